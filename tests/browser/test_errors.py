"""An answer that cannot be read is said at its field, and nothing else is lost."""

import pytest
from playwright.sync_api import Page, expect

from .readers import (
    EVENING_PITCH,
    Explore,
    answer,
    field,
    group,
    law_day,
    note,
    settled,
    verdict,
    verdict_is,
)


def leave(page: Page) -> None:
    """Move on to another field."""
    field(page, "number").focus()


@pytest.mark.parametrize(
    ("number", "message"),
    [
        ("12", "too few digits"),
        ("312 555 0142 12345", "too many digits"),
        ("555 0142", "The area code is missing."),
        ("call me", "does not read as a telephone number"),
        ("123 555 0142", "123 is not an area code that can be dialed"),
        ("317-555-014x", "too few digits"),
    ],
)
def test_a_bad_number_is_said_at_the_field(explore: Explore, number: str, message: str) -> None:
    page = explore(EVENING_PITCH)
    answer(page, "number", number)
    page.keyboard.press("Tab")
    expect(note(page, "number")).to_contain_text(message)
    expect(field(page, "number")).to_have_attribute("aria-invalid", "true")
    expect(field(page, "number")).to_have_accessible_description(
        f"{page.locator('#h-number').inner_text()} {note(page, 'number').inner_text()}"
    )
    expect(page.get_by_role("status").filter(has_text=message)).to_have_count(1)
    # The verdict from before stays to be read, and says that it is from before.
    expect(verdict(page)).to_contain_text("Unlawful")
    expect(verdict(page)).to_have_class("stale")
    expect(page.get_by_text("What you see below is from before.").first).to_be_visible()

    answer(page, "number", "312 555 0143")
    page.keyboard.press("Tab")
    expect(note(page, "number")).to_be_hidden()
    expect(field(page, "number")).not_to_have_attribute("aria-invalid", "true")
    expect(verdict(page)).not_to_have_class("stale")
    expect(verdict(page)).to_contain_text("(312) 555-0143")
    expect(page.get_by_text("from before.")).to_have_count(0)


def test_a_time_that_the_clocks_skipped_is_said_at_the_time(explore: Explore) -> None:
    page = explore({"date": "2026-03-08", "clock": "called", "called_state": "NY"})
    answer(page, "time", "02:30")
    expect(note(page, "time")).to_contain_text("did not exist on Eastern clocks")
    expect(field(page, "time")).to_have_attribute("aria-invalid", "true")
    expect(field(page, "date")).not_to_have_attribute("aria-invalid", "true")

    answer(page, "called_state", "AZ")
    expect(note(page, "time")).to_be_hidden()
    settled(page)


def test_facts_that_contradict_each_other_are_said(explore: Explore) -> None:
    page = explore({"called_state": "NY", "called_zone": "hawaii"})
    said = page.locator(".field__error").filter(visible=True)
    expect(said).to_contain_text("does not fit")
    answer(page, "called_state", "HI")
    expect(said).to_have_count(0)


def test_an_error_opens_the_group_of_its_field(explore: Explore) -> None:
    page = explore({"date": "2026-11-23", "agent_seconds": "-1"})
    expect(note(page, "agent_seconds")).to_be_visible()
    expect(note(page, "agent_seconds")).to_contain_text("0 or more")
    heading = group(page, "Ringing, hanging up and the campaign")
    expect(heading.locator("..")).to_have_attribute("open", "")


def test_a_half_filled_date_is_not_taken_for_unknown(explore: Explore) -> None:
    page = explore(EVENING_PITCH)
    law_of = law_day(page)
    law_of.focus()
    page.keyboard.type("11")
    leave(page)
    expect(note(page, "as_of")).to_contain_text("only half filled in")
    expect(verdict(page)).to_have_class("stale")

    law_of.focus()
    page.keyboard.press("Backspace")
    leave(page)
    expect(note(page, "as_of")).to_be_hidden()
    expect(verdict(page)).not_to_have_class("stale")


def test_a_year_that_is_still_being_typed_is_not_an_error(explore: Explore) -> None:
    page = explore(EVENING_PITCH)
    field(page, "date").focus()
    page.keyboard.type("1124202")
    expect(field(page, "date")).to_have_value("0202-11-24")
    settled(page)
    expect(note(page, "date")).to_be_hidden()
    page.keyboard.type("5")
    expect(verdict(page)).to_contain_text("Law of November 24, 2025")
    expect(note(page, "date")).to_be_hidden()


def test_a_year_that_was_left_unfinished_is_an_error(explore: Explore) -> None:
    page = explore(EVENING_PITCH)
    field(page, "date").focus()
    page.keyboard.type("1124202")
    leave(page)
    expect(note(page, "date")).to_contain_text("Give a date from 1960")


def test_several_errors_are_all_shown(explore: Explore) -> None:
    page = explore({"number": "12", "agent_seconds": "-1"})
    expect(note(page, "number")).to_be_visible()
    expect(note(page, "agent_seconds")).to_be_visible()
    answer(page, "number", "312 555 0142")
    leave(page)
    page.keyboard.press("Tab")
    expect(note(page, "number")).to_be_hidden()
    expect(note(page, "agent_seconds")).to_be_visible()
    answer(page, "agent_seconds", "1")
    page.keyboard.press("Tab")
    verdict_is(page, "depends")
