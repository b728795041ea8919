"""Penny stocks: the SEC's rules 15g-2 and 15g-9, and 15c2-6 before them."""

from datetime import date

from rules.law.facts import fits_person
from rules.law.sec.facts import profile_taken
from rules.law.sec.facts_penny import (
    order_agreement,
    papers_sent_on,
    risk_paper,
    risk_paper_sent_on,
    suitability_paper,
    trade_on,
)
from rules.law.sec.penny_terms import COSTS, EXEMPT, established_customer, penny_trade
from rules.law.sec.terms import AGENCY, CHECKED, MEMORY, SECONDARY, TEXT, cfr
from rules.logic import Open
from rules.rulebook import Exemption, Rule, Span, Status, Version, between, examples_from, since

trade = examples_from(
    date="2026-11-23",
    time="10:00",
    clock="called",
    purpose="sales",
    product="security",
    caller_kind="member",
    sold=True,
    security_kind="otc",
    share_price=2,
    net_tangible_assets=500_000,
    years_operating=2,
    average_revenue=100_000,
    few_penny_sales=False,
    investor="plain",
    offering="market",
    recommended=True,
    brokerage_account="none",
    risk_paper="signed",
    risk_paper_sent_on="2026-11-23",
    trade_on="2026-11-25",
)
same_call = {"risk_paper": "none", "risk_paper_sent_on": None, "trade_on": "2026-11-23"}
WEEKEND = (
    "We count Monday to Friday without federal holidays. A trade that is said to be of a Saturday "
    "or Sunday is taken for that day, although the market opens later."
)

RISK_DOCUMENT = Rule(
    id="sea-15g-2-disclosure-document",
    title="Before a penny stock: the risk document, a signature and two business days",
    statement="Before any trade in a penny stock the firm must send the SEC's risk document and "
    "get it back signed and dated. The trade may come two business days after it was sent, no "
    "sooner. To sell on the first call is unlawful.",
    binds="Brokers and dealers who trade in penny stocks.",
    source=cfr("240.15g-2(a)-(d)", TEXT, 2024),
    in_force=since("2005-09-12"),
    note="The wait of two business days.",
    earlier=(
        Version(
            Span(
                date(1992, 1, 1),
                date(1994, 1, 1),
                Open(
                    "risk-document-start",
                    "On which day of 1992 or 1993 did the duty to send the risk document begin?",
                    ("Our notes give the years only.",),
                ),
            ),
            penny_trade,
            risk_paper.one_of("none"),
            (EXEMPT,),
            note="From some day of 1992 or 1993 on. The signature was added in 1993 (58 FR 37417).",
        ),
        Version(
            between("1994-01-01", "2005-09-12"),
            penny_trade,
            ~risk_paper.one_of("signed"),
            (EXEMPT,),
            note="A document that was signed before the trade, without a wait.",
        ),
    ),
    applies=penny_trade,
    forbids=~risk_paper.one_of("signed")
    | ~trade_on.later_than(1, "business days", since=risk_paper_sent_on),
    unless=(EXEMPT,),
    consequences=COSTS,
    agency=AGENCY,
    subject="penny-stocks",
    checked=CHECKED,
    doubts=(
        WEEKEND,
        (
            "The definition was much changed on September 12, 2005; we use the new one for the "
            "time before too. That security futures are left out of it is from memory."
        ),
    ),
    examples=(
        trade("Sold on the first call, as in every boiler room", Status.VIOLATED, **same_call),
        trade("Sent on Monday, traded on Wednesday", Status.COMPLIED),
        trade("Sent on Monday, traded on Tuesday", Status.VIOLATED, trade_on="2026-11-24"),
        trade(
            "Sent on Friday, traded on Monday",
            Status.VIOLATED,
            risk_paper_sent_on="2026-11-20",
            trade_on="2026-11-23",
        ),
        trade(
            "Sent on Friday, traded on Tuesday",
            Status.COMPLIED,
            risk_paper_sent_on="2026-11-20",
            trade_on="2026-11-24",
        ),
        trade(
            "Sent the day before Thanksgiving, traded on the Friday after",
            Status.VIOLATED,
            risk_paper_sent_on="2026-11-25",
            trade_on="2026-11-27",
        ),
        trade("Sent, but never signed", Status.VIOLATED, risk_paper="unsigned"),
        trade("Signed after the trade", Status.VIOLATED, risk_paper="late"),
        trade(
            "At $4.99, over the counter, a tiny company",
            Status.VIOLATED,
            share_price=4.99,
            **same_call,
        ),
        trade("At $5.00", Status.NOT_APPLICABLE, share_price=5, **same_call),
        trade(
            "Listed on the NYSE, at $1.20",
            Status.NOT_APPLICABLE,
            share_price=1.2,
            security_kind="listed",
            **same_call,
        ),
        trade(
            "A company of four years with $2,100,000 of net tangible assets",
            Status.NOT_APPLICABLE,
            years_operating=4,
            net_tangible_assets=2_100_000,
            **same_call,
        ),
        trade(
            "Of three years, with $2,000,000 sharp",
            Status.VIOLATED,
            years_operating=3,
            net_tangible_assets=2_000_000,
            **same_call,
        ),
        trade(
            "Of three years, with a dollar more",
            Status.NOT_APPLICABLE,
            years_operating=3,
            net_tangible_assets=2_000_001,
            **same_call,
        ),
        trade(
            "Of two years, with $4,000,000",
            Status.VIOLATED,
            net_tangible_assets=4_000_000,
            **same_call,
        ),
        trade(
            "Of two years, with $5,000,001",
            Status.NOT_APPLICABLE,
            net_tangible_assets=5_000_001,
            **same_call,
        ),
        trade(
            "At $3 over the counter, with $7 million of yearly revenue",
            Status.NOT_APPLICABLE,
            share_price=3,
            average_revenue=7_000_000,
            **same_call,
        ),
        trade(
            "With $6,000,000 sharp", Status.NOT_APPLICABLE, average_revenue=6_000_000, **same_call
        ),
        trade("With $5,999,999", Status.VIOLATED, average_revenue=5_999_999, **same_call),
        trade("A rich dentist is called", Status.VIOLATED, investor="accredited", **same_call),
        trade("A pension fund", Status.EXCEPTED, investor="institution", **same_call),
        trade(
            "An order that the person placed online, unasked",
            Status.EXCEPTED,
            recommended=False,
            **same_call,
        ),
        trade("A private placement", Status.EXCEPTED, offering="placement", **same_call),
        trade(
            "Under Rule 506(c), as that rule asks",
            Status.EXCEPTED,
            offering="506c",
            only_fit_buyers=True,
            verification="documents",
            **same_call,
        ),
        trade(
            "“Under Rule 506(b)”, but to a stranger",
            Status.VIOLATED,
            offering="506b",
            deal_relationship="nothing",
            **same_call,
        ),
        trade("A director of the company", Status.EXCEPTED, investor="insider", **same_call),
        trade(
            "A firm that hardly trades penny stocks",
            Status.EXCEPTED,
            few_penny_sales=True,
            **same_call,
        ),
        trade(
            "A customer of 14 months still needs the document",
            Status.VIOLATED,
            brokerage_account="open",
            account_since="2025-09-23",
            **same_call,
        ),
        trade("A pitch that fails", Status.NOT_APPLICABLE, sold=False),
        trade("Nobody knows when it was sent", Status.UNDETERMINED, risk_paper_sent_on=None),
        trade(
            "On the last day without a wait: sent and traded that day",
            Status.COMPLIED,
            date="2005-09-11",
            risk_paper_sent_on="2005-09-11",
            trade_on="2005-09-11",
        ),
        trade(
            "On the first day of the wait",
            Status.VIOLATED,
            date="2005-09-12",
            risk_paper_sent_on="2005-09-12",
            trade_on="2005-09-12",
        ),
        trade(
            "In 1993, without the document",
            Status.UNSETTLED,
            **(same_call | {"date": "1993-12-31", "trade_on": "1993-12-31"}),
        ),
        trade(
            "On January 1, 1994, without the document",
            Status.VIOLATED,
            **(same_call | {"date": "1994-01-01", "trade_on": "1994-01-01"}),
        ),
        trade(
            "In 1991",
            Status.NOT_IN_FORCE,
            **(same_call | {"date": "1991-12-31", "trade_on": "1991-12-31"}),
        ),
    ),
)

papers = examples_from(
    **trade(
        "",
        Status.COMPLIED,
        profile_taken=True,
        fits_person=True,
        suitability_paper="signed",
        order_agreement="written",
        papers_sent_on="2026-11-23",
    ).facts
)
no_papers = ~profile_taken | ~fits_person | ~suitability_paper.one_of("signed")
oral = {"order_agreement": "oral"}
ESTABLISHED = Exemption(
    "sec-15g-9-established-customer",
    "An established customer",
    established_customer,
    cfr("240.15g-9(c)", MEMORY),
)

SUITABILITY = Rule(
    id="sea-15g-9-suitability-and-agreement",
    title="Before a penny stock for a stranger: a signed statement and a written agreement",
    statement="Before selling a penny stock to someone who is no established customer, the firm "
    "must learn the person's means, experience and goals, find on good grounds that penny "
    "stocks fit, and get back a signed statement of that and a written agreement that names the "
    "stock and the number. Then it must wait until two business days after sending each paper. A "
    "“yes” on the phone is no agreement.",
    binds="Brokers and dealers who sell penny stocks. Once called the cold-call rule.",
    source=cfr("240.15g-9(a)-(c)", SECONDARY),
    in_force=since("2005-09-12"),
    note="The wait of two business days.",
    earlier=(
        Version(
            between("1990-01-01", "2005-09-12"),
            penny_trade,
            no_papers | ~order_agreement.one_of("written"),
            (EXEMPT, ESTABLISHED),
            note="The same papers without the wait; until 1993 the rule was numbered 15c2-6.",
        ),
    ),
    applies=penny_trade,
    forbids=no_papers
    | ~order_agreement.one_of("written")
    | ~trade_on.later_than(1, "business days", since=papers_sent_on),
    unless=(EXEMPT, ESTABLISHED),
    consequences=COSTS,
    agency=AGENCY,
    subject="penny-stocks",
    checked=CHECKED,
    doubts=(
        WEEKEND,
        (
            "The wait and the exemptions come from summaries and memory; the papers were read in "
            "the text."
        ),
        "Before 1992 the rule had a definition of its own for such stocks; we use today's.",
    ),
    examples=(
        papers("Both papers sent on Monday, traded on Wednesday", Status.COMPLIED),
        papers("The same, traded on Tuesday", Status.VIOLATED, trade_on="2026-11-24"),
        papers(
            "Sent on Friday, traded on Monday",
            Status.VIOLATED,
            papers_sent_on="2026-11-20",
            trade_on="2026-11-23",
        ),
        papers("A “yes” on the phone", Status.VIOLATED, **oral),
        papers("One agreement for all future stocks", Status.VIOLATED, order_agreement="blanket"),
        papers("Signed after the trade", Status.VIOLATED, suitability_paper="late"),
        papers("Nobody asked what the person has", Status.VIOLATED, profile_taken=False),
        papers("A widow's savings, and the firm knows", Status.VIOLATED, fits_person=False),
        papers(
            "A customer of 14 months with one old deposit",
            Status.EXCEPTED,
            brokerage_account="open",
            account_since="2025-09-23",
            **oral,
        ),
        papers(
            "A deposit a year ago to the day",
            Status.VIOLATED,
            brokerage_account="open",
            account_since="2025-11-23",
            penny_purchases=0,
            **oral,
        ),
        papers(
            "A deposit a year and a day ago",
            Status.EXCEPTED,
            brokerage_account="open",
            account_since="2025-11-22",
            penny_purchases=0,
            **oral,
        ),
        papers(
            "Three penny stocks on three days",
            Status.EXCEPTED,
            brokerage_account="open",
            account_since="2026-09-01",
            penny_purchases=3,
            **oral,
        ),
        papers(
            "Three purchases of one company count once",
            Status.VIOLATED,
            brokerage_account="open",
            account_since="2026-09-01",
            penny_purchases=1,
            **oral,
        ),
        papers(
            "An order that the person placed unasked", Status.EXCEPTED, recommended=False, **oral
        ),
        papers("A rich dentist", Status.VIOLATED, investor="accredited", **oral),
        papers("A listed share", Status.NOT_APPLICABLE, security_kind="listed", **oral),
        papers("Nobody knows whether it was in writing", Status.UNDETERMINED, order_agreement=None),
        papers(
            "The last day without a wait",
            Status.COMPLIED,
            date="2005-09-11",
            papers_sent_on="2005-09-11",
            trade_on="2005-09-11",
        ),
        papers(
            "The first day of the wait",
            Status.VIOLATED,
            date="2005-09-12",
            papers_sent_on="2005-09-12",
            trade_on="2005-09-12",
        ),
        papers(
            "As Rule 15c2-6, on its first day",
            Status.VIOLATED,
            date="1990-01-01",
            papers_sent_on="1990-01-01",
            trade_on="1990-01-01",
            **oral,
        ),
        papers(
            "The day before that",
            Status.NOT_IN_FORCE,
            date="1989-12-31",
            papers_sent_on="1989-12-31",
            trade_on="1989-12-31",
            **oral,
        ),
    ),
)
