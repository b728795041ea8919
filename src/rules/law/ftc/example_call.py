"""The facts that worked examples of the FTC's rules start from: a call that the Rule covers."""

from datetime import date

CHECKED = date(2026, 11, 25)
AGENCY = "FTC"
SELLERS = "Sellers and telemarketers, whoever started the call."

COVERED_CALL = {
    "date": "2026-06-15",
    "time": "10:00",
    "clock": "called",
    "purpose": "sales",
    "interstate_campaign": True,
    "direction": "outbound",
    "voice": "live",
    "caller_kind": "business",
    "hired_caller": False,
    "product": "other",
    "for_business_use": False,
    "in_person_first": False,
    "upsell": "none",
    "line": "residential",
}
