"""Hours and the national registry: 47 CFR 64.1200(c)."""

from datetime import date

from rules.facts import (
    as_of,
    by_mistake,
    call_date,
    consent,
    consent_names_number,
    consent_names_seller,
    consent_signed,
    for_nonprofit,
    knows_caller,
    list_kept,
    local_time,
    on_registry,
    registry_copy_on,
    registry_paid,
    staff_trained,
    written_policy,
)
from rules.law.fcc.terms import (
    MEMORY,
    SECONDARY,
    TEXT,
    cfr,
    consent_withdrawn,
    do_not_call_action,
    established_business_relationship,
    fcc_forfeiture,
    residential_subscriber,
    state_action,
    telemarketing,
    telephone_solicitation,
)
from rules.rulebook import Exemption, Rule, Status, examples_from, since

CHECKED = date(2026, 11, 23)
AGENCY = "FCC"

cold_call = examples_from(
    date="2026-11-23",
    time="10:00",
    clock="called",
    purpose="sales",
    voice="live",
    line="residential",
    for_nonprofit=False,
    consent="none",
    bought=False,
    inquired=False,
)
EVERYONE = "Anyone who makes sales calls to homes or personal mobiles, brokers included."

CALLING_HOURS = Rule(
    id="fcc-calling-hours",
    title="Sales calls only between 8 a.m. and 9 p.m.",
    statement="A sales call to a home or a personal mobile may not begin before 8 a.m. or after "
    "9 p.m., by the clock where the phone rings, on any day of the week. Calls to recent "
    "customers, to people who allowed them, and by nonprofits are not covered.",
    binds=EVERYONE,
    source=cfr("64.1200(c)(1)", TEXT, 2026),
    in_force=since("1992-12-20"),
    applies=telephone_solicitation & residential_subscriber,
    forbids=~local_time.between("08:00", "21:00"),
    consequences=(do_not_call_action, fcc_forfeiture, state_action),
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
        ),
        cold_call(
            "10 p.m., to a mobile used for work and at home",
            Status.VIOLATED,
            time="22:00",
            line="wireless",
            mobile_use="mixed",
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

listed = examples_from(
    **cold_call("", Status.VIOLATED, on_registry=True, knows_caller=False, by_mistake=False).facts
)
careful = {
    "by_mistake": True,
    "written_policy": True,
    "staff_trained": True,
    "list_kept": True,
    "registry_copy_on": "2026-10-23",
    "registry_paid": True,
}
signed = {
    "consent": "written",
    "consent_signed": True,
    "consent_names_seller": True,
    "consent_names_number": True,
    "revoked": False,
    "asked_to_stop": False,
}
client = {"bought": True, "relationship_ended": False, "asked_to_stop": False}

NATIONAL_REGISTRY = Rule(
    id="fcc-national-dnc",
    title="No sales calls to numbers on the national do-not-call registry",
    statement="A home or personal mobile number on the national do-not-call registry may not get "
    "sales calls. A registration lasts until the person or the administrator removes it. Calls to "
    "recent customers and by nonprofits are not covered.",
    binds=EVERYONE,
    source=cfr("64.1200(c)(2)", TEXT, 2026),
    in_force=since("2003-10-01"),
    applies=telemarketing
    & residential_subscriber
    & ~for_nonprofit
    & ~established_business_relationship,
    forbids=on_registry,
    unless=(
        Exemption(
            "fcc-dnc-written-permission",
            "Signed written permission to this seller for this number",
            consent.one_of("written")
            & consent_signed
            & consent_names_seller
            & consent_names_number
            & ~consent_withdrawn,
            cfr("64.1200(c)(2)(ii)", SECONDARY, 2026),
            like="written-consent",
        ),
        Exemption(
            "fcc-dnc-personal-relationship",
            "The person who dials is family, a friend or an acquaintance",
            knows_caller,
            cfr("64.1200(c)(2)(iii)", SECONDARY, 2026),
            like="personal-relationship",
        ),
        Exemption(
            "fcc-dnc-safe-harbor",
            "Called in error, with every safeguard in place",
            by_mistake
            & written_policy
            & staff_trained
            & list_kept
            & (
                (as_of.since("2005-01-01") & registry_copy_on.within(31, "days", before=call_date))
                | (
                    ~as_of.since("2005-01-01")
                    & registry_copy_on.within(3, "months", before=call_date)
                )
            )
            & registry_paid,
            cfr("64.1200(c)(2)(i)", MEMORY),
            "safe harbor",
            like="registry-care",
        ),
    ),
    consequences=(do_not_call_action, fcc_forfeiture, state_action),
    agency=AGENCY,
    subject="national-registry",
    checked=CHECKED,
    doubts=(
        (
            "The definition of a telephone solicitation leaves out anyone who gave permission, "
            "signed or not; this paragraph asks for a signed writing. We follow the stricter words."
        ),
        (
            "Of the safe harbor, only the 31 days were read in the text (2026); the other elements "
            "come from summaries or from memory. The caller must prove every one of them."
        ),
        "Consent that was withdrawn ends at the latest after ten business days, not at best.",
        "The registry rule itself has no grace period. The 31 days belong to the safe harbor.",
    ),
    examples=(
        listed("A stock pitch at 10 a.m. to a registered home number", Status.VIOLATED),
        listed("The same pitch to an unregistered number", Status.COMPLIED, on_registry=False),
        listed(
            "A client who bought 17 months ago",
            Status.NOT_APPLICABLE,
            bought_on="2025-06-23",
            **client,
        ),
        listed(
            "A client whose last purchase was 19 months ago",
            Status.VIOLATED,
            bought_on="2025-04-23",
            **client,
        ),
        listed("A registered business landline", Status.NOT_APPLICABLE, line="business"),
        listed("A charity's own live call", Status.NOT_APPLICABLE, for_nonprofit=True),
        listed(
            "A survey that sells nothing",
            Status.NOT_APPLICABLE,
            purpose="survey",
            includes_offer=False,
        ),
        listed(
            "A survey that ends with an offer",
            Status.VIOLATED,
            purpose="survey",
            includes_offer=True,
        ),
        listed(
            "Called in error, all safeguards, registry copy 31 days old", Status.EXCEPTED, **careful
        ),
        listed(
            "The same, but the copy is 32 days old",
            Status.VIOLATED,
            **(careful | {"registry_copy_on": "2026-10-22"}),
        ),
        listed(
            "The same, but nobody was trained",
            Status.VIOLATED,
            **(careful | {"staff_trained": False}),
        ),
        listed("Called on purpose", Status.VIOLATED, **(careful | {"by_mistake": False})),
        listed(
            "With a copy of the registry borrowed from another company",
            Status.VIOLATED,
            **(careful | {"registry_paid": False}),
        ),
        listed(
            "In 2004, when a 60-day-old copy was still good",
            Status.EXCEPTED,
            **(careful | {"date": "2004-06-30", "registry_copy_on": "2004-05-01"}),
        ),
        listed(
            "The last day of the three-month rule, December 31, 2004",
            Status.EXCEPTED,
            **(careful | {"date": "2004-12-31", "registry_copy_on": "2004-09-30"}),
        ),
        listed(
            "The first day of the 31-day rule, January 1, 2005",
            Status.VIOLATED,
            **(careful | {"date": "2005-01-01", "registry_copy_on": "2004-11-30"}),
        ),
        listed("A signed web form names this seller and this number", Status.EXCEPTED, **signed),
        listed(
            "The form names only “marketing partners”",
            Status.VIOLATED,
            **(signed | {"consent_names_seller": False}),
        ),
        listed(
            "The form was signed for another number",
            Status.VIOLATED,
            **(signed | {"consent_names_number": False}),
        ),
        listed(
            "“Sure, call me”, said on the phone", Status.VIOLATED, consent="oral", revoked=False
        ),
        listed("A new broker calls his uncle", Status.EXCEPTED, knows_caller=True),
        listed("He calls his uncle's golf partner", Status.VIOLATED, knows_caller=False),
        listed("Nobody asked how the caller got there", Status.UNDETERMINED, by_mistake=None),
        listed("The day before the registry", Status.NOT_IN_FORCE, date="2003-09-30"),
        listed("The first day of the registry", Status.VIOLATED, date="2003-10-01"),
    ),
)
