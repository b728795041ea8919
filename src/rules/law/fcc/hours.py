"""Calling hours: 47 CFR 64.1200(c)(1)."""

from datetime import date

from rules.facts import (
    local_time,
)
from rules.law.fcc.costs import DO_NOT_CALL_COST
from rules.law.fcc.sources import TEXT, cfr
from rules.law.fcc.terms import (
    call_to_home,
    telephone_solicitation,
)
from rules.rulebook import Rule, Status, examples_from, since

CHECKED = date(2026, 11, 25)
AGENCY = "FCC"

cold_call = examples_from(
    date="2026-11-23",
    time="10:00",
    clock="called",
    direction="outbound",
    purpose="sales",
    voice="live",
    line="residential",
    for_nonprofit=False,
    consent="none",
    bought=False,
    inquired=False,
)
EVERYONE = "Anyone who makes sales calls to homes or personal mobiles, brokers included."

MOBILE_DOUBT = (
    "Most district courts count a personal mobile as a home phone, at least one does not; since "
    "McLaughlin (June 20, 2025) they need not follow the FCC."
)

client = {"bought": True, "relationship_ended": False, "asked_to_stop": False}

CALLING_HOURS = Rule(
    id="fcc-calling-hours",
    title="Sales calls only between 8 a.m. and 9 p.m.",
    statement="A sales call to a home or a personal mobile may not begin before 8 a.m. or after "
    "9 p.m., by the clock where the phone rings, on any day of the week. Calls to recent "
    "customers, to people who allowed them, and by nonprofits are not covered.",
    binds=EVERYONE,
    source=cfr("64.1200(c)(1)", TEXT, 2026),
    in_force=since("1992-12-20"),
    applies=telephone_solicitation & call_to_home,
    forbids=~local_time.between("08:00", "21:00"),
    consequences=DO_NOT_CALL_COST,
    agency=AGENCY,
    subject="calling-hours",
    like="calling-hours",
    checked=CHECKED,
    doubts=(
        (
            "At 9:00:00 p.m. sharp the call is not yet “after 9 p.m.”: that is our reading. "
            "A careful caller stops earlier."
        ),
        (
            "The place of the phone counts, not its area code. An industry petition of March 2025 "
            "asks the FCC to accept area codes; we found no ruling."
        ),
        MOBILE_DOUBT,
    ),
    examples=(
        cold_call("A broker calls at 7:59:59 a.m.", Status.VIOLATED, time="07:59:59"),
        cold_call("The same call at 8:00 a.m.", Status.COMPLIED, time="08:00"),
        cold_call("A call at 8:59:59 p.m.", Status.COMPLIED, time="20:59:59"),
        cold_call("A call at 9:00:00 p.m. sharp", Status.COMPLIED, time="21:00"),
        cold_call("A call at 9:00:01 p.m.", Status.VIOLATED, time="21:00:01"),
        cold_call(
            "Dialed at 8:58 p.m.; the talk ends at 9:20. The start counts",
            Status.COMPLIED,
            time="20:58",
        ),
        cold_call(
            "8:30 a.m. in New York, but the phone is in Denver, where it is 6:30",
            Status.VIOLATED,
            time="08:30",
            clock="eastern",
            called_state="CO",
        ),
        cold_call(
            "A Denver mobile that is in Boston: 7:30 p.m. in Denver is 9:30 p.m. there",
            Status.VIOLATED,
            number="303 555 0142",
            line="wireless",
            mobile_use="personal",
            time="19:30",
            clock="mountain",
            called_state="MA",
        ),
        cold_call(
            "The same mobile, and nobody knows where it was",
            Status.UNDETERMINED,
            number="303 555 0142",
            line="wireless",
            mobile_use="personal",
            time="19:30",
            clock="mountain",
        ),
        cold_call(
            "9:30 p.m. Eastern to a phone in Indiana, which has two time zones",
            Status.UNDETERMINED,
            time="21:30",
            clock="eastern",
            called_state="IN",
        ),
        cold_call(
            "10 p.m., to a customer who bought six months ago",
            Status.NOT_APPLICABLE,
            time="22:00",
            bought=True,
            bought_on="2026-05-23",
            relationship_ended=False,
            asked_to_stop=False,
        ),
        cold_call(
            "10 p.m., and the last purchase was more than 18 months ago",
            Status.VIOLATED,
            time="22:00",
            bought=True,
            bought_on="2025-05-22",
            relationship_ended=False,
            asked_to_stop=False,
        ),
        cold_call(
            "10 p.m., and the purchase was 18 months ago to the day",
            Status.NOT_APPLICABLE,
            time="22:00",
            bought=True,
            bought_on="2025-05-23",
            relationship_ended=False,
            asked_to_stop=False,
        ),
        cold_call(
            "10 p.m., three months to the day after an inquiry",
            Status.NOT_APPLICABLE,
            time="22:00",
            inquired=True,
            inquired_on="2026-08-23",
            relationship_ended=False,
            asked_to_stop=False,
        ),
        cold_call(
            "10 p.m., to someone who once asked for the opening hours: no inquiry",
            Status.VIOLATED,
            time="22:00",
            inquired=False,
        ),
        cold_call(
            "10 p.m., three months and a day after an inquiry",
            Status.VIOLATED,
            time="22:00",
            inquired=True,
            inquired_on="2026-08-22",
            relationship_ended=False,
            asked_to_stop=False,
        ),
        cold_call(
            "10 p.m., to a client who said “do not call” and then bought again",
            Status.VIOLATED,
            time="22:00",
            bought=True,
            bought_on="2026-11-16",
            relationship_ended=False,
            asked_to_stop=True,
            asked_to_stop_on="2026-11-09",
            request_reach="this",
        ),
        cold_call(
            "10 p.m., to a client who had asked a sister company under another name to stop",
            Status.NOT_APPLICABLE,
            time="22:00",
            bought=True,
            bought_on="2026-10-16",
            relationship_ended=False,
            asked_to_stop=True,
            asked_to_stop_on="2026-11-09",
            request_reach="other_brand",
        ),
        cold_call(
            "10 p.m. on February 28, 2027, after an inquiry on November 30",
            Status.NOT_APPLICABLE,
            time="22:00",
            date="2027-02-28",
            inquired=True,
            inquired_on="2026-11-30",
            relationship_ended=False,
            asked_to_stop=False,
        ),
        cold_call(
            "10 p.m., to someone who signed a form that names this seller",
            Status.NOT_APPLICABLE,
            time="22:00",
            consent="written",
            consent_signed=True,
            consent_names_seller=True,
            revoked=False,
            asked_to_stop=False,
        ),
        cold_call(
            "10 p.m., to someone who said on the phone: sure, call me",
            Status.UNSETTLED,
            time="22:00",
            consent="oral",
            revoked=False,
            asked_to_stop=False,
        ),
        cold_call(
            "10 p.m., and that permission was taken back yesterday",
            Status.VIOLATED,
            time="22:00",
            consent="oral",
            revoked=True,
            revoked_on="2026-11-22",
            revoked_how="told",
            optout_route="any",
        ),
        cold_call(
            "10 p.m., and the letter that took signed permission back went to a wrong address",
            Status.NOT_APPLICABLE,
            time="22:00",
            consent="written",
            consent_signed=True,
            consent_names_seller=True,
            revoked=True,
            revoked_on="2026-11-02",
            revoked_how="astray",
            asked_to_stop=False,
        ),
        cold_call(
            "10 p.m., to someone who signed a form for unnamed “marketing partners”",
            Status.UNSETTLED,
            time="22:00",
            consent="written",
            consent_signed=True,
            consent_names_seller=False,
            revoked=False,
            asked_to_stop=False,
        ),
        cold_call(
            "10 p.m., to a mobile used for work and at home; the FCC asks",
            Status.VIOLATED,
            forum="agency",
            time="22:00",
            line="wireless",
            mobile_use="mixed",
        ),
        cold_call(
            "The same, in a private suit in California",
            Status.VIOLATED,
            forum="private:9",
            time="22:00",
            line="wireless",
            mobile_use="mixed",
        ),
        cold_call(
            "The same, in a private suit in New York",
            Status.UNSETTLED,
            forum="private:2",
            time="22:00",
            line="wireless",
            mobile_use="mixed",
        ),
        cold_call(
            "A sales text to a mobile at 10 p.m.; the FCC asks",
            Status.VIOLATED,
            forum="agency",
            time="22:00",
            voice="text",
            line="wireless",
            mobile_use="personal",
        ),
        cold_call(
            "The text at 10 p.m., in a private suit in Illinois",
            Status.NOT_APPLICABLE,
            forum="private:7",
            time="22:00",
            voice="text",
            line="wireless",
            mobile_use="personal",
        ),
        cold_call(
            "A text at 10 p.m. to someone who opted in on a form that nobody signed",
            Status.UNSETTLED,
            forum="agency",
            time="22:00",
            voice="text",
            line="wireless",
            mobile_use="personal",
            consent="written",
            consent_signed=False,
            consent_names_seller=True,
            revoked=False,
            asked_to_stop=False,
        ),
        cold_call(
            "The person called at 10 p.m. and was offered something",
            Status.NOT_APPLICABLE,
            time="22:00",
            direction="inbound",
        ),
        cold_call("A fax at 10 p.m.", Status.NOT_APPLICABLE, time="22:00", voice="fax"),
        cold_call(
            "10 p.m. in 2002, to a mobile: not yet a home phone",
            Status.NOT_APPLICABLE,
            time="22:00",
            date="2002-11-23",
            line="wireless",
            mobile_use="personal",
        ),
        cold_call(
            "7 a.m., to a company switchboard", Status.NOT_APPLICABLE, time="07:00", line="business"
        ),
        cold_call(
            "10 p.m., to a mobile used only by a plumbing firm",
            Status.UNSETTLED,
            time="22:00",
            line="wireless",
            mobile_use="business",
        ),
        cold_call(
            "10 p.m., from a charity", Status.NOT_APPLICABLE, time="22:00", for_nonprofit=True
        ),
        cold_call(
            "10 p.m. on the day before the rule began",
            Status.NOT_IN_FORCE,
            time="22:00",
            date="1992-12-19",
        ),
        cold_call(
            "10 p.m. on the first day of the rule",
            Status.VIOLATED,
            time="22:00",
            date="1992-12-20",
        ),
    ),
)
