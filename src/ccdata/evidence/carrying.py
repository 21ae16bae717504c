"""Carrying: whether the value of a cell is, or says, what a mention in its quote says.

That a mention is quoted is not enough. A figure is carried by a cell that a parser read from it, a name
by a cell that links its bearer, and either by a cell that holds the words themselves.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from ccdata.parsers.folding import fold
from ccdata.parsers.scan import Mention
from ccdata.tables.cells import CellRow
from ccdata.tables.citations import CitationRow
from ccdata.vocabulary.codebook.evidence import Derivation, Role
from ccdata.vocabulary.codebook.mentions import MentionKind
from ccdata.vocabulary.registers import Organisation, entities

NAMES = frozenset({MentionKind.NAME, MentionKind.CAPITALISED})
"""The kinds of mention that name; the others count, date or grade."""


_READ = frozenset({Role.VALUE, Role.ANCHOR, Role.ANTECEDENT})
"""What a quote must do for a cell that a machine reads from it; context is only read beside it."""


def carries(mention: Mention, citation: CitationRow, cell: CellRow, value: Callable[[str], Any]) -> bool:
    """Whether a cell carries a mention that its citation covers; ``value`` gives a cell's value by its id."""
    if value(cell.id) is None:
        return False
    if mention.kind in NAMES:
        return _carries_name(mention, citation, cell, value)
    match cell.derivation:
        case Derivation.PARSED | Derivation.LINKED:
            return citation.role in _READ
        case Derivation.VERBATIM:
            return _says(value(cell.id), mention.text)
        case Derivation.SUMMARISED:
            # "three" is not said by "twenty-three", nor "five" by "five-year".
            return _says(value(cell.id), mention.text, apart=r"[\w-]")
        case _:
            return False


def _carries_name(
    mention: Mention, citation: CitationRow, cell: CellRow, value: Callable[[str], Any]
) -> bool:
    match cell.derivation:
        case Derivation.VERBATIM:
            return _says(value(cell.id), mention.text)
        case Derivation.LINKED if _is_kin(mention, value(cell.id)):
            return True  # the body it belongs to, or a part of it, cited beside it
        case Derivation.LINKED if citation.role in _READ:
            # A quote is one name: what no register knows alone is a part of it.
            return not mention.entities or _bears(mention, value(cell.id)) or _is_whole(mention, citation)
        case Derivation.INFERRED:
            return _bears(mention, value(cell.id))
        case Derivation.SUMMARISED:
            said = value(cell.id)
            names = {mention.text, *(name for one in mention.entities for name in entities()[one].names)}
            return any(_says(said, name) for name in names)
        case _:
            return False


def _bears(mention: Mention, entity_id: object) -> bool:
    """Whether an entity bears the name, or a longer one that holds it."""
    entity = entities().get(str(entity_id))
    if entity is None:
        return False
    return entity.id in mention.entities or any(_says(name, mention.text) for name in entity.names)


def _is_kin(mention: Mention, entity_id: object) -> bool:
    """Whether the name is that of the body an entity belongs to, or of a body that belongs to it."""
    entity = entities().get(str(entity_id))
    whole = entity.part_of if isinstance(entity, Organisation) else None
    parts = (entities()[one] for one in mention.entities)
    return whole in mention.entities or any(
        isinstance(part, Organisation) and part.part_of == entity_id for part in parts
    )


def _is_whole(mention: Mention, citation: CitationRow) -> bool:
    return (mention.start, mention.end) == (citation.start, citation.end)


def _says(said: str, words: str, *, apart: str = r"\w") -> bool:
    """Whether the words stand whole in what is said, whatever their case; ``apart`` cannot adjoin them."""
    pattern = rf"(?<!{apart}){re.escape(fold(words))}(?!{apart})"
    return re.search(pattern, fold(said), re.IGNORECASE) is not None
