"""The form in which a mistake is reported: written by hand, with its list of tables generated."""

from __future__ import annotations

from ccdata.packaging.marking import NoPlace
from ccdata.packaging.pages.package import Package

BEGIN = "      options: # the tables, by `make generate`\n"
_OPTION = "        - "


def form(package: Package, page: str) -> str:
    """The form with its list of tables renewed. Raises NoPlace."""
    before, began, rest = page.partition(BEGIN)
    if not began:
        raise NoPlace(
            f"the form has no line {BEGIN.strip()!r}\n  mend:  put it where the list of tables belongs"
        )
    lines = rest.splitlines(keepends=True)
    while lines and lines[0].startswith(_OPTION):
        del lines[0]
    return before + BEGIN + "".join(f"{_OPTION}{table}\n" for table in package.tables) + "".join(lines)
