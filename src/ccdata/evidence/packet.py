"""The packet: what a second reader gets, and nothing of what the first reader made of it."""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from hashlib import sha256
from importlib.resources import files
from math import ceil
from random import Random
from typing import Any, cast

from ccdata.corpus import Corpus, Passage
from ccdata.evidence.check import Rows
from ccdata.evidence.rederiving import split_cell
from ccdata.evidence.reviewing import Seen, Sight
from ccdata.tables.articles import ArticleRow
from ccdata.tables.cells import CellRow
from ccdata.tables.citations import CitationRow
from ccdata.tables.model.catalogue import row_model, table_names
from ccdata.tables.model.columns import Column
from ccdata.tables.model.row import Entry
from ccdata.tables.model.schema import description
from ccdata.tables.model.text import to_text
from ccdata.tables.reviews import Review
from ccdata.vocabulary.codebook.evidence import Derivation, Role
from ccdata.vocabulary.codebook.reviewing import Reading, ReviewStatus
from ccdata.vocabulary.registers import entities


class AskKind(StrEnum):
    """What a reader is asked of a cell; ``packet_reading.md`` says it to the reader."""

    CODE = "code"
    ENTITY = "entity"
    TIME = "time"
    WORDS = "words"
    SUPPORT = "support"


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question of a packet is about: the cell, as it was when the packet was made."""

    cell: str
    kind: AskKind
    held: str
    seen: Seen


Key = Mapping[str, Asked]
"""What the tokens of a packet stand for: kept from the reader, needed to take the answers in."""


@dataclass(frozen=True, slots=True)
class Packet:
    """A packet: items with their questions, the passages and columns they are about, and the key."""

    items: tuple[dict[str, Any], ...]
    articles: tuple[dict[str, str], ...]
    passages: tuple[dict[str, str], ...]
    columns: Mapping[str, Any]
    entities: tuple[dict[str, str], ...]
    key: Key


def packet(
    rows: Rows, corpus: Corpus, articles: Iterable[str], salt: str, cells: Container[str] | None = None
) -> Packet:
    """The packet of some articles. ``salt`` makes its tokens its own: the same salt, the same packet.

    ``cells`` are those that are asked about; without it, all that a reader can be asked about. The passages
    are those of the whole articles, in their order: the context of every item.
    """
    evidence = _Evidence(rows)
    asks: dict[str, Asked] = {}
    items: list[dict[str, Any]] = []
    passages: list[dict[str, str]] = []
    columns: dict[str, Any] = {}
    firsts: dict[str, str] = {}
    for article in articles:
        firsts[article] = f"p{len(passages) + 1}"
        own = [passage for copy in corpus.articles[article].copies for passage in copy.passages]
        labels = {passage.id: f"p{len(passages) + n}" for n, passage in enumerate(own, start=1)}
        passages += [{"passage": labels[one.id], "kind": str(one.kind), "text": one.text} for one in own]
        found = [row for row in _rows_of(rows, article) if evidence.cells_of(*row)]
        for table, row_id in sorted(found, key=lambda row: evidence.place(*row)):
            item = _Item(table, row_id, evidence, {one.id: one for one in own}, labels, salt, cells)
            if not item.asks:
                continue
            items.append(item.as_json())
            asks |= item.key
            known = columns.setdefault(table, defined(table, ()))
            known["columns"] |= defined(table, item.columns)["columns"]
    listed = tuple(
        {"id": entity.id, "name": entity.name, "kind": str(entity.kind)} for entity in entities().values()
    )
    about = tuple(
        {"title": row.name, "published": row.published, "first_passage": firsts[row.id]}
        for row in cast(Iterable[ArticleRow], rows["articles"].values())
        if row.id in firsts
    )
    return Packet(tuple(items), about, tuple(passages), columns, listed, asks)


def _rows_of(rows: Rows, article: str) -> Iterator[tuple[str, str]]:
    for table in table_names():
        if issubclass(row_model(table), Entry):
            for row in cast(Iterable[Entry], rows[table].values()):
                if row.article_id == article:
                    yield table, row.id


class _Evidence:
    """The cells of each row that have words behind them, and their citations."""

    def __init__(self, rows: Rows) -> None:
        self.sight = Sight(rows)
        self._rows = rows
        self.cells: dict[str, CellRow] = {}
        self._by_row: dict[tuple[str, str], list[CellRow]] = {}
        self._citations: dict[str, list[CitationRow]] = {}
        for citation in cast(Iterable[CitationRow], rows["citations"].values()):
            cell = f"{citation.table}/{citation.row_id}/{citation.column}"
            self._citations.setdefault(cell, []).append(citation)
        for cell_row in cast(Iterable[CellRow], rows["cells"].values()):
            if cell_row.id in self._citations:
                self.cells[cell_row.id] = cell_row
                self._by_row.setdefault((cell_row.table, cell_row.row_id), []).append(cell_row)

    def cells_of(self, table: str, row_id: str) -> Sequence[CellRow]:
        return self._by_row.get((table, row_id), ())

    def held(self, cell: str) -> str:
        """What a cell holds, as in the CSV file."""
        table, row_id, column = split_cell(cell)
        return to_text(getattr(self._rows[table][row_id], column))

    def citations(self, cell: str) -> Sequence[CitationRow]:
        return sorted(self._citations[cell], key=lambda one: (one.source_id, one.start, one.end, one.role))

    def place(self, table: str, row_id: str) -> tuple[str, int, str]:
        """Where a row's words begin; among rows that begin alike, the order says nothing of them."""
        first = min(
            (one for cell in self.cells_of(table, row_id) for one in self.citations(cell.id)),
            key=lambda one: (one.source_id, one.start),
        )
        return first.source_id, first.start, sha256(f"{table}/{row_id}".encode()).hexdigest()


class _Item:
    """A row as a reader gets it: an opaque token, and what is asked of which words."""

    def __init__(
        self,
        table: str,
        row_id: str,
        evidence: _Evidence,
        passages: Mapping[str, Passage],
        labels: Mapping[str, str],
        salt: str,
        cells: Container[str] | None,
    ) -> None:
        self.table = table
        self.token = _token(salt, f"{table}/{row_id}")
        self.asks: list[dict[str, Any]] = []
        self.key: dict[str, Asked] = {}
        self.columns: list[Column] = []
        known = {column.name: column for column in row_model(table).columns()}
        for cell in evidence.cells_of(table, row_id):
            column = known[cell.column]
            if not is_asked(cell) or (cells is not None and cell.id not in cells):
                continue
            kind, ask = ask_kind(cell, column), _token(salt, cell.id)
            words = [
                {
                    "passage": labels[one.passage_id],
                    "at": one.start - passages[one.passage_id].start,
                    "quote": one.quote,
                }
                for one in evidence.citations(cell.id)
                if kind is AskKind.SUPPORT or one.role in _SHOWN
            ]
            seen = evidence.sight.of(cell.id)
            if seen is None:
                raise ValueError(f"no cell {cell.id}")
            self.key[ask] = Asked(cell.id, kind, evidence.held(cell.id), seen)
            self.columns.append(column)
            self.asks.append({"ask": ask, "kind": str(kind), "column": column.name, "words": words})
        self.asks.sort(key=lambda one: str(one["ask"]))
        self.rests_on = _rests_on(table, row_id, evidence)

    def as_json(self) -> dict[str, Any]:
        """The item as it is written."""
        return {"item": self.token, "table": self.table, "rests_on": self.rests_on, "asks": self.asks}


def _rests_on(table: str, row_id: str, evidence: _Evidence) -> list[str]:
    """The words of a whole row, in their order: they tell which of several statements is meant."""
    own = {
        (one.start, one.quote)
        for cell in evidence.cells_of(table, row_id)
        for one in evidence.citations(cell.id)
        if one.role is Role.VALUE
    }
    return list(dict.fromkeys(quote for _, quote in sorted(own)))


# An antecedent or an anchor is what the reader is to find.
_SHOWN = frozenset({Role.VALUE, Role.CONTEXT, Role.PERIOD})


def defined(table: str, asked: Iterable[Column]) -> dict[str, Any]:
    """What a table is, and what its columns that are asked for mean, with unit and codes."""
    model = row_model(table)
    about: dict[str, Any] = {"title": model.title, "one_row_is": description(model), "columns": {}}
    for column in asked:
        found: dict[str, Any] = {"definition": column.description}
        if column.unit is not None:
            found["unit"] = column.unit
        if column.codes is not None:
            found["codes"] = [
                {"code": str(code), "is": code.definition, "but": code.boundary} for code in column.codes
            ]
        about["columns"][column.name] = found
    return about


def ask_kind(cell: CellRow, column: Column) -> AskKind:
    """What is asked of a cell: an own value where a reader chose, a judgement where a machine derives."""
    match cell.derivation:
        case Derivation.CODED | Derivation.INFERRED:
            return AskKind.CODE if column.codes is not None else AskKind.ENTITY
        case Derivation.SUMMARISED:
            return AskKind.WORDS
        case Derivation.LINKED if '"antecedent"' in (cell.arguments or ""):
            return AskKind.ENTITY
        case Derivation.PARSED if '"anchor"' in (cell.arguments or ""):
            return AskKind.TIME
        case _:
            return AskKind.SUPPORT


def asked_cells(rows: Rows) -> list[str]:
    """The ids of all cells that a reader can be asked about."""
    cited = {
        f"{one.table}/{one.row_id}/{one.column}"
        for one in cast(Iterable[CitationRow], rows["citations"].values())
    }
    cells = cast(Iterable[CellRow], rows["cells"].values())
    return sorted(cell.id for cell in cells if cell.id in cited and is_asked(cell))


def unread_cells(rows: Rows) -> list[str]:
    """Those of the cells to ask about that have no second reading which still holds."""
    read = {
        f"{one.table}/{one.row_id}/{one.column}"
        for one in cast(Iterable[Review], rows["reviews"].values())
        if one.reading is Reading.SECOND and one.status is ReviewStatus.CURRENT
    }
    return [cell for cell in asked_cells(rows) if cell not in read]


def sampled_cells(cells: Iterable[str], share: float, seed: int) -> list[str]:
    """The cells of a share of their rows, drawn by seed: a row is asked about as a whole, or not at all.

    >>> sampled_cells(["roles/a/held", "roles/a/role", "roles/b/held"], 0.5, 1)
    ['roles/a/held', 'roles/a/role']
    """
    of: dict[tuple[str, str], list[str]] = {}
    for cell in cells:
        of.setdefault(split_cell(cell)[:2], []).append(cell)
    drawn = Random(seed).sample(sorted(of), ceil(share * len(of)))
    return sorted(cell for row in drawn for cell in of[row])


def is_asked(cell: CellRow) -> bool:
    """Whether a reader is asked about a cell that has words behind it.

    A column that is only another part of a value asked for elsewhere (a unit, a hedge) is not, nor is
    what describes an entity or article and no statement.
    """
    model = row_model(cell.table)
    if not issubclass(model, Entry):
        return False
    column = next(one for one in model.columns() if one.name == cell.column)
    return not (column.take and column.take[-1] in _PARTS)


_PARTS = frozenset({"high", "unit", "hedge", "extent", "denominator"})


def _token(salt: str, what: str) -> str:
    return "q" + sha256(f"{salt}|{what}".encode()).hexdigest()[:12]


def packet_files(made: Packet) -> dict[str, bytes]:
    """The files of a packet by name. ``key.json`` is not for the reader."""
    asks = {ask: asdict(asked) for ask, asked in made.key.items()}
    return {
        "READING.md": files("ccdata.evidence").joinpath("packet_reading.md").read_bytes(),
        "items.jsonl": _lines(made.items),
        "articles.jsonl": _lines(made.articles),
        "passages.jsonl": _lines(made.passages),
        "columns.json": (json.dumps(made.columns, ensure_ascii=False, indent=1) + "\n").encode(),
        "entities.jsonl": _lines(made.entities),
        "key.json": (json.dumps(asks, indent=1, sort_keys=True) + "\n").encode(),
    }


def _lines(records: Iterable[Mapping[str, Any]]) -> bytes:
    return "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in records).encode()
