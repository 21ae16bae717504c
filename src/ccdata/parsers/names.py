"""Registered names in prose.

A registered name without a capital counts from two words on ("best value"): one alone is the plain
word more often than the name. One that begins with a digit ("2016 paper") begins with a date.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ccdata.parsers.folding import fold
from ccdata.vocabulary.codebook.entities import EntityKind
from ccdata.vocabulary.registers import entities

FIRST_WORD = re.compile(r"\w+")
# Where a sentence ends, or speech, a list item or a quoted phrase begins.
_SENTENCE_BEFORE = re.compile(r"(?:^|[.?!:;•…\n\]]|(?:^|[ (,:.])['\"]+|- )[ '\"()•*]*$")
_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Found:
    """A name that begins at a place: where it ends, who bears it (none where no register knows), a doubt."""

    end: int
    entities: tuple[str, ...] = ()
    doubt: str = ""


@cache
def _registered() -> dict[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    """By its first word, each registered name that counts, the longest first, with the ids of its bearers."""
    bearers: dict[str, list[str]] = {}
    for entity in entities().values():
        for name in dict.fromkeys(map(fold, entity.names)):
            bearers.setdefault(name, []).append(entity.id)
    by_word: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for name, ids in bearers.items():
        if name[0].isalpha() and (any(letter.isupper() for letter in name) or " " in name):
            by_word.setdefault(FIRST_WORD.findall(name)[0], []).append((name, tuple(ids)))
    return {word: tuple(sorted(names, key=lambda item: -len(item[0]))) for word, names in by_word.items()}


@cache
def first_words() -> frozenset[str]:
    """The first words of the registered names that count."""
    return frozenset(_registered())


def registered_at(folded: str, start: int, word: str) -> Found | None:
    """The longest registered name that begins at ``start`` with ``word`` and does not run on into a word.

    >>> registered_at("at Worcestershire County Council", 3, "Worcestershire").end
    32
    """
    names = _registered().get(word)
    if names is not None:
        return _longest(names, folded, start)
    if not word[:1].isupper() or not opens_sentence(folded, start):
        return None
    lower = word[0].lower() + word[1:]  # "Best value" at the start of a sentence
    names = _registered().get(lower)
    if names is None:
        return None
    found = _longest(names, lower + folded[start + len(word) : start + _LONGEST_NAME], 0)
    return None if found is None else Found(start + found.end, found.entities)


def _longest(names: tuple[tuple[str, tuple[str, ...]], ...], text: str, start: int) -> Found | None:
    for name, ids in names:
        end = start + len(name)
        if text.startswith(name, start) and (end >= len(text) or not text[end].isalnum()):
            return Found(end, ids)
    return None


def opens_sentence(folded: str, start: int) -> bool:
    """Whether what stands before ``start`` ends a sentence, or opens speech, or is nothing.

    >>> opens_sentence("It fell. Then", 9), opens_sentence("It said: 'We", 10), opens_sentence("in Kent", 3)
    (True, True, False)
    """
    return _SENTENCE_BEFORE.search(folded, max(0, start - 8), start) is not None


@cache
def people() -> frozenset[str]:
    """The ids of all who are persons."""
    return frozenset(entity.id for entity in entities().values() if entity.kind is EntityKind.PERSON)
