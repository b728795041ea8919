"""Sales robocalls to mobiles and protected lines: 47 CFR 64.1200(a)(2)."""

from rules.facts import for_nonprofit
from rules.law.fcc.calls import robo
from rules.law.fcc.costs import ROBOCALL_COST
from rules.law.fcc.robocalls import AGENCY, CHECKED, EVERYONE, reassigned_number
from rules.law.fcc.rulings import DUTY_OF_WRITING
from rules.law.fcc.sources import TEXT, cfr
from rules.law.fcc.terms import (
    health_care_message,
    prior_express_consent,
    prior_express_written_consent,
    protected_line,
    robocall,
    telemarketing,
    wireless_line,
)
from rules.rulebook import Exemption, Rule, Status, Version, between, examples_from, since

sale = examples_from(**robo("", Status.VIOLATED, purpose="sales", includes_offer=None).facts)
written = {
    "consent": "written",
    "consent_signed": True,
    "consent_names_seller": True,
    "consent_names_number": True,
    "consent_covers_robocalls": True,
    "consent_says_so": True,
    "consent_optional": True,
    "revoked": False,
}
nonprofit_consent = Exemption(
    "fcc-nonprofit-plain-consent",
    "By or for a tax-exempt nonprofit, with plain consent",
    for_nonprofit & prior_express_consent,
    cfr("64.1200(a)(2)", TEXT, 2026),
)
health_consent = Exemption(
    "fcc-health-plain-consent",
    "A HIPAA health care message, with plain consent",
    health_care_message & prior_express_consent,
    cfr("64.1200(a)(2)", TEXT, 2026),
)

SALES_ROBOCALL_CONSENT = Rule(
    id="fcc-telemarketing-robocall-written-consent",
    title="Sales robocalls to mobiles need written consent",
    statement="A robocall to a mobile phone, a line that is charged for the call, an emergency "
    "line or a patient room needs prior express written consent if it advertises or sells.",
    binds=EVERYONE,
    source=cfr("64.1200(a)(2)", TEXT, 2026),
    in_force=since("2013-10-16"),
    applies=(wireless_line | protected_line) & robocall & telemarketing,
    forbids=~prior_express_written_consent & (~prior_express_consent | DUTY_OF_WRITING),
    unless=(nonprofit_consent, health_consent, reassigned_number),
    note="Consent must be in writing and signed.",
    earlier=(
        Version(
            between("1992-12-20", "2013-10-16"),
            (wireless_line | protected_line) & robocall & telemarketing,
            ~prior_express_consent,
            note="Prior express consent was enough, by word of mouth too.",
        ),
    ),
    consequences=ROBOCALL_COST,
    agency=AGENCY,
    subject="robocalls",
    checked=CHECKED,
    doubts=(
        "Whether a recorded spoken “yes” can be an electronic signature is argued about.",
        "The ten business days to honor a withdrawal are a ceiling; earlier may be too late.",
        (
            "Since McLaughlin (June 20, 2025) courts outside the 5th Circuit need not follow the "
            "FCC on the writing either; until one departs from it we go by the rule."
        ),
    ),
    examples=(
        sale(
            "An AI voice sells solar panels to someone who signed a web form with all elements",
            Status.COMPLIED,
            voice="ai",
            **written,
        ),
        sale(
            "The same, but consent was given by word of mouth; the FCC asks",
            Status.VIOLATED,
            forum="agency",
            voice="ai",
            consent="oral",
            revoked=False,
        ),
        sale(
            "A person sues over it in a federal court in Texas",
            Status.COMPLIED,
            forum="private:5",
            voice="ai",
            consent="oral",
            revoked=False,
        ),
        sale(
            "A person sues over it in a federal court in California",
            Status.VIOLATED,
            forum="private:9",
            voice="ai",
            consent="oral",
            revoked=False,
        ),
        sale(
            "Wherever it is asked: courts and the FCC disagree",
            Status.UNSETTLED,
            voice="ai",
            consent="oral",
            revoked=False,
        ),
        sale(
            "On February 24, 2026, the day before the Texas ruling",
            Status.VIOLATED,
            date="2026-02-24",
            voice="ai",
            consent="oral",
            revoked=False,
        ),
        sale(
            "A recorded call to a customer of ten years, without written consent",
            Status.VIOLATED,
            bought=True,
            bought_on="2026-10-01",
        ),
        *(
            sale(story, Status.VIOLATED, forum="agency", **(written | {element: False}))
            for element, story in (
                ("consent_signed", "Nobody signed: the box was ticked in advance"),
                ("consent_names_seller", "The form does not name this seller"),
                ("consent_names_number", "The form was given for another number"),
                ("consent_covers_robocalls", "The form does not authorize robocalls"),
                ("consent_says_so", "The form does not disclose what signing means"),
                ("consent_optional", "Signing was a condition of buying"),
            )
        ),
        sale(
            "The form is complete, and consent was withdrawn a month ago",
            Status.VIOLATED,
            **(written | {"revoked": True, "revoked_on": "2026-10-23"}),
        ),
        sale(
            "A charity's own recorded call for gifts, with an offer, to a donor",
            Status.EXCEPTED,
            forum="agency",
            purpose="charity",
            includes_offer=True,
            for_nonprofit=True,
            gave_number=True,
            revoked=False,
        ),
        sale(
            "A charity's recorded call for its own sale to someone who gave the number",
            Status.EXCEPTED,
            forum="agency",
            for_nonprofit=True,
            gave_number=True,
            revoked=False,
        ),
        sale(
            "A pharmacy's refill message that also advertises, to a patient who gave the number",
            Status.EXCEPTED,
            forum="agency",
            purpose="health_care",
            includes_offer=True,
            covered_entity=True,
            gave_number=True,
            revoked=False,
        ),
        sale(
            "The number has a new owner; the earlier one had given full written consent",
            Status.EXCEPTED,
            reassigned=True,
            database_answer="no",
            earlier_consent="written",
        ),
        sale(
            "The number has a new owner; the earlier one had agreed by word of mouth",
            Status.VIOLATED,
            reassigned=True,
            database_answer="no",
            earlier_consent="plain",
        ),
        sale(
            "A reminder that sells nothing",
            Status.NOT_APPLICABLE,
            purpose="information",
            includes_offer=False,
        ),
        sale(
            "A recorded call to the purchasing manager's mobile",
            Status.VIOLATED,
            mobile_use="business",
        ),
        sale(
            "A live person, dialing by hand", Status.NOT_APPLICABLE, voice="live", dialer="manual"
        ),
        sale("Recorded clips played by a person", Status.UNSETTLED, voice="soundboard"),
        sale(
            "Recorded clips played by a person; the FCC asks",
            Status.VIOLATED,
            forum="agency",
            voice="soundboard",
        ),
        sale(
            "Recorded clips the day before FCC staff ruled; the FCC asks",
            Status.UNSETTLED,
            forum="agency",
            voice="soundboard",
            date="2020-12-17",
        ),
        sale(
            "Oral consent on October 15, 2013",
            Status.COMPLIED,
            date="2013-10-15",
            consent="oral",
            revoked=False,
        ),
        sale(
            "Oral consent on October 16, 2013",
            Status.VIOLATED,
            date="2013-10-16",
            consent="oral",
            revoked=False,
        ),
        sale(
            "One form that names three sellers, on February 1, 2025: the one-to-one rule never "
            "took effect",
            Status.COMPLIED,
            date="2025-02-01",
            **written,
        ),
        sale(
            "A recorded spoken “yes”; the FCC asks",
            Status.VIOLATED,
            forum="agency",
            consent="oral",
            revoked=False,
        ),
        sale(
            "An autodialed sales text without consent; the FCC asks",
            Status.VIOLATED,
            forum="agency",
            voice="text",
            dialer="random",
        ),
        sale(
            "A sales text sent down a list: no autodialer",
            Status.NOT_APPLICABLE,
            voice="text",
        ),
        sale("The day before the law", Status.NOT_IN_FORCE, date="1992-12-19"),
        sale("The first day of the law", Status.VIOLATED, date="1992-12-20"),
    ),
)
