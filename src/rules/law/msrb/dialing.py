"""Dialing in calls about municipal securities: caller ID, abandoned calls and recordings.

The later parts of MSRB Rule G-39 were not read. Their content is taken from FINRA Rule 3230.
"""

from datetime import date

from rules.facts import (
    answered_by,
    caller_id_answers,
    caller_id_belongs,
    caller_id_named,
    caller_id_sent,
    notice_pitch,
    notice_played,
    voice,
)
from rules.law.facts import notice_named
from rules.law.finra.campaigns import (
    abandoned,
    abandonment_excused,
    message_complete,
    recorded,
    robocall_agreement,
)
from rules.law.finra.terms import CHECKED, MEMORY
from rules.law.msrb.telemarketing import (
    AGENCY,
    BOTH,
    DEALERS,
    bond,
    discipline,
    msrb,
    municipal_call,
)
from rules.logic import Open
from rules.rulebook import Exemption, Rule, Span, Status, Version, examples_from, since

expansion_start = Open(
    "msrb-g39-expansion-start",
    "On which day of 2013 did the MSRB's wider rule begin?",
    ("The SEC approved it on May 24, 2013, to begin in the middle of that year.",),
)
MIDDLE_OF_2013 = Span(date(2013, 5, 24), date(2014, 1, 1), expansion_start)
BEGAN = "It began in the middle of 2013; on which day is not known to us."
NOT_READ = (
    "The later parts of Rule G-39 were not read. We know only that the SEC approved parts like "
    "those of the FTC on May 24, 2013, and take their content from FINRA's twin."
)

dialed = examples_from(
    **bond(
        "",
        Status.COMPLIED,
        caller_id_sent=True,
        caller_id_belongs=True,
        caller_id_answers=True,
        caller_id_named=True,
    ).facts
)
no_number = ~(caller_id_sent & caller_id_belongs & caller_id_answers & caller_id_named)

CALLER_ID = Rule(
    id="msrb-g39-caller-id",
    title="A call about municipal securities must show a number that takes do-not-call requests",
    statement="A sales call about municipal securities must show the dealer's number and, where "
    "the carrier can, its name. People must be able to ask at that number, in business hours, not "
    "to be called again.",
    binds=DEALERS,
    source=msrb("G-39", MEMORY),
    in_force=since("2014-01-01"),
    applies=municipal_call,
    forbids=no_number,
    earlier=(Version(MIDDLE_OF_2013, municipal_call, no_number, (), BEGAN),),
    consequences=(discipline,),
    agency=AGENCY,
    checked=CHECKED,
    subject="caller-id",
    like="caller-id",
    doubts=(
        NOT_READ,
        (
            "What the caller must say, written procedures, account numbers, billing and card "
            "laundering are parts of the twin too; they are not encoded for this rule."
        ),
        BOTH,
    ),
    examples=(
        dialed("The bank's own number and name", Status.COMPLIED),
        dialed("“Private number”", Status.VIOLATED, caller_id_sent=False),
        dialed("The number rings dead", Status.VIOLATED, caller_id_answers=False),
        dialed("Shares", Status.NOT_APPLICABLE, product="security", caller_id_sent=False),
        dialed("May 23, 2013", Status.NOT_IN_FORCE, date="2013-05-23", caller_id_sent=False),
        dialed("December 31, 2013", Status.UNSETTLED, date="2013-12-31", caller_id_sent=False),
        dialed("January 1, 2014", Status.VIOLATED, date="2014-01-01", caller_id_sent=False),
    ),
)

harbor = Exemption(
    "msrb-abandonment-safe-harbor",
    "At most 3 %, enough ringing, a notice, and records",
    abandonment_excused,
    msrb("G-39", MEMORY),
    "safe harbor",
    like="abandonment",
)
dropped = examples_from(
    **bond(
        "",
        Status.VIOLATED,
        answered_by="person",
        agent_seconds=2.1,
        answered_calls=1000,
        abandoned_calls=30,
        unanswered_seconds=15,
        unanswered_rings=4,
        notice_played=True,
        notice_named=True,
        rate_proved=True,
    ).facts
)

ABANDONED_CALLS = Rule(
    id="msrb-g39-abandoned-calls",
    title="A call about municipal securities must not leave people without anyone on the line",
    statement="A dealer may not abandon a sales call about municipal securities: somebody must "
    "speak within two seconds after the greeting. The safe harbor is that of FINRA's rule: at most "
    "3 %, enough ringing, a notice, and records.",
    binds=DEALERS,
    source=msrb("G-39", MEMORY),
    in_force=since("2014-01-01"),
    applies=municipal_call,
    forbids=abandoned,
    unless=(harbor,),
    earlier=(Version(MIDDLE_OF_2013, municipal_call, abandoned, (harbor,), BEGAN),),
    consequences=(discipline,),
    agency=AGENCY,
    checked=CHECKED,
    subject="abandonment",
    like="abandonment",
    doubts=(NOT_READ, BOTH),
    examples=(
        dropped("Connected after 2 seconds", Status.COMPLIED, agent_seconds=2),
        dropped("Connected after 2.1 seconds; 3 %, a notice and records", Status.EXCEPTED),
        dropped("3.1 %", Status.VIOLATED, abandoned_calls=31),
        dropped("Silence, and no notice", Status.VIOLATED, voice="nobody", notice_played=False),
        dropped("Shares", Status.NOT_APPLICABLE, product="security", abandoned_calls=31),
        dropped("May 23, 2013", Status.NOT_IN_FORCE, date="2013-05-23", abandoned_calls=31),
        dropped("December 31, 2013", Status.UNSETTLED, date="2013-12-31", abandoned_calls=31),
        dropped("January 1, 2014", Status.VIOLATED, date="2014-01-01", abandoned_calls=31),
    ),
)

recording = municipal_call & recorded & (voice.one_of("ringless") | ~answered_by.one_of("nobody"))
not_allowed = ~robocall_agreement | ~message_complete
short_notice = Exemption(
    "msrb-prerecorded-notice",
    "It is only the short notice of an abandoned call",
    notice_played & notice_named & ~notice_pitch,
    msrb("G-39", MEMORY),
)
message = examples_from(
    **bond(
        "",
        Status.COMPLIED,
        voice="prerecorded",
        answered_by="person",
        consent="written",
        consent_signed=True,
        consent_says_so=True,
        consent_optional=True,
        consent_names_seller=True,
        consent_names_number=True,
        revoked=False,
        named_caller=True,
        named_seller=True,
        gave_contact=True,
        said_sales_call=True,
        said_product=True,
        optout_works=True,
        notice_played=False,
    ).facts
)

PRERECORDED = Rule(
    id="msrb-g39-prerecorded",
    title="No recorded sales messages about municipal securities without a signed agreement",
    statement="A dealer may not play a recorded sales message about municipal securities unless "
    "the person has signed an agreement to get them, and the message says who calls and offers an "
    "automatic opt-out, as under FINRA's rule.",
    binds=DEALERS,
    source=msrb("G-39", MEMORY),
    in_force=since("2014-01-01"),
    applies=recording,
    forbids=not_allowed,
    unless=(short_notice,),
    earlier=(Version(MIDDLE_OF_2013, recording, not_allowed, (short_notice,), BEGAN),),
    consequences=(discipline,),
    agency=AGENCY,
    checked=CHECKED,
    subject="robocalls",
    doubts=(NOT_READ, BOTH),
    examples=(
        message("A signed agreement, and a complete message", Status.COMPLIED),
        message("A recording, without an agreement", Status.VIOLATED, consent="none"),
        message("No opt-out", Status.VIOLATED, optout_works=False),
        message(
            "The short notice after an abandoned call",
            Status.EXCEPTED,
            consent="none",
            notice_played=True,
            notice_named=True,
            notice_pitch=False,
        ),
        message("A live person", Status.NOT_APPLICABLE, voice="live", consent="none"),
        message("Shares", Status.NOT_APPLICABLE, product="security", consent="none"),
        message("May 23, 2013", Status.NOT_IN_FORCE, date="2013-05-23", consent="none"),
        message("December 31, 2013", Status.UNSETTLED, date="2013-12-31", consent="none"),
        message("January 1, 2014", Status.VIOLATED, date="2014-01-01", consent="none"),
    ),
)
