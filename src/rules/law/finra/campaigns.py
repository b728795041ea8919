"""Abandoned calls and recorded messages: FINRA Rule 3230(j) and (k)."""

from rules.facts import (
    abandoned_calls,
    agent_seconds,
    answered_by,
    answered_calls,
    consent,
    consent_names_number,
    consent_names_seller,
    consent_optional,
    consent_says_so,
    consent_signed,
    notice_pitch,
    notice_played,
    optout_works,
    revoked,
    voice,
    voicemail_tollfree,
)
from rules.law.facts import notice_named, rate_proved, unanswered_rings, unanswered_seconds
from rules.law.finra.hours import pitch
from rules.law.finra.saying_who import all_said
from rules.law.finra.terms import (
    AGENCY,
    CHECKED,
    MEMBERS,
    MEMORY,
    NOT_SEEN,
    SECONDARY,
    finra,
    outbound_call,
    telemarketing_discipline,
)
from rules.logic import Open
from rules.rulebook import Definition, Exemption, Rule, Status, examples_from, since

# ── Abandoned calls ──────────────────────────────────────────────────────────────────────────────

abandoned = Definition(
    id="finra-abandoned-call",
    term="abandoned",
    text="A person answered and was not connected to a caller within two seconds after the end of "
    "the greeting. A call that only plays a recording is left to the rule on recordings.",
    source=finra("3230(j)(1)", SECONDARY, 2012),
    means=answered_by.one_of("person")
    & (voice.one_of("nobody") | (voice.one_of("live", "soundboard") & ~agent_seconds.at_most(2))),
    like="abandonment",
)

abandonment_excused = (
    ~abandoned_calls.over_percent(3, of=answered_calls)
    & (unanswered_seconds.at_least(15) | unanswered_rings.at_least(4))
    & (notice_played & notice_named)
    & rate_proved
)

dropped = examples_from(
    **pitch(
        "",
        Status.VIOLATED,
        dialer="list",
        answered_by="person",
        agent_seconds=2.1,
        answered_calls=1000,
        abandoned_calls=29,
        unanswered_seconds=15,
        unanswered_rings=4,
        notice_played=True,
        notice_named=True,
        rate_proved=True,
    ).facts
)

ABANDONED_CALLS = Rule(
    id="finra-3230-abandoned-calls",
    title="A broker's dialer must not leave people without anyone on the line",
    statement="A firm may not abandon a sales call: somebody must speak within two seconds after "
    "the greeting. A safe harbor excuses it if at most 3 % of the answered calls of a campaign "
    "are abandoned in each 30 days, calls ring 15 seconds or four times, a recording gives the "
    "firm's name and number at once, and records prove it.",
    binds=MEMBERS,
    source=finra("3230(j)(1)", SECONDARY, 2012),
    in_force=since("2012-06-29"),
    applies=outbound_call,
    forbids=abandoned,
    unless=(
        Exemption(
            "finra-abandonment-safe-harbor",
            "At most 3 %, enough ringing, a notice, and records",
            abandonment_excused,
            finra("3230(j)(2)", SECONDARY, 2012),
            "safe harbor",
            like="abandonment",
        ),
    ),
    consequences=(telemarketing_discipline,),
    agency=AGENCY,
    checked=CHECKED,
    subject="abandonment",
    like="abandonment",
    doubts=(
        NOT_SEEN,
        (
            "By its words, a call that only plays a recording connects nobody either. We leave it "
            "to the rule on recorded messages."
        ),
    ),
    examples=(
        dropped("Connected after 2 seconds", Status.COMPLIED, agent_seconds=2),
        dropped("Connected after 2.1 seconds; 2.9 %, a notice and records", Status.EXCEPTED),
        dropped("Exactly 3 %", Status.EXCEPTED, abandoned_calls=30),
        dropped("3.1 %", Status.VIOLATED, abandoned_calls=31),
        dropped(
            "The dialer hangs up after three rings or 12 seconds",
            Status.VIOLATED,
            unanswered_seconds=12,
            unanswered_rings=3,
        ),
        dropped(
            "Four rings in 14 seconds", Status.EXCEPTED, unanswered_seconds=14, unanswered_rings=4
        ),
        dropped("Silence, and no notice", Status.VIOLATED, voice="nobody", notice_played=False),
        dropped("The notice names nobody", Status.VIOLATED, notice_named=False),
        dropped("No records", Status.VIOLATED, rate_proved=False),
        dropped("An answering machine", Status.COMPLIED, voice="nobody", answered_by="machine"),
        dropped("A survey", Status.NOT_APPLICABLE, purpose="survey", includes_offer=False),
        dropped("June 28, 2012", Status.NOT_IN_FORCE, date="2012-06-28", abandoned_calls=31),
        dropped("June 29, 2012", Status.VIOLATED, date="2012-06-29", abandoned_calls=31),
    ),
)

# ── Recorded messages ────────────────────────────────────────────────────────────────────────────

recorded = Definition(
    id="finra-prerecorded-message",
    term="a prerecorded message",
    text="A recording that is played. A recording put straight into voicemail counts too: that is "
    "our reading. Whether a voice made by a machine, or clips that a person plays, count is open.",
    source=finra("3230(k)(1)", SECONDARY, 2012),
    means=voice.one_of("prerecorded", "ringless")
    | (
        voice.one_of("synthetic", "ai", "soundboard")
        & Open(
            "finra-machine-voices",
            "Is a machine's voice, or clips that a person plays, a prerecorded message in FINRA "
            "Rule 3230?",
            ("We found no answer of FINRA. The FCC and the FTC have rules of their own on this.",),
        )
    ),
    like="recorded-voice",
)

robocall_agreement = Definition(
    id="finra-recorded-agreement",
    term="covered by a signed agreement to recorded messages",
    text="A written agreement, signed by the person called, that says clearly that it allows such "
    "messages, was no condition of buying, names the firm and has the number; and that was not "
    "taken back. Being a customer is not enough.",
    source=finra("3230(k)(1)", MEMORY),
    means=consent.one_of("written")
    & consent_signed
    & consent_says_so
    & consent_optional
    & consent_names_seller
    & consent_names_number
    & ~revoked,
    like="written-consent",
)

message_complete = all_said & (
    (answered_by.one_of("machine") & voicemail_tollfree)
    | (answered_by.one_of("person") & optout_works)
    | (voice.one_of("ringless") & voicemail_tollfree)
)

message = examples_from(
    **pitch(
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
    id="finra-3230-prerecorded",
    title="No recorded sales messages of brokers without a signed agreement",
    statement="A firm may not play a recorded sales message unless the person has signed an "
    "agreement to get them. The message must say all that a caller must say: a name, the firm, how "
    "to reach it, and that it is to sell. It must offer an automatic opt-out at once: a key or "
    "word, or on voicemail a toll-free number.",
    binds=MEMBERS,
    source=finra("3230(k)(1)-(2)", SECONDARY, 2012),
    in_force=since("2012-06-29"),
    applies=outbound_call & recorded & (voice.one_of("ringless") | ~answered_by.one_of("nobody")),
    forbids=~robocall_agreement | ~message_complete,
    unless=(
        Exemption(
            "finra-prerecorded-notice",
            "It is only the short notice of an abandoned call",
            notice_played & notice_named & ~notice_pitch,
            finra("3230(k)(1)", MEMORY),
        ),
    ),
    consequences=(telemarketing_discipline,),
    agency=AGENCY,
    checked=CHECKED,
    subject="robocalls",
    doubts=(
        NOT_SEEN,
        "The ban was read in summaries; what the agreement and the message need is from memory.",
        "A recording that gives no caller's name breaks the rule on saying who calls, and so this.",
        "A recording put straight into voicemail counts as one: that is our reading.",
        "The Telephone Consumer Protection Act is stricter, and binds too.",
    ),
    examples=(
        message("A signed agreement, and a complete message with an opt-out key", Status.COMPLIED),
        message(
            "A recording to all customers, who agreed to nothing",
            Status.VIOLATED,
            brokerage_account="open",
            consent="none",
        ),
        message(
            "A recording put straight into voicemail, without an agreement",
            Status.VIOLATED,
            voice="ringless",
            answered_by=None,
            consent="none",
        ),
        message(
            "Nobody could open an account without signing",
            Status.VIOLATED,
            consent_optional=False,
        ),
        message("No opt-out", Status.VIOLATED, optout_works=False),
        message("No name of a caller", Status.VIOLATED, named_caller=False),
        message(
            "On an answering machine, with a toll-free number",
            Status.COMPLIED,
            answered_by="machine",
            voicemail_tollfree=True,
        ),
        message(
            "On an answering machine, without a toll-free number",
            Status.VIOLATED,
            answered_by="machine",
            voicemail_tollfree=False,
        ),
        message(
            "The short notice after an abandoned call",
            Status.EXCEPTED,
            consent="none",
            notice_played=True,
            notice_named=True,
            notice_pitch=False,
        ),
        message(
            "The notice also pitches a stock",
            Status.VIOLATED,
            consent="none",
            notice_played=True,
            notice_named=True,
            notice_pitch=True,
        ),
        message(
            "A notice without the firm's name is no such notice",
            Status.VIOLATED,
            consent="none",
            notice_played=True,
            notice_named=False,
            notice_pitch=False,
        ),
        message("An AI voice, without an agreement", Status.UNSETTLED, voice="ai", consent="none"),
        message("A live person", Status.NOT_APPLICABLE, voice="live", consent="none"),
        message("June 28, 2012", Status.NOT_IN_FORCE, date="2012-06-28", consent="none"),
        message("June 29, 2012", Status.VIOLATED, date="2012-06-29", consent="none"),
    ),
)
