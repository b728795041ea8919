"""Who and what must be registered in the state where the phone rings."""

from rules.facts import (
    as_of,
    call_date,
    caller_kind,
    caller_registered,
    hired_caller,
    includes_offer,
    product,
    purpose,
)
from rules.law.blue_sky.terms import (
    AGENCY,
    CHECKED,
    COSTS,
    SECTION_301,
    SECTION_402,
    SECTION_402B,
    SECTION_404,
    TEXT,
    WHEN_AND_WHERE,
)
from rules.law.facts import brokerage_account, paid_by_result
from rules.law.sec.facts import (
    account_since,
    assigned_on,
    firm_in_state,
    home_registered,
    registered_there,
    state_cleared,
)
from rules.law.sec.terms import broker_or_dealer, covered_security, security_offer, usc
from rules.rulebook import Exemption, Rule, Status, examples_from, since

call = examples_from(
    date="2026-11-23",
    time="10:00",
    clock="called",
    purpose="sales",
    product="security",
    caller_kind="member",
    caller_registered=True,
    called_state="PA",
    registered_there="no",
    brokerage_account="none",
)
client = {
    "brokerage_account": "open",
    "account_since": "2024-11-23",
    "assigned_on": "2024-11-23",
    "home_registered": True,
    "firm_in_state": True,
    "called_state": "AZ",
}
company = {"caller_kind": "issuer", "hired_caller": False, "paid_by_result": False}

AGENT_REGISTRATION = Rule(
    id="state-agent-registration",
    title="The person who calls must be registered in the state that they call",
    statement="Nobody may offer or sell securities for a brokerage firm or an issuer to someone in "
    "a state without being registered there as an agent, or exempt. The state where the phone "
    "rings counts, and an offer is enough.",
    binds="Everyone who sells securities for a firm or an issuer, and the firm that uses them.",
    source=SECTION_402,
    in_force=since("1956-01-01"),
    applies=security_offer
    & (broker_or_dealer | caller_kind.one_of("issuer"))
    & ~caller_kind.one_of("bank", "bank_dealer"),
    forbids=~registered_there.one_of("yes"),
    unless=(
        Exemption(
            "state-agent-exempt",
            "The state asks for no registration of such a person",
            registered_there.one_of("exempt"),
            SECTION_402B,
        ),
        Exemption(
            "state-agent-own-company",
            "A company's own officer, without commission",
            caller_kind.one_of("issuer") & ~hired_caller & ~paid_by_result,
            SECTION_402B,
        ),
        Exemption(
            "federal-de-minimis-state-agent",
            "A trade for an old customer who is away from home or has moved",
            as_of.since("1996-10-11")
            & caller_kind.one_of("member")
            & brokerage_account.one_of("open", "empty")
            & call_date.later_than(29, "days", since=account_since)
            & call_date.later_than(13, "days", since=assigned_on)
            & (home_registered | registered_there.one_of("pending"))
            & caller_registered
            & firm_in_state,
            usc("78o(i)(3)-(4)", TEXT, 2023),
        ),
    ),
    consequences=COSTS,
    agency=AGENCY,
    subject="registration",
    checked=CHECKED,
    doubts=(
        WHEN_AND_WHERE,
        "That the act reaches calls from outside the state (section 610) is from memory.",
        (
            "A state's law also reaches calls that are made from it. We ask only about the state "
            "where the phone rings. That the firm itself must be registered there, section 401, is "
            "not encoded."
        ),
        (
            "A company's own people without commission are usually exempt, not always; our notes "
            "speak of its officers. We take it as so for all of its staff."
        ),
        "Banks are left out: our notes do not hold their exceptions.",
        (
            "The federal exception asks how long the account has been at the firm. We count from "
            "its first deposit or trade, and take it that an offer is free where the trade is. Its "
            "start, October 11, 1996, is from memory. A stranger has no such account: for cold "
            "calls it is of no use."
        ),
    ),
    examples=(
        call("Registered in New Jersey only, to a stranger in Pennsylvania", Status.VIOLATED),
        call("Registered in both", Status.COMPLIED, registered_there="yes"),
        call("The stranger did not buy", Status.VIOLATED, sold=False),
        call(
            "A room that is registered nowhere",
            Status.VIOLATED,
            caller_kind="unregistered",
        ),
        call(
            "An unregistered room, but nobody knows whether the state has an exception for it",
            Status.UNDETERMINED,
            caller_kind="unregistered",
            registered_there=None,
        ),
        call(
            "An unregistered seller whom that state excepts",
            Status.EXCEPTED,
            caller_kind="unregistered",
            registered_there="exempt",
        ),
        call("The state asks for none", Status.EXCEPTED, registered_there="exempt"),
        call("A company's president, without commission", Status.EXCEPTED, **company),
        call(
            "A company's president, paid for each share",
            Status.VIOLATED,
            **(company | {"paid_by_result": True}),
        ),
        call("A client of two years who winters in Arizona", Status.EXCEPTED, **client),
        call("A new prospect in Arizona", Status.VIOLATED, called_state="AZ"),
        call(
            "The account is 30 days old",
            Status.EXCEPTED,
            **(client | {"account_since": "2026-10-24"}),
        ),
        call(
            "The account is 29 days old",
            Status.VIOLATED,
            **(client | {"account_since": "2026-10-25"}),
        ),
        call(
            "Assigned to this broker 14 days ago",
            Status.EXCEPTED,
            **(client | {"assigned_on": "2026-11-09"}),
        ),
        call(
            "The client closed the account in spring",
            Status.VIOLATED,
            **(client | {"brokerage_account": "closed"}),
        ),
        call("Assigned 13 days ago", Status.VIOLATED, **(client | {"assigned_on": "2026-11-10"})),
        call(
            "The client has moved; an application is pending",
            Status.EXCEPTED,
            **(client | {"home_registered": False, "registered_there": "pending"}),
        ),
        call("Pending for over 60 days", Status.VIOLATED, **(client | {"home_registered": False})),
        call(
            "The firm is not registered in Arizona",
            Status.VIOLATED,
            **(client | {"firm_in_state": False}),
        ),
        call(
            "The old client, on the day before the federal exception",
            Status.VIOLATED,
            **(
                client
                | {"date": "1996-10-10", "account_since": "1994-10-10", "assigned_on": "1994-10-10"}
            ),
        ),
        call(
            "On its first day",
            Status.EXCEPTED,
            **(
                client
                | {"date": "1996-10-11", "account_since": "1994-10-10", "assigned_on": "1994-10-10"}
            ),
        ),
        call("Nobody looked the person up", Status.UNDETERMINED, registered_there=None),
        call("Gold coins", Status.NOT_APPLICABLE, product="metals"),
    ),
)

ADVISER_REGISTRATION = Rule(
    id="state-adviser-registration",
    title="An adviser who solicits by phone must be registered in the state, where it asks for "
    "that",
    statement="An adviser's representative may not solicit clients in a state that asks for "
    "registration without being registered there.",
    binds="Investment advisers and their representatives.",
    source=SECTION_404,
    in_force=since("1956-01-01"),
    applies=caller_kind.one_of("adviser") & (purpose.one_of("sales") | includes_offer),
    forbids=~registered_there.one_of("yes", "exempt"),
    consequences=COSTS,
    agency=AGENCY,
    subject="registration",
    checked=CHECKED,
    doubts=(WHEN_AND_WHERE,),
    examples=(
        call("An unregistered adviser calls a stranger", Status.VIOLATED, caller_kind="adviser"),
        call("Registered there", Status.COMPLIED, caller_kind="adviser", registered_there="yes"),
        call(
            "That state asks for none",
            Status.COMPLIED,
            caller_kind="adviser",
            registered_there="exempt",
        ),
        call("A brokerage firm", Status.NOT_APPLICABLE),
        call("Nobody looked", Status.UNDETERMINED, caller_kind="adviser", registered_there=None),
    ),
)

share = examples_from(
    date="2026-11-23",
    time="10:00",
    clock="called",
    purpose="sales",
    product="security",
    security_kind="private",
    offering="506b",
    deal_relationship="nothing",
    only_fit_buyers=True,
    state_cleared=False,
)

SECURITY_REGISTRATION = Rule(
    id="state-301-security-registration",
    title="The security must be registered in the state, exempt there, or a federal matter",
    statement="A security may not be offered in a state unless it is registered or exempt there, "
    "or is a federal covered security, such as a listed share. A failed private offering is not.",
    binds="Anyone who offers or sells a security to someone in the state.",
    source=SECTION_301,
    in_force=since("1956-01-01"),
    applies=security_offer & product.one_of("security"),
    forbids=~state_cleared & ~covered_security,
    consequences=COSTS,
    agency=AGENCY,
    subject="offers",
    checked=CHECKED,
    doubts=(
        WHEN_AND_WHERE,
        "Bonds of states and cities are left out.",
        (
            "For a federal covered security a state may still ask for a notice and a fee, and may "
            "still pursue fraud."
        ),
    ),
    examples=(
        share("A 506(b) deal, botched by calling strangers", Status.VIOLATED),
        share(
            "The same deal, kept among people it knew", Status.COMPLIED, deal_relationship="judged"
        ),
        share("A listed share", Status.COMPLIED, security_kind="listed", offering="market"),
        share(
            "A 506(c) deal, offered before anyone is verified",
            Status.COMPLIED,
            offering="506c",
            sold=False,
        ),
        share(
            "Sold on a ticked box",
            Status.VIOLATED,
            offering="506c",
            sold=True,
            verification="checkbox",
        ),
        share(
            "Sold by the book, on the day before Rule 506(c) began",
            Status.VIOLATED,
            date="2013-09-22",
            offering="506c",
            sold=True,
            verification="documents",
        ),
        share(
            "On its first day",
            Status.COMPLIED,
            date="2013-09-23",
            offering="506c",
            sold=True,
            verification="documents",
        ),
        share(
            "Units of a registered fund that are not registered in the state",
            Status.UNSETTLED,
            security_kind="fund",
            offering="registered",
        ),
        share(
            "Notes of a local developer, registered nowhere",
            Status.VIOLATED,
            security_kind="debt",
            offering="none",
        ),
        share(
            "The same notes, registered in the state",
            Status.COMPLIED,
            security_kind="debt",
            offering="none",
            state_cleared=True,
        ),
        share(
            "A listed share on the day before federal law took over",
            Status.VIOLATED,
            date="1996-10-10",
            security_kind="listed",
            offering="market",
        ),
        share(
            "On the first day",
            Status.COMPLIED,
            date="1996-10-11",
            security_kind="listed",
            offering="market",
        ),
        share("Nobody asked the state", Status.UNDETERMINED, state_cleared=None),
        share(
            "Nothing is offered", Status.NOT_APPLICABLE, purpose="information", includes_offer=False
        ),
    ),
)
