"""The defined terms of 47 CFR 64.1200 and 47 U.S.C. 227, and what a violation may cost."""

import re
from datetime import date

from rules.facts import (
    answered_by,
    as_of,
    asked_to_stop,
    asked_to_stop_on,
    bought,
    bought_on,
    call_date,
    consent,
    consent_covers_robocalls,
    consent_names_number,
    consent_names_seller,
    consent_optional,
    consent_says_so,
    consent_signed,
    covered_entity,
    dialer,
    for_nonprofit,
    gave_number,
    includes_offer,
    inquired,
    inquired_on,
    line,
    mobile_use,
    purpose,
    relationship_ended,
    revoked,
    revoked_on,
    voice,
)
from rules.law.fcc.rulings import BUSINESS_MOBILE, SOUNDBOARD, UNSIGNED_PERMISSION
from rules.logic import Open
from rules.rulebook import Amount, Confidence, Consequence, Definition, Source

TEXT, SECONDARY, MEMORY = Confidence.TEXT, Confidence.SECONDARY, Confidence.MEMORY


def cfr(place: str, confidence: Confidence, year: int | None = None) -> Source:
    """Return a source in title 47 of the Code of Federal Regulations, such as 64.1200(c)(1)."""
    section = place.split("(", maxsplit=1)[0]
    anchor = re.sub(r"\([^()]*\)-.*", "", place)  # of a range such as (a)(3)(ii)-(v): (a)(3)
    url = f"https://www.ecfr.gov/current/title-47/section-{section}"
    return Source(
        f"47 CFR {place}", url + (f"#p-{anchor}" if "(" in place else ""), confidence, year
    )


def usc(place: str, confidence: Confidence, year: int | None = None) -> Source:
    """Return a source in 47 U.S.C. 227, such as (b)(1)(A)."""
    url = "https://www.law.cornell.edu/uscode/text/47/227"
    return Source(f"47 U.S.C. 227{place}", url, confidence, year)


# ── What kind of call ────────────────────────────────────────────────────────────────────────────

telemarketing = Definition(
    id="fcc-telemarketing",
    term="telemarketing",
    text="A call made to get someone to buy, rent or invest in property, goods or services, "
    "whoever receives it. A stock pitch is telemarketing. One sales passage in another kind of "
    "call is enough; that is certain for robocalls, and our reading elsewhere.",
    source=cfr("64.1200(f)(13)", SECONDARY, 2026),
    means=purpose.one_of("sales") | includes_offer,
    like="sales-call",
)

consent_withdrawn = Definition(
    id="fcc-consent-withdrawn",
    term="withdrawn",
    text="Consent may be withdrawn in any reasonable way; asking the company not to call withdraws "
    "it too. The caller must act on it within a reasonable time, since April 11, 2025 never later "
    "than ten business days after receipt. That is a ceiling, not a right to wait. We count Monday "
    "to Friday and leave out federal holidays. Earlier no number of days was set; we take more "
    "than 30 days as too late. A wider rule (“revoke all”) is put off until January 31, 2027, and "
    "the FCC replaced it on September 30, 2026 (FCC 26-67) from a day that is not known yet: "
    "neither is encoded.",
    source=cfr("64.1200(a)(10)", TEXT, 2026),
    means=(
        as_of.since("2025-04-11")
        & (
            (revoked & call_date.later_than(10, "business days", since=revoked_on))
            | (asked_to_stop & call_date.later_than(10, "business days", since=asked_to_stop_on))
        )
    )
    | (
        ~as_of.since("2025-04-11")
        & (
            (revoked & call_date.later_than(30, "days", since=revoked_on))
            | (asked_to_stop & call_date.later_than(30, "days", since=asked_to_stop_on))
            | (
                (revoked | asked_to_stop)
                & Open(
                    "reasonable-time-to-revoke",
                    "How soon had a withdrawal of consent to be honored before April 11, 2025?",
                    ("Within “a reasonable time”; no number of days was set.",),
                )
            )
        )
    ),
    subject="The consent",
    like="consent-withdrawn",
)

permission = Definition(
    id="fcc-permission",
    term="covered by prior express invitation or permission",
    text="The person had asked this seller for such calls or allowed them, and had not taken that "
    "back. The definition does not ask for a writing. Whether permission that nobody signed is "
    "enough is open.",
    source=usc("(a)(4)(A)", TEXT, 2023),
    means=consent.one_of("oral", "written")
    & ~revoked
    & ~asked_to_stop
    & ((consent.one_of("written") & consent_signed & consent_names_seller) | UNSIGNED_PERMISSION),
)

established_business_relationship = Definition(
    id="fcc-ebr",
    term="made within an established business relationship",
    text="A purchase or transaction within the 18 months before the call, or an inquiry or "
    "application about the seller's products within the 3 months before it, and neither side has "
    "ended the relationship. Asking the company not to call ends it for sales calls at once. It "
    "reaches affiliates only where the person would expect that. Until August 24, 2003 there was "
    "no time limit (some parts of that rule set began on October 1).",
    source=cfr("64.1200(f)(5)", SECONDARY, 2026),
    means=~relationship_ended
    & ~asked_to_stop
    & (
        (
            bought
            & (
                ~as_of.since("2003-08-25")
                | bought_on.within(18, "months", before=call_date, doubtful_edge=True)
            )
        )
        | (
            inquired
            & (
                ~as_of.since("2003-08-25")
                | inquired_on.within(3, "months", before=call_date, doubtful_edge=True)
            )
        )
    ),
    like="business-relationship",
)

telephone_solicitation = Definition(
    id="fcc-telephone-solicitation",
    term="a telephone solicitation",
    text="Telemarketing, except to people who invited or permitted it, to people with an "
    "established business relationship, and by or for a tax-exempt nonprofit.",
    source=cfr("64.1200(f)(15)", TEXT, 2026),
    means=telemarketing & ~for_nonprofit & ~permission & ~established_business_relationship,
    like="sales-call",
)

# ── Which phone ──────────────────────────────────────────────────────────────────────────────────

residential_subscriber = Definition(
    id="fcc-residential-subscriber",
    term="a residential subscriber",
    text="A home line. Since August 25, 2003 a mobile phone too: the FCC presumes that it is a "
    "home phone. That presumption can be rebutted if the phone serves only a business.",
    source=cfr("64.1200(e)", SECONDARY, 2024),
    means=line.one_of("residential")
    | (
        line.one_of("wireless")
        & as_of.since("2003-08-25")
        & (
            mobile_use.one_of("personal", "mixed")
            | (mobile_use.one_of("business") & BUSINESS_MOBILE)
        )
    ),
    subject="The person called",
    like="protected-person",
)

protected_line = Definition(
    id="fcc-protected-line",
    term="an emergency line or a guest or patient room",
    text="An emergency line (911, hospital, doctor, poison control, fire, police) or a guest or "
    "patient room of a hospital, care home or the like.",
    source=cfr("64.1200(a)(1)(i)-(ii)", TEXT, 2023),
    means=line.one_of("emergency", "patient_room"),
    subject="The line",
)

wireless_line = Definition(
    id="fcc-wireless-line",
    term="a wireless line or one charged for the call",
    text="A number assigned to a mobile service, or to any service that charges the person called.",
    source=cfr("64.1200(a)(1)(iii)", TEXT, 2026),
    means=line.one_of("wireless", "billed"),
    subject="The line",
)

# ── Which technology ─────────────────────────────────────────────────────────────────────────────

recorded_voice = Definition(
    id="fcc-artificial-or-prerecorded-voice",
    term="made with an artificial or prerecorded voice",
    text="A recording, or a voice made by a machine. Since a ruling of February 8, 2024 the FCC "
    "counts a voice generated by AI; since November 21, 2022 a recording put straight into the "
    "voicemail of a mobile phone.",
    source=usc("(b)(1)(A)", TEXT, 2023),
    means=voice.one_of("prerecorded", "synthetic")
    | (
        voice.one_of("ai")
        & (
            as_of.since("2024-02-08")
            | Open(
                "ai-voice-before-ruling",
                "Was an AI-generated voice an “artificial voice” before February 8, 2024?",
                ("The FCC ruled so on that day (FCC 24-17).",),
            )
        )
    )
    | (
        voice.one_of("ringless")
        & (
            (as_of.since("2022-11-21") & wireless_line)
            | Open(
                "ringless-beyond-ruling",
                "Is a ringless voicemail a call with a prerecorded voice here?",
                ("The FCC ruled so for mobile phones, on November 21, 2022 (FCC 22-85).",),
            )
        )
    )
    | (voice.one_of("soundboard") & SOUNDBOARD),
    like="recorded-voice",
)

autodialed = Definition(
    id="fcc-autodialer",
    term="autodialed",
    text="Dialed by equipment that stores or produces numbers with a random or sequential number "
    "generator. Dialing from a list, even by machine, is not (Facebook v. Duguid, 2021).",
    source=usc("(a)(1)", TEXT, 2023),
    means=dialer.one_of("random"),
)

robocall = Definition(
    id="fcc-robocall",
    term="a robocall",
    text="Everyday word for a call that is autodialed or uses an artificial or prerecorded voice.",
    source=cfr("64.1200(a)(1)", TEXT, 2026),
    means=recorded_voice | autodialed,
)

# ── Which consent ────────────────────────────────────────────────────────────────────────────────

prior_express_consent = Definition(
    id="fcc-prior-express-consent",
    term="covered by prior express consent",
    text="Agreement by word of mouth or in writing, or giving the caller the number for such a "
    "purpose, and not withdrawn.",
    source=cfr("64.1200(a)(1)", SECONDARY, 2026),
    means=(consent.one_of("oral", "written") | gave_number) & ~consent_withdrawn,
)

prior_express_written_consent = Definition(
    id="fcc-written-consent",
    term="covered by prior express written consent",
    text="A written agreement, signed by the person called, that clearly authorizes this seller "
    "to make sales calls by autodialer or with an artificial or recorded voice to a stated number, "
    "and that says, easy to see, that signing authorizes such calls and is not required to buy "
    "anything. The rule that each consent may name only one seller was struck down before it ever "
    "took effect.",
    source=cfr("64.1200(f)(9)", TEXT, 2026),
    means=consent.one_of("written")
    & consent_signed
    & consent_names_seller
    & consent_covers_robocalls
    & consent_names_number
    & consent_says_so
    & consent_optional
    & ~consent_withdrawn,
    like="written-consent",
)

# ── Recorded calls to homes that sell nothing ────────────────────────────────────────────────────

exempt_recorded_call = Definition(
    id="fcc-exempt-recorded-call",
    term="an exempt recorded call to a home line",
    text="A recorded or artificial message to a home line that is not for business, or for "
    "business but sells nothing, or comes from a tax-exempt nonprofit, or is a HIPAA health care "
    "message. An emergency message is exempt without these duties. A call with consent does not "
    "need the exemption: that is our reading.",
    source=cfr("64.1200(a)(3)(ii)-(v)", SECONDARY, 2026),
    means=line.one_of("residential")
    & recorded_voice
    & ~purpose.one_of("emergency")
    & (for_nonprofit | ~telemarketing)
    & ~prior_express_consent,
)

health_care_message = Definition(
    id="fcc-health-care-message",
    term="a HIPAA health care message",
    text="A health care message made by or for an entity that HIPAA covers.",
    source=cfr("64.1200(a)(3)(v)", SECONDARY, 2026),
    means=purpose.one_of("health_care") & covered_entity,
)

left_on_voicemail = Definition(
    id="fcc-left-on-voicemail",
    term="left on voicemail",
    text="Voicemail or an answering machine took the message, or it was put there straight.",
    source=cfr("64.1200(b)(3)", SECONDARY, 2026),
    means=answered_by.one_of("machine") | voice.one_of("ringless"),
    subject="The message",
)

# ── What a violation may cost ────────────────────────────────────────────────────────────────────

CITATION_FIRST = (
    "Someone without a license of the FCC must first have been sent a citation, except under "
    "47 U.S.C. 227(b), 47 CFR 64.1200(a)(1)-(5) and for spoofing."
)
JURY_FIRST = "A fine binds only once a jury has found for the government (FCC v. AT&T, 2026)."
SECTION_1_80 = Source(
    "47 U.S.C. 503(b); 47 CFR 1.80",
    "https://www.ecfr.gov/current/title-47/section-1.80",
    MEMORY,
)
"""The amounts of 2025 were calculated, not read; there was no adjustment for 2026."""
ordinary_fine = Amount(25_132, per="violation", year=2025, about=True)
continuing_fine = Amount(188_491, per="continuing violation", year=2025, about=True)

robocall_action = Consequence(
    "tcpa-private-action-robocall",
    "The person or business called",
    "May sue for the greater of the actual loss or $500 per call. The court may triple that if the "
    "caller acted willfully or knowingly. One call is enough; the limit is four years.",
    usc("(b)(3)", TEXT, 2023),
    kind="private action",
    actors=("person called", "business called"),
    amounts=(Amount(500, 500, or_loss=True, times_if_willful=3),),
    limitation_years=4,
    since=date(1992, 12, 20),
)

do_not_call_action = Consequence(
    "tcpa-private-action-dnc",
    "The person called",
    "May sue after more than one such call within 12 months by or for the same company: the "
    "greater of the actual loss or up to $500 per call, up to three times that if willful or "
    "knowing. Careful procedures, set up and kept to, are a defense.",
    usc("(c)(5)", TEXT, 2023),
    kind="private action",
    actors=("person called",),
    amounts=(Amount(500, or_loss=True, times_if_willful=3),),
    from_violation=2,
    within_months=12,
    conditions=("The calls must have been made by or for the same company.",),
    defense="The caller had set up, and kept to, careful procedures against such calls, and can "
    "prove it.",
    since=date(1992, 12, 20),
)

fcc_forfeiture = Consequence(
    "fcc-forfeiture",
    "The FCC",
    "May fine. Someone without an FCC license must first get a citation, except under 47 U.S.C. "
    "227(b), 47 CFR 64.1200(a)(1)-(5) and for spoofing.",
    SECTION_1_80,
    kind="civil penalty",
    actors=("FCC",),
    amounts=(ordinary_fine, continuing_fine),
    conditions=(CITATION_FIRST, JURY_FIRST),
)

robocall_forfeiture = Consequence(
    "fcc-robocall-forfeiture",
    "The FCC",
    "May fine, without a citation first. Since December 30, 2019 intentional robocalls add up to "
    "$10,000 per violation and can be pursued for four years, others for one.",
    SECTION_1_80,
    kind="civil penalty",
    actors=("FCC",),
    amounts=(
        ordinary_fine,
        continuing_fine,
        Amount(
            10_000,
            per="violation",
            when="the violation was intentional",
            added=True,
            since=date(2019, 12, 30),
            limitation_years=4,
        ),
    ),
    conditions=(JURY_FIRST,),
    limitation_years=1,
)

state_action = Consequence(
    "tcpa-state-action",
    "State attorneys general",
    "May sue over a pattern of calls to residents: actual loss or $500 per violation, tripled if "
    "willful.",
    usc("(g)", TEXT, 2023),
    kind="state action",
    actors=("state attorney general",),
    amounts=(Amount(500, 500, per="violation", or_loss=True, times_if_willful=3),),
    conditions=(
        "There must be a pattern of calls to residents of the state.",
        "The FCC must be told first, and must not be suing over the same calls.",
    ),
)
