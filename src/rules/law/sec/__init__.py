"""Federal securities law on cold calls: the Securities Act, the Exchange Act and the SEC's rules.

The SEC has no telemarketing rule of its own: since 1997 it leaves hours and lists to FINRA and the
MSRB. What it enforces is who may sell, which securities may be offered, and that no one lies.
"""
