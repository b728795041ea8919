"""Ways of paying that are banned in telemarketing: 16 CFR 310.4(a)(9) and (10)."""

from rules.facts import payment
from rules.law.ftc.consequences import TSR_CONSEQUENCES
from rules.law.ftc.example_call import AGENCY, CHECKED, COVERED_CALL, SELLERS
from rules.law.ftc.sources import TEXT, cfr16
from rules.law.ftc.terms import covered_payment
from rules.rulebook import Rule, Status, examples_from, since

paid = examples_from(**COVERED_CALL)
mattress = COVERED_CALL | {"direction": "advertisement", "profit_talk": False}
answered = examples_from(**mattress)

REMOTE_PAYMENT_ORDER = Rule(
    id="tsr-ban-remote-payment-order",
    title="No checks that the seller makes up",
    statement="Nobody may be paid for a telemarketing sale or gift by a remotely created payment "
    "order: a check on the person's account that the person did not sign and the payee made up.",
    binds=SELLERS,
    source=cfr16("310.4(a)(9)", TEXT),
    in_force=since("2016-06-13"),
    applies=covered_payment,
    forbids=payment.one_of("remote_check"),
    consequences=TSR_CONSEQUENCES,
    agency=AGENCY,
    checked=CHECKED,
    subject="payment",
    doubts=("A debit through the ACH network and credit under the Truth in Lending Act are none.",),
    examples=(
        paid("A “check by phone” without a signature", Status.VIOLATED, payment="remote_check"),
        paid("A debit through the ACH network", Status.COMPLIED, payment="bank_debit"),
        paid("A check that the person signed", Status.COMPLIED, payment="check"),
        answered(
            "After a radio spot; other rules do not cover that call",
            Status.VIOLATED,
            payment="remote_check",
        ),
        paid(
            "A business pays for something that it uses itself",
            Status.NOT_APPLICABLE,
            for_business_use=True,
            line="business",
            payment="remote_check",
        ),
        paid(
            "The sale is closed face to face",
            Status.NOT_APPLICABLE,
            in_person_first=True,
            payment="remote_check",
        ),
        paid(
            "A gift, taken by a paid fundraiser",
            Status.VIOLATED,
            purpose="charity",
            caller_kind="nonprofit",
            hired_caller=True,
            product="gift",
            payment="remote_check",
        ),
        paid("Nobody knows how it was to be paid", Status.UNDETERMINED),
        paid("June 12, 2016", Status.NOT_IN_FORCE, date="2016-06-12", payment="remote_check"),
        paid("June 13, 2016", Status.VIOLATED, date="2016-06-13", payment="remote_check"),
    ),
)

CASH_TRANSFER_AND_RELOAD = Rule(
    id="tsr-ban-cash-transfer-reload",
    title="No cash transfers and no reload codes",
    statement="Nobody may take payment for a telemarketing sale or gift as cash that is sent "
    "through a money transmitter and picked up as cash, or as the code of a cash reload card.",
    binds=SELLERS,
    source=cfr16("310.4(a)(10)", TEXT),
    in_force=since("2016-06-13"),
    applies=covered_payment,
    forbids=payment.one_of("cash_transfer", "reload"),
    consequences=TSR_CONSEQUENCES,
    agency=AGENCY,
    checked=CHECKED,
    subject="payment",
    doubts=(
        (
            "Gift cards are not named, and the definition of a reload leaves them out. That makes "
            "them no safer: someone who wants to be paid with a gift card is most likely a thief."
        ),
        "A person who loads a prepaid card of their own has not used a reload code.",
    ),
    examples=(
        paid("“Read me the number on the reload pack”", Status.VIOLATED, payment="reload"),
        paid("Cash sent by money transmitter", Status.VIOLATED, payment="cash_transfer"),
        paid("A wire to the seller's bank account", Status.COMPLIED, payment="wire"),
        paid(
            "The code of a gift card: a strong sign of fraud", Status.COMPLIED, payment="gift_card"
        ),
        paid("The person's own prepaid card", Status.COMPLIED, payment="debit_card"),
        answered(
            "A radio spot for mattresses; the caller pays with a reload code",
            Status.VIOLATED,
            payment="reload",
        ),
        answered("The same, paid by card", Status.COMPLIED, payment="credit_card"),
        paid(
            "A guest who called unasked",
            Status.NOT_APPLICABLE,
            direction="inbound",
            payment="reload",
        ),
        paid(
            "A pay-per-call service",
            Status.NOT_APPLICABLE,
            product="pay_per_call",
            payment="reload",
        ),
        paid(
            "Cash or a reload code, nobody knows which", Status.UNDETERMINED, payment="cash|reload"
        ),
        paid("June 12, 2016", Status.NOT_IN_FORCE, date="2016-06-12", payment="reload"),
        paid("June 13, 2016", Status.VIOLATED, date="2016-06-13", payment="reload"),
    ),
)
