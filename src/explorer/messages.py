"""Lists what another language has to say: `python -m explorer.messages > LANGUAGE.json`.

The site is rendered once, and every text that is looked up is written down as it stands in
English, a message that counts with its forms. Phrases that no page happened to need come last.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import Any

from explorer import answer, render
from explorer.reference import PAGES
from explorer.rehearsal import questions
from rules import scenario
from rules.assess import RULEBOOK, assess
from rules.language import speak


class Recorder(dict[str, Any]):
    """A catalog that keeps English and remembers what it was asked for."""

    counts: str | None = None
    """A message that counts, whose form is asked for next."""

    def get(self, message: str, default: Any = None) -> Any:
        """Return the default, as if nothing was translated."""
        if default is None:
            self.counts = message
            self.setdefault(message, [message])
        elif self.counts is None:
            if message:
                self.setdefault(message, message)
        else:
            forms = self[self.counts]
            if message not in forms:
                forms.append(message)
            self.counts = None
        return default


def messages() -> dict[str, Any]:
    """Return every message, mapped to itself, or to its English forms if it counts."""
    found = Recorder()
    speak(found)
    try:
        for _ in _shown():
            pass
    finally:
        speak({})
    known = {form for forms in found.values() if isinstance(forms, list) for form in forms}
    for name, module in list(sys.modules.items()):
        if name.startswith("rules."):
            phrases = getattr(module, "PHRASES", {}).values()
            found.update((p, p) for p in phrases if p not in found and p not in known)
    return dict(found)


def _shown() -> Iterator[str]:
    """Yield all that the site shows."""
    library = scenario.library()
    yield render.form()
    yield render.presets(library.values(), "./")
    for found in library.values():
        assessment = assess(found.facts, found.as_of)
        yield render.card(found, assessment, "./", whole=True)
        yield render.card(found, assessment, "./", whole=False)
        yield render.what_if(found.story, found.facts, assessment, "./", assessment.findings)
    keys = {
        "rule": RULEBOOK.rules,
        "definition": RULEBOOK.definitions,
        "ruling": RULEBOOK.questions,
        "regulator": [regulator.id for regulator in RULEBOOK.regulators.values()],
    }
    for kind, page in PAGES.items():
        for key in keys.get(kind, [""]):
            yield page("./", key)
    for name, question in questions():
        yield getattr(answer, name)(question)


if __name__ == "__main__":
    print(json.dumps(messages(), ensure_ascii=False, indent=1))
