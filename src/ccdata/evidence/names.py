"""Registered names in text: which names stand there, and whether a quote is a part of a longer one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ccdata.parsers.folding import fold, fold_characters
from ccdata.vocabulary.codebook.entities import EntityKind
from ccdata.vocabulary.registers import Entity, entities


@cache
def _bearers() -> dict[str, Entity]:
    """The registered names, folded, each with the first entity that bears it."""
    return {fold(name): entity for entity in reversed(list(entities().values())) for name in entity.names}


# Names of instruments and works are phrases built around other names ("Ofsted rating", "report for the
# Local Government Association"): the name inside them is whole. Names of bodies and people are not.
_UNDIVIDED = {EntityKind.ORGANISATION, EntityKind.AUTHORITY, EntityKind.PERSON}


@cache
def _names_around(words: str) -> tuple[str, ...]:
    """The registered names of bodies and people that contain the words, but are longer."""
    return tuple(
        name
        for name, entity in _bearers().items()
        if words in name and words != name and entity.kind in _UNDIVIDED
    )


def longer_name(text: str, start: int, end: int) -> str | None:
    """The longer registered name of a body or person that covers ``[start, end)`` of a text, if any.

    >>> longer_name("said Worcestershire County Council", 5, 19)
    'Worcestershire County Council'
    """
    flat = _flat(text)
    for name in _names_around(flat[start:end]):
        for at in _standing(name, flat, max(0, end - len(name)), start + len(name)):
            return flat[at : at + len(name)]
    return None


def named_in(text: str) -> Iterator[tuple[str, Entity]]:
    """Yield the registered names that stand whole in a text, with an entity that bears each.

    >>> [entity.id for _, entity in named_in("By Ray Jones")]
    ['ray-jones']
    """
    flat = _flat(text)
    for name, entity in _bearers().items():
        for at in _standing(name, flat, 0, len(flat)):
            yield text[at : at + len(name)], entity


def _flat(text: str) -> str:
    """The text with typography folded and lines joined, every offset kept."""
    return fold_characters(text).replace("\n", " ")


def _standing(name: str, flat: str, start: int, end: int) -> Iterator[int]:
    """Yield where a name stands between two offsets without running on into a word."""
    at = flat.find(name, start, end)
    while at >= 0:
        stop = at + len(name)
        if not (at and flat[at - 1].isalnum()) and not flat[stop : stop + 1].isalnum():
            yield at
        at = flat.find(name, at + 1, end)
