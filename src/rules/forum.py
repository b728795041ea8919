"""Who asks whether a call was lawful: an agency, a state, or a person in a federal court.

The same facts can come out differently before different courts. A `Holding` says who answered a
question of law, how, from which day and for whom; the engine knows no court by name.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

CIRCUITS = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "dc")
"""The federal courts of appeals that hear private suits."""

type Kind = Literal["agency", "state", "private"]


@dataclass(frozen=True, slots=True)
class Forum:
    """One place where the question may be asked."""

    kind: Kind
    circuit: str | None = None
    """For private suits: the circuit whose court of appeals binds the court."""

    def __str__(self) -> str:
        return f"{self.kind}:{self.circuit}" if self.circuit else self.kind

    @property
    def words(self) -> str:
        """Return the forum as a reader knows it."""
        if self.kind == "agency":
            return "the agency that enforces the rule"
        if self.kind == "state":
            return "a state attorney general"
        ordinal = {"1": "1st", "2": "2nd", "3": "3rd", "dc": "D.C."}.get(
            self.circuit or "", f"{self.circuit}th"
        )
        return f"a private suit in the {ordinal} Circuit"


ALL_FORUMS = (Forum("agency"), Forum("state"), *(Forum("private", c) for c in CIRCUITS))
FORUMS: dict[str, tuple[Forum, ...]] = {
    "all": ALL_FORUMS,
    "private": tuple(forum for forum in ALL_FORUMS if forum.kind == "private"),
    **{str(forum): (forum,) for forum in ALL_FORUMS},
}
"""Name → the forums that it stands for. A verdict for several is definite if all agree."""


@dataclass(frozen=True, slots=True)
class Holding:
    """An answer to a question of law."""

    by: str
    """Court and case, or agency and order."""
    says: bool
    text: str
    """What was held, in plain words."""
    since: date
    url: str
    agency: bool = True
    state: bool = True
    circuits: tuple[str, ...] = CIRCUITS
    """Circuits in whose courts it binds private suits."""
    until: date | None = None
    """The first day on which it no longer binds."""
    confidence: Literal["text", "secondary", "memory"] = "secondary"
    """How well it was checked: a value of `rules.rulebook.Confidence`."""

    def binds(self, forum: Forum, day: date) -> bool:
        """Return whether the holding must be followed in this forum under the law of that day."""
        if day < self.since or (self.until is not None and day >= self.until):
            return False
        if forum.kind == "private":
            return forum.circuit in self.circuits
        return self.agency if forum.kind == "agency" else self.state

    def spec(self) -> Any:
        """Return the holding as JSON data."""
        return [
            self.by,
            self.says,
            str(self.since),
            self.until and str(self.until),
            self.agency,
            self.state,
            list(self.circuits),
        ]
