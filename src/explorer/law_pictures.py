"""The drawings of the pages on law, made like those of `explorer.pictures`."""

from __future__ import annotations

from explorer.drawing import GAP, RAISED, SUNK, WIDTH, Sheet, Step, bars, flow
from rules.diagram import LINE


def who_watches_whom() -> str:
    """Draw which rule-maker looks at which caller."""
    sheet = Sheet()
    sheet.heading("Nearly every caller")
    sheet.box("FCC", "Hours, lists, robocalls, caller ID")
    sheet.box("Your state", "Often stricter: shorter hours, Sundays, consent")
    sheet.heading("Who sells securities")
    sheet.box("SEC", "Registration, what may be offered, no lies, penny stocks")
    sheet.box("FINRA and MSRB", "Cold-call rules for brokers and bond dealers")
    sheet.box("Your state's securities regulator", "Licenses for the firm and for the caller")
    sheet.heading("Who sells nearly anything else")
    sheet.box("FTC", "Opening words, whole price, payments, records, the registry")
    return sheet.svg("who-watches-whom", "Which rule-maker watches which caller")


def ftc_gate() -> str:
    """Draw the questions that decide whether the FTC's rule covers a call."""
    sheet = Sheet()
    flow(
        sheet,
        (
            Step(
                "Is something sold, or a gift asked for?", "More than one call across state lines"
            ),
            Step(
                "Is the seller left out by law?",
                "Broker, adviser, futures firm, bank, airline, nonprofit",
                "A hired call center is not left out.",
                after="yes",
            ),
            Step(
                "Is it sold to a business for its own use?",
                "Then only the ban on lies is left.",
                after="no",
            ),
            Step(
                "Did the person call in?",
                "Often left out, but never for investments.",
                after="no",
            ),
            Step("The FTC's rule covers the call", after="no", color=RAISED),
        ),
    )
    return sheet.svg("ftc-gate", "When the FTC's telemarketing rule covers a call")


def penny_stock_clock() -> str:
    """Draw the steps before a penny stock may be sold."""
    sheet = Sheet()
    flow(
        sheet,
        (
            Step("Monday: the call", "A broker recommends a penny stock."),
            Step(
                "Monday: papers are sent",
                "The risk document; your finances and the broker's reasons; an agreement that "
                "names the stock and the number of shares",
            ),
            Step(
                "You sign and send them back", "A yes on the phone does not count.", after="first"
            ),
            Step(
                "Wednesday: the trade may come",
                "Two business days after sending, not sooner",
                after="then",
                color=RAISED,
            ),
            Step(
                "Sold on the first call?",
                "Then the rules were broken, unless an exception fits.",
                heading="And so",
                color=SUNK,
            ),
        ),
    )
    return sheet.svg("penny-stock-clock", "The way to a lawful sale of a penny stock to a stranger")


def calling_hours() -> str:
    """Draw the hours of a day in which the FCC lets strangers call a home."""
    sheet = Sheet()
    left, wide = 2 * GAP, WIDTH - 4 * GAP
    hour = wide / 24
    sheet.heading("By the clock where the phone is")
    top = sheet.bottom + LINE
    sheet.text(left + 14.5 * hour, top - 4, "sales calls allowed", anchor="middle", color=RAISED)
    sheet.bar(left + 8 * hour, top, 13 * hour, 26, RAISED)
    for start, end in ((0, 8), (21, 24)):
        sheet.line(
            f"M{left + start * hour:g} {top:g}H{left + end * hour:g}V{top + 26:g}"
            f"H{left + start * hour:g}Z",
            color=SUNK,
            dashed="3 3",
        )
    for at, words in ((0, "midnight"), (8, "8 a.m."), (21, "9 p.m.")):
        anchor = "start" if at == 0 else "middle"
        sheet.text(left + at * hour, top + 26 + LINE, words, anchor=anchor)
    sheet.bottom = top + 26 + 2 * LINE
    sheet.say("Sales calls to homes and personal mobiles are allowed from 8 a.m. to 9 p.m.")
    sheet.say("From 9 p.m. to 8 a.m. they are not.")
    sheet.box("8:59 p.m. in New York", "The phone in Denver shows 6:59: in time.", color=RAISED)
    sheet.box("8:59 p.m. in Chicago", "The phone in Boston shows 9:59: too late.", color=SUNK)
    return sheet.svg("calling-hours", "The hours of the FCC's rule, and whose clock counts")


def who_can_act() -> str:
    """Draw who may do what over an unlawful call."""
    sheet = Sheet()
    sheet.heading("You")
    sheet.box("Sue over robocalls", "$500 a call or your loss, from the first call")
    sheet.box("Sue over listed numbers and late calls", "Up to $500 a call, from the second call")
    sheet.box("Undo a purchase made by fraud", "With a lawyer, and soon")
    sheet.heading("The agencies")
    sheet.box("FTC and FCC", "Money penalties for each violation")
    sheet.box("SEC and FINRA", "Pay back, fines, bars, expulsion")
    sheet.heading("The states and the prosecutors")
    sheet.box("State attorney general", "Suits for the people of the state")
    sheet.box("Prosecutor", "Prison for fraud; more if it aims at people over 55")
    return sheet.svg("who-can-act", "Who can act over an unlawful sales call")


def states() -> str:
    """Draw how many of the states, with Washington, D.C. and Puerto Rico, go beyond federal law."""
    sheet = Sheet()
    sheet.heading("Of 52 places that we read")
    bars(
        sheet,
        [
            ("Have calling hours of their own", 36, "36"),
            ("Close at 8 p.m. or earlier", 14, "14"),
            ("Allow no Sunday calls", 7, "7"),
            ("Allow three calls a day at most", 4, "4"),
        ],
    )
    return sheet.svg("states", "How many states have stricter rules for sales calls")


PICTURES = {
    "who-watches-whom": who_watches_whom,
    "ftc-gate": ftc_gate,
    "penny-stock-clock": penny_stock_clock,
    "calling-hours": calling_hours,
    "states": states,
    "who-can-act": who_can_act,
}
"""Name → drawing."""
