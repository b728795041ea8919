"""FTC: the Telemarketing Sales Rule (16 CFR 310) and the Impersonation Rule (16 CFR 461).

Follows the team's fact sheet on the FTC of 2026-11-23. The text of both rules was read in a copy of
August 2025, without its footnotes.
"""
