"""Loading: what everyday operations need of each engine's types."""

import datetime
import subprocess
import sys
from pathlib import Path
from typing import Any

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import ccdata
from ccdata.loaders.errors import DataDamaged, DataMissing, MissingPackage, UnknownEngine, UnknownName
from ccdata.loaders.shipped import table_names
from ccdata.tables.model.arrow import arrow_schema
from ccdata.tables.model.catalogue import row_model


@pytest.mark.parametrize("table", table_names())
def test_every_engine_and_the_rows_hold_equal_values(table: Any) -> None:
    rows = [row.model_dump() for row in ccdata.rows(table)]
    arrow = ccdata.load(table, engine="pyarrow")
    assert arrow.to_pylist() == rows
    assert arrow.schema.equals(arrow_schema(row_model(table)))
    for column in row_model(table).columns():
        name = column.name
        plain = [float(v) if column.value_type.__name__ == "Decimal" and v is not None else v
                 for v in (row[name] for row in rows)]  # fmt: skip
        assert ccdata.load(table, engine="polars")[name].to_list() == plain
        series = ccdata.load(table)[name]
        dates = column.value_type is datetime.date
        found = [None if pd.isna(v) else v.date() if dates else v for v in series.tolist()]
        assert found == plain


def test_dates_compare_with_timestamps_and_have_parts() -> None:
    frame = ccdata.load("judgements")
    assert (frame.article_date > pd.Timestamp("2010-01-01")).all()
    assert set(frame.article_date.dt.year) <= set(range(2001, 2026))


def test_whole_numbers_stay_whole_beside_a_null() -> None:
    comments = ccdata.load("articles").comments
    assert comments.dtype == pd.Int64Dtype()
    assert comments.isna().any()
    assert comments.notna().any()


def test_grades_are_in_their_order_with_all_their_codes() -> None:
    grades = ccdata.load("judgements").grade
    assert list(grades.cat.categories) == ["inadequate", "requires_improvement", "good", "outstanding"]
    assert (grades >= "requires_improvement").sum() == grades.isin(grades.cat.categories[1:]).sum() > 0
    polars = ccdata.load("judgements", engine="polars")["grade"]
    assert polars.dtype == pl.Enum(list(grades.cat.categories))
    assert (polars >= "requires_improvement").sum() == (grades >= "requires_improvement").sum()


def test_codes_without_an_order_have_none() -> None:
    assert not ccdata.load("cells").derivation.cat.ordered


def test_amounts_can_be_summed_in_frames_and_are_exact_in_arrow() -> None:
    finances = ccdata.load("finances")
    assert finances.amount_low.dtype == "float64"
    exact = ccdata.load("finances", engine="pyarrow")
    assert pa.types.is_decimal(exact.schema.field("amount_low").type)
    assert finances.amount_low.sum() == float(sum(row.amount_low or 0 for row in ccdata.rows("finances")))


def test_columns_come_in_the_order_asked_for() -> None:
    asked = ["name", "id"]
    assert list(ccdata.load("authorities", columns=asked).columns) == asked
    assert ccdata.load("authorities", engine="polars", columns=asked).columns == asked
    assert ccdata.load("authorities", engine="pyarrow", columns=asked).column_names == asked


def test_an_unknown_table_is_a_key_error_that_lists_the_near_ones() -> None:
    with pytest.raises(KeyError) as raised:
        ccdata.load("judgments")  # type: ignore[call-overload]
    assert str(raised.value) == "no table 'judgments'\n  near:  judgements\n  all:   ccdata.tables()"
    assert isinstance(raised.value, ccdata.CcdataError)


def test_an_unknown_column_lists_the_near_ones() -> None:
    with pytest.raises(UnknownName, match=r"(?s)no column of judgements 'grades'.*near:  grade"):
        ccdata.load("judgements", columns=["id", "grades"])


def test_an_unknown_engine_is_a_value_error_that_lists_all() -> None:
    with pytest.raises(
        UnknownEngine, match=r"(?s)no engine 'dask'.*all:   pandas, pyarrow, polars"
    ) as raised:
        ccdata.load("judgements", engine="dask")  # type: ignore[call-overload]
    assert isinstance(raised.value, ValueError)


def test_one_column_as_a_string_is_not_taken_for_letters() -> None:
    with pytest.raises(TypeError, match=r"\['id'\]"):
        ccdata.load("judgements", columns="id")


def test_a_missing_engine_is_answered_with_the_extra_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "polars", None)
    with pytest.raises(MissingPackage, match=r"pip install 'ccdata\[polars\]'"):
        ccdata.load("judgements", engine="polars")


def test_pandas_is_not_imported_by_reading(tmp_path: Path) -> None:
    code = "import sys, ccdata; ccdata.load('roles', engine='pyarrow'); sys.exit('pandas' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=tmp_path).returncode == 0


def test_a_truncated_file_is_named(damaged: Path) -> None:
    file = damaged / "data" / "roles.parquet"
    file.write_bytes(file.read_bytes()[:-100])
    with pytest.raises(DataDamaged, match=r"data/roles\.parquet cannot be read"):
        ccdata.load("roles")


def test_a_missing_file_is_named(damaged: Path) -> None:
    (damaged / "data" / "roles.parquet").unlink()
    with pytest.raises(DataMissing, match=r"data/roles\.parquet"):
        ccdata.load("roles")


def test_without_a_package_one_is_told_to_build_it(damaged: Path) -> None:
    (damaged / "datapackage.json").unlink()
    with pytest.raises(DataMissing, match="ccdata build"):
        ccdata.load("roles")
