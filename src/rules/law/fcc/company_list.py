"""The company's own list, and saying who calls: 47 CFR 64.1200(d)."""

from rules.facts import (
    as_of,
    asked_to_stop_on,
    call_date,
    for_nonprofit,
    list_kept,
    policy_on_demand,
    request_recorded,
    staff_trained,
    written_policy,
)
from rules.law.fcc.costs import DO_NOT_CALL_COST
from rules.law.fcc.hours import AGENCY, CHECKED, EVERYONE, MOBILE_DOUBT, client, cold_call
from rules.law.fcc.sources import MEMORY, SECONDARY, cfr
from rules.law.fcc.terms import call_to_home, exempt_recorded_call, telemarketing
from rules.law.fcc.withdrawal import binding_request
from rules.logic import Open
from rules.rulebook import (
    Exemption,
    Rule,
    Status,
    Version,
    between,
    examples_from,
    since,
)

nonprofit = Exemption(
    "fcc-company-dnc-nonprofit",
    "By or for a tax-exempt nonprofit, except recorded calls to homes",
    for_nonprofit & ~(as_of.since("2023-07-20") & exempt_recorded_call),
    cfr("64.1200(d)(7)", MEMORY),
    like="nonprofit",
)
calls_to_homes = (telemarketing & call_to_home) | (as_of.since("2023-07-20") & exempt_recorded_call)
NONPROFIT_DOUBT = (
    "Whether the excuse of nonprofits also reaches their recorded calls to homes was not verified. "
    "We treat those as bound since July 20, 2023, and all other calls of nonprofits as excused."
)

COMPANY_LIST_PROGRAM = Rule(
    id="fcc-company-dnc-programme",
    title="No sales calls to homes without a do-not-call program",
    statement="Nobody may make telemarketing calls to homes without procedures for people who do "
    "not want them: a written policy that anyone can ask for, trained staff, and a list. Since "
    "July 20, 2023 this also binds recorded calls to homes that sell nothing.",
    binds=EVERYONE + " Existing customers are protected too.",
    source=cfr("64.1200(d)", SECONDARY, 2026),
    in_force=since("1992-12-20"),
    applies=calls_to_homes,
    forbids=~(written_policy & policy_on_demand & staff_trained & list_kept),
    unless=(nonprofit,),
    consequences=DO_NOT_CALL_COST,
    agency=AGENCY,
    subject="company-list",
    checked=CHECKED,
    doubts=(
        "Most courts, not all, let people sue over this paragraph.",
        MOBILE_DOUBT,
        NONPROFIT_DOUBT,
    ),
    examples=(
        cold_call(
            "A boiler room with no list calls a home",
            Status.VIOLATED,
            written_policy=True,
            policy_on_demand=True,
            staff_trained=True,
            list_kept=False,
        ),
        cold_call(
            "A caller who is asked for the policy refuses to send it",
            Status.VIOLATED,
            written_policy=True,
            policy_on_demand=False,
        ),
        cold_call("There is no written policy", Status.VIOLATED, written_policy=False),
        cold_call("Nobody was ever trained", Status.VIOLATED, staff_trained=False),
        cold_call(
            "A sole trader with a one-page policy, a training note and a list",
            Status.COMPLIED,
            written_policy=True,
            policy_on_demand=True,
            staff_trained=True,
            list_kept=True,
        ),
        cold_call(
            "No program, but only business landlines are called",
            Status.NOT_APPLICABLE,
            line="business",
            list_kept=False,
        ),
        cold_call(
            "No program, and the client bought last month: customers are protected too",
            Status.VIOLATED,
            bought_on="2026-10-23",
            list_kept=False,
            **client,
        ),
        cold_call(
            "A charity's volunteers, who also sell cards",
            Status.EXCEPTED,
            list_kept=False,
            for_nonprofit=True,
        ),
        cold_call(
            "A recorded flood warning",
            Status.NOT_APPLICABLE,
            purpose="emergency",
            includes_offer=False,
            voice="prerecorded",
            list_kept=False,
        ),
        cold_call(
            "A recorded survey to a home line on July 19, 2023",
            Status.NOT_APPLICABLE,
            date="2023-07-19",
            purpose="survey",
            includes_offer=False,
            voice="prerecorded",
            list_kept=False,
        ),
        cold_call(
            "The same survey a day later",
            Status.VIOLATED,
            date="2023-07-20",
            purpose="survey",
            includes_offer=False,
            voice="prerecorded",
            gave_number=False,
            list_kept=False,
        ),
        cold_call("No program on December 19, 1992", Status.NOT_IN_FORCE, date="1992-12-19"),
        cold_call("No program a day later", Status.VIOLATED, date="1992-12-20", list_kept=False),
    ),
)

DELAY_BEFORE_2003 = Open(
    "company-list-delay-before-2003",
    "How soon had a request to be honored before August 25, 2003?",
    ("We found no number of days in the rules of 1992.",),
)
within_ten_years = asked_to_stop_on.within(10, "years", before=call_date, doubtful_edge=True)
within_five_years = asked_to_stop_on.within(5, "years", before=call_date, doubtful_edge=True)

asked = examples_from(
    **cold_call(
        "",
        Status.VIOLATED,
        asked_to_stop=True,
        asked_to_stop_on="2026-11-02",
        request_reach="this",
        request_recorded=True,
    ).facts
)
too_late_since_2025 = within_five_years & call_date.later_than(
    10, "business days", since=asked_to_stop_on
)
too_late_until_2025 = within_five_years & call_date.later_than(30, "days", since=asked_to_stop_on)

COMPANY_LIST_HONORED = Rule(
    id="fcc-company-dnc-honour",
    title="A request not to be called must be recorded and honored",
    statement="A company must write down a request not to be called when it is made, and stop "
    "within a reasonable time: at most ten business days. It must keep to it for five years "
    "(paragraph (d)(6)). Since July 20, 2023 this also binds recorded calls to homes that sell "
    "nothing.",
    binds=EVERYONE + " The company for which the call is made answers for its callers.",
    source=cfr("64.1200(d)(3)", SECONDARY, 2026),
    in_force=since("2025-04-11"),
    applies=calls_to_homes,
    forbids=~request_recorded | (binding_request & too_late_since_2025),
    unless=(nonprofit,),
    note="Ten business days instead of 30 days.",
    earlier=(
        Version(
            between("1992-12-20", "2003-08-25"),
            calls_to_homes,
            ~request_recorded | binding_request & within_ten_years & DELAY_BEFORE_2003,
            (nonprofit,),
            "The request had to be kept ten years (from memory). We know of no fixed delay.",
        ),
        Version(
            between("2003-08-25", "2025-04-11"),
            calls_to_homes,
            ~request_recorded | (binding_request & too_late_until_2025),
            (nonprofit,),
            "A request had to be honored within 30 days.",
        ),
    ),
    consequences=DO_NOT_CALL_COST,
    agency=AGENCY,
    subject="company-list",
    like="company-list",
    checked=CHECKED,
    doubts=(
        (
            "“Business day” is not defined. We count Monday to Friday and leave out federal "
            "holidays; the careful reading counts holidays too, and ends a day earlier."
        ),
        (
            "Ten business days are a ceiling. A call before that may still be too late if the list "
            "had already been updated."
        ),
        "Whom a request binds under a shared or another brand is likely, not certain.",
        "For a request made before April 11, 2025 and a call after it, we apply the newer limit.",
        "Passing a request on to outsiders needs the person's permission; that is not checked.",
        "Most courts, not all, let people sue over this paragraph.",
        MOBILE_DOUBT,
        NONPROFIT_DOUBT,
    ),
    examples=(
        asked(
            "Asked on Monday, November 2; called Friday, November 13",
            Status.COMPLIED,
            date="2026-11-13",
        ),
        asked(
            "Called Tuesday, November 17: day ten, if Veterans Day is left out",
            Status.COMPLIED,
            date="2026-11-17",
        ),
        asked("Called Wednesday, November 18", Status.VIOLATED, date="2026-11-18"),
        asked(
            "Asked on June 1, 2024, called June 30: within the 30 days of that time",
            Status.COMPLIED,
            asked_to_stop_on="2024-06-01",
            date="2024-06-30",
        ),
        asked(
            "Called on July 1, 2024: exactly 30 days",
            Status.COMPLIED,
            asked_to_stop_on="2024-06-01",
            date="2024-07-01",
        ),
        asked(
            "Called on July 2, 2024",
            Status.VIOLATED,
            asked_to_stop_on="2024-06-01",
            date="2024-07-02",
        ),
        asked(
            "Asked on March 25, 2025; called April 10, 2025, the last day of the 30-day rule",
            Status.COMPLIED,
            asked_to_stop_on="2025-03-25",
            date="2025-04-10",
        ),
        asked(
            "The same request; called April 11, 2025, under the ten-business-day rule",
            Status.VIOLATED,
            asked_to_stop_on="2025-03-25",
            date="2025-04-11",
        ),
        asked(
            "“Take me off your list”, and the agent hangs up without writing it down",
            Status.VIOLATED,
            date="2026-11-03",
            request_recorded=False,
        ),
        asked(
            "Asked on November 24, 2021: one day short of five years",
            Status.VIOLATED,
            asked_to_stop_on="2021-11-24",
        ),
        asked(
            "Asked on November 23, 2021: five years to the day",
            Status.VIOLATED,
            asked_to_stop_on="2021-11-23",
        ),
        asked(
            "Asked on November 22, 2021: the five years are over",
            Status.COMPLIED,
            asked_to_stop_on="2021-11-22",
        ),
        asked(
            "A client who bought last month and asked not to be called",
            Status.VIOLATED,
            asked_to_stop_on="2026-10-23",
            bought=True,
            bought_on="2026-10-24",
        ),
        asked("Never asked", Status.COMPLIED, asked_to_stop=False, asked_to_stop_on=None),
        asked(
            "The list was lost when the company changed its software",
            Status.VIOLATED,
            date="2026-11-04",
            request_recorded=False,
        ),
        asked(
            "A charity's recorded call after a request",
            Status.VIOLATED,
            asked_to_stop_on="2026-10-02",
            purpose="charity",
            includes_offer=False,
            voice="prerecorded",
            for_nonprofit=True,
            gave_number=False,
        ),
        asked(
            "A request of 1998 that nobody wrote down",
            Status.VIOLATED,
            date="1998-11-23",
            asked_to_stop_on="1998-11-02",
            request_recorded=False,
        ),
        asked(
            "In 2000, three weeks after the request",
            Status.UNSETTLED,
            date="2000-11-23",
            asked_to_stop_on="2000-11-02",
        ),
        asked(
            "A charity's volunteers who sell cards call after a request",
            Status.EXCEPTED,
            for_nonprofit=True,
            asked_to_stop_on="2026-10-02",
        ),
        asked("A business landline", Status.NOT_APPLICABLE, line="business"),
        asked(
            "“Stop, all of you Acme companies”, said to Acme Bank; Acme Insurance calls",
            Status.VIOLATED,
            request_reach="group",
            asked_to_stop_on="2026-10-02",
        ),
        asked(
            "A plain request to Acme Bank; Acme Insurance calls under the same brand",
            Status.VIOLATED,
            request_reach="same_brand",
            asked_to_stop_on="2026-10-02",
        ),
        asked(
            "A plain request to Acme Bank; a sister firm under another name calls",
            Status.COMPLIED,
            request_reach="other_brand",
            asked_to_stop_on="2026-10-02",
        ),
        asked(
            "A charity's volunteers, live, who ask for gifts only",
            Status.NOT_APPLICABLE,
            purpose="charity",
            includes_offer=False,
            for_nonprofit=True,
            asked_to_stop_on="2026-10-02",
        ),
        asked(
            "A paid fundraiser who sells a magazine of its own: the excuse is not for it",
            Status.VIOLATED,
            purpose="charity",
            includes_offer=True,
            for_nonprofit=False,
            asked_to_stop_on="2026-10-02",
        ),
        asked(
            "A client asked three weeks ago not to be called",
            Status.VIOLATED,
            asked_to_stop_on="2026-11-02",
            bought=True,
            bought_on="2026-09-23",
        ),
        asked(
            "A sales text to a mobile after a request; the FCC asks",
            Status.VIOLATED,
            forum="agency",
            voice="text",
            line="wireless",
            mobile_use="personal",
            asked_to_stop_on="2026-10-02",
        ),
        asked(
            "The person calls back and is offered something",
            Status.NOT_APPLICABLE,
            direction="inbound",
            asked_to_stop_on="2026-10-02",
        ),
        asked(
            "In 1999, a charity that sells cards calls after a request",
            Status.EXCEPTED,
            date="1999-11-23",
            asked_to_stop_on="1999-10-02",
            for_nonprofit=True,
            request_recorded=False,
        ),
        asked(
            "In 2010, a charity that sells cards calls after a request",
            Status.EXCEPTED,
            date="2010-11-23",
            asked_to_stop_on="2010-10-02",
            for_nonprofit=True,
        ),
        asked(
            "December 19, 1992",
            Status.NOT_IN_FORCE,
            date="1992-12-19",
            asked_to_stop_on="1992-11-01",
        ),
        asked(
            "A request that was not written down, December 20, 1992",
            Status.VIOLATED,
            date="1992-12-20",
            asked_to_stop_on="1992-12-20",
            request_recorded=False,
        ),
        asked(
            "Called on August 24, 2003, 40 days after the request: no number of days yet",
            Status.UNSETTLED,
            date="2003-08-24",
            asked_to_stop_on="2003-07-15",
        ),
        asked(
            "The same request; called on August 25, 2003, the first day of the 30-day rule",
            Status.VIOLATED,
            date="2003-08-25",
            asked_to_stop_on="2003-07-15",
        ),
    ),
)
