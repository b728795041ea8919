"""FINRA's rules for brokerage firms and the people who call for them.

FINRA is the body in which brokers regulate themselves under the SEC's eye. Until 2007 it was called
NASD, and NASD's rules are the older versions of these.
"""
