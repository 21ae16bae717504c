"""Other forms of the package, each for people who have a tool of their own: one module a form.

A form is made of the package as it was built, and of nothing else: names, titles, types, keys and licences
are those of its descriptor, so that none is written twice. A module has ``export(package, options)``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module

from ccdata.packaging.exports.errors import CannotExport, unsound
from ccdata.packaging.exports.options import Options
from ccdata.packaging.exports.package import Package

__all__ = ["FORMATS", "CannotExport", "Format", "Options", "Package", "export"]


@dataclass(frozen=True, slots=True)
class Format:
    """A form that the package can be written in: the end of its file's name, and what it is for."""

    module: str
    suffix: str
    about: str
    takes: tuple[str, ...] = ()
    """The options that it heeds; another one is refused."""


FORMATS: Mapping[str, Format] = {
    "zip": Format("zipped", ".zip", "the package in one file, for any reader of Data Packages", ("no_text",)),
    "croissant": Format("croissant", ".json", "Croissant 1.1, for tools of machine learning"),
    "schema-org": Format("schema_org", ".jsonld", "schema.org/Dataset, for search engines"),
    "annotations": Format(
        "annotations", ".jsonld", "every citation as a W3C Web Annotation, for tools of reading", ("seeds",)
    ),
    "sqlite": Format("sqlite", ".db", "a SQLite file, with metadata for Datasette"),
    "excel": Format("excel", ".xlsx", "an Excel workbook with one sheet a table"),
}
"""The forms, by the name that the command line knows."""


def export(name: str, package: Package, options: Options | None = None) -> Mapping[str, bytes]:
    """The files of a form of the package: contents by what their names end in, the main file first.

    Same package, same options, same bytes. Raises CannotExport, and KeyError where there is no such form.
    """
    module = import_module(f"{__name__}.{FORMATS[name].module}")
    try:
        files: Mapping[str, bytes] = module.export(package, options or Options())
    except _UNEXPECTED as problem:
        called = package.descriptor.get("name", "the package")
        said = f"{type(problem).__name__}: {problem}"
        raise unsound(f"{called}: the form {name} cannot be made of this package ({said})") from problem
    return files


_UNEXPECTED = (LookupError, TypeError, ValueError, AttributeError, ArithmeticError)
"""What else a package of others, or a broken one, can make a form stumble over."""
