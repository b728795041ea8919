"""What brokers may write to the public, scripts and recordings too: FINRA Rule 2210."""

from datetime import date

from rules.facts import as_of, misled, purpose, voice
from rules.law.finra.conduct import FORERUNNER
from rules.law.finra.facts import (
    projected,
    projection_kind,
    script_approved,
    script_people,
    scripted,
)
from rules.law.finra.hours import pitch
from rules.law.finra.terms import (
    AGENCY,
    CHECKED,
    MEMBERS,
    MEMORY,
    SECONDARY,
    TEXT,
    conduct_discipline,
    finra,
    member,
    solicits,
)
from rules.logic import Open
from rules.rulebook import (
    Definition,
    Event,
    Exemption,
    Rule,
    Source,
    Status,
    Version,
    between,
    examples_from,
    since,
)

written_words = Definition(
    id="finra-communication",
    term="a written or electronic communication",
    text="Correspondence goes to 25 private investors or fewer within 30 days, a retail "
    "communication to more; both are written or electronic. A script, a recording, a text message "
    "and an email are. Words that somebody speaks live, to one person and without a script, are "
    "not: other rules look after those.",
    source=finra("2210(a)", TEXT, 2026),
    means=voice.one_of("text", "fax", "prerecorded", "ringless") | scripted,
    subject="What was said",
)

from_a_member = member & ~purpose.one_of("personal") & written_words

allowed_projection = Exemption(
    "finra-2210-permitted-projection",
    "A mathematical illustration, an analysis tool or a research price target, and nothing false",
    projected & projection_kind.one_of("illustration", "tool", "research") & ~misled,
    finra("2210(d)(1)(F)", TEXT, 2026),
)
proposal = Source(
    "SR-FINRA-2026-004",
    "https://www.finra.org/rules-guidance/rulebooks/finra-rules/2210",
    SECONDARY,
    2026,
)
script = examples_from(
    **pitch("", Status.COMPLIED, scripted=True, misled=False, projected=False).facts
)
sound = {"projected": True, "projection_kind": "founded"}

COMMUNICATIONS = Rule(
    id="finra-2210-communications",
    title="Scripts, recordings and messages of brokers must be fair and predict nothing",
    statement="What a firm writes to the public must be fair, balanced and soundly based. It may "
    "not contain anything false, exaggerated, promissory or misleading, and may not predict a "
    "result or suggest that past results will come again. This is about written and electronic "
    "words, scripts and recordings included, not about live talk.",
    binds=MEMBERS,
    source=finra("2210(d)(1)(A)-(F)", TEXT, 2026),
    in_force=since("2013-02-04"),
    applies=from_a_member,
    forbids=misled | projected,
    unless=(
        allowed_projection,
        Exemption(
            "finra-2210-proposed-projection",
            "A well-founded prediction, if the proposal of 2026 is law",
            projected
            & projection_kind.one_of("founded")
            & ~misled
            & as_of.since("2026-10-23")
            & Open(
                "finra-2210-projections",
                "Has the SEC let FINRA's proposal of 2026 on projections become law?",
                (
                    (
                        "It would allow projections to anyone, on conditions (SR-FINRA-2026-004). "
                        "The SEC opened proceedings on it in May 2026."
                    ),
                    (
                        "The time that the statute gives the SEC ran out about October 23, 2026. "
                        "We do not know what became of it."
                    ),
                ),
            ),
            proposal,
        ),
    ),
    earlier=(
        Version(
            between("1992-01-01", "2013-02-04"),
            from_a_member,
            misled | projected,
            (allowed_projection,),
            "NASD Rule 2210. A script that more than 25 people heard was “sales literature”.",
        ),
    ),
    consequences=(conduct_discipline,),
    agency=AGENCY,
    checked=CHECKED,
    subject="truth",
    events=(
        Event(
            date(2024, 7, 19),
            "adopted",
            "SEC staff approves an exception for projections to institutions and very wealthy "
            "buyers.",
            finra("2210", SECONDARY, 2025),
        ),
        Event(
            date(2024, 7, 26),
            "stayed",
            "The SEC stays that approval. The exception never took effect.",
            finra("2210", SECONDARY, 2025),
        ),
        Event(
            date(2026, 2, 10),
            "adopted",
            "FINRA files a wider proposal with the SEC: projections to anyone, on conditions.",
            proposal,
        ),
        Event(
            None,
            "effective",
            "The SEC opened proceedings in May 2026 (on the 20th; one site says the 26th). Its "
            "time ran out about October 23, 2026. The outcome is not known to us.",
            proposal,
        ),
    ),
    doubts=(
        FORERUNNER,
        "That the forerunner said the same in every point was not checked.",
        "We treat a call read from a script as a written communication, also to a single person.",
        "Public appearances without a script are under paragraph (f), which is not encoded.",
    ),
    examples=(
        script(
            "The script says: this will hit $20",
            Status.VIOLATED,
            misled=True,
            false_forecast=True,
            projected=True,
            projection_kind="other",
        ),
        script(
            "The same words live, without a script: another rule looks after them",
            Status.NOT_APPLICABLE,
            scripted=False,
            misled=True,
            false_forecast=True,
            projected=True,
            projection_kind="other",
        ),
        script(
            "“Past returns were 12 %; that is no guarantee”, with the risks",
            Status.COMPLIED,
        ),
        script(
            "A text message to many: can't lose",
            Status.VIOLATED,
            voice="text",
            scripted=None,
            misled=True,
            false_certainty=True,
        ),
        script(
            "The price target of a research report, with its basis and the risks",
            Status.EXCEPTED,
            projected=True,
            projection_kind="research",
        ),
        script(
            "The result of an analysis tool, but the costs are left out",
            Status.VIOLATED,
            projected=True,
            projection_kind="tool",
            misled=True,
            hid_cost=True,
        ),
        script(
            "A well-founded prediction on October 22, 2026",
            Status.VIOLATED,
            date="2026-10-22",
            **sound,
        ),
        script(
            "A well-founded prediction on October 23, 2026",
            Status.UNSETTLED,
            date="2026-10-23",
            **sound,
        ),
        script(
            "A well-founded prediction in August 2024, after the stay",
            Status.VIOLATED,
            date="2024-08-01",
            **sound,
        ),
        script(
            "A text message about a client's account sells nothing, and is false",
            Status.VIOLATED,
            purpose="information",
            includes_offer=False,
            voice="text",
            scripted=None,
            misled=True,
            false_other=True,
        ),
        script("A private chat", Status.NOT_APPLICABLE, purpose="personal", misled=True),
        script("An adviser", Status.NOT_APPLICABLE, caller_kind="adviser", misled=True),
        script("December 31, 1991", Status.NOT_IN_FORCE, date="1991-12-31", misled=True),
        script("January 1, 1992", Status.VIOLATED, date="1992-01-01", misled=True),
        script("February 3, 2013", Status.VIOLATED, date="2013-02-03", misled=True),
        script("February 4, 2013", Status.VIOLATED, date="2013-02-04", misled=True),
    ),
)

mass = examples_from(**script("", Status.COMPLIED, script_people=26, script_approved=True).facts)

APPROVAL = Rule(
    id="finra-2210-approval",
    title="A script for more than 25 people needs the approval of a principal",
    statement="A script or message that more than 25 private investors get within 30 days is a "
    "retail communication. A registered principal of the firm must approve it before it is used.",
    binds=MEMBERS,
    source=finra("2210(a)", MEMORY),
    in_force=since("2013-02-04"),
    applies=member & solicits & written_words & script_people.at_least(26),
    forbids=~script_approved,
    consequences=(conduct_discipline,),
    agency=AGENCY,
    checked=CHECKED,
    subject="records",
    doubts=(
        "That a script for calls is a retail communication is our reading, and the safe one.",
        "Before February 4, 2013 such a script was “sales literature”; that is not encoded.",
        (
            "The paragraph on approval was not read. It has exceptions that are not encoded; we "
            "ask for it only where something is sold."
        ),
    ),
    examples=(
        mass("26 people hear the script; a principal approved it", Status.COMPLIED),
        mass("26 people hear it, and nobody approved it", Status.VIOLATED, script_approved=False),
        mass(
            "25 people hear it",
            Status.NOT_APPLICABLE,
            script_people=25,
            script_approved=False,
        ),
        mass("No script", Status.NOT_APPLICABLE, scripted=False, script_approved=False),
        mass("February 3, 2013", Status.NOT_IN_FORCE, date="2013-02-03", script_approved=False),
        mass("February 4, 2013", Status.VIOLATED, date="2013-02-04", script_approved=False),
    ),
)
