"""Questions that the Telemarketing Sales Rule leaves open, with what FTC staff said of them."""

from datetime import date

from rules.forum import Holding
from rules.logic import Open

SOUNDBOARD = Open(
    "tsr-soundboard",
    "Are recorded clips that a person plays a “prerecorded message”?",
    (
        (
            "Courts have not said. The D.C. Circuit left the letter of 2016 standing without "
            "reviewing it, because it binds nobody (Soundboard Ass'n v. FTC, 888 F.3d 1261, 2018)."
        ),
    ),
    (
        Holding(
            "FTC staff letter of September 11, 2009",
            says=False,
            text="Not if a live agent stays on that one call, picks the clips and can speak.",
            since=date(2009, 9, 11),
            url="https://www.ftc.gov/policy/advisory-opinions",
            state=False,
            circuits=(),
        ),
        Holding(
            "FTC staff letter of November 10, 2016",
            says=True,
            text="Clips are a prerecorded message, even when a person plays them. The letter of "
            "2009 is withdrawn.",
            since=date(2017, 5, 19),
            url="https://www.ftc.gov/system/files/documents/advisory_opinions/"
            "letter-lois-greisman-associate-director-division-marketing-practices-michael-bills/"
            "161110staffopsoundboarding.pdf",
            state=False,
            circuits=(),
        ),
    ),
)

AI_CONVERSATION = Open(
    "tsr-ai-conversation",
    "Is an AI voice that holds a conversation a “prerecorded message”?",
    (
        "The Rule has no words on AI.",
        (
            "In March 2024 the FTC affirmed that its ban on robocalls reaches cloned voices. That "
            "settles recordings; of a live conversation we found nothing."
        ),
    ),
)

AI_AS_REPRESENTATIVE = Open(
    "tsr-ai-as-representative",
    "Is an AI agent a “sales representative”?",
    ("The Rule does not say, and we found no authority.",),
)

RINGLESS = Open(
    "tsr-ringless",
    "Is a recording put straight into voicemail a call that delivers a prerecorded message?",
    ("The Rule speaks of messages left on voicemail, not of phones that never ring.",),
)

RECORDED_BEFORE_AGREEMENTS = Open(
    "tsr-recorded-before-2009",
    "Before September 1, 2009, was a recorded pitch an abandoned call?",
    (
        (
            "The words of the Rule say yes. Until that day dealings with the person before the "
            "call counted for something; we have not read how much."
        ),
    ),
)

LATER_AGREEMENT = Open(
    "tsr-agreement-after-request",
    "Does a later written agreement lift an earlier request not to be called?",
    ("The Rule does not say.",),
)

MOBILE_AS_RESIDENCE = Open(
    "tsr-mobile-as-residence",
    "Is a mobile phone a person's “residence”?",
    ("The hours protect a person's residence; the Rule says nothing of mobile phones there.",),
)

PAST_NINE = Open(
    "tsr-call-past-nine",
    "May a call that began before 9 p.m. go on after it?",
    ("The Rule forbids “calls to” a residence outside the hours; it does not say which moment.",),
)

FREQUENT_CALLS = Open(
    "tsr-frequent-calls",
    "Do very many calls to one line show, by themselves, that they are meant to annoy?",
    ("The Rule names no number. How often it rang is evidence of the intent.",),
)
