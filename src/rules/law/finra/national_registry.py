"""The national registry: FINRA Rule 3230(a)(3), (b) and (c), and NASD's rule before it."""

from rules.facts import (
    asked_to_stop,
    by_mistake,
    call_date,
    consent,
    consent_names_number,
    consent_names_seller,
    consent_signed,
    knows_caller,
    list_kept,
    on_registry,
    registry_copy_on,
    revoked,
    staff_trained,
    written_policy,
)
from rules.law.finra.hours import pitch
from rules.law.finra.terms import (
    AGENCY,
    CHECKED,
    MEMBERS,
    MEMORY,
    TEXT,
    business_relationship,
    finra,
    outbound_call,
    telemarketing_discipline,
)
from rules.rulebook import Exemption, Rule, Status, Version, between, examples_from, since

listed = examples_from(
    **pitch(
        "",
        Status.VIOLATED,
        on_registry=True,
        bought=False,
        inquired=False,
        brokerage_account="none",
        affiliate_client=False,
        asked_to_stop=False,
        consent="none",
        knows_caller=False,
        by_mistake=False,
    ).facts
)
"""A broker calls a number on the registry: no relationship, no consent."""
signed = {
    "consent": "written",
    "consent_signed": True,
    "consent_names_seller": True,
    "consent_names_number": True,
    "revoked": False,
}
careful = {
    "by_mistake": True,
    "written_policy": True,
    "staff_trained": True,
    "list_kept": True,
    "registry_copy_on": "2026-10-23",
}

signed_agreement = consent.one_of("written") & (
    consent_signed & consent_names_seller & consent_names_number & ~revoked
)
safeguards = by_mistake & written_policy & staff_trained & list_kept

exceptions = (
    Exemption(
        "finra-3230-ndnc-exc-ebr",
        "Established business relationship, and no request to stop",
        business_relationship & ~asked_to_stop,
        finra("3230(b)(1)", TEXT),
    ),
    Exemption(
        "finra-3230-ndnc-exc-written-consent",
        "Signed agreement that names the firm and this number",
        signed_agreement,
        finra("3230(b)(2)", TEXT),
        like="written-consent",
    ),
    Exemption(
        "finra-3230-ndnc-exc-personal",
        "The person who calls is family, a friend or an acquaintance",
        knows_caller,
        finra("3230(b)(3)", TEXT, 2008),
        like="personal-relationship",
    ),
)

NATIONAL_REGISTRY = Rule(
    id="finra-3230-national-dnc",
    title="Brokers may not call numbers on the national do-not-call registry",
    statement="A brokerage firm may not make a sales call to a person whose number is on the "
    "national registry. Exceptions: an established business relationship, as long as the person "
    "has not told the firm to stop; a signed agreement with the number in it; a relative, friend "
    "or acquaintance of the person who calls. A call by mistake is excused if every safeguard was "
    "in place.",
    binds=MEMBERS,
    source=finra("3230(a)(3)", TEXT),
    in_force=since("2005-03-01"),
    applies=outbound_call,
    forbids=on_registry,
    unless=(
        *exceptions,
        Exemption(
            "finra-3230-safe-harbor",
            "Called in error, with every safeguard in place",
            safeguards & registry_copy_on.within(31, "days", before=call_date),
            finra("3230(c)", TEXT, 2005),
            "safe harbor",
            like="registry-care",
        ),
    ),
    note="The copy of the registry may be 31 days old at most. FINRA Rule 3230 took over from "
    "NASD Rule 2212 on June 29, 2012.",
    earlier=(
        Version(
            between("2004-03-31", "2005-03-01"),
            outbound_call,
            on_registry,
            (
                *exceptions,
                Exemption(
                    "nasd-safe-harbor",
                    "Called in error, with every safeguard in place",
                    safeguards
                    & registry_copy_on.within(3, "months", before=call_date, doubtful_edge=True),
                    finra("3230(c)", MEMORY),
                    "safe harbor",
                    like="registry-care",
                ),
            ),
            "NASD Rule 2212. The copy of the registry could be about three months old.",
        ),
    ),
    consequences=(telemarketing_discipline,),
    agency=AGENCY,
    checked=CHECKED,
    subject="national-registry",
    doubts=(
        (
            "Read in the forerunner, in the MSRB's twin and in questions and answers of FINRA, not "
            "in Rule 3230 itself."
        ),
        (
            "FINRA counts months (18 and 3), the FTC counts days (540 and 90). Near the edge a "
            "call can pass under the one and not under the other."
        ),
        "On the last day of the 18 or the 3 months the relationship still counts: our reading.",
        "The broker of record is from memory, and so is that electronic signatures count.",
        (
            "Calls to a business have no exemption here, unlike at the FTC (from memory). A line "
            "of a business is seldom on the registry; a listed mobile for work is protected."
        ),
        (
            "Before March 1, 2005 the copy of the registry could be about three months old; that "
            "number is from memory. The 31 days are a condition of this excuse, no grace period."
        ),
        "That an agreement which was taken back excuses no longer is our reading.",
    ),
    examples=(
        listed("A registered home, and no relationship", Status.VIOLATED),
        listed(
            "Some 60,000 calls to 20,000 listed numbers in nine months. For that and more, a real "
            "firm paid a fine of $300,000 and gave about $595,000 back",
            Status.VIOLATED,
            date="2018-11-23",
        ),
        listed("A number that is not on the registry", Status.COMPLIED, on_registry=False),
        listed("A client with shares at the firm", Status.EXCEPTED, brokerage_account="open"),
        listed(
            "A client of another firm for which this one's clearing firm also clears",
            Status.VIOLATED,
        ),
        listed(
            "A client with a balance at the clearing firm that serves this firm",
            Status.EXCEPTED,
            brokerage_account="open",
        ),
        listed(
            "The firm is broker of record for a fund account",
            Status.EXCEPTED,
            brokerage_account="of_record",
        ),
        listed(
            "The last trade was 18 months ago to the day",
            Status.EXCEPTED,
            bought=True,
            bought_on="2025-05-23",
        ),
        listed(
            "The last trade was 18 months and a day ago; the account is closed",
            Status.VIOLATED,
            bought=True,
            bought_on="2025-05-22",
            brokerage_account="closed",
            account_active_on="2025-05-22",
        ),
        listed(
            "A web inquiry three months ago to the day",
            Status.EXCEPTED,
            inquired=True,
            inquired_on="2026-08-23",
        ),
        listed(
            "A web inquiry three months and a day ago",
            Status.VIOLATED,
            inquired=True,
            inquired_on="2026-08-22",
        ),
        listed(
            "An inquiry ten weeks ago", Status.EXCEPTED, inquired=True, inquired_on="2026-09-14"
        ),
        listed("An inquiry 14 weeks ago", Status.VIOLATED, inquired=True, inquired_on="2026-08-17"),
        listed(
            "The person is only a client of the firm's bank",
            Status.VIOLATED,
            affiliate_client=True,
            affiliate_expected=False,
        ),
        listed(
            "A client of the bank next door, with the same name and desk",
            Status.EXCEPTED,
            affiliate_client=True,
            affiliate_expected=True,
        ),
        listed(
            "The representative served this client at an earlier firm; they are no friends",
            Status.VIOLATED,
        ),
        listed(
            "A client with an open account who told the firm to stop",
            Status.VIOLATED,
            brokerage_account="open",
            asked_to_stop=True,
            asked_to_stop_on="2026-09-24",
        ),
        listed(
            "A signed card with the number of the mobile, which rings",
            Status.EXCEPTED,
            line="wireless",
            mobile_use="personal",
            **signed,
        ),
        listed(
            "The same card, but the home line rings",
            Status.VIOLATED,
            **(signed | {"consent_names_number": False}),
        ),
        listed("“Sure, call me”, said on the phone", Status.VIOLATED, consent="oral"),
        listed(
            "Consent was given to a seller of leads, and names no firm",
            Status.VIOLATED,
            **(signed | {"consent_names_seller": False}),
        ),
        listed("A representative calls a cousin at 7 p.m.", Status.EXCEPTED, knows_caller=True),
        listed("An assistant calls the representative's cousin", Status.VIOLATED),
        listed("A friend of a friend, never met", Status.VIOLATED),
        listed(
            "A cousin at 10 p.m.: the registry is no obstacle, the hour is",
            Status.EXCEPTED,
            time="22:00",
            knows_caller=True,
        ),
        listed(
            "A registered mobile, no relationship",
            Status.VIOLATED,
            line="wireless",
            mobile_use="personal",
        ),
        listed(
            "The registered mobile of a sole trader",
            Status.VIOLATED,
            line="wireless",
            mobile_use="business",
        ),
        listed("In error, all safeguards, copy 31 days old", Status.EXCEPTED, **careful),
        listed(
            "The number was registered yesterday, and the copy is 20 days old",
            Status.EXCEPTED,
            **(careful | {"registry_copy_on": "2026-11-03"}),
        ),
        listed(
            "The same, but the copy is 32 days old",
            Status.VIOLATED,
            **(careful | {"registry_copy_on": "2026-10-22"}),
        ),
        listed(
            "The copy is five days old, but nobody was trained",
            Status.VIOLATED,
            **(careful | {"registry_copy_on": "2026-11-18", "staff_trained": False}),
        ),
        listed(
            "Called on purpose, with perfect safeguards",
            Status.VIOLATED,
            **(careful | {"by_mistake": False}),
        ),
        listed("A call center dials for the firm", Status.VIOLATED, hired_caller=True),
        listed("A bank's municipal desk", Status.NOT_APPLICABLE, caller_kind="bank_dealer"),
        listed("March 30, 2004", Status.NOT_IN_FORCE, date="2004-03-30"),
        listed("March 31, 2004", Status.VIOLATED, date="2004-03-31"),
        listed(
            "February 28, 2005, with a copy that is 60 days old",
            Status.EXCEPTED,
            **(careful | {"date": "2005-02-28", "registry_copy_on": "2004-12-30"}),
        ),
        listed(
            "February 28, 2005, with a copy that is three months and a day old",
            Status.VIOLATED,
            **(careful | {"date": "2005-02-28", "registry_copy_on": "2004-11-27"}),
        ),
        listed(
            "March 1, 2005, with a copy that is 31 days old",
            Status.EXCEPTED,
            **(careful | {"date": "2005-03-01", "registry_copy_on": "2005-01-29"}),
        ),
        listed(
            "March 1, 2005, with a copy that is 60 days old",
            Status.VIOLATED,
            **(careful | {"date": "2005-03-01", "registry_copy_on": "2004-12-31"}),
        ),
    ),
)
