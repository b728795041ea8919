"""How a broker's people must behave: FINRA Rules 2010, 2020, 2111 and 3260, and cold callers."""

from rules.facts import (
    caller_registered,
    false_certainty,
    false_forecast,
    false_other,
    false_past,
    false_tie,
    false_urgency,
    for_business_use,
    hid_cost,
    hid_pay,
    hid_risk,
    includes_offer,
    knew_false,
    misled,
    product,
    purpose,
)
from rules.law.facts import (
    brokerage_account,
    fits_person,
    paid_by_result,
    recommended,
    repeat_calls,
    threatened,
)
from rules.law.finra.facts import (
    callers_overseen,
    discretion,
    false_name,
    only_offered_contact,
    pressed_on,
    refused_to_sell,
    traded_without_asking,
)
from rules.law.finra.hours import pitch
from rules.law.finra.terms import (
    AGENCY,
    CHECKED,
    MEMBERS,
    MEMORY,
    SECONDARY,
    TEXT,
    conduct_discipline,
    finra,
    member,
    sells_securities,
)
from rules.logic import Open
from rules.rulebook import Exemption, Rule, Source, Status, Version, between, examples_from, since

FORERUNNER = (
    "When the forerunner at NASD began was not looked up. We go back to January 1, 1992, the first "
    "year that this site is about."
)

junior = examples_from(
    **pitch(
        "",
        Status.COMPLIED,
        caller_registered=False,
        only_offered_contact=True,
        paid_by_result=False,
        callers_overseen=True,
    ).facts
)

notices = Source(
    "FINRA Rule 1210",
    "https://www.finra.org/rules-guidance/notices/88-50",
    TEXT,
    1988,
)

UNREGISTERED_COLD_CALLER = Rule(
    id="finra-unregistered-cold-caller",
    title="A caller who is not registered may only invite, offer a talk or offer literature",
    statement="Whoever asks people for an account or an order, or sorts out prospects, must be "
    "registered. Somebody who is not may only invite to an event of the firm, ask whether the "
    "person wants to talk with a registered broker, or whether they want literature. The firm must "
    "check, train and oversee such callers, and may not pay them by result.",
    binds=MEMBERS,
    source=notices,
    in_force=since("1985-07-01"),
    applies=member
    & (purpose.one_of("sales") | includes_offer)
    & product.one_of("security", "municipal", "nothing")
    & ~caller_registered,
    forbids=~only_offered_contact | paid_by_result | ~callers_overseen,
    consequences=(conduct_discipline,),
    agency=AGENCY,
    checked=CHECKED,
    subject="registration",
    doubts=(
        (
            "This is guidance: NASD's Notices to Members 85-48, 88-24 and 88-50, and questions and "
            "answers of 2010 on today's Rules 1210, 1220 and 1230. A proposal of 1997-98 to make "
            "it a rule, and stricter, was not adopted. Read were the notices, not the rules."
        ),
        (
            "It is about accounts, orders and securities: that selling insurance alone, or asking "
            "for a gift, is left out is our reading."
        ),
        "Of the start only the month, July 1985, is known to us. We take its first day.",
        (
            "The notice of 1988 lets the three acts depend on how the firm chooses, trains, pays "
            "and oversees such callers. What that means in detail comes from the proposal."
        ),
        "State law on agents binds too.",
    ),
    examples=(
        junior("“Would you like Mr. Smith, our broker, to call you?”", Status.COMPLIED),
        junior("An invitation to a seminar", Status.COMPLIED),
        junior("“Do you have $50,000 at hand?”", Status.VIOLATED, only_offered_contact=False),
        junior(
            "Reads a script on money market funds in general",
            Status.VIOLATED,
            only_offered_contact=False,
        ),
        junior(
            "Takes an order that nobody asked for",
            Status.VIOLATED,
            direction="inbound",
            only_offered_contact=False,
        ),
        junior(
            "Is paid $5 for each lead that opens an account", Status.VIOLATED, paid_by_result=True
        ),
        junior("Nobody trains or oversees the callers", Status.VIOLATED, callers_overseen=False),
        junior(
            "A registered representative pitches a stock",
            Status.NOT_APPLICABLE,
            caller_registered=True,
            only_offered_contact=False,
        ),
        junior(
            "Sells insurance only",
            Status.NOT_APPLICABLE,
            product="insurance",
            only_offered_contact=False,
        ),
        junior(
            "Asks for a gift to the firm's charity",
            Status.NOT_APPLICABLE,
            purpose="charity",
            includes_offer=False,
            only_offered_contact=False,
        ),
        junior(
            "An invitation, and nothing is offered yet",
            Status.COMPLIED,
            product="nothing",
        ),
        junior("An issuer's own staff", Status.NOT_APPLICABLE, caller_kind="issuer"),
        junior("June 30, 1985", Status.NOT_IN_FORCE, date="1985-06-30", only_offered_contact=False),
        junior("July 1, 1985", Status.VIOLATED, date="1985-07-01", only_offered_contact=False),
    ),
)

polite = examples_from(
    **pitch(
        "",
        Status.COMPLIED,
        repeat_calls="no",
        threatened=False,
        pressed_on=False,
        false_name=False,
        brokerage_account="none",
    ).facts
)
dishonorable = (
    repeat_calls.one_of("to_annoy")
    | threatened
    | pressed_on
    | false_name
    | (brokerage_account.one_of("open", "of_record") & refused_to_sell)
)

COMMERCIAL_HONOR = Rule(
    id="finra-2010-commercial-honor",
    title="Brokers must keep high standards of honor: no harassment, pressure or lies about who "
    "calls",
    statement="A firm and its people must keep high standards of commercial honor and just and "
    "equitable principles of trade. High pressure, harassment, lies about who one is, and refusing "
    "to sell what the customer wants sold are charged here.",
    binds=MEMBERS,
    source=finra("2010", SECONDARY, 2026),
    in_force=since("2008-12-15"),
    applies=member & ~purpose.one_of("personal"),
    forbids=dishonorable,
    note="FINRA's Rule 2010 instead of NASD's Rule 2110, in the same sense.",
    earlier=(
        Version(
            between("1992-01-01", "2008-12-15"),
            member & ~purpose.one_of("personal"),
            dishonorable,
            (),
            "NASD Rule 2110.",
        ),
    ),
    consequences=(conduct_discipline,),
    agency=AGENCY,
    checked=CHECKED,
    subject="pressure",
    doubts=(
        FORERUNNER,
        "The day of the change, December 15, 2008, is from memory.",
        "The rule names no acts. Ours are those that are typically charged under it.",
        (
            "Who breaks another rule of FINRA usually breaks this one too. We do not count that a "
            "second time."
        ),
    ),
    examples=(
        polite("Twelve calls in a day after a no", Status.VIOLATED, repeat_calls="to_annoy"),
        polite("One rude but truthful call", Status.COMPLIED),
        polite("“You will be sorry if you do not”", Status.VIOLATED, threatened=True),
        polite("Half an hour of pressing after a clear no", Status.VIOLATED, pressed_on=True),
        polite("A made-up name", Status.VIOLATED, false_name=True),
        polite(
            "The client wants to sell; the broker will not",
            Status.VIOLATED,
            brokerage_account="open",
            refused_to_sell=True,
        ),
        polite("Another kind of business", Status.NOT_APPLICABLE, caller_kind="business"),
        polite("December 31, 1991", Status.NOT_IN_FORCE, date="1991-12-31", false_name=True),
        polite("January 1, 1992", Status.VIOLATED, date="1992-01-01", false_name=True),
        polite("December 14, 2008", Status.VIOLATED, date="2008-12-14", false_name=True),
        polite("December 15, 2008", Status.VIOLATED, date="2008-12-15", false_name=True),
    ),
)

told = examples_from(**pitch("", Status.COMPLIED, misled=False, knew_false=False).facts)
falsehood = misled & (
    false_certainty
    | false_forecast
    | false_past
    | hid_risk
    | hid_cost
    | hid_pay
    | false_tie
    | false_urgency
    | false_other
)
deceit = falsehood & (
    knew_false
    | Open(
        "finra-2020-intent",
        "Does FINRA Rule 2020 ask for intent or recklessness?",
        ("Rule 2020 was not read; it speaks of manipulative, deceptive or fraudulent devices.",),
    )
)

FRAUD = Rule(
    id="finra-2020-fraud",
    title="Brokers may not sell or buy by fraud",
    statement="A firm and its people may not bring about a purchase or a sale by a manipulative, "
    "deceptive or fraudulent device. This reaches what is said live on the phone.",
    binds=MEMBERS,
    source=finra("2020", MEMORY),
    in_force=since("2008-12-15"),
    applies=member & sells_securities,
    forbids=deceit,
    note="FINRA's Rule 2020 instead of NASD's Rule 2120, in the same sense.",
    earlier=(
        Version(
            between("1992-01-01", "2008-12-15"),
            member & sells_securities,
            deceit,
            (),
            "NASD Rule 2120.",
        ),
    ),
    consequences=(conduct_discipline,),
    agency=AGENCY,
    checked=CHECKED,
    subject="truth",
    doubts=(FORERUNNER, "All of this rule is from memory."),
    examples=(
        told(
            "“A pension fund buys a million shares tomorrow”: there is no such buyer",
            Status.VIOLATED,
            misled=True,
            false_urgency=True,
            knew_false=True,
        ),
        told(
            "“This will hit $20”, said live, without any basis, and the caller knows that",
            Status.VIOLATED,
            misled=True,
            false_forecast=True,
            knew_false=True,
        ),
        told(
            "A wrong figure that the caller believed",
            Status.UNSETTLED,
            misled=True,
            false_past=True,
        ),
        told("Nothing false was said", Status.COMPLIED),
        told("Insurance, no security", Status.NOT_APPLICABLE, product="insurance", misled=True),
        told(
            "December 31, 1991",
            Status.NOT_IN_FORCE,
            date="1991-12-31",
            misled=True,
            false_other=True,
            knew_false=True,
        ),
        told(
            "January 1, 1992",
            Status.VIOLATED,
            date="1992-01-01",
            misled=True,
            false_other=True,
            knew_false=True,
        ),
        told(
            "December 14, 2008",
            Status.VIOLATED,
            date="2008-12-14",
            misled=True,
            false_other=True,
            knew_false=True,
        ),
        told(
            "December 15, 2008",
            Status.VIOLATED,
            date="2008-12-15",
            misled=True,
            false_other=True,
            knew_false=True,
        ),
    ),
)

order = examples_from(
    **pitch("", Status.COMPLIED, traded_without_asking=True, discretion="none").facts
)

UNAUTHORIZED_TRADING = Rule(
    id="finra-unauthorized-trading",
    title="No trade that the customer has not agreed to",
    statement="A firm may not trade for a customer who has not agreed to the trade before, unless "
    "the customer gave it power to decide in writing and the firm accepted that in writing.",
    binds=MEMBERS,
    source=finra("2010; FINRA Rule 3260", MEMORY),
    in_force=since("1992-01-01"),
    applies=member & sells_securities,
    forbids=traded_without_asking,
    unless=(
        Exemption(
            "finra-written-discretion",
            "Power to decide, given and accepted in writing",
            discretion.one_of("written"),
            finra("3260", MEMORY),
        ),
        Exemption(
            "finra-time-and-price",
            "Only time or price of an order already agreed, on the same day",
            discretion.one_of("time_and_price"),
            finra("3260", MEMORY),
        ),
    ),
    note="FINRA Rule 2010 since December 15, 2008; Rule 3260 since 2019 or 2020. Before, NASD's "
    "Rules 2110 and 2510.",
    consequences=(conduct_discipline,),
    agency=AGENCY,
    checked=CHECKED,
    subject="advice",
    doubts=(FORERUNNER, "All of this rule is from memory; the states have a twin that was read."),
    examples=(
        order("“I put you in 1,000 shares, you owe us”", Status.VIOLATED),
        order("The customer agreed first", Status.COMPLIED, traded_without_asking=False),
        order(
            "The broker picks time and price for an order of the same morning",
            Status.EXCEPTED,
            discretion="time_and_price",
        ),
        order("A signed and accepted power to decide", Status.EXCEPTED, discretion="written"),
        order("“Do as you like”, on the phone", Status.VIOLATED, discretion="oral"),
        order("A car is sold", Status.NOT_APPLICABLE, product="other"),
        order("December 31, 1991", Status.NOT_IN_FORCE, date="1991-12-31"),
        order("January 1, 1992", Status.VIOLATED, date="1992-01-01"),
    ),
)

advice = examples_from(
    **pitch(
        "",
        Status.COMPLIED,
        line="business",
        for_business_use=True,
        recommended=True,
        fits_person=True,
    ).facts
)

SUITABILITY = Rule(
    id="finra-2111-suitability",
    title="What a broker recommends must fit the customer",
    statement="Who recommends a security must have good reason to think that it fits the customer. "
    "Since June 30, 2020 this rule is left for those whom the SEC's Regulation Best Interest does "
    "not cover, such as institutions; private customers are under that regulation.",
    binds=MEMBERS,
    source=finra("2111", SECONDARY, 2020),
    in_force=since("2020-06-30"),
    applies=member & sells_securities & for_business_use & recommended,
    forbids=~fits_person,
    note="Private customers are under Regulation Best Interest now.",
    earlier=(
        Version(
            between("2012-07-09", "2020-06-30"),
            member & sells_securities & recommended,
            ~fits_person,
            (),
            "For every customer. The start is from memory.",
        ),
    ),
    consequences=(conduct_discipline,),
    agency=AGENCY,
    checked=CHECKED,
    subject="advice",
    doubts=(
        (
            "We take a business that buys for itself as the customer whom Regulation Best Interest "
            "leaves out."
        ),
        "Whether a stranger who hears a pitch is a customer already was not looked up.",
        "What went before July 9, 2012 is not encoded.",
    ),
    examples=(
        advice("A pension fund is told to buy a bond that fits it", Status.COMPLIED),
        advice("A bond that does not fit it at all", Status.VIOLATED, fits_person=False),
        advice(
            "A retired teacher, today: another regulation covers her",
            Status.NOT_APPLICABLE,
            line="residential",
            for_business_use=False,
            fits_person=False,
        ),
        advice(
            "A retired teacher, on June 29, 2020",
            Status.VIOLATED,
            date="2020-06-29",
            line="residential",
            for_business_use=False,
            fits_person=False,
        ),
        advice(
            "A retired teacher, on June 30, 2020",
            Status.NOT_APPLICABLE,
            date="2020-06-30",
            line="residential",
            for_business_use=False,
            fits_person=False,
        ),
        advice("Nothing was recommended", Status.NOT_APPLICABLE, recommended=False),
        advice("July 8, 2012", Status.NOT_IN_FORCE, date="2012-07-08", fits_person=False),
        advice("July 9, 2012", Status.VIOLATED, date="2012-07-09", fits_person=False),
    ),
)
