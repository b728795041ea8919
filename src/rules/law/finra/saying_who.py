"""Saying and showing who calls, and who may call for a firm: FINRA Rule 3230(d)(4), (f), (g)."""

from rules.facts import (
    caller_id_answers,
    caller_id_belongs,
    caller_id_named,
    caller_id_sent,
    gave_contact,
    hired_caller,
    named_caller,
    named_seller,
    opened_first,
    product,
    said_product,
    said_sales_call,
    voice,
)
from rules.law.finra.facts import assigned_customer, called_dealer, vendor_licensed
from rules.law.finra.hours import pitch
from rules.law.finra.terms import (
    AGENCY,
    CHECKED,
    MEMBERS,
    NOT_SEEN,
    SECONDARY,
    TEXT,
    existing_customer,
    finra,
    outbound_call,
    telemarketing,
    telemarketing_discipline,
)
from rules.rulebook import Exemption, Rule, Status, Version, between, examples_from, since

opening = examples_from(
    **pitch(
        "",
        Status.COMPLIED,
        named_caller=True,
        named_seller=True,
        gave_contact=True,
        said_sales_call=True,
        said_product=True,
        opened_first=True,
    ).facts
)
stranger = {
    "assigned_customer": False,
    "called_dealer": "no",
}
all_said = (named_caller & named_seller & gave_contact & said_sales_call) & (
    said_product | product.one_of("gift")
)
somebody_speaks = telemarketing & ~voice.one_of("nobody")

CALLER_DISCLOSURE = Rule(
    id="finra-3230-caller-disclosure",
    title="Brokers must say who calls, for whom, where to reach the firm, and that it is to sell",
    statement="On every sales call the caller must promptly give their own name, the name of the "
    "firm, and a phone number or an address of the firm, and say that the call is to sell "
    "securities or a related service. Customers must be told too. A premium-rate number does not "
    "count.",
    binds=MEMBERS,
    source=finra("3230(d)(4)", SECONDARY),
    in_force=since("2004-03-31"),
    applies=somebody_speaks,
    forbids=~all_said | ~opened_first,
    note="Customers and dealers must be told too.",
    earlier=(
        Version(
            between("1996-12-02", "2004-03-31"),
            somebody_speaks,
            ~all_said,
            (
                Exemption(
                    "nasd-disclosure-own-customer",
                    "A representative serves his or her own existing customer (NASD Rule 2211)",
                    assigned_customer & existing_customer,
                    finra("3230(d)(4)", TEXT, 1996),
                ),
                Exemption(
                    "nasd-disclosure-dealer",
                    "The person called is a broker or dealer",
                    called_dealer.one_of("broker"),
                    finra("3230(d)(4)", TEXT, 1996),
                ),
            ),
            "Calls to a representative's own existing customers and to dealers were exempt.",
        ),
    ),
    consequences=(telemarketing_discipline,),
    agency=AGENCY,
    checked=CHECKED,
    subject="identification",
    like="identification",
    doubts=(
        NOT_SEEN,
        (
            "“Promptly” stands in what the SEC tells investors and in the FTC's twin of this "
            "rule; we look for it since March 31, 2004."
        ),
        "Either a phone number or an address is enough; the SEC's page of 2008 says so too.",
        "That a premium-rate number does not count, since 2004, is from memory.",
        "If the person hangs up before the pitch, leave these facts open: nobody can say.",
        "Nothing can be said on a silent call: that is left to the rule on abandoned calls.",
        "Who asks for a gift has no product to name: that is our reading.",
    ),
    examples=(
        opening(
            "“Hi, Jane from Acme Securities, 212 555 0100, calling to offer you a stock”",
            Status.COMPLIED,
        ),
        opening("Neither a number nor an address", Status.VIOLATED, gave_contact=False),
        opening("An address, but no number", Status.COMPLIED, gave_contact=True),
        opening("Only a 900 number", Status.VIOLATED, gave_contact=False),
        opening(
            "“A courtesy call, not a sale”, and then a sale",
            Status.VIOLATED,
            said_sales_call=False,
        ),
        opening("An alias", Status.VIOLATED, named_caller=False),
        opening("All of it, but after ten minutes of pitch", Status.VIOLATED, opened_first=False),
        opening(
            "The person hangs up at once",
            Status.UNDETERMINED,
            named_caller=None,
            named_seller=None,
            gave_contact=None,
            said_sales_call=None,
            said_product=None,
            opened_first=None,
        ),
        opening(
            "A client of ten years is not told the firm's name",
            Status.VIOLATED,
            brokerage_account="open",
            named_seller=False,
        ),
        opening(
            "A recording on a company's switchboard gives no name of a caller",
            Status.VIOLATED,
            voice="prerecorded",
            line="business",
            named_caller=False,
        ),
        opening(
            "Silence: the dialer connects nobody",
            Status.NOT_APPLICABLE,
            voice="nobody",
            named_caller=False,
        ),
        opening(
            "The firm's caller asks for a gift, and says so",
            Status.COMPLIED,
            purpose="charity",
            includes_offer=False,
            product="gift",
            said_product=False,
        ),
        opening(
            "A clerk calls about a missing signature",
            Status.NOT_APPLICABLE,
            purpose="information",
            includes_offer=False,
            named_caller=False,
        ),
        opening(
            "A client calls in after a mailing and buys the fund in it",
            Status.NOT_APPLICABLE,
            direction="mail",
            further_pitch=False,
            named_caller=False,
        ),
        opening(
            "A client calls in after a mailing and is also pitched an annuity",
            Status.VIOLATED,
            direction="mail",
            further_pitch=True,
            named_caller=False,
        ),
        opening(
            "No name, on December 1, 1996",
            Status.NOT_IN_FORCE,
            date="1996-12-01",
            named_caller=False,
        ),
        opening(
            "No name, on December 2, 1996",
            Status.VIOLATED,
            date="1996-12-02",
            named_caller=False,
            **stranger,
        ),
        opening(
            "March 30, 2004: no name to the representative's own active customer",
            Status.EXCEPTED,
            date="2004-03-30",
            named_caller=False,
            assigned_customer=True,
            bought=True,
            bought_on="2003-04-15",
        ),
        opening(
            "March 30, 2004: no name to another firm's broker",
            Status.EXCEPTED,
            date="2004-03-30",
            named_caller=False,
            called_dealer="broker",
        ),
        opening(
            "March 31, 2004: no name to the representative's own active customer",
            Status.VIOLATED,
            date="2004-03-31",
            named_caller=False,
            assigned_customer=True,
            bought=True,
            bought_on="2003-04-15",
        ),
    ),
)

vendor = examples_from(**pitch("", Status.COMPLIED, hired_caller=True, vendor_licensed=True).facts)

OUTSOURCING = Rule(
    id="finra-3230-outsourcing",
    title="Whoever calls for a broker must be registered or licensed for it",
    statement="A firm may let somebody else call for it only if they are registered or licensed "
    "as their work demands. The firm answers for everything that they do wrong under Rule 3230.",
    binds=MEMBERS,
    source=finra("3230(f)", SECONDARY),
    in_force=since("2004-03-31"),
    applies=telemarketing & hired_caller,
    forbids=~vendor_licensed,
    consequences=(telemarketing_discipline,),
    agency=AGENCY,
    checked=CHECKED,
    subject="registration",
    doubts=(
        NOT_SEEN,
        "Our source gives only the year of its start, 2004. We take March 31.",
        "What the hired caller breaks is judged by the other rules, as if the firm had called.",
    ),
    examples=(
        vendor("A licensed call center", Status.COMPLIED),
        vendor(
            "A call center without any license pitches shares",
            Status.VIOLATED,
            vendor_licensed=False,
        ),
        vendor(
            "The hired firm only sends out letters; people call in and buy what they offer",
            Status.NOT_APPLICABLE,
            direction="mail",
            further_pitch=False,
            vendor_licensed=False,
        ),
        vendor("The firm calls itself", Status.NOT_APPLICABLE, hired_caller=False),
        vendor("March 30, 2004", Status.NOT_IN_FORCE, date="2004-03-30", vendor_licensed=False),
        vendor("March 31, 2004", Status.VIOLATED, date="2004-03-31", vendor_licensed=False),
    ),
)

shown = examples_from(
    **pitch(
        "",
        Status.COMPLIED,
        caller_id_sent=True,
        caller_id_belongs=True,
        caller_id_answers=True,
        caller_id_named=True,
    ).facts
)

CALLER_ID = Rule(
    id="finra-3230-caller-id",
    title="A broker's sales call must show a number that takes do-not-call requests",
    statement="A sales call must show the firm's number and, where the carrier can, its name. "
    "People must be able to ask at that number, in business hours, not to be called again. The "
    "caller ID may never be blocked.",
    binds=MEMBERS,
    source=finra("3230(g)(1)-(3)", SECONDARY, 2012),
    in_force=since("2012-06-29"),
    applies=outbound_call,
    forbids=~(caller_id_sent & caller_id_belongs & caller_id_answers & caller_id_named),
    consequences=(telemarketing_discipline,),
    agency=AGENCY,
    checked=CHECKED,
    subject="caller-id",
    like="caller-id",
    doubts=(
        NOT_SEEN,
        "Members of the NYSE had this duty before June 29, 2012, in its Rule 440A(h).",
        (
            "Our source speaks of the firm's number; that a hired caller's own number will do, if "
            "it reaches them, is our reading."
        ),
    ),
    examples=(
        shown("The firm's own number and name", Status.COMPLIED),
        shown("“Private number”", Status.VIOLATED, caller_id_sent=False),
        shown("A local-looking number that the firm owns and answers", Status.COMPLIED),
        shown("A number that is not the firm's", Status.VIOLATED, caller_id_belongs=False),
        shown("The number rings dead in business hours", Status.VIOLATED, caller_id_answers=False),
        shown("No name, although the carrier can", Status.VIOLATED, caller_id_named=False),
        shown(
            "“Private number”, to a company", Status.VIOLATED, line="business", caller_id_sent=False
        ),
        shown("The client calls in", Status.NOT_APPLICABLE, direction="inbound"),
        shown("June 28, 2012", Status.NOT_IN_FORCE, date="2012-06-28", caller_id_sent=False),
        shown("June 29, 2012", Status.VIOLATED, date="2012-06-29", caller_id_sent=False),
    ),
)
