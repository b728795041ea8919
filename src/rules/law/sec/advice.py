"""Recommendations to retail customers: Regulation Best Interest."""

from rules.facts import caller_kind
from rules.law.facts import fits_person, recommended
from rules.law.sec.facts import conflicts_told, profile_taken, sec_broker
from rules.law.sec.terms import (
    AGENCY,
    CHECKED,
    TEXT,
    cfr,
    exchange_act_crime,
    retail_customer,
    sec_action,
    security_offer,
)
from rules.rulebook import Rule, Status, examples_from, since

tip = examples_from(
    date="2026-11-23",
    time="10:00",
    clock="called",
    purpose="sales",
    product="security",
    caller_kind="member",
    recommended=True,
    investor="plain",
    brokerage_account="open",
    sold=False,
    profile_taken=True,
    fits_person=True,
    conflicts_told=True,
)

BEST_INTEREST = Rule(
    id="reg-bi",
    title="What a broker recommends must be in the customer's best interest",
    statement="A broker who recommends a security to a retail customer must know the customer, "
    "recommend what fits, disclose fees and conflicts, and not put its own interest first. It "
    "counts once the person uses the advice: opens an account, has one, or brings the firm pay.",
    binds="Brokers and dealers registered with the SEC, in FINRA or not, and their people.",
    source=cfr("240.15l-1", TEXT, 2020),
    in_force=since("2020-06-30"),
    applies=security_offer
    & (
        caller_kind.one_of("member")
        | (caller_kind.one_of("business") & sec_broker.one_of("exchange", "public"))
    )
    & retail_customer
    & recommended,
    forbids=~profile_taken | ~fits_person | ~conflicts_told,
    consequences=(sec_action, exchange_act_crime),
    agency=AGENCY,
    subject="advice",
    checked=CHECKED,
    doubts=(
        (
            "The firm's duty to have written procedures is not encoded: it is not about one call. "
            "Nor is the summary called Form CRS, due by the recommendation (from memory)."
        ),
        (
            "That a purchase brings the firm pay, and so makes the person a retail customer, is "
            "our reading."
        ),
    ),
    examples=(
        tip(
            "A stranger hears the pitch and hangs up",
            Status.NOT_APPLICABLE,
            brokerage_account="none",
        ),
        tip(
            "A stranger opens an account and buys; it fits",
            Status.COMPLIED,
            brokerage_account="after",
            sold=True,
        ),
        tip(
            "“Buy gold stocks”, to a new customer of whom nothing is known",
            Status.VIOLATED,
            brokerage_account="after",
            sold=True,
            profile_taken=False,
        ),
        tip("An old client ignores a pitch that does not fit", Status.VIOLATED, fits_person=False),
        tip("The firm hides what it earns", Status.VIOLATED, conflicts_told=False),
        tip("A pension fund", Status.NOT_APPLICABLE, investor="institution"),
        tip("The client thought of the trade alone", Status.NOT_APPLICABLE, recommended=False),
        tip(
            "A broker outside FINRA hides what it earns",
            Status.VIOLATED,
            caller_kind="business",
            sec_broker="public",
            conflicts_told=False,
        ),
        tip("An adviser who is no broker", Status.NOT_APPLICABLE, caller_kind="adviser"),
        tip("Nobody knows whether it fits", Status.UNDETERMINED, fits_person=None),
        tip("The day before", Status.NOT_IN_FORCE, date="2020-06-29", fits_person=False),
        tip("The first day", Status.VIOLATED, date="2020-06-30", fits_person=False),
    ),
)
