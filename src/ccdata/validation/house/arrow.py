"""The Arrow schema of a table, as it follows from its Table Schema."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pyarrow as pa

_TYPES: Mapping[str, pa.DataType] = {
    "string": pa.string(),
    "integer": pa.int64(),
    "boolean": pa.bool_(),
    "number": pa.decimal128(18, 4),
    "date": pa.date32(),
}
_UNORDERED = pa.dictionary(pa.int8(), pa.string())


def codes_of(field: Mapping[str, Any]) -> list[str] | None:
    """The codes of a coded field, in their order."""
    found = field.get("categories")
    return [str(one["value"]) for one in found] if isinstance(found, list) else None


def arrow_type(field: Mapping[str, Any]) -> pa.DataType:
    """The Arrow type of a field: coded ones are dictionaries, ordered where their codes are.

    >>> arrow_type({"name": "n", "type": "number"})
    Decimal128Type(decimal128(18, 4))
    """
    if codes_of(field) is not None:
        is_ordered = field.get("categoriesOrdered") is True
        return pa.dictionary(pa.int8(), pa.string(), True) if is_ordered else _UNORDERED
    return _TYPES[field["type"]]


def arrow_schema(name: str, about: Mapping[str, Any]) -> pa.Schema:
    """The Arrow schema of a published table, with the descriptions of table and columns in its metadata."""
    fields = []
    for field in about["schema"]["fields"]:
        metadata: dict[bytes | str, bytes | str] = {"description": field["description"]}
        if "unit" in field:
            metadata["unit"] = field["unit"]
        is_required = field.get("constraints", {}).get("required") is True
        fields.append(pa.field(field["name"], arrow_type(field), not is_required, metadata))
    told: dict[bytes | str, bytes | str] = {
        "name": name,
        "title": about["title"],
        "description": about["description"],
    }
    return pa.schema(fields, metadata=told)
