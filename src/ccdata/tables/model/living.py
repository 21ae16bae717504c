"""Lives: from when to when what a row says holds, as far as its statements tell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from ccdata.tables.model.holding import Holds
from ccdata.vocabulary.codebook.reconciling import Certainty

EVER, NEVER = date.min, date.max
"""Stand for a beginning that may be any time ago, and for an end that may never come."""


@dataclass(frozen=True, slots=True)
class Life:
    """When something can have begun, and when it can have ended; the day of the end is not part of it."""

    begin: tuple[date, date] = (EVER, NEVER)
    end: tuple[date, date] = (EVER, NEVER)

    def on(self, day: date) -> Certainty | None:
        """Whether it holds on a day: certainly, possibly, or not at all (None).

        >>> life = Life((date(2019, 1, 1), date(2019, 12, 31)), (date(2024, 10, 1), date(2024, 10, 1)))
        >>> [life.on(date(year, 10, 1)) for year in (2018, 2019, 2023, 2024)]
        [None, <Certainty.POSSIBLY: 'possibly'>, <Certainty.CERTAINLY: 'certainly'>, None]
        """
        if self.begin[1] <= day < self.end[0]:
            return Certainty.CERTAINLY
        return Certainty.POSSIBLY if self.begin[0] <= day < self.end[1] else None


def known_on(day: date, published: tuple[date | None, date | None]) -> Certainty | None:
    """Whether something published between two days was out by the end of a day.

    >>> known_on(date(2012, 6, 1), (date(2012, 3, 13), date(2012, 10, 26)))
    <Certainty.POSSIBLY: 'possibly'>
    """
    first, last = published[0] or EVER, published[1] or NEVER
    if last <= day:
        return Certainty.CERTAINLY
    return Certainty.POSSIBLY if first <= day else None


Cells = Mapping[str, Any]
"""A row: its values by column, with `published`, the first and last day it can have been published.

`published` is None for a row that is no statement of an article.
"""


def lives(rows: Sequence[Cells], holds: Holds, lives_of: Mapping[str, Life]) -> dict[str, Life]:
    """The life of each fact, from its statements; of each row where a table has no facts.

    Statements of one fact make one life: the narrowest time that any of them gives, of several as narrow
    the one published last. A time that is planned or forecast is not sure to come. What began, and of
    whose end nothing is told, goes on to the day of its last statement, and possibly after. ``lives_of``
    has the lives of the table that ``holds.of`` names, by the values of its column.
    """
    by_fact: dict[str, list[Cells]] = {}
    for row in rows:
        by_fact.setdefault(str(row.get("fact") or row["id"]), []).append(row)
    found = {fact: _life(own, holds, lives_of) for fact, own in by_fact.items()}
    if holds.until_next is not None:
        _end_with_the_next(found, by_fact, holds.until_next)
    return found


def _life(rows: Sequence[Cells], holds: Holds, lives_of: Mapping[str, Life]) -> Life:
    begun = _narrowest(rows, holds.begin)
    if begun is None and holds.span is not None:
        span = _narrowest(rows, (holds.span,))
        if span is not None:
            return _throughout(*span)
    if begun is None:
        keys = [] if holds.of is None else [str(row[holds.of[1]]) for row in rows]
        return next((lives_of[key] for key in keys if key in lives_of), Life())
    begin = _bounds(*begun)
    if not holds.has_end:
        return Life(begin, (NEVER, NEVER))
    ended = _narrowest(rows, holds.end)
    if ended is not None:
        first, last = _bounds(*ended)
        after = timedelta(days=1) if holds.last_day_counts else timedelta(0)
        return Life(begin, (_later(first, after), _later(last, after)))
    planned = _narrowest(rows, holds.planned_end)
    if planned is not None:
        return Life(begin, (_bounds(*planned)[0], NEVER))
    last_told = max(map(_first_published, rows))
    return Life(begin, (_later(last_told, timedelta(days=1)), NEVER))


def _throughout(row: Cells, column: str) -> Life:
    """The life that one column tells: all of its time, or some day within it."""
    first, last = _bounds(row, column)
    after = _later(last, timedelta(days=1))
    if row.get(f"{column}_extent") == "throughout":
        return Life((first, first), (after, after))
    return Life((first, last), (_later(first, timedelta(days=1)), after))


def _bounds(row: Cells, column: str) -> tuple[date, date]:
    """The bounds of a time; one that is not told as a fact need never come."""
    last = row[f"{column}_end"] or NEVER
    if row.get("modality", "stated") != "stated":
        last = NEVER
    return row[f"{column}_start"] or EVER, last


def _narrowest(rows: Sequence[Cells], columns: Sequence[str]) -> tuple[Cells, str] | None:
    """The row and column with the narrowest time, of the first column that any row fills."""
    for column in columns:
        told = [row for row in rows if row.get(column) is not None]
        if told:
            return min(told, key=lambda row: (*_width(row, column), row["id"])), column
    return None


def _width(row: Cells, column: str) -> tuple[bool, int, int]:
    """Facts before plans, the narrower before the wider, the later published before the earlier."""
    first, last = row[f"{column}_start"] or EVER, row[f"{column}_end"] or NEVER
    planned = row.get("modality", "stated") != "stated"
    return planned, (last - first).days, -_first_published(row).toordinal()


def _first_published(row: Cells) -> date:
    """The first day on which a row can have been published; any time, where nothing tells it."""
    published = row["published"]
    return EVER if published is None or published[0] is None else published[0]


def _end_with_the_next(found: dict[str, Life], by_fact: Mapping[str, Sequence[Cells]], column: str) -> None:
    """End each life with the beginning of the next one of the same value of ``column``."""
    groups: dict[Any, list[str]] = {}
    for fact, rows in by_fact.items():
        if found[fact].begin != (EVER, NEVER):
            groups.setdefault(rows[0].get(column), []).append(fact)
    for facts in groups.values():
        for fact in facts:
            begin = found[fact].begin
            later = [found[other].begin for other in facts if found[other].begin > begin]
            if later:
                first = min(one[0] for one in later)
                last = min(one[1] for one in later)
                found[fact] = Life(begin, (max(first, begin[0]), last))


def _later(day: date, by: timedelta) -> date:
    return day if day in (EVER, NEVER) else day + by
