"""The plan: what is to be checked of each table, compiled from a descriptor, for any engine to carry out.

A plan holds no data and opens no file. Every engine carries out the same plan and finds the same faults: what
a cell must be is said once, in :mod:`ccdata.validation.cells`; an engine may only find out faster that
most of them are sound.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A column: its type and format as in Table Schema, and its constraints as the descriptor gives them.

    ``options`` are the other properties of the field that its type knows (``trueValues``, ``decimalChar``,
    …). ``missing`` are the texts that mean null. ``limits`` holds ``minimum``, ``maximum``,
    ``exclusiveMinimum``, ``exclusiveMaximum``, ``minLength``, ``maxLength``, ``pattern``, ``enum`` and
    ``jsonSchema``, where given. ``categories`` are the values of the categories, where given. ``is_edtf``:
    the text is a date expression of EDTF (``rdfType`` names the datatype of the Library of Congress).
    ``is_named``: False of a field whose descriptor has no name, so that its column is not known.
    """

    name: str
    type: str = "string"
    format: str = "default"
    required: bool = False
    unique: bool = False
    limits: Mapping[str, Any] = field(default_factory=dict)
    categories: tuple[Any, ...] | None = None
    missing: frozenset[str] = frozenset({""})
    options: Mapping[str, Any] = field(default_factory=dict)
    is_edtf: bool = False
    is_named: bool = True


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """Columns whose values are those of a row of another table, or of the same: nulls apart."""

    columns: tuple[str, ...]
    resource: str
    references: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Declared:
    """A rule across the columns of a row, or across rows, that the schema declares under ``rules``.

    ``rule`` is the id of the rule, ``about`` its other properties, as they stand.
    """

    rule: str
    about: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialect:
    """How a CSV file is written, as in Table Dialect."""

    delimiter: str = ","
    line_terminator: str | None = None
    quote_char: str | None = '"'
    double_quote: bool = True
    escape_char: str | None = None
    null_sequence: str | None = None
    skip_initial_space: bool = False
    header: bool = True
    header_rows: tuple[int, ...] = (1,)
    header_join: str = " "
    comment_char: str | None = None
    comment_rows: tuple[int, ...] = ()
    encoding: str = "utf-8"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A tabular resource. ``paths`` are relative to the descriptor: several files are parts of one table.

    ``form`` is ``csv``, ``parquet`` or ``inline``; ``match`` how the fields are held against the header
    (``fieldsMatch``). A resource without a schema has no fields: only its form is checked.
    """

    resource: str
    form: str
    paths: tuple[str, ...] = ()
    inline: Any = None
    dialect: Dialect = Dialect()
    fields: tuple[Field, ...] = ()
    match: str = "exact"
    primary_key: tuple[str, ...] = ()
    unique_keys: tuple[tuple[str, ...], ...] = ()
    foreign_keys: tuple[ForeignKey, ...] = ()
    declared: tuple[Declared, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """The tables of a package, in the order of the descriptor."""

    tables: tuple[Table, ...]

    def table(self, resource: str) -> Table | None:
        """The table of a resource; None where there is none of that name.

        >>> Plan((Table(resource="roles", form="csv"),)).table("roles").form
        'csv'
        """
        return next((one for one in self.tables if one.resource == resource), None)
