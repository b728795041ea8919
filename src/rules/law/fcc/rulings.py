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
    "Does permission that nobody signed take a call out of the rule?",
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
