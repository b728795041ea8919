"""Harassing calls and abandoned calls: 16 CFR 310.4(b)(1)(i), (iv) and (b)(4)."""

from rules.facts import (
    abandoned_calls,
    agent_seconds,
    answered_by,
    answered_calls,
    as_of,
    message_prompt,
    notice_complete,
    notice_pitch,
    notice_played,
    voice,
)
from rules.law.facts import notice_named, rate_proved, repeat_calls
from rules.law.ftc.company_list import CALLERS, cold_call, to_a_firm
from rules.law.ftc.consequences import TSR_CONSEQUENCES
from rules.law.ftc.example_call import AGENCY, CHECKED
from rules.law.ftc.facts import charity_member
from rules.law.ftc.facts_calls import ai_converses, daily_rate_kept
from rules.law.ftc.messages import (
    agreed,
    appeal,
    hipaa_message,
    message_rules_kept,
    prerecorded_message,
    rings_long_enough,
    robocall_agreement,
    scripted,
)
from rules.law.ftc.rulings import (
    AI_AS_REPRESENTATIVE,
    FREQUENT_CALLS,
    RECORDED_BEFORE_AGREEMENTS,
)
from rules.law.ftc.sources import SECONDARY, TEXT, cfr16
from rules.law.ftc.terms import charitable_appeal, covered_calls, previous_donor
from rules.rulebook import (
    Definition,
    Exemption,
    Rule,
    Status,
    Version,
    between,
    examples_from,
    since,
)

HARASSING_CALLS = Rule(
    id="tsr-harassing-calls",
    title="No ringing again and again to annoy",
    statement="Nobody may let a phone ring, or keep someone talking, again and again or without "
    "end, with intent to annoy, abuse or harass anyone at that number. The Rule names no number of "
    "calls: what counts is the intent.",
    binds=CALLERS,
    source=cfr16("310.4(b)(1)(i)", TEXT),
    in_force=since("1995-12-31"),
    applies=covered_calls,
    forbids=repeat_calls.one_of("to_annoy") | (repeat_calls.one_of("often") & FREQUENT_CALLS),
    consequences=TSR_CONSEQUENCES,
    agency=AGENCY,
    checked=CHECKED,
    subject="pressure",
    examples=(
        cold_call("15 calls an hour after “stop”", Status.VIOLATED, repeat_calls="to_annoy"),
        cold_call("Two civil calls in a week", Status.COMPLIED, repeat_calls="no"),
        cold_call(
            "A machine redials one line 40 times a day", Status.UNSETTLED, repeat_calls="often"
        ),
        cold_call("Nobody counted", Status.UNDETERMINED),
        cold_call(
            "To a firm, about printers for the firm",
            Status.NOT_APPLICABLE,
            repeat_calls="to_annoy",
            **to_a_firm,
        ),
        cold_call(
            "December 30, 1995", Status.NOT_IN_FORCE, date="1995-12-30", repeat_calls="to_annoy"
        ),
        cold_call("December 31, 1995", Status.VIOLATED, date="1995-12-31", repeat_calls="to_annoy"),
    ),
)

recorded_pitch_allowed = Definition(
    id="tsr-recorded-pitch-allowed",
    term="one that the rule on prerecorded messages allows",
    text="A message that keeps that rule in full is deemed not to be abandoned. So is a health "
    "care message that the rule leaves alone: that is our reading.",
    source=cfr16("310.4(b)(1)(v)(C)", TEXT),
    means=hipaa_message
    | (
        message_rules_kept
        & (
            (charitable_appeal & (charity_member | previous_donor))
            | (~charitable_appeal & robocall_agreement)
        )
    ),
    subject="The message",
)

abandoned = Definition(
    id="tsr-abandoned",
    term="abandoned under the FTC's rule",
    text="A person answered and no sales representative was there within two seconds after the "
    "end of their greeting. A recording is no representative. Voicemail, silence at the other end "
    "and dead numbers do not count.",
    source=cfr16("310.4(b)(1)(iv)", TEXT),
    like="abandonment",
    means=answered_by.one_of("person")
    & (
        voice.one_of("nobody")
        | (voice.one_of("live", "soundboard") & ~agent_seconds.at_most(2))
        | (
            voice.one_of("prerecorded", "synthetic", "soundboard", "ai")
            & prerecorded_message
            & ~recorded_pitch_allowed
            & (as_of.since("2009-09-01") | RECORDED_BEFORE_AGREEMENTS)
        )
        | (
            voice.one_of("ai")
            & ai_converses
            & ~recorded_pitch_allowed
            & (~message_prompt | ~AI_AS_REPRESENTATIVE)
        )
    ),
)

notice_given = Definition(
    id="tsr-abandonment-notice",
    term="followed by the notice of an abandoned call",
    text="When no seller was there within two seconds, a recording promptly gave the seller's name "
    "and phone number, and sold nothing.",
    source=cfr16("310.4(b)(4)(iii)", TEXT),
    means=notice_played & (notice_complete | notice_named) & ~notice_pitch,
    subject="The silence",
)

safe_harbor = Exemption(
    "tsr-abandonment-safe-harbour",
    "At most 3 % abandoned, long enough rung, a notice and records",
    ~abandoned_calls.over_percent(3, of=answered_calls)
    & rings_long_enough
    & notice_given
    & rate_proved,
    cfr16("310.4(b)(4)", TEXT),
    "safe harbor",
)
daily_safe_harbor = Exemption(
    "tsr-abandonment-safe-harbour-daily",
    "At most 3 % of that day's calls abandoned, long enough rung, a notice and records",
    daily_rate_kept & rings_long_enough & notice_given & rate_proved,
    cfr16("310.4(b)(4)", SECONDARY),
    "safe harbor",
)

silent = examples_from(
    **cold_call(
        "",
        Status.VIOLATED,
        answered_by="person",
        voice="nobody",
        answered_calls=1000,
        abandoned_calls=30,
        unanswered_seconds=15,
        unanswered_rings=3,
        notice_played=True,
        notice_named=True,
        notice_pitch=False,
        rate_proved=True,
    ).facts
)
live = examples_from(
    **cold_call("", Status.VIOLATED, answered_by="person", notice_played=False).facts
)

ABANDONMENT = Rule(
    id="tsr-abandonment",
    title="Whoever answers must get a seller within two seconds",
    statement="A call is abandoned if a person answers and is not connected to a sales "
    "representative within two seconds after their greeting. That is excused if a campaign "
    "abandons at most 3 % of the calls that people answer in each period of 30 days, lets phones "
    "ring for 15 seconds or four times, plays a notice with the seller's name and number, and can "
    "prove all that.",
    binds=CALLERS + " With any equipment.",
    source=cfr16("310.4(b)(1)(iv)", TEXT),
    in_force=since("2008-10-01"),
    applies=covered_calls,
    forbids=abandoned,
    unless=(safe_harbor,),
    note="Counted over periods of 30 days instead of each day.",
    earlier=(
        Version(
            between("2003-10-01", "2008-10-01"),
            covered_calls,
            abandoned,
            (daily_safe_harbor,),
            "The 3 % were counted each day, for each campaign. The first day of the rule is from "
            "memory.",
        ),
    ),
    consequences=TSR_CONSEQUENCES,
    agency=AGENCY,
    checked=CHECKED,
    subject="abandonment",
    like="abandonment",
    doubts=(
        "That calls were judged from October 1, 2003 on is from memory.",
        ("A notice that the FCC's rule accepts gives the name and a number too; it counts here."),
        "That machines and dead numbers do not count is FTC guidance.",
    ),
    examples=(
        live("A seller speaks after 1.9 seconds", Status.COMPLIED, agent_seconds=1.9),
        live("After two seconds", Status.COMPLIED, agent_seconds=2),
        live("After 2.4 seconds", Status.VIOLATED, agent_seconds=2.4),
        live(
            "Hung up when voicemail answered",
            Status.COMPLIED,
            answered_by="machine",
            voice="nobody",
        ),
        silent("1,000 people answer, 30 are left waiting, all else is right", Status.EXCEPTED),
        silent("31 of 1,000", Status.VIOLATED, abandoned_calls=31),
        silent(
            "A campaign of 45 days: 2 %, then 4 % in the last 15 days. The worst counts",
            Status.VIOLATED,
            abandoned_calls=40,
        ),
        silent(
            "1 %, but the notice adds “call for a deal”",
            Status.VIOLATED,
            abandoned_calls=10,
            notice_pitch=True,
        ),
        silent("12 seconds and three rings", Status.VIOLATED, unanswered_seconds=12),
        silent(
            "14 seconds and four rings", Status.EXCEPTED, unanswered_seconds=14, unanswered_rings=4
        ),
        silent("14 seconds and three rings", Status.VIOLATED, unanswered_seconds=14),
        silent("No records", Status.VIOLATED, rate_proved=False),
        silent("No notice", Status.VIOLATED, notice_played=False),
        silent(
            "A notice without a name", Status.VIOLATED, notice_named=False, notice_complete=False
        ),
        silent(
            "The notice that the FCC asks for",
            Status.EXCEPTED,
            notice_named=None,
            notice_complete=True,
        ),
        live(
            "A recorded pitch, without agreement",
            Status.VIOLATED,
            voice="prerecorded",
            consent="none",
        ),
        live(
            "A recorded pitch to someone who agreed, by the script",
            Status.COMPLIED,
            voice="prerecorded",
            asked_to_stop=False,
            **agreed,
            **scripted,
        ),
        live(
            "A recorded appeal to a donor, by the script",
            Status.COMPLIED,
            voice="prerecorded",
            date="2026-05-31",
            **appeal,
            **scripted,
        ),
        live(
            "A refill reminder of a pharmacy, recorded, that offers the refill",
            Status.COMPLIED,
            voice="prerecorded",
            purpose="health_care",
            includes_offer=True,
            product="other",
            covered_entity=True,
        ),
        live(
            "A recorded pitch in 2008",
            Status.UNSETTLED,
            voice="prerecorded",
            consent="none",
            date="2008-11-01",
        ),
        live(
            "An AI agent answers after one second, without agreement",
            Status.UNSETTLED,
            voice="ai",
            ai_converses=True,
            message_prompt=True,
            consent="none",
        ),
        live("Nobody knows how long it took", Status.UNDETERMINED),
        live(
            "To a firm, about printers for the firm",
            Status.NOT_APPLICABLE,
            agent_seconds=5,
            **to_a_firm,
        ),
        live("September 30, 2003", Status.NOT_IN_FORCE, date="2003-09-30", agent_seconds=5),
        live("October 1, 2003", Status.VIOLATED, date="2003-10-01", agent_seconds=5),
        silent(
            "September 30, 2008: 4 % that day",
            Status.VIOLATED,
            date="2008-09-30",
            daily_rate_kept=False,
        ),
        silent(
            "September 30, 2008: 3 % that day",
            Status.EXCEPTED,
            date="2008-09-30",
            daily_rate_kept=True,
        ),
        silent(
            "October 1, 2008: 4 % that day, 3 % in the 30 days",
            Status.EXCEPTED,
            date="2008-10-01",
            daily_rate_kept=False,
        ),
    ),
)
