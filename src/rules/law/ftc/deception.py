"""False and misleading claims in sales calls: 16 CFR 310.3(a)(1), (2) and (4)."""

from rules.facts import (
    as_of,
    false_certainty,
    false_forecast,
    false_past,
    false_tie,
    hid_cost,
    hid_risk,
    misled,
    payment,
    product,
    sold,
)
from rules.law.ftc.consequences import TSR_CONSEQUENCES
from rules.law.ftc.example_call import AGENCY, CHECKED, COVERED_CALL, SELLERS
from rules.law.ftc.facts import (
    false_goods,
    negative_option,
    prize,
    told_refunds,
    told_special,
    told_terms,
)
from rules.law.ftc.sources import TEXT, cfr16
from rules.law.ftc.terms import (
    charitable_appeal,
    covered_deception,
    covered_misrepresentation,
    investment_opportunity,
)
from rules.rulebook import Definition, Rule, Status, examples_from, since

told = examples_from(
    **COVERED_CALL,
    sold=True,
    payment="credit_card",
    misled=False,
    prize=False,
    negative_option=False,
    told_terms=True,
    told_refunds=True,
)

special_facts_due = Definition(
    id="tsr-special-disclosures",
    term="of a kind for which special facts must be told",
    text="An offer with a prize; since March 31, 2003 protection of lost cards and offers in which "
    "silence counts as a yes; since September 27, 2010 debt relief.",
    source=cfr16("310.3(a)(1)(iv)-(viii)", TEXT),
    means=prize
    | (as_of.since("2003-03-31") & (product.one_of("card_protection") | negative_option))
    | (as_of.since("2010-09-27") & product.one_of("debt_relief")),
    subject="The offer",
)

MATERIAL_DISCLOSURES = Rule(
    id="tsr-material-disclosures",
    title="Cost, limits and refund terms must be told before payment",
    statement="Before a customer agrees to pay, the caller must tell clearly and truthfully the "
    "full cost, the quantity, every important limit and condition, and the refund terms. Prizes, "
    "protection of lost cards, charges that follow silence, and debt relief have special facts "
    "that must be told too.",
    binds=SELLERS,
    source=cfr16("310.3(a)(1)", TEXT),
    in_force=since("1995-12-31"),
    applies=covered_deception & ~charitable_appeal & (sold | ~payment.one_of("none")),
    forbids=(misled & hid_cost) | ~told_terms | ~told_refunds | (special_facts_due & ~told_special),
    consequences=TSR_CONSEQUENCES,
    agency=AGENCY,
    checked=CHECKED,
    subject="disclosure",
    doubts=(
        "FTC staff count it as too late to tell a fact after asking for card or bank details.",
        (
            "FTC staff accept a writing only if it comes so close to the call that the person "
            "connects the two; and the credit disclosures of the Truth in Lending Act for the "
            "credit part. The footnote on that was not read."
        ),
        (
            "A summary says that if a courier picks up the money, all must be told before the "
            "courier is sent."
        ),
    ),
    examples=(
        told(
            "$5 for shipping is not told, and the card is charged",
            Status.VIOLATED,
            told_terms=False,
        ),
        told("Shipping is told before the card number is given", Status.COMPLIED),
        told("“All sales final” stands only in the parcel", Status.VIOLATED, told_refunds=False),
        told(
            "A refund is promised, but not its limit of 30 days",
            Status.VIOLATED,
            told_refunds=False,
        ),
        told(
            "Metals with an 80 percent loan; loan and interest are never mentioned",
            Status.VIOLATED,
            product="metals",
            told_terms=False,
        ),
        told("The price was misstated", Status.VIOLATED, misled=True, hid_cost=True),
        told(
            "A prize, and nobody said that nothing need be bought",
            Status.VIOLATED,
            prize=True,
            told_special=False,
        ),
        told(
            "A prize, with odds and free entry told", Status.COMPLIED, prize=True, told_special=True
        ),
        told(
            "A subscription that renews itself; how to stop it is not told",
            Status.VIOLATED,
            negative_option=True,
            told_special=False,
        ),
        told(
            "The same on the last day before the amended Rule",
            Status.COMPLIED,
            date="2003-03-30",
            negative_option=True,
            told_special=False,
        ),
        told(
            "The same a day later",
            Status.VIOLATED,
            date="2003-03-31",
            negative_option=True,
            told_special=False,
        ),
        told(
            "Card protection, and the legal limit of liability is not told",
            Status.VIOLATED,
            product="card_protection",
            told_special=False,
        ),
        told(
            "Debt relief, and the harm to credit is not told, on September 26, 2010",
            Status.COMPLIED,
            date="2010-09-26",
            product="debt_relief",
            told_special=False,
        ),
        told(
            "The same on September 27, 2010",
            Status.VIOLATED,
            date="2010-09-27",
            product="debt_relief",
            told_special=False,
        ),
        told(
            "Nothing was bought, and no payment was asked for",
            Status.NOT_APPLICABLE,
            sold=False,
            payment="none",
            told_terms=False,
        ),
        told(
            "The sale was to a business for that business",
            Status.NOT_APPLICABLE,
            for_business_use=True,
            line="business",
            told_terms=False,
        ),
        told(
            "Toner for an office: the Rule applies",
            Status.VIOLATED,
            product="office_supplies",
            for_business_use=True,
            line="business",
            told_terms=False,
        ),
        told(
            "A letter told price, quantity and that there are no refunds; the reader calls",
            Status.NOT_APPLICABLE,
            direction="mail",
            catalog_order=False,
            mail_complete=True,
            profit_talk=False,
            told_terms=False,
        ),
        told(
            "A postcard said “call for your custom price”; the reader calls",
            Status.VIOLATED,
            direction="mail",
            catalog_order=False,
            mail_complete=False,
            told_terms=False,
        ),
        told(
            "A letter said “you have won one of five prizes”; the reader calls",
            Status.VIOLATED,
            direction="mail",
            catalog_order=False,
            mail_complete=True,
            prize=True,
            told_special=False,
        ),
        told("Nobody knows what was told about refunds", Status.UNDETERMINED, told_refunds=None),
        told("The day before the Rule", Status.NOT_IN_FORCE, date="1995-12-30", told_terms=False),
        told("The first day of the Rule", Status.VIOLATED, date="1995-12-31", told_terms=False),
    ),
)

claim = examples_from(**COVERED_CALL, misled=True, hid_cost=False, false_goods=False)

MISREPRESENTATION = Rule(
    id="tsr-misrep-general",
    title="No false claims about cost, terms or the thing that is sold",
    statement="A caller may not misstate, outright or by a hint, the cost or the quantity, limits "
    "and conditions, refund and renewal terms, what the goods or service are and do, a prize, "
    "whether protection of lost cards is needed, or what debt relief will bring.",
    binds=SELLERS,
    source=cfr16("310.3(a)(2)", TEXT),
    in_force=since("1995-12-31"),
    applies=covered_misrepresentation & ~charitable_appeal,
    forbids=misled & (hid_cost | false_goods),
    consequences=TSR_CONSEQUENCES,
    agency=AGENCY,
    checked=CHECKED,
    subject="truth",
    doubts=(
        "Intent is not needed for a violation. A civil penalty needs knowledge.",
        (
            "The list names debt relief since September 27, 2010. A false claim about what a "
            "service does was on it before, so we do not tell the dates apart."
        ),
    ),
    examples=(
        claim("“12 frames”, and 10 are shipped", Status.VIOLATED, hid_cost=True),
        claim("“Works on any phone” is false", Status.VIOLATED, false_goods=True),
        claim(
            "“You need this if your card is lost”, where the law protects anyway",
            Status.VIOLATED,
            product="card_protection",
            false_goods=True,
        ),
        claim("“A great product”: praise without a fact in it", Status.COMPLIED, misled=False),
        claim(
            "“You agreed to renew last year”, a lie to a shop, in June 2024",
            Status.VIOLATED,
            date="2024-06-10",
            for_business_use=True,
            line="business",
            hid_cost=True,
        ),
        claim(
            "The same on May 15, 2024",
            Status.NOT_APPLICABLE,
            date="2024-05-15",
            for_business_use=True,
            line="business",
            hid_cost=True,
        ),
        claim(
            "The same on May 16, 2024",
            Status.VIOLATED,
            date="2024-05-16",
            for_business_use=True,
            line="business",
            hid_cost=True,
        ),
        claim(
            "A business that is run at home, on the home line",
            Status.VIOLATED,
            for_business_use=True,
            hid_cost=True,
        ),
        claim(
            "The same in 2023: it is not settled whether that is a call to a business",
            Status.UNSETTLED,
            date="2023-06-01",
            for_business_use=True,
            hid_cost=True,
        ),
        claim(
            "A warehouse worker is offered a timeshare of her own, at work, in 2023",
            Status.VIOLATED,
            date="2023-06-01",
            line="business",
            false_goods=True,
        ),
        claim(
            "After a pop-up “virus, call now”, on January 8, 2025",
            Status.NOT_APPLICABLE,
            date="2025-01-08",
            direction="advertisement",
            product="tech_support",
            profit_talk=False,
            false_goods=True,
        ),
        claim(
            "The same on January 9, 2025",
            Status.VIOLATED,
            date="2025-01-09",
            direction="advertisement",
            product="tech_support",
            profit_talk=False,
            false_goods=True,
        ),
        claim("Something was false, and nobody knows what", Status.UNDETERMINED, hid_cost=None),
        claim("The day before the Rule", Status.NOT_IN_FORCE, date="1995-12-30", hid_cost=True),
        claim("The first day of the Rule", Status.VIOLATED, date="1995-12-31", hid_cost=True),
    ),
)

pitch = examples_from(
    **(COVERED_CALL | {"product": "metals"}),
    profit_talk=True,
    misled=True,
    false_certainty=False,
    false_forecast=False,
    false_past=False,
    hid_risk=False,
    hid_cost=False,
    false_goods=False,
)

INVESTMENT = Rule(
    id="tsr-misrep-investment",
    title="No false claims about an investment",
    statement="A caller may not misstate anything important about an investment. The Rule names "
    "the risk, how easily it can be sold again, what it may earn, and whether it pays.",
    binds=SELLERS,
    source=cfr16("310.3(a)(2)(vi)", TEXT),
    in_force=since("1995-12-31"),
    applies=covered_misrepresentation & investment_opportunity,
    forbids=misled
    & (false_certainty | false_forecast | false_past | hid_risk | hid_cost | false_goods),
    consequences=TSR_CONSEQUENCES,
    agency=AGENCY,
    checked=CHECKED,
    subject="truth",
    doubts=(
        "Hidden costs count here because they make a claim of profit false: that is our reading.",
        (
            "Brokers, advisers and futures firms have rules of their own. The FTC has charged "
            "phone rooms for leveraged metals under this one."
        ),
    ),
    examples=(
        pitch("“You cannot lose”, on leveraged silver", Status.VIOLATED, false_certainty=True),
        pitch(
            "“Cash out within a day”, but buying back takes months",
            Status.VIOLATED,
            hid_risk=True,
        ),
        pitch("A true chart of past prices, with costs", Status.COMPLIED, misled=False),
        pitch(
            "“Our analyst expects 40 percent”, and there is no analyst",
            Status.VIOLATED,
            false_forecast=True,
        ),
        pitch(
            "“Collectors made 30 percent last year” is false, said of a print",
            Status.VIOLATED,
            false_past=True,
        ),
        pitch("The coins are not of the grade that was named", Status.VIOLATED, false_goods=True),
        pitch("“Gold will double”, without a reason", Status.VIOLATED, false_forecast=True),
        pitch("The fees are hidden", Status.VIOLATED, hid_cost=True),
        pitch(
            "A registered representative says that nobody can lose",
            Status.NOT_APPLICABLE,
            caller_kind="member",
            product="security",
            false_certainty=True,
        ),
        pitch(
            "Gold coins sold as jewelry, without a word on profit",
            Status.NOT_APPLICABLE,
            profit_talk=False,
            false_certainty=True,
        ),
        pitch(
            "“This vending route earns $4,000 a month”, under no rule of its own",
            Status.VIOLATED,
            product="business_opportunity",
            franchise_rule=False,
            false_past=True,
        ),
        pitch(
            "The same under the FTC's Business Opportunity Rule",
            Status.NOT_APPLICABLE,
            product="business_opportunity",
            franchise_rule=True,
            false_past=True,
        ),
        pitch(
            "A television spot for oil leases, “20 percent a year”; the viewer calls",
            Status.VIOLATED,
            direction="advertisement",
            false_forecast=True,
        ),
        pitch(
            "An emailed newsletter praised a private deal; the reader calls",
            Status.VIOLATED,
            direction="mail",
            catalog_order=False,
            mail_complete=True,
            prize=False,
            false_past=True,
        ),
        pitch(
            "An unregistered room sells futures in “managed accounts”",
            Status.VIOLATED,
            caller_kind="unregistered",
            product="futures",
            false_certainty=True,
        ),
        pitch(
            "Nobody knows whether profit was mentioned",
            Status.UNDETERMINED,
            profit_talk=None,
            false_certainty=True,
        ),
        pitch("The day before the Rule", Status.NOT_IN_FORCE, date="1995-12-30", hid_risk=True),
        pitch("The first day of the Rule", Status.VIOLATED, date="1995-12-31", hid_risk=True),
    ),
)

tie = examples_from(**COVERED_CALL, misled=True, false_tie=True)

AFFILIATION = Rule(
    id="tsr-misrep-affiliation",
    title="No false claim of a tie or backing",
    statement="A caller may not misstate, outright or by a hint, that it belongs to, or is backed "
    "or approved by, a person, a company or a government body.",
    binds=SELLERS,
    source=cfr16("310.3(a)(2)(vii)", TEXT),
    in_force=since("1995-12-31"),
    applies=covered_misrepresentation & ~charitable_appeal,
    forbids=misled & false_tie,
    consequences=TSR_CONSEQUENCES,
    agency=AGENCY,
    checked=CHECKED,
    subject="truth",
    doubts=(
        "An appeal for a gift has a list of its own, in 310.3(d).",
        "Posing as a business or a government body also breaks the Impersonation Rule.",
    ),
    examples=(
        tie("“Calling from Medicare”", Status.VIOLATED),
        tie("“We work with Goldman”, which is untrue", Status.VIOLATED),
        tie("“Not affiliated with your utility”, which is true", Status.COMPLIED, misled=False),
        tie("A name and logo made to look like the bank's", Status.VIOLATED),
        tie(
            "“We come from your landlord's insurer”, a lie to a shop, on May 15, 2024",
            Status.NOT_APPLICABLE,
            date="2024-05-15",
            for_business_use=True,
            line="business",
        ),
        tie(
            "The same on May 16, 2024",
            Status.VIOLATED,
            date="2024-05-16",
            for_business_use=True,
            line="business",
        ),
        tie("Something was false, but no tie was claimed", Status.COMPLIED, false_tie=False),
        tie("Nobody knows whether the tie is real", Status.UNDETERMINED, misled=None),
        tie("The day before the Rule", Status.NOT_IN_FORCE, date="1995-12-30"),
        tie("The first day of the Rule", Status.VIOLATED, date="1995-12-31"),
    ),
)
