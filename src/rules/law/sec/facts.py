"""Facts that only the laws on securities ask for."""

from rules.facts import Choice, Day, Flag, Quantity

# ── Who may sell ─────────────────────────────────────────────────────────────────────────────────

sec_broker = Choice(
    "sec_broker",
    "Registered with the SEC as a broker or dealer, without FINRA",
    "Is the firm registered with the SEC as a broker or dealer, although it is not in FINRA?",
    "caller",
    "“Registered with the SEC, so we do not need FINRA” is a warning sign.",
    options={
        "no": "No",
        "exchange": "Yes, and it deals only on a stock exchange of which it is a member",
        "public": "Yes, and it deals with the public off the exchange",
    },
)
broker_exception = Choice(
    "broker_exception",
    "Exception from registration",
    "Is there a reason why the seller need not be registered with the SEC?",
    "caller",
    "Someone who sells ordinary shares to strangers in several states has none of these.",
    options={
        "none": "No (the usual case)",
        "intrastate": "All of its business is within one state and off the stock exchanges",
        "exempt_paper": "It sells only exempt securities or commercial paper",
        "company_sale": "It only arranges sales of whole private companies (M&A broker)",
    },
)
registered_there = Choice(
    "registered_there",
    "Person calling is registered in the state that was called",
    "Was the person on the phone registered to sell or advise in the state that was called?",
    "caller",
    "Look the person up on BrokerCheck, or ask the securities regulator of your state.",
    options={
        "yes": "Yes",
        "exempt": "No, but that state asks for no registration of such a person",
        "pending": "No, but an application there had been pending for 60 days at most",
        "no": "No",
    },
    changeable=True,
)
assigned_on = Day(
    "assigned_on",
    "Customer of this person since",
    "Since when had the customer been assigned to the person who called?",
    "relationship",
    past=True,
)
home_registered = Flag(
    "home_registered",
    "Person calling is registered where the customer lives",
    "Is the person who called registered in a state where the customer lived or stayed for 30 days "
    "in a row in the last year?",
    "caller",
    known_to="caller",
)
firm_in_state = Flag(
    "firm_in_state",
    "Firm is registered in the state, and the person is not barred there",
    "Is the firm registered in the state that was called, and the person not barred there?",
    "caller",
    "Answer no, too, if the person is registered in no state at all.",
    known_to="caller",
)

# ── The security ─────────────────────────────────────────────────────────────────────────────────

security_kind = Choice(
    "security_kind",
    "Kind of security",
    "What kind of security was it?",
    "securities",
    "A listed share has a symbol on an exchange such as the NYSE or Nasdaq. “OTC” or “Pink” means "
    "that it is not listed.",
    options={
        "listed": "Shares listed on a national stock exchange (NYSE, Nasdaq …)",
        "otc": "Shares traded over the counter, not on an exchange",
        "private": "Shares that are not traded anywhere, such as “pre-IPO” shares",
        "fund": "Units of a registered fund",
        "option": "Listed options or security futures",
        "debt": "Bonds, notes or another promise to pay back",
    },
)
offering = Choice(
    "offering",
    "Legal way of the offer",
    "In which way was the security allowed to be offered?",
    "securities",
    "Ask for the registration statement or the name of the exemption. You can look on SEC EDGAR.",
    options={
        "registered": "Registered with the SEC, and the registration is in effect",
        "filed": "Registration filed with the SEC, but not in effect yet",
        "market": "Ordinary trading of shares that neither the company, an insider nor an "
        "underwriter is selling",
        "exempt_paper": "Exempt paper, such as Treasury bonds",
        "506b": "Private offering under Rule 506(b)",
        "506c": "Offering to accredited investors only, under Rule 506(c)",
        "144a": "Rule 144A: for large institutions",
        "placement": "Another private placement: section 4(a)(2), or Regulation D but not Rule 506",
        "test_waters": "A sounding of institutions before a registered offering",
        "other_exempt": "Another exemption, such as Regulation A or Regulation S",
        "none": "In no lawful way that is named here",
    },
)
investor = Choice(
    "investor",
    "Kind of investor called",
    "What kind of investor was called?",
    "securities",
    "A person is accredited with an income of $200,000 ($300,000 with a spouse) in each of the two "
    "last years and the same expected, or $1 million without the home, or with certain licenses.",
    options={
        "plain": "A person who is not an accredited investor",
        "accredited": "A person who is an accredited investor",
        "insider": "The issuer itself, its officer, director or partner, or a holder of over 5%",
        "institution": "An institution that is an accredited investor",
        "qib": "A large institution that is a qualified institutional buyer",
        "other": "Another business or institution",
    },
)
state_cleared = Flag(
    "state_cleared",
    "Registered or exempt in the state that was called",
    "Was the security registered in the state that was called, or exempt there?",
    "securities",
    "The securities regulator of the state can tell.",
)
deal_relationship = Choice(
    "deal_relationship",
    "What the seller knew of the person before this deal",
    "What did the seller's side know of the person before this deal began?",
    "securities",
    "For a registered broker or adviser: before it joined the deal.",
    options={
        "nothing": "Nothing, or no more than a list can tell",
        "acquainted": "It knew the person, but had not judged their finances and experience",
        "late": "It judged their finances and experience when it was already working on the deal",
        "judged": "It had learned enough of their finances and experience, and had judged them",
    },
)
only_fit_buyers = Flag(
    "only_fit_buyers",
    "All buyers of the deal are of the kind that it is limited to",
    "Are all buyers of this deal of the kind that it is limited to?",
    "securities",
    "506(b): at most 35 who are not accredited, and those are experienced. 506(c): all are "
    "accredited. 144A: all are believed, with reason, to be qualified institutional buyers.",
    known_to="caller",
)
verification = Choice(
    "verification",
    "How it was verified that buyers are accredited",
    "How did the issuer verify that the buyer is accredited?",
    "securities",
    options={
        "none": "Not at all",
        "checkbox": "By a box that the buyer ticked",
        "written": "By the buyer's written word: accredited, and not paying with money that "
        "someone lent for this deal",
        "documents": "By reasonable steps, such as tax papers or a letter of a lawyer",
    },
    changeable=True,
)
minimum_investment = Quantity(
    "minimum_investment",
    "Least that this buyer had to invest",
    "What is the least that this buyer had to invest?",
    "securities",
    unit="dollars",
)
knew_contrary = Flag(
    "knew_contrary",
    "Issuer knew that this was not so",
    "Did the issuer know something that speaks against the buyer's written word?",
    "securities",
    "For example, that an affiliate of the sponsor lent the money.",
    known_to="caller",
)

# ── The account ──────────────────────────────────────────────────────────────────────────────────

account_since = Day(
    "account_since",
    "First deposit or trade in the account",
    "When was the first deposit or trade in the account at this firm?",
    "securities",
    past=True,
)

# ── Whether it was true ──────────────────────────────────────────────────────────────────────────

careless = Flag(
    "careless",
    "A careful caller would have known",
    "Would a careful caller have known that it was false?",
    "truth",
)
meant_to_cheat = Flag(
    "meant_to_cheat",
    "Part of a plan to get money by lies",
    "Was the call part of a plan to get money by lies?",
    "truth",
    known_to="caller",
)
paid_to_praise = Flag(
    "paid_to_praise",
    "Issuer, underwriter or dealer pays for the praise",
    "Did the issuer, an underwriter or a dealer pay the caller, in any way, to praise it?",
    "truth",
    "Money, shares or anything else counts, also by a detour. The ordinary pay of a broker's own "
    "salespeople does not: that is our reading.",
    known_to="caller",
)
told_amount = Flag(
    "told_amount",
    "Caller said who pays for the praise, and how much",
    "Did the caller say that they are paid for the praise, by whom and how much?",
    "truth",
    "“We may be paid” or “we may hold shares” is a no.",
    changeable=True,
)

# ── Advice ───────────────────────────────────────────────────────────────────────────────────────

profile_taken = Flag(
    "profile_taken",
    "Firm had learned the person's finances, experience and goals",
    "Had the firm learned the person's finances, experience and goals first?",
    "securities",
    changeable=True,
)
conflicts_told = Flag(
    "conflicts_told",
    "Fees and conflicts were disclosed, and did not come first",
    "Did the firm disclose its fees and conflicts of interest, and not put its own interest first?",
    "securities",
    changeable=True,
)
