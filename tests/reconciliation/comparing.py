"""Comparing statements: which of them cannot hold beside each other, column by column."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import combinations
from typing import Any

from ccdata.tables.model.catalogue import row_model, table_names
from ccdata.tables.model.row import Statement
from tests.reconciliation.published import Values, cell, rows

Question = tuple[str, str, str]
"""A table, a fact and a column."""


@dataclass(frozen=True, slots=True)
class Said:
    """One cell, and what it can mean: a range, whose open ends are None, or a word of a closed list."""

    cell: str
    low: Any
    high: Any
    unit: str
    """Times are measured in days, quantities in their unit, words of a closed list in none."""
    is_fact: bool

    def excludes(self, other: Said) -> bool:
        """Whether both cannot hold: a plan excludes no fact, an amount no share."""
        if self.unit != other.unit:
            return False
        if self.unit == "word":
            return bool(self.low != other.low)
        return self.is_fact is other.is_fact and (_below(self, other) or _below(other, self))


def by_question() -> dict[Question, list[Said]]:
    """All that can be compared, by what it answers."""
    found: dict[Question, list[Said]] = defaultdict(list)
    for table in table_names():
        if issubclass(row_model(table), Statement):
            for row in rows(table).values():
                for column, said in _comparable(table, row):
                    found[table, row["fact"], column].append(said)
    return found


def excluding(said: list[Said]) -> set[str]:
    """The cells that cannot hold beside at least one other."""
    return {end.cell for one, other in combinations(said, 2) if one.excludes(other) for end in (one, other)}


def _comparable(table: str, row: Values) -> Iterator[tuple[str, Said]]:
    is_fact = row["modality"] == "stated"
    for column in row_model(table).columns():
        name, value = column.name, row[column.name]
        if value is None or name.startswith("attributed_") or column.function is not None:
            continue
        said = None
        if f"{name}_start" in row:
            said = (row[f"{name}_start"], row[f"{name}_end"], "day")
        elif name.endswith(("_low", "_years")) or name in ("base", "duration", "numerator", "denominator"):
            said = (*_range(row, name), _unit(row, name))
        elif column.refers not in (None, "articles") or column.codes is not None:
            said = (value, value, "word")
        if said is not None:
            yield name, Said(cell(table, row, name), *said, is_fact)


def _range(row: Mapping[str, Any], name: str) -> tuple[Decimal, Decimal]:
    """A quantity with what its hedge leaves open: a tenth for "about", half a point for a share."""
    low = Decimal(row[name])
    high = Decimal(row.get(name.replace("_low", "_high")) or low)
    hedged = row.get("hedge") in ("about", "almost")
    slack = high / 10 if hedged else Decimal("0.5") if _unit(row, name) == "percent" else Decimal(0)
    return low - slack, high + slack


def _unit(row: Mapping[str, Any], name: str) -> str:
    if name.startswith("amount"):
        return "pounds"
    return str(row["unit"].value) if name.startswith(("value", "previous")) and "unit" in row else name


def _below(one: Said, other: Said) -> bool:
    low, high = one.high, other.low
    return low is not None and high is not None and low < high


def years_between(first: date, last: date) -> Decimal:
    """The years from one day to another, to a few thousandths.

    >>> years_between(date(2019, 10, 1), date(2024, 10, 1))
    Decimal('5.00')
    """
    return (Decimal((last - first).days) / Decimal("365.25")).quantize(Decimal("0.01"))
