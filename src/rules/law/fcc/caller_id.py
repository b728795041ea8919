"""Caller ID: 47 U.S.C. 227(e), 47 CFR 64.1601(e) and 64.1604."""

from datetime import date

from rules.facts import (
    abroad,
    as_of,
    caller_id_answers,
    caller_id_belongs,
    caller_id_misleads,
    caller_id_named,
    caller_id_sent,
    for_nonprofit,
    spoofed_knowingly,
    spoofed_to_cheat,
    spoofing_authorized,
)
from rules.law.fcc.costs import JURY_FIRST, SECTION_1_80, fcc_forfeiture
from rules.law.fcc.rulings import FAX_AS_VOICE_SERVICE
from rules.law.fcc.sources import MEMORY, SECONDARY, TEXT, cfr, usc
from rules.law.fcc.terms import call_placed, fax_message, telemarketing, text_message
from rules.rulebook import Amount, Consequence, Exemption, Rule, Status, examples_from, since

CHECKED = date(2026, 11, 25)
AGENCY = "FCC"

shown = examples_from(
    date="2026-11-23",
    time="10:00",
    clock="called",
    direction="outbound",
    voice="live",
    purpose="sales",
    for_nonprofit=False,
    abroad=False,
    caller_id_sent=True,
    caller_id_belongs=True,
    caller_id_answers=True,
    caller_id_named=True,
    caller_id_misleads=False,
)

CALLER_ID_SENT = Rule(
    id="fcc-caller-id-transmit",
    title="Sales calls must show a number that can be called back",
    statement="Whoever makes telemarketing calls must send caller ID: a number of the caller or "
    "the seller that takes do-not-call requests in business hours, and a name where the carrier "
    "can send one. Blocking it is forbidden.",
    binds="Anyone who makes sales calls, live or recorded, to homes or businesses.",
    source=cfr("64.1601(e)", SECONDARY, 2026),
    in_force=since("2004-01-29"),
    applies=telemarketing,
    forbids=~(caller_id_sent & caller_id_belongs & caller_id_answers & caller_id_named),
    unless=(
        Exemption(
            "fcc-caller-id-nonprofit",
            "By or for a tax-exempt nonprofit",
            for_nonprofit,
            cfr("64.1601(e)(3)", MEMORY),
        ),
    ),
    consequences=(fcc_forfeiture,),
    agency=AGENCY,
    subject="caller-id",
    like="caller-id",
    checked=CHECKED,
    doubts=(
        "Whether people may sue over this is disputed.",
        (
            "That sales texts must show a number too follows from the definition of telemarketing, "
            "which speaks of calls and messages; that is our reading."
        ),
    ),
    examples=(
        shown("A sales call from a “private number”", Status.VIOLATED, caller_id_sent=False),
        shown("The seller's 800 number is shown", Status.COMPLIED),
        shown("The number shown rings nowhere", Status.VIOLATED, caller_id_answers=False),
        shown("A rented local number that rings and takes requests", Status.COMPLIED),
        shown("The number belongs to somebody else", Status.VIOLATED, caller_id_belongs=False),
        shown("No name, though the carrier could send one", Status.VIOLATED, caller_id_named=False),
        shown(
            "A survey with a blocked number",
            Status.NOT_APPLICABLE,
            purpose="survey",
            includes_offer=False,
            caller_id_sent=False,
        ),
        shown(
            "A charity that sells cards from a blocked number",
            Status.EXCEPTED,
            for_nonprofit=True,
            caller_id_sent=False,
        ),
        shown(
            "A sales call to a customer, too, must show a number",
            Status.VIOLATED,
            bought=True,
            bought_on="2026-10-01",
            caller_id_sent=False,
        ),
        shown(
            "A sales text without a number to answer",
            Status.VIOLATED,
            voice="text",
            caller_id_sent=False,
        ),
        shown("A fax", Status.NOT_APPLICABLE, voice="fax", caller_id_sent=False),
        shown(
            "The person called in after an advertisement",
            Status.NOT_APPLICABLE,
            direction="advertisement",
            caller_id_sent=False,
        ),
        shown(
            "A private number on January 28, 2004",
            Status.NOT_IN_FORCE,
            date="2004-01-28",
            caller_id_sent=False,
        ),
        shown(
            "A private number on January 29, 2004",
            Status.VIOLATED,
            date="2004-01-29",
            caller_id_sent=False,
        ),
    ),
)

spoofing_forfeiture = Consequence(
    "fcc-spoofing-forfeiture",
    "The FCC",
    "May fine up to $10,000 per violation before adjustment for inflation, three times that for "
    "each day it goes on, up to $1,000,000 for one act. It has four years. There is also a "
    "criminal fine. People who were called cannot sue under this law.",
    usc("(e)(5)", TEXT, 2023),
    kind="civil penalty",
    actors=("FCC",),
    amounts=(
        Amount(10_000, per="violation"),
        Amount(30_000, per="day", when="it goes on"),
        Amount(1_000_000, per="act"),
        Amount(14_432, per="violation", year=2025, about=True, source=SECTION_1_80),
        Amount(43_295, per="day", when="it goes on", year=2025, about=True, source=SECTION_1_80),
        Amount(
            1_440_000,
            per="act",
            year=2025,
            about=True,
            source=SECTION_1_80,
        ),
    ),
    conditions=(JURY_FIRST,),
    limitation_years=4,
)

spoofing_state_action = Consequence(
    "tcpa-state-spoofing-action",
    "State attorneys general",
    "May sue for the people of their state.",
    usc("(e)(6)", TEXT, 2023),
    kind="state action",
    actors=("state attorney general",),
)

CALLER_ID_SPOOFING = Rule(
    id="fcc-caller-id-spoofing",
    title="No false caller ID in order to cheat",
    statement="Nobody may knowingly cause misleading or inaccurate caller ID with the intent to "
    "defraud, to cause harm or to get something of value wrongly.",
    binds="Anyone in the United States; since February 5, 2020 also anyone who calls into it.",
    source=usc("(e)(1)", TEXT, 2023),
    in_force=since("2011-08-19"),
    applies=call_placed
    & (as_of.since("2020-02-05") | (~abroad & ~text_message))
    & (~fax_message | FAX_AS_VOICE_SERVICE),
    note="Since February 5, 2020 callers abroad and text messages are covered too.",
    forbids=caller_id_misleads & spoofed_knowingly & spoofed_to_cheat,
    unless=(
        Exemption(
            "fcc-spoofing-authorized",
            "Authorized law enforcement or intelligence, or a court order",
            spoofing_authorized,
            cfr("64.1604", TEXT, 2024),
        ),
    ),
    consequences=(
        spoofing_forfeiture,
        spoofing_state_action,
    ),
    agency=AGENCY,
    subject="caller-id",
    like="caller-id",
    checked=CHECKED,
    doubts=(
        "Showing a local-looking number is not spoofing by itself: the intent decides.",
        "State laws that are saved elsewhere in the statute are not saved here (227(e)(9)).",
        "We look at the number that the business showed, so only at calls that it placed.",
    ),
    examples=(
        shown(
            "A boiler room shows a false 212 number to pass as a Wall Street firm and take money",
            Status.VIOLATED,
            caller_id_misleads=True,
            spoofed_knowingly=True,
            spoofed_to_cheat=True,
            spoofing_authorized=False,
        ),
        shown("An agency shows its client's real 800 number", Status.COMPLIED),
        shown(
            "A bank's number is shown to get at account data",
            Status.VIOLATED,
            caller_id_misleads=True,
            spoofed_knowingly=True,
            spoofed_to_cheat=True,
            spoofing_authorized=False,
        ),
        shown(
            "A doctor calls from a mobile and shows the clinic's number",
            Status.COMPLIED,
            purpose="information",
            includes_offer=False,
            caller_id_misleads=True,
            spoofed_knowingly=True,
            spoofed_to_cheat=False,
        ),
        shown(
            "A local-looking number, without meaning to cheat",
            Status.COMPLIED,
            caller_id_misleads=True,
            spoofed_knowingly=True,
            spoofed_to_cheat=False,
        ),
        shown(
            "The number is false, but the caller did not know",
            Status.COMPLIED,
            caller_id_misleads=True,
            spoofed_knowingly=False,
        ),
        shown(
            "An undercover police officer",
            Status.EXCEPTED,
            caller_id_misleads=True,
            spoofed_knowingly=True,
            spoofed_to_cheat=True,
            spoofing_authorized=True,
        ),
        shown(
            "A caller abroad on February 4, 2020",
            Status.NOT_APPLICABLE,
            date="2020-02-04",
            abroad=True,
        ),
        shown(
            "A caller abroad on February 5, 2020",
            Status.VIOLATED,
            date="2020-02-05",
            abroad=True,
            caller_id_misleads=True,
            spoofed_knowingly=True,
            spoofed_to_cheat=True,
            spoofing_authorized=False,
        ),
        shown(
            "A text that pretends to come from a bank, February 4, 2020",
            Status.NOT_APPLICABLE,
            date="2020-02-04",
            voice="text",
        ),
        shown(
            "A text that pretends to come from a bank, February 5, 2020",
            Status.VIOLATED,
            date="2020-02-05",
            voice="text",
            caller_id_misleads=True,
            spoofed_knowingly=True,
            spoofed_to_cheat=True,
            spoofing_authorized=False,
        ),
        shown(
            "A fax that pretends to come from a bank",
            Status.UNSETTLED,
            voice="fax",
            caller_id_misleads=True,
            spoofed_knowingly=True,
            spoofed_to_cheat=True,
            spoofing_authorized=False,
        ),
        shown(
            "The person called the business",
            Status.NOT_APPLICABLE,
            direction="inbound",
            caller_id_misleads=True,
        ),
        shown("August 18, 2011", Status.NOT_IN_FORCE, date="2011-08-18"),
        shown(
            "August 19, 2011, from within the country",
            Status.VIOLATED,
            date="2011-08-19",
            caller_id_misleads=True,
            spoofed_knowingly=True,
            spoofed_to_cheat=True,
            spoofing_authorized=False,
        ),
    ),
)
