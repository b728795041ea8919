"""The rulebook: found by itself, consistent, cited, and nothing but data."""

import ast
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import rules
from rules import facts
from rules.assess import RULEBOOK
from rules.checks import CITATION
from rules.logic import Condition, Open, walk
from rules.rulebook import (
    Exemption,
    Rule,
    Rulebook,
    RulebookError,
    Source,
    Span,
    Version,
    between,
    load,
    since,
)

HOURS = RULEBOOK.rules["fcc-calling-hours"]
REGISTRY = RULEBOOK.rules["fcc-national-dnc"]
each_rule = pytest.mark.parametrize("rule", RULEBOOK.rules.values(), ids=list(RULEBOOK.rules))


def collect(*things: Any) -> Rulebook:
    """Return the rulebook of a module that declares these things."""
    module = ModuleType("law")
    vars(module).update({f"thing_{place}": thing for place, thing in enumerate(things)})
    return Rulebook.collect([module])


# ── Collecting ───────────────────────────────────────────────────────────────────────────────────


def test_rules_are_found_by_where_they_stand() -> None:
    assert HOURS.id in load().rules
    assert collect(HOURS, REGISTRY).rules == {HOURS.id: HOURS, REGISTRY.id: REGISTRY}


def test_a_rule_or_fact_that_two_modules_share_is_one() -> None:
    shared = collect(HOURS, HOURS, facts.voice, facts.voice)
    assert (list(shared.rules), list(shared.facts)) == ([HOURS.id], ["voice"])


def test_two_rules_with_one_id_are_refused_by_name() -> None:
    with pytest.raises(RulebookError, match="Two rules have the id 'fcc-calling-hours'"):
        collect(HOURS, replace(REGISTRY, id=HOURS.id))


def test_two_facts_with_one_id_are_refused_by_name() -> None:
    with pytest.raises(RulebookError, match="Two facts have the id 'voice'"):
        collect(facts.voice, replace(facts.voice))


def with_earlier(*spans: Span) -> Rule:
    versions = (Version(span, HOURS.applies, HOURS.forbids) for span in spans)
    return replace(HOURS, in_force=since("2010-01-01"), earlier=tuple(versions))


@pytest.mark.parametrize(
    "spans",
    [
        [since("2000-01-01")],
        [between("2000-01-01", "2010-01-02")],
        [between("2000-01-01", "2006-01-01"), between("2005-01-01", "2010-01-01")],
        [between("2005-01-01", "2010-01-01"), between("2000-01-01", "2005-01-01")],
        [between("2011-01-01", "2012-01-01")],
    ],
    ids=["never ends", "a day too long", "overlap before", "out of order", "after the newest"],
)
def test_versions_that_overlap_are_refused_by_the_name_of_the_rule(spans: list[Span]) -> None:
    with pytest.raises(RulebookError, match="fcc-calling-hours: the version in force from 20"):
        collect(with_earlier(*spans))


def test_a_version_may_end_on_the_day_on_which_the_next_begins_or_earlier() -> None:
    spans = between("2000-01-01", "2004-01-01"), between("2005-01-01", "2010-01-01")
    assert collect(with_earlier(*spans)).rules


def test_a_span_covers_its_first_day_and_not_its_end() -> None:
    span = between("2005-01-01", "2010-01-01")
    days = ("2004-12-31", "2005-01-01", "2009-12-31", "2010-01-01")
    covered = [span.covers(date.fromisoformat(day)) for day in days]
    assert covered == [False, True, True, False]


# ── The hash ─────────────────────────────────────────────────────────────────────────────────────


def hash_with(rule: Rule) -> str:
    return Rulebook(RULEBOOK.rules | {rule.id: rule}).hash


def test_the_hash_is_the_same_each_time() -> None:
    assert re.fullmatch("[0-9a-f]{64}", RULEBOOK.hash)
    assert hash_with(HOURS) == RULEBOOK.hash


def test_the_hash_is_the_same_when_the_law_is_loaded_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "law", rules.law)
    for name in [name for name in sys.modules if name.startswith("rules.law")]:
        monkeypatch.delitem(sys.modules, name)
    again = load()
    assert again.rules[HOURS.id] is not HOURS
    assert again.hash == RULEBOOK.hash


EXEMPTION = REGISTRY.unless[0]
OLDER = Version(between("1990-01-01", "1991-01-01"), HOURS.applies, HOURS.forbids)


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param(replace(HOURS, forbids=~HOURS.forbids), id="what is forbidden"),
        pytest.param(replace(HOURS, applies=HOURS.applies & facts.bought), id="when it applies"),
        pytest.param(
            replace(HOURS, forbids=~facts.local_time.between("08:00", "20:00")), id="a bound"
        ),
        pytest.param(replace(HOURS, in_force=since("1992-12-21")), id="a date"),
        pytest.param(replace(HOURS, earlier=(OLDER,)), id="an earlier version"),
        pytest.param(replace(HOURS, unless=(EXEMPTION,)), id="one exemption more"),
        pytest.param(replace(REGISTRY, unless=REGISTRY.unless[1:]), id="one exemption less"),
        pytest.param(
            replace(REGISTRY, unless=(replace(EXEMPTION, when=facts.bought), *REGISTRY.unless[1:])),
            id="when an exemption fits",
        ),
        pytest.param(replace(HOURS, source=REGISTRY.source), id="the source"),
    ],
)
def test_the_hash_changes_with_anything_that_can_change_a_verdict(changed: Rule) -> None:
    assert hash_with(changed) != RULEBOOK.hash


def test_the_hash_does_not_change_with_an_example() -> None:
    assert hash_with(replace(HOURS, examples=())) == RULEBOOK.hash


# ── The rules that we have ───────────────────────────────────────────────────────────────────────


def sources() -> Iterator[tuple[str, Source]]:
    """Yield every source that the rulebook names, with the id of what it belongs to."""
    for rule in RULEBOOK.rules.values():
        yield rule.id, rule.source
        for version in rule.versions:
            yield from ((exemption.id, exemption.source) for exemption in version.unless)
        yield from ((term.id, term.source) for term in rule.definitions().values())
        yield from ((consequence.id, consequence.source) for consequence in rule.consequences)


def test_every_citation_has_a_form_that_lawyers_know() -> None:
    cites = {(key, part) for key, source in sources() for part in source.cite.split("; ")}
    assert {(key, part) for key, part in cites if not CITATION.fullmatch(part)} == set()


def test_every_source_has_an_address_of_a_public_site_of_law() -> None:
    hosts = {"www.ecfr.gov", "www.law.cornell.edu", "www.federalregister.gov", "docs.fcc.gov"}
    hosts |= {"www.ftc.gov", "www.sec.gov", "www.finra.org", "www.msrb.org"}
    hosts |= {"www.govinfo.gov", "www.uniformlaws.org", "www.nasaa.org"}
    assert {source.url.split("/")[2] for _, source in sources()} <= hosts
    assert all(source.url.startswith("https://") for _, source in sources())


def test_no_source_was_read_before_the_law_was_made_or_in_the_future() -> None:
    years = {source.year for _, source in sources() if source.year}
    assert min(years) >= 1985
    assert max(years) <= newest_day().year


def newest_day() -> date:
    """Return today, or the day of the rulebook's version if this machine's clock is behind it."""
    released = datetime.strptime(RULEBOOK.version, "%Y.%m.%d").replace(tzinfo=UTC)
    return max(released, datetime.now(UTC)).date()


@each_rule
def test_a_rule_was_checked_on_a_day_that_has_been(rule: Rule) -> None:
    assert date(2026, 1, 1) <= rule.checked <= newest_day()


@each_rule
def test_a_rule_says_what_it_demands_and_of_whom(rule: Rule) -> None:
    assert rule.statement.endswith(".")
    assert rule.binds.endswith(".")
    assert rule.title
    assert re.fullmatch(r"[a-z]+(-[a-z0-9]+)+", rule.id)


@each_rule
def test_the_versions_of_a_rule_follow_each_other_without_a_gap(rule: Rule) -> None:
    for older, newer in zip(rule.versions, rule.versions[1:], strict=False):
        assert older.in_force.end == newer.in_force.start
    assert rule.in_force.end is None or rule.in_force.start == date.max


def parts_of(rule: Rule) -> Iterator[Condition]:
    for version in rule.versions:
        for condition in version.conditions():
            yield from walk(condition)


def test_an_id_names_one_thing_throughout_the_rulebook() -> None:
    named: dict[str, list[Any]] = defaultdict(list)
    for rule in RULEBOOK.rules.values():
        things: list[Any] = [rule, *rule.consequences, *rule.definitions().values()]
        things += [exemption for version in rule.versions for exemption in version.unless]
        things += [part for part in parts_of(rule) if isinstance(part, Open)]
        for thing in things:
            if thing not in named[thing.id]:
                named[thing.id].append(thing)
    assert [key for key, things in named.items() if len(things) > 1] == []


def test_every_exemption_says_of_which_kind_it_is() -> None:
    exemptions: set[Exemption] = set()
    for rule in RULEBOOK.rules.values():
        exemptions.update(*(version.unless for version in rule.versions))
    assert {exemption.kind for exemption in exemptions} <= {"exception", "safe harbor", "defense"}


def test_every_open_question_says_who_holds_what() -> None:
    for rule in RULEBOOK.rules.values():
        for part in parts_of(rule):
            if isinstance(part, Open):
                assert part.question.endswith("?"), part.id
                assert part.views or part.holdings, part.id


CLOCK_AND_NUMBER = {
    *("number", "date", "time", "clock", "in_number_area", "called_state", "called_zone"),
}
"""Facts that the engine reads to find out what time and which day it was at the phone."""


def test_every_fact_is_read_by_a_rule_or_by_the_clock() -> None:
    read = {
        subject.id
        for rule in RULEBOOK.rules.values()
        for part in parts_of(rule)
        for subject in part.subjects()
    }
    assert set(RULEBOOK.facts) - read == CLOCK_AND_NUMBER
    assert read <= set(RULEBOOK.facts)


def test_every_fact_is_in_a_group_of_the_form() -> None:
    assert {fact.group for fact in RULEBOOK.askable.values()} == set(facts.GROUPS)


def test_a_question_is_a_question() -> None:
    assert [fact.id for fact in RULEBOOK.facts.values() if not fact.question.endswith("?")] == []


# ── Law is data ──────────────────────────────────────────────────────────────────────────────────

LAW = Path(__file__).parents[2] / "src/rules/law"
HELPERS = {"cfr", "cfr16", "finra", "msrb", "usc", "usc15"}
"""Functions that a law module may define: they make sources."""
STATEMENTS = (ast.If, ast.For, ast.While, ast.Try, ast.With, ast.ClassDef, ast.Lambda, ast.Match)
MAY_IMPORT = re.compile(r"re|datetime|rules\.(comparison|facts|forum|logic|rulebook|law\..+)")


@pytest.mark.skipif(sys.platform == "emscripten", reason="readers get no sources, only bytecode")
@pytest.mark.parametrize(
    "path", sorted(LAW.rglob("*.py")), ids=lambda path: path.relative_to(LAW).as_posix()
)
def test_a_law_module_holds_data_and_no_algorithm(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    for node in ast.walk(tree):
        assert not isinstance(node, STATEMENTS), f"{path}:{getattr(node, 'lineno', '')}"
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.name in HELPERS, f"{path}:{node.lineno}"
        if isinstance(node, ast.Import):
            assert all(MAY_IMPORT.fullmatch(name.name) for name in node.names), path
        if isinstance(node, ast.ImportFrom):
            assert MAY_IMPORT.fullmatch(node.module or ""), f"{path}:{node.lineno}"
