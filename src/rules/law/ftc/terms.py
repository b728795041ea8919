"""Which calls the Telemarketing Sales Rule covers, part by part.

The exemptions of 16 CFR 310.6 switch off parts of the Rule, not the whole of it. Each part has a
definition here that says whether it covers a call.
"""

from rules.facts import (
    as_of,
    asked_to_stop,
    bought,
    bought_on,
    call_date,
    direction,
    for_business_use,
    includes_offer,
    inquired,
    inquired_on,
    line,
    payment,
    product,
    purpose,
    voice,
)
from rules.law.ftc.facts import (
    catalog_order,
    donated,
    donated_on,
    franchise_rule,
    in_person_first,
    interstate_campaign,
    loan_promised,
    mail_complete,
    prize,
    profit_talk,
    upsell,
)
from rules.law.ftc.reach import within_reach
from rules.law.ftc.rulings import HOME_BUSINESS, MIXED_APPEAL, TEXT_MESSAGE
from rules.law.ftc.sources import SECONDARY, TEXT, cfr16
from rules.rulebook import Definition

# ── What kind of call ────────────────────────────────────────────────────────────────────────────

charitable_appeal = Definition(
    id="tsr-charitable-appeal",
    term="a charitable appeal",
    text="A call to ask for a gift to a charity. Whether a sale of which the profit goes to a "
    "charity is one is not settled.",
    source=cfr16("310.6(a)", TEXT),
    like="nonprofit",
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
    like="sales-call",
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
    like="investment",
    means=~product.one_of("gift", "nothing") & profit_talk,
    subject="The offer",
)

# ── Exemptions: 310.6 ────────────────────────────────────────────────────────────────────────────

upsold = Definition(
    id="tsr-upsell",
    term="an upsell",
    text="A second, separate offer in the same call, by the same seller or another. Inside the "
    "Rule since March 31, 2003, even in a call that is exempt otherwise. In such a call, answer "
    "what was said, true and paid for the second offer only.",
    source=cfr16("310.2(jj)", TEXT),
    means=~upsell.one_of("none") & as_of.since("2003-03-31"),
    subject="The offer",
)

business_to_business = Definition(
    id="tsr-exempt-b2b",
    term="exempt as a call to a business for that business",
    text="Selling to a business, or asking it for a gift. Not exempt are office and cleaning "
    "supplies, nor an offer to an employee for their own use (the Rule says so expressly since "
    "February 12, 2016).",
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
    "credit repair, recovery of lost money, loans called certain or likely for which a payment is "
    "asked, protection of lost cards; debt relief since September 27, 2010, and technical support "
    "since January 9, 2025, unless the fixer takes the device away.",
    source=cfr16("310.6(b)(5)(i)", TEXT),
    means=investment_opportunity
    | product.one_of("credit_repair", "recovery", "card_protection")
    | (product.one_of("business_opportunity") & ~franchise_rule)
    | (product.one_of("loan") & loan_promised & ~payment.one_of("none"))
    | (product.one_of("debt_relief") & as_of.since("2010-09-27"))
    | (product.one_of("tech_support") & as_of.since("2025-01-09")),
    subject="The offer",
)

unsolicited_inbound = Definition(
    id="tsr-exempt-inbound-unsolicited",
    term="exempt as a call that the person made unasked",
    text="A call that the person made and that no solicitation had brought about. A second offer "
    "in it is not exempt. Calling back a number that a recorded pitch left is not such a call: the "
    "person was asked to.",
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
    "count again. The days stand in the text of 2025; that they count since May 16, 2024 is "
    "inferred.",
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
    "ends it for calls at once. It is no excuse for a recorded message. Someone who buys a lead "
    "has no such relationship of their own.",
    source=cfr16("310.2(q)", TEXT),
    like="business-relationship",
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
