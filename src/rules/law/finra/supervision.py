"""How a broker must watch over its callers: FINRA Rules 3110 and 3170."""

from rules.facts import call_date, purpose
from rules.law.finra.conduct import FORERUNNER
from rules.law.finra.facts import (
    all_calls_taped,
    calls_sampled,
    from_disciplined,
    registered_people,
    supervised,
    taping_excused,
    taping_notice_on,
)
from rules.law.finra.hours import pitch
from rules.law.finra.terms import (
    AGENCY,
    CHECKED,
    MEMBERS,
    SECONDARY,
    TEXT,
    conduct_discipline,
    finra,
    member,
    telemarketing,
)
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

watched = examples_from(**pitch("", Status.COMPLIED, supervised=True, calls_sampled=True).facts)

SUPERVISION = Rule(
    id="finra-3110-supervision",
    title="A broker must supervise its callers",
    statement="A firm must have written procedures, put a principal in charge of its callers, "
    "review and inspect. It is the usual charge when a branch breaks the rules on calls.",
    binds=MEMBERS,
    source=finra("3110(a)-(b)", SECONDARY),
    in_force=since("2014-12-01"),
    applies=telemarketing,
    forbids=~(supervised & calls_sampled),
    note="FINRA's Rule 3110 instead of NASD's Rule 3010, in the same sense.",
    earlier=(
        Version(
            between("1992-01-01", "2014-12-01"),
            telemarketing,
            ~(supervised & calls_sampled),
            (),
            "NASD Rule 3010.",
        ),
    ),
    consequences=(conduct_discipline,),
    agency=AGENCY,
    checked=CHECKED,
    subject="records",
    doubts=(
        FORERUNNER,
        "The day of the change, December 1, 2014, is from memory.",
        "The rule is about the firm, not about one call; we ask what bears on calls.",
    ),
    examples=(
        watched("Logs are sampled every month, and problems are followed up", Status.COMPLIED),
        watched(
            "For nine months nobody tests whether call lists are compared with the registry",
            Status.VIOLATED,
            calls_sampled=False,
        ),
        watched("No written procedures", Status.VIOLATED, supervised=False),
        watched("A futures firm", Status.NOT_APPLICABLE, caller_kind="futures", supervised=False),
        watched("December 31, 1991", Status.NOT_IN_FORCE, date="1991-12-31", supervised=False),
        watched("January 1, 1992", Status.VIOLATED, date="1992-01-01", supervised=False),
        watched("November 30, 2014", Status.VIOLATED, date="2014-11-30", supervised=False),
        watched("December 1, 2014", Status.VIOLATED, date="2014-12-01", supervised=False),
    ),
)

taping_firm = Definition(
    id="finra-taping-firm",
    term="a firm with too many people from disciplined firms",
    text="A disciplined firm was expelled, or lost its registration, for the way it sold "
    "securities or futures. Counted are registered people who worked at one in the last three "
    "years. The limit is reached with 40 % in a firm of five to nine, with four people in one of "
    "ten to 19, and with 20 % in one of 20 or more. Smaller firms have no limit.",
    source=finra("3170", SECONDARY),
    means=(
        registered_people.at_least(5)
        & registered_people.at_most(9)
        & from_disciplined.at_least_percent(40, of=registered_people)
    )
    | (
        registered_people.at_least(10)
        & registered_people.at_most(19)
        & from_disciplined.at_least(4)
    )
    | (
        registered_people.at_least(20) & from_disciplined.at_least_percent(20, of=registered_people)
    ),
    subject="The firm",
)

must_tape = member & ~purpose.one_of("personal") & taping_firm
not_taped = call_date.later_than(60, "days", since=taping_notice_on) & ~all_calls_taped
not_bound = (
    Exemption(
        "finra-taping-staff-cut",
        "It cut its staff below the limit: once, within 30 days, and rehired none for 180 days",
        taping_excused.one_of("cut"),
        finra("3170", TEXT),
    ),
    Exemption(
        "finra-taping-exempted",
        "FINRA exempted it, in exceptional circumstances",
        taping_excused.one_of("exempted"),
        finra("3170", TEXT),
    ),
    Exemption(
        "finra-taping-over",
        "It has recorded for three years",
        taping_excused.one_of("over"),
        finra("3170", TEXT),
    ),
)

taped = examples_from(
    **pitch(
        "",
        Status.VIOLATED,
        registered_people=5,
        from_disciplined=2,
        taping_notice_on="2026-03-02",
        all_calls_taped=False,
        taping_excused="none",
    ).facts
)

TAPING = Rule(
    id="finra-3170-taping-rule",
    title="A broker with many people from disciplined firms must record all its calls",
    statement="A firm at which too many registered people come from disciplined firms must record "
    "all calls of its registered people with customers and prospects, starting within 60 days and "
    "for three years.",
    binds="Member firms of FINRA that reach the limit.",
    source=finra("3170", TEXT),
    in_force=since("2014-12-01"),
    applies=must_tape,
    forbids=not_taped,
    unless=not_bound,
    note="FINRA Rule 3170 replaces NASD Rule 3010(b)(2).",
    earlier=(
        Version(
            between("1998-08-17", "2014-12-01"),
            must_tape,
            not_taped,
            not_bound,
            "NASD Rule 3010(b)(2).",
        ),
    ),
    consequences=(conduct_discipline,),
    agency=AGENCY,
    checked=CHECKED,
    subject="records",
    doubts=(
        "The limits were read in three summaries, the rest on FINRA's page.",
        "We count the 60 days from the day on which the firm knew.",
        (
            "The firm must also keep the recordings for three years, the first two at hand, listed "
            "by person and day, review them, and report to FINRA within 30 days after each "
            "quarter. One call does not show that; it is not encoded."
        ),
        "That the forerunner had the same limits was not checked.",
    ),
    examples=(
        taped("Two of five, 40 %", Status.VIOLATED),
        taped(
            "Three of nine, 33 %",
            Status.NOT_APPLICABLE,
            registered_people=9,
            from_disciplined=3,
        ),
        taped("Four of nine, 44 %", Status.VIOLATED, registered_people=9, from_disciplined=4),
        taped("Four of ten", Status.VIOLATED, registered_people=10, from_disciplined=4),
        taped("Four of 19", Status.VIOLATED, registered_people=19, from_disciplined=4),
        taped("Three of 19", Status.NOT_APPLICABLE, registered_people=19, from_disciplined=3),
        taped("Four of 20, 20 %", Status.VIOLATED, registered_people=20, from_disciplined=4),
        taped("Four of 21, 19 %", Status.NOT_APPLICABLE, registered_people=21, from_disciplined=4),
        taped("Four of four", Status.NOT_APPLICABLE, registered_people=4, from_disciplined=4),
        taped(
            "Nobody comes from a disciplined firm; the size does not matter then",
            Status.NOT_APPLICABLE,
            registered_people=None,
            from_disciplined=0,
        ),
        taped("All calls are recorded", Status.COMPLIED, all_calls_taped=True),
        taped("60 days after the firm knew", Status.COMPLIED, taping_notice_on="2026-09-24"),
        taped("61 days after the firm knew", Status.VIOLATED, taping_notice_on="2026-09-23"),
        taped("It cut its staff in time", Status.EXCEPTED, taping_excused="cut"),
        taped("FINRA exempted it", Status.EXCEPTED, taping_excused="exempted"),
        taped("The three years are over", Status.EXCEPTED, taping_excused="over"),
        taped("An adviser", Status.NOT_APPLICABLE, caller_kind="adviser"),
        taped(
            "August 16, 1998",
            Status.NOT_IN_FORCE,
            date="1998-08-16",
            taping_notice_on="1998-03-02",
        ),
        taped("August 17, 1998", Status.VIOLATED, date="1998-08-17", taping_notice_on="1998-03-02"),
        taped(
            "November 30, 2014", Status.VIOLATED, date="2014-11-30", taping_notice_on="2014-03-03"
        ),
        taped(
            "December 1, 2014", Status.VIOLATED, date="2014-12-01", taping_notice_on="2014-03-03"
        ),
    ),
)
