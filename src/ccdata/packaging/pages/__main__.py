"""Write the pages that follow from the built package; with ``--check``, fail where one is out of step."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import ccdata
from ccdata.packaging.pages import PAGES
from ccdata.packaging.pages.package import Package, read
from ccdata.tables.model.renewing import renew

ROOT = Path(ccdata.__file__).parents[2]


def main(arguments: list[str]) -> int:
    """Write or check every page; returns the exit status."""
    package = read(ROOT / "datapackage")
    return renew(_made(package), "package", arguments)


def _made(package: Package) -> Iterator[tuple[str, Path, str]]:
    for path, make in PAGES.items():
        file = ROOT / path
        standing = file.read_text(encoding="utf-8") if file.exists() else ""
        yield path, file, make(package, standing)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
