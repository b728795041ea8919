"""The terms of FINRA Rule 3230 on telemarketing, and what a violation may lead to."""

from datetime import date

from rules.facts import (
    as_of,
    bought,
    bought_on,
    call_date,
    caller_kind,
    direction,
    includes_offer,
    inquired,
    inquired_on,
    line,
    mobile_use,
    product,
    purpose,
    voice,
)
from rules.law.facts import brokerage_account
from rules.law.finra.facts import (
    account_active_on,
    affiliate_client,
    affiliate_expected,
    further_pitch,
)
from rules.logic import Open
from rules.rulebook import Confidence, Consequence, Definition, Source

TEXT, SECONDARY, MEMORY = Confidence.TEXT, Confidence.SECONDARY, Confidence.MEMORY
CHECKED = date(2026, 11, 25)
AGENCY = "FINRA"
MEMBERS = "Member firms of FINRA, the people who work for them, and those who call for them."
NOT_SEEN = (
    "We have not seen the whole text of Rule 3230, only parts of it, its forerunners at NASD and "
    "its twin at the MSRB. The letters of its paragraphs may be off."
)


def finra(place: str, confidence: Confidence, year: int | None = None) -> Source:
    """Return a source in FINRA's rulebook, such as 3230(a)(1); it links to the first rule named."""
    rule = place.split(";", maxsplit=1)[0].split("(", maxsplit=1)[0]
    url = f"https://www.finra.org/rules-guidance/rulebooks/finra-rules/{rule}"
    return Source(f"FINRA Rule {place}", url, confidence, year)


# ── Whom FINRA's rules bind, and for which calls ─────────────────────────────────────────────────

member = Definition(
    id="finra-member",
    term="a member of FINRA",
    text="FINRA's rules bind its member firms and the people associated with them. A call center "
    "that calls for a member calls as the member. Advisers, issuers and unregistered callers are "
    "not bound by them; other laws bind those.",
    source=finra("3230(a)", TEXT),
    means=caller_kind.one_of("member"),
    subject="The business behind the call",
)

solicits = Definition(
    id="finra-solicitation",
    term="meant to sell or, since June 29, 2012, to ask for a gift",
    text="The call is part of a plan, program or campaign to get people to buy goods or services "
    "or, since June 29, 2012, to give to charity. Not only securities count: insurance or advice "
    "sold for the firm counts too. One call is enough; calling strangers is the rule's own "
    "example. A call about a signature or a payment is none, until a pitch is added to it.",
    source=finra("3230(m)(20)", TEXT),
    means=purpose.one_of("sales")
    | includes_offer
    | (as_of.since("2012-06-29") & purpose.one_of("charity")),
    like="sales-call",
)

by_telephone = Definition(
    id="finra-telephone-call",
    term="a telephone call",
    text="Somebody spoke, a recording was played, or there was silence. Whether a text message or "
    "a fax is a telephone call in Rule 3230 is open.",
    source=finra("3230(m)(16)", SECONDARY),
    means=~voice.one_of("text", "fax")
    | Open(
        "finra-texts",
        "Is a text message or fax a telephone call in FINRA Rule 3230?",
        ("We found no answer; most of FINRA's questions and answers on the rule were not seen.",),
    ),
)

outbound_call = Definition(
    id="finra-outbound-call",
    term="an outbound telephone call of a FINRA member",
    text="A call that a member, or somebody for it, starts in order to sell or to ask for a gift.",
    source=finra("3230(m)(16)", TEXT),
    means=member & direction.one_of("outbound") & solicits & by_telephone,
    like="sales-call",
)

telemarketing = Definition(
    id="finra-3230-scope",
    term="telemarketing of a FINRA member",
    text="An outbound call to sell or to ask for a gift. A call by somebody who calls in after a "
    "mailing and orders what it offered is none; it becomes one if they are offered something else "
    "on that call.",
    source=finra("3230(m)(20)", SECONDARY),
    means=member
    & solicits
    & (direction.one_of("outbound") | (direction.one_of("mail") & further_pitch))
    & by_telephone,
    like="sales-call",
)

# ── Which phone ──────────────────────────────────────────────────────────────────────────────────

residence = Definition(
    id="finra-3230-wireless",
    term="a residence",
    text="A home line. Since March 31, 2004 the rule says that it holds for calls to mobiles too. "
    "It does not call a mobile a residence: we treat it as one unless it only serves a business.",
    source=finra("3230(e)", SECONDARY),
    means=line.one_of("residential")
    | (
        line.one_of("wireless") & as_of.since("2004-03-31") & mobile_use.one_of("personal", "mixed")
    ),
    subject="The phone called",
    like="protected-person",
)

# ── What there was between them ──────────────────────────────────────────────────────────────────

customer = Definition(
    id="finra-ebr-account",
    term="one to somebody with a trade, a position, a balance or account activity",
    text="First limb: within the 18 months before the call the person made a trade or another "
    "transaction with the firm or the firm that clears for it, or had securities, money or any "
    "activity in an account there. Months are those of the calendar. An account with an affiliate "
    "counts only if the person would expect that.",
    source=finra("3230(m)(12)(A)", SECONDARY),
    means=(bought & bought_on.within(18, "months", before=call_date, doubtful_edge=True))
    | brokerage_account.one_of("open")
    | (
        brokerage_account.one_of("empty", "closed")
        & account_active_on.within(18, "months", before=call_date, doubtful_edge=True)
    )
    | (affiliate_client & affiliate_expected),
    like="business-relationship",
)

served_of_record = Definition(
    id="finra-ebr-of-record",
    term="one to somebody for whom the firm is broker of record",
    text="Second limb: within the 18 months before the call the firm was broker-dealer of record "
    "for an account that a fund or an insurer holds.",
    source=finra("3230(m)(12)(B)", MEMORY),
    means=brokerage_account.one_of("of_record"),
    like="business-relationship",
)

inquirer = Definition(
    id="finra-ebr-inquiry",
    term="one to somebody who had asked the firm about a product or service",
    text="Third limb: within the three months before the call the person asked the firm about a "
    "product or service. Months are those of the calendar.",
    source=finra("3230(m)(12)(C)", SECONDARY),
    means=inquired & inquired_on.within(3, "months", before=call_date, doubtful_edge=True),
    like="business-relationship",
)

business_relationship = Definition(
    id="finra-3230-ebr",
    term="made within an established business relationship with the member",
    text="Any one of three limbs: a trade, position, balance or activity within 18 months; broker "
    "of record within 18 months; or an inquiry within three months. It is a relationship with the "
    "firm, not with the representative: who changes firms does not take it along.",
    source=finra("3230(m)(12)", SECONDARY),
    means=customer | served_of_record | inquirer,
    like="business-relationship",
)

existing_customer = Definition(
    id="nasd-existing-customer",
    term="one to an existing customer",
    text="Until March 30, 2004: somebody with a transaction, a deposit or a credit to the account "
    "within the 12 months before the call.",
    source=finra("3230", SECONDARY, 1996),
    means=(bought & bought_on.within(12, "months", before=call_date, doubtful_edge=True))
    | (
        brokerage_account.one_of("open", "empty", "closed")
        & account_active_on.within(12, "months", before=call_date, doubtful_edge=True)
    ),
    like="business-relationship",
)

sells_securities = Definition(
    id="finra-securities-business",
    term="about a security",
    text="What was offered was a security of any kind, municipal ones included.",
    source=finra("2020", MEMORY),
    means=product.one_of("security", "municipal"),
)

# ── What a violation may lead to ─────────────────────────────────────────────────────────────────

telemarketing_discipline = Consequence(
    "finra-telemarketing-discipline",
    "FINRA",
    "May discipline the firm and the people at fault: censure, fine, suspension, and money back to "
    "customers. Its guidelines on sanctions have had a part on telemarketing (2019). It usually "
    "also charges Rules 3110 and 2010.",
    finra("3230", SECONDARY),
    kind="discipline",
    actors=("FINRA",),
    conditions=("The rule itself gives nobody a right to sue; that is from memory.",),
)

conduct_discipline = Consequence(
    "finra-discipline",
    "FINRA",
    "May discipline the firm and the people at fault: censure, fine, suspension, and money back to "
    "customers.",
    finra("2010", SECONDARY, 2026),
    kind="discipline",
    actors=("FINRA",),
)
