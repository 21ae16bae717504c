"""schema.org/Dataset as JSON-LD: what search engines for data read from a page.

Put it into the page of the dataset, between ``<script type="application/ld+json">`` and ``</script>``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ccdata.packaging.building import json_bytes
from ccdata.packaging.exports.options import Options
from ccdata.packaging.exports.package import Package, Table

_CONTEXT = "https://schema.org"


def export(package: Package, options: Options) -> Mapping[str, bytes]:
    """The dataset with its files, its columns and the works that it is based on."""
    about = {"@context": _CONTEXT, **dataset(package)}
    about["variableMeasured"] = [
        _variable(table, one) for table in package.tables.values() for one in table.fields
    ]
    about["distribution"] = [_download(one) for one in package.descriptor["resources"]]
    # Inside a page, what stands between < and > could end the script that it is in.
    text = json_bytes(about).decode("utf-8").replace("</", "<\\/")
    return {".jsonld": text.encode("utf-8")}


def dataset(package: Package) -> dict[str, Any]:
    """What schema.org calls the parts of a descriptor that are about the package as a whole."""
    told = package.descriptor
    parts: dict[str, Any] = {
        "@type": "Dataset",
        "name": told["title"],
        "alternateName": told["name"],
        "description": told["description"],
        "version": told["version"],
        "datePublished": told["created"][:10],
        "inLanguage": "en",
        "isAccessibleForFree": True,
        "license": [one["path"] for one in told["licenses"]],
        "keywords": told["keywords"],
        "creator": [{"@type": "Organization", "name": one["title"]} for one in told["contributors"]],
        "isBasedOn": [
            {"@type": "CreativeWork", "name": one["title"], "url": one["path"]} for one in told["sources"]
        ],
    }
    if "homepage" in told:
        parts["url"] = told["homepage"]
    return parts


def _download(resource: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "@type": "DataDownload",
        "name": resource["title"],
        "description": resource["description"],
        "contentUrl": resource["path"],
        "encodingFormat": resource["mediatype"],
        "contentSize": f"{resource['bytes']} B",
        "sha256": resource["hash"].removeprefix("sha256:"),
    }


def _variable(table: Table, field: Mapping[str, Any]) -> dict[str, Any]:
    about = {
        "@type": "PropertyValue",
        "name": f"{table.name}.{field['name']}",
        "description": field["description"],
    }
    return about | ({"unitText": field["unit"]} if "unit" in field else {})
