"""Sources and consequences that the states' securities acts share."""

from datetime import date

from rules.rulebook import Confidence, Consequence, Source

TEXT, SECONDARY, MEMORY = Confidence.TEXT, Confidence.SECONDARY, Confidence.MEMORY
CHECKED = date(2026, 11, 25)
AGENCY = "States"
ACT = "https://www.uniformlaws.org"

SECTION_301 = Source("Uniform Securities Act § 301", ACT, MEMORY)
SECTION_402 = Source("Uniform Securities Act § 402(a); Haw. Rev. Stat. 485A-402", ACT, TEXT)
SECTION_402B = Source("Uniform Securities Act § 402(b)", ACT, TEXT)
SECTION_404 = Source("Uniform Securities Act §§ 403-404", ACT, SECONDARY, 2021)
SECTION_501 = Source("Uniform Securities Act §§ 501-502", ACT, MEMORY)

WHEN_AND_WHERE = (
    "This is the model act of 2002. Some states have adopted it, others keep the act of 1956 or a "
    "law of their own; New York's is different. We take it as the law everywhere, on any day: look "
    "at the law of the state in question."
)

regulator_action = Consequence(
    "state-securities-action",
    "The state's securities regulator",
    "May order to stop, fine, and take away a registration.",
    Source("Uniform Securities Act §§ 401-402", ACT, SECONDARY),
    kind="state action",
    actors=("state securities regulator",),
)

state_rescission = Consequence(
    "state-securities-rescission",
    "The buyer",
    "May sue the seller for the money back.",
    Source("Uniform Securities Act § 509", ACT, SECONDARY),
    kind="private action",
    actors=("buyer",),
    conditions=("They must have bought the security.",),
)

state_crime = Consequence(
    "state-securities-crime",
    "The state's prosecutors",
    "May bring a violation to a criminal court.",
    Source("Uniform Securities Act § 508", ACT, SECONDARY),
    kind="crime",
    actors=("state attorney general",),
)

COSTS = (regulator_action, state_rescission, state_crime)
