"""Planted errors: wrong values put into a copy of the package, and how many the machine's checks catch.

``python -m benchmarks.planting`` plants a seeded sample of each kind, each error coherent with the computed
columns beside it, runs `verify` (without its comparison with a rebuild, which would catch any change of a
file) and counts, by kind, which planted cells are named. ``--survivors FILE`` writes those that were not
caught, among as many sound cells, as claims for a reader; ``--key FILE`` which of them were planted.
"""

from __future__ import annotations

import json
import random
import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, cast

from benchmarks.checkout import PACKAGE, SEEDS
from ccdata.corpus import read_corpus
from ccdata.evidence.check import Rows
from ccdata.evidence.verifying import verify
from ccdata.packaging.reading import read_package
from ccdata.parsers.edtf import bounds
from ccdata.parsers.values import Refusal
from ccdata.tables.cells import CellRow
from ccdata.tables.citations import CitationRow
from ccdata.tables.model.row import Row, Statement
from ccdata.tables.model.text import to_text
from ccdata.vocabulary.codebook.evidence import Derivation
from ccdata.vocabulary.codebook.facts import Direction, Stance
from ccdata.vocabulary.registers import Authority, entities

SEED = 20261121
OF_EACH = 30

Table = dict[str, dict[str, Row]]


@dataclass(frozen=True, slots=True)
class Planted:
    """An error: the cell that is wrong, what it was and what it is now, with its changed row."""

    kind: str
    cell: str
    was: str
    now: str
    row: Row


def plant(rows: Rows, seed: int = SEED, of_each: int = OF_EACH) -> list[Planted]:
    """A seeded sample of errors of each kind, no two in one row."""
    chance = random.Random(seed)
    found: list[Planted] = []
    taken: set[tuple[str, str]] = set()
    for kind, errors in KINDS.items():
        possible = [one for one in errors(kind, rows) if one.was != one.now]
        chance.shuffle(possible)
        count = 0
        for one in possible:
            table, row_id = one.cell.split("/", 1)[0], one.row.id
            if count < of_each and (table, row_id) not in taken:
                taken.add((table, row_id))
                found.append(one)
                count += 1
    return found


def caught(rows: Rows, planted: list[Planted]) -> set[str]:
    """The planted cells that the machine's checks name."""
    damaged: Table = {table: dict(own) for table, own in rows.items()}
    for one in planted:
        damaged[one.cell.split("/", 1)[0]][one.row.id] = one.row
    checks = verify(damaged, read_corpus(SEEDS))
    # What only follows from a wrong cell (facts, events) is named as well, but is no check of the cell.
    lines = [line for check in checks if "follow from the others" not in check.name for line in check.failed]
    return {one.cell for one in planted if any(one.cell in line for line in lines)}


# The kinds ------------------------------------------------------------------------------------


def _statements(rows: Rows) -> Iterator[tuple[str, Statement]]:
    for table, own in sorted(rows.items()):
        for row in own.values():
            if isinstance(row, Statement):
                yield table, row


def _derivation(rows: Rows, cell: str) -> Derivation | None:
    found = rows["cells"].get(cell)
    return found.derivation if isinstance(found, CellRow) else None


def _error(kind: str, table: str, row: Row, column: str, now: Any, **beside: Any) -> Planted:
    changed = row.model_copy(update={column: now, **beside})
    was = to_text(getattr(row, column))
    return Planted(kind, f"{table}/{row.id}/{column}", was, to_text(now), changed)


def _swapped_digits(kind: str, rows: Rows) -> Iterator[Planted]:
    for table, row in _statements(rows):
        for column, value in row:
            if isinstance(value, Decimal) and _derivation(rows, f"{table}/{row.id}/{column}"):
                digits = to_text(value)
                for place in range(len(digits) - 1):
                    first, second = digits[place], digits[place + 1]
                    if first != second and first.isdigit() and second.isdigit() and second != "0":
                        swapped = digits[:place] + second + first + digits[place + 2 :]
                        yield _error(kind, table, row, column, Decimal(swapped))
                        break


def _neighbouring_year(kind: str, rows: Rows) -> Iterator[Planted]:
    for table, row in _statements(rows):
        for column in type(row).model_fields:
            value = getattr(row, column)
            if f"{column}_start" not in type(row).model_fields or not isinstance(value, str):
                continue
            moved = "/".join(
                part if part == ".." else f"{int(part[:4]) + 1}{part[4:]}" if part[:4].isdigit() else part
                for part in value.split("/")
            )
            try:
                first, last = bounds(moved)
            except Refusal:
                continue
            yield _error(kind, table, row, column, moved, **{f"{column}_start": first, f"{column}_end": last})


def _from_and_to_exchanged(kind: str, rows: Rows) -> Iterator[Planted]:
    pairs = (("judgements", "grade", "previous_grade"), ("statistics", "value_low", "previous_low"),
             ("judgements", "judged", "previous_judged"))  # fmt: skip
    for table, column, before in pairs:
        for row in rows[table].values():
            now, was = getattr(row, column), getattr(row, before)
            if now is None or was is None or now == was:
                continue
            beside = {before: now}
            if column == "judged":
                for name, value in ((column, was), (before, now)):
                    first, last = bounds(value)
                    beside |= {f"{name}_start": first, f"{name}_end": last}
            if column == "value_low":
                beside |= {"value_high": was, "previous_high": now}
            yield _error(kind, table, row, column, was, **beside)


def _linked(columns: tuple[str, ...], choices: list[str]) -> Callable[[str, Rows], Iterator[Planted]]:
    def errors(kind: str, rows: Rows) -> Iterator[Planted]:
        for n, (table, row) in enumerate(_statements(rows)):
            for column in columns:
                value = getattr(row, column, None)
                if value in choices and _derivation(rows, f"{table}/{row.id}/{column}") in (
                    Derivation.LINKED,
                    Derivation.INFERRED,
                ):
                    other = choices[(choices.index(value) + 1 + n) % len(choices)]
                    beside = {}
                    if f"{column}_name" in type(row).model_fields:
                        beside = {f"{column}_name": entities()[other].name}
                    yield _error(kind, table, row, column, other, **beside)

    return errors


def _wrong_denominator(kind: str, rows: Rows) -> Iterator[Planted]:
    for row in rows["statistics"].values():
        for column in ("denominator", "base", "numerator"):
            value = getattr(row, column)
            if value is not None:
                yield _error(kind, "statistics", row, column, value + 2)


_OPPOSITE = {
    Stance.SUPPORT: Stance.OPPOSE, Stance.OPPOSE: Stance.SUPPORT, Stance.PRAISE: Stance.CRITICISE,
    Stance.CRITICISE: Stance.PRAISE, Direction.IMPROVES: Direction.WORSENS,
    Direction.WORSENS: Direction.IMPROVES, Direction.NO_EFFECT: Direction.IMPROVES,
}  # fmt: skip


def _dropped_negation(kind: str, rows: Rows) -> Iterator[Planted]:
    for table, column in (("positions", "stance"), ("effects", "direction")):
        for row in rows[table].values():
            value = getattr(row, column)
            if value in _OPPOSITE:
                yield _error(kind, table, row, column, _OPPOSITE[value])


_AUTHORITIES = sorted(one.id for one in entities().values() if isinstance(one, Authority))
_SPEAKERS = sorted(one.id for one in entities().values() if one.kind in ("person", "organisation"))

KINDS: dict[str, Callable[[str, Rows], Iterator[Planted]]] = {
    "swapped digits": _swapped_digits,
    "neighbouring year": _neighbouring_year,
    "from and to exchanged": _from_and_to_exchanged,
    "wrong authority": _linked(("entity", "authority", "affected", "successor"), _AUTHORITIES),
    "wrong speaker": _linked(("attributed_to", "holder"), _SPEAKERS),
    "wrong denominator or base": _wrong_denominator,
    "dropped negation": _dropped_negation,
}


def claims(rows: Rows, survivors: list[Planted], seed: int = SEED) -> list[dict[str, Any]]:
    """The survivors as claims for a reader, among as many sound cells of the same columns, shuffled."""
    chance = random.Random(seed)
    wrong = {one.cell for one in survivors}
    columns = {(one.cell.split("/", 1)[0], one.cell.rpartition("/")[2]) for one in survivors}
    sound = [
        (f"{table}/{row.id}/{column}", to_text(getattr(row, column)))
        for table, row in _statements(rows)
        for column in type(row).model_fields
        if (table, column) in columns
        and getattr(row, column) is not None
        and f"{table}/{row.id}/{column}" not in wrong
    ]
    chance.shuffle(sound)
    told = [(one.cell, one.now) for one in survivors] + sound[: len(survivors)]
    chance.shuffle(told)
    passages = {passage.id: passage for passage in read_corpus(SEEDS).passages}
    quotes: dict[str, list[CitationRow]] = {}
    for row in cast(Iterator[CitationRow], rows["citations"].values()):
        quotes.setdefault(f"{row.table}/{row.row_id}/{row.column}", []).append(row)
    return [
        {
            "claim": n,
            "table": cell.split("/", 1)[0],
            "column": cell.rpartition("/")[2],
            "value": value,
            "quotes": [one.quote for one in quotes[cell]],
            "passages": list(dict.fromkeys(passages[one.passage_id].text for one in quotes[cell])),
            "cell": cell,
        }
        for n, (cell, value) in enumerate(told, start=1)
    ]


def main() -> int:
    """Plant, check, and print how many of each kind were caught."""
    parser = ArgumentParser(prog="python -m benchmarks.planting", description=__doc__)
    parser.add_argument("--survivors", type=Path, metavar="FILE", help="write claims for a reader")
    parser.add_argument("--key", type=Path, metavar="FILE", help="write which claims were planted")
    options = parser.parse_args()
    rows = read_package(PACKAGE)
    planted = plant(rows)
    named = caught(rows, planted)
    in_all, found = (
        Counter(one.kind for one in planted),
        Counter(one.kind for one in planted if one.cell in named),
    )
    for kind in KINDS:
        sys.stdout.write(f"{kind:<26} {in_all[kind]:>4} planted {found[kind]:>4} caught\n")
    sys.stdout.write(f"{'in all':<26} {len(planted):>4} planted {len(named):>4} caught\n")
    survivors = [one for one in planted if one.cell not in named]
    told = claims(rows, survivors)
    if options.survivors is not None:
        lines = ({key: value for key, value in one.items() if key != "cell"} for one in told)
        text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
        options.survivors.write_text(text, encoding="utf-8")
    if options.key is not None:
        wrong = {one.cell: one.kind for one in survivors}
        key = {one["claim"]: wrong.get(one["cell"], "") for one in told}
        options.key.write_text(json.dumps(key, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
