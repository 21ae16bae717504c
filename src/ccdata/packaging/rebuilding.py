"""Rebuilding: the build is a function of seeds and scripts, so a package can be made again and compared."""

from __future__ import annotations

from pathlib import Path

from ccdata.evidence.errors import EvidenceError
from ccdata.evidence.verifying import Check
from ccdata.packaging.building import build


def rebuilt(folder: Path, seeds: Path) -> Check:
    """Promise 6: the tables of a package are, byte for byte, what the seeds and scripts give now.

    Parquet is left to `ccdata validate`, which compares its values with the CSV: its bytes depend
    on the version of the library that writes it.
    """
    check = Check(6, "the build is a function of seeds and scripts: built again, byte for byte")
    try:
        files = build(seeds).files
    except EvidenceError as problem:
        check.performed += 1
        check.failed.append(f"the seeds and scripts give no package: {problem}")
        return check
    for path, content in files.items():
        if path.endswith(".parquet") or path == "datapackage.json":
            check.skipped["bytes that depend on the version of the Parquet writer"] += 1
            continue
        check.performed += 1
        target = folder / path
        if not target.is_file() or target.read_bytes() != content:
            check.failed.append(f"{path}: not what the build makes")
    return check
