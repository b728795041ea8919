"""Writes `docs/rules/`, a page per rule, before the site is built: `python -m explorer.pages`.

The pages hold only a call of a macro: builders of this site make no pages of their own.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from rules.assess import RULEBOOK

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "rules"


def main() -> None:
    """Write all pages anew."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    write(
        "index",
        "All rules",
        "Every rule of cold calling that this site can check, with its source.",
        "# All rules\n\n"
        "Each rule has a page: what it says, whom it binds, its exceptions, worked examples and "
        "dates. The words that the law defines have a [page of their own](definitions.md). "
        "So far the rulebook holds the FCC's rules for voice calls. Rules of the FTC, of the SEC "
        "and FINRA and of the states are not in it yet.\n\n"
        "{{ rule_index() }}",
    )
    write(
        "definitions",
        "Defined terms",
        "What the law means by telemarketing, consent, a robocall and the like.",
        "# Defined terms\n\n"
        "Much of the law hides in its definitions. These are the terms that the rules use, each "
        "with the conditions that the engine checks.\n\n{{ definitions() }}",
    )
    for rule in RULEBOOK.rules.values():
        write(rule.id, rule.title, rule.statement, f'{{{{ rule_page("{rule.id}") }}}}')


def write(name: str, title: str, description: str, body: str) -> None:
    """Write one page. JSON strings are YAML strings too."""
    head = f"title: {json.dumps(title)}\ndescription: {json.dumps(description)}"
    (FOLDER / f"{name}.md").write_text(f"---\n{head}\n---\n\n{body}\n", "utf-8")


if __name__ == "__main__":
    main()
