"""The company's own list, and saying who calls: 47 CFR 64.1200(d)."""

from rules.facts import (
    as_of,
    asked_to_stop,
    asked_to_stop_on,
    call_date,
    for_nonprofit,
    gave_contact,
    list_kept,
    named_caller,
    named_seller,
    policy_on_demand,
    request_recorded,
    staff_trained,
    voice,
    written_policy,
)
from rules.law.fcc.hours_and_registry import AGENCY, CHECKED, EVERYONE, client, cold_call
from rules.law.fcc.terms import (
    MEMORY,
    SECONDARY,
    cfr,
    do_not_call_action,
    exempt_recorded_call,
    fcc_forfeiture,
    residential_subscriber,
    state_action,
    telemarketing,
)
from rules.logic import Open
from rules.rulebook import Exemption, Rule, Status, Version, between, examples_from, since

nonprofit = Exemption(
    "fcc-company-dnc-nonprofit",
    "By or for a tax-exempt nonprofit, except recorded calls to homes",
    for_nonprofit & ~(as_of.since("2023-07-20") & exempt_recorded_call),
    cfr("64.1200(d)(7)", MEMORY),
    like="nonprofit",
)
calls_to_homes = (telemarketing & residential_subscriber) | (
    as_of.since("2023-07-20") & exempt_recorded_call
)
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
    consequences=(do_not_call_action, fcc_forfeiture, state_action),
    agency=AGENCY,
    subject="company-list",
    checked=CHECKED,
    doubts=(
        "Most courts, not all, let people sue over this paragraph.",
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

asked = examples_from(
    **cold_call(
        "",
        Status.VIOLATED,
        asked_to_stop=True,
        asked_to_stop_on="2026-11-02",
        request_recorded=True,
    ).facts
)
too_late_since_2025 = asked_to_stop_on.within(
    5, "years", before=call_date, doubtful_edge=True
) & call_date.later_than(10, "business days", since=asked_to_stop_on)
too_late_until_2025 = asked_to_stop_on.within(
    5, "years", before=call_date, doubtful_edge=True
) & call_date.later_than(30, "days", since=asked_to_stop_on)

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
    forbids=~request_recorded | (asked_to_stop & too_late_since_2025),
    unless=(nonprofit,),
    note="Ten business days instead of 30 days.",
    earlier=(
        Version(
            between("1992-12-20", "2003-08-25"),
            calls_to_homes,
            ~request_recorded
            | asked_to_stop
            & asked_to_stop_on.within(10, "years", before=call_date)
            & Open(
                "company-list-delay-before-2003",
                "How soon had a request to be honored before August 25, 2003?",
                ("We found no number of days in the rules of 1992.",),
            ),
            (nonprofit,),
            "The request had to be kept ten years (from memory). We know of no fixed delay.",
        ),
        Version(
            between("2003-08-25", "2025-04-11"),
            calls_to_homes,
            ~request_recorded | (asked_to_stop & too_late_until_2025),
            (nonprofit,),
            "A request had to be honored within 30 days.",
        ),
    ),
    consequences=(do_not_call_action, fcc_forfeiture, state_action),
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
        "A request binds affiliates only where the person would expect it (47 CFR 64.1200(d)(5)).",
        "For a request made before April 11, 2025 and a call after it, we apply the newer limit.",
        "Passing a request on to outsiders needs the person's permission; that is not checked.",
        "Most courts, not all, let people sue over this paragraph.",
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

LIVE_IDENTIFICATION = Rule(
    id="fcc-live-identification",
    title="The caller must say who is calling, for whom, and how to reach them",
    statement="A sales call to a home must give the name of the person calling, the name of the "
    "business behind the call, and a telephone number or address where that business can be "
    "reached. Since July 20, 2023 this also binds recorded calls to homes that sell nothing.",
    binds=EVERYONE,
    source=cfr("64.1200(d)(4)", SECONDARY, 2026),
    in_force=since("1992-12-20"),
    applies=calls_to_homes & ~voice.one_of("nobody"),
    forbids=~(named_seller & gave_contact) | (voice.one_of("live", "soundboard") & ~named_caller),
    unless=(nonprofit,),
    consequences=(do_not_call_action, fcc_forfeiture, state_action),
    agency=AGENCY,
    subject="identification",
    like="identification",
    checked=CHECKED,
    doubts=(
        "The exact words were not checked again. No second is named by which it must be said.",
        "A recording has no name of its own to give: we ask for a person's name only of people.",
        "Most courts, not all, let people sue over this paragraph.",
        "If the person hangs up after two words, leave these facts open: nobody can say.",
    ),
    examples=(
        cold_call(
            "“This is Alex from Acme, you reach us on 800 …”",
            Status.COMPLIED,
            named_caller=True,
            named_seller=True,
            gave_contact=True,
        ),
        cold_call(
            "An alias instead of the real firm",
            Status.VIOLATED,
            named_caller=True,
            named_seller=False,
            gave_contact=True,
        ),
        cold_call(
            "The firm is named, but neither number nor address",
            Status.VIOLATED,
            named_caller=True,
            named_seller=True,
            gave_contact=False,
        ),
        cold_call(
            "An AI voice names the firm and its number; it has no name of its own",
            Status.COMPLIED,
            voice="ai",
            named_seller=True,
            gave_contact=True,
        ),
        cold_call(
            "An AI voice gives neither number nor address",
            Status.VIOLATED,
            voice="ai",
            named_seller=True,
            gave_contact=False,
        ),
        cold_call("The caller will not say their own name", Status.VIOLATED, named_caller=False),
        cold_call("Hung up on after two words", Status.UNDETERMINED),
        cold_call("A call to a company", Status.NOT_APPLICABLE, line="business"),
        cold_call(
            "A charity that also sells cards",
            Status.EXCEPTED,
            for_nonprofit=True,
            named_caller=False,
        ),
        cold_call("December 19, 1992", Status.NOT_IN_FORCE, date="1992-12-19"),
        cold_call(
            "December 20, 1992, no name given",
            Status.VIOLATED,
            date="1992-12-20",
            named_caller=False,
        ),
    ),
)
