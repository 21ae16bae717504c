"""The schemas that follow from the row models, held to by other people's code."""

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from frictionless import Schema
from jsonschema import Draft202012Validator, FormatChecker  # type: ignore[import-untyped]

from ccdata.packaging.building import Built
from ccdata.tables.model.catalogue import row_model, table_names
from ccdata.tables.model.row import Row
from ccdata.tables.model.schema import JSON_SCHEMA, TABLE_SCHEMA, json_schema, table_schema

TABLES = table_names()


def as_json(row: Row) -> dict[str, Any]:
    """A row as JSON has it: amounts are numbers, dates strings."""
    plain: dict[str, Any] = {}
    for name, value in row:
        if isinstance(value, Decimal):
            plain[name] = float(value)
        elif isinstance(value, date):
            plain[name] = value.isoformat()
        else:
            plain[name] = value
    told: dict[str, Any] = json.loads(json.dumps(plain))
    return told


def validator(table: str) -> Draft202012Validator:
    return Draft202012Validator(json_schema(row_model(table)), format_checker=FormatChecker())


@pytest.mark.parametrize("table", TABLES)
def test_a_json_schema_is_one(table: str) -> None:
    schema = json_schema(row_model(table))
    assert schema["$schema"] == JSON_SCHEMA == Draft202012Validator.META_SCHEMA["$id"]
    Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("table", TABLES)
def test_every_row_of_the_package_satisfies_its_json_schema(table: str, built: Built) -> None:
    rows = built.tables[table]
    errors = [(row.id, error.message) for row in rows for error in validator(table).iter_errors(as_json(row))]
    assert rows
    assert errors == []


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("grade", "satisfactory"),
        ("grade", None),
        ("previous_grade", "satisfactory"),
        ("judged_start", "22 January 2024"),
        ("judged_start", 2024),
        ("is_first", "true"),
        ("entity", ""),
        ("qualifier", "x" * 201),
        ("fact", "Medway grade"),
        ("no_such_column", "x"),
    ],
)
def test_a_json_schema_refuses_what_the_model_refuses(column: str, value: object, built: Built) -> None:
    sound = as_json(built.tables["judgements"][0])
    assert validator("judgements").is_valid(sound)
    assert not validator("judgements").is_valid(sound | {column: value})


def test_a_json_schema_asks_for_every_column(built: Built) -> None:
    sound = as_json(built.tables["judgements"][0])
    without = [{key: sound[key] for key in sound if key != name} for name in sound]
    assert [row for row in without if validator("judgements").is_valid(row)] == []


@pytest.mark.parametrize("table", TABLES)
def test_frictionless_accepts_a_table_schema_and_keeps_all_of_it(table: str) -> None:
    schema = table_schema(row_model(table))
    assert list(Schema.metadata_validate(schema)) == []
    read = Schema.from_descriptor(schema)
    assert read.primary_key == ["id"]
    assert read.field_names == [column.name for column in row_model(table).columns()]
    assert len(read.foreign_keys) == sum(1 for column in row_model(table).columns() if column.refers)


@pytest.mark.parametrize("table", TABLES)
def test_a_table_schema_says_its_version_its_key_and_what_an_empty_cell_means(table: str) -> None:
    schema = table_schema(row_model(table))
    assert schema["$schema"] == TABLE_SCHEMA
    assert schema["primaryKey"] == ["id"]
    assert schema["missingValues"] == [""]


@pytest.mark.parametrize("table", TABLES)
def test_a_coded_field_has_its_codes_as_enum_and_as_categories(table: str) -> None:
    fields = {field["name"]: field for field in table_schema(row_model(table))["fields"]}
    for column in row_model(table).columns():
        field = fields[column.name]
        if column.codes is None:
            assert "categories" not in field
            continue
        codes = [code.value for code in column.codes]
        assert field["constraints"]["enum"] == codes
        assert [category["value"] for category in field["categories"]] == codes
        assert field["categoriesOrdered"] is column.codes.ordered()
        assert field["codeList"] == column.codes.__name__


def test_a_table_that_refers_to_itself_says_so_as_the_standard_wants() -> None:
    keys = table_schema(row_model("passages"))["foreignKeys"]
    own = [key for key in keys if key["fields"] == ["copy_of"]]
    assert own == [{"fields": ["copy_of"], "reference": {"resource": "", "fields": ["id"]}}]
