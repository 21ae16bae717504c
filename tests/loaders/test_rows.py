"""Rows: frozen, typed, and no others than stand in the file."""

import csv
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from pydantic import ValidationError

import ccdata
from ccdata.loaders.errors import DataDamaged


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
