"""The lists beside the seeds (register, articles, outline): CSV written by hand, read strictly."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from ccdata.corpus.errors import SeedError
from ccdata.vocabulary.codebook.code import Code

C = TypeVar("C", bound=Code)


@dataclass(frozen=True, slots=True)
class Line:
    """One record of a list, with the place that an error message names."""

    where: str
    values: dict[str, str]

    def text(self, column: str) -> str:
        """The value of a column that must not be empty."""
        value = self.values[column]
        if value == "":
            raise SeedError(
                "a column is empty", self.where, f"a value in {column}", "nothing", f"fill in {column}"
            )
        return value

    def optional(self, column: str) -> str | None:
        """The value of a column, None where it is empty."""
        return self.values[column] or None

    def number(self, column: str) -> int:
        """The value of a column that holds a count."""
        value = self.text(column)
        if not value.isdecimal():
            raise SeedError(
                "not a number", self.where, f"a whole number in {column}", value, f"correct {column}"
            )
        return int(value)

    def flag(self, column: str) -> bool:
        """The value of a column that holds true or false."""
        value = self.text(column)
        if value not in ("true", "false"):
            raise SeedError(
                "not a flag", self.where, f"true or false in {column}", value, f"correct {column}"
            )
        return value == "true"

    def code(self, column: str, codes: type[C]) -> C:
        """The value of a column that holds a code of a list.

        >>> from ccdata.vocabulary.codebook.sources import SourceKind
        >>> Line("register.csv, line 2", {"kind": "feed"}).code("kind", SourceKind)
        <SourceKind.FEED: 'feed'>
        """
        value = self.text(column)
        known = {str(code): code for code in codes}
        if value not in known:
            raise SeedError(
                f"an unknown code in {column}", self.where, ", ".join(known), value, "use one of the codes"
            )
        return known[value]


def read_list(path: Path, columns: Sequence[str]) -> list[Line]:
    """The records of a CSV list that has exactly these columns, in this order.

    Raises SeedError where the file is missing, is not UTF-8, or has other columns; and where a record is too
    long or too short.
    """
    if not path.is_file():
        raise SeedError("a list is missing", str(path), "a CSV file", "no file", f"restore {path.name}")
    try:
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise SeedError("a list is not UTF-8", str(path), "UTF-8", str(error), "save it as UTF-8") from error
    reader = csv.reader(io.StringIO(text, newline=""))
    header = next(reader, [])
    if header != list(columns):
        raise SeedError(
            "the columns are not those of this list",
            f"{path}, line 1",
            ",".join(columns),
            ",".join(header),
            "correct the header",
        )
    lines = []
    for record in reader:
        where = f"{path}, line {reader.line_num}"
        if len(record) != len(columns):
            raise SeedError(
                "a record of the wrong length",
                where,
                f"{len(columns)} values",
                f"{len(record)} values",
                "quote a value that holds a comma",
            )
        lines.append(Line(where, dict(zip(columns, record, strict=True))))
    return lines
