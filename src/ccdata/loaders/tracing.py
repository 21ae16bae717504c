"""Tracing: from a row of any table to the articles that it rests on, through what the row refers to."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from enum import StrEnum
from functools import cached_property

from ccdata.loaders.errors import UnknownName, near
from ccdata.loaders.records import Record, by_cell, records
from ccdata.loaders.shipped import table_names

# Last, for they are long: most ids are found before these files need be read.
_LONG = ("fact_values", "citations", "cells", "reviews")


class Ground(StrEnum):
    """What a row rests on that rests on no article, in words that follow "it rests"."""

    # In the order in which they are told.
    REGISTER = "on registers or the codebook"
    OUTSIDE = "on words of a source that stand in no article"
    GONE = "on rows that the data no longer hold"
    UNSAID = "on what cannot be told, having neither article_id nor id"
    DATASET = "on the dataset as a whole, which ccdata.cite() cites"


class UnknownRows(UnknownName):
    """No row has these ids."""


Resting = frozenset[str] | Ground


class Trail:
    """The way from rows to articles. What was walked is kept, so that no cell is followed twice."""

    def __init__(self) -> None:
        self._walked: dict[str, frozenset[str]] = {}
        self._facts: dict[str, defaultdict[str, set[str]]] = {}

    def of_rows(self, ids: Collection[str]) -> dict[str, Resting]:
        """The articles of each row, or on what else it rests, by its id. Raises UnknownRows."""
        found: dict[str, Resting] = {}
        left = set(ids)
        for table in _tables():
            if not left:
                break
            rows = records(table)
            for row_id in left & rows.keys():
                found[row_id] = self._of(table, rows[row_id])
            left -= found.keys()
        if left:
            strange = [row_id for row_id in dict.fromkeys(ids) if row_id in left]
            known = [one for table in _tables() if table not in _LONG for one in records(table)]
            raise UnknownRows(_unknown("id", strange, known))
        return {row_id: found[row_id] for row_id in ids}

    def _of(self, table: str, row: Record) -> Resting:
        """What a row rests on: of all that it may refer to, whatever leads there soonest."""
        if table == "articles":
            return frozenset([str(row["id"])])
        if (article := row.get("article_id")) is not None:
            return frozenset([article])
        if table == "sources":
            return frozenset(str(copy["article_id"]) for copy in self._copies[str(row["id"])])
        if "source_id" in row:
            return self._of_place(row) or Ground.OUTSIDE
        if table == "facts":
            return self._of_fact(str(row["table"]), str(row["fact"]))
        if table == "conflicts":
            return self._of_cells(json.loads(str(row["cells"]))) or Ground.REGISTER
        if "table" in row:
            return self._of_named(row)
        return self._quoted.get(str(row["id"])) or Ground.REGISTER

    def _of_named(self, row: Record) -> Resting:
        """What is behind the cell that a row names, or behind a whole row where it names no cell of today."""
        table, row_id = row["table"], row.get("row_id")
        if table is None or row_id is None:
            return Ground.DATASET
        cell_id = f"{table}/{row_id}/{row.get('column')}"
        if cell_id in self._all_cells:
            return self._of_cells([cell_id]) or Ground.REGISTER
        named = records(table).get(row_id) if table in table_names() else None
        return Ground.GONE if named is None else self._of(table, named)

    def _of_cells(self, cell_ids: Iterable[str]) -> frozenset[str]:
        return frozenset().union(*map(self._of_cell, cell_ids))

    def _of_cell(self, cell_id: str) -> frozenset[str]:
        if cell_id not in self._walked:
            self._walked[cell_id] = self._followed(self._all_cells[cell_id])
        return self._walked[cell_id]

    def _followed(self, cell: Record) -> frozenset[str]:
        """The articles of a cell's quotes; where it is computed, of the cells that it is computed from."""
        quotes = self._quotes.get(str(cell["id"]), [])
        if quotes:
            return frozenset(str(quote["article_id"]) for quote in quotes)
        if cell["inputs"] is None:
            return frozenset()
        inputs: Sequence[str] = json.loads(cell["inputs"])
        if inputs:
            return self._of_cells(inputs)
        # Computed from no cell: from the whole article that the row is, such as how much of it is quoted.
        whole = self._of(str(cell["table"]), records(str(cell["table"]))[str(cell["row_id"])])
        return frozenset() if isinstance(whole, Ground) else whole

    def _of_place(self, row: Record) -> frozenset[str]:
        start, end = int(str(row["start"])), int(str(row["end"]))
        return frozenset(
            str(copy["article_id"])
            for copy in self._copies[str(row["source_id"])]
            if int(str(copy["start"])) <= start and end <= int(str(copy["end"]))
        )

    def _of_fact(self, table: str, fact: str) -> frozenset[str]:
        if table not in self._facts:
            told = self._facts[table] = defaultdict(set)
            for statement in records(table).values():
                told[str(statement["fact"])].add(str(statement["article_id"]))
        return frozenset(self._facts[table][fact])

    # Held for one walk: to ask for each cell whether the file has changed takes longer than the walk.

    @cached_property
    def _all_cells(self) -> dict[str, Record]:
        return records("cells")

    @cached_property
    def _quotes(self) -> dict[str, list[Record]]:
        return by_cell("citations")

    @cached_property
    def _copies(self) -> defaultdict[str, list[Record]]:
        found: defaultdict[str, list[Record]] = defaultdict(list)
        for copy in records("copies").values():
            found[str(copy["source_id"])].append(copy)
        return found

    @cached_property
    def _quoted(self) -> dict[str, frozenset[str]]:
        """The articles that are quoted for any cell of a row, by the id of the row."""
        found: dict[str, set[str]] = defaultdict(set)
        for quote in records("citations").values():
            found[str(quote["row_id"])].add(str(quote["article_id"]))
        return {row_id: frozenset(articles) for row_id, articles in found.items()}


def check_articles(ids: Collection[str]) -> None:
    """Raises UnknownRows where one of these is no article."""
    known = records("articles")
    strange = [one for one in dict.fromkeys(ids) if one not in known]
    if strange:
        raise UnknownRows(_unknown("article_id", strange, known))


def _tables() -> list[str]:
    return [*(name for name in table_names() if name not in _LONG), *_LONG]


def _unknown(what: str, strange: Sequence[str], known: Collection[str]) -> str:
    """The message for ids that nothing has: the first of them, how many more, and what looks like it."""
    where = "no article has" if what == "article_id" else "no row of any table has"
    more = f", nor {len(strange) - 1} more of those given" if len(strange) > 1 else ""
    lines = [f"{where} the id {strange[0]!r}{more}: their sources cannot be cited"]
    lines += [f"  near:  {one}" for one in near(strange[0], known)[:2]]
    lines.append(
        "  mend:  leave out rows that are not the data's, or give them the article_id of what they rest on"
    )
    return "\n".join(lines)
