"""Money in telemarketing: FINRA Rule 3230(h), (i) and (l), and FINRA Rule 4514."""

from rules.facts import payment, purpose, sold
from rules.law.facts import (
    account_numbers_traded,
    agreed_to_charge,
    card_merchant,
    free_trial,
    last_four,
    preacquired,
    whole_recorded,
)
from rules.law.finra.facts import draft_authorized
from rules.law.finra.hours import pitch
from rules.law.finra.terms import (
    AGENCY,
    CHECKED,
    MEMBERS,
    MEMORY,
    NOT_SEEN,
    SECONDARY,
    conduct_discipline,
    finra,
    member,
    telemarketing,
    telemarketing_discipline,
)
from rules.rulebook import Rule, Status, examples_from, since

traded = examples_from(**pitch("", Status.COMPLIED, account_numbers_traded=False).facts)

ACCOUNT_NUMBERS = Rule(
    id="finra-3230-account-numbers",
    title="Brokers may not buy or sell account numbers for sales calls",
    statement="A firm may not buy or sell people's card or account numbers, unencrypted, for use "
    "in telemarketing. Using a customer's own number to process their payment is fine.",
    binds=MEMBERS,
    source=finra("3230(h)", SECONDARY, 2012),
    in_force=since("2012-06-29"),
    applies=telemarketing,
    forbids=account_numbers_traded,
    consequences=(telemarketing_discipline,),
    agency=AGENCY,
    checked=CHECKED,
    subject="payment",
    doubts=(
        NOT_SEEN,
        "That an encrypted list counts as unencrypted if the key is sold with it is from memory.",
    ),
    examples=(
        traded("Buys a list with bank numbers", Status.VIOLATED, account_numbers_traded=True),
        traded("Buys a list with names and phone numbers only", Status.COMPLIED),
        traded(
            "Buys an encrypted list together with its key",
            Status.VIOLATED,
            account_numbers_traded=True,
        ),
        traded(
            "An insurer buys such a list",
            Status.NOT_APPLICABLE,
            caller_kind="insurer",
            account_numbers_traded=True,
        ),
        traded(
            "June 28, 2012",
            Status.NOT_IN_FORCE,
            date="2012-06-28",
            account_numbers_traded=True,
        ),
        traded("June 29, 2012", Status.VIOLATED, date="2012-06-29", account_numbers_traded=True),
    ),
)

charged = examples_from(
    **pitch(
        "",
        Status.COMPLIED,
        product="other",
        sold=True,
        payment="credit_card",
        agreed_to_charge=True,
        preacquired=False,
        free_trial=False,
        last_four=False,
        whole_recorded=False,
    ).facts
)

BILLING_CONSENT = Rule(
    id="finra-3230-billing-consent",
    title="No charge without the customer's express agreement to it and to the account",
    statement="A firm may not charge for a telemarketing sale unless the customer has expressly "
    "agreed to the charge and to the account used. If the firm has the account number already and "
    "a free trial turns into a paid service, it also needs the last four digits from the customer "
    "and a recording of the whole call.",
    binds=MEMBERS,
    source=finra("3230(i)(1)-(2)", SECONDARY, 2012),
    in_force=since("2012-06-29"),
    applies=telemarketing & sold & ~payment.one_of("none"),
    forbids=~agreed_to_charge | (preacquired & free_trial & ~(last_four & whole_recorded)),
    consequences=(telemarketing_discipline,),
    agency=AGENCY,
    checked=CHECKED,
    subject="payment",
    doubts=(NOT_SEEN, "That four digits are needed is from memory."),
    examples=(
        charged("The customer reads out the card number and agrees", Status.COMPLIED),
        charged("Nobody asked for an agreement", Status.VIOLATED, agreed_to_charge=False),
        charged(
            "A free trial of research turns paid; the card was on file, and nothing was recorded",
            Status.VIOLATED,
            preacquired=True,
            free_trial=True,
            last_four=True,
        ),
        charged(
            "The same, with the four digits and a recording of all of it",
            Status.COMPLIED,
            preacquired=True,
            free_trial=True,
            last_four=True,
            whole_recorded=True,
        ),
        charged(
            "The same, recorded, but without the digits",
            Status.VIOLATED,
            preacquired=True,
            free_trial=True,
            whole_recorded=True,
        ),
        charged("Nothing was sold", Status.NOT_APPLICABLE, sold=False, payment="none"),
        charged("June 28, 2012", Status.NOT_IN_FORCE, date="2012-06-28", agreed_to_charge=False),
        charged("June 29, 2012", Status.VIOLATED, date="2012-06-29", agreed_to_charge=False),
    ),
)

CARD_LAUNDERING = Rule(
    id="finra-3230-card-laundering",
    title="No card sales through the account of another merchant",
    statement="A firm may not run the card payments of its telemarketing through the account of "
    "another merchant, or help somebody to do so, unless the card network allows it.",
    binds=MEMBERS,
    source=finra("3230(l)", SECONDARY, 2012),
    in_force=since("2012-06-29"),
    applies=telemarketing & payment.one_of("credit_card", "debit_card"),
    forbids=card_merchant.one_of("other"),
    consequences=(telemarketing_discipline,),
    agency=AGENCY,
    checked=CHECKED,
    subject="payment",
    doubts=(NOT_SEEN,),
    examples=(
        charged("The terminal of a florist is used", Status.VIOLATED, card_merchant="other"),
        charged("The firm's own account", Status.COMPLIED, card_merchant="own"),
        charged(
            "That of another, which the network allows", Status.COMPLIED, card_merchant="allowed"
        ),
        charged("Paid by wire", Status.NOT_APPLICABLE, payment="wire", card_merchant="other"),
        charged("June 28, 2012", Status.NOT_IN_FORCE, date="2012-06-28", card_merchant="other"),
        charged("June 29, 2012", Status.VIOLATED, date="2012-06-29", card_merchant="other"),
    ),
)

by_check = examples_from(
    **pitch("", Status.COMPLIED, payment="remote_check", draft_authorized=True).facts
)

NEGOTIABLE_PAPER = Rule(
    id="finra-4514-negotiable-paper",
    title="No check on a customer's account without written authorization",
    statement="A firm may not get or hand in a check, a draft or the like drawn on a customer's "
    "bank account without the customer's express written authorization. A signature on the paper "
    "itself is one. The firm must keep it.",
    binds=MEMBERS,
    source=finra("4514", MEMORY),
    in_force=since("1996-12-02"),
    applies=member & ~purpose.one_of("personal") & payment.one_of("check", "remote_check"),
    forbids=payment.one_of("remote_check") & ~draft_authorized,
    note="NASD Rule 3110(g) until FINRA Rule 4514 took over, on December 5, 2011 (from memory).",
    consequences=(conduct_discipline,),
    agency=AGENCY,
    checked=CHECKED,
    subject="payment",
    doubts=(
        "The duty was read in a text of 1996 and on a page of the SEC; Rule 4514 was not read.",
        "A debit through the ACH network is no paper: that is our reading.",
    ),
    examples=(
        by_check("A “yes” on tape only", Status.VIOLATED, draft_authorized=False),
        by_check("A signed form", Status.COMPLIED),
        by_check("The customer signs the check", Status.COMPLIED, payment="check"),
        by_check("The customer's own wire", Status.NOT_APPLICABLE, payment="wire"),
        by_check("Another kind of business", Status.NOT_APPLICABLE, caller_kind="business"),
        by_check(
            "December 1, 1996", Status.NOT_IN_FORCE, date="1996-12-01", draft_authorized=False
        ),
        by_check("December 2, 1996", Status.VIOLATED, date="1996-12-02", draft_authorized=False),
        by_check("December 4, 2011", Status.VIOLATED, date="2011-12-04", draft_authorized=False),
        by_check("December 5, 2011", Status.VIOLATED, date="2011-12-05", draft_authorized=False),
    ),
)
