"""How a person may opt out, and the text that confirms it: 47 CFR 64.1200(a)(10) and (a)(12)."""

from rules.facts import asked_to_stop, consent, gave_number, line, revoked
from rules.law.fcc.calls import robo
from rules.law.fcc.costs import ROBOCALL_COST
from rules.law.fcc.facts import (
    confirmation_only,
    confirmation_seconds,
    confirms_optout,
    optout_route,
    text_replies,
)
from rules.law.fcc.robocalls import AGENCY, CHECKED, EVERYONE, emergency
from rules.law.fcc.rulings import LATE_CONFIRMATION
from rules.law.fcc.sources import TEXT, cfr
from rules.law.fcc.terms import (
    autodialed,
    protected_line,
    recorded_voice,
    robocall,
    text_message,
    wireless_line,
)
from rules.law.fcc.withdrawal import exclusive_route, fcc_26_67
from rules.rulebook import Exemption, Rule, Status, examples_from, since

agreed = examples_from(**robo("", Status.VIOLATED, consent="oral", voice="ai").facts)
texted = examples_from(
    **robo("", Status.VIOLATED, consent="oral", voice="text", dialer="random").facts
)

needs_consent = ((wireless_line | protected_line) & robocall) | (
    line.one_of("residential") & recorded_voice
)
call_by_consent = needs_consent & (consent.one_of("oral", "written") | gave_number)

ANY_REASONABLE_MEANS = Rule(
    id="fcc-revocation-any-reasonable-means",
    title="A caller may not force one way of opting out",
    statement="Consent to robocalls and robotexts may be taken back in any reasonable way. The "
    "caller may not allow only one. A text that cannot be answered must say so and name other "
    "ways.",
    binds=EVERYONE,
    source=cfr("64.1200(a)(10)", TEXT, 2026),
    in_force=since("2025-04-11"),
    applies=call_by_consent,
    forbids=optout_route.one_of("key", "reply", "offered", "other")
    | (text_message & text_replies.one_of("no")),
    unless=(
        Exemption(
            "fcc-exclusive-route-named",
            "One of three ways that FCC 26-67 allows to name as the only one",
            exclusive_route & ~(text_message & text_replies.one_of("no")),
            fcc_26_67,
        ),
        emergency,
    ),
    consequences=ROBOCALL_COST,
    agency=AGENCY,
    subject="consent",
    like="consent-withdrawn",
    checked=CHECKED,
    doubts=(
        (
            "Naming only one way may simply have no effect. That it makes the call itself "
            "unlawful is our reading."
        ),
        (
            "The paragraph also covers signed permission to call a listed number. For live calls "
            "of that kind we ask only whether the permission was withdrawn."
        ),
        "A rewrite (FCC 26-67) lets callers name one way; the day on which it starts is not known.",
        "How soon an opt-out must be honored is part of the definition of withdrawn consent.",
    ),
    examples=(
        agreed("Any reasonable way will do", Status.COMPLIED),
        agreed("The form says: by email only", Status.VIOLATED, optout_route="other"),
        agreed(
            "In October 2026 the call says: press 9, there is no other way",
            Status.VIOLATED,
            date="2026-10-23",
            optout_route="key",
        ),
        agreed(
            "The same on November 7, 2026, before FCC 26-67 can have started",
            Status.VIOLATED,
            date="2026-11-07",
            optout_route="key",
        ),
        agreed(
            "The same on November 8, 2026: it depends on whether FCC 26-67 has started",
            Status.UNSETTLED,
            date="2026-11-08",
            optout_route="key",
        ),
        texted(
            "A text that nobody can answer and that does not say so; the FCC asks",
            Status.VIOLATED,
            forum="agency",
            text_replies="no",
        ),
        texted(
            "A text that cannot be answered, but says so and names a website and a number",
            Status.COMPLIED,
            forum="agency",
            text_replies="said",
        ),
        agreed(
            "A recorded flood warning, which needs no consent",
            Status.EXCEPTED,
            purpose="emergency",
            optout_route="other",
        ),
        agreed("A live call, dialed by hand", Status.NOT_APPLICABLE, voice="live", dialer="manual"),
        agreed(
            "Nobody ever agreed: the call is unlawful for that reason already",
            Status.NOT_APPLICABLE,
            consent="none",
            optout_route="other",
        ),
        agreed("April 10, 2025", Status.NOT_IN_FORCE, date="2025-04-10", optout_route="other"),
        agreed("April 11, 2025", Status.VIOLATED, date="2025-04-11", optout_route="other"),
    ),
)

confirming = examples_from(
    **texted(
        "",
        Status.COMPLIED,
        revoked=True,
        revoked_on="2026-11-23",
        revoked_how="reply",
        confirms_optout=True,
        confirmation_seconds=60,
        confirmation_only=True,
    ).facts
)

CONFIRMATION_TEXT = Rule(
    id="fcc-revocation-confirmation-text",
    title="One text may confirm an opt-out, and do nothing else",
    statement="After someone opts out, one text may confirm it. It may not advertise, and it must "
    "be the last message. Within five minutes it is presumed to be covered by the consent that "
    "there was; later the sender must show why. It may ask which kinds of message were meant: no "
    "answer means all that need consent.",
    binds="Anyone who sends texts with an autodialer, and whoever has them sent.",
    source=cfr("64.1200(a)(12)", TEXT, 2026),
    in_force=since("2024-04-04"),
    applies=text_message & autodialed & wireless_line & confirms_optout & (revoked | asked_to_stop),
    forbids=~confirmation_only | (~confirmation_seconds.at_most(300) & LATE_CONFIRMATION),
    consequences=ROBOCALL_COST,
    agency=AGENCY,
    subject="consent",
    like="consent-withdrawn",
    checked=CHECKED,
    doubts=(
        (
            "The paragraph excuses a text that would need consent. We apply it to autodialed "
            "texts, since others need none under these rules."
        ),
    ),
    examples=(
        confirming("After 4:59 minutes", Status.COMPLIED, forum="agency", confirmation_seconds=299),
        confirming(
            "After five minutes sharp", Status.COMPLIED, forum="agency", confirmation_seconds=300
        ),
        confirming(
            "After 5:01 minutes: the sender must say why",
            Status.UNSETTLED,
            forum="agency",
            confirmation_seconds=301,
        ),
        confirming(
            "“You are out. Here is a coupon”",
            Status.VIOLATED,
            forum="agency",
            confirmation_only=False,
        ),
        confirming(
            "A second text: “Are you sure?”",
            Status.VIOLATED,
            forum="agency",
            confirmation_only=False,
        ),
        confirming(
            "The coupon, in a private suit in California",
            Status.VIOLATED,
            forum="private:9",
            confirmation_only=False,
        ),
        confirming(
            "The coupon, wherever it is asked: is a text a call?",
            Status.UNSETTLED,
            confirmation_only=False,
        ),
        confirming(
            "A person types the text: it needed no consent",
            Status.NOT_APPLICABLE,
            dialer="manual",
            confirmation_only=False,
        ),
        confirming("It confirms nothing", Status.NOT_APPLICABLE, confirms_optout=False),
        confirming(
            "April 3, 2024",
            Status.NOT_IN_FORCE,
            forum="agency",
            date="2024-04-03",
            revoked_on="2024-04-03",
            confirmation_only=False,
        ),
        confirming(
            "April 4, 2024",
            Status.VIOLATED,
            forum="agency",
            date="2024-04-04",
            revoked_on="2024-04-04",
            confirmation_only=False,
        ),
    ),
)
