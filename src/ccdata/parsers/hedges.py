"""Hedges: the words that say how firmly a number is known, and the bounds that follow."""

import re
from decimal import Decimal

from ccdata.parsers.grammar import AFTER_HEDGES, HEDGES, JOINED_HEDGES
from ccdata.vocabulary.codebook.values import Hedge

_AFTER = {**AFTER_HEDGES, **JOINED_HEDGES}
_BY_PHRASE = {phrase: hedge for hedge, phrases in HEDGES.items() for phrase in phrases}


def hedge_of(match: re.Match[str]) -> Hedge | None:
    """The hedge of a match of `grammar.hedged`; None where it is hedged twice ("over 10 or more")."""
    before, after = match["hedge"], match["after"]
    if before is not None and after is not None:
        return None
    if before is not None:
        return _BY_PHRASE[before.lower()]
    return Hedge.EXACT if after is None else _AFTER[after.strip().lower()]


def hedged_bounds(low: Decimal, high: Decimal, hedge: Hedge) -> tuple[Decimal | None, Decimal | None] | None:
    """The bounds that ``hedge`` leaves of a number or a range.

    "almost" keeps the number on both sides: what is meant is near it. None where the words cannot
    be understood: a range that is reversed or empty, or one that is hedged as a limit.

    >>> hedged_bounds(Decimal(20), Decimal(20), Hedge.MORE_THAN)
    (Decimal('20'), None)
    >>> hedged_bounds(Decimal(4), Decimal(5), Hedge.MORE_THAN) is None
    True
    """
    if low > high:
        return None
    if hedge in (Hedge.EXACT, Hedge.ABOUT):
        return low, high
    if low != high:
        return None
    if hedge is Hedge.ALMOST:
        return low, high
    if hedge in (Hedge.MORE_THAN, Hedge.AT_LEAST):
        return low, None
    return None, high
