"""Facts that only the rules for brokers and municipal dealers read."""

from rules.facts import Choice, Day, Flag, Quantity

# ── The call ─────────────────────────────────────────────────────────────────────────────────────

further_pitch = Flag(
    "further_pitch",
    "Caller-in was offered something that the mailing did not offer",
    "Was the person who called in offered anything that the letter or mailing did not offer?",
    "call",
    "Only for somebody who called in after a letter, fax, email or the like.",
    changeable=True,
)
called_dealer = Choice(
    "called_dealer",
    "Person called is a securities dealer",
    "Is the person called in the securities business?",
    "relationship",
    options={
        "no": "No",
        "broker": "A broker or dealer in securities",
        "municipal": "A dealer in municipal securities only, such as a bank's desk",
    },
)

# ── Who called ───────────────────────────────────────────────────────────────────────────────────

vendor_licensed = Flag(
    "vendor_licensed",
    "Hired firm is registered or licensed as its work demands",
    "Was the hired firm registered or licensed as it must be for what it did?",
    "caller",
    "Who pitches securities must be registered; who only sends out letters need not be.",
    changeable=True,
)
only_offered_contact = Flag(
    "only_offered_contact",
    "Caller only invited, offered a talk with a broker, or offered literature",
    "Did the person on the phone do no more than invite to an event of the firm, offer a talk with "
    "a registered broker, or offer literature?",
    "said",
    "Answer no if they spoke of any product, asked about money or goals, or asked for or took an "
    "order or an account.",
    changeable=True,
)
callers_overseen = Flag(
    "callers_overseen",
    "Unregistered callers are checked, trained and overseen",
    "Were its unregistered callers checked before they were hired, trained, and overseen by a "
    "named principal?",
    "records",
    changeable=True,
    known_to="caller",
)

# ── What there was between them ──────────────────────────────────────────────────────────────────

account_active_on = Day(
    "account_active_on",
    "Last activity in that account",
    "On which day did anything last happen in that account?",
    "relationship",
    "Trades, interest, dividends, deposits, transfers, bookings and its closing all count.",
    past=True,
)
assigned_customer = Flag(
    "assigned_customer",
    "A customer of the very person who called",
    "Was the person's account assigned to the very representative who called?",
    "relationship",
    "Only the law until March 30, 2004 asks for this.",
)
affiliate_client = Flag(
    "affiliate_client",
    "Had dealt with an affiliate of the firm in the last 18 months",
    "In the 18 months before the call, was the person a customer of an affiliate of the firm, such "
    "as a bank or insurer of its group?",
    "relationship",
)
affiliate_expected = Flag(
    "affiliate_expected",
    "Person would expect that firm and affiliate are one",
    "Would a sensible person take the firm and its affiliate for one?",
    "relationship",
    "Think of name, logo, product and how the caller spoke of the group.",
)

# ── Consent and lists ────────────────────────────────────────────────────────────────────────────

asked_affiliate = Choice(
    "asked_affiliate",
    "Had asked an affiliate not to call",
    "Had the person asked an affiliate of this company not to call?",
    "lists",
    options={
        "no": "No",
        "one": "Yes, that affiliate",
        "all": "Yes, and said that nobody of the group should call",
    },
)
asked_affiliate_on = Day(
    "asked_affiliate_on",
    "Asked the affiliate on",
    "When did they ask the affiliate?",
    "lists",
    past=True,
)
request_processed = Flag(
    "request_processed",
    "The request could already have been honored",
    "Had the company's list been updated since that request, or could it have been?",
    "lists",
    "A company that updates its list every night could honor a request the next day.",
    known_to="caller",
)

# ── Words in writing, and advice ─────────────────────────────────────────────────────────────────

scripted = Flag(
    "scripted",
    "Words were written beforehand",
    "Were the words read from a script, or recorded or written beforehand?",
    "said",
    changeable=True,
    known_to="caller",
)
script_people = Quantity(
    "script_people",
    "Private investors who got these words within 30 days",
    "How many private investors got the same script or message within 30 days?",
    "campaign",
    unit="people",
    whole=True,
    changeable=True,
    known_to="caller",
)
script_approved = Flag(
    "script_approved",
    "A principal approved the words before they were used",
    "Had a registered principal of the firm approved the words before they were used?",
    "records",
    changeable=True,
    known_to="caller",
)
projected = Flag(
    "projected",
    "A result was predicted, or past results were said to come again",
    "Was a price or return predicted, or was it suggested that past results will come again?",
    "truth",
    "Whether there were reasons for it or not.",
    changeable=True,
)
projection_kind = Choice(
    "projection_kind",
    "Kind of prediction",
    "What kind of prediction was it?",
    "truth",
    options={
        "illustration": "A mathematical illustration that does not predict any investment",
        "tool": "The result of an investment analysis tool that follows FINRA's rule on them",
        "research": "A price target of a research report, with its basis and the risks",
        "founded": "Another one, with a sound basis, its assumptions and the risks",
        "other": "None of these",
    },
    changeable=True,
)

# ── Orders, firms and their records ──────────────────────────────────────────────────────────────

traded_without_asking = Flag(
    "traded_without_asking",
    "A trade was made before the customer agreed to it",
    "Was a trade made for the person before they had agreed to it?",
    "securities",
    changeable=True,
)
discretion = Choice(
    "discretion",
    "Power to decide for the customer",
    "Had the person given the broker power to decide?",
    "securities",
    options={
        "none": "No",
        "oral": "Yes, but only by word of mouth",
        "written": "Yes, in writing, and the firm had accepted it in writing",
        "time_and_price": "Only the time and price of a trade already agreed, on the same day",
    },
)
refused_to_sell = Flag(
    "refused_to_sell",
    "Broker refused to sell what the customer wanted sold",
    "Did the broker refuse or put off an order of the customer to sell?",
    "securities",
    changeable=True,
)
supervised = Flag(
    "supervised",
    "Written procedures, and a principal in charge of the callers",
    "Did the firm have written procedures for its callers, and a principal in charge of them?",
    "records",
    changeable=True,
    known_to="caller",
)
calls_sampled = Flag(
    "calls_sampled",
    "Call lists and logs are checked, and problems followed up",
    "Did the firm regularly check its call lists and logs, and follow up what it found?",
    "records",
    changeable=True,
    known_to="caller",
)
registered_people = Quantity(
    "registered_people",
    "Registered people at the firm",
    "How many registered people work at the firm?",
    "records",
    unit="people",
    whole=True,
    known_to="caller",
)
from_disciplined = Quantity(
    "from_disciplined",
    "Of those, from a disciplined firm",
    "How many of them worked at a disciplined firm in the last three years?",
    "records",
    "A firm that was expelled, or lost its registration, for the way it sold.",
    unit="people",
    whole=True,
    part_of="registered_people",
    known_to="caller",
)
taping_notice_on = Day(
    "taping_notice_on",
    "Firm knew that it must record its calls",
    "When did the firm learn that it must record its calls?",
    "records",
    "From a notice of FINRA, or by itself.",
    past=True,
    known_to="caller",
)
all_calls_taped = Flag(
    "all_calls_taped",
    "Firm records all calls with customers and prospects",
    "Does the firm record all calls of its registered people with customers and prospects?",
    "records",
    changeable=True,
    known_to="caller",
)
taping_excused = Choice(
    "taping_excused",
    "Why the firm need not record",
    "Is there a reason why the firm need not record its calls?",
    "records",
    options={
        "none": "No",
        "cut": "It got below the limit by cutting staff: once, within 30 days, and rehired none of "
        "them for 180 days",
        "exempted": "FINRA exempted it",
        "over": "It has recorded for three years",
    },
    known_to="caller",
)
draft_authorized = Flag(
    "draft_authorized",
    "Customer authorized the check in writing",
    "Had the customer authorized that check expressly and in writing?",
    "payment",
    changeable=True,
)
false_name = Flag(
    "false_name",
    "Caller lied about who they are",
    "Did the caller use a false name, for themselves or for the firm?",
    "truth",
    changeable=True,
)
pressed_on = Flag(
    "pressed_on",
    "Caller pressed on after a clear no",
    "Did the caller go on pressing after a clear no?",
    "said",
    changeable=True,
)
