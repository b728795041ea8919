"""Threats, caller ID, and help for those who break the Rule: 16 CFR 310.4(a)(1), (8), 310.3(b)."""

from rules.facts import (
    caller_id_answers,
    caller_id_belongs,
    caller_id_named,
    caller_id_sent,
)
from rules.law.facts import threatened
from rules.law.ftc.consequences import TSR_CONSEQUENCES
from rules.law.ftc.example_call import AGENCY, CHECKED, COVERED_CALL, SELLERS
from rules.law.ftc.facts import caller_id_lost, helped, helper_knew, number_rented, own_number
from rules.law.ftc.rulings import HELP_IN_BUSINESS_CALL, RENTED_NUMBER
from rules.law.ftc.sources import SECONDARY, TEXT, cfr16
from rules.law.ftc.terms import (
    covered_caller_id,
    covered_conduct,
    covered_deception,
    covered_misrepresentation,
)
from rules.rulebook import Definition, Exemption, Rule, Status, examples_from, since

abuse = examples_from(**COVERED_CALL, threatened=True)

THREATS = Rule(
    id="tsr-threats",
    title="No threats and no obscene words",
    statement="A caller may not threaten or intimidate anyone, or use profane or obscene words.",
    binds=SELLERS,
    source=cfr16("310.4(a)(1)", TEXT),
    in_force=since("1995-12-31"),
    applies=covered_conduct,
    forbids=threatened,
    consequences=TSR_CONSEQUENCES,
    agency=AGENCY,
    checked=CHECKED,
    subject="pressure",
    doubts=(
        (
            "In a call that the person made and that is exempt, a second offer is inside the whole "
            "Rule, so this part covers it too: that is our reading."
        ),
    ),
    examples=(
        abuse("“We know where you live”", Status.VIOLATED),
        abuse("Swearing after a no", Status.VIOLATED),
        abuse("A firm but civil answer to a no", Status.COMPLIED, threatened=False),
        abuse("“The police come today unless you pay”", Status.VIOLATED),
        abuse(
            "The sale is closed face to face: this part of the Rule still applies",
            Status.VIOLATED,
            in_person_first=True,
        ),
        abuse(
            "A franchise is offered",
            Status.VIOLATED,
            product="business_opportunity",
            franchise_rule=True,
        ),
        abuse(
            "A call to a business", Status.NOT_APPLICABLE, for_business_use=True, line="business"
        ),
        abuse(
            "Toner for an office",
            Status.VIOLATED,
            product="office_supplies",
            for_business_use=True,
            line="business",
        ),
        abuse(
            "The person called after an advertisement for mattresses",
            Status.NOT_APPLICABLE,
            direction="advertisement",
            profit_talk=False,
        ),
        abuse("Nobody knows what was said", Status.UNDETERMINED, threatened=None),
        abuse("The day before the Rule", Status.NOT_IN_FORCE, date="1995-12-30"),
        abuse("The first day of the Rule", Status.VIOLATED, date="1995-12-31"),
    ),
)

permitted_number = Definition(
    id="tsr-caller-id-number",
    term="one that the Rule allows to be shown",
    text="The number of the firm that calls, or the customer service number of the seller or "
    "charity if that is answered in business hours. Whether a number that is rented to look local "
    "will do is open.",
    source=cfr16("310.4(a)(8)", TEXT),
    means=caller_id_belongs & (caller_id_answers | own_number) & (~number_rented | RENTED_NUMBER),
    subject="The number shown",
)

shown = examples_from(
    **COVERED_CALL,
    caller_id_sent=True,
    caller_id_belongs=True,
    caller_id_answers=True,
    own_number=False,
    caller_id_named=True,
    number_rented=False,
    caller_id_lost=False,
)

CALLER_ID = Rule(
    id="tsr-caller-id",
    title="Sales calls must show a number and a name",
    statement="A telemarketer must send its number, and its name where the carrier supports that. "
    "It may send the seller's or charity's name and customer service number instead, if that is "
    "answered in business hours.",
    binds="Sellers and telemarketers who make calls, also those that are exempt from most other "
    "parts of the Rule.",
    source=cfr16("310.4(a)(8)", TEXT),
    in_force=since("2004-01-29"),
    applies=covered_caller_id,
    forbids=~(caller_id_sent & permitted_number & caller_id_named),
    unless=(
        Exemption(
            "tsr-caller-id-lost",
            "Sent with every care, and lost in the network",
            caller_id_lost & (~caller_id_sent | permitted_number),
            cfr16("310.4(a)(8)", SECONDARY),
        ),
    ),
    consequences=TSR_CONSEQUENCES,
    agency=AGENCY,
    checked=CHECKED,
    subject="caller-id",
    like="caller-id",
    doubts=(
        "The first day of the duty is quoted from memory; a summary gives the month.",
        (
            "Only the seller's number must be answered here, not a number of the calling firm "
            "itself. The FCC's rule asks it of both."
        ),
        "That information lost on the way is excused is FTC guidance.",
        "Calls under a false number also concern the FCC's rule on spoofing.",
    ),
    examples=(
        shown("The seller's service line, answered from 9 to 5 on weekdays", Status.COMPLIED),
        shown("That line rings and nobody ever answers", Status.VIOLATED, caller_id_answers=False),
        shown(
            "A local number that the call center rents and that rings there",
            Status.UNSETTLED,
            number_rented=True,
        ),
        shown("“Unknown” is shown", Status.VIOLATED, caller_id_sent=False),
        shown(
            "“Unknown” is shown, because the network lost what was sent",
            Status.EXCEPTED,
            caller_id_sent=False,
            caller_id_lost=True,
        ),
        shown(
            "The call center's own number, which nobody answers",
            Status.COMPLIED,
            caller_id_answers=False,
            own_number=True,
        ),
        shown(
            "The name was lost on the way, but nobody answers the seller's number either",
            Status.VIOLATED,
            caller_id_named=False,
            caller_id_lost=True,
            caller_id_answers=False,
        ),
        shown("The number of a stranger", Status.VIOLATED, caller_id_belongs=False),
        shown("No name, though the carrier could send one", Status.VIOLATED, caller_id_named=False),
        shown(
            "The name was sent, and lost on the way",
            Status.EXCEPTED,
            caller_id_named=False,
            caller_id_lost=True,
        ),
        shown(
            "A visit at home is arranged: this part of the Rule still applies",
            Status.VIOLATED,
            in_person_first=True,
            caller_id_answers=False,
        ),
        shown(
            "A call to a business",
            Status.NOT_APPLICABLE,
            for_business_use=True,
            line="business",
            caller_id_sent=False,
        ),
        shown(
            "The person called in",
            Status.NOT_APPLICABLE,
            direction="advertisement",
            caller_id_sent=False,
        ),
        shown("Nobody tried the number", Status.UNDETERMINED, caller_id_answers=None),
        shown("January 28, 2004", Status.NOT_IN_FORCE, date="2004-01-28", caller_id_answers=False),
        shown("January 29, 2004", Status.VIOLATED, date="2004-01-29", caller_id_answers=False),
    ),
)

support = examples_from(**COVERED_CALL, helped=True, helper_knew=True)

ASSISTING = Rule(
    id="tsr-assist-facilitate",
    title="No help for a caller who is known to break the Rule",
    statement="Nobody may give substantial help to a seller or telemarketer while knowing, or "
    "avoiding to know, that it breaks the Rule on deception, abuse or unwanted calls.",
    binds="Anyone who helps: sellers of leads and lists, script writers, phone and payment firms.",
    source=cfr16("310.3(b)", TEXT),
    in_force=since("1995-12-31"),
    applies=helped & (covered_deception | (covered_misrepresentation & HELP_IN_BUSINESS_CALL)),
    forbids=helper_knew,
    consequences=TSR_CONSEQUENCES,
    agency=AGENCY,
    checked=CHECKED,
    subject="helpers",
    doubts=(
        (
            "The caller must really have broken 310.3(a), (c) or (d) or 310.4: we take that to be "
            "so if the helper knew of it. Breaches of the duties on records and registry fees do "
            "not count."
        ),
        "We look at whom the FTC can reach on the side of the caller, not of the helper.",
    ),
    examples=(
        support(
            "A payment processor sees that 30 percent of charges are disputed and that merchants "
            "are fakes, and keeps going",
            Status.VIOLATED,
        ),
        support("A dialer vendor without any warning sign", Status.COMPLIED, helper_knew=False),
        support(
            "A lead seller says that its numbers are checked, and knows that they are not",
            Status.VIOLATED,
        ),
        support(
            "The landlord of the phone room, who knows nothing",
            Status.COMPLIED,
            helper_knew=False,
        ),
        support("Nobody helped", Status.NOT_APPLICABLE, helped=False),
        support(
            "Help for calls to businesses only",
            Status.UNSETTLED,
            for_business_use=True,
            line="business",
        ),
        support(
            "The same before May 16, 2024",
            Status.NOT_APPLICABLE,
            date="2024-05-15",
            for_business_use=True,
            line="business",
        ),
        support("Nobody knows what the helper knew", Status.UNDETERMINED, helper_knew=None),
        support("The day before the Rule", Status.NOT_IN_FORCE, date="1995-12-30"),
        support("The first day of the Rule", Status.VIOLATED, date="1995-12-31"),
    ),
)
