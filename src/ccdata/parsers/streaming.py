"""Scanning text that comes in pieces, and of which there may be more than memory holds.

A mention never crosses an empty line, so a paragraph is all that must be at hand at once. One longer than
`LONGEST` is cut: after the last sentence that ends within it, else after its last white space, else anywhere.
Where it is cut depends on the text alone, never on the pieces that the text comes in.
"""

from __future__ import annotations

import re
from collections import OrderedDict, deque
from collections.abc import Iterable, Iterator

from ccdata.parsers.scan import Mention, scan_all

LONGEST = 65_536
"""Code points that a paragraph is read to before it is cut."""

MOST_KNOWN = 10_000
"""Words of names met before that are kept in mind: the latest."""

# A line with its end, or as much of a line as is read to.
_LINE = re.compile(rf"[^\n]{{1,{LONGEST}}}\n?|\n")
# An initial or a form of address before the stop, and a small letter after it, say that the sentence goes on.
_SENTENCE_END = re.compile(
    r"(?<![.?!…])(?<!\b[A-Z])(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bSt)"
    r"[.?!…]++[’”\"')\]]*+\s++(?=[‘“\"'(\[]*[A-Z])"
)
_LAST_WHITE = re.compile(r".*\s", re.DOTALL)


def scan_stream(chunks: Iterable[str]) -> Iterator[Mention]:
    """The mentions of a text that comes in ``chunks``, names included, with offsets in the whole text.

    They are those of `scan_all` on the whole text, as long as no paragraph is longer than `LONGEST` and no
    more than `MOST_KNOWN` words of names are met; they are the same however the text is divided. Each comes
    as soon as its paragraph has ended.

    >>> for mention in scan_stream(["Ofsted came in 20", "17.\\n", "\\nFifteen", " staff left"]):
    ...     print(mention.start, mention.end, mention.kind.value, mention.text)
    0 6 name Ofsted
    15 19 date 2017
    22 29 count Fifteen
    """
    known = _Latest(MOST_KNOWN)
    for offset, paragraph in _paragraphs(chunks, LONGEST):
        yield from scan_all(paragraph, known, offset)


class Lines:
    """Where offsets lie in lines, told while the text goes by.

    Give ``watch(chunks)`` to `scan_stream`, and ask for the place of each mention when it comes.

    >>> lines = Lines()
    >>> text = ["It fell\\nto 26% ", "of all.\\n\\nIn 2017"]
    >>> [(mention.text, lines.place(mention.start)) for mention in scan_stream(lines.watch(text))]
    [('26%', (2, 4)), ('2017', (4, 4))]
    """

    def __init__(self) -> None:
        self._ends: deque[int] = deque()
        self._read = 0
        self._line = 1
        self._begin = 0

    def watch(self, chunks: Iterable[str]) -> Iterator[str]:
        """The same chunks, each noted as it goes by."""
        for chunk in chunks:
            # No mention is still to come from further back: forgetting keeps memory flat.
            self._pass(self._read - LONGEST)
            self._ends.extend(self._read + line_end.start() for line_end in re.finditer("\n", chunk))
            self._read += len(chunk)
            yield chunk

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1; the column in code points.

        Offsets are to be asked for in their order, and each before another chunk is read.
        """
        self._pass(offset)
        return self._line, offset - self._begin + 1

    @property
    def reached(self) -> tuple[int, int]:
        """Line and column of the end of what was read so far."""
        return self.place(self._read)

    def _pass(self, offset: int) -> None:
        while self._ends and self._ends[0] < offset:
            self._begin = self._ends.popleft() + 1
            self._line += 1


class _Latest(set[str]):
    """A set that forgets the word that was added longest ago when it has more than ``most``."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most
        self._order: OrderedDict[str, None] = OrderedDict()

    def add(self, word: str) -> None:
        super().add(word)
        self._order[word] = None
        self._order.move_to_end(word)
        if len(self) > self._most:
            self.discard(self._order.popitem(last=False)[0])


def _paragraphs(chunks: Iterable[str], longest: int) -> Iterator[tuple[int, str]]:
    """Each paragraph, or part of a long one, with its offset, and with the line breaks that end it.

    White space between paragraphs is in none; that at the beginning of the text is.
    """
    waiting: list[str] = []
    offset = size = 0
    after_line_break = False  # and nothing but white space since
    for line in (found.group() for chunk in chunks for found in _LINE.finditer(chunk)):
        blank, ended = line.isspace(), line.endswith("\n")
        empty_line = blank and ended and after_line_break
        after_line_break = ended or (blank and after_line_break)
        kept = line if waiting or offset == 0 else line.lstrip()
        offset += 0 if waiting else len(line) - len(kept)
        if kept:
            waiting.append(kept)
            size += len(kept)
        if size > longest:
            text = "".join(waiting)
            while len(text) > longest:
                part = text[: _cut(text[:longest])]
                yield offset, part
                rest = text[len(part) :]
                text = rest.lstrip()
                offset += len(part) + len(rest) - len(text)
            waiting, size = [text] if text else [], len(text)
        if empty_line and waiting:
            yield offset, "".join(waiting)
            offset += size
            waiting, size = [], 0
    if waiting:
        yield offset, "".join(waiting)


def _cut(text: str) -> int:
    """Where a text that is too long is cut.

    >>> _cut("It fell. Dr. Smith said so"), _cut("nowhere to stop"), _cut("no-where")
    (9, 11, 8)
    """
    end = 0
    for sentence_end in _SENTENCE_END.finditer(text):
        end = sentence_end.end()
    if end == 0:
        white = _LAST_WHITE.match(text)
        end = len(text) if white is None else white.end()
    return end
