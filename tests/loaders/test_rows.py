"""Rows: frozen, typed, and no others than stand in the file."""

import csv
import gc
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

import ccdata
from ccdata.loaders.errors import DataDamaged
from ccdata.loaders.shipped import table_file, table_names
from ccdata.tables.model.catalogue import row_model
from ccdata.tables.model.text import read_rows


def test_cells_have_their_types() -> None:
    row = next(row for row in ccdata.rows("finances") if row.amount_low is not None)
    assert isinstance(row.amount_low, Decimal)
    assert isinstance(row.article_date, date)
    assert row.measure.definition


def test_a_row_is_frozen() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        ccdata.rows("judgements")[0].entity = "somebody-else"  # type: ignore[misc]


def test_rows_are_as_many_as_the_records_of_the_file() -> None:
    with (ccdata.descriptor().parent / "data" / "citations.csv").open(encoding="utf-8", newline="") as file:
        assert len(ccdata.rows("citations")) == sum(1 for _ in csv.reader(file)) - 1


def test_an_unsound_row_is_an_error_that_names_the_file(damaged: Path) -> None:
    file = damaged / "data" / "judgements.csv"
    file.write_text(file.read_text(encoding="utf-8").replace("inadequate", "dreadful"), encoding="utf-8")
    with pytest.raises(DataDamaged, match=r"(?s)data/judgements\.csv is not sound.*dreadful"):
        ccdata.rows("judgements")


@pytest.mark.parametrize("table", table_names())
def test_rows_are_those_that_their_model_validates(table: Any) -> None:
    rows = ccdata.rows(table)
    validated = list(read_rows(row_model(table), table_file(table, ".csv")))
    assert rows == validated
    assert [row.model_dump_json() for row in rows] == [row.model_dump_json() for row in validated]
    assert [repr(row) for row in rows] == [repr(row) for row in validated]
    assert [hash(row) for row in rows] == [hash(row) for row in validated]


@pytest.mark.parametrize(
    ("was", "broken", "said"),
    [
        (",true,", ",yes,", "is_first cannot be 'yes'"),
        (",2024-01-22,", ",22/01/2024,", "article_date cannot be '22/01/2024'"),
        ("id,fact,", "id,facts,", "its columns are not those of the table"),
        (
            "community-care-2024-01-22-worcestershire.medway-grade,medway-grade,",
            ",medway-grade,",
            "id is empty",
        ),
        ("article_url\n", "article_url\nalone\n", "shorter than"),
    ],
)
def test_a_cell_that_is_not_of_its_type_is_named(was: str, broken: str, said: str, damaged: Path) -> None:
    file = damaged / "data" / "judgements.csv"
    text = file.read_text(encoding="utf-8")
    assert was in text
    file.write_text(text.replace(was, broken), encoding="utf-8")
    with pytest.raises(DataDamaged, match=said):
        ccdata.rows("judgements")


def test_the_collector_of_garbage_is_left_as_it_was(damaged: Path) -> None:
    for is_on in (False, True):
        (gc.enable if is_on else gc.disable)()
        ccdata.rows("roles")
        assert gc.isenabled() is is_on
    (damaged / "data" / "roles.csv").write_text("id\n", encoding="utf-8")
    with pytest.raises(DataDamaged):
        ccdata.rows("roles")
    assert gc.isenabled()


def test_rows_build_no_validator_and_need_neither_pandas_nor_pyarrow(afresh: Callable[[str], str]) -> None:
    code = "import sys, ccdata; ccdata.rows('judgements'); "
    names = "('pandas', 'pyarrow', 'pydantic.plugin._loader', 'difflib', 'pkgutil')"
    assert afresh(f"{code}print([name for name in {names} if name in sys.modules])") == "[]"
