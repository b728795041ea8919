"""The defined terms of 47 CFR 64.1200 and 47 U.S.C. 227."""

from rules.facts import (
    answered_by,
    as_of,
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
    direction,
    for_nonprofit,
    gave_number,
    includes_offer,
    inquired,
    inquired_on,
    line,
    mobile_use,
    purpose,
    relationship_ended,
    voice,
)
from rules.law.fcc.rulings import (
    BUSINESS_MOBILE,
    MIXED_MOBILE,
    SOUNDBOARD,
    TEXT_AS_CALL,
    TEXT_TO_LISTED,
    UNSIGNED_PERMISSION,
)
from rules.law.fcc.sources import MEMORY, SECONDARY, TEXT, cfr, usc
from rules.law.fcc.withdrawal import binding_request, consent_withdrawn, effective_withdrawal
from rules.logic import Open
from rules.rulebook import Definition, Source

FCC_2003 = "https://www.ecfr.gov/current/title-47/section-64.1200#p-64.1200(e)"

# ── What kind of call ────────────────────────────────────────────────────────────────────────────

call_placed = Definition(
    id="fcc-call-placed",
    term="started by the business",
    text="The business called or wrote. These rules bind whoever starts a call or message; a "
    "person who calls a business, after an advertisement or not, is outside them.",
    source=usc("(a)(4)", TEXT, 2023),
    means=direction.one_of("outbound"),
)

text_message = Definition(
    id="fcc-text-message",
    term="a text message",
    text="A message of words, or with pictures, to a mobile number. The FCC has counted it as a "
    "call since July 3, 2003.",
    source=Source("FCC 03-153", FCC_2003, SECONDARY, 2026),
    means=voice.one_of("text"),
)

fax_message = Definition(
    id="fcc-fax",
    term="a fax",
    text="A page sent to a fax machine. It has a rule of its own; that the rules on calls leave it "
    "out is our reading.",
    source=cfr("64.1200(a)(4)", MEMORY),
    means=voice.one_of("fax"),
)

emergency_purposes = Definition(
    id="fcc-emergency",
    term="made for emergency purposes",
    text="Needed in a situation that touches the health or safety of consumers.",
    source=cfr("64.1200(f)(4)", TEXT),
    means=purpose.one_of("emergency"),
)

advertisement = Definition(
    id="fcc-advertisement",
    term="an advertisement",
    text="Material that promotes goods, services or property: that they can be bought, or how "
    "good they are.",
    source=cfr("64.1200(f)(1)", MEMORY),
    means=purpose.one_of("sales") | includes_offer,
)

telemarketing = Definition(
    id="fcc-telemarketing",
    term="telemarketing",
    text="A call or text made to get someone to buy, rent or invest in property, goods or "
    "services, whoever receives it. A stock pitch is telemarketing. One sales passage in another "
    "kind of call is enough; that is certain for robocalls, and our reading elsewhere.",
    source=cfr("64.1200(f)(13)", SECONDARY, 2026),
    means=call_placed & ~fax_message & (purpose.one_of("sales") | includes_offer),
    like="sales-call",
)

permission = Definition(
    id="fcc-permission",
    term="covered by prior express invitation or permission",
    text="The person had asked this seller for such calls or allowed them, and had not taken that "
    "back. The definition does not ask for a writing. Whether permission is enough that nobody "
    "signed, or that does not name this seller, is open.",
    source=usc("(a)(4)(A)", TEXT, 2023),
    means=consent.one_of("oral", "written")
    & ~effective_withdrawal
    & ~binding_request
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
    & ~binding_request
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
            mobile_use.one_of("personal")
            | (mobile_use.one_of("mixed") & MIXED_MOBILE)
            | (mobile_use.one_of("business") & BUSINESS_MOBILE)
        )
    ),
    subject="The person called",
    like="protected-person",
)

call_to_home = Definition(
    id="fcc-call-to-home",
    term="a call or text that the do-not-call rules protect from",
    text="A call to a residential subscriber. Since March 26, 2024 the rule names text messages to "
    "mobiles too; the FCC had read it so since 2003. Courts differ on whether people may sue over "
    "texts.",
    source=cfr("64.1200(e)", SECONDARY, 2024),
    means=residential_subscriber & (~text_message | TEXT_TO_LISTED),
    like="protected-person",
)

protected_line = Definition(
    id="fcc-protected-line",
    term="an emergency line or a guest or patient room",
    text="An emergency line (911, hospital, doctor, poison control, fire, police) or a guest or "
    "patient room of a hospital, care home or the like.",
    source=usc("(b)(1)(A)(i)-(ii)", TEXT, 2023),
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
    "voicemail of a mobile phone. Since McLaughlin (June 20, 2025) courts need not follow these "
    "two readings in a private suit. A text with a video that plays when it is tapped is none "
    "(Howard v. RNC, 9th Cir. 2026).",
    source=usc("(b)(1)(A)", TEXT, 2023),
    means=call_placed
    & (
        voice.one_of("prerecorded", "synthetic")
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
        | (voice.one_of("soundboard") & SOUNDBOARD)
    ),
    like="recorded-voice",
)

autodialed = Definition(
    id="fcc-autodialer",
    term="autodialed",
    text="Dialed by equipment that stores or produces numbers with a random or sequential number "
    "generator. Dialing from a list, even by machine, is not: the Supreme Court's reading of April "
    "1, 2021 (Facebook v. Duguid) holds for all times. Texts can be autodialed too.",
    source=usc("(a)(1)", TEXT, 2023),
    means=call_placed & dialer.one_of("random") & ~fax_message & (~text_message | TEXT_AS_CALL),
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
    & ~emergency_purposes
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
