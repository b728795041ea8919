"""Ringing time and abandoned calls: 47 CFR 64.1200(a)(6)-(7)."""

from datetime import date

from rules.facts import (
    abandoned_calls,
    agent_seconds,
    answered_by,
    answered_calls,
    as_of,
    caller_hung_up,
    for_nonprofit,
    message_prompt,
    notice_complete,
    notice_optout,
    notice_pitch,
    notice_played,
    ring_seconds,
    rings,
    voice,
)
from rules.law.fcc.costs import NO_SUIT_COST
from rules.law.fcc.rulings import AI_AS_SELLER
from rules.law.fcc.sources import MEMORY, SECONDARY, cfr
from rules.law.fcc.terms import prior_express_written_consent, telemarketing, text_message
from rules.logic import Open
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

CHECKED = date(2026, 11, 25)
AGENCY = "FCC"
SELLERS = "Anyone who makes sales calls, to homes or businesses, with any equipment."
NO_SUIT = "Whether people may sue over this paragraph is doubtful; the FCC may act."
PROPOSAL = "The FCC proposed to repeal this in October 2025 (FCC 25-76); not adopted so far."

campaign = examples_from(
    date="2026-11-23",
    time="10:00",
    clock="called",
    direction="outbound",
    purpose="sales",
    voice="live",
    dialer="list",
    for_nonprofit=False,
    answered_by="person",
)

RING_TIME = Rule(
    id="fcc-ring-time",
    title="A sales call must ring 15 seconds or four times",
    statement="A telemarketing call that nobody answers may not be cut off before it has rung for "
    "15 seconds or four times.",
    binds=SELLERS,
    source=cfr("64.1200(a)(6)", SECONDARY, 2026),
    in_force=since("2003-10-01"),
    applies=telemarketing & ~text_message & answered_by.one_of("nobody") & caller_hung_up,
    forbids=~(ring_seconds.at_least(15) | rings.at_least(4)),
    consequences=NO_SUIT_COST,
    agency=AGENCY,
    subject="abandonment",
    checked=CHECKED,
    doubts=("That either 15 seconds or four rings is enough is from memory.", PROPOSAL, NO_SUIT),
    examples=(
        campaign(
            "15 seconds, three rings",
            Status.COMPLIED,
            answered_by="nobody",
            caller_hung_up=True,
            ring_seconds=15,
            rings=3,
        ),
        campaign(
            "14.9 seconds, four rings",
            Status.COMPLIED,
            answered_by="nobody",
            caller_hung_up=True,
            ring_seconds=14.9,
            rings=4,
        ),
        campaign(
            "14.9 seconds, three rings",
            Status.VIOLATED,
            answered_by="nobody",
            caller_hung_up=True,
            ring_seconds=14.9,
            rings=3,
        ),
        campaign(
            "A sales text does not ring",
            Status.NOT_APPLICABLE,
            voice="text",
            answered_by="nobody",
            caller_hung_up=True,
            ring_seconds=0,
            rings=0,
        ),
        campaign(
            "7 seconds and two rings at a company: businesses are protected too",
            Status.VIOLATED,
            line="business",
            answered_by="nobody",
            caller_hung_up=True,
            ring_seconds=7,
            rings=2,
        ),
        campaign("10 seconds, but answered", Status.NOT_APPLICABLE, ring_seconds=10, rings=2),
        campaign(
            "The phone rejects the call after 5 seconds",
            Status.NOT_APPLICABLE,
            answered_by="nobody",
            caller_hung_up=False,
            ring_seconds=5,
            rings=1,
        ),
        campaign(
            "5 seconds on September 30, 2003",
            Status.NOT_IN_FORCE,
            date="2003-09-30",
            answered_by="nobody",
            caller_hung_up=True,
            ring_seconds=5,
            rings=1,
        ),
        campaign(
            "5 seconds on October 1, 2003",
            Status.VIOLATED,
            date="2003-10-01",
            answered_by="nobody",
            caller_hung_up=True,
            ring_seconds=5,
            rings=1,
        ),
    ),
)

nonprofit = Exemption(
    "fcc-abandonment-nonprofit",
    "By or for a tax-exempt nonprofit",
    for_nonprofit,
    cfr("64.1200(a)(7)(iv)", MEMORY),
    like="nonprofit",
)

ABANDONMENT_RATE = Rule(
    id="fcc-abandonment-rate",
    title="At most 3 % of answered sales calls may be abandoned",
    statement="Of the telemarketing calls of a campaign that a person answers, at most 3 % may be "
    "abandoned in each 30-day period. A call is abandoned if no live seller speaks within two "
    "seconds after the greeting.",
    binds=SELLERS,
    source=cfr("64.1200(a)(7)", SECONDARY, 2026),
    in_force=since("2012-11-15"),
    applies=telemarketing & ~text_message,
    forbids=abandoned_calls.over_percent(3, of=answered_calls)
    | (voice.one_of("ai") & ~prior_express_written_consent & AI_AS_SELLER),
    unless=(nonprofit,),
    note="Counted for each campaign by itself.",
    earlier=(
        Version(
            between("2003-10-01", "2012-11-15"),
            telemarketing & ~text_message,
            abandoned_calls.over_percent(3, of=answered_calls)
            | (voice.one_of("ai") & ~prior_express_written_consent & AI_AS_SELLER),
            (nonprofit,),
            "Counted over any 30 days.",
        ),
    ),
    consequences=NO_SUIT_COST,
    agency=AGENCY,
    subject="abandonment",
    like="abandonment",
    checked=CHECKED,
    doubts=(
        "That the 30-day periods follow each other is from memory.",
        "The caller must keep records that prove this ((a)(7)(iii)); we do not ask for them.",
        "Whether an AI agent is a “live sales representative” is not answered anywhere we found.",
        PROPOSAL,
        NO_SUIT,
    ),
    examples=(
        campaign(
            "1,000 people answer, 30 hear silence",
            Status.COMPLIED,
            answered_calls=1000,
            abandoned_calls=30,
        ),
        campaign(
            "1,000 people answer, 31 hear silence",
            Status.VIOLATED,
            answered_calls=1000,
            abandoned_calls=31,
        ),
        campaign("No call was abandoned", Status.COMPLIED, abandoned_calls=0),
        campaign(
            "A 45-day campaign: 2 % in the first 30 days, 4 % in the other 15. The worst counts",
            Status.VIOLATED,
            answered_calls=500,
            abandoned_calls=20,
        ),
        campaign(
            "Two campaigns, at 5 % and 1 %: they are not added up",
            Status.VIOLATED,
            answered_calls=200,
            abandoned_calls=10,
        ),
        campaign(
            "AI agents answer at once, without written consent",
            Status.UNSETTLED,
            voice="ai",
            consent="none",
            abandoned_calls=0,
        ),
        campaign(
            "A charity that sells cards",
            Status.EXCEPTED,
            for_nonprofit=True,
            answered_calls=100,
            abandoned_calls=50,
        ),
        campaign(
            "A survey",
            Status.NOT_APPLICABLE,
            purpose="survey",
            includes_offer=False,
            answered_calls=100,
            abandoned_calls=50,
        ),
        campaign(
            "Sales texts are not answered: nothing to abandon",
            Status.NOT_APPLICABLE,
            voice="text",
            answered_calls=100,
            abandoned_calls=50,
        ),
        campaign(
            "In 2008, a charity that sells cards",
            Status.EXCEPTED,
            date="2008-11-23",
            for_nonprofit=True,
            answered_calls=100,
            abandoned_calls=50,
        ),
        campaign(
            "Answering machines heard the silence: they count neither way",
            Status.COMPLIED,
            answered_calls=1000,
            abandoned_calls=0,
            voice="nobody",
            answered_by="machine",
        ),
        campaign(
            "Half are abandoned on September 30, 2003",
            Status.NOT_IN_FORCE,
            date="2003-09-30",
            answered_calls=100,
            abandoned_calls=50,
        ),
        campaign(
            "Half are abandoned on October 1, 2003",
            Status.VIOLATED,
            date="2003-10-01",
            answered_calls=100,
            abandoned_calls=50,
        ),
        campaign(
            "Half are abandoned on November 14, 2012, the last day of the older count",
            Status.VIOLATED,
            date="2012-11-14",
            answered_calls=100,
            abandoned_calls=50,
        ),
        campaign(
            "Half are abandoned on November 15, 2012",
            Status.VIOLATED,
            date="2012-11-15",
            answered_calls=100,
            abandoned_calls=50,
        ),
    ),
)

abandoned = Definition(
    id="fcc-abandoned-call",
    term="abandoned",
    text="A person answered, and no live seller spoke within two seconds after the greeting. A "
    "recorded message to someone who gave written consent is not abandoned if it starts within "
    "those two seconds. Answering machines do not count.",
    source=cfr("64.1200(a)(7)", SECONDARY, 2026),
    means=answered_by.one_of("person")
    & (
        voice.one_of("nobody")
        | (voice.one_of("live", "soundboard") & ~agent_seconds.at_most(2))
        | (
            voice.one_of("prerecorded", "synthetic", "ai")
            & ~(prior_express_written_consent & message_prompt)
            & (voice.one_of("prerecorded", "synthetic") | ~message_prompt | AI_AS_SELLER)
        )
    ),
    like="abandonment",
)

ABANDONMENT_NOTICE = Rule(
    id="fcc-abandonment-message",
    title="An abandoned sales call must leave a short notice",
    statement="If no seller is there within two seconds, a short recorded notice must say that the "
    "call was for telemarketing, who called and a number for do-not-call requests, and offer an "
    "automatic opt-out. It may not sell anything.",
    binds=SELLERS,
    source=cfr("64.1200(a)(7)(i)", MEMORY),
    in_force=since("2003-10-01"),
    applies=telemarketing & abandoned,
    forbids=~notice_played
    | ~notice_complete
    | notice_pitch
    | (
        as_of.since("2012-11-15")
        & ~notice_optout
        & (
            as_of.since("2013-01-14")
            | Open(
                "notice-optout-start",
                "Did the notice need an opt-out already between November 15, 2012 and January 13, "
                "2013?",
                ("We found both days given as its start.",),
            )
        )
    ),
    unless=(nonprofit,),
    note="Since January 14, 2013 (or November 15, 2012) with an automatic opt-out.",
    consequences=NO_SUIT_COST,
    agency=AGENCY,
    subject="abandonment",
    like="abandonment",
    checked=CHECKED,
    doubts=(
        "All of this paragraph is from memory.",
        "Playing the notice does not take the call out of the 3 % count.",
        "That a person who plays recorded clips is a live seller here is our reading.",
        PROPOSAL,
        NO_SUIT,
    ),
    examples=(
        campaign("The seller joins after 2 seconds", Status.NOT_APPLICABLE, agent_seconds=2),
        campaign(
            "The seller joins after 2.1 seconds, no notice",
            Status.VIOLATED,
            agent_seconds=2.1,
            notice_played=False,
        ),
        campaign(
            "Silence, then a notice with name, number and opt-out",
            Status.COMPLIED,
            voice="nobody",
            notice_played=True,
            notice_complete=True,
            notice_optout=True,
            notice_pitch=False,
        ),
        campaign(
            "The notice adds “a great offer”",
            Status.VIOLATED,
            voice="nobody",
            notice_played=True,
            notice_complete=True,
            notice_optout=True,
            notice_pitch=True,
        ),
        campaign(
            "The notice gives only a 900 number",
            Status.VIOLATED,
            voice="nobody",
            notice_played=True,
            notice_complete=False,
            notice_optout=True,
            notice_pitch=False,
        ),
        campaign(
            "No opt-out on November 14, 2012",
            Status.COMPLIED,
            date="2012-11-14",
            agent_seconds=9,
            notice_played=True,
            notice_complete=True,
            notice_optout=False,
            notice_pitch=False,
        ),
        campaign(
            "No opt-out on January 13, 2013",
            Status.UNSETTLED,
            date="2013-01-13",
            voice="nobody",
            notice_played=True,
            notice_complete=True,
            notice_optout=False,
            notice_pitch=False,
        ),
        campaign(
            "No opt-out on January 14, 2013",
            Status.VIOLATED,
            date="2013-01-14",
            voice="nobody",
            notice_played=True,
            notice_complete=True,
            notice_optout=False,
            notice_pitch=False,
        ),
        campaign(
            "A recording starts at once for someone who gave written consent",
            Status.NOT_APPLICABLE,
            voice="prerecorded",
            message_prompt=True,
            consent="written",
            consent_signed=True,
            consent_names_seller=True,
            consent_names_number=True,
            consent_covers_robocalls=True,
            consent_says_so=True,
            consent_optional=True,
            revoked=False,
            asked_to_stop=False,
        ),
        campaign(
            "An AI agent talks to someone who did not consent",
            Status.UNSETTLED,
            voice="ai",
            consent="none",
            message_prompt=True,
            notice_played=False,
        ),
        campaign(
            "An AI agent starts to talk ten seconds after the greeting",
            Status.VIOLATED,
            voice="ai",
            consent="none",
            message_prompt=False,
            notice_played=False,
        ),
        campaign(
            "An answering machine hears silence",
            Status.NOT_APPLICABLE,
            voice="nobody",
            answered_by="machine",
        ),
        campaign(
            "A charity that sells cards",
            Status.EXCEPTED,
            for_nonprofit=True,
            voice="nobody",
            notice_played=False,
        ),
        campaign("Nobody answered", Status.NOT_APPLICABLE, answered_by="nobody"),
        campaign(
            "Silence on September 30, 2003",
            Status.NOT_IN_FORCE,
            date="2003-09-30",
            voice="nobody",
            notice_played=False,
        ),
        campaign(
            "Silence on October 1, 2003",
            Status.VIOLATED,
            date="2003-10-01",
            voice="nobody",
            notice_played=False,
        ),
    ),
)
