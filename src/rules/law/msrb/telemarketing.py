"""Calls about municipal securities: MSRB Rule G-39.

The rule mirrors FINRA Rule 3230, but it also binds banks that deal in municipal securities and are
no members of FINRA. The start of each part is not known to the day. Caller ID, abandoned calls and
recordings are in `dialing`.
"""

from datetime import date

from rules.facts import (
    as_of,
    asked_to_stop,
    asked_to_stop_on,
    call_date,
    caller_kind,
    consent,
    direction,
    includes_offer,
    knows_caller,
    local_time,
    on_registry,
    product,
    purpose,
    registry_copy_on,
    revoked,
)
from rules.law.facts import agreed_again
from rules.law.finra.facts import called_dealer, request_processed
from rules.law.finra.firm_list import delay_before_2004, still_counts, within_five_years
from rules.law.finra.hours import night
from rules.law.finra.national_registry import careful, safeguards, signed, signed_agreement
from rules.law.finra.terms import (
    CHECKED,
    MEMORY,
    SECONDARY,
    TEXT,
    business_relationship,
    by_telephone,
    customer,
    residence,
)
from rules.logic import Open
from rules.rulebook import (
    Confidence,
    Consequence,
    Definition,
    Exemption,
    Rule,
    Source,
    Span,
    Status,
    Version,
    between,
    examples_from,
    since,
)

AGENCY = "MSRB"
DEALERS = (
    "Brokers, dealers and municipal securities dealers, banks among them, when they call about "
    "municipal securities."
)
TWIN = (
    "Terms that we did not read here, such as the business relationship, are taken from the twin, "
    "FINRA Rule 3230. Municipal advisors are not bound by the text (from memory)."
)
BOTH = "A member of FINRA that sells municipal securities must keep both rules."


def msrb(place: str, confidence: Confidence, year: int | None = None) -> Source:
    """Return a source in the MSRB's rulebook, such as G-39(a)(i)."""
    url = "https://www.msrb.org/Rules-and-Interpretations/MSRB-Rules/General/Rule-G-39"
    return Source(f"MSRB Rule {place}", url, confidence, year)


municipal_call = Definition(
    id="msrb-outbound-call",
    term="an outbound call of a dealer about municipal securities",
    text="A broker, a dealer or a bank that deals in municipal securities, or somebody for it, "
    "calls to sell bonds or notes of a state or city. Units of a fund that holds such bonds are no "
    "municipal securities.",
    source=msrb("G-39(a)", TEXT),
    means=caller_kind.one_of("member", "bank_dealer")
    & product.one_of("municipal")
    & direction.one_of("outbound")
    & (purpose.one_of("sales") | includes_offer)
    & by_telephone,
    like="sales-call",
)

discipline = Consequence(
    "msrb-discipline",
    "FINRA, the bank regulators and the SEC",
    "The MSRB enforces nothing itself: FINRA disciplines its members, the bank regulators banks "
    "that deal in municipal securities, and the SEC may act against all of them.",
    msrb("G-39", SECONDARY),
    kind="discipline",
    actors=("FINRA", "bank regulator", "SEC"),
)

first_start = Open(
    "msrb-g39-start",
    "On which day did the MSRB's rule on calls begin?",
    ("It was proposed in July 1996 and approved in 1996 or 1997; the day is not known to us.",),
)
registry_start = Open(
    "msrb-g39-registry-start",
    "On which day of 2004 did the MSRB's ban on calling registered numbers begin?",
    ("In 2004; the day is not known to us.",),
)
bond = examples_from(
    **night(
        "",
        Status.VIOLATED,
        time="10:00",
        caller_kind="bank_dealer",
        product="municipal",
        asked_to_stop=False,
        on_registry=True,
        knows_caller=False,
        by_mistake=False,
    ).facts
)
"""A bank's municipal desk calls a registered home about a city's bond."""

hours_exemptions = (
    Exemption(
        "msrb-hours-customer",
        "A customer: a trade, position, balance or activity within 18 months",
        customer,
        msrb("G-39(n)(xii)", SECONDARY),
    ),
    Exemption(
        "msrb-hours-consent",
        "The person had expressly consented, in writing or by word of mouth",
        consent.one_of("oral", "written") & ~revoked,
        msrb("G-39(a)(i)", TEXT),
    ),
    Exemption(
        "msrb-hours-dealer",
        "The person called is a broker, a dealer or a municipal securities dealer",
        called_dealer.one_of("broker", "municipal"),
        msrb("G-39(a)(i)", TEXT),
    ),
)
at_night = ~local_time.between("08:00", "21:00")
late = examples_from(**bond("", Status.VIOLATED, time="21:30").facts)

CALLING_HOURS = Rule(
    id="msrb-g39-time-of-day",
    title="Calls about municipal securities to homes only between 8 a.m. and 9 p.m.",
    statement="A dealer may not start a sales call about municipal securities to a home before 8 "
    "a.m. or after 9 p.m., by the clock where the phone rings. Customers of the last 18 months, "
    "people who expressly consented, and other dealers may be called.",
    binds=DEALERS,
    source=msrb("G-39(a)(i)", TEXT),
    in_force=since("1998-01-01"),
    applies=municipal_call & residence,
    forbids=at_night,
    unless=hours_exemptions,
    earlier=(
        Version(
            Span(date(1996, 7, 1), date(1998, 1, 1), first_start),
            municipal_call & residence,
            at_night,
            hours_exemptions,
            "It began in 1996 or 1997; on which day is not known to us.",
        ),
    ),
    consequences=(discipline,),
    agency=AGENCY,
    checked=CHECKED,
    subject="calling-hours",
    like="calling-hours",
    doubts=(
        "At 9:00:00 p.m. sharp the call is not yet “after 9 p.m.”: that is our reading.",
        "The exceptions of today are used for all years; how they read before was not seen.",
        TWIN,
        BOTH,
    ),
    examples=(
        late("A bank's desk calls a stranger at 9:30 p.m.", Status.VIOLATED),
        late("At 9:00:00 p.m. sharp", Status.COMPLIED, time="21:00"),
        late("At 9:00:01 p.m.", Status.VIOLATED, time="21:00:01"),
        late("At 7:59:59 a.m.", Status.VIOLATED, time="07:59:59"),
        late("Another municipal dealer, at home", Status.EXCEPTED, called_dealer="municipal"),
        late(
            "A customer with a position of the last 18 months",
            Status.EXCEPTED,
            brokerage_account="open",
        ),
        late(
            "An inquiry of last week is not enough",
            Status.VIOLATED,
            inquired=True,
            inquired_on="2026-11-16",
        ),
        late("The person expressly consented", Status.EXCEPTED, consent="oral", revoked=False),
        late("A member of FINRA sells a city's bond", Status.VIOLATED, caller_kind="member"),
        late(
            "A member of FINRA sells units of a municipal fund: FINRA's rule instead",
            Status.NOT_APPLICABLE,
            caller_kind="member",
            product="security",
        ),
        late("An adviser", Status.NOT_APPLICABLE, caller_kind="adviser"),
        late("December 31, 1997", Status.UNSETTLED, date="1997-12-31"),
        late("January 1, 1998", Status.VIOLATED, date="1998-01-01"),
        late("June 30, 1996", Status.NOT_IN_FORCE, date="1996-06-30"),
    ),
)

new_consent = Exemption(
    "msrb-list-new-consent",
    "The person has since agreed anew to be called",
    agreed_again,
    msrb("G-39(a)(ii)", MEMORY),
)
too_late = request_processed | call_date.later_than(30, "days", since=asked_to_stop_on)
no_limit_known = asked_to_stop & (request_processed | delay_before_2004)
five_years_or_more = within_five_years | Open(
    "msrb-request-life",
    "Did a request to a municipal dealer run out after five years?",
    ("It did under FINRA's twin of this rule until 2012. Here it was not seen.",),
)
stop = examples_from(
    **bond(
        "",
        Status.VIOLATED,
        asked_to_stop=True,
        asked_to_stop_on="2026-09-24",
        request_processed=True,
        agreed_again=False,
    ).facts
)

DEALER_LIST = Rule(
    id="msrb-g39-firm-dnc",
    title="No calls about municipal securities to anyone who told the dealer to stop",
    statement="A dealer may not make a sales call about municipal securities to a person that has "
    "asked it not to. It must act on the request as soon as it reasonably can, within 30 days at "
    "most. The request does not expire.",
    binds=DEALERS,
    source=msrb("G-39(a)(ii)", SECONDARY),
    in_force=since("2014-01-01"),
    applies=municipal_call,
    forbids=asked_to_stop & still_counts & too_late,
    unless=(new_consent,),
    note="As in FINRA's twin, a request has no end.",
    earlier=(
        Version(
            Span(date(1996, 7, 1), date(1998, 1, 1), first_start),
            municipal_call,
            no_limit_known,
            (new_consent,),
            "It began in 1996 or 1997; on which day is not known to us.",
        ),
        Version(
            between("1998-01-01", "2005-01-01"),
            municipal_call,
            no_limit_known,
            (new_consent,),
            "We know of no number of days and no expiry.",
        ),
        Version(
            between("2005-01-01", "2014-01-01"),
            municipal_call,
            asked_to_stop & five_years_or_more & too_late,
            (new_consent,),
            "30 days, as in FINRA's twin, where a request ran out after five years until 2012.",
        ),
    ),
    consequences=(discipline,),
    agency=AGENCY,
    checked=CHECKED,
    subject="company-list",
    like="company-list",
    doubts=(
        (
            "The 30 days and the life of a request are taken from FINRA's twin. When each came "
            "into this rule is not known: we take 2005 and 2014, when the changes of 2004 and "
            "2013 were law for certain. The ban itself was read in the text."
        ),
        TWIN,
        BOTH,
    ),
    examples=(
        stop("Two months after the request", Status.VIOLATED),
        stop("A request of 2013", Status.VIOLATED, asked_to_stop_on="2013-06-03"),
        stop("Nobody asked", Status.COMPLIED, asked_to_stop=False, asked_to_stop_on=None),
        stop("Day 30", Status.COMPLIED, asked_to_stop_on="2026-10-24", request_processed=False),
        stop("Day 31", Status.VIOLATED, asked_to_stop_on="2026-10-23", request_processed=False),
        stop("The person has since agreed again", Status.EXCEPTED, agreed_again=True),
        stop("A call about shares", Status.NOT_APPLICABLE, product="security"),
        stop(
            "December 31, 1997",
            Status.UNSETTLED,
            date="1997-12-31",
            asked_to_stop_on="1997-09-01",
        ),
        stop("January 1, 1998", Status.VIOLATED, date="1998-01-01", asked_to_stop_on="1997-09-01"),
        stop(
            "December 31, 2004, 31 days after a request that had not reached the list",
            Status.UNSETTLED,
            date="2004-12-31",
            asked_to_stop_on="2004-11-30",
            request_processed=False,
        ),
        stop(
            "January 1, 2005, 31 days after a request that had not reached the list",
            Status.VIOLATED,
            date="2005-01-01",
            asked_to_stop_on="2004-12-01",
            request_processed=False,
        ),
        stop(
            "December 31, 2013, five years to the day after the request",
            Status.VIOLATED,
            date="2013-12-31",
            asked_to_stop_on="2008-12-31",
        ),
        stop(
            "December 31, 2013, more than five years after the request",
            Status.UNSETTLED,
            date="2013-12-31",
            asked_to_stop_on="2008-12-30",
        ),
        stop(
            "January 1, 2014, more than five years after the request",
            Status.VIOLATED,
            date="2014-01-01",
            asked_to_stop_on="2008-12-30",
        ),
    ),
)

registry_exemptions = (
    Exemption(
        "msrb-registry-relationship",
        "Established business relationship, and no request to stop",
        business_relationship & ~asked_to_stop,
        msrb("G-39(b)", TEXT),
    ),
    Exemption(
        "msrb-registry-written-consent",
        "Signed agreement that names the dealer and this number",
        signed_agreement,
        msrb("G-39(b)", SECONDARY),
        like="written-consent",
    ),
    Exemption(
        "msrb-registry-personal",
        "The person who calls is family, a friend or an acquaintance",
        knows_caller,
        msrb("G-39(b)", SECONDARY),
        like="personal-relationship",
    ),
    Exemption(
        "msrb-registry-safe-harbor",
        "Called in error, with every safeguard in place",
        safeguards
        & (
            (as_of.since("2005-05-01") & registry_copy_on.within(31, "days", before=call_date))
            | (
                ~as_of.since("2005-05-01")
                & registry_copy_on.within(3, "months", before=call_date, doubtful_edge=True)
            )
        ),
        msrb("G-39", SECONDARY, 2005),
        "safe harbor",
        like="registry-care",
    ),
)

NATIONAL_REGISTRY = Rule(
    id="msrb-g39-national-dnc",
    title="No calls about municipal securities to numbers on the national registry",
    statement="A dealer may not make a sales call about municipal securities to a number on the "
    "national registry. The exceptions are those of FINRA's rule: a business relationship, a "
    "signed agreement, a personal tie, and an error with every safeguard in place.",
    binds=DEALERS,
    source=msrb("G-39(a)(iii)", TEXT),
    in_force=since("2005-01-01"),
    applies=municipal_call,
    forbids=on_registry,
    unless=registry_exemptions,
    earlier=(
        Version(
            Span(date(2004, 1, 1), date(2005, 1, 1), registry_start),
            municipal_call,
            on_registry,
            registry_exemptions,
            "It began in 2004; on which day is not known to us.",
        ),
    ),
    consequences=(discipline,),
    agency=AGENCY,
    checked=CHECKED,
    subject="national-registry",
    doubts=(
        "That the ban began in 2004 is from memory.",
        "Before May 1, 2005 the copy of the registry could be older: three months, from memory.",
        TWIN,
        BOTH,
    ),
    examples=(
        bond("A bank's desk calls a registered home about a city's bond", Status.VIOLATED),
        bond("A number that is not on the registry", Status.COMPLIED, on_registry=False),
        bond("A customer with a position", Status.EXCEPTED, brokerage_account="open"),
        bond(
            "A customer with a position who told the bank to stop",
            Status.VIOLATED,
            brokerage_account="open",
            asked_to_stop=True,
            asked_to_stop_on="2026-09-24",
        ),
        bond("A signed agreement with this number", Status.EXCEPTED, **signed),
        bond("A cousin", Status.EXCEPTED, knows_caller=True),
        bond("In error, all safeguards, copy 31 days old", Status.EXCEPTED, **careful),
        bond(
            "The same, copy 32 days old",
            Status.VIOLATED,
            **(careful | {"registry_copy_on": "2026-10-22"}),
        ),
        bond(
            "April 30, 2005, copy 60 days old",
            Status.EXCEPTED,
            **(careful | {"date": "2005-04-30", "registry_copy_on": "2005-03-01"}),
        ),
        bond(
            "May 1, 2005, copy 60 days old",
            Status.VIOLATED,
            **(careful | {"date": "2005-05-01", "registry_copy_on": "2005-03-02"}),
        ),
        bond("A member of FINRA sells a city's bond", Status.VIOLATED, caller_kind="member"),
        bond("Shares", Status.NOT_APPLICABLE, caller_kind="member", product="security"),
        bond("December 31, 2003", Status.NOT_IN_FORCE, date="2003-12-31"),
        bond("December 31, 2004", Status.UNSETTLED, date="2004-12-31"),
        bond("January 1, 2005", Status.VIOLATED, date="2005-01-01"),
    ),
)
