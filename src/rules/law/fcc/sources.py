"""How the FCC modules cite: title 47 of the CFR and 47 U.S.C. 227."""

import re

from rules.rulebook import Confidence, Source

TEXT, SECONDARY, MEMORY = Confidence.TEXT, Confidence.SECONDARY, Confidence.MEMORY


def cfr(place: str, confidence: Confidence, year: int | None = None) -> Source:
    """Return a source in title 47 of the Code of Federal Regulations, such as 64.1200(c)(1)."""
    section = place.split("(", maxsplit=1)[0]
    anchor = re.sub(r"\([^()]*\)-.*", "", place)  # of a range such as (a)(3)(ii)-(v): (a)(3)
    url = f"https://www.ecfr.gov/current/title-47/section-{section}"
    return Source(
        f"47 CFR {place}", url + (f"#p-{anchor}" if "(" in place else ""), confidence, year
    )


def usc(place: str, confidence: Confidence, year: int | None = None) -> Source:
    """Return a source in 47 U.S.C. 227, such as (b)(1)(A)."""
    url = "https://www.law.cornell.edu/uscode/text/47/227"
    return Source(f"47 U.S.C. 227{place}", url, confidence, year)
