"""Recorded calls to home lines: 47 U.S.C. 227(b)(1)(B) and 47 CFR 64.1200(a)(3)."""

from rules.facts import (
    as_of,
    exempt_calls_30_days,
    for_nonprofit,
    health_calls_day,
    health_calls_week,
    line,
    list_kept,
    message_gave_number,
    message_named_first,
    message_number_answers,
    optout_seconds,
    optout_works,
    policy_on_demand,
    staff_trained,
    voicemail_tollfree,
    written_policy,
)
from rules.law.fcc.calls import new_holder, robo
from rules.law.fcc.company_list import too_late_since_2025, too_late_until_2025
from rules.law.fcc.costs import ROBOCALL_COST
from rules.law.fcc.robocalls import AGENCY, CHECKED, EVERYONE, emergency, reassigned_number
from rules.law.fcc.rulings import WRITING_FOR_HOMES
from rules.law.fcc.sales_robocalls import written
from rules.law.fcc.sources import SECONDARY, TEXT, cfr
from rules.law.fcc.terms import (
    established_business_relationship,
    health_care_message,
    left_on_voicemail,
    prior_express_consent,
    prior_express_written_consent,
    recorded_voice,
    telemarketing,
)
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

home = examples_from(
    **robo(
        "",
        Status.VIOLATED,
        line="residential",
        mobile_use=None,
        exempt_calls_30_days=4,
        message_named_first=True,
        message_gave_number=True,
        message_number_answers=True,
        optout_works=True,
        optout_seconds=1,
        answered_by="person",
        written_policy=True,
        policy_on_demand=True,
        staff_trained=True,
        list_kept=True,
    ).facts
)


duties_of_exempt_messages = Definition(
    id="fcc-duties-of-exempt-messages",
    term="made with all duties of an exempt recorded call kept",
    text="An exempt recorded call must name the business at its start, give a number that takes "
    "do-not-call requests, offer an automatic opt-out in time, come from a company with a "
    "do-not-call program, and not follow a request to stop after the deadline.",
    source=cfr("64.1200(a)(3)(ii)-(v)", SECONDARY, 2026),
    means=message_named_first
    & message_gave_number
    & message_number_answers
    & optout_works
    & optout_seconds.at_most(2)
    & (~left_on_voicemail | voicemail_tollfree)
    & written_policy
    & policy_on_demand
    & staff_trained
    & list_kept
    & ~(
        binding_request
        & (
            (as_of.since("2025-04-11") & too_late_since_2025)
            | (~as_of.since("2025-04-11") & too_late_until_2025)
        )
    ),
)
three_in_30_days = exempt_calls_30_days.at_most(3)
NO_SALE = cfr("64.1200(a)(3)(ii)-(iii)", SECONDARY, 2026)
NONPROFIT = cfr("64.1200(a)(3)(iv)", SECONDARY, 2026)
HIPAA = cfr("64.1200(a)(3)(v)", SECONDARY, 2026)

exempt_without_limits = (
    emergency,
    Exemption(
        "fcc-residential-exempt-no-sale-until-2023",
        "Not for business, or for business without selling anything",
        ~telemarketing,
        NO_SALE,
    ),
    Exemption(
        "fcc-residential-exempt-nonprofit-until-2023",
        "By or for a tax-exempt nonprofit",
        for_nonprofit,
        NONPROFIT,
    ),
)
exempt_within_limits = (
    emergency,
    Exemption(
        "fcc-residential-exempt-no-sale",
        "Sells nothing: up to three calls in any 30 days",
        ~telemarketing & ~health_care_message & three_in_30_days & duties_of_exempt_messages,
        NO_SALE,
    ),
    Exemption(
        "fcc-residential-exempt-nonprofit",
        "By or for a tax-exempt nonprofit: up to three calls in any 30 days, more with consent",
        for_nonprofit & (prior_express_consent | (three_in_30_days & duties_of_exempt_messages)),
        NONPROFIT,
    ),
    Exemption(
        "fcc-residential-exempt-hipaa",
        "A HIPAA health care message: one a day, three a week",
        ~telemarketing
        & health_care_message
        & health_calls_day.at_most(1)
        & health_calls_week.at_most(3)
        & duties_of_exempt_messages,
        HIPAA,
    ),
    reassigned_number,
)

without_the_consent_due = (
    telemarketing & ~prior_express_written_consent & (~prior_express_consent | WRITING_FOR_HOMES)
) | (~telemarketing & ~prior_express_consent)

RESIDENTIAL_PRERECORDED = Rule(
    id="fcc-residential-prerecorded",
    title="Recorded sales calls to home lines need written consent",
    statement="A call to a home line with an artificial or prerecorded voice needs consent: "
    "written consent if it sells or advertises. Some calls that sell nothing need none, if they "
    "are few and keep all duties of such messages.",
    binds=EVERYONE,
    source=cfr("64.1200(a)(3)", SECONDARY, 2026),
    in_force=since("2023-07-20"),
    applies=line.one_of("residential") & recorded_voice,
    forbids=without_the_consent_due,
    unless=exempt_within_limits,
    note="Calls that sell nothing are limited: three in any 30 days, health care one a day and "
    "three a week.",
    earlier=(
        Version(
            between("1992-12-20", "2013-10-16"),
            line.one_of("residential") & recorded_voice,
            ~prior_express_consent,
            (
                *exempt_without_limits,
                Exemption(
                    "fcc-residential-ebr-until-2013",
                    "To a customer with an established business relationship",
                    established_business_relationship,
                    cfr("64.1200(a)(3)", TEXT, 2003),
                ),
            ),
            "Plain consent or an established business relationship was enough, for sales too.",
        ),
        Version(
            between("2013-10-16", "2023-07-20"),
            line.one_of("residential") & recorded_voice,
            without_the_consent_due,
            (*exempt_without_limits, reassigned_number),
            "Sales needed written consent; calls that sell nothing were not limited in number.",
        ),
    ),
    consequences=ROBOCALL_COST,
    agency=AGENCY,
    subject="robocalls",
    checked=CHECKED,
    doubts=(
        "The opening words of the paragraph are from memory.",
        "“Week” is not defined for health care messages; we count any seven days in a row.",
    ),
    examples=(
        home("A recording offers a lower rate", Status.VIOLATED, purpose="sales"),
        home("The same, with full written consent", Status.COMPLIED, purpose="sales", **written),
        home(
            "Agreed to by word of mouth only; the FCC asks",
            Status.VIOLATED,
            forum="agency",
            purpose="sales",
            consent="oral",
        ),
        home(
            "The same, in a private suit in California",
            Status.VIOLATED,
            forum="private:9",
            purpose="sales",
            consent="oral",
        ),
        home(
            "The same, in a private suit in Texas on February 24, 2026",
            Status.VIOLATED,
            forum="private:5",
            date="2026-02-24",
            purpose="sales",
            consent="oral",
        ),
        home(
            "The same, in a private suit in Texas on February 25, 2026: mobiles need no writing",
            Status.UNSETTLED,
            forum="private:5",
            date="2026-02-25",
            purpose="sales",
            consent="oral",
        ),
        home("A recorded flood warning", Status.EXCEPTED, purpose="emergency"),
        home("A live cold call", Status.NOT_APPLICABLE, voice="live", purpose="sales"),
        home(
            "An AI voice pitches shares to a home line",
            Status.VIOLATED,
            voice="ai",
            purpose="sales",
        ),
        home("The third recorded survey in 30 days", Status.EXCEPTED, exempt_calls_30_days=3),
        home("The fourth in 30 days, without consent", Status.VIOLATED),
        home(
            "The first, but without a way to opt out",
            Status.VIOLATED,
            exempt_calls_30_days=1,
            optout_works=False,
        ),
        home(
            "The first, seven weeks after a request to stop",
            Status.VIOLATED,
            exempt_calls_30_days=1,
            asked_to_stop=True,
            asked_to_stop_on="2026-10-05",
            request_reach="this",
        ),
        home(
            "A clinic's reminder that also offers tooth whitening",
            Status.VIOLATED,
            purpose="health_care",
            covered_entity=True,
            includes_offer=True,
            health_calls_day=1,
            health_calls_week=1,
        ),
        home(
            "The fifth reminder, and the customer agreed to as many as needed",
            Status.COMPLIED,
            exempt_calls_30_days=5,
            consent="oral",
            revoked=False,
        ),
        home(
            "Four political calls in 30 days, on July 19, 2023: no limit yet",
            Status.EXCEPTED,
            purpose="political",
            date="2023-07-19",
        ),
        home(
            "The same four on July 20, 2023",
            Status.VIOLATED,
            purpose="political",
            date="2023-07-20",
        ),
        home(
            "A survey that ends with a pitch",
            Status.VIOLATED,
            purpose="survey",
            includes_offer=True,
            exempt_calls_30_days=1,
        ),
        home(
            "A charity's third recorded call",
            Status.EXCEPTED,
            purpose="charity",
            for_nonprofit=True,
            exempt_calls_30_days=3,
        ),
        home(
            "A clinic's third reminder this week, one that day",
            Status.EXCEPTED,
            purpose="health_care",
            covered_entity=True,
            health_calls_day=1,
            health_calls_week=3,
        ),
        home(
            "Two on the same day",
            Status.VIOLATED,
            purpose="health_care",
            covered_entity=True,
            health_calls_day=2,
            health_calls_week=2,
        ),
        home(
            "The fourth that week",
            Status.VIOLATED,
            purpose="health_care",
            covered_entity=True,
            health_calls_day=1,
            health_calls_week=4,
        ),
        home(
            "A recorded sales call to a customer on October 15, 2013",
            Status.EXCEPTED,
            purpose="sales",
            date="2013-10-15",
            bought=True,
            bought_on="2013-06-01",
            relationship_ended=False,
            asked_to_stop=False,
        ),
        home(
            "The same on October 16, 2013",
            Status.VIOLATED,
            purpose="sales",
            date="2013-10-16",
            bought=True,
            bought_on="2013-06-01",
            relationship_ended=False,
            asked_to_stop=False,
        ),
        home(
            "A charity's third recorded call, to sell cards",
            Status.EXCEPTED,
            purpose="sales",
            for_nonprofit=True,
            exempt_calls_30_days=3,
        ),
        home(
            "The earlier holder signed; the database wrongly said that the number is still theirs",
            Status.EXCEPTED,
            purpose="sales",
            **(new_holder | {"earlier_consent": "written"}),
        ),
        home(
            "Calls on days 1, 10, 20 and 30: the fourth within 30 days",
            Status.VIOLATED,
            purpose="survey",
            exempt_calls_30_days=4,
        ),
        home(
            "Calls on days 1, 10, 20 and 31: days 2 to 31 hold three",
            Status.EXCEPTED,
            purpose="survey",
            exempt_calls_30_days=3,
        ),
        home(
            "A political recording, the second this month, with number and opt-out",
            Status.EXCEPTED,
            purpose="political",
            exempt_calls_30_days=2,
        ),
        home(
            "Autodialed, but a person talks", Status.NOT_APPLICABLE, voice="live", dialer="random"
        ),
        home("A text message", Status.NOT_APPLICABLE, voice="text", dialer="random"),
        home(
            "The person called in and heard a recording",
            Status.NOT_APPLICABLE,
            direction="inbound",
            purpose="sales",
        ),
        home(
            "A recorded flood warning in 2000",
            Status.EXCEPTED,
            purpose="emergency",
            date="2000-11-23",
            bought=False,
            inquired=False,
        ),
        home(
            "A recorded survey in 2000",
            Status.EXCEPTED,
            purpose="survey",
            date="2000-11-23",
            bought=False,
            inquired=False,
        ),
        home(
            "A charity's recorded call in 2000, to sell cards",
            Status.EXCEPTED,
            purpose="sales",
            date="2000-11-23",
            for_nonprofit=True,
            bought=False,
            inquired=False,
        ),
        home(
            "A recorded flood warning in 2018",
            Status.EXCEPTED,
            purpose="emergency",
            date="2018-11-23",
        ),
        home(
            "A charity's recorded call in 2018, to sell cards",
            Status.EXCEPTED,
            purpose="sales",
            date="2018-11-23",
            for_nonprofit=True,
        ),
        home(
            "In 2022 the database wrongly said that the number was still the signer's",
            Status.EXCEPTED,
            purpose="sales",
            date="2022-11-23",
            **(new_holder | {"earlier_consent": "written"}),
        ),
        home("The day before the law", Status.NOT_IN_FORCE, purpose="sales", date="1992-12-19"),
        home(
            "The first day of the law, to a stranger",
            Status.VIOLATED,
            purpose="sales",
            date="1992-12-20",
            bought=False,
            inquired=False,
        ),
    ),
)
