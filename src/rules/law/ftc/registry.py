"""The national do-not-call registry and its fee: 16 CFR 310.4(b)(1)(iii)(B) and 310.8."""

from rules.facts import (
    asked_to_stop,
    consent,
    consent_names_number,
    consent_names_seller,
    consent_signed,
    for_business_use,
    on_registry,
    product,
    revoked,
)
from rules.law.facts import agreed_again
from rules.law.ftc.company_list import (
    CALLERS,
    careful,
    cold_call,
    registry_safe_harbor,
    to_a_firm,
)
from rules.law.ftc.consequences import TSR_CONSEQUENCES
from rules.law.ftc.example_call import AGENCY, CHECKED
from rules.law.ftc.facts_calls import area_code_paid, only_known_people
from rules.law.ftc.rulings import ACCESS_WHEN_PARTLY_EXEMPT
from rules.law.ftc.sources import TEXT, cfr16
from rules.law.ftc.terms import (
    charitable_appeal,
    covered_calls,
    established_business_relationship,
    partly_exempt,
)
from rules.rulebook import Definition, Exemption, Rule, Status, examples_from, since

registry_call = Definition(
    id="tsr-registry-call",
    term="one to which the registry applies",
    text="An outbound call that sells. Appeals for gifts are free of the registry, and so is every "
    "call that sells a business something for its own use, office supplies included.",
    source=cfr16("310.6", TEXT),
    means=covered_calls
    & ~charitable_appeal
    & ~(product.one_of("office_supplies") & for_business_use),
)

written_agreement = Definition(
    id="tsr-dnc-written-agreement",
    term="allowed by a signed written agreement",
    text="A writing, on paper or electronic, in which the person clearly agrees to calls by or for "
    "one named party, with the number to be called and the person's signature. It does not run "
    "out; a later request not to be called ends its use. A word passed on by a friend is none.",
    source=cfr16("310.4(b)(1)(iii)(B)(1)", TEXT),
    means=consent.one_of("written")
    & consent_signed
    & consent_names_seller
    & consent_names_number
    & ~revoked
    & (~asked_to_stop | agreed_again),
)

agreement = Exemption(
    "tsr-registry-agreement",
    "Signed written agreement with this party for this number",
    written_agreement,
    cfr16("310.4(b)(1)(iii)(B)(1)", TEXT),
    like="written-consent",
)
relationship = Exemption(
    "tsr-registry-ebr",
    "Established business relationship",
    established_business_relationship,
    cfr16("310.4(b)(1)(iii)(B)(2)", TEXT),
)

listed = examples_from(
    **cold_call(
        "",
        Status.VIOLATED,
        on_registry=True,
        bought=False,
        inquired=False,
        consent="none",
        asked_to_stop=False,
        by_mistake=False,
    ).facts
)
signed = {
    "consent": "written",
    "consent_signed": True,
    "consent_names_seller": True,
    "consent_names_number": True,
    "revoked": False,
}
client = {"bought": True}
inquirer = {"inquired": True}
fundraiser = {
    "purpose": "charity",
    "includes_offer": False,
    "product": "gift",
    "caller_kind": "nonprofit",
    "hired_caller": True,
}

NATIONAL_REGISTRY = Rule(
    id="tsr-national-dnc",
    title="No sales calls to numbers on the national do-not-call registry",
    statement="Nobody may call a number on the national registry to sell, at home or on a mobile, "
    "unless they can show a signed written agreement or an established business relationship. A "
    "registration never runs out.",
    binds=CALLERS,
    source=cfr16("310.4(b)(1)(iii)(B)", TEXT),
    in_force=since("2003-10-01"),
    applies=registry_call,
    forbids=on_registry,
    unless=(agreement, relationship, registry_safe_harbor),
    consequences=TSR_CONSEQUENCES,
    agency=AGENCY,
    checked=CHECKED,
    subject="national-registry",
    doubts=(
        (
            "Knowing the person is no excuse under this Rule. FTC staff said that they do not plan "
            "to act against home sellers who call friends."
        ),
        (
            "An agreement that was got by a trick, hidden in small print or ticked in advance is "
            "none, says FTC guidance. Then answer that it was not signed."
        ),
        (
            "Whoever buys an inquiry from a lead seller has no relationship with the person (FTC "
            "staff letter 06-2). Staff would not act if the website had said, before it took the "
            "number, that calls will follow and from how many firms at most. Whether a sister "
            "company shares a relationship is unsettled."
        ),
        (
            "That relationships are counted in days since May 16, 2024 is inferred, not seen. The "
            "last payment, purchase or shipment counts (FTC guidance); one on the very day of the "
            "call counts too, on our reading."
        ),
        "That calls were judged from October 1, 2003 on is from summaries.",
    ),
    examples=(
        listed("A pitch for coins to a listed home number", Status.VIOLATED),
        listed("To a listed mobile", Status.VIOLATED, line="wireless"),
        listed("To a number that is not listed", Status.COMPLIED, on_registry=False),
        listed(
            "Listed yesterday, missed by an honest error; the copy is 20 days old",
            Status.EXCEPTED,
            by_mistake=True,
            **(careful | {"registry_copy_on": "2026-11-03"}),
        ),
        listed(
            "An error, with a copy of March 1 and a call on April 1: 31 days",
            Status.EXCEPTED,
            date="2026-04-01",
            by_mistake=True,
            **(careful | {"registry_copy_on": "2026-03-01"}),
        ),
        listed(
            "The same on April 2: 32 days",
            Status.VIOLATED,
            date="2026-04-02",
            by_mistake=True,
            **(careful | {"registry_copy_on": "2026-03-01"}),
        ),
        listed(
            "An error, and nobody was trained",
            Status.VIOLATED,
            by_mistake=True,
            **(careful | {"staff_trained": False}),
        ),
        listed("A kind of call that it chose never to check", Status.VIOLATED, **careful),
        listed(
            "An error on December 31, 2004, with a copy three months old",
            Status.EXCEPTED,
            date="2004-12-31",
            by_mistake=True,
            **(careful | {"registry_copy_on": "2004-09-30"}),
        ),
        listed(
            "A day later, when 31 days is the most",
            Status.VIOLATED,
            date="2005-01-01",
            by_mistake=True,
            **(careful | {"registry_copy_on": "2004-11-30"}),
        ),
        listed("Bought 200 days ago", Status.EXCEPTED, bought_on="2026-05-07", **client),
        listed(
            "Bought on January 1, 2025, called on June 25, 2026: 540 days",
            Status.EXCEPTED,
            date="2026-06-25",
            bought_on="2025-01-01",
            **client,
        ),
        listed(
            "Called a day later: 541 days, though within 18 months",
            Status.VIOLATED,
            date="2026-06-26",
            bought_on="2025-01-01",
            **client,
        ),
        listed(
            "Asked on July 1, 2026, called on September 29: 90 days",
            Status.EXCEPTED,
            date="2026-09-29",
            inquired_on="2026-07-01",
            **inquirer,
        ),
        listed(
            "Called on September 30: 91 days, though within three months",
            Status.VIOLATED,
            date="2026-09-30",
            inquired_on="2026-07-01",
            **inquirer,
        ),
        listed(
            "In 2023, 18 months to the day after a purchase",
            Status.EXCEPTED,
            date="2023-11-23",
            bought_on="2022-05-23",
            **client,
        ),
        listed(
            "547 days but 18 months after a purchase, on May 15, 2024",
            Status.EXCEPTED,
            date="2024-05-15",
            bought_on="2022-11-15",
            **client,
        ),
        listed(
            "The same a day later, when days count",
            Status.VIOLATED,
            date="2024-05-16",
            bought_on="2022-11-16",
            **client,
        ),
        listed("Bought today, called today", Status.EXCEPTED, bought_on="2026-11-23", **client),
        listed(
            "A form on a comparison site; a lender that bought the lead calls",
            Status.VIOLATED,
            product="loan",
            inquired=False,
        ),
        listed(
            "A client who asked not to be called",
            Status.VIOLATED,
            bought_on="2026-11-02",
            asked_to_stop=True,
            asked_to_stop_on="2026-11-10",
            agreed_again=False,
            **client,
        ),
        listed("A web form names this seller and gives the number", Status.EXCEPTED, **signed),
        listed(
            "Signed for this seller, called by the firm that it hired",
            Status.EXCEPTED,
            hired_caller=True,
            **signed,
        ),
        listed(
            "The form names “marketing partners”",
            Status.VIOLATED,
            **(signed | {"consent_names_seller": False}),
        ),
        listed(
            "The form gives no number",
            Status.VIOLATED,
            **(signed | {"consent_names_number": False}),
        ),
        listed(
            "Signed, and later asked not to be called",
            Status.VIOLATED,
            asked_to_stop=True,
            asked_to_stop_on="2026-11-10",
            agreed_again=False,
            **signed,
        ),
        listed("“Call her, she's keen”, said a friend", Status.VIOLATED, consent="none"),
        listed("A paid fundraiser for a charity", Status.NOT_APPLICABLE, **fundraiser),
        listed(
            "A calendar, and the profit goes to the charity",
            Status.UNSETTLED,
            **(fundraiser | {"includes_offer": True, "product": "other"}),
        ),
        listed(
            "Printers for a firm",
            Status.NOT_APPLICABLE,
            **to_a_firm,
        ),
        listed(
            "Toner for a firm: only the registry does not apply",
            Status.NOT_APPLICABLE,
            **(to_a_firm | {"product": "office_supplies"}),
        ),
        listed(
            "To arrange that a seller shows windows at home: the registry still counts",
            Status.VIOLATED,
            product="other",
            in_person_first=True,
        ),
        listed("Nobody knows whether it is listed", Status.UNDETERMINED, on_registry=None),
        listed("September 30, 2003", Status.NOT_IN_FORCE, date="2003-09-30"),
        listed("October 1, 2003", Status.VIOLATED, date="2003-10-01"),
    ),
)

stranger = examples_from(
    **cold_call(
        "",
        Status.VIOLATED,
        on_registry=False,
        only_known_people=False,
        bought=False,
        inquired=False,
        consent="none",
        asked_to_stop=False,
    ).facts
)

REGISTRY_FEE = Rule(
    id="tsr-registry-fee",
    title="No sales calls into an area code without access to the registry",
    statement="Before it calls into an area code, a seller must have got the registry's data for "
    "it, under its own account: the first five area codes are free, others are paid by the year. "
    "Without that every call breaks the Rule, even if the number is not listed.",
    binds="The seller, and the telemarketer that calls for it.",
    source=cfr16("310.8", TEXT),
    in_force=since("2003-09-01"),
    applies=registry_call & (~partly_exempt | ACCESS_WHEN_PARTLY_EXEMPT),
    forbids=~area_code_paid,
    unless=(
        Exemption(
            "tsr-registry-fee-known-people",
            "Seller calls only under agreements and relationships, and never got the registry",
            only_known_people & (written_agreement | established_business_relationship),
            cfr16("310.8", TEXT),
        ),
    ),
    consequences=TSR_CONSEQUENCES,
    agency=AGENCY,
    checked=CHECKED,
    subject="national-registry",
    doubts=(
        (
            "The excuse still names paragraphs “(B)(i) or (ii)”, which are no longer there. We "
            "read them as today's (B)(1) and (B)(2)."
        ),
        (
            "The price changes each October. For the year to September 30, 2026 it was $82 for "
            "each area code after the first five, or $41 in the second half of the paid year, and "
            "at most $22,626, which 281 area codes reach. We did not find that of the year after."
        ),
        "Calls that need no registry, such as those to businesses, need no access either.",
    ),
    examples=(
        stranger(
            "A stranger, not listed; access never paid", Status.VIOLATED, area_code_paid=False
        ),
        stranger("One of five free area codes", Status.COMPLIED, area_code_paid=True),
        stranger("Two sellers split one subscription", Status.VIOLATED, area_code_paid=False),
        stranger(
            "Only returns calls to people who asked 30 days ago; never had the registry",
            Status.EXCEPTED,
            area_code_paid=False,
            only_known_people=True,
            inquired_on="2026-10-24",
            **inquirer,
        ),
        stranger(
            "The same seller, but this person asked 91 days ago",
            Status.VIOLATED,
            area_code_paid=False,
            only_known_people=True,
            inquired_on="2026-08-24",
            **inquirer,
        ),
        stranger(
            "A person who signed, but the seller calls strangers too",
            Status.VIOLATED,
            area_code_paid=False,
            **signed,
        ),
        stranger(
            "The sale is closed face to face; access never paid",
            Status.UNSETTLED,
            area_code_paid=False,
            in_person_first=True,
        ),
        stranger("Nobody but the seller knows", Status.UNDETERMINED),
        stranger(
            "A paid fundraiser",
            Status.NOT_APPLICABLE,
            area_code_paid=False,
            **fundraiser,
        ),
        stranger(
            "Printers for a firm",
            Status.NOT_APPLICABLE,
            **to_a_firm,
            area_code_paid=False,
        ),
        stranger("August 31, 2003", Status.NOT_IN_FORCE, date="2003-08-31", area_code_paid=False),
        stranger("September 1, 2003", Status.VIOLATED, date="2003-09-01", area_code_paid=False),
    ),
)
