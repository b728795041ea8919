"""Drawings and charts, and the model behind one of them."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from explorer import pictures, pump

SVG = "{http://www.w3.org/2000/svg}"
CHARTS = ("calling-hours", "pump-and-dump")
"""Their text tells the course of things, and not every label of a scale."""


def drawn(name):
    return ET.fromstring(pictures.NAMES[name]())  # noqa: S314  our own


@pytest.mark.parametrize("name", pictures.NAMES)
def test_a_picture_has_a_title_and_a_text_that_says_what_it_shows(name):
    svg = drawn(name)
    ids = svg.get("aria-labelledby").split()
    assert [svg.find(f"{SVG}title").get("id"), svg.find(f"{SVG}desc").get("id")] == ids
    assert svg.find(f"{SVG}title").text
    told = svg.find(f"{SVG}desc").text
    if name not in CHARTS:
        for text in svg.iter(f"{SVG}text"):
            for word in re.findall(r"\w+", text.text or ""):
                assert word.lower() in told.lower(), f"{word} is not in the text alternative"


@pytest.mark.parametrize("name", pictures.NAMES)
def test_a_picture_fits_its_width(name):
    for text in drawn(name).iter(f"{SVG}text"):
        width = len(text.text or "") * pictures.SIZE * pictures.LETTER
        x, anchor = float(text.get("x")), text.get("text-anchor", "start")
        left = x - width * {"start": 0, "middle": 0.5, "end": 1}[anchor]
        assert left > -4, text.text
        assert left + width < pictures.WIDTH + 4, text.text


@pytest.mark.parametrize("name", pictures.NAMES)
def test_a_picture_takes_its_colors_from_the_page(name):
    svg = pictures.NAMES[name]()
    assert not re.search(r"#[0-9a-fA-F]{3,6}\b|rgb", svg)
    assert "<script" not in svg
    assert "http" not in svg.replace("http://www.w3.org/2000/svg", "")


def test_every_picture_is_shown_on_some_page():
    docs = Path(__file__).parents[2] / "docs"
    pages = "".join(path.read_text("utf-8") for path in docs.rglob("*.md"))
    assert set(re.findall(r'picture\("([^"]+)"\)', pages)) == set(pictures.NAMES)


# ── The model ────────────────────────────────────────────────────────────────────────────────────


def test_what_some_gain_others_lose():
    result = pump.run()
    assert result.insiders + result.called + result.others == pytest.approx(0, abs=1)
    assert result.called < 0 < result.insiders


def test_the_price_climbs_while_the_room_calls_and_ends_below_its_start():
    prices = [day.price for day in pump.run().days]
    peak = max(range(len(prices)), key=prices.__getitem__)
    assert peak == pump.CALLS.stop - 1
    assert prices[-1] < pump.START_PRICE < prices[peak]
    assert all(b < a for a, b in zip(prices[peak:], prices[peak + 1 :], strict=False))


def test_insiders_end_without_a_share():
    days = pump.run().days
    assert pump.OWNED + sum(day.insiders for day in days) == pytest.approx(0, abs=1)


def test_trade_is_heaviest_around_the_peak():
    volumes = [day.volume for day in pump.run().days]
    assert volumes.index(max(volumes)) in range(pump.CALLS.stop - 2, pump.CALLS.stop + 2)


def test_without_calls_the_insiders_gain_nothing(monkeypatch):
    monkeypatch.setattr(pump, "FIRST_DAY_SOLD", 0)
    result = pump.run()
    assert result.called == 0
    assert result.insiders <= 0
