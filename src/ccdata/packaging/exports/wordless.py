"""The edition without quoted text: offsets and hashes where words of the sources stood.

Withheld are the words themselves (a citation's quote, a mention's text, a cell that is ``verbatim``), every
copy of them in another table, and whatever else repeats more than a few words of a quote: a reader's summary,
a remark of a review. Names, titles and addresses stay: without them no source could be cited. In the place of
words stands their hash, so whoever holds the sources can put them back, and verify the edition.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from ccdata.packaging.building import json_bytes
from ccdata.packaging.descriptor import weight
from ccdata.packaging.exports.package import Package
from ccdata.packaging.files import arrow_bytes, text_bytes

NAME = "ccdata-no-text"
"""The name of the edition in its descriptor."""

FEW = 5
"""So many words in a row may agree with a quote: more of them are the source's."""

_TITLE = " (edition without quoted text)"
_ABOUT = (
    " In this edition the words of the sources are left out: where they stood, in `citations`, `mentions` and"
    " the tables, stands `sha256:` and the hash of the words in UTF-8; their places stand in `citations`."
)
_COLUMN = " In this edition, words of the sources are given as `sha256:` and their hash."

_WORD = re.compile(r"[^\W_]+")
_NAMED = re.compile(r"(.*_)?names?|name_of_work|(.*_)?url|guid")
"""Columns of names, titles and addresses."""
_KEYS = frozenset({"id", "table", "row_id", "column", "cells", "inputs", "arguments", "holds", "parser"})

_WORDS = {"citations": ("quote",), "mentions": ("text",)}
"""Columns that hold words of the sources and nothing else."""
_COPIES = {
    "fact_values": ("value",),
    "reviews": ("held_value", "own_value"),
    "changes": ("before", "after"),
}
"""Columns that repeat the cell which the row names by table, row and column."""

Cell = tuple[str, str, str]
"""A cell by its table, row and column."""


def hashed(words: str) -> str:
    """What stands in the place of words.

    >>> hashed("£148.4m")[:20]
    'sha256:08eec47c994b9'
    """
    return f"sha256:{sha256(words.encode('utf-8')).hexdigest()}"


def is_hash(text: object) -> bool:
    """Whether a cell holds the hash of words, and not the words.

    >>> is_hash(hashed("£148.4m")), is_hash("£148.4m")
    (True, False)
    """
    return isinstance(text, str) and len(text) == 71 and text.startswith("sha256:")


@dataclass
class _Texts:
    """A table as it stands in its CSV file, and which columns had words withheld."""

    name: str
    columns: list[str]
    rows: list[list[str]]
    free: tuple[str, ...]
    withheld: set[str] = field(default_factory=set)

    def records(self) -> Iterator[dict[str, str]]:
        for row in self.rows:
            yield dict(zip(self.columns, row, strict=True))

    def change(self, column: str, decide: Callable[[dict[str, str]], str]) -> None:
        """Replace the cells of a column that are not empty by what is decided from their row."""
        place = self.columns.index(column)
        for row, record in zip(self.rows, list(self.records()), strict=True):
            if row[place] != "" and not is_hash(row[place]):
                new = decide(record)
                if new != row[place]:
                    row[place] = new
                    self.withheld.add(column)


def without_text(package: Package) -> Package:
    """The edition of a package without the words of the sources."""
    tables = {name: _texts(name, package) for name in package.tables}
    quotes = [record["quote"] for record in tables["citations"].records()]
    verbatim = _verbatim(tables)
    _withhold_words(tables, verbatim)
    _withhold_copies(tables, verbatim)
    _withhold_runs(tables, quotes)
    return _rebuilt(package, tables)


def _texts(name: str, package: Package) -> _Texts:
    table = package.tables[name]
    header, *rows = csv.reader(io.StringIO(table.content.decode("utf-8"), newline=""))
    free = (
        str(one["name"])
        for one in table.fields
        if one["type"] == "string"
        and "categories" not in one
        and "pattern" not in one.get("constraints", {})
        and "rdfType" not in one
        and one["name"] not in table.foreign_keys
        and one["name"] not in _KEYS
        and not _NAMED.fullmatch(one["name"])
    )
    return _Texts(name, header, rows, tuple(free))


def _verbatim(tables: Mapping[str, _Texts]) -> set[Cell]:
    """The cells that are words of a source, and neither its title nor an address."""
    return {
        (record["table"], record["row_id"], record["column"])
        for record in tables["cells"].records()
        if record["derivation"] == "verbatim" and record["column"] in tables[record["table"]].free
    }


def _withhold_words(tables: Mapping[str, _Texts], verbatim: set[Cell]) -> None:
    for name, columns in _WORDS.items():
        for column in columns:
            tables[name].change(column, lambda record, column=column: hashed(record[column]))  # type: ignore[misc]
    for name, column in sorted({(table, column) for table, _, column in verbatim}):
        own = {row for table, row, one in verbatim if (table, one) == (name, column)}
        tables[name].change(
            column,
            lambda record, own=own, column=column: (  # type: ignore[misc]
                hashed(record[column]) if record["id"] in own else record[column]
            ),
        )


def _withhold_copies(tables: Mapping[str, _Texts], verbatim: set[Cell]) -> None:
    for name, columns in _COPIES.items():
        for column in columns:
            tables[name].change(
                column,
                lambda record, column=column: (  # type: ignore[misc]
                    hashed(record[column])
                    if (record["table"], record["row_id"], record["column"]) in verbatim
                    else record[column]
                ),
            )
    held = {
        (name, record["id"]): set(record.values())
        for name, table in tables.items()
        if table.withheld
        for record in table.records()
    }
    tables["events"].change(
        "what",
        lambda record: _if(held.get((record["table"], record["row_id"])), record["what"]),
    )
    ids = {"/".join(cell) for cell in verbatim}
    tables["conflicts"].change("told", lambda record: _told(record, ids))


def _if(cells: set[str] | None, words: str) -> str:
    """The hash of words where the cells of their row have it, else the words."""
    return hashed(words) if cells is not None and hashed(words) in cells else words


def _told(record: Mapping[str, str], verbatim: set[str]) -> str:
    cells, told = json.loads(record["cells"]), json.loads(record["told"])
    hidden = [hashed(words) if cell in verbatim else words for cell, words in zip(cells, told, strict=True)]
    return record["told"] if hidden == told else json.dumps(hidden, ensure_ascii=False)


def runs(text: str) -> Iterator[tuple[str, ...]]:
    """Yield each run of more than a few words of a text, without regard to case and punctuation.

    >>> list(runs("It is what it is, and more"))
    [('it', 'is', 'what', 'it', 'is', 'and'), ('is', 'what', 'it', 'is', 'and', 'more')]
    """
    words = [word.lower() for word in _WORD.findall(text)]
    yield from (tuple(words[start : start + FEW + 1]) for start in range(len(words) - FEW))


def named_runs(tables: Iterable[tuple[str, Iterable[str]]]) -> set[tuple[str, ...]]:
    """The runs of words that stand in names and titles: columns with their cells."""
    return {
        run
        for column, cells in tables
        if _NAMED.fullmatch(column)
        for cell in set(cells)
        for run in runs(cell)
    }


def _withhold_runs(tables: Mapping[str, _Texts], quotes: Iterable[str]) -> None:
    """Withhold what repeats more than a few words of a quote, the words of a name apart."""
    named = named_runs(
        (column, [row[place] for row in table.rows])
        for table in tables.values()
        for place, column in enumerate(table.columns)
    )
    quoted = {run for quote in set(quotes) for run in runs(quote)} - named
    for table in tables.values():
        for column in table.free:
            table.change(column, lambda record, column=column: _hidden(record[column], quoted))  # type: ignore[misc]


def _hidden(text: str, quoted: set[tuple[str, ...]]) -> str:
    """The hash of a text that repeats a quote; in a list of texts (JSON), of those in it that do."""
    if quoted.isdisjoint(runs(text)):
        return text
    listed = json.loads(text) if text.startswith('["') else []
    if not listed or not all(isinstance(one, str) for one in listed):
        return hashed(text)
    parts = [one if quoted.isdisjoint(runs(one)) else hashed(one) for one in listed]
    return json.dumps(parts, ensure_ascii=False)


def _rebuilt(package: Package, tables: Mapping[str, _Texts]) -> Package:
    """The files of the edition, and a descriptor that gives their weight and says what was withheld."""
    files = dict(package.files)
    resources: list[dict[str, Any]] = []
    for one in package.descriptor["resources"]:
        resource = json.loads(json.dumps(one))
        table = tables.get(str(one.get("sameRowsAs", one["name"])))
        if table is not None and table.withheld:
            if one["type"] == "table":
                files[one["path"]] = text_bytes(table.columns, table.rows)
                _tell(resource["schema"], table.withheld)
            else:
                files[one["path"]] = _parquet(package.files[one["path"]], table)
            resource |= weight(files[one["path"]])
        resources.append(resource)
    about = package.descriptor | {
        "name": NAME,
        "title": package.descriptor["title"] + _TITLE,
        "description": package.descriptor["description"] + _ABOUT,
        "resources": resources,
    }
    files["datapackage.json"] = json_bytes(about)
    first, _, rest = files["README.md"].decode("utf-8").partition(package.descriptor["description"])
    title = package.descriptor["title"]
    text = first.replace(title, about["title"], 1) + about["description"] + rest
    files["README.md"] = text.encode("utf-8")
    return Package(files)


def _tell(schema: dict[str, Any], withheld: set[str]) -> None:
    for one in schema["fields"]:
        if one["name"] in withheld:
            one["description"] += _COLUMN


def _parquet(content: bytes, table: _Texts) -> bytes:
    """A Parquet file with the withheld columns as they stand in the CSV file."""
    read = pq.ParquetFile(io.BytesIO(content)).read()
    for column in sorted(table.withheld):
        place = table.columns.index(column)
        cells = pa.array([row[place] or None for row in table.rows], pa.string())
        read = read.set_column(place, read.schema.field(place), cells)
    return arrow_bytes(read)
