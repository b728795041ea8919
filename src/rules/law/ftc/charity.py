"""False claims in appeals for gifts: 16 CFR 310.3(d)."""

from rules.facts import false_tie, misled
from rules.law.ftc.consequences import TSR_CONSEQUENCES
from rules.law.ftc.example_call import AGENCY, CHECKED, COVERED_CALL
from rules.law.ftc.facts import false_charity, false_goods, prize
from rules.law.ftc.sources import TEXT, cfr16
from rules.law.ftc.terms import charitable_appeal, covered_deception
from rules.rulebook import Rule, Status, examples_from, since

appeal = examples_from(
    **(
        COVERED_CALL
        | {
            "purpose": "charity",
            "product": "gift",
            "caller_kind": "nonprofit",
            "hired_caller": True,
        }
    ),
    includes_offer=False,
    misled=True,
    false_charity=False,
    false_tie=False,
    prize=False,
    false_goods=False,
)

CHARITY_CLAIMS = Rule(
    id="tsr-charity-misrep",
    title="No false claims about a charity or a gift",
    statement="A fundraiser may not misstate what the charity is or does, whether the gift can be "
    "deducted from tax, what becomes of it, how much reaches the charity, prizes, or ties.",
    binds="Firms that ask for gifts for pay. A charity that calls itself is mostly out of reach.",
    source=cfr16("310.3(d)", TEXT),
    in_force=since("2003-03-31"),
    applies=covered_deception & charitable_appeal,
    forbids=misled & (false_charity | false_tie | (prize & false_goods)),
    consequences=TSR_CONSEQUENCES,
    agency=AGENCY,
    checked=CHECKED,
    subject="truth",
    doubts=("To say nothing about the share of the fundraiser is not by itself a false claim.",),
    examples=(
        appeal(
            "“90 percent goes to veterans”, and 12 percent does",
            Status.VIOLATED,
            false_charity=True,
        ),
        appeal("“Tax deductible”, and it is not", Status.VIOLATED, false_charity=True),
        appeal("The fundraiser's share is not mentioned", Status.COMPLIED, misled=False),
        appeal(
            "“Givers win a car”, and there is no car",
            Status.VIOLATED,
            prize=True,
            false_goods=True,
        ),
        appeal("“The local police asked us to call”, untrue", Status.VIOLATED, false_tie=True),
        appeal(
            "The charity's own staff call",
            Status.NOT_APPLICABLE,
            hired_caller=False,
            false_charity=True,
        ),
        appeal(
            "“Buy a calendar, the profit goes to charity”",
            Status.UNSETTLED,
            product="other",
            includes_offer=True,
            false_charity=True,
        ),
        appeal(
            "A shop is asked for a gift: another paragraph forbids the lie",
            Status.NOT_APPLICABLE,
            for_business_use=True,
            line="business",
            false_charity=True,
        ),
        appeal("Nobody knows where the money goes", Status.UNDETERMINED, false_charity=None),
        appeal("March 30, 2003", Status.NOT_IN_FORCE, date="2003-03-30", false_charity=True),
        appeal("March 31, 2003", Status.VIOLATED, date="2003-03-31", false_charity=True),
    ),
)
