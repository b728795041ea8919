"""Saying who calls, for whom, and how to reach them: 47 CFR 64.1200(d)(4)."""

from rules.facts import gave_contact, named_caller, named_seller, voice
from rules.law.fcc.company_list import NONPROFIT_DOUBT, calls_to_homes, nonprofit
from rules.law.fcc.costs import DO_NOT_CALL_COST
from rules.law.fcc.hours import AGENCY, CHECKED, EVERYONE, MOBILE_DOUBT, cold_call
from rules.law.fcc.sources import SECONDARY, cfr
from rules.rulebook import Rule, Status, since

LIVE_IDENTIFICATION = Rule(
    id="fcc-live-identification",
    title="The caller must say who is calling, for whom, and how to reach them",
    statement="A sales call to a home must give the name of the person calling, the name of the "
    "business behind the call, and a telephone number or address where that business can be "
    "reached. Since July 20, 2023 this also binds recorded calls to homes that sell nothing.",
    binds=EVERYONE,
    source=cfr("64.1200(d)(4)", SECONDARY, 2026),
    in_force=since("1992-12-20"),
    applies=calls_to_homes & ~voice.one_of("nobody"),
    forbids=~(named_seller & gave_contact) | (voice.one_of("live", "soundboard") & ~named_caller),
    unless=(nonprofit,),
    consequences=DO_NOT_CALL_COST,
    agency=AGENCY,
    subject="identification",
    like="identification",
    checked=CHECKED,
    doubts=(
        "The exact words were not checked again. No second is named by which it must be said.",
        "A recording or a text has no name of its own: we ask for a person's name only of people.",
        "Most courts, not all, let people sue over this paragraph.",
        NONPROFIT_DOUBT,
        MOBILE_DOUBT,
        "If the person hangs up after two words, leave these facts open: nobody can say.",
    ),
    examples=(
        cold_call(
            "“This is Alex from Acme, you reach us on 800 …”",
            Status.COMPLIED,
            named_caller=True,
            named_seller=True,
            gave_contact=True,
        ),
        cold_call(
            "An alias instead of the real firm",
            Status.VIOLATED,
            named_caller=True,
            named_seller=False,
            gave_contact=True,
        ),
        cold_call(
            "The firm is named, but neither number nor address",
            Status.VIOLATED,
            named_caller=True,
            named_seller=True,
            gave_contact=False,
        ),
        cold_call(
            "An AI voice names the firm and its number; it has no name of its own",
            Status.COMPLIED,
            voice="ai",
            named_seller=True,
            gave_contact=True,
        ),
        cold_call(
            "An AI voice gives neither number nor address",
            Status.VIOLATED,
            voice="ai",
            named_seller=True,
            gave_contact=False,
        ),
        cold_call("The caller will not say their own name", Status.VIOLATED, named_caller=False),
        cold_call("Hung up on after two words", Status.UNDETERMINED),
        cold_call("A call to a company", Status.NOT_APPLICABLE, line="business"),
        cold_call(
            "A charity that also sells cards",
            Status.EXCEPTED,
            for_nonprofit=True,
            named_caller=False,
        ),
        cold_call("December 19, 1992", Status.NOT_IN_FORCE, date="1992-12-19"),
        cold_call(
            "December 20, 1992, no name given",
            Status.VIOLATED,
            date="1992-12-20",
            named_caller=False,
        ),
    ),
)
