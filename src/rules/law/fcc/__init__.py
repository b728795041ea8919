"""FCC: the Telephone Consumer Protection Act (47 U.S.C. 227) and the rules under it.

Follows the team's fact sheet on the FCC of 2026-11-23: calls, text messages and faxes that a
business starts. What is not encoded, and why, stands in `coverage.toml`.
"""
