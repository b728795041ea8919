"""The clock at the phone that rang: instants, zones, daylight saving and business days.

Zone data is that of the `tzdata` package which we ship, never the machine's own, so that a verdict
is the same on every computer and in the browser.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from rules.areas import PLACES
from rules.language import say, say_many
from rules.phone import US_PLACES

PHRASES = {
    "date": "{month} {day}, {year}",
    "morning": "{hour}:{minute} a.m.",
    "afternoon": "{hour}:{minute} p.m.",
    "skipped": "{time} on {day} did not exist on {clocks} clocks: they jumped ahead one hour that "
    "night for daylight saving time.",
    "no-such-time": "{why} Give a time before or after the jump.",
    "twice": "{time} on {day} happened twice in some places, because daylight saving time ended "
    "that night. The clock read the same both times.",
    "twice-both": "{time} on {day} happened twice on {clock} clocks, because daylight saving time "
    "ended that night. Both are considered.",
}
"""What this module says. A time also has the part `{hour24}`, from 0 to 23."""
MONTHS = tuple(
    "January February March April May June July August September October November December".split()
)
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
UNITS = {
    "days": ("{count} day", "{count} days"),
    "months": ("{count} month", "{count} months"),
    "years": ("{count} year", "{count} years"),
    "business days": ("{count} business day", "{count} business days"),
}
"""Unit of a period → how one and how several are said."""

CALLED = "called"
"""A time given on the clock where the phone rang, whatever zone that is."""

CLOCKS: dict[str, tuple[str, tuple[str, ...]]] = {
    "eastern": (
        "Eastern",
        ("America/New_York", "America/Detroit", "America/Indiana/Indianapolis"),
    ),
    "central": ("Central", ("America/Chicago", "America/Menominee")),
    "mountain": ("Mountain", ("America/Denver", "America/Boise")),
    "arizona": ("Arizona (no daylight saving)", ("America/Phoenix",)),
    "pacific": ("Pacific", ("America/Los_Angeles",)),
    "alaska": ("Alaska", ("America/Anchorage",)),
    "aleutian": ("Aleutian Islands", ("America/Adak",)),
    "hawaii": ("Hawaii", ("Pacific/Honolulu",)),
    "atlantic": (
        "Puerto Rico and U.S. Virgin Islands",
        ("America/Puerto_Rico", "America/St_Thomas"),
    ),
    "chamorro": ("Guam and Northern Mariana Islands", ("Pacific/Guam", "Pacific/Saipan")),
    "samoa": ("American Samoa", ("Pacific/Pago_Pago",)),
}
"""Name of a clock that people use → label, and its IANA zones (the first stands for all)."""

US_ZONES = tuple(sorted({key for place in US_PLACES for key in PLACES[place][1].split()}))
"""Every IANA zone in which a phone in the United States may ring."""


@lru_cache(maxsize=64)
def zone(key: str) -> tzinfo:
    """Return UTC, or the time zone with this IANA key from our own zone data.

    Raises FileNotFoundError if we do not ship that zone.
    """
    if key == "UTC":
        return UTC
    *folders, name = key.split("/")
    with files("tzdata").joinpath("zoneinfo", *folders, name).open("rb") as data:
        return ZoneInfo.from_file(data, key=key)


def clock_name(key: str) -> str:
    """Return the everyday name of the clock that an IANA zone follows."""
    return next((say(label) for label, keys in CLOCKS.values() if key in keys), key)


@dataclass(frozen=True, slots=True)
class Moments:
    """The local times that a call may have had at the phone that rang."""

    local: tuple[datetime, ...]
    """Wall-clock times without zone, earliest first."""
    notices: tuple[str, ...] = ()
    """What the reader should know about them, in plain words."""


def _instants(wall: datetime, key: str) -> tuple[datetime, ...]:
    """Return the instants (UTC) that a wall-clock time names in a zone: none, one or two."""
    first = wall.replace(tzinfo=zone(key))
    second = first.replace(fold=1)
    if first.utcoffset() == second.utcoffset():  # else the clock is set at that time (PEP 495)
        return (first.astimezone(UTC),)
    found = []
    for moment in (first, second):
        instant = moment.astimezone(UTC)
        if instant.astimezone(zone(key)).replace(tzinfo=None) == wall and instant not in found:
            found.append(instant)
    return tuple(found)


def _skipped(wall: datetime, keys: Iterable[str]) -> str:
    names = say(" and ").join(sorted({clock_name(key) for key in keys}))
    return say(PHRASES["skipped"], time=f"{wall:%H:%M}", day=spell(wall.date()), clocks=names)


def moments(day: date, at: time, clock: str, zones: tuple[str, ...]) -> Moments:
    """Return the local times of a call at a phone that may have been in any of `zones`.

    `day` and `at` are read on `clock`: CALLED, "utc" or a key of CLOCKS.
    A time that occurs twice (the night daylight saving ends) gives both instants.
    Raises ValueError if the time did not exist on that clock (the night it begins).
    """
    wall = datetime.combine(day, at)
    if clock == CALLED:
        found = {key: _instants(wall, key) for key in zones}
        missing = [key for key in zones if not found[key]]
        if missing and len(missing) == len(zones):
            raise ValueError(say(PHRASES["no-such-time"], why=_skipped(wall, missing)))
        notices = [_skipped(wall, missing)] if missing else []
        if any(len(each) > 1 for each in found.values()):
            notices.append(say(PHRASES["twice"], time=f"{wall:%H:%M}", day=spell(day)))
        return Moments((wall,), tuple(notices))
    home = "UTC" if clock == "utc" else CLOCKS[clock][1][0]
    instants = _instants(wall, home)
    if not instants:
        raise ValueError(say(PHRASES["no-such-time"], why=_skipped(wall, [home])))
    local = {
        instant.astimezone(zone(key)).replace(tzinfo=None) for instant in instants for key in zones
    }
    notices = []
    if len(instants) > 1:
        parts = {"time": f"{wall:%H:%M}", "day": spell(day), "clock": clock_name(home)}
        notices.append(say(PHRASES["twice-both"], **parts))
    return Moments(tuple(sorted(local)), tuple(notices))


def spell(day: date) -> str:
    """Return a date as Americans read it, such as November 23, 2026."""
    return say(PHRASES["date"], month=say(MONTHS[day.month - 1]), day=day.day, year=day.year)


def spell_weekday(day: date) -> str:
    """Return the day of the week in brief, such as Mon."""
    return say(WEEKDAYS[day.weekday()])


def spell_time(at: time) -> str:
    """Return a time as Americans read it, such as 8:59 p.m."""
    seconds = f":{at.second:02}" if at.second else ""
    minute = f"{at.minute:02}{seconds}"
    half = PHRASES["morning" if at.hour < 12 else "afternoon"]
    return say(half, hour=at.hour % 12 or 12, hour24=at.hour, minute=minute)


@dataclass(frozen=True, slots=True)
class Period:
    """A length of calendar time, as laws count it."""

    count: int
    unit: str
    """days, months, years or business days."""

    def before(self, day: date) -> date:
        """Return the earliest date that is still within this period before `day`.

        A month that is too short is clamped to its last day: three months before May 31 is
        February 28 or 29. Business days are not counted backwards: use `after`.
        """
        if self.unit == "days":
            return _shift(day, -self.count)
        return _months_before(day, self.count * (12 if self.unit == "years" else 1))

    def after(self, day: date) -> date:
        """Return the last day of this period when it starts on `day`, which is not counted."""
        if self.unit == "days":
            return _shift(day, self.count)
        if self.unit == "business days":
            return _business_days_after(day, self.count, frozenset())
        return _months_before(day, -self.count * (12 if self.unit == "years" else 1))

    @lru_cache(maxsize=256)  # noqa: B019  one call asks for the same day many times
    def after_skipping_holidays(self, day: date) -> date:
        """Return the same as `after`, with federal holidays left out of business days."""
        if self.unit != "business days":
            return self.after(day)
        years = range(day.year, min(day.year + 2, date.max.year) + 1)
        return _business_days_after(
            day, self.count, frozenset().union(*(federal_holidays(year) for year in years))
        )

    def __str__(self) -> str:
        return say_many(*UNITS[self.unit], self.count)


def _shift(day: date, days: int) -> date:
    return date.fromordinal(max(1, min(day.toordinal() + days, date.max.toordinal())))


def _months_before(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    if not date.min.year <= year <= date.max.year:
        return date.min if months > 0 else date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _business_days_after(day: date, count: int, holidays: frozenset[date]) -> date:
    while count and day < date.max:
        day += timedelta(days=1)
        count -= day.weekday() < 5 and day not in holidays
    return day


@lru_cache(maxsize=64)
def federal_holidays(year: int) -> frozenset[date]:
    """Return the days on which federal holidays of a year are kept (5 U.S.C. 6103).

    A holiday on a Saturday is kept on the Friday before, one on a Sunday on the Monday after.
    Checked in the tests against the `holidays` package.
    """

    def nth(n: int, weekday: int, month: int) -> date:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (n - 1))

    days = [
        date(year, 1, 1),
        nth(3, 0, 2),
        nth(5, 0, 5) if nth(5, 0, 5).month == 5 else nth(4, 0, 5),
        date(year, 7, 4),
        nth(1, 0, 9),
        nth(2, 0, 10),
        date(year, 11, 11),
        nth(4, 3, 11),
        date(year, 12, 25),
    ]
    if year >= 1986:
        days.append(nth(3, 0, 1))
    if year >= 2021:
        days.append(date(year, 6, 19))
    return frozenset(_shift(day, {5: -1, 6: 1}.get(day.weekday(), 0)) for day in days)
