"""The regulators, in the order in which pages show them."""

from rules.rulebook import Regulator

FCC = Regulator(
    id="fcc",
    agency="FCC",
    name="Federal Communications Commission",
    about="It oversees communication by telephone, and makes the rules under the Telephone "
    "Consumer Protection Act, a law of Congress against unwanted calls. People may also sue under "
    "that law.",
    binds="Nearly everybody who calls a phone in the United States, from wherever: brokers and "
    "banks too. Some of its rules leave out nonprofits.",
    url="https://www.fcc.gov",
    complaints="It takes complaints about unwanted calls, robocalls and false caller ID.",
    complaints_url="https://consumercomplaints.fcc.gov",
)

FTC = Regulator(
    id="ftc",
    agency="FTC",
    name="Federal Trade Commission",
    about="It protects consumers. Its Telemarketing Sales Rule says how goods and services may be "
    "sold by telephone, and it keeps the national do-not-call registry.",
    binds="Sellers and telemarketers, and those who help them. Its rule does not reach brokers, "
    "dealers and investment advisers, nor banks, common carriers and nonprofits that call for "
    "themselves. A firm that they hire to call is bound.",
    url="https://www.ftc.gov",
    complaints="It takes reports of unwanted calls at donotcall.gov, and of scams at the address "
    "below.",
    complaints_url="https://reportfraud.ftc.gov",
)

SEC = Regulator(
    id="sec",
    agency="SEC",
    name="Securities and Exchange Commission",
    about="It enforces the securities laws of the United States. It has no rule on telemarketing "
    "of its own: in 1997 it decided that the rules of the brokers' own associations and the "
    "securities laws were enough.",
    binds="The law against fraud, and that on the registration of securities, bind everybody. "
    "Other rules bind brokers and dealers only.",
    url="https://www.sec.gov",
    complaints="It takes tips and complaints about any securities fraud.",
    complaints_url="https://www.sec.gov/tcr",
)

FINRA = Regulator(
    id="finra",
    agency="FINRA",
    name="Financial Industry Regulatory Authority",
    about="It is the association to which brokers who deal with the public must belong. It makes "
    "rules for its members, its telemarketing rule among them, and disciplines those who break "
    "them.",
    binds="Its member firms and the people who work with them. It cannot discipline anybody else.",
    url="https://www.finra.org",
    complaints="It takes complaints about a broker or a firm, and tips about fraud.",
    complaints_url="https://www.finra.org/investors/need-help",
)

MSRB = Regulator(
    id="msrb",
    agency="MSRB",
    name="Municipal Securities Rulemaking Board",
    about="It makes rules for those who deal in the securities of states, cities and the like. "
    "FINRA enforces them against its members, bank regulators against banks, and the SEC against "
    "all.",
    binds="Brokers, dealers and municipal securities dealers, banks among them, when a call is "
    "about municipal securities.",
    url="https://www.msrb.org",
    complaints="Complain to FINRA about a broker, to the bank's regulator about a bank, or to the "
    "SEC.",
    complaints_url="https://www.sec.gov/tcr",
)

STATES = Regulator(
    id="states",
    agency="States",
    name="State securities regulators",
    about="Each state has a regulator of its own for securities and for those who sell them. Part "
    "of the states have enacted the Uniform Securities Act of 2002, whose text we follow. The law "
    "of another state may differ.",
    binds="Everybody who sells securities to people in the state, from wherever. Firms and "
    "their agents must be registered there or exempt.",
    url="https://www.nasaa.org",
    complaints="A state regulator is often the quickest way for a small case or a local seller. "
    "The site of their association leads to that of each state.",
    complaints_url="https://www.nasaa.org",
)

JUSTICE = Regulator(
    id="justice",
    agency="Department of Justice",
    name="Department of Justice",
    about="It prosecutes crimes under federal law, fraud by telephone among them.",
    binds="Everybody.",
    url="https://www.justice.gov",
    complaints="The FBI takes reports of fraud online and of money lost by wire. Tell your bank at "
    "once, too.",
    complaints_url="https://www.ic3.gov",
)
