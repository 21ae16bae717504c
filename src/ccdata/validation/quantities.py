"""Quantities: bounds in order, agreeing with their hedge, and shares between 0 and 100."""

from __future__ import annotations

from collections import defaultdict
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Any

from ccdata.validation import rules
from ccdata.validation.findings import Findings
from ccdata.validation.loaded import LoadedRow, LoadedTable
from ccdata.vocabulary.codebook.values import Hedge, Unit

_BOTH = frozenset({Hedge.EXACT, Hedge.ABOUT, Hedge.ALMOST})
_LOW_ONLY = frozenset({Hedge.MORE_THAN, Hedge.AT_LEAST})
_PLACES = Decimal("0.0001")


def check_quantities(table: LoadedTable, findings: Findings) -> None:
    """Check the quantities of a table. The columns of one quantity are those that one cited value fills."""
    for parts in _quantities(table):
        for row in table.rows:
            if all(column in row.values for column in parts.values()):
                _check_quantity(table, row, parts, findings)


def _quantities(table: LoadedTable) -> list[dict[str, str]]:
    """The columns of each quantity of a table, by the part of the quantity that they hold."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for name, column in table.columns.items():
        if column.draft is not None and column.draft_type == "Quantity" and column.take:
            found[column.draft][column.take[-1]] = name
    return [parts for parts in found.values() if "low" in parts or "high" in parts]


def _check_quantity(table: LoadedTable, row: LoadedRow, parts: dict[str, str], findings: Findings) -> None:
    def value(part: str) -> Any:
        return row.values[parts[part]] if part in parts else None

    low, high, hedge = value("low"), value("high"), value("hedge")
    ends = [parts[part] for part in ("low", "high") if value(part) is not None]
    if low is not None and high is not None:
        message = f"{low} is above {high}"
        findings.test(rules.BOUNDS_ORDER, low <= high, message, table.place(row, parts["low"]))
    if {"low", "high", "hedge"} <= parts.keys():
        problem = _hedge_problem(low, high, hedge)
        findings.test(rules.HEDGE_BOUNDS, problem is None, str(problem), table.place(row, parts["hedge"]))
    if value("unit") == Unit.PERCENT:
        for name in ends:
            message = "a share is in percent points from 0 to 100"
            findings.test(rules.SHARE_RANGE, 0 <= row.values[name] <= 100, message, table.place(row, name))
    if value("numerator") is not None and value("denominator") is not None:
        share = Decimal(100 * value("numerator")) / value("denominator")
        share = share.quantize(_PLACES, ROUND_HALF_EVEN)
        for name in ends:
            message = f"{value('numerator')} of {value('denominator')} is {share.normalize():f}"
            findings.test(rules.SHARE_RANGE, row.values[name] == share, message, table.place(row, name))


def _hedge_problem(low: Decimal | None, high: Decimal | None, hedge: Hedge | None) -> str | None:
    """What does not agree, or None.

    >>> _hedge_problem(Decimal(20000), None, Hedge.MORE_THAN) is None
    True
    >>> _hedge_problem(Decimal(20000), Decimal(20000), Hedge.MORE_THAN)
    'more_than has a lower bound and no upper one'
    """
    has = (low is not None, high is not None)
    if hedge is None:
        return None if has == (False, False) else "a number without a hedge"
    if hedge in _BOTH:
        if has != (True, True):
            return f"{hedge} has both bounds"
        return f"{hedge} has one number" if hedge is Hedge.ALMOST and low != high else None
    if hedge in _LOW_ONLY:
        return None if has == (True, False) else f"{hedge} has a lower bound and no upper one"
    return None if has == (False, True) else f"{hedge} has an upper bound and no lower one"
