"""What a recorded or AI message must contain: 47 U.S.C. 227(d)(3) and 47 CFR 64.1200(b)."""

from datetime import date

from rules.facts import (
    as_of,
    line,
    message_gave_number,
    message_named_first,
    message_number_answers,
    optout_seconds,
    optout_works,
    release_seconds,
    voicemail_tollfree,
)
from rules.law.fcc.costs import NO_SUIT_COST
from rules.law.fcc.sources import TEXT, cfr, usc
from rules.law.fcc.terms import (
    exempt_recorded_call,
    left_on_voicemail,
    protected_line,
    recorded_voice,
    residential_subscriber,
    telemarketing,
    wireless_line,
)
from rules.rulebook import Rule, Status, examples_from, since

CHECKED = date(2026, 11, 25)
AGENCY = "FCC"
ROBOT = "Anyone who calls with an artificial or prerecorded voice, AI voices included."
SUITS = "Whether people may sue over this paragraph is disputed; the FCC may act."

message = examples_from(
    date="2026-11-23",
    time="10:00",
    clock="called",
    direction="outbound",
    voice="ai",
    line="residential",
    purpose="sales",
    for_nonprofit=False,
    consent="none",
    gave_number=False,
)
selling_to_home = telemarketing & residential_subscriber
exempt_since_2023 = as_of.since("2023-07-20") & exempt_recorded_call

MESSAGE_IDENTITY = Rule(
    id="fcc-message-identity",
    title="A recorded or AI message must start with who is calling",
    statement="Every artificial or prerecorded message must say at its start who is responsible "
    "for the call; a business by the name under which it is registered.",
    binds=ROBOT + " Calls for any purpose.",
    source=cfr("64.1200(b)(1)", TEXT, 2017),
    in_force=since("1992-12-20"),
    applies=recorded_voice,
    forbids=~message_named_first,
    consequences=NO_SUIT_COST,
    agency=AGENCY,
    subject="identification",
    like="identification",
    checked=CHECKED,
    doubts=(SUITS, "That it must be the registered name dates from 2003."),
    examples=(
        message(
            "The AI names the firm in its first words", Status.COMPLIED, message_named_first=True
        ),
        message(
            "A nickname under which the firm is registered nowhere",
            Status.VIOLATED,
            message_named_first=False,
        ),
        message(
            "The AI opens with a joke and names the firm after 40 seconds",
            Status.VIOLATED,
            message_named_first=False,
        ),
        message("A live person", Status.NOT_APPLICABLE, voice="live"),
        message(
            "An AI voice on the day before the FCC's ruling",
            Status.UNSETTLED,
            date="2024-02-07",
            message_named_first=False,
        ),
        message(
            "A recording the day before the law",
            Status.NOT_IN_FORCE,
            voice="prerecorded",
            date="1992-12-19",
        ),
        message(
            "A nameless recording on the first day of the law",
            Status.VIOLATED,
            voice="prerecorded",
            date="1992-12-20",
            message_named_first=False,
        ),
    ),
)

MESSAGE_CALLBACK_NUMBER = Rule(
    id="fcc-message-callback-number",
    title="A recorded or AI message must give a number to call back",
    statement="The message must give a phone number, during it or after it, that is neither the "
    "dialing machine's nor a premium-rate one. For sales calls to homes, and for exempt recorded "
    "calls, the number must take do-not-call requests in business hours.",
    binds=ROBOT,
    source=cfr("64.1200(b)(2)", TEXT, 2017),
    in_force=since("1992-12-20"),
    applies=recorded_voice,
    forbids=~message_gave_number
    | ((selling_to_home | exempt_since_2023) & ~message_number_answers),
    note="Since July 20, 2023 exempt recorded calls to homes must take requests too.",
    consequences=NO_SUIT_COST,
    agency=AGENCY,
    subject="messages",
    checked=CHECKED,
    doubts=(SUITS, "The FCC proposed in October 2025 to simplify this; not adopted so far."),
    examples=(
        message(
            "A toll-free number, staffed Monday to Friday",
            Status.COMPLIED,
            message_gave_number=True,
            message_number_answers=True,
        ),
        message("Only a 900 number", Status.VIOLATED, message_gave_number=False),
        message(
            "A number answered only on Sundays",
            Status.VIOLATED,
            message_gave_number=True,
            message_number_answers=False,
        ),
        message(
            "A sales call to a personal mobile; the number answers only on Sundays",
            Status.VIOLATED,
            line="wireless",
            mobile_use="personal",
            message_gave_number=True,
            message_number_answers=False,
        ),
        message(
            "A recorded flood warning; its number takes no do-not-call requests",
            Status.COMPLIED,
            purpose="emergency",
            includes_offer=False,
            voice="prerecorded",
            message_gave_number=True,
            message_number_answers=False,
        ),
        message(
            "An AI reminder to a mobile that gives no number",
            Status.VIOLATED,
            line="wireless",
            purpose="information",
            includes_offer=False,
            message_gave_number=False,
        ),
        message(
            "An AI reminder to a mobile with a number that takes no requests",
            Status.COMPLIED,
            line="wireless",
            purpose="information",
            includes_offer=False,
            message_gave_number=True,
            message_number_answers=False,
        ),
        message(
            "A recorded survey to a home on July 19, 2023; the number takes no requests",
            Status.COMPLIED,
            voice="prerecorded",
            date="2023-07-19",
            purpose="survey",
            includes_offer=False,
            message_gave_number=True,
            message_number_answers=False,
        ),
        message(
            "The same on July 20, 2023",
            Status.VIOLATED,
            voice="prerecorded",
            date="2023-07-20",
            purpose="survey",
            includes_offer=False,
            message_gave_number=True,
            message_number_answers=False,
        ),
        message("A live person", Status.NOT_APPLICABLE, voice="live"),
        message(
            "A recording the day before the law",
            Status.NOT_IN_FORCE,
            voice="prerecorded",
            date="1992-12-19",
        ),
        message(
            "A recording without a number on the first day of the law",
            Status.VIOLATED,
            voice="prerecorded",
            date="1992-12-20",
            message_gave_number=False,
        ),
    ),
)

MESSAGE_OPT_OUT = Rule(
    id="fcc-message-optout-mechanism",
    title="A recorded or AI sales message must let you opt out at once",
    statement="Within two seconds after the name, the message must offer a key or a word to opt "
    "out. Using it must put the number on the list and end the call. A message on voicemail must "
    "give a toll-free number for that.",
    binds=ROBOT + " Sales calls, and since July 20, 2023 exempt recorded calls to homes.",
    source=cfr("64.1200(b)(3)", TEXT, 2017),
    in_force=since("2013-01-14"),
    applies=recorded_voice
    & (
        (telemarketing & (line.one_of("residential") | wireless_line | protected_line))
        | exempt_since_2023
    ),
    forbids=~optout_works | ~optout_seconds.at_most(2) | (left_on_voicemail & ~voicemail_tollfree),
    consequences=NO_SUIT_COST,
    agency=AGENCY,
    subject="messages",
    checked=CHECKED,
    doubts=(SUITS,),
    examples=(
        message(
            "Opt-out offered 2 seconds after the name",
            Status.COMPLIED,
            optout_works=True,
            optout_seconds=2,
            answered_by="person",
        ),
        message(
            "Opt-out offered after 3 seconds",
            Status.VIOLATED,
            optout_works=True,
            optout_seconds=3,
            answered_by="person",
        ),
        message(
            "The opt-out lists the number, but the voice keeps talking",
            Status.VIOLATED,
            optout_works=False,
        ),
        message(
            "A ringless voicemail to a mobile without a toll-free number",
            Status.VIOLATED,
            voice="ringless",
            line="wireless",
            optout_works=True,
            optout_seconds=1,
            voicemail_tollfree=False,
        ),
        message(
            "A recorded flood warning without an opt-out",
            Status.NOT_APPLICABLE,
            purpose="emergency",
            includes_offer=False,
            voice="prerecorded",
            optout_works=False,
        ),
        message("“Hold for an agent to be removed”", Status.VIOLATED, optout_works=False),
        message(
            "A pitch on voicemail without a toll-free number",
            Status.VIOLATED,
            optout_works=True,
            optout_seconds=1,
            answered_by="machine",
            voicemail_tollfree=False,
        ),
        message(
            "A pitch on voicemail with one",
            Status.COMPLIED,
            optout_works=True,
            optout_seconds=1,
            answered_by="machine",
            voicemail_tollfree=True,
        ),
        message(
            "An AI reminder to a mobile",
            Status.NOT_APPLICABLE,
            line="wireless",
            purpose="information",
            includes_offer=False,
            optout_works=False,
        ),
        message("A live person", Status.NOT_APPLICABLE, voice="live", optout_works=False),
        message(
            "A recorded pitch on January 13, 2013",
            Status.NOT_IN_FORCE,
            voice="prerecorded",
            date="2013-01-13",
            optout_works=False,
        ),
        message(
            "A recorded pitch on January 14, 2013",
            Status.VIOLATED,
            voice="prerecorded",
            date="2013-01-14",
            optout_works=False,
        ),
        message(
            "A recorded survey to a home on July 19, 2023",
            Status.NOT_APPLICABLE,
            voice="prerecorded",
            date="2023-07-19",
            purpose="survey",
            includes_offer=False,
            optout_works=False,
        ),
        message(
            "The same a day later",
            Status.VIOLATED,
            voice="prerecorded",
            date="2023-07-20",
            purpose="survey",
            includes_offer=False,
            optout_works=False,
        ),
    ),
)

LINE_RELEASE = Rule(
    id="fcc-line-release",
    title="A recording must free the line within five seconds",
    statement="A system that plays recorded messages must free the called line within five seconds "
    "of learning that the person hung up.",
    binds=ROBOT,
    source=usc("(d)(3)(B)", TEXT, 2023),
    in_force=since("1992-12-20"),
    applies=recorded_voice,
    forbids=~release_seconds.at_most(5),
    consequences=NO_SUIT_COST,
    agency=AGENCY,
    subject="messages",
    checked=CHECKED,
    doubts=("The section of the FCC's rules that carries this out is from memory.",),
    examples=(
        message("Free after 4.9 seconds", Status.COMPLIED, release_seconds=4.9),
        message("Free after 5 seconds", Status.COMPLIED, release_seconds=5),
        message("Free after 6 seconds", Status.VIOLATED, release_seconds=6),
        message("A live person", Status.NOT_APPLICABLE, voice="live", release_seconds=6),
        message(
            "A recording the day before the law",
            Status.NOT_IN_FORCE,
            voice="prerecorded",
            date="1992-12-19",
            release_seconds=6,
        ),
        message(
            "A recording on the first day of the law",
            Status.VIOLATED,
            voice="prerecorded",
            date="1992-12-20",
            release_seconds=6,
        ),
    ),
)
