"""A field of a Table Schema: held against the standard, and compiled for the plan.

A property that is not as the standard wants it is noted, and the field compiled without it. What version 2
added means the same in a descriptor that does not declare its version, and is taken so.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Hashable, Mapping
from decimal import Decimal
from typing import Any

from ccdata.validation import rules
from ccdata.validation.cells import identity
from ccdata.validation.conversion import MEASURED, ORDERED, TYPES, Converter, converter
from ccdata.validation.notes import Notes, kind_of
from ccdata.validation.patterns import compiled
from ccdata.validation.plan import Field
from ccdata.validation.profile import uri_fault
from ccdata.validation.temporal import pattern_fault

_EDTF = "id.loc.gov/datatypes/edtf"
_FORMATS: Mapping[str, frozenset[str]] = {
    "string": frozenset({"default", "email", "uri", "binary", "uuid"}),
    "geopoint": frozenset({"default", "array", "object"}),
    "geojson": frozenset({"default", "topojson"}),
}
_TEMPORAL = frozenset({"date", "time", "datetime"})
_ITEMS = frozenset({"string", "integer", "boolean", "number", "datetime", "datetme", "date", "time"})
_ALL = TYPES | {None}
_TYPES_OF: Mapping[str, frozenset[str | None]] = {
    "required": _ALL,
    "unique": _ALL,
    "enum": _ALL,
    "minLength": MEASURED,
    "maxLength": MEASURED,
    "pattern": frozenset({"string"}),
    "jsonSchema": frozenset({"array", "object"}),
    "minimum": ORDERED,
    "maximum": ORDERED,
    "exclusiveMinimum": ORDERED,
    "exclusiveMaximum": ORDERED,
}
_EMPTY = "is empty: no value at all is allowed"
_OF_TEXT = ("pattern", "minLength", "maxLength")


def compile_field(
    about: Any, at: str, number: int, missing: frozenset[str], null: str | None, version: int, notes: Notes
) -> Field:
    """The field, with what is wrong with its descriptor noted.

    ``missing`` are the texts that mean null in the whole schema, ``null`` is the one of the dialect.
    """
    if not isinstance(about, dict):
        notes.fault(at, f"is {kind_of(about)}, not an object", about)
        return _unnamed(number, missing)
    name = about.get("name")
    if isinstance(name, str):
        notes = notes.of(column=name)
    else:
        wrong = "is missing" if "name" not in about else f"is {kind_of(name)}, not a string"
        notes.fault(f"{at}.name", wrong, *(() if "name" not in about else (name,)))
    for key in ("title", "description"):
        if key in about and not isinstance(about[key], str):
            notes.fault(f"{at}.{key}", f"is {kind_of(about[key])}, not a string", about[key])
    no_uri = uri_fault(about["rdfType"]) if "rdfType" in about else None
    if no_uri is not None:
        notes.fault(f"{at}.rdfType", no_uri, about["rdfType"])
    type_ = _type(about, at, version, notes)
    format_ = _format(about, at, type_, notes)
    options = _options(about, at, type_, notes)
    if "missingValues" in about:
        found = missing_values(about["missingValues"], f"{at}.missingValues", notes)
        missing = missing if found is None else found | ({null} if null is not None else set())
    reads = converter("any", "default", {}) if format_ is None else converter(type_, format_, options)
    categories = _categories(about, at, type_, reads, notes)
    constraints = about.get("constraints", {})
    if not isinstance(constraints, dict):
        notes.fault(f"{at}.constraints", f"is {kind_of(constraints)}, not an object", constraints)
        constraints = {}
    limits = _limits(constraints, f"{at}.constraints", type_, reads, categories, notes)
    if not isinstance(name, str):
        return _unnamed(number, missing)
    if format_ is None:
        # No cell is to blame for it.
        why = f"{notes.resource}.{name}: its format cannot be read, so any text is taken for a {type_}"
        notes.findings.skip(rules.CELL_TYPE, why)
        type_, format_ = "any", "default"
        limits = {key: value for key, value in limits.items() if key in ("required", "unique", "enum")}
    rdf = about.get("rdfType")
    return Field(
        name=name,
        type=type_,
        format=format_,
        required=limits.pop("required", False),
        unique=limits.pop("unique", False),
        limits=limits,
        categories=categories,
        missing=missing,
        options=options,
        is_edtf=isinstance(rdf, str) and _EDTF in rdf.lower(),
    )


def _unnamed(number: int, missing: frozenset[str]) -> Field:
    """What keeps the place of a field without a name: of its cells nothing is said, whichever they are."""
    return Field(name=f"field {number + 1}", type="any", missing=missing, is_named=False)


def missing_values(given: Any, at: str, notes: Notes) -> frozenset[str] | None:
    """The texts that mean null: strings, or (from version 2) objects with a value and a label."""
    if not isinstance(given, list):
        notes.fault(at, f"is {kind_of(given)}, not an array", given)
        return None
    return frozenset(_values(given, at, lambda one: isinstance(one, str), "a string", notes))


def _values(
    given: list[Any], at: str, is_value: Callable[[Any], bool], wanted: str, notes: Notes
) -> list[Any]:
    """The values of an array of values, or of objects with a unique value and a unique label."""
    labelled = [isinstance(one, dict) for one in given]
    if any(labelled) and not all(labelled):
        notes.fault(at, "mixes values and objects", given)
    found: dict[Hashable, Any] = {}
    labels: set[str] = set()
    for number, one in enumerate(given):
        place = f"{at}[{number}]"
        value = one
        if isinstance(one, dict):
            if "value" not in one:
                notes.fault(place, "has no `value`", one)
                continue
            value, place = one["value"], f"{place}.value"
            label = one.get("label")
            if "label" in one and not isinstance(label, str):
                notes.fault(f"{at}[{number}].label", f"is {kind_of(label)}, not a string", label)
            elif label in labels:
                notes.fault(f"{at}[{number}].label", "stands there twice", label)
            elif label is not None:
                labels.add(label)
        if not is_value(value):
            notes.fault(place, f"is {kind_of(value)}, not {wanted}", value)
        elif identity(value) in found:
            notes.fault(place, "stands there twice", value)
        else:
            found[identity(value)] = value
    return list(found.values())


def _type(about: Mapping[str, Any], at: str, version: int, notes: Notes) -> str:
    if "type" not in about:
        constraints = about.get("constraints")
        is_text = "categories" in about or (
            isinstance(constraints, dict) and any(key in constraints for key in _OF_TEXT)
        )
        # Of a field without a type, version 1 says that it is a string, version 2 that it can be anything;
        # what only a text can have makes it one.
        return "string" if version == 1 or is_text else "any"
    type_ = about["type"]
    if not isinstance(type_, str) or type_ not in TYPES:
        notes.fault(f"{at}.type", "is no type of Table Schema", type_)
        return "any"
    return type_


def _format(about: Mapping[str, Any], at: str, type_: str, notes: Notes) -> str | None:
    """The format; that of the type where what is given is none, None where only it can tell a value."""
    given = about.get("format", "default")
    if not isinstance(given, str):
        notes.fault(f"{at}.format", f"is {kind_of(given)}, not a string", given)
        return "default"
    # The prefix is how version 0 of the standard gave patterns.
    format_ = given.removeprefix("fmt:")
    if type_ in _TEMPORAL:
        if format_ not in ("default", "any") and "%" not in format_:
            notes.fault(f"{at}.format", "is neither default, nor any, nor a pattern such as %d/%m/%Y", given)
            return None
        wrong = pattern_fault(format_) if "%" in format_ else None
        if wrong is not None:
            notes.fault(f"{at}.format", f"is no pattern that Python's strptime reads: {wrong}", given)
            return None
        return format_
    if type_ not in _FORMATS:
        # "There are no format options": what is said there all the same says nothing.
        return "default"
    allowed = _FORMATS[type_]
    if format_ in allowed:
        return format_
    notes.fault(f"{at}.format", f"is no format of type {type_}: {', '.join(sorted(allowed))}", given)
    return "default"


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and value != ""


def _is_truth(value: Any) -> bool:
    return isinstance(value, bool)


def _are_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _is_item(value: Any) -> bool:
    return isinstance(value, str) and value in _ITEMS


_GROUP = {"groupChar": (_is_text, "a string"), "bareNumber": (_is_truth, "a boolean")}
_OPTIONS: Mapping[str, Mapping[str, tuple[Callable[[Any], bool], str]]] = {
    "number": {**_GROUP, "decimalChar": (_is_text, "a string")},
    "integer": _GROUP,
    "boolean": {
        "trueValues": (_are_texts, "an array of strings"),
        "falseValues": (_are_texts, "an array of strings"),
    },
    "list": {
        "delimiter": (_is_text, "a string"),
        "itemType": (_is_item, "one of string, integer, boolean, number, datetime, date and time"),
    },
}


def _options(about: Mapping[str, Any], at: str, type_: str, notes: Notes) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, (holds, wanted) in _OPTIONS.get(type_, {}).items():
        # An empty group character groups nothing, as none does.
        if key not in about or (key == "groupChar" and about[key] == ""):
            continue
        if holds(about[key]):
            found[key] = about[key]
        else:
            wrong = "is empty" if about[key] == "" else f"is not {wanted}"
            notes.fault(f"{at}.{key}", wrong, about[key])
    if "categoriesOrdered" in about and not isinstance(about["categoriesOrdered"], bool):
        value = about["categoriesOrdered"]
        notes.fault(f"{at}.categoriesOrdered", f"is {kind_of(value)}, not a boolean", value)
    return found


def _categories(
    about: Mapping[str, Any], at: str, type_: str, reads: Converter, notes: Notes
) -> tuple[Any, ...] | None:
    if "categories" not in about:
        return None
    given, at = about["categories"], f"{at}.categories"
    if type_ not in ("string", "integer"):
        notes.fault(at, f"categories are for fields of type string and integer, not {type_}")
        return None
    if not isinstance(given, list):
        notes.fault(at, f"is {kind_of(given)}, not an array", given)
        return None
    if given == []:
        notes.fault(at, _EMPTY, given)
        return None

    def is_value(value: Any) -> bool:
        return isinstance(value, str) == (type_ == "string") and _can_be(value, reads)

    wanted = "a string" if type_ == "string" else "an integer"
    found = _values(given, at, is_value, wanted, notes)
    return tuple(found) if found else None


def _can_be(value: Any, reads: Converter) -> bool:
    """Whether a value of a constraint is of the type of its field, as JSON or as a text."""
    try:
        _typed(value, reads)
    except (ValueError, ArithmeticError):
        return False
    return True


def _typed(value: Any, reads: Converter) -> Any:
    return reads.text(value) if isinstance(value, str) else reads.native(value)


def _limits(
    given: Mapping[str, Any],
    at: str,
    type_: str,
    reads: Converter,
    categories: tuple[Any, ...] | None,
    notes: Notes,
) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in given.items():
        place = f"{at}.{key}"
        if key not in _TYPES_OF:
            # A custom constraint has its namespace before it.
            if ":" not in key:
                notes.fault(place, "is no constraint of Table Schema", value)
        elif type_ not in _TYPES_OF[key]:
            notes.fault(place, f"is no constraint of fields of type {type_}", value)
        else:
            wrong = _wrong(key, value, type_, reads, categories)
            if wrong is None:
                found[key] = int(value) if isinstance(value, Decimal) and "Length" in key else value
            else:
                notes.fault(place, wrong, value)
    return found


def _wrong(
    key: str, value: Any, type_: str, reads: Converter, categories: tuple[Any, ...] | None
) -> str | None:
    """What is wrong with the value of a constraint, or None."""
    if key in ("required", "unique"):
        return None if isinstance(value, bool) else f"is {kind_of(value)}, not a boolean"
    if key in ("minLength", "maxLength"):
        is_number = not isinstance(value, bool) and isinstance(value, int | Decimal)
        # The upper end comes first: a decimal of a billion digits is quickly written, and never worked out.
        is_whole = is_number and 0 <= value <= sys.maxsize and value == int(value)
        return None if is_whole else "is no whole number from zero on"
    if key == "pattern":
        if not isinstance(value, str):
            return f"is {kind_of(value)}, not a string"
        try:
            compiled(value)
        except ValueError as error:
            return str(error).partition("\n")[0]
        return None
    if key == "jsonSchema":
        return None if isinstance(value, dict) else f"is {kind_of(value)}, not an object"
    if key == "enum":
        return _wrong_enum(value, type_, reads, categories)
    return None if _can_be(value, reads) else f"is no value of type {type_}"


def _wrong_enum(value: Any, type_: str, reads: Converter, categories: tuple[Any, ...] | None) -> str | None:
    if not isinstance(value, list):
        return f"is {kind_of(value)}, not an array"
    if value == []:
        return _EMPTY
    allowed = None if categories is None else {identity(_typed(one, reads)) for one in categories}
    for number, one in enumerate(value):
        if one is None or not _can_be(one, reads):
            return f"its value {number + 1} is no value of type {type_}"
        if allowed is not None and identity(_typed(one, reads)) not in allowed:
            return f"its value {number + 1} is none of the categories of the field"
    return None
