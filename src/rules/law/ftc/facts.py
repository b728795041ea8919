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
    "“One of five gifts” is a prize too, if chance decides which one.",
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
