"""In which words the engine speaks: English, until `speak` gives it another language.

As in gettext, the English text is the name of a message. A catalog maps it to the same text in
another language, with the same `{parts}`; what it does not hold stays English. Nothing is decided
by words: they are looked up only where something is shown.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

type Catalog = Mapping[str, str | Sequence[str]]
"""English → the other language: a text, or, if the message has a `{count}`, its forms as a list."""


def _begun(text: str) -> str:
    return text[:1].upper() + text[1:]


def _inside(text: str) -> str:
    return text[:1].lower() + text[1:]


@dataclass(frozen=True, slots=True)
class Grammar:
    """What a language does with texts that no single message can say. As it is here: English."""

    form: Callable[[float], int] = lambda count: int(count != 1)
    """Count → which of the forms of a message that counts."""
    number: Callable[[float], str] = "{:,}".format
    begun: Callable[[str], str] = _begun
    """A text as it stands at the beginning of a sentence."""
    inside: Callable[[str], str] = _inside
    """A label or sentence as it stands inside another one."""


ENGLISH = Grammar()


@dataclass(slots=True)
class _Spoken:
    catalog: Catalog
    grammar: Grammar


_spoken = _Spoken({}, ENGLISH)


def speak(catalog: Catalog, grammar: Grammar = ENGLISH) -> None:
    """Let everything be said in another language from now on; `speak({})` goes back to English."""
    _spoken.catalog, _spoken.grammar = catalog, grammar


def say(message: str, /, **parts: Any) -> str:
    """Return a message in the language that is spoken, filled in with its parts.

    Parts are texts in that language already, or numbers. A text without parts may hold braces.
    """
    found = _spoken.catalog.get(message, message)
    text = found if isinstance(found, str) else found[_spoken.grammar.form(parts["count"])]
    return text.format(**parts) if parts else text


def say_many(one: str, many: str, count: float, /, **parts: Any) -> str:
    """Return the form of a message that fits a count, which as a number is also its part `{count}`.

    A catalog has all forms of its language under `one`, in the order of `Grammar.form`.
    """
    forms = _spoken.catalog.get(one)
    if forms is None or isinstance(forms, str):
        return say(one if count == 1 else many, count=number(count), **parts)
    return forms[_spoken.grammar.form(count)].format(count=number(count), **parts)


def number(value: float) -> str:
    """Return a number as it is written, such as 1,000,000."""
    return _spoken.grammar.number(value)


def begun(text: str) -> str:
    """Return a text as it stands at the beginning of a sentence."""
    return _spoken.grammar.begun(text)


def inside(text: str) -> str:
    """Return a label or sentence as it stands inside another one."""
    return _spoken.grammar.inside(text)
