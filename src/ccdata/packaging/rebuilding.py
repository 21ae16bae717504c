"""Rebuilding: the build is a function of seeds and scripts, so a package can be made again and compared."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from ccdata.evidence.check import Check
from ccdata.evidence.errors import EvidenceError
from ccdata.packaging.building import build
from ccdata.packaging.exports.package import Package
from ccdata.packaging.exports.wordless import NAME as WITHOUT_TEXT
from ccdata.packaging.exports.wordless import without_text
from ccdata.packaging.exports.zipped import zip_files

LICENCES = frozenset({"LICENSE", "LICENSE-DATA"})
"""What the download holds and no build makes."""


def rebuilt(folder: Path, seeds: Path) -> Check:
    """Promise 6: a package is what the seeds and scripts give now, file by file, and nothing else.

    CSV and README are compared byte for byte. The bytes of Parquet depend on the version of the
    library that writes it, so its schema and values are compared, and its weight in the descriptor is
    left out.
    """
    check = Check(6, "the build is a function of seeds and scripts: built again, every file is the same")
    try:
        files: Mapping[str, bytes] = build(seeds).files
    except EvidenceError as problem:
        check.performed += 1
        check.failed.append(f"the seeds and scripts give no package: {problem}")
        return check
    files = _laid_out(files, folder)
    for path, content in files.items():
        check.performed += 1
        target = folder / path
        if not target.is_file():
            check.failed.append(f"{path}: missing")
        elif not _same(path, target.read_bytes(), content):
            check.failed.append(f"{path}: not what the build makes")
    standing = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    others = standing - set(files)
    if is_download(folder):
        check.skipped["the text of a licence"] += len(others & LICENCES)
        others -= LICENCES
    check.failed += [f"{path}: not a file of the package" for path in sorted(others)]
    return check


def edition(folder: Path) -> str:
    """The name that the descriptor of a package gives it; empty where it gives none."""
    try:
        return str(json.loads((folder / "datapackage.json").read_bytes())["name"])
    except (OSError, ValueError, KeyError, TypeError):
        return ""


def is_download(folder: Path) -> bool:
    """Whether a folder is the download, unpacked: it says how to cite it."""
    return (folder / "CITATION.cff").is_file()


def _laid_out(files: Mapping[str, bytes], folder: Path) -> Mapping[str, bytes]:
    """The files of a build in the form that a folder has: with words or without, as download or not."""
    package = Package(files)
    if edition(folder) == WITHOUT_TEXT:
        package = without_text(package)
    return zip_files(package, {}) if is_download(folder) else package.files


def _same(path: str, found: bytes, made: bytes) -> bool:
    if found == made:
        return True
    try:
        if path.endswith(".parquet"):
            return bool(_table(found).equals(_table(made), check_metadata=True))
        if path == "datapackage.json":
            return bool(_without_weight(json.loads(found)) == _without_weight(json.loads(made)))
    except (pa.ArrowException, OSError, ValueError, KeyError, TypeError):
        return False
    return False


def _table(content: bytes) -> pa.Table:
    return pq.ParquetFile(io.BytesIO(content)).read()


def _without_weight(descriptor: dict[str, Any]) -> dict[str, Any]:
    resources = [
        {key: value for key, value in one.items() if key not in {"bytes", "hash"}}
        if one["format"] == "parquet"
        else one
        for one in descriptor["resources"]
    ]
    return descriptor | {"resources": resources}
