"""Two texts word by word: what stands in both, in the first alone, and in the second alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

_WORDS = re.compile(r"\s+|[\w.,]*\w|[^\w\s]")  # a number with its point or commas is one word

Part = tuple[str, str, str]
"""A stretch of both texts; or, with that empty, what the first and what the second has in its place."""


def parts(before: str, after: str) -> Iterator[Part]:
    """The stretches of two texts, in order.

    >>> list(parts("a good grade", "a better grade"))
    [('a ', '', ''), ('', 'good', 'better'), (' grade', '', '')]
    """
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    for what, low, high, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        first, second = "".join(old[low:high]), "".join(new[start:end])
        yield (first, "", "") if what == "equal" else ("", first, second)


def are_alike(before: str, after: str) -> bool:
    """Whether two texts share so much that they are read more easily as one with its changes marked.

    >>> are_alike("roles of all users", "roles of all practitioners"), are_alike("48.9", "53.9")
    (True, False)
    """
    old, new = _words(before), _words(after)
    if min(len(old), len(new)) < 3:
        return False
    shared = sum(
        match.size for match in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    )
    return shared >= 0.6 * min(len(old), len(new))


def _words(text: str) -> list[str]:
    return [word for word in _WORDS.findall(text) if not word.isspace()]
