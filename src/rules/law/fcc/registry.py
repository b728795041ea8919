"""The national do-not-call registry: 47 CFR 64.1200(c)(2)."""

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
    on_registry,
    registry_copy_on,
    registry_paid,
    staff_trained,
    written_policy,
)
from rules.law.fcc.costs import DO_NOT_CALL_COST
from rules.law.fcc.hours import AGENCY, CHECKED, EVERYONE, MOBILE_DOUBT, client, cold_call
from rules.law.fcc.sources import MEMORY, SECONDARY, TEXT, cfr
from rules.law.fcc.terms import (
    call_to_home,
    established_business_relationship,
    telemarketing,
)
from rules.law.fcc.withdrawal import consent_withdrawn
from rules.rulebook import Definition, Exemption, Rule, Status, examples_from, since

personal_relationship = Definition(
    id="fcc-personal-relationship",
    term="made by family, a friend or an acquaintance",
    text="The individual who makes the call knows the person called. A friend's friend is a "
    "stranger, and the colleagues of someone who knows the person are strangers too.",
    source=cfr("64.1200(f)", MEMORY),
    means=knows_caller,
    like="personal-relationship",
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

NATIONAL_REGISTRY = Rule(
    id="fcc-national-dnc",
    title="No sales calls to numbers on the national do-not-call registry",
    statement="A home or personal mobile number on the national do-not-call registry may not get "
    "sales calls. A registration lasts until the person or the administrator removes it. Calls to "
    "recent customers and by nonprofits are not covered.",
    binds=EVERYONE,
    source=cfr("64.1200(c)(2)", TEXT, 2026),
    in_force=since("2003-10-01"),
    applies=telemarketing & call_to_home & ~for_nonprofit & ~established_business_relationship,
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
            personal_relationship,
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
    consequences=DO_NOT_CALL_COST,
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
        MOBILE_DOUBT,
        "That a form for unnamed partners permits nothing is likely, not certain.",
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
        listed(
            "His colleague dials the uncle: the caller in person must know him",
            Status.VIOLATED,
            knows_caller=False,
        ),
        listed(
            "Registered yesterday; the copy is 20 days old, with every safeguard",
            Status.EXCEPTED,
            **(careful | {"registry_copy_on": "2026-11-03"}),
        ),
        listed(
            "A debt collector who sells nothing",
            Status.NOT_APPLICABLE,
            purpose="debt",
            includes_offer=False,
        ),
        listed(
            "A personal mobile on the registry, a live pitch",
            Status.VIOLATED,
            line="wireless",
            mobile_use="personal",
        ),
        listed(
            "A mobile used only by a plumbing firm",
            Status.UNSETTLED,
            line="wireless",
            mobile_use="business",
        ),
        listed(
            "A client who asked not to be called, and bought again a week later",
            Status.VIOLATED,
            bought=True,
            bought_on="2026-11-16",
            relationship_ended=False,
            asked_to_stop=True,
            asked_to_stop_on="2026-11-09",
            request_reach="this",
        ),
        listed(
            "Signed permission, taken back four weeks ago",
            Status.VIOLATED,
            **(
                signed
                | {"revoked": True, "revoked_on": "2026-10-26", "revoked_how": "offered"}
                | {"optout_route": "any"}
            ),
        ),
        *(
            listed(
                story,
                status,
                forum=forum,
                date=day,
                voice="text",
                line="wireless",
                mobile_use="personal",
            )
            for story, status, forum, day in (
                (
                    "A sales text on March 25, 2024: the rule does not name texts yet",
                    Status.UNSETTLED,
                    "agency",
                    "2024-03-25",
                ),
                (
                    "A sales text on March 26, 2024: now it does; the FCC asks",
                    Status.VIOLATED,
                    "agency",
                    "2024-03-26",
                ),
                (
                    "A sales text, in a private suit in Illinois on July 13, 2026",
                    Status.UNSETTLED,
                    "private:7",
                    "2026-07-13",
                ),
                (
                    "A sales text, in a private suit in Illinois on July 14, 2026",
                    Status.NOT_APPLICABLE,
                    "private:7",
                    "2026-07-14",
                ),
                (
                    "A sales text, in a private suit in New York: open",
                    Status.UNSETTLED,
                    "private:2",
                    "2026-11-23",
                ),
                (
                    "A sales text, and the state sues",
                    Status.VIOLATED,
                    "state",
                    "2026-11-23",
                ),
            )
        ),
        listed(
            "A call, not a text, in a private suit in Illinois",
            Status.VIOLATED,
            forum="private:7",
        ),
        listed(
            "The person called in after an advertisement",
            Status.NOT_APPLICABLE,
            direction="advertisement",
        ),
        listed("The day before the registry", Status.NOT_IN_FORCE, date="2003-09-30"),
        listed("The first day of the registry", Status.VIOLATED, date="2003-10-01"),
    ),
)
