"""The site's drawings and charts, shown by `{{ picture("…") }}`: `NAMES` lists them."""

from __future__ import annotations

from collections.abc import Callable

from explorer import law_pictures, pump
from explorer.drawing import (
    GAP,
    RAISED,
    SUNK,
    WIDTH,
    Sheet,
    Step,
    bars,
    flow,
)
from rules.diagram import LETTER, LINE, SIZE, wrap


def room() -> str:
    """Draw who does what in a boiler room, and how it comes back for more."""
    sheet = Sheet()
    steps = (
        Step(
            "Operator",
            "Owns the shares and the profit.",
            "You never speak.",
            heading="Behind the room",
        ),
        Step(
            "Lead buyer",
            "Buys or makes lists of names.",
            "They know your job, but misspell your name.",
            after="pays for lists",
        ),
        Step(
            "Fronter",
            "First friendly call. What do you own?",
            "“I am not selling anything today.”",
            heading="In the room",
        ),
        Step(
            "Opener",
            "Makes the small first sale.",
            "Try a few, see how we work.",
            after="names that sound promising",
        ),
        Step(
            "Closer",
            "Takes the big order; has an answer to every no.",
            "A grander title, and no time to lose.",
            after="whoever bought",
        ),
        Step(
            "Verifier",
            "Records you saying yes.",
            "Fast questions; only “yes” will do.",
            after="at once",
        ),
        Step(
            "Collector",
            "Wire, card, courier, crypto wallet.",
            "The payee's name is not the firm's.",
            after="before you sleep on it",
        ),
        Step(
            "Loader",
            "Comes back for more: the reload.",
            "To lock in a win, or make good a loss.",
            after="days later",
        ),
        Step(
            "“Customer service”",
            "Stalls whoever wants to sell.",
            "He is at lunch, in a meeting, away.",
            after="when you want out",
        ),
        Step(
            "Recovery room",
            "Offers your money back, for a fee.",
            "Knows just how much you lost.",
            heading="Months later",
            color=SUNK,
        ),
    )
    places = flow(sheet, steps, right=2 * GAP)
    start, end = places[7], places[4]
    x, edge = WIDTH - GAP, WIDTH - 3 * GAP
    up, down = (end[0] + end[1]) / 2, (start[0] + start[1]) / 2
    sheet.line(f"M{edge} {down:g}H{x}V{up:g}H{edge}m5 -4l-5 4l5 4", dashed="4 3")
    sheet.say("A dashed line leads from the loader back to the closer, again and again.")
    return sheet.svg("room", "The roles of a boiler room, and what each looks like from your side")


def lists() -> str:
    """Draw where a lead list comes from, and where it goes."""
    sheet = Sheet()
    sheet.heading("Where names come from")
    sheet.box("Company directories", "Copied, or heard from the phone menu after hours")
    sheet.box("List sellers", "Sorted by wealth, income, job or ZIP code")
    sheet.box("Registers of shareholders", "Public in the United Kingdom")
    sheet.box("Earlier victims", "The sucker list", color=SUNK)
    sheet.arrow("for cents a name")
    sheet.box("Lead list", "Name, number, and why you may have money")
    sheet.arrow("dialed from top to bottom")
    sheet.box("Your phone rings", "The caller knows your job. That proves nothing.")
    return sheet.svg("lists", "How a lead list is made, and how it reaches your phone")


def dials() -> str:
    """Draw how many calls a few meetings take."""
    sheet = Sheet()
    calls = 1500
    reached = calls * 0.054
    meetings = reached * 0.0482
    bars(
        sheet,
        [
            ("Numbers dialed", calls, f"{calls:,}"),
            ("People reached (5.4%)", reached, f"{reached:.0f}"),
            ("Meetings booked (4.82% of those)", meetings, f"about {meetings:.0f}"),
        ],
    )
    return sheet.svg("dials", "A day of dialing: how few calls lead anywhere")


def registry() -> str:
    """Draw what the do-not-call registry stops, and what it does not."""
    sheet = Sheet()
    sheet.heading("Your number is on the registry")
    sheet.box(
        "✕ Must not call", "A firm with something to sell that you have no tie to", color=SUNK
    )
    sheet.box(
        "✓ May still call",
        "A firm that you bought from within 18 months or asked within 3, until you say stop",
        color=RAISED,
    )
    sheet.box("✓ May still call", "A firm with your signed permission", color=RAISED)
    sheet.box(
        "✓ May still call", "A seller who is family, a friend or an acquaintance", color=RAISED
    )
    sheet.box(
        "✓ May still call", "Charities, surveys and campaigns that sell nothing", color=RAISED
    )
    sheet.box(
        "? Calls anyway", "A swindler. The list stops no one who breaks the law.", dashed="4 3"
    )
    return sheet.svg("registry", "Who may call a number on the do-not-call registry")


def good_call() -> str:
    """Draw the course of an honest sales call."""
    sheet = Sheet()
    sheet.box("Before", "Registered caller, checked list, a reason to call this person")
    sheet.arrow("8 a.m. to 9 p.m. where you are")
    sheet.box("First seconds", "Own name, firm, a number to call back, and “this is a sales call”")
    sheet.arrow("then one question")
    sheet.box("“Is this a bad time?”", "If it is, goodbye")
    sheet.heading("Your answer decides")
    sheet.box("You say no", "It is noted, and nobody calls again", color=SUNK)
    sheet.box("You say perhaps", "Papers first, and time to read, ask and check", color=RAISED)
    sheet.arrow("days later")
    sheet.box("You decide", "In writing, without a deadline")
    return sheet.svg("good-call", "How an honest sales call goes")


def losses() -> str:
    """Draw what people reported as lost to investment fraud."""
    sheet = Sheet()
    bars(
        sheet,
        [
            ("2023", 4.57, "$4.57 billion"),
            ("2024", 6.6, "$6.6 billion"),
            ("2025", 8.6, "over $8.6 billion"),
        ],
    )
    return sheet.svg(
        "losses", "Losses to investment fraud that people reported to the FBI, by year"
    )


def tactics() -> str:
    """Draw how often each tactic was counted on undercover tapes."""
    sheet = Sheet()
    bars(
        sheet,
        [
            ("Phantom riches", 22, "22%"),
            ("Scarcity", 15, "15%"),
            ("Source credibility", 11, "11%"),
            ("Comparison", 10, "10%"),
            ("Social proof", 6, "6%"),
        ],
    )
    return sheet.svg("tactics", "Share of each tactic among those counted on undercover tapes")


EVENTS = (
    ("1700s", "London stock-jobbers pump and dump"),
    ("1933-34", "Federal securities laws, after the crash"),
    ("1963", "Court: a rosy forecast without a basis is fraud (Berko)"),
    ("1980s", "Cheap calls spread penny-stock rooms"),
    ("1990", "Signed papers before a penny-stock sale; Penny Stock Reform Act"),
    ("1992", "First federal limits on sales calls to homes"),
    ("1995", "Every broker's firm must keep a do-not-call list"),
    ("1996", "Hours for brokers' calls; Stratton Oakmont is shut"),
    ("1998", "Firms full of people from expelled firms must tape their calls"),
    ("2003-04", "National do-not-call registry; brokers join in March"),
    ("2005", "Two business days of waiting for penny stocks"),
    ("2012", "FINRA Rule 3230"),
    ("2015", "Helpline for older investors"),
    ("2022", "FINRA may restrict firms with a bad record"),
    ("2020s", "Chat groups, imposters, AI voices"),
)


def timeline() -> str:
    """Draw rooms and rules along time."""
    sheet = Sheet()
    rail, words = 76, 90
    first = sheet.bottom + SIZE
    for year, event in EVENTS:
        y = sheet.bottom + SIZE
        sheet.text(rail - 12, y, year, anchor="end", style="bold")
        sheet.shapes.append(f'<circle cx="{rail}" cy="{y - 4:g}" r="4" fill="currentColor"/>')
        for at, line in enumerate(wrap(event, int((WIDTH - words - GAP) / (SIZE * LETTER)))):
            sheet.text(words, y + at * LINE, line)
            sheet.bottom += LINE
        sheet.say(f"{year}: {event}.")
        sheet.bottom += GAP
    sheet.line(f"M{rail} {first - 4:g}V{y - 4:g}", width=1)
    return sheet.svg("timeline", "Rooms and rules, from the 1700s to today")


def pump_and_dump() -> str:
    """Draw price and volume of the model in `explorer.pump`."""
    sheet = Sheet()
    result = pump.run()
    left, right = 46, WIDTH - GAP
    day_width = (right - left) / pump.DAYS
    top, price_height, volume_height = 54, 180, 70
    most = 2.1
    base = top + price_height
    floor = base + 40 + volume_height
    most_volume = max(day.volume for day in result.days)

    def x(day: float) -> float:
        return left + day * day_width

    def y(price: float) -> float:
        return base - price_height * price / most

    spans = (
        (pump.GATHER, "Insiders", "gather"),
        (range(pump.CALLS.start, pump.SALES.start), "Room", "calls"),
        (pump.SALES, "Insiders", "sell"),
        (range(pump.SALES.stop, pump.DAYS), "The rest", "want out"),
    )
    for span, first, second in spans:
        middle = x((span.start + span.stop) / 2)
        sheet.text(middle, 24, first, anchor="middle")
        sheet.text(middle, 40, second, anchor="middle", style="bold")
        if span.start:
            sheet.line(f"M{x(span.start):.1f} 12V{floor:g}", dashed="2 3", width=0.75)
    for price in (0, 0.5, 1, 1.5, 2):
        sheet.text(left - 5, y(price) + 4, f"${price:.2f}"[: 5 if price else 2], anchor="end")
        sheet.line(f"M{left} {y(price):g}H{right}", width=0.4)
    course = [pump.START_PRICE, *(day.price for day in result.days)]
    sheet.line(
        "M" + "L".join(f"{x(at):.1f} {y(p):.1f}" for at, p in enumerate(course)),
        color=SUNK,
        width=2.5,
    )
    peak = max(range(len(course)), key=course.__getitem__)
    sheet.text(x(peak) - 7, y(course[peak]) + 5, f"${course[peak]:.2f}", anchor="end", style="bold")
    sheet.text(right, y(course[-1]) + 17, f"${course[-1]:.2f}", anchor="end", style="bold")
    sheet.text(left, base + 26, "Shares traded each day")
    for at, traded in enumerate(result.days):
        height = volume_height * traded.volume / most_volume
        sheet.bar(x(at) + 0.5, floor - height, day_width - 1, height)
    sheet.line(f"M{left} {floor:g}H{right}", width=1)
    for at in (0, 15, 30, 45, pump.DAYS):
        sheet.text(x(at), floor + 16, f"{at}", anchor="end" if at == pump.DAYS else "middle")
    sheet.text((left + right) / 2, floor + 32, "Day", anchor="middle")
    sheet.bottom = floor + 40
    sheet.say(
        f"A line of the price over {pump.DAYS} days, and bars of the shares traded.",
        f"The price starts at ${course[0]:.2f} and creeps up while insiders buy.",
        f"From day {pump.CALLS.start + 1} the room calls and the price climbs faster.",
        f"From day {pump.SALES.start + 1} the insiders sell to the people called.",
        f"It peaks at ${course[peak]:.2f} on day {peak}, when the calls stop.",
        f"On the last day it is ${course[-1]:.2f}, below where it began.",
        "Trade is heaviest just before and at the peak.",
    )
    return sheet.svg("pump-and-dump", "Price and volume in a model of a pump and dump")


def pump_sentence() -> str:
    """Return what the model of a pump and dump comes to, as Markdown."""
    result = pump.run()
    paid, lost, gained = result.called_paid, -result.called, result.insiders
    return (
        f"In this run the people who were called paid **{_millions(paid)}** and lost "
        f"**{_millions(lost)}** of it. The insiders gained **{_millions(gained)}**, and other "
        f"traders {_millions(result.others)}."
    )


def pump_table() -> str:
    """Return the assumptions of the model as a Markdown table."""
    rows = {
        "First price": f"${pump.START_PRICE:.2f}",
        "Depth": f"{pump.DEPTH:,} shares",
        "Insiders own at the start": f"{pump.OWNED:,} shares",
        "Insiders buy": f"{pump.GATHERED_PER_DAY:,} shares a day, {_days(pump.GATHER)}",
        "The room sells": f"{pump.FIRST_DAY_SOLD:,} shares on the first day, "
        f"{pump.GROWTH - 1:.0%} more each day, {_days(pump.CALLS)}",
        "Insiders sell all they have": f"in equal parts, {_days(pump.SALES)}",
        "The people called get out": f"{pump.SHARE_LEAVING:.0%} of what they hold each day, "
        f"{_days(pump.LEAVING)}",
    }
    body = "\n".join(f"| {what} | {value} |" for what, value in rows.items())
    return f"| assumption | value |\n|---|---|\n{body}"


def _days(span: range) -> str:
    return f"days {span.start + 1} to {span.stop}"


def _millions(dollars: float) -> str:
    return f"${dollars / 1e6:.2f} million"


NAMES: dict[str, Callable[[], str]] = {
    "dials": dials,
    "good-call": good_call,
    "lists": lists,
    "losses": losses,
    "pump-and-dump": pump_and_dump,
    "registry": registry,
    "room": room,
    "tactics": tactics,
    "timeline": timeline,
    **law_pictures.PICTURES,
}
"""Every picture by its name."""


def figure(name: str) -> str:
    """Return a picture as one line of HTML. Raises KeyError if there is none of that name."""
    return f'<figure class="drawn" id="picture-{name}">{NAMES[name]()}</figure>'
