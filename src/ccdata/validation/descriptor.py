"""The descriptor against what it must say, and the files against what it says of them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Any

from ccdata.tables.model.catalogue import row_model, table_names
from ccdata.tables.model.schema import TABLE_SCHEMA, table_schema
from ccdata.validation import rules
from ccdata.validation.errors import CannotValidate
from ccdata.validation.findings import Findings, Place

PACKAGE_NAME = "ccdata"
PACKAGE_SCHEMA = "https://datapackage.org/profiles/2.0/datapackage.json"
RESOURCE_SCHEMA = "https://datapackage.org/profiles/2.0/dataresource.json"

PARQUET_SUFFIX = "-parquet"
_CSV_FORM = {"type": "table", "format": "csv", "mediatype": "text/csv", "encoding": "utf-8"}
_PARQUET_FORM = {"type": "file", "format": "parquet", "mediatype": "application/vnd.apache.parquet"}


_OF_RESOURCE = (
    rules.RESOURCE_FORM,
    rules.RESOURCE_PATH,
    rules.FILE_PRESENT,
    rules.FILE_BYTES,
    rules.FILE_HASH,
    rules.SCHEMA_MODEL,
)


@dataclass(frozen=True, slots=True)
class Resource:
    """A resource whose file was found: its declaration, and its content."""

    name: str
    file: str
    path: Path
    about: Mapping[str, Any]
    content: bytes


def read_descriptor(path: Path, findings: Findings) -> dict[str, Any] | None:
    """The descriptor; None where it is no JSON object. Raises CannotValidate where it cannot be opened."""
    place = Place(file=path.name)
    try:
        text = path.read_bytes()
    except OSError as error:
        raise CannotValidate.of(path, error) from None
    findings.perform(rules.DESCRIPTOR_JSON)
    try:
        found = json.loads(text.decode("utf-8"))
    except json.JSONDecodeError as error:
        where = Place(file=path.name, line=error.lineno)
        findings.fail(rules.DESCRIPTOR_JSON, f"{error.msg} at character {error.colno} of the line", where)
        return None
    except (ValueError, RecursionError) as error:
        findings.fail(rules.DESCRIPTOR_JSON, str(error), place)
        return None
    if not isinstance(found, dict):
        findings.fail(rules.DESCRIPTOR_JSON, f"it is a JSON {_json_type(found)}, not an object", place)
        return None
    return found


def check_descriptor(descriptor: Mapping[str, Any], path: Path, findings: Findings) -> dict[str, Resource]:
    """Check what the descriptor says and the files it lists; returns the resources whose files are there."""
    file = path.name
    for key, expected in (("$schema", PACKAGE_SCHEMA), ("name", PACKAGE_NAME)):
        found = descriptor.get(key)
        place = Place(file=file, value=_shown(found))
        findings.test(rules.DESCRIPTOR_PROFILE, found == expected, f"{key} is not {expected!r}", place)
    listed = _listed(descriptor, file, findings)
    resources: dict[str, Resource] = {}
    for name, about in listed.items():
        _check_declared(name, about, file, findings)
        resource = _open(name, about, path.parent, findings)
        if resource is not None:
            resources[name] = resource
            _check_weight(resource, findings)
        else:
            for rule in (rules.FILE_BYTES, rules.FILE_HASH):
                findings.skip(rule, f"{name}: its file was not found")
    return resources


def _listed(descriptor: Mapping[str, Any], file: str, findings: Findings) -> dict[str, Mapping[str, Any]]:
    """The resources that the descriptor lists, by name, if they are those of a ccdata package."""
    expected = [*table_names(), *(f"{name}{PARQUET_SUFFIX}" for name in table_names())]
    found = descriptor.get("resources")
    listed: dict[str, Mapping[str, Any]] = {}
    for number, about in enumerate(found if isinstance(found, list) else [], start=1):
        name = about.get("name") if isinstance(about, dict) else None
        place = Place(resource=name if isinstance(name, str) else None, file=file, value=_shown(name))
        if not isinstance(about, dict) or not isinstance(name, str):
            findings.fail(rules.RESOURCE_LISTED, f"resource {number} is no object with a name", place)
        elif name in listed:
            findings.fail(rules.RESOURCE_LISTED, f"resource {name!r} is listed twice", place)
        elif name not in expected:
            findings.fail(rules.RESOURCE_LISTED, f"resource {name!r} is no table of ccdata", place)
        else:
            listed[name] = about
    for name in expected:
        message = f"resource {name!r} is missing"
        if not findings.test(rules.RESOURCE_LISTED, name in listed, message, Place(resource=name, file=file)):
            for rule in _OF_RESOURCE:
                findings.skip(rule, f"{name}: it is not listed")
    return listed


def _check_declared(name: str, about: Mapping[str, Any], file: str, findings: Findings) -> None:
    is_parquet = name.endswith(PARQUET_SUFFIX)
    _check_keys(rules.DESCRIPTOR_PROFILE, {"$schema": RESOURCE_SCHEMA}, about, name, file, findings)
    _check_keys(rules.RESOURCE_FORM, _PARQUET_FORM if is_parquet else _CSV_FORM, about, name, file, findings)
    if is_parquet:
        return
    schema = about.get("schema")
    if isinstance(schema, dict):
        _check_keys(rules.DESCRIPTOR_PROFILE, {"$schema": TABLE_SCHEMA}, schema, name, file, findings)
    expected = json.loads(json.dumps(table_schema(row_model(name))))
    findings.perform(rules.SCHEMA_MODEL)
    for at, message in differences(expected, schema):
        column = _column_at(at, expected)
        findings.fail(rules.SCHEMA_MODEL, f"{at}: {message}", Place(resource=name, file=file, column=column))


def _check_keys(
    rule: rules.Rule,
    expected: Mapping[str, str],
    about: Mapping[str, Any],
    name: str,
    file: str,
    findings: Findings,
) -> None:
    for key, value in expected.items():
        found = about.get(key)
        place = Place(resource=name, file=file, value=_shown(found))
        findings.test(rule, found == value, f"{key} is not {value!r}", place)


def differences(expected: Any, found: Any, at: str = "schema") -> Iterator[tuple[str, str]]:
    """Where two JSON values differ, and how.

    >>> list(differences({"a": [1, 2]}, {"a": [1, 3]}))
    [('schema.a[1]', 'expected 2, found 3')]
    """
    if isinstance(expected, dict) and isinstance(found, dict):
        for key in dict.fromkeys([*expected, *found]):
            if key not in found:
                yield f"{at}.{key}", "missing"
            elif key not in expected:
                yield f"{at}.{key}", f"not expected, found {_shown(found[key])}"
            else:
                yield from differences(expected[key], found[key], f"{at}.{key}")
    elif isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        for place, (one, other) in enumerate(zip(expected, found, strict=True)):
            yield from differences(one, other, f"{at}[{place}]")
    elif type(expected) is not type(found) or expected != found:
        yield at, f"expected {_shown(expected)}, found {_shown(found)}"


def _column_at(at: str, schema: Mapping[str, Any]) -> str | None:
    """The column that a place such as ``schema.fields[3].type`` belongs to."""
    if not at.startswith("schema.fields["):
        return None
    number = at.removeprefix("schema.fields[").partition("]")[0]
    return str(schema["fields"][int(number)]["name"])


def _open(name: str, about: Mapping[str, Any], folder: Path, findings: Findings) -> Resource | None:
    """The resource with its content, if its path leads to a file in the folder."""
    declared = about.get("path")
    given = declared if isinstance(declared, str) else ""
    place = Place(resource=name, file=given or None, value=_shown(declared))
    findings.perform(rules.RESOURCE_PATH)
    problem = _unsafe(given, folder)
    if problem is not None:
        findings.fail(rules.RESOURCE_PATH, problem, place)
        findings.skip(rules.FILE_PRESENT, f"{name}: its path was refused")
        return None
    path = folder / given
    findings.perform(rules.FILE_PRESENT)
    try:
        content = path.read_bytes()
    except PermissionError as error:
        raise CannotValidate.of(path, error) from None
    except OSError as error:
        lost = Place(resource=name, file=given)
        findings.fail(rules.FILE_PRESENT, (error.strerror or str(error)).lower(), lost)
        return None
    return Resource(name, given, path, about, content)


def _unsafe(given: str, folder: Path) -> str | None:
    """Why a path may not be followed, or None."""
    if given == "":
        return "the path is no text, or empty"
    path = PurePosixPath(given)
    if path.is_absolute() or ".." in path.parts or "\\" in given or ":" in given or not given.isprintable():
        return "the path is not a plain one below the descriptor"
    try:
        inside = (folder / given).resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):
        return "the path leads round in circles"
    return None if inside else "the path leads out of the folder by a link"


def _check_weight(resource: Resource, findings: Findings) -> None:
    size, digest = len(resource.content), f"sha256:{sha256(resource.content).hexdigest()}"
    for rule, key, actual in ((rules.FILE_BYTES, "bytes", size), (rules.FILE_HASH, "hash", digest)):
        declared = resource.about.get(key)
        place = Place(resource=resource.name, file=resource.file, value=str(actual))
        message = f"the descriptor says {_shown(declared)}, the file has {actual}"
        findings.test(rule, type(declared) is type(actual) and declared == actual, message, place)


def _json_type(value: Any) -> str:
    names = {list: "array", str: "string", int: "number", float: "number", bool: "boolean"}
    return names.get(type(value), "null")


def _shown(value: Any) -> str:
    """A JSON value as it stands, shortened."""
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 80 else f"{text[:77]}..."
