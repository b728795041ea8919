"""Questions that the Telemarketing Sales Rule leaves open, with what FTC staff said of them."""

from datetime import date

from rules.forum import Holding
from rules.logic import Open

TEXT_MESSAGE = Open(
    "tsr-text-message",
    "Is a text message a “telephone call” under the FTC's rule?",
    ("The Rule speaks of telephone calls and does not name text messages.",),
)

MIXED_APPEAL = Open(
    "tsr-mixed-appeal",
    "Is selling something for the benefit of a charity an appeal for a gift?",
    ("The exemption is for gifts, and the sale is none; the text does not say what then follows.",),
)

CARRIER_SIDELINE = Open(
    "tsr-carrier-sideline",
    "Is a telephone company or airline outside the FTC's reach when it sells something else?",
    (
        "The exclusion of common carriers follows what they do, and a sideline is no carriage.",
        "Airlines are excluded as such.",
    ),
)

INSURANCE = Open(
    "tsr-insurance",
    "Does state law regulate this sale of insurance, so that the FTC's rule stands back?",
    ("It does only so far as state law regulates the very conduct (McCarran-Ferguson Act).",),
)

UNREGISTERED = Open(
    "tsr-unregistered-securities",
    "Does the FTC's rule bind an unregistered seller of securities?",
    (
        (
            "No: whoever does the business of a broker or dealer is one, registered or not, and "
            "the securities laws bind them instead. That is our reading of the words."
        ),
        "Yes: the carve-out was made for those whom the SEC supervises. We found no authority.",
    ),
)

ISSUER = Open(
    "tsr-issuer-phone-room",
    "Does the securities carve-out cover a company that sells its own securities by phone?",
    (
        "Probably not: a company that sells its own paper is, as such, no broker or dealer.",
        "A hired seller may be a broker, or an associated person. We found no authority.",
    ),
)

GENERAL_ADVICE = Open(
    "tsr-newsletter",
    "Is a publisher of general investment advice an “investment adviser” for the carve-out?",
    ("The definition asks for advice to others for pay. We found no authority on phone sales.",),
)

HIRED_BY_SECURITIES_OR_FUTURES_FIRM = Open(
    "tsr-hired-by-exempt-firm",
    "Is a call center that a securities or futures firm hires “associated” with that firm?",
    (
        "If it is, the carve-out covers it too.",
        "If not, the FTC's rule binds it, as it binds call centers that banks hire.",
    ),
)

LEVERAGE = Open(
    "tsr-futures-firm-metals",
    "Does a registered futures firm sell metals “in its business” under the commodities laws?",
    ("Leveraged sales by a registered leverage merchant are; for others the text does not say.",),
)

HOME_BUSINESS = Open(
    "tsr-home-business",
    "Is a call to a business on a home line a call to a business?",
    (
        "The exemption looks at the business and its use of the goods.",
        "The line is a home line too, and the Rule protects homes.",
    ),
)

ACCESS_WHEN_PARTLY_EXEMPT = Open(
    "tsr-registry-fee-partly-exempt",
    "Must a seller who is exempt from most of the Rule pay for the registry's data?",
    (
        "No: 310.8 is not among the paragraphs that these exemptions leave in force.",
        "Yes: the ban on calls to listed numbers stays, and without the data nobody can keep it.",
    ),
)

SEVENTH_DAY = Open(
    "tsr-seventh-business-day",
    "May a fee for recovery be asked for on the seventh business day itself?",
    ("The Rule says “seven business days after”. A careful seller waits one more day.",),
)

RENTED_NUMBER = Open(
    "tsr-rented-number",
    "May a call center show a local number that it only rents?",
    (
        "The number rings at the call center, as the Rule wants.",
        (
            "Since October 15, 2024 the records must prove the right to use the number that was "
            "shown. We found no ruling on numbers that are rented to look local."
        ),
    ),
)

HELP_IN_BUSINESS_CALL = Open(
    "tsr-help-in-business-call",
    "Is it a violation to help with deceptive calls to businesses?",
    (
        "The exemption for calls to a business leaves 310.3(a)(2) and (4) in force.",
        "It does not name 310.3(b), the paragraph on help.",
    ),
)

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
