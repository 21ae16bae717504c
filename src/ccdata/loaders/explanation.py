"""An explanation: where a cell, or each cell of a row, comes from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from ccdata.loaders.works import Work

Value = str | int | bool | Decimal | date | None


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of an article that a cell cites, and what they do for it.

    ``start`` and ``end`` are half-open offsets in the source, in code points. ``passage`` says in which
    part of the article the words stand: "paragraph 7".
    """

    id: str
    role: str
    words: str
    article_id: str
    source_id: str
    passage_id: str
    passage: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """How words were read: by which parser, counting from which time, standing for which name.

    ``quotes`` are several only where a reader concludes from them together. ``parser`` is the name of a
    parser and the part of its result, joined by points. ``anchor`` and ``antecedent`` are cited words too,
    or a cell of another row. ``negators`` are words such as "not" near the quote, with how a reader says
    they bear on it.
    """

    quotes: tuple[Quote, ...]
    parser: str | None = None
    anchor: Reading | Cell | None = None
    antecedent: Reading | Cell | None = None
    negators: tuple[tuple[Quote, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Review:
    """A reading of a cell after the first, from the ledger: who or what read, and what came of it.

    ``blind`` tells that the reader had not seen the value; ``status`` whether
    what was seen is still as it was.
    """

    reading: str
    reader: str
    kind: str
    read_on: date
    blind: bool
    verdict: str
    status: str
    own_value: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell with its derivation, down to the words.

    ``derivation`` is None where the source does not say (``value`` is None too), and where the cell is
    no statement of a source but a key or a description. ``readings`` holds more than one where several
    places of the article give the same value; ``quotes`` are all words cited for the cell, those that
    only helped to read it among them. ``is_sourced`` tells that the column is filled from words, or from
    other cells, so that an empty cell says something of the source. ``inputs`` are the cells that a
    computed one is a function of. ``reviews`` are its readings after the first, in the order in which they
    were made.
    """

    table: str
    row_id: str
    column: str
    description: str
    value: Value
    is_sourced: bool
    unit: str | None = None
    meaning: str | None = None
    derivation: str | None = None
    function: str | None = None
    register: str | None = None
    readings: tuple[Reading, ...] = ()
    quotes: tuple[Quote, ...] = ()
    inputs: tuple[Cell, ...] = ()
    reviews: tuple[Review, ...] = ()

    @property
    def id(self) -> str:
        """Table, row and column."""
        return f"{self.table}/{self.row_id}/{self.column}"


@dataclass(frozen=True, slots=True)
class Explanation:
    """Where the cells of a row come from: ``str()`` for a terminal, HTML in a notebook.

    ``cells`` are by column, ``works`` are the articles that they rest on.
    """

    table: str
    row_id: str
    one_row_is: str
    cells: dict[str, Cell]
    works: tuple[Work, ...]

    def all_cells(self) -> Iterator[Cell]:
        """Yield each cell, followed by those that it was computed or read from."""
        for cell in self.cells.values():
            yield from _followed(cell)

    def all_quotes(self) -> list[Quote]:
        """Every quote that the cells rest on; the same words are there once for each cell that cites them."""
        return list({quote.id: quote for cell in self.all_cells() for quote in cell.quotes}.values())

    def to_dict(self) -> dict[str, Any]:
        """The explanation as plain values: dicts, lists, strings, numbers, dates and decimals."""
        return asdict(self)

    def __str__(self) -> str:
        from ccdata.loaders.printing import as_text

        return as_text(self)

    def _repr_html_(self) -> str:
        from ccdata.loaders.notebook import as_html

        return as_html(self)


def _followed(cell: Cell) -> Iterator[Cell]:
    yield cell
    for reading in cell.readings:
        yield from _leant_on(reading)
    for one in cell.inputs:
        yield from _followed(one)


def _leant_on(reading: Reading) -> Iterator[Cell]:
    for other in (reading.anchor, reading.antecedent):
        if isinstance(other, Cell):
            yield from _followed(other)
        elif other is not None:
            yield from _leant_on(other)
