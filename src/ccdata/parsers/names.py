"""Registered names in prose.

A register holds all the words by which the sources denote a thing, so that a script can link them: also
descriptions ("report to the council's cabinet", "Ofsted rating"), which in any other text denote another
thing or none. What counts as a name anywhere is a proper name, all of whose words have a capital but for
the small ones, or a term of the field ("best value"): words without a capital by which the sources name
an instrument that has no other name.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ccdata.parsers.folding import fold
from ccdata.vocabulary.codebook.entities import EntityKind
from ccdata.vocabulary.registers import entities

FIRST_WORD = re.compile(r"\w+")
# Where a sentence ends, or speech, a list item or a quoted phrase begins.
_SENTENCE_BEFORE = re.compile(r"(?:^|[.?!:;•…\n\]]|(?:^|[ (,:.])['\"]+|- )[ '\"()•*]*$")
_LONGEST_NAME = 200


class Found(NamedTuple):
    """A name that begins at a place: where it ends, who bears it (none where no register knows), a doubt."""

    end: int
    entities: tuple[str, ...] = ()
    doubt: str = ""


@cache
def _registered() -> dict[str, dict[str, tuple[str, ...]]]:
    """By its first word, each registered name that counts, with the ids of its bearers."""
    by_word: dict[str, dict[str, tuple[str, ...]]] = {}
    for entity in entities().values():
        for name in dict.fromkeys(map(fold, entity.names)):
            if is_proper(name) or (_is_term(name) and not entity.described):
                names = by_word.setdefault(FIRST_WORD.findall(name)[0], {})
                names[name] = (*names.get(name, ()), entity.id)
    return by_word


@cache
def _any_of(word: str) -> re.Pattern[str]:
    """What finds the longest of the registered names with a first word; it does not run on into a word."""
    names = sorted(_registered()[word], key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, names))})(?![^\W_])")


def is_proper(name: str) -> bool:
    """Whether all words of a name have a capital, but for the small ones and a year after it.

    >>> is_proper("Association of Directors of Children's Services"), is_proper("speech of the minister")
    (True, False)
    """
    words = FIRST_WORD.findall(name)
    capitals = [word for word in words if word[0].isupper()]
    return words[0][0].isupper() and all(
        word[0].isupper() or word in _SMALL or (word.isdecimal() and len(capitals) > 1) for word in words
    )


def _is_term(name: str) -> bool:
    """Whether a name is a few plain words without capital or figure: one alone is the plain word."""
    return re.fullmatch(r"[a-z'-]+(?: [a-z'-]+){1,3}", name) is not None


_SMALL = frozenset({"of", "for", "the", "and", "in", "to", "on", "at", "by", "a", "s"})


@cache
def first_words() -> frozenset[str]:
    """The first words of the registered names that count."""
    return frozenset(_registered())


def registered_at(folded: str, start: int, word: str) -> Found | None:
    """The longest registered name that begins at ``start`` with ``word`` and does not run on into a word.

    >>> registered_at("at Worcestershire County Council", 3, "Worcestershire").end
    32
    """
    names = _registered()
    if word in names:
        match = _any_of(word).match(folded, start)
        return None if match is None else Found(match.end(), names[word][match.group()])
    if not word[:1].isupper():
        return None
    lower = word[0].lower() + word[1:]  # "Best value" at the start of a sentence
    if lower not in names or not opens_sentence(folded, start):
        return None
    match = _any_of(lower).match(lower + folded[start + len(word) : start + _LONGEST_NAME])
    return None if match is None else Found(start + match.end(), names[lower][match.group()])


def opens_sentence(folded: str, start: int) -> bool:
    """Whether what stands before ``start`` ends a sentence, or opens speech, or is nothing.

    >>> opens_sentence("It fell. Then", 9), opens_sentence("It said: 'We", 10), opens_sentence("in Kent", 3)
    (True, True, False)
    """
    if start > 1 and folded[start - 1] == " " and folded[start - 2].isalnum():
        return False  # as before nearly every word: not worth the expression
    return _SENTENCE_BEFORE.search(folded, max(0, start - 8), start) is not None


@cache
def people() -> frozenset[str]:
    """The ids of all who are persons."""
    return frozenset(entity.id for entity in entities().values() if entity.kind is EntityKind.PERSON)
