"""Pages made from the rulebook lead to each other and into the explorer."""

import pytest
from playwright.sync_api import Page, expect

from .readers import Visits, verdict_is


def tried(page: Page, within: str) -> None:
    page.locator(within).get_by_role("link", name="Try it").first.click()
    expect(page.locator("#explorer")).to_have_attribute("data-state", "ready")


@pytest.mark.parametrize(
    ("path", "within"),
    [
        ("/rules/matrix/", "tr#calling-hours"),
        ("/rules/look-alikes/", "#business-relationship ~ table"),
        ("/rules/penalties/", "#tcpa-private-action-robocall"),
        ("/rules/regulator-fcc/", "#national-registry ~ ul"),
    ],
)
def test_try_it_opens_the_explorer_with_a_call_that_breaks_the_law(
    visit: Visits, path: str, within: str
) -> None:
    page = visit(path)
    tried(page, within)
    verdict_is(page, "unlawful")


def test_a_ruling_can_be_tried_before_the_court_that_gave_it(visit: Visits) -> None:
    page = visit("/rules/rulings/written-consent/")
    line = page.get_by_role("listitem").filter(has_text="Before a private suit in the 5th Circuit")
    line.get_by_role("link").click()
    expect(page.locator("#explorer")).to_have_attribute("data-state", "ready")
    expect(page.locator("#f-forum")).to_have_value("private:5")


def test_a_term_in_a_proof_leads_to_its_page(visit: Visits) -> None:
    page = visit("/four-calls/", java_script_enabled=False)
    page.get_by_text("Proof", exact=True).first.click()
    page.locator(".proof__cite:visible").first.click()
    expect(page.get_by_role("heading", level=2).first).to_contain_text("What the engine checks")


def test_a_verdict_says_what_was_not_read_in_the_law_itself(visit: Visits) -> None:
    page = visit("/four-calls/", java_script_enabled=False)
    sure = page.locator(".card", has_text="Ruth is washing up").locator("[data-key=sure]")
    expect(sure.locator("summary")).to_contain_text("from memory")
    sure.locator("summary").click()
    expect(sure.get_by_text("is quoted from memory").first).to_be_visible()
    expect(sure.get_by_text("Read in a summary, not in the law itself: ")).to_be_visible()
