"""Filters: rows chosen while they are read, the same by every engine and in every form."""

import datetime
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pytest
from pyarrow.parquet import ParquetFile, ParquetWriter

import ccdata
from ccdata.loaders.errors import BadFilter, UnknownName
from ccdata.loaders.filtering import read_fitting
from ccdata.loaders.shipped import table_file

DAY = datetime.date(2024, 9, 1)


def fits(cell: Any, test: Callable[[Any], bool]) -> bool:
    return cell is not None and test(cell)


# A filter, the column it is of, and what it means in plain Python.
MEANINGS: list[tuple[Any, str, Callable[[Any], bool]]] = [
    ({"grade": "good"}, "grade", lambda cell: cell == "good"),
    ({"grade": ["good", "outstanding"]}, "grade", lambda cell: cell in ("good", "outstanding")),
    ({"previous_grade": None}, "previous_grade", lambda cell: cell is None),
    (("previous_grade", "!=", None), "previous_grade", lambda cell: cell is not None),
    (("previous_grade", "!=", "good"), "previous_grade", lambda cell: fits(cell, lambda it: it != "good")),
    (("previous_grade", "in", [None, "good"]), "previous_grade", lambda cell: cell in (None, "good")),
    (("previous_grade", "not in", ["good"]), "previous_grade", lambda cell: cell not in (None, "good")),
    (("grade", ">=", "good"), "grade", lambda cell: cell in ("good", "outstanding")),
    (("grade", "<", "good"), "grade", lambda cell: cell in ("inadequate", "requires_improvement")),
    (("grade", "=", "good"), "grade", lambda cell: cell == "good"),
    (("article_date", ">", "2024-09-01"), "article_date", lambda cell: fits(cell, lambda it: it > DAY)),
    (("article_date", ">", DAY), "article_date", lambda cell: fits(cell, lambda it: it > DAY)),
    (
        ("article_date", "<=", pd.Timestamp(DAY)),
        "article_date",
        lambda cell: fits(cell, lambda it: it <= DAY),
    ),
    (
        ("article_date", "<=", np.datetime64("2024-09-01", "ns")),
        "article_date",
        lambda cell: fits(cell, lambda it: it <= DAY),
    ),
    ({"is_first": True}, "is_first", lambda cell: cell is True),
    ({"judged_start": pd.NaT}, "judged_start", lambda cell: cell is None),
    (pc.field("grade") == "good", "grade", lambda cell: cell == "good"),
    (pc.field("article_date") > pa.scalar(DAY), "article_date", lambda cell: fits(cell, lambda it: it > DAY)),
]


@pytest.mark.parametrize(
    ("given", "column", "meaning"), MEANINGS, ids=[str(given)[:40] for given, _, _ in MEANINGS]
)
def test_the_rows_that_fit_are_loaded_by_every_engine(
    given: Any, column: str, meaning: Callable[[Any], bool]
) -> None:
    rows = ccdata.load("judgements", engine="pyarrow").to_pylist()
    wanted = [row["id"] for row in rows if meaning(row[column])]
    assert 0 < len(wanted) < len(rows)
    assert ccdata.load("judgements", filter=given)["id"].to_list() == wanted
    assert ccdata.load("judgements", filter=given, engine="polars")["id"].to_list() == wanted
    arrow = ccdata.load("judgements", filter=given, engine="pyarrow")
    assert arrow.column("id").to_pylist() == wanted
    assert ccdata.load("judgements", filter=given, known="2026-01-01")["id"].to_list() == wanted


@pytest.mark.parametrize("given", [{"id": "nobody"}, pc.field("id") == "nobody"], ids=["own", "pyarrow"])
def test_where_no_row_fits_the_types_and_codes_are_those_of_the_table(given: Any) -> None:
    whole = ccdata.load("judgements", engine="pyarrow")
    in_memory: Any = {"known": "2026-01-01", "columns": whole.column_names}
    ways: list[Any] = [{}, in_memory]
    for more in ways:
        arrow = ccdata.load("judgements", engine="pyarrow", filter=given, **more)
        assert arrow.num_rows == 0
        assert arrow.select(whole.column_names).schema.equals(whole.schema, check_metadata=True)
        frame = ccdata.load("judgements", filter=given, **more)
        assert list(frame.grade.cat.categories) == list(ccdata.load("judgements").grade.cat.categories)
        polars = ccdata.load("judgements", engine="polars", filter=given, **more)
        assert polars.schema["grade"] == ccdata.load("judgements", engine="polars").schema["grade"]


def test_conditions_hold_together_and_none_is_none() -> None:
    frame = ccdata.load("judgements")
    both = ccdata.load("judgements", filter=[("grade", ">=", "good"), ("is_first", "==", True)])
    assert both.equals(frame[(frame.grade >= "good") & frame.is_first].reset_index(drop=True))
    assert ccdata.load("judgements", filter={"grade": "good", "is_first": True}).equals(
        frame[(frame.grade == "good") & frame.is_first].reset_index(drop=True)
    )
    assert (
        len(ccdata.load("judgements", filter=[])) == len(ccdata.load("judgements", filter={})) == len(frame)
    )


def test_a_filter_needs_no_column_that_is_loaded() -> None:
    for given in (("grade", ">=", "outstanding"), pc.field("grade") == "outstanding"):
        frame = ccdata.load("judgements", columns=["fact", "id"], filter=given)
        assert list(frame.columns) == ["fact", "id"]
        assert len(frame) > 0


def test_numbers_are_compared_as_they_are_written() -> None:
    amounts = [row.amount_low for row in ccdata.rows("finances") if row.amount_low is not None]
    some = next(amount for amount in amounts if amount == int(amount))
    for value in (some, float(some), int(some), np.float64(some)):
        found = ccdata.load("finances", engine="pyarrow", filter={"amount_low": value})
        assert set(found.column("amount_low").to_pylist()) == {some}
    assert len(ccdata.load("finances", filter=("amount_low", "in", [some, Decimal("0.00001")])))
    assert not len(ccdata.load("finances", filter=("amount_low", ">", 1e300)))
    assert len(ccdata.load("articles", filter=("comments", ">", 1.5))) == sum(
        (row.comments or 0) > 1.5 for row in ccdata.rows("articles")
    )


@pytest.mark.parametrize("make", [list, set, pd.Series, pa.array, np.array], ids=lambda it: it.__name__)
def test_a_column_of_another_frame_is_a_list(make: Any) -> None:
    ids = ["medway-council", "worcestershire-county-council"]
    frame = ccdata.load("authorities", filter={"id": make(ids)})
    assert frame.id.to_list() == ids


def test_codes_without_an_order_are_not_compared() -> None:
    with pytest.raises(BadFilter, match=r"the codes of judgements\.modality have no order"):
        ccdata.load("judgements", filter=("modality", ">", "stated"))


def test_pyarrow_does_not_compare_codes_as_texts() -> None:
    for given in (pc.field("grade") >= "good", ~(pc.scalar("good") > pc.field("grade"))):
        with pytest.raises(BadFilter, match=r'(?s)as texts.*filter=\("grade", ">="'):
            ccdata.load("judgements", filter=given)


@pytest.mark.parametrize("given", [{"grads": 1}, ("grads", "==", 1), pc.field("grads") == 1], ids=str)
@pytest.mark.parametrize("more", [{}, {"known": "2026-01-01"}], ids=["file", "memory"])
def test_an_unknown_column_lists_the_near_ones(given: Any, more: Any) -> None:
    with pytest.raises(UnknownName, match=r"(?s)no column of judgements 'grads'.*near:  grade"):
        ccdata.load("judgements", filter=given, **more)


def test_an_unknown_code_lists_the_near_ones_and_all() -> None:
    with pytest.raises(
        UnknownName, match=r"(?s)no code of judgements.grade 'Good'.*near:  good.*outstanding"
    ):
        ccdata.load("judgements", filter={"grade": "Good"})


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (3, "int is no filter"),
        ("grade", "str is no filter"),
        ([("grade", "good")], "is no condition"),
        (("grade", "like", "g%"), r"(?s)no operator 'like'.*not in"),
        (("grade", "==", ["good"]), "takes one value"),
        (("grade", "in", "good"), "takes a list"),
        (("judged", "<", None), "only == and !="),
        ({"judged": 2024}, "holds texts"),
        ({"is_first": 1}, "holds yes or no"),
        ({"article_date": "last year"}, "holds days"),
        ({"article_date": pd.Timestamp("2024-01-01 12:00")}, "holds days"),
        (pc.field("article_date") > "x", "pyarrow cannot filter judgements so"),
    ],
    ids=str,
)
def test_what_is_no_filter_is_refused(given: Any, said: str) -> None:
    with pytest.raises(BadFilter, match=said):
        ccdata.load("judgements", filter=given)


def test_numbers_are_no_truths_and_no_texts() -> None:
    for value in (True, "2"):
        with pytest.raises(BadFilter, match=r"articles.comments holds numbers"):
            ccdata.load("articles", filter={"comments": value})


def test_nothing_else_is_read_of_a_row_group_in_which_no_row_fits(tmp_path: Any) -> None:
    table = ccdata.load("judgements", engine="pyarrow")
    path = tmp_path / "judgements.parquet"
    with ParquetWriter(path, table.schema) as writer:
        for start in range(0, table.num_rows, 5):
            writer.write_table(table.slice(start, 5))
    wanted = table.column("id").to_pylist()[7]
    read: list[tuple[int, list[str]]] = []

    class Watched:
        def __init__(self, file: ParquetFile) -> None:
            self.schema_arrow, self.num_row_groups = file.schema_arrow, file.num_row_groups
            self.file = file

        def read_row_group(self, group: int, columns: list[str]) -> pa.Table:
            read.append((group, columns))
            return self.file.read_row_group(group, columns=columns)

    with ParquetFile(path) as file:
        watched: Any = Watched(file)
        found = read_fitting("judgements", watched, path, ["grade"], {"id": wanted})
    assert found.column_names == ["grade"]
    assert [group for group, columns in read if columns == ["grade"]] == [1]
    assert [group for group, columns in read if columns == ["id"]] == list(range(-(-table.num_rows // 5)))


def test_many_row_groups_give_the_rows_of_one(tmp_path: Any) -> None:
    table = ccdata.load("criteria", engine="pyarrow")
    path = tmp_path / "criteria.parquet"
    with ParquetWriter(path, table.schema) as writer:
        for start in range(0, table.num_rows, 37):
            writer.write_table(table.slice(start, 37))
    with ParquetFile(path) as file:
        found = read_fitting("criteria", file, path, None, {"is_first": False})
    with ParquetFile(table_file("criteria", ".parquet")) as file:
        assert found.equals(read_fitting("criteria", file, path, None, {"is_first": False}))


def test_filtering_imports_neither_pandas_nor_the_reader_of_data_sets(afresh: Callable[[str], str]) -> None:
    loaded = (
        'ccdata.load("judgements", engine="pyarrow", filter=("article_date", ">", "2024-01-01")).num_rows'
    )
    names = "[name for name in ('pandas', 'pyarrow.dataset') if name in sys.modules]"
    assert afresh(f"import sys, ccdata; assert {loaded}; print({names})") == "[]"
