"""Fraud under the securities law of the state where the phone rings."""

from datetime import date

from rules.facts import knew_false, misled
from rules.forum import Holding
from rules.law.blue_sky.terms import ACT, AGENCY, CHECKED, COSTS, SECTION_501, WHEN_AND_WHERE
from rules.law.sec.terms import security_offer
from rules.logic import Open
from rules.rulebook import Rule, Status, examples_from, since

STATE_NEED_NOT_SHOW_INTENT = Open(
    "state-fraud-without-intent",
    "Is a false statement fraud under state law even if the caller did not know?",
    ("In a buyer's suit: our notes do not say.",),
    (
        Holding(
            "States' securities regulators, Uniform Securities Act § 501",
            says=True,
            text="A state that acts itself must usually show no intent (from memory).",
            since=date(1956, 1, 1),
            url=ACT,
            circuits=(),
        ),
    ),
)

pitch = examples_from(
    date="2026-11-23",
    time="10:00",
    clock="called",
    purpose="sales",
    product="security",
    called_state="OH",
    misled=True,
    knew_false=True,
)

STATE_FRAUD = Rule(
    id="uniform-act-501",
    title="No lies about a security to someone in the state",
    statement="Nobody may make a false or misleading statement of importance when offering or "
    "selling a security to someone in the state, or for advice on one. The state where the phone "
    "rings counts.",
    binds="Everyone who offers, sells or advises on securities.",
    source=SECTION_501,
    in_force=since("1956-01-01"),
    applies=security_offer,
    forbids=misled & (knew_false | STATE_NEED_NOT_SHOW_INTENT),
    consequences=COSTS,
    agency=AGENCY,
    subject="truth",
    checked=CHECKED,
    doubts=(
        WHEN_AND_WHERE,
        (
            "A policy of the states' regulators of 1983 lists trades without permission and "
            "unsuitable advice as dishonest practices. They are grounds to take a registration "
            "away, and are not encoded as rules of their own."
        ),
    ),
    examples=(
        pitch("A lie from a New York room, heard in Ohio", Status.VIOLATED),
        pitch("A lie that fails: nobody buys", Status.VIOLATED, sold=False),
        pitch(
            "The caller did not know: in the state's own case",
            Status.VIOLATED,
            forum="state",
            knew_false=False,
        ),
        pitch("The caller did not know: everywhere", Status.UNSETTLED, knew_false=False),
        pitch("A true pitch", Status.COMPLIED, misled=False),
        pitch("Gold coins", Status.NOT_APPLICABLE, product="metals"),
        pitch("Nobody checked", Status.UNDETERMINED, misled=None),
    ),
)
