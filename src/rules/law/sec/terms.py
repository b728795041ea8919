"""The defined terms of the securities laws, and what a violation may cost."""

from datetime import date

from rules.facts import (
    as_of,
    caller_kind,
    hired_caller,
    includes_offer,
    product,
    purpose,
    sold,
)
from rules.forum import Holding
from rules.law.facts import brokerage_account, paid_by_result
from rules.law.sec.facts import (
    deal_relationship,
    investor,
    knew_contrary,
    minimum_investment,
    offering,
    only_fit_buyers,
    sec_broker,
    security_kind,
    verification,
)
from rules.logic import Open
from rules.rulebook import Amount, Confidence, Consequence, Definition, Source

TEXT, SECONDARY, MEMORY = Confidence.TEXT, Confidence.SECONDARY, Confidence.MEMORY
CHECKED = date(2026, 11, 25)
AGENCY = "SEC"


def cfr(place: str, confidence: Confidence, year: int | None = None) -> Source:
    """Return a source in title 17 of the Code of Federal Regulations, such as 240.15g-2(a)."""
    section = place.split("(", maxsplit=1)[0]
    url = f"https://www.ecfr.gov/current/title-17/section-{section}"
    return Source(f"17 CFR {place}", url, confidence, year)


def usc(place: str, confidence: Confidence, year: int | None = None, title: int = 15) -> Source:
    """Return a source in the United States Code, such as 77e(c) of title 15."""
    section = place.split("(", maxsplit=1)[0]
    url = f"https://www.law.cornell.edu/uscode/text/{title}/{section}"
    return Source(f"{title} U.S.C. {place}", url, confidence, year)


# ── What the call is about ───────────────────────────────────────────────────────────────────────

security_offer = Definition(
    id="sec-offer",
    term="an offer of a security",
    text="An attempt to get someone to buy shares, bonds, notes, fund units or another security, "
    "in any call. A sale is not needed: for these rules the offer is enough.",
    source=usc("77e(c)", TEXT, 2023),
    means=product.one_of("security", "municipal") & (purpose.one_of("sales") | includes_offer),
    like="investment",
)

about_security = Definition(
    id="sec-about-security",
    term="about a security",
    text="A security was talked about in business or between friends, offered or not. We leave out "
    "surveys, political calls and the like in which nothing was offered.",
    source=usc("78j(b)", MEMORY),
    means=product.one_of("security", "municipal")
    & (purpose.one_of("sales", "information", "personal") | includes_offer),
)

# ── Who calls ────────────────────────────────────────────────────────────────────────────────────

FLAT_FEE_FINDER = Open(
    "flat-fee-finder",
    "Is someone a broker who finds buyers for a fixed fee and takes part in the talks?",
    (
        (
            "A commission is strong evidence of a broker. Without one it depends on all that the "
            "person does; our notes know of no rule that settles it."
        ),
    ),
)

BANK_AS_BROKER = Open(
    "bank-as-broker",
    "When is a bank that offers securities by phone a broker?",
    ("The law has exceptions for banks that our notes do not hold.",),
)

HIRED_BY_MEMBER = Open(
    "unregistered-room-for-a-member",
    "Must a call center be registered if it pitches securities for a brokerage firm?",
    (
        (
            "Whoever is associated with a registered firm need not register on top of that. Our "
            "notes call it an issue whether the people of a hired, unregistered center are."
        ),
    ),
)

broker_or_dealer = Definition(
    id="sec-broker-or-dealer",
    term="in the business of a broker or dealer",
    text="A broker is in the business of making trades for others, a dealer in that of trading for "
    "itself. What it does counts, not whether it is registered. Cold calls for a commission are "
    "strong evidence; we take them as enough. A company's own staff who get no commission are not "
    "brokers (Rule 3a4-1, from memory).",
    source=usc("78o(a)(1)", TEXT, 2023),
    means=caller_kind.one_of("member", "bank_dealer", "unregistered")
    | (caller_kind.one_of("business") & sec_broker.one_of("exchange", "public"))
    | (
        caller_kind.one_of(
            "issuer", "adviser", "futures", "insurer", "carrier", "nonprofit", "business"
        )
        & (paid_by_result | (hired_caller & FLAT_FEE_FINDER))
    )
    | (caller_kind.one_of("bank") & BANK_AS_BROKER),
    subject="The caller",
)

retail_customer = Definition(
    id="sec-retail-customer",
    term="a retail customer",
    text="A natural person who gets a recommendation and uses it for personal purposes: who has an "
    "account, opens one, or brings the firm pay by it. Someone who hangs up is none. Staff of the "
    "SEC read “uses” so.",
    source=cfr("240.15l-1", TEXT, 2020),
    means=investor.one_of("plain", "accredited")
    & (brokerage_account.one_of("open", "empty", "after") | sold),
    subject="The person called",
)

# ── The way of the offer ─────────────────────────────────────────────────────────────────────────

RULE_506_START = Open(
    "rule-506-start",
    "On which day of 1982 did Rule 506 begin?",
    ("Our notes give the year only.",),
)

kept_506b = Definition(
    id="sec-506b-kept",
    term="within Rule 506(b)",
    text="A private offering to people whose finances and experience the seller's side had judged "
    "before the deal began. At most 35 buyers may be unaccredited, and those must be experienced.",
    source=cfr("230.506(b)", SECONDARY, 2026),
    means=offering.one_of("506b")
    & deal_relationship.one_of("judged")
    & only_fit_buyers
    & as_of.since("1982-01-01")
    & (as_of.since("1983-01-01") | RULE_506_START),
    subject="The offer",
)

STAFF_LETTER = Open(
    "506c-written-word",
    "Is the buyer's written word, with a high minimum investment, enough to verify under 506(c)?",
    ("A letter of the SEC's staff is a view, not a rule: it binds no court.",),
    (
        Holding(
            "SEC staff, no-action letter of March 12, 2025",
            says=True,
            text="With a minimum of $200,000 (a person) or $1,000,000 (an entity), and nothing "
            "known to the contrary, an issuer may reasonably take that as verified.",
            since=date(2025, 3, 12),
            url="https://www.ecfr.gov/current/title-17/section-230.506",
            state=False,
            circuits=(),
        ),
    ),
)

verified = Definition(
    id="sec-verified-accredited",
    term="verified to be accredited",
    text="By reasonable steps. A ticked box is not enough. Since March 12, 2025 staff of the SEC "
    "accept a written statement together with a minimum of $200,000 for a person, or $1,000,000 "
    "for an entity, that is not financed by a third party for this deal, unless the issuer knows "
    "better. Below that minimum we take the written statement alone as not enough.",
    source=cfr("230.506(c)", SECONDARY, 2025),
    means=verification.one_of("documents")
    | (
        verification.one_of("written")
        & (
            minimum_investment.at_least(1_000_000)
            | (
                investor.one_of("plain", "accredited", "insider")
                & minimum_investment.at_least(200_000)
            )
        )
        & ~knew_contrary
        & STAFF_LETTER
    ),
    subject="The buyer",
)

kept_506c = Definition(
    id="sec-506c-kept",
    term="within Rule 506(c)",
    text="Since September 23, 2013: an offering to anyone, of which all buyers are accredited "
    "investors. That must be verified by the time of the sale.",
    source=cfr("230.506(c)", SECONDARY, 2025),
    means=as_of.since("2013-09-23")
    & offering.one_of("506c")
    & only_fit_buyers
    & (~sold | verified),
    subject="The offer",
)

FURTHER_COVERED = Open(
    "further-covered-securities",
    "Which other securities may a state not ask to have registered?",
    (
        (
            "Federal law names more than listed shares and Rule 506 offerings. Our notes do not "
            "say which, so we leave it open for fund units, options, ordinary trading, exempt "
            "paper and other exemptions."
        ),
    ),
)

covered_security = Definition(
    id="sec-covered-security",
    term="a federal covered security",
    text="States may not ask for its registration: shares listed on a national exchange, and "
    "offers that keep to Rule 506. A failed private offering is not covered. There are more, which "
    "our notes do not name.",
    source=usc("77r", TEXT, 2023),
    means=as_of.since("1996-10-11")
    & (
        security_kind.one_of("listed")
        | kept_506b
        | kept_506c
        | (
            (
                security_kind.one_of("fund", "option")
                | offering.one_of("market", "exempt_paper", "other_exempt")
            )
            & FURTHER_COVERED
        )
    ),
    subject="The security",
)

# ── What a violation may cost ────────────────────────────────────────────────────────────────────

sec_action = Consequence(
    "sec-exchange-act-action",
    "The SEC",
    "May sue: an order to stop, the profits back, penalties and bars from the business.",
    usc("78o", TEXT, 2023),
    kind="civil penalty",
    actors=("SEC",),
)

sec_securities_act_action = Consequence(
    "sec-securities-act-action",
    "The SEC",
    "May sue over unlawful or fraudulent offers.",
    usc("77e", TEXT, 2023),
    kind="civil penalty",
    actors=("SEC",),
)

exchange_act_crime = Consequence(
    "sec-exchange-act-crime",
    "The Department of Justice",
    "A willful violation is a crime: up to 20 years in prison and fines.",
    usc("78ff(a)", TEXT, 2023),
    kind="crime",
    actors=("Department of Justice",),
    amounts=(
        Amount(5_000_000, per="violation", when="a person is convicted of a willful violation"),
        Amount(25_000_000, per="violation", when="an entity is convicted of a willful violation"),
    ),
    conditions=("The violation must have been willful.",),
)

contract_void = Consequence(
    "sec-29b-rescission",
    "The buyer",
    "May undo a contract that was made in violation of the Exchange Act and ask for the money "
    "back.",
    usc("78cc(b)", MEMORY),
    kind="private action",
    actors=("buyer",),
    conditions=("They must have bought the security.",),
)

buyer_rescission = Consequence(
    "sec-12a1-rescission",
    "The buyer",
    "May sue the seller for the money back, within one year.",
    usc("77l(a)(1)", MEMORY),
    kind="private action",
    actors=("buyer",),
    conditions=("They must have bought the security.",),
    limitation_years=1,
)

fraud_suit = Consequence(
    "sec-10b5-private-action",
    "The person who bought or sold",
    "May sue for the loss.",
    usc("78j(b)", MEMORY),
    kind="private action",
    actors=("buyer",),
    conditions=("They must have bought or sold the security.",),
)
