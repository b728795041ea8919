"""A telephone number: is it valid, what kind is it, which state and time zones does it belong to.

An area code says where a number was issued, not where the phone is. The engine therefore uses a
number's area only when the reader says that the phone was in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import phonenumbers
from phonenumbers import PhoneNumberFormat, PhoneNumberType, ValidationResult

from rules.areas import PLACES
from rules.language import say

TERRITORIES = ("PR", "VI", "GU", "MP", "AS")
US_PLACES = tuple(code for code in PLACES if len(code) == 2)
"""Postal codes of the states, the District of Columbia and the inhabited territories."""

_PLACE_OF_CODE = {code: place for place, (_, _, codes) in PLACES.items() for code in codes.split()}
_KINDS = {
    PhoneNumberType.TOLL_FREE: "toll-free",
    PhoneNumberType.PREMIUM_RATE: "premium-rate",
    PhoneNumberType.PERSONAL_NUMBER: "personal",
}
_TOO = {
    ValidationResult.TOO_SHORT: "It has too few digits.",
    ValidationResult.TOO_LONG: "It has too many digits.",
    ValidationResult.INVALID_LENGTH: "No number of that country has this many digits.",
    ValidationResult.INVALID_COUNTRY_CODE: "No country has that calling code.",
    ValidationResult.IS_POSSIBLE_LOCAL_ONLY: "The area code is missing.",
}
_HINT = "Write ten digits with the area code, such as 317 555 0142, or + and a country code."


@dataclass(frozen=True, slots=True)
class Number:
    """A valid telephone number and what can be told from it alone."""

    e164: str
    """International form, such as +13175550142."""
    national: str
    """As people in its country write it, such as (317) 555-0142."""
    kind: str
    """us, Canadian, Caribbean, foreign, toll-free, premium-rate or personal."""
    place: str | None = None
    """Key of `rules.areas.PLACES` for a geographic number of country code 1."""

    @property
    def place_name(self) -> str | None:
        """Return the name of the state, province or country that the area code belongs to."""
        return say(PLACES[self.place][0]) if self.place else None

    @property
    def zones(self) -> tuple[str, ...]:
        """Return the IANA time zones of that place, none if the number is not geographic."""
        return tuple(PLACES[self.place][1].split()) if self.place else ()

    def __str__(self) -> str:
        return self.e164


def zones_of(place: str) -> tuple[str, ...]:
    """Return the IANA time zones of a state or territory, by postal code."""
    return tuple(PLACES[place][1].split())


@lru_cache(maxsize=256)
def parse(text: str) -> Number:
    """Read a telephone number as people write it. Ten digits are read as a number of country 1.

    Raises ValueError with a sentence that says what is wrong and how to write it.
    """
    try:
        number = phonenumbers.parse(text, "US")
    except phonenumbers.NumberParseException as error:
        raise ValueError(_wrong("That does not read as a telephone number.")) from error
    number.extension = None  # the same phone, as far as the law goes
    reason = phonenumbers.is_possible_number_with_reason(number)
    if reason in _TOO:
        raise ValueError(_wrong(_TOO[reason]))
    if not phonenumbers.is_valid_number(number):
        if number.country_code != 1:
            why = "No such number is in use in the country with code +{code}."
            raise ValueError(_wrong(why, code=number.country_code))
        why = (
            "No such number is in use: {code} is not an area code that can be dialed, or the "
            "digits after it cannot start a number."
        )
        raise ValueError(_wrong(why, code=str(number.national_number)[:3]))
    e164 = phonenumbers.format_number(number, PhoneNumberFormat.E164)
    national = phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL)
    special = _KINDS.get(phonenumbers.number_type(number))
    if number.country_code != 1:
        return Number(e164, national, "foreign")
    place = _PLACE_OF_CODE.get(e164[2:5])
    if special or place is None:
        return Number(e164, national, special or "personal")
    if place in US_PLACES:
        return Number(e164, national, "us", place)
    return Number(e164, national, "Canadian" if "CA" in place.split("-") else "Caribbean", place)


def _wrong(why: str, **parts: object) -> str:
    """Return what is wrong with a number, and how to write one."""
    return f"{say(why, **parts)} {say(_HINT)}"
