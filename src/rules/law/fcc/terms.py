"""The defined terms of 47 CFR 64.1200 and 47 U.S.C. 227, and what a violation may cost."""

from rules.facts import (
    as_of,
    asked_to_stop,
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
from rules.logic import Open
from rules.rulebook import Confidence, Consequence, Definition, Source

TEXT, SECONDARY, MEMORY = Confidence.TEXT, Confidence.SECONDARY, Confidence.MEMORY


def cfr(place: str, confidence: Confidence, year: int | None = None) -> Source:
    """Return a source in title 47 of the Code of Federal Regulations, such as 64.1200(c)(1)."""
    section = place.split("(", maxsplit=1)[0]
    url = f"https://www.ecfr.gov/current/title-47/section-{section}"
    return Source(
        f"47 CFR {place}", url + (f"#p-{place}" if "(" in place else ""), confidence, year
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
    "call is enough.",
    source=cfr("64.1200(f)(13)", SECONDARY, 2026),
    means=purpose.one_of("sales") | includes_offer,
)

consent_withdrawn = Definition(
    id="fcc-consent-withdrawn",
    term="withdrawn",
    text="Consent may be withdrawn in any reasonable way. The caller must act on it within a "
    "reasonable time, since April 11, 2025 never later than ten business days after receipt. "
    "We count Monday to Friday and leave out federal holidays.",
    source=cfr("64.1200(a)(10)", TEXT, 2026),
    means=revoked
    & (
        (as_of.since("2025-04-11") & call_date.later_than(10, "business days", since=revoked_on))
        | (
            ~as_of.since("2025-04-11")
            & Open(
                "reasonable-time-to-revoke",
                "How soon had a withdrawal of consent to be honored before April 11, 2025?",
                ("The rule said “a reasonable time” and gave no number of days.",),
            )
        )
    ),
    subject="The consent",
)

permission = Definition(
    id="fcc-permission",
    term="covered by prior express invitation or permission",
    text="The person had asked for such calls or allowed them, by word of mouth or in writing, "
    "and had not withdrawn that.",
    source=usc("(a)(4)(A)", TEXT, 2023),
    means=consent.one_of("oral", "written") & ~consent_withdrawn,
)

established_business_relationship = Definition(
    id="fcc-ebr",
    term="made within an established business relationship",
    text="A purchase or transaction within the 18 months before the call, or an inquiry or "
    "application about the seller's products within the 3 months before it, and neither side has "
    "ended the relationship. Asking the company not to call ends it for sales calls at once. "
    "Until August 24, 2003 there was no time limit.",
    source=cfr("64.1200(f)(5)", SECONDARY, 2026),
    means=~relationship_ended
    & ~asked_to_stop
    & (
        (bought & (~as_of.since("2003-08-25") | bought_on.within(18, "months", before=call_date)))
        | (
            inquired
            & (~as_of.since("2003-08-25") | inquired_on.within(3, "months", before=call_date))
        )
    ),
)

telephone_solicitation = Definition(
    id="fcc-telephone-solicitation",
    term="a telephone solicitation",
    text="Telemarketing, except to people who invited or permitted it, to people with an "
    "established business relationship, and by or for a tax-exempt nonprofit.",
    source=cfr("64.1200(f)(15)", TEXT, 2026),
    means=telemarketing & ~for_nonprofit & ~permission & ~established_business_relationship,
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
            | (
                mobile_use.one_of("business")
                & Open(
                    "business-mobile",
                    "Is a mobile phone that serves only a business a residential line?",
                    (
                        (
                            "The FCC (order 03-153) presumes that a mobile on the registry is "
                            "residential, and lets the caller show otherwise."
                        ),
                        (
                            "Most district courts cover personal mobiles; at least one (S.D. Fla.) "
                            "rejects the presumption. We know of none on business-only phones."
                        ),
                    ),
                )
            )
        )
    ),
    subject="The person called",
)

protected_line = Definition(
    id="fcc-protected-line",
    term="an emergency line or a guest or patient room",
    text="An emergency line (911, hospital, doctor, poison control, fire, police) or a guest or "
    "patient room of a hospital, care home or the like.",
    source=cfr("64.1200(a)(1)(i)-(ii)", TEXT, 2026),
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
    "counts a voice generated by AI; since November 21, 2022 a recording put straight into "
    "voicemail.",
    source=usc("(b)(1)(A)", TEXT, 2023),
    means=voice.one_of("prerecorded")
    | (
        voice.one_of("ai")
        & (
            as_of.since("2024-02-08")
            | Open(
                "ai-voice-before-ruling",
                "Was an AI-generated voice an “artificial voice” before February 8, 2024?",
                ("The FCC ruled that it is (FCC 24-17); nothing says how it was before.",),
            )
        )
    )
    | (
        voice.one_of("ringless")
        & (
            as_of.since("2022-11-21")
            | Open(
                "ringless-before-ruling",
                "Was a ringless voicemail a call before November 21, 2022?",
                ("The FCC ruled that it is (FCC 22-85); nothing says how it was before.",),
            )
        )
    )
    | (
        voice.one_of("soundboard")
        & Open(
            "soundboard",
            "Are recorded clips that a person plays a “prerecorded voice”?",
            (
                "FCC staff: yes, even with a live operator (DA 20-1507, December 18, 2020).",
                (
                    "Courts: open. Since McLaughlin (June 20, 2025) a court hearing a private suit "
                    "need not follow the FCC."
                ),
            ),
        )
    ),
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
)

# ── Recorded calls to homes that sell nothing ────────────────────────────────────────────────────

exempt_recorded_call = Definition(
    id="fcc-exempt-recorded-call",
    term="an exempt recorded call to a home line",
    text="A recorded or artificial message to a home line that is not for business, or for "
    "business but sells nothing, or comes from a tax-exempt nonprofit, or is a HIPAA health care "
    "message.",
    source=cfr("64.1200(a)(3)(ii)-(v)", SECONDARY, 2026),
    means=line.one_of("residential") & recorded_voice & (for_nonprofit | ~telemarketing),
)

health_care_message = Definition(
    id="fcc-health-care-message",
    term="a HIPAA health care message",
    text="A health care message made by or for an entity that HIPAA covers.",
    source=cfr("64.1200(a)(3)(v)", SECONDARY, 2026),
    means=purpose.one_of("health_care") & covered_entity,
)

# ── What a violation may cost ────────────────────────────────────────────────────────────────────

robocall_action = Consequence(
    "tcpa-private-action-robocall",
    "The person or business called",
    "May sue for the greater of the actual loss or $500 per call. The court may triple that if the "
    "caller acted willfully or knowingly. One call is enough; the limit is four years.",
    usc("(b)(3)", TEXT, 2023),
)

do_not_call_action = Consequence(
    "tcpa-private-action-dnc",
    "The person called",
    "May sue after more than one such call within 12 months by or for the same company: the "
    "greater of the actual loss or up to $500 per call, up to three times that if willful or "
    "knowing. Careful procedures, set up and kept to, are a defense.",
    usc("(c)(5)", TEXT, 2023),
)

fcc_forfeiture = Consequence(
    "fcc-forfeiture",
    "The FCC",
    "May fine. Someone without an FCC license must first get a citation, except for robocalls and "
    "spoofing. Intentional robocalls add up to $10,000 per violation and can be pursued for four "
    "years.",
    Source(
        "47 U.S.C. 503(b); 47 CFR 1.80",
        "https://www.ecfr.gov/current/title-47/section-1.80",
        MEMORY,
    ),
)

state_action = Consequence(
    "tcpa-state-action",
    "State attorneys general",
    "May sue over a pattern of calls to residents: actual loss or $500 per violation, tripled if "
    "willful.",
    usc("(g)", TEXT, 2023),
)
