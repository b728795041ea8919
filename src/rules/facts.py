"""The vocabulary of a call: every fact that a rule may read, declared once.

The form, the loader of scenarios, the JSON schema and the documentation follow from these
declarations. A law module may declare further facts in the same way; the rulebook finds them.
"""

from __future__ import annotations

import re
from abc import abstractmethod
from calendar import monthrange
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any, ClassVar, Literal

from rules import clock, phone
from rules.areas import PLACES
from rules.clock import CALLED, CLOCKS, Period
from rules.comparison import Among, Comparison, Later, Range, Share, Subject, Within
from rules.known import Interval, Possible
from rules.language import say, say_many

GROUPS = {
    "call": "The call",
    "caller": "Who called, and how",
    "offer": "What was offered",
    "line": "The phone that rang",
    "relationship": "What there was between them",
    "consent": "Consent",
    "lists": "Do-not-call lists",
    "said": "What was said",
    "truth": "Whether it was true",
    "payment": "Paying",
    "caller_id": "Caller ID",
    "campaign": "Ringing, hanging up and the campaign",
    "securities": "The security and the account",
    "records": "Supervision and records",
    "special": "Special cases",
}
"""Key → heading of each group of facts, in the order of the form."""

PHRASES = {
    "order": "{value}: give the smaller or earlier one first.",
    "yes-no": "Answer yes or no (true or false), or leave it out if it is not known.",
    "options": "{value} is not one of: {options}.",
    "date": "{value} is not a date. Write it as 2026-11-23.",
    "dates": "Give a date from {first} to {last}.",
    "time": "{value} is not a time. Write it as 20:59 or 8:59 p.m.",
    "number": "{value} does not fit. Give a number such as 2 or 2.5 of {unit}, 0 or more.",
    "whole": "{value} does not fit. Give a whole number of {unit}, 0 or more.",
    "phone": 'Write the number in quotes, such as "317 555 0142".',
    "quote": "“{text}”",
    "or-less": "{value} or less",
    "or-more": "{value} or more",
    "or-earlier": "{value} or earlier",
    "or-later": "{value} or later",
    "from-to": "{low} to {high}",
}
"""What this module says."""
UNITS = {
    "calls": ("{count} call", "{count} calls"),
    "days": ("{count} day", "{count} days"),
    "dollars": ("{count} dollar", "{count} dollars"),
    "people": ("{count} people", "{count} people"),
    "purchases": ("{count} purchase", "{count} purchases"),
    "rings": ("{count} ring", "{count} rings"),
    "seconds": ("{count} second", "{count} seconds"),
    "years": ("{count} year", "{count} years"),
}
"""What is counted → how one and how several are said."""

_PART_OF_YEAR = re.compile(r"(\d{4})(?:-(\d{2}))?")
FIRST_DAY, LAST_DAY = date(1960, 1, 1), date(2099, 12, 31)


@dataclass(frozen=True, eq=False)
class Fact:
    """Something that may be known about a call."""

    id: str
    label: str
    """How the fact is named in a proof: a noun phrase, followed by a colon and its value."""
    question: str
    group: str
    help: str = ""
    changeable: bool = field(default=False, kw_only=True)
    """Whether a caller can make it otherwise at the next call: when, how and with what consent it
    calls; not who is called, on what line, or what that person did."""
    known_to: Literal["called", "caller"] = field(default="called", kw_only=True)
    """Who can be expected to know it. "caller": hardly anyone but the caller does."""
    kind: ClassVar[str]

    @abstractmethod
    def parse(self, raw: Any) -> Any:
        """Return the value that `raw` (from TOML, JSON or a form) stands for.

        Raises ValueError with a sentence that says what is allowed.
        """

    def read(self, raw: Any) -> Possible:
        """Return what `raw` says the fact may be: one value, or a rough one.

        Rough values are written as in ISO 8601-2: `2026-05` (some day of that month), `2026`,
        `2026-05-01/2026-06-15`, `../2025-05-22` (that day or earlier), `20:30/21:30`; a choice as
        `wireless|billed`. Raises ValueError with a sentence that says what is allowed.
        """
        if isinstance(raw, str) and self.rough and "/" in raw:
            low, high = raw.split("/", 1)
            try:
                found = Interval(self._end(low, last=False), self._end(high, last=True))
            except ValueError:
                return (self.parse(raw),)  # says what is wrong with the whole
            if found.low > found.high:
                raise ValueError(say(PHRASES["order"], value=_quote(raw)))
            return found
        return (self.parse(raw),)

    def _end(self, text: str, *, last: bool) -> Any:
        if text.strip() == "..":
            return self.ends[last]
        found = self.read(text) if "/" not in text else (self.parse(text),)
        if isinstance(found, Interval):
            return found.high if last else found.low
        return found[0]

    rough: ClassVar[bool] = False
    """Whether the value has an order, so that it may be given as an interval."""
    ends: ClassVar[tuple[Any, Any]] = (None, None)
    """The least and the greatest value."""

    @abstractmethod
    def schema(self) -> dict[str, Any]:
        """Return the JSON Schema of one value."""

    def say(self, value: Any) -> str:
        """Return the value in words."""
        return str(value)

    def say_possible(self, possible: Possible) -> str:
        """Return in words what the fact may be."""
        if not isinstance(possible, Interval):
            return say(" or ").join(map(self.say, possible))
        low, high = possible.low, possible.high
        if low == self.ends[0]:
            return say(PHRASES["or-less"], value=self.say(high))
        if high == self.ends[1]:
            return say(PHRASES["or-more"], value=self.say(low))
        return say(PHRASES["from-to"], low=self.say(low), high=self.say(high))

    def write_possible(self, possible: Possible) -> Any:
        """Return JSON data that `read` takes back."""
        if isinstance(possible, Interval):
            ends = zip((possible.low, possible.high), self.ends, strict=True)
            return "/".join(".." if value == end else str(self.write(value)) for value, end in ends)
        written = [self.write(value) for value in possible]
        return written[0] if len(written) == 1 else "|".join(written)

    def domain(self) -> tuple[Any, ...] | None:
        """Return all values that the fact can have, None if they are too many to list."""
        return None

    def write(self, value: Any) -> Any:
        """Return the value as JSON data that `parse` reads back."""
        return str(value)


_YES_NO = {True: True, False: False, "yes": True, "no": False, "true": True, "false": False}


@dataclass(frozen=True, eq=False)
class Flag(Fact, Comparison):
    """A fact that is so or is not so. Usable as a condition itself."""

    kind: ClassVar[str] = "flag"

    def parse(self, raw: Any) -> bool:
        key = raw.strip().lower() if isinstance(raw, str) else raw
        if isinstance(key, bool | str) and key in _YES_NO:
            return _YES_NO[key]
        raise ValueError(say(PHRASES["yes-no"]))

    def schema(self) -> dict[str, Any]:
        return {"enum": [True, False, "yes", "no"]}

    def say(self, value: Any) -> str:
        return say("yes" if value else "no")

    def domain(self) -> tuple[Any, ...]:
        return (True, False)

    def write(self, value: Any) -> Any:
        return value

    def holds(self, *values: Any) -> bool:
        return values[0] is True

    def subjects(self) -> tuple[Subject, ...]:
        return (self,)

    def spec(self) -> Any:
        return {"fact": self.id}


@dataclass(frozen=True, eq=False)
class Choice(Fact):
    """A fact with one of a few values."""

    options: Mapping[str, str] = field(default_factory=dict)
    """Value → its label."""
    kind: ClassVar[str] = "choice"

    def read(self, raw: Any) -> Possible:
        if isinstance(raw, str) and "|" in raw:
            return tuple(dict.fromkeys(map(self.parse, raw.split("|"))))
        return (self.parse(raw),)

    def parse(self, raw: Any) -> str:
        if isinstance(raw, str) and raw.strip() in self.options:
            return raw.strip()
        options = say(", ").join(self.options)
        raise ValueError(say(PHRASES["options"], value=_quote(raw), options=options))

    def schema(self) -> dict[str, Any]:
        return {"enum": list(self.options)}

    def say(self, value: Any) -> str:
        return say(self.options[value])

    def domain(self) -> tuple[Any, ...]:
        return tuple(self.options)

    def one_of(self, *values: str) -> Among:
        """Return the condition that the fact has one of these values."""
        unknown = set(values) - set(self.options)
        if unknown:
            raise ValueError(f"{self.id} has no option {', '.join(sorted(unknown))}")
        return Among(self, values)


@dataclass(frozen=True, eq=False)
class Day(Fact):
    """A calendar date."""

    past: bool = False
    """It cannot be later than the call."""
    kind: ClassVar[str] = "day"
    rough: ClassVar[bool] = True
    ends: ClassVar[tuple[Any, Any]] = (FIRST_DAY, LAST_DAY)

    def read(self, raw: Any) -> Possible:
        found = _PART_OF_YEAR.fullmatch(raw.strip()) if isinstance(raw, str) else None
        if not found:
            return super().read(raw)
        year, month = found[1], found[2]
        try:
            low = self.parse(f"{year}-{month or '01'}-01")
            high = self.parse(f"{year}-{month or '12'}-{monthrange(low.year, low.month)[1]}")
        except ValueError:
            return (self.parse(raw),)  # says what is wrong
        return Interval(low, high if month else date(low.year, 12, 31))

    def say_possible(self, possible: Possible) -> str:
        if isinstance(possible, Interval) and possible.low == FIRST_DAY:
            return say(PHRASES["or-earlier"], value=self.say(possible.high))
        if isinstance(possible, Interval) and possible.high == LAST_DAY:
            return say(PHRASES["or-later"], value=self.say(possible.low))
        return super().say_possible(possible)

    def parse(self, raw: Any) -> date:
        day = raw
        if isinstance(raw, str):
            with suppress(ValueError):
                day = date.fromisoformat(raw.strip())
        if not isinstance(day, date) or isinstance(day, datetime):
            raise ValueError(say(PHRASES["date"], value=_quote(raw)))
        if not FIRST_DAY <= day <= LAST_DAY:
            raise ValueError(say(PHRASES["dates"], first=FIRST_DAY, last=LAST_DAY))
        return day

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "format": "date"}

    def say(self, value: Any) -> str:
        return clock.spell(value)

    def within(self, count: int, unit: str, before: Fact, *, doubtful_edge: bool = False) -> Within:
        """Return the condition that the day lies within so many days, months … before another.

        `doubtful_edge`: that the first such day itself still counts is our reading of the law.
        """
        return Within(self, Period(count, unit), before, doubtful_edge)

    def later_than(self, count: int, unit: str, since: Fact) -> Later:
        """Return the condition that the day lies after a period that began on another day."""
        return Later(self, Period(count, unit), since)

    def since(self, day: str) -> Range:
        """Return the condition that the day is this one or later."""
        return Range(self, low=date.fromisoformat(day))


_TIME = re.compile(r"(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s*(?:([ap])\.?\s?m\.?)?", re.IGNORECASE)


@dataclass(frozen=True, eq=False)
class TimeOfDay(Fact):
    """A time on a clock, to the second, without a zone."""

    kind: ClassVar[str] = "time"
    rough: ClassVar[bool] = True
    ends: ClassVar[tuple[Any, Any]] = (time.min, time(23, 59, 59))

    def parse(self, raw: Any) -> time:
        if isinstance(raw, time) and raw.tzinfo is None:
            return raw.replace(microsecond=0)
        found = _TIME.fullmatch(raw.strip()) if isinstance(raw, str) else None
        if found:
            hour, minute, second = (int(part or 0) for part in found.groups()[:3])
            half = (found[4] or "").lower()
            if half and 1 <= hour <= 12:
                hour = hour % 12 + (12 if half == "p" else 0)
            elif half:
                hour = 24
            if hour < 24 and minute < 60 and second < 60:
                return time(hour, minute, second)
        raise ValueError(say(PHRASES["time"], value=_quote(raw)))

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": r"^\d{1,2}:\d{2}(:\d{2})?( ?[AaPp]\.?[Mm]\.?)?$"}

    def say(self, value: Any) -> str:
        return clock.spell_time(value)

    def write(self, value: Any) -> Any:
        return value.isoformat() if value.second else f"{value:%H:%M}"

    def between(self, low: str, high: str) -> Range:
        """Return the condition that the time lies between two, the ends included."""
        return Range(self, time.fromisoformat(low), time.fromisoformat(high), doubtful_edge=True)


@dataclass(frozen=True, eq=False)
class Quantity(Fact):
    """A number of something, never negative."""

    unit: str = ""
    """A key of `UNITS`."""
    whole: bool = False
    """Only whole numbers make sense: it is a count."""
    part_of: str | None = None
    """Id of the quantity that this one is counted within."""
    kind: ClassVar[str] = "quantity"
    MOST: ClassVar[int] = 1_000_000_000
    rough: ClassVar[bool] = True
    ends: ClassVar[tuple[Any, Any]] = (0, MOST)

    def parse(self, raw: Any) -> int | float:
        value: float = -1
        if isinstance(raw, str | int | float) and not isinstance(raw, bool):
            with suppress(ValueError, OverflowError):
                value = float(raw)
        if not 0 <= value <= self.MOST or (self.whole and value != int(value)):
            key = "whole" if self.whole else "number"
            raise ValueError(say(PHRASES[key], value=_quote(raw), unit=say(self.unit)))
        return int(value) if value == int(value) else value

    def schema(self) -> dict[str, Any]:
        kind = "integer" if self.whole else "number"
        return {"type": kind, "minimum": 0, "maximum": self.MOST}

    def say(self, value: Any) -> str:
        return say_many(*UNITS[self.unit], value)

    def write(self, value: Any) -> Any:
        return value

    def at_least(self, low: float) -> Range:
        """Return the condition that there are this many or more."""
        return Range(self, low=low)

    def at_most(self, high: float) -> Range:
        """Return the condition that there are this many or fewer."""
        return Range(self, high=high)

    def over_percent(self, percent: int, of: Fact) -> Share:
        """Return the condition that this count is more than so many percent of another."""
        return Share(self, of, percent)

    def at_least_percent(self, percent: int, of: Fact) -> Share:
        """Return the condition that this count is so many percent of another, or more."""
        return Share(self, of, percent, reached=True)


@dataclass(frozen=True, eq=False)
class PhoneNumber(Fact):
    """A telephone number."""

    kind: ClassVar[str] = "phone"

    def parse(self, raw: Any) -> phone.Number:
        if not isinstance(raw, str):
            raise ValueError(say(PHRASES["phone"]))
        return phone.parse(raw)

    def schema(self) -> dict[str, Any]:
        return {"type": "string"}

    def say(self, value: Any) -> str:
        return str(value.national)


def _quote(raw: Any) -> str:
    try:
        text = str(raw)
    except (ValueError, RecursionError):  # an endless number, or lists within lists
        return say("That")
    return say(PHRASES["quote"], text=f"{text[:40]}…" if len(text) > 40 else text)


# ── Worked out from other facts, never asked ─────────────────────────────────────────────────────

as_of = Day("as_of", "Law as of", "Which day's law applies?", "derived")
call_date = Day("call_date", "Date where the phone rang", "What was the date there?", "derived")
local_time = TimeOfDay(
    "local_time",
    "Local time where the phone rang",
    "What time was it there?",
    "derived",
    changeable=True,
)

# ── The call ─────────────────────────────────────────────────────────────────────────────────────

number = PhoneNumber(
    "number",
    "Number called",
    "Which number was called?",
    "call",
    "The number of the phone that rang, not the caller's. It never leaves your browser.",
)
day = Day("date", "Date", "On which date?", "call", "The law of that day is used.")
at = TimeOfDay(
    "time",
    "Time",
    "At what time did it ring?",
    "call",
    "When the call began, not when it ended.",
    changeable=True,
)
whose_clock = Choice(
    "clock",
    "Clock",
    "On whose clock is that time?",
    "call",
    "The rule looks at the clock where the phone rang, not the caller's.",
    options={CALLED: "The clock where the phone rang"}
    | {key: f"{label} time" for key, (label, _) in CLOCKS.items()}
    | {"utc": "UTC"},
)
in_number_area = Flag(
    "in_number_area",
    "Phone was in the area of its number",
    "Was the phone in the area that its number belongs to?",
    "call",
    "A mobile phone can be anywhere; an area code is only a hint.",
)
called_state = Choice(
    "called_state",
    "State where the phone rang",
    "In which state was the phone?",
    "call",
    options={place: PLACES[place][0] for place in phone.US_PLACES},
)
called_zone = Choice(
    "called_zone",
    "Time zone where the phone rang",
    "In which time zone was the phone?",
    "call",
    "Needed only if the state has more than one.",
    options={key: label for key, (label, _) in CLOCKS.items()},
)

direction = Choice(
    "direction",
    "Who called whom",
    "Who called whom?",
    "call",
    "Calling back somebody who left a number counts as a call by the business.",
    options={
        "outbound": "The business called",
        "inbound": "The person called in, and nothing had asked them to",
        "advertisement": "The person called in after an advertisement",
        "mail": "The person called in after a letter, fax, email or the like addressed to them",
        "callback": "The person called the number that a recorded pitch had left",
    },
)

# ── Who called, and how ──────────────────────────────────────────────────────────────────────────

purpose = Choice(
    "purpose",
    "Purpose of the call",
    "What was the call for?",
    "caller",
    "Selling includes inviting someone to invest. If a call mixes purposes, choose what it was "
    "mainly for and answer the next question.",
    options={
        "sales": "To sell, rent or get someone to invest",
        "information": "Business, but nothing for sale (a reminder, an alert)",
        "health_care": "A health care message (HIPAA)",
        "debt": "To collect a debt",
        "charity": "To ask for a donation",
        "political": "Political",
        "survey": "A survey or research",
        "personal": "Not for business at all",
        "emergency": "A danger to health or safety",
    },
)
includes_offer = Flag(
    "includes_offer",
    "Included or led into an offer or advertisement",
    "Did the call also include an offer or an advertisement, or lead into one?",
    "caller",
    "One sales passage in another kind of call is enough.",
    changeable=True,
)
caller_kind = Choice(
    "caller_kind",
    "Business behind the call",
    "For whom was the call made?",
    "caller",
    "The kind of business decides which regulators are concerned. What it does counts, not what it "
    "says it is. You can look a firm up on FINRA's BrokerCheck.",
    options={
        "member": "A brokerage firm that is a member of FINRA",
        "bank_dealer": "A bank's own municipal securities desk",
        "adviser": "An investment adviser or fund company that is no broker",
        "issuer": "A company that sells its own shares or notes",
        "unregistered": "Someone unregistered who sells securities for others or as a business",
        "futures": "A futures firm registered with the CFTC, or exempt from that",
        "bank": "A bank, savings institution or federal credit union",
        "carrier": "A telephone company or an airline",
        "insurer": "An insurance company",
        "nonprofit": "A charity or another body that is not run for profit",
        "business": "Any other business",
    },
)
hired_caller = Flag(
    "hired_caller",
    "Made by a hired firm",
    "Did it hire another firm, such as a call center or fundraiser, to make the call?",
    "caller",
)
caller_registered = Flag(
    "caller_registered",
    "The person calling is registered",
    "Was the person on the phone registered as a representative of a brokerage firm?",
    "caller",
)
for_nonprofit = Flag(
    "for_nonprofit",
    "Made by or for a tax-exempt nonprofit",
    "Was the call made by or for a tax-exempt nonprofit organization?",
    "caller",
    "Answer no if the caller, such as a paid fundraiser, also sold something of its own.",
)
voice = Choice(
    "voice",
    "Voice",
    "Who or what spoke?",
    "caller",
    options={
        "live": "A live person",
        "prerecorded": "A recording",
        "synthetic": "A computer voice that is not AI",
        "ai": "A voice generated by AI",
        "soundboard": "A person playing recorded clips (soundboard)",
        "ringless": "A recording put straight into voicemail (ringless)",
        "text": "Nobody: it was a text message",
        "fax": "Nobody: it was a fax",
        "nobody": "Nobody: there was only silence",
    },
    changeable=True,
)
dialer = Choice(
    "dialer",
    "Dialing",
    "How was the number dialed?",
    "caller",
    "The law's “autodialer” makes numbers up at random or in sequence. Dialing down a list, even "
    "by machine, is not that (Facebook v. Duguid, 2021).",
    options={
        "manual": "By hand",
        "list": "By a machine, from a list",
        "random": "By a machine that makes up numbers at random or in sequence",
    },
    changeable=True,
    known_to="caller",
)
abroad = Flag(
    "abroad",
    "Caller was outside the United States",
    "Was the caller outside the United States?",
    "caller",
    known_to="caller",
)

# ── What was offered ─────────────────────────────────────────────────────────────────────────────

product = Choice(
    "product",
    "What was offered",
    "What was offered?",
    "offer",
    options={
        "security": "Shares, bonds, notes, fund units or another security",
        "municipal": "Bonds or notes of a state or city",
        "futures": "Futures, options on them, or currency contracts",
        "metals": "Gold, coins, gems, art, wine, land or the like, not as a security",
        "business_opportunity": "A franchise or a business of one's own",
        "insurance": "Insurance",
        "loan": "A loan or other credit",
        "credit_repair": "Repair of a credit record",
        "debt_relief": "Relief from debt",
        "recovery": "Help to get back money that was lost before",
        "tech_support": "Technical support for a computer or phone",
        "card_protection": "Protection against misuse of a lost credit card",
        "pay_per_call": "A service charged by the call",
        "office_supplies": "Office or cleaning supplies that are used up",
        "other": "Other goods or services",
        "gift": "Nothing: a gift was asked for",
        "nothing": "Nothing",
    },
)
for_business_use = Flag(
    "for_business_use",
    "Offered to a business for its own use",
    "Was it offered to a business, for that business itself?",
    "offer",
    "Answer no if an employee was offered something for themselves. A gift that was asked of a "
    "business counts too.",
)
sold = Flag(
    "sold",
    "Bought on or after this call",
    "Did the person buy, or agree to buy?",
    "offer",
)

# ── The phone that rang ──────────────────────────────────────────────────────────────────────────

line = Choice(
    "line",
    "Line",
    "What kind of line rang?",
    "line",
    options={
        "residential": "A home landline",
        "wireless": "A mobile phone",
        "business": "A business landline",
        "emergency": "An emergency line (911, hospital, doctor, poison control, fire, police)",
        "patient_room": "A guest or patient room of a hospital or care home",
        "billed": "A line that is charged for incoming calls",
    },
)
mobile_use = Choice(
    "mobile_use",
    "Use of the mobile phone",
    "What is the mobile phone used for?",
    "line",
    "Only for a mobile phone. If nothing shows otherwise, the FCC presumes personal use.",
    options={
        "personal": "Personal calls",
        "mixed": "Personal and business calls",
        "business": "Business calls only",
    },
)

# ── What there was between them ──────────────────────────────────────────────────────────────────

bought = Flag(
    "bought",
    "Had bought from the seller",
    "Had the person bought something from this seller before this call?",
    "relationship",
    "A trade or any other transaction. An account without one does not count.",
)
bought_on = Day(
    "bought_on",
    "Last purchase",
    "When was the last purchase before this call?",
    "relationship",
    past=True,
)
inquired = Flag(
    "inquired",
    "Had asked about the seller's products",
    "Had the person asked this seller about its products, or applied for one, before this call?",
    "relationship",
    "Asking for opening hours is not enough.",
)
inquired_on = Day(
    "inquired_on",
    "Last inquiry",
    "When was the last inquiry before this call?",
    "relationship",
    past=True,
)
relationship_ended = Flag(
    "relationship_ended",
    "Relationship ended by either side",
    "Had either side ended the relationship before the call?",
    "relationship",
)
knows_caller = Flag(
    "knows_caller",
    "Caller is family, friend or acquaintance",
    "Is the person who dialed a family member, friend or acquaintance?",
    "relationship",
    "A friend of a friend is a stranger here.",
)

# ── Consent ──────────────────────────────────────────────────────────────────────────────────────

consent = Choice(
    "consent",
    "Agreement to be called",
    "Had the person who has the number now agreed to calls like this, to it, from this seller?",
    "consent",
    options={"none": "No", "oral": "Yes, by word of mouth", "written": "Yes, in writing"},
    changeable=True,
)
gave_number = Flag(
    "gave_number",
    "Gave this caller the number for this",
    "Had the person given this caller the number for a purpose like that of this call?",
    "consent",
    "For example, to a doctor's office that then calls about an appointment.",
    changeable=True,
)
consent_signed = Flag(
    "consent_signed",
    "Agreement is signed",
    "Did the person called sign the written agreement?",
    "consent",
    "An electronic signature counts. A box that was ticked in advance does not.",
    changeable=True,
)
consent_names_seller = Flag(
    "consent_names_seller",
    "Agreement names this seller",
    "Does the agreement name this seller?",
    "consent",
    "“Our marketing partners” is not a name.",
    changeable=True,
)
consent_names_number = Flag(
    "consent_names_number",
    "Agreement names this number",
    "Does the agreement give the number that was called?",
    "consent",
    changeable=True,
)
consent_covers_robocalls = Flag(
    "consent_covers_robocalls",
    "Agreement authorizes autodialed or recorded sales calls",
    "Does it authorize sales calls by autodialer or with an artificial or recorded voice?",
    "consent",
    changeable=True,
)
consent_says_so = Flag(
    "consent_says_so",
    "Agreement discloses that signing authorizes such calls",
    "Does it say, clearly and easy to see, that signing authorizes such calls?",
    "consent",
    changeable=True,
)
consent_optional = Flag(
    "consent_optional",
    "Agreement discloses that signing is not a condition of buying",
    "Does it say that nobody has to sign in order to buy?",
    "consent",
    "Answer no if signing was in fact required to buy.",
    changeable=True,
)
consent_only_seller = Flag(
    "consent_only_seller",
    "Agreement covers only one seller",
    "Does the agreement cover only this one seller?",
    "consent",
    "The law does not ask for this: the rule that would have was struck down.",
    changeable=True,
)
revoked = Flag(
    "revoked",
    "Consent withdrawn",
    "Had the person taken back that agreement, or the use of the number, before this call?",
    "consent",
    "In any reasonable way: by pressing a key, replying STOP or telling the caller.",
)
revoked_on = Day(
    "revoked_on", "Consent withdrawn on", "When was it withdrawn?", "consent", past=True
)

opted_out_elsewhere = Flag(
    "opted_out_elsewhere",
    "Opted out of other messages of this caller",
    "Had the person opted out of some other kind of message from this caller?",
    "consent",
    "For example, by replying STOP to a delivery notice.",
)
opted_out_elsewhere_on = Day(
    "opted_out_elsewhere_on",
    "Opted out of other messages on",
    "When was that?",
    "consent",
    past=True,
)

# ── Do-not-call lists ────────────────────────────────────────────────────────────────────────────

on_registry = Flag(
    "on_registry",
    "On the national do-not-call registry",
    "Was the number on the national do-not-call registry at the time?",
    "lists",
    "Registration does not run out.",
)
asked_to_stop = Flag(
    "asked_to_stop",
    "Had asked this company not to call",
    "Before this call, had the person asked this company not to call?",
    "lists",
)
asked_to_stop_on = Day(
    "asked_to_stop_on",
    "Asked this company not to call on",
    "When did they ask?",
    "lists",
    past=True,
)
request_recorded = Flag(
    "request_recorded",
    "Every request not to call was recorded when made",
    "Was every request not to be called, before or during this call, written down at once?",
    "lists",
    "Answer yes if nobody asked. A list that was lost later counts as no.",
    changeable=True,
    known_to="caller",
)
written_policy = Flag(
    "written_policy",
    "Written do-not-call policy",
    "Did the caller have a written do-not-call policy at the time of the call?",
    "lists",
    changeable=True,
    known_to="caller",
)
policy_on_demand = Flag(
    "policy_on_demand",
    "Policy is given to anyone who asks",
    "Does the caller give that policy to anyone who asks for it?",
    "lists",
    changeable=True,
)
staff_trained = Flag(
    "staff_trained",
    "Staff trained on the do-not-call list",
    "Were its callers trained in the do-not-call rules and its list at the time?",
    "lists",
    changeable=True,
    known_to="caller",
)
list_kept = Flag(
    "list_kept",
    "Company keeps its own do-not-call list",
    "Did the caller keep its own list of people who must not be called?",
    "lists",
    changeable=True,
    known_to="caller",
)
by_mistake = Flag(
    "by_mistake",
    "Called the listed number by mistake",
    "Was the listed number called by mistake, although it checks the registry as a routine?",
    "lists",
    known_to="caller",
)
registry_copy_on = Day(
    "registry_copy_on",
    "Registry copy obtained on",
    "When did the caller get the copy of the registry that it used?",
    "lists",
    "Answer for the copy that the numbers were checked against, with records to show it.",
    past=True,
    changeable=True,
    known_to="caller",
)
registry_paid = Flag(
    "registry_paid",
    "Registry bought from its administrator, not shared or misused",
    "Did the caller buy the registry from its administrator, without sharing the cost or the list?",
    "lists",
    changeable=True,
    known_to="caller",
)

# ── What was said ────────────────────────────────────────────────────────────────────────────────

named_caller = Flag(
    "named_caller",
    "Caller gave their own name",
    "Did the person calling give their own name?",
    "said",
    changeable=True,
)
named_seller = Flag(
    "named_seller",
    "Caller named the business",
    "Did they name the business that the call was for?",
    "said",
    "Its real name; an alias does not count.",
    changeable=True,
)
gave_contact = Flag(
    "gave_contact",
    "Caller gave a phone number or address",
    "Did they give a phone number or an address where that business can be reached?",
    "said",
    "A premium-rate number does not count.",
    changeable=True,
)
said_sales_call = Flag(
    "said_sales_call",
    "Caller said that the call was to sell",
    "Did they say that the call was to sell something, or to ask for a gift?",
    "said",
    changeable=True,
)
said_product = Flag(
    "said_product",
    "Caller said what kind of thing was for sale",
    "Did they say what kind of goods or services it was about?",
    "said",
    changeable=True,
)
opened_first = Flag(
    "opened_first",
    "All of that came before the pitch",
    "Did all of that come promptly, before any pitch?",
    "said",
    changeable=True,
)
message_named_first = Flag(
    "message_named_first",
    "Message named the responsible business at its start",
    "Did the message say at its start who was responsible for the call?",
    "said",
    "A business gives the name under which it is registered with the state.",
    changeable=True,
)
message_gave_number = Flag(
    "message_gave_number",
    "Message gave a phone number",
    "Did the message give a phone number, during it or after it?",
    "said",
    "Not the number of the dialing machine, and not a premium-rate number.",
    changeable=True,
)
message_number_answers = Flag(
    "message_number_answers",
    "That number takes do-not-call requests in business hours",
    "Can people ask at that number, in business hours, not to be called again?",
    "said",
    changeable=True,
)
optout_seconds = Quantity(
    "optout_seconds",
    "Opt-out offered after the name",
    "How many seconds after the name did the message offer a key or word to opt out?",
    "said",
    "If none was offered, leave this open and answer no below.",
    unit="seconds",
    changeable=True,
)
optout_works = Flag(
    "optout_works",
    "Opt-out lists the number and ends the call at once",
    "Was there an automatic opt-out that lists the number at once and ends the call?",
    "said",
    changeable=True,
)
voicemail_tollfree = Flag(
    "voicemail_tollfree",
    "Voicemail gave a toll-free number for opting out",
    "If it was left on voicemail: did it give a toll-free number that leads to the opt-out?",
    "said",
    changeable=True,
)

# ── Whether it was true ──────────────────────────────────────────────────────────────────────────

misled = Flag(
    "misled",
    "Something important was false, or misleading for what it left out",
    "Was anything important that was said false, or misleading because of what was left out?",
    "truth",
    "Important: a careful buyer would want to know it. The next questions ask what it was.",
    changeable=True,
)
false_certainty = Flag(
    "false_certainty",
    "A profit was called certain, or a loss impossible",
    "Was a profit called certain, or a loss impossible?",
    "truth",
    changeable=True,
)
false_forecast = Flag(
    "false_forecast",
    "A price or return was forecast without a sound basis",
    "Was a price or return forecast without a sound basis?",
    "truth",
    changeable=True,
)
false_past = Flag(
    "false_past",
    "Past results, figures or the business were described falsely",
    "Were past results, figures or the business behind it described falsely?",
    "truth",
    changeable=True,
)
hid_risk = Flag(
    "hid_risk",
    "Risk, or how hard it is to sell again, was left out or played down",
    "Was the risk left out or played down, or how hard it is to get the money out again?",
    "truth",
    changeable=True,
)
hid_cost = Flag(
    "hid_cost",
    "Costs, fees or terms were left out or misstated",
    "Were costs, fees, amounts or terms left out or misstated?",
    "truth",
    changeable=True,
)
hid_pay = Flag(
    "hid_pay",
    "It was hidden that someone pays for the praise",
    "Was it hidden that the issuer or an insider pays for the praise?",
    "truth",
    changeable=True,
)
false_tie = Flag(
    "false_tie",
    "A false tie to another business, an agency or a well-known person",
    "Did the caller claim a tie to, or backing by, someone who has nothing to do with it?",
    "truth",
    "Posing as someone else counts.",
    changeable=True,
)
false_urgency = Flag(
    "false_urgency",
    "Invented urgency: a buyer, a deadline or a tip that does not exist",
    "Was urgency invented: another buyer, a deadline or an inside tip that does not exist?",
    "truth",
    changeable=True,
)
false_other = Flag(
    "false_other",
    "Something else of importance was false",
    "Was something else of importance false?",
    "truth",
    changeable=True,
)
knew_false = Flag(
    "knew_false",
    "Caller knew, or closed their eyes to it",
    "Did the caller know that it was false, or recklessly close their eyes to it?",
    "truth",
    known_to="caller",
)

# ── Paying ───────────────────────────────────────────────────────────────────────────────────────

payment = Choice(
    "payment",
    "How it was to be paid",
    "How was it to be paid?",
    "payment",
    options={
        "none": "Nothing was to be paid yet",
        "credit_card": "By credit card",
        "debit_card": "By debit card",
        "check": "By a check that the person signed",
        "remote_check": "By a check that the seller makes up, without a signature",
        "bank_debit": "By a debit from the bank account (ACH)",
        "wire": "By wire to a bank account",
        "cash_transfer": "By cash sent through a money transmitter and picked up as cash",
        "reload": "By the code of a cash reload card",
        "gift_card": "By the code of a gift card",
        "crypto": "In crypto coins",
        "cash": "In cash, in person or by courier",
        "bill": "On a phone bill or another bill",
    },
    changeable=True,
)

# ── Caller ID ────────────────────────────────────────────────────────────────────────────────────

caller_id_sent = Flag(
    "caller_id_sent",
    "Caller ID sent",
    "Did the call show a caller ID number?",
    "caller_id",
    "Answer no for a blocked or private number.",
    changeable=True,
)
caller_id_belongs = Flag(
    "caller_id_belongs",
    "Shown number belongs to the caller or the seller",
    "Does the number shown belong to the caller or to the seller?",
    "caller_id",
    "A rented number counts, if it reaches them.",
    changeable=True,
)
caller_id_answers = Flag(
    "caller_id_answers",
    "Shown number takes do-not-call requests in business hours",
    "Can people ask at the number shown, in business hours, not to be called again?",
    "caller_id",
    changeable=True,
)
caller_id_named = Flag(
    "caller_id_named",
    "Caller name sent, where the carrier can",
    "Was a name shown too, if the caller's carrier can send one?",
    "caller_id",
    "Answer yes if the carrier cannot send a name.",
    changeable=True,
)
caller_id_misleads = Flag(
    "caller_id_misleads",
    "Caller ID is false or misleading",
    "Was the caller ID false or misleading?",
    "caller_id",
    changeable=True,
)
spoofed_knowingly = Flag(
    "spoofed_knowingly",
    "Caller knew that",
    "Did the caller know that it was false or misleading?",
    "caller_id",
    known_to="caller",
)
spoofed_to_cheat = Flag(
    "spoofed_to_cheat",
    "Meant to defraud, harm or wrongly obtain something",
    "Was it meant to defraud, to cause harm or to get something of value wrongly?",
    "caller_id",
    known_to="caller",
)
spoofing_authorized = Flag(
    "spoofing_authorized",
    "Law enforcement, intelligence or a court order",
    "Was it an authorized act of law enforcement or intelligence, or under a court order?",
    "caller_id",
    known_to="caller",
)

# ── Ringing, hanging up and the campaign ─────────────────────────────────────────────────────────

answered_by = Choice(
    "answered_by",
    "Answered by",
    "Who or what answered?",
    "campaign",
    options={
        "person": "A person",
        "machine": "Voicemail or an answering machine",
        "nobody": "Nobody",
    },
)
caller_hung_up = Flag(
    "caller_hung_up",
    "Caller ended the ringing",
    "If nobody answered: did the caller stop the ringing?",
    "campaign",
    "Answer no if the phone rejected the call or the line was busy.",
    changeable=True,
    known_to="caller",
)
ring_seconds = Quantity(
    "ring_seconds",
    "Rang for",
    "For how many seconds did it ring?",
    "campaign",
    unit="seconds",
    changeable=True,
)
rings = Quantity(
    "rings",
    "Rang",
    "How many times did it ring?",
    "campaign",
    unit="rings",
    whole=True,
    changeable=True,
)
answered_calls = Quantity(
    "answered_calls",
    "Calls of the campaign answered by a person",
    "How many calls of the campaign did people answer in the 30-day period?",
    "campaign",
    "Count one calling campaign, in periods of 30 days after each other. If there are several "
    "periods, answer for the worst. Do not add campaigns up. Answering machines do not count.",
    unit="calls",
    whole=True,
    known_to="caller",
)
abandoned_calls = Quantity(
    "abandoned_calls",
    "Calls of the campaign that were abandoned",
    "How many of the answered calls had no live seller within two seconds of the greeting?",
    "campaign",
    "Leave out a recorded or AI message that began within two seconds to someone who had given "
    "written consent.",
    unit="calls",
    whole=True,
    part_of="answered_calls",
    changeable=True,
    known_to="caller",
)
agent_seconds = Quantity(
    "agent_seconds",
    "Seller spoke after the greeting",
    "How many seconds after the greeting did a live seller speak?",
    "campaign",
    "If nobody ever spoke, say so under “Who or what spoke?”.",
    unit="seconds",
    changeable=True,
)
message_prompt = Flag(
    "message_prompt",
    "A recorded message started within two seconds",
    "Did a recorded or artificial message start within two seconds of the greeting?",
    "campaign",
    changeable=True,
)
notice_played = Flag(
    "notice_played",
    "A recorded notice was played instead",
    "When no seller came, was a recorded notice played?",
    "campaign",
    changeable=True,
)
notice_complete = Flag(
    "notice_complete",
    "Notice said it was for telemarketing, named the business and gave a number",
    "Did the notice say the call was for telemarketing, name the business, and give a number that "
    "takes do-not-call requests in business hours?",
    "campaign",
    "All three. A premium-rate number does not count.",
    changeable=True,
)
notice_optout = Flag(
    "notice_optout",
    "Notice had an automatic opt-out",
    "Did the notice offer an automatic opt-out that lists the number and hangs up?",
    "campaign",
    changeable=True,
)
notice_pitch = Flag(
    "notice_pitch",
    "Notice contained a pitch",
    "Did the notice also try to sell?",
    "campaign",
    changeable=True,
)
release_seconds = Quantity(
    "release_seconds",
    "Line freed after hanging up",
    "How many seconds after the person hung up was the line free?",
    "campaign",
    unit="seconds",
    changeable=True,
)

# ── Special cases ────────────────────────────────────────────────────────────────────────────────

exempt_calls_30_days = Quantity(
    "exempt_calls_30_days",
    "Such recorded calls to this line in 30 days",
    "How many such recorded calls came to this line in the 30 days that end with this call?",
    "special",
    "Count this call too. For recorded calls to a home line that sell nothing.",
    unit="calls",
    whole=True,
    changeable=True,
)
health_calls_day = Quantity(
    "health_calls_day",
    "Health care messages that day",
    "How many such health care messages came that day, this one included?",
    "special",
    unit="calls",
    whole=True,
    changeable=True,
)
health_calls_week = Quantity(
    "health_calls_week",
    "Health care messages in seven days",
    "How many such health care messages came in the seven days that end with this one?",
    "special",
    unit="calls",
    whole=True,
    changeable=True,
)
covered_entity = Flag(
    "covered_entity",
    "Made by or for a HIPAA covered entity",
    "Was the call made by or for a health care provider or plan that HIPAA covers?",
    "special",
)
free_call = Flag(
    "free_call",
    "Free for the person called",
    "Was the call free for the person called, and not counted against a plan limit?",
    "special",
    changeable=True,
)
exempt_class = Choice(
    "exempt_class",
    "Exempt class of wireless call",
    "Was it one of these calls to a mobile phone?",
    "special",
    options={
        "none": "None of these",
        "package": "Package delivery notice",
        "inmate": "Collect-call provider of a prison or jail",
        "bank": "Bank alert about fraud, a data breach or a transfer",
        "health": "Health care provider: appointment, results, prescription …",
    },
)
exempt_conditions = Flag(
    "exempt_conditions",
    "Every condition of that class is met",
    "Did the call keep every condition of that class?",
    "special",
    "All: the caller's name and contact; no marketing, cross-selling, billing or debt collection; "
    "about one minute; an opt-out in every message. Package: the number belongs to that package; "
    "one notice each, one more per failed signature, at most two; opt-outs honored within six "
    "business days (30 days before April 11, 2025). Inmate: three per failed call, the number not "
    "kept. Bank: the number the customer gave; three per event in three days. Health: the number "
    "the patient gave; HIPAA kept; one a day, three a week. Except for packages, opt-outs honored "
    "at once.",
    changeable=True,
    known_to="caller",
)
ported = Flag(
    "ported",
    "Number moved from a landline to a mobile",
    "Was the number moved from a landline to a mobile phone?",
    "special",
)
ported_on = Day("ported_on", "Number moved on", "When was it moved?", "special", past=True)
knew_ported = Flag(
    "knew_ported",
    "Caller knew that the number had moved",
    "Did the caller know that the number had moved to a mobile?",
    "special",
    known_to="caller",
)
reassigned = Flag(
    "reassigned",
    "Number had passed to someone new",
    "Had the number passed from one person to another?",
    "special",
)
earlier_consent = Choice(
    "earlier_consent",
    "Consent of the earlier holder",
    "Had the person who had the number earlier consented to such calls?",
    "special",
    options={
        "none": "No",
        "plain": "Yes, but without all elements of written consent",
        "written": "Yes, with full written consent",
    },
    known_to="caller",
)
database_answer = Choice(
    "database_answer",
    "Answer of the Reassigned Numbers Database",
    "What did the newest Reassigned Numbers Database answer before the call?",
    "special",
    "Asked with the number and the date of the consent.",
    options={
        "not_asked": "The caller did not ask",
        "no": "“No” (not reassigned)",
        "yes": "“Yes”",
        "no_data": "“No data”",
    },
    known_to="caller",
)
government_debt = Flag(
    "government_debt",
    "Debt owed to or guaranteed by the United States",
    "Is it a debt that is owed to, or guaranteed by, the United States?",
    "special",
)
