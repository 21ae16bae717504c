"""What the package publishes, as these tests look at it, and the rulings on what does not add up."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from typing import Any

from ccdata.evidence.record import cell_id
from tests.packaging.pristine import ROOT, pristine

Values = dict[str, Any]
Days = tuple[date, date]

WORCESTERSHIRE_JANUARY = "community-care-2024-01-22-worcestershire"
WORCESTERSHIRE_OCTOBER = "community-care-2024-10-24-worcestershire"
ALTERNATIVE = "community-care-2024-09-24-alternative-to-trusts"
READING = "community-care-2025-01-29-reading"
SOCIAL_WORK = "community-care-2024-09-05-social-work-2000s"
TARGETS = "care-appointments-2012-u-turn-on-targets"
LISTEN = "community-care-2024-09-03-single-word-judgments"
ABUSE = "community-care-2024-09-13-domestic-abuse"
STABILITY = "community-care-2025-04-07-sccif-stability"
PRESSURE = "community-care-2001-11-21-feeling-the-pressure"
COURSE = "community-care-2002-10-22-time-to-change-course"


@cache
def rows(table: str) -> dict[str, Values]:
    """The rows of a table by id."""
    return {row.id: row.model_dump() for row in pristine().tables[table]}


def told(table: str, article: str, fact: str) -> Values:
    """What an article says of a fact, in its own voice or, with a suffix, in another."""
    return rows(table)[f"{article}.{fact}"]


def cell(table: str, row: Values, column: str) -> str:
    """The id of a cell that says something."""
    assert row[column] is not None, f"{table}/{row['id']}/{column} says nothing"
    return cell_id(table, row["id"], column)


def days(row: Values, column: str) -> Days:
    """The first and the last day that a date can mean, where neither end is open."""
    first, last = row[f"{column}_start"], row[f"{column}_end"]
    assert first is not None
    assert last is not None
    return first, last


@cache
def entries() -> Mapping[str, Mapping[str, Any]]:
    """The entries of conflicts.toml, as they stand there."""
    text = (ROOT / "src/ccdata/curation/conflicts.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def assert_listed(cells: Iterable[str]) -> str:
    """Hold that one entry of conflicts.toml names exactly these cells; its slug."""
    cells = set(cells)
    found = [slug for slug, entry in entries().items() if set(entry["cells"]) == cells]
    near = {slug: entry["cells"] for slug, entry in entries().items() if cells & set(entry["cells"])}
    assert len(found) == 1, f"no entry names exactly these cells: {sorted(cells)}; nearest: {near}"
    return found[0]
