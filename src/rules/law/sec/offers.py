"""Which securities may be offered by phone: section 5, Regulation D and Rule 144A."""

from datetime import date

from rules.facts import as_of, product, sold
from rules.law.sec.facts import deal_relationship, investor, offering, only_fit_buyers
from rules.law.sec.terms import (
    AGENCY,
    CHECKED,
    RULE_506_START,
    SECONDARY,
    TEXT,
    buyer_rescission,
    cfr,
    kept_506b,
    kept_506c,
    sec_securities_act_action,
    security_offer,
    usc,
    verified,
)
from rules.rulebook import Exemption, Rule, Span, Status, Version, examples_from, since

offer = examples_from(
    date="2026-11-23",
    time="10:00",
    clock="called",
    purpose="sales",
    product="security",
    offering="none",
    sold=False,
)
private = {"offering": "506b", "deal_relationship": "judged", "only_fit_buyers": True}
general = {
    "offering": "506c",
    "only_fit_buyers": True,
    "investor": "accredited",
    "sold": True,
    "verification": "documents",
}
written = general | {
    "verification": "written",
    "minimum_investment": 250_000,
    "knew_contrary": False,
}
COSTS = (sec_securities_act_action, buyer_rescission)
CITIES = (
    "Bonds and notes of states and cities are left out: the law exempts some securities, and our "
    "notes do not list them."
)

OFFER = Rule(
    id="securities-act-5c-offer",
    title="No offer of a security that is neither registered nor exempt",
    statement="A security may be offered by phone only after a registration statement was filed "
    "with the SEC, and sold only once it is in effect, unless an exemption fits. Good faith is no "
    "excuse, and the offer alone is enough.",
    binds="Anyone who offers or sells a security.",
    source=usc("77e(c)", TEXT, 2023),
    in_force=since("1933-05-27"),
    applies=security_offer & product.one_of("security"),
    forbids=~offering.one_of("registered", "filed") | (offering.one_of("filed") & sold),
    unless=(
        Exemption(
            "sec-5-ordinary-trading",
            "Ordinary trading, not by the issuer, an insider or an underwriter",
            offering.one_of("market"),
            usc("77d(a)(1); 15 U.S.C. 77d(a)(3)", TEXT, 2023),
        ),
        Exemption(
            "sec-5-exempt-security",
            "An exempt security",
            offering.one_of("exempt_paper"),
            usc("77e(c)", TEXT, 2023),
        ),
        Exemption(
            "sec-5-506b",
            "A private offering that keeps to Rule 506(b)",
            kept_506b,
            cfr("230.506(b)", SECONDARY, 2026),
        ),
        Exemption(
            "sec-5-506c",
            "An offering to verified accredited investors that keeps to Rule 506(c)",
            kept_506c,
            cfr("230.506(c)", SECONDARY, 2025),
        ),
        Exemption(
            "rule-144a",
            "Sales to large institutions only, under Rule 144A",
            offering.one_of("144a")
            & only_fit_buyers
            & (investor.one_of("qib") | (as_of.since("2013-09-23") & ~sold)),
            cfr("230.144A(d)(1)", SECONDARY, 2013),
        ),
        Exemption(
            "sec-5-test-the-waters",
            "A sounding of institutions before the offering",
            offering.one_of("test_waters") & investor.one_of("institution", "qib") & ~sold,
            usc("77e(d)", TEXT, 2023),
        ),
        Exemption(
            "sec-5-other-exemption",
            "Another exemption, such as Regulation A, Regulation S or section 4(a)(2)",
            offering.one_of("other_exempt", "placement"),
            usc("77e(c)", TEXT, 2023),
        ),
    ),
    consequences=COSTS,
    agency=AGENCY,
    subject="offers",
    checked=CHECKED,
    doubts=(
        CITIES,
        (
            "Regulation A, Regulation S and other exemptions have conditions of their own that are "
            "not encoded: who answers that one fits is believed. Our notes give no first day for "
            "them, nor for Rule 144A and soundings."
        ),
        (
            "Between filing and start our notes allow offers by word of mouth. Whether a text "
            "message or a fax would do they do not say; we do not tell them apart."
        ),
        "Until September 22, 2013 we read Rule 144A as allowing offers to large institutions only.",
    ),
    examples=(
        offer("Insiders' unregistered shares, offered to a stranger", Status.VIOLATED),
        offer("Listed shares that a dealer holds", Status.EXCEPTED, offering="market"),
        offer("A registered offering", Status.COMPLIED, offering="registered", sold=True),
        offer(
            "Offered by word of mouth between filing and start", Status.COMPLIED, offering="filed"
        ),
        offer("Sold between filing and start", Status.VIOLATED, offering="filed", sold=True),
        offer("Treasury bonds", Status.EXCEPTED, offering="exempt_paper"),
        offer(
            "“Pre-IPO” shares under 506(b), to a stranger",
            Status.VIOLATED,
            **(private | {"deal_relationship": "nothing"}),
        ),
        offer("The same to a client whose means were judged before", Status.EXCEPTED, **private),
        offer("The same in 1981", Status.VIOLATED, **(private | {"date": "1981-12-31"})),
        offer("The same in 1982", Status.UNSETTLED, **(private | {"date": "1982-12-31"})),
        offer("The same in 1983", Status.EXCEPTED, **(private | {"date": "1983-01-01"})),
        offer(
            "To a stranger under 506(c), to be verified before any sale",
            Status.EXCEPTED,
            offering="506c",
            only_fit_buyers=True,
        ),
        offer("Sold under 506(c) with tax papers seen", Status.EXCEPTED, **general),
        offer(
            "Sold under 506(c) on a ticked box",
            Status.VIOLATED,
            **(general | {"verification": "checkbox"}),
        ),
        offer(
            "506(c) the day before it began", Status.VIOLATED, **(general | {"date": "2013-09-22"})
        ),
        offer("506(c) on its first day", Status.EXCEPTED, **(general | {"date": "2013-09-23"})),
        offer(
            "A “144A” note sold to a retiree",
            Status.VIOLATED,
            offering="144a",
            investor="plain",
            only_fit_buyers=False,
            sold=True,
        ),
        offer(
            "A 144A note sold to a large institution",
            Status.EXCEPTED,
            offering="144a",
            investor="qib",
            only_fit_buyers=True,
            sold=True,
        ),
        offer(
            "A 144A note offered to a smaller fund that cannot buy it",
            Status.EXCEPTED,
            offering="144a",
            investor="other",
            only_fit_buyers=True,
        ),
        offer(
            "The same on the last day before such offers were allowed",
            Status.VIOLATED,
            date="2013-09-22",
            offering="144a",
            investor="other",
            only_fit_buyers=True,
        ),
        offer(
            "The same on the first day",
            Status.EXCEPTED,
            date="2013-09-23",
            offering="144a",
            investor="other",
            only_fit_buyers=True,
        ),
        offer(
            "An issuer sounds out a pension fund",
            Status.EXCEPTED,
            offering="test_waters",
            investor="institution",
        ),
        offer(
            "An issuer sounds out a dentist",
            Status.VIOLATED,
            offering="test_waters",
            investor="accredited",
        ),
        offer("An offer under Regulation A", Status.EXCEPTED, offering="other_exempt"),
        offer("A placement under section 4(a)(2)", Status.EXCEPTED, offering="placement"),
        offer("Nobody knows in which way it is offered", Status.UNDETERMINED, offering=None),
        offer(
            "Nothing is offered", Status.NOT_APPLICABLE, purpose="information", includes_offer=False
        ),
    ),
)

NO_SOLICITATION = Rule(
    id="reg-d-506b-no-general-solicitation",
    title="No cold calls for a private offering under Rule 506(b)",
    statement="A private offering under Rule 506(b) may not be pitched to strangers. Before the "
    "deal began, the seller's side must have known the person's finances and experience, and must "
    "have judged by them. To sell only to old acquaintances afterwards is no cure.",
    binds="Issuers, and all who sell private offerings for them.",
    source=cfr("230.506(b); 17 CFR 230.502(c)", SECONDARY, 2026),
    in_force=since("1983-01-01"),
    earlier=(
        Version(
            Span(
                date(1982, 1, 1),
                date(1983, 1, 1),
                RULE_506_START,
            ),
            security_offer & product.one_of("security") & offering.one_of("506b"),
            ~deal_relationship.one_of("judged") | ~only_fit_buyers,
            note="From some day of 1982 on, as Rule 506.",
        ),
    ),
    note="Nothing new: we know the year of its start, 1982, not the day. The number 506(b) is of "
    "September 23, 2013.",
    applies=security_offer & product.one_of("security") & offering.one_of("506b"),
    forbids=~deal_relationship.one_of("judged") | ~only_fit_buyers,
    consequences=COSTS,
    agency=AGENCY,
    subject="offers",
    checked=CHECKED,
    doubts=(
        (
            "What makes a relationship old and close enough stands in answers of the SEC's staff "
            "(256.26 to 256.33) and in KCD Financial (SEC Release 34-80340, 2017); we read "
            "summaries."
        ),
        "Who fails here offers without registration, and states may ask for theirs too.",
    ),
    examples=(
        offer(
            "A stranger is called about Fund X",
            Status.VIOLATED,
            offering="506b",
            deal_relationship="nothing",
        ),
        offer(
            "Accredited, says a list that was bought",
            Status.VIOLATED,
            investor="accredited",
            offering="506b",
            deal_relationship="nothing",
        ),
        offer(
            "An acquaintance whose means nobody has judged",
            Status.VIOLATED,
            offering="506b",
            deal_relationship="acquainted",
        ),
        offer(
            "A stranger fills in a questionnaire while the deal is being sold",
            Status.VIOLATED,
            offering="506b",
            deal_relationship="late",
        ),
        offer(
            "The firm introduces itself and names no deal",
            Status.NOT_APPLICABLE,
            product="nothing",
            offering=None,
        ),
        offer("Later it calls about a deal that began after that", Status.COMPLIED, **private),
        offer("A client of three years", Status.COMPLIED, sold=True, **private),
        offer(
            "But 36 buyers are not accredited",
            Status.VIOLATED,
            **(private | {"only_fit_buyers": False}),
        ),
        offer("A listed share", Status.NOT_APPLICABLE, offering="market"),
        offer("Nobody knows how the firm came to the name", Status.UNDETERMINED, offering="506b"),
        offer(
            "In 1982",
            Status.UNSETTLED,
            date="1982-12-31",
            offering="506b",
            deal_relationship="nothing",
        ),
        offer(
            "On January 1, 1983",
            Status.VIOLATED,
            date="1983-01-01",
            offering="506b",
            deal_relationship="nothing",
        ),
    ),
)

GENERAL_OFFERING = Rule(
    id="reg-d-506c",
    title="Strangers may be called for a 506(c) offering if every buyer is verified as accredited",
    statement="An offering under Rule 506(c) may be pitched to anyone. But every buyer must be an "
    "accredited investor, and the issuer must take reasonable steps to verify that. One buyer who "
    "is not accredited spoils it for all.",
    binds="Issuers who rely on Rule 506(c), and all who sell for them.",
    source=cfr("230.506(c)", SECONDARY, 2025),
    in_force=since("2013-09-23"),
    applies=security_offer & product.one_of("security") & offering.one_of("506c"),
    forbids=~only_fit_buyers | (sold & ~verified),
    consequences=COSTS,
    agency=AGENCY,
    subject="offers",
    checked=CHECKED,
    doubts=(
        (
            "The letter of March 12, 2025 is a view of the SEC's staff. For entities that are "
            "accredited only through their owners it has a test for each owner that is not encoded."
        ),
        "Below the letter's minimum, other facts together may still be reasonable steps.",
        (
            "Paid callers must be registered too. People barred as “bad actors”, 506(d), are not "
            "encoded."
        ),
    ),
    examples=(
        offer(
            "A stranger is called; tax papers are seen before the sale", Status.COMPLIED, **general
        ),
        offer(
            "A stranger is called and does not buy",
            Status.COMPLIED,
            offering="506c",
            only_fit_buyers=True,
        ),
        offer(
            "A ticked box and nothing more",
            Status.VIOLATED,
            **(general | {"verification": "checkbox"}),
        ),
        offer(
            "One friend who is not accredited is let in",
            Status.VIOLATED,
            **(general | {"only_fit_buyers": False}),
        ),
        offer(
            "$250,000 of the buyer's own, and a signed statement: asked of the SEC",
            Status.COMPLIED,
            forum="agency",
            **written,
        ),
        offer("The same, asked in a court too", Status.UNSETTLED, **written),
        offer(
            "$200,000 to the dollar",
            Status.COMPLIED,
            forum="agency",
            **(written | {"minimum_investment": 200_000}),
        ),
        offer(
            "$199,999",
            Status.VIOLATED,
            forum="agency",
            **(written | {"minimum_investment": 199_999}),
        ),
        offer(
            "An entity with a minimum of $1,000,000",
            Status.COMPLIED,
            forum="agency",
            **(written | {"investor": "institution", "minimum_investment": 1_000_000}),
        ),
        offer(
            "An entity with a minimum of $999,999",
            Status.VIOLATED,
            forum="agency",
            **(written | {"investor": "institution", "minimum_investment": 999_999}),
        ),
        offer(
            "$250,000 that the sponsor's affiliate lent",
            Status.VIOLATED,
            forum="agency",
            **(written | {"knew_contrary": True}),
        ),
        offer(
            "The written statement on the day before the staff's letter",
            Status.UNSETTLED,
            forum="agency",
            **(written | {"date": "2025-03-11"}),
        ),
        offer(
            "On the day of the letter",
            Status.COMPLIED,
            forum="agency",
            **(written | {"date": "2025-03-12"}),
        ),
        offer(
            "The day before the rule",
            Status.NOT_IN_FORCE,
            **(general | {"date": "2013-09-22", "verification": "none"}),
        ),
        offer(
            "The first day of the rule",
            Status.VIOLATED,
            **(general | {"date": "2013-09-23", "verification": "none"}),
        ),
        offer("Another way of offering", Status.NOT_APPLICABLE, offering="market"),
    ),
)
