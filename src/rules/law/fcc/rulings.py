"""Questions that courts and agencies answer differently, with who holds what and for whom.

Since McLaughlin v. McKesson (U.S., June 20, 2025) a reading by the FCC binds the FCC, but not a
federal district court that hears a private suit.
"""

from datetime import date

from rules.forum import Holding
from rules.logic import Open

DUTY_OF_WRITING = Open(
    "written-consent",
    "Must consent to a sales robocall be in writing?",
    (),
    (
        Holding(
            "FCC, 47 CFR 64.1200(a)(2)",
            says=True,
            text="The rule asks for prior express written consent.",
            since=date(2013, 10, 16),
            url="https://www.ecfr.gov/current/title-47/section-64.1200#p-64.1200(a)(2)",
            confidence="text",
        ),
        Holding(
            "Bradford v. Sovereign Pest Control (5th Cir.)",
            says=False,
            text="The statute asks only for prior express consent, oral or written; a court in "
            "Texas, Louisiana or Mississippi follows that in a private suit.",
            since=date(2026, 2, 25),
            url="https://www.law.cornell.edu/uscode/text/47/227",
            agency=False,
            state=False,
            circuits=("5",),
        ),
    ),
)

WRITING_FOR_HOMES = Open(
    "written-consent-home",
    "Must consent to a recorded sales call to a home line be in writing?",
    (
        (
            "Bradford v. Sovereign Pest Control (5th Cir., February 25, 2026) reads the statute to "
            "ask for no writing. We found it reported for robocalls to mobiles; whether courts in "
            "Texas, Louisiana and Mississippi carry it over to home lines is open."
        ),
    ),
    (
        Holding(
            "FCC, 47 CFR 64.1200(a)(3)",
            says=True,
            text="The rule asks for prior express written consent.",
            since=date(2013, 10, 16),
            url="https://www.ecfr.gov/current/title-47/section-64.1200#p-64.1200(a)(3)",
            circuits=("1", "2", "3", "4", "6", "7", "8", "9", "10", "11", "dc"),
        ),
        Holding(
            "FCC, 47 CFR 64.1200(a)(3), before Bradford",
            says=True,
            text="The rule asked for prior express written consent in the 5th Circuit as well.",
            since=date(2013, 10, 16),
            until=date(2026, 2, 25),
            url="https://www.ecfr.gov/current/title-47/section-64.1200#p-64.1200(a)(3)",
            agency=False,
            state=False,
            circuits=("5",),
        ),
    ),
)

SOUNDBOARD = Open(
    "soundboard",
    "Are recorded clips that a person plays a “prerecorded voice”?",
    ("Courts: open. They need not follow FCC staff in a private suit.",),
    (
        Holding(
            "FCC staff, DA 20-1507",
            says=True,
            text="Clips are a prerecorded voice, even with a live operator.",
            since=date(2020, 12, 18),
            url="https://www.ecfr.gov/current/title-47/section-64.1200#p-64.1200(a)(1)",
            state=False,
            circuits=(),
        ),
    ),
)

UNSIGNED_PERMISSION = Open(
    "unsigned-permission",
    "Does permission without a signed writing that names this seller take a call out of the rule?",
    (
        (
            "The definition asks for no writing, and one district court let an opt-in do (King v. "
            "Bon Charge, D. Del., April 30, 2026). It binds no other court."
        ),
        "The FCC has been asked (petition of March 2025); we found no ruling.",
    ),
)

BUSINESS_MOBILE = Open(
    "business-mobile",
    "Is a mobile phone that serves only a business a residential line?",
    (
        (
            "The FCC (order 03-153) presumes that a mobile on the registry is residential, and "
            "lets the caller show otherwise."
        ),
        (
            "Most district courts cover personal mobiles; at least one (S.D. Fla.) rejects the "
            "presumption. We know of none on business-only phones."
        ),
    ),
)

AI_AS_SELLER = Open(
    "ai-as-live-seller",
    "Is an AI agent a “live sales representative”?",
    ("We found no authority. The safe way is written consent and a prompt message.",),
)

REVOKE_ALL = Open(
    "revoke-all-or-fcc-26-67",
    "Does the “revoke-all” rule apply, or has FCC 26-67 replaced it first?",
    (
        "The waiver of “revoke-all” ends on January 31, 2027.",
        "FCC 26-67 replaces it 30 days after it is published; that day is not known yet.",
    ),
)

FCC_26_67 = Open(
    "fcc-26-67-in-force",
    "Is FCC 26-67 in force, and does its final text match the draft?",
    (
        (
            "It takes effect 30 days after it is published: not before November 8, 2026. We found "
            "no date of publication. Until it has started, the text of 2025 stands."
        ),
        "Only reports of the draft of September 9, 2026 were seen, not the final text.",
    ),
)

LATE_CONFIRMATION = Open(
    "late-confirmation",
    "Was there a good reason to confirm the opt-out after more than five minutes?",
    (
        (
            "Within five minutes the person's consent is presumed to cover the confirming text. "
            "Later the sender must show why it still does."
        ),
    ),
)

MIXED_MOBILE = Open(
    "mixed-mobile",
    "Is a mobile phone for private and business calls a residential line?",
    ("Courts elsewhere: most cover personal mobiles. We know of no ruling on mixed use.",),
    (
        Holding(
            "FCC, order 03-153",
            says=True,
            text="A mobile on the registry is presumed to be a home phone.",
            since=date(2003, 8, 25),
            url="https://www.ecfr.gov/current/title-47/section-64.1200#p-64.1200(e)",
            circuits=(),
        ),
        Holding(
            "Chennette v. Porch.com (9th Cir.)",
            says=True,
            text="Phones of mixed use are presumed residential when a suit begins.",
            since=date(2022, 10, 12),
            url="https://www.ecfr.gov/current/title-47/section-64.1200#p-64.1200(e)",
            agency=False,
            state=False,
            circuits=("9",),
        ),
    ),
)

TEXT_AS_CALL = Open(
    "text-as-call",
    "Is a text message a “call” under the rules on autodialers, 47 U.S.C. 227(b)?",
    (
        (
            "Courts elsewhere: the Supreme Court assumed it without deciding (Facebook v. Duguid, "
            "2021). Since McLaughlin (June 20, 2025) they need not follow the FCC in a private "
            "suit."
        ),
    ),
    (
        Holding(
            "FCC, order 03-153",
            says=True,
            text="A text message is a call.",
            since=date(2003, 7, 3),
            url="https://www.ecfr.gov/current/title-47/section-64.1200#p-64.1200(a)(1)",
            circuits=(),
        ),
        Holding(
            "Howard v. RNC (9th Cir.)",
            says=True,
            text="A text is a call by the plain meaning of the word. A video that plays only when "
            "it is tapped does not make it a call with a recorded voice.",
            since=date(2026, 1, 13),
            url="https://www.law.cornell.edu/uscode/text/47/227",
            agency=False,
            state=False,
            circuits=("9",),
        ),
    ),
)

TEXT_TO_LISTED = Open(
    "text-under-do-not-call-rules",
    "Do the do-not-call rules cover text messages to mobiles?",
    (
        "Before March 26, 2024 the FCC held that they do, but the rule did not say so.",
        "Other courts of appeals: against the 7th Circuit, or open.",
    ),
    (
        Holding(
            "FCC, 47 CFR 64.1200(e) (FCC 23-107)",
            says=True,
            text="Since March 26, 2024 the rule itself names text messages.",
            since=date(2024, 3, 26),
            url="https://www.ecfr.gov/current/title-47/section-64.1200#p-64.1200(e)",
            circuits=(),
        ),
        Holding(
            "Steidinger v. Blackstone (7th Cir.)",
            says=False,
            text="Nobody can sue under 47 U.S.C. 227(c)(5) over texts in Illinois, Indiana or "
            "Wisconsin. The FCC and the states still may.",
            since=date(2026, 7, 14),
            url="https://www.law.cornell.edu/uscode/text/47/227",
            agency=False,
            state=False,
            circuits=("7",),
        ),
    ),
)

ONLINE_FAX = Open(
    "online-fax",
    "Is an online fax service a “telephone facsimile machine”?",
    (
        "A bureau of the FCC says no.",
        "Courts are split since McLaughlin v. McKesson (June 20, 2025), itself a case on faxes.",
    ),
)

FAX_RELATIONSHIP_AGE = Open(
    "fax-relationship-age",
    "How old may a business relationship be for a fax?",
    ("Faxes have a definition of their own, 64.1200(f)(6). We did not check its limits.",),
)

FAX_AS_VOICE_SERVICE = Open(
    "fax-as-voice-service",
    "Does the rule on false caller ID cover faxes?",
    ("It speaks of voice and text message services. We did not check how these are defined.",),
)
