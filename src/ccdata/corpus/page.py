"""Splitting a page: one article with what stands around it."""

from collections.abc import Iterable, Sequence

from ccdata.corpus.labels import label
from ccdata.corpus.outline import Mark, cut
from ccdata.corpus.pieces import Piece, Span, blocks
from ccdata.vocabulary.codebook.sources import PassageKind


def split_page(text: str, *, wrapped: bool, marks: Iterable[Mark] = ()) -> tuple[Piece, ...]:
    """The pieces of a page in order; the first is its title. The gaps between pieces are white space.

    `wrapped` says that paragraphs are broken over lines and parted by empty lines. Raises SeedError where a
    mark of the outline finds no place.

    >>> [str(piece.kind) for piece in split_page("U-turn?\\nSeven years ago, I wrote.", wrapped=False)]
    ['title', 'paragraph']
    """
    spans = list(blocks(text, 0, len(text), wrapped=wrapped))
    titles = tuple(Piece(span.start, span.end, PassageKind.TITLE) for span in spans[:1])
    return titles + split_text(text, spans[1:], marks)


def split_text(text: str, spans: Sequence[Span], marks: Iterable[Mark] = ()) -> tuple[Piece, ...]:
    """The pieces of the paragraphs at these spans, told by the outline, and by rule where it is silent."""
    parts = cut(text, spans, marks)
    open_spans = [part for part in parts if isinstance(part, Span)]
    kinds = label(text[span.start : span.end] for span in open_spans)
    return tuple(
        part if isinstance(part, Piece) else Piece(part.start, part.end, next(kinds)) for part in parts
    )
