"""What the SEC's rules on penny stocks are about, and whom they leave alone."""

from rules.facts import call_date, caller_kind, product, sold
from rules.law.facts import brokerage_account, recommended
from rules.law.sec.facts import account_since, investor, offering, security_kind
from rules.law.sec.facts_penny import (
    average_revenue,
    few_penny_sales,
    net_tangible_assets,
    penny_purchases,
    share_price,
    years_operating,
)
from rules.law.sec.terms import (
    MEMORY,
    SECONDARY,
    TEXT,
    about_security,
    broker_or_dealer,
    cfr,
    exchange_act_crime,
    kept_506b,
    kept_506c,
    sec_action,
)
from rules.rulebook import Definition, Exemption

penny_stock = Definition(
    id="sec-penny-stock",
    term="a penny stock",
    text="A share, except: listed on a national exchange; a unit of a registered fund; an option "
    "or security future; a price of $5.00 or more; or a company with net tangible assets of over "
    "$2 million (over $5 million if it is less than three years old) or an average revenue of at "
    "least $6 million in three years. A price under $5 alone does not make a penny stock. Shares "
    "that are exchange-listed can still count for bars from the business, 15(b)(6).",
    source=cfr("240.3a51-1", SECONDARY, 2023),
    means=product.one_of("security")
    & security_kind.one_of("otc", "private")
    & ~share_price.at_least(5)
    & ~average_revenue.at_least(6_000_000)
    & (
        net_tangible_assets.at_most(2_000_000)
        | (~years_operating.at_least(3) & net_tangible_assets.at_most(5_000_000))
    ),
    subject="The security",
    like="investment",
)

penny_trade = Definition(
    id="sec-penny-trade",
    term="a trade in a penny stock through a broker or dealer",
    text="The rules on penny stocks bind brokers and dealers, and begin with a trade.",
    source=cfr("240.15g-2(a)", TEXT, 2024),
    means=about_security
    & product.one_of("security")
    & sold
    & penny_stock
    & broker_or_dealer
    & ~caller_kind.one_of("bank_dealer"),
)

exempt_trade = Definition(
    id="sec-15g-1",
    term="exempt from the penny-stock rules",
    text="A firm with few penny-stock commissions that makes no market in this one; an institution "
    "that is an accredited investor, but never a natural person, however rich; a private "
    "placement, if it keeps to its own rules (our reading); the issuer, its insiders and holders "
    "of over 5%; a trade that the firm did not recommend. What the SEC exempts by order is not "
    "encoded.",
    source=cfr("240.15g-1", MEMORY),
    means=few_penny_sales
    | investor.one_of("institution", "qib", "insider")
    | kept_506b
    | kept_506c
    | offering.one_of("placement")
    | ~recommended,
    subject="The trade",
)

established_customer = Definition(
    id="sec-established-customer",
    term="an established customer",
    text="Someone with an account at this firm, and a deposit or trade in it more than one year "
    "ago, or three purchases of penny stocks on separate days and of different companies.",
    source=cfr("240.15g-9", MEMORY),
    means=brokerage_account.one_of("open", "empty")
    & (call_date.later_than(1, "years", since=account_since) | penny_purchases.at_least(3)),
    subject="The person called",
)

EXEMPT = Exemption(
    "sec-15g-exempt",
    "Exempt under Rule 15g-1",
    exempt_trade,
    cfr("240.15g-1", MEMORY),
)
COSTS = (sec_action, exchange_act_crime)
