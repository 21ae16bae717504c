"""Croissant 1.1: the dataset as tools of machine learning read it, with its files, records and fields.

It belongs beside ``datapackage.json``: the files are named by their path from there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ccdata.packaging.building import json_bytes
from ccdata.packaging.exports.errors import unsound
from ccdata.packaging.exports.options import Options
from ccdata.packaging.exports.package import Package, Table
from ccdata.packaging.exports.schema_org import dataset

_VERSION = "http://mlcommons.org/croissant/1.1"

_OWN = (
    "arrayShape", "citeAs", "column", "containedIn", "equivalentProperty", "extract", "field", "fileObject",
    "fileProperty", "fileSet", "format", "includes", "isArray", "isLiveDataset", "jsonPath", "key", "md5",
    "parentField", "path", "recordSet", "references", "regex", "repeated", "replace", "samplingRate",
    "separator", "source", "subField", "transform",
)  # fmt: skip
"""The terms of Croissant that stand for themselves."""

_CONTEXT: Mapping[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "sc": "https://schema.org/",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "dct": "http://purl.org/dc/terms/",
    "conformsTo": "dct:conformsTo",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "description": {"@container": "@language"},
    "name": {"@container": "@language"},
    **{term: f"cr:{term}" for term in _OWN},
}

_TYPES = {
    "string": "sc:Text",
    "integer": "sc:Integer",
    "number": "sc:Float",
    "boolean": "sc:Boolean",
    "date": "sc:Date",
}

_PARQUET = "application/x-parquet"
"""What Croissant calls the type that is registered as application/vnd.apache.parquet since."""


def export(package: Package, options: Options) -> Mapping[str, bytes]:
    """The dataset, a file object for each file, a record set for each table, read from its Parquet file."""
    # Records are read from Parquet.
    files = {one["sameRowsAs"]: one for one in package.descriptor["resources"] if "sameRowsAs" in one}
    for name in package.tables:
        if name not in files:
            raise unsound(f"the table {name} has no Parquet file beside it (a resource with `sameRowsAs`)")
    about = {
        "@context": _CONTEXT,
        **dataset(package),
        "@type": "sc:Dataset",
        "conformsTo": _VERSION,
        "isLiveDataset": False,
        "citeAs": _citation(package),
        "distribution": [_file(one) for one in package.descriptor["resources"]],
        "recordSet": [_records(table, files[name]["path"]) for name, table in package.tables.items()],
    }
    return {".json": json_bytes(about)}


def _citation(package: Package) -> str:
    """The dataset as an entry of BibTeX, which Croissant asks for."""
    told = package.descriptor
    authors = " and ".join(f"{{{one['title']}}}" for one in told["contributors"])
    return (
        f"@misc{{{told['name']}, author = {{{authors}}}, title = {{{told['title']}}}, "
        f"year = {{{told['created'][:4]}}}, version = {{{told['version']}}}}}"
    )


def _file(resource: Mapping[str, Any]) -> dict[str, Any]:
    is_parquet = resource["format"] == "parquet"
    return {
        "@type": "cr:FileObject",
        "@id": resource["path"],
        "name": resource["path"].rpartition("/")[2],
        "description": resource["description"],
        "contentUrl": resource["path"],
        "contentSize": f"{resource['bytes']} B",
        "encodingFormat": _PARQUET if is_parquet else resource["mediatype"],
        "sha256": resource["hash"].removeprefix("sha256:"),
    }


def _records(table: Table, path: str) -> dict[str, Any]:
    return {
        "@type": "cr:RecordSet",
        "@id": table.name,
        "name": table.name,
        "description": f"{table.title}: {table.description}",
        "key": [{"@id": f"{table.name}/{column}"} for column in table.resource["schema"]["primaryKey"]],
        "field": [_field(table, one, path) for one in table.fields],
    }


def _field(table: Table, field: Mapping[str, Any], path: str) -> dict[str, Any]:
    """A column. What it refers to is said in words.

    A `references` would make mlcroissant 1.1 join the first of the tables that are referred to, fail on one
    that refers to itself, and give no records of a table that another one has been joined with.
    """
    name = f"{table.name}/{field['name']}"
    return {
        "@type": "cr:Field",
        "@id": name,
        "name": name,
        "description": " ".join(_described(table, field)),
        "dataType": _TYPES[field["type"]],
        "source": {"fileObject": {"@id": path}, "extract": {"column": field["name"]}},
    }


def _described(table: Table, field: Mapping[str, Any]) -> Iterator[str]:
    yield field["description"]
    if "unit" in field:
        yield f"Unit: {field['unit']}."
    if "categories" in field:
        yield f"One of: {', '.join(one['value'] for one in field['categories'])}."
    if field["name"] in table.foreign_keys:
        yield f"Refers to {table.foreign_keys[field['name']]}/id."
