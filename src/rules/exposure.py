"""What the violations found could cost: who may act, for how much, from when and until when.

Everything comes from the `Consequence` data of the rules. There is no total: ranges are not added
up, and no range says what a court or an agency will really do.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from rules.assess import Assessment
from rules.clock import Period, spell
from rules.forum import FORUMS
from rules.rulebook import Amount, Confidence, Consequence, Rule, Source, Status

PHRASES = {
    "note": "Each line says what one provision allows for one violation. Lines are not added up: "
    "several rules that one call breaks need not count as several violations.",
    "fixed": "{about}${high:,} per {per}",
    "up-to": "up to {about}${high:,} per {per}",
    "range": "{about}${low:,} to ${high:,} per {per}",
    "about": "about ",
    "added": "on top of that, {amount}",
    "or-loss": "{amount}, or the actual loss if that is greater",
    "when": "{amount}, if {when}",
    "willful": "up to ${high:,} per {per} if willful or knowing",
    "year": "{amount} (price level of {year}, {sure})",
    "calculated": "calculated, not read in the law",
    "adjusted": "as published",
    "no-amount": "The law as we know it names no sum.",
    "first": "From the first violation.",
    "not-before": "Not before violation number {count}.",
    "not-before-within": "Not before violation number {count} within {months} months.",
    "not-before-second": "Not before a second such call within {months} months.",
    "limit": "Within {years} of the violation.",
    "limit-until": "Within {years} of the violation: for this call until {day}.",
    "limit-other": "Within {years} of the violation for “{amount}”.",
    "limit-unknown": "How long they have is not in our data.",
    "defense": "Defense: {defense}",
}
"""What this module says."""

KINDS: dict[str, tuple[str, ...]] = {
    "private": ("private action",),
    "agency": ("civil penalty", "discipline", "crime"),
    "state": ("state action",),
}
"""Kind of forum → what can be claimed there. Prosecutors are counted with the agencies."""


@dataclass(frozen=True, slots=True)
class Exposure:
    """What one provision allows against one violation."""

    rule: Rule
    consequence: Consequence
    amounts: tuple[Amount, ...]
    """Those that are due for a violation of that day; all, if the day is not known."""
    until: date | None
    """The last day on which they may act over this call; None if it is not known."""

    @property
    def source(self) -> Source:
        """Return the provision, with how well it was checked."""
        return self.consequence.source

    @property
    def sums(self) -> tuple[str, ...]:
        """Return every amount in words."""
        return tuple(say(amount) for amount in self.amounts) or (PHRASES["no-amount"],)

    @property
    def limits(self) -> tuple[str, ...]:
        """Return in sentences from when and until when they may act, and under which conditions."""
        return tuple(_limits(self))

    @property
    def sources(self) -> tuple[Source, ...]:
        """Return the provision, and where its amounts stand if that is elsewhere."""
        more = [amount.source for amount in self.amounts if amount.source]
        return tuple(dict.fromkeys([self.source, *more]))

    @property
    def unchecked(self) -> bool:
        """Return whether something of it is quoted from memory or calculated by us."""
        memory = any(source.confidence is Confidence.MEMORY for source in self.sources)
        return memory or any(amount.about for amount in self.amounts)


def exposure(assessment: Assessment) -> list[Exposure]:
    """Return what each violation found may lead to: one entry per rule broken and provision.

    In the order of the rulebook. Where the assessment is for one kind of forum only, entries are
    those that this forum can hear.
    """
    kinds = {kind for forum in FORUMS[assessment.forum] for kind in KINDS[forum.kind]}
    days = assessment.known.get("call_date")
    day = days[0] if isinstance(days, tuple) and len(days) == 1 else None
    return [
        Exposure(
            finding.rule,
            consequence,
            tuple(amount for amount in consequence.amounts if _due(amount.since, day)),
            _until(consequence.limitation_years, day),
        )
        for finding in assessment.of(Status.VIOLATED)
        for consequence in finding.rule.consequences
        if consequence.kind in kinds and _due(consequence.since, day)
    ]


def _due(since: date | None, day: date | None) -> bool:
    return since is None or day is None or day >= since


def _until(years: int | None, day: date | None) -> date | None:
    return None if years is None or day is None else Period(years, "years").after(day)


def say(amount: Amount) -> str:
    """Return an amount in words, such as “up to $500 per call, or the actual loss if …”."""
    key = "fixed" if amount.low == amount.high else "range" if amount.low else "up-to"
    about = PHRASES["about"] if amount.about else ""
    text = PHRASES[key].format(low=amount.low, high=amount.high, per=amount.per, about=about)
    if amount.added:
        text = PHRASES["added"].format(amount=text)
    if amount.or_loss:
        text = PHRASES["or-loss"].format(amount=text)
    if amount.when:
        text = PHRASES["when"].format(amount=text, when=amount.when)
    if amount.year:
        sure = PHRASES["calculated" if amount.about else "adjusted"]
        text = PHRASES["year"].format(amount=text, year=amount.year, sure=sure)
    if amount.times_if_willful > 1:
        high = amount.high * amount.times_if_willful
        text += "; " + PHRASES["willful"].format(high=high, per=amount.per)
    return text


def _limits(found: Exposure) -> Iterator[str]:
    consequence = found.consequence
    count, months = consequence.from_violation, consequence.within_months
    if count == 1 and consequence.kind == "private action":
        yield PHRASES["first"]
    elif count > 1:
        within = "not-before-second" if count == 2 else "not-before-within"
        yield PHRASES[within if months else "not-before"].format(count=count, months=months)
    yield from consequence.conditions
    yield _limitation(consequence.limitation_years, found.until)
    for amount in found.amounts:
        if amount.limitation_years:
            years = Period(amount.limitation_years, "years")
            yield PHRASES["limit-other"].format(years=years, amount=say(amount))
    if consequence.defense:
        yield PHRASES["defense"].format(defense=consequence.defense)


def _limitation(years: int | None, until: date | None) -> str:
    if years is None:
        return PHRASES["limit-unknown"]
    day = spell(until) if until else None
    return PHRASES["limit-until" if day else "limit"].format(years=Period(years, "years"), day=day)
