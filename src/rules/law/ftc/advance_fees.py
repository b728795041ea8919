"""Fees that may not be asked for before the service is done: 16 CFR 310.4(a)(2)-(5)."""

from rules.facts import call_date, payment, product
from rules.law.ftc.consequences import TSR_CONSEQUENCES
from rules.law.ftc.example_call import AGENCY, CHECKED, COVERED_CALL
from rules.law.ftc.facts import (
    credit_report_on,
    credit_report_shows,
    credit_result_on,
    credit_time_over,
    debt_settled,
    dedicated_account,
    fee_in_proportion,
    lawyer,
    loan_promised,
    loan_received,
    lost_by_phone,
    money_back,
    money_back_on,
)
from rules.law.ftc.rulings import SEVENTH_DAY
from rules.law.ftc.sources import TEXT, cfr16
from rules.law.ftc.terms import covered_deception
from rules.rulebook import (
    Definition,
    Exemption,
    Rule,
    Status,
    Version,
    between,
    examples_from,
    since,
)

fee_asked = Definition(
    id="tsr-fee-asked",
    term="one in which a fee was asked for or taken",
    text="Asking is enough: the fee need not have been paid.",
    source=cfr16("310.4(a)(2)-(5)", TEXT),
    means=~payment.one_of("none"),
)

repair = examples_from(
    **(COVERED_CALL | {"product": "credit_repair"}),
    payment="credit_card",
    credit_time_over=True,
    credit_report_shows=True,
    credit_result_on="2025-01-10",
)

CREDIT_REPAIR_FEE = Rule(
    id="tsr-credit-repair-fee",
    title="No fee for credit repair before the result has lasted six months",
    statement="Who offers to repair a credit record may ask for a fee only after the promised time "
    "has run, and after giving the person a credit report that shows the result and is dated more "
    "than six months after it.",
    binds="Sellers and telemarketers of credit repair.",
    source=cfr16("310.4(a)(2)", TEXT),
    in_force=since("1995-12-31"),
    applies=covered_deception & product.one_of("credit_repair") & fee_asked,
    forbids=~(
        credit_time_over
        & credit_report_shows
        & credit_report_on.later_than(6, "months", since=credit_result_on)
    ),
    consequences=TSR_CONSEQUENCES,
    agency=AGENCY,
    checked=CHECKED,
    subject="fees",
    examples=(
        repair("$99 to set it up, at sign-up", Status.VIOLATED, credit_time_over=False),
        repair(
            "Result on January 10, report of July 10: not more than six months",
            Status.VIOLATED,
            credit_report_on="2025-07-10",
        ),
        repair("Report of July 11", Status.COMPLIED, credit_report_on="2025-07-11"),
        repair(
            "The same, but the promised time still runs",
            Status.VIOLATED,
            credit_report_on="2025-07-11",
            credit_time_over=False,
        ),
        repair("No report", Status.VIOLATED, credit_report_shows=False),
        repair("No fee yet", Status.NOT_APPLICABLE, payment="none"),
        repair(
            "After an advertisement: not exempt",
            Status.VIOLATED,
            direction="advertisement",
            credit_report_shows=False,
        ),
        repair("Nobody knows the date of the report", Status.UNDETERMINED),
        repair(
            "The day before the Rule",
            Status.NOT_IN_FORCE,
            date="1995-12-30",
            credit_result_on=None,
            credit_report_shows=False,
        ),
        repair(
            "The first day of the Rule",
            Status.VIOLATED,
            date="1995-12-31",
            credit_result_on=None,
            credit_report_shows=False,
        ),
    ),
)

recovery = examples_from(
    **(COVERED_CALL | {"product": "recovery"}),
    payment="credit_card",
    money_back=False,
    lawyer=False,
)
_LAWYER = Exemption(
    "tsr-recovery-lawyer",
    "The service of a licensed attorney",
    lawyer,
    cfr16("310.4(a)(3)", TEXT),
)
_TOO_SOON = ~(
    money_back
    & call_date.later_than(6, "business days", since=money_back_on)
    & (call_date.later_than(7, "business days", since=money_back_on) | SEVENTH_DAY)
)
_RECOVERY = covered_deception & product.one_of("recovery") & fee_asked

RECOVERY_FEE = Rule(
    id="tsr-recovery-fee",
    title="No fee for getting lost money back until it has come",
    statement="Who offers to get back money that was lost, or a prize that was promised, in an "
    "earlier deal may ask for a fee only seven business days after it has reached the person.",
    binds="Sellers and telemarketers of recovery services.",
    source=cfr16("310.4(a)(3)", TEXT),
    in_force=since("2016-02-12"),
    applies=_RECOVERY,
    forbids=_TOO_SOON,
    unless=(_LAWYER,),
    note="Any earlier deal counts, not only one by phone.",
    earlier=(
        Version(
            between("1995-12-31", "2016-02-12"),
            _RECOVERY & lost_by_phone,
            _TOO_SOON,
            (_LAWYER,),
            "Only what was lost in an earlier deal by phone counted.",
        ),
    ),
    consequences=TSR_CONSEQUENCES,
    agency=AGENCY,
    checked=CHECKED,
    subject="fees",
    doubts=(
        (
            "Whether the seventh business day itself is too early is open. We leave out Saturdays, "
            "Sundays and federal holidays: that is our reading."
        ),
        "We take the day of the call as the day on which the fee was asked for.",
    ),
    examples=(
        recovery("“We get your boiler-room loss back, 10 percent up front”", Status.VIOLATED),
        recovery(
            "The money came on Monday, June 1; the fee is asked for on the 6th business day",
            Status.VIOLATED,
            date="2026-06-09",
            money_back=True,
            money_back_on="2026-06-01",
        ),
        recovery(
            "On the 7th business day, Wednesday, June 10",
            Status.UNSETTLED,
            date="2026-06-10",
            money_back=True,
            money_back_on="2026-06-01",
        ),
        recovery(
            "On Thursday, June 11",
            Status.COMPLIED,
            date="2026-06-11",
            money_back=True,
            money_back_on="2026-06-01",
        ),
        recovery("The retainer of a licensed attorney", Status.EXCEPTED, lawyer=True),
        recovery("No fee yet", Status.NOT_APPLICABLE, payment="none"),
        recovery("Nobody knows whether the money came", Status.UNDETERMINED, money_back=None),
        recovery(
            "A loss from a purchase online, on February 11, 2016",
            Status.NOT_APPLICABLE,
            date="2016-02-11",
            lost_by_phone=False,
        ),
        recovery(
            "A loss from a deal by phone, on the same day",
            Status.VIOLATED,
            date="2016-02-11",
            lost_by_phone=True,
        ),
        recovery(
            "A loss from a purchase online, on February 12, 2016",
            Status.VIOLATED,
            date="2016-02-12",
            lost_by_phone=False,
        ),
        recovery(
            "The day before the Rule", Status.NOT_IN_FORCE, date="1995-12-30", lost_by_phone=True
        ),
        recovery(
            "The first day of the Rule", Status.VIOLATED, date="1995-12-31", lost_by_phone=True
        ),
    ),
)

loan = examples_from(
    **(COVERED_CALL | {"product": "loan"}),
    payment="credit_card",
    loan_promised=True,
    loan_received=False,
)

ADVANCE_FEE_LOAN = Rule(
    id="tsr-advance-fee-loan",
    title="No fee before a loan that was called certain",
    statement="Who says that a person is sure, or very likely, to get a loan or other credit may "
    "not ask for a fee before the person has it.",
    binds="Sellers and telemarketers of loans and credit.",
    source=cfr16("310.4(a)(4)", TEXT),
    in_force=since("1995-12-31"),
    applies=covered_deception & product.one_of("loan") & loan_promised & fee_asked,
    forbids=~loan_received,
    consequences=TSR_CONSEQUENCES,
    agency=AGENCY,
    checked=CHECKED,
    subject="fees",
    examples=(
        loan("“Guaranteed approval, $250 for insurance first”", Status.VIOLATED),
        loan("“95 percent get it”, and a fee", Status.VIOLATED),
        loan(
            "A plain application fee, nothing promised", Status.NOT_APPLICABLE, loan_promised=False
        ),
        loan("The fee comes after the loan", Status.COMPLIED, loan_received=True),
        loan("After an advertisement: not exempt", Status.VIOLATED, direction="advertisement"),
        loan("Nobody knows what was promised", Status.UNDETERMINED, loan_promised=None),
        loan("The day before the Rule", Status.NOT_IN_FORCE, date="1995-12-30"),
        loan("The first day of the Rule", Status.VIOLATED, date="1995-12-31"),
    ),
)

relief = examples_from(
    **(COVERED_CALL | {"product": "debt_relief"}),
    payment="bank_debit",
    debt_settled=False,
    fee_in_proportion=False,
    dedicated_account=False,
)

DEBT_RELIEF_FEE = Rule(
    id="tsr-debt-relief-fee",
    title="No fee for debt relief before a debt is changed",
    statement="Who offers debt relief may ask for a fee only after one debt was really changed by "
    "an agreement that the person accepted, the person made a payment under it, and the fee is in "
    "proportion to that debt or a fixed percentage of what was saved.",
    binds="Sellers and telemarketers of debt relief.",
    source=cfr16("310.4(a)(5)", TEXT),
    in_force=since("2010-10-27"),
    applies=covered_deception & product.one_of("debt_relief") & fee_asked,
    forbids=~(debt_settled & fee_in_proportion),
    unless=(
        Exemption(
            "tsr-debt-relief-account",
            "Money set aside in an account of the person's own",
            dedicated_account,
            cfr16("310.4(a)(5)(ii)", TEXT),
        ),
    ),
    consequences=TSR_CONSEQUENCES,
    agency=AGENCY,
    checked=CHECKED,
    subject="fees",
    doubts=("Only services that are to change the terms of unsecured debt are debt relief.",),
    examples=(
        relief("A monthly “enrollment fee”", Status.VIOLATED),
        relief(
            "One debt settled, the first installment paid, a fee in proportion",
            Status.COMPLIED,
            debt_settled=True,
            fee_in_proportion=True,
        ),
        relief(
            "The same with the whole fee at once",
            Status.VIOLATED,
            debt_settled=True,
        ),
        relief(
            "Savings in an account of the person's own", Status.EXCEPTED, dedicated_account=True
        ),
        relief("The account is run by the provider's affiliate", Status.VIOLATED),
        relief("Nobody knows who runs the account", Status.UNDETERMINED, dedicated_account=None),
        relief("October 26, 2010", Status.NOT_IN_FORCE, date="2010-10-26"),
        relief("October 27, 2010", Status.VIOLATED, date="2010-10-27"),
    ),
)
