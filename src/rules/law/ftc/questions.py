"""Questions that the text of the Telemarketing Sales Rule and its statute leave open."""

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
