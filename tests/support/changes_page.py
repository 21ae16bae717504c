"""The page of all that changed since the last release: `python -m tests.support.changes_page` writes it."""

import sys
from pathlib import Path

from ccdata.packaging.versions.comparing import compare
from ccdata.packaging.versions.formats import pieces
from ccdata.packaging.versions.releases import last_release
from ccdata.packaging.versions.written import snapshot

ROOT = Path(__file__).parents[2]


def page() -> tuple[Path, str]:
    """Where the page stands, and what it says: the pinned release against the package of the checkout."""
    package = ROOT / "datapackage"
    last = last_release(ROOT / "seeds")
    now = snapshot(lambda path: (package / path).read_bytes(), "datapackage.json", "datapackage")
    text = "".join(pieces(compare(last, now), "html"))
    return ROOT / "docs" / "changes" / f"since-{last.version}.html", text


def main() -> int:
    """Write the page."""
    path, text = page()
    path.write_text(text, "utf-8", newline="\n")
    sys.stdout.write(f"wrote {path.relative_to(ROOT)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
