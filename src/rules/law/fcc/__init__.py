"""FCC: the Telephone Consumer Protection Act (47 U.S.C. 227) and the rules under it.

Follows the team's fact sheet on the FCC of 2026-11-23. Not encoded yet: faxes and text messages,
seizing several lines of a business, probing for line types, and the forum in which a claim is made.
"""
