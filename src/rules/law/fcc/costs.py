"""What a violation of the FCC's rules may cost, and who may act."""

from datetime import date

from rules.law.fcc.sources import MEMORY, SECONDARY, TEXT, usc
from rules.rulebook import Amount, Consequence, Source

CITATION_FIRST = (
    "Someone without a license of the FCC must first have been sent a citation, except under "
    "47 U.S.C. 227(b), 47 CFR 64.1200(a)(1)-(5) and for spoofing."
)
JURY_FIRST = "A fine binds only once a jury has found for the government (FCC v. AT&T, 2026)."
SECTION_1_80 = Source(
    "47 U.S.C. 503(b); 47 CFR 1.80",
    "https://www.ecfr.gov/current/title-47/section-1.80",
    MEMORY,
)
"""The amounts of 2025 were calculated, not read; there was no adjustment for 2026."""
ordinary_fine = Amount(25_132, per="violation", year=2025, about=True)
continuing_fine = Amount(188_491, per="continuing violation", year=2025, about=True)

robocall_action = Consequence(
    "tcpa-private-action-robocall",
    "The person or business called",
    "May sue for the greater of the actual loss or $500 per call. The court may triple that if the "
    "caller acted willfully or knowingly. One call is enough; the limit is four years. Federal "
    "courts hear such suits too (Mims v. Arrow, 2012), and an offer that the person did not take "
    "does not end one (Campbell-Ewald v. Gomez, 2016; from memory).",
    usc("(b)(3)", TEXT, 2023),
    kind="private action",
    actors=("person called", "business called"),
    amounts=(Amount(500, 500, or_loss=True, times_if_willful=3),),
    limitation_years=4,
    since=date(1992, 12, 20),
)

CAREFUL = (
    "Careful procedures against such calls had been set up and kept to, and that can be proved."
)

do_not_call_action = Consequence(
    "tcpa-private-action-dnc",
    "The person called",
    "May sue after more than one such call within 12 months by or for the same company: the "
    "greater of the actual loss or up to $500 per call, up to three times that if willful or "
    "knowing. Careful procedures, set up and kept to, are a defense.",
    usc("(c)(5)", TEXT, 2023),
    kind="private action",
    actors=("person called",),
    amounts=(Amount(500, or_loss=True, times_if_willful=3),),
    from_violation=2,
    within_months=12,
    conditions=("The calls must have been made by or for the same company.",),
    defense=CAREFUL,
    since=date(1992, 12, 20),
)

fcc_forfeiture = Consequence(
    "fcc-forfeiture",
    "The FCC",
    "May fine. Someone without an FCC license must first get a citation, except under 47 U.S.C. "
    "227(b), 47 CFR 64.1200(a)(1)-(5) and for spoofing.",
    SECTION_1_80,
    kind="civil penalty",
    actors=("FCC",),
    amounts=(ordinary_fine, continuing_fine),
    conditions=(CITATION_FIRST, JURY_FIRST),
)

robocall_forfeiture = Consequence(
    "fcc-robocall-forfeiture",
    "The FCC",
    "May fine, without a citation first. Since December 30, 2019 intentional robocalls add up to "
    "$10,000 per violation and can be pursued for four years, others for one.",
    SECTION_1_80,
    kind="civil penalty",
    actors=("FCC",),
    amounts=(
        ordinary_fine,
        continuing_fine,
        Amount(
            10_000,
            per="violation",
            when="the violation was intentional",
            added=True,
            since=date(2019, 12, 30),
            limitation_years=4,
        ),
    ),
    conditions=(
        (
            "For a violation before December 30, 2019, someone without a license of the FCC must "
            "first have been sent a citation."
        ),
        "One act is fined as intentional or as not, not both.",
        JURY_FIRST,
    ),
    limitation_years=1,
)

state_action = Consequence(
    "tcpa-state-action",
    "State attorneys general",
    "May sue in federal court over a pattern of calls to residents: actual loss or $500 per "
    "violation, tripled if willful. They may also enforce stricter law of their own: for calls "
    "within the state the statute leaves it alone, and for calls from elsewhere most courts do too "
    "(the latter from memory).",
    usc("(f)-(g)", TEXT, 2023),
    kind="state action",
    actors=("state attorney general",),
    amounts=(Amount(500, 500, per="violation", or_loss=True, times_if_willful=3),),
    conditions=(
        "There must be a pattern of calls to residents of the state.",
        "The FCC must be told first, and must not be suing over the same calls.",
    ),
)

FCC_13_54 = Source(
    "FCC 13-54",
    "https://docs.fcc.gov/public/attachments/FCC-13-54A1.pdf",
    SECONDARY,
    2013,
)
"""The ruling of May 9, 2013. It tells the law of agency as it is, and was, for these rules."""
SELLER_ANSWERS = (
    "May also sue the company for which a hired firm called: if it ordered the calls, if it let "
    "the firm look as if it spoke for it, or if it took the customers and asked no questions. A "
    "caller without any link to the company does not bind it. The firm that called is liable too. "
    "A willful or knowing violation can be tripled here as well."
)
HIRED = "a hired firm made the call"

seller_answers_robocall = Consequence(
    "fcc-seller-liability",
    "The person or business called, against the company behind the call",
    SELLER_ANSWERS,
    FCC_13_54,
    kind="private action",
    actors=("person called", "business called"),
    amounts=(Amount(500, 500, or_loss=True, times_if_willful=3, when=HIRED),),
    limitation_years=4,
    since=date(1992, 12, 20),
)

seller_answers_do_not_call = Consequence(
    "fcc-seller-liability-dnc",
    "The person called, against the company behind the call",
    SELLER_ANSWERS,
    FCC_13_54,
    kind="private action",
    actors=("person called",),
    amounts=(Amount(500, or_loss=True, times_if_willful=3, when=HIRED),),
    from_violation=2,
    within_months=12,
    conditions=("Calls by two firms for the same company count together.",),
    defense=CAREFUL,
    since=date(1992, 12, 20),
)

ROBOCALL_COST = (robocall_action, seller_answers_robocall, robocall_forfeiture, state_action)
DO_NOT_CALL_COST = (do_not_call_action, seller_answers_do_not_call, fcc_forfeiture, state_action)
NO_SUIT_COST = (fcc_forfeiture, state_action)
"""Where it is doubtful or disputed whether people may sue."""
