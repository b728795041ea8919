"""The command line: `rules check · list · show · facts`."""

import io
import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from rules.assess import RULEBOOK
from rules.call import Call
from rules.cli import main
from rules.scenario import Scenario, library

from .builders import COLD_CALL, ROBOCALL


def as_json(scenario: Scenario) -> dict[str, Any]:
    return Call.read(scenario.facts, RULEBOOK.askable).write(RULEBOOK.askable)


LAWFUL = as_json(library()["honest-broker-morning"]) | {"bought": False, "inquired": False}
WRITTEN = "fcc-telemarketing-robocall-written-consent"
ESCAPE = "\x1b["


@pytest.fixture
def call(tmp_path: Path) -> Path:
    """Return the file of a call that breaks the hours, as JSON."""
    return write(tmp_path, COLD_CALL | {"time": "21:30"})


def write(folder: Path, facts: dict[str, Any]) -> Path:
    path = folder / "call.json"
    path.write_text(json.dumps(facts), "utf-8")
    return path


def check(path: Path | str, *options: str) -> int:
    return main(["check", str(path), *options])


# ── Exit status ──────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("facts", "status", "verdict"),
    [
        (LAWFUL, 0, "LAWFUL  No listed rule is broken on these facts."),
        (LAWFUL | {"time": "21:30"}, 1, "UNLAWFUL  This call breaks a rule."),
        ({"voice": "live"}, 3, "DEPENDS  Facts that are still open decide."),
        (
            LAWFUL | {"time": "22:00", "line": "wireless", "mobile_use": "business"},
            3,
            "UNSETTLED  The law itself leaves this open.",
        ),
    ],
    ids=["lawful", "unlawful", "depends", "unsettled"],
)
def test_the_exit_status_tells_the_verdict(
    facts: dict[str, Any],
    status: int,
    verdict: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert check(write(tmp_path, facts)) == status
    assert capsys.readouterr().out.startswith(verdict)


def test_bad_input_ends_with_status_2_and_one_line_for_each_problem(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(write(tmp_path, {"voice": "loud", "voise": "live"})) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert [line.split(":")[0] for line in printed.err.splitlines()] == ["voice", "voise"]
    assert "Did you mean voice?" in printed.err


@pytest.mark.parametrize("argv", [[], ["check"], ["chek", "call.toml"], ["show"]], ids=str)
def test_a_command_that_is_not_understood_ends_with_status_2(
    argv: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(argv)
    assert stopped.value.code == 2
    assert "usage: rules" in capsys.readouterr().err


# ── Reading ──────────────────────────────────────────────────────────────────────────────────────


def test_toml_and_json_say_the_same(
    call: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    toml = tmp_path / "call.toml"
    lines = (f"{key} = {json.dumps(value)}" for key, value in json.loads(call.read_text()).items())
    toml.write_text("\n".join(("title = 'A call'", "[call]", *lines)), "utf-8")
    assert check(call) == 1
    from_json = capsys.readouterr().out
    assert check(toml) == 1
    assert capsys.readouterr().out == from_json


@pytest.mark.parametrize("text", ["voice = 'live'", '{"voice": "live"}'], ids=["TOML", "JSON"])
def test_a_dash_stands_for_standard_input(
    text: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(text))
    assert check("-") == 3
    assert "DEPENDS" in capsys.readouterr().out


def test_every_scenario_can_be_checked_as_a_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for scenario in library().values():
        assert scenario.expect
        check(write(tmp_path, as_json(scenario)))
        assert capsys.readouterr().out.startswith(scenario.expect.verdict.upper())


def test_a_file_that_is_not_there_is_refused_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert check("nowhere.toml") == 2
    assert capsys.readouterr().err.startswith("file: nowhere.toml cannot be read: ")


def test_a_folder_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(tmp_path) == 2
    assert "cannot be read" in capsys.readouterr().err


def test_a_file_that_is_no_text_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "call.toml"
    path.write_bytes(b"\xff\xfe\x00")
    assert check(path) == 2
    assert "is not a text in UTF-8" in capsys.readouterr().err


def test_a_file_that_is_neither_toml_nor_json_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "call.toml"
    path.write_text("It was a dark and stormy night.", "utf-8")
    assert check(path) == 2
    assert capsys.readouterr().err.startswith("file: This is neither TOML nor JSON: ")


# ── The law of a day ─────────────────────────────────────────────────────────────────────────────


def test_as_of_applies_the_law_of_that_day(call: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(call, "--as-of", "1992-12-19") == 0
    assert "Law as of December 19, 1992." in capsys.readouterr().out
    assert check(call, "--as-of", "1992-12-20") == 1
    assert "Law as of December 20, 1992." in capsys.readouterr().out


def test_a_scenario_may_name_the_day_itself(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = {"as_of": "1992-12-19", "call": COLD_CALL | {"time": "21:30"}}
    assert check(write(tmp_path, told)) == 0
    assert check(write(tmp_path, told), "--as-of", "2026-11-23") == 1
    assert "Law as of November 23, 2026." in capsys.readouterr().out


@pytest.mark.parametrize("day", ["yesterday", "2026-02-30", "1950-01-01"])
def test_an_as_of_that_is_no_date_is_refused(
    day: str, call: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(call, "--as-of", day) == 2
    assert capsys.readouterr().err.startswith("--as-of: ")


# ── Who asks ─────────────────────────────────────────────────────────────────────────────────────


def test_forum_applies_what_binds_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoken = ROBOCALL | {"gave_number": True, "consent": "oral", "revoked": False}
    path = write(tmp_path, spoken | {"asked_to_stop": False, "reassigned": False})
    for forum, status in (("agency", "violated"), ("private:5", "complied"), ("all", "unsettled")):
        check(path, "--json", "--forum", forum)
        printed = json.loads(capsys.readouterr().out)
        assert [rule["status"] for rule in printed["rules"] if rule["id"] == WRITTEN] == [status]


def test_a_forum_that_does_not_exist_is_refused(
    call: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        check(call, "--forum", "moon")
    assert stopped.value.code == 2
    assert "private:5" in capsys.readouterr().err


# ── What is printed ──────────────────────────────────────────────────────────────────────────────


def test_the_text_names_the_rule_its_citation_and_the_reason(
    call: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    check(call)
    printed = capsys.readouterr().out
    assert "\nBroken\n  fcc-calling-hours  (47 CFR 64.1200(c)(1))\n" in printed
    assert "9:30 p.m. (not 8:00 a.m. to 9:00 p.m.)" in printed
    assert "Not legal advice." in printed


def test_the_text_says_what_is_still_wanted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    check(write(tmp_path, as_json(library()["late-call-indiana"])))
    printed = capsys.readouterr().out
    assert "Still wanted" in printed
    assert "  called_zone: In which time zone was the phone?" in printed


def test_the_proof_is_printed_on_demand(call: Path, capsys: pytest.CaptureFixture[str]) -> None:
    check(call)
    assert "applies:" not in capsys.readouterr().out
    check(call, "--proof")
    printed = capsys.readouterr().out
    assert "[yes] The call is a telephone solicitation  [47 CFR 64.1200(f)(15)]" in printed


def test_json_is_the_whole_assessment(call: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(call, "--json") == 1
    printed = json.loads(capsys.readouterr().out)
    assert printed["verdict"] == "unlawful"
    assert len(printed["rules"]) == len(RULEBOOK.rules)


@pytest.mark.parametrize(
    ("facts", "field"),
    [({"voise": "live"}, "voise"), ({"voice": "\ud800"}, "voice"), ({"\ud800": 1}, "\\ud800")],
    ids=["unknown fact", "value of half a character", "fact of half a character"],
)
def test_json_of_bad_input_lists_the_errors(
    facts: dict[str, Any], field: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(write(tmp_path, facts), "--json") == 2
    [error] = json.loads(capsys.readouterr().out)["errors"]
    assert error["field"] == field
    assert set(error) == {"field", "message"}


# ── Color ────────────────────────────────────────────────────────────────────────────────────────


def on_a_terminal(monkeypatch: pytest.MonkeyPatch, *, terminal: bool) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal)


@pytest.mark.parametrize("terminal", [True, False])
def test_colour_is_used_only_on_a_terminal(
    terminal: bool,
    call: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    on_a_terminal(monkeypatch, terminal=terminal)
    check(call)
    assert (ESCAPE in capsys.readouterr().out) is terminal


def test_no_color_switches_colour_off(
    call: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    on_a_terminal(monkeypatch, terminal=True)
    monkeypatch.setenv("NO_COLOR", "1")
    check(call)
    assert ESCAPE not in capsys.readouterr().out


def test_json_has_no_colour(
    call: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    on_a_terminal(monkeypatch, terminal=True)
    check(call, "--json")
    assert ESCAPE not in capsys.readouterr().out


# ── The other commands ───────────────────────────────────────────────────────────────────────────


def test_list_prints_every_rule_with_its_citation(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == list(RULEBOOK.rules)
    for line, rule in zip(lines, RULEBOOK.rules.values(), strict=True):
        assert rule.source.cite in line
        assert line.endswith(rule.title)


@pytest.mark.parametrize("rule", RULEBOOK.rules.values(), ids=list(RULEBOOK.rules))
def test_show_prints_a_rule_with_its_versions_exceptions_and_examples(
    rule: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["show", rule.id]) == 0
    printed = " ".join(capsys.readouterr().out.split())
    assert printed.startswith(f"{rule.title} {rule.id} {rule.statement}")
    parts = [
        *(version.note for version in rule.versions),
        *(str(v.in_force.start) for v in rule.versions if v.in_force.start != date.max),
        *(exemption.title for exemption in rule.unless),
        *rule.doubts,
        *(f"{example.story} → {example.status}" for example in rule.examples),
        rule.source.url,
    ]
    assert [part for part in parts if " ".join(part.split()) not in printed] == []


def test_show_suggests_the_nearest_rule(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "fcc-caling-hour"]) == 2
    printed = capsys.readouterr().err
    assert printed.startswith("ID: There is no such rule. Did you mean fcc-calling-hours?")


def test_facts_lists_every_fact_and_every_option(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["facts"]) == 0
    printed = capsys.readouterr().out
    for key, fact in RULEBOOK.askable.items():
        assert f"{key} ({fact.kind}): " in printed
        for option in getattr(fact, "options", ()):
            assert f"    {option}: " in printed


def test_facts_as_json_is_the_schema_of_a_call(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["facts", "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert printed["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert list(printed["properties"]) == list(RULEBOOK.askable)
    assert printed["additionalProperties"] is False
