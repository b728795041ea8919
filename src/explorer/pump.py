"""A small model of a pump and dump: why the price rises and falls, and who is left with the loss.

Three groups trade one thinly traded share. Insiders buy quietly, a sales room talks people into
buying, the insiders sell to them, the calls stop, and some of those people try to get out. Each
day's net orders move the price: as many shares as `DEPTH` bought on balance raise it by a factor of
e (about 2.7), as many sold lower it by as much. Other traders take the other side. No chance, no
news, no fees: all numbers are made up, and only the shape of the curves is the lesson.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp

DAYS = 60
START_PRICE = 0.50
DEPTH = 1_000_000
"""Net shares that move the price by a factor of e."""
OWNED = 1_000_000
"""Shares that the insiders own from the start."""
GATHER = range(15)
GATHERED_PER_DAY = 30_000
CALLS = range(15, 40)
FIRST_DAY_SOLD, GROWTH = 25_000, 1.09
"""Shares that the room sells on its first day, and by what factor it sells more on each next."""
SALES = range(28, 42)
"""Days on which the insiders sell, in equal parts."""
LEAVING = range(40, DAYS)
SHARE_LEAVING = 0.06
"""Part of their shares that the people called manage to sell on each day after the calls."""


@dataclass(frozen=True)
class Day:
    """What one day's trade came to."""

    price: float
    """At the end of the day."""
    insiders: float
    """Shares that the insiders bought; below zero, sold."""
    called: float
    """Shares that the people called bought; below zero, sold."""

    @property
    def volume(self) -> float:
        """Shares that changed hands."""
        return max(
            sum(max(x, 0) for x in (self.insiders, self.called)),
            sum(max(-x, 0) for x in (self.insiders, self.called)),
        )


@dataclass(frozen=True)
class Result:
    """All days, and what each group has gained: cash, and shares at the last price."""

    days: tuple[Day, ...]
    insiders: float
    called: float
    others: float
    called_paid: float
    """What the people called paid for all shares that they bought."""


def run() -> Result:
    """Return the whole course."""
    price = START_PRICE
    days: list[Day] = []
    cash = {"insiders": 0.0, "called": 0.0}
    held = {"insiders": float(OWNED), "called": 0.0}
    paid = 0.0
    to_sell = OWNED + GATHERED_PER_DAY * len(GATHER)
    for day in range(DAYS):
        orders = {
            "insiders": GATHERED_PER_DAY * (day in GATHER) - to_sell / len(SALES) * (day in SALES),
            "called": FIRST_DAY_SOLD * GROWTH ** (day - CALLS[0]) * (day in CALLS)
            - held["called"] * SHARE_LEAVING * (day in LEAVING),
        }
        before, price = price, price * exp(sum(orders.values()) / DEPTH)
        for who, shares in orders.items():
            spent = shares * (before + price) / 2  # the day's trade, at the day's mean price
            cash[who] -= spent
            held[who] += shares
            paid += spent * (who == "called" and shares > 0)
        days.append(Day(price, **orders))
    cash["insiders"] -= OWNED * START_PRICE  # they could have sold what they owned at that price
    gains = {who: cash[who] + held[who] * price for who in cash}
    return Result(tuple(days), **gains, others=-sum(gains.values()), called_paid=paid)
