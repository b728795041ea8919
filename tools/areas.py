"""Write `src/rules/areas.py`: which area code lies where, and in which time zones.

The states and provinces come from the geocoder of phonenumbers, far too large for a browser
(38 MB of tables); the zones from its time-zone table. Run after an upgrade of phonenumbers:

    python tools/areas.py

A test (`tests/engine/test_phone.py`) fails when the file does not match the locked library.
"""

import re
from collections import defaultdict
from pathlib import Path

import phonenumbers
from phonenumbers import geocoder
from phonenumbers.tzdata import TIMEZONE_DATA

NAMES = {
    "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California",
    "CO": "Colorado", "CT": "Connecticut", "DE": "Delaware", "DC": "District of Columbia",
    "FL": "Florida", "GA": "Georgia", "HI": "Hawaii", "ID": "Idaho", "IL": "Illinois",
    "IN": "Indiana", "IA": "Iowa", "KS": "Kansas", "KY": "Kentucky", "LA": "Louisiana",
    "ME": "Maine", "MD": "Maryland", "MA": "Massachusetts", "MI": "Michigan", "MN": "Minnesota",
    "MS": "Mississippi", "MO": "Missouri", "MT": "Montana", "NE": "Nebraska", "NV": "Nevada",
    "NH": "New Hampshire", "NJ": "New Jersey", "NM": "New Mexico", "NY": "New York",
    "NC": "North Carolina", "ND": "North Dakota", "OH": "Ohio", "OK": "Oklahoma", "OR": "Oregon",
    "PA": "Pennsylvania", "RI": "Rhode Island", "SC": "South Carolina", "SD": "South Dakota",
    "TN": "Tennessee", "TX": "Texas", "UT": "Utah", "VT": "Vermont", "VA": "Virginia",
    "WA": "Washington", "WV": "West Virginia", "WI": "Wisconsin", "WY": "Wyoming",
    "PR": "Puerto Rico", "VI": "U.S. Virgin Islands", "GU": "Guam",
    "MP": "Northern Mariana Islands", "AS": "American Samoa",
}  # fmt: skip
TERRITORIES = ("PR", "VI", "GU", "MP", "AS")
PROVINCES = {
    "AB": "Alberta", "BC": "British Columbia", "MB": "Manitoba", "NB": "New Brunswick",
    "NL": "Newfoundland and Labrador", "NS": "Nova Scotia", "ON": "Ontario", "QC": "Quebec",
    "SK": "Saskatchewan",
}  # fmt: skip
# States with more than one zone: the sheet of state law, section 8. An overlay of a split area
# code carries one zone in the library, so a split state is never narrowed to one of its zones.
SPLIT = {
    "AK": "America/Adak America/Anchorage", "AZ": "America/Denver America/Phoenix",
    "FL": "America/Chicago America/New_York", "ID": "America/Boise America/Los_Angeles",
    "IN": "America/Chicago America/Indiana/Indianapolis", "KS": "America/Chicago America/Denver",
    "KY": "America/Chicago America/New_York", "MI": "America/Detroit America/Menominee",
    "ND": "America/Chicago America/Denver", "NE": "America/Chicago America/Denver",
    "NV": "America/Denver America/Los_Angeles", "OR": "America/Boise America/Los_Angeles",
    "SD": "America/Chicago America/Denver", "TN": "America/Chicago America/New_York",
    "TX": "America/Chicago America/Denver",
}  # fmt: skip
BY_NAME = {name: code for code, name in NAMES.items()} | {
    "Washington State": "WA", "Washington D.C.": "DC", "Washington, D.C.": "DC",
}  # fmt: skip
PROVINCE_BY_NAME = {name: code for code, name in PROVINCES.items()} | {
    "British Colombia": "BC",
    "Québec": "QC",
}


def state_of(description: str) -> str | None:
    """Return the postal code of the state in a geocoder's description, if it names one."""
    if description in BY_NAME:
        return BY_NAME[description]
    found = re.search(r", ([A-Z]{2})$", description)
    return found[1] if found and found[1] in NAMES else None


def abroad(number: phonenumbers.PhoneNumber, region: str) -> str:
    """Return "CA-ON" for a Canadian number of a known province, else the country's ISO code."""
    if region != "CA":
        return f"country-{region}"
    description = geocoder.description_for_valid_number(number, "en")
    found = re.search(r", ([A-Z]{2})$", description)
    province = found[1] if found else PROVINCE_BY_NAME.get(description)
    return f"CA-{province}" if province in PROVINCES else "country-CA"


def tables() -> tuple[dict[str, str], dict[str, set[str]]]:
    """Return area code → state or country, and state or country → zones."""
    place: dict[str, str] = {}
    zones: dict[str, set[str]] = defaultdict(set)
    for code in map(str, range(200, 1000)):
        if code[1:] == "11":
            continue
        votes: dict[str, int] = defaultdict(int)
        for exchange in map(str, range(200, 1000, 3)):
            number = phonenumbers.parse(f"+1{code}{exchange}2345")
            region = phonenumbers.region_code_for_number(number)
            if region is None or phonenumbers.number_type(number) not in (0, 1, 2):
                continue
            if region == "US":
                state = state_of(geocoder.description_for_valid_number(number, "en"))
                if state:
                    votes[state] += 1
            elif region in TERRITORIES:
                votes[region] += 1
            else:
                where = abroad(number, region)
                votes[where] += 1
                name = PROVINCES.get(where.removeprefix("CA-")) if region == "CA" else None
                country = geocoder.country_name_for_number(number, "en")
                NAMES[where] = f"{name}, {country}" if name else country
        if votes:
            place[code] = max(votes, key=lambda state: votes[state])
    for prefix, keys in TIMEZONE_DATA.items():
        if prefix.startswith("1") and len(prefix) >= 4 and prefix[1:4] in place:
            zones[place[prefix[1:4]]].update(keys)
    for state, keys in SPLIT.items():
        zones[state] = set(keys.split())
    return place, zones


def main() -> None:
    """Write the table."""
    place, zones = tables()
    codes: dict[str, list[str]] = defaultdict(list)
    for code, where in place.items():
        codes[where].append(code)
    lines = [
        '"""Area codes by place, with the time zones of each place. Written by tools/areas.py."""',
        "",
        f'SOURCE = "phonenumbers {phonenumbers.__version__}"',
        "",
        "# Postal code of a state or territory, or ISO code of a country: name, zones, area codes.",
        "PLACES: dict[str, tuple[str, str, str]] = {",
    ]
    states = [code for code in NAMES if len(code) == 2 and code not in TERRITORIES]
    order = [*sorted(states, key=NAMES.__getitem__), *TERRITORIES]
    order += sorted(set(codes) - set(order))
    for where in order:
        name = NAMES.get(where, where)
        lines.append(
            f"    {where!r}: ({name!r}, {' '.join(sorted(zones[where]))!r}, "
            f"{' '.join(sorted(codes[where]))!r}),"
        )
    text = "\n".join([*lines, "}", ""]).replace("'", '"')
    Path(__file__).parents[1].joinpath("src/rules/areas.py").write_text(text)


if __name__ == "__main__":
    main()
