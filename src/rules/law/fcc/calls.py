"""The robocalls that examples start from, and two series of examples."""

from rules.rulebook import Status, examples_from

robo = examples_from(
    date="2026-11-23",
    time="10:00",
    clock="called",
    direction="outbound",
    voice="prerecorded",
    dialer="list",
    line="wireless",
    mobile_use="personal",
    purpose="information",
    includes_offer=False,
    for_nonprofit=False,
    consent="none",
    gave_number=False,
    asked_to_stop=False,
    revoked=False,
    revoked_how="key",
    optout_route="any",
    text_replies="yes",
    reassigned=False,
    ported=False,
    exempt_class="none",
)

moved = {"ported": True, "knew_ported": False, "on_registry": False, "asked_to_stop": False}
alert = {"exempt_class": "bank", "free_call": True, "exempt_conditions": True}
new_holder = {"reassigned": True, "database_answer": "no", "earlier_consent": "plain"}

WITHDRAWALS = tuple(
    robo(
        story,
        status,
        date=day,
        consent="oral",
        revoked=True,
        revoked_on="2026-09-01",
        revoked_how=how,
        revocation_proof=proof,
        optout_route=route,
    )
    for story, status, day, how, proof, route in (
        (
            "“Take me off your list”, said to an AI agent long ago",
            Status.VIOLATED,
            "2026-11-23",
            "told",
            None,
            "any",
        ),
        (
            "STOP in reply to a text long ago",
            Status.VIOLATED,
            "2026-11-23",
            "reply",
            None,
            "any",
        ),
        (
            "The form says “email only”; the person pressed 9 on a call",
            Status.VIOLATED,
            "2026-11-23",
            "key",
            None,
            "other",
        ),
        (
            "An email to the support address; the person has the sent copy",
            Status.VIOLATED,
            "2026-11-23",
            "sent",
            "shown",
            "any",
        ),
        (
            "An email, and the caller proves that the mailbox never existed",
            Status.COMPLIED,
            "2026-11-23",
            "sent",
            "refuted",
            "any",
        ),
        (
            "An email of which nobody has any trace",
            Status.COMPLIED,
            "2026-11-23",
            "sent",
            "none",
            "any",
        ),
        (
            "Told to a clerk in the caller's store, who wrote a note: presumed to count",
            Status.VIOLATED,
            "2026-11-23",
            "sent",
            "shown",
            "any",
        ),
        (
            "A letter to the caller's landlord",
            Status.COMPLIED,
            "2026-11-23",
            "astray",
            None,
            "any",
        ),
        (
            "A key is the only way, the person sent an email: the text of 2025 counts it",
            Status.VIOLATED,
            "2026-11-07",
            "sent",
            "shown",
            "key",
        ),
        (
            "The same in December 2026: it depends on whether FCC 26-67 has started",
            Status.UNSETTLED,
            "2026-12-02",
            "sent",
            "shown",
            "key",
        ),
        (
            "The call names a key as the only way, and the person pressed it",
            Status.VIOLATED,
            "2026-12-02",
            "key",
            None,
            "key",
        ),
        (
            "No single way was named, the person sent an email, December 2026",
            Status.VIOLATED,
            "2026-12-02",
            "sent",
            "shown",
            "any",
        ),
    )
)
"""Consent was given, and taken back in different ways."""

TEXTS = tuple(
    robo(
        story,
        status,
        forum=forum,
        date=day,
        voice="text",
        dialer=dialed,
    )
    for story, status, forum, day, dialed in (
        (
            "A text to numbers made up at random; the FCC asks",
            Status.VIOLATED,
            "agency",
            "2026-11-23",
            "random",
        ),
        (
            "The text, in a private suit in California on January 12, 2026",
            Status.UNSETTLED,
            "private:9",
            "2026-01-12",
            "random",
        ),
        (
            "The text, in a private suit in California on January 13, 2026",
            Status.VIOLATED,
            "private:9",
            "2026-01-13",
            "random",
        ),
        (
            "The text, in a private suit in New York",
            Status.UNSETTLED,
            "private:2",
            "2026-11-23",
            "random",
        ),
        (
            "The text on July 2, 2003, the day before the FCC's order",
            Status.UNSETTLED,
            "agency",
            "2003-07-02",
            "random",
        ),
        (
            "The text on July 3, 2003",
            Status.VIOLATED,
            "agency",
            "2003-07-03",
            "random",
        ),
        (
            "A text from a list, with a video that plays when it is tapped",
            Status.NOT_APPLICABLE,
            "private:9",
            "2026-11-23",
            "list",
        ),
    )
)
"""Text messages without consent."""
