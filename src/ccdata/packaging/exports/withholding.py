"""Which texts of a package are withheld, so that none repeats many words of a source in a row.

The package holds of the sources only what it quotes: what stands between two quotes it does not know. So a
text cannot be cleared by holding it against the quotes alone, and what a reader made of a passage is withheld
wherever it is long enough to repeat more than a few of its words. What the project itself says, of codes,
decisions and changes, is held against all words that are known to be a source's or a reader's.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping

from ccdata.packaging.exports.hashes import hashed, is_hash
from ccdata.packaging.exports.runs import Names, Span, stretches, words
from ccdata.packaging.exports.texts import Texts
from ccdata.parsers.folding import fold
from ccdata.parsers.names import is_proper

MOST = 6
"""So many words in a row may stand in a source as well; with one more they are the source's."""
KNOWN = 3
"""So many words in a row may agree with a quote: fewer, as what follows the quote is not known."""

_WORDS = {"citations": ("quote",), "mentions": ("text",), "codes": ("example",)}
"""Columns that hold words of the sources and nothing else."""
_COPIES = {"fact_values": ("value",), "reviews": ("held_value", "own_value"), "changes": ("before", "after")}
"""Columns that repeat, or reword, the cell which the row names by table, row and column."""
_READERS = frozenset({"verbatim", "summarised"})
"""Derivations of cells that are worded by a source, or by who read it."""

NEEDED = frozenset({"articles", "cells", "conflicts", "events", "sources", "works", *_WORDS, *_COPIES})
"""The tables without which words cannot be told from others."""
_PHRASE = re.compile(r"(?<!\w)(['\"])(\S.*?)\1(?!\w)")
"""A phrase in quotation marks: the project's own texts set so what a source or a reader says."""

Cell = tuple[str, str, str]
"""A cell by its table, row and column."""


def withhold(tables: Mapping[str, Texts]) -> None:
    """Put hashes in the place of the words of the sources, in all tables of a package."""
    spans, titles = list(_spans(tables)), _titles(tables)
    readers = {cell: how for cell, how in _derived(tables) if cell[2] in tables[cell[0]].free}
    verbatim = {cell for cell, how in readers.items() if how == "verbatim"}
    columns = {(table, column) for table, _, column in readers}
    _withhold_words(tables)
    _withhold_readings(tables, verbatim, columns)
    _withhold_copies(tables, verbatim, columns)
    _withhold_names(tables, titles)
    _withhold_runs(tables, spans, titles)


def _derived(tables: Mapping[str, Texts]) -> Iterator[tuple[Cell, str]]:
    """Yield the cells that a source or a reader worded, each with how it was derived."""
    for record in tables["cells"].records():
        if record["derivation"] in _READERS:
            yield (record["table"], record["row_id"], record["column"]), record["derivation"]


def _spans(tables: Mapping[str, Texts]) -> Iterator[Span]:
    """Yield all words that the package quotes of its sources; none where they are withheld already."""
    for name, column in (("citations", "quote"), ("mentions", "text")):
        for record in tables[name].records():
            if not is_hash(record[column]):
                yield Span(record["source_id"], int(record["start"]), int(record["end"]), record[column])


def _titles(tables: Mapping[str, Texts]) -> set[str]:
    """The names of articles, sources and other works: they are cited by them."""
    columns = (("articles", "name"), ("sources", "name_of_work"), ("works", "name"))
    return {title for table, column in columns for title in tables[table].cells(column)}


def _is_long(text: str) -> bool:
    """Whether a text can repeat more than a few words; an id or address, without a space, is no prose."""
    return len(text.split()) > 1 and len(words(text)) > MOST


def _withhold_words(tables: Mapping[str, Texts]) -> None:
    for name, columns in _WORDS.items():
        for column in columns:
            tables[name].withhold(column, lambda _record, _text: True)


def _withhold_readings(
    tables: Mapping[str, Texts], verbatim: set[Cell], columns: set[tuple[str, str]]
) -> None:
    """Withhold the cells that are a source's words, and of a reader's those that are long."""
    for name, column in sorted(columns):
        tables[name].withhold(
            column,
            lambda record, text, name=name, column=column: (  # type: ignore[misc]
                (name, record["id"], column) in verbatim or _is_long(text)
            ),
        )


def _withhold_copies(tables: Mapping[str, Texts], verbatim: set[Cell], columns: set[tuple[str, str]]) -> None:
    def is_held(cell: Cell, text: str) -> bool:
        return cell in verbatim or (cell[::2] in columns and _is_long(text))

    for name, copying in _COPIES.items():
        for column in copying:
            tables[name].withhold(
                column,
                lambda record, text: is_held((record["table"], record["row_id"], record["column"]), text),
            )
    tables["conflicts"].withhold(
        "told", lambda record, text: any(is_held(cell, told) for cell, told in _told(record) if told == text)
    )
    held = {
        (name, record["id"]): set(record.values())
        for name, table in tables.items()
        if table.withheld
        for record in table.records()
    }
    # An event says what some cell of its row says.
    tables["events"].withhold(
        "what", lambda record, text: hashed(text) in held.get((record["table"], record["row_id"]), ())
    )


def _told(record: Mapping[str, str]) -> Iterator[tuple[Cell, str]]:
    for cell, told in zip(json.loads(record["cells"]), json.loads(record["told"]), strict=True):
        table, row, column = cell.split("/")
        yield (table, row, column), told


def _is_name(text: str, titles: set[str]) -> bool:
    return text in titles or is_proper(fold(text))


def _withhold_names(tables: Mapping[str, Texts], titles: set[str]) -> None:
    """Withhold long descriptions where names stand: what has no name is called by a source's words."""
    for table in tables.values():
        for column in table.names:
            table.withhold(
                column,
                lambda _, text: any(_is_long(one) and not _is_name(one, titles) for one in text.split("; ")),
            )


def _withhold_runs(tables: Mapping[str, Texts], spans: Iterable[Span], titles: set[str]) -> None:
    """Withhold what repeats the words of a source, or words that are withheld elsewhere, names apart."""
    names = {
        one
        for table in tables.values()
        for column in table.names
        for cell in table.cells(column)
        for one in (cell, *cell.split("; "))
        if _is_name(one, titles)
    }
    counted = Names(names)
    hidden = {text for table in tables.values() for text in table.hidden}
    known = {KNOWN + 1: set(stretches(spans)), MOST + 1: hidden}
    held = {length: counted.all_runs(texts, length) for length, texts in known.items()}

    def repeats(text: str) -> bool:
        if not _is_long(text):
            return False
        phrases = (phrase for _, phrase in _PHRASE.findall(fold(text)))
        return any(map(_is_long, phrases)) or any(
            not own.isdisjoint(counted.runs(text, length)) for length, own in held.items()
        )

    for table in tables.values():
        for column in table.free:
            table.withhold(column, lambda _, text: repeats(text))
