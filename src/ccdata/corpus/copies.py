"""What stands twice: the second copy of an article, and the summary that repeats how its text begins."""

from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from ccdata.corpus.articles import Passage
from ccdata.vocabulary.codebook.sources import PassageKind

# What may stand between a summary and the text that it repeats, or inside that text, and is not of it.
BESIDE_THE_TEXT = (PassageKind.MARKUP_RESIDUE, PassageKind.POLL_NOTE)


def map_copies(primary: Sequence[Passage], secondary: Sequence[Passage]) -> tuple[Passage, ...]:
    """The passages of a secondary copy, each with the primary's passage of the same kind and words, in order.

    Words that recur ("Photo by Ray Jones") are told apart by what stands around them.
    """
    matcher = SequenceMatcher(None, _keys(primary), _keys(secondary), autojunk=False)
    mapped = list(secondary)
    for first, second, length in matcher.get_matching_blocks():
        for step in range(length):
            mapped[second + step] = replace(mapped[second + step], copy_of=primary[first + step].id)
    return tuple(mapped)


def map_summary(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """The passages of a copy, its summary with the first passage of the text that it repeats.

    A summary is a repeat if, without its ellipsis, the text begins with it and goes on with a new word. Where
    that passage is itself a copy, the summary points to the original.
    """
    mapped = list(passages)
    for index, summary in enumerate(passages):
        text = [passage for passage in passages[index + 1 :] if passage.kind not in BESIDE_THE_TEXT]
        if summary.kind is PassageKind.SUMMARY and text and _begins_with(text, summary):
            mapped[index] = replace(summary, copy_of=text[0].copy_of or text[0].id)
    return tuple(mapped)


def _keys(passages: Sequence[Passage]) -> list[tuple[PassageKind, str]]:
    return [(passage.kind, passage.text) for passage in passages]


def _begins_with(text: Sequence[Passage], summary: Passage) -> bool:
    words = summary.text.removesuffix("…").split()
    return " ".join(passage.text for passage in text).split()[: len(words)] == words
