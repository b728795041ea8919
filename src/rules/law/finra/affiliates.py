"""Requests to stop that an affiliate of the firm got: FINRA Rule 3230(d)(5)."""

from rules.facts import call_date
from rules.law.finra.facts import affiliate_expected, asked_affiliate, asked_affiliate_on
from rules.law.finra.firm_list import OLD_REQUESTS, cured, ran_out_counts
from rules.law.finra.hours import pitch
from rules.law.finra.terms import (
    AGENCY,
    CHECKED,
    MEMBERS,
    MEMORY,
    finra,
    outbound_call,
    telemarketing_discipline,
)
from rules.rulebook import Rule, Status, Version, between, since

bound = (asked_affiliate.one_of("all") | affiliate_expected) & call_date.later_than(
    30, "days", since=asked_affiliate_on
)

AFFILIATES = Rule(
    id="finra-3230-affiliates",
    title="A request to stop can bind affiliates too",
    statement="A request to stop binds the firm that called, and not its affiliates. It binds them "
    "too if the person asked for that, or would expect it from the way caller and product were "
    "presented.",
    binds=MEMBERS,
    source=finra("3230(d)(5)", MEMORY),
    in_force=since("2012-06-29"),
    applies=outbound_call & asked_affiliate.one_of("one", "all"),
    forbids=bound & (asked_affiliate_on.since("2007-06-28") | ran_out_counts),
    unless=(cured,),
    note="The request does not expire any more.",
    earlier=(
        Version(
            between("2004-03-31", "2012-06-29"),
            outbound_call & asked_affiliate.one_of("one", "all"),
            bound & asked_affiliate_on.within(5, "years", before=call_date, doubtful_edge=True),
            (cured,),
            "NASD Rule 2212: the request lives for five years.",
        ),
    ),
    consequences=(telemarketing_discipline,),
    agency=AGENCY,
    checked=CHECKED,
    subject="company-list",
    doubts=(
        "That the affiliates have the same 30 days is our reading.",
        OLD_REQUESTS,
    ),
    examples=(
        pitch(
            "“Never call me again, any of you”, said to the firm's insurer in September",
            Status.VIOLATED,
            asked_affiliate="all",
            asked_affiliate_on="2026-09-24",
            agreed_again=False,
        ),
        pitch(
            "The insurer has the same name and logo",
            Status.VIOLATED,
            asked_affiliate="one",
            asked_affiliate_on="2026-09-24",
            affiliate_expected=True,
            agreed_again=False,
        ),
        pitch(
            "An affiliate with quite another name",
            Status.COMPLIED,
            asked_affiliate="one",
            asked_affiliate_on="2026-09-24",
            affiliate_expected=False,
        ),
        pitch(
            "The same name and logo; 30 days after the request",
            Status.COMPLIED,
            asked_affiliate="one",
            asked_affiliate_on="2026-10-24",
            affiliate_expected=True,
        ),
        pitch(
            "The same name and logo; 31 days after the request",
            Status.VIOLATED,
            asked_affiliate="one",
            asked_affiliate_on="2026-10-23",
            affiliate_expected=True,
            agreed_again=False,
        ),
        pitch(
            "Asked all of them to stop, and later agreed to calls from this firm",
            Status.EXCEPTED,
            asked_affiliate="all",
            asked_affiliate_on="2026-09-24",
            agreed_again=True,
        ),
        pitch("No affiliate was asked", Status.NOT_APPLICABLE, asked_affiliate="no"),
        pitch(
            "June 28, 2012, six years after the request to all of them",
            Status.COMPLIED,
            date="2012-06-28",
            asked_affiliate="all",
            asked_affiliate_on="2006-06-01",
        ),
        pitch(
            "June 29, 2012, six years after the request to all of them: it had run out before",
            Status.UNSETTLED,
            date="2012-06-29",
            asked_affiliate="all",
            asked_affiliate_on="2006-06-01",
            agreed_again=False,
        ),
        pitch(
            "June 29, 2012, four years after the request to all of them",
            Status.VIOLATED,
            date="2012-06-29",
            asked_affiliate="all",
            asked_affiliate_on="2008-06-02",
            agreed_again=False,
        ),
        pitch(
            "March 30, 2004",
            Status.NOT_IN_FORCE,
            date="2004-03-30",
            asked_affiliate="all",
            asked_affiliate_on="2003-12-01",
        ),
        pitch(
            "March 31, 2004",
            Status.VIOLATED,
            date="2004-03-31",
            asked_affiliate="all",
            asked_affiliate_on="2003-12-01",
            agreed_again=False,
        ),
    ),
)
