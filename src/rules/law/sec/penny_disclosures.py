"""What must be told about a penny-stock trade: the SEC's rules 15g-3 to 15g-6."""

from datetime import date

from rules.law.sec.facts_penny import (
    firm_pay_told,
    monthly_statement,
    penny_confirmed,
    quotes_told,
    rep_pay_told,
)
from rules.law.sec.penny_stocks import trade
from rules.law.sec.penny_terms import COSTS, EXEMPT, penny_trade
from rules.law.sec.terms import AGENCY, CHECKED, SECONDARY, TEXT, cfr
from rules.logic import Open
from rules.rulebook import Rule, Span, Status, Version, since

told = {"quotes_told": True, "firm_pay_told": True, "rep_pay_told": True, "penny_confirmed": True}
UNCERTAIN = Span(
    date(1992, 1, 1),
    date(1994, 1, 1),
    Open(
        "penny-disclosures-start",
        "On which day of 1992 or 1993 did the duty to tell quotes, pay and value begin?",
        ("Our notes give the years only, from memory.",),
    ),
)
FROM_SOME_DAY = "From some day of 1992 or 1993 on."
NO_CHANGE = "Nothing new: we know that it was law by then, not since which day."
BINDS = "Brokers and dealers who trade in penny stocks."
SPOKEN = (
    "It may be spoken before the trade if that is noted, and must be in writing with the "
    "confirmation at the latest."
)
untold_quotes = ~quotes_told | ~penny_confirmed
untold_firm_pay = ~firm_pay_told | ~penny_confirmed
untold_rep_pay = ~rep_pay_told | ~penny_confirmed

QUOTES = Rule(
    id="sea-15g-3-quotes",
    title="For a penny stock: tell the best bid and offer",
    statement="Before a trade in a penny stock the firm must tell the best bid and offer and for "
    f"how many shares they hold. {SPOKEN}",
    binds=BINDS,
    source=cfr("240.15g-3", SECONDARY),
    in_force=since("1994-01-01"),
    earlier=(Version(UNCERTAIN, penny_trade, untold_quotes, (EXEMPT,), FROM_SOME_DAY),),
    note=NO_CHANGE,
    applies=penny_trade,
    forbids=untold_quotes,
    unless=(EXEMPT,),
    consequences=COSTS,
    agency=AGENCY,
    subject="penny-stocks",
    checked=CHECKED,
    examples=(
        trade("Told, noted and confirmed", Status.COMPLIED, **told),
        trade("No bid was told", Status.VIOLATED, **(told | {"quotes_told": False})),
        trade("Told, but never written", Status.VIOLATED, **(told | {"penny_confirmed": False})),
        trade("An order unasked", Status.EXCEPTED, quotes_told=False, recommended=False),
        trade("A listed share", Status.NOT_APPLICABLE, quotes_told=False, security_kind="listed"),
        trade("In 1993", Status.UNSETTLED, date="1993-12-31", quotes_told=False),
        trade("On January 1, 1994", Status.VIOLATED, date="1994-01-01", quotes_told=False),
    ),
)

FIRM_PAY = Rule(
    id="sea-15g-4-firm-pay",
    title="For a penny stock: tell what the firm earns",
    statement="Before a trade in a penny stock the firm must tell what it earns from it in all. "
    f"{SPOKEN}",
    binds=BINDS,
    source=cfr("240.15g-4", SECONDARY),
    in_force=since("1994-01-01"),
    earlier=(Version(UNCERTAIN, penny_trade, untold_firm_pay, (EXEMPT,), FROM_SOME_DAY),),
    note=NO_CHANGE,
    applies=penny_trade,
    forbids=untold_firm_pay,
    unless=(EXEMPT,),
    consequences=COSTS,
    agency=AGENCY,
    subject="penny-stocks",
    checked=CHECKED,
    examples=(
        trade("Told, noted and confirmed", Status.COMPLIED, **told),
        trade("The firm's pay was hidden", Status.VIOLATED, **(told | {"firm_pay_told": False})),
        trade("Told, but never written", Status.VIOLATED, **(told | {"penny_confirmed": False})),
        trade("An order unasked", Status.EXCEPTED, firm_pay_told=False, recommended=False),
        trade("At $5.00", Status.NOT_APPLICABLE, firm_pay_told=False, share_price=5),
        trade("In 1993", Status.UNSETTLED, date="1993-12-31", firm_pay_told=False),
        trade("On January 1, 1994", Status.VIOLATED, date="1994-01-01", firm_pay_told=False),
    ),
)

REP_PAY = Rule(
    id="sea-15g-5-salesperson-pay",
    title="For a penny stock: tell what the salesperson earns",
    statement="Before a trade in a penny stock the firm must tell what the salesperson who talked "
    f"to the customer gets for it in cash. {SPOKEN}",
    binds=BINDS,
    source=cfr("240.15g-5", TEXT, 2024),
    in_force=since("1994-01-01"),
    earlier=(Version(UNCERTAIN, penny_trade, untold_rep_pay, (EXEMPT,), FROM_SOME_DAY),),
    note=NO_CHANGE,
    applies=penny_trade,
    forbids=untold_rep_pay,
    unless=(EXEMPT,),
    consequences=COSTS,
    agency=AGENCY,
    subject="penny-stocks",
    checked=CHECKED,
    examples=(
        trade(
            "The caller hides a commission of $2,000",
            Status.VIOLATED,
            **(told | {"rep_pay_told": False}),
        ),
        trade("Spoken, noted, and confirmed in writing", Status.COMPLIED, **told),
        trade("Spoken, but never written", Status.VIOLATED, **(told | {"penny_confirmed": False})),
        trade("A pension fund", Status.EXCEPTED, rep_pay_told=False, investor="institution"),
        trade("A pitch that fails", Status.NOT_APPLICABLE, rep_pay_told=False, sold=False),
        trade("In 1993", Status.UNSETTLED, date="1993-12-31", rep_pay_told=False),
        trade("On January 1, 1994", Status.VIOLATED, date="1994-01-01", rep_pay_told=False),
    ),
)

MONTHLY_STATEMENT = Rule(
    id="sea-15g-6-monthly-statement",
    title="For a penny stock: a monthly statement of its value",
    statement="Who holds a penny stock through a firm must get a monthly statement with its market "
    "value, or with the notice that none can be found.",
    binds=BINDS,
    source=cfr("240.15g-6", SECONDARY),
    in_force=since("1994-01-01"),
    earlier=(Version(UNCERTAIN, penny_trade, ~monthly_statement, (EXEMPT,), FROM_SOME_DAY),),
    note=NO_CHANGE,
    applies=penny_trade,
    forbids=~monthly_statement,
    unless=(EXEMPT,),
    consequences=COSTS,
    agency=AGENCY,
    subject="penny-stocks",
    checked=CHECKED,
    doubts=("The duty begins after the call. It is here because buyers can see it broken.",),
    examples=(
        trade("A statement each month", Status.COMPLIED, monthly_statement=True),
        trade("None ever came", Status.VIOLATED, monthly_statement=False),
        trade("An order unasked", Status.EXCEPTED, monthly_statement=False, recommended=False),
        trade(
            "A listed share", Status.NOT_APPLICABLE, monthly_statement=False, security_kind="listed"
        ),
        trade("In 1993", Status.UNSETTLED, date="1993-12-31", monthly_statement=False),
        trade("On January 1, 1994", Status.VIOLATED, date="1994-01-01", monthly_statement=False),
    ),
)
