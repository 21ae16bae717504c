"""From what a descriptor says to the plan: which tables, read how, against what."""

from __future__ import annotations

import bz2
import gzip
import json
import lzma
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from ccdata.validation import validate
from ccdata.validation.compile import compile_plan
from ccdata.validation.descriptor import described
from ccdata.validation.findings import Findings
from ccdata.validation.plan import Dialect, Field, ForeignKey, Plan, Table
from ccdata.validation.report import Report
from tests.validation.small import Held
from tests.validation.standard.cases import fields, package, table, write

SCHEMA = {"fields": fields(id="integer", name="string")}


def planned(about: Any, **files: str) -> tuple[Plan, Report]:
    """The plan of a package; a file is given with an underscore for its point."""
    names = {name.replace("_", "."): text for name, text in files.items()}
    container: Any = Held({"t.csv": "", "datapackage.json": json.dumps(about), **names})
    findings = Findings()
    description = described(container, "datapackage.json", findings)
    assert description is not None
    return compile_plan(description, container, findings), findings.report("")


def the_table(resource: dict[str, Any], **files: str) -> Table:
    plan, report = planned(package(resource), **files)
    assert report.violations == ()
    (found,) = plan.tables
    return found


def the_fault(resource: dict[str, Any], **files: str) -> tuple[str, str]:
    """What is wrong with a table, which is not in the plan then."""
    plan, report = planned(package(resource), **files)
    assert plan.tables == ()
    (violation,) = report.violations
    return violation.rule, violation.message


def test_a_table_of_csv() -> None:
    schema = {**SCHEMA, "primaryKey": "id", "uniqueKeys": [["name"]], "fieldsMatch": "subset"}
    assert the_table(table(schema=schema, dialect={"delimiter": ";"}, encoding="latin-1")) == Table(
        resource="t",
        form="csv",
        paths=("t.csv",),
        dialect=Dialect(delimiter=";", encoding="latin-1"),
        fields=(Field(name="id", type="integer"), Field(name="name")),
        match="subset",
        primary_key=("id",),
        unique_keys=(("name",),),
    )


def test_a_table_without_a_schema_has_no_fields() -> None:
    assert the_table(table()).fields == ()


@pytest.mark.parametrize(("encoding", "found"), [("UTF-8", "utf-8"), ("utf8", "utf-8"), ("cp1252", "cp1252")])
def test_encodings(encoding: str, found: str) -> None:
    assert the_table(table(encoding=encoding)).dialect.encoding == found


@pytest.mark.parametrize("encoding", ["klingon", "rot13", "punycode", "unicode_escape"])
def test_an_encoding_that_nobody_knows_is_said_and_the_file_read_as_utf_8(encoding: str) -> None:
    plan, report = planned(package(table(encoding=encoding)))
    assert [one.dialect.encoding for one in plan.tables] == ["utf-8"]
    assert [(one.rule, one.message) for one in report.violations] == [
        ("resource-form", "resources[0].encoding: is no character encoding that is known here")
    ]


@pytest.mark.parametrize(("name", "form"), [("t_tsv", "csv"), ("t_parquet", "parquet"), ("t_json", "inline")])
def test_the_form_of_a_table(name: str, form: str) -> None:
    path = name.replace("_", ".")
    found = the_table(table(path=path, schema=SCHEMA), **{name: "[]"})
    assert (found.form, found.paths) == (form, (path,))


def test_parts_are_one_table_in_their_order() -> None:
    assert the_table(table(path=["b.csv", "a.csv"]), a_csv="", b_csv="").paths == ("b.csv", "a.csv")


def test_the_text_of_the_dialect_that_means_null_is_one_of_the_missing_values() -> None:
    found = the_table(table(schema=SCHEMA, dialect={"nullSequence": "NA"}))
    assert [field.missing for field in found.fields] == [{"", "NA"}] * 2


def test_a_schema_that_two_tables_share_has_the_nulls_of_each_dialect() -> None:
    plan, report = planned(
        package(
            table("a", "t.csv", schema="s.json"),
            table("b", "t.csv", schema="s.json", dialect={"nullSequence": "NA"}),
        ),
        s_json=json.dumps(SCHEMA),
    )
    assert report.violations == ()
    assert [one.fields[0].missing for one in plan.tables] == [{""}, {"", "NA"}]


@pytest.mark.parametrize("name", ["t.xlsx", "t.ods", "t.sqlite", "t", "t.csv.gz"])
def test_a_table_that_cannot_be_read_is_not_passed_over(name: str) -> None:
    rule, message = the_fault(table(path=name), **{name: ""})
    assert rule == "resource-form"
    assert "what is read here is csv, tsv, parquet" in message


def test_a_table_that_is_packed_is_not_passed_over() -> None:
    assert the_fault(table(compression="gz")) == (
        "resource-form",
        "resources[0].compression: is gz: packed files are not read here",
    )


@pytest.mark.parametrize(
    ("pack", "kind"), [(gzip.compress, "gzip"), (bz2.compress, "bzip2"), (lzma.compress, "xz")]
)
@pytest.mark.parametrize("name", ["t.csv", "t.csv.gz"])
def test_a_table_that_is_packed_and_does_not_say_so_is_told_by_its_bytes(
    tmp_path: Path, pack: Callable[[bytes], bytes], kind: str, name: str
) -> None:
    about = package(table(path=name, format="csv", schema=SCHEMA))
    (violation,) = validate(write(tmp_path, about, {name: pack(b"id,name\n1,a\n")})).violations
    assert (violation.rule, violation.file) == ("resource-form", name)
    assert violation.message == f"the file is packed ({kind}): packed files are not read here"


def test_a_resource_that_is_no_table_is_not_in_the_plan() -> None:
    plan, report = planned(package({"name": "t", "path": "t.csv", "type": "file"}))
    assert (plan.tables, report.violations) == ((), ())


# --- rows in JSON


def test_rows_in_the_descriptor_are_exact() -> None:
    found = the_table(table(data=[["id", "name"], [2**60 + 1, "a"], [0.1, None]], schema=SCHEMA))
    assert found.form == "inline"
    assert found.inline == [["id", "name"], [2**60 + 1, "a"], [Decimal("0.1"), None]]


def test_rows_below_a_property() -> None:
    rows = [{"id": 1, "name": "a"}]
    found = the_table(table(path="t.json", dialect={"property": "rows"}), t_json=json.dumps({"rows": rows}))
    assert found.inline == rows


def test_keys_of_items_are_the_columns_in_their_order() -> None:
    found = the_table(
        table(data=[{"name": "a", "n": 7, "id": 1}, {"id": 2}], dialect={"itemKeys": ["id", "name"]})
    )
    assert found.inline == [["id", "name"], [1, "a"], [2, None]]


def test_csv_in_the_descriptor_is_rows_of_texts() -> None:
    found = the_table(
        {
            "name": "t",
            "data": "id;name\n1;a\n",
            "format": "csv",
            "schema": SCHEMA,
            "dialect": {"delimiter": ";"},
        }
    )
    assert found.inline == [["id", "name"], ["1", "a"]]


@pytest.mark.parametrize(
    ("data", "dialect", "message"),
    [
        ({"a": 1}, {}, ".data: is an object, not an array of arrays or of objects"),
        ("a,b", {}, ".data: is a string, not an array of arrays or of objects"),
        ([1], {}, ".data[0]: is a number, not a row"),
        ([["a"], {"a": 1}], {}, ".data[1]: is an object, not an array"),
        ([{"a": 1}, ["a"]], {}, ".data[1]: is an array, not an object"),
        ([["a"]], {"itemType": "object"}, ".data[0]: is an array, not an object"),
        ([{"a": 1}], {"itemType": "array"}, ".data[0]: is an object, not an array"),
        ({"a": []}, {"property": "b"}, ".data.b: is missing: the dialect says that the rows are there"),
    ],
)
def test_data_that_are_no_rows(data: Any, dialect: dict[str, Any], message: str) -> None:
    assert the_fault(table(data=data, dialect=dialect)) == ("resource-form", f"resources[0]{message}")


@pytest.mark.parametrize(
    ("content", "rule"), [("{", "resource-form"), ("7", "resource-form"), ("[" * 100, "package-limits")]
)
def test_a_file_of_json_that_is_no_rows(content: str, rule: str) -> None:
    assert the_fault(table(path="t.json"), t_json=content)[0] == rule


# --- foreign keys


def keyed(reference: dict[str, Any]) -> dict[str, Any]:
    return {"fields": fields("parent", "id"), "foreignKeys": [{"fields": ["parent"], "reference": reference}]}


@pytest.mark.parametrize("reference", [{}, {"resource": ""}, {"resource": "t"}, {"resource": "self"}])
def test_a_foreign_key_to_its_own_table(reference: dict[str, Any]) -> None:
    found = the_table(table(schema=keyed({**reference, "fields": ["id"]})))
    assert found.foreign_keys == (ForeignKey(("parent",), "t", ("id",)),)


@pytest.mark.parametrize(
    ("reference", "fault"),
    [
        ({"resource": "nobody", "fields": ["id"]}, "resource: is no resource of the package"),
        ({"resource": "other", "fields": ["key"]}, "fields: 'key' is no field of other"),
    ],
)
def test_a_foreign_key_that_leads_nowhere(reference: dict[str, Any], fault: str) -> None:
    plan, report = planned(
        package(
            table("t", schema=keyed(reference)),
            table("other", "t.csv", schema=SCHEMA),
        )
    )
    assert [one.foreign_keys for one in plan.tables] == [(), ()]
    assert [one.message for one in report.violations] == [
        f"resources[0].schema.foreignKeys[0].reference.{fault}"
    ]


def test_a_foreign_key_to_a_table_that_cannot_be_read_is_skipped_and_said_to_be() -> None:
    plan, report = planned(
        package(
            table("t", schema=keyed({"resource": "other", "fields": ["id"]})),
            table("other", "gone.csv", schema=SCHEMA),
        )
    )
    assert [one.foreign_keys for one in plan.tables] == [()]
    assert [one.rule for one in report.violations] == ["file-present"]
    (check,) = (one for one in report.checks if one.rule == "key-foreign")
    assert check.skipped == ("t: other, which it refers to, is no table that can be read",)


@pytest.mark.parametrize("version", [1, 2])
@pytest.mark.parametrize("name", ["other", "t", ""])
def test_a_foreign_key_to_another_package_is_skipped_and_said_to_be(name: str, version: int) -> None:
    reference = {"package": "https://example.org/datapackage.json", "resource": name, "fields": ["key"]}
    plan, report = planned(package(table(schema=keyed(reference)), version=version))
    assert [one.foreign_keys for one in plan.tables] == [()]
    assert report.violations == ()
    (check,) = (one for one in report.checks if one.rule == "key-foreign")
    assert check.skipped == (
        "t: resources[0].schema.foreignKeys[0] leads to another package, which is not fetched",
    )


@pytest.mark.parametrize(
    ("type_", "data", "why"),
    [
        ("string", None, None),
        ("any", None, None),
        ("integer", None, "bare, which it refers to, has no schema, and id is of type integer"),
        (
            "string",
            [["id"]],
            "bare, which it refers to, has no schema, and is no CSV",
        ),
    ],
)
def test_a_foreign_key_to_a_table_without_a_schema_is_kept_where_texts_can_be_compared(
    type_: str, data: Any, why: str | None
) -> None:
    key = {"fields": ["id"], "reference": {"resource": "bare", "fields": ["id"]}}
    bare = table("bare", "t.csv") if data is None else table("bare", data=data)
    schema = {"fields": fields(id=type_), "foreignKeys": [key]}
    plan, report = planned(package(table("t", schema=schema), bare))
    assert report.violations == ()
    assert plan.tables[0].foreign_keys == ((ForeignKey(("id",), "bare", ("id",)),) if why is None else ())
    skipped = [one.skipped for one in report.checks if one.rule == "key-foreign"]
    assert skipped == ([] if why is None else [(f"t: {why}",)])


def test_the_second_of_two_fields_of_one_name_is_said_to_be_unchecked() -> None:
    second = {"name": "id", "type": "integer", "constraints": {"required": True}}
    about = table(schema={"fields": [*fields("id"), second]})
    del about["type"]
    _, report = planned(package(about, version=1))
    assert report.violations == ()
    assert {one.rule: one.skipped for one in report.checks if one.skipped} == dict.fromkeys(
        ("cell-required", "cell-type"), ("t.id: field 2 has the name of one before it",)
    )


def test_rules_of_a_schema_are_in_the_plan() -> None:
    schema = {**SCHEMA, "rules": [{"rule": "bounds-order", "low": "id", "high": "id"}]}
    (declared,) = the_table(table(schema=schema)).declared
    assert (declared.rule, declared.about) == ("bounds-order", {"low": "id", "high": "id"})
