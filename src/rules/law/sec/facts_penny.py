"""Facts that only the SEC's penny-stock rules ask for."""

from rules.facts import Choice, Day, Flag, Quantity

share_price = Quantity(
    "share_price",
    "Price of a share",
    "What was the price of one share?",
    "securities",
    "Without commission. If there was no trade, the best bid between dealers.",
    unit="dollars",
)
net_tangible_assets = Quantity(
    "net_tangible_assets",
    "Net tangible assets of the company",
    "What are the company's net tangible assets?",
    "securities",
    "From its newest financial statements: assets without patents, goodwill and the like, less "
    "debts.",
    unit="dollars",
)
years_operating = Quantity(
    "years_operating",
    "Company in business for",
    "For how many years has the company been in business?",
    "securities",
    unit="years",
)
average_revenue = Quantity(
    "average_revenue",
    "Average yearly revenue in three years",
    "What was the company's average yearly revenue in the last three years?",
    "securities",
    unit="dollars",
)
few_penny_sales = Flag(
    "few_penny_sales",
    "Firm earns 5% at most from penny stocks, and makes no market in this one",
    "Did the firm earn 5% of its commissions at most from penny stocks, and make no market in this "
    "one?",
    "securities",
    "5% at most in each of the last three months and in 11 of the last 12 months; no market in "
    "this stock for 12 months.",
    known_to="caller",
)
penny_purchases = Quantity(
    "penny_purchases",
    "Earlier penny-stock purchases, of different companies on different days",
    "How often had the person bought penny stocks here, of different companies on different days?",
    "securities",
    "Count only one purchase for each company, and one for each day.",
    unit="purchases",
    whole=True,
)
trade_on = Day("trade_on", "Day of the trade", "On which day was the trade made?", "securities")
risk_paper = Choice(
    "risk_paper",
    "SEC's risk document on penny stocks",
    "Did the firm send the SEC's risk document on penny stocks, and did the person sign it?",
    "securities",
    "The person signs and dates that they received it.",
    options={
        "none": "It was not sent",
        "unsigned": "It was sent, but not signed",
        "late": "It was signed after the trade",
        "signed": "It was signed and dated before the trade",
    },
    changeable=True,
)
risk_paper_sent_on = Day(
    "risk_paper_sent_on",
    "Risk document sent on",
    "On which day did the firm send the risk document?",
    "securities",
    changeable=True,
)
suitability_paper = Choice(
    "suitability_paper",
    "Statement why penny stocks fit the person",
    "Did the person sign a statement why penny stocks fit them?",
    "securities",
    "It must say on what the firm bases that, and carry warnings. The person signs and dates it.",
    options={
        "none": "No",
        "late": "Only after the trade",
        "signed": "Yes, before the trade",
    },
    changeable=True,
)
order_agreement = Choice(
    "order_agreement",
    "Agreement to buy this stock",
    "How did the person agree to buy?",
    "securities",
    options={
        "oral": "By word of mouth",
        "blanket": "In writing, for penny stocks in general",
        "late": "In writing, but after the trade",
        "written": "In writing before the trade, naming the stock and how many",
    },
    changeable=True,
)
papers_sent_on = Day(
    "papers_sent_on",
    "Statement and agreement sent on",
    "On which day did the firm send the later of the statement and the agreement?",
    "securities",
    changeable=True,
)
quotes_told = Flag(
    "quotes_told",
    "Told the best bid and offer before the trade",
    "Before the trade, was the person told the best bid and offer, and for how many shares?",
    "securities",
    changeable=True,
)
firm_pay_told = Flag(
    "firm_pay_told",
    "Told the firm's pay before the trade",
    "Before the trade, was the person told what the firm earns from it in all?",
    "securities",
    changeable=True,
)
rep_pay_told = Flag(
    "rep_pay_told",
    "Told the salesperson's pay before the trade",
    "Before the trade, was the person told what the salesperson earns from it?",
    "securities",
    changeable=True,
)
penny_confirmed = Flag(
    "penny_confirmed",
    "Noted if spoken, and put in writing with the confirmation",
    "Was that noted if it was spoken, and put in writing with the confirmation at the latest?",
    "securities",
    changeable=True,
    known_to="caller",
)
monthly_statement = Flag(
    "monthly_statement",
    "Monthly statement of what the stock is worth",
    "Does the person get a monthly statement of what the penny stock is worth?",
    "securities",
    "A statement that no value can be found counts. Leave this open if the first is not due yet.",
    changeable=True,
)
