"""The firm's own do-not-call list: FINRA Rule 3230(a)(2) and (d), and NASD's rules before it."""

from rules.facts import (
    asked_to_stop,
    asked_to_stop_on,
    call_date,
    request_recorded,
    staff_trained,
    written_policy,
)
from rules.law.facts import agreed_again
from rules.law.finra.facts import request_processed
from rules.law.finra.hours import pitch
from rules.law.finra.terms import (
    AGENCY,
    CHECKED,
    MEMBERS,
    MEMORY,
    NOT_SEEN,
    SECONDARY,
    finra,
    outbound_call,
    telemarketing,
    telemarketing_discipline,
)
from rules.logic import Open
from rules.rulebook import Exemption, Rule, Status, Version, between, examples_from, since

asked = examples_from(
    **pitch(
        "",
        Status.VIOLATED,
        asked_to_stop=True,
        asked_to_stop_on="2026-09-24",
        request_processed=True,
        request_recorded=True,
        agreed_again=False,
    ).facts
)
over_30_days = call_date.later_than(30, "days", since=asked_to_stop_on)
delay_before_2004 = Open(
    "finra-list-delay-before-2004",
    "How soon had a firm to honor a request before March 31, 2004?",
    ("We found no number of days in the rules of that time.",),
)
ran_out_counts = Open(
    "finra-requests-that-ran-out",
    "Does a request count again that had run out, after five years, before June 29, 2012?",
    (
        "Since June 29, 2012 a request has no end. What that meant for older ones was not seen.",
        "The safe reading is that all of them count.",
    ),
)
still_counts = asked_to_stop_on.since("2007-06-28") | ran_out_counts
within_five_years = asked_to_stop_on.within(5, "years", before=call_date, doubtful_edge=True)
cured = Exemption(
    "finra-firm-dnc-new-consent",
    "The person has since agreed anew to be called",
    agreed_again,
    finra("3230(a)(2)", MEMORY),
)
OLD_REQUESTS = (
    "Requests from before June 29, 2012 lived for five years then. Whether those still alive on "
    "that day go on without end was not seen; we take the safe reading, that they do. For those "
    "that had run out by then we leave it open."
)

FIRM_LIST = Rule(
    id="finra-3230-firm-dnc",
    title="Brokers may not call anyone who told the firm to stop",
    statement="A firm may not make a sales call to a person, or a business, that has asked it not "
    "to, on any line. It must act on the request as soon as it reasonably can, and within 30 days "
    "at most. The request does not expire, and being a customer or a friend does not lift it.",
    binds=MEMBERS,
    source=finra("3230(a)(2); FINRA Rule 3230(d)(3); FINRA Rule 3230(d)(6)", SECONDARY, 2012),
    in_force=since("2012-06-29"),
    applies=outbound_call,
    forbids=asked_to_stop & still_counts & (over_30_days | request_processed),
    unless=(cured,),
    note="A request does not expire any more. FINRA Rule 3230 replaces NASD Rule 2212.",
    earlier=(
        Version(
            between("1995-06-09", "2004-03-31"),
            outbound_call,
            asked_to_stop & (request_processed | delay_before_2004),
            (cured,),
            "NASD asked for one central list. We know of no number of days and no expiry.",
        ),
        Version(
            between("2004-03-31", "2012-06-29"),
            outbound_call,
            asked_to_stop & within_five_years & (over_30_days | request_processed),
            (cured,),
            "NASD Rule 2212: within 30 days, for five years.",
        ),
    ),
    consequences=(telemarketing_discipline,),
    agency=AGENCY,
    checked=CHECKED,
    subject="company-list",
    like="company-list",
    doubts=(
        "The ban itself was read in the text. The days and the years come from summaries of 2012.",
        "Many study notes for exams still give five years for the request.",
        OLD_REQUESTS,
        "That a new agreement of the person lifts the request is from memory.",
        (
            "30 days are a ceiling. A call before that is too late too if the firm could have "
            "acted sooner."
        ),
        (
            "That a business is a person too, and belongs on the list if it asks, stands in a "
            "letter of NASD's staff of 1995 on the forerunner of this rule."
        ),
    ),
    examples=(
        asked(
            "A client who traded last month said stop; two months later a pitch",
            Status.VIOLATED,
            bought=True,
            bought_on="2026-10-23",
            brokerage_account="open",
        ),
        asked(
            "The same client is called to confirm a trade",
            Status.NOT_APPLICABLE,
            purpose="information",
            includes_offer=False,
        ),
        asked("He is a cousin of the caller", Status.VIOLATED, knows_caller=True),
        asked(
            "A receptionist said: take us off your list. The company is called next quarter",
            Status.VIOLATED,
            line="business",
        ),
        asked("Only an affiliate was asked", Status.COMPLIED, asked_to_stop=False),
        asked("Asked in 2013, called in 2026", Status.VIOLATED, asked_to_stop_on="2013-05-02"),
        asked("Asked in 2009, called in 2026", Status.VIOLATED, asked_to_stop_on="2009-05-02"),
        asked(
            "Asked in June 2004, called in July 2010: the five years are over",
            Status.COMPLIED,
            date="2010-07-01",
            asked_to_stop_on="2004-06-15",
        ),
        asked(
            "Asked on July 1, 2005, called on July 1, 2010: five years to the day",
            Status.VIOLATED,
            date="2010-07-01",
            asked_to_stop_on="2005-07-01",
        ),
        asked(
            "Asked in 2015, called in 2021: a request does not expire",
            Status.VIOLATED,
            date="2021-03-01",
            asked_to_stop_on="2015-02-02",
        ),
        asked(
            "Asked on November 1, called on November 20; the list is updated every night",
            Status.VIOLATED,
            date="2026-11-20",
            asked_to_stop_on="2026-11-01",
        ),
        asked(
            "The same, but the list could not have been updated yet",
            Status.COMPLIED,
            date="2026-11-20",
            asked_to_stop_on="2026-11-01",
            request_processed=False,
        ),
        asked(
            "Asked on November 1, called on December 1, day 30; no sooner update was possible",
            Status.COMPLIED,
            date="2026-12-01",
            asked_to_stop_on="2026-11-01",
            request_processed=False,
        ),
        asked(
            "Called on December 2, day 31",
            Status.VIOLATED,
            date="2026-12-02",
            asked_to_stop_on="2026-11-01",
            request_processed=False,
        ),
        asked("The person has since agreed again in writing", Status.EXCEPTED, agreed_again=True),
        asked("The caller is an adviser", Status.NOT_APPLICABLE, caller_kind="adviser"),
        asked(
            "June 8, 1995", Status.NOT_IN_FORCE, date="1995-06-08", asked_to_stop_on="1995-03-01"
        ),
        asked("June 9, 1995", Status.VIOLATED, date="1995-06-09", asked_to_stop_on="1995-03-01"),
        asked(
            "In 2000, nine days after a request that had not reached the list yet",
            Status.UNSETTLED,
            date="2000-11-23",
            asked_to_stop_on="2000-11-14",
            request_processed=False,
        ),
        asked(
            "March 30, 2004, six years after the request",
            Status.VIOLATED,
            date="2004-03-30",
            asked_to_stop_on="1998-03-01",
        ),
        asked(
            "March 31, 2004, six years after the request: now it lives for five",
            Status.COMPLIED,
            date="2004-03-31",
            asked_to_stop_on="1998-03-01",
        ),
        asked(
            "June 28, 2012, six years after the request",
            Status.COMPLIED,
            date="2012-06-28",
            asked_to_stop_on="2006-06-01",
        ),
        asked(
            "June 29, 2012, six years after the request: it had run out before",
            Status.UNSETTLED,
            date="2012-06-29",
            asked_to_stop_on="2006-06-01",
        ),
        asked(
            "Asked in 2003, called in 2026: the request had run out in 2008",
            Status.UNSETTLED,
            asked_to_stop_on="2003-05-02",
        ),
        asked(
            "Asked on June 27, 2007: five years and a day before the old rule's last day",
            Status.UNSETTLED,
            asked_to_stop_on="2007-06-27",
        ),
        asked(
            "Asked on June 28, 2007: alive on the old rule's last day",
            Status.VIOLATED,
            asked_to_stop_on="2007-06-28",
        ),
        asked(
            "June 29, 2012, 31 days after the request, which is alive",
            Status.VIOLATED,
            date="2012-06-29",
            asked_to_stop_on="2012-05-29",
            request_processed=False,
        ),
    ),
)

recorded_and_cured = Exemption(
    "finra-recorded-and-new-consent",
    "The request was written down, and the person has since agreed anew to be called",
    request_recorded & agreed_again,
    finra("3230(d)(3)", MEMORY),
)

REQUEST_RECORDED = Rule(
    id="finra-3230-dnc-record-honour",
    title="A request to stop must be written down at once and honored within 30 days",
    statement="When somebody asks a firm not to call, the firm must write down the name, if given, "
    "and the number, and stop as soon as it reasonably can: within 30 days at most. It answers for "
    "a call center that loses the request.",
    binds=MEMBERS,
    source=finra("3230(d)(3)", SECONDARY),
    in_force=since("2012-06-29"),
    applies=outbound_call,
    forbids=~request_recorded | (asked_to_stop & still_counts & (over_30_days | request_processed)),
    unless=(recorded_and_cured,),
    note="The request does not expire any more.",
    earlier=(
        Version(
            between("2004-03-31", "2012-06-29"),
            outbound_call,
            ~request_recorded
            | (asked_to_stop & within_five_years & (over_30_days | request_processed)),
            (recorded_and_cured,),
            "NASD Rule 2212: the request lives for five years.",
        ),
    ),
    consequences=(telemarketing_discipline,),
    agency=AGENCY,
    checked=CHECKED,
    subject="company-list",
    like="company-list",
    doubts=(
        NOT_SEEN,
        OLD_REQUESTS,
        "Other law can give less time. The shorter time counts.",
        "That a new agreement of the person lifts the request is from memory.",
    ),
    examples=(
        asked(
            "Asked on November 1, called on November 20; the list is updated every night",
            Status.VIOLATED,
            date="2026-11-20",
            asked_to_stop_on="2026-11-01",
        ),
        asked(
            "Asked on November 1, called on December 1, day 30; no sooner update was possible",
            Status.COMPLIED,
            date="2026-12-01",
            asked_to_stop_on="2026-11-01",
            request_processed=False,
        ),
        asked(
            "Asked on November 1, called on December 2: day 31",
            Status.VIOLATED,
            date="2026-12-02",
            asked_to_stop_on="2026-11-01",
            request_processed=False,
        ),
        asked(
            "The call center lost the request: the firm answers for it",
            Status.VIOLATED,
            hired_caller=True,
            request_recorded=False,
        ),
        asked(
            "“Take me off your list”, and the representative hangs up without writing it down",
            Status.VIOLATED,
            asked_to_stop=False,
            asked_to_stop_on=None,
            request_recorded=False,
        ),
        asked("Nobody ever asked", Status.COMPLIED, asked_to_stop=False, asked_to_stop_on=None),
        asked("The person has since agreed again", Status.EXCEPTED, agreed_again=True),
        asked(
            "The person has since agreed again, but the request had never been written down",
            Status.VIOLATED,
            agreed_again=True,
            request_recorded=False,
        ),
        asked(
            "A call to confirm a trade",
            Status.NOT_APPLICABLE,
            purpose="information",
            includes_offer=False,
        ),
        asked(
            "March 30, 2004", Status.NOT_IN_FORCE, date="2004-03-30", asked_to_stop_on="2003-12-01"
        ),
        asked("March 31, 2004", Status.VIOLATED, date="2004-03-31", asked_to_stop_on="2003-12-01"),
        asked(
            "June 28, 2012, six years after the request",
            Status.COMPLIED,
            date="2012-06-28",
            asked_to_stop_on="2006-06-01",
        ),
        asked(
            "June 29, 2012, six years after the request: it had run out before",
            Status.UNSETTLED,
            date="2012-06-29",
            asked_to_stop_on="2006-06-01",
        ),
        asked(
            "June 29, 2012, four years after the request",
            Status.VIOLATED,
            date="2012-06-29",
            asked_to_stop_on="2008-06-02",
        ),
    ),
)

program = examples_from(**pitch("", Status.COMPLIED, written_policy=True, staff_trained=True).facts)

PROCEDURES = Rule(
    id="finra-3230-procedures",
    title="No sales calls without a written do-not-call policy and training",
    statement="Before a firm starts telemarketing it must have procedures for people who do not "
    "want calls: a written do-not-call policy, and training for those who call. FINRA does not ask "
    "the firm to hand the policy to the public; the FCC does.",
    binds=MEMBERS,
    source=finra("3230(d)(1)-(2)", SECONDARY),
    in_force=since("2004-03-31"),
    applies=telemarketing,
    forbids=~(written_policy & staff_trained),
    consequences=(telemarketing_discipline,),
    agency=AGENCY,
    checked=CHECKED,
    subject="records",
    doubts=(NOT_SEEN,),
    examples=(
        program("A policy, and trained callers", Status.COMPLIED),
        program(
            "The campaign starts on Monday; the policy is written on Wednesday",
            Status.VIOLATED,
            written_policy=False,
        ),
        program("A temp dials without any training", Status.VIOLATED, staff_trained=False),
        program(
            "The firm refuses to hand out its policy: other law asks for that, this rule does not",
            Status.COMPLIED,
            policy_on_demand=False,
        ),
        program(
            "A client calls in after a mailing and buys what it offered",
            Status.NOT_APPLICABLE,
            direction="mail",
            further_pitch=False,
            written_policy=False,
        ),
        program("An insurer calls", Status.NOT_APPLICABLE, caller_kind="insurer"),
        program(
            "No policy on March 30, 2004",
            Status.NOT_IN_FORCE,
            date="2004-03-30",
            written_policy=False,
        ),
        program(
            "No policy on March 31, 2004", Status.VIOLATED, date="2004-03-31", written_policy=False
        ),
    ),
)
