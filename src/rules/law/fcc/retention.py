"""How long a request not to be called holds: 47 CFR 64.1200(d)(6)."""

from rules.facts import asked_to_stop_on, call_date, request_recorded
from rules.law.fcc.company_list import (
    DELAY_BEFORE_2003,
    NONPROFIT_DOUBT,
    asked,
    calls_to_homes,
    nonprofit,
    within_five_years,
    within_ten_years,
)
from rules.law.fcc.costs import DO_NOT_CALL_COST
from rules.law.fcc.hours import AGENCY, CHECKED, EVERYONE, MOBILE_DOUBT
from rules.law.fcc.sources import TEXT, cfr
from rules.law.fcc.withdrawal import binding_request
from rules.rulebook import Rule, Status, Version, between, examples_from, since

kept = examples_from(**asked("", Status.VIOLATED, asked_to_stop_on="2024-11-23").facts)

COMPANY_LIST_RETENTION = Rule(
    id="fcc-company-dnc-retention",
    title="A request not to be called holds for five years",
    statement="A company must keep a request not to be called on record, and keep to it, for five "
    "years from the day it was made. The national registry, in contrast, has no end.",
    binds=EVERYONE,
    source=cfr("64.1200(d)(6)", TEXT, 2026),
    in_force=since("2025-04-11"),
    applies=calls_to_homes & binding_request & within_five_years,
    forbids=~request_recorded | call_date.later_than(10, "business days", since=asked_to_stop_on),
    unless=(nonprofit,),
    note="A request must be acted on within ten business days.",
    earlier=(
        Version(
            between("1992-12-20", "2003-08-25"),
            calls_to_homes & binding_request & within_ten_years,
            ~request_recorded | DELAY_BEFORE_2003,
            (nonprofit,),
            "Ten years instead of five (from memory). We know of no fixed delay.",
        ),
        Version(
            between("2003-08-25", "2025-04-11"),
            calls_to_homes & binding_request & within_five_years,
            ~request_recorded | call_date.later_than(30, "days", since=asked_to_stop_on),
            (nonprofit,),
            "Five years; a request had to be acted on within 30 days.",
        ),
    ),
    consequences=DO_NOT_CALL_COST,
    agency=AGENCY,
    subject="company-list",
    like="company-list",
    checked=CHECKED,
    doubts=(
        "That the day five years later still counts is our reading.",
        "The ten years of the rules of 1992 are from memory.",
        "After the five years other rules still hold, such as that on the national registry.",
        "Most courts, not all, let people sue over this paragraph.",
        MOBILE_DOUBT,
        NONPROFIT_DOUBT,
    ),
    examples=(
        kept("Asked two years ago", Status.VIOLATED),
        kept(
            "Asked on November 24, 2021: one day short of five years",
            Status.VIOLATED,
            asked_to_stop_on="2021-11-24",
        ),
        kept(
            "Asked on November 23, 2021: five years to the day",
            Status.VIOLATED,
            asked_to_stop_on="2021-11-23",
        ),
        kept(
            "Asked on November 22, 2021: the five years are over",
            Status.NOT_APPLICABLE,
            asked_to_stop_on="2021-11-22",
        ),
        kept(
            "The list was lost with the old software after two years",
            Status.VIOLATED,
            request_recorded=False,
        ),
        kept(
            "Asked last week; the ten business days are not over",
            Status.COMPLIED,
            asked_to_stop_on="2026-11-16",
        ),
        kept(
            "A sister company under another name was asked",
            Status.NOT_APPLICABLE,
            request_reach="other_brand",
        ),
        kept(
            "A charity that sells cards",
            Status.EXCEPTED,
            for_nonprofit=True,
        ),
        kept("Never asked", Status.NOT_APPLICABLE, asked_to_stop=False, asked_to_stop_on=None),
        kept(
            "December 19, 1992",
            Status.NOT_IN_FORCE,
            date="1992-12-19",
            asked_to_stop_on="1992-12-01",
        ),
        kept(
            "A request that was lost at once, December 20, 1992",
            Status.VIOLATED,
            date="1992-12-20",
            asked_to_stop_on="1992-12-20",
            request_recorded=False,
        ),
        kept(
            "In 1999, a charity that sells cards lost the request of 1993",
            Status.EXCEPTED,
            date="1999-11-23",
            asked_to_stop_on="1993-11-23",
            for_nonprofit=True,
            request_recorded=False,
        ),
        kept(
            "A request of 1994, lost; called on August 24, 2003, under the ten years",
            Status.VIOLATED,
            date="2003-08-24",
            asked_to_stop_on="1994-01-10",
            request_recorded=False,
        ),
        kept(
            "On record in 2000, and called all the same three years after the request",
            Status.UNSETTLED,
            date="2000-11-23",
            asked_to_stop_on="1997-11-23",
        ),
        kept(
            "The same on August 25, 2003: five years",
            Status.NOT_APPLICABLE,
            date="2003-08-25",
            asked_to_stop_on="1994-01-10",
            request_recorded=False,
        ),
        kept(
            "A charity that sells cards, in 2010",
            Status.EXCEPTED,
            date="2010-11-23",
            asked_to_stop_on="2009-11-23",
            for_nonprofit=True,
        ),
        kept(
            "Asked on March 25, 2025; called April 10, 2025: within 30 days",
            Status.COMPLIED,
            date="2025-04-10",
            asked_to_stop_on="2025-03-25",
        ),
        kept(
            "The same; called on April 11, 2025: ten business days are over",
            Status.VIOLATED,
            date="2025-04-11",
            asked_to_stop_on="2025-03-25",
        ),
    ),
)
