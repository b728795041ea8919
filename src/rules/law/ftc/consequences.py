"""What a violation of the FTC's rules may lead to."""

from datetime import date

from rules.law.ftc.sources import SECONDARY, TEXT, usc15
from rules.rulebook import Amount, Consequence, Source

tsr_civil_penalty = Consequence(
    "tsr-civil-penalty",
    "The FTC and the Department of Justice",
    "A court may impose a penalty for each violation, and each call can be one. The ceiling is "
    "that of the day on which the penalty is set, not that of the call: $53,088 since January 17, "
    "2025, and not raised in 2026. Courts weigh guilt, earlier violations, ability to pay and the "
    "effect on the business, and often stay far below it.",
    usc15("45(m)(1)(A)", TEXT),
    kind="civil penalty",
    actors=("FTC", "Department of Justice"),
    amounts=(
        Amount(
            53_088,
            per="violation",
            year=2025,
            source=Source(
                "16 CFR 1.98; 90 FR 5580",
                "https://www.govinfo.gov/content/pkg/FR-2025-01-17/html/2025-01361.htm",
                SECONDARY,
                2026,
            ),
        ),
    ),
    conditions=(
        "The caller must have known that it broke the rule, or must fairly be taken to have known.",
    ),
    since=date(1995, 12, 31),
)
"""Earlier ceilings counted for penalties that were set earlier: $11,000 in the early 2000s, $16,000
until July 31, 2016, then $40,000, and from January or February of each year $40,654 (2017),
$41,484, $42,530, $43,280, $43,792, $46,517, $50,120 and $51,744 (2024). None bears on new cases."""

tsr_redress = Consequence(
    "tsr-redress",
    "The FTC",
    "May ask a court to stop the calls and to give people their money back.",
    usc15("57b(d)", TEXT),
    kind="civil penalty",
    actors=("FTC",),
    limitation_years=3,
    since=date(1995, 12, 31),
)

tsr_cfpb = Consequence(
    "tsr-cfpb",
    "The Consumer Financial Protection Bureau",
    "May act against firms in consumer finance for the same violation.",
    usc15("6102(c)(2)", TEXT),
    kind="civil penalty",
    actors=("CFPB",),
    conditions=("The firm must offer consumer financial services, or serve one that does.",),
)

tsr_state_action = Consequence(
    "tsr-state-action",
    "State attorneys general and other state officials",
    "May sue in federal court for residents of their state.",
    usc15("6103", TEXT),
    kind="state action",
    actors=("state attorney general",),
    since=date(1995, 12, 31),
)

tsr_private_action = Consequence(
    "tsr-private-action",
    "A person who lost more than $50,000",
    "May sue over a pattern or practice of violations, within three years of discovering it. There "
    "is no fixed sum per call: someone annoyed by one call has no suit under this law.",
    usc15("6104", TEXT),
    kind="private action",
    actors=("person called", "buyer"),
    from_violation=2,
    conditions=(
        "There must be a pattern or practice of violations.",
        "The actual loss of each person who sues must be more than $50,000.",
        "The suit must come within three years after the violation was discovered.",
    ),
    since=date(1995, 12, 31),
)

TSR_CONSEQUENCES = (
    tsr_civil_penalty,
    tsr_redress,
    tsr_cfpb,
    tsr_state_action,
    tsr_private_action,
)
"""What every violation of the Telemarketing Sales Rule may lead to."""
