"""The parts of the engine of big files; that it reports what the plain one does is tested beside."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import time
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any, Literal

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import packages
from ccdata.validation import engine, validate
from ccdata.validation.cells import identity
from ccdata.validation.engines.sieve import batches, hashes
from ccdata.validation.engines.sieve.ahead import ahead
from ccdata.validation.engines.sieve.cutting import Cutter, Shape
from ccdata.validation.engines.sieve.hashes import Budget, HashColumn, hashed, lacking, repeated, together
from ccdata.validation.engines.sieve.keyed import of_identities
from ccdata.validation.engines.sieve.regular import translated
from ccdata.validation.plan import Dialect, Table
from tests.validation.small import resource, written

LONG = [10**18 - 1, 10**18, 2**60 + 1, 2**63 - 1, -(10**18), -(2**63)]
"""Integers at the end of what fits a column of them: ids of posts and of people are as long."""


def test_a_record_that_is_not_proved_is_read_by_hand_at_its_line() -> None:
    content = b'a,b\n1,"x\n\ny"\n2\n3,b"c\n4,"d"\n'
    cutter = Cutter(BytesIO(content), Shape(), size=4)
    cutter.first()
    pieces = list(cutter.pieces(2))
    proved = [line for piece in pieces for line in piece.lines.tolist()]
    odd = [record for piece in pieces for record in piece.odd]
    assert sorted([*proved, *(line for line, _ in odd)]) == [2, 5, 6, 7]
    assert (5, ["2"]) in odd
    assert (6, ["3", 'b"c']) in odd


def test_what_a_quotation_mark_swallows_is_read_again_from_the_next_line() -> None:
    cutter = Cutter(BytesIO(b'a,b\n"1,2\n3,4\n'), Shape())
    cutter.first()
    pieces = list(cutter.pieces(2))
    assert [piece.error[0] for piece in pieces if piece.error is not None] == [2]
    assert [line for piece in pieces for line in piece.lines.tolist()] == [3]


def test_a_dialect_with_more_to_it_has_no_shape() -> None:
    assert Shape.of(Dialect(comment_char="#")) is None
    assert Shape.of(Dialect(encoding="latin-1")) is None
    assert Shape.of(Dialect(delimiter="\t")) == Shape(delimiter=b"\t")


def test_a_rule_may_look_at_a_column_in_two_of_its_parts(tmp_path: Path) -> None:
    about = {"rule": "share-range", "low": "a", "high": "a"}
    fields = [{"name": "a", "type": "number"}]
    path = written(tmp_path, [resource("t", fields, rules=[about])], {"t.csv": "a\n1\nnan\n"})
    assert validate(path, engine="sieve").violations == validate(path, engine="plain").violations


@pytest.fixture(params=[2**20, 0], ids=["in memory", "on disk"])
def budget(request: pytest.FixtureRequest) -> Budget:
    return Budget(request.param)


def _column(budget: Budget, *values: str | None) -> HashColumn:
    column = HashColumn(budget)
    for value in values:
        column.add(hashed(pl.Series([value], dtype=pl.String), "text"))
    return column


def test_what_repeats_is_found_in_memory_and_on_disk(budget: Budget) -> None:
    column = _column(budget, "a", None, "b", "a", None, "c", "b")
    assert column.is_spilled == (budget.left == 0)
    assert repeated(column).tolist() == [0, 2, 3, 6]


def test_what_is_lacking_is_found_in_memory_and_on_disk(budget: Budget) -> None:
    source, target = _column(budget, "x", "a", None, "y"), _column(budget, "b", "a")
    also = hashed(pl.Series(["y"]), "text").tolist()
    assert lacking(source, target).tolist() == [0, 3]
    assert lacking(source, target, also).tolist() == [0]


def test_a_key_of_two_columns_is_not_that_of_the_two_exchanged() -> None:
    one, two = hashed(pl.Series(["a", "b"]), "text"), hashed(pl.Series(["b", "a"]), "text")
    both = together([one, two])
    assert both[0] != both[1]
    assert not together([one, np.zeros(2, np.uint64)]).any()


def test_values_of_two_kinds_are_never_the_same() -> None:
    assert hashed(pl.Series(["1"]), "text")[0] != hashed(pl.Series(["1"]), "other")[0]
    assert len(set(hashes.KINDS.values())) == len(hashes.KINDS) <= len(hashes._SEEDS)


@given(st.integers(-(2**65), 2**65) | st.integers(-(2**63), 2**63 - 1) | st.sampled_from(LONG))
def test_an_integer_is_hashed_alike_whether_it_was_read_as_one_or_looked_at(number: int) -> None:
    seen = of_identities([identity(number), identity(Decimal(number))], 1)
    assert seen[0] == seen[1] != 0
    if -(2**63) <= number < 2**63:
        assert hashed(pl.Series([number], dtype=pl.Int64), "integer")[0] == seen[0]


@pytest.mark.parametrize("form", ["csv", "parquet"])
@pytest.mark.parametrize("is_unable", [True, False], ids=["source by plain", "target by plain"])
def test_keys_of_long_integers_lead_from_one_engine_to_the_other(
    tmp_path: Path, form: str, is_unable: bool
) -> None:
    # Which table is left to the plain engine is decided by a key that the other one cannot look at.
    left = {"name": "left", "type": "time", "constraints": {"unique": True}}
    key = {"name": "id", "type": "integer"}
    schemas: dict[str, Any] = {
        "source": {"fields": [key], "foreignKeys": [
            {"fields": "id", "reference": {"resource": "target", "fields": "id"}}]},
        "target": {"fields": [key]},
    }  # fmt: skip
    unable = "source" if is_unable else "target"
    schemas[unable]["fields"] = [key, left]
    for name, numbers in (("source", [*LONG, 7]), ("target", LONG)):
        table: dict[str, list[Any]] = {"id": numbers}
        if name == unable:
            table["left"] = [time(0, 0, second) for second in range(len(numbers))]
        frame = pl.DataFrame(table)
        frame.write_csv(tmp_path / f"{name}.csv", time_format="%H:%M:%S")
        frame.write_parquet(tmp_path / f"{name}.parquet")
    resources = [
        {"name": name, "type": "table", "path": f"{name}.{form}", "format": form, "schema": schema}
        for name, schema in schemas.items()
    ]
    about = {"name": "long", "resources": resources}
    (tmp_path / "datapackage.json").write_text(json.dumps(about), encoding="utf-8")
    found = [(one.rule, one.value) for one in validate(tmp_path, engine="sieve").violations]
    assert found == [("key-foreign", "7")]


def test_what_fails_ahead_fails_where_it_is_asked_for() -> None:
    def items() -> Iterator[int]:
        yield 1
        raise batches.Unable

    with pytest.raises(batches.Unable):
        list(ahead(items()))


@pytest.mark.parametrize("pattern", ["(?=a)b", r"\p{Lu}", "a++", r"(a)\1", "[[:alpha:]]", "[a&&b]", r"[^\d]"])
def test_a_pattern_that_two_engines_may_read_otherwise_is_not_translated(pattern: str) -> None:
    assert translated(pattern) is None


@pytest.mark.parametrize("form", ["csv", "parquet"])
@pytest.mark.parametrize("name", ["plain", "sieve"])
def test_every_injected_error_is_found_at_its_place_and_nothing_else(
    tmp_path: Path, form: str, name: Literal["plain", "sieve"]
) -> None:
    injected = packages.write(tmp_path, 3_000, form, errors=0.01)
    expected = {
        (one["rule"], one["resource"], one["file"], one.get("line"), one.get("row")) for one in injected
    }
    report = validate(tmp_path, engine=name)
    found = {(one.rule, one.resource, one.file, one.line, one.row) for one in report.violations}
    assert found == expected
    assert report.total == len(injected)


def test_the_engine_is_chosen_by_the_weight_of_the_whole_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packages.write(tmp_path, 3_000)
    asked: list[str] = []
    from ccdata.validation.engines import sieve

    carry_out = sieve.carry_out

    def watched(table: Table, *rest: Any) -> Any:
        asked.append(table.resource)
        return carry_out(table, *rest)

    monkeypatch.setattr(sieve, "carry_out", watched)
    assert validate(tmp_path).ok
    assert asked == []
    monkeypatch.setattr(engine, "LARGE", 100_000)
    assert validate(tmp_path).ok
    # A table of some kilobytes stays with the plain engine, and keys lead from one to the other.
    assert asked == ["claims", "citations"]
