"""Faults of a whole file, or of a place in it that is no cell: found at their line, and alone."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal

import pytest

from ccdata.validation import validate
from ccdata.validation.rules import RULES
from tests.validation.corpus.faults import (
    FAULTS,
    NAMES,
    TYPES,
    broken,
    csv_text,
    descriptor,
    files,
    found,
    parquet_bytes,
    sound,
    written,
)
from tests.validation.corpus.hostile import OTHERS, PATHS

pytest.importorskip("polars")

Where = tuple[str, str, int, str | None]
SIZE = 7
ENGINES: tuple[Literal["plain", "sieve"], ...] = ("plain", "sieve")


def named(one: object) -> str:
    """The words of a case, and nothing of its functions, whose addresses each process has its own of."""
    return one if isinstance(one, str) else ""


def _lines(content: bytes) -> list[bytes]:
    return content.splitlines(keepends=True)


def _begins(row: int) -> int:
    """The index of the line that a row begins on: three lines for each that has line ends in a cell."""
    return 1 + sum(3 if number % 3 == 1 else 1 for number in range(row))


def _edit(row: int, change: Callable[[bytes], bytes]) -> Callable[[bytes], bytes]:
    def edit(content: bytes) -> bytes:
        lines = _lines(content)
        last = _begins(row + 1) - 1
        lines[last] = change(lines[last])
        return b"".join(lines)

    return edit


AT_ROWS: Sequence[tuple[str, str, Callable[[bytes], bytes], bool]] = (
    # The rule, what is changed at the end of a row, and whether its last line is where it is found.
    ("csv-width", "a cell too many", lambda line: line[:-1] + b",more\n", False),
    ("csv-width", "a cell too few", lambda line: line[: line.rindex(b",")] + b"\n", False),
    ("csv-syntax", "a quotation mark", lambda line: line[:-1].replace(b"plain", b'"pl"ain') + b"\n", False),
    ("csv-encoding", "a wrong byte", lambda line: line.replace(b"plain", b"pl\xffain"), True),
    ("csv-encoding", "half a character", lambda line: line.replace(b"plain", b"plain\xc3"), True),
    ("csv-encoding", "a NUL", lambda line: line.replace(b"plain", b"pl\0ain"), True),
    ("csv-line-ends", "a carriage return", lambda line: line[:-1] + b"\r\n", True),
)


@pytest.mark.parametrize(("rule", "what", "change", "is_last"), AT_ROWS, ids=named)
def test_a_line_that_is_wrong_is_found(
    tmp_path: Path, rule: str, what: str, change: Callable[[bytes], bytes], is_last: bool
) -> None:
    content = files(broken(SIZE, ()), "csv", lookup=False)
    about = descriptor("csv", lookup=False, dialect={"lineTerminator": "\n"})
    content["datapackage.json"] = json.dumps(about).encode()
    for row in (0, 1, 3, 4, SIZE - 1):
        line = _begins(row + 1) if is_last else _begins(row) + 1
        edited = {**content, "things.csv": _edit(row, change)(content["things.csv"])}
        for ending in ("", ".zip"):
            path = written(tmp_path / f"{row}{ending}", edited)
            for engine in ENGINES:
                report = validate(path, engine=engine)
                places = found(report)
                if rule == "csv-syntax" and row % 3 == 1:
                    # The lines of the record that follow its first are read as records of their own.
                    places = [min(places, key=lambda one: one[2])]
                assert places == [(rule, "things.csv", line, None)], (what, row, engine)


def _resource(**changes: Any) -> Callable[[dict[str, bytes]], None]:
    def edit(content: dict[str, bytes]) -> None:
        about = json.loads(content["datapackage.json"])
        about["resources"][1].update(changes)
        content["datapackage.json"] = json.dumps(about).encode()

    return edit


def _text(old: bytes, new: bytes, name: str = "things.csv") -> Callable[[dict[str, bytes]], None]:
    def edit(content: dict[str, bytes]) -> None:
        assert old in content[name]
        content[name] = content[name].replace(old, new, 1)

    return edit


def _drop(name: str) -> Callable[[dict[str, bytes]], None]:
    def edit(content: dict[str, bytes]) -> None:
        del content[name]

    return edit


def _moved(content: dict[str, bytes]) -> None:
    names = (NAMES[1], NAMES[0], *NAMES[2:])
    content["things.csv"] = csv_text(names, map(sound, range(SIZE))).encode()


WHOLE: Sequence[tuple[str, str, Callable[[dict[str, bytes]], None], list[Where]]] = (
    ("csv", "a column of another name", _text(b"parent_name", b"parents_name"),
     [("csv-header", "things.csv", 1, "parent_name"), ("csv-header", "things.csv", 1, "parents_name")]),
    ("csv", "columns out of order", _moved,
     [("csv-header", "things.csv", 1, "parent")]),
    ("csv", "no such file", _drop("things.csv"), [("file-present", "things.csv", 0, None)]),
    ("csv", "other bytes", _resource(bytes=5), [("file-bytes", "things.csv", 0, None)]),
    ("csv", "another file", _resource(hash=f"sha256:{sha256(b'').hexdigest()}"),
     [("file-hash", "things.csv", 0, None)]),
    ("csv", "a path out", _resource(path="../things.csv"), [("resource-path", "datapackage.json", 0, None)]),
    ("csv", "a format that is not read", _resource(format="xlsx"),
     [("resource-form", "datapackage.json", 0, None)]),
    ("csv", "a name of its own", _resource(name="parents"),
     [("descriptor-profile", "datapackage.json", 0, None)]),
    ("csv", "a comma too many", _text(b'"name": "corpus",', b'"name": "corpus",,', "datapackage.json"),
     [("descriptor-json", "datapackage.json", 1, None)]),
    ("parquet", "no Parquet", _text(b"PAR1", b"PAR2", "things.parquet"),
     [("parquet-readable", "things.parquet", 0, None)]),
    ("parquet", "no such file", _drop("things.parquet"), [("file-present", "things.parquet", 0, None)]),
    ("parquet", "other bytes", _resource(bytes=5), [("file-bytes", "things.parquet", 0, None)]),
)  # fmt: skip


@pytest.mark.parametrize(("form", "what", "edit", "wanted"), WHOLE, ids=named)
def test_a_file_that_is_wrong_is_found(
    tmp_path: Path, form: str, what: str, edit: Callable[[dict[str, bytes]], None], wanted: list[Where]
) -> None:
    content = files(broken(SIZE, ()), form, lookup=False)
    edit(content)
    path = written(tmp_path / "package", content)
    for engine in ENGINES:
        report = validate(path, engine=engine)
        assert found(report) == wanted, what


def test_a_column_of_another_physical_type_is_found(tmp_path: Path) -> None:
    rows = [{**sound(number), "number": str(number)} for number in range(SIZE)]
    content = files(broken(SIZE, ()), "parquet")
    content["things.parquet"] = parquet_bytes(rows, {**TYPES, "number": TYPES["id"]})
    for engine in ENGINES:
        report = validate(written(tmp_path, content), engine=engine)
        assert found(report) == [("parquet-schema", "things.parquet", 0, "number")]


HOUSE = frozenset(
    {
        "resource-listed", "schema-model", "cell-written", "parquet-rows", "parquet-value", "cell-evidence",
        "cell-cited", "cell-target", "cell-inputs", "cell-register", "cell-arguments", "citation-target",
        "citation-id", "citation-span", "citation-passage", "span-source", "census-id", "census-account",
        "census-cited", "census-span", "register-value", "codebook",
    }
)  # fmt: skip
"""Rules of a package of ccdata: `tests/validation/house` breaks each of them."""


def test_every_rule_of_the_catalogue_is_broken_by_a_package() -> None:
    here = {one.rule for one in FAULTS} | {rule for rule, *_ in AT_ROWS} | {"parquet-schema"}
    here |= {where[0] for *_, wanted in WHOLE for where in wanted}
    here |= {first[0] for one in (*OTHERS, *PATHS) for first in one.first}
    assert here | HOUSE == {rule.id for rule in RULES}
    assert not here & HOUSE
    texts = "".join(
        file.read_text(encoding="utf-8") for file in (Path(__file__).parents[1] / "house").glob("test_*.py")
    )
    assert [rule for rule in sorted(HOUSE) if f'"{rule}"' not in texts] == []
