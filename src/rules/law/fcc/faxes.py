"""Advertising by fax: 47 U.S.C. 227(b)(1)(C) and 47 CFR 64.1200(a)(4)."""

from rules.facts import (
    bought,
    bought_on,
    call_date,
    consent,
    inquired,
    inquired_on,
    relationship_ended,
    revoked,
)
from rules.law.fcc.costs import ROBOCALL_COST
from rules.law.fcc.facts import fax_notice, fax_number_given, online_fax
from rules.law.fcc.robocalls import AGENCY, CHECKED
from rules.law.fcc.rulings import FAX_RELATIONSHIP_AGE, ONLINE_FAX
from rules.law.fcc.sources import MEMORY, TEXT, cfr, usc
from rules.law.fcc.terms import advertisement, call_placed, fax_message
from rules.law.fcc.withdrawal import binding_request
from rules.rulebook import (
    Definition,
    Exemption,
    Rule,
    Status,
    Version,
    between,
    examples_from,
    since,
)

unsolicited_advertisement = Definition(
    id="fcc-unsolicited-advertisement",
    term="an unsolicited advertisement",
    text="An advertisement that is sent to someone who had not invited or permitted it beforehand, "
    "or who had taken that back.",
    source=usc("(a)(5)", TEXT, 2023),
    means=advertisement & (~consent.one_of("oral", "written") | revoked | binding_request),
    subject="The fax",
)

fax_relationship = Definition(
    id="fcc-ebr-fax",
    term="sent within an established business relationship",
    text="For faxes the words have a definition of their own, which is not that for calls. We "
    "take a purchase or inquiry as recent as calls ask for as enough; how old it may be, we did "
    "not check.",
    source=cfr("64.1200(f)(6)", MEMORY),
    means=~relationship_ended
    & ~binding_request
    & (
        (bought & (bought_on.within(18, "months", before=call_date) | FAX_RELATIONSHIP_AGE))
        | (inquired & (inquired_on.within(3, "months", before=call_date) | FAX_RELATIONSHIP_AGE))
    ),
    subject="The fax",
    like="business-relationship",
)

fax = examples_from(
    date="2026-11-23",
    time="10:00",
    clock="called",
    direction="outbound",
    voice="fax",
    purpose="sales",
    online_fax=False,
    consent="none",
    bought=False,
    inquired=False,
)
customer = {
    "bought": True,
    "bought_on": "2026-06-01",
    "relationship_ended": False,
    "asked_to_stop": False,
    "fax_number_given": True,
    "fax_notice": True,
}
fax_advertisement = call_placed & fax_message & advertisement & (~online_fax | ONLINE_FAX)

FAX_ADVERTISEMENTS = Rule(
    id="fcc-fax-ads",
    title="No advertising faxes to strangers",
    statement="Nobody may send an advertisement to a fax machine uninvited. A customer may get "
    "one if the number was given freely or made public and the page tells how to stop them.",
    binds="Anyone who sends faxes to the United States, to homes or businesses.",
    source=usc("(b)(1)(C)", TEXT, 2023),
    in_force=since("2005-07-09"),
    applies=fax_advertisement,
    forbids=unsolicited_advertisement,
    unless=(
        Exemption(
            "fcc-fax-to-customer",
            "To a customer, at a number given freely or public, with an opt-out notice",
            fax_relationship & fax_number_given & fax_notice,
            cfr("64.1200(a)(4)", MEMORY),
        ),
    ),
    note="Since July 9, 2005 the statute excepts customers, under three conditions.",
    earlier=(
        Version(
            between("1992-12-20", "2005-07-09"),
            fax_advertisement,
            unsolicited_advertisement,
            note="The statute had no exception for customers.",
        ),
    ),
    consequences=ROBOCALL_COST,
    agency=AGENCY,
    subject="lines",
    checked=CHECKED,
    doubts=(
        "The FCC's rule on the opt-out notice is from memory; the statute was read.",
        "That a recent purchase or inquiry is a business relationship for faxes is our reading.",
        (
            "Whether a business relationship counted as an invitation before July 9, 2005 was not "
            "checked; we go by the statute, which did not say so."
        ),
    ),
    examples=(
        fax("A penny-stock tip by fax to a stranger", Status.VIOLATED),
        fax(
            "To someone who asked for it",
            Status.COMPLIED,
            consent="oral",
            revoked=False,
            asked_to_stop=False,
        ),
        fax("To a customer, with every condition kept", Status.EXCEPTED, **customer),
        fax(
            "To a customer, without an opt-out notice",
            Status.VIOLATED,
            **(customer | {"fax_notice": False}),
        ),
        fax(
            "To a customer whose number was bought from a broker",
            Status.VIOLATED,
            **(customer | {"fax_number_given": False}),
        ),
        fax(
            "To a customer whose last purchase was in 2015",
            Status.UNSETTLED,
            **(customer | {"bought_on": "2015-06-01"}),
        ),
        fax(
            "To someone who had asked once and then asked to stop",
            Status.VIOLATED,
            consent="oral",
            revoked=False,
            asked_to_stop=True,
            asked_to_stop_on="2026-11-02",
            request_reach="this",
        ),
        fax(
            "An invoice by fax: it advertises nothing",
            Status.NOT_APPLICABLE,
            purpose="information",
            includes_offer=False,
        ),
        fax("It came as a file, by an online fax service", Status.UNSETTLED, online_fax=True),
        fax("A call, not a fax", Status.NOT_APPLICABLE, voice="live"),
        fax(
            "A fax that the person sent to the business",
            Status.NOT_APPLICABLE,
            direction="inbound",
        ),
        fax("The day before the law", Status.NOT_IN_FORCE, date="1992-12-19"),
        fax("The first day of the law", Status.VIOLATED, date="1992-12-20"),
        fax(
            "To a customer on July 8, 2005",
            Status.VIOLATED,
            date="2005-07-08",
            **(customer | {"bought_on": "2005-06-01"}),
        ),
        fax(
            "To a customer on July 9, 2005",
            Status.EXCEPTED,
            date="2005-07-09",
            **(customer | {"bought_on": "2005-06-01"}),
        ),
    ),
)
