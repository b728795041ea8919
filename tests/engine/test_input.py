"""What people type by mistake: every error names its field and says how to put it right."""

import json
import sys
from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from rules import scenario
from rules.assess import RULEBOOK, assess
from rules.call import Call, CallError
from rules.facts import Choice, Fact

from .builders import EXAMPLES, can_be_read, problems
from .strategies import Told, any_text, any_value, full_calls, numbers, times, told, typed_numbers

ASKABLE = RULEBOOK.askable
each_fact = pytest.mark.parametrize("fact", ASKABLE.values(), ids=list(ASKABLE))


def assert_helpful(found: dict[str, str]) -> None:
    for field, message in found.items():
        assert message
        (field + message).encode()  # it can be printed
        assert "Traceback" not in message
        assert "sys." not in message


def assert_reads_back_equal(facts: Mapping[str, Any]) -> None:
    call = Call.read(facts, ASKABLE)
    assert Call.read(json.loads(json.dumps(call.write(ASKABLE))), ASKABLE) == call


# In Pyodide, Python's own limit on recursion lies beyond the stack of JavaScript, which takes the
# interpreter with it. Nothing that readers give is nested at all there.
DEPTHS = (10, 1_000) if sys.platform == "emscripten" else (10, 1_000, 10_000, 200_000)


# ── Values ───────────────────────────────────────────────────────────────────────────────────────


@times(3)
@given(typed_numbers | any_text | numbers())
@example("+")
@example("1" * 251)
@example("+1 317 555 0142;phone-context=+")
def test_whatever_is_typed_as_a_number_is_read_or_refused_at_its_field(typed: str) -> None:
    found = problems({"number": typed})
    assert set(found) <= {"number"}
    assert_helpful(found)
    if not found:
        assert_reads_back_equal({"number": typed})


@times(4)
@given(st.sampled_from(sorted(ASKABLE)), any_value)
@example("rings", 10**400)
@example("rings", float("nan"))
@example("ring_seconds", float("inf"))
def test_whatever_is_given_for_a_fact_is_read_or_refused_at_its_field(key: str, raw: Any) -> None:
    found = problems({key: raw})
    assert set(found) <= {key}
    assert_helpful(found)
    if not found:
        assert_reads_back_equal({key: raw})


@given(st.dictionaries(st.sampled_from(sorted(ASKABLE)) | any_text, any_value, max_size=5))
def test_whatever_is_given_for_a_call_is_assessed_or_refused(facts: dict[str, Any]) -> None:
    assert_helpful(problems(facts))


@each_fact
def test_a_number_without_end_is_refused_like_any_other_value(fact: Fact) -> None:
    for endless in (10**400, -(10**6000)):
        assert_helpful(found := problems({fact.id: endless}))
        assert set(found) == {fact.id}


@pytest.mark.parametrize("depth", DEPTHS)
def test_lists_within_lists_are_refused_like_any_other_value(depth: int) -> None:
    nested: list[Any] = []
    for _ in range(depth):
        nested = [nested]
    for key, fact in ASKABLE.items():
        assert set(problems({key: nested})) == {key}, fact.kind


@each_fact
def test_a_value_that_makes_no_sense_is_refused_and_never_read_as_unknown(fact: Fact) -> None:
    for raw in ("", None, "maybe", [], {}, -1):
        assert set(problems({fact.id: raw})) == {fact.id}, raw


@each_fact
def test_the_message_for_a_choice_lists_what_is_allowed(fact: Fact) -> None:
    if isinstance(fact, Choice):
        message = problems({fact.id: "perhaps"})[fact.id]
        assert message == f"“perhaps” is not one of: {', '.join(fact.options)}."


@pytest.mark.parametrize(
    ("key", "raw", "message"),
    [
        ("date", "11/23/2026", "“11/23/2026” is not a date. Write it as 2026-11-23."),
        ("date", "2026-02-30", "“2026-02-30” is not a date. Write it as 2026-11-23."),
        ("date", "1959-12-31", "Give a date from 1960-01-01 to 2099-12-31."),
        ("time", "9pm", "“9pm” is not a time. Write it as 20:59 or 8:59 p.m."),
        ("time", "24:00", "“24:00” is not a time. Write it as 20:59 or 8:59 p.m."),
        ("time", "13:00 p.m.", "“13:00 p.m.” is not a time. Write it as 20:59 or 8:59 p.m."),
        ("rings", "2.5", "“2.5” does not fit. Give a whole number of rings, 0 or more."),
        ("ring_seconds", "-1", "“-1” does not fit. Give a number such as 2 or 2.5 of seconds, 0"),
        ("abroad", "perhaps", "Answer yes or no (true or false), or leave it out if it is not"),
    ],
)
def test_the_message_says_how_to_write_a_value(key: str, raw: str, message: str) -> None:
    assert problems({key: raw})[key].startswith(message)


@pytest.mark.parametrize(
    ("key", "raw", "value"),
    [
        ("date", " 2026-11-23 ", "2026-11-23"),
        ("date", date(2026, 11, 23), "2026-11-23"),
        ("time", "8:59 p.m.", "20:59"),
        ("time", "8:59PM", "20:59"),
        ("time", "12:00 a.m.", "00:00"),
        ("time", "12:30 pm", "12:30"),
        ("time", "20.59", "20:59"),
        ("time", "21:00:01", "21:00:01"),
        ("abroad", "Yes", True),
        ("abroad", "no", False),
        ("ring_seconds", "14.9", 14.9),
        ("rings", 4.0, 4),
        ("voice", " live ", "live"),
    ],
)
def test_a_value_may_be_written_in_more_than_one_way(key: str, raw: Any, value: Any) -> None:
    assert Call.read({key: raw}, ASKABLE).write(ASKABLE) == {key: value}


# ── Facts ────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("typed", "nearest"),
    [("voise", "voice"), ("on_regstry", "on_registry"), ("ring_second", "ring_seconds")],
)
def test_an_unknown_fact_is_refused_with_the_nearest_one(typed: str, nearest: str) -> None:
    message = problems({typed: True})[typed]
    assert message == f"There is no such fact. Did you mean {nearest}?"


def test_nothing_is_suggested_for_a_fact_that_is_like_none() -> None:
    assert "Did you mean" not in problems({"zzzzzzzz": 1})["zzzzzzzz"]


@pytest.mark.parametrize("derived", ["as_of", "call_date", "local_time"])
def test_a_fact_that_is_worked_out_cannot_be_given(derived: str) -> None:
    assert set(problems({derived: "2026-11-23"})) == {derived}


def test_every_problem_is_reported_at_once() -> None:
    assert set(problems({"voice": "loud", "date": "today", "line": "live"})) == {
        "voice",
        "date",
        "line",
    }


def test_the_error_reads_as_one_line_for_each_problem() -> None:
    with pytest.raises(CallError) as caught:
        assess({"voice": "loud", "date": "today"})
    assert [line.split(":")[0] for line in str(caught.value).splitlines()] == ["voice", "date"]


# ── Calls that are written and read again ────────────────────────────────────────────────────────


@given(full_calls())
def test_a_call_that_is_written_reads_back_equal(facts: dict[str, Any]) -> None:
    assume(can_be_read(facts))
    assert_reads_back_equal(facts)


@given(told())
def test_a_call_known_roughly_reads_back_equal(call: Told) -> None:
    assert_reads_back_equal(call.known)


def test_every_example_reads_back_equal() -> None:
    for _, each in EXAMPLES:
        assert_reads_back_equal(each.facts)


def test_an_extension_is_left_out_of_a_number() -> None:
    call = Call.read({"number": "317 555 0142 ext. 5"}, ASKABLE)
    assert call.write(ASKABLE) == {"number": "+13175550142"}


# ── Scenarios ────────────────────────────────────────────────────────────────────────────────────


def read(text: str) -> dict[str, str]:
    """Return what is wrong with a scenario's text and its facts, by field."""
    try:
        case = scenario.read(text)
        assess(case.facts, case.as_of)
    except CallError as error:
        return {problem.field: problem.message for problem in error.problems}
    return {}


json_texts = st.dictionaries(
    st.sampled_from((*scenario.SECTIONS, "date", "rings", "vöice")) | any_text,
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | any_text,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(any_text, inner, max_size=3),
        max_leaves=5,
    ),
    max_size=5,
).map(json.dumps)
toml_texts = st.lists(
    st.sampled_from(
        [
            *("[call]", "[expect]", "[[call]]", "[call.voice]", "title = 'A call'", "title = 5"),
            *("date = 2026-11-23", "time = 10:00", "date = 2026-11-23T10:00:00Z", "rings = 1e999"),
            *("rings = nan", f"rings = 0x{'f' * 5000}", f"title = 0x{'f' * 5000}", "as_of = 1"),
            *("verdict = 'lawful'", "needs = 'voice'", "voice = ['live']", 'voice = "\\uD800"'),
            *("deciding = 3", "story = '''", "'''", "#", "= 1", "[", "\x00", "number = '☎'"),
        ]
    )
    | any_text,
    max_size=6,
).map("\n".join)


@times(2)
@given(json_texts | toml_texts | any_text | any_text.map("{{{}".format))
def test_whatever_stands_in_a_scenario_is_read_or_refused(text: str) -> None:
    assert_helpful(read(text))


@pytest.mark.parametrize("depth", DEPTHS)
@pytest.mark.parametrize(
    "form",
    [
        "[call]\nvoice = {}{}",
        '{{"voice": {}{}}}',
        '{{"call": {{}}, "title": {}{}}}',
        '{{"call": {{}}, "expect": {{"verdict": {}{}}}}}',
        '{{"call": {{}}, "as_of": {}{}}}',
    ],
    ids=["TOML", "JSON", "title", "expect", "as_of"],
)
def test_a_scenario_that_is_nested_too_deep_is_refused(form: str, depth: int) -> None:
    assert len(read(form.format("[" * depth, "]" * depth))) == 1


@pytest.mark.parametrize(
    ("text", "field", "message"),
    [
        ("date = tomorrow", "file", "This is neither TOML nor JSON: "),
        ('{"date": }', "file", "This is neither TOML nor JSON: "),
        ("[call]\n[calls]", "calls", "There is no such section. Sections are: title, topic,"),
        ("call = 5", "call", "Write the facts of the call as a table: fact = value."),
        ("as_of = 'now'\n[call]", "as_of", "“now” is not a date. Write it as 2026-11-23."),
        ("title = 5\n[call]", "title", "Write it as text, in quotes."),
        ("story = 0x" + "f" * 5000 + "\n[call]", "story", "Write it as text, in quotes."),
        ("[call]\n[expect]", "expect", "Give verdict (one of lawful, unlawful, unsettled, depends"),
        ("expect = 1\n[call]", "expect", "Give verdict (one of lawful, unlawful, unsettled, dep"),
    ],
)
def test_the_message_says_what_is_wrong_with_a_scenario(
    text: str, field: str, message: str
) -> None:
    found = read(text)
    assert set(found) == {field}
    assert found[field].startswith(message)


def test_a_scenario_in_json_is_the_same_as_in_toml() -> None:
    case = {"title": "A call", "as_of": "2020-01-01", "call": {"voice": "live", "rings": 2}}
    text = "title = 'A call'\nas_of = 2020-01-01\n[call]\nvoice = 'live'\nrings = 2"
    assert scenario.read(json.dumps(case)) == scenario.read(text)


def test_a_bare_table_of_facts_is_a_call() -> None:
    assert scenario.read("voice = 'live'", "mine").facts == {"voice": "live"}
    assert scenario.read("voice = 'live'", "mine").title == "mine"
