"""The clock at the phone that rang: zones, daylight saving, the date line and periods of days."""

import sys
import zoneinfo
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest

from rules import clock
from rules.assess import assess
from rules.clock import CLOCKS, US_ZONES, Period, federal_holidays

from .builders import hours, local_dates, local_times, problems

SPRING, FALL = "2026-03-08", "2026-11-01"  # the nights when clocks jump ahead and back


# ── The nights when clocks jump ──────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "where",
    [{"clock": "eastern"}, {"clock": "called", "called_state": "NY"}],
    ids=["on the caller's clock", "on the clock where the phone rang"],
)
def test_a_time_that_did_not_exist_is_refused_at_the_field_time(where: dict[str, str]) -> None:
    found = problems({"date": SPRING, "time": "02:30", **where})
    assert set(found) == {"time"}
    assert "02:30 on March 8, 2026 did not exist on Eastern clocks" in found["time"]


@pytest.mark.parametrize("at", ["01:59:59", "03:00"])
def test_the_times_on_both_sides_of_the_jump_exist(at: str) -> None:
    assert problems({"date": SPRING, "time": at, "clock": "eastern"}) == {}


def test_a_time_that_some_states_skipped_is_taken_with_a_notice() -> None:
    found = assess({"date": SPRING, "time": "02:30", "clock": "called"})
    assert "did not exist on" in found.notices[0]
    assert "Eastern" in found.notices[0]
    assert "Hawaii" not in found.notices[0]


def test_a_time_skipped_on_the_mainland_existed_in_hawaii() -> None:
    call = {"date": SPRING, "time": "02:30", "clock": "called", "called_state": "HI"}
    assert assess(call).notices == ()


def test_a_repeated_hour_gives_both_local_times_and_a_notice() -> None:
    call = {"date": FALL, "time": "01:30", "clock": "eastern", "called_state": "PR"}
    assert local_times(**call) == ["01:30", "02:30"]
    [notice] = assess(call).notices
    assert "01:30 on November 1, 2026 happened twice on Eastern clocks" in notice


def test_a_repeated_hour_on_the_clock_where_the_phone_rang_is_one_local_time() -> None:
    call = {"date": FALL, "time": "01:30", "clock": "called", "called_state": "NY"}
    assert local_times(**call) == ["01:30"]
    [notice] = assess(call).notices
    assert "happened twice in some places" in notice


@pytest.mark.parametrize("at", ["00:59:59", "02:00"])
def test_the_times_beside_the_repeated_hour_happened_once(at: str) -> None:
    assert assess({"date": FALL, "time": at, "clock": "eastern"}).notices == ()


def test_the_hour_between_two_states_changes_with_daylight_saving() -> None:
    call = {"time": "12:00", "clock": "eastern", "called_state": "HI"}
    assert local_times(date="2026-03-07", **call) == ["07:00"]
    assert local_times(date="2026-03-09", **call) == ["06:00"]


def test_a_rough_time_in_utc_is_a_rough_local_time_unless_clocks_jump_in_between() -> None:
    call = {"time": "05:30/06:30", "clock": "utc", "called_state": "NY"}
    local = assess(call | {"date": "2026-11-02"}).call.known["local_time"]
    assert (str(local.low), str(local.high)) == ("00:30:00", "01:30:00")
    assert "local_time" not in assess(call | {"date": FALL}).call.known  # 01:59, then 01:00 again


# ── Places ───────────────────────────────────────────────────────────────────────────────────────


def test_arizona_outside_the_navajo_nation_keeps_no_daylight_saving() -> None:
    summer = {"date": "2026-07-01", "time": "12:00", "clock": "eastern"}
    assert local_times(**summer, called_zone="arizona") == ["09:00"]
    assert local_times(**summer, called_zone="mountain") == ["10:00"]


def test_arizona_has_two_clocks_in_summer_and_one_in_winter() -> None:
    call = {"time": "12:00", "clock": "eastern", "called_state": "AZ"}
    assert local_times(date="2026-07-01", **call) == ["09:00", "10:00"]
    assert local_times(date="2026-12-01", **call) == ["10:00"]


def test_a_call_to_arizona_at_half_past_eight_is_in_time_for_sure_only_in_winter() -> None:
    call = {"clock": "arizona", "time": "20:30", "called_state": "AZ"}
    assert hours(date="2026-07-01", **call) == "undetermined"
    assert hours(date="2026-12-01", **call) == "complied"


def test_indianapolis_kept_no_daylight_saving_until_2006() -> None:
    call = {"time": "21:30", "clock": "eastern", "called_state": "IN", "called_zone": "eastern"}
    assert local_times(date="2005-07-01", **call) == ["20:30"]
    assert local_times(date="2006-07-01", **call) == ["21:30"]
    assert hours(date="2005-07-01", **call) == "complied"
    assert hours(date="2006-07-01", **call) == "violated"


@pytest.mark.parametrize("state", ["IN", "KY", "TN", "FL"])
def test_a_state_with_two_zones_gets_a_definite_answer_only_if_both_agree(state: str) -> None:
    call = {"clock": "eastern", "called_state": state}
    assert hours(time="19:00", **call) == "complied"
    assert hours(time="21:30", **call) == "undetermined"
    assert hours(time="22:30", **call) == "violated"


def test_naming_the_zone_of_a_split_state_settles_its_time() -> None:
    call = {"time": "21:30", "clock": "eastern", "called_state": "TN"}
    assert hours(**call, called_zone="central") == "complied"
    assert hours(**call, called_zone="eastern") == "violated"


def test_a_zone_that_the_state_does_not_have_is_refused() -> None:
    found = problems({"called_state": "HI", "called_zone": "eastern"})
    assert list(found.values()) == ["This does not fit with called_zone. Change one of them."]


def test_the_area_of_a_number_counts_only_if_the_phone_was_there() -> None:
    call = {"number": "212 555 0142", "time": "21:30", "clock": "eastern"}
    assert hours(**call) == "undetermined"
    assert hours(**call, in_number_area=False) == "undetermined"
    assert hours(**call, in_number_area=True) == "violated"


@pytest.mark.parametrize(
    ("state", "local"), [("HI", "15:30"), ("PR", "21:30"), ("AK", "16:30"), ("AS", "14:30")]
)
def test_a_winter_evening_in_new_york_is_another_hour_elsewhere(state: str, local: str) -> None:
    call = {"date": "2026-11-23", "time": "20:30", "clock": "eastern", "called_state": state}
    assert local in local_times(**call)


def test_puerto_rico_has_eastern_daylight_time_all_year() -> None:
    call = {"time": "20:30", "clock": "eastern", "called_state": "PR"}
    assert local_times(date="2026-07-01", **call) == ["20:30"]
    assert local_times(date="2026-12-01", **call) == ["21:30"]


def test_a_time_in_utc_is_read_where_the_phone_rang() -> None:
    call = {"date": "2026-11-24", "time": "02:30", "clock": "utc", "called_state": "NY"}
    assert local_times(**call) == ["21:30"]
    assert local_dates(**call) == ["2026-11-23"]


def test_guam_is_a_day_ahead_of_samoa() -> None:
    noon = {"date": "2026-11-23", "time": "23:00", "clock": "utc"}
    assert (local_times(**noon, called_state="GU"), local_dates(**noon, called_state="GU")) == (
        ["09:00"],
        ["2026-11-24"],
    )
    assert (local_times(**noon, called_state="AS"), local_dates(**noon, called_state="AS")) == (
        ["12:00"],
        ["2026-11-23"],
    )


def test_the_law_is_that_of_the_date_where_the_phone_rang() -> None:
    late = {"date": "1992-12-19", "time": "22:30", "clock": "pacific"}
    assert str(assess(late | {"called_state": "NY"}).as_of) == "1992-12-20"
    assert hours(**late, called_state="NY") == "violated"
    assert hours(**late, called_state="CA") == "not-in-force"


def test_a_date_without_a_clock_may_be_the_day_before_or_after() -> None:
    assert local_dates(date="2026-11-23") == ["2026-11-22", "2026-11-23", "2026-11-24"]
    assert local_dates(date="2026-11-23", clock="called") == ["2026-11-23"]


def test_a_call_without_a_place_may_have_been_anywhere_from_guam_to_samoa() -> None:
    noon = {"date": "2026-11-23", "time": "12:00", "clock": "utc"}
    assert local_times(**noon)[0] == "01:00"  # American Samoa
    assert local_times(**noon)[-1] == "22:00"  # Guam


@pytest.mark.parametrize("whose", [*CLOCKS, "utc"])
def test_a_time_may_be_told_on_any_clock(whose: str) -> None:
    call = {"date": "2026-11-23", "time": "20:30", "clock": whose}
    assert local_times(**call, called_state="NY") != []


def test_every_zone_of_every_state_is_on_a_clock_that_people_can_name() -> None:
    assert set(US_ZONES) == {key for _, keys in CLOCKS.values() for key in keys}


# ── Our own zone data ────────────────────────────────────────────────────────────────────────────


def test_local_times_do_not_depend_on_the_machine(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    wrong = files("tzdata").joinpath("zoneinfo/Pacific/Guam").read_bytes()
    for key in ("New_York", "Phoenix", "Denver"):
        (tmp_path / "America").mkdir(exist_ok=True)
        (tmp_path / "America" / key).write_bytes(wrong)
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    clock.zone.cache_clear()
    zoneinfo.reset_tzpath(to=[tmp_path])
    try:
        call = {"date": "2026-07-01", "time": "12:00", "clock": "eastern", "called_state": "AZ"}
        assert local_times(**call) == ["09:00", "10:00"]
    finally:
        zoneinfo.reset_tzpath()
        clock.zone.cache_clear()


def test_a_zone_that_is_not_shipped_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        clock.zone("America/Springfield")


# ── Periods ──────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("period", "day", "first"),
    [
        (Period(3, "months"), "2026-05-31", "2026-02-28"),
        (Period(3, "months"), "2028-05-31", "2028-02-29"),
        (Period(3, "months"), "2027-02-28", "2026-11-28"),
        (Period(18, "months"), "2026-11-23", "2025-05-23"),
        (Period(18, "months"), "2026-01-31", "2024-07-31"),
        (Period(5, "years"), "2024-02-29", "2019-02-28"),
        (Period(31, "days"), "2026-11-23", "2026-10-23"),
        (Period(15, "days"), "2026-03-01", "2026-02-14"),
    ],
    ids=str,
)
def test_a_period_before_a_day_starts_on(period: Period, day: str, first: str) -> None:
    assert str(period.before(date.fromisoformat(day))) == first


@pytest.mark.parametrize(
    ("period", "day", "last"),
    [
        (Period(30, "days"), "2024-06-01", "2024-07-01"),
        (Period(3, "months"), "2026-11-30", "2027-02-28"),
        (Period(5, "years"), "2024-02-29", "2029-02-28"),
        (Period(10, "business days"), "2026-11-02", "2026-11-16"),
    ],
    ids=str,
)
def test_a_period_after_a_day_ends_on(period: Period, day: str, last: str) -> None:
    assert str(period.after(date.fromisoformat(day))) == last


@pytest.mark.parametrize(
    ("day", "last"),
    [
        ("2026-11-02", "2026-11-17"),  # Veterans Day on a Wednesday
        ("2026-11-16", "2026-12-01"),  # Thanksgiving
        ("2026-12-18", "2027-01-05"),  # Christmas, and New Year on a Friday
        ("2021-12-20", "2022-01-05"),  # both on a Saturday: kept on the Fridays before
        ("2027-12-27", "2028-01-11"),  # New Year on a Saturday: kept on December 31
        ("2026-11-14", "2026-11-30"),  # counted from a Saturday
        ("2026-08-03", "2026-08-17"),  # no holiday at all
    ],
    ids=str,
)
def test_ten_business_days_leave_out_federal_holidays(day: str, last: str) -> None:
    end = Period(10, "business days").after_skipping_holidays(date.fromisoformat(day))
    assert str(end) == last


def test_a_period_of_days_has_no_holidays_to_leave_out() -> None:
    day = date(2026, 11, 2)
    assert Period(30, "days").after_skipping_holidays(day) == Period(30, "days").after(day)


def test_periods_stop_at_the_ends_of_the_calendar() -> None:
    for unit in ("days", "months", "years"):
        assert Period(10**6, unit).before(date(2026, 11, 23)) == date.min
        assert Period(10**7, unit).after(date(2026, 11, 23)) == date.max
    last = date(9999, 12, 30)
    assert Period(10, "business days").after_skipping_holidays(last) == date.max


def test_one_of_a_unit_is_named_in_the_singular() -> None:
    assert [str(Period(1, "days")), str(Period(10, "business days"))] == [
        "1 day",
        "10 business days",
    ]


@pytest.mark.skipif(sys.platform == "emscripten", reason="the package holidays is not shipped")
def test_federal_holidays_are_those_of_the_package_holidays() -> None:
    # No difference in these years. Outside them there would be: Veterans Day was kept in October
    # from 1971 to 1977, and the holidays of 1971 were new (5 U.S.C. 6103); no rule counts business
    # days before 2025. Days off by executive order (funerals, Christmas Eve) are in neither.
    import holidays

    years = range(1990, 2041)
    kept = {day for day in holidays.country_holidays("US", years=years) if day.weekday() < 5}
    ours = frozenset().union(*(federal_holidays(year) for year in (*years, 2041)))
    assert {day for day in ours if day.year in years} == kept


def test_a_holiday_on_a_weekend_is_kept_beside_it() -> None:
    assert date(2026, 7, 3) in federal_holidays(2026)  # July 4 is a Saturday
    assert date(2027, 7, 5) in federal_holidays(2027)  # July 4 is a Sunday
    assert date(2021, 12, 31) in federal_holidays(2022)


@pytest.mark.parametrize(
    ("day", "since"), [("2020-06-19", "2021"), ("1985-01-21", "1986")], ids=["Juneteenth", "MLK"]
)
def test_a_holiday_does_not_count_before_it_was_one(day: str, since: str) -> None:
    assert date.fromisoformat(day) not in federal_holidays(int(day[:4]))
    assert len(federal_holidays(int(since))) == len(federal_holidays(int(day[:4]))) + 1
