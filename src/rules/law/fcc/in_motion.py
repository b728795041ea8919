"""Rules that are not, or not yet, in force: struck down, waived, or with an unknown start."""

from datetime import date

from rules.facts import (
    call_date,
    consent,
    consent_only_seller,
    opted_out_elsewhere,
    opted_out_elsewhere_on,
    revoked,
    revoked_on,
)
from rules.law.fcc.calls import robo
from rules.law.fcc.costs import ROBOCALL_COST
from rules.law.fcc.facts import optout_route
from rules.law.fcc.opt_outs import agreed, call_by_consent, needs_consent
from rules.law.fcc.robocalls import AGENCY, CHECKED, EVERYONE, emergency
from rules.law.fcc.rulings import FCC_26_67, REVOKE_ALL
from rules.law.fcc.sales_robocalls import sale, written
from rules.law.fcc.sources import SECONDARY, cfr
from rules.law.fcc.terms import (
    prior_express_consent,
    protected_line,
    robocall,
    telemarketing,
    wireless_line,
)
from rules.law.fcc.withdrawal import fcc_26_67, named_route_taken
from rules.rulebook import (
    NEVER,
    Event,
    Rule,
    Source,
    Status,
    not_before,
)

one_to_one_vacated = Source(
    "IMC v. FCC, 127 F.4th 303 (11th Cir. 2025)",
    "https://www.law.cornell.edu/cfr/text/47/64.1200",
    SECONDARY,
    2025,
)

ONE_TO_ONE_CONSENT = Rule(
    id="fcc-one-to-one-consent",
    title="One consent for one seller only (never took effect)",
    statement="A written consent to sales robocalls would have covered only one seller, and only "
    "what has to do with the page where it was given.",
    binds="Nobody: a court struck it down three days before it was to begin.",
    source=cfr("64.1200(f)(9)", SECONDARY, 2025),
    in_force=NEVER,
    applies=(wireless_line | protected_line) & robocall & telemarketing & consent.one_of("written"),
    forbids=~consent_only_seller,
    consequences=(),
    agency=AGENCY,
    subject="consent",
    checked=CHECKED,
    events=(
        Event(
            None,
            "adopted",
            "In December 2023 the FCC adopts the rule (FCC 23-107), to begin on January 27, 2025.",
            Source("89 FR 5098", "https://www.federalregister.gov/citation/89-FR-5098", SECONDARY),
        ),
        Event(
            date(2025, 1, 24),
            "vacated",
            "A federal appeals court sets it aside, three days before January 27, 2025, its start.",
            one_to_one_vacated,
        ),
        Event(
            date(2025, 8, 29),
            "restored",
            "The FCC prints the old definition again (DA 25-621). The law did not change.",
            Source(
                "90 FR 42137", "https://www.federalregister.gov/citation/90-FR-42137", SECONDARY
            ),
        ),
    ),
    doubts=("Printed editions of 2024 and 2025 still show it.",),
    examples=(
        sale(
            "One form for three sellers, on January 27, 2025",
            Status.NOT_IN_FORCE,
            date="2025-01-27",
            consent_only_seller=False,
            **written,
        ),
        sale(
            "The same today",
            Status.NOT_IN_FORCE,
            consent_only_seller=False,
            **written,
        ),
    ),
)

waiver = cfr("64.1200(a)(10)", SECONDARY, 2026)
delivery = {
    "purpose": "information",
    "includes_offer": False,
    "consent": "oral",
    "opted_out_elsewhere": True,
    "opted_out_elsewhere_on": "2026-07-01",
}

REVOCATION_SCOPE = Rule(
    id="fcc-revocation-scope",
    title="Opting out of one message ends consent for all (not in force yet)",
    statement="Taking back consent in answer to one kind of message would end it for all robocalls "
    "of that caller, related or not.",
    binds=EVERYONE,
    source=waiver,
    in_force=not_before("2027-01-31", REVOKE_ALL),
    applies=needs_consent & prior_express_consent,
    forbids=opted_out_elsewhere
    & call_date.later_than(10, "business days", since=opted_out_elsewhere_on),
    unless=(emergency,),
    consequences=ROBOCALL_COST,
    agency=AGENCY,
    subject="consent",
    checked=CHECKED,
    events=(
        Event(
            date(2025, 4, 11),
            "effective",
            "The rule on revocation takes effect, but this part of it is waived until April 11, "
            "2026 (DA 25-312).",
            waiver,
        ),
        Event(date(2026, 1, 6), "waived", "Waived until January 31, 2027 (DA 26-12).", waiver),
        Event(
            date(2026, 9, 30),
            "adopted",
            "The FCC adopts FCC 26-67, which replaces this part: an opt-out then ends only its own "
            "category.",
            fcc_26_67,
        ),
        Event(
            None,
            "effective",
            "FCC 26-67 takes effect 30 days after it is published. It was not published by "
            "October 8, 2026.",
            fcc_26_67,
        ),
    ),
    doubts=("Only reports of the final text of FCC 26-67 were seen, not the text.",),
    examples=(
        robo(
            "STOP to a delivery text in July, a fraud alert by robocall in August 2026",
            Status.NOT_IN_FORCE,
            date="2026-08-15",
            **delivery,
        ),
        robo(
            "A robocall on January 30, 2027, the last day of the waiver",
            Status.NOT_IN_FORCE,
            date="2027-01-30",
            **delivery,
        ),
        robo(
            "A robocall on February 1, 2027: it depends on whether FCC 26-67 came first",
            Status.UNSETTLED,
            date="2027-02-01",
            **delivery,
        ),
    ),
)

REVOCATION_REWRITE = Rule(
    id="fcc-revocation-2026-rewrite",
    title="A caller may name one way to opt out, and must honor it (start not known)",
    statement="A caller may name one of three ways to opt out as the only one: a key or a word on "
    "the call, the reply words to a text, or one website or number. Each call or text must say so "
    "clearly. Whoever takes that way must be left alone after ten business days at the latest: an "
    "opt-out from sales ends all sales calls of that caller, another only its own kind.",
    binds=EVERYONE,
    source=fcc_26_67,
    in_force=not_before("2026-11-08", FCC_26_67),
    applies=call_by_consent & optout_route.one_of("key", "reply", "offered"),
    forbids=revoked
    & named_route_taken
    & call_date.later_than(10, "business days", since=revoked_on),
    unless=(emergency,),
    consequences=ROBOCALL_COST,
    agency=AGENCY,
    subject="consent",
    like="consent-withdrawn",
    checked=CHECKED,
    events=(
        Event(
            date(2026, 9, 30),
            "adopted",
            "The FCC adopts FCC 26-67. A further notice that came with it only proposes.",
            fcc_26_67,
        ),
        Event(
            None,
            "effective",
            "It takes effect 30 days after it is published: not before November 8, 2026. It was "
            "not published by October 8, 2026.",
            fcc_26_67,
        ),
    ),
    doubts=(
        "What it says is taken from a draft of September 9, 2026; the final text was not seen.",
        (
            "Until it has started, the text of 2025 stands: any reasonable way will do. We found "
            "no date, so where the two differ we leave calls since November 8, 2026 unsettled."
        ),
    ),
    examples=(
        agreed(
            "Press 9 is the only way, the person pressed 9 a month ago, a call in November",
            Status.UNSETTLED,
            optout_route="key",
            revoked=True,
            revoked_on="2026-10-23",
        ),
        agreed(
            "November 7, 2026: it cannot have started",
            Status.NOT_IN_FORCE,
            date="2026-11-07",
            optout_route="key",
            revoked=True,
            revoked_on="2026-10-05",
        ),
    ),
)
