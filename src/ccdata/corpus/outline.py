"""The outline: what no rule can tell of a page, said by hand in `seeds/outline.csv`, as little as will do."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ccdata.corpus.errors import SeedError
from ccdata.corpus.lists import read_list
from ccdata.corpus.pieces import Piece, Span, trim
from ccdata.corpus.register import Source
from ccdata.vocabulary.codebook.sources import PassageKind, Reach, SourceKind

COLUMNS = ("source_id", "text", "reach", "kind")


@dataclass(frozen=True, slots=True)
class Mark:
    """A line of the outline: words of a page (a space stands for any white space) and their kind."""

    where: str
    text: str
    reach: Reach
    kind: PassageKind


def read_outline(path: Path, sources: Mapping[str, Source]) -> dict[str, list[Mark]]:
    """The marks of each page by source id.

    Raises SeedError where a line names no page or no known kind.
    """
    marks: dict[str, list[Mark]] = {source_id: [] for source_id in sources}
    for line in read_list(path, COLUMNS):
        source_id = line.text("source_id")
        if source_id not in sources or sources[source_id].kind is SourceKind.FEED:
            raise SeedError(
                "not a page", line.where, "the id of a registered page", source_id, "correct the id"
            )
        mark = Mark(line.where, line.text("text"), line.code("reach", Reach), line.code("kind", PassageKind))
        marks[source_id].append(mark)
    return marks


def cut(text: str, spans: Sequence[Span], marks: Iterable[Mark]) -> list[Span | Piece]:
    """The spans of a page with the marked words cut out of them as pieces, in order.

    Raises SeedError where the words of a mark do not stand exactly once in the page, or not inside one span.

    >>> mark = Mark("outline.csv, line 2", "Counsel and Care", Reach.WORDS, PassageKind.CONTRIBUTOR)
    >>> cut("Counsel\\nand Care\\nBy offering", [Span(0, 28)], [mark])
    [Piece(start=0, end=16, kind=<PassageKind.CONTRIBUTOR: 'contributor'>), Span(start=17, end=28)]
    """
    parts: list[Span | Piece] = list(spans)
    # Words first: what is left of a block when its words are out is what a mark of the whole block means.
    for mark in sorted(marks, key=lambda mark: mark.reach is Reach.BLOCK):
        found = _locate(text, mark)
        for index, part in enumerate(parts):
            if isinstance(part, Span) and part.start <= found.start and found.end <= part.end:
                parts[index : index + 1] = _carve(text, part, found, mark)
                break
        else:
            raise SeedError(
                "the marked words run over a paragraph's end or over other marked words",
                mark.where,
                "words inside one paragraph",
                mark.text,
                "mark each paragraph on a line of its own",
            )
    return parts


def _locate(text: str, mark: Mark) -> Span:
    found = list(re.finditer(r"\s+".join(map(re.escape, mark.text.split())), text))
    if len(found) != 1:
        raise SeedError(
            "the marked words do not stand exactly once in the page",
            mark.where,
            f"one place with the words {mark.text!r}",
            f"{len(found)} places",
            "take more words, as they stand in the source",
        )
    return Span(*found[0].span())


def _carve(text: str, part: Span, found: Span, mark: Mark) -> list[Span | Piece]:
    if mark.reach is Reach.BLOCK:
        if found.start != part.start:
            raise SeedError(
                "the marked words do not open their paragraph",
                mark.where,
                text[part.start : part.end][:40],
                mark.text,
                "give the words that the paragraph opens with",
            )
        return [Piece(part.start, part.end, mark.kind)]
    before = trim(text, part.start, found.start)
    after = trim(text, found.end, part.end)
    marked = Piece(found.start, found.end, mark.kind)
    return [piece for piece in (before, marked, after) if piece is not None]
