"""Queries in SQL: all tables, the types of load(), and nothing but reading."""

import datetime
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import ccdata
from ccdata.loaders.errors import BadQuery, MissingPackage, UnknownEngine, UnknownName

pytest.importorskip("duckdb")

ENGINES = ("pandas", "polars", "pyarrow")


@pytest.mark.parametrize("table", [info.name for info in ccdata.tables()])
def test_a_whole_table_is_what_is_loaded(table: Any) -> None:
    found = ccdata.sql(f'select * from "{table}" order by id', engine="pyarrow")
    loaded = ccdata.load(table, engine="pyarrow")
    assert found.to_pylist() == loaded.to_pylist()
    assert found.schema.names == loaded.schema.names
    assert [field.type for field in found.schema] == [field.type for field in loaded.schema]
    assert ccdata.sql(f'select * from "{table}" order by id', engine="polars").equals(
        ccdata.load(table, engine="polars")
    )
    pd.testing.assert_frame_equal(
        ccdata.sql(f'select * from "{table}" order by id'), ccdata.load(table), check_categorical=True
    )


@pytest.mark.parametrize("engine", ENGINES)
def test_tables_are_joined_and_counted(engine: Any) -> None:
    found = ccdata.sql(
        "select a.name, count(*) as n, sum(comments) as said from judgements j "
        "join articles a on a.id = j.article_id group by all order by n desc, a.name",
        engine=engine,
    )
    expected = ccdata.load("judgements").article_id.value_counts()
    assert sum(list(found["n"].to_pylist() if engine == "pyarrow" else found["n"])) == expected.sum()
    assert found.shape == (len(expected), 3)


def test_numbers_dates_and_nothing_are_of_the_types_of_load() -> None:
    query = (
        "select count(*) n, sum(comments) s, max(published_start) d, null nothing, true yes, "
        "(select sum(amount_low) from finances) money from articles"
    )
    arrow = ccdata.sql(query, engine="pyarrow")
    assert arrow.schema.field("s").type == arrow.schema.field("n").type == pa.int64()
    assert pa.types.is_decimal(arrow.schema.field("money").type)
    assert arrow.column("money").to_pylist() == [
        sum(row.amount_low for row in ccdata.rows("finances") if row.amount_low is not None)
    ]
    frame = ccdata.sql(query)
    assert [str(frame[name].dtype) for name in ("n", "s", "yes", "money")] == [
        "Int64",
        "Int64",
        "boolean",
        "float64",
    ]
    assert frame.d.item() > pd.Timestamp("2020-01-01")
    polars = ccdata.sql(query, engine="polars")
    assert polars.schema["d"] == pl.Date
    assert polars.schema["s"] == pl.Int64


def test_a_sum_beyond_64_bits_is_not_lost() -> None:
    found = ccdata.sql("select 9223372036854775807::hugeint * 2 as big", engine="pyarrow")
    assert found.column("big").to_pylist() == [2**64 - 2]


@pytest.mark.parametrize("where", ["", "where false"])
def test_codes_keep_their_order_and_all_of_them(where: str) -> None:
    query = f"select grade, modality from judgements {where} order by grade desc"
    loaded = ccdata.load("judgements")
    frame = ccdata.sql(query)
    assert frame.dtypes.to_dict() == loaded[["grade", "modality"]].dtypes.to_dict()
    assert (
        ccdata.sql(query, engine="polars").schema
        == ccdata.load("judgements", engine="polars", columns=["grade", "modality"]).schema
    )
    if not where:
        assert frame.grade.is_monotonic_decreasing
        assert ccdata.sql("select max(grade) m from judgements").m.item() == "outstanding"


@pytest.mark.parametrize(
    "condition",
    [
        "grade >= 'good'",
        "j.\"grade\" < 'good'",
        "'good' <= j.grade",
        "grade between 'good' and 'outstanding'",
        "grade not between 'good' and 'outstanding'",
        "grade between 'inadequate'::grade and 'good'",
        "id in (select max(id) from judgements having max(grade) > 'good')",
        "PREVIOUS_GRADE > 'good'",
    ],
)
def test_a_code_beside_a_mere_text_is_refused_where_order_matters(condition: str) -> None:
    with pytest.raises(
        BadQuery, match=r"as texts, not in the order of the codes\n  mend:  write 'good'::grade"
    ):
        ccdata.sql(f"select * from judgements j where {condition}")


def test_codes_are_compared_with_codes() -> None:
    frame = ccdata.load("judgements")
    good = ccdata.sql("select id from judgements where grade >= 'good'::grade order by id")
    assert good.id.to_list() == frame[frame.grade >= "good"].id.to_list()
    between = (
        "select id from judgements where grade between 'good'::grade and 'outstanding'::grade order by id"
    )
    assert ccdata.sql(between).equals(good)
    equal = ccdata.sql("select id from judgements where grade = 'good' or 'good' <> grade")
    assert len(equal) == len(frame)


def test_columns_of_one_name_are_told_apart() -> None:
    for engine in ENGINES:
        found = ccdata.sql("select r.id, a.id, 1 as id_1 from roles r, articles a limit 1", engine=engine)  # type: ignore[call-overload]
        names = found.column_names if engine == "pyarrow" else list(found.columns)
        assert names == ["id", "id_2", "id_1"]


def test_an_unknown_table_lists_the_near_ones() -> None:
    with pytest.raises(UnknownName) as raised:
        ccdata.sql("select * from judgments")
    assert str(raised.value) == "no table 'judgments'\n  near:  judgements\n  all:   ccdata.tables()"


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("selec 1", 'syntax error at or near "selec"'),
        ("select grades from judgements", r"(?s)\"grades\" not found.*\"grade\""),
        ("select cast('x' as integer)", "Could not convert string 'x'"),
        ("select * from judgements where grade > 'goood'::grade", "Could not convert string 'goood'"),
        ("select interval 1 month as span", r"(?s)span is an interval.*mend:  date_diff"),
        ("", "one statement, not 0"),
        ("select 1; select 2", "one statement, not 2"),
        ("select ?", "DuckDB cannot answer"),
        (3, "a text in SQL, not int"),
    ],
    ids=str,
)
def test_a_bad_query_is_answered_in_the_words_of_duckdb(query: Any, said: str) -> None:
    with pytest.raises(BadQuery, match=said) as raised:
        ccdata.sql(query)
    assert raised.value.__suppress_context__ or raised.value.__context__ is None


@pytest.mark.parametrize(
    "query",
    [
        "drop table roles",
        "create table mine as select 1",
        "insert into roles values (1)",
        "set threads = 1",
        "attach 'mine.db'",
        "install httpfs",
        "copy roles to 'roles.csv'",
        "pragma enable_external_access",
        "call enable_logging()",
    ],
)
def test_nothing_can_be_written_or_set(query: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(BadQuery, match="can only be read"):
        ccdata.sql(query)
    assert list(tmp_path.iterdir()) == []


def test_nothing_else_can_be_read(tmp_path: Path) -> None:
    file = tmp_path / "mine.csv"
    file.write_text("a\n1\n")
    mine = pd.DataFrame({"a": [1]})
    for query in (
        f"select * from read_csv('{file}')",
        f"select * from read_text('{file}')",
        f"select * from sniff_csv('{file}')",
        f"select * from glob('{tmp_path}/*')",
        f"select * from '{file}'",
        "select * from 'https://example.org/mine.parquet'",
        "select * from mine",
    ):
        with pytest.raises(ccdata.CcdataError):
            ccdata.sql(query)
    assert len(mine) == 1


def test_the_tables_can_be_listed_and_described() -> None:
    assert ccdata.sql("show tables").name.to_list() == sorted(info.name for info in ccdata.tables())
    described = ccdata.sql("describe roles", engine="polars")["column_name"].to_list()
    assert described == list(ccdata.load("roles").columns)
    assert ccdata.sql("explain select 1").shape == (1, 2)
    assert "good" in ccdata.sql("pivot judgements on grade using count(*) group by is_first").columns


def test_an_unknown_engine_is_refused() -> None:
    with pytest.raises(UnknownEngine, match="no engine 'dask'"):
        ccdata.sql("select 1", engine="dask")  # type: ignore[call-overload]


def test_without_duckdb_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "duckdb", None)
    with pytest.raises(MissingPackage, match=r"pip install 'ccdata\[sql\]'"):
        ccdata.sql("select 1")


def test_two_queries_do_not_meet() -> None:
    today = datetime.date(2020, 1, 1)
    assert ccdata.sql("select date '2020-01-01' d", engine="polars")["d"].to_list() == [today]
    assert len(ccdata.sql("with roles as (select 1 as x) select * from roles")) == 1
    assert len(ccdata.sql("select * from roles")) == len(ccdata.load("roles"))


def test_the_engine_pyarrow_needs_no_pandas(afresh: Callable[[str], str]) -> None:
    code = "import sys; sys.modules['pandas'] = None; import ccdata; "
    assert afresh(code + 'print(ccdata.sql("select 1 as x", engine="pyarrow").num_rows)') == "1"
