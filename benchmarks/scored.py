"""What a validator says, held against the errors that were put into a package.

A validator's answer is a list of `Said`, or of `Counted` where it gives no places. An injected error is
found where something is said of its row and column (whatever the validator calls it): nobody is held to
our names of the rules. What is said of any other place is a false alarm. Two things are nobody's false
alarm: that the other row of a repeated key is named too, and that a wrong cell or row is named more than
once.
"""

from __future__ import annotations

import csv
import json
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

# A rule of ours, and the checks of a script that count the same.
CHECKS: dict[str, frozenset[str]] = {
    "cell-type": frozenset({"type", "dtype"}),
    "cell-required": frozenset({"required", "nullability"}),
    "cell-length": frozenset({"length"}),
    "cell-code": frozenset({"enum", "check"}),
    "cell-range": frozenset({"range", "min", "max", "check"}),
    "cell-pattern": frozenset({"pattern", "regex"}),
    "key-primary": frozenset({"unique", "required", "nullability"}),
    "key-unique": frozenset({"unique"}),
    "key-foreign": frozenset({"key"}),
    "dates-order": frozenset({"order"}),
    "csv-width": frozenset({"width"}),
}
LENGTHS = {"short": "min_length", "long": "max_length"}
REPEATED = frozenset(
    {"unique", "field_uniqueness", "multiple_fields_uniqueness", "key-primary", "key-unique"}
)


@dataclass(frozen=True, slots=True)
class Injected:
    """An error that was put in, in its ``row``; its ``place`` is the line (CSV) or the row (Parquet).

    Rows and lines are counted from one, lines from the header.
    """

    resource: str
    rule: str
    kind: str
    column: str | None
    row: int
    place: int


@dataclass(frozen=True, slots=True)
class Said:
    """That something is wrong with a cell, or a row where there are no columns.

    ``place`` is the line (CSV) or row (Parquet) that a reader is sent to.
    """

    resource: str
    check: str
    columns: tuple[str, ...]
    row: int
    place: int


@dataclass(frozen=True, slots=True)
class Counted:
    """That so many rows break a check, without saying which."""

    resource: str
    check: str
    columns: tuple[str, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Score:
    """How many errors were injected and found, at the right place of those found, and how many false alarms.

    ``placed`` is None where no places were given. ``missed`` are the kinds of error of which any was missed,
    with how many.
    """

    injected: int
    found: int
    placed: int | None
    false: int
    missed: Mapping[str, int]


def starts(path: Path) -> list[int]:
    """The line on which each record of a CSV file begins, the header's first.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = Path(folder) / "a.csv"
    ...     _ = path.write_text('a,b\\n1,"x\\ny"\\n2,z\\n', encoding="utf-8")
    ...     starts(path)
    [1, 2, 4]
    """
    begun = [1]
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        for _ in reader:
            begun.append(reader.line_num + 1)
    return begun[:-1]


def row_of(begun: list[int], line: int) -> int:
    """The row (from one; 0 is the header) that a line belongs to.

    >>> [row_of([1, 2, 4], line) for line in (1, 2, 3, 4)]
    [0, 1, 1, 2]
    """
    return bisect_right(begun, line) - 1


def injected(folder: Path) -> list[Injected]:
    """The errors that were put into a package; none where it is clean."""
    path = folder / "injected.json"
    if not path.exists():
        return []
    lines: dict[str, list[int]] = {}
    found = []
    for one in json.loads(path.read_text(encoding="utf-8")):
        place = one.get("line", one.get("row"))
        if "line" in one:
            if one["file"] not in lines:
                lines[one["file"]] = starts(folder / one["file"])
            row = row_of(lines[one["file"]], place)
        else:
            row = place
        found.append(Injected(one["resource"], one["rule"], one["kind"], one["column"], row, place))
    return found


def by_script(answer: Mapping[str, Any], form: str) -> list[Said | Counted]:
    """What a script of ``peers/`` printed: ``resource check column,column`` to rows or a number.

    A row is shown to a reader as the line after as many others, in CSV: what these libraries know of a place.

    >>> by_script({"a range x": [3], "a order ": 2, "b dtype y": []}, "csv")
    ... # doctest: +NORMALIZE_WHITESPACE
    [Said(resource='a', check='range', columns=('x',), row=3, place=4),
     Counted(resource='a', check='order', columns=(), count=2)]
    """
    said: list[Said | Counted] = []
    for label, found in answer.items():
        resource, check, columns = label.split(" ", 2)
        names = tuple(columns.split(",")) if columns else ()
        if isinstance(found, int):
            said.append(Counted(resource, check, names, found))
        else:
            said += [Said(resource, check, names, row, row + (form == "csv")) for row in sorted(set(found))]
    return said


def by_frictionless(answer: Mapping[str, Any], form: str) -> list[Said | Counted]:
    """The report of ``frictionless validate --json``: its row numbers count the header."""
    said: list[Said | Counted] = []
    for task in answer["tasks"]:
        for error in task["errors"]:
            number = error.get("rowNumber")
            if number is None:
                said.append(Counted(task["name"], error["type"], (), 1))
                continue
            check = "unique" if error["type"] in {"unique-error", "primary-key"} else error["type"]
            column = error.get("fieldName")
            names = () if column is None else (column,)
            said.append(Said(task["name"], check, names, number - 1, number - (form == "parquet")))
    return said


def by_ccdata(answer: Mapping[str, Any], folder: Path) -> list[Said | Counted]:
    """The report of ``ccdata validate --format json``."""
    begun: dict[str, list[int]] = {}
    said: list[Said | Counted] = []
    for one in answer["violations"]:
        line, row, column = one["line"], one["row"], one["column"]
        names = () if column is None else tuple(column.split(", "))
        if line is None and row is None:
            said.append(Counted(one["resource"] or "", one["rule"], names, 1))
        elif line is None:
            said.append(Said(one["resource"], one["rule"], names, row, row))
        else:
            if one["file"] not in begun:
                begun[one["file"]] = starts(folder / one["file"])
            said.append(Said(one["resource"], one["rule"], names, row_of(begun[one["file"]], line), line))
    return said


def score(errors: Iterable[Injected], said: Iterable[Said | Counted]) -> Score:
    """Hold what is said against what was injected."""
    errors, said = list(errors), list(said)
    places = [one for one in said if isinstance(one, Said)]
    counts = [one for one in said if isinstance(one, Counted)]
    found, placed, false = _by_place(errors, places)
    left = [error for error in errors if error not in found]
    counted, excess = _by_count(left, counts)
    missed = Counter(f"{error.resource}: {error.kind}" for error in left)
    missed.subtract(counted)
    gives_places = bool(places) or not counts
    return Score(
        len(errors),
        len(found) + sum(counted.values()),
        placed if gives_places else None,
        false + excess,
        {kind: count for kind, count in missed.items() if count > 0},
    )


def _by_place(errors: list[Injected], said: list[Said]) -> tuple[set[Injected], int, int]:
    at = {(error.resource, error.row): error for error in errors}
    found: set[Injected] = set()
    placed: set[Injected] = set()
    elsewhere: set[tuple[str, int, tuple[str, ...]]] = set()
    others: dict[tuple[str, tuple[str, ...]], set[int]] = {}
    for one in said:
        error = at.get((one.resource, one.row))
        if error is not None and _is_of(error, one):
            found.add(error)
            if one.place == error.place:
                placed.add(error)
        elif one.check in REPEATED:
            others.setdefault((one.resource, one.columns), set()).add(one.row)
        else:
            elsewhere.add((one.resource, one.row, one.columns))
    repeated = Counter((error.resource, error.column) for error in errors if error.kind.endswith("repeated"))
    false = len(elsewhere)
    for (resource, columns), rows in others.items():
        twins = sum(
            count for (of, column), count in repeated.items() if _is_twin(of, column, resource, columns)
        )
        false += max(0, len(rows) - twins)
    return found, len(placed), false


def _is_twin(of: str, column: str | None, resource: str, columns: tuple[str, ...]) -> bool:
    return of == resource and (columns == () or column in columns)


def _is_of(error: Injected, one: Said) -> bool:
    if error.column is None or one.columns == () or error.column in one.columns:
        return True
    return error.rule == "dates-order" and "end" in one.columns


def _checks(error: Injected) -> frozenset[str]:
    """The checks of which a count may be of the error."""
    return CHECKS.get(error.rule, frozenset()) | {LENGTHS.get(error.kind.rpartition(" ")[2], "")}


def _by_count(errors: list[Injected], counts: list[Counted]) -> tuple[Counter[str], int]:
    """How many errors of each kind numbers account for, and what is left of the numbers."""
    left: Counter[tuple[str, str, tuple[str, ...]]] = Counter()
    for one in counts:
        left[one.resource, one.check, one.columns] += one.count
    found: Counter[str] = Counter()
    spare: Counter[tuple[str, str | None]] = Counter()
    for error in errors:
        for (resource, check, columns), count in left.items():
            is_of = error.column is None or error.column in columns
            if count > 0 and is_of and resource == error.resource and check in _checks(error):
                left[resource, check, columns] -= 1
                found[f"{error.resource}: {error.kind}"] += 1
                break
        if error.rule in {"key-primary", "key-unique", "cell-type"}:
            # The other row of the key, or a null that is a repeated key too; the null that a text became
            # which is of no type.
            spare[error.resource, error.column] += 1
    excess = 0
    by_column: Counter[tuple[str, tuple[str, ...]]] = Counter()
    for (resource, _, columns), count in left.items():
        by_column[resource, columns] += count
    for (resource, columns), count in by_column.items():
        excess += max(0, count - sum(spare[resource, column] for column in columns))
    return found, excess


Reader = Callable[[str, Path, str], list[Said | Counted]]
"""From what a process printed, the folder of the package and its form, to what was said."""


def read_script(said: str, folder: Path, form: str) -> list[Said | Counted]:
    """The answer of a script of ``peers/``."""
    return by_script(json.loads(said.splitlines()[-1]), form)


def read_frictionless(said: str, folder: Path, form: str) -> list[Said | Counted]:
    """The answer of frictionless."""
    return by_frictionless(json.loads(said), form)


def read_ccdata(said: str, folder: Path, form: str) -> list[Said | Counted]:
    """The answer of ccdata."""
    return by_ccdata(json.loads(said), folder)
