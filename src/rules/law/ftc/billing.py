"""Consent to a charge, and how it is put through: 16 CFR 310.3(a)(3), (c), 310.4(a)(6), (7)."""

from rules.facts import payment
from rules.law.facts import (
    account_numbers_traded,
    agreed_to_charge,
    card_merchant,
    free_trial,
    last_four,
    preacquired,
    whole_recorded,
)
from rules.law.ftc.consequences import TSR_CONSEQUENCES
from rules.law.ftc.example_call import AGENCY, CHECKED, COVERED_CALL, SELLERS
from rules.law.ftc.facts import account_named, authorization
from rules.law.ftc.sources import TEXT, cfr16
from rules.law.ftc.terms import covered_deception
from rules.rulebook import Rule, Status, examples_from, since

debit = examples_from(
    **COVERED_CALL,
    payment="bank_debit",
    authorization="recorded",
    free_trial=False,
    preacquired=False,
)

VERIFIABLE_AUTHORIZATION = Rule(
    id="tsr-express-verifiable-authorization",
    title="No charge without proof that the person authorized it",
    statement="Who is paid otherwise than by credit or debit card must be able to prove that the "
    "person authorized it: by a signed writing, by a recording that shows every required item, or "
    "by first-class mail before the charge.",
    binds=SELLERS,
    source=cfr16("310.3(a)(3)", TEXT),
    in_force=since("2003-03-31"),
    applies=covered_deception & ~payment.one_of("none", "credit_card", "debit_card"),
    forbids=~(
        payment.one_of("check")
        | authorization.one_of("signed", "recorded")
        | (authorization.one_of("mailed") & ~(free_trial & preacquired))
    ),
    consequences=TSR_CONSEQUENCES,
    agency=AGENCY,
    checked=CHECKED,
    subject="payment",
    doubts=(
        "A check that the person signed is a signed writing: that is our reading.",
        "The footnote that accepts electronic signatures was not read.",
        "A narrower rule was in force from December 31, 1995; its words were not read.",
        "Since February 12, 2016 a recording must also describe what is sold.",
        "Credit cards count as protected by the Truth in Lending Act, debit cards by Regulation E.",
    ),
    examples=(
        debit(
            "A debit through the ACH network; the recording lacks the amount",
            Status.VIOLATED,
            authorization="none",
        ),
        debit("The recording has everything", Status.COMPLIED),
        debit("A form signed electronically", Status.COMPLIED, authorization="signed"),
        debit("A credit card, and no recording", Status.NOT_APPLICABLE, payment="credit_card"),
        debit(
            "A charge on the phone bill, confirmed by email only",
            Status.VIOLATED,
            payment="bill",
            authorization="none",
        ),
        debit(
            "A charge on the phone bill, confirmed by first-class mail first",
            Status.COMPLIED,
            payment="bill",
            authorization="mailed",
        ),
        debit(
            "The same for a free trial on an account that the caller knew already",
            Status.VIOLATED,
            authorization="mailed",
            free_trial=True,
            preacquired=True,
        ),
        debit("A check that the person signed", Status.COMPLIED, payment="check"),
        debit("Nobody knows what was recorded", Status.UNDETERMINED, authorization=None),
        debit("March 30, 2003", Status.NOT_IN_FORCE, date="2003-03-30", authorization="none"),
        debit("March 31, 2003", Status.VIOLATED, date="2003-03-31", authorization="none"),
    ),
)

charge = examples_from(
    **COVERED_CALL,
    payment="credit_card",
    agreed_to_charge=True,
    preacquired=True,
    free_trial=True,
    last_four=True,
    whole_recorded=True,
)

INFORMED_CONSENT = Rule(
    id="tsr-express-informed-consent",
    title="No charge without express consent to it and to the account",
    statement="Nobody may be charged without having expressly agreed to the charge and to the "
    "account. If the caller could charge the account already, it must name it; for a free trial it "
    "must get the last four digits from the person and record the whole sale.",
    binds=SELLERS,
    source=cfr16("310.4(a)(7)", TEXT),
    in_force=since("2003-03-31"),
    applies=covered_deception & ~payment.one_of("none"),
    forbids=~agreed_to_charge
    | (preacquired & free_trial & ~(last_four & whole_recorded))
    | (preacquired & ~free_trial & ~account_named),
    consequences=TSR_CONSEQUENCES,
    agency=AGENCY,
    checked=CHECKED,
    subject="payment",
    doubts=(
        "FTC guidance: who was not told what had to be told has not given informed consent.",
        "We also apply it to payments that the person sends, such as a wire.",
    ),
    examples=(
        charge(
            "A free trial on a stored card; only the “yes” was recorded",
            Status.VIOLATED,
            whole_recorded=False,
        ),
        charge("All recorded, digits given, and a yes", Status.COMPLIED),
        charge("The digits were not asked for", Status.VIOLATED, last_four=False),
        charge(
            "“Unless you say no, we ship”",
            Status.VIOLATED,
            preacquired=False,
            agreed_to_charge=False,
        ),
        charge("The customer reads out the card and agrees", Status.COMPLIED, preacquired=False),
        charge(
            "“The card we have on file” is charged, without saying which",
            Status.VIOLATED,
            free_trial=False,
            account_named=False,
        ),
        charge(
            "“Your Visa ending in 1234” is charged, after a yes",
            Status.COMPLIED,
            free_trial=False,
            account_named=True,
        ),
        charge("Nothing was to be paid", Status.NOT_APPLICABLE, payment="none"),
        charge("Nobody knows what was recorded", Status.UNDETERMINED, whole_recorded=None),
        charge("March 30, 2003", Status.NOT_IN_FORCE, date="2003-03-30", agreed_to_charge=False),
        charge("March 31, 2003", Status.VIOLATED, date="2003-03-31", agreed_to_charge=False),
    ),
)

traded = examples_from(**COVERED_CALL, account_numbers_traded=True)

UNENCRYPTED_ACCOUNTS = Rule(
    id="tsr-unencrypted-accounts",
    title="No trade in unencrypted account numbers",
    statement="Nobody may buy or sell card or account numbers that are not encrypted, for use in "
    "telemarketing. Passing a number on to process the person's own purchase is fine.",
    binds=SELLERS,
    source=cfr16("310.4(a)(6)", TEXT),
    in_force=since("2003-03-31"),
    applies=covered_deception,
    forbids=account_numbers_traded,
    consequences=TSR_CONSEQUENCES,
    agency=AGENCY,
    checked=CHECKED,
    subject="payment",
    examples=(
        traded("A list broker sold card numbers for the campaign", Status.VIOLATED),
        traded(
            "The seller sends card data to its processor",
            Status.COMPLIED,
            account_numbers_traded=False,
        ),
        traded(
            "Encrypted tokens are traded, without the key",
            Status.COMPLIED,
            account_numbers_traded=False,
        ),
        traded(
            "A call to a business", Status.NOT_APPLICABLE, for_business_use=True, line="business"
        ),
        traded("Nobody knows", Status.UNDETERMINED, account_numbers_traded=None),
        traded("March 30, 2003", Status.NOT_IN_FORCE, date="2003-03-30"),
        traded("March 31, 2003", Status.VIOLATED, date="2003-03-31"),
    ),
)

slip = examples_from(**COVERED_CALL, payment="credit_card")

CARD_LAUNDERING = Rule(
    id="tsr-card-laundering",
    title="No charges through somebody else's merchant account",
    statement="A merchant may not run the card charges of another seller's telemarketing, and "
    "nobody may get a merchant to do so, unless the card network expressly permits it.",
    binds="Sellers, telemarketers, and the merchants who lend them their accounts.",
    source=cfr16("310.3(c)", TEXT),
    in_force=since("1995-12-31"),
    applies=covered_deception & payment.one_of("credit_card"),
    forbids=card_merchant.one_of("other"),
    consequences=TSR_CONSEQUENCES,
    agency=AGENCY,
    checked=CHECKED,
    subject="payment",
    examples=(
        slip(
            "A florist's terminal runs the sales of bullion", Status.VIOLATED, card_merchant="other"
        ),
        slip(
            "An aggregator that the network's rules allow",
            Status.COMPLIED,
            card_merchant="allowed",
        ),
        slip("Shell merchants spread the disputes", Status.VIOLATED, card_merchant="other"),
        slip("The seller's own account", Status.COMPLIED, card_merchant="own"),
        slip("Paid by wire", Status.NOT_APPLICABLE, payment="wire", card_merchant="other"),
        slip("Nobody knows whose account it was", Status.UNDETERMINED),
        slip(
            "The day before the Rule", Status.NOT_IN_FORCE, date="1995-12-30", card_merchant="other"
        ),
        slip(
            "The first day of the Rule", Status.VIOLATED, date="1995-12-31", card_merchant="other"
        ),
    ),
)
