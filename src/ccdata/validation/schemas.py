"""A Table Schema: held against the standard, and compiled into fields and keys."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ccdata.validation import rules
from ccdata.validation.descriptor import Part
from ccdata.validation.fields import compile_field, missing_values
from ccdata.validation.notes import Notes, kind_of
from ccdata.validation.plan import Declared, Field, ForeignKey

_MATCHES = ("exact", "equal", "subset", "superset", "partial")
_DECLARABLE = frozenset(rule.id for rule in rules.RULES)


@dataclass(frozen=True, slots=True)
class Schema:
    """A compiled schema. ``foreign_keys`` are not yet held against the tables that they lead to.

    Each stands beside its place in the file of the schema. One that leads to its own table has the name "".
    """

    fields: tuple[Field, ...]
    match: str
    primary_key: tuple[str, ...]
    unique_keys: tuple[tuple[str, ...], ...]
    foreign_keys: tuple[tuple[ForeignKey, str], ...]
    declared: tuple[Declared, ...]


def compile_schema(part: Part, null: str | None, notes: Notes) -> Schema:
    """The schema, with what is wrong with it noted. ``null`` is the text of the dialect that means null."""
    about = part.about
    for key in ("$schema", "title", "description"):
        if key in about and not isinstance(about[key], str):
            notes.fault(_in(part.at, key), f"is {kind_of(about[key])}, not a string", about[key])
    missing = frozenset({""})
    if "missingValues" in about:
        found = missing_values(about["missingValues"], _in(part.at, "missingValues"), notes)
        missing = missing if found is None else found
    if null is not None:
        missing |= {null}
    fields = _fields(part, missing, null, notes)
    names = frozenset(field.name for field in fields if field.is_named)
    return Schema(
        fields=fields,
        match=_match(part, notes),
        primary_key=_primary_key(part, names, notes),
        unique_keys=_unique_keys(part, names, notes),
        foreign_keys=_foreign_keys(part, names, notes),
        declared=_declared(about.get("rules")),
    )


def _in(at: str, key: str) -> str:
    return f"{at}.{key}" if at else key


def _fields(part: Part, missing: frozenset[str], null: str | None, notes: Notes) -> tuple[Field, ...]:
    at = _in(part.at, "fields")
    given = part.about.get("fields")
    if not isinstance(given, list):
        wrong = "is missing" if "fields" not in part.about else f"is {kind_of(given)}, not an array"
        notes.fault(at, wrong, *(() if given is None else (given,)))
        return ()
    notes.findings.perform(rules.DESCRIPTOR_PROFILE, len(given))
    fields: list[Field] = []
    places: dict[str, int] = {}
    for number, one in enumerate(given):
        field = compile_field(one, f"{at}[{number}]", number, missing, null, part.version, notes)
        fields.append(field)
        if not field.is_named:
            continue
        first = places.setdefault(field.name, number)
        # Version 1 allowed it, and who reads version 2 must not refuse what was valid there.
        if first != number and part.version > 1:
            notes.of(column=field.name).fault(
                f"{at}[{number}].name", f"is that of field {first + 1} too", field.name
            )
    return tuple(fields)


def _match(part: Part, notes: Notes) -> str:
    given = part.about.get("fieldsMatch", "exact")
    # The text of the standard wants a string, the profile of version 2.0 has an array.
    value = given[0] if isinstance(given, list) and len(given) == 1 else given
    if isinstance(value, str) and value in _MATCHES:
        return value
    notes.fault(_in(part.at, "fieldsMatch"), f"is none of {', '.join(_MATCHES)}", given)
    return "exact"


def _names(given: Any, at: str, known: frozenset[str] | None, notes: Notes) -> tuple[str, ...] | None:
    """The fields of a key: an array of names, or (from version 1) one name. None where it is faulty."""
    names = [given] if isinstance(given, str) else given
    if not isinstance(names, list):
        notes.fault(at, f"is {kind_of(given)}, not an array of names", given)
        return None
    if names == []:
        notes.fault(at, "is empty", given)
        return None
    seen: set[str] = set()
    is_sound = True
    for number, name in enumerate(names):
        place = at if isinstance(given, str) else f"{at}[{number}]"
        if not isinstance(name, str):
            wrong = f"is {kind_of(name)}, not a string"
        elif known is not None and name not in known:
            wrong = "is no field of the schema"
        elif name in seen:
            wrong = "stands there twice"
        else:
            seen.add(name)
            continue
        is_sound = False
        notes.fault(place, wrong, name)
    return tuple(names) if is_sound else None


def _primary_key(part: Part, known: frozenset[str], notes: Notes) -> tuple[str, ...]:
    if "primaryKey" not in part.about:
        return ()
    given = part.about["primaryKey"]
    return () if given == [] else _names(given, _in(part.at, "primaryKey"), known, notes) or ()


def _unique_keys(part: Part, known: frozenset[str], notes: Notes) -> tuple[tuple[str, ...], ...]:
    if "uniqueKeys" not in part.about:
        return ()
    given, at = part.about["uniqueKeys"], _in(part.at, "uniqueKeys")
    if not isinstance(given, list):
        notes.fault(at, f"is {kind_of(given)}, not an array of arrays of names", given)
        return ()
    if given == []:
        notes.fault(at, "is empty", given)
    found: dict[tuple[str, ...], None] = {}
    for number, one in enumerate(given):
        if not isinstance(one, list):
            notes.fault(f"{at}[{number}]", f"is {kind_of(one)}, not an array of names", one)
            continue
        names = _names(one, f"{at}[{number}]", known, notes)
        if names is not None:
            found[names] = None
    return tuple(found)


def _foreign_keys(part: Part, known: frozenset[str], notes: Notes) -> tuple[tuple[ForeignKey, str], ...]:
    if "foreignKeys" not in part.about:
        return ()
    given, at = part.about["foreignKeys"], _in(part.at, "foreignKeys")
    if not isinstance(given, list):
        notes.fault(at, f"is {kind_of(given)}, not an array", given)
        return ()
    found = [
        (key, f"{at}[{number}]")
        for number, one in enumerate(given)
        if (key := _foreign_key(one, f"{at}[{number}]", known, notes)) is not None
    ]
    return tuple(found)


def _foreign_key(about: Any, at: str, known: frozenset[str], notes: Notes) -> ForeignKey | None:
    if not isinstance(about, dict):
        notes.fault(at, f"is {kind_of(about)}, not an object", about)
        return None
    reference = about.get("reference")
    for key in ("fields", "reference"):
        if key not in about:
            notes.fault(f"{at}.{key}", "is missing")
    columns = _names(about["fields"], f"{at}.fields", known, notes) if "fields" in about else None
    if not isinstance(reference, dict):
        if "reference" in about:
            notes.fault(f"{at}.reference", f"is {kind_of(reference)}, not an object", reference)
        return None
    place = f"{at}.reference"
    resource = reference.get("resource", "")
    if not isinstance(resource, str):
        notes.fault(f"{place}.resource", f"is {kind_of(resource)}, not a string", resource)
        return None
    if "fields" not in reference:
        notes.fault(f"{place}.fields", "is missing")
        return None
    package = reference.get("package")
    is_elsewhere = isinstance(package, str) and package != ""
    # Whether the other table has the fields is asked when all tables are known.
    is_own = resource == "" and not is_elsewhere
    references = _names(reference["fields"], f"{place}.fields", known if is_own else None, notes)
    if columns is None or references is None:
        return None
    if len(columns) != len(references):
        notes.fault(at, f"leads from {len(columns)} fields to {len(references)}", about)
        return None
    if is_elsewhere:
        why = f"{notes.resource}: {at} leads to another package, which is not fetched"
        notes.findings.skip(rules.KEY_FOREIGN, why)
        return None
    return ForeignKey(columns, resource, references)


def _declared(given: Any) -> tuple[Declared, ...]:
    """The rules across columns; what others keep under the same name is theirs."""
    if not isinstance(given, list):
        return ()
    return tuple(
        Declared(one["rule"], {key: value for key, value in one.items() if key != "rule"})
        for one in given
        if isinstance(one, Mapping) and isinstance(one.get("rule"), str) and one["rule"] in _DECLARABLE
    )
