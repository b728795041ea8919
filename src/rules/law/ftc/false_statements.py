"""The ban on any false statement that is to make someone pay or give: 16 CFR 310.3(a)(4).

Its examples also show whom the Rule can bind, because no other rule covers more calls.
"""

from rules.facts import misled
from rules.law.ftc.consequences import TSR_CONSEQUENCES
from rules.law.ftc.example_call import AGENCY, CHECKED, COVERED_CALL, SELLERS
from rules.law.ftc.sources import TEXT, cfr16
from rules.law.ftc.terms import covered_misrepresentation
from rules.rulebook import Rule, Status, examples_from, since

lie = examples_from(**COVERED_CALL, misled=True)

FALSE_STATEMENT = Rule(
    id="tsr-false-statement",
    title="No false statement to make someone pay",
    statement="A caller may not say anything false or misleading to make someone pay, or, since "
    "March 31, 2003, give. The subject does not matter.",
    binds=SELLERS,
    source=cfr16("310.3(a)(4)", TEXT),
    in_force=since("1995-12-31"),
    applies=covered_misrepresentation,
    forbids=misled,
    consequences=TSR_CONSEQUENCES,
    agency=AGENCY,
    checked=CHECKED,
    subject="truth",
    doubts=(
        (
            "A court of appeals treated calls that only find buyers for others as outbound "
            "telemarketing (Day Pacer, 7th Cir., January 3, 2025; read in a summary)."
        ),
        "That calls from abroad to people in the United States count is FTC guidance.",
    ),
    examples=(
        lie("“Your account is overdue”, and it is not", Status.VIOLATED),
        lie("“Another bidder is on the line”, and there is none", Status.VIOLATED),
        lie("A deadline that is real", Status.COMPLIED, misled=False),
        lie(
            "A lie to a shop that is to buy for itself, on May 15, 2024",
            Status.NOT_APPLICABLE,
            date="2024-05-15",
            for_business_use=True,
            line="business",
        ),
        lie(
            "The same on May 16, 2024",
            Status.VIOLATED,
            date="2024-05-16",
            for_business_use=True,
            line="business",
        ),
        lie(
            "False claims about web design for a shop, on June 1, 2023",
            Status.NOT_APPLICABLE,
            date="2023-06-01",
            for_business_use=True,
            line="business",
        ),
        lie("Nobody knows whether it was true", Status.UNDETERMINED, misled=None),
        lie("The day before the Rule", Status.NOT_IN_FORCE, date="1995-12-30"),
        lie("The first day of the Rule", Status.VIOLATED, date="1995-12-31"),
        # What is telemarketing
        lie("500 calls into two states; this one stays in the state", Status.VIOLATED),
        lie(
            "One seller phones one neighbor, and nobody else",
            Status.NOT_APPLICABLE,
            interstate_campaign=False,
        ),
        lie(
            "10,000 calls, all within one state",
            Status.NOT_APPLICABLE,
            interstate_campaign=False,
        ),
        lie(
            "A recording says that a flight is canceled",
            Status.NOT_APPLICABLE,
            purpose="information",
            includes_offer=False,
            voice="prerecorded",
        ),
        lie(
            "A “survey” that ends with the offer of a water filter",
            Status.VIOLATED,
            purpose="survey",
            includes_offer=True,
        ),
        lie(
            "A paid fundraiser lies, on March 30, 2003",
            Status.NOT_APPLICABLE,
            date="2003-03-30",
            purpose="charity",
            product="gift",
            caller_kind="nonprofit",
            hired_caller=True,
            includes_offer=False,
        ),
        lie(
            "The same on March 31, 2003",
            Status.VIOLATED,
            date="2003-03-31",
            purpose="charity",
            product="gift",
            caller_kind="nonprofit",
            hired_caller=True,
            includes_offer=False,
        ),
        lie("A text message", Status.UNSETTLED, voice="text"),
        lie(
            "A pure order from a printed catalog",
            Status.NOT_APPLICABLE,
            direction="mail",
            catalog_order=True,
        ),
        # Whom the FTC can reach
        lie("A bank's own staff sell cards", Status.NOT_APPLICABLE, caller_kind="bank"),
        lie(
            "A call center that the bank hired sells them",
            Status.VIOLATED,
            caller_kind="bank",
            hired_caller=True,
        ),
        lie(
            "An airline sells seats itself",
            Status.NOT_APPLICABLE,
            caller_kind="carrier",
            carrier_service=True,
        ),
        lie(
            "A phone company sells home alarms",
            Status.UNSETTLED,
            caller_kind="carrier",
            carrier_service=False,
        ),
        lie(
            "An insurer sells a policy",
            Status.UNSETTLED,
            caller_kind="insurer",
            product="insurance",
        ),
        lie(
            "A church phones its members itself",
            Status.NOT_APPLICABLE,
            purpose="charity",
            product="gift",
            caller_kind="nonprofit",
        ),
        # Securities and commodities
        lie(
            "A representative of a FINRA member",
            Status.NOT_APPLICABLE,
            caller_kind="member",
            product="security",
        ),
        lie(
            "An unregistered room brokers penny stocks for a commission",
            Status.UNSETTLED,
            caller_kind="unregistered",
            product="security",
        ),
        lie(
            "A promoter of another kind touts penny stocks: that may make them a broker",
            Status.UNSETTLED,
            product="security",
        ),
        lie(
            "A futures firm sells shares: no broker by its registration, but by what it does",
            Status.UNSETTLED,
            caller_kind="futures",
            product="security",
        ),
        lie(
            "A call center that a bank hired sells shares",
            Status.UNSETTLED,
            caller_kind="bank",
            hired_caller=True,
            product="security",
        ),
        lie(
            "A company's own phone room sells its notes",
            Status.UNSETTLED,
            caller_kind="issuer",
            product="security",
        ),
        lie(
            "A stock promoter hires someone to call who is with no broker",
            Status.UNSETTLED,
            caller_kind="issuer",
            hired_caller=True,
            product="security",
        ),
        lie(
            "A broker hires a call center",
            Status.UNSETTLED,
            caller_kind="member",
            hired_caller=True,
            product="security",
        ),
        lie(
            "An adviser sells only a newsletter, the same for everyone",
            Status.UNSETTLED,
            caller_kind="adviser",
            general_advice_only=True,
        ),
        lie(
            "A fund company sells its fund units: no newsletter",
            Status.NOT_APPLICABLE,
            caller_kind="adviser",
            product="security",
        ),
        lie(
            "An adviser sells advice for the person called",
            Status.NOT_APPLICABLE,
            caller_kind="adviser",
            general_advice_only=False,
        ),
        lie("A room sells gold on 80 percent credit", Status.VIOLATED, product="metals"),
        lie(
            "The same by people who broker securities without registration",
            Status.VIOLATED,
            caller_kind="unregistered",
            product="metals",
        ),
        lie(
            "A registered introducing broker sells futures",
            Status.NOT_APPLICABLE,
            caller_kind="futures",
            product="futures",
        ),
        lie(
            "The staff of a registered trading advisor sell vacation clubs",
            Status.VIOLATED,
            caller_kind="futures",
        ),
        lie(
            "A registered futures firm sells leveraged metals",
            Status.UNSETTLED,
            caller_kind="futures",
            product="metals",
        ),
        lie(
            "A seller who is registered with nobody offers futures",
            Status.VIOLATED,
            product="futures",
        ),
        # The exemptions
        lie(
            "A guest calls and books a hotel room",
            Status.NOT_APPLICABLE,
            direction="inbound",
        ),
        lie(
            "In the same call the agent offers a travel club of another seller",
            Status.VIOLATED,
            direction="inbound",
            upsell="other",
        ),
        lie(
            "The same on March 30, 2003",
            Status.NOT_APPLICABLE,
            date="2003-03-30",
            direction="inbound",
            upsell="other",
        ),
        lie(
            "A radio spot for mattresses; the listener calls and pays by card",
            Status.NOT_APPLICABLE,
            direction="advertisement",
            profit_talk=False,
        ),
        lie(
            "A visit at home is to be arranged for new windows; “not a sales call”",
            Status.NOT_APPLICABLE,
            in_person_first=True,
        ),
        lie("A sale closed by phone after a meeting by video", Status.VIOLATED),
        lie(
            "A radio spot for debt relief; the listener calls, on September 26, 2010",
            Status.NOT_APPLICABLE,
            date="2010-09-26",
            direction="advertisement",
            product="debt_relief",
            profit_talk=False,
        ),
        lie(
            "The same on September 27, 2010",
            Status.VIOLATED,
            date="2010-09-27",
            direction="advertisement",
            product="debt_relief",
            profit_talk=False,
        ),
        lie(
            "A lie to a shop that is asked for a gift, since May 16, 2024",
            Status.VIOLATED,
            purpose="charity",
            product="gift",
            caller_kind="nonprofit",
            hired_caller=True,
            includes_offer=False,
            for_business_use=True,
            line="business",
        ),
        lie(
            "A spot for a sure loan, and no fee is asked for; the listener calls",
            Status.NOT_APPLICABLE,
            direction="advertisement",
            product="loan",
            profit_talk=False,
            loan_promised=True,
            payment="none",
        ),
        lie(
            "The same, and a fee is to be paid first",
            Status.VIOLATED,
            direction="advertisement",
            product="loan",
            profit_talk=False,
            loan_promised=True,
            payment="wire",
        ),
        lie(
            "A recording said “call this number”, and the person does: not exempt",
            Status.VIOLATED,
            direction="callback",
        ),
        lie("A service charged by the call", Status.NOT_APPLICABLE, product="pay_per_call"),
    ),
)
