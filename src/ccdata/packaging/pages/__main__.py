"""Write the pages that follow from the built package; with ``--check``, fail where one is out of step."""

from __future__ import annotations

import sys
from pathlib import Path

import ccdata
from ccdata.packaging.pages import PAGES
from ccdata.packaging.pages.package import read

ROOT = Path(ccdata.__file__).parents[2]


def main(arguments: list[str]) -> int:
    """Write or check every page; returns the exit status."""
    package = read(ROOT / "datapackage")
    stale = 0
    for path, make in PAGES.items():
        file = ROOT / path
        standing = file.read_text(encoding="utf-8") if file.exists() else ""
        page = make(package, standing)
        if page == standing:
            continue
        stale += 1
        if "--check" in arguments:
            sys.stderr.write(f"{path} is out of step with the package: run `make generate`\n")
        else:
            file.write_text(page, encoding="utf-8", newline="\n")
            sys.stdout.write(f"wrote {path}\n")
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
