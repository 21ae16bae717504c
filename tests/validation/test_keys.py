"""Primary keys, unique columns and foreign keys, within a table and across tables."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccdata.validation import Report, rules, validate
from ccdata.validation.engines.plain import check_cells
from ccdata.validation.findings import Findings
from ccdata.validation.keys import Keys
from ccdata.validation.loaded import Loaded
from ccdata.validation.plan import Field, ForeignKey, Plan, Table
from tests.validation.small import of_csv, places, resource, text_field, written

ID = {"name": "id", "type": "integer"}
KIND = {"name": "kind", "type": "string"}


def test_a_primary_key_is_compared_by_its_typed_value(tmp_path: Path) -> None:
    report = of_csv(tmp_path, "id,kind\n1,a\n2,a\n01,b\n1,c\n", [ID, KIND], primaryKey=["id"])
    assert places(report) == [("key-primary", 4, "id"), ("key-primary", 5, "id")]
    assert report.violations[0].message == "the id stands already on line 2"
    assert (report.violations[0].value, report.violations[0].row_id) == ("01", "01")


def test_texts_that_look_like_numbers_are_different_texts(tmp_path: Path) -> None:
    assert of_csv(tmp_path, "id\n1\n01\n", [text_field("id")], primaryKey=["id"]).ok


def test_a_primary_key_is_never_null(tmp_path: Path) -> None:
    report = of_csv(tmp_path, "id,kind\n1,a\n,b\n,c\n", [ID, KIND], primaryKey=["id"])
    assert places(report) == [("key-primary", 3, "id"), ("key-primary", 4, "id")]
    required = {**ID, "constraints": {"required": True}}
    report = of_csv(tmp_path, "id,kind\n1,a\n,b\n", [required, KIND], primaryKey=["id"])
    assert places(report) == [("cell-required", 3, "id")]


def test_a_key_of_several_columns_is_compared_as_a_whole(tmp_path: Path) -> None:
    report = of_csv(tmp_path, "id,kind\n1,a\n1,b\n2,a\n1,b\n", [ID, KIND], primaryKey=["id", "kind"])
    assert places(report) == [("key-primary", 5, None)]
    assert report.violations[0].value == "('1', 'b')"


def test_unique_passes_over_nulls_and_is_said_once(tmp_path: Path) -> None:
    unique = {**KIND, "constraints": {"unique": True}}
    report = of_csv(tmp_path, "id,kind\n1,a\n2,\n3,\n4,a\n", [ID, unique], uniqueKeys=[["kind"]])
    assert places(report) == [("key-unique", 5, "kind")]


def test_a_unique_primary_key_breaks_one_rule(tmp_path: Path) -> None:
    unique = {**ID, "constraints": {"unique": True}}
    report = of_csv(tmp_path, "id,kind\n1,a\n1,b\n", [unique, KIND], primaryKey=["id"])
    assert places(report) == [("key-primary", 3, "id")]


def test_unique_keys_of_several_columns_pass_over_rows_with_a_null(tmp_path: Path) -> None:
    report = of_csv(tmp_path, "id,kind\n1,a\n1,\n1,\n1,a\n2,a\n", [ID, KIND], uniqueKeys=[["id", "kind"]])
    assert places(report) == [("key-unique", 5, None)]


def of_two(folder: Path, parents: str, children: str, fields: Sequence[Mapping[str, Any]] = (ID,)) -> Report:
    key = {"fields": "parent", "reference": {"resource": "parents", "fields": "id"}}
    child = [text_field("name"), {"name": "parent", "type": "integer"}]
    return validate(
        written(
            folder,
            # The child comes first: what it refers to is read later.
            [
                resource("children", child, foreignKeys=[key], primaryKey=["name"]),
                resource("parents", [*fields, KIND]),
            ],
            {"children.csv": children, "parents.csv": parents},
        )
    )


def test_a_foreign_key_leads_to_a_row_by_its_typed_value(tmp_path: Path) -> None:
    report = of_two(tmp_path, "id,kind\n1,a\n2,b\n", 'name,parent\na,01\n"b\nc",3\nd,\ne,4\n')
    assert places(report) == [("key-foreign", 3 + 1, "parent"), ("key-foreign", 6, "parent")]
    assert report.violations[0].message == "'3' is no id of parents"
    assert report.violations[0].row_id == "b\nc"


def test_a_row_that_could_not_be_read_whole_may_be_led_to(tmp_path: Path) -> None:
    report = of_two(tmp_path, "id,kind\n1\n2,b,c\n", "name,parent\na,1\nb,2\nc,3\n")
    assert places(report) == [
        ("csv-width", 2, None),
        ("csv-width", 3, None),
        ("key-foreign", 4, "parent"),
    ]


def test_a_cell_of_a_wrong_type_refers_to_nothing_and_repeats_nothing(tmp_path: Path) -> None:
    report = of_two(tmp_path, "id,kind\n1,a\nx,b\nx,c\n", "name,parent\na,x\nb,y\n")
    assert [(one.rule, one.resource, one.line) for one in report.violations] == [
        ("cell-type", "children", 2),
        ("cell-type", "children", 3),
        ("cell-type", "parents", 3),
        ("cell-type", "parents", 4),
    ]


def test_a_foreign_key_whose_table_cannot_be_looked_at_is_passed_over_with_the_reason(tmp_path: Path) -> None:
    report = of_two(tmp_path, "kind\na\n", "name,parent\na,1\n")
    [check] = [one for one in report.checks if one.rule == "key-foreign"]
    assert (check.performed, check.failed, check.skipped) == (0, 0, ("parents: it lacks id",))
    assert [one.rule for one in report.violations] == ["csv-header"]


def test_a_foreign_key_may_lead_to_its_own_table(tmp_path: Path) -> None:
    for itself in ("", "things"):
        key = {"fields": ["kind"], "reference": {"resource": itself, "fields": ["id"]}}
        fields = [text_field("id"), KIND]
        report = of_csv(tmp_path, "id,kind\na,b\nb,\nc,d\n", fields, foreignKeys=[key])
        assert places(report) == [("key-foreign", 4, "kind")]


def test_a_foreign_key_of_several_columns_is_not_checked_where_one_is_null(tmp_path: Path) -> None:
    key = {"fields": ["x", "y"], "reference": {"resource": "", "fields": ["id", "kind"]}}
    fields = [text_field(name) for name in ("id", "kind", "x", "y")]
    report = of_csv(tmp_path, "id,kind,x,y\na,b,a,b\nc,d,a,d\ne,f,z,\n", fields, foreignKeys=[key])
    assert places(report) == [("key-foreign", 3, None)]
    assert report.violations[0].message == "('a', 'd') is no id, kind of things"


@pytest.mark.parametrize("engine", ["plain", "sieve"])
def test_a_foreign_key_leads_to_the_header_of_a_table_without_a_schema(
    tmp_path: Path, engine: Literal["plain", "sieve"]
) -> None:
    keys = [
        {"fields": ["x"], "reference": {"resource": "bare", "fields": [name]}} for name in ("id", "number")
    ]
    one = resource("things", [text_field("x")], foreignKeys=keys)
    bare = {"name": "bare", "type": "table", "path": "bare.csv"}
    path = written(tmp_path, [one, bare], {"things.csv": "x\na\nb\n", "bare.csv": "n,id\n1,a\n"})
    report = validate(path, engine=engine)
    assert places(report) == [("key-foreign", None, None), ("key-foreign", 3, "x")]
    assert report.violations[0].message == "bare has no column 'number', to which x leads"


VALUES = st.lists(st.sampled_from(["", "1", "01", "2", "x"]), max_size=12)


@given(VALUES, VALUES)
def test_keys_are_what_a_plain_loop_finds(parents: list[str], children: list[str]) -> None:
    fields = (Field(name="id", type="integer"),)
    parent = Table(resource="p", form="csv", paths=("p.csv",), fields=fields, primary_key=("id",))
    child = Table(
        resource="c",
        form="csv",
        paths=("c.csv",),
        fields=fields,
        foreign_keys=(ForeignKey(("id",), "p", ("id",)),),
    )
    plan, findings = Plan((parent, child)), Findings()
    findings.arrange(plan)
    keys = Keys(plan)
    for table, texts in ((parent, parents), (child, children)):
        held = Loaded(table, {"id": list(texts)}, list(range(2, len(texts) + 2)), table.paths)
        check_cells(held, Findings())
        keys.add(held, findings)
    keys.settle(findings)

    expected = []
    seen: set[int] = set()
    for line, text in enumerate(parents, start=2):
        number = int(text) if text.isdigit() else None
        if text == "" or (number is not None and number in seen):
            expected.append(("key-primary", line))
        elif number is not None:
            seen.add(number)
    expected += [
        ("key-foreign", line)
        for line, text in enumerate(children, start=2)
        if text.isdigit() and int(text) not in seen
    ]
    findings.perform(rules.CELL_TYPE)
    assert [(one.rule, one.line) for one in findings.report("held").violations] == expected
