"""The descriptor of a package of ccdata: every table of this release, as CSV and as Parquet, as published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from json import dumps
from typing import Any

from ccdata.validation import rules
from ccdata.validation.descriptor import Description, Resource
from ccdata.validation.findings import Findings, Place
from ccdata.validation.house.published import published_tables
from ccdata.validation.rules import Rule

PACKAGE_SCHEMA = "https://datapackage.org/profiles/2.0/datapackage.json"
RESOURCE_SCHEMA = "https://datapackage.org/profiles/2.0/dataresource.json"
TABLE_SCHEMA = "https://datapackage.org/profiles/2.0/tableschema.json"

PARQUET_SUFFIX = "-parquet"
_CSV_FORM = {"type": "table", "format": "csv", "mediatype": "text/csv", "encoding": "utf-8"}
_PARQUET_FORM = {"type": "file", "format": "parquet", "mediatype": "application/vnd.apache.parquet"}


def check_listed(description: Description, findings: Findings) -> None:
    """Check that the tables of this release are listed, each as it is published, and nothing else."""
    file = description.file
    _check_keys(
        rules.DESCRIPTOR_PROFILE, {"$schema": PACKAGE_SCHEMA}, description.about, None, file, findings
    )
    for name, resource in _listed(description, findings).items():
        is_parquet = name.endswith(PARQUET_SUFFIX)
        about = resource.about
        _check_keys(rules.DESCRIPTOR_PROFILE, {"$schema": RESOURCE_SCHEMA}, about, name, file, findings)
        form = _PARQUET_FORM if is_parquet else _CSV_FORM
        _check_keys(rules.RESOURCE_FORM, form, about, name, file, findings)
        _check_weighed(about, name, file, findings)
        if not is_parquet:
            _check_schema(resource, file, findings)


def _listed(description: Description, findings: Findings) -> dict[str, Resource]:
    """The resources that the descriptor lists, by name, if they are those of a package of ccdata."""
    tables = published_tables()
    expected = [*tables, *(f"{name}{PARQUET_SUFFIX}" for name in tables)]
    file = description.file
    listed: dict[str, Resource] = {}
    for resource in description.resources:
        name = resource.about.get("name")
        place = Place(resource=resource.name, file=file, value=shown(name))
        if not isinstance(name, str):
            findings.fail(rules.RESOURCE_LISTED, f"{resource.at} has no name", place)
        elif name in listed:
            findings.fail(rules.RESOURCE_LISTED, f"resource {name!r} is listed twice", place)
        elif name not in expected:
            findings.fail(rules.RESOURCE_LISTED, f"resource {name!r} is no table of ccdata", place)
        else:
            listed[name] = resource
    for name in expected:
        message = f"resource {name!r} is missing"
        is_there = name in listed
        if not findings.test(rules.RESOURCE_LISTED, is_there, message, Place(resource=name, file=file)):
            findings.skip(rules.SCHEMA_MODEL, f"{name}: it is not listed")
    return listed


def _check_keys(
    rule: Rule,
    expected: Mapping[str, str],
    about: Mapping[str, Any],
    name: str | None,
    file: str,
    findings: Findings,
) -> None:
    findings.perform(rule, len(expected))
    for key, value in expected.items():
        found = about.get(key)
        if found != value:
            place = Place(resource=name, file=file, value=shown(found))
            findings.fail(rule, f"{key} is not {value!r}", place)


def _check_weighed(about: Mapping[str, Any], name: str, file: str, findings: Findings) -> None:
    """Check that bytes and hash are there: whether they are right has been checked where they are."""
    size, digest = about.get("bytes"), about.get("hash")
    if type(size) is not int:
        place = Place(resource=name, file=file, value=shown(size))
        findings.fail(rules.FILE_BYTES, "the descriptor does not say how many bytes the file has", place)
    if not isinstance(digest, str) or not digest.startswith("sha256:"):
        place = Place(resource=name, file=file, value=shown(digest))
        findings.fail(rules.FILE_HASH, "the descriptor does not give the SHA-256 of the file", place)


def _check_schema(resource: Resource, file: str, findings: Findings) -> None:
    expected = published_tables()[resource.name]["schema"]
    part = resource.schema
    found = resource.about.get("schema") if part is None else part.about
    file = file if part is None else part.file
    if isinstance(found, Mapping):
        declared = {"$schema": TABLE_SCHEMA}
        _check_keys(rules.DESCRIPTOR_PROFILE, declared, found, resource.name, file, findings)
    findings.perform(rules.SCHEMA_MODEL)
    # Texts tell true from 1, and are sooner compared; what they say is another is looked at.
    for at, message in differences(expected, found) if repr(expected) != repr(found) else ():
        place = Place(resource=resource.name, file=file, column=_column_at(at, expected))
        findings.fail(rules.SCHEMA_MODEL, f"{at}: {message}", place)


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
                yield f"{at}.{key}", f"not expected, found {shown(found[key])}"
            else:
                yield from differences(expected[key], found[key], f"{at}.{key}")
    elif isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        for place, (one, other) in enumerate(zip(expected, found, strict=True)):
            yield from differences(one, other, f"{at}[{place}]")
    elif type(expected) is not type(found) or expected != found:
        yield at, f"expected {shown(expected)}, found {shown(found)}"


def _column_at(at: str, schema: Mapping[str, Any]) -> str | None:
    """The column that a place such as ``schema.fields[3].type`` belongs to."""
    if not at.startswith("schema.fields["):
        return None
    number = at.removeprefix("schema.fields[").partition("]")[0]
    return str(schema["fields"][int(number)]["name"])


def shown(value: Any) -> str:
    """A JSON value as it stands, shortened.

    >>> shown(["a", None])
    '["a", null]'
    """
    text = dumps(value, ensure_ascii=False, default=_number)
    return text if len(text) <= 80 else f"{text[:77]}..."


def _number(value: Any) -> Any:
    return float(value) if isinstance(value, Decimal) else str(value)
