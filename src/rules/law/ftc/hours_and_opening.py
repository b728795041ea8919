"""Calling hours and opening words: 16 CFR 310.4(c)-(e)."""

from datetime import time

from rules.comparison import Range
from rules.facts import (
    asked_to_stop,
    consent,
    direction,
    line,
    local_time,
    mobile_use,
    named_seller,
    opened_first,
    revoked,
    said_product,
    said_sales_call,
    voice,
)
from rules.law.facts import agreed_again
from rules.law.ftc.company_list import cold_call, to_a_firm
from rules.law.ftc.consequences import TSR_CONSEQUENCES
from rules.law.ftc.example_call import AGENCY, CHECKED
from rules.law.ftc.facts import prize
from rules.law.ftc.facts_calls import prize_said_free, ran_past_nine, upsell_opened
from rules.law.ftc.registry import fundraiser
from rules.law.ftc.rulings import MOBILE_AS_RESIDENCE, PAST_NINE
from rules.law.ftc.sources import TEXT, cfr16
from rules.law.ftc.terms import (
    charitable_appeal,
    covered_calls,
    covered_hours,
    covered_opening,
    upsold,
)
from rules.rulebook import Definition, Exemption, Rule, Status, examples_from, since

TELEMARKETERS = (
    "The telemarketer. A seller answers for it if it causes the calls or knowingly helps."
)

residence = Definition(
    id="tsr-residence",
    term="at a person's residence",
    text="A home line. Whether a mobile phone is one is open; one that serves only a business is "
    "not.",
    source=cfr16("310.4(c)", TEXT),
    like="protected-person",
    means=line.one_of("residential")
    | (
        (line.one_of("billed") | (line.one_of("wireless") & ~mobile_use.one_of("business")))
        & MOBILE_AS_RESIDENCE
    ),
    subject="The phone",
)

at_home = examples_from(**cold_call("", Status.VIOLATED, consent="none").facts)

CALLING_HOURS = Rule(
    id="tsr-calling-hours",
    title="Calls to a home only between 8 a.m. and 9 p.m.",
    statement="A call to a person's residence may be made only between 8 a.m. and 9 p.m. by the "
    "clock where the person is, on any day of the week, unless the person had agreed to it before. "
    "Being a customer is not enough. Appeals for gifts are bound too.",
    binds=TELEMARKETERS,
    source=cfr16("310.4(c)", TEXT),
    in_force=since("1995-12-31"),
    applies=covered_hours & residence,
    forbids=~local_time.between("08:00", "21:00")
    | (ran_past_nine & ~Range(local_time, time(8), time(20)) & PAST_NINE),
    unless=(
        Exemption(
            "tsr-hours-consent",
            "The person had agreed, in writing or by word of mouth",
            consent.one_of("oral", "written") & ~revoked & (~asked_to_stop | agreed_again),
            cfr16("310.4(c)", TEXT),
        ),
    ),
    consequences=TSR_CONSEQUENCES,
    agency=AGENCY,
    checked=CHECKED,
    subject="calling-hours",
    like="calling-hours",
    doubts=(
        (
            "At 9:00:00 p.m. sharp we count the call as “between 8 a.m. and 9 p.m.”. A careful "
            "caller stops earlier."
        ),
        "A call that began by 8 p.m. is taken to be over by nine.",
        "Consent that was taken back, or followed by a request not to be called, no longer counts.",
    ),
    examples=(
        at_home("8:00:00 a.m.", Status.COMPLIED, time="08:00"),
        at_home("7:59:59 a.m.", Status.VIOLATED, time="07:59:59"),
        at_home("8:59 p.m., a short call", Status.COMPLIED, time="20:59", ran_past_nine=False),
        at_home("9:00:00 p.m. sharp", Status.UNSETTLED, time="21:00", ran_past_nine=True),
        at_home("9:00:01 p.m.", Status.VIOLATED, time="21:00:01"),
        at_home(
            "9:30 a.m. in New York; the phone is in Los Angeles, where it is 6:30",
            Status.VIOLATED,
            time="09:30",
            clock="eastern",
            called_state="CA",
        ),
        at_home(
            "“Call me at ten tonight”",
            Status.EXCEPTED,
            time="22:00",
            consent="oral",
            revoked=False,
            asked_to_stop=False,
        ),
        at_home(
            "That, and then “do not call me”",
            Status.VIOLATED,
            time="22:00",
            consent="oral",
            revoked=False,
            asked_to_stop=True,
            asked_to_stop_on="2026-11-22",
            agreed_again=False,
        ),
        at_home(
            "Begun at 8:55 p.m., over at 9:20", Status.UNSETTLED, time="20:55", ran_past_nine=True
        ),
        at_home("Begun at 8:00 p.m.", Status.COMPLIED, time="20:00"),
        at_home(
            "10 p.m., to a customer",
            Status.VIOLATED,
            time="22:00",
            bought=True,
            bought_on="2026-11-02",
        ),
        at_home(
            "10 p.m., to a mobile",
            Status.UNSETTLED,
            time="22:00",
            line="wireless",
            mobile_use="personal",
        ),
        at_home(
            "10 a.m., to a mobile: fine, be it a residence or not",
            Status.UNDETERMINED,
            line="wireless",
            mobile_use="personal",
        ),
        at_home(
            "A mobile, and nobody knows in which zone it was",
            Status.UNDETERMINED,
            number="303 555 0142",
            line="wireless",
            mobile_use="personal",
            time="19:30",
            clock="mountain",
        ),
        at_home(
            "7 a.m., toner, to an office",
            Status.NOT_APPLICABLE,
            time="07:00",
            **(to_a_firm | {"product": "office_supplies"}),
        ),
        at_home("10 p.m., a paid fundraiser", Status.VIOLATED, time="22:00", **fundraiser),
        at_home(
            "9:30 p.m., to arrange that a seller shows windows at home",
            Status.VIOLATED,
            time="21:30",
            product="other",
            in_person_first=True,
        ),
        at_home("Nobody remembers the time", Status.UNDETERMINED, time=None),
        at_home("10 p.m., December 30, 1995", Status.NOT_IN_FORCE, time="22:00", date="1995-12-30"),
        at_home("10 p.m., December 31, 1995", Status.VIOLATED, time="22:00", date="1995-12-31"),
    ),
)

opening = examples_from(
    **cold_call(
        "",
        Status.VIOLATED,
        in_person_first=False,
        upsell="none",
        prize=False,
        named_seller=True,
        said_sales_call=True,
        said_product=True,
        opened_first=True,
    ).facts
)
nothing_said = {
    "named_seller": None,
    "said_sales_call": None,
    "said_product": None,
    "opened_first": None,
}

OPENING = Rule(
    id="tsr-opening-disclosures",
    title="A sales call must open with the seller, the purpose and the goods",
    statement="Before any pitch the caller must say, truthfully and clearly, who the seller is, "
    "that the call is to sell, and what kind of thing is for sale. If there is a prize, it must "
    "say that nobody has to buy or pay to win. A second offer in a call, also in one that the "
    "person made, needs the same.",
    binds=TELEMARKETERS,
    source=cfr16("310.4(d)", TEXT),
    in_force=since("1995-12-31"),
    applies=covered_opening & ~voice.one_of("nobody"),
    forbids=(
        direction.one_of("outbound")
        & ~(named_seller & said_sales_call & said_product & opened_first)
    )
    | (upsold & ~upsell_opened)
    | (prize & ~prize_said_free),
    consequences=TSR_CONSEQUENCES,
    agency=AGENCY,
    checked=CHECKED,
    subject="identification",
    like="identification",
    doubts=(
        "The Rule says “promptly”. That this means before any pitch is FTC guidance.",
        (
            "The seller may use its registered trade name (from a summary). The name of the person "
            "who calls is not asked for."
        ),
        "If the person hangs up after two words, leave these facts open: nobody can say.",
    ),
    examples=(
        opening("“This is Acme Metals, a sales call about gold coins”", Status.COMPLIED),
        opening(
            "Two minutes of talk and praise, then the name", Status.VIOLATED, opened_first=False
        ),
        opening(
            "“Not selling anything, just research”, and then a pitch",
            Status.VIOLATED,
            said_sales_call=False,
        ),
        opening("Names only the call center", Status.VIOLATED, named_seller=False),
        opening("Never says what is for sale", Status.VIOLATED, said_product=False),
        opening("Hung up on after two words", Status.UNDETERMINED, **nothing_said),
        opening(
            "A prize, and no word that it takes no purchase",
            Status.VIOLATED,
            prize=True,
            prize_said_free=False,
        ),
        opening(
            "A prize, and that it takes no purchase",
            Status.COMPLIED,
            prize=True,
            prize_said_free=True,
        ),
        opening(
            "A guest books a room; then a travel club, without naming its seller",
            Status.VIOLATED,
            direction="inbound",
            product="other",
            upsell="other",
            upsell_opened=False,
            **nothing_said,
        ),
        opening(
            "The hotel offers a second room, and says so",
            Status.COMPLIED,
            direction="inbound",
            product="other",
            upsell="same",
            upsell_opened=True,
            **nothing_said,
        ),
        opening(
            "A second offer on March 30, 2003",
            Status.NOT_APPLICABLE,
            date="2003-03-30",
            direction="inbound",
            product="other",
            upsell="other",
            upsell_opened=False,
        ),
        opening(
            "A viewer calls after a commercial",
            Status.NOT_APPLICABLE,
            direction="advertisement",
            product="other",
            named_seller=False,
        ),
        opening(
            "To arrange that a seller shows windows at home",
            Status.NOT_APPLICABLE,
            product="other",
            in_person_first=True,
            named_seller=False,
        ),
        opening(
            "To a firm, about printers for the firm",
            Status.NOT_APPLICABLE,
            named_seller=False,
            **to_a_firm,
        ),
        opening(
            "A paid fundraiser has opening words of its own",
            Status.NOT_APPLICABLE,
            said_product=False,
            **fundraiser,
        ),
        opening("Silence", Status.NOT_APPLICABLE, voice="nobody", **nothing_said),
        opening("December 30, 1995", Status.NOT_IN_FORCE, date="1995-12-30", named_seller=False),
        opening("December 31, 1995", Status.VIOLATED, date="1995-12-31", named_seller=False),
    ),
)

appeal_opening = examples_from(
    **cold_call(
        "",
        Status.VIOLATED,
        named_seller=True,
        said_sales_call=True,
        opened_first=True,
        **fundraiser,
    ).facts
)

OPENING_CHARITY = Rule(
    id="tsr-opening-disclosures-charity",
    title="An appeal for a gift must open with the charity and the purpose",
    statement="A call that asks for a gift must promptly name the charity and say that it asks for "
    "a gift.",
    binds="Paid fundraisers. A charity that calls by itself is outside the FTC's reach.",
    source=cfr16("310.4(e)", TEXT),
    in_force=since("2003-03-31"),
    applies=covered_calls & charitable_appeal & ~voice.one_of("nobody"),
    forbids=~(named_seller & said_sales_call & opened_first),
    consequences=TSR_CONSEQUENCES,
    agency=AGENCY,
    checked=CHECKED,
    subject="identification",
    like="identification",
    doubts=("If the person hangs up after two words, leave these facts open: nobody can say.",),
    examples=(
        appeal_opening("Both are said first", Status.COMPLIED),
        appeal_opening("“How are you?”, and then both", Status.COMPLIED),
        appeal_opening(
            "“Firefighters' support line”, and no charity named",
            Status.VIOLATED,
            named_seller=False,
        ),
        appeal_opening(
            "Never says that it asks for a gift", Status.VIOLATED, said_sales_call=False
        ),
        appeal_opening(
            "Hung up on after two words",
            Status.UNDETERMINED,
            named_seller=None,
            said_sales_call=None,
            opened_first=None,
        ),
        appeal_opening(
            "The charity's own people call",
            Status.NOT_APPLICABLE,
            hired_caller=False,
            named_seller=False,
        ),
        appeal_opening(
            "March 30, 2003", Status.NOT_IN_FORCE, date="2003-03-30", named_seller=False
        ),
        appeal_opening("March 31, 2003", Status.VIOLATED, date="2003-03-31", named_seller=False),
    ),
)
