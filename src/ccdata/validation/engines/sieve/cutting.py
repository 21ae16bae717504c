"""Cutting a CSV file into pieces of whole records, with a proof for each of how it is to be read.

A record is proved if its quotation marks stand as in RFC 4180, it ends with LF or CR LF, and has as many
cells as the header: then any reader of CSV reads it alike. The proof looks at bytes only, at millions at
once. Records that it does not hold for are read by the csv module, like all records of the plain engine.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, BinaryIO, TypeAlias

import numpy as np

from ccdata.validation import csv_text
from ccdata.validation.plan import Dialect

SIZE = 8 * 2**20
"""Bytes that are read at a time: measured, see docs/scale.md."""

_LONGEST = 64 * 2**20
"""Bytes beyond which a record is none: a quotation mark was opened and never closed."""

_LF, _CR = 10, 13
_LF_BYTE = b"\n"
Places: TypeAlias = np.ndarray[Any, np.dtype[np.int64]]
Record: TypeAlias = tuple[int, list[str]]
"""The line that a record begins on, and its cells."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How the records of a file are written: one byte each, ``quote`` None where nothing is quoted."""

    delimiter: bytes = b","
    quote: bytes | None = b'"'

    @classmethod
    def of(cls, dialect: Dialect) -> Shape | None:
        """That of a dialect; None where it has more to it than delimiters and quotation marks.

        >>> Shape.of(Dialect(delimiter=";")), Shape.of(Dialect(escape_char="^"))
        (Shape(delimiter=b';', quote=b'"'), None)
        """
        usual = Dialect(
            delimiter=dialect.delimiter,
            quote_char=dialect.quote_char,
            encoding=dialect.encoding,
            # Null sequences are among the missing values of each field.
            null_sequence=dialect.null_sequence,
            line_terminator=dialect.line_terminator,
            header=dialect.header,
        )
        bytes_ = [one.encode() for one in (dialect.delimiter, dialect.quote_char) if one is not None]
        if dialect != usual or not csv_text.is_utf8(dialect.encoding) or dialect.line_terminator == "\r":
            return None
        if any(len(one) != 1 or one in b"\r\n\0 " for one in bytes_) or len(set(bytes_)) != len(bytes_):
            return None
        return cls(bytes_[0], bytes_[1] if len(bytes_) > 1 else None)


@dataclass(slots=True)
class Piece:
    """Records that follow each other in a file.

    ``content`` are those that are proved, ``lines`` the line that each of them begins on. ``odd`` are the
    others, as the csv module reads them, of any width; ``error`` is what it cannot read, with the line of
    the record: the next piece begins on the line after, and ``wasted`` is how many bytes were read in vain.
    ``raw`` are the bytes of all of them, in which invalid UTF-8 can be looked for. ``is_flat``: no proved
    cell holds a line end. ``is_doubtful``: it may hold bytes that are no text.

    Where there is an ``exact``, only the sum of the cells of all records is proved: that is enough for a
    reader that refuses a record with too many. Where it refuses, ``exact`` is the piece with each record
    counted.
    """

    raw: bytes
    line: int
    content: bytes = b""
    lines: Places = field(default_factory=lambda: np.empty(0, np.int64))
    odd: list[Record] = field(default_factory=list)
    error: tuple[int, str] | None = None
    is_flat: bool = True
    wasted: int = 0
    is_doubtful: bool = False
    exact: Callable[[], Piece] | None = None


class Cutter:
    r"""The pieces of a stream of bytes.

    >>> from io import BytesIO
    >>> cutter = Cutter(BytesIO(b'a,b\n1,"a\n, b"\n2\n3,c'), Shape())
    >>> cutter.first().odd
    [(1, ['a', 'b'])]
    >>> [(piece.content, piece.lines.tolist(), piece.odd) for piece in cutter.pieces(2)]
    [(b'1,"a\n, b"\n3,c\n', [2, 5], [(4, ['2'])])]
    """

    def __init__(self, stream: BinaryIO, shape: Shape, size: int = SIZE) -> None:
        self._stream = stream
        self.shape = shape
        self._size = size
        self._rest = b""
        self._is_done = False
        self._line = 1
        self._used = 0
        self.ends_with_line = True
        self._fill()
        if self._rest.startswith(b"\xef\xbb\xbf"):
            self._rest = self._rest[3:]
            if self._rest == _LF_BYTE and not self.ends_with_line:
                self._rest = b""

    @property
    def is_of_returns(self) -> bool:
        """Whether CR alone seems to end the lines."""
        return b"\r" in self._rest and _LF_BYTE not in self._rest[:-1]

    def first(self) -> Piece:
        """The first record by itself."""
        return self._by_hand(1)

    def pieces(self, width: int) -> Iterator[Piece]:
        """Yield what follows, record for record, where a proper record has ``width`` cells."""
        careful = 1
        while True:
            self._fill()
            if not self._rest:
                return
            scan = _Scan(self._rest, self.shape, width, self._line)
            if scan.length:
                piece = scan.piece()
                self._rest, self._line = self._rest[scan.length :], scan.next_line
                yield piece
                careful = max(careful // 2, 1)
            elif scan.doubt is None and not self._is_done and len(self._rest) < _LONGEST:
                # Not one whole record in it.
                self._fill(more=True)
                continue
            if scan.doubt is not None or not scan.length:
                # Four times as many at each doubt: a file full of them costs what the csv module costs.
                yield self._by_hand(careful)
                careful = min(careful * 4, 2**16)

    def _fill(self, more: bool = False) -> None:
        while not self._is_done and (more or len(self._rest) < self._size):
            read = self._stream.read(self._size)
            more = False
            self._is_done = read == b""
            self._rest += read
        if self._is_done and self._rest and not self._rest.endswith(_LF_BYTE):
            self._rest += _LF_BYTE
            self.ends_with_line = False

    def _by_hand(self, most: int) -> Piece:
        """So many records, or what there are, read by the csv module."""
        piece = Piece(b"", self._line)
        self._used = used = 0
        begin = self._line
        with csv_text.any_length():
            reader = csv.reader(self._lines(), **_options(self.shape))
            try:
                for cells in reader:
                    piece.odd.append((begin, cells))
                    begin, used = self._line + reader.line_num, self._used
                    if len(piece.odd) == most:
                        break
            except csv.Error as error:
                piece.error = (begin, str(error))
                piece.wasted = self._used - used
                # What follows the first line of the record is read all the same.
                used = self._rest.find(_LF_BYTE, used) + 1
        piece.raw = self._rest[:used]
        piece.is_doubtful = True
        self._line += piece.raw.count(_LF_BYTE)
        self._rest = self._rest[used:]
        return piece

    def _lines(self) -> Iterator[str]:
        """The lines of what was read and not used, and on to the end of the stream."""
        while True:
            end = self._rest.find(_LF_BYTE, self._used) + 1
            if end == 0:
                if self._is_done or len(self._rest) > _LONGEST:
                    return
                self._fill(more=True)
                continue
            line = self._rest[self._used : end]
            self._used = end
            # The last line may have been ended by us: inside a cell that would be another text.
            is_ours = self._is_done and end == len(self._rest) and not self.ends_with_line
            yield (line[:-1] if is_ours else line).decode("utf-8", errors="replace")


def _options(shape: Shape) -> dict[str, Any]:
    quote = None if shape.quote is None else shape.quote.decode()
    return csv_text.options(Dialect(delimiter=shape.delimiter.decode(), quote_char=quote))


class _Scan:
    """What the bytes of a chunk, which begins with a record, prove.

    ``length`` is that of the whole records before the first byte that is in doubt, ``doubt`` the place of
    that.
    """

    def __init__(self, chunk: bytes, shape: Shape, width: int, line: int) -> None:
        self.chunk, self.shape, self.width, self.line = chunk, shape, width, line
        content = np.frombuffer(chunk, np.uint8)
        newlines = np.flatnonzero(content == _LF)
        lines = line + 1 + np.arange(newlines.size)
        quotes = newlines[:0]
        doubts: list[int] = []
        if shape.quote is not None and shape.quote in chunk:
            quotes = np.flatnonzero(content == shape.quote[0])
            doubts += _bad_quotes(content, quotes, shape)
            outside = _is_outside(quotes, newlines)
            newlines, lines = newlines[outside], lines[outside]
        if b"\r" in chunk:
            returns = np.flatnonzero(content == _CR)
            returns = returns[_is_outside(quotes, returns)]
            # The last byte of a chunk can be half of a line end: its record is not whole in any case.
            returns = returns[returns + 1 < content.size]
            doubts += returns[content[returns + 1] != _LF][:1].tolist()
        if width == 1:
            # An empty line is a record without cells, and looks like one whose only cell is empty.
            lengths = np.diff(newlines, prepend=-1)
            is_blank = (lengths == 1) | ((lengths == 2) & (content[newlines - 1] == _CR))
            doubts += (newlines - lengths + 1)[is_blank][:1].tolist()
        self.doubt: int | None = min(doubts, default=None)
        if self.doubt is not None:
            kept = int(np.searchsorted(newlines, self.doubt))
            newlines, lines = newlines[:kept], lines[:kept]
        self.ends = newlines
        self.length = int(newlines[-1]) + 1 if newlines.size else 0
        self.next_line = int(lines[-1]) if lines.size else line
        self._after = lines
        self._quotes = quotes[: np.searchsorted(quotes, self.length)]
        self._content = content[: self.length]

    def piece(self) -> Piece:
        """The records, if they have as many delimiters as they should have all together."""
        raw = self.chunk if self.length == len(self.chunk) else self.chunk[: self.length]
        lines = np.concatenate(([self.line], self._after[:-1]))
        is_flat = self.next_line - self.line == self.ends.size
        if self._outside() != (self.width - 1) * self.ends.size:
            return self._exact(raw, lines, is_flat)
        return Piece(
            raw, self.line, raw, lines, is_flat=is_flat, exact=lambda: self._exact(raw, lines, is_flat)
        )

    def _exact(self, raw: bytes, lines: Places, is_flat: bool) -> Piece:
        """The records, of which those of another width are set apart."""
        wrong = np.flatnonzero(self._counted() != self.width - 1)
        if not wrong.size:
            return Piece(raw, self.line, raw, lines, is_flat=is_flat)
        starts = np.concatenate(([0], self.ends[:-1] + 1))
        odd: list[Record] = []
        kept: list[bytes] = []
        done = 0
        for record in wrong.tolist():
            begin, end = int(starts[record]), int(self.ends[record]) + 1
            kept.append(raw[done:begin])
            text = raw[begin:end].decode("utf-8", errors="replace")
            # Split at LF alone, as the lines of a file are.
            source = io.StringIO(text, newline="\n")
            odd += [(int(lines[record]), cells) for cells in csv.reader(source, **_options(self.shape))]
            done = end
        kept.append(raw[done:])
        return Piece(raw, self.line, b"".join(kept), np.delete(lines, wrong), odd, is_flat=is_flat)

    @cached_property
    def _delimiters(self) -> Places:
        return np.flatnonzero(self._content == self.shape.delimiter[0])

    @cached_property
    def _ranks(self) -> Any:
        """How many delimiters stand before each quotation mark: whole records have two, four, … marks."""
        return np.searchsorted(self._delimiters, self._quotes)

    def _outside(self) -> int:
        """How many delimiters stand outside quotes."""
        if not self._quotes.size:
            return int(np.count_nonzero(self._content == self.shape.delimiter[0]))
        return int(self._delimiters.size - (self._ranks[1::2] - self._ranks[0::2]).sum())

    def _counted(self) -> Any:
        """How many delimiters outside quotes each record has."""
        counts = np.diff(np.searchsorted(self._delimiters, self.ends), prepend=0)
        if self._quotes.size:
            inside = self._ranks[1::2] - self._ranks[0::2]
            quoted = np.flatnonzero(inside)
            records = np.searchsorted(self.ends, self._quotes[0::2][quoted])
            np.subtract.at(counts, records, inside[quoted])
        return counts


def _is_outside(quotes: Places, places: Places) -> Any:
    """Whether an even number of quotation marks stands before each place."""
    return np.searchsorted(quotes, places) & 1 == 0


def _bad_quotes(content: Any, quotes: Places, shape: Shape) -> list[int]:
    """The first quotation mark that neither opens a cell nor closes one nor is doubled."""
    opening, closing = quotes[0::2], quotes[1::2]
    before = content[np.maximum(opening - 1, 0)]
    is_open = (opening == 0) | (before == shape.delimiter[0]) | (before == _LF)
    is_open[1:] |= opening[1:] == closing[: opening.size - 1] + 1
    # Of a mark at the end of the chunk nothing is known yet; nor is its record whole.
    after = content[np.minimum(closing + 1, content.size - 1)]
    is_close = (closing + 1 >= content.size) | (after == shape.delimiter[0]) | (after == _LF) | (after == _CR)
    paired = opening[1:].size
    is_close[:paired] |= opening[1:] == closing[:paired] + 1
    bad: list[int] = opening[~is_open][:1].tolist() + closing[~is_close][:1].tolist()
    return bad
