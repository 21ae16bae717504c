"""Rules that a schema declares: across the columns of a row, across rows, and through a reference."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from ccdata.validation import Report, validate
from ccdata.validation.declared import compiled, hedge_problem, needed
from ccdata.validation.plan import Declared, Field, Plan, Table
from tests.validation.small import of_csv, places, resource, text_field, written


def field(name: str, kind: str = "string") -> dict[str, Any]:
    return {"name": name, "type": kind}


def lines(
    folder: Path, rule: Mapping[str, Any], fields: Sequence[Mapping[str, Any]], rows: str
) -> list[tuple[str, int | None, str | None]]:
    header = ",".join(one["name"] for one in fields)
    return places(of_csv(folder, f"{header}\n{rows}", fields, rules=[rule]))


def test_a_time_does_not_end_before_it_starts(tmp_path: Path) -> None:
    rule = {"rule": "dates-order", "start": "from", "end": "to"}
    rows = "2024-01-01,2024-01-01\n2024-01-02,2024-01-01\n2024-01-02,\n,2024-01-01\nx,2024-01-01\n"
    fields = [field("from", "date"), field("to", "date")]
    assert lines(tmp_path, rule, fields, rows) == [("cell-type", 6, "from"), ("dates-order", 3, "from")]


def test_the_low_end_is_not_above_the_high_one_as_numbers(tmp_path: Path) -> None:
    rule = {"rule": "bounds-order", "low": "low", "high": "high"}
    fields = [field("low", "number"), field("high", "number")]
    assert lines(tmp_path, rule, fields, "9,10\n10,9\n0.10,0.1\n,1\n") == [("bounds-order", 3, "low")]
    assert [line for _, line, _ in lines(tmp_path, rule, fields, "NaN,1\nINF,1\n-INF,1\n")] == [2, 3]


@pytest.mark.parametrize("hedge", ["exact", "about"])
def test_hedges_of_both_bounds(hedge: str) -> None:
    assert hedge_problem(1, 2, hedge) is None
    assert hedge_problem(1, None, hedge) is not None
    assert hedge_problem(None, None, hedge) is not None


def test_hedges_of_one_bound_and_of_none() -> None:
    for hedge in ("more_than", "at_least"):
        assert hedge_problem(1, None, hedge) is None
        assert hedge_problem(None, 1, hedge) is not None
    for hedge in ("less_than", "at_most", "up_to"):
        assert hedge_problem(None, 1, hedge) is None
        assert hedge_problem(1, None, hedge) is not None
    assert hedge_problem(1, 1, "almost") is None
    assert hedge_problem(1, 2, "almost") == "almost has one number"
    assert hedge_problem(None, None, None) is None
    assert hedge_problem(1, 1, None) == "a number without a hedge"
    assert "is no hedge" in (hedge_problem(1, 1, "roughly") or "")


def test_a_hedge_agrees_with_the_bounds_of_its_row(tmp_path: Path) -> None:
    rule = {"rule": "hedge-bounds", "low": "low", "high": "high", "hedge": "hedge"}
    fields = [field("low", "number"), field("high", "number"), field("hedge")]
    rows = "1,1,exact\n1,,exact\n1,,more_than\n,,\n1,1,\n"
    assert lines(tmp_path, rule, fields, rows) == [("hedge-bounds", 3, "hedge"), ("hedge-bounds", 6, "hedge")]


def test_a_share_is_in_percent_points_and_that_of_its_fraction(tmp_path: Path) -> None:
    rule = {
        "rule": "share-range", "low": "low", "high": "high", "unit": "unit", "percent": "percent",
        "numerator": "of", "denominator": "all",
    }  # fmt: skip
    fields = [field("low", "number"), field("high", "number"), field("unit"), field("of", "integer"),
              field("all", "integer")]  # fmt: skip
    rows = (
        "50,50,percent,1,2\n"
        "0.5,0.5,percent,1,2\n"
        "101,101,percent,,\n"
        "-1,,percent,,\n"
        "101,101,pounds,,\n"
        "33.3333,33.3333,percent,1,3\n"
        "1,1,percent,1,0\n"
        ",,percent,1,2\n"
        "NaN,1,percent,,\n"
    )
    assert lines(tmp_path, rule, fields, rows) == [
        ("share-range", 3, "low"), ("share-range", 3, "high"),
        ("share-range", 4, "low"), ("share-range", 4, "high"),
        ("share-range", 5, "low"),
        ("share-range", 8, "low"), ("share-range", 8, "high"),
        ("share-range", 10, "low"),
    ]  # fmt: skip


def test_a_day_follows_from_the_date_expression(tmp_path: Path) -> None:
    fields = [field("when"), field("start", "date"), field("end", "date")]
    rows = "2020,2020-01-01,2020-12-31\n2020-02,2020-02-01,2020-02-28\n2020/..,2020-01-01,\n,2020-01-01,\n"
    report = of_csv(
        tmp_path,
        f"when,start,end\n{rows}",
        fields,
        rules=[
            {"rule": "computed-value", "field": "start", "function": "first_day", "from": "when"},
            {"rule": "computed-value", "field": "end", "function": "last_day", "from": "when"},
        ],
    )
    assert places(report) == [("computed-value", 3, "end"), ("computed-value", 5, "start")]
    assert report.violations[0].message == "last_day of when makes it '2020-02-29'"


def of_lookup(folder: Path, people: str, names: str) -> Report:
    reference = {"resource": "names", "field": "id", "take": "name"}
    rule = {
        "rule": "computed-value",
        "field": "name",
        "function": "lookup",
        "from": "who",
        "reference": reference,
    }
    return validate(
        written(
            folder,
            [
                resource("people", [field("who"), field("name")], rules=[rule]),
                resource("names", [field("id"), field("name")]),
            ],
            {"people.csv": people, "names.csv": names},
        )
    )


def test_what_is_looked_up_is_what_the_other_table_says(tmp_path: Path) -> None:
    report = of_lookup(tmp_path, "who,name\na,Ann\nb,Ann\n,\n,Ann\nz,Zoe\n", "id,name\na,Ann\nb,Bob\n")
    assert places(report) == [("computed-value", 3, "name"), ("computed-value", 5, "name")]
    assert report.violations[0].message == "name of the row of names that who refers to is 'Bob'"


def test_an_id_is_made_of_its_columns(tmp_path: Path) -> None:
    rule: dict[str, Any] = {"rule": "id-form", "field": "id", "fields": ["x", "n"], "joinedBy": "/"}
    fields = [field("id"), field("x"), field("n", "integer")]
    rows = "a/1,a,1\na/2,a,1\na/1/b,a,1\na/1/,a,1\na/1/b/c,a,1\n"
    assert [line for _, line, _ in lines(tmp_path, rule, fields, rows)] == [3, 4, 5, 6]
    rule["mayContinue"] = True
    assert [line for _, line, _ in lines(tmp_path, rule, fields, rows)] == [3, 5, 6]


def test_rows_are_sorted_by_code_point(tmp_path: Path) -> None:
    rule = {"rule": "id-sorted", "field": "id"}
    assert lines(tmp_path, rule, [field("id"), field("x")], "B,1\na,1\na,1\né,1\n") == []
    assert lines(tmp_path, rule, [field("id"), field("x")], "b,1\na,1\na,2\nc,1\nb,1\n") == [
        ("id-sorted", 3, "id"),
        ("id-sorted", 6, "id"),
    ]


@pytest.mark.parametrize(
    "rule",
    [
        {"rule": "dates-order", "start": "x"},
        {"rule": "dates-order", "start": "x", "end": 7},
        {"rule": "dates-order", "start": "x", "end": "unknown"},
        {"rule": "share-range"},
        {"rule": "share-range", "low": "x", "numerator": "x"},
        {"rule": "share-range", "low": "x", "unit": "x"},
        {"rule": "id-form", "field": "x", "fields": "x", "joinedBy": "/"},
        {"rule": "computed-value", "field": "x", "function": "lookup", "from": "x"},
    ],
)
def test_a_rule_that_lacks_something_is_a_fault_of_the_descriptor(
    tmp_path: Path, rule: Mapping[str, Any]
) -> None:
    report = of_csv(tmp_path, "x\na\n", [text_field("x")], rules=[rule])
    assert [one.rule for one in report.violations] == ["descriptor-profile"]


def test_a_function_that_is_not_known_is_left_to_whoever_declares_it() -> None:
    about = {"rule": "computed-value", "field": "x", "function": "other", "from": "x"}
    table = Table(
        resource="t", form="csv", fields=(Field(name="x"),), declared=(Declared("computed-value", about),)
    )
    assert compiled(table) == ([], [])


def test_what_lookups_need_of_a_table_is_known_before_it_is_read() -> None:
    reference = {"resource": "b", "field": "id", "take": "name"}
    about = {
        "rule": "computed-value",
        "field": "n",
        "function": "lookup",
        "from": "w",
        "reference": reference,
    }
    fields = (Field(name="n"), Field(name="w"))
    plan = Plan(
        (
            Table(resource="a", form="csv", fields=fields, declared=(Declared("computed-value", about),)),
            Table(resource="b", form="csv", fields=(Field(name="id"), Field(name="name"))),
        )
    )
    assert needed(plan, "a") == {"n", "w"}
    assert needed(plan, "b") == {"id", "name"}


def test_a_text_that_a_spreadsheet_would_run_is_found_where_its_schema_forbids_it(tmp_path: Path) -> None:
    fields = [field("a"), field("b"), field("n", "integer")]
    rows = "=1+1,@SUM(A1),-1\nsafe, =1,1\n-x,+44,1\n"
    rule: dict[str, Any] = {"rule": "cell-formula"}
    everywhere = [("cell-formula", 2, "a"), ("cell-formula", 2, "b")]
    everywhere += [("cell-formula", 4, "a"), ("cell-formula", 4, "b")]
    assert lines(tmp_path, rule, fields, rows) == everywhere
    assert lines(tmp_path, rule | {"fields": ["b"]}, fields, rows) == everywhere[1::2]
    assert compiled(of_rule(rule | {"fields": ["c"]}))[1] != []


def of_rule(rule: Mapping[str, Any]) -> Table:
    return Table(
        resource="t", form="csv", fields=(Field(name="a"),), declared=(Declared(str(rule["rule"]), rule),)
    )
