"""The pages that are made from the rulebook."""

import re
from urllib.parse import parse_qsl

import pytest

from rules.assess import RULEBOOK, assess
from rules.logic import Open
from rules.rulebook import LOOK_ALIKES, SUBJECTS, Consequence, Definition, Regulator, Rule

reference = pytest.importorskip("explorer.reference", reason="readers get no such pages")
each_rule = pytest.mark.parametrize("rule", RULEBOOK.rules.values(), ids=list(RULEBOOK.rules))
each_term = pytest.mark.parametrize(
    "term", RULEBOOK.definitions.values(), ids=list(RULEBOOK.definitions)
)
each_question = pytest.mark.parametrize(
    "question", RULEBOOK.questions.values(), ids=list(RULEBOOK.questions)
)
each_regulator = pytest.mark.parametrize(
    "regulator", RULEBOOK.regulators.values(), ids=list(RULEBOOK.regulators)
)


def shown(kind: str, key: str = "") -> str:
    """Return a page's text with its HTML, as the builder gets it."""
    return str(reference.PAGES[kind]("../", key))


def plain(html: str) -> str:
    """Return what a reader sees of it, on one line."""
    text = re.sub(r"<[^>]*>", " ", html).replace("&#39;", "'").replace("&nbsp;", " ")
    return " ".join(text.replace("&#34;", '"').replace("&amp;", "&").split())


def test_every_agency_of_a_rule_is_a_regulator_with_a_page() -> None:
    assert {rule.agency for rule in RULEBOOK.rules.values()} <= set(RULEBOOK.regulators)
    ids = [regulator.id for regulator in RULEBOOK.regulators.values()]
    assert len(ids) == len(set(ids))


@each_regulator
def test_a_regulator_says_whom_it_binds_and_how_to_complain(regulator: Regulator) -> None:
    for text in (regulator.about, regulator.binds, regulator.complaints):
        assert text.endswith(".")
        assert plain(shown("regulator", regulator.id)).count(text) == 1
    assert regulator.complaints_url.startswith("https://")
    assert regulator.complaints_url in shown("regulator", regulator.id)


@each_regulator
def test_a_regulators_page_has_all_its_rules_and_no_others(regulator: Regulator) -> None:
    page = shown("regulator", regulator.id)
    listed = set(re.findall(r'href="\.\./rules/([\w-]+)/"', page)) & set(RULEBOOK.rules)
    assert listed == {r.id for r in RULEBOOK.rules.values() if r.agency == regulator.agency}


@each_rule
def test_a_rule_has_one_place_in_the_table_of_who_says_what(rule: Rule) -> None:
    page = shown("matrix")
    [row] = re.findall(rf'<tr id="{rule.subject}">.*?</tr>', page, re.DOTALL)
    assert page.count(f'href="../rules/{rule.id}/"') == 1
    [cell] = [cell for cell in row.split("<td")[1:] if f'href="../rules/{rule.id}/"' in cell]
    assert f'data-label="{rule.agency}"' in cell


def test_the_list_of_rules_counts_what_is_there_and_names_who_is_missing() -> None:
    text = plain(shown("rules"))
    assert f"holds {len(RULEBOOK.rules)} rules" in text
    for agency in RULEBOOK.regulators:
        count = len(RULEBOOK.agencies.get(agency, ()))
        assert (f"{count} of the {agency}" in text) is bool(count)
    missing = set(RULEBOOK.regulators) - set(RULEBOOK.agencies)
    assert ("It holds none yet of" in text) is bool(missing)


@each_rule
def test_a_rules_page_says_how_sure_we_are_of_each_thing_it_rests_on(rule: Rule) -> None:
    sure = plain(shown("rule", rule.id).split("## How sure we are")[1])
    sources = [rule.source, *(each.source for each in rule.unless)]
    sources += [term.source for term in rule.definitions().values()]
    for source in sources:
        if source.confidence != "text":
            assert f"{source.cite} : {source.confidence.words}" in sure


@each_rule
def test_a_rule_that_is_not_law_says_so_at_the_top(rule: Rule) -> None:
    standing = reference.timeline.standing(rule, reference.TODAY)
    page = plain(shown("rule", rule.id))
    assert ("Not law today:" in page) is (standing != "in force")


@each_term
def test_the_calls_to_compare_are_what_the_term_says_and_what_it_does_not(
    term: Definition,
) -> None:
    page = shown("definition", term.id)
    found = re.findall(r'<strong>(It is|It is not):</strong>.*?explorer/#([^"]*)"', page)
    for label, address in found:
        call = dict(parse_qsl(address.replace("&amp;", "&")))
        forum = call.pop("forum", "all")
        assert term.truth(assess(call, forum=forum).known) is (label == "It is")
    assert found or any(part for part in reference.walk(term.means) if isinstance(part, Open))


@each_term
def test_a_terms_page_names_every_rule_that_uses_it(term: Definition) -> None:
    page = shown("definition", term.id)
    for rule in RULEBOOK.rules.values():
        used = term.id in rule.definitions()
        assert (f'href="../rules/{rule.id}/"' in page) is used, rule.id


@each_question
def test_a_question_of_law_says_who_holds_what_since_when_and_what_hangs_on_it(
    question: Open,
) -> None:
    page = shown("ruling", question.id)
    text = plain(page)
    for holding in question.holdings:
        assert holding.by in text  # type: ignore[attr-defined]
        assert f"Since {reference.spell(holding.since)}" in text  # type: ignore[attr-defined]
    for view in question.views:
        assert view in text
    for rule in RULEBOOK.rules.values():
        hangs = question.id in {each.id for each in rule.questions()}
        assert (f'href="../rules/{rule.id}/"' in page) is hangs, rule.id


def test_a_ruling_of_one_circuit_is_told_to_be_of_that_circuit() -> None:
    text = plain(shown("ruling", "written-consent"))
    assert "before: the agency that enforces the rule; a state attorney general" in text
    assert "a private suit anywhere but in the 5th Circuit" in text
    assert "**No** before: a private suit in the 5th Circuit." in text


def test_look_alikes_stand_in_their_group() -> None:
    page = shown("look-alikes")
    groups = dict(re.findall(r'<h2 id="([\w-]+)">(.*?)(?=<h2|\Z)', page, re.DOTALL))
    assert set(groups) <= set(LOOK_ALIKES)
    things = [*RULEBOOK.rules.values(), *RULEBOOK.definitions.values()]
    for thing in (*things, *RULEBOOK.exemptions.values()):
        if thing.like:
            assert f'href="{reference.address(thing, "../")}"' in groups[thing.like], thing.id


def test_what_a_look_alike_counts_is_what_the_engine_counts() -> None:
    ebr = plain(shown("look-alikes").split('id="business-relationship"')[1].split("<h2")[0])
    assert "Last purchase: within 18 months before the call" in ebr
    assert "Last inquiry: within 3 months before the call" in ebr


@pytest.mark.parametrize(
    "consequence", RULEBOOK.consequences.values(), ids=list(RULEBOOK.consequences)
)
def test_a_consequence_stands_once_on_the_page_of_penalties(consequence: Consequence) -> None:
    [part] = shown("penalties").split(f'id="{consequence.id}"')[1:]
    text = plain(part.split("</div>")[0])
    assert consequence.text in text
    assert consequence.source.confidence.words in text
    for amount in consequence.amounts:
        assert f"${amount.high:,}" in text
        assert amount.year is None or f"price level of {amount.year}" in text


def test_the_timeline_shows_every_change_and_what_is_not_law() -> None:
    text = plain(shown("timeline"))
    for change in reference.timeline.changes(RULEBOOK):
        assert plain(change.text) in text
    for rule in RULEBOOK.rules.values():
        standing = reference.timeline.standing(rule, reference.TODAY)
        if standing != "in force":
            assert f"{rule.title} ({rule.agency}): {standing}" in text


def test_the_table_of_what_is_encoded_has_every_part_of_the_notes() -> None:
    page = shown("coverage")
    for sheet in reference.coverage.sheets():
        for part in sheet.parts:
            assert f'<tr id="{part.key}">' in page
            assert part.about in plain(page)
            assert not part.gap or part.gap in plain(page)


def test_each_subject_that_has_rules_is_a_row() -> None:
    rows = re.findall(r'<tr id="([\w-]+)">', shown("matrix"))
    used = {rule.subject for rule in RULEBOOK.rules.values()}
    assert rows == [key for key in SUBJECTS if key in used]
