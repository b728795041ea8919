"""What may be said about a security: the federal bans on fraud and on hidden paid praise."""

from rules.facts import (
    false_certainty,
    false_forecast,
    hid_pay,
    knew_false,
    misled,
    sold,
)
from rules.law.sec.facts import careless, paid_to_praise, told_amount
from rules.law.sec.terms import (
    AGENCY,
    CHECKED,
    MEMORY,
    TEXT,
    about_security,
    broker_or_dealer,
    cfr,
    exchange_act_crime,
    fraud_suit,
    sec_action,
    sec_securities_act_action,
    security_offer,
    usc,
)
from rules.rulebook import Rule, Status, examples_from, since

pitch = examples_from(
    date="2026-11-23",
    time="10:00",
    clock="called",
    purpose="sales",
    product="security",
    caller_kind="unregistered",
    sold=True,
    misled=True,
    knew_false=True,
)

FRAUD_IN_A_TRADE = Rule(
    id="exchange-act-10b-5",
    title="No lies and no half-truths in connection with a purchase or sale",
    statement="In connection with the purchase or sale of a security nobody may say anything "
    "important that is false, or leave out what makes it misleading, knowing that or recklessly. "
    "A forecast about a risky stock without a good basis can be a lie, and the brochure is no "
    "excuse for the salesman.",
    binds="Everyone, in any call about any security.",
    source=cfr("240.10b-5", MEMORY),
    in_force=since("1942-01-01"),
    applies=about_security & sold,
    forbids=misled & knew_false,
    consequences=(sec_action, exchange_act_crime, fraud_suit),
    agency=AGENCY,
    subject="truth",
    checked=CHECKED,
    doubts=(
        (
            "That price forecasts without an adequate basis are fraud in a boiler room, whatever "
            "the brochure says, is Berko v. SEC, 316 F.2d 137 (2d Cir. 1963); we read a summary."
        ),
        (
            "“In connection with” we read as: the person bought on or after the call. Who was "
            "talked into selling is protected too, but we do not ask for that."
        ),
        "Our notes give the year 1942, not the day.",
    ),
    examples=(
        pitch(
            "“Guaranteed to double”, and the caller knows better",
            Status.VIOLATED,
            false_certainty=True,
        ),
        pitch("A made-up price target for a risky stock", Status.VIOLATED, false_forecast=True),
        pitch("The caller hides that insiders pay for the call", Status.VIOLATED, hid_pay=True),
        pitch(
            "An honest opinion, with its basis and its risks",
            Status.COMPLIED,
            misled=False,
            knew_false=None,
        ),
        pitch("A true past price, fairly told", Status.COMPLIED, misled=False, knew_false=None),
        pitch("A wrong figure by an honest mistake", Status.COMPLIED, knew_false=False),
        pitch("A lie, but nobody bought", Status.NOT_APPLICABLE, sold=False),
        pitch("Nobody can say what the caller knew", Status.UNDETERMINED, knew_false=None),
        pitch("A lie about a city's bonds", Status.VIOLATED, product="municipal"),
        pitch("A lie about gold coins", Status.NOT_APPLICABLE, product="metals"),
        pitch("A tip in a private call", Status.VIOLATED, purpose="personal"),
        pitch("A lie by a member of FINRA", Status.VIOLATED, caller_kind="member"),
    ),
)

FRAUD_IN_AN_OFFER = Rule(
    id="securities-act-17a",
    title="No lies in the offer of a security, even if nobody buys",
    statement="Nobody may get money by false or misleading statements, or by deceptive practices, "
    "in the offer or sale of a security. An offer that fails counts, and so does mere "
    "carelessness. Exempt securities are covered too.",
    binds="Everyone who offers or sells a security.",
    source=usc("77q(a)(1)-(3)", TEXT, 2023),
    in_force=since("1933-05-27"),
    applies=security_offer,
    forbids=misled & (knew_false | careless | false_certainty | false_forecast),
    consequences=(sec_securities_act_action,),
    agency=AGENCY,
    subject="truth",
    checked=CHECKED,
    doubts=(
        (
            "That carelessness is enough for the second and third clause is Aaron v. SEC (U.S. "
            "1980), from memory."
        ),
        (
            "We take it as careless at least to call a profit certain, or to forecast a price "
            "without a sound basis. That is our reading."
        ),
        "Our notes name no suit by the buyer under this section.",
    ),
    examples=(
        pitch(
            "A careless false figure for revenue, and nobody buys",
            Status.VIOLATED,
            sold=False,
            knew_false=False,
            careless=True,
        ),
        pitch(
            "A false figure that nobody could have known",
            Status.COMPLIED,
            knew_false=False,
            careless=False,
            false_certainty=False,
            false_forecast=False,
        ),
        pitch(
            "“Cannot lose”: nobody knows what the caller thought",
            Status.VIOLATED,
            knew_false=None,
            false_certainty=True,
        ),
        pitch(
            "A price target without a basis", Status.VIOLATED, knew_false=None, false_forecast=True
        ),
        pitch("A swindle with Treasury bonds", Status.VIOLATED, offering="exempt_paper"),
        pitch("A lie about a city's bonds", Status.VIOLATED, product="municipal"),
        pitch("A true pitch", Status.COMPLIED, misled=False),
        pitch("Something was false; no more is known", Status.UNDETERMINED, knew_false=None),
        pitch("A lie about gold coins", Status.NOT_APPLICABLE, product="metals"),
    ),
)

PAID_PRAISE = Rule(
    id="securities-act-17b-touting",
    title="Paid praise of a security must say that it is paid, and how much",
    statement="Who gets anything from the issuer, an underwriter or a dealer for praising a "
    "security must say so in full, with the amount. “We may be paid” is not enough. It counts even "
    "if nothing is offered for sale.",
    binds="Anyone who is paid to praise a security.",
    source=usc("77q(b)", TEXT, 2023),
    in_force=since("1933-05-27"),
    applies=about_security & paid_to_praise,
    forbids=~told_amount | (misled & hid_pay),
    consequences=(sec_securities_act_action,),
    agency=AGENCY,
    subject="truth",
    checked=CHECKED,
    doubts=(
        (
            "The ordinary pay that a dealer gives its own salespeople is not what is meant: that "
            "is our reading."
        ),
        (
            "Pay from an insider's own pocket is not named. It counts if it comes from the issuer "
            "by a detour."
        ),
    ),
    examples=(
        pitch(
            "“The issuer paid us $20,000 for this”",
            Status.COMPLIED,
            paid_to_praise=True,
            told_amount=True,
            misled=False,
        ),
        pitch(
            "“We may hold shares”, and the praise is paid for",
            Status.VIOLATED,
            paid_to_praise=True,
            told_amount=False,
        ),
        pitch("The pay is hidden", Status.VIOLATED, paid_to_praise=True, told_amount=False),
        pitch(
            "All that is known: the pay was hidden",
            Status.VIOLATED,
            paid_to_praise=True,
            hid_pay=True,
        ),
        pitch("Pay was hidden, but it may be an insider's own", Status.UNDETERMINED, hid_pay=True),
        pitch(
            "A fan whom nobody pays",
            Status.NOT_APPLICABLE,
            paid_to_praise=False,
            misled=False,
            purpose="personal",
        ),
        pitch(
            "A paid tip, with nothing for sale",
            Status.VIOLATED,
            paid_to_praise=True,
            told_amount=False,
            purpose="information",
            includes_offer=False,
            sold=False,
        ),
        pitch("Nobody knows who pays", Status.UNDETERMINED, misled=False),
        pitch(
            "Praise of gold coins",
            Status.NOT_APPLICABLE,
            paid_to_praise=True,
            told_amount=False,
            product="metals",
        ),
    ),
)

DEALER_FRAUD = Rule(
    id="exchange-act-15c-dealer-fraud",
    title="No fraud by brokers and dealers, even in a mere attempt to sell",
    statement="A broker or dealer may not effect, induce or try to induce a trade by "
    "manipulation, deception or an invented quotation. An attempt is enough.",
    binds="Brokers and dealers, registered or not.",
    source=usc("78o(c)(1)-(2)", TEXT, 2023),
    in_force=since("1938-01-01"),
    applies=security_offer & broker_or_dealer,
    forbids=misled & knew_false,
    consequences=(sec_action, exchange_act_crime),
    agency=AGENCY,
    subject="truth",
    checked=CHECKED,
    doubts=(
        (
            "We count only what the caller knew to be false or recklessly did not check; whether "
            "less is enough our notes do not say."
        ),
        "The start, 1936 to 1938, is from memory.",
        "We count the municipal desk of a bank as a dealer.",
    ),
    examples=(
        pitch(
            "A dealer invents a quote to win a sale",
            Status.VIOLATED,
            caller_kind="member",
            sold=False,
        ),
        pitch("An unregistered dealer does the same", Status.VIOLATED, sold=False),
        pitch("A dealer gives a true quote", Status.COMPLIED, misled=False),
        pitch("A dealer is honestly mistaken", Status.COMPLIED, knew_false=False),
        pitch(
            "A company's own staff, without commission",
            Status.NOT_APPLICABLE,
            caller_kind="issuer",
            hired_caller=False,
            paid_by_result=False,
        ),
        pitch("A bank offers shares", Status.UNSETTLED, caller_kind="bank"),
        pitch("Nobody can say what the caller knew", Status.UNDETERMINED, knew_false=None),
    ),
)
