"""Robocalls: 47 U.S.C. 227(b)(1)(A)-(B) and 47 CFR 64.1200(a)(1)-(3)."""

from datetime import date

from rules.facts import (
    as_of,
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
    revoked,
    revoked_on,
)
from rules.law.fcc.calls import TEXTS, WITHDRAWALS, alert, moved, new_holder, robo
from rules.law.fcc.costs import ROBOCALL_COST
from rules.law.fcc.facts import revoked_how
from rules.law.fcc.sources import MEMORY, SECONDARY, TEXT, cfr, usc
from rules.law.fcc.terms import (
    emergency_purposes,
    health_care_message,
    prior_express_consent,
    robocall,
    telemarketing,
    text_message,
    wireless_line,
)
from rules.law.fcc.withdrawal import binding_request
from rules.logic import Open
from rules.rulebook import (
    Definition,
    Exemption,
    Rule,
    Source,
    Status,
    since,
)

CHECKED = date(2026, 11, 25)
AGENCY = "FCC"
EVERYONE = (
    "Anyone who calls a phone in the United States, from wherever, and whoever has the call made."
)

emergency = Exemption(
    "fcc-emergency-purposes",
    "Made for emergency purposes",
    emergency_purposes,
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
    & ~text_message
    & ~on_registry
    & ~binding_request,
    cfr("64.1200(a)(1)(iv)", TEXT, 2021),
    "defense",
)
opted_out_of_notice = Definition(
    id="fcc-opted-out-of-notice",
    term="one that the person had opted out of",
    text="The person had opted out of such notices of this caller. An opt-out from alerts of a "
    "bank, a clinic or a collect-call provider must be honored at once.",
    source=cfr("64.1200(a)(9)(ii)-(iv)", MEMORY),
    means=revoked & ~revoked_how.one_of("astray"),
    subject="The notice",
)
package_opt_out_too_old = Definition(
    id="fcc-package-opt-out",
    term="one that should have stopped by now",
    text="An opt-out from package notices must be honored within six business days since April 11, "
    "2025, within 30 days before. We leave out federal holidays.",
    source=cfr("64.1200(a)(9)(i)", SECONDARY, 2026),
    means=revoked
    & ~revoked_how.one_of("astray")
    & (
        (as_of.since("2025-04-11") & call_date.later_than(6, "business days", since=revoked_on))
        | (~as_of.since("2025-04-11") & call_date.later_than(30, "days", since=revoked_on))
    ),
    subject="The notice",
)
exempt_wireless_class = Exemption(
    "fcc-wireless-exempt-classes",
    "Free package, bank, health care or collect-call notice that keeps every condition",
    (
        (as_of.since("2014-03-27") & exempt_class.one_of("package") & ~package_opt_out_too_old)
        | (
            as_of.since("2015-07-10")
            & exempt_class.one_of("inmate", "bank", "health")
            & ~opted_out_of_notice
        )
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

WIRELESS_CONSENT = Rule(
    id="fcc-robocall-wireless-consent",
    title="Robocalls to mobiles need consent",
    statement="A call to a mobile phone, or to any line that is charged for the call, with an "
    "autodialer or an artificial or prerecorded voice needs the person's prior express consent. "
    "So does a text from an autodialer, by the FCC's reading. For sales a stricter rule applies.",
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
    consequences=ROBOCALL_COST,
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
        robo(
            "A charity's own recorded call for gifts, to someone who gave the number",
            Status.COMPLIED,
            purpose="charity",
            for_nonprofit=True,
            gave_number=True,
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
            "Moved 3 days ago; an autodialed text, and the defense is for voice only",
            Status.VIOLATED,
            forum="agency",
            voice="text",
            dialer="random",
            ported_on="2026-11-20",
            **moved,
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
            "Three free fraud alerts on one event within three days",
            Status.EXCEPTED,
            **alert,
        ),
        robo(
            "A fourth one: more than the class allows",
            Status.VIOLATED,
            **(alert | {"exempt_conditions": False}),
        ),
        robo(
            "A fourth one, to a customer who agreed to alerts",
            Status.COMPLIED,
            **(alert | {"exempt_conditions": False, "consent": "oral"}),
        ),
        robo(
            "The second reminder of one clinic on the same day",
            Status.VIOLATED,
            **(alert | {"exempt_class": "health", "exempt_conditions": False}),
        ),
        robo(
            "A free fraud alert by autodialed text; the FCC asks",
            Status.EXCEPTED,
            forum="agency",
            **(alert | {"voice": "text", "dialer": "random"}),
        ),
        robo(
            "A free alert the day after the customer opted out: banks must stop at once",
            Status.VIOLATED,
            **(alert | {"revoked": True, "revoked_on": "2026-11-22"}),
        ),
        robo(
            "The opt-out was a letter to the bank's landlord, and could not be expected to arrive",
            Status.EXCEPTED,
            **(alert | {"revoked": True, "revoked_on": "2026-11-02", "revoked_how": "astray"}),
        ),
        robo(
            "Opted out of package notices on November 2; a notice on the sixth business day",
            Status.EXCEPTED,
            date="2026-11-10",
            **(alert | {"exempt_class": "package", "revoked": True, "revoked_on": "2026-11-02"}),
        ),
        robo(
            "A notice on November 12: too late",
            Status.VIOLATED,
            date="2026-11-12",
            **(alert | {"exempt_class": "package", "revoked": True, "revoked_on": "2026-11-02"}),
        ),
        robo(
            "A notice on April 10, 2025, 30 days after the opt-out: the older limit",
            Status.EXCEPTED,
            date="2025-04-10",
            **(alert | {"exempt_class": "package", "revoked": True, "revoked_on": "2025-03-11"}),
        ),
        robo(
            "The same a day later: six business days",
            Status.VIOLATED,
            date="2025-04-11",
            **(alert | {"exempt_class": "package", "revoked": True, "revoked_on": "2025-03-11"}),
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
            request_reach="this",
        ),
        robo(
            "The same in December, but the caller names a key as the only way",
            Status.UNSETTLED,
            date="2026-12-02",
            consent="oral",
            asked_to_stop=True,
            asked_to_stop_on="2026-10-12",
            request_reach="this",
            optout_route="key",
        ),
        robo(
            "Called November 18: too late",
            Status.VIOLATED,
            consent="oral",
            revoked=True,
            revoked_on="2026-11-02",
            date="2026-11-18",
        ),
        *WITHDRAWALS,
        robo(
            "STOP to a delivery text in July; a fraud alert by robocall on August 1, 2026",
            Status.COMPLIED,
            date="2026-08-01",
            consent="oral",
            revoked=False,
            opted_out_elsewhere=True,
            opted_out_elsewhere_on="2026-07-01",
        ),
        robo(
            "“Never contact me again about anything”, six weeks ago",
            Status.VIOLATED,
            consent="oral",
            revoked=True,
            revoked_on="2026-10-12",
            revoked_how="told",
        ),
        *TEXTS,
        robo("A fax", Status.NOT_APPLICABLE, voice="fax", dialer="random"),
        robo(
            "The person called in, and a computer voice answered",
            Status.NOT_APPLICABLE,
            direction="inbound",
        ),
        robo("The day before the law", Status.NOT_IN_FORCE, date="1992-12-19"),
        robo("The first day of the law", Status.VIOLATED, date="1992-12-20"),
    ),
)
