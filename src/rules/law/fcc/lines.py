"""Protected lines, lines tied up and lines probed: 47 CFR 64.1200(a)(1)(i)-(ii), (5) and (8)."""

from rules.facts import dialer, line, mobile_use, voice
from rules.law.fcc.calls import new_holder, robo
from rules.law.fcc.costs import NO_SUIT_COST, ROBOCALL_COST
from rules.law.fcc.facts import line_type_probe, lines_tied_up
from rules.law.fcc.robocalls import AGENCY, CHECKED, EVERYONE, emergency, reassigned_number
from rules.law.fcc.sources import MEMORY, TEXT, cfr, usc
from rules.law.fcc.terms import (
    autodialed,
    call_placed,
    prior_express_consent,
    protected_line,
    robocall,
    text_message,
)
from rules.rulebook import Rule, Status, examples_from, since

PROTECTED_LINES = Rule(
    id="fcc-robocall-protected-line",
    title="No robocalls to emergency lines and patient rooms",
    statement="An autodialer or an artificial or prerecorded voice may not be used to call "
    "emergency lines or guest and patient rooms, unless the person called agreed beforehand.",
    binds=EVERYONE,
    source=usc("(b)(1)(A)(i)-(ii)", TEXT, 2023),
    in_force=since("1992-12-20"),
    applies=protected_line & robocall,
    forbids=~prior_express_consent,
    unless=(emergency, reassigned_number),
    consequences=ROBOCALL_COST,
    agency=AGENCY,
    subject="robocalls",
    checked=CHECKED,
    doubts=(
        "Sales robocalls to such lines must meet a stricter rule as well: written consent.",
        "That the harbor for numbers that changed hands reaches these lines is our reading.",
    ),
    examples=(
        robo(
            "A recorded pitch to the emergency line at a nurses' desk",
            Status.VIOLATED,
            line="emergency",
            purpose="sales",
        ),
        robo(
            "A live call, dialed by hand, to a hospital room",
            Status.NOT_APPLICABLE,
            line="patient_room",
            voice="live",
            dialer="manual",
        ),
        robo(
            "A recorded warning to leave a care home",
            Status.EXCEPTED,
            line="patient_room",
            purpose="emergency",
        ),
        robo(
            "A machine dials numbers in sequence and hits 911",
            Status.VIOLATED,
            line="emergency",
            voice="live",
            dialer="random",
        ),
        robo(
            "A recorded reminder that the patient asked for",
            Status.COMPLIED,
            line="patient_room",
            consent="oral",
            revoked=False,
        ),
        robo(
            "The room's line had passed to a new patient, and the database wrongly said no",
            Status.EXCEPTED,
            line="patient_room",
            **new_holder,
        ),
        robo("The day before the law", Status.NOT_IN_FORCE, line="emergency", date="1992-12-19"),
        robo("The first day of the law", Status.VIOLATED, line="emergency", date="1992-12-20"),
    ),
)

firm = examples_from(
    **robo("", Status.VIOLATED, line="business", mobile_use=None, purpose="sales").facts
)

MULTI_LINE = Rule(
    id="fcc-multiline-seizure",
    title="An autodialer may not tie up two lines of one business",
    statement="An autodialer may not be used in such a way that two or more lines of a business "
    "with several lines are taken up at once.",
    binds="Anyone who uses an autodialer. Consent makes no difference: the text has no exception.",
    source=usc("(b)(1)(D)", TEXT, 2023),
    in_force=since("1992-12-20"),
    applies=autodialed
    & ~text_message
    & ~line.one_of("residential")
    & ~(line.one_of("wireless") & mobile_use.one_of("personal")),
    forbids=lines_tied_up,
    consequences=ROBOCALL_COST,
    agency=AGENCY,
    subject="lines",
    checked=CHECKED,
    doubts=(
        "That a text message ties up no line is our reading.",
        "A home line or a personal mobile belongs to no business, so this does not concern it.",
    ),
    examples=(
        firm(
            "A machine that dials in sequence rings three extensions of one firm together",
            Status.VIOLATED,
            voice="live",
            dialer="random",
            lines_tied_up=True,
        ),
        firm(
            "The same machine rings one line of the firm",
            Status.COMPLIED,
            voice="live",
            dialer="random",
            lines_tied_up=False,
        ),
        firm(
            "Two people ring two lines of one firm by hand",
            Status.NOT_APPLICABLE,
            voice="live",
            dialer="manual",
            lines_tied_up=True,
        ),
        firm(
            "A machine dials down a list and rings two lines: no autodialer since Duguid",
            Status.NOT_APPLICABLE,
            voice="live",
            lines_tied_up=True,
        ),
        firm(
            "The firm had consented: that is no excuse here",
            Status.VIOLATED,
            dialer="random",
            consent="written",
            consent_signed=True,
            lines_tied_up=True,
        ),
        firm(
            "The machine takes up the lines of two rooms of one hospital",
            Status.VIOLATED,
            voice="live",
            line="patient_room",
            dialer="random",
            lines_tied_up=True,
        ),
        firm(
            "The machine rings a personal mobile",
            Status.NOT_APPLICABLE,
            voice="live",
            line="wireless",
            mobile_use="personal",
            dialer="random",
        ),
        firm(
            "Two texts to two mobiles of one firm",
            Status.NOT_APPLICABLE,
            voice="text",
            line="wireless",
            mobile_use="business",
            dialer="random",
            lines_tied_up=True,
        ),
        firm(
            "The day before the law",
            Status.NOT_IN_FORCE,
            date="1992-12-19",
            dialer="random",
            lines_tied_up=True,
        ),
        firm(
            "The first day of the law",
            Status.VIOLATED,
            date="1992-12-20",
            dialer="random",
            lines_tied_up=True,
        ),
    ),
)

LINE_TYPE_PROBING = Rule(
    id="fcc-line-type-probing",
    title="No dialing just to find out whether a line is a fax",
    statement="No technology may dial a number to find out whether it is a fax line or a voice "
    "line. This is called war dialing.",
    binds="Anyone who dials numbers by machine.",
    source=cfr("64.1200(a)(8)", MEMORY),
    in_force=since("2003-08-25"),
    applies=call_placed & dialer.one_of("list", "random") & voice.one_of("nobody"),
    forbids=line_type_probe,
    consequences=NO_SUIT_COST,
    agency=AGENCY,
    subject="lines",
    checked=CHECKED,
    doubts=(
        "From memory. The rule is of the order of 2003; we take August 25, 2003 as its first day.",
        "We ask for the reason only if nobody spoke: a real call that reaches a fax is no probe.",
        "Whether people may sue over this paragraph is disputed; the FCC may act.",
    ),
    examples=(
        firm(
            "A machine dials a whole exchange, listens for the fax tone and drops each call",
            Status.VIOLATED,
            voice="nobody",
            dialer="random",
            line_type_probe=True,
        ),
        firm(
            "A machine dials down a list, and silence follows by accident",
            Status.COMPLIED,
            voice="nobody",
            line_type_probe=False,
        ),
        firm(
            "The type of line is looked up in a database, and then a person calls",
            Status.NOT_APPLICABLE,
            voice="live",
            line_type_probe=False,
        ),
        firm(
            "A real call by a person that happens to reach a fax",
            Status.NOT_APPLICABLE,
            voice="live",
        ),
        firm(
            "The day before the rules of 2003",
            Status.NOT_IN_FORCE,
            date="2003-08-24",
            voice="nobody",
            line_type_probe=True,
        ),
        firm(
            "The first day of the rules of 2003",
            Status.VIOLATED,
            date="2003-08-25",
            voice="nobody",
            line_type_probe=True,
        ),
    ),
)
