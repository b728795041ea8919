"""Facts that only the FTC's rules on calls, lists, messages and records read."""

from rules.facts import Choice, Flag, Quantity

# ── How it was called ────────────────────────────────────────────────────────────────────────────

ran_past_nine = Flag(
    "ran_past_nine",
    "Call went on past nine in the evening",
    "Did the call go on past nine in the evening, by the clock where the phone rang?",
    "call",
    changeable=True,
)
ai_converses = Flag(
    "ai_converses",
    "The AI voice answered what the person said",
    "Did the AI voice take part in a conversation, and answer what the person said?",
    "caller",
    "Answer no if it only played what had been made before, such as a cloned voice with a fixed "
    "text.",
    changeable=True,
)

# ── Agreements ───────────────────────────────────────────────────────────────────────────────────

signing_free = Flag(
    "signing_free",
    "People could buy without signing",
    "Could people buy from this seller without signing that agreement?",
    "consent",
    "Whatever the agreement says about it.",
    changeable=True,
)

# ── Do-not-call lists ────────────────────────────────────────────────────────────────────────────

request_hindered = Flag(
    "request_hindered",
    "Caller hindered a request not to be called",
    "If the person asked in this call not to be called again: did the caller hinder that?",
    "lists",
    "For example by hanging up, ignoring or bullying them, making them hear a pitch first, "
    "charging for it, sending them to another number, or making them name the seller. Answer no "
    "if nobody asked.",
    changeable=True,
)
request_slipped = Flag(
    "request_slipped",
    "The request was missed by an honest error",
    "Was the request missed by an error, although requests are passed on and kept as a routine?",
    "lists",
    "A mistyped number is an error. That nobody passed the request on is not.",
    known_to="caller",
)
rules_enforced = Flag(
    "rules_enforced",
    "Keeping to the do-not-call rules is watched and enforced",
    "Did the caller check that its do-not-call procedures were kept, and enforce them?",
    "lists",
    changeable=True,
    known_to="caller",
)
list_misused = Flag(
    "list_misused",
    "A do-not-call list was sold, or used to find people to call",
    "Did the caller sell a do-not-call list, or use one for anything but keeping calls away?",
    "lists",
    "For example, to find numbers that work. It may be the national registry or a company's list.",
    changeable=True,
    known_to="caller",
)
area_code_paid = Flag(
    "area_code_paid",
    "Seller had its own access to the registry for this area code",
    "Had the seller itself got the registry's data for this area code, in the last 12 months?",
    "lists",
    "Paid for, or free: the first five area codes cost nothing. The year runs from the first day "
    "of the month in which it was paid. Access shared with another seller does not count.",
    changeable=True,
    known_to="caller",
)
only_known_people = Flag(
    "only_known_people",
    "Seller calls nobody but customers, inquirers and people who agreed",
    "Does the seller call only customers, inquirers and people who signed, and never got the "
    "registry in another way?",
    "lists",
    changeable=True,
    known_to="caller",
)

# ── What was said ────────────────────────────────────────────────────────────────────────────────

optout_follows = Flag(
    "optout_follows",
    "Opt-out came right after the opening words",
    "Did the message offer its opt-out right after it said who calls and why?",
    "said",
    "Answer no if a menu, a person or a pitch came in between.",
    changeable=True,
)

prize_said_free = Flag(
    "prize_said_free",
    "Caller said that the prize takes no purchase",
    "Did they say, before or with the prize, that nobody has to buy or pay to win it?",
    "said",
    "Nor does buying help. Whoever asks must be told how to take part for free.",
    changeable=True,
)
upsell_opened = Flag(
    "upsell_opened",
    "Second offer was announced as such",
    "Before the second offer, did they say who sells it, that it is a sale, and what it is?",
    "said",
    "If the same seller makes it: only what is different from the first.",
    changeable=True,
)

# ── The campaign ─────────────────────────────────────────────────────────────────────────────────

daily_rate_kept = Flag(
    "daily_rate_kept",
    "At most 3 % of that day's calls were abandoned",
    "Were at most 3 % of that day's answered calls of the campaign abandoned?",
    "campaign",
    "The law counted by the day until September 30, 2008.",
    changeable=True,
    known_to="caller",
)

# ── Records ──────────────────────────────────────────────────────────────────────────────────────

call_record = Choice(
    "call_record",
    "Record of this call",
    "What record of this call does the caller keep?",
    "records",
    "Complete: seller, caller, product, both numbers, date, time to the second in UTC, length, "
    "script or message, caller ID with the right to use it, and how the call ended.",
    options={
        "complete": "A complete one, with times in UTC",
        "short": "All but the numbers, the time and length, and how it ended",
        "local": "A complete one, but with local times only",
        "gaps": "Less than that, or none",
    },
    changeable=True,
    known_to="caller",
)
gap_routine = Flag(
    "gap_routine",
    "The gap was a passing slip in a well-kept routine",
    "Was the gap a passing slip, although the caller has procedures, trains for them and checks?",
    "records",
    known_to="caller",
)
gap_days = Quantity(
    "gap_days",
    "Gap closed after",
    "How many days after it was found was the gap closed?",
    "records",
    unit="days",
    whole=True,
    changeable=True,
    known_to="caller",
)
papers_kept = Flag(
    "papers_kept",
    "All other records are kept for as long as they must be",
    "Does the caller keep all the other records that the Rule asks for, as long as it must?",
    "records",
    "Scripts, adverts and recordings; buyers, prize winners, inquiries and donors; staff, each "
    "under an alias of their own; agreements; do-not-call requests and registry copies. Five "
    "years, scripts from their last use; until May 15, 2024 it was 24 months.",
    changeable=True,
    known_to="caller",
)
