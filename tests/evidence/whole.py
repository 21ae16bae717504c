"""All articles, read by their scripts, with what follows: built once, and damaged in copies."""

from __future__ import annotations

from functools import cache

from ccdata.packaging.building import build
from tests.evidence.real import SEEDS, Rows


@cache
def whole() -> Rows:
    """The rows of the whole package by table and id; not to be changed."""
    return {table: {row.id: row for row in rows} for table, rows in build(SEEDS).tables.items()}
