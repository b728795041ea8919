"""A reader tells what is known of a call and reads the verdict."""

import re

from playwright.sync_api import Locator, expect

from .readers import (
    EVENING_PITCH,
    Explore,
    Visits,
    answer,
    field,
    group,
    law_day,
    lists_came,
    question,
    settled,
    verdict,
    verdict_is,
)


def test_a_call_is_typed_and_its_verdict_read(visit: Visits) -> None:
    page = visit("/explorer/")
    expect(page.locator("#explorer")).to_have_attribute("data-state", "ready")
    verdict_is(page, "depends")
    for last in ("/sitemap.xml", "/workers/search."):  # the theme starts after the first verdict
        visit.waits_for(page, last)
    loaded = list(visit.requests)

    for fact, value in EVENING_PITCH.items():
        answer(page, fact, value)

    verdict_is(page, "unlawful")
    expect(verdict(page)).to_contain_text("On the national do-not-call registry: yes")
    expect(verdict(page)).to_contain_text("Law of November 23, 2026")
    expect(verdict(page)).to_contain_text("This is education, not legal advice.")
    # No page was loaded and nothing was sent. (Chromium asks for the icon at each new address.)
    assert set(visit.requests) == set(loaded)
    assert visit.requests.count(page.url.split("#")[0]) == 1


def test_a_number_tells_where_it_was_issued(explore: Explore) -> None:
    page = explore()
    field(page, "number").fill("(312) 555-0142")
    page.keyboard.press("Tab")
    expect(verdict(page)).to_contain_text("Illinois")
    expect(verdict(page)).to_contain_text("not where the phone was")


def test_an_open_verdict_tells_what_it_hangs_on_that_was_not_read_in_the_law(
    explore: Explore,
) -> None:
    page = explore()
    verdict_is(page, "depends")
    unread = verdict(page).locator("[data-key=sure]")
    unread.get_by_text("Not read in the law itself: ").click()
    expect(unread.get_by_text("is quoted from memory").first).to_be_visible()

    answer(page, "direction", "outbound")
    verdict_is(page, "depends")
    expect(unread.get_by_text("is quoted from memory").first).to_be_visible()


def test_a_call_that_keeps_every_rule_is_never_called_legal(explore: Explore) -> None:
    page = explore()
    page.get_by_text("Start from a ready-made call").click()
    page.get_by_role("link", name="An honest broker's morning call").click()
    verdict_is(page, "lawful")
    expect(verdict(page)).to_contain_text("No listed rule is broken on these facts.")


def test_a_reason_leads_to_the_page_of_its_rule_and_to_the_source(explore: Explore) -> None:
    page = explore(EVENING_PITCH)
    reason = verdict(page).locator(".findings", has_text="Broken").first
    source = reason.get_by_role("link", name="47 CFR 64.1200(c)(2)", exact=True)
    expect(source).to_have_attribute(
        "href", "https://www.ecfr.gov/current/title-47/section-64.1200#p-64.1200(c)(2)"
    )
    reason.get_by_role("link", name="No sales calls to numbers on the national").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("No sales calls to numbers")


def test_a_proof_reads_down_to_the_words_that_the_law_defines(explore: Explore) -> None:
    page = explore(EVENING_PITCH)
    proof = verdict(page).locator("details", has=page.get_by_text("Proof", exact=True)).first
    term = proof.locator("a[href$='/fcc-telemarketing/']").first
    expect(term).to_be_hidden()
    proof.get_by_text("Proof", exact=True).click()
    expect(proof.get_by_text("The call is telemarketing").first).to_be_visible()
    term.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("The call is telemarketing")


def test_rules_that_do_not_decide_are_listed_and_proved_when_unfolded(explore: Explore) -> None:
    page = explore(EVENING_PITCH)
    apart = verdict(page).locator("details", has_text="Do not apply to this call").first
    rules = apart.locator(".finding")
    apart.locator("summary").first.click()
    expect(rules).to_have_count(counted(apart))
    expect(rules.first).to_be_visible()
    apart.get_by_text("Proof", exact=True).first.click()
    expect(apart.get_by_text("Does the rule apply?").first).to_be_visible()

    # What is unfolded stays so, and is that of the new answers.
    before = counted(apart)
    answer(page, "line", "business")
    settled(page)
    assert counted(apart) != before
    expect(rules).to_have_count(counted(apart))
    expect(rules.first).to_be_visible()
    expect(apart.get_by_text("Does the rule apply?").first).to_be_visible()


def counted(unfolded: Locator) -> int:
    """Return how many rules the heading of a list says there are."""
    return int(unfolded.locator("summary").first.inner_text().rsplit(" ", 1)[1])


def test_what_is_still_unknown_is_listed(explore: Explore) -> None:
    page = explore()
    asked = verdict(page).locator(".needs").get_by_role("link")
    expect(asked).to_have_count(5)
    expect(verdict(page)).to_contain_text(re.compile("more may follow.", re.IGNORECASE))
    for link in asked.all():
        assert link.inner_text() == question(link.get_attribute("data-fact") or "")


def test_an_open_question_leads_to_its_field(explore: Explore) -> None:
    page = explore({key: EVENING_PITCH[key] for key in EVENING_PITCH if key != "on_registry"})
    asked = verdict(page).get_by_role("link", name=question("on_registry"))
    expect(field(page, "on_registry")).to_be_hidden()
    asked.click()
    expect(field(page, "on_registry")).to_be_in_viewport()
    expect(field(page, "on_registry").locator(":focus")).to_have_count(1)

    answer(page, "on_registry", "yes")
    verdict_is(page, "unlawful")
    expect(asked).to_have_count(0)


def test_what_no_longer_matters_is_hidden_and_can_be_shown(explore: Explore) -> None:
    page = explore()
    expect(field(page, "mobile_use")).to_be_visible()
    answer(page, "line", "residential")
    expect(field(page, "mobile_use")).to_be_hidden()
    page.get_by_label("Hide what no longer matters").uncheck()
    expect(field(page, "mobile_use")).to_be_visible()


def test_an_answer_stays_in_sight_when_it_no_longer_matters(explore: Explore) -> None:
    page = explore({"line": "wireless", "mobile_use": "personal"})
    answer(page, "line", "residential")
    settled(page)
    expect(field(page, "mobile_use")).to_be_visible()


def test_a_group_says_how_many_of_its_questions_are_unanswered(explore: Explore) -> None:
    page = explore()
    heading = group(page, "The phone that rang")
    lists_came(page)
    before = int(heading.locator(".group__count").inner_text().removesuffix(" unanswered"))
    answer(page, "line", "wireless")
    settled(page)
    expect(heading).to_contain_text(f"{before - 1} unanswered")


def test_the_law_of_another_day_can_be_applied(explore: Explore) -> None:
    page = explore(EVENING_PITCH)
    law_day(page).fill("1990-01-01")
    verdict_is(page, "lawful")
    expect(verdict(page)).to_contain_text("Law of January 1, 1990")
    expect(verdict(page)).to_contain_text("Not in force on that day")


def test_start_over_forgets_the_call(explore: Explore) -> None:
    page = explore(EVENING_PITCH)
    page.get_by_role("button", name="Start over").click()
    verdict_is(page, "depends")
    expect(field(page, "number")).to_have_value("")
    assert "312" not in page.url
