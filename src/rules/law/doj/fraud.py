"""Telemarketing fraud: longer prison terms under 18 U.S.C. 2326."""

from datetime import date

from rules.facts import includes_offer, knew_false, misled, product, purpose
from rules.law.sec.facts import meant_to_cheat
from rules.law.sec.terms import CHECKED, TEXT, usc
from rules.logic import Open
from rules.rulebook import (
    Consequence,
    Definition,
    Rule,
    Span,
    Status,
    Version,
    examples_from,
    since,
)

PLACE = usc("2326", TEXT, 2023, title=18)
telemarketing = Definition(
    id="doj-telemarketing",
    term="telemarketing",
    text="A plan or campaign of calls to get people to buy something, or to invest for profit. The "
    "law names investing expressly; for the rest this is a summary.",
    source=usc("2325", TEXT, 2023, title=18),
    means=(purpose.one_of("sales") | includes_offer) & ~product.one_of("nothing"),
    like="sales-call",
)
knowing_fraud = knew_false & meant_to_cheat

prison = Consequence(
    "doj-telemarketing-fraud-prison",
    "The Department of Justice",
    "On top of the sentence for the fraud itself: up to five more years in prison, or up to ten if "
    "it hit ten or more people over 55, or was aimed at people over 55.",
    PLACE,
    kind="crime",
    actors=("Department of Justice",),
)

call = examples_from(
    date="2026-11-23",
    time="10:00",
    clock="called",
    purpose="sales",
    product="security",
    misled=True,
    knew_false=True,
    meant_to_cheat=True,
)

TELEMARKETING_FRAUD = Rule(
    id="usc-18-2326-telemarketing-fraud",
    title="Fraud by telemarketing is a federal crime with a longer sentence",
    statement="Who commits mail, wire or bank fraud in connection with telemarketing can get up to "
    "five more years in prison, up to ten if it hit ten people over 55 or was aimed at them. Calls "
    "to get people to invest for profit are named.",
    binds="Everyone who takes part in the fraud.",
    source=PLACE,
    in_force=since("1995-01-01"),
    earlier=(
        Version(
            Span(
                date(1994, 1, 1),
                date(1995, 1, 1),
                Open(
                    "telemarketing-fraud-start",
                    "On which day of 1994 did the longer sentences begin?",
                    ("Our notes give the year only.",),
                ),
            ),
            telemarketing & misled,
            knowing_fraud,
            note="From some day of 1994 on.",
        ),
    ),
    note="Nothing new: we know the year of its start, 1994. E-mail and texts were added later.",
    applies=telemarketing & misled,
    forbids=knowing_fraud,
    consequences=(prison,),
    agency="Department of Justice",
    subject="truth",
    checked=CHECKED,
    doubts=(
        (
            "The section adds to the sentence for another crime: mail, wire or bank fraud. We take "
            "a knowing lie in a plan to get money as wire fraud; the elements of that crime are "
            "not encoded."
        ),
        "Calls for charity are left out: our notes do not say whether they count.",
    ),
    examples=(
        call("A phone room cheats retirees out of their savings", Status.VIOLATED),
        call("It sells worthless coins", Status.VIOLATED, product="metals"),
        call("A false figure, but no plan to cheat", Status.COMPLIED, meant_to_cheat=False),
        call("An honest mistake", Status.COMPLIED, knew_false=False, meant_to_cheat=None),
        call("A true pitch", Status.NOT_APPLICABLE, misled=False),
        call("A survey", Status.NOT_APPLICABLE, purpose="survey", includes_offer=False),
        call("Nobody knows what the caller meant", Status.UNDETERMINED, meant_to_cheat=None),
        call("In 1994", Status.UNSETTLED, date="1994-12-31"),
        call("On January 1, 1995", Status.VIOLATED, date="1995-01-01"),
        call("In 1993", Status.NOT_IN_FORCE, date="1993-12-31"),
    ),
)
