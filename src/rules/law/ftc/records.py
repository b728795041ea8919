"""Records that a telemarketer and a seller must keep: 16 CFR 310.5."""

from rules.facts import dialer
from rules.law.ftc.company_list import cold_call, to_a_firm
from rules.law.ftc.consequences import TSR_CONSEQUENCES
from rules.law.ftc.example_call import AGENCY, CHECKED
from rules.law.ftc.facts_calls import call_record, gap_days, gap_routine, papers_kept
from rules.law.ftc.sources import TEXT, cfr16
from rules.law.ftc.terms import covered_records
from rules.rulebook import Exemption, Rule, Status, Version, between, examples_from, since

BOTH = (
    "The telemarketer and the seller. They may share the work by written agreement; without one "
    "both answer."
)

file = examples_from(
    **cold_call("", Status.VIOLATED, in_person_first=False, dialer="list", gap_routine=False).facts
)

RECORDKEEPING = Rule(
    id="tsr-recordkeeping",
    title="Scripts, customers, agreements and requests must be kept for five years",
    statement="Adverts, scripts and recordings, buyers, prize winners, inquiries, donors, staff, "
    "agreements, requests not to be called and registry copies must be on record for five years; "
    "scripts and recordings from their last use. Each member of staff needs an alias of their own. "
    "A missing record is a violation by itself.",
    binds=BOTH,
    source=cfr16("310.5(a)", TEXT),
    in_force=since("2024-05-16"),
    applies=covered_records,
    forbids=~papers_kept,
    note="Five years instead of 24 months, and more kinds of records.",
    earlier=(
        Version(
            between("1995-12-31", "2024-05-16"),
            covered_records,
            ~papers_kept,
            (),
            "Records had to be kept for 24 months.",
        ),
    ),
    consequences=TSR_CONSEQUENCES,
    agency=AGENCY,
    checked=CHECKED,
    subject="records",
    doubts=(
        (
            "The duty belongs to the business as a whole. Here it is asked of the records that "
            "this call makes necessary."
        ),
        "If the business closes, its head keeps the records; whoever takes it over inherits them.",
    ),
    examples=(
        file(
            "A script, last used on August 1, 2024, is shredded on July 31, 2029",
            Status.VIOLATED,
            papers_kept=False,
        ),
        file("Three agents share the alias “Jack Steel”", Status.VIOLATED, papers_kept=False),
        file("Everything is on file", Status.COMPLIED, papers_kept=True),
        file("The person called cannot know", Status.UNDETERMINED),
        file(
            "To a firm, about printers for the firm",
            Status.NOT_APPLICABLE,
            papers_kept=False,
            **to_a_firm,
        ),
        file(
            "Toner for a firm",
            Status.NOT_APPLICABLE,
            papers_kept=False,
            **(to_a_firm | {"product": "office_supplies"}),
        ),
        file(
            "The sale is closed face to face",
            Status.NOT_APPLICABLE,
            in_person_first=True,
            papers_kept=False,
        ),
        file("December 30, 1995", Status.NOT_IN_FORCE, date="1995-12-30", papers_kept=False),
        file("December 31, 1995", Status.VIOLATED, date="1995-12-31", papers_kept=False),
        file(
            "May 15, 2024: kept for 24 months", Status.COMPLIED, date="2024-05-15", papers_kept=True
        ),
        file(
            "May 16, 2024: kept for 24 months, when it must be five years",
            Status.VIOLATED,
            date="2024-05-16",
            papers_kept=False,
        ),
    ),
)

CALL_RECORDS = Rule(
    id="tsr-recordkeeping-calls",
    title="Each call must be on record, to the second",
    statement="For each call the record must say who called for which seller and what for, to "
    "which number, when and how long, with which script or message, under which caller ID and by "
    "what right, and how it ended. Times are in UTC, to the second. For a call dialed by hand, "
    "numbers, times and outcome may be left out.",
    binds=BOTH,
    source=cfr16("310.5(a)(2)", TEXT),
    in_force=since("2024-10-15"),
    applies=covered_records,
    forbids=call_record.one_of("local", "gaps")
    | (call_record.one_of("short") & ~dialer.one_of("manual")),
    unless=(
        Exemption(
            "tsr-recordkeeping-safe-harbour",
            "A passing slip in a well-kept routine, mended within 30 days",
            call_record.one_of("short", "gaps") & gap_routine & gap_days.at_most(30),
            cfr16("310.5(d)", TEXT),
            "safe harbor",
        ),
    ),
    consequences=TSR_CONSEQUENCES,
    agency=AGENCY,
    checked=CHECKED,
    subject="records",
    examples=(
        file("A complete record", Status.COMPLIED, call_record="complete"),
        file("Local times only", Status.VIOLATED, call_record="local"),
        file(
            "Local times only, by a slip that was mended: the excuse is for gaps alone",
            Status.VIOLATED,
            call_record="local",
            gap_routine=True,
            gap_days=5,
        ),
        file(
            "Dialed by hand; no length on record",
            Status.COMPLIED,
            call_record="short",
            dialer="manual",
        ),
        file("Dialed by machine; no length on record", Status.VIOLATED, call_record="short"),
        file("No record at all", Status.VIOLATED, call_record="gaps"),
        file(
            "A gap found on June 1 and closed on June 30, in a proven routine",
            Status.EXCEPTED,
            date="2026-06-01",
            call_record="gaps",
            gap_routine=True,
            gap_days=29,
        ),
        file(
            "Closed after 30 days",
            Status.EXCEPTED,
            call_record="gaps",
            gap_routine=True,
            gap_days=30,
        ),
        file(
            "Closed after 31 days",
            Status.VIOLATED,
            call_record="gaps",
            gap_routine=True,
            gap_days=31,
        ),
        file(
            "Closed in time, but nobody had been trained",
            Status.VIOLATED,
            call_record="gaps",
            gap_routine=False,
            gap_days=5,
        ),
        file("The person called cannot know", Status.UNDETERMINED),
        file(
            "To a firm, about printers for the firm",
            Status.NOT_APPLICABLE,
            call_record="gaps",
            **to_a_firm,
        ),
        file("October 14, 2024", Status.NOT_IN_FORCE, date="2024-10-14", call_record="gaps"),
        file("October 15, 2024", Status.VIOLATED, date="2024-10-15", call_record="gaps"),
    ),
)
