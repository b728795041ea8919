"""When consent is withdrawn, and whom a request not to call binds: 47 CFR 64.1200(a)(10)-(11)."""

from rules.facts import as_of, asked_to_stop, asked_to_stop_on, call_date, revoked, revoked_on
from rules.law.fcc.facts import optout_route, request_reach, revocation_proof, revoked_how
from rules.law.fcc.rulings import FCC_26_67
from rules.law.fcc.sources import SECONDARY, TEXT, cfr
from rules.logic import Open
from rules.rulebook import Definition, Source

fcc_26_67 = Source(
    "FCC 26-67", "https://docs.fcc.gov/public/attachments/DOC-425498A1.pdf", SECONDARY, 2026
)

binding_request = Definition(
    id="fcc-company-dnc-affiliates",
    term="binding on this company",
    text="A request binds the company that called or was called for. It binds a sister company "
    "only where the person would expect that, from the name and the product, or asked for it: "
    "“all of you” reaches the whole group, a shared brand likely too, another name likely not.",
    source=cfr("64.1200(d)(5)", SECONDARY, 2026),
    means=asked_to_stop & request_reach.one_of("this", "group", "same_brand"),
    subject="The request",
)

other_means = Definition(
    id="fcc-revocation-other-means",
    term="presumed to be withdrawn by other means",
    text="Voicemail, email, a word to a store clerk and other ways that the rule does not list "
    "count too, if they were meant to reach the caller: once the person shows the request, it is "
    "presumed to be a withdrawal. The caller may show that it was none, for example because the "
    "mailbox never existed. This has been so since April 11, 2025; we judge earlier calls alike.",
    source=cfr("64.1200(a)(11)", TEXT, 2026),
    means=revoked_how.one_of("sent") & revocation_proof.one_of("shown"),
    subject="The consent",
)

named_route_taken = Definition(
    id="fcc-named-route-taken",
    term="withdrawn by the one way that the caller named",
    text="The caller named one way to opt out, clearly on each call or text, and the person took "
    "it: a key or a word on the call, a reply of one word to a text, or one website or number.",
    source=fcc_26_67,
    means=(optout_route.one_of("key") & revoked_how.one_of("key"))
    | (optout_route.one_of("reply") & revoked_how.one_of("reply"))
    | (optout_route.one_of("offered") & revoked_how.one_of("offered")),
    subject="The consent",
)

exclusive_route = Definition(
    id="fcc-exclusive-route",
    term="one that names its only way to opt out",
    text="From the day on which FCC 26-67 takes effect, at the earliest November 8, 2026, a caller "
    "may name one of three ways as the only one: a key or a word on the call, the reply words to a "
    "text, or one website or phone number. A caller that names none stays under the older rule.",
    source=fcc_26_67,
    means=optout_route.one_of("key", "reply", "offered") & as_of.since("2026-11-08") & FCC_26_67,
    like="consent-withdrawn",
)

effective_withdrawal = Definition(
    id="fcc-effective-withdrawal",
    term="withdrawn in a way that counts",
    text="Any reasonable way that clearly shows that the person wants no more. Always enough: a "
    "key or a word that the call offers, a reply such as STOP to a text, or the website or number "
    "that the caller offers for it. Other ways count if a reasonable person would understand them.",
    source=cfr("64.1200(a)(10)", TEXT, 2026),
    means=revoked
    & (revoked_how.one_of("key", "reply", "offered", "told") | other_means)
    & (~exclusive_route | named_route_taken),
    subject="The consent",
)

consent_withdrawn = Definition(
    id="fcc-consent-withdrawn",
    term="withdrawn",
    text="Consent may be withdrawn in any reasonable way; asking the company not to call withdraws "
    "it too, unless FCC 26-67 lets the caller name another way as the only one. The caller must "
    "act on it within a reasonable time, since April 11, 2025 never later than ten business days "
    "after receipt. That is a ceiling, not a right to wait. We count Monday to Friday and leave "
    "out federal holidays. Earlier no number of days was set; we take more than 30 days as too "
    "late. What a person opts out of is the matter that they answered, and "
    "whatever else they said; a wider rule (“revoke all”) is put off until January 31, 2027.",
    source=cfr("64.1200(a)(10)", TEXT, 2026),
    means=(
        as_of.since("2025-04-11")
        & (
            (effective_withdrawal & call_date.later_than(10, "business days", since=revoked_on))
            | (
                binding_request
                & ~exclusive_route
                & call_date.later_than(10, "business days", since=asked_to_stop_on)
            )
        )
    )
    | (
        ~as_of.since("2025-04-11")
        & (
            (effective_withdrawal & call_date.later_than(30, "days", since=revoked_on))
            | (binding_request & call_date.later_than(30, "days", since=asked_to_stop_on))
            | (
                (effective_withdrawal | binding_request)
                & Open(
                    "reasonable-time-to-revoke",
                    "How soon had a withdrawal of consent to be honored before April 11, 2025?",
                    ("Within “a reasonable time”; no number of days was set.",),
                )
            )
        )
    ),
    subject="The consent",
    like="consent-withdrawn",
)
