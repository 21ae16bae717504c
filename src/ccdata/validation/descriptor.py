"""The descriptor: read, held against the standard, and normalised into resources whose files are there.

Whatever is wrong is noted and stepped over: a faulty resource does not hide the faults of another.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from ccdata.validation import rules
from ccdata.validation.errors import CannotValidate
from ccdata.validation.files import check_weight, find_files
from ccdata.validation.findings import Findings, Place
from ccdata.validation.json_files import read_json
from ccdata.validation.notes import Notes, kind_of
from ccdata.validation.opening import Container, Refused
from ccdata.validation.profile import (
    DATA_RESOURCE,
    TABULAR,
    TABULAR_PACKAGE,
    check_data,
    check_package,
    check_resource,
    declares,
    path_fault,
    version_of,
)

MAX_REFERRED = 200_000_000
"""Bytes of all the schemas and dialects that a descriptor refers to."""

_MEDIA_TYPES = {
    "text/csv": "csv",
    "text/tab-separated-values": "tsv",
    "application/json": "json",
    "application/vnd.apache.parquet": "parquet",
    "application/x-parquet": "parquet",
    "application/parquet": "parquet",
}
_TABULAR_FORMATS = frozenset({"csv", "tsv", "parquet"})
_READ_FORMATS = _TABULAR_FORMATS | {"json"}


@dataclass(frozen=True, slots=True)
class Part:
    """A schema or dialect: the object, the file that it stands in, its place there, and its version."""

    about: Mapping[str, Any]
    file: str
    at: str
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """A resource: its name, its place in the descriptor, and what was made of its properties.

    ``about`` is what the descriptor says. ``paths`` are those of its files, None where one of them cannot be
    read. ``format`` is lower case: declared, or told from the media type or the name of the file. ``schema``
    and ``dialect`` are those that the resource has or refers to, None where it has none or it was not read.
    """

    name: str
    at: str
    about: Mapping[str, Any]
    paths: tuple[str, ...] | None
    is_table: bool
    format: str
    schema: Part | None
    dialect: Part | None


@dataclass(frozen=True, slots=True)
class Description:
    """A descriptor that could be read: what it says, its resources in order, and its version (1 or 2)."""

    file: str
    about: Mapping[str, Any]
    resources: tuple[Resource, ...]
    version: int
    names: Mapping[str, Resource] = field(default_factory=dict)

    def resource(self, name: str) -> Resource | None:
        """The resource of a name, the first where there are several; None where there is none."""
        return self.names.get(name)


def described(container: Container, name: str, findings: Findings) -> Description | None:
    """The descriptor of a package, with its faults noted; None where it is no JSON object.

    Raises CannotValidate where a file may not be read.
    """
    notes = Notes(findings, name)
    for fault in container.faults:
        findings.fail(rules.RESOURCE_PATH, fault, Place())
    about = _read(container, name, notes)
    if about is None:
        return None
    version = version_of(about)
    findings.perform(rules.DESCRIPTOR_PROFILE)
    check_package(about, version, notes)
    given = about.get("resources")
    referred = _Referred(container, notes, version)
    names: dict[str, Resource] = {}
    resources: list[Resource] = []
    for number, one in enumerate(given if isinstance(given, list) else []):
        resource = _resource(one, f"resources[{number}]", number, names, about, referred)
        if resource is not None:
            resources.append(resource)
            names.setdefault(resource.name, resource)
    return Description(name, about, tuple(resources), version, names)


def _read(container: Container, name: str, notes: Notes) -> dict[str, Any] | None:
    notes.findings.perform(rules.DESCRIPTOR_JSON)
    try:
        found, problems = read_json(container, name)
    except Refused as error:
        notes.fault("", error.reason, rule=rules.PACKAGE_LIMITS if error.is_limit else rules.RESOURCE_PATH)
        return None
    except OSError as error:
        raise CannotValidate.of(Path(container.name), error) from None
    for problem in problems:
        notes.findings.fail(problem.rule, problem.message, Place(file=name, line=problem.line))
    if isinstance(found, dict):
        return found
    if not problems or found is not None:
        notes.fault("", f"it is {kind_of(found)}, not an object", rule=rules.DESCRIPTOR_JSON)
    return None


def _resource(
    about: Any,
    at: str,
    number: int,
    names: Mapping[str, Resource],
    package: Mapping[str, Any],
    referred: _Referred,
) -> Resource | None:
    notes = referred.notes
    notes.findings.perform(rules.DESCRIPTOR_PROFILE)
    if not isinstance(about, dict):
        notes.fault(at, f"is {kind_of(about)}, not an object", about)
        return None
    name = _name(about, at, number, names, notes)
    notes = notes.of(resource=name)
    check_resource(about, at, referred.version, notes)
    if referred.version == 1 and declares(package, TABULAR_PACKAGE) and not declares(about, TABULAR):
        notes.fault(f"{at}.profile", "is not tabular-data-resource, as in a tabular-data-package each is")
    paths: tuple[str, ...] | None = ()
    if "path" in about or ("url" in about and "data" not in about):
        paths = find_files(about, at, referred.container, notes)
        if paths is not None and not check_weight(about, at, paths, referred.container, notes):
            paths = None
    format_ = format_of(about)
    if referred.version == 1 and _is_csv_unsaid(about, format_, package):
        format_ = "csv"
    schema = referred.part(about, "schema", at, notes)
    is_table = _is_table(about, format_, schema, package)
    if not is_table and "data" in about:
        # Those of a table are held to more where they are read.
        check_data(about, at, notes)
    return Resource(
        name=name,
        at=at,
        about=about,
        paths=paths,
        is_table=is_table,
        format=format_,
        schema=schema,
        dialect=referred.part(about, "dialect", at, notes),
    )


def _name(about: Mapping[str, Any], at: str, number: int, names: Mapping[str, Resource], notes: Notes) -> str:
    """The name of a resource; one that tells it apart where it has none, or that of another."""
    name = about.get("name")
    if not isinstance(name, str) or name == "":
        wrong = "is missing" if "name" not in about else "is no name"
        notes.fault(f"{at}.name", wrong, *(() if "name" not in about else (name,)))
        return f"resource {number + 1}"
    if name not in names:
        return name
    notes.of(resource=name).fault(f"{at}.name", f"is that of {names[name].at} too", name)
    return f"{name} ({number + 1})"


def format_of(about: Mapping[str, Any]) -> str:
    """The format of a resource in lower case; "" where nothing tells it.

    >>> format_of({"path": "data/roles.TSV"}), format_of({"path": "x", "mediatype": "text/csv; header=1"})
    ('tsv', 'csv')
    """
    declared = about.get("format")
    if isinstance(declared, str) and declared != "":
        return declared.lower().lstrip(".")
    media_type = about.get("mediatype")
    if isinstance(media_type, str):
        found = _MEDIA_TYPES.get(media_type.partition(";")[0].strip().lower())
        if found is not None:
            return found
    path = about.get("path", about.get("url"))
    first = path[0] if isinstance(path, list) and path else path
    return PurePosixPath(first).suffix.lower().lstrip(".") if isinstance(first, str) else ""


def _is_csv_unsaid(about: Mapping[str, Any], format_: str, package: Mapping[str, Any]) -> bool:
    """Whether a file is CSV because it is that of a tabular resource of version 1, whatever it is called."""
    if format_ in _READ_FORMATS or any(key in about for key in ("format", "mediatype", "data")):
        return False
    return declares(about, TABULAR) or (declares(package, TABULAR_PACKAGE) and "profile" not in about)


def _is_table(
    about: Mapping[str, Any], format_: str, schema: Part | None, package: Mapping[str, Any]
) -> bool:
    """Whether a resource is tabular: because it says so, or because it has what only tables have."""
    if about.get("type") == "table" or declares(about, TABULAR):
        return True
    if isinstance(about.get("type"), str):
        return False
    if declares(package, TABULAR_PACKAGE) and "profile" not in about:
        return True
    # The schema of a resource that says to be any is of any kind: with fields it is a Table Schema.
    if declares(about, DATA_RESOURCE) and schema is not None and "fields" not in schema.about:
        return False
    return "schema" in about or (format_ in _TABULAR_FORMATS and "data" not in about)


class _Referred:
    """The schemas and dialects of resources, inline or in files of the package, each file read once."""

    def __init__(self, container: Container, notes: Notes, version: int) -> None:
        self.container = container
        self.notes = notes
        self.version = version
        self._read: dict[str, Part | None] = {}
        self._bytes = 0

    def part(self, about: Mapping[str, Any], key: str, at: str, notes: Notes) -> Part | None:
        """What a resource has under ``key``, itself or in the file that it names."""
        given = about.get(key)
        if isinstance(given, dict):
            return Part(given, notes.file, f"{at}.{key}", self.version)
        if not isinstance(given, str):
            return None
        wrong = path_fault(given)
        if wrong is not None:
            notes.fault(f"{at}.{key}", wrong, given, rules.RESOURCE_PATH)
            return None
        if given not in self._read:
            self._read[given] = self._load(given, f"{at}.{key}", notes)
        return self._read[given]

    def _load(self, path: str, at: str, notes: Notes) -> Part | None:
        findings = notes.findings
        place = Place(resource=notes.resource, file=path)
        findings.perform(rules.FILE_PRESENT)
        try:
            self._bytes += self.container.size(path) or 0
            if self._bytes > MAX_REFERRED:
                message = f"the files that it refers to have more than {MAX_REFERRED:,} bytes together"
                notes.fault(at, message, path, rules.PACKAGE_LIMITS)
                return None
            found, problems = read_json(self.container, path)
        except Refused as error:
            rule = rules.PACKAGE_LIMITS if error.is_limit else rules.RESOURCE_PATH
            notes.fault(at, error.reason, path, rule)
            return None
        except PermissionError as error:
            raise CannotValidate.of(Path(self.container.name) / path, error) from None
        except OSError as error:
            findings.fail(rules.FILE_PRESENT, (error.strerror or str(error)).lower(), place)
            return None
        for problem in problems:
            where = Place(resource=notes.resource, file=path, line=problem.line)
            findings.fail(problem.rule, problem.message, where)
        if not isinstance(found, dict):
            if not problems or found is not None:
                message = f"it is {kind_of(found)}, not an object"
                notes.of(file=path).fault("", message, rule=rules.DESCRIPTOR_JSON)
            return None
        # A file is a descriptor of its own, of the version that it declares.
        return Part(found, path, "", max(self.version, version_of(found)))
