"""Cells as text, and back again."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from ccdata.packaging.building import Built
from ccdata.tables.finances import Finance
from ccdata.tables.model.catalogue import row_model, table_names
from ccdata.tables.model.text import read_rows, row_of, to_text


@pytest.mark.parametrize("table", table_names())
def test_rows_read_from_their_text_are_the_rows(table: str, built: Built, tmp_path: Path) -> None:
    file = tmp_path / f"{table}.csv"
    file.write_bytes(built.files[f"data/{table}.csv"])
    assert list(read_rows(row_model(table), file)) == built.tables[table]


@given(st.integers())
def test_an_integer_is_written_as_an_integer(value: int) -> None:
    assert int(to_text(value)) == value
    assert "." not in to_text(value)


@given(st.decimals(min_value=-(10**14), max_value=10**14, places=4))
def test_an_amount_is_written_in_full_without_exponent_or_idle_zeros(value: Decimal) -> None:
    text = to_text(value)
    assert Decimal(text) == value
    assert "E" not in text.upper()
    assert "." not in text or text[-1] not in ".0"


@given(st.dates())
def test_a_date_is_written_as_iso_8601(value: date) -> None:
    assert date.fromisoformat(to_text(value)) == value


def test_a_zero_a_no_and_a_null_are_three_things() -> None:
    assert [to_text(value) for value in (0, Decimal(0), False, None)] == ["0", "0", "false", ""]


def test_a_cell_that_does_not_fit_is_refused_with_its_column(built: Built) -> None:
    row = built.tables["finances"][0]
    record = {name: to_text(value) or None for name, value in row}
    assert row_of(Finance, record) == row
    low = next(column.name for column in Finance.columns() if column.value_type is Decimal)
    with pytest.raises(ValidationError, match=low):
        row_of(Finance, record | {low: "a lot"})


def test_a_row_with_a_cell_too_many_or_too_few_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    for line in ("somebody,Some Body,more", "somebody"):
        file.write_text(f"id,name\n{line}\n", encoding="utf-8")
        with pytest.raises(ValueError, match=r"zip\(\)"):
            list(read_rows(row_model("people"), file))
