"""Fields as they are compiled, and what is said of those that cannot be."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from ccdata.validation.fields import compile_field
from ccdata.validation.findings import Findings
from ccdata.validation.notes import Notes
from ccdata.validation.plan import Field
from ccdata.validation.rules import DESCRIPTOR_PROFILE
from tests.validation.small import of_csv, places

_EMPTY = frozenset({""})


def compiled(about: Any, version: int = 2, null: str | None = None) -> tuple[Field, list[str]]:
    findings = Findings()
    findings.perform(DESCRIPTOR_PROFILE)
    field = compile_field(about, "f", 0, _EMPTY, null, version, Notes(findings, "datapackage.json"))
    return field, [one.message for one in findings.report("").violations]


def test_a_field_with_everything() -> None:
    field, faults = compiled(
        {
            "name": "n",
            "type": "number",
            "decimalChar": ",",
            "groupChar": ".",
            "trueValues": "not of a number",
            "missingValues": [{"value": "-", "label": "none"}, {"value": "NA"}],
            "constraints": {
                "required": True,
                "unique": True,
                "minimum": "1,5",
                "enum": [Decimal("1.5"), "2,5"],
            },
            "rdfType": "http://id.loc.gov/datatypes/edtf",
        }
    )
    assert faults == []
    assert field == Field(
        name="n",
        type="number",
        required=True,
        unique=True,
        limits={"minimum": "1,5", "enum": [Decimal("1.5"), "2,5"]},
        missing=frozenset({"-", "NA"}),
        options={"decimalChar": ",", "groupChar": "."},
        is_edtf=True,
    )


def test_the_text_of_the_dialect_means_null_beside_those_of_the_field() -> None:
    assert compiled({"name": "a", "missingValues": ["-"]}, null="NA")[0].missing == {"-", "NA"}


@pytest.mark.parametrize(
    ("about", "version", "type_"),
    [
        ({}, 1, "string"),
        ({}, 2, "any"),
        ({"constraints": {"pattern": "a"}}, 2, "string"),
        ({"constraints": {"minLength": 1}}, 2, "string"),
        ({"categories": ["a"]}, 2, "string"),
        ({"type": "text"}, 2, "any"),
        ({"type": ["string"]}, 2, "any"),
    ],
)
def test_the_type_of_a_field(about: dict[str, Any], version: int, type_: str) -> None:
    assert compiled({"name": "a", **about}, version)[0].type == type_


@pytest.mark.parametrize(
    ("type_", "format_", "compiled_format", "is_sound"),
    [
        ("date", "any", "any", True),
        ("date", "%d/%m/%Y", "%d/%m/%Y", True),
        ("date", "fmt:%d/%m/%Y", "%d/%m/%Y", True),
        ("date", "dd/mm/yyyy", "default", False),
        ("date", "%-d/%-m/%Y", "default", False),
        ("datetime", "100%", "default", False),
        ("date", "%d/%d", "default", False),
        ("string", "email", "email", True),
        ("string", "phone", "default", False),
        ("geopoint", "array", "array", True),
        ("geopoint", "lonlat", "default", False),
        ("integer", "any", "default", True),
        ("string", 7, "default", False),
    ],
)
def test_the_format_of_a_field(type_: str, format_: Any, compiled_format: str, is_sound: bool) -> None:
    field, faults = compiled({"name": "a", "type": type_, "format": format_})
    assert field.format == compiled_format
    assert (faults == []) is is_sound


@pytest.mark.parametrize("format_", ["dd/mm/yyyy", "%-d/%-m/%Y"])
def test_no_cell_is_blamed_for_a_format_that_cannot_be_read(tmp_path: Path, format_: str) -> None:
    constraints = {"required": True, "minimum": "1/1/2020"}
    about = {"name": "a", "type": "date", "format": format_, "constraints": constraints}
    report = of_csv(tmp_path, 'a\n1/2/2020\n""\n', [about])
    assert places(report) == [("descriptor-profile", None, "a"), ("cell-required", 3, "a")]
    (check,) = (one for one in report.checks if one.rule == "cell-type")
    assert check.skipped == ("things.a: its format cannot be read, so any text is taken for a date",)


def test_a_field_without_a_name_is_called_by_its_number() -> None:
    assert compiled({"type": "string"}) == (
        Field(name="field 1", type="any", missing=_EMPTY, is_named=False),
        ["f.name: is missing"],
    )
    assert compiled(7)[0].name == "field 1"
    assert compiled({"name": 7})[1] == ["f.name: is a number, not a string"]


@pytest.mark.parametrize(
    ("type_", "constraints", "said"),
    [
        ("string", {"required": "yes"}, "required: is a string, not a boolean"),
        ("string", {"unique": 1}, "unique: is a number, not a boolean"),
        ("string", {"minLength": "2"}, "minLength: is no whole number from zero on"),
        ("string", {"maxLength": -1}, "maxLength: is no whole number from zero on"),
        ("string", {"maxLength": Decimal("1.5")}, "maxLength: is no whole number from zero on"),
        ("string", {"maxLength": Decimal("1e999999999")}, "maxLength: is no whole number from zero on"),
        ("string", {"pattern": 7}, "pattern: is a number, not a string"),
        ("string", {"pattern": "("}, "pattern: '(' is no regular expression"),
        ("string", {"minimum": 1}, "minimum: is no constraint of fields of type string"),
        ("integer", {"pattern": "1"}, "pattern: is no constraint of fields of type integer"),
        ("integer", {"minimum": "x"}, "minimum: is no value of type integer"),
        ("integer", {"minimum": True}, "minimum: is no value of type integer"),
        ("date", {"maximum": "31/12/2024"}, "maximum: is no value of type date"),
        ("object", {"jsonSchema": []}, "jsonSchema: is an array, not an object"),
        ("string", {"enum": "a"}, "enum: is a string, not an array"),
        ("string", {"enum": []}, "enum: is empty"),
        ("integer", {"enum": [1, "x"]}, "enum: its value 2 is no value of type integer"),
        ("string", {"enum": ["a", None]}, "enum: its value 2 is no value of type string"),
        ("string", {"minimun": 1}, "minimun: is no constraint of Table Schema"),
    ],
)
def test_a_constraint_that_is_none_is_said_and_left_out(
    type_: str, constraints: dict[str, Any], said: str
) -> None:
    field, faults = compiled({"name": "a", "type": type_, "constraints": constraints})
    assert len(faults) == 1
    assert faults[0].startswith(f"f.constraints.{said}")
    assert (field.limits, field.required, field.unique) == ({}, False, False)


def test_a_constraint_of_somebodys_own_is_theirs() -> None:
    assert compiled({"name": "a", "constraints": {"acme:checked": True}})[1] == []


@pytest.mark.parametrize("length", [2, Decimal("2.0"), Decimal("2e0")])
def test_a_length_is_a_whole_number_however_it_is_written(length: Any) -> None:
    field, faults = compiled({"name": "a", "type": "string", "constraints": {"maxLength": length}})
    assert (field.limits, faults) == ({"maxLength": 2}, [])
    assert type(field.limits["maxLength"]) is int


@pytest.mark.parametrize(
    ("type_", "option", "value"),
    [
        ("number", "decimalChar", ""),
        ("number", "groupChar", 7),
        ("integer", "bareNumber", "false"),
        ("boolean", "trueValues", "yes"),
        ("boolean", "falseValues", [1]),
        ("list", "delimiter", ""),
        ("list", "itemType", "object"),
        ("string", "categoriesOrdered", "yes"),
    ],
)
def test_an_option_that_is_none_is_said_and_left_out(type_: str, option: str, value: Any) -> None:
    field, faults = compiled({"name": "a", "type": type_, option: value})
    assert len(faults) == 1
    assert faults[0].startswith(f"f.{option}: is")
    assert field.options == {}


def test_an_option_may_be_empty_where_that_says_something() -> None:
    assert compiled({"name": "a", "type": "integer", "groupChar": ""}) == (
        Field(name="a", type="integer"),
        [],
    )
    values: dict[str, Any] = {"trueValues": ["x"], "falseValues": []}
    field, faults = compiled({"name": "a", "type": "boolean", **values})
    assert (field.options, faults) == (values, [])
    assert compiled({"name": "a", "type": "list", "delimiter": ""})[1] == ["f.delimiter: is empty"]


@pytest.mark.parametrize(
    ("type_", "categories", "found", "fault"),
    [
        ("string", ["a", "b"], ("a", "b"), None),
        ("string", [{"value": "a", "label": "A"}, {"value": "b"}], ("a", "b"), None),
        ("integer", [1, 2], (1, 2), None),
        ("string", "a", None, ": is a string, not an array"),
        ("string", [], None, ": is empty: no value at all is allowed"),
        ("string", ["a", {"value": "b"}], ("a", "b"), ": mixes values and objects"),
        ("number", [1], None, ": categories are for fields of type string and integer, not number"),
        ("string", ["a", 1], ("a",), "[1]: is a number, not a string"),
        ("integer", ["1"], None, "[0]: is a string, not an integer"),
        ("integer", [Decimal("1.5")], None, "[0]: is a number, not an integer"),
        ("string", ["a", "a"], ("a",), "[1]: stands there twice"),
        ("string", [{"label": "a"}], None, "[0]: has no `value`"),
        ("string", [{"value": "a", "label": 7}], ("a",), "[0].label: is a number, not a string"),
        (
            "string",
            [{"value": "a", "label": "x"}, {"value": "b", "label": "x"}],
            ("a", "b"),
            "[1].label: stands there twice",
        ),
    ],
)
def test_categories(type_: str, categories: Any, found: Any, fault: str | None) -> None:
    field, faults = compiled({"name": "a", "type": type_, "categories": categories})
    assert field.categories == found
    assert faults == ([] if fault is None else [f"f.categories{fault}"])


def test_the_enum_is_among_the_categories() -> None:
    _, faults = compiled(
        {"name": "a", "type": "integer", "categories": [1, 2], "constraints": {"enum": [2, "3"]}}
    )
    assert faults == ["f.constraints.enum: its value 2 is none of the categories of the field"]


@pytest.mark.parametrize(
    ("given", "missing", "fault"),
    [
        ([], set(), None),
        (["", "NA"], {"", "NA"}, None),
        ([{"value": "-"}], {"-"}, None),
        ("NA", {""}, ": is a string, not an array"),
        ([-99], set(), "[0]: is a number, not a string"),
        (["a", "a"], {"a"}, "[1]: stands there twice"),
        (["a", {"value": "b"}], {"a", "b"}, ": mixes values and objects"),
        ([{}], set(), "[0]: has no `value`"),
    ],
)
def test_missing_values(given: Any, missing: set[str], fault: str | None) -> None:
    field, faults = compiled({"name": "a", "missingValues": given})
    assert field.missing == missing
    assert faults == ([] if fault is None else [f"f.missingValues{fault}"])
