"""The explorer with a keyboard alone, and what a screen reader is told."""

from playwright.sync_api import Page, expect

from .readers import (
    EVENING_PITCH,
    HEADS,
    READY_MADE,
    Explore,
    address,
    answer,
    field,
    question,
    verdict,
    verdict_is,
)

# The outline or the shadow that shows where the focus is.
SHOWS_FOCUS = """() => {
    const style = getComputedStyle(document.activeElement);
    return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1)
        || style.boxShadow !== "none";
}"""


def without(*facts: str) -> dict[str, str]:
    return {key: value for key, value in EVENING_PITCH.items() if key not in facts}


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the focus is there. Fails if it is invisible anywhere on the way."""
    for _ in range(60):
        page.keyboard.press("Tab")
        inside = page.evaluate("document.activeElement.closest('#explorer') !== null")
        assert not inside or page.evaluate(SHOWS_FOCUS), page.evaluate(
            "document.activeElement.outerHTML"
        )
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"Tab does not lead to {selector}")


def test_a_call_is_told_and_its_proof_read_with_the_keyboard_alone(explore: Explore) -> None:
    page = explore(without("number", "voice", "bought", "on_registry"))
    tab_to(page, "#f-number")
    page.keyboard.type("312 555 0142")
    tab_to(page, "#f-voice")
    page.keyboard.press("ArrowDown")
    expect(field(page, "voice")).to_have_value("live")
    tab_to(page, "details[data-group=relationship] > summary")
    page.keyboard.press("Enter")
    tab_to(page, "[name=bought]")
    page.keyboard.press("ArrowUp")
    expect(field(page, "bought").get_by_label("No", exact=True)).to_be_checked()
    tab_to(page, "details[data-group=lists] > summary")
    page.keyboard.press("Space")
    tab_to(page, "[name=on_registry]")
    page.keyboard.press("ArrowDown")
    expect(field(page, "on_registry").get_by_label("Yes", exact=True)).to_be_checked()
    verdict_is(page, "unlawful")

    tab_to(page, "#verdict .finding__title a")
    tab_to(page, "#verdict summary")
    page.keyboard.press("Enter")
    expect(verdict(page).get_by_text("Does the rule apply?").first).to_be_visible()
    tab_to(page, "#verdict .proof a")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("The call is")


def test_an_open_question_is_reached_with_enter(explore: Explore) -> None:
    page = explore(without("on_registry"))
    tab_to(page, "#verdict [data-fact=on_registry]")
    page.keyboard.press("Enter")
    expect(page.locator("[name=on_registry]:focus")).to_have_count(1)


def test_the_verdict_is_announced(explore: Explore) -> None:
    page = explore(without("on_registry"))
    announced = page.get_by_role("status").filter(has_text=HEADS["depends"])
    expect(announced).to_have_text(f"{HEADS['depends']}. Next question: {question('on_registry')}")
    answer(page, "on_registry", "yes")
    expect(page.get_by_role("status").filter(has_text="Unlawful: 1 rule broken")).to_have_count(1)
    expect(announced).to_have_count(0)


def test_an_error_is_announced_with_its_question(explore: Explore) -> None:
    page = explore(EVENING_PITCH)
    answer(page, "number", "12")
    page.keyboard.press("Tab")
    announced = page.get_by_role("status").filter(has_text=question("number"))
    expect(announced).to_contain_text("too few digits")


def test_the_focus_stays_in_the_form_when_the_verdict_changes(explore: Explore) -> None:
    page = explore(EVENING_PITCH)
    field(page, "purpose").focus()
    page.keyboard.press("ArrowDown")
    verdict_is(page, "depends")
    expect(field(page, "purpose")).to_be_focused()


def test_the_focus_stays_on_a_line_of_the_verdict_that_stays(explore: Explore) -> None:
    page = explore(EVENING_PITCH)
    line = verdict(page).locator(".finding--violated summary")
    line.press("Enter")
    page.goto(address(EVENING_PITCH | {"time": "19:59"}))
    page.go_back()
    expect(field(page, "time")).to_have_value(EVENING_PITCH["time"])
    verdict_is(page, "unlawful")
    expect(line).to_be_focused()
    expect(verdict(page).get_by_text("Does the rule apply?").first).to_be_visible()


def test_the_focus_stays_in_the_verdict_when_its_line_is_gone(explore: Explore) -> None:
    page = explore(EVENING_PITCH)
    verdict(page).locator(".finding--violated .finding__title a").first.focus()
    page.goto(address(READY_MADE["late-call-indiana"]))
    verdict_is(page, "depends")
    expect(verdict(page)).to_be_focused()
