"""The download: the whole package as one zip, which opens in place with any reader of Data Packages."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import PurePosixPath

from ccdata.packaging.building import schema_files
from ccdata.packaging.exports.citation import citation_file
from ccdata.packaging.exports.options import Options
from ccdata.packaging.exports.package import Package
from ccdata.packaging.exports.wordless import without_text

_EARLIEST = datetime(1980, 1, 1, tzinfo=UTC)
"""No entry of a zip is older."""
LAST_SECOND = 4_354_819_199
"""Nor newer: of the year 2107, in seconds since 1970."""
_LATEST = datetime.fromtimestamp(LAST_SECOND - 1, UTC)  # an entry tells every other second


def export(package: Package, options: Options) -> Mapping[str, bytes]:
    """The zip: descriptor, README, tables as CSV and Parquet, schemas, licences, citation."""
    files = zip_files(without_text(package) if options.no_text else package, options.licences)
    when = package.released if options.epoch is None else datetime.fromtimestamp(options.epoch, UTC)
    return {".zip": zipped(files, when)}


def zip_files(package: Package, licences: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files of the download, by path."""
    schemas = {f"schemas/{name}": content for name, content in schema_files().items()}
    return {**package.files, **schemas, **licences, "CITATION.cff": citation_file(package.descriptor)}


def zipped(files: Mapping[str, bytes], when: datetime) -> bytes:
    """Files as a zip, the same to the byte wherever the same compression is at hand.

    The descriptor comes first, for who reads the zip from its beginning; then the files by their paths, each
    folder before its files: there are readers (datapackage-js) that make only the folders that are entries.
    Each entry bears the same time, in UTC, and may be read by everybody.
    """
    moment = min(max(when.astimezone(UTC), _EARLIEST), _LATEST)
    folders = {f"{folder}/" for path in files for folder in PurePosixPath(path).parents if folder.name}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in sorted([*files, *folders], key=lambda one: (one != "datapackage.json", one)):
            entry = zipfile.ZipInfo(path, moment.timetuple()[:6])
            entry.create_system = 3  # Unix, on whichever system it is made
            entry.external_attr = (0o040755 << 16 | 0x10) if path in folders else 0o100644 << 16
            if path not in folders:
                entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, files.get(path, b""))
    return buffer.getvalue()
