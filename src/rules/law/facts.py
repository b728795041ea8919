"""Facts that several bodies of law read, beyond the vocabulary of every call."""

from rules.facts import Choice, Flag, Quantity

agreed_again = Flag(
    "agreed_again",
    "Agreed to calls after having asked for none",
    "After asking not to be called, did the person make a new agreement to be called?",
    "consent",
)
brokerage_account = Choice(
    "brokerage_account",
    "Account at the brokerage firm",
    "Did the person have an account at the firm?",
    "relationship",
    "An account at the firm that clears its trades counts too.",
    options={
        "none": "No",
        "after": "Not before this call, but one was opened after it",
        "open": "Yes, and it held securities or money in the last 18 months",
        "empty": "Yes, but it held nothing in the last 18 months",
        "closed": "No longer: it had been closed before this call",
        "of_record": "Only with a fund or insurer, where the firm was the broker of record in the "
        "last 18 months",
    },
)
unanswered_seconds = Quantity(
    "unanswered_seconds",
    "Calls that nobody answers ring for",
    "For how many seconds does the campaign let a call ring that nobody answers?",
    "campaign",
    "The shortest time that its dialer is set to.",
    unit="seconds",
    changeable=True,
    known_to="caller",
)
unanswered_rings = Quantity(
    "unanswered_rings",
    "Calls that nobody answers ring",
    "How many times does the campaign let a call ring that nobody answers?",
    "campaign",
    unit="rings",
    whole=True,
    changeable=True,
    known_to="caller",
)
notice_named = Flag(
    "notice_named",
    "Notice gave the seller's name and number",
    "Did the notice promptly give the seller's name and phone number?",
    "campaign",
    changeable=True,
)
rate_proved = Flag(
    "rate_proved",
    "Records prove how many calls were abandoned",
    "Does the caller have records that prove all of that?",
    "campaign",
    "How many calls were abandoned, how long they rang, and the notice.",
    changeable=True,
    known_to="caller",
)
repeat_calls = Choice(
    "repeat_calls",
    "Repeated calls",
    "Did they ring this line again and again, or keep somebody on it?",
    "campaign",
    options={
        "no": "No, or a few civil calls",
        "often": "Very often, but nothing shows why",
        "to_annoy": "Again and again, to annoy, abuse or harass",
    },
    changeable=True,
)
threatened = Flag(
    "threatened",
    "Threats, intimidation or obscene words",
    "Did the caller threaten or intimidate, or use obscene words?",
    "said",
    changeable=True,
)
agreed_to_charge = Flag(
    "agreed_to_charge",
    "Expressly agreed to the charge and the account",
    "Did the person expressly agree to be charged, and to the account that was used?",
    "payment",
    "Silence is not agreement.",
    changeable=True,
)
preacquired = Flag(
    "preacquired",
    "Caller had the account number already",
    "Could the caller charge the account without getting its number in this call?",
    "payment",
    changeable=True,
)
free_trial = Flag(
    "free_trial",
    "Free at first, then charged unless canceled",
    "Was it free at first and then charged unless the person canceled?",
    "payment",
    changeable=True,
)
last_four = Flag(
    "last_four",
    "Person gave the last four digits",
    "Did the person give the last four digits of the account?",
    "payment",
    changeable=True,
)
whole_recorded = Flag(
    "whole_recorded",
    "The whole sale was recorded",
    "Was the whole sale recorded, not only the “yes”?",
    "payment",
    changeable=True,
    known_to="caller",
)
account_numbers_traded = Flag(
    "account_numbers_traded",
    "Unencrypted account numbers were bought or sold",
    "Were unencrypted card or account numbers bought or sold for these calls?",
    "payment",
    "Passing a number on to process the person's own purchase does not count.",
    changeable=True,
    known_to="caller",
)
card_merchant = Choice(
    "card_merchant",
    "Merchant account that the card was charged through",
    "Through whose merchant account was the card charged?",
    "payment",
    options={
        "own": "The seller's own",
        "allowed": "That of another, as the card network expressly permits",
        "other": "That of another, or of a shell company, without such a permit",
    },
    changeable=True,
    known_to="caller",
)
paid_by_result = Flag(
    "paid_by_result",
    "Caller is paid by result",
    "Was the person on the phone paid by result: a commission, or a sum for each new customer?",
    "caller",
    "Answer no for pay by the hour or a salary.",
    changeable=True,
    known_to="caller",
)
recommended = Flag(
    "recommended",
    "Caller recommended it",
    "Did the caller recommend it?",
    "securities",
    "Answer no if the person thought of it alone and only placed an order.",
    changeable=True,
)
fits_person = Flag(
    "fits_person",
    "It fits this person, and the firm had reason to think so",
    "Does it fit this person's finances, experience and goals, and did the firm have good reason "
    "to think so?",
    "securities",
    "For a penny stock: and can the person judge its risk?",
    changeable=True,
)
