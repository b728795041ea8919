"""Windows: when a call would be lawful, on every clock, over every jump of the clocks."""

import time as stopwatch
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules import facts
from rules.assess import RULEBOOK, Assessment, assess
from rules.call import Call
from rules.clock import US_ZONES, federal_holidays, zone
from rules.comparison import Among
from rules.phone import US_PLACES
from rules.rulebook import Rule, Rulebook
from rules.window import Place, Window, next_lawful, week

from .builders import COLD_CALL, hours
from .strategies import times

HOURS = RULEBOOK.rules["fcc-calling-hours"]
LATE = COLD_CALL | {"time": "21:30"}
"""Half an hour too late, on the clock of whoever was called."""
TIMED = (
    "fcc-calling-hours",
    "finra-3230-time-of-day",
    "tsr-calling-hours",
    "msrb-g39-time-of-day",
)
"""The rules on hours, in the order of the rulebook."""


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def call(**changes: Any) -> Assessment:
    """Return the assessment of the late call with some facts changed; None takes one away."""
    raw = {key: value for key, value in (LATE | changes).items() if value is not None}
    return assess(raw)


def with_rule(rule: Rule, **changes: Any) -> Assessment:
    """Return the late call under one rule alone."""
    raw = {key: value for key, value in (LATE | changes).items() if value is not None}
    return assess(raw, None, Rulebook({rule.id: rule}, RULEBOOK.facts))


def place(windows: tuple[Place, ...], state: str, key: str | None = None) -> Place:
    return next(p for p in windows if p.state == state and key in (None, p.zone))


def shown(window: Window) -> str:
    return f"{window.first:%m-%d %H:%M:%S} {window.last:%m-%d %H:%M:%S}"


# ── The week ─────────────────────────────────────────────────────────────────────────────────────


def test_every_state_and_territory_has_its_zones() -> None:
    found = week(call(), utc("2026-11-23 15:00")).places
    assert {p.state for p in found} == set(US_PLACES)
    assert {p.zone for p in found if p.state == "IN"} == {
        "America/Chicago",
        "America/Indiana/Indianapolis",
    }
    assert place(found, "IN").name == "Indiana"


def test_the_windows_of_a_day_are_those_of_the_clock_where_the_phone_rings() -> None:
    found = week(call(), utc("2026-11-23 15:00")).places
    new_york, hawaii = place(found, "NY").windows, place(found, "HI").windows
    assert [shown(window) for window in new_york[:2]] == [
        "11-23 10:00:00 11-23 21:00:00",  # from the moment that was asked about
        "11-24 08:00:00 11-24 21:00:00",
    ]
    assert shown(hawaii[0]) == "11-23 08:00:00 11-23 21:00:00"
    assert hawaii[0].utc == (utc("2026-11-23 18:00"), utc("2026-11-24 07:00"))
    assert len(new_york) == 7
    assert all(window.certain for window in new_york)


def test_a_week_names_the_rules_that_make_it() -> None:
    found = week(call(), utc("2026-11-23 15:00"))
    assert found.timed == TIMED
    assert found.at_any_time == ()


def test_rules_that_are_broken_at_any_time_are_told_apart() -> None:
    found = week(call(written_policy=False), utc("2026-11-23 15:00"))
    assert found.timed == TIMED
    assert found.at_any_time == ("fcc-company-dnc-programme",)
    assert len(place(found.places, "NY").windows) == 7


def test_a_known_place_leaves_only_that() -> None:
    start = utc("2026-11-23 15:00")
    assert {p.state for p in week(call(called_state="TX"), start).places} == {"TX"}
    found = week(call(called_state="TX", called_zone="mountain"), start).places
    assert [(p.state, p.zone) for p in found] == [("TX", "America/Denver")]
    found = week(call(number="303 555 0142", in_number_area=True), start).places
    assert [(p.state, p.zone) for p in found] == [("CO", "America/Denver")]


def test_where_a_fact_is_open_the_night_is_not_certain() -> None:
    found = week(call(purpose=None), utc("2026-11-23 15:00"))
    windows = place(found.places, "NY").windows
    assert [(shown(w), w.certain) for w in windows[:2]] == [
        ("11-23 10:00:00 11-23 21:00:00", True),
        ("11-23 21:00:01 11-24 07:59:59", False),
    ]


def test_a_call_that_no_rule_on_hours_covers_may_be_made_at_any_time() -> None:
    windows = place(week(call(line="business"), utc("2026-11-23 15:00")).places, "NY").windows
    assert [shown(window) for window in windows] == ["11-23 10:00:00 11-29 23:59:59"]


def test_the_last_second_is_the_last_lawful_one() -> None:
    last = place(week(call(), utc("2026-11-23 15:00")).places, "NY").windows[0].last
    seconds = (last, last + timedelta(seconds=1))
    assert [hours(time=f"{at:%H:%M:%S}") for at in seconds] == ["complied", "violated"]


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        week(call(), datetime(2026, 11, 23, 15))  # noqa: DTZ001 - that is the point
    with pytest.raises(ValueError, match="time zone"):
        next_lawful(call(), datetime(2026, 11, 23, 15))  # noqa: DTZ001


# ── Daylight saving ──────────────────────────────────────────────────────────────────────────────


def night_rule(low: str, high: str) -> Rule:
    """Return the rule on hours as if it allowed only some hours of the night."""
    return replace(HOURS, forbids=~facts.local_time.between(low, high))


def in_new_york(rule: Rule, start: str) -> list[tuple[str, float]]:
    """Return the windows in New York, with their length in hours."""
    found = week(with_rule(rule, called_state="NY"), utc(start)).places[0].windows
    return [
        (shown(w), round((w.utc[1] - w.utc[0] + timedelta(seconds=1)).total_seconds() / 3600, 3))
        for w in found
    ]


def test_an_hour_that_is_skipped_is_in_no_window() -> None:
    # March 8, 2026: after 1:59:59 comes 3:00:00.
    days = in_new_york(night_rule("01:00", "03:29:59"), "2026-03-07 12:00")
    assert days[0] == ("03-08 01:00:00 03-08 03:29:59", 1.5)
    assert days[1] == ("03-09 01:00:00 03-09 03:29:59", 2.5)
    inside = in_new_york(night_rule("02:00", "02:59:59"), "2026-03-07 12:00")
    assert inside[0][0] == "03-09 02:00:00 03-09 02:59:59"


def test_an_hour_that_comes_twice_is_lawful_twice() -> None:
    # November 1, 2026: after 1:59:59 comes 1:00:00 again.
    days = in_new_york(night_rule("00:30", "01:29:59"), "2026-10-31 12:00")
    assert days[:3] == [
        ("11-01 00:30:00 11-01 01:29:59", 1),
        ("11-01 01:00:00 11-01 01:29:59", 0.5),
        ("11-02 00:30:00 11-02 01:29:59", 1),
    ]


def test_after_the_clocks_change_windows_move_against_utc() -> None:
    found = week(call(called_state="NY"), utc("2026-10-31 11:00")).places[0].windows
    assert [f"{window.utc[0]:%d %H:%M}" for window in found[:2]] == ["31 12:00", "01 13:00"]


# ── Days ─────────────────────────────────────────────────────────────────────────────────────────

NO_HOLIDAYS = replace(
    HOURS,
    id="toy-holidays",
    forbids=HOURS.forbids | Among(facts.call_date, tuple(federal_holidays(2026))),
)
"""As if the rule on hours also barred calls on federal holidays."""


def test_a_day_that_a_rule_bars_has_no_window() -> None:
    start = utc("2026-11-23 15:00")
    found = week(with_rule(NO_HOLIDAYS, called_state="NY"), start).places[0].windows
    assert [f"{w.first:%d}" for w in found] == ["23", "24", "25", "27", "28", "29"]
    eve = with_rule(NO_HOLIDAYS, called_state="NY", date="2026-11-25")
    moment = next_lawful(eve)
    assert moment is not None
    assert f"{moment.wall}" == "2026-11-27 08:00:00"


def test_a_rule_that_begins_to_bite_within_the_week_ends_the_windows() -> None:
    # Asked on November 16 not to be called: honored from December 2, with Thanksgiving left out.
    asked = {"asked_to_stop": True, "asked_to_stop_on": "2026-11-16", "request_recorded": True}
    asked |= {"request_reach": "this"}
    found = week(call(called_state="NY", **asked), utc("2026-11-27 15:00"))
    assert "fcc-company-dnc-honour" in found.timed
    last = found.places[0].windows[-1]
    assert f"{last.last:%m-%d %H:%M}" == "12-01 21:00"


def test_the_law_of_a_day_that_was_asked_for_is_kept() -> None:
    old = assess(LATE | {"called_state": "NY"}, date(1992, 12, 1))
    found = week(old, utc("2026-11-23 15:00")).places[0].windows
    assert [shown(window) for window in found] == ["11-23 10:00:00 11-29 23:59:59"]


def test_a_rule_of_one_state_narrows_the_windows_of_that_state_only() -> None:
    in_texas = facts.called_state.one_of("TX") & ~facts.local_time.between("09:00", "20:00")
    rule = replace(HOURS, forbids=HOURS.forbids | in_texas)
    found = week(with_rule(rule), utc("2026-11-23 06:00")).places
    assert shown(place(found, "TX", "America/Chicago").windows[0])[6:14] == "09:00:00"
    assert shown(place(found, "IL").windows[0])[6:14] == "08:00:00"


# ── The next moment ──────────────────────────────────────────────────────────────────────────────


def test_too_late_tonight_is_in_time_tomorrow_morning() -> None:
    moment = next_lawful(call(called_state="NY"))
    assert moment is not None
    assert moment.utc == utc("2026-11-24 13:00")
    assert f"{moment.wall}" == "2026-11-24 08:00:00"


def test_a_call_at_a_lawful_time_need_not_wait() -> None:
    moment = next_lawful(call(called_state="NY", time="20:00"))
    assert moment is not None
    assert f"{moment.wall}" == "2026-11-23 20:00:00"


def test_where_there_are_two_zones_the_moment_suits_both() -> None:
    moment = next_lawful(call(called_state="IN", clock="eastern"))
    assert moment is not None
    assert moment.utc == utc("2026-11-24 14:00")
    assert {f"{at:%H:%M}" for at in moment.at.values()} == {"08:00", "09:00"}
    assert moment.wall is None


def test_on_the_clock_called_it_is_one_time_in_every_zone() -> None:
    moment = next_lawful(call())
    assert moment is not None
    assert set(moment.at) == set(US_ZONES)
    assert f"{moment.wall}" == "2026-11-24 08:00:00"
    assert moment.utc is None


def test_for_a_phone_anywhere_the_moment_suits_guam_and_puerto_rico() -> None:
    moment = next_lawful(call(clock="eastern"))
    assert moment is not None
    assert moment.utc == utc("2026-11-24 22:00")
    assert f"{moment.at['Pacific/Guam']:%d %H:%M}" == "25 08:00"


def test_if_no_moment_is_lawful_there_is_none() -> None:
    never = replace(HOURS, forbids=HOURS.forbids | facts.voice.one_of("live"))
    assert next_lawful(with_rule(never)) is None


def test_without_a_time_it_must_be_told_from_when_on_to_look() -> None:
    with pytest.raises(ValueError, match="from when on"):
        next_lawful(call(time=None))
    moment = next_lawful(call(time=None, called_state="NY"), utc("2026-11-23 03:00"))
    assert moment is not None
    assert moment.utc == utc("2026-11-23 13:00")


# ── Windows and verdicts agree ───────────────────────────────────────────────────────────────────


@times(0.5)
@given(
    st.sampled_from([p.zone for p in week(call(), utc("2026-03-06 15:00")).places]),
    st.sampled_from(["2026-03-06 15:00", "2026-10-30 15:00", "2026-11-23 15:00"]),
    st.integers(0, 6 * 86_400),
)
def test_a_second_is_in_a_window_if_the_engine_says_that_it_is_lawful(
    key: str, start: str, seconds: int
) -> None:
    at = (utc(start) + timedelta(seconds=seconds)).astimezone(zone(key))
    found = next(p for p in WEEKS[start] if p.zone == key)
    inside = any(low <= at.astimezone(UTC) <= high for low, high in bounds(found))
    moved = {"local_time": (at.time(),), "call_date": (at.date(),)}
    there = replace(CALL, known={**CALL.known, **moved})
    found_there = next(f for f in assess(there).findings if f.rule is HOURS)
    assert inside is not found_there.breached


CALL = Call.read(LATE, RULEBOOK.askable)
WEEKS = {
    start: week(call(), utc(start)).places
    for start in ("2026-03-06 15:00", "2026-10-30 15:00", "2026-11-23 15:00")
}


def bounds(found: Place) -> Iterator[tuple[datetime, datetime]]:
    yield from (window.utc for window in found.windows)


def test_all_states_take_a_fraction_of_a_second() -> None:
    # 0.01 s on the machine that this was written on; the limit leaves room for Pyodide and CI.
    before = stopwatch.perf_counter()
    week(call(), utc("2026-11-23 15:00"))
    assert stopwatch.perf_counter() - before < 1


def test_the_bounds_of_the_day_come_from_the_conditions() -> None:
    rule = replace(HOURS, forbids=Among(facts.local_time, (time(12), time(23, 59, 59))))
    found = week(with_rule(rule, called_state="NY"), utc("2026-11-23 06:00")).places[0].windows
    assert [shown(window) for window in found[:2]] == [
        "11-23 01:00:00 11-23 11:59:59",
        "11-23 12:00:01 11-23 23:59:58",
    ]
