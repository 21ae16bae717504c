"""Scoring the detector: what it found in a piece against what a reading marked there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.mentions.samples import Mark, Piece
from ccdata.parsers.scan import Mention, scan_all
from ccdata.vocabulary.codebook.mentions import MentionKind

Agree = Callable[[Mark, Mark], bool]
Chosen = Callable[[Piece, Mark], bool]


@dataclass(frozen=True, slots=True)
class Compared:
    """A piece, what the detector found in it, and which of that it was unsure of."""

    piece: Piece
    found: tuple[Mark, ...]
    unsure: frozenset[Mark]


@dataclass(frozen=True, slots=True)
class Score:
    """How many mentions were marked and how many found, and how many of each the other has too."""

    marked: int
    found: int
    marked_right: int
    found_right: int

    @property
    def recall(self) -> float | None:
        """The part of what was marked that was found; None where nothing was marked."""
        return None if self.marked == 0 else self.marked_right / self.marked

    @property
    def precision(self) -> float | None:
        """The part of what was found that was marked; None where nothing was found."""
        return None if self.found == 0 else self.found_right / self.found


@dataclass(frozen=True, slots=True)
class Difference:
    """Marks and findings of one place that do not agree: they overlap, or one stands alone."""

    piece: Piece
    missed: tuple[Mark, ...]
    extra: tuple[Mark, ...]


def same(marked: Mark, found: Mark) -> bool:
    """Whether span and kind are the same: what is meant by right wherever nothing else is said."""
    return marked == found


def same_span(marked: Mark, found: Mark) -> bool:
    """Whether the span is the same, whatever the kind."""
    return (marked.start, marked.end) == (found.start, found.end)


def overlapping(marked: Mark, found: Mark) -> bool:
    """Whether the two have a character in common, whatever the kind."""
    return max(marked.start, found.start) < min(marked.end, found.end)


def overlapping_kind(marked: Mark, found: Mark) -> bool:
    """Whether the two have a character in common, and the same kind."""
    return overlapping(marked, found) and marked.kind is found.kind


AGREEMENTS: Mapping[str, Agree] = {
    "the same span and the same kind": same,
    "the same span, whatever the kind": same_span,
    "overlapping, and the same kind": overlapping_kind,
    "overlapping, whatever the kind": overlapping,
}


def compare(pieces: Iterable[Piece], scan: Callable[[str], Sequence[Mention]] = scan_all) -> list[Compared]:
    """What the detector makes of each piece, scanned on its own and in one go."""
    compared = []
    for piece in pieces:
        found = [(Mark.of(one.start, one.end, one.kind), one.doubt) for one in scan(piece.text)]
        unsure = frozenset(mark for mark, doubt in found if doubt != "")
        compared.append(Compared(piece, tuple(mark for mark, _ in found), unsure))
    return compared


def score(
    sample: Iterable[Compared], agree: Agree = same, chosen: Chosen = lambda piece, mark: True
) -> Score:
    """The score of a sample, of the marks and findings that are chosen."""
    marked = found = marked_right = found_right = 0
    for one in sample:
        marks = [mark for mark in one.piece.marks if chosen(one.piece, mark)]
        findings = [mark for mark in one.found if chosen(one.piece, mark)]
        marked += len(marks)
        found += len(findings)
        marked_right += sum(any(agree(mark, finding) for finding in findings) for mark in marks)
        found_right += sum(any(agree(mark, finding) for mark in marks) for finding in findings)
    return Score(marked, found, marked_right, found_right)


def of_kind(kind: MentionKind) -> Chosen:
    """Chosen by kind."""
    return lambda piece, mark: mark.kind is kind


def small(piece: Piece, mark: Mark) -> bool:
    """Whether a name begins with a small letter: none but a register says that such words are a name."""
    return mark.kind is MentionKind.NAME and piece.text[mark.start].islower()


def differences(compared: Compared) -> Iterator[Difference]:
    """What was marked and not found, or found and not marked, in the order of the text."""
    missed = set(compared.piece.marks) - set(compared.found)
    group: list[Mark] = []
    for mark in sorted(set(compared.piece.marks) ^ set(compared.found)):
        if len(group) > 0 and not any(overlapping(one, mark) for one in group):
            yield _difference(compared.piece, group, missed)
            group = []
        group.append(mark)
    if len(group) > 0:
        yield _difference(compared.piece, group, missed)


def _difference(piece: Piece, group: Sequence[Mark], missed: set[Mark]) -> Difference:
    return Difference(
        piece,
        tuple(mark for mark in group if mark in missed),
        tuple(mark for mark in group if mark not in missed),
    )
