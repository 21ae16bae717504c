"""The descriptor: ``datapackage.json`` of the Data Package standard, version 2."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from ccdata.corpus import Corpus
from ccdata.packaging.release import RELEASED
from ccdata.tables.model.catalogue import row_model
from ccdata.tables.model.row import Row
from ccdata.tables.model.schema import description, table_schema

PACKAGE_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
RESOURCE_PROFILE = "https://datapackage.org/profiles/2.0/dataresource.json"

CC_BY = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0 International",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}

DIALECT = {
    "$schema": "https://datapackage.org/profiles/2.0/tabledialect.json",
    "delimiter": ",",
    "lineTerminator": "\n",
    "quoteChar": '"',
    "doubleQuote": True,
    "header": True,
}


def descriptor(
    corpus: Corpus, tables: Mapping[str, list[Row]], files: Mapping[str, bytes], version: str
) -> dict[str, Any]:
    """The descriptor of the package: every table once as CSV and once as Parquet, schemas inline.

    ``files`` are the contents by their path in the package.
    """
    resources = [_csv_resource(name, files) for name in tables]
    resources += [_parquet_resource(name, files) for name in tables]
    return {
        "$schema": PACKAGE_PROFILE,
        "name": "ccdata",
        "title": "How English social care has been measured, judged, targeted and reorganised, 1997 to 2025",
        "description": (
            "Typed tables extracted from articles on English social care. Every cell of a fact table leads "
            "to the words it was taken from (`cells`, `citations`)."
        ),
        "version": version,
        "created": RELEASED,
        "keywords": ["social care", "children's services", "inspection", "performance", "England"],
        "licenses": [CC_BY],
        "contributors": [{"title": "The ccdata maintainers", "roles": ["creator", "maintainer"]}],
        "sources": [
            {"title": f"{source.title} ({source.publisher})", "path": path}
            for source, path in _sources(corpus)
        ],
        "resources": resources,
    }


def _sources(corpus: Corpus) -> list[tuple[Any, str]]:
    """Each source with the address of its first article, or of the page that a feed follows."""
    found = []
    for source in corpus.sources.values():
        urls = [article.url for article in corpus.articles.values() if source.id in article.source_ids]
        channel = [
            passage.text
            for passage in corpus.passages
            if passage.source_id == source.id and passage.kind == "channel_link"
        ]
        found.append((source, (channel or [url for url in urls if url is not None])[0]))
    return found


def _csv_resource(name: str, files: Mapping[str, bytes]) -> dict[str, Any]:
    model = row_model(name)
    path = f"data/{name}.csv"
    return {
        "$schema": RESOURCE_PROFILE,
        "name": name,
        "type": "table",
        "profile": "tabular-data-resource",  # what version 1 called a table: some readers know no other
        "title": model.title,
        "description": description(model),
        "path": path,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": DIALECT,
        **weight(files[path]),
        "licenses": [CC_BY],
        "schema": table_schema(model),
    }


def _parquet_resource(name: str, files: Mapping[str, bytes]) -> dict[str, Any]:
    """The same table with true types, as a file: not every reader of descriptors reads Parquet."""
    model = row_model(name)
    path = f"data/{name}.parquet"
    return {
        "$schema": RESOURCE_PROFILE,
        "name": f"{name}-parquet",
        "type": "file",
        "title": f"{model.title} (Parquet)",
        "description": f"The rows of `{name}` with true types.",
        "path": path,
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        **weight(files[path]),
        "licenses": [CC_BY],
        "sameRowsAs": name,
    }


def weight(content: bytes) -> dict[str, Any]:
    """How long a file is, and its hash, as a resource gives them."""
    return {"bytes": len(content), "hash": f"sha256:{sha256(content).hexdigest()}"}
