"""The descriptor against the Data Package standard: what the properties of a package and a resource must be.

Version 2 is what a descriptor with ``$schema`` is held to; without one it is of version 1, as the standard
says. It is the text of the standard that decides: its JSON Schemas refuse more here and there (empty arrays,
a value that stands twice in an ``enum``, a path that begins with ``./``), and less elsewhere. Custom
properties are anybody's. Schemas and dialects are looked at where they are compiled.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from ccdata.validation.conversion import is_email
from ccdata.validation.notes import Notes, kind_of
from ccdata.validation.zips import unsafe

_URL = re.compile(r"(?:https?|ftps?)://\S+", re.IGNORECASE)
_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+")
_MOMENT = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})[Tt ]([0-9]{2}:[0-9]{2}):([0-9]{2})(?:\.[0-9]+)?"
    r"(?:[Zz]|[+-]([0-9]{2}):([0-9]{2}))"
)
_NAME_1 = re.compile(r"[-a-z0-9._/]+")
_LICENSE = re.compile(r"[-a-zA-Z0-9._]+")
_HASH = re.compile(r"(?:[^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32})?")
_PROFILE_1 = re.compile(r"/profiles/1(?:\.[0-9]+)*/|specs\.frictionlessdata\.io/schemas/")

TABULAR = frozenset(
    {"tabular-data-resource", "https://specs.frictionlessdata.io/schemas/tabular-data-resource.json"}
)
DATA_RESOURCE = frozenset({"data-resource", "https://specs.frictionlessdata.io/schemas/data-resource.json"})
TABULAR_PACKAGE = frozenset(
    {"tabular-data-package", "https://specs.frictionlessdata.io/schemas/tabular-data-package.json"}
)

_Check = Callable[[Any], "str | None"]


def version_of(about: Mapping[str, Any]) -> int:
    """The version of the standard, 1 or 2, that a descriptor declares.

    >>> version_of({"$schema": "https://datapackage.org/profiles/2.0/datapackage.json"}), version_of({})
    (2, 1)
    """
    schema: Any = about.get("$schema")
    return 2 if profile_fault(schema) is None and _PROFILE_1.search(schema) is None else 1


def profile_fault(value: Any) -> str | None:
    """What is wrong with the ``$schema`` at the root of a descriptor, or None.

    >>> profile_fault("datapackage.json")
    'is no URL of a profile'
    """
    wrong = _text(value)
    return wrong or (None if is_url(value) else "is no URL of a profile")


def declares(about: Mapping[str, Any], profiles: frozenset[str]) -> bool:
    """Whether a descriptor declares one of the profiles of version 1.

    >>> declares({"profile": "tabular-data-resource"}, TABULAR), declares({"profile": []}, TABULAR)
    (True, False)
    """
    declared = about.get("profile")
    return isinstance(declared, str) and declared in profiles


def check_package(about: Mapping[str, Any], version: int, notes: Notes) -> None:
    """The properties of the package itself; ``resources`` are an array of at least one."""
    _check(about, "", _PACKAGE, notes)
    if version == 1:
        _check_name_1(about, "", notes)
    _check_people(about, "", version, notes)
    resources = about.get("resources")
    if "resources" not in about:
        notes.fault("resources", "is missing: a package has at least one resource")
    elif not isinstance(resources, list):
        notes.fault("resources", f"is {kind_of(resources)}, not an array", resources)
    elif resources == []:
        notes.fault("resources", "is empty: a package has at least one resource", resources)


def check_resource(about: Mapping[str, Any], at: str, version: int, notes: Notes) -> None:
    """The properties of a resource, apart from its name and what is read: paths, schema and dialect."""
    _check(about, at, _RESOURCE, notes)
    if version == 1:
        _check_name_1(about, at, notes)
    _check_people(about, at, version, notes)
    kind = about.get("type")
    # What has no type is a file that nothing more is said of: `file` says just that, though the standard
    # names `table` alone, and some readers need to be told.
    if version == 2 and "type" in about and kind not in ("table", "file"):
        notes.fault(f"{at}.type", "is not `table`, the only type of resource there is", kind)
    for key in ("schema", "dialect"):
        if key in about and not isinstance(about[key], str | dict):
            notes.fault(f"{at}.{key}", f"is {kind_of(about[key])}, not an object or a path", about[key])
    if version == 1 and declares(about, TABULAR) and "schema" not in about:
        notes.fault(f"{at}.schema", "is missing: a tabular data resource of version 1 has one")
    if "path" in about and "data" in about:
        notes.fault(at, "has `path` and `data`: where the data are is said by one of them")
    elif "path" not in about and "data" not in about and "url" not in about:
        notes.fault(at, "has neither `path` nor `data`")


def check_data(about: Mapping[str, Any], at: str, notes: Notes) -> None:
    """The data of a resource in the descriptor: in JSON, or a text of a format that is said."""
    data = about["data"]
    if isinstance(data, str):
        if "format" not in about and "mediatype" not in about:
            wrong = "is a string, and neither `format` nor `mediatype` says of what kind"
            notes.fault(f"{at}.data", wrong, data)
    elif not isinstance(data, list | dict):
        wrong = f"is {kind_of(data)}: data are an array, an object, or a string of a format that is said"
        notes.fault(f"{at}.data", wrong, data)


def url_or_path(value: Any) -> str | None:
    """What is wrong with a URL or Path, or None. An empty one says nothing, and nothing wrong.

    >>> url_or_path("data/x.csv"), url_or_path("https://example.org/x.csv")
    (None, None)
    """
    if not isinstance(value, str):
        return f"is {kind_of(value)}, not a string"
    return None if value == "" or is_url(value) else path_fault(value)


def path_fault(path: str) -> str | None:
    """What is wrong with a relative path, or None.

    >>> path_fault("data/.hidden/x.csv")
    'the path has a hidden part, which begins with a dot'
    """
    why = unsafe(path)
    if why is not None:
        return why
    if any(part.startswith(".") and part != "." for part in path.split("/")):
        return "the path has a hidden part, which begins with a dot"
    return None


def is_url(value: str) -> bool:
    """Whether a text is a URL of the schemes that the standard allows."""
    return _URL.fullmatch(value) is not None


def _text(value: Any) -> str | None:
    return None if isinstance(value, str) else f"is {kind_of(value)}, not a string"


def _texts(value: Any) -> str | None:
    if not isinstance(value, list):
        return f"is {kind_of(value)}, not an array of strings"
    return None if all(isinstance(one, str) for one in value) else "holds what is no string"


def uri_fault(value: Any, called: str = "URI") -> str | None:
    """What is wrong with a URI of any scheme, or None. An empty one says nothing, and nothing wrong."""
    wrong = _text(value)
    return wrong or (None if value == "" or _URI.fullmatch(value) is not None else f"is no {called}")


def _homepage(value: Any) -> str | None:
    return uri_fault(value, "URL")


def _email(value: Any) -> str | None:
    wrong = _text(value)
    return wrong or (None if value == "" or is_email(value) else "is no email address")


def _moment(value: Any) -> str | None:
    wrong = _text(value)
    if wrong is not None:
        return wrong
    found = _MOMENT.fullmatch(value)
    problem = "is no date and time as of RFC 3339, such as 2024-01-26T15:00:00Z"
    if found is None or found[3] > "60" or (found[4] or "00") > "23" or (found[5] or "00") > "59":
        return problem
    try:
        datetime.fromisoformat(f"{found[1]}T{found[2]}")
    except ValueError:
        return problem
    return None


def _count(value: Any) -> str | None:
    is_whole = not isinstance(value, bool) and isinstance(value, int) and value >= 0
    return None if is_whole else "is no whole number of bytes"


def _hash(value: Any) -> str | None:
    wrong = _text(value)
    return wrong or (None if is_hash(value) else "is neither an MD5 of 32 digits nor `algorithm:digits`")


def is_hash(value: str) -> bool:
    """Whether a text is a hash of a file, or empty.

    >>> is_hash("sha1:8843d7f92416211de9ebb963ff4ce28125932878"), is_hash("8843d7")
    (True, False)
    """
    return _HASH.fullmatch(value) is not None


def _media_type(value: Any) -> str | None:
    wrong = _text(value)
    return wrong or (None if re.fullmatch(r".+/.+", value) is not None else "is no media type: text/csv is")


_OF_NAMES = frozenset({"idna", "punycode", "unicode_escape", "raw_unicode_escape"})
"""Codecs of Python for names of hosts and literals: no file is in them, and not every byte can be read."""


def is_encoding(name: str) -> bool:
    """Whether a text names an encoding of texts.

    >>> is_encoding("ISO-8859-1"), is_encoding("zip"), is_encoding("punycode")
    (True, False, False)
    """
    try:
        if codecs.lookup(name).name.replace("-", "_") in _OF_NAMES:
            return False
        "".encode(name)
        b"".decode(name)
    except (LookupError, ValueError, TypeError):
        return False
    return True


_GENERAL: Mapping[str, _Check] = {
    "$schema": _text, "profile": _text, "title": _text, "description": _text, "homepage": _homepage
}  # fmt: skip
_PACKAGE: Mapping[str, _Check] = {
    **_GENERAL, "$schema": profile_fault, "name": _text, "id": _text, "version": _text, "created": _moment,
    "keywords": _texts, "image": url_or_path,
}  # fmt: skip
_RESOURCE: Mapping[str, _Check] = {
    **_GENERAL, "format": _text, "mediatype": _media_type, "encoding": _text, "bytes": _count,
    "hash": _hash,
}  # fmt: skip
_LICENSE_KEYS: Mapping[str, _Check] = {"name": _text, "path": url_or_path, "title": _text}
_SOURCE_KEYS: Mapping[str, _Check] = {
    "title": _text, "path": url_or_path, "email": _email, "version": _text
}  # fmt: skip
_CONTRIBUTOR_KEYS: Mapping[str, _Check] = {
    "title": _text, "givenName": _text, "familyName": _text, "path": url_or_path, "email": _email,
    "roles": _texts, "role": _text, "organization": _text,
}  # fmt: skip


def _check(about: Mapping[str, Any], at: str, wanted: Mapping[str, _Check], notes: Notes) -> None:
    for key, check in wanted.items():
        if key in about:
            wrong = check(about[key])
            if wrong is not None:
                notes.fault(f"{at}.{key}" if at else key, wrong, about[key])


def _check_name_1(about: Mapping[str, Any], at: str, notes: Notes) -> None:
    name = about.get("name")
    if isinstance(name, str) and _NAME_1.fullmatch(name) is None:
        message = "is not of lower case letters, digits, `.`, `-`, `_` and `/` alone, as version 1 wants it"
        notes.fault(f"{at}.name" if at else "name", message, name)


def _check_people(about: Mapping[str, Any], at: str, version: int, notes: Notes) -> None:
    """Licences, sources and contributors: arrays of objects with at least one property that says who."""
    # Version 2 lifted this: only who declares version 1 by its name is held to it.
    wants_title = version == 1 and "profile" in about
    for key, wanted in (
        ("licenses", _LICENSE_KEYS), ("sources", _SOURCE_KEYS), ("contributors", _CONTRIBUTOR_KEYS)
    ):  # fmt: skip
        if key not in about:
            continue
        place = f"{at}.{key}" if at else key
        if not isinstance(about[key], list):
            notes.fault(place, f"is {kind_of(about[key])}, not an array", about[key])
            continue
        for number, one in enumerate(about[key]):
            _check_person(one, key, f"{place}[{number}]", wanted, wants_title, notes)


def _check_person(
    one: Any, key: str, at: str, wanted: Mapping[str, _Check], wants_title: bool, notes: Notes
) -> None:
    if not isinstance(one, dict):
        notes.fault(at, f"is {kind_of(one)}, not an object", one)
        return
    _check(one, at, wanted, notes)
    if key == "licenses":
        if "name" not in one and "path" not in one:
            notes.fault(at, "has neither `name` nor `path`", one)
        elif isinstance(one.get("name"), str) and _LICENSE.fullmatch(one["name"]) is None:
            notes.fault(f"{at}.name", "is no identifier of a licence", one["name"])
    elif wants_title and "title" not in one:
        notes.fault(at, "has no `title`, which version 1 wants", one)
    elif one == {}:
        notes.fault(at, "has no property", one)
