"""Requests not to be called, and their safe harbor: 16 CFR 310.4(b)(1)(ii)-(iii)(A), (b)(3)."""

from rules.facts import (
    as_of,
    asked_to_stop,
    by_mistake,
    call_date,
    list_kept,
    registry_copy_on,
    staff_trained,
    written_policy,
)
from rules.law.facts import agreed_again
from rules.law.ftc.consequences import TSR_CONSEQUENCES
from rules.law.ftc.example_call import AGENCY, CHECKED, COVERED_CALL
from rules.law.ftc.facts_calls import (
    list_misused,
    request_hindered,
    request_slipped,
    rules_enforced,
)
from rules.law.ftc.reach import within_reach
from rules.law.ftc.rulings import LATER_AGREEMENT
from rules.law.ftc.sources import TEXT, cfr16
from rules.law.ftc.terms import covered_calls, telemarketing
from rules.rulebook import (
    Definition,
    Exemption,
    Rule,
    Status,
    examples_from,
    since,
)

CALLERS = (
    "Telemarketers, and sellers that cause them to do it. The Rule also reaches anyone who "
    "knowingly helps."
)

cold_call = examples_from(**(COVERED_CALL | {"date": "2026-11-23", "product": "metals"}))
to_a_firm = {"line": "business", "product": "other", "for_business_use": True}

# ── The safe harbor ──────────────────────────────────────────────────────────────────────────────

routine = Definition(
    id="tsr-dnc-routine",
    term="a caller that keeps do-not-call lists as a routine",
    text="It has written procedures, trained its callers, keeps its own list, keeps both lists "
    "from being called with a copy of the registry that is at most 31 days old, and checks and "
    "enforces all that. It must prove every part. Until December 31, 2004 the copy could be three "
    "months old. The 31 days are one part of this excuse, no grace period for new numbers.",
    source=cfr16("310.4(b)(3)(i)-(v)", TEXT),
    means=written_policy
    & staff_trained
    & list_kept
    & rules_enforced
    & (
        (as_of.since("2005-01-01") & registry_copy_on.within(31, "days", before=call_date))
        | (~as_of.since("2005-01-01") & registry_copy_on.within(3, "months", before=call_date))
    ),
    subject="The caller",
)

safe_harbor = Exemption(
    "tsr-dnc-safe-harbour",
    "An honest error in a well-kept routine",
    as_of.since("2003-10-01") & request_slipped & routine,
    cfr16("310.4(b)(3)", TEXT),
    "safe harbor",
)
registry_safe_harbor = Exemption(
    "tsr-dnc-safe-harbour-registry",
    "Called in error, in a well-kept routine",
    by_mistake & routine,
    cfr16("310.4(b)(3)", TEXT),
    "safe harbor",
    like="registry-care",
)
SAFE_HARBOR_DOUBT = (
    "The safe harbor asks for a fresh copy of the registry even if the error had to do with the "
    "company's own list. We follow those words."
)

careful = {
    "written_policy": True,
    "staff_trained": True,
    "list_kept": True,
    "rules_enforced": True,
    "registry_copy_on": "2026-10-23",
}

# ── Hindering a request ──────────────────────────────────────────────────────────────────────────

asks = examples_from(**cold_call("", Status.VIOLATED, request_slipped=False).facts)

REQUEST_INTERFERENCE = Rule(
    id="tsr-dnc-request-interference",
    title="Nobody may make it hard to get off the list",
    statement="A caller may not refuse or hinder a request not to be called again. Hanging up, "
    "ignoring it, bullying, pitching first, charging for it, sending people to another number and "
    "making them name the seller are named as examples.",
    binds=CALLERS,
    source=cfr16("310.4(b)(1)(ii)", TEXT),
    in_force=since("2003-03-31"),
    applies=covered_calls,
    forbids=request_hindered,
    unless=(safe_harbor,),
    consequences=TSR_CONSEQUENCES,
    agency=AGENCY,
    checked=CHECKED,
    subject="company-list",
    doubts=(
        (
            "The examples were written into the Rule on February 12, 2016. We count the same acts "
            "as hindering before that."
        ),
        SAFE_HARBOR_DOUBT,
    ),
    examples=(
        asks(
            "“Take me off your list”, and the agent hangs up without writing it down",
            Status.VIOLATED,
            request_hindered=True,
        ),
        asks("“Call our 800 line to opt out”", Status.VIOLATED, request_hindered=True),
        asks(
            "“Which company do you mean?”, and no name, no listing",
            Status.VIOLATED,
            request_hindered=True,
        ),
        asks(
            "The agent lists the number at once and asks only which one",
            Status.COMPLIED,
            request_hindered=False,
        ),
        asks("Nobody told how it went", Status.UNDETERMINED),
        asks(
            "The line dropped by error, with every safeguard in place",
            Status.EXCEPTED,
            request_hindered=True,
            request_slipped=True,
            **careful,
        ),
        asks(
            "To a firm, about printers for the firm",
            Status.NOT_APPLICABLE,
            **to_a_firm,
            request_hindered=True,
        ),
        asks(
            "Hung up on, February 11, 2016",
            Status.VIOLATED,
            date="2016-02-11",
            request_hindered=True,
        ),
        asks("March 30, 2003", Status.NOT_IN_FORCE, date="2003-03-30", request_hindered=True),
        asks("March 31, 2003", Status.VIOLATED, date="2003-03-31", request_hindered=True),
    ),
)

# ── The list of the seller ───────────────────────────────────────────────────────────────────────

asked = examples_from(
    **cold_call(
        "",
        Status.VIOLATED,
        asked_to_stop=True,
        asked_to_stop_on="2026-11-22",
        agreed_again=False,
        request_slipped=False,
    ).facts
)

COMPANY_LIST = Rule(
    id="tsr-entity-specific-dnc",
    title="No call to someone who told this seller or charity to stop",
    statement="Nobody may call a person who said earlier that they want no calls from this seller, "
    "or for this charity. It holds from the next call on and never runs out. The person needs no "
    "form and no reason.",
    binds=CALLERS + " A request made to one hired firm binds the next one that calls for the same "
    "seller.",
    source=cfr16("310.4(b)(1)(iii)(A)", TEXT),
    in_force=since("1995-12-31"),
    applies=covered_calls,
    forbids=asked_to_stop & (~agreed_again | ~LATER_AGREEMENT),
    unless=(safe_harbor,),
    consequences=TSR_CONSEQUENCES,
    agency=AGENCY,
    checked=CHECKED,
    subject="company-list",
    like="company-list",
    doubts=(
        (
            "Divisions of one company may count as different sellers if their structure and "
            "products differ much: FTC guidance that we read only in part."
        ),
        "The safe harbor is dated from October 1, 2003 (from summaries).",
        SAFE_HARBOR_DOUBT,
    ),
    examples=(
        asked("Asked yesterday, called today: there is no grace period", Status.VIOLATED),
        asked(
            "The agent mistyped a number, with every safeguard in place",
            Status.EXCEPTED,
            request_slipped=True,
            **careful,
        ),
        asked(
            "The same, but nobody was ever trained",
            Status.VIOLATED,
            request_slipped=True,
            **(careful | {"staff_trained": False}),
        ),
        asked(
            "The same, but nobody checks whether the procedures are kept",
            Status.VIOLATED,
            request_slipped=True,
            **(careful | {"rules_enforced": False}),
        ),
        asked(
            "The hired firm never passed the request on: that is no error",
            Status.VIOLATED,
            request_slipped=False,
            **careful,
        ),
        asked("Asked the firm that called last year for the same seller", Status.VIOLATED),
        asked(
            "The same call center calls for a seller that was never asked",
            Status.COMPLIED,
            asked_to_stop=False,
            asked_to_stop_on=None,
            agreed_again=None,
        ),
        asked(
            "A client with an open account said stop",
            Status.VIOLATED,
            bought=True,
            bought_on="2026-11-02",
        ),
        asked("Asked in 2009", Status.VIOLATED, asked_to_stop_on="2009-11-23"),
        asked(
            "Asked in 2024, and signed a new agreement in 2025",
            Status.UNSETTLED,
            asked_to_stop_on="2024-11-23",
            agreed_again=True,
        ),
        asked(
            "A paid fundraiser calls a donor who had told this charity “never again”",
            Status.VIOLATED,
            purpose="charity",
            includes_offer=False,
            product="gift",
            caller_kind="nonprofit",
            hired_caller=True,
        ),
        asked(
            "The same fundraiser calls for another charity",
            Status.COMPLIED,
            purpose="charity",
            includes_offer=False,
            product="gift",
            caller_kind="nonprofit",
            hired_caller=True,
            asked_to_stop=False,
            asked_to_stop_on=None,
            agreed_again=None,
        ),
        asked(
            "To a firm, about printers for the firm",
            Status.NOT_APPLICABLE,
            **to_a_firm,
        ),
        asked(
            "December 30, 1995",
            Status.NOT_IN_FORCE,
            date="1995-12-30",
            asked_to_stop_on="1995-12-01",
        ),
        asked(
            "December 31, 1995", Status.VIOLATED, date="1995-12-31", asked_to_stop_on="1995-12-01"
        ),
    ),
)

LIST_MISUSE = Rule(
    id="tsr-dnc-list-misuse",
    title="A do-not-call list may not be used to find people",
    statement="Nobody may sell, rent, buy or use the national registry or a company's do-not-call "
    "list for anything but keeping calls away from the people on it. The same is true of the lists "
    "that the Rule makes callers keep as records.",
    binds="Everybody, list brokers included. We can judge it only for one call.",
    source=cfr16("310.4(b)(2)", TEXT),
    in_force=since("2003-03-31"),
    applies=telemarketing & within_reach,
    forbids=list_misused,
    consequences=TSR_CONSEQUENCES,
    agency=AGENCY,
    checked=CHECKED,
    subject="national-registry",
    doubts=(
        (
            "It also binds people who call nobody, such as someone who sells the registry as a "
            "list of live numbers. The question here is about the caller."
        ),
    ),
    examples=(
        cold_call(
            "The registry is the calling list: at least the numbers work",
            Status.VIOLATED,
            list_misused=True,
        ),
        cold_call(
            "A mailing to win back the people on the company's own list, and a call",
            Status.VIOLATED,
            list_misused=True,
        ),
        cold_call(
            "A service bureau strikes the listed numbers for its client",
            Status.COMPLIED,
            list_misused=False,
        ),
        cold_call(
            "The caller also sells the registry, as a list of numbers that work",
            Status.VIOLATED,
            list_misused=True,
        ),
        cold_call(
            "A phone company uses the registry to block such calls",
            Status.COMPLIED,
            list_misused=False,
        ),
        cold_call("Nobody knows where the number came from", Status.UNDETERMINED),
        cold_call(
            "A survey",
            Status.NOT_APPLICABLE,
            purpose="survey",
            includes_offer=False,
            product="nothing",
            list_misused=True,
        ),
        cold_call("March 30, 2003", Status.NOT_IN_FORCE, date="2003-03-30", list_misused=True),
        cold_call("March 31, 2003", Status.VIOLATED, date="2003-03-31", list_misused=True),
    ),
)
