"""Who may sell: registration of brokers and dealers, Exchange Act section 15, and advisers."""

from datetime import date

from rules.facts import (
    abroad,
    caller_kind,
    caller_registered,
    hired_caller,
    includes_offer,
    misled,
    purpose,
)
from rules.law.sec.facts import broker_exception, sec_broker
from rules.law.sec.terms import (
    AGENCY,
    CHECKED,
    HIRED_BY_MEMBER,
    MEMORY,
    SECONDARY,
    TEXT,
    broker_or_dealer,
    contract_void,
    exchange_act_crime,
    sec_action,
    security_offer,
    usc,
)
from rules.logic import Open
from rules.rulebook import Exemption, Rule, Span, Status, Version, examples_from, since

pitch = examples_from(
    date="2026-11-23",
    time="10:00",
    clock="called",
    purpose="sales",
    product="security",
    caller_kind="unregistered",
    broker_exception="none",
)
issuer = {
    "caller_kind": "issuer",
    "hired_caller": False,
    "paid_by_result": False,
    "caller_registered": False,
}

BROKER_REGISTRATION = Rule(
    id="exchange-act-15a-broker-registration",
    title="Nobody sells securities as a business without being registered",
    statement="A broker or dealer may not use the phone to sell a security, or even try to, unless "
    "it is registered with the SEC. No ill will is needed, and no sale.",
    binds="Anyone in the business of trading securities for others or for itself, also from "
    "abroad.",
    source=usc("78o(a)(1)", TEXT, 2023),
    in_force=since("1936-01-01"),
    applies=security_offer & broker_or_dealer,
    forbids=caller_kind.one_of("unregistered")
    | (caller_kind.one_of("member") & hired_caller & ~caller_registered & HIRED_BY_MEMBER)
    | (
        ~caller_kind.one_of("member", "bank_dealer")
        & ~caller_registered
        & ~(caller_kind.one_of("business") & sec_broker.one_of("exchange", "public"))
    ),
    unless=(
        Exemption(
            "sec-15a-intrastate",
            "All business within one state, off the exchanges",
            broker_exception.one_of("intrastate") & ~abroad,
            usc("78o(a)(1)", TEXT, 2023),
        ),
        Exemption(
            "sec-15a-exempt-paper",
            "Only exempt securities or commercial paper",
            broker_exception.one_of("exempt_paper"),
            usc("78o(a)(1)", TEXT, 2023),
        ),
        Exemption(
            "sec-15a-company-sale",
            "Broker of sales of whole private companies",
            broker_exception.one_of("company_sale"),
            usc("78o(b)(13)", MEMORY),
        ),
    ),
    consequences=(sec_action, exchange_act_crime, contract_void),
    agency=AGENCY,
    subject="registration",
    checked=CHECKED,
    doubts=(
        "We take pay by result as enough to be a broker. The law calls it strong evidence.",
        (
            "The SEC has further exemptions. Those for a company's own staff and for brokers of "
            "whole companies are from memory; each has more conditions, and the second is newer "
            "than the rule. Our notes hold neither the conditions nor the day."
        ),
        "Our notes give the year 1936 for the rule in its present form, not the day.",
    ),
    examples=(
        pitch("An unregistered room sells shares", Status.VIOLATED),
        pitch(
            "The same, but nobody has asked about exceptions",
            Status.UNDETERMINED,
            broker_exception=None,
        ),
        pitch("It rings from abroad", Status.VIOLATED, abroad=True),
        pitch("Its pitch fails and nobody buys", Status.VIOLATED, sold=False),
        pitch(
            "It says that it works within one state only, but calls from abroad",
            Status.VIOLATED,
            broker_exception="intrastate",
            abroad=True,
        ),
        pitch(
            "A seller who never leaves one state, off the exchanges",
            Status.EXCEPTED,
            broker_exception="intrastate",
            abroad=False,
        ),
        pitch("Only commercial paper", Status.EXCEPTED, broker_exception="exempt_paper"),
        pitch("A broker of whole companies", Status.EXCEPTED, broker_exception="company_sale"),
        pitch("A member firm of FINRA", Status.COMPLIED, caller_kind="member", hired_caller=False),
        pitch(
            "An unregistered call center pitches shares for a member firm",
            Status.UNSETTLED,
            caller_kind="member",
            hired_caller=True,
            caller_registered=False,
        ),
        pitch(
            "Its callers are registered",
            Status.COMPLIED,
            caller_kind="member",
            hired_caller=True,
            caller_registered=True,
        ),
        pitch("A company's finance chief, with no commission", Status.NOT_APPLICABLE, **issuer),
        pitch(
            "A freelance solicitor for a company, paid for each share sold",
            Status.VIOLATED,
            **(issuer | {"hired_caller": True, "paid_by_result": True}),
        ),
        pitch(
            "The solicitor belongs to a registered firm",
            Status.COMPLIED,
            **(issuer | {"paid_by_result": True, "caller_registered": True}),
        ),
        pitch(
            "A hired finder for a fixed fee who also negotiates",
            Status.UNSETTLED,
            **(issuer | {"hired_caller": True}),
        ),
        pitch(
            "A firm that is registered with the SEC, not with FINRA",
            Status.COMPLIED,
            caller_kind="business",
            sec_broker="public",
        ),
        pitch(
            "A business that pays its callers by the sale",
            Status.VIOLATED,
            caller_kind="business",
            sec_broker="no",
            paid_by_result=True,
            caller_registered=False,
        ),
        pitch("Nobody knows who is behind the call", Status.UNDETERMINED, caller_kind=None),
        pitch("Gold coins, not as a security", Status.NOT_APPLICABLE, product="metals"),
        pitch(
            "A survey that offers nothing",
            Status.NOT_APPLICABLE,
            purpose="survey",
            includes_offer=False,
        ),
    ),
)

member = {"caller_kind": "business", "paid_by_result": True, "caller_registered": False}

MEMBERSHIP = Rule(
    id="exchange-act-15b8-membership",
    title="A broker who deals with the public must belong to FINRA",
    statement="A broker or dealer that is registered with the SEC and deals with the public off an "
    "exchange must be a member of a registered securities association. Today that is FINRA. "
    "“Registered with the SEC, FINRA not needed” is a warning sign.",
    binds="Brokers and dealers registered with the SEC.",
    source=usc("78o(b)(8)", TEXT, 2023),
    in_force=since("1984-01-01"),
    earlier=(
        Version(
            Span(
                date(1983, 1, 1),
                date(1984, 1, 1),
                Open(
                    "membership-duty-start",
                    "On which day of 1983 did the duty to be a member begin?",
                    ("Our notes give the year from memory.",),
                ),
            ),
            security_offer
            & caller_kind.one_of("business")
            & sec_broker.one_of("exchange", "public"),
            sec_broker.one_of("public"),
            note="From some day of 1983 on.",
        ),
    ),
    note="Nothing new: we know the year of its start, 1983, not the day.",
    applies=security_offer
    & caller_kind.one_of("business")
    & sec_broker.one_of("exchange", "public"),
    forbids=sec_broker.one_of("public"),
    consequences=(sec_action, exchange_act_crime),
    agency=AGENCY,
    subject="registration",
    checked=CHECKED,
    doubts=("That the duty began in 1983 is from memory.",),
    examples=(
        pitch(
            "“SEC-registered, FINRA not needed”, says a seller of shares to the public",
            Status.VIOLATED,
            sec_broker="public",
            **member,
        ),
        pitch("A floor broker of one exchange", Status.COMPLIED, sec_broker="exchange", **member),
        pitch("A member of FINRA", Status.NOT_APPLICABLE, caller_kind="member"),
        pitch("A room that is not registered at all", Status.NOT_APPLICABLE),
        pitch(
            "In 1983, the year of the start",
            Status.UNSETTLED,
            date="1983-12-31",
            sec_broker="public",
            **member,
        ),
        pitch(
            "On January 1, 1984",
            Status.VIOLATED,
            date="1984-01-01",
            sec_broker="public",
            **member,
        ),
        pitch("In 1982", Status.NOT_IN_FORCE, date="1982-12-31", sec_broker="public", **member),
    ),
)

advice = examples_from(
    date="2026-11-23",
    time="10:00",
    clock="called",
    purpose="sales",
    product="other",
    caller_kind="adviser",
    misled=False,
)

ADVISER_FRAUD = Rule(
    id="ia-206-false-statements",
    title="An adviser may not mislead clients, nor people it would like as clients",
    statement="An investment adviser may not make false or misleading statements. That protects "
    "the stranger on the phone too, not only clients.",
    binds="Investment advisers. No securities rule sets hours or lists for an adviser that is no "
    "broker: for those see the FCC and state law.",
    source=usc("80b-6", SECONDARY, 2021),
    in_force=since("1940-01-01"),
    applies=caller_kind.one_of("adviser") & (purpose.one_of("sales") | includes_offer),
    forbids=misled,
    consequences=(),
    agency=AGENCY,
    subject="truth",
    checked=CHECKED,
    doubts=(
        (
            "Our notes give no first day and no penalty. We count from 1940, the year of the "
            "Advisers Act, from memory."
        ),
        (
            "The marketing rule, 17 CFR 275.206(4)-1, is not encoded: it governs advertisements to "
            "more than one person, and leaves out live talk without a script. A script read to "
            "many people is not that. It began on May 4, 2021, and had to be kept from November "
            "4, 2022 (both from memory)."
        ),
    ),
    examples=(
        advice("An adviser promises 20% a year", Status.VIOLATED, misled=True),
        advice("An adviser tells a stranger the truth", Status.COMPLIED),
        advice(
            "An adviser confirms an appointment",
            Status.NOT_APPLICABLE,
            purpose="information",
            includes_offer=False,
        ),
        advice("A brokerage firm", Status.NOT_APPLICABLE, caller_kind="member", misled=True),
        advice("Nobody checked the figures", Status.UNDETERMINED, misled=None),
    ),
)
