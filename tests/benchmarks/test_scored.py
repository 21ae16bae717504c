"""Found, placed, false: counted right for one who finds nothing, one who finds all, and those in between."""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks import packages
from benchmarks.contestants import PEERS
from benchmarks.scored import (
    CHECKS,
    Counted,
    Injected,
    Said,
    Score,
    by_ccdata,
    by_frictionless,
    injected,
    read_script,
    score,
)
from ccdata.validation import validate
from ccdata.validation.formats import render


@pytest.fixture(scope="module", params=("csv", "parquet"))
def package(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A package with one error of each kind."""
    folder = tmp_path_factory.mktemp(str(request.param))
    packages.write(folder, 600, str(request.param), 0.001)
    return folder


@pytest.fixture(scope="module")
def errors(package: Path) -> list[Injected]:
    return injected(package)


def named(error: Injected) -> Said:
    columns = () if error.column is None else (error.column,)
    return Said(error.resource, error.rule, columns, error.row, error.place)


def test_one_who_finds_nothing_has_found_nothing(errors: list[Injected]) -> None:
    found = score(errors, [])
    assert (found.injected, found.found, found.placed, found.false) == (len(errors), 0, 0, 0)
    assert sum(found.missed.values()) == len(errors)


def test_one_who_finds_all_has_found_all_at_their_places(errors: list[Injected]) -> None:
    count = len(errors)
    assert score(errors, map(named, errors)) == Score(count, count, count, 0, {})


def test_ccdata_is_one_who_finds_all(package: Path, errors: list[Injected]) -> None:
    said = by_ccdata(json.loads(render(validate(package), "json")), package)
    assert score(errors, said) == Score(len(errors), len(errors), len(errors), 0, {})


def test_a_script_by_hand_finds_all_of_a_small_package_and_no_lines(
    package: Path, errors: list[Injected]
) -> None:
    form = next(package.glob("documents.*")).suffix.removeprefix(".")
    command = [sys.executable, str(PEERS / "plain_columns.py"), str(package), form]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    found = score(errors, read_script(said, package, form))
    assert (found.found, found.false, found.missed) == (len(errors), 0, {})
    # Quotes with line breaks stand before many an error of a CSV file.
    assert (found.placed == len(errors)) is (form == "parquet")


def test_nobody_is_held_to_our_names(errors: list[Injected]) -> None:
    assert score(errors, [replace(named(error), check="x") for error in errors]).found == len(errors)


def test_another_column_of_the_row_is_a_false_alarm() -> None:
    error = Injected("a", "cell-type", "no integer", "x", 5, 6)
    found = score([error], [Said("a", "type", ("y",), 5, 6)])
    assert (found.found, found.false) == (0, 1)


def test_another_row_and_another_table_are_false_alarms_each_counted_once() -> None:
    error = Injected("a", "cell-type", "no integer", "x", 5, 6)
    elsewhere = [
        Said("a", "type", ("x",), 6, 7),
        Said("a", "range", ("x",), 6, 7),
        Said("b", "t", ("x",), 5, 6),
    ]
    found = score([error], [named(error), *elsewhere])
    assert (found.found, found.placed, found.false) == (1, 1, 2)


def test_a_row_without_a_column_is_enough_to_find_by() -> None:
    error = Injected("a", "cell-type", "no integer", "x", 5, 6)
    assert score([error], [Said("a", "type", (), 5, 6)]).found == 1


def test_a_wrong_line_is_found_and_not_placed() -> None:
    error = Injected("a", "cell-type", "no integer", "x", 5, 9)
    found = score([error], [Said("a", "type", ("x",), 5, 6)])
    assert (found.found, found.placed) == (1, 0)


def test_an_order_of_dates_may_be_said_of_the_end() -> None:
    error = Injected("a", "dates-order", "order", "start", 5, 6)
    assert score([error], [Said("a", "order", ("end",), 5, 6)]).found == 1


@pytest.mark.parametrize(("check", "false"), [("unique", 0), ("range", 1)])
def test_the_other_row_of_a_repeated_key_is_no_false_alarm(check: str, false: int) -> None:
    error = Injected("a", "key-unique", "url repeated", "x", 5, 6)
    assert score([error], [named(error), Said("a", check, ("x",), 2, 3)]).false == false


def test_more_other_rows_than_repeated_keys_are_false_alarms() -> None:
    error = Injected("a", "key-unique", "url repeated", "x", 5, 6)
    others = [Said("a", "unique", ("x",), row, row + 1) for row in (1, 2, 3)]
    assert score([error], [named(error), *others]).false == 2


def test_numbers_find_as_many_errors_as_they_count_and_no_places(errors: list[Injected]) -> None:
    counts = [
        Counted(error.resource, sorted(CHECKS[error.rule])[0], (error.column,), 1)
        if error.column is not None
        else Counted(error.resource, "width", (), 1)
        for error in errors
        if error.rule not in {"cell-length", "key-primary"}
    ]
    found = score(errors, counts)
    assert (found.found, found.placed, found.false) == (len(counts), None, 0)


@pytest.mark.parametrize(("count", "found", "false"), [(0, 0, 0), (1, 1, 0), (2, 2, 0), (5, 2, 3)])
def test_a_number_beyond_the_errors_is_false_alarms(count: int, found: int, false: int) -> None:
    errors = [Injected("a", "cell-range", "great", "x", row, row + 1) for row in (3, 8)]
    said = score(errors, [Counted("a", "range", ("x",), count)])
    assert (said.found, said.false) == (found, false)
    assert said.missed == ({} if found == 2 else {"a: great": 2 - found})


def test_a_number_of_another_check_or_column_finds_nothing() -> None:
    error = Injected("a", "cell-range", "great", "x", 3, 4)
    others = [
        Counted("a", "pattern", ("x",), 1),
        Counted("a", "range", ("y",), 1),
        Counted("b", "range", ("x",), 1),
    ]
    found = score([error], others)
    assert (found.found, found.false) == (0, 3)


def test_a_number_of_short_texts_is_none_of_long_ones() -> None:
    errors = [
        Injected("a", "cell-length", "title short", "x", 3, 4),
        Injected("a", "cell-length", "title long", "x", 8, 9),
    ]
    found = score(errors, [Counted("a", "max_length", ("x",), 1)])
    assert found.missed == {"a: title short": 1}


def test_both_rows_of_a_key_and_the_null_of_a_wrong_type_may_be_counted() -> None:
    errors = [
        Injected("a", "key-unique", "url repeated", "x", 3, 4),
        Injected("a", "cell-type", "no integer", "y", 8, 9),
    ]
    counts = [
        Counted("a", "unique", ("x",), 2),
        Counted("a", "type", ("y",), 1),
        Counted("a", "required", ("y",), 1),
    ]
    found = score(errors, counts)
    assert (found.found, found.false) == (2, 0)


def test_a_null_key_may_be_counted_as_null_and_as_repeated() -> None:
    errors = [Injected("a", "key-primary", "id missing", "x", row, row + 1) for row in (3, 8)]
    found = score(errors, [Counted("a", "nullability", ("x",), 2), Counted("a", "unique", ("x",), 2)])
    assert (found.found, found.false) == (2, 0)


def test_errors_stand_in_the_rows_that_they_were_put_into(package: Path, errors: list[Injected]) -> None:
    if not (package / "documents.csv").exists():
        assert all(error.row == error.place for error in errors)
        return
    for error in errors:
        lines = (package / f"{error.resource}.csv").read_text(encoding="utf-8").split("\n")
        if error.rule == "cell-pattern" and error.kind == "id pattern":
            assert lines[error.place - 1].split(",")[0].endswith("x")
    assert any(error.place != error.row + 1 for error in errors)


def test_row_numbers_of_frictionless_count_the_header() -> None:
    report = {
        "tasks": [
            {
                "name": "a",
                "errors": [
                    {"type": "primary-key", "rowNumber": 46},
                    {"type": "type-error", "rowNumber": 5, "fieldName": "x"},
                    {"type": "source-error"},
                ],
            }
        ]
    }
    assert by_frictionless(report, "csv") == [
        Said("a", "unique", (), 45, 46),
        Said("a", "type-error", ("x",), 4, 5),
        Counted("a", "source-error", (), 1),
    ]
    assert by_frictionless(report, "parquet")[1] == Said("a", "type-error", ("x",), 4, 4)


def test_a_clean_package_has_no_errors(tmp_path: Path) -> None:
    packages.write(tmp_path, 100, "csv")
    assert injected(tmp_path) == []
