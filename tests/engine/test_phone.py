"""Telephone numbers: are they valid, what are they, and where do they belong."""

import sys
from collections import defaultdict
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from rules.areas import PLACES, SOURCE
from rules.assess import assess
from rules.clock import CLOCKS
from rules.phone import US_PLACES, parse, zones_of

from .builders import problems


@pytest.mark.parametrize(
    "written",
    [
        "317 555 0142",
        "(317) 555-0142",
        "317-555-0142",
        "317.555.0142",
        "3175550142",
        " 317  555  0142 ",
        "1 317 555 0142",
        "1-317-555-0142",
        "+1 317 555 0142",
        "+1 (317) 555-0142",
        "+13175550142",
        "tel:+1-317-555-0142",
        "317 555 0142 ext. 5",
        "\uff13\uff11\uff17 555 0142",  # full-width digits
    ],
)
def test_a_number_may_be_written_in_any_of_the_ways_that_people_write_it(written: str) -> None:
    number = parse(written)
    assert (number.e164, number.national) == ("+13175550142", "(317) 555-0142")


@pytest.mark.parametrize(
    ("written", "kind", "place"),
    [
        ("317 555 0142", "us", "Indiana"),
        ("202 555 0142", "us", "District of Columbia"),
        ("787 555 0142", "us", "Puerto Rico"),
        ("671 555 0142", "us", "Guam"),
        ("684 633 0142", "us", "American Samoa"),
        ("416 555 0142", "Canadian", "Ontario, Canada"),
        ("867 555 0142", "Canadian", "Canada"),
        ("876 555 0142", "Caribbean", "Jamaica"),
        ("441 292 0142", "Caribbean", "Bermuda"),
        ("+44 20 7946 0958", "foreign", None),
        ("011 44 20 7946 0958", "foreign", None),
        ("+52 55 5555 0142", "foreign", None),
        ("800 555 0142", "toll-free", None),
        ("1-800-FLOWERS", "toll-free", None),
        ("888 555 0142", "toll-free", None),
        ("900 555 0142", "premium-rate", None),
        ("500 555 0142", "personal", None),
    ],
)
def test_a_number_tells_what_it_is_and_where_it_was_issued(
    written: str, kind: str, place: str | None
) -> None:
    number = parse(written)
    assert (number.kind, number.place_name) == (kind, place)


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("555 0142", "The area code is missing."),
        ("0142", "It has too few digits."),
        ("911", "It has too few digits."),
        ("317 555 0142 99", "It has too many digits."),
        ("211 555 0142", "211 is not an area code that can be dialed"),
        ("999 555 0142", "999 is not an area code that can be dialed"),
        ("317 055 0142", "the digits after it cannot start a number"),
        ("+44 7700 900123", "No such number is in use in the country with code +44."),
        ("+999 555 0142", "That does not read as a telephone number."),
        ("hello", "That does not read as a telephone number."),
        ("", "That does not read as a telephone number."),
        ("9" * 300, "That does not read as a telephone number."),
    ],
)
def test_a_number_that_cannot_be_called_is_refused_with_the_reason(
    written: str, reason: str
) -> None:
    found = problems({"number": written})
    assert set(found) == {"number"}
    assert reason in found["number"]
    assert "Write ten digits with the area code" in found["number"]


def test_a_number_that_is_not_in_quotes_is_refused_with_how_to_write_it() -> None:
    found = problems({"number": 3175550142})
    assert found == {"number": 'Write the number in quotes, such as "317 555 0142".'}


@pytest.mark.parametrize(
    ("written", "zones"),
    [
        ("212 555 0142", ["America/New_York"]),
        ("812 555 0142", ["America/Chicago", "America/Indiana/Indianapolis"]),
        ("480 555 0142", ["America/Denver", "America/Phoenix"]),
        ("808 555 0142", ["Pacific/Honolulu"]),
        ("800 555 0142", []),
    ],
)
def test_a_number_has_the_time_zones_of_its_state(written: str, zones: list[str]) -> None:
    assert list(parse(written).zones) == zones


def test_a_number_in_a_call_is_said_to_tell_only_where_it_was_issued() -> None:
    [notice] = assess({"number": "812 555 0142"}).notices
    assert notice.startswith("(812) 555-0142 ")
    assert "Indiana (Central or Eastern time" in notice
    assert notice.endswith("was issued, not where the phone was.")


@pytest.mark.parametrize(
    ("written", "what", "so"),
    [
        ("416 555 0142", " is a Canadian number", "These rules cover phones in the United States."),
        ("+44 20 7946 0958", " is a foreign number", "These rules cover phones in the United St"),
        ("800 555 0142", " is a toll-free number", "It does not belong to any one place."),
    ],
)
def test_a_number_that_is_not_american_is_said_to_be_so(written: str, what: str, so: str) -> None:
    [notice] = assess({"number": written}).notices
    assert what in notice
    assert so in notice


@pytest.mark.parametrize("written", ["416 555 0142", "800 555 0142", "+44 20 7946 0958"])
def test_a_phone_in_the_united_states_is_not_in_the_area_of_a_foreign_number(written: str) -> None:
    found = problems({"number": written, "in_number_area": True})
    assert "Answer no and say in which state the phone was" in found["in_number_area"]


def test_a_phone_that_is_in_its_area_is_not_in_another_state() -> None:
    found = problems({"number": "212 555 0142", "in_number_area": True, "called_state": "CA"})
    assert list(found) == ["in_number_area"]


# ── The table of area codes ──────────────────────────────────────────────────────────────────────


def test_there_are_fifty_states_the_district_and_five_territories() -> None:
    assert len(US_PLACES) == 50 + 1 + 5


def test_an_area_code_belongs_to_one_place() -> None:
    owners = defaultdict(list)
    for place, (_, _, codes) in PLACES.items():
        for code in codes.split():
            owners[code].append(place)
    assert {code: places for code, places in owners.items() if len(places) > 1} == {}


@pytest.mark.parametrize("place", US_PLACES)
def test_a_state_lies_in_zones_that_have_a_clock(place: str) -> None:
    assert zones_of(place)
    assert set(zones_of(place)) <= {key for _, keys in CLOCKS.values() for key in keys}


@pytest.mark.skipif(sys.platform == "emscripten", reason="the geocoder is far too large to ship")
def test_the_table_is_what_the_tool_makes_of_the_locked_phonenumbers() -> None:
    import phonenumbers

    path = Path(__file__).parents[2] / "tools" / "areas.py"
    spec = spec_from_file_location("tools_areas", path)
    assert spec
    assert spec.loader
    tool = module_from_spec(spec)
    spec.loader.exec_module(tool)
    places, zones = tool.tables()
    codes = defaultdict(list)
    for code, place in places.items():
        codes[place].append(code)
    assert f"phonenumbers {phonenumbers.__version__}" == SOURCE
    assert {
        place: (tool.NAMES[place], " ".join(sorted(zones[place])), " ".join(sorted(codes[place])))
        for place in {*codes, *PLACES}
    } == PLACES
