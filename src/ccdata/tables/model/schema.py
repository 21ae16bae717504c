"""Schemas that follow from the row models: JSON Schema of a row, Table Schema of a table."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from ccdata.tables.model.columns import Column
from ccdata.tables.model.row import Row
from ccdata.tables.model.rules import declared_rules

TABLE_SCHEMA = "https://datapackage.org/profiles/2.0/tableschema.json"
JSON_SCHEMA = "https://json-schema.org/draft/2020-12/schema"
EDTF = "http://id.loc.gov/datatypes/edtf"
"""The Extended Date/Time Format, as ``rdfType`` of a field."""

NOT_SAID = ""
"""The cell of what the source does not say, or what does not apply. It has no label, which version 2
allows: the readers in JavaScript and R take each missing value for a text."""

_TABLE_TYPES: dict[type, str] = {int: "integer", bool: "boolean", Decimal: "number", date: "date"}
_JSON_TYPES: dict[type, str] = {int: "integer", bool: "boolean", Decimal: "number", date: "string"}


def table_schema(model: type[Row]) -> dict[str, Any]:
    """The Table Schema (Data Package v2) of a table.

    Beyond the standard: ``rules`` across the columns of a row, ``evidence`` of the fields whose cells stand
    in the table ``cells``, ``unit``, the ``codeList`` of a coded field, and ``derived`` of a table whose rows
    follow from those of others.

    >>> from ccdata.tables.judgements import Judgement
    >>> table_schema(Judgement)["primaryKey"]
    ['id']
    """
    columns = model.columns()
    schema: dict[str, Any] = {
        "$schema": TABLE_SCHEMA,
        "fields": [_field(column) for column in columns],
        "missingValues": [NOT_SAID],
        "primaryKey": ["id"],
    }
    keys = [_foreign_key(model, column) for column in columns if column.refers is not None]
    if keys:  # version 1 of the standard, which readers still hold schemas to, allows no empty list
        schema["foreignKeys"] = keys
    schema["rules"] = declared_rules(model)
    if model.derived:
        schema["derived"] = True
    return schema


def _foreign_key(model: type[Row], column: Column) -> dict[str, Any]:
    resource = "" if column.refers == model.table_name() else column.refers
    return {"fields": [column.name], "reference": {"resource": resource, "fields": ["id"]}}


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": column.name,
        "type": _TABLE_TYPES.get(column.value_type, "string"),
        "description": column.description,
    }
    if column.unit is not None:
        field["unit"] = column.unit
    if column.is_edtf:
        field["rdfType"] = EDTF
    if column.needs_evidence:
        field["evidence"] = True
    constraints: dict[str, Any] = {}
    if not column.nullable:
        constraints["required"] = True
    if column.name == "id":
        constraints["unique"] = True
    if column.codes is not None:
        codes = [str(code) for code in column.codes]
        field["categories"] = [{"value": code, "label": code.replace("_", " ")} for code in codes]
        field["categoriesOrdered"] = column.codes.ordered()
        field["codeList"] = column.codes.__name__
        constraints["enum"] = codes
    for key, value in _limits(column, "minimum", "maximum").items():
        constraints[key] = value
    if constraints:
        field["constraints"] = constraints
    return field


def _limits(column: Column, minimum: str, maximum: str) -> dict[str, Any]:
    limits = {
        "pattern": column.pattern,
        minimum: column.minimum,
        maximum: column.maximum,
        "maxLength": column.max_length,
    }
    return {key: value for key, value in limits.items() if value is not None}


def json_schema(model: type[Row]) -> dict[str, Any]:
    """The JSON Schema of a row: an object with every column, null where nothing is said.

    >>> from ccdata.tables.judgements import Judgement
    >>> json_schema(Judgement)["properties"]["grade"]["enum"]
    ['inadequate', 'requires_improvement', 'good', 'outstanding']
    """
    columns = model.columns()
    return {
        "$schema": JSON_SCHEMA,
        "title": model.title,
        "description": description(model),
        "type": "object",
        "properties": {column.name: _property(column) for column in columns},
        "required": [column.name for column in columns],
        "additionalProperties": False,
    }


def _property(column: Column) -> dict[str, Any]:
    kind = _JSON_TYPES.get(column.value_type, "string")
    prop: dict[str, Any] = {
        "description": column.description,
        "type": [kind, "null"] if column.nullable else kind,
    }
    if column.value_type is date:
        prop["format"] = "date"
    if column.codes is not None:
        codes: list[str | None] = [str(code) for code in column.codes]
        prop["enum"] = [*codes, None] if column.nullable else codes
    elif kind == "string" and column.value_type is str:
        prop["minLength"] = 1
    return prop | _limits(column, "minimum", "maximum")


def description(model: type[Row]) -> str:
    """What one row of a table is, on one line."""
    return " ".join((model.__doc__ or "").split("\n\n")[0].split())
