"""The built package, as the pages read it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from ccdata.packaging.reading import read_package
from ccdata.tables.model.row import Row

R = TypeVar("R", bound=Row)


@dataclass(frozen=True, slots=True)
class Package:
    """A package: what its descriptor says, and the rows of each table by their id."""

    about: Mapping[str, Any]
    tables: Mapping[str, Mapping[str, Row]]

    def rows(self, model: type[R]) -> list[R]:
        """The rows of the table of a model."""
        return [row for row in self.tables[model.table_name()].values() if isinstance(row, model)]


def read(folder: Path) -> Package:
    """Read a built package. Raises PackageError where it is not sound, OSError where it cannot be read."""
    about = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    return Package(about, read_package(folder))


def cell(text: object) -> str:
    """Text as one cell of a table in Markdown.

    >>> cell("one | two")
    'one \\\\| two'
    """
    return " ".join(str(text).split()).replace("|", "\\|").replace("<", "&lt;")


def line(*cells: object) -> str:
    """A line of a table in Markdown.

    >>> line("id", 3)
    '| id | 3 |'
    """
    return f"| {' | '.join(map(cell, cells))} |"
