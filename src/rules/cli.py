"""The command line: `rules check · list · show · facts · lint`.

Its own headings and help are for maintainers, and stay English. So do the messages about files of
scenarios (`rules.scenario`) and about the rulebook itself (`rules.checks`).
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import textwrap
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TextIO

from rules import checks, concern, explain, grounds, scenario, schema, whatif
from rules.assess import RULEBOOK, Assessment, Finding, assess
from rules.call import CallError, no_such
from rules.exposure import exposure
from rules.forum import FORUMS
from rules.rulebook import Confidence, Rule, Status, Verdict

EXIT = {
    Verdict.LAWFUL: 0,
    Verdict.UNLAWFUL: 1,
    Verdict.DEPENDS: 3,
    Verdict.UNSETTLED: 3,
}
BAD_INPUT = 2
COLORS = {
    Verdict.LAWFUL: "32",
    Verdict.UNLAWFUL: "31",
    Verdict.DEPENDS: "33",
    Verdict.UNSETTLED: "35",
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status.

    0: no listed rule is broken. 1: one is. 2: bad input. 3: it depends, or the law is unsettled.
    """
    arguments = _parser().parse_args(argv)
    try:
        return int(arguments.run(arguments))
    except CallError as error:
        if getattr(arguments, "json", False):
            problems = [{"field": p.field, "message": p.message} for p in error.problems]
            print(json.dumps({"errors": problems}, ensure_ascii=False, indent=2))
        for problem in error.problems:
            print(f"{problem.field}: {problem.message}", file=sys.stderr)
        return BAD_INPUT
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BAD_INPUT


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="rules", description="Says whether a sales call breaks a rule, and proves it."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    check = commands.add_parser("check", help="assess a call", description=_check.__doc__)
    check.add_argument("file", metavar="FILE", help="TOML or JSON; - for standard input")
    check.add_argument("--json", action="store_true", help="print the assessment as JSON")
    check.add_argument("--as-of", metavar="DATE", help="apply the law of that day (2026-11-23)")
    check.add_argument(
        "--forum",
        choices=FORUMS,
        default="all",
        metavar="FORUM",
        help="who asks: all, agency, state, private, or private:5 for a circuit",
    )
    check.add_argument("--proof", action="store_true", help="print the whole proof of every rule")
    check.add_argument(
        "--more", action="store_true", help="say what would change the verdict, and what it costs"
    )
    check.set_defaults(run=_check)

    listing = commands.add_parser("list", help="list the rules", description=_list.__doc__)
    listing.set_defaults(run=_list)

    show = commands.add_parser("show", help="show one rule", description=_show.__doc__)
    show.add_argument("id", metavar="ID", help="id of the rule, as `rules list` prints it")
    show.set_defaults(run=_show)

    lint = commands.add_parser("lint", help="check the rulebook", description=_lint.__doc__)
    lint.set_defaults(run=_lint)

    facts = commands.add_parser("facts", help="list the facts", description=_facts.__doc__)
    facts.add_argument("--json", action="store_true", help="print the JSON Schema of a call")
    facts.set_defaults(run=_facts)
    return parser


def _check(arguments: argparse.Namespace) -> int:
    """Assess a call. Exit status: 0 lawful, 1 unlawful, 2 bad input, 3 depends or unsettled."""
    case = scenario.read(_text(arguments.file), Path(arguments.file).stem)
    day = scenario.read_day(arguments.as_of, "--as-of") if arguments.as_of else case.as_of
    assessment = assess(case.facts, day, forum=arguments.forum)
    if arguments.json:
        found = explain.to_json(assessment) | {"regulators": concern.to_json(assessment)}
        print(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        _print(assessment, sys.stdout, with_proof=arguments.proof)
        if arguments.more:
            _print_more(assessment)
    return EXIT[assessment.verdict]


def _text(name: str) -> str:
    try:
        return sys.stdin.read() if name == "-" else Path(name).read_text("utf-8")
    except OSError as error:
        raise scenario.wrong("file", f"{name} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise scenario.wrong("file", f"{name} is not a text in UTF-8.") from error


def _print(assessment: Assessment, out: TextIO, *, with_proof: bool) -> None:
    facts = dict(assessment.rulebook.facts)
    color = out.isatty() and "NO_COLOR" not in os.environ
    verdict = assessment.verdict.value.upper()
    if color:
        verdict = f"\x1b[1;{COLORS[assessment.verdict]}m{verdict}\x1b[0m"
    print(f"{verdict}  {explain.headline(assessment)}", file=out)
    print(f"Law as of {explain.spell_day(assessment.as_of)}. Not legal advice.", file=out)
    groups = (
        ("Broken", Status.VIOLATED),
        ("Open question of law", Status.UNSETTLED),
        ("Not decided yet", Status.UNDETERMINED),
        ("Saved by an exception", Status.EXCEPTED),
        ("Kept", Status.COMPLIED),
    )
    for heading, status in groups:
        findings = assessment.of(status)
        if findings:
            print(f"\n{heading}", file=out)
        for finding in findings:
            _print_finding(finding, facts, out, with_proof=with_proof)
    print("\nWhose rules", file=out)
    for each in concern.concerns(assessment):
        print(_wrap(f"{each.agency}: {each.why}", "  - "), file=out)
    wanted = explain.wanted(assessment)
    if wanted:
        print("\nStill wanted, most useful first", file=out)
    for need in wanted[:10]:
        print(f"  {need}: {facts[need].question}", file=out)
    if len(wanted) > 10:
        print(f"  … and {len(wanted) - 10} more", file=out)
    unread = grounds.caveats(grounds.weak(assessment))
    notes = [*assessment.notices, *explain.edges(assessment), *unread]
    if notes:
        print("\nNotes", file=out)
    for note in notes:
        print(_wrap(note, "  - "), file=out)


def _print_finding(
    finding: Finding, facts: dict[str, Any], out: TextIO, *, with_proof: bool
) -> None:
    print(f"  {finding.rule.id}  ({finding.rule.source.cite})", file=out)
    print(_wrap(explain.because(finding, facts), "    "), file=out)
    if with_proof:
        for part, step in finding.proof.items():
            print(f"    {part}:", file=out)
            for line in explain.outline(step, facts):
                print(f"      {line}", file=out)


def _print_more(assessment: Assessment) -> None:
    for heading, found in (
        ("What would make it lawful", whatif.fixes(assessment)),
        ("What would make it unlawful", whatif.breaks(assessment)),
    ):
        if found:
            print(f"\n{heading}")
        for change in found:
            print(_wrap(f"{change.say()} → {change.verdict}", "  - "))
    costs = exposure(assessment)
    if costs:
        print("\nWhat it could cost (not added up)")
    for cost in costs:
        text = f"{cost.consequence.who}, for {cost.rule.id}: {'; '.join(cost.sums)}."
        print(_wrap(" ".join((text, *cost.limits, f"({cost.source.cite})")), "  - "))


def _list(_: argparse.Namespace) -> int:
    """List every rule with its citation."""
    width = max(map(len, RULEBOOK.rules))
    for rule in RULEBOOK.rules.values():
        print(f"{rule.id:<{width}}  {rule.source.cite:<28}  {rule.title}")
    return 0


def _show(arguments: argparse.Namespace) -> int:
    """Show one rule: what it says, whom it binds, its versions, exceptions and examples."""
    rule = RULEBOOK.rules.get(arguments.id)
    if rule is None:
        raise scenario.wrong("ID", no_such("rule", arguments.id, RULEBOOK.rules))
    print(f"{rule.title}\n{rule.id}\n")
    print(_wrap(rule.statement))
    print(_wrap(f"Binds: {rule.binds}"))
    print(f"Source: {rule.source.cite} ({rule.source.confidence.words})\n        {rule.source.url}")
    print(f"Checked: {rule.checked}")
    _show_versions(rule)
    if rule.doubts:
        print("\nOpen points")
    for doubt in rule.doubts:
        print(_wrap(doubt, "  - "))
    print("\nExamples")
    for example in rule.examples:
        print(_wrap(f"{example.story} → {example.status}", "  - "))
    return 0


def _show_versions(rule: Rule) -> None:
    print("\nVersions")
    for version in rule.versions:
        span = version.in_force
        end = f" until {span.end}" if span.end else ""
        start = f"From {span.start}" if span.certain else f"Not before {span.start}"
        dates = "Never in force" if span.never else f"{start}{end}"
        print(_wrap(f"{dates}. {version.note}", "  - "))
    for event in rule.events:
        print(_wrap(f"{event.day or 'Day not known'}, {event.kind}: {event.text}", "  - "))
    print("\nExceptions" if rule.unless else "\nNo exceptions")
    for exemption in rule.unless:
        source = exemption.source
        sure = "" if source.confidence is Confidence.TEXT else f"; {source.confidence.words}"
        print(_wrap(f"{exemption.title} ({source.cite}, {exemption.kind}{sure})", "  - "))


def _lint(_: argparse.Namespace) -> int:
    """Check the rulebook for what contradicts itself or is out of date. Exit status 1 on errors."""
    found = checks.problems(RULEBOOK, today=datetime.now(UTC).date())
    for problem in found:
        print(problem)
    return int(any(problem.severity == "error" for problem in found))


def _facts(arguments: argparse.Namespace) -> int:
    """List the facts that a call may have."""
    if arguments.json:
        print(json.dumps(schema.of_call(RULEBOOK.askable), ensure_ascii=False, indent=2))
        return 0
    for key, fact in RULEBOOK.askable.items():
        print(_wrap(f"{key} ({fact.kind}): {fact.question}"))
        for option, label in getattr(fact, "options", {}).items():
            print(f"    {option}: {label}")
    return 0


def _wrap(text: str, indent: str = "") -> str:
    return textwrap.fill(
        text,
        100,
        initial_indent=indent,
        subsequent_indent=" " * len(indent) or "  ",
        break_on_hyphens=False,
    )
