"""Whom the FTC can reach, and whom other agencies' laws bind instead."""

from rules.facts import caller_kind, hired_caller, product
from rules.law.ftc.facts import carrier_service, general_advice_only
from rules.law.ftc.rulings import (
    CARRIER_SIDELINE,
    GENERAL_ADVICE,
    HIRED_BY_SECURITIES_OR_FUTURES_FIRM,
    INSURANCE,
    ISSUER,
    LEVERAGE,
    UNREGISTERED,
)
from rules.law.ftc.sources import TEXT, usc15
from rules.rulebook import Definition

within_ftc_act = Definition(
    id="ftc-act-reach",
    term="someone whom the FTC Act reaches",
    text="Not reached are banks, savings institutions and federal credit unions, telephone "
    "companies in their carrier business, airlines, and bodies that are not run for profit. A "
    "trade association that works for the profit of its members is reached: answer “any other "
    "business” for one. So is a firm that one of those outside hires to call. Meat packers have a "
    "law of their own; we do not ask for them. Insurance is outside only so far as state law "
    "regulates it.",
    source=usc15("45(a)(2)", TEXT),
    means=~(caller_kind.one_of("bank", "bank_dealer", "nonprofit") & ~hired_caller)
    & ~(caller_kind.one_of("carrier") & ~hired_caller & (carrier_service | CARRIER_SIDELINE))
    & ~((caller_kind.one_of("insurer") | product.one_of("insurance")) & INSURANCE),
    subject="The caller",
)

securities_carve_out = Definition(
    id="tsr-securities-carve-out",
    term="someone whom the securities laws bind instead",
    text="Brokers, dealers, municipal and government securities dealers, transfer agents, "
    "investment advisers, investment companies and the individuals associated with them. What "
    "they do counts, not whether they registered. So it is not settled whether the FTC's rule "
    "binds someone unregistered who sells securities, or a company that sells its own.",
    source=usc15("6102(d)(2)", TEXT),
    means=(
        caller_kind.one_of("member", "bank_dealer", "adviser")
        & (~hired_caller | HIRED_BY_SECURITIES_OR_FUTURES_FIRM)
        & (
            ~caller_kind.one_of("adviser")
            | product.one_of("security", "municipal", "futures")
            | ~general_advice_only
            | GENERAL_ADVICE
        )
    )
    | (
        product.one_of("security", "municipal")
        & (
            (~caller_kind.one_of("member", "bank_dealer", "adviser", "issuer") & UNREGISTERED)
            | (caller_kind.one_of("issuer") & ISSUER)
        )
    ),
    subject="The caller",
)

commodities_carve_out = Definition(
    id="tsr-commodities-carve-out",
    term="someone whom the commodities laws bind instead",
    text="Firms that are registered under the Commodity Exchange Act, or exempt from that, and "
    "their people, in that business. Here registration is the test: someone who should be "
    "registered and is not stays under the FTC's rule.",
    source=usc15("6102(e)(1)", TEXT),
    means=caller_kind.one_of("futures")
    & (product.one_of("futures") | (product.one_of("metals") & LEVERAGE))
    & (~hired_caller | HIRED_BY_SECURITIES_OR_FUTURES_FIRM),
    subject="The caller",
)

within_reach = Definition(
    id="tsr-ftc-reach",
    term="someone whom the Telemarketing Sales Rule can bind",
    text="Someone whom the FTC Act reaches and whom neither the securities laws nor the "
    "commodities laws bind instead.",
    source=usc15("6105(a)", TEXT),
    means=within_ftc_act & ~securities_carve_out & ~commodities_carve_out,
    subject="The caller",
)
