"""The FCC's rules by date: the day before each change of the law, and the day itself."""

from typing import Any

import pytest

from .builders import COLD_CALL, ROBOCALL, finding

RECORDED = COLD_CALL | {"voice": "prerecorded"}
RECORDED |= {"gave_number": False, "reassigned": False, "asked_to_stop": False, "revoked": False}
SURVEY = RECORDED | {"purpose": "survey", "includes_offer": False, "exempt_calls_30_days": 4}
ALERT = ROBOCALL | {"purpose": "information", "includes_offer": False, "gave_number": False}
ALERT |= {"reassigned": False, "ported": False, "exempt_class": "none"}
FREE = ALERT | {"free_call": True, "exempt_conditions": True, "revoked": False}
MISTAKE = COLD_CALL | {
    "on_registry": True,
    "knows_caller": False,
    "by_mistake": True,
    "written_policy": True,
    "staff_trained": True,
    "list_kept": True,
    "registry_paid": True,
}
SPOOFED = COLD_CALL | {
    "abroad": False,
    "caller_id_misleads": True,
    "spoofed_knowingly": True,
    "spoofed_to_cheat": True,
    "spoofing_authorized": False,
}
HALF_ABANDONED = COLD_CALL | {"answered_calls": 100, "abandoned_calls": 50}
SHORT_RING = COLD_CALL | {
    "answered_by": "nobody",
    "caller_hung_up": True,
    "ring_seconds": 5,
    "rings": 1,
}
AGREED = ALERT | {"consent": "oral", "optout_route": "other", "revoked": False}
ASKED = COLD_CALL | {"asked_to_stop": True, "request_reach": "this", "request_recorded": True}
ROBOT_SALE = ROBOCALL | {"gave_number": False, "reassigned": False}
TEXT = COLD_CALL | {"voice": "text", "line": "wireless", "mobile_use": "personal"}
NEW_HOLDER = ALERT | {"reassigned": True, "database_answer": "no", "earlier_consent": "plain"}
CUSTOMER = {"bought": True, "relationship_ended": False, "asked_to_stop": False}
FAX = COLD_CALL | CUSTOMER | {"voice": "fax", "online_fax": False}
FAX |= {"fax_number_given": True, "fax_notice": True}
OPTED_OUT = FREE | {"exempt_class": "package", "revoked": True, "revoked_how": "key"}
CONFIRMATION = ALERT | {
    "voice": "text",
    "dialer": "random",
    "revoked": True,
    "confirms_optout": True,
    "confirmation_only": False,
}
ELSEWHERE = ALERT | {
    "revoked": False,
    "asked_to_stop": False,
    "consent": "oral",
    "opted_out_elsewhere": True,
    "opted_out_elsewhere_on": "2026-07-01",
}

NOT_YET, BROKEN, KEPT, OPEN = "not-in-force", "violated", "complied", "unsettled"
NONE, EXCUSED = "not-applicable", "excepted"

SWITCH_POINTS: list[tuple[str, str, dict[str, Any], str, str, str]] = [
    # rule, the first day, facts, the day before, what it comes to on each of the two
    ("fcc-robocall-wireless-consent", "1992-12-20", ALERT, "1992-12-19", NOT_YET, BROKEN),
    (
        "fcc-calling-hours",
        "1992-12-20",
        COLD_CALL | {"time": "22:00"},
        "1992-12-19",
        NOT_YET,
        BROKEN,
    ),
    (
        "fcc-company-dnc-programme",
        "1992-12-20",
        COLD_CALL | {"list_kept": False},
        "1992-12-19",
        NOT_YET,
        BROKEN,
    ),
    (
        "fcc-calling-hours",  # the clock of a business relationship
        "2003-08-25",
        COLD_CALL | CUSTOMER | {"time": "22:00", "bought_on": "1999-01-10"},
        "2003-08-24",
        NONE,
        BROKEN,
    ),
    (
        "fcc-calling-hours",  # mobiles
        "2003-08-25",
        COLD_CALL | {"time": "22:00", "line": "wireless", "mobile_use": "personal"},
        "2003-08-24",
        NONE,
        BROKEN,
    ),
    (
        "fcc-national-dnc",
        "2003-10-01",
        MISTAKE | {"by_mistake": False},
        "2003-09-30",
        NOT_YET,
        BROKEN,
    ),
    ("fcc-ring-time", "2003-10-01", SHORT_RING, "2003-09-30", NOT_YET, BROKEN),
    ("fcc-abandonment-rate", "2003-10-01", HALF_ABANDONED, "2003-09-30", NOT_YET, BROKEN),
    (
        "fcc-caller-id-transmit",
        "2004-01-29",
        COLD_CALL | {"caller_id_sent": False},
        "2004-01-28",
        NOT_YET,
        BROKEN,
    ),
    (
        "fcc-national-dnc",  # age of the copy of the registry
        "2005-01-01",
        MISTAKE | {"registry_copy_on": "2004-11-15"},
        "2004-12-31",
        EXCUSED,
        BROKEN,
    ),
    (
        "fcc-fax-ads",  # customers
        "2005-07-09",
        FAX | {"bought_on": "2005-06-01"},
        "2005-07-08",
        BROKEN,
        EXCUSED,
    ),
    ("fcc-caller-id-spoofing", "2011-08-19", SPOOFED, "2011-08-18", NOT_YET, BROKEN),
    (
        "fcc-caller-id-spoofing",  # callers abroad
        "2020-02-05",
        SPOOFED | {"abroad": True},
        "2020-02-04",
        NONE,
        BROKEN,
    ),
    (
        "fcc-caller-id-spoofing",  # texts
        "2020-02-05",
        SPOOFED | {"voice": "text"},
        "2020-02-04",
        NONE,
        BROKEN,
    ),
    (
        "fcc-message-optout-mechanism",
        "2013-01-14",
        RECORDED | {"optout_works": False},
        "2013-01-13",
        NOT_YET,
        BROKEN,
    ),
    (
        "fcc-telemarketing-robocall-written-consent",
        "2013-10-16",
        ROBOT_SALE | {"consent": "oral", "revoked": False, "asked_to_stop": False},
        "2013-10-15",
        KEPT,
        BROKEN,
    ),
    (
        "fcc-residential-prerecorded",  # customers
        "2013-10-16",
        RECORDED | CUSTOMER | {"bought_on": "2013-06-01"},
        "2013-10-15",
        EXCUSED,
        BROKEN,
    ),
    (
        "fcc-robocall-wireless-consent",  # the government-debt exception begins …
        "2015-11-02",
        ALERT | {"purpose": "debt", "government_debt": True},
        "2015-11-01",
        BROKEN,
        OPEN,
    ),
    (
        "fcc-robocall-wireless-consent",  # … and ends
        "2020-07-06",
        ALERT | {"purpose": "debt", "government_debt": True},
        "2020-07-05",
        OPEN,
        BROKEN,
    ),
    (
        "fcc-robocall-wireless-consent",
        "2014-03-27",
        FREE | {"exempt_class": "package"},
        "2014-03-26",
        BROKEN,
        EXCUSED,
    ),
    (
        "fcc-robocall-wireless-consent",
        "2015-07-10",
        FREE | {"exempt_class": "bank"},
        "2015-07-09",
        BROKEN,
        EXCUSED,
    ),
    ("fcc-robocall-wireless-consent", "2021-11-01", NEW_HOLDER, "2021-10-31", BROKEN, EXCUSED),
    (
        "fcc-robocall-wireless-consent",
        "2022-11-21",
        ALERT | {"voice": "ringless"},
        "2022-11-20",
        OPEN,
        BROKEN,
    ),
    ("fcc-residential-prerecorded", "2023-07-20", SURVEY, "2023-07-19", EXCUSED, BROKEN),
    (
        "fcc-residential-prerecorded",  # health care messages
        "2023-07-20",
        SURVEY
        | {"purpose": "health_care", "covered_entity": True}
        | {"health_calls_day": 2, "health_calls_week": 2},
        "2023-07-19",
        EXCUSED,
        BROKEN,
    ),
    (
        "fcc-message-callback-number",
        "2023-07-20",
        SURVEY | {"message_gave_number": True, "message_number_answers": False},
        "2023-07-19",
        KEPT,
        BROKEN,
    ),
    (
        "fcc-company-dnc-programme",  # recorded calls that sell nothing
        "2023-07-20",
        SURVEY | {"list_kept": False},
        "2023-07-19",
        NONE,
        BROKEN,
    ),
    (
        "fcc-message-optout-mechanism",
        "2023-07-20",
        SURVEY | {"optout_works": False},
        "2023-07-19",
        NONE,
        BROKEN,
    ),
    (
        "fcc-robocall-wireless-consent",
        "2024-02-08",
        ALERT | {"voice": "ai"},
        "2024-02-07",
        OPEN,
        BROKEN,
    ),
    (
        "fcc-national-dnc",
        "2024-03-26",
        TEXT | {"on_registry": True, "knows_caller": False, "by_mistake": False},
        "2024-03-25",
        OPEN,
        BROKEN,
    ),
    (
        "fcc-revocation-confirmation-text",
        "2024-04-04",
        CONFIRMATION | {"revoked_on": "2024-04-03"},
        "2024-04-03",
        NOT_YET,
        BROKEN,
    ),
    ("fcc-revocation-any-reasonable-means", "2025-04-11", AGREED, "2025-04-10", NOT_YET, BROKEN),
    (
        "fcc-company-dnc-honour",
        "2025-04-11",
        ASKED | {"asked_to_stop_on": "2025-03-25"},
        "2025-04-10",
        KEPT,
        BROKEN,
    ),
    (
        "fcc-robocall-wireless-consent",  # opt-outs from package notices
        "2025-04-11",
        OPTED_OUT | {"revoked_on": "2025-03-25"},
        "2025-04-10",
        EXCUSED,
        BROKEN,
    ),
    (
        "fcc-robocall-wireless-consent",  # opt-outs: ten business days
        "2025-04-11",
        ALERT
        | {"consent": "oral", "revoked": True, "revoked_on": "2025-03-25"}
        | {"revoked_how": "key", "optout_route": "any", "asked_to_stop": False},
        "2025-04-10",
        OPEN,
        BROKEN,
    ),
    (
        "fcc-company-dnc-retention",
        "2025-04-11",
        ASKED | {"asked_to_stop_on": "2025-03-25"},
        "2025-04-10",
        KEPT,
        BROKEN,
    ),
    ("fcc-revocation-scope", "2027-01-31", ELSEWHERE, "2027-01-30", NOT_YET, OPEN),
]


@pytest.mark.parametrize(
    ("rule", "first", "facts", "eve", "before", "after"),
    [
        pytest.param(*point, id=f"{point[0]} {point[1]} {n}")
        for n, point in enumerate(SWITCH_POINTS)
    ],
)
def test_the_law_changes_on_its_day_and_not_before(
    rule: str, first: str, facts: dict[str, Any], eve: str, before: str, after: str
) -> None:
    found = [finding(rule, facts | {"date": day}, "agency").status for day in (eve, first)]
    assert found == [before, after]


def test_each_campaign_counts_by_itself_since_november_15_2012() -> None:
    notes = {}
    for day in ("2012-11-14", "2012-11-15"):
        version = finding("fcc-abandonment-rate", HALF_ABANDONED | {"date": day}).version
        assert version
        notes[day] = version.note
    assert notes["2012-11-14"] == "Counted over any 30 days."
    assert notes["2012-11-15"] == "Counted for each campaign by itself."


def test_the_restored_definition_of_consent_changed_nothing() -> None:
    signed = dict.fromkeys(
        (
            "consent_signed",
            "consent_names_seller",
            "consent_names_number",
            "consent_covers_robocalls",
            "consent_says_so",
            "consent_optional",
        ),
        True,
    )
    facts = ROBOT_SALE | signed | {"consent": "written", "consent_only_seller": False}
    facts |= {"revoked": False, "asked_to_stop": False}
    for day in ("2025-01-26", "2025-01-27", "2025-08-28", "2025-08-29"):
        rule = "fcc-telemarketing-robocall-written-consent"
        assert finding(rule, facts | {"date": day}, "agency").status == KEPT
        assert finding("fcc-one-to-one-consent", facts | {"date": day}).status == NOT_YET


def test_printing_the_exempt_classes_in_the_rules_changed_nothing_on_march_29_2021() -> None:
    for day in ("2021-03-28", "2021-03-29"):
        for each in ("package", "bank", "health", "inmate"):
            facts = FREE | {"exempt_class": each, "date": day}
            assert finding("fcc-robocall-wireless-consent", facts, "agency").status == EXCUSED


def test_penalties_of_the_traced_act_are_due_since_december_30_2019() -> None:
    from rules.assess import assess
    from rules.exposure import exposure

    added = {}
    for day in ("2019-12-29", "2019-12-30"):
        lines = exposure(assess(ALERT | {"date": day}, forum="agency"))
        added[day] = any(amount.added for line in lines for amount in line.amounts)
    assert added == {"2019-12-29": False, "2019-12-30": True}


def test_the_rewrite_of_revocation_may_have_started_30_days_after_october_9_2026() -> None:
    named = AGREED | {"optout_route": "key", "asked_to_stop": False}
    rule = "fcc-revocation-any-reasonable-means"
    found = [
        finding(rule, named | {"date": day}, "agency").status
        for day in ("2026-11-07", "2026-11-08")
    ]
    assert found == [BROKEN, OPEN]
