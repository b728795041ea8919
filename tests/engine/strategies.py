"""Hypothesis strategies: calls, dense around the points where the law changes its answer."""

from datetime import date, time, timedelta
from typing import Any, NamedTuple

from hypothesis import assume, settings
from hypothesis import strategies as st

from rules.areas import PLACES
from rules.assess import RULEBOOK
from rules.clock import CALLED, CLOCKS
from rules.comparison import Range
from rules.facts import FIRST_DAY, LAST_DAY, Choice, Day, Fact, Flag, Quantity, TimeOfDay
from rules.forum import FORUMS
from rules.known import is_one
from rules.logic import walk
from rules.phone import US_PLACES
from rules.scenario import library

from .builders import EXAMPLES, can_be_read

PLACE = ("number", "in_number_area", "called_state", "called_zone")


def times(factor: float) -> settings:
    """Return the settings for so many times the examples of the profile in use."""
    return settings(max_examples=max(1, int(settings.default.max_examples * factor)))


def _days_that_matter() -> list[date]:
    days = {date(2026, 3, 8), date(2026, 11, 1)}  # daylight saving begins and ends
    for rule in RULEBOOK.rules.values():
        for version in rule.versions:
            days.update(filter(None, (version.in_force.start, version.in_force.end)))
            for condition in version.conditions():
                for part in walk(condition):
                    if isinstance(part, Range) and isinstance(part.low, date):
                        days.add(part.low)
    return sorted(days - {date.max})


SWITCHES = _days_that_matter()
"""Every day on which the answer of the law changes, and the two nights when clocks do."""

# Days before the call, on both sides of every period that the law counts.
DAYS_BEFORE = (
    *(0, 1, 3, 9, 10, 13, 14, 15, 16, 18, 29, 30, 31, 32, 89, 92, 93, 545, 548, 549, 550),
    *(1825, 1826, 1827, 3652, 3653),
)
TIMES = [
    time.fromisoformat(text)
    for text in (
        "10:00 07:59:59 08:00 20:59:59 21:00 21:00:01 00:00 00:30 01:30 02:30 05:00 06:30 19:30 "
        "20:30 21:30 22:30 23:59:59"
    ).split()
]
QUANTITIES = (0, 1, 2, 3, 4, 5, 6, 15, 30, 31, 999, 1000, 2.1, 14.9)
TOLD_IN_EXAMPLES = [dict(example.facts) for _, example in EXAMPLES]
TOLD_IN_SCENARIOS = [
    {key: raw for key, raw in found.facts.items() if is_one(RULEBOOK.askable[key].read(raw))}
    for found in library().values()
]
NOT_AMERICAN = ("416 555 0142", "876 555 0142", "800 555 0142", "900 555 0142", "+44 20 7946 0958")


def numbers(places: tuple[str, ...] = US_PLACES) -> st.SearchStrategy[str]:
    """Return a strategy for numbers of these places."""
    codes = [code for place in places for code in PLACES[place][2].split()]
    return st.sampled_from(codes).map(_number_in)


def _number_in(area_code: str) -> str:
    return f"{area_code} {'633' if area_code == '684' else '555'} 0142"  # Samoa has no 555


@st.composite
def places(draw: st.DrawFn) -> dict[str, Any]:
    """Draw where the phone was and what its number is: facts that fit together."""
    state = draw(st.sampled_from(US_PLACES))
    zones = set(PLACES[state][1].split())
    at_home = draw(st.booleans())
    anywhere = numbers() | st.sampled_from(NOT_AMERICAN)
    return {
        "number": draw(numbers((state,)) if at_home else anywhere),
        "in_number_area": at_home,
        "called_state": state,
        "called_zone": draw(
            st.sampled_from([key for key, (_, keys) in CLOCKS.items() if zones & set(keys)])
        ),
    }


def _shifted(day: date, days: int) -> date:
    return min(max(day + timedelta(days=days), FIRST_DAY), LAST_DAY)


@st.composite
def when_and_where(draw: st.DrawFn) -> dict[str, Any]:
    """Draw on which day, at what time, on whose clock and where a phone rang."""
    call_date = _shifted(draw(st.sampled_from(SWITCHES)), draw(st.sampled_from((0, -1, 1, 400))))
    return {
        "date": call_date,
        "time": draw(st.sampled_from(TIMES)),
        "clock": draw(st.sampled_from((CALLED, "eastern", "pacific", "chamorro", "utc"))),
        **draw(places()),
    }


@st.composite
def full_calls(draw: st.DrawFn) -> dict[str, Any]:
    """Draw a call of which every fact is known."""
    facts = draw(when_and_where())
    for key, fact in RULEBOOK.askable.items():
        if key not in facts:
            facts[key] = draw(_value(fact, facts["date"]))
    for key, fact in RULEBOOK.askable.items():
        if isinstance(fact, Quantity) and fact.part_of:
            facts[key] = min(facts[key], facts[fact.part_of])
    return facts


def _fitting(fact: Quantity) -> list[float]:
    return [number for number in QUANTITIES if not fact.whole or number == int(number)]


def _value(fact: Fact, call_date: date) -> st.SearchStrategy[Any]:
    if isinstance(fact, Flag):
        return st.booleans()
    if isinstance(fact, Choice):
        return st.sampled_from(list(fact.options))
    if isinstance(fact, Quantity):
        return st.sampled_from(_fitting(fact))
    if isinstance(fact, Day):
        return st.sampled_from(DAYS_BEFORE).map(lambda days: _shifted(call_date, -days))
    raise NotImplementedError(f"No strategy for the fact {fact.id} of kind {fact.kind}")


@st.composite
def parts(draw: st.DrawFn, call: dict[str, Any]) -> dict[str, Any]:
    """Draw some of the facts of a call: from hardly any to nearly all."""
    density = draw(st.sampled_from((0.1, 0.3, 0.5, 0.8, 0.95, 1)))
    luck = draw(st.binary(min_size=len(call), max_size=len(call)))
    return {key: call[key] for key, byte in zip(call, luck, strict=True) if byte < 256 * density}


@st.composite
def roughly(draw: st.DrawFn, facts: dict[str, Any]) -> dict[str, Any]:
    """Draw the same facts, a few of them known only roughly, as `rules.facts.Fact.read` takes."""
    if not facts or draw(st.booleans()):
        return facts
    rough = draw(st.lists(st.sampled_from(list(facts)), max_size=4, unique=True))
    return facts | {key: draw(_rough(RULEBOOK.askable[key], facts[key])) for key in rough}


def _rough(fact: Fact, raw: Any) -> st.SearchStrategy[Any]:
    value = fact.parse(raw)
    if isinstance(fact, Choice):
        return st.sampled_from([f"{value}|{other}" for other in fact.options])
    if not isinstance(fact, Day | TimeOfDay | Quantity):
        return st.just(raw)
    near: list[Any] = [value]
    parts_of_year = []
    if isinstance(fact, Day):
        near += [_shifted(value, days) for days in (-400, -31, -10, -1, 1, 40)]
        parts_of_year = [f"{value:%Y-%m}", f"{value:%Y}"]
    elif isinstance(fact, TimeOfDay):
        near += TIMES
    else:
        near += _fitting(fact)
    return st.sampled_from(
        [
            *parts_of_year,
            *(f"{low}/{high}" for low in near for high in near if low <= value <= high),
            *(f"{low}/.." for low in near if low <= value),
            *(f"../{high}" for high in near if value <= high),
        ]
    )


class Told(NamedTuple):
    """What is known of a call, and the call of which it is a part."""

    known: dict[str, Any]
    """Some values may be rough: see `rules.facts.Fact.read`."""
    exact: dict[str, Any]
    """The same facts without roughness."""
    whole: dict[str, Any]


@st.composite
def told(draw: st.DrawFn) -> Told:
    """Draw what is known of a call.

    Two in three are near a worked example or a scenario, which sit beside the boundaries.
    """
    whole = draw(full_calls())
    starts = draw(st.sampled_from(((), TOLD_IN_EXAMPLES, TOLD_IN_SCENARIOS)))
    if starts:
        start = draw(st.sampled_from(starts))
        exact = draw(parts(start))
        whole = {key: whole[key] for key in whole if key not in PLACE} | start
    else:
        exact = draw(parts(whole))
    known = draw(roughly(exact))
    assume(can_be_read(known))
    return Told(known, exact, whole)


forums = st.sampled_from(list(FORUMS))


def law_days() -> st.SearchStrategy[date | None]:
    """Return a strategy for the day whose law applies; None for that of the call."""
    return st.none() | st.sampled_from(SWITCHES)


# ── What people and machines type by mistake ─────────────────────────────────────────────────────

any_text = st.text(st.characters(exclude_categories=()), max_size=30)
"""Text of any characters, halves of surrogate pairs included."""

typed_numbers = st.text("0123456789+-.()/ x*#;=,AZé٣\u200b\ud800", max_size=40)
"""What may be typed where a telephone number is wanted."""

_scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.sampled_from((400, 6000)).map(lambda digits: 10**digits)
    | st.floats()
    | any_text
    | typed_numbers
    | st.dates()
    | st.times()
    | st.datetimes()
    | st.binary(max_size=5)
)
any_value = st.recursive(
    _scalars,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(any_text, inner, max_size=3)
        | st.tuples(inner, inner)
    ),
    max_leaves=5,
)
"""Any value that TOML, JSON or a program may hold."""
