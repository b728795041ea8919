"""Facts that only the FTC's rules ask for."""

from rules.facts import Choice, Day, Flag

# ── Whether the Rule covers the call ─────────────────────────────────────────────────────────────

interstate_campaign = Flag(
    "interstate_campaign",
    "Part of a campaign with two or more calls across a state line",
    "Did the campaign include two or more calls across a state line?",
    "campaign",
    "This call need not be one of them. Calls from abroad count.",
    known_to="caller",
)
carrier_service = Flag(
    "carrier_service",
    "Phone service or a flight was sold",
    "Did the phone company or airline sell its own phone service or flights?",
    "offer",
)
general_advice_only = Flag(
    "general_advice_only",
    "Only a newsletter or the like was sold",
    "Was only a newsletter or the like sold, with the same advice for everyone?",
    "offer",
)
profit_talk = Flag(
    "profit_talk",
    "Praised with income, profit or a rise in value",
    "Was it praised with income, profit or a rise in value, past or future?",
    "offer",
    "Hints count. So do figures from the past.",
    changeable=True,
)
franchise_rule = Flag(
    "franchise_rule",
    "Under the FTC's rules on franchises or business opportunities",
    "Do the FTC's rules on franchises or on business opportunities govern the offer?",
    "offer",
    "16 CFR Part 436 and Part 437.",
    known_to="caller",
)
in_person_first = Flag(
    "in_person_first",
    "Nothing signed or paid before a meeting in person",
    "Was nothing to be agreed or paid before the seller had shown it in person?",
    "offer",
    "A meeting by video does not count: that is our reading.",
    changeable=True,
)
loan_promised = Flag(
    "loan_promised",
    "Loan was called certain or very likely",
    "Did the caller say that the person was sure, or very likely, to get the loan?",
    "offer",
    changeable=True,
)
prize = Flag(
    "prize",
    "A prize was offered",
    "Was a prize offered?",
    "offer",
    "“One of five gifts” is a prize too, if the caller does not say which one.",
    changeable=True,
)
upsell = Choice(
    "upsell",
    "Second offer in the same call",
    "After the first business of the call, was a second, separate sale offered?",
    "offer",
    options={
        "none": "No",
        "same": "Yes, by the same seller",
        "other": "Yes, for another seller",
    },
    changeable=True,
)
catalog_order = Flag(
    "catalog_order",
    "Only took an order from a printed catalog",
    "Did the person call to order from a catalog, and was nothing else offered?",
    "offer",
    "A catalog of several pages that describes or shows the goods, gives the seller's address and "
    "comes out at least once a year. Offers from a similar catalog count as part of it.",
)
mail_complete = Flag(
    "mail_complete",
    "Letter truthfully told everything about cost and terms",
    "Did the letter or message tell, clearly and truthfully, all costs, limits and refund terms?",
    "offer",
    "For a gift: did it misstate nothing about the charity?",
    changeable=True,
)

# ── Gifts ────────────────────────────────────────────────────────────────────────────────────────

donated = Flag(
    "donated",
    "Had given to this charity",
    "Had the person given to this charity before this call?",
    "relationship",
)
donated_on = Day(
    "donated_on",
    "Last gift",
    "When was the last gift before this call?",
    "relationship",
    past=True,
)
charity_member = Flag(
    "charity_member",
    "Member of this charity",
    "Was the person a member of this charity?",
    "relationship",
)

# ── What was told and what was false ─────────────────────────────────────────────────────────────

negative_option = Flag(
    "negative_option",
    "Silence counted as a yes",
    "Would a charge follow if the person said and did nothing?",
    "offer",
    "For example, a subscription that renews itself.",
    changeable=True,
)
told_terms = Flag(
    "told_terms",
    "Full cost, quantity and limits told before paying",
    "Were the full cost, the quantity and every important limit told before paying?",
    "said",
    "Before the person agreed to pay, or gave a card or account number. Aloud or in writing.",
    changeable=True,
)
told_refunds = Flag(
    "told_refunds",
    "Refund terms told before paying",
    "Was it told before paying if there are no refunds, or all terms of a refund policy?",
    "said",
    "Answer yes if refunds were not mentioned and the seller does give them.",
    changeable=True,
)
told_special = Flag(
    "told_special",
    "Special facts of this offer told before paying",
    "Was everything told before paying that the law asks for such an offer?",
    "said",
    "A prize: the odds, that nothing need be bought and buying does not help, how to enter free, "
    "and what it costs to collect. Protection of lost cards: how little the law lets the person "
    "lose. A charge that follows silence: that, the dates and how to stop it. Debt relief: how "
    "long it takes, what must be saved first, the harm to credit and the risk of suits, and that "
    "money set aside stays the person's own.",
    changeable=True,
)
false_goods = Flag(
    "false_goods",
    "The goods, service or prize itself was described falsely",
    "Was the thing itself described falsely: what it is, what it does or how well it works?",
    "truth",
    "A prize counts too. Protection of lost cards: also that it is needed where the law protects "
    "anyway. Debt relief: also how often it succeeds, and that the firm is a nonprofit.",
    changeable=True,
)
false_charity = Flag(
    "false_charity",
    "Something about the charity or the use of the gift was false",
    "Was something false about the charity, what it does, or what becomes of the gift?",
    "truth",
    "For example, the share that reaches it, or whether the gift can be deducted from tax.",
    changeable=True,
)
false_tie_to = Choice(
    "false_tie_to",
    "The false tie was to",
    "Whom did the caller falsely pose as, or claim a tie to or backing by?",
    "truth",
    options={
        "government": "A government body or its officer",
        "business": "A business or nonprofit, or someone who works for it",
        "person": "Only a private person",
    },
    changeable=True,
)

# ── Billing ──────────────────────────────────────────────────────────────────────────────────────

authorization = Choice(
    "authorization",
    "Proof that the person authorized the payment",
    "What shows that the person authorized the payment?",
    "payment",
    "A recording or letter must show what is sold, the number, dates and amounts of the payments, "
    "the person's name and account, a phone number that answers in business hours, and the date.",
    options={
        "none": "Nothing of this kind",
        "signed": "A writing that the person signed, on paper or electronically",
        "recorded": "A recording of their words with every item, open to them and their bank",
        "mailed": "Marked first-class mail before the charge, with every item and refund steps",
    },
    changeable=True,
)
account_named = Flag(
    "account_named",
    "Caller named the account exactly",
    "Did the caller name exactly which account would be charged?",
    "payment",
    changeable=True,
)

# ── Fees before the service is done ──────────────────────────────────────────────────────────────

credit_time_over = Flag(
    "credit_time_over",
    "Promised time for the credit repair is over",
    "Had the whole time passed in which the credit record was to be repaired?",
    "payment",
    changeable=True,
)
credit_report_shows = Flag(
    "credit_report_shows",
    "A credit report shows the promised result",
    "Had the seller given the person a credit report that shows the promised result?",
    "payment",
    changeable=True,
)
credit_result_on = Day(
    "credit_result_on",
    "Credit result reached on",
    "When was the promised result reached?",
    "payment",
    past=True,
)
credit_report_on = Day(
    "credit_report_on",
    "Date of the credit report",
    "What is the date of that report?",
    "payment",
    past=True,
    changeable=True,
)
money_back = Flag(
    "money_back",
    "Lost money or prize had come back",
    "Had the lost money, or the promised prize, reached the person?",
    "payment",
)
money_back_on = Day(
    "money_back_on",
    "It came back on",
    "When did it reach the person?",
    "payment",
    past=True,
)
lost_by_phone = Flag(
    "lost_by_phone",
    "It had been lost in a telemarketing deal",
    "Had it been lost in an earlier deal by phone?",
    "payment",
)
lawyer = Flag(
    "lawyer",
    "The service is that of a licensed attorney",
    "Does a licensed attorney provide the service?",
    "payment",
)
loan_received = Flag(
    "loan_received",
    "The person had the loan already",
    "Did the person have the loan before the fee was asked for?",
    "payment",
    changeable=True,
)
debt_settled = Flag(
    "debt_settled",
    "One debt was changed, and one payment made on that",
    "Had the person accepted a changed debt, and made a payment under that agreement?",
    "payment",
    changeable=True,
)
fee_in_proportion = Flag(
    "fee_in_proportion",
    "Fee is in proportion",
    "Is the fee in proportion to that debt, or a fixed percentage of what was saved?",
    "payment",
    changeable=True,
)
dedicated_account = Flag(
    "dedicated_account",
    "Only set aside in an account of the person's own",
    "Was the money only set aside, in an account that meets every condition?",
    "payment",
    "At an insured bank; the person owns it and gets the interest; whoever runs it is independent "
    "of the seller and pays nothing for referrals; the person may leave at any time, free, and "
    "gets the money within seven business days.",
    changeable=True,
)

# ── Caller ID and those who help ─────────────────────────────────────────────────────────────────

number_rented = Flag(
    "number_rented",
    "Number was rented to look local",
    "Was the number shown rented by the call center so that it looks local?",
    "caller_id",
    changeable=True,
    known_to="caller",
)
own_number = Flag(
    "own_number",
    "Number shown is that of the firm that called",
    "Is the number shown that of the firm that called, and not a service number of the seller?",
    "caller_id",
    "If the seller itself called, its own number counts.",
    changeable=True,
    known_to="caller",
)
caller_id_lost = Flag(
    "caller_id_lost",
    "Sent, but lost in the network on the way",
    "Was caller ID sent with every care, and lost in the network on the way?",
    "caller_id",
    known_to="caller",
)
helped = Flag(
    "helped",
    "Another firm gave real help",
    "Did another firm give real help, such as leads, lists, scripts or payment processing?",
    "caller",
    "Casual help does not count.",
    changeable=True,
    known_to="caller",
)
helper_knew = Flag(
    "helper_knew",
    "Helper knew of the violations, or avoided knowing",
    "Did that firm know that the calls broke the rules, or avoid finding out?",
    "caller",
    "The rules on deception, threats, fees, unwanted calls and opening words; not those on records "
    "or on paying for the registry.",
    known_to="caller",
)
