"""The edition without quoted text: offsets and hashes where words of the sources stood.

In the place of words stands their hash, so whoever holds the sources and the code can put them back, and
verify the edition. Which words are withheld, `ccdata.packaging.exports.withholding` says.
"""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from ccdata.packaging.building import json_bytes
from ccdata.packaging.descriptor import weight
from ccdata.packaging.exports.errors import unsound
from ccdata.packaging.exports.package import Package
from ccdata.packaging.exports.texts import Texts
from ccdata.packaging.exports.withholding import MOST, NEEDED, withhold
from ccdata.packaging.files import arrow_bytes, text_bytes

NAME = "ccdata-no-text"
"""The name of the edition in its descriptor."""

_TITLE = " (edition without quoted text)"
_ABOUT = (
    " In this edition the words of the sources are left out: where they stood, in `citations`, `mentions` and"
    " the tables, stands `sha256:` and the hash of the words in UTF-8; their places stand in `citations`. No"
    f" text repeats more than {MOST} words of a source in a row, but for proper names, titles and addresses."
)
_COLUMN = (
    " In this edition, words of the sources, and longer texts that may repeat them, are given as `sha256:`"
    " and their hash."
)


def without_text(package: Package) -> Package:
    """The edition of a package without the words of the sources; of the edition itself, the same again.

    Raises CannotExport where it is no package of the kind that has citations.
    """
    lacking = sorted(NEEDED - set(package.tables))
    if lacking:
        raise unsound(
            f"the package has no table {', '.join(lacking)}: without it, no words can be told as such"
        )
    tables = {name: Texts.of(table) for name, table in package.tables.items()}
    withhold(tables)
    return _rebuilt(package, tables)


def _rebuilt(package: Package, tables: Mapping[str, Texts]) -> Package:
    """The files of the edition, and a descriptor that gives their weight and says what was withheld."""
    files = dict(package.files)
    resources: list[dict[str, Any]] = []
    for one in package.descriptor["resources"]:
        resource = json.loads(json.dumps(one))
        table = tables.get(str(one.get("sameRowsAs", one["name"])))
        if table is not None and table.withheld:
            if one["type"] == "table":
                files[one["path"]] = text_bytes(table.columns, table.rows)
                _tell(resource["schema"], table.withheld)
            else:
                files[one["path"]] = _parquet(one["path"], package.files[one["path"]], table)
            resource |= weight(files[one["path"]])
        resources.append(resource)
    about = package.descriptor | {"resources": resources}
    if package.name != NAME:
        about |= {
            "name": NAME,
            "title": package.descriptor["title"] + _TITLE,
            "description": package.descriptor["description"] + _ABOUT,
        }
        if "README.md" in files:
            files["README.md"] = _readme(files["README.md"].decode("utf-8"), package.descriptor, about)
    files["datapackage.json"] = json_bytes(about)
    return Package(files)


def _readme(text: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> bytes:
    first, _, rest = text.partition(old["description"])
    told: str = first.replace(old["title"], new["title"], 1) + new["description"] + rest
    return told.encode("utf-8")


def _tell(schema: dict[str, Any], withheld: set[str]) -> None:
    for one in schema["fields"]:
        if one["name"] in withheld and not one["description"].endswith(_COLUMN):
            one["description"] += _COLUMN


def _parquet(path: str, content: bytes, table: Texts) -> bytes:
    """A Parquet file with the withheld columns as they stand in the CSV file."""
    try:
        read = pq.ParquetFile(io.BytesIO(content)).read()
        for column in sorted(table.withheld):
            place = table.columns.index(column)
            cells = pa.array([row[place] or None for row in table.rows], pa.string())
            read = read.set_column(place, read.schema.field(place), cells)
        return arrow_bytes(read)
    except (pa.ArrowException, OSError, LookupError) as problem:
        raise unsound(f"{path} cannot be read as the table {table.name}: {problem}") from None
