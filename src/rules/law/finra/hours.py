"""Calling hours: FINRA Rule 3230(a)(1), and NASD's rules before it."""

from rules.facts import consent, local_time, revoked
from rules.law.finra.facts import assigned_customer, called_dealer
from rules.law.finra.terms import (
    AGENCY,
    CHECKED,
    MEMBERS,
    MEMORY,
    TEXT,
    customer,
    existing_customer,
    finra,
    outbound_call,
    residence,
    telemarketing_discipline,
)
from rules.logic import Open
from rules.rulebook import Exemption, Rule, Status, Version, between, examples_from, since

pitch = examples_from(
    date="2026-11-23",
    time="10:00",
    clock="called",
    caller_kind="member",
    hired_caller=False,
    direction="outbound",
    purpose="sales",
    product="security",
    voice="live",
    line="residential",
)
"""A broker calls a home with a pitch."""

night = examples_from(
    **pitch(
        "",
        Status.VIOLATED,
        time="21:30",
        consent="none",
        called_dealer="no",
        bought=False,
        inquired=False,
        brokerage_account="none",
        affiliate_client=False,
        assigned_customer=False,
    ).facts
)
"""The same at half past nine, to a stranger."""

to_a_dealer = Exemption(
    "finra-hours-dealer",
    "The person called is a broker or dealer",
    called_dealer.one_of("broker"),
    finra("3230(a)(1)(C)", TEXT),
)

CALLING_HOURS = Rule(
    id="finra-3230-time-of-day",
    title="Brokers may call homes only between 8 a.m. and 9 p.m.",
    statement="A brokerage firm may not start a sales call to a home before 8 a.m. or after 9 "
    "p.m., by the clock where the phone rings. Customers with a trade, position, balance or "
    "account activity in the last 18 months may be called at night, and so may people who allowed "
    "it, and brokers and dealers. Having asked about a product is not enough.",
    binds=MEMBERS,
    source=finra("3230(a)(1)", TEXT),
    in_force=since("2004-03-31"),
    applies=outbound_call & residence,
    forbids=~local_time.between("08:00", "21:00"),
    unless=(
        Exemption(
            "finra-hours-customer",
            "A customer: a trade, position, balance or activity within 18 months",
            customer,
            finra("3230(a)(1)(A)", MEMORY),
        ),
        Exemption(
            "finra-hours-permission",
            "The person invited or permitted it, in writing or by word of mouth",
            consent.one_of("oral", "written") & ~revoked,
            finra("3230(a)(1)(B)", TEXT),
        ),
        to_a_dealer,
    ),
    note="Three exceptions: customers of the firm, permission, and brokers or dealers. FINRA "
    "Rule 3230 took over from NASD's rule on June 29, 2012.",
    earlier=(
        Version(
            between("1996-12-02", "2004-03-31"),
            outbound_call & residence,
            ~local_time.between("08:00", "21:00"),
            (
                Exemption(
                    "nasd-hours-own-customer",
                    "A representative serves his or her own existing customer (NASD Rule 2211)",
                    assigned_customer & existing_customer,
                    finra("3230(a)(1)(A)", TEXT, 1996),
                ),
                to_a_dealer,
                Exemption(
                    "nasd-hours-permission",
                    "The person had permitted it",
                    consent.one_of("oral", "written")
                    & ~revoked
                    & Open(
                        "nasd-permission-at-night",
                        "Did permission open the night hours before March 31, 2004?",
                        ("The summaries of the rule of 1996 that we read do not say.",),
                    ),
                    finra("3230(a)(1)(B)", MEMORY),
                ),
            ),
            "NASD's rule on telemarketing. Exempt were a representative's own existing customers "
            "(activity within 12 months), and brokers and dealers.",
        ),
    ),
    consequences=(telemarketing_discipline,),
    agency=AGENCY,
    checked=CHECKED,
    subject="calling-hours",
    like="calling-hours",
    doubts=(
        (
            "At 9:00:00 p.m. sharp the call is not yet “after 9 p.m.”: that is our reading. "
            "A careful caller stops earlier."
        ),
        (
            "That only the first limb of a business relationship opens the night was read in the "
            "forerunner and in the MSRB's twin. Some study notes for exams say otherwise."
        ),
        "The words were read in the forerunner and in the MSRB's twin, not in Rule 3230 itself.",
        (
            "Whether a mobile phone is a residence is not said. We take it as one, at the place "
            "where the person is known or best known to be, unless it only serves a business."
        ),
        "A family tie does not open the night hours, and neither does a hectic market.",
    ),
    examples=(
        night(
            "11:55 p.m. in New York, but the phone is in Los Angeles, where it is 8:55",
            Status.COMPLIED,
            time="23:55",
            clock="eastern",
            called_state="CA",
        ),
        night("A call at 9:00:00 p.m. sharp", Status.COMPLIED, time="21:00"),
        night("A call at 9:00:01 p.m.", Status.VIOLATED, time="21:00:01"),
        night("A call at 9:01 p.m.", Status.VIOLATED, time="21:01"),
        night("A call at 7:59:59 a.m.", Status.VIOLATED, time="07:59:59"),
        night("A call at 8:00 a.m.", Status.COMPLIED, time="08:00"),
        night(
            "The person had asked by phone to be called after half past nine",
            Status.EXCEPTED,
            consent="oral",
            revoked=False,
        ),
        night(
            "A friend of the caller, who has no account and invited no call",
            Status.VIOLATED,
            knows_caller=True,
        ),
        night(
            "The person filled in a web form two weeks ago",
            Status.VIOLATED,
            inquired=True,
            inquired_on="2026-11-09",
        ),
        night(
            "A client who last traded 18 months ago to the day",
            Status.EXCEPTED,
            bought=True,
            bought_on="2025-05-23",
        ),
        night(
            "A client who last traded on May 24, 2025, a day inside the 18 months",
            Status.EXCEPTED,
            bought=True,
            bought_on="2025-05-24",
        ),
        night(
            "A client who last traded 18 months and a day ago; the account is empty and closed",
            Status.VIOLATED,
            bought=True,
            bought_on="2025-05-22",
            brokerage_account="closed",
            account_active_on="2025-05-22",
        ),
        night(
            "The last trade was in 2019, but the shares are still there",
            Status.EXCEPTED,
            bought=True,
            bought_on="2019-03-01",
            brokerage_account="open",
        ),
        night(
            "A closed account whose last dividend came 18 months ago to the day",
            Status.EXCEPTED,
            brokerage_account="closed",
            account_active_on="2025-05-23",
        ),
        night(
            "An account that is open, but has held nothing and seen nothing for 18 months",
            Status.VIOLATED,
            brokerage_account="empty",
            account_active_on="2025-05-22",
        ),
        night(
            "The person opened an account only after this call",
            Status.VIOLATED,
            brokerage_account="after",
        ),
        night(
            "The firm is broker of record of a fund account: the second limb opens no night hours",
            Status.VIOLATED,
            brokerage_account="of_record",
        ),
        night("A broker at another firm, at home", Status.EXCEPTED, called_dealer="broker"),
        night(
            "The municipal desk of a bank is no broker or dealer here",
            Status.VIOLATED,
            called_dealer="municipal",
        ),
        night("6:30 a.m., to a desk at the office", Status.NOT_APPLICABLE, line="business"),
        night(
            "8:30 a.m. in New York; the person with a New York mobile lives in California",
            Status.VIOLATED,
            number="212 555 0142",
            line="wireless",
            mobile_use="personal",
            time="08:30",
            clock="eastern",
            called_state="CA",
        ),
        night(
            "The same, and only the area code is known",
            Status.UNDETERMINED,
            number="212 555 0142",
            line="wireless",
            mobile_use="personal",
            time="08:30",
            clock="eastern",
        ),
        night(
            "A mobile that only serves a business",
            Status.NOT_APPLICABLE,
            line="wireless",
            mobile_use="business",
        ),
        night(
            "A clerk asks about a missing signature",
            Status.NOT_APPLICABLE,
            purpose="information",
            includes_offer=False,
        ),
        night(
            "A clerk asks about a missing signature, and then pitches a fund",
            Status.VIOLATED,
            purpose="information",
            includes_offer=True,
        ),
        night("The first call of a planned campaign: one call is enough", Status.VIOLATED),
        night("The person calls in", Status.NOT_APPLICABLE, direction="inbound"),
        night("An adviser that is no broker", Status.NOT_APPLICABLE, caller_kind="adviser"),
        night("A company sells its own shares", Status.NOT_APPLICABLE, caller_kind="issuer"),
        night("A bank's municipal desk", Status.NOT_APPLICABLE, caller_kind="bank_dealer"),
        night("A call center dials for the firm", Status.VIOLATED, hired_caller=True),
        night(
            "A representative sells the firm's insurance",
            Status.VIOLATED,
            product="insurance",
        ),
        night("A text message", Status.UNSETTLED, voice="text"),
        night(
            "The firm asks for gifts, on June 28, 2012",
            Status.NOT_APPLICABLE,
            date="2012-06-28",
            purpose="charity",
            includes_offer=False,
        ),
        night(
            "The firm asks for gifts, on June 29, 2012",
            Status.VIOLATED,
            date="2012-06-29",
            purpose="charity",
            includes_offer=False,
        ),
        night("The day before the first rule", Status.NOT_IN_FORCE, date="1996-12-01"),
        night("The first day of the first rule", Status.VIOLATED, date="1996-12-02"),
        night(
            "March 30, 2004: the representative's own customer, who traded five months ago",
            Status.EXCEPTED,
            date="2004-03-30",
            assigned_customer=True,
            bought=True,
            bought_on="2003-10-30",
        ),
        night(
            "March 30, 2004: a colleague's customer, who traded five months ago",
            Status.VIOLATED,
            date="2004-03-30",
            bought=True,
            bought_on="2003-10-30",
        ),
        night(
            "March 31, 2004: a colleague's customer, who traded 17 months ago",
            Status.EXCEPTED,
            date="2004-03-31",
            bought=True,
            bought_on="2002-10-31",
        ),
        night(
            "In 2000: the customer had allowed late calls",
            Status.UNSETTLED,
            date="2000-11-23",
            consent="oral",
            revoked=False,
        ),
        night(
            "In 2000: a mobile phone",
            Status.NOT_APPLICABLE,
            date="2000-11-23",
            line="wireless",
            mobile_use="personal",
        ),
    ),
)
