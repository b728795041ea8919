"""Every part of our notes on the law is held by the rulebook, or is a gap with its reason."""

import pytest

from rules.assess import RULEBOOK
from rules.rulebook import LOOK_ALIKES, SUBJECTS, Rule, RulebookError

coverage = pytest.importorskip("rules.coverage", reason="readers do not get it")
each_rule = pytest.mark.parametrize("rule", RULEBOOK.rules.values(), ids=list(RULEBOOK.rules))
SHEETS = {sheet.body: sheet for sheet in coverage.sheets()}
each_sheet = pytest.mark.parametrize("sheet", SHEETS.values(), ids=list(SHEETS))

# Taken from the notes once, when the files were begun: no part may get lost on the way.
INVENTORY = {
    "fcc": """
        fcc-1-defined-terms fcc-robocall-protected-line fcc-robocall-wireless-consent
        fcc-wireless-port-15-day fcc-telemarketing-robocall-written-consent
        fcc-residential-prerecorded fcc-residential-exempt-3-in-30 fcc-residential-exempt-hipaa
        fcc-fax-ads fcc-multiline-seizure fcc-ring-time fcc-abandonment-rate fcc-abandonment-message
        fcc-line-type-probing fcc-wireless-exempt-classes fcc-revocation-any-reasonable-means
        fcc-revocation-deadline fcc-revocation-scope fcc-revocation-2026-rewrite
        fcc-revocation-other-means fcc-revocation-confirmation-text fcc-message-identity
        fcc-message-callback-number fcc-message-optout-mechanism fcc-line-release fcc-calling-hours
        fcc-national-dnc fcc-dnc-safe-harbor fcc-dnc-written-permission
        fcc-dnc-personal-relationship fcc-ebr fcc-company-dnc-programme fcc-company-dnc-honour
        fcc-live-identification fcc-company-dnc-affiliates fcc-company-dnc-retention
        fcc-company-dnc-nonprofit fcc-wireless-as-residential fcc-pewc-elements
        fcc-reassigned-number-harbor fcc-caller-id-transmit fcc-caller-id-spoofing
        tcpa-private-action-robocall tcpa-private-action-dnc fcc-forfeiture
        tcpa-state-ag-and-preemption fcc-seller-liability fcc-12-rules-of-2003 fcc-12-mims
        fcc-12-dish fcc-12-campbell-ewald fcc-12-aca fcc-12-barr fcc-12-soundboard fcc-12-duguid
        fcc-12-ringless fcc-12-ai-voice fcc-12-loper-bright fcc-12-imc fcc-12-mclaughlin
        fcc-12-howard fcc-12-bradford fcc-12-king fcc-12-att fcc-12-steidinger fcc-12-revocation
        fcc-12-pending fcc-13-timeline fcc-14-whole-calls fcc-15-in-doubt
    """,
    "ftc": """
        ftc-0-3-dates tsr-telemarketing tsr-ftc-reach tsr-securities-carve-out
        tsr-commodities-carve-out tsr-investment-opportunity tsr-definitions tsr-exempt-b2b
        tsr-exempt-inbound-unsolicited tsr-exempt-inbound-advert tsr-exempt-inbound-direct-mail
        tsr-exempt-partial tsr-exempt-charity-registry ftc-2-9-what-survives
        tsr-material-disclosures tsr-misrep-general tsr-misrep-investment tsr-misrep-affiliation
        tsr-express-verifiable-authorization tsr-false-statement tsr-assist-facilitate
        tsr-card-laundering tsr-charity-misrep tsr-threats tsr-credit-repair-fee tsr-recovery-fee
        tsr-advance-fee-loan tsr-debt-relief-fee tsr-unencrypted-accounts
        tsr-express-informed-consent tsr-caller-id tsr-ban-remote-payment-order
        tsr-ban-cash-transfer-reload tsr-harassing-calls tsr-dnc-request-interference
        tsr-entity-specific-dnc tsr-national-dnc tsr-dnc-written-agreement tsr-ebr
        tsr-dnc-safe-harbour tsr-dnc-list-misuse tsr-abandonment tsr-abandonment-safe-harbour
        tsr-prerecorded tsr-soundboard-ai tsr-calling-hours tsr-opening-disclosures
        tsr-opening-disclosures-charity tsr-recordkeeping tsr-registry-fee tsr-civil-penalty
        ftc-6-2-two-actors ftc-impersonation ftc-7-change-log ftc-9-open-questions
    """,
    "sec": """
        sec-carveout-from-ftc-tsr cftc-carveout-from-ftc-tsr sec-1997-no-additional-rulemaking
        ia-no-telemarketing-rule exchange-act-15a-broker-registration exchange-act-15b8-membership
        state-agent-registration federal-de-minimis-state-agent securities-act-5c-offer
        reg-d-506b-no-general-solicitation reg-d-506c rule-144a-note state-301-security-registration
        exchange-act-10b-5 securities-act-17a securities-act-17b-touting exchange-act-15c1-15c2
        uniform-act-501 18-usc-2326-enhancement penny-stock-definition sea-15g-2-disclosure-document
        sea-15g-9-suitability-and-agreement sea-15g-3-4-5-6 sea-15g-1-exemptions
        sec-9-public-guidance sec-10-settlement-cycle sec-11-effective-dates sec-13-in-doubt
    """,
    "finra": """
        finra-3230-scope finra-3230-ebr finra-3230-time-of-day finra-3230-firm-dnc
        finra-3230-national-dnc finra-3230-ndnc-exc-ebr finra-3230-ndnc-exc-written-consent
        finra-3230-ndnc-exc-personal finra-3230-safe-harbor finra-3230-procedures
        finra-3230-dnc-record-honour finra-3230-dnc-duration finra-3230-caller-disclosure
        finra-3230-affiliates finra-3230-wireless finra-3230-outsourcing finra-3230-caller-id
        finra-3230-account-numbers finra-3230-billing-consent finra-4514-negotiable-paper
        finra-3230-abandoned-calls finra-3230-prerecorded finra-3230-card-laundering
        finra-3230-business-calls finra-3230-other-law finra-unregistered-cold-caller
        finra-2010-commercial-honor finra-2020-fraud finra-unauthorized-trading reg-bi-and-2111
        finra-2210-communications finra-3110-supervision finra-3170-taping-rule
        finra-4111-restricted-firm
    """,
    "msrb": """
        msrb-g39
    """,
}


def test_no_part_of_the_notes_is_lost() -> None:
    assert {key: sorted(names.split()) for key, names in INVENTORY.items()} == {
        body: sorted(part.key for part in sheet.parts) for body, sheet in SHEETS.items()
    }


@each_sheet
def test_what_holds_a_part_is_in_the_rulebook(sheet: coverage.Sheet) -> None:
    assert list(coverage.unknown(sheet, coverage.holders(RULEBOOK))) == []


@each_sheet
def test_a_gap_gives_its_reason(sheet: coverage.Sheet) -> None:
    bare = [part.key for part in sheet.parts if part.gap and len(part.gap.split()) < 5]
    assert bare == []
    assert [part.key for part in sheet.parts if "not encoded yet" in part.gap.lower()] == []


@each_sheet
def test_a_part_says_what_the_law_says_and_where(sheet: coverage.Sheet) -> None:
    assert sheet.title
    assert [part.key for part in sheet.parts if not (part.about.endswith(".") and part.cite)] == []


@each_rule
def test_a_rule_is_named_by_a_part_of_the_notes(rule: Rule) -> None:
    named = {held for sheet in SHEETS.values() for part in sheet.parts for held in part.held_by}
    assert rule.id in named


@pytest.mark.parametrize(
    "text",
    [
        "[x]\nabout = 'A.'\ncite = 'C'",
        "[x]\nabout = 'A.'\ncite = 'C'\nheld_by = []",
        "[x]\nabout = 'A.'\ncite = 'C'\nheld_by = ['y']\ngap = 'Both.'",
        "[x]\nabout = 'A.'\ncite = 'C'\nheld = ['y']",
    ],
    ids=["neither", "an empty list", "both", "an unknown entry"],
)
def test_a_part_that_is_not_either_held_or_a_gap_is_refused_by_name(text: str) -> None:
    with pytest.raises(RulebookError, match="fcc: x"):
        coverage.read(f"title = 'T'\n{text}", "fcc")


# ── What rules are about, and what is easily taken for something else ────────────────────────────


@each_rule
def test_a_rule_says_what_it_is_about(rule: Rule) -> None:
    assert rule.subject in SUBJECTS


def test_a_look_alike_belongs_to_a_group_that_exists() -> None:
    everything = [
        *RULEBOOK.rules.values(),
        *RULEBOOK.definitions.values(),
        *RULEBOOK.exemptions.values(),
    ]
    unknown = {thing.id: thing.like for thing in everything if thing.like not in ("", *LOOK_ALIKES)}
    assert unknown == {}
