"""What validation found: violations, each with its exact place, and what each rule looked at."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Violation:
    """Something that is wrong with a copy of a package, where it stands, and how to mend it.

    ``line`` is the line of a CSV file, from one, that the cell begins on, also where quoted cells hold line
    ends. ``row`` is the number of a row of a Parquet file or of inline data, from one. ``row_id`` is the
    value of its primary key, where that is one column. ``value`` is what stands there, cut at 200 characters.
    A field is None where it does not apply.
    """

    rule: str
    message: str
    mend: str
    resource: str | None = None
    file: str | None = None
    line: int | None = None
    row: int | None = None
    row_id: str | None = None
    column: str | None = None
    value: str | None = None

    @property
    def place(self) -> str:
        """Where it stands, on one line.

        >>> Violation(rule="cell-type", message="", mend="", file="data/roles.csv", line=7, column="id").place
        'data/roles.csv:7, column id'
        """
        file = self.file or self.resource or "the package"
        parts = [file if self.line is None else f"{file}:{self.line}"]
        if self.row is not None:
            parts.append(f"row {self.row}")
        if self.row_id is not None:
            parts.append(f"id {self.row_id}")
        if self.column is not None:
            parts.append(f"column {self.column}")
        return ", ".join(parts)


@dataclass(frozen=True, slots=True)
class Check:
    """How often a rule was checked and broken, and what it could not be checked on, with the reasons."""

    rule: str
    performed: int
    failed: int
    skipped: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class Report:
    """The outcome of a validation. As text it is what the command line prints.

    ``package`` is the path that was given. ``violations`` are in the order of rules, resources and places;
    where a limit was given, they are the first of ``total``.
    """

    package: str
    checks: tuple[Check, ...]
    violations: tuple[Violation, ...]
    total: int = -1

    def __post_init__(self) -> None:
        if self.total < 0:
            object.__setattr__(self, "total", len(self.violations))

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong. What was skipped is in ``checks``."""
        return self.total == 0

    def __repr__(self) -> str:
        """One line that says what is wrong: pytest shows it where ``assert validate(path).ok`` fails.

        >>> Report("data", (Check("cell-code", 3, 0),), ())
        <Report of data: sound>
        """
        from ccdata.validation.formats.grouping import in_short

        return f"<Report of {in_short(self)}>"

    def __str__(self) -> str:
        from ccdata.validation.formats import render

        return render(self, "text")
