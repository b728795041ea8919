"""Which calls and callers the Telemarketing Sales Rule covers, and what a violation may cost.

The exemptions of 16 CFR 310.6 switch off parts of the Rule, not the whole of it. Each part has a
definition here that says whether it covers a call.
"""

from datetime import date

from rules.facts import (
    as_of,
    asked_to_stop,
    bought,
    bought_on,
    call_date,
    caller_kind,
    direction,
    for_business_use,
    hired_caller,
    includes_offer,
    inquired,
    inquired_on,
    line,
    product,
    purpose,
    voice,
)
from rules.law.ftc.facts import (
    carrier_service,
    catalog_order,
    donated,
    donated_on,
    franchise_rule,
    general_advice_only,
    in_person_first,
    interstate_campaign,
    loan_promised,
    mail_complete,
    prize,
    profit_talk,
    upsell,
)
from rules.law.ftc.questions import (
    CARRIER_SIDELINE,
    GENERAL_ADVICE,
    HIRED_BY_SECURITIES_OR_FUTURES_FIRM,
    HOME_BUSINESS,
    INSURANCE,
    ISSUER,
    LEVERAGE,
    MIXED_APPEAL,
    TEXT_MESSAGE,
    UNREGISTERED,
)
from rules.rulebook import Amount, Confidence, Consequence, Definition, Source

TEXT, SECONDARY, MEMORY = Confidence.TEXT, Confidence.SECONDARY, Confidence.MEMORY


def cfr16(place: str, confidence: Confidence, year: int | None = 2025) -> Source:
    """Return a source in title 16 of the Code of Federal Regulations, such as 310.4(a)(8)."""
    section = place.split("(", maxsplit=1)[0]
    anchor = place.split("-", maxsplit=1)[0]  # of a range: its first place
    url = f"https://www.ecfr.gov/current/title-16/section-{section}"
    return Source(
        f"16 CFR {place}", url + (f"#p-{anchor}" if "(" in place else ""), confidence, year
    )


def usc15(place: str, confidence: Confidence, year: int | None = 2023) -> Source:
    """Return a source in title 15 of the United States Code, such as 6102(d)(2)."""
    section = place.split("(", maxsplit=1)[0]
    url = f"https://www.law.cornell.edu/uscode/text/15/{section}"
    return Source(f"15 U.S.C. {place}", url, confidence, year)


# ── What kind of call ────────────────────────────────────────────────────────────────────────────

charitable_appeal = Definition(
    id="tsr-charitable-appeal",
    term="a charitable appeal",
    text="A call to ask for a gift to a charity. Whether a sale of which the profit goes to a "
    "charity is one is not settled.",
    source=cfr16("310.6(a)", TEXT),
    means=purpose.one_of("charity") & (~includes_offer | MIXED_APPEAL),
)

telemarketing = Definition(
    id="tsr-telemarketing",
    term="telemarketing under the FTC's rule",
    text="Part of a plan to sell, or since March 31, 2003 to collect gifts, by phone, with more "
    "than one call across a state line. It is the campaign that counts, not this call. Surveys, "
    "reminders, political calls and debt collection are outside, unless they lead to an offer. So "
    "is pure order-taking from a printed catalog. A fax is mail, not a call.",
    source=cfr16("310.2", TEXT),
    means=(
        purpose.one_of("sales")
        | includes_offer
        | (purpose.one_of("charity") & as_of.since("2003-03-31"))
    )
    & interstate_campaign
    & ~(direction.one_of("mail") & catalog_order)
    & ~voice.one_of("fax")
    & (~voice.one_of("text") | TEXT_MESSAGE),
)

outbound_call = Definition(
    id="tsr-outbound-call",
    term="an outbound telephone call",
    text="Telemarketing in a call that the telemarketer started. A call back to someone who left "
    "a number is outbound too.",
    source=cfr16("310.2(x)", TEXT),
    means=telemarketing & direction.one_of("outbound"),
)

investment_opportunity = Definition(
    id="tsr-investment-opportunity",
    term="an investment opportunity",
    text="Anything, also a thing that can be held in the hand, that is offered at least partly "
    "with claims about past, present or future income, profit or a rise in value. It need not be a "
    "security, and there is no least price.",
    source=cfr16("310.2(s)", TEXT),
    means=~product.one_of("gift", "nothing") & profit_talk,
    subject="The offer",
)

# ── Who is bound ─────────────────────────────────────────────────────────────────────────────────

within_ftc_act = Definition(
    id="ftc-act-reach",
    term="someone whom the FTC Act reaches",
    text="Not reached are banks, savings institutions and federal credit unions, telephone "
    "companies in their carrier business, airlines, and bodies that are not run for profit. A "
    "trade association that works for the profit of its members is reached. So is a firm that one "
    "of those outside hires to call. Insurance is outside only so far as state law regulates it.",
    source=usc15("45(a)(2)", TEXT),
    means=~(caller_kind.one_of("bank", "bank_dealer", "nonprofit") & ~hired_caller)
    & ~(caller_kind.one_of("carrier") & ~hired_caller & (carrier_service | CARRIER_SIDELINE))
    & ~((caller_kind.one_of("insurer") | product.one_of("insurance")) & INSURANCE),
    subject="The caller",
)

securities_carve_out = Definition(
    id="tsr-securities-carve-out",
    term="someone whom the securities laws bind instead",
    text="Brokers, dealers, municipal and government securities dealers, transfer agents, "
    "investment advisers, investment companies and the individuals associated with them. What "
    "they do counts, not whether they registered. So it is not settled whether the FTC's rule "
    "binds someone unregistered who sells securities, or a company that sells its own.",
    source=usc15("6102(d)(2)", TEXT),
    means=(
        caller_kind.one_of("member", "bank_dealer", "adviser")
        & (~hired_caller | HIRED_BY_SECURITIES_OR_FUTURES_FIRM)
        & (~caller_kind.one_of("adviser") | ~general_advice_only | GENERAL_ADVICE)
    )
    | (
        product.one_of("security", "municipal")
        & (
            (caller_kind.one_of("unregistered") & UNREGISTERED)
            | (caller_kind.one_of("issuer") & ISSUER)
        )
    ),
    subject="The caller",
)

commodities_carve_out = Definition(
    id="tsr-commodities-carve-out",
    term="someone whom the commodities laws bind instead",
    text="Firms that are registered under the Commodity Exchange Act, or exempt from that, and "
    "their people, in that business. Here registration is the test: someone who should be "
    "registered and is not stays under the FTC's rule.",
    source=usc15("6102(e)(1)", TEXT),
    means=caller_kind.one_of("futures")
    & (product.one_of("futures") | (product.one_of("metals") & LEVERAGE))
    & (~hired_caller | HIRED_BY_SECURITIES_OR_FUTURES_FIRM),
    subject="The caller",
)

within_reach = Definition(
    id="tsr-ftc-reach",
    term="someone whom the Telemarketing Sales Rule can bind",
    text="Someone whom the FTC Act reaches and whom neither the securities laws nor the "
    "commodities laws bind instead.",
    source=usc15("6105(a)", TEXT),
    means=within_ftc_act & ~securities_carve_out & ~commodities_carve_out,
    subject="The caller",
)

# ── Exemptions: 310.6 ────────────────────────────────────────────────────────────────────────────

upsold = Definition(
    id="tsr-upsell",
    term="an upsell",
    text="A second, separate offer in the same call, by the same seller or another. Inside the "
    "Rule since March 31, 2003, even in a call that is exempt otherwise.",
    source=cfr16("310.2(jj)", TEXT),
    means=~upsell.one_of("none") & as_of.since("2003-03-31"),
)

business_to_business = Definition(
    id="tsr-exempt-b2b",
    term="exempt as a call to a business for that business",
    text="Selling to a business, or asking it for a gift. Not exempt are office and cleaning "
    "supplies, nor an offer to an employee for their own use.",
    source=cfr16("310.6(b)(7)", TEXT),
    means=for_business_use
    & ~product.one_of("office_supplies")
    & (~line.one_of("residential") | HOME_BUSINESS),
)

partly_exempt = Definition(
    id="tsr-exempt-partial",
    term="exempt from all but the rules on threats, caller ID, unwanted calls and hours",
    text="Services charged by the call; franchises and business opportunities that have an FTC "
    "rule of their own; and sales in which nothing is agreed or paid before the seller has shown "
    "the thing face to face.",
    source=cfr16("310.6(b)(1)-(3)", TEXT),
    means=product.one_of("pay_per_call")
    | (product.one_of("business_opportunity") & franchise_rule)
    | (~product.one_of("gift", "nothing") & in_person_first),
)

never_exempt_offer = Definition(
    id="tsr-exempt-inbound-carve-back",
    term="of a kind for which answering an advertisement or letter is not exempt",
    text="Investment opportunities, business opportunities without an FTC rule of their own, "
    "credit repair, recovery of lost money, loans called certain or likely, protection of lost "
    "cards; debt relief since September 27, 2010, and technical support since January 9, 2025.",
    source=cfr16("310.6(b)(5)(i)", TEXT),
    means=investment_opportunity
    | product.one_of("credit_repair", "recovery", "card_protection")
    | (product.one_of("business_opportunity") & ~franchise_rule)
    | (product.one_of("loan") & loan_promised)
    | (product.one_of("debt_relief") & as_of.since("2010-09-27"))
    | (product.one_of("tech_support") & as_of.since("2025-01-09")),
    subject="The offer",
)

unsolicited_inbound = Definition(
    id="tsr-exempt-inbound-unsolicited",
    term="exempt as a call that the person made unasked",
    text="A call that the person made and that no solicitation had brought about. A second offer "
    "in it is not exempt. Calling back a number that a recorded pitch left is not such a call.",
    source=cfr16("310.6(b)(4)", TEXT),
    means=direction.one_of("inbound") & ~upsold,
)

answered_advertisement = Definition(
    id="tsr-exempt-inbound-advert",
    term="exempt as the answer to an advertisement",
    text="A call that the person made after an advertisement in any medium but direct mail. Some "
    "kinds of offer, and a second offer in the call, are not exempt.",
    source=cfr16("310.6(b)(5)", TEXT),
    means=direction.one_of("advertisement") & ~upsold & ~never_exempt_offer,
)

answered_mail = Definition(
    id="tsr-exempt-inbound-direct-mail",
    term="exempt as the answer to direct mail",
    text="A call that the person made after a letter, fax, email or the like that was addressed "
    "to them and told, clearly and truthfully, all that the Rule wants told before a sale. Not "
    "exempt are prizes, some kinds of offer, and a second offer in the call.",
    source=cfr16("310.6(b)(6)", TEXT),
    means=direction.one_of("mail") & mail_complete & ~prize & ~upsold & ~never_exempt_offer,
)

exempt_inbound = Definition(
    id="tsr-exempt-inbound",
    term="exempt as a call that the person made",
    text="A call that the person made unasked, after an advertisement or after direct mail, if the "
    "exemption for that kind of call fits.",
    source=cfr16("310.6(b)(4)-(6)", TEXT),
    means=unsolicited_inbound | answered_advertisement | answered_mail,
)

# ── Which part of the Rule covers the call ───────────────────────────────────────────────────────

covered_conduct = Definition(
    id="tsr-covers-conduct",
    term="covered by the ban on threats and abuse",
    text="Every call under the Rule, except to a business for that business, and except calls "
    "that the person made and that are exempt.",
    source=cfr16("310.6(b)", TEXT),
    means=within_reach & telemarketing & ~business_to_business & ~exempt_inbound,
)

covered_caller_id = Definition(
    id="tsr-covers-caller-id",
    term="covered by the Rule's duty to send caller ID",
    text="Every outbound call under the Rule, except to a business for that business. In a call "
    "that the person made there is no caller ID to send: that is our reading.",
    source=cfr16("310.6(b)", TEXT),
    means=within_reach & outbound_call & ~business_to_business,
)

covered_payment = Definition(
    id="tsr-covers-payment",
    term="covered by the bans on ways of paying",
    text="Every call under the Rule, also one after an advertisement or a letter. Not covered are "
    "calls to a business for that business, calls that the person made unasked, services charged "
    "by the call, franchises, and sales closed face to face.",
    source=cfr16("310.6(b)", TEXT),
    means=within_reach
    & telemarketing
    & ~business_to_business
    & ~partly_exempt
    & ~unsolicited_inbound,
)

covered_calls = Definition(
    id="tsr-covers-calls",
    term="covered by the Rule's limits on unwanted calls",
    text="Every outbound call under the Rule, except to a business for that business.",
    source=cfr16("310.6(b)", TEXT),
    means=within_reach & outbound_call & ~business_to_business,
)

covered_hours = Definition(
    id="tsr-covers-hours",
    term="covered by the Rule's calling hours",
    text="Every outbound call under the Rule, except to a business for that business.",
    source=cfr16("310.6(b)", TEXT),
    means=within_reach & outbound_call & ~business_to_business,
)

covered_opening = Definition(
    id="tsr-covers-opening",
    term="covered by the Rule's opening words for sales",
    text="Every outbound sales call and every upsell under the Rule. Not covered are calls to a "
    "business for that business, services charged by the call, franchises, and sales closed face "
    "to face. An appeal for a gift has opening words of its own.",
    source=cfr16("310.6(b)", TEXT),
    means=within_reach
    & telemarketing
    & ~charitable_appeal
    & ~business_to_business
    & ~partly_exempt
    & (direction.one_of("outbound") | upsold),
)

covered_misrepresentation = Definition(
    id="tsr-covers-misrepresentation",
    term="covered by the Rule's ban on false claims",
    text="Every call under the Rule; since May 16, 2024 also one to a business for that business. "
    "Not covered are calls that the person made and that are exempt, services charged by the call, "
    "franchises, and sales closed face to face.",
    source=cfr16("310.6(b)(7)", TEXT),
    means=within_reach
    & telemarketing
    & (as_of.since("2024-05-16") | ~business_to_business)
    & ~partly_exempt
    & ~exempt_inbound,
)

covered_deception = Definition(
    id="tsr-covers-deception",
    term="covered by the Rule's duties to tell and its billing rules",
    text="Every call under the Rule. Not covered are calls to a business for that business, calls "
    "that the person made and that are exempt, services charged by the call, franchises, and sales "
    "closed face to face.",
    source=cfr16("310.6(b)", TEXT),
    means=within_reach & telemarketing & ~business_to_business & ~partly_exempt & ~exempt_inbound,
)

covered_records = Definition(
    id="tsr-covers-records",
    term="covered by the Rule's duty to keep records",
    text="Every call under the Rule. Not covered are calls to a business for that business, office "
    "supplies included, calls that the person made and that are exempt, services charged by the "
    "call, franchises, and sales closed face to face.",
    source=cfr16("310.6(b)", TEXT),
    means=within_reach
    & telemarketing
    & ~business_to_business
    & ~(for_business_use & product.one_of("office_supplies"))
    & ~partly_exempt
    & ~exempt_inbound,
)

# ── What there was between them ──────────────────────────────────────────────────────────────────

_current_relationship = Definition(
    id="tsr-ebr-days",
    term="made within 540 days of a purchase or 90 days of an inquiry",
    text="A purchase, rental, lease or other transaction with this seller in the 540 days before "
    "the call, or an inquiry or application in the 90 days before it. Each new one starts the "
    "count again.",
    source=cfr16("310.2(q)", TEXT),
    means=as_of.since("2024-05-16")
    & (
        (bought & bought_on.within(540, "days", before=call_date, doubtful_edge=True))
        | (inquired & inquired_on.within(90, "days", before=call_date, doubtful_edge=True))
    ),
)

_earlier_relationship = Definition(
    id="tsr-ebr-months",
    term="made, before May 16, 2024, within 18 months of a purchase or 3 months of an inquiry",
    text="The periods that the Rule named before it counted in days. The day of the change is "
    "inferred: the text of 2025 has days, an FTC report of December 2017 still had months, and "
    "only the amendments of 2024 changed the text in between.",
    source=cfr16("310.2(q)", SECONDARY),
    means=~as_of.since("2024-05-16")
    & (
        (bought & bought_on.within(18, "months", before=call_date, doubtful_edge=True))
        | (inquired & inquired_on.within(3, "months", before=call_date, doubtful_edge=True))
    ),
)

established_business_relationship = Definition(
    id="tsr-ebr",
    term="made within an established business relationship under the FTC's rule",
    text="A recent purchase from, or inquiry with, this seller. Asking this seller not to call "
    "ends it for calls at once. It allows live calls only. Someone who buys a lead has no such "
    "relationship of their own.",
    source=cfr16("310.2(q)", TEXT),
    means=~asked_to_stop & (_current_relationship | _earlier_relationship),
)

previous_donor = Definition(
    id="tsr-previous-donor",
    term="a previous donor",
    text="Someone who gave to this very charity in the two years before the call. Before May 16, "
    "2024 the Rule set no time; any earlier gift counted, on our reading.",
    source=cfr16("310.2(aa)", TEXT),
    means=donated
    & (
        ~as_of.since("2024-05-16")
        | donated_on.within(2, "years", before=call_date, doubtful_edge=True)
    ),
    subject="The person called",
)

# ── What a violation may cost ────────────────────────────────────────────────────────────────────

tsr_civil_penalty = Consequence(
    "tsr-civil-penalty",
    "The FTC and the Department of Justice",
    "A court may impose a penalty for each violation, and each call can be one. The ceiling is "
    "that of the day on which the penalty is set, not that of the call: $53,088 since January 17, "
    "2025, and not raised in 2026. It was $51,744 in 2024, $50,120 in 2023, $40,000 in late 2016 "
    "and $16,000 before August 2016. Courts weigh guilt, earlier violations, ability to pay and "
    "the effect on the business, and often stay far below it.",
    usc15("45(m)(1)(A)", TEXT),
    kind="civil penalty",
    actors=("FTC", "Department of Justice"),
    amounts=(
        Amount(
            53_088,
            per="violation",
            year=2025,
            source=Source(
                "16 CFR 1.98; 90 FR 5580",
                "https://www.govinfo.gov/content/pkg/FR-2025-01-17/html/2025-01361.htm",
                SECONDARY,
                2026,
            ),
        ),
    ),
    conditions=(
        "The caller must have known that it broke the rule, or must fairly be taken to have known.",
    ),
    since=date(1995, 12, 31),
)

tsr_redress = Consequence(
    "tsr-redress",
    "The FTC",
    "May ask a court to stop the calls and to give people their money back.",
    usc15("57b(d)", TEXT),
    kind="civil penalty",
    actors=("FTC",),
    limitation_years=3,
    since=date(1995, 12, 31),
)

tsr_cfpb = Consequence(
    "tsr-cfpb",
    "The Consumer Financial Protection Bureau",
    "May act against firms in consumer finance for the same violation.",
    usc15("6102(c)(2)", TEXT),
    kind="civil penalty",
    actors=("CFPB",),
    conditions=("The firm must offer consumer financial services, or serve one that does.",),
)

tsr_state_action = Consequence(
    "tsr-state-action",
    "State attorneys general and other state officials",
    "May sue in federal court for residents of their state.",
    usc15("6103", TEXT),
    kind="state action",
    actors=("state attorney general",),
    since=date(1995, 12, 31),
)

tsr_private_action = Consequence(
    "tsr-private-action",
    "A person who lost more than $50,000",
    "May sue over a pattern or practice of violations, within three years of discovering it. There "
    "is no fixed sum per call: someone annoyed by one call has no suit under this law.",
    usc15("6104", TEXT),
    kind="private action",
    actors=("person called", "buyer"),
    from_violation=2,
    conditions=(
        "There must be a pattern or practice of violations.",
        "The actual loss of each person who sues must be more than $50,000.",
        "The suit must come within three years after the violation was discovered.",
    ),
    since=date(1995, 12, 31),
)

TSR_CONSEQUENCES = (
    tsr_civil_penalty,
    tsr_redress,
    tsr_cfpb,
    tsr_state_action,
    tsr_private_action,
)
"""What every violation of the Telemarketing Sales Rule may lead to."""
