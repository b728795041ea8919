"""Where the FTC's rules stand: title 16 of the Code and title 15 of the statutes."""

from rules.rulebook import Confidence, Source

TEXT, SECONDARY, MEMORY = Confidence.TEXT, Confidence.SECONDARY, Confidence.MEMORY


def cfr16(place: str, confidence: Confidence, year: int | None = 2025) -> Source:
    """Return a source in title 16 of the Code of Federal Regulations, such as 310.4(a)(8)."""
    section = place.split("(", maxsplit=1)[0]
    anchor = place.split("-", maxsplit=1)[0]  # of a range: its first place
    url = f"https://www.ecfr.gov/current/title-16/section-{section}"
    return Source(
        f"16 CFR {place}", url + (f"#p-{anchor}" if "(" in place else ""), confidence, year
    )


def usc15(place: str, confidence: Confidence, year: int | None = 2023) -> Source:
    """Return a source in title 15 of the United States Code, such as 6102(d)(2)."""
    section = place.split("(", maxsplit=1)[0]
    url = f"https://www.law.cornell.edu/uscode/text/15/{section}"
    return Source(f"15 U.S.C. {place}", url, confidence, year)
