"""Prerecorded messages, sound clips and AI voices: 16 CFR 310.4(b)(1)(v)."""

from rules.facts import (
    answered_by,
    asked_to_stop,
    consent,
    consent_covers_robocalls,
    consent_names_number,
    consent_names_seller,
    consent_optional,
    consent_says_so,
    consent_signed,
    covered_entity,
    message_prompt,
    named_seller,
    opened_first,
    optout_works,
    purpose,
    revoked,
    said_product,
    said_sales_call,
    voice,
    voicemail_tollfree,
)
from rules.law.facts import agreed_again, unanswered_rings, unanswered_seconds
from rules.law.ftc.company_list import CALLERS, cold_call, to_a_firm
from rules.law.ftc.consequences import TSR_CONSEQUENCES
from rules.law.ftc.example_call import AGENCY, CHECKED
from rules.law.ftc.facts import charity_member
from rules.law.ftc.facts_calls import ai_converses, optout_follows, signing_free
from rules.law.ftc.registry import fundraiser
from rules.law.ftc.rulings import AI_CONVERSATION, RINGLESS, SOUNDBOARD
from rules.law.ftc.sources import SECONDARY, TEXT, cfr16
from rules.law.ftc.terms import charitable_appeal, covered_calls, previous_donor
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

prerecorded_message = Definition(
    id="tsr-prerecorded-message",
    term="made with a prerecorded message",
    text="The Rule has no definition. A recording is one, whoever's voice it copies; so is a text "
    "that a computer reads out. Clips that a person plays are one for FTC staff since May 19, "
    "2017. Whether an AI voice that converses is one is open.",
    source=cfr16("310.4(b)(1)(v)", SECONDARY),
    like="recorded-voice",
    means=voice.one_of("prerecorded", "synthetic")
    | (voice.one_of("ai") & (~ai_converses | AI_CONVERSATION))
    | (voice.one_of("soundboard") & SOUNDBOARD)
    | (voice.one_of("ringless") & RINGLESS),
)

rings_long_enough = Definition(
    id="tsr-rings-long-enough",
    term="one of a campaign that rings for 15 seconds or four times",
    text="It lets every call that nobody answers ring for at least 15 seconds or four rings. "
    "Either is enough.",
    source=cfr16("310.4(b)(4)(ii)", TEXT),
    means=unanswered_seconds.at_least(15) | unanswered_rings.at_least(4),
)

robocall_agreement = Definition(
    id="tsr-robocall-agreement",
    term="covered by a signed agreement to prerecorded sales calls",
    text="A written agreement with one named seller, got after a clear statement that it allows "
    "prerecorded calls, that nobody has to sign to buy anything, and that gives the number and the "
    "signature. A signature may be electronic: an email, a web form, a key pressed in a live call "
    "or a recorded voice. It is another paper than the one that allows calls to a listed number.",
    source=cfr16("310.4(b)(1)(v)(A)", TEXT),
    like="written-consent",
    means=consent.one_of("written")
    & consent_signed
    & consent_names_seller
    & consent_names_number
    & consent_covers_robocalls
    & consent_says_so
    & (consent_optional | signing_free)
    & ~revoked
    & (~asked_to_stop | agreed_again),
)

optout_offered = Definition(
    id="tsr-message-optout",
    term="one that lets people off the list by itself",
    text="Right after its opening words the message offers a way out. Who answers in person gets a "
    "key or a word that works throughout, lists the number by itself and ends the call. On "
    "voicemail it is a toll-free number that leads to the same.",
    source=cfr16("310.4(b)(1)(v)(B)(ii)", TEXT),
    means=optout_follows
    & (~answered_by.one_of("person") | optout_works)
    & ((answered_by.one_of("person") & ~voice.one_of("ringless")) | voicemail_tollfree),
    subject="The message",
)

message_rules_kept = Definition(
    id="tsr-message-rules",
    term="one that keeps the rules for recorded messages",
    text="It rings long enough, begins within two seconds after the greeting with who calls, that "
    "the call is to sell or to ask for a gift, and what it sells, and then offers its opt-out.",
    source=cfr16("310.4(b)(1)(v)(B)", TEXT),
    means=rings_long_enough
    & message_prompt
    & named_seller
    & said_sales_call
    & (said_product | charitable_appeal)
    & opened_first
    & optout_offered,
    subject="The message",
)

delivered = covered_calls & prerecorded_message & ~answered_by.one_of("nobody")
hipaa_message = Definition(
    id="tsr-hipaa-message",
    term="a health care message by or for an entity that HIPAA covers",
    text="A message about health care by or for a provider or plan that HIPAA covers, or a firm "
    "that works for one. The rule on recorded messages leaves it alone.",
    source=cfr16("310.4(b)(1)(v)(D)", TEXT),
    means=covered_entity & purpose.one_of("health_care"),
)
health_message = Exemption(
    "tsr-prerecorded-health",
    "Health care message by or for an entity that HIPAA covers",
    hipaa_message,
    cfr16("310.4(b)(1)(v)(D)", TEXT),
)

recording = examples_from(
    **cold_call(
        "",
        Status.VIOLATED,
        voice="prerecorded",
        answered_by="person",
        consent="none",
        asked_to_stop=False,
    ).facts
)
agreed = {
    "consent": "written",
    "consent_signed": True,
    "consent_names_seller": True,
    "consent_names_number": True,
    "consent_covers_robocalls": True,
    "consent_says_so": True,
    "consent_optional": True,
    "revoked": False,
}
scripted = {
    "unanswered_seconds": 15,
    "unanswered_rings": 3,
    "message_prompt": True,
    "named_seller": True,
    "said_sales_call": True,
    "said_product": True,
    "opened_first": True,
    "optout_follows": True,
    "optout_works": True,
}

appeal = fundraiser | {"donated": True, "donated_on": "2024-06-01", "charity_member": False}

PRERECORDED = Rule(
    id="tsr-prerecorded",
    title="A recorded sales message needs a signed agreement, a script and a way out",
    statement="Nobody may deliver a prerecorded sales message without the person's special signed "
    "agreement with this seller, whether or not the number is listed. Earlier dealings are no "
    "excuse. A recorded appeal for gifts may go only to members and to donors of the last two "
    "years. Every message must say at once who calls and why, and then offer a way out.",
    binds=CALLERS + " The seller must prove the agreement for every call.",
    source=cfr16("310.4(b)(1)(v)", TEXT),
    in_force=since("2009-09-01"),
    applies=delivered,
    forbids=(~charitable_appeal & ~robocall_agreement)
    | (charitable_appeal & ~charity_member & ~previous_donor)
    | ~message_rules_kept,
    unless=(health_message,),
    note="Since September 1, 2009 with a signed agreement; earlier dealings no longer count.",
    earlier=(
        Version(
            between("2008-12-01", "2009-09-01"),
            delivered,
            ~charitable_appeal & ~optout_offered,
            (health_message,),
            "Only the automatic opt-out was new on December 1, 2008. What else bound recorded "
            "messages before September 1, 2009 is not encoded.",
        ),
    ),
    consequences=TSR_CONSEQUENCES,
    agency=AGENCY,
    checked=CHECKED,
    subject="robocalls",
    doubts=(
        ("That the health exemption was there from December 1, 2008 on was not checked."),
        (
            "A voice copied by AI that plays a fixed text is a recording in our reading. The FTC "
            "affirmed in March 2024 that its ban reaches cloned voices (from a summary)."
        ),
        (
            "The short notice that the Rule wants when no seller is there is no such message. We "
            "ask about it apart from the voice."
        ),
        "The safe harbor for do-not-call lists does not reach recorded messages.",
        "On voicemail we count the two seconds from the end of its greeting.",
    ),
    examples=(
        recording("A customer for years, and no agreement", Status.VIOLATED, bought=True),
        recording("Agreed, and by the script", Status.COMPLIED, **agreed, **scripted),
        recording(
            "The agreement is part of the terms of the shop: no signature, no purchase",
            Status.VIOLATED,
            **(agreed | {"consent_optional": False, "signing_free": False}),
        ),
        recording(
            "It does not say so, but people could buy without it",
            Status.COMPLIED,
            **(agreed | scripted | {"consent_optional": False, "signing_free": True}),
        ),
        recording(
            "A key pressed in a live call, after a clear statement",
            Status.COMPLIED,
            **agreed,
            **scripted,
        ),
        recording(
            "The agreement names “partners”",
            Status.VIOLATED,
            **(agreed | {"consent_names_seller": False}),
        ),
        recording(
            "Agreed, then asked not to be called",
            Status.VIOLATED,
            **(
                agreed
                | {"asked_to_stop": True, "asked_to_stop_on": "2026-11-02", "agreed_again": False}
            ),
        ),
        recording(
            "Agreed, but the only way out is “press 9 for an agent”",
            Status.VIOLATED,
            **(agreed | scripted | {"optout_works": False}),
        ),
        recording(
            "Agreed, but a menu comes before the way out",
            Status.VIOLATED,
            **(agreed | scripted | {"optout_follows": False}),
        ),
        recording(
            "14 seconds and four rings are enough",
            Status.COMPLIED,
            **(agreed | scripted | {"unanswered_seconds": 14, "unanswered_rings": 4}),
        ),
        recording(
            "12 seconds and three rings are not",
            Status.VIOLATED,
            **(agreed | scripted | {"unanswered_seconds": 12}),
        ),
        recording(
            "On voicemail, with a toll-free number",
            Status.COMPLIED,
            answered_by="machine",
            voicemail_tollfree=True,
            **agreed,
            **(scripted | {"optout_works": None}),
        ),
        recording(
            "On voicemail, without one",
            Status.VIOLATED,
            answered_by="machine",
            voicemail_tollfree=False,
            **agreed,
            **scripted,
        ),
        recording("Nobody answered, nothing was left", Status.NOT_APPLICABLE, answered_by="nobody"),
        recording(
            "A refill reminder of a pharmacy that offers the refill",
            Status.EXCEPTED,
            purpose="health_care",
            includes_offer=True,
            product="other",
            covered_entity=True,
        ),
        recording(
            "A flight is canceled",
            Status.NOT_APPLICABLE,
            purpose="information",
            includes_offer=False,
            product="nothing",
        ),
        recording(
            "“Political”, and in the end it sells a membership",
            Status.VIOLATED,
            purpose="political",
            includes_offer=True,
            product="other",
        ),
        recording(
            "Gave on June 1, 2024; a recorded appeal on May 31, 2026",
            Status.COMPLIED,
            date="2026-05-31",
            **appeal,
            **scripted,
        ),
        recording(
            "Two years to the day",
            Status.COMPLIED,
            date="2026-06-01",
            **appeal,
            **scripted,
        ),
        recording(
            "On June 2, 2026, a day too late",
            Status.VIOLATED,
            date="2026-06-02",
            **appeal,
            **scripted,
        ),
        recording(
            "The same, to a member",
            Status.COMPLIED,
            date="2026-06-02",
            **(appeal | scripted | {"charity_member": True}),
        ),
        recording(
            "To someone who gave in 2020, on May 15, 2024",
            Status.COMPLIED,
            date="2024-05-15",
            **(appeal | scripted | {"donated_on": "2020-06-01"}),
        ),
        recording(
            "The same on May 16, 2024, when two years became the limit",
            Status.VIOLATED,
            date="2024-05-16",
            **(appeal | scripted | {"donated_on": "2020-06-01"}),
        ),
        recording(
            "To a donor, but without a way out",
            Status.VIOLATED,
            date="2026-05-31",
            **(appeal | scripted | {"optout_works": False}),
        ),
        recording(
            "To someone who never gave",
            Status.VIOLATED,
            **(appeal | {"donated": False, "donated_on": None}),
        ),
        recording(
            "A cloned celebrity, recorded, no agreement",
            Status.VIOLATED,
            voice="ai",
            ai_converses=False,
        ),
        recording(
            "An AI voice that converses, no agreement",
            Status.UNSETTLED,
            voice="ai",
            ai_converses=True,
        ),
        recording(
            "An AI voice converses with someone who agreed, by the script: fine, recorded or not",
            Status.UNDETERMINED,
            voice="ai",
            ai_converses=True,
            **agreed,
            **scripted,
        ),
        recording(
            "A person reads a script in their own voice", Status.NOT_APPLICABLE, voice="live"
        ),
        recording(
            "Clips in 2012, one agent for one call: for the FTC no recording then",
            Status.NOT_APPLICABLE,
            forum="agency",
            date="2012-11-23",
            voice="soundboard",
        ),
        recording(
            "Clips on May 18, 2017",
            Status.NOT_APPLICABLE,
            forum="agency",
            date="2017-05-18",
            voice="soundboard",
        ),
        recording(
            "Clips on May 19, 2017, without agreement: for the FTC a recording now",
            Status.VIOLATED,
            forum="agency",
            date="2017-05-19",
            voice="soundboard",
        ),
        recording("The same, before a court", Status.UNSETTLED, voice="soundboard"),
        recording(
            "A recording straight into voicemail",
            Status.UNSETTLED,
            voice="ringless",
            answered_by="machine",
        ),
        recording("Nobody knows of an agreement", Status.UNDETERMINED, consent=None, **scripted),
        recording(
            "Printers for a firm",
            Status.NOT_APPLICABLE,
            **to_a_firm,
        ),
        recording("A recorded sale, November 30, 2008", Status.NOT_IN_FORCE, date="2008-11-30"),
        recording(
            "December 1, 2008, no way out",
            Status.VIOLATED,
            date="2008-12-01",
            optout_follows=False,
        ),
        recording(
            "August 31, 2009, no agreement yet needed, with a way out",
            Status.COMPLIED,
            date="2009-08-31",
            **scripted,
        ),
        recording(
            "September 1, 2009, no agreement", Status.VIOLATED, date="2009-09-01", **scripted
        ),
    ),
)
