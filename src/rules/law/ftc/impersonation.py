"""Posing as a government body or a business: 16 CFR 461.2 and 461.3."""

from rules.facts import false_tie, misled, purpose
from rules.law.ftc.consequences import tsr_civil_penalty, tsr_redress
from rules.law.ftc.example_call import AGENCY, CHECKED, COVERED_CALL
from rules.law.ftc.facts import false_tie_to
from rules.law.ftc.reach import within_ftc_act
from rules.law.ftc.sources import TEXT, cfr16
from rules.rulebook import Rule, Status, examples_from, since

ANYONE = "Anyone in business whom the FTC Act reaches, by phone or otherwise."
CONSEQUENCES = (tsr_civil_penalty, tsr_redress)
NO_CAMPAIGN = "No telemarketing campaign is needed, and calls to businesses are covered."

posing = examples_from(**COVERED_CALL, misled=True, false_tie=True)

AS_GOVERNMENT = Rule(
    id="ftc-impersonation-government",
    title="No posing as a government body",
    statement="Nobody in business may falsely pose as a government body or its officer, or falsely "
    "claim a tie to one or its backing, on a point that matters.",
    binds=ANYONE,
    source=cfr16("461.2", TEXT),
    in_force=since("2024-04-01"),
    applies=within_ftc_act & ~purpose.one_of("personal"),
    forbids=misled & false_tie & false_tie_to.one_of("government"),
    consequences=CONSEQUENCES,
    agency=AGENCY,
    checked=CHECKED,
    subject="truth",
    doubts=(NO_CAMPAIGN,),
    examples=(
        posing(
            "“An officer of the IRS”", Status.VIOLATED, purpose="debt", false_tie_to="government"
        ),
        posing("“Calling from Medicare”", Status.VIOLATED, false_tie_to="government"),
        posing(
            "“The police”, to a shop",
            Status.VIOLATED,
            for_business_use=True,
            line="business",
            false_tie_to="government",
        ),
        posing(
            "A grandson in trouble, with a cloned voice", Status.COMPLIED, false_tie_to="person"
        ),
        posing(
            "A joke among friends",
            Status.NOT_APPLICABLE,
            purpose="personal",
            false_tie_to="government",
        ),
        posing(
            "The staff of a charity itself",
            Status.NOT_APPLICABLE,
            caller_kind="nonprofit",
            false_tie_to="government",
        ),
        posing("Nobody knows who the caller claimed to be", Status.UNDETERMINED),
        posing(
            "“An officer of the IRS” on March 31, 2024",
            Status.NOT_IN_FORCE,
            date="2024-03-31",
            false_tie_to="government",
        ),
        posing(
            "The same on April 1, 2024",
            Status.VIOLATED,
            date="2024-04-01",
            false_tie_to="government",
        ),
    ),
)

AS_BUSINESS = Rule(
    id="ftc-impersonation-business",
    title="No posing as a business or a nonprofit",
    statement="Nobody in business may falsely pose as a business, nonprofits included, or as "
    "someone who works for it, or falsely claim a tie to it or its backing, on a point that "
    "matters.",
    binds=ANYONE,
    source=cfr16("461.3", TEXT),
    in_force=since("2024-04-01"),
    applies=within_ftc_act & ~purpose.one_of("personal"),
    forbids=misled & false_tie & false_tie_to.one_of("business"),
    consequences=CONSEQUENCES,
    agency=AGENCY,
    checked=CHECKED,
    subject="truth",
    doubts=(
        NO_CAMPAIGN,
        (
            "The FTC proposed in 2024 to cover posing as a private person too. We did not find "
            "that it adopted this."
        ),
        "The carve-out for the securities business belongs to the other Rule, not to this one.",
    ),
    examples=(
        posing(
            "A boiler room poses as “the Goldman Sachs desk”",
            Status.VIOLATED,
            caller_kind="unregistered",
            product="security",
            false_tie_to="business",
        ),
        posing("“We work with banks like Chase”, which is true", Status.COMPLIED, misled=False),
        posing(
            "A grandson in trouble, with a cloned voice", Status.COMPLIED, false_tie_to="person"
        ),
        posing(
            "A bank's own staff", Status.NOT_APPLICABLE, caller_kind="bank", false_tie_to="business"
        ),
        posing(
            "A call center that the bank hired",
            Status.VIOLATED,
            caller_kind="bank",
            hired_caller=True,
            false_tie_to="business",
        ),
        posing("Nobody knows who the caller claimed to be", Status.UNDETERMINED),
        posing("March 31, 2024", Status.NOT_IN_FORCE, date="2024-03-31", false_tie_to="business"),
        posing("April 1, 2024", Status.VIOLATED, date="2024-04-01", false_tie_to="business"),
    ),
)
