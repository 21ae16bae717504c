"""CSV in dialects that the csv module does not know: longer delimiters, and lines that end in their own way.

Slow, and seldom needed: what the csv module can read is read by it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ccdata.validation.plan import Dialect

_USUAL_ENDS = (None, "\n", "\r\n", "\r")
_BUDGET = 4
"""So often a text may be read: a quotation mark without its pair takes all that follows, and then in vain."""


@dataclass(frozen=True, slots=True)
class Record:
    """The cells of a record and the line that it begins on; or what is wrong with it, and no cells."""

    cells: list[str]
    line: int
    problem: str | None = None


def is_usual(dialect: Dialect) -> bool:
    """Whether the csv module can read a dialect.

    >>> is_usual(Dialect(delimiter=";")), is_usual(Dialect(delimiter="::"))
    (True, False)
    """
    return len(dialect.delimiter) == 1 and dialect.line_terminator in _USUAL_ENDS


def read_any(text: str, dialect: Dialect, first: int = 1) -> Iterator[Record]:
    """The records of a text. Lines are counted as the dialect ends them, from ``first``.

    >>> dialect = Dialect(delimiter="::", line_terminator=";", quote_char="'")
    >>> [record.cells for record in read_any("id::name;1::'a;b';", dialect)]
    [['id', 'name'], ['1', 'a;b']]
    """
    end = dialect.line_terminator
    if end not in _USUAL_ENDS:
        # An editor ends a file with a line end, whatever the dialect says.
        text = text.removesuffix("\n").removesuffix("\r")
    ends = re.compile(r"\r\n|\n|\r" if end in _USUAL_ENDS else re.escape(end or ""))
    place, line = 0, first
    budget = _BUDGET * len(text) + 100_000
    while place < len(text):
        next_line = ends.search(text, place)
        after = len(text) if next_line is None else next_line.end()
        if dialect.comment_char is not None and text.startswith(dialect.comment_char, place):
            place, line = after, line + 1
            continue
        try:
            cells, stop = _record(text, place, dialect, ends)
        except ValueError as error:
            budget -= len(text) - place
            yield Record([], line, str(error))
            if budget < 0:
                yield Record([], line, "the file is not read any further")
                return
            place, line = after, line + 1
            continue
        yield Record(cells, line)
        # Within quotes, too, a line is a line.
        line += max(len(ends.findall(text, place, stop)), 1)
        place = stop


def _record(text: str, place: int, dialect: Dialect, ends: re.Pattern[str]) -> tuple[list[str], int]:
    """The cells of the record that begins at ``place``, and where the next begins. Raises ValueError."""
    ended = ends.match(text, place)
    if ended is not None:
        return [], ended.end()
    cells: list[str] = []
    while True:
        cell, place = _cell(text, place, dialect, ends)
        cells.append(cell)
        if text.startswith(dialect.delimiter, place):
            place += len(dialect.delimiter)
            continue
        ended = ends.match(text, place)
        return cells, len(text) if ended is None else ended.end()


def _cell(text: str, place: int, dialect: Dialect, ends: re.Pattern[str]) -> tuple[str, int]:
    """The cell that begins at ``place``, and where it ends: before a delimiter, or the end of the line."""
    while dialect.skip_initial_space and text.startswith(" ", place):
        place += 1
    quote, escape = dialect.quote_char, dialect.escape_char
    is_quoted = quote is not None and text.startswith(quote, place)
    place += is_quoted
    parts: list[str] = []
    while place < len(text):
        one = text[place]
        if one == escape:
            parts.append(text[place + 1 : place + 2])
            place += 2
        elif is_quoted and one == quote:
            if dialect.double_quote and text.startswith(quote, place + 1):
                parts.append(one)
                place += 2
                continue
            return _closed("".join(parts), text, place + 1, dialect, ends)
        elif not is_quoted and (text.startswith(dialect.delimiter, place) or ends.match(text, place)):
            break
        else:
            parts.append(one)
            place += 1
    if is_quoted:
        raise ValueError("unexpected end of data")
    return "".join(parts), min(place, len(text))


def _closed(cell: str, text: str, place: int, dialect: Dialect, ends: re.Pattern[str]) -> tuple[str, int]:
    """A quoted cell that is closed: what follows is a delimiter or an end."""
    if place < len(text) and not text.startswith(dialect.delimiter, place) and not ends.match(text, place):
        raise ValueError(f"{dialect.delimiter!r} expected after {dialect.quote_char!r}")
    return cell, place
