"""When a call would be lawful, as far as the time decides: the next moment, and the coming week.

Nothing here knows an hour or a day of any law. The bounds come from the conditions that compare the
local time, and the engine judges each stretch between them on each date. Of all other facts the
call is taken as it is.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property, lru_cache

from rules.areas import PLACES
from rules.assess import Assessment, assess
from rules.clock import CALLED, CLOCKS, US_ZONES, zone
from rules.comparison import Among, Range
from rules.known import LAW_OF, Known, Possible
from rules.language import say
from rules.logic import Condition, Truth, walk
from rules.phone import US_PLACES
from rules.rulebook import Rule, Rulebook

LOCAL_TIME, CALL_DATE, STATE = "local_time", "call_date", "called_state"
WEEK = 7
"""Days that are looked ahead."""
_SECOND, _DAY = timedelta(seconds=1), timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of time in which no rule about the time of a call is broken."""

    first: datetime
    """Its first second, on the clock where the phone rings (with its zone)."""
    last: datetime
    """Its last second, itself still inside, on the same clock."""
    certain: bool
    """False: whether a rule is broken then hangs on a fact or a question of law that is open."""

    @property
    def utc(self) -> tuple[datetime, datetime]:
        """Return its first and its last second in UTC."""
        return self.first.astimezone(UTC), self.last.astimezone(UTC)


@dataclass(frozen=True, slots=True)
class Place:
    """Where the phone may be, and when it may be called."""

    state: str
    """Postal code, a key of `rules.areas.PLACES`."""
    zone: str
    """IANA key of the time zone."""
    windows: tuple[Window, ...]
    """Earliest first. Times that are in no window are forbidden."""

    @property
    def name(self) -> str:
        """Return the name of the state."""
        return say(PLACES[self.state][0])


@dataclass(frozen=True, slots=True)
class Week:
    """The windows of seven days, for each place where the phone may be."""

    start: datetime
    places: tuple[Place, ...]
    timed: tuple[str, ...]
    """Ids of the rules that make the windows: those that read the time of day, and those whose
    answer changes from one day of the week to another."""
    at_any_time: tuple[str, ...]
    """Ids of the other rules that are broken: no waiting helps against them."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment, by the clock of each zone in which the phone may be."""

    at: Mapping[str, datetime]
    """IANA key → the moment on that clock (with its zone)."""

    @property
    def utc(self) -> datetime | None:
        """Return the instant in UTC; None if it is another one in each zone.

        It is, if the call's time was given on the clock of a phone that may be anywhere.
        """
        found = {at.astimezone(UTC) for at in self.at.values()}
        return found.pop() if len(found) == 1 else None

    @property
    def wall(self) -> datetime | None:
        """Return what the clock at the phone shows, without zone; None if that is not one thing."""
        found = {at.replace(tzinfo=None) for at in self.at.values()}
        return found.pop() if len(found) == 1 else None


def week(assessment: Assessment, start: datetime) -> Week:
    """Return the lawful windows from `start` to the end of the seventh day, for each place.

    `start` is an instant (any zone). Days are those of the clock where the phone rings, the first
    being the one on which `start` falls there. Raises ValueError if `start` has no zone.
    """
    begin = _naive_utc(start)
    judge = _Judge(assessment)
    spans = {key: (begin, _end_of_day(begin, key, WEEK)) for key in US_ZONES}
    days = _days(spans.values())
    timed = judge.timed(days)
    drawn: dict[tuple[str, str | None], tuple[Window, ...]] = {}
    places = []
    for state, key in _places(assessment.call.given):
        where = key, state if judge.by_state(timed) else None
        if where not in drawn:
            drawn[where] = tuple(_windows(judge, timed, *where, *spans[key]))
        places.append(Place(state, key, drawn[where]))
    broken = tuple(f.rule.id for f in assessment.findings if f.breached and f.rule not in timed)
    return Week(start, tuple(places), tuple(rule.id for rule in timed), broken)


def next_lawful(
    assessment: Assessment, after: datetime | None = None, days: int = WEEK
) -> Moment | None:
    """Return the next moment at which no rule about time would be broken, for certain.

    It is the first one at or after `after` (an instant, any zone), or after the call itself, that
    suits every place where the phone may be; None if there is none within so many days.
    Rules that are broken at any time do not count: see `Week.at_any_time`.
    Raises ValueError if `after` has no zone, or is left out and the call's own time is not known.
    """
    places = _places(assessment.call.given)
    begins = {key: _naive_utc(after) for _, key in places} if after else _rang(assessment)
    if not begins:
        raise ValueError("The time of the call is not known. Say from when on to look.")
    judge = _Judge(assessment)
    spans = {key: (begin, begin + timedelta(days=days)) for key, begin in begins.items()}
    timed = judge.timed(_days(spans.values()))
    by_state = judge.by_state(timed)
    where = {(key, state if by_state else None) for state, key in places if key in begins}
    lawful = {
        place: [run[:2] for run in _runs(judge, timed, *place, *spans[place[0]]) if run[2] is False]
        for place in where
    }
    if len(set(begins.values())) == 1:
        shared = _first_shared(list(lawful.values()))
        return Moment({key: _on_clock(shared, key) for key in begins}) if shared else None
    found = {}
    for key in begins:
        own = [runs for place, runs in lawful.items() if place[0] == key]
        first = _first_shared(own)
        if first is None:
            return None
        found[key] = _on_clock(first, key)
    return Moment(found)


def _first_shared(all_runs: list[list[tuple[datetime, datetime]]]) -> datetime | None:
    """Return the earliest instant that lies in a stretch of every list."""
    starts = sorted({low for runs in all_runs for low, _ in runs})
    for start in starts:
        if all(any(low <= start < high for low, high in runs) for runs in all_runs):
            return start
    return None


# ── Where and when the phone rang ────────────────────────────────────────────────────────────────


def _places(given: Known) -> list[tuple[str, str]]:
    """Return the state and zone of each place where the phone may be."""
    states: tuple[str, ...] = US_PLACES
    named, numbers = given.get(STATE), given.get("number")
    if isinstance(named, tuple):
        states = named
    elif given.get("in_number_area") == (True,) and isinstance(numbers, tuple):
        states = tuple(n.place for n in numbers if n.place in US_PLACES) or states
    clocks = given.get("called_zone")
    zones = set(US_ZONES)
    if isinstance(clocks, tuple):
        zones = {key for clock in clocks for key in CLOCKS[clock][1]}
    return [(state, key) for state in states for key in PLACES[state][1].split() if key in zones]


def _rang(assessment: Assessment) -> dict[str, datetime]:
    """Return when the phone rang (UTC, without zone) for each zone; empty if that is not known."""
    given = assessment.call.given
    values = [given.get(key) for key in ("date", "time", "clock")]
    if not all(isinstance(value, tuple) and len(value) == 1 for value in values):
        return {}
    day, at, clock = (value[0] for value in values if isinstance(value, tuple))
    wall = datetime.combine(day, at)
    found = {}
    for _, key in _places(given):
        home = key if clock == CALLED else "UTC" if clock == "utc" else CLOCKS[clock][1][0]
        found[key] = wall.replace(tzinfo=zone(home)).astimezone(UTC).replace(tzinfo=None)
    return found


def _naive_utc(instant: datetime) -> datetime:
    if instant.tzinfo is None:
        raise ValueError("Give the moment with its time zone.")
    return instant.astimezone(UTC).replace(tzinfo=None, microsecond=0)


def _on_clock(instant: datetime, key: str) -> datetime:
    """Return an instant (UTC, without zone) on the clock of a zone."""
    return zone(key).fromutc(instant.replace(tzinfo=zone(key)))


def _end_of_day(instant: datetime, key: str, days: int) -> datetime:
    """Return the midnight that ends so many days of a zone's clock (UTC, without zone)."""
    local = _on_clock(instant, key).date() + timedelta(days=days)
    midnight = datetime.combine(local, time(), tzinfo=zone(key))
    return midnight.astimezone(UTC).replace(tzinfo=None)


def _days(spans: Iterable[tuple[datetime, datetime]]) -> list[date]:
    """Return every date that some clock on earth shows during stretches of time (UTC)."""
    bounds = [bound for span in spans for bound in span]
    first, last = min(bounds).date() - _DAY, max(bounds).date() + _DAY
    return [first + timedelta(days=count) for count in range((last - first).days + 1)]


@lru_cache(maxsize=1024)
def _offset(key: str, instant: datetime) -> timedelta:
    """Return how far a zone's clock is ahead of UTC at an instant (UTC, without zone)."""
    return _on_clock(instant, key).replace(tzinfo=None) - instant


def _steady(key: str, begin: datetime, end: datetime) -> Iterator[tuple[datetime, datetime]]:
    """Cut a stretch of time (UTC) where a zone's clock is put forward or back, to the second."""
    at = begin
    while at < end:
        later = min(at + _DAY, end)
        if _offset(key, later - _SECOND) != _offset(key, at):
            low, high = at, later - _SECOND
            while high - low > _SECOND:
                middle = low + (high - low) // _SECOND // 2 * _SECOND
                low, high = (
                    (middle, high) if _offset(key, middle) == _offset(key, at) else (low, middle)
                )
            later = high
        yield at, later
        at = later


# ── What the rules say ───────────────────────────────────────────────────────────────────────────

type Run = tuple[datetime, datetime, Truth]
"""From an instant to another, which is not included (UTC, without zone): is a rule broken?"""


@dataclass(frozen=True)
class _Judge:
    """Puts the call at other times and asks the engine. Remembers every answer."""

    assessment: Assessment
    memo: dict[tuple[str, date, time, str | None], Truth] = field(default_factory=dict)

    @cached_property
    def bounds(self) -> tuple[time, ...]:
        """Return the seconds of a day at which an answer may change, midnight first."""
        found = {time.min}
        for rule in self.assessment.rulebook.rules.values():
            for version in rule.versions:
                for condition in version.conditions():
                    for part in walk(condition):
                        found.update(_bounds(part))
        return tuple(sorted(found))

    @cached_property
    def follows_call(self) -> bool:
        """Return whether the law of the day of the call applies, not that of a day asked for."""
        known = self.assessment.known
        return known.get(LAW_OF) == known.get(CALL_DATE)

    def by_state(self, timed: list[Rule]) -> bool:
        """Return whether one of the rules asks for the state, so that zones are not enough."""
        return any(STATE in rule.reads for rule in timed)

    def timed(self, days: list[date]) -> list[Rule]:
        """Return the rules that read the time of day, or whose answer is not the same each day."""
        return [
            rule
            for rule in self.assessment.rulebook.rules.values()
            if LOCAL_TIME in rule.reads
            or len({self.breached(rule, day, time.min, None) for day in days}) > 1
        ]

    def broken(self, timed: list[Rule], day: date, at: time, state: str | None) -> Truth:
        """Return whether a call at that local time would break one of the rules."""
        answers = {self.breached(rule, day, at, state) for rule in timed}
        return True if True in answers else None if None in answers else False

    def breached(self, rule: Rule, day: date, at: time, state: str | None) -> Truth:
        """Return whether a call at that local time would break the rule."""
        reads = rule.reads
        key = (
            rule.id,
            day,
            at if LOCAL_TIME in reads else time.min,
            state if STATE in reads else None,
        )
        if key not in self.memo:
            self.memo[key] = self._ask(rule, day, at, state)
        return self.memo[key]

    def _ask(self, rule: Rule, day: date, at: time, state: str | None) -> Truth:
        given = self.assessment
        moved: dict[str, Possible] = {LOCAL_TIME: (at,), CALL_DATE: (day,)}
        if state:
            moved[STATE] = (state,)
        call = replace(given.call, known={**given.call.known, **moved})
        alone = Rulebook({rule.id: rule}, given.rulebook.facts, given.rulebook.version)
        as_of = day if self.follows_call else given.as_of
        return assess(call, as_of, alone, given.forum).findings[0].breached


def _bounds(part: Condition) -> Iterator[time]:
    """Yield the first second of each part of the day that a comparison tells apart."""
    if LOCAL_TIME not in {subject.id for subject in part.subjects()}:
        return
    if isinstance(part, Range):
        yield from () if part.low is None else (part.low,)
        yield from () if part.high is None else _after(part.high)
    elif isinstance(part, Among):
        yield from (bound for value in part.values for bound in (value, *_after(value)))
    else:
        raise TypeError(f"{part}: windows cannot be found for this kind of comparison of a time.")


def _after(at: time) -> tuple[time, ...]:
    """Return the next second, nothing if the day is over."""
    later = datetime.combine(date.min, at) + _SECOND
    return (later.time(),) if later.date() == date.min else ()


def _runs(
    judge: _Judge, timed: list[Rule], key: str, state: str | None, begin: datetime, end: datetime
) -> list[Run]:
    """Return how a stretch of time (UTC) falls into forbidden, lawful and open parts."""
    runs: list[Run] = []
    for low, high in _steady(key, begin, end):
        offset = _offset(key, low)
        at = low
        while at < high:
            local = at + offset
            place = bisect_right(judge.bounds, local.time())
            start = judge.bounds[place - 1]
            midnight = datetime.combine(local.date() + _DAY, time.min)
            last = place == len(judge.bounds)
            stop = midnight if last else datetime.combine(local.date(), judge.bounds[place])
            until = min(stop - offset, high)
            value = judge.broken(timed, local.date(), start, state)
            if runs and runs[-1][2] is value:
                runs[-1] = runs[-1][0], until, value
            else:
                runs.append((at, until, value))
            at = until
    return runs


def _windows(
    judge: _Judge, timed: list[Rule], key: str, state: str | None, begin: datetime, end: datetime
) -> Iterator[Window]:
    for low, high, broken in _runs(judge, timed, key, state, begin, end):
        if not broken:
            yield Window(_on_clock(low, key), _on_clock(high - _SECOND, key), broken is False)
