"""The days on which the FTC's, SEC's and FINRA's law changed: the day before, and the day itself.

The examples themselves run in `test_examples.py`. Those of the FCC are in `test_fcc_timeline.py`.
"""

from datetime import date, timedelta
from itertools import product

import pytest

from .builders import EXAMPLES

FTC = """
    1995-12-31 2003-03-31 2003-10-01 2004-01-29 2005-01-01 2008-10-01 2008-12-01 2009-09-01
    2010-09-27 2010-10-27 2016-02-12 2016-06-13 2017-05-19 2024-04-01 2024-05-16 2024-10-15
    2025-01-09
"""
SECURITIES = """
    1995-06-09 1996-12-02 1998-08-17 2004-03-31 2005-03-01 2005-05-01 2005-09-12 2012-06-29
    2013-02-04 2013-09-23 2020-06-30 2025-03-12 2026-10-23
"""
"""Without days on which rules were only numbered anew, such as December 1, 2014."""
TURNS = [("FTC", day) for day in FTC.split()] + [("securities", day) for day in SECURITIES.split()]


@pytest.mark.parametrize(("law", "day"), TURNS)
def test_a_call_on_the_day_of_a_change_comes_out_otherwise_than_the_day_before(
    law: str, day: str
) -> None:
    before = str(date.fromisoformat(day) - timedelta(days=1))
    told = {
        (rule.id, str(example.facts.get("date")), example.status)
        for rule, example in EXAMPLES
        if (rule.agency == "FTC" if law == "FTC" else rule.agency not in ("FCC", "FTC"))
    }
    earlier = [each for each in told if each[1] == before]
    then = [each for each in told if each[1] == day]
    assert any(a[0] == b[0] and a[2] != b[2] for a, b in product(earlier, then))
