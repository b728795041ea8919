"""Robocalls: 47 U.S.C. 227(b)(1)(A)-(B) and 47 CFR 64.1200(a)(1)-(3)."""

from datetime import date

from rules.facts import (
    as_of,
    asked_to_stop,
    call_date,
    database_answer,
    earlier_consent,
    exempt_class,
    exempt_conditions,
    for_nonprofit,
    free_call,
    government_debt,
    knew_ported,
    on_registry,
    ported,
    ported_on,
    purpose,
    reassigned,
)
from rules.law.fcc.rulings import DUTY_OF_WRITING
from rules.law.fcc.terms import (
    MEMORY,
    SECONDARY,
    TEXT,
    cfr,
    health_care_message,
    prior_express_consent,
    prior_express_written_consent,
    protected_line,
    robocall,
    robocall_action,
    robocall_forfeiture,
    state_action,
    telemarketing,
    usc,
    wireless_line,
)
from rules.logic import Open
from rules.rulebook import (
    Exemption,
    Rule,
    Source,
    Status,
    Version,
    between,
    examples_from,
    since,
)

CHECKED = date(2026, 11, 23)
AGENCY = "FCC"
EVERYONE = (
    "Anyone who calls a phone in the United States, from wherever, and whoever has the call made."
)
COST = (robocall_action, robocall_forfeiture, state_action)

emergency = Exemption(
    "fcc-emergency-purposes",
    "Made for emergency purposes",
    purpose.one_of("emergency"),
    cfr("64.1200(f)(4)", TEXT),
)
reassigned_number = Exemption(
    "fcc-reassigned-number-harbor",
    "The database wrongly said that the number had not changed hands",
    as_of.since("2021-11-01")
    & reassigned
    & database_answer.one_of("no")
    & (
        earlier_consent.one_of("written")
        | (earlier_consent.one_of("plain") & (~telemarketing | for_nonprofit | health_care_message))
    ),
    cfr("64.1200(m)", SECONDARY, 2026),
    "safe harbor",
)

robo = examples_from(
    date="2026-11-23",
    time="10:00",
    clock="called",
    voice="prerecorded",
    dialer="list",
    line="wireless",
    mobile_use="personal",
    purpose="information",
    includes_offer=False,
    for_nonprofit=False,
    consent="none",
    gave_number=False,
    asked_to_stop=False,
    revoked=False,
    reassigned=False,
    ported=False,
    exempt_class="none",
)

PROTECTED_LINES = Rule(
    id="fcc-robocall-protected-line",
    title="No robocalls to emergency lines and patient rooms",
    statement="An autodialer or an artificial or prerecorded voice may not be used to call "
    "emergency lines or guest and patient rooms, unless the person called agreed beforehand.",
    binds=EVERYONE,
    source=cfr("64.1200(a)(1)(i)-(ii)", TEXT, 2023),
    in_force=since("1992-12-20"),
    applies=protected_line & robocall,
    forbids=~prior_express_consent,
    unless=(emergency,),
    consequences=COST,
    agency=AGENCY,
    subject="robocalls",
    checked=CHECKED,
    examples=(
        robo(
            "A recorded pitch to the emergency line at a nurses' desk",
            Status.VIOLATED,
            line="emergency",
            purpose="sales",
        ),
        robo(
            "A live call, dialed by hand, to a hospital room",
            Status.NOT_APPLICABLE,
            line="patient_room",
            voice="live",
            dialer="manual",
        ),
        robo(
            "A recorded warning to leave a care home",
            Status.EXCEPTED,
            line="patient_room",
            purpose="emergency",
        ),
        robo(
            "A machine dials numbers in sequence and hits 911",
            Status.VIOLATED,
            line="emergency",
            voice="live",
            dialer="random",
        ),
        robo(
            "A recorded reminder that the patient asked for",
            Status.COMPLIED,
            line="patient_room",
            consent="oral",
            revoked=False,
        ),
        robo("The day before the law", Status.NOT_IN_FORCE, line="emergency", date="1992-12-19"),
        robo("The first day of the law", Status.VIOLATED, line="emergency", date="1992-12-20"),
    ),
)

ported_number = Exemption(
    "fcc-wireless-port-15-day",
    "Moved from a landline within the last 15 days, and the caller did not know",
    as_of.since("2004-01-01")
    & (
        as_of.since("2005-01-01")
        | Open(
            "port-defense-2004",
            "Did the 15-day defense already hold in 2004?",
            ("The order is of 2004 (FCC 04-204); we did not find the day it began.",),
        )
    )
    & ported
    & ported_on.within(15, "days", before=call_date)
    & ~knew_ported
    & ~on_registry
    & ~asked_to_stop,
    cfr("64.1200(a)(1)(iv)", TEXT, 2021),
    "defense",
)
exempt_wireless_class = Exemption(
    "fcc-wireless-exempt-classes",
    "Free package, bank, health care or collect-call notice that keeps every condition",
    (
        (as_of.since("2014-03-27") & exempt_class.one_of("package"))
        | (as_of.since("2015-07-10") & exempt_class.one_of("inmate", "bank", "health"))
    )
    & free_call
    & exempt_conditions,
    cfr("64.1200(a)(9)", MEMORY),
)
government_debt_call = Exemption(
    "fcc-government-debt",
    "Collecting a debt owed to or guaranteed by the United States",
    purpose.one_of("debt")
    & government_debt
    & as_of.since("2015-11-02")
    & ~as_of.since("2020-07-06")
    & Open(
        "government-debt-before-barr",
        "Did the exception for federal debts protect calls before it was struck down?",
        (
            "The statute allowed such calls from November 2, 2015.",
            (
                "Barr v. AAPC (July 6, 2020) struck the exception; courts since have treated it as "
                "void from the start."
            ),
        ),
    ),
    Source("Barr v. AAPC (U.S. 2020)", "https://www.law.cornell.edu/uscode/text/47/227", MEMORY),
)
moved = {"ported": True, "knew_ported": False, "on_registry": False, "asked_to_stop": False}
alert = {"exempt_class": "bank", "free_call": True, "exempt_conditions": True}
new_holder = {"reassigned": True, "database_answer": "no", "earlier_consent": "plain"}

WIRELESS_CONSENT = Rule(
    id="fcc-robocall-wireless-consent",
    title="Robocalls to mobiles need consent",
    statement="A call to a mobile phone, or to any line that is charged for the call, with an "
    "autodialer or an artificial or prerecorded voice needs the person's prior express consent. "
    "For sales calls a stricter rule applies.",
    binds=EVERYONE + " Whether the phone serves a person or a business makes no difference.",
    source=usc("(b)(1)(A)(iii)", TEXT, 2023),
    in_force=since("1992-12-20"),
    applies=wireless_line & robocall & ~telemarketing,
    forbids=~prior_express_consent,
    unless=(
        emergency,
        ported_number,
        exempt_wireless_class,
        reassigned_number,
        government_debt_call,
    ),
    consequences=COST,
    agency=AGENCY,
    subject="robocalls",
    checked=CHECKED,
    doubts=(
        (
            "“The person called” means who has the number now, not whom the caller hoped to reach; "
            "from memory."
        ),
        "The ten business days to honor a withdrawal are a ceiling; earlier may be too late.",
    ),
    examples=(
        robo(
            "An AI voice reminds a patient, who gave the number for that",
            Status.COMPLIED,
            voice="ai",
            gave_number=True,
            revoked=False,
        ),
        robo("The same call to a number bought from a data broker", Status.VIOLATED, voice="ai"),
        robo(
            "A person dials by hand and talks",
            Status.NOT_APPLICABLE,
            voice="live",
            dialer="manual",
        ),
        robo(
            "A machine dials down a list, a live agent talks", Status.NOT_APPLICABLE, voice="live"
        ),
        robo(
            "A machine dials numbers at random, a live agent talks",
            Status.VIOLATED,
            voice="live",
            dialer="random",
        ),
        robo(
            "A recorded political message: it need not be business",
            Status.VIOLATED,
            purpose="political",
        ),
        robo("A recorded warning of a flood", Status.EXCEPTED, purpose="emergency"),
        robo(
            "Number moved from a landline 15 days ago, caller unaware",
            Status.EXCEPTED,
            ported_on="2026-11-08",
            **moved,
        ),
        robo("Moved 16 days ago", Status.VIOLATED, ported_on="2026-11-07", **moved),
        robo(
            "Moved 3 days ago, but on the registry",
            Status.VIOLATED,
            ported_on="2026-11-20",
            **(moved | {"on_registry": True}),
        ),
        robo(
            "Moved 3 days ago, and the caller knew",
            Status.VIOLATED,
            ported_on="2026-11-20",
            **(moved | {"knew_ported": True}),
        ),
        robo("A free fraud alert from a bank, all conditions kept", Status.EXCEPTED, **alert),
        robo(
            "A free package notice the day before the FCC's order",
            Status.VIOLATED,
            date="2014-03-26",
            **(alert | {"exempt_class": "package"}),
        ),
        robo(
            "A free package notice on the day of the order",
            Status.EXCEPTED,
            date="2014-03-27",
            **(alert | {"exempt_class": "package"}),
        ),
        robo(
            "A free fraud alert on July 10, 2015, the day of the order",
            Status.EXCEPTED,
            date="2015-07-10",
            **alert,
        ),
        robo(
            "The alert ends with “ask about our gold card”: a condition is broken",
            Status.VIOLATED,
            **(alert | {"exempt_conditions": False}),
        ),
        robo(
            "The number has a new owner; the database wrongly said no",
            Status.EXCEPTED,
            **new_holder,
        ),
        robo(
            "The same, but the earlier owner had not consented either",
            Status.VIOLATED,
            **(new_holder | {"earlier_consent": "none"}),
        ),
        robo(
            "The database had no data",
            Status.VIOLATED,
            **(new_holder | {"database_answer": "no_data"}),
        ),
        robo(
            "An honest mistake, but the database was not asked",
            Status.VIOLATED,
            **(new_holder | {"database_answer": "not_asked"}),
        ),
        robo(
            "October 2021: there was no database yet",
            Status.VIOLATED,
            date="2021-10-15",
            **new_holder,
        ),
        robo(
            "A federal student loan is collected by robocall in May 2019",
            Status.UNSETTLED,
            date="2019-05-01",
            purpose="debt",
            government_debt=True,
        ),
        robo(
            "The same call after the exception was struck down",
            Status.VIOLATED,
            date="2020-07-06",
            purpose="debt",
            government_debt=True,
        ),
        robo(
            "The day before Congress added the exception",
            Status.VIOLATED,
            date="2015-11-01",
            purpose="debt",
            government_debt=True,
        ),
        robo(
            "An AI voice the day before the FCC's ruling",
            Status.UNSETTLED,
            voice="ai",
            date="2024-02-07",
        ),
        robo(
            "An AI voice on the day of the ruling", Status.VIOLATED, voice="ai", date="2024-02-08"
        ),
        robo("A computer voice in 2010", Status.VIOLATED, voice="synthetic", date="2010-06-01"),
        robo(
            "A ringless voicemail before the FCC's ruling",
            Status.UNSETTLED,
            voice="ringless",
            date="2022-11-20",
        ),
        robo(
            "A ringless voicemail on the day of the ruling",
            Status.VIOLATED,
            voice="ringless",
            date="2022-11-21",
        ),
        robo("Recorded clips played by a person", Status.UNSETTLED, voice="soundboard"),
        robo(
            "Consent withdrawn on November 2, called November 16: within ten business days",
            Status.COMPLIED,
            consent="oral",
            revoked=True,
            revoked_on="2026-11-02",
            date="2026-11-16",
        ),
        robo(
            "Called November 17: day ten, if Veterans Day is left out",
            Status.COMPLIED,
            consent="oral",
            revoked=True,
            revoked_on="2026-11-02",
            date="2026-11-17",
        ),
        robo(
            "Withdrawn on February 1, 2024, called on March 1: within 30 days",
            Status.UNSETTLED,
            consent="oral",
            revoked=True,
            revoked_on="2024-02-01",
            date="2024-03-01",
        ),
        robo(
            "Withdrawn in 2016, called in May 2024",
            Status.VIOLATED,
            consent="oral",
            revoked=True,
            revoked_on="2016-05-01",
            date="2024-05-01",
        ),
        robo(
            "“Take me off your list” six weeks ago: that withdraws consent too",
            Status.VIOLATED,
            consent="oral",
            asked_to_stop=True,
            asked_to_stop_on="2026-10-12",
        ),
        robo(
            "Called November 18: too late",
            Status.VIOLATED,
            consent="oral",
            revoked=True,
            revoked_on="2026-11-02",
            date="2026-11-18",
        ),
        robo("The day before the law", Status.NOT_IN_FORCE, date="1992-12-19"),
        robo("The first day of the law", Status.VIOLATED, date="1992-12-20"),
    ),
)

sale = examples_from(**robo("", Status.VIOLATED, purpose="sales", includes_offer=None).facts)
written = {
    "consent": "written",
    "consent_signed": True,
    "consent_names_seller": True,
    "consent_names_number": True,
    "consent_covers_robocalls": True,
    "consent_says_so": True,
    "consent_optional": True,
    "revoked": False,
}
nonprofit_consent = Exemption(
    "fcc-nonprofit-plain-consent",
    "By or for a tax-exempt nonprofit, with plain consent",
    for_nonprofit & prior_express_consent,
    cfr("64.1200(a)(2)", TEXT, 2026),
)
health_consent = Exemption(
    "fcc-health-plain-consent",
    "A HIPAA health care message, with plain consent",
    health_care_message & prior_express_consent,
    cfr("64.1200(a)(2)", TEXT, 2026),
)

SALES_ROBOCALL_CONSENT = Rule(
    id="fcc-telemarketing-robocall-written-consent",
    title="Sales robocalls to mobiles need written consent",
    statement="A robocall to a mobile phone, an emergency line or a patient room that advertises "
    "or sells needs prior express written consent.",
    binds=EVERYONE,
    source=cfr("64.1200(a)(2)", TEXT, 2026),
    in_force=since("2013-10-16"),
    applies=(wireless_line | protected_line) & robocall & telemarketing,
    forbids=~prior_express_written_consent & (~prior_express_consent | DUTY_OF_WRITING),
    unless=(nonprofit_consent, health_consent, reassigned_number),
    note="Consent must be in writing and signed.",
    earlier=(
        Version(
            between("1992-12-20", "2013-10-16"),
            (wireless_line | protected_line) & robocall & telemarketing,
            ~prior_express_consent,
            (reassigned_number,),
            "Prior express consent was enough, by word of mouth too.",
        ),
    ),
    consequences=COST,
    agency=AGENCY,
    subject="robocalls",
    checked=CHECKED,
    doubts=(
        "Whether a recorded spoken “yes” can be an electronic signature is argued about.",
        "The ten business days to honor a withdrawal are a ceiling; earlier may be too late.",
    ),
    examples=(
        sale(
            "An AI voice sells solar panels to someone who signed a web form with all elements",
            Status.COMPLIED,
            voice="ai",
            **written,
        ),
        sale(
            "The same, but consent was given by word of mouth; the FCC asks",
            Status.VIOLATED,
            forum="agency",
            voice="ai",
            consent="oral",
            revoked=False,
        ),
        sale(
            "A person sues over it in a federal court in Texas",
            Status.COMPLIED,
            forum="private:5",
            voice="ai",
            consent="oral",
            revoked=False,
        ),
        sale(
            "A person sues over it in a federal court in California",
            Status.VIOLATED,
            forum="private:9",
            voice="ai",
            consent="oral",
            revoked=False,
        ),
        sale(
            "Wherever it is asked: courts and the FCC disagree",
            Status.UNSETTLED,
            voice="ai",
            consent="oral",
            revoked=False,
        ),
        sale(
            "On February 24, 2026, the day before the Texas ruling",
            Status.VIOLATED,
            date="2026-02-24",
            voice="ai",
            consent="oral",
            revoked=False,
        ),
        sale(
            "A recorded call to a customer of ten years, without written consent",
            Status.VIOLATED,
            bought=True,
            bought_on="2026-10-01",
        ),
        *(
            sale(story, Status.VIOLATED, forum="agency", **(written | {element: False}))
            for element, story in (
                ("consent_signed", "Nobody signed: the box was ticked in advance"),
                ("consent_names_seller", "The form does not name this seller"),
                ("consent_names_number", "The form was given for another number"),
                ("consent_covers_robocalls", "The form does not authorize robocalls"),
                ("consent_says_so", "The form does not disclose what signing means"),
                ("consent_optional", "Signing was a condition of buying"),
            )
        ),
        sale(
            "The form is complete, and consent was withdrawn a month ago",
            Status.VIOLATED,
            **(written | {"revoked": True, "revoked_on": "2026-10-23"}),
        ),
        sale(
            "A charity's recorded call for its own sale to someone who gave the number",
            Status.EXCEPTED,
            forum="agency",
            for_nonprofit=True,
            gave_number=True,
            revoked=False,
        ),
        sale(
            "A pharmacy's refill message that also advertises, to a patient who gave the number",
            Status.EXCEPTED,
            forum="agency",
            purpose="health_care",
            includes_offer=True,
            covered_entity=True,
            gave_number=True,
            revoked=False,
        ),
        sale(
            "The number has a new owner; the earlier one had given full written consent",
            Status.EXCEPTED,
            reassigned=True,
            database_answer="no",
            earlier_consent="written",
        ),
        sale(
            "The number has a new owner; the earlier one had agreed by word of mouth",
            Status.VIOLATED,
            reassigned=True,
            database_answer="no",
            earlier_consent="plain",
        ),
        sale(
            "A reminder that sells nothing",
            Status.NOT_APPLICABLE,
            purpose="information",
            includes_offer=False,
        ),
        sale(
            "A recorded call to the purchasing manager's mobile",
            Status.VIOLATED,
            mobile_use="business",
        ),
        sale(
            "A live person, dialing by hand", Status.NOT_APPLICABLE, voice="live", dialer="manual"
        ),
        sale("Recorded clips played by a person", Status.UNSETTLED, voice="soundboard"),
        sale(
            "Recorded clips played by a person; the FCC asks",
            Status.VIOLATED,
            forum="agency",
            voice="soundboard",
        ),
        sale(
            "Recorded clips the day before FCC staff ruled; the FCC asks",
            Status.UNSETTLED,
            forum="agency",
            voice="soundboard",
            date="2020-12-17",
        ),
        sale(
            "Oral consent on October 15, 2013",
            Status.COMPLIED,
            date="2013-10-15",
            consent="oral",
            revoked=False,
        ),
        sale(
            "Oral consent on October 16, 2013",
            Status.VIOLATED,
            date="2013-10-16",
            consent="oral",
            revoked=False,
        ),
        sale(
            "One form that names three sellers, on February 1, 2025: the one-to-one rule never "
            "took effect",
            Status.COMPLIED,
            date="2025-02-01",
            **written,
        ),
        sale("The day before the law", Status.NOT_IN_FORCE, date="1992-12-19"),
        sale("The first day of the law", Status.VIOLATED, date="1992-12-20"),
    ),
)
