"""Reading a package whole, and only one that is what its descriptor says, and has what the forms need.

A form states the hash of each file and the licence of the whole. So before anything is written, the files are
held against the descriptor, and the descriptor against what a package that `ccdata build` makes has.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import Any

from ccdata.packaging.descriptor import weight
from ccdata.packaging.exports.errors import CannotExport, unsound
from ccdata.packaging.exports.package import READERS, Package

_PACKAGE: Mapping[str, Any] = {
    **dict.fromkeys(("name", "title", "description", "version", "created"), str),
    "keywords": [str],
    "licenses": [dict.fromkeys(("name", "title", "path"), str)],
    "contributors": [{"title": str}],
    "sources": [{"title": str, "path": str}],
    "resources": [
        dict.fromkeys(("name", "type", "title", "description", "path", "format", "mediatype", "hash"), str)
        | {"bytes": int}
    ],
}
"""What a descriptor has to have: types of values, in lists and by property."""
_SCHEMA: Mapping[str, Any] = {
    "fields": [dict.fromkeys(("name", "type", "description"), str)],
    "primaryKey": [str],
}
_NEEDED = frozenset({"licenses", "contributors", "resources", "fields", "primaryKey"})
"""Lists that may not be empty."""
_CALLED = {str: "a text", int: "a whole number"}


def read(fetch: Callable[[str], bytes], descriptor: str, name: str) -> Package:
    """The package whose files ``fetch`` gives by path: descriptor, README, and what the descriptor lists.

    ``name`` is what it is called in messages. Raises CannotExport where a file is missing, is not what the
    descriptor says, or leads out of the package, and where the descriptor lacks what the forms need.
    """
    package = Package({"datapackage.json": _fetched(fetch, descriptor, name)})
    try:
        told = package.descriptor
    except CannotExport:
        raise unsound(f"{name}: {descriptor} is no descriptor: it is not JSON, or no object") from None
    for problem in _lacking(told):
        raise CannotExport(
            f"{name}: {descriptor}: {problem}\n"
            "  mend:  give a package of the form that `ccdata build` makes; "
            f"`ccdata validate` says what is wrong with this one"
        )
    files = {"datapackage.json": package.files["datapackage.json"]}
    files |= _readme(fetch, name)
    for resource in told["resources"]:
        path = resource["path"]
        content = _fetched(fetch, path, name)
        if path in files and files[path] != content:
            raise unsound(f"{name}: {path}: the path of a resource is that of the descriptor")
        found = weight(content)
        if {key: resource[key] for key in found} != found:
            raise unsound(
                f"{name}: {path} is not the file that the descriptor lists: it has {found['bytes']:,} bytes "
                f"and the hash {found['hash']}, not {resource['bytes']:,} and {resource['hash']}"
            )
        files[path] = content
    return Package(files)


def _fetched(fetch: Callable[[str], bytes], path: str, name: str) -> bytes:
    try:
        return fetch(path)
    except OSError as problem:
        raise unsound(f"{name}: cannot read {path}: {(problem.strerror or str(problem)).lower()}") from None


def _readme(fetch: Callable[[str], bytes], name: str) -> Mapping[str, bytes]:
    """The README by its path; nothing where there is none, as with packages that others made."""
    try:
        return {"README.md": fetch("README.md")}
    except FileNotFoundError:
        return {}
    except OSError:
        return {"README.md": _fetched(fetch, "README.md", name)}


def _lacking(told: Any) -> Iterator[str]:
    """Yield what a descriptor lacks that the forms need, the first first."""
    yield from _unlike(told, _PACKAGE, "")
    try:
        datetime.fromisoformat(told["created"])
    except ValueError:
        yield f"created is {told['created']!r}, no time in the form of ISO 8601"
    names = [resource["name"] for resource in told["resources"]]
    for place, resource in enumerate(told["resources"]):
        where = f"resources/{place}"
        if names.count(resource["name"]) > 1:
            yield f"{where}/name is {resource['name']!r}, as that of another resource"
        if resource["type"] == "table":
            yield from _unlike(resource.get("schema"), _SCHEMA, f"{where}/schema")
            for number, field in enumerate(resource["schema"]["fields"]):
                if field["type"] not in READERS:
                    yield (
                        f"{where}/schema/fields/{number}/type is {field['type']!r}; "
                        f"the forms know {', '.join(READERS)}"
                    )


def _unlike(value: Any, form: Any, where: str) -> Iterator[str]:
    """Yield how a value of a descriptor is not of a form."""
    what = where or "the descriptor"
    if isinstance(form, type):
        if not isinstance(value, form) or isinstance(value, bool):
            yield f"{what} is not {_CALLED[form]}"
    elif isinstance(form, list):
        if not isinstance(value, list):
            yield f"{what} is no list"
        elif not value and where.rpartition("/")[2] in _NEEDED:
            yield f"{what} is empty"
        else:
            for place, one in enumerate(value):
                yield from _unlike(one, form[0], f"{where}/{place}")
    elif not isinstance(value, dict):
        yield f"{what} is no object"
    else:
        for key, own in form.items():
            if key in value:
                yield from _unlike(value[key], own, f"{where}/{key}".removeprefix("/"))
            else:
                yield f"{what} lacks {key}"
