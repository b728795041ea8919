"""The site around the rulebook: forms, verdicts and pages as HTML, and the browser bundle."""

from pathlib import Path

TEMPLATES = Path(__file__).with_name("templates")
