"""Columns of tables that may lack them: what the rules of the house look at."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ccdata.validation.findings import Findings
from ccdata.validation.loaded import WRONG, Loaded, Tables
from ccdata.validation.rules import Rule

WITHHELD = "the edition without quoted text: the words are given as hashes"
"""Why words are not measured."""

_HASH = re.compile("sha256:[0-9a-f]{64}")


def is_hash(text: str) -> bool:
    """Whether a cell holds the hash of words in their place.

    >>> is_hash("sha256:" + 64 * "0"), is_hash("sha256: a hash")
    (True, False)
    """
    return _HASH.fullmatch(text) is not None


def readable(
    tables: Tables, name: str, columns: Sequence[str], needed_by: Iterable[Rule], findings: Findings
) -> Loaded | None:
    """A table, if it was read and has the columns; without it, the rules that need it are skipped."""
    table = tables.get(name)
    if table is not None and table.has(columns):
        return table
    lost = [] if table is None else [column for column in columns if column not in table.columns]
    why = "it could not be read" if table is None else f"it lacks {', '.join(lost)}"
    for rule in needed_by:
        findings.skip(rule, f"{name}: {why}")
    return None


def texts(table: Loaded, column: str) -> list[str]:
    """The texts of a column; empty ones where the header lacks it, which has been reported."""
    found = table.columns.get(column)
    return [""] * len(table) if found is None else found


def values(table: Loaded, column: str) -> list[Any]:
    """The typed values of a column: `WRONG` where a cell is not of its type, or the header lacks it."""
    return table.values(column) if column in table.columns else [WRONG] * len(table)


def joined(table: Loaded, columns: Sequence[str], by: str) -> Iterator[str]:
    """The texts of columns, row by row, joined."""
    return map(by.join, zip(*(texts(table, column) for column in columns), strict=True))


def filled(table: Loaded, column: str, of: str) -> list[str]:
    """The texts of a column in the rows in which another is not null."""
    found = table.columns[of]
    if table.table.form != "csv":
        return [text for text, value in zip(texts(table, column), found, strict=True) if value is not None]
    missing = next((field.missing for field in table.table.fields if field.name == of), {""})
    return [text for text, value in zip(texts(table, column), found, strict=True) if value not in missing]
