"""Packages of any size to validate: documents, claims and citations, clean or with errors at known places.

``python -m benchmarks.packages FOLDER --rows 1100000 --form csv --errors 0.001`` writes the descriptor, a
file a table and, where errors are injected, ``injected.json``: a list of objects with ``rule``,
``resource``, ``file``, ``line`` (CSV, from one) or ``row`` (Parquet, from one), ``column`` (null where a
whole row is meant) and ``kind`` (what was done). Every object is one violation, and nothing else is wrong
with the package.

The same seed, size and share always give the same bytes with the same release of polars. Memory does not grow
with the size: rows are made in blocks, and what a row holds follows from its number.
"""

from __future__ import annotations

import json
from argparse import ArgumentParser
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
import polars as pl
import pyarrow.parquet as pq

SCHEMA = "https://datapackage.org/profiles/2.0/tableschema.json"
PACKAGE = "https://datapackage.org/profiles/2.0/datapackage.json"
BLOCK = 200_000
"""Rows that are made at a time."""

SHARES = {"documents": 1, "claims": 4, "citations": 6}
"""How many of eleven rows each table gets."""

KINDS = ("article", "report", "register", "hansard", "letter")
STATUS = ("stated", "inferred", "disputed")
_WORDS = """
care council children adults review grant budget inspection rating visit staff social worker target share rise
fall quarter annual report trust board region average national plan assessment delay
"""
WORDS = np.array(_WORDS.split())

_DESCRIPTOR: dict[str, list[dict[str, Any]]] = {
    "documents": [
        {"name": "id", "type": "string", "constraints": {"pattern": "d[0-9]{9}"}},
        {
            "name": "title",
            "type": "string",
            "constraints": {"required": True, "minLength": 3, "maxLength": 80},
        },
        {"name": "url", "type": "string", "constraints": {"required": True, "unique": True}},
        {"name": "kind", "type": "string", "constraints": {"required": True, "enum": list(KINDS)}},
        {"name": "published", "type": "date", "constraints": {"minimum": "1997-01-01"}},
        {"name": "words", "type": "integer", "constraints": {"minimum": 0, "maximum": 100_000}},
    ],
    "claims": [
        {"name": "id", "type": "string", "constraints": {"pattern": "c[0-9]{9}"}},
        {"name": "document_id", "type": "string", "constraints": {"required": True}},
        {
            "name": "measure",
            "type": "string",
            "constraints": {"required": True, "pattern": "[a-z]+(_[a-z]+)*"},
        },
        {"name": "amount", "type": "number", "constraints": {"minimum": 0, "maximum": 1_000_000_000}},
        {"name": "share", "type": "number", "constraints": {"minimum": 0, "maximum": 1}},
        {"name": "start", "type": "date"},
        {"name": "end", "type": "date"},
        {"name": "status", "type": "string", "constraints": {"required": True, "enum": list(STATUS)}},
        {"name": "is_estimate", "type": "boolean"},
    ],
    "citations": [
        {"name": "id", "type": "string", "constraints": {"pattern": "q[0-9]{9}"}},
        {"name": "claim_id", "type": "string", "constraints": {"required": True}},
        {"name": "document_id", "type": "string", "constraints": {"required": True}},
        {"name": "start", "type": "integer", "constraints": {"required": True, "minimum": 0}},
        {"name": "end", "type": "integer", "constraints": {"required": True, "minimum": 1}},
        {"name": "quote", "type": "string", "constraints": {"required": True, "maxLength": 200}},
        {"name": "checked", "type": "boolean"},
    ],
}
_DOCUMENT = {"fields": ["document_id"], "reference": {"resource": "documents", "fields": ["id"]}}
_KEYS: dict[str, dict[str, Any]] = {
    "documents": {},
    "claims": {
        "foreignKeys": [_DOCUMENT],
        "rules": [{"rule": "dates-order", "start": "start", "end": "end"}],
    },
    "citations": {
        "uniqueKeys": [["claim_id", "start"]],
        "foreignKeys": [
            {"fields": ["claim_id"], "reference": {"resource": "claims", "fields": ["id"]}},
            _DOCUMENT,
        ],
    },
}

Damage = Callable[[int], object]
"""What a cell becomes, from the number of its row."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of error: the rule that it breaks, and where it can be put.

    ``native`` is whether a typed Parquet column can hold it. ``width`` is how many cells are cut (-1) or
    added (1). ``besides`` are other cells of the row, which make sure that it is an error.
    """

    name: str
    rule: str
    column: str | None
    damage: Damage
    native: bool = True
    width: int = 0
    besides: tuple[tuple[str, str], ...] = ()

    def cell(self, column: str, row: int) -> tuple[object] | None:
        """What becomes of a cell of the row, as the only item; None where it stays."""
        if column == self.column:
            return (self.damage(row),)
        return next(((text,) for name, text in self.besides if name == column), None)


def _text(value: object) -> Damage:
    return lambda row: value


_KINDS: dict[str, tuple[Kind, ...]] = {
    "documents": (
        Kind("id repeated", "key-primary", "id", lambda row: f"d{_referred(row):09d}"),
        Kind("title missing", "cell-required", "title", _text(None)),
        Kind("title short", "cell-length", "title", _text("é€")),
        Kind("title long", "cell-length", "title", _text("x" * 81)),
        Kind("url repeated", "key-unique", "url", lambda row: _url(_referred(row))),
        Kind("kind unknown", "cell-code", "kind", _text("Article")),
        Kind("published no date", "cell-type", "published", _text("2023-02-29"), native=False),
        Kind("published early", "cell-range", "published", _text("1996-12-31")),
        Kind("words no integer", "cell-type", "words", _text("12.0"), native=False),
        Kind("words negative", "cell-range", "words", _text(-1)),
        Kind("row short", "csv-width", None, _text(None), native=False, width=-1),
    ),
    "claims": (
        Kind("id missing", "key-primary", "id", _text(None)),
        Kind("id pattern", "cell-pattern", "id", lambda row: f"c{row:09d}x"),
        Kind("document unknown", "key-foreign", "document_id", lambda row: f"d{10**9 - 1 - row:09d}"),
        Kind("measure pattern", "cell-pattern", "measure", _text("care_Council\n")),
        Kind("amount no number", "cell-type", "amount", _text("1,5"), native=False),
        Kind("amount great", "cell-range", "amount", _text("1000000000.01")),
        Kind("share great", "cell-range", "share", _text(1.0001)),
        Kind("start no date", "cell-type", "start", _text("01/02/2020"), native=False),
        Kind("order", "dates-order", "start", _text("2031-01-01"), besides=(("end", "2030-12-31"),)),
        Kind("status missing", "cell-required", "status", _text(None)),
        Kind("status unknown", "cell-code", "status", _text("stated ")),
        Kind("estimate no boolean", "cell-type", "is_estimate", _text("yes"), native=False),
        Kind("row long", "csv-width", None, _text(None), native=False, width=1),
    ),
    "citations": (
        Kind("id repeated", "key-primary", "id", lambda row: f"q{_referred(row):09d}"),
        Kind("claim unknown", "key-foreign", "claim_id", lambda row: f"c{10**9 - 1 - row:09d}"),
        Kind("start no integer", "cell-type", "start", _text("1e3"), native=False),
        Kind("end zero", "cell-range", "end", _text(0)),
        Kind("quote missing", "cell-required", "quote", _text(None)),
        Kind("quote long", "cell-length", "quote", _text("“" + "long, " * 34 + "”")),
        Kind("checked no boolean", "cell-type", "checked", _text("2"), native=False),
        Kind("row short", "csv-width", None, _text(None), native=False, width=-1),
    ),
}


def _referred(row: int) -> int:
    """A row before this one that is never damaged."""
    return max(row - 4 - 5 * (row // 10), 0)


def _url(row: int) -> str:
    return f"https://example.org/{row % 97}/{row}"


@dataclass(frozen=True, slots=True)
class Spot:
    """A row that is damaged, and how."""

    row: int
    kind: Kind


@dataclass
class Written:
    """What was written of a table so far: the lines of the file and the errors in them."""

    lines: int = 1
    injected: list[dict[str, Any]] = field(default_factory=list)


def sizes(rows: int) -> dict[str, int]:
    """The rows of each table.

    >>> sizes(1_100_000)
    {'documents': 100000, 'claims': 400000, 'citations': 600000}
    """
    return {name: max(rows * share // sum(SHARES.values()), 10) for name, share in SHARES.items()}


def descriptor(form: str) -> dict[str, Any]:
    """The descriptor of the package, version 2 of the standard."""
    suffix, media = ("csv", "text/csv") if form == "csv" else ("parquet", "application/vnd.apache.parquet")
    return {
        "$schema": PACKAGE,
        "name": "claims",
        "resources": [
            {
                "name": name,
                "type": "table",
                "path": f"{name}.{suffix}",
                "format": suffix,
                "mediatype": media,
                **({"encoding": "utf-8"} if form == "csv" else {}),
                "schema": {"$schema": SCHEMA, "fields": fields, "primaryKey": ["id"], **_KEYS[name]},
            }
            for name, fields in _DESCRIPTOR.items()
        ],
    }


def write(
    folder: Path, rows: int, form: str = "csv", errors: float = 0.0, seed: int = 7
) -> list[dict[str, Any]]:
    """Write a package of about so many rows; returns the errors in it, which ``injected.json`` holds too.

    ``errors`` is the share of the rows of its table that each kind of error is put into, at least one row.
    """
    folder.mkdir(parents=True, exist_ok=True)
    count = sizes(rows)
    injected = []
    for number, (name, size) in enumerate(count.items()):
        spots = _spots(name, size, form, errors, seed) if errors > 0 else {}
        blocks = _blocks(name, count, seed + number)
        path = folder / f"{name}.{form}"
        injected += _write_csv(path, blocks, spots) if form == "csv" else _write_parquet(path, blocks, spots)
    (folder / "datapackage.json").write_text(json.dumps(descriptor(form), indent=2) + "\n", encoding="utf-8")
    if errors > 0:
        (folder / "injected.json").write_text(json.dumps(injected, indent=0) + "\n", encoding="utf-8")
    return injected


def _spots(name: str, size: int, form: str, errors: float, seed: int) -> dict[int, Kind]:
    """The rows that are damaged, each once, spread over the whole table: those that no row refers to."""
    random = np.random.default_rng([seed, size, 99])
    kinds = [kind for kind in _KINDS[name] if kind.native or form == "csv"]
    free = random.permutation(np.arange(9, size, 5))
    each = max(1, round(size * errors))
    chosen = [kind for kind in kinds for _ in range(each)]
    return dict(zip(free.tolist(), chosen, strict=False))


def _blocks(name: str, count: Mapping[str, int], seed: int) -> Iterator[pl.DataFrame]:
    for begin in range(0, count[name], BLOCK):
        index = np.arange(begin, min(begin + BLOCK, count[name]))
        random = np.random.default_rng([seed, begin])
        yield _MAKERS[name](index, random, count)


def _numbered(letter: str, numbers: np.ndarray[Any, Any]) -> pl.Series:
    return letter + pl.Series(numbers).cast(pl.String).str.zfill(9)


def _refer(random: np.random.Generator, size: int, count: int) -> np.ndarray[Any, Any]:
    """Rows that may be referred to, four of five: only the fifth is damaged, so an error is one violation."""
    number = random.integers(0, size // 5, count)
    return number * 5 + random.integers(0, 4, count)


def _phrase(random: np.random.Generator, count: int, words: int, join: str) -> pl.Series:
    drawn = random.integers(0, len(WORDS), (count, words))
    return pl.select(
        pl.concat_str([pl.Series(WORDS[drawn[:, place]]) for place in range(words)], separator=join).alias(
            "x"
        )
    )["x"]


def _some_null(series: pl.Series, random: np.random.Generator, share: float) -> pl.Series:
    hidden = pl.Series(random.random(len(series)) < share)
    return pl.select(pl.when(~hidden).then(series).alias("x"))["x"]


def _days(random: np.random.Generator, count: int) -> np.ndarray[Any, Any]:
    return (np.datetime64("1997-01-01") + random.integers(0, 10_000, count)).astype("datetime64[D]")


def _documents(
    index: np.ndarray[Any, Any], random: np.random.Generator, count: Mapping[str, int]
) -> pl.DataFrame:
    size = len(index)
    row = pl.Series(index)
    return pl.DataFrame(
        {
            "id": _numbered("d", index),
            "title": _phrase(random, size, 5, " "),
            "url": "https://example.org/" + (row % 97).cast(pl.String) + "/" + row.cast(pl.String),
            "kind": pl.Series(np.array(KINDS)[random.integers(0, len(KINDS), size)]),
            "published": _some_null(pl.Series(_days(random, size)), random, 0.02),
            "words": _some_null(pl.Series(random.integers(0, 100_000, size)), random, 0.05),
        }
    )


def _claims(
    index: np.ndarray[Any, Any], random: np.random.Generator, count: Mapping[str, int]
) -> pl.DataFrame:
    size = len(index)
    start = _days(random, size)
    pence = random.integers(0, 100_000_000_000, size)
    return pl.DataFrame(
        {
            "id": _numbered("c", index),
            "document_id": _numbered("d", _refer(random, count["documents"], size)),
            "measure": _phrase(random, size, 2, "_"),
            "amount": _some_null(
                (pl.Series(pence).cast(pl.Decimal(18, 2)) / 100).cast(pl.Decimal(18, 2)), random, 0.1
            ),
            "share": _some_null(pl.Series(random.integers(0, 10_001, size) / 10_000), random, 0.1),
            "start": _some_null(pl.Series(start), random, 0.1),
            "end": _some_null(pl.Series(start + random.integers(0, 1000, size)), random, 0.1),
            "status": pl.Series(np.array(STATUS)[random.integers(0, len(STATUS), size)]),
            "is_estimate": _some_null(pl.Series(random.random(size) < 0.5), random, 0.1),
        }
    )


def _citations(
    index: np.ndarray[Any, Any], random: np.random.Generator, count: Mapping[str, int]
) -> pl.DataFrame:
    size = len(index)
    quote = _phrase(random, size, 8, " ")
    style = pl.Series(random.integers(0, 50, size))
    quote = pl.select(
        pl.when(style < 5)
        .then(quote.str.replace(" ", ", "))
        .when(style == 5)
        .then(quote.str.replace(" ", ' "of" '))
        .when(style == 6)
        .then(quote.str.replace(" ", "\n"))
        .when(style == 7)
        .then(quote.str.replace(" ", " £ – "))
        .otherwise(quote)
        .alias("x")
    )["x"]
    start = index * 3 + 10
    return pl.DataFrame(
        {
            "id": _numbered("q", index),
            "claim_id": _numbered("c", _refer(random, count["claims"], size)),
            "document_id": _numbered("d", _refer(random, count["documents"], size)),
            "start": pl.Series(start),
            "end": pl.Series(start + random.integers(1, 400, size)),
            "quote": quote,
            "checked": _some_null(pl.Series(random.random(size) < 0.5), random, 0.1),
        }
    )


_MAKERS = {"documents": _documents, "claims": _claims, "citations": _citations}


def _within(spots: Mapping[int, Kind], begin: int, size: int) -> list[Spot]:
    return [Spot(row, spots[row]) for row in range(begin, begin + size) if row in spots]


def _damaged(block: pl.DataFrame, here: Sequence[Spot], begin: int) -> pl.DataFrame:
    """The block with the cells of the spots changed."""
    for column, kind in block.schema.items():
        cells = {
            spot.row - begin: cell[0]
            for spot in here
            if (cell := spot.kind.cell(column, spot.row)) is not None
        }
        if cells:
            texts = [None if cell is None else str(cell) for cell in cells.values()]
            values = pl.Series(texts, dtype=pl.String)
            values = values.str.to_date() if kind == pl.Date else values.cast(kind)
            block = block.with_columns(block[column].clone().scatter(list(cells), values))
    return block


def _record(spot: Spot, name: str, path: Path, place: Mapping[str, int]) -> dict[str, Any]:
    return {
        "rule": spot.kind.rule,
        "kind": spot.kind.name,
        "resource": name,
        "file": path.name,
        **place,
        "column": spot.kind.column,
    }


def _write_csv(path: Path, blocks: Iterator[pl.DataFrame], spots: Mapping[int, Kind]) -> list[dict[str, Any]]:
    written, begin = Written(), 0
    with path.open("wb") as file:
        for block in blocks:
            if begin == 0:
                file.write(",".join(block.columns).encode() + b"\n")
                written.lines += 1
            text = block.with_columns(pl.all().cast(pl.String))
            here = _within(spots, begin, len(block))
            text = _damaged(text, here, begin)
            _append_csv(file, text, begin, here, path, written)
            begin += len(block)
    return written.injected


def _append_csv(
    file: BinaryIO, text: pl.DataFrame, begin: int, here: Sequence[Spot], path: Path, written: Written
) -> None:
    """Write the rows of a block, those with a cell too many or too few by hand."""
    ends = text.select(
        1 + pl.sum_horizontal(pl.all().str.count_matches("\n", literal=True).fill_null(0))
    ).to_series()
    lines = (ends.cum_sum() - ends + written.lines).to_list()
    written.lines += int(ends.sum())
    done = 0
    for spot in here:
        at = spot.row - begin
        line = lines[at]
        column = spot.kind.column
        if column is not None:
            # A cell is said to stand where it begins: after the line ends in the cells before it.
            before = text.columns[: text.columns.index(column)]
            line += sum(str(text[one][at]).count("\n") for one in before)
        written.injected.append(_record(spot, path.stem, path, {"line": line}))
        if spot.kind.width != 0:
            file.write(_csv(text[done:at]))
            row = _csv(text[at : at + 1])
            file.write(row[:-1] + b",\n" if spot.kind.width > 0 else row[:-1].rpartition(b",")[0] + b"\n")
            done = at + 1
    file.write(_csv(text[done:]))


def _csv(frame: pl.DataFrame) -> bytes:
    buffer = BytesIO()
    frame.write_csv(buffer, include_header=False)
    return buffer.getvalue()


def _write_parquet(
    path: Path, blocks: Iterator[pl.DataFrame], spots: Mapping[int, Kind]
) -> list[dict[str, Any]]:
    injected: list[dict[str, Any]] = []
    begin = 0
    writer: pq.ParquetWriter | None = None
    for block in blocks:
        here = _within(spots, begin, len(block))
        block = _damaged(block, here, begin)
        injected += [_record(spot, path.stem, path, {"row": spot.row + 1}) for spot in here]
        table = block.to_arrow(compat_level=pl.CompatLevel.oldest())
        if writer is None:
            writer = pq.ParquetWriter(path, table.schema)
        writer.write_table(table)
        begin += len(block)
    if writer is not None:
        writer.close()
    return injected


def main() -> None:
    """Write one package."""
    parser = ArgumentParser(prog="python -m benchmarks.packages", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rows", type=int, default=1_100_000)
    parser.add_argument("--form", choices=("csv", "parquet"), default="csv")
    parser.add_argument("--errors", type=float, default=0.0)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    found = write(options.folder, options.rows, options.form, options.errors, options.seed)
    print(f"{options.folder}: {sum(sizes(options.rows).values())} rows, {len(found)} errors")


if __name__ == "__main__":
    main()
