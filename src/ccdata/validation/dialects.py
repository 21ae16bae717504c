"""A Table Dialect: held against the standard, and compiled for the plan."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ccdata.validation import rules
from ccdata.validation.descriptor import Part
from ccdata.validation.notes import Notes
from ccdata.validation.plan import Dialect


@dataclass(frozen=True, slots=True)
class Written:
    """How a table is written: ``dialect`` of a text, and where the rows of a JSON file are.

    ``is_read``: False where nothing here can read what is written so.
    """

    dialect: Dialect
    property: str | None = None
    item_keys: tuple[str, ...] | None = None
    item_type: str | None = None
    is_read: bool = True


@dataclass(slots=True)
class _Reader:
    """Takes the properties of a dialect one by one: the value, or the default where there is no sound one."""

    about: Mapping[str, Any]
    at: str
    notes: Notes
    is_read: bool = field(default=True)

    def take(self, key: str, default: Any, holds: Callable[[Any], bool], wanted: str) -> Any:
        if key not in self.about:
            return default
        value = self.about[key]
        if holds(value):
            return value
        self.notes.fault(self.place(key), "is empty" if value == "" else f"is not {wanted}", value)
        return default

    def place(self, key: str) -> str:
        return f"{self.at}.{key}" if self.at else key

    def refuse(self, key: str, value: Any, why: str) -> None:
        self.notes.fault(self.place(key), why, value, rules.RESOURCE_FORM)
        self.is_read = False


def compile_dialect(part: Part | None, format_: str, encoding: str, notes: Notes) -> Written:
    """The dialect of a table, with what is wrong with it noted; the defaults where it has none."""
    delimiter = "\t" if format_ == "tsv" else ","
    if part is None:
        return Written(Dialect(delimiter=delimiter, encoding=encoding))
    about = part.about
    # Some writers of dialects put what is of CSV in an object of its own.
    nested = about.get(format_)
    reader = _Reader({**nested, **about} if isinstance(nested, dict) else about, part.at, notes)
    for key in ("$schema", "title", "description"):
        reader.take(key, "", lambda one: isinstance(one, str), "a string")
    dialect = _dialect(reader, delimiter, encoding)
    property_ = reader.take("property", None, _is_text, "a string")
    keys = reader.take("itemKeys", None, _are_texts, "an array of strings")
    kind = reader.take("itemType", None, lambda one: one in ("array", "object"), "array or object")
    return Written(dialect, property_, None if keys is None else tuple(keys), kind, reader.is_read)


def _dialect(reader: _Reader, delimiter: str, encoding: str) -> Dialect:
    given = reader.take("delimiter", delimiter, _is_text, "a string")
    ends = reader.take("lineTerminator", None, _is_text, "a string")
    if given == ends or any(one in given for one in "\r\n\0"):
        reader.refuse("delimiter", given, "the delimiter ends a line")
    escape = reader.take("escapeChar", None, _is_character, "a string of one character")
    # They exclude each other: who escapes has no quotes, unless both are said.
    quote = reader.take(
        "quoteChar", '"' if escape is None else None, _is_character, "a string of one character"
    )
    if given in (quote, escape):
        reader.refuse("delimiter", given, "the delimiter is the quote or escape character too")
    rows = reader.take("headerRows", [1], _are_numbers, "an array of row numbers, from 1")
    comments = reader.take("commentRows", [], _are_numbers, "an array of row numbers, from 1")
    return Dialect(
        delimiter=given,
        line_terminator=ends,
        quote_char=quote,
        double_quote=reader.take("doubleQuote", True, _is_truth, "a boolean"),
        escape_char=escape,
        null_sequence=reader.take("nullSequence", None, lambda one: isinstance(one, str), "a string"),
        skip_initial_space=reader.take("skipInitialSpace", False, _is_truth, "a boolean"),
        header=reader.take("header", True, _is_truth, "a boolean"),
        header_rows=tuple(dict.fromkeys(rows)) or (1,),
        header_join=reader.take("headerJoin", " ", lambda one: isinstance(one, str), "a string"),
        comment_char=reader.take("commentChar", None, _is_text, "a string"),
        comment_rows=tuple(dict.fromkeys(comments)),
        encoding=encoding,
    )


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and value != ""


def _is_character(value: Any) -> bool:
    return isinstance(value, str) and len(value) == 1 and value not in "\r\n\0"


def _is_truth(value: Any) -> bool:
    return isinstance(value, bool)


def _are_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _are_numbers(value: Any) -> bool:
    return isinstance(value, list) and all(
        isinstance(one, int) and not isinstance(one, bool) and one >= 1 for one in value
    )
