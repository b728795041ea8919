"""Facts that only the FCC's rules ask for: opting out, faxes, and lines tied up or probed."""

from rules.facts import Choice, Flag, Quantity

# ── Taking consent back ──────────────────────────────────────────────────────────────────────────

revoked_how = Choice(
    "revoked_how",
    "Way in which consent was withdrawn",
    "How was the agreement taken back?",
    "consent",
    options={
        "key": "By a key or by voice, as the call offered it",
        "reply": "By replying STOP, QUIT, END, REVOKE, OPT OUT, CANCEL or UNSUBSCRIBE to a text",
        "offered": "On the website or phone number that the caller offers for it",
        "told": "By telling the caller, or in other words that plainly mean it",
        "sent": "By voicemail, email, word to a store clerk or the like, meant to reach the caller",
        "astray": "In a way that could not be expected to reach the caller",
    },
)
revocation_proof = Choice(
    "revocation_proof",
    "Proof that it was sent",
    "If it went by voicemail, email or the like: can the person show that they asked?",
    "consent",
    "A copy of the email that was sent is enough to begin with.",
    options={
        "none": "No",
        "shown": "Yes",
        "refuted": "Yes, but the caller can show that it never arrived",
    },
)
optout_route = Choice(
    "optout_route",
    "Only way to opt out that the caller allows",
    "Does the caller allow only one way to opt out?",
    "consent",
    "Choose a way only if each call or text says clearly that it is the only one.",
    options={
        "any": "No, any reasonable way will do",
        "key": "Yes: a key or a word on the call itself",
        "reply": "Yes: a reply such as STOP to a text",
        "offered": "Yes: one website or phone number",
        "other": "Yes, another way, such as email only",
    },
    changeable=True,
)
text_replies = Choice(
    "text_replies",
    "Whether the text can be answered",
    "Can the person reply to the text in order to opt out?",
    "consent",
    options={
        "yes": "Yes",
        "said": "No, but each text says so and names other ways",
        "no": "No, and the text does not say so",
    },
    changeable=True,
)
confirms_optout = Flag(
    "confirms_optout",
    "Text confirms an opt-out",
    "Was this text sent to confirm that the person opted out?",
    "consent",
    changeable=True,
)
confirmation_seconds = Quantity(
    "confirmation_seconds",
    "Confirmed after",
    "How many seconds after the opt-out did the text come?",
    "consent",
    unit="seconds",
    changeable=True,
)
confirmation_only = Flag(
    "confirmation_only",
    "Text did nothing but confirm, and only once",
    "Did it only confirm, without any advertising, and was it the only message after the opt-out?",
    "consent",
    "It may ask which kinds of message were meant. “Are you sure?” in a second text is too much.",
    changeable=True,
)

# ── The company's own list ───────────────────────────────────────────────────────────────────────

request_reach = Choice(
    "request_reach",
    "Whom the request not to call reached",
    "Which company was asked not to call?",
    "lists",
    options={
        "this": "The one that this call was made by or for",
        "group": "A sister company, and the person meant the whole group",
        "same_brand": "A sister company that people take for the same business",
        "other_brand": "A sister company under another name",
    },
)

# ── Lines ────────────────────────────────────────────────────────────────────────────────────────

lines_tied_up = Flag(
    "lines_tied_up",
    "Two or more lines of one business tied up at once",
    "Did the machine tie up two or more lines of one business at the same time?",
    "campaign",
    changeable=True,
)
line_type_probe = Flag(
    "line_type_probe",
    "Dialed to find out whether it is a fax or a voice line",
    "Was the number dialed to find out whether it is a fax or a voice line?",
    "campaign",
    changeable=True,
    known_to="caller",
)

# ── Faxes ────────────────────────────────────────────────────────────────────────────────────────

online_fax = Flag(
    "online_fax",
    "Fax came through an online fax service",
    "Did the fax come as a file, through an online fax service, and not to a fax machine?",
    "special",
)
fax_number_given = Flag(
    "fax_number_given",
    "Fax number was given freely or made public",
    "Had the person given the fax number of their own will, or made it public in a listing?",
    "special",
)
fax_notice = Flag(
    "fax_notice",
    "Fax carried a proper opt-out notice",
    "Did the fax carry a clear notice of how to get no more of them, as the rule asks?",
    "special",
    changeable=True,
)
