"""Carrying: whether the value of a cell is, or says, what a mention in its quote says.

That a mention is quoted is not enough. A figure is carried by a cell that a parser read from it, a name
by a cell that links its bearer, and either by a cell that holds the words themselves.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from ccdata.parsers.folding import fold
from ccdata.parsers.scan import Mention
from ccdata.tables.cells import CellRow
from ccdata.tables.citations import CitationRow
from ccdata.vocabulary.codebook.evidence import Derivation, Role
from ccdata.vocabulary.codebook.mentions import MentionKind
from ccdata.vocabulary.registers import Organisation, entities, named

NAMES = frozenset({MentionKind.NAME, MentionKind.CAPITALISED})
"""The kinds of mention that name; the others count, date or grade."""


_READ = frozenset({Role.VALUE, Role.ANCHOR, Role.ANTECEDENT})
"""What a quote must do for a cell that a machine reads from it; context is only read beside it."""


_TIMES = frozenset(
    {
        MentionKind.DATE,
        MentionKind.YEARS,
        MentionKind.RELATIVE_DATE,
        MentionKind.DURATION,
        MentionKind.TIMESTAMP,
        MentionKind.URL,
    }
)
_SHARES = frozenset({MentionKind.SHARE, MentionKind.CHANGE})
_GRADES = frozenset({MentionKind.GRADE, MentionKind.CHANGE})
_KINDS_OF = {
    "money": frozenset({MentionKind.MONEY}),
    "count": frozenset({MentionKind.COUNT}),
    "duration": frozenset({MentionKind.DURATION}),
    **dict.fromkeys(("share", "share_change"), _SHARES),
    **dict.fromkeys(("grade", "grade_change"), _GRADES),
    "dated_grade_change": _GRADES | {MentionKind.DATE},
    **dict.fromkeys(
        (
            "date",
            "relative",
            "since",
            "deadline",
            "span",
            "years",
            "financial_year",
            "timestamp",
            "address_date",
        ),
        _TIMES,
    ),
}
"""The kinds of mention that each parser reads."""
_BESIDES = frozenset({"hedge", "unit", "extent"})
"""What a parser gives beside the figure or the time itself."""


def carries(mention: Mention, citation: CitationRow, cell: CellRow, value: Callable[[str], Any]) -> bool:
    """Whether a cell carries a mention that its citation covers; ``value`` gives a cell's value by its id."""
    if value(cell.id) is None:
        return False
    if mention.kind in NAMES:
        return _carries_name(mention, citation, cell, value)
    match cell.derivation:
        case Derivation.PARSED:
            return citation.role in _READ and _reads(_parser(cell, citation), citation.role, mention.kind)
        case Derivation.LINKED:
            return citation.role in _READ and _names_hold(value(cell.id), mention.text)
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
            # What no register knows, and is linked all the same, leans on an antecedent or a slip.
            unknown = not mention.entities and not named(citation.quote)
            return unknown or _bears(mention, value(cell.id))
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
    return entity_id in mention.entities or _names_hold(entity_id, mention.text)


def _names_hold(entity_id: object, words: str) -> bool:
    """Whether the words stand in a name of an entity."""
    entity = entities().get(str(entity_id))
    return entity is not None and any(_says(name, words) for name in entity.names)


def _parser(cell: CellRow, citation: CitationRow) -> str:
    """The parser that reads a citation: that of the cell, or its own where it confirms the value."""
    if cell.arguments is not None and '"also":[' in cell.arguments:
        for reading in json.loads(cell.arguments)["also"]:
            if reading.get("citation") == citation.id:
                return str(reading.get("parser"))
    return str(cell.parser)


def _reads(parser: str, role: Role, kind: MentionKind) -> bool:
    """Whether a parser reads mentions of a kind, and the cell is what it read: no unit, hedge or extent."""
    name, *path = parser.split(".")
    if path and path[-1] in _BESIDES:
        return False
    return kind in (_TIMES if role is Role.ANCHOR else _KINDS_OF.get(name, frozenset()))


def _is_kin(mention: Mention, entity_id: object) -> bool:
    """Whether the name is that of the body an entity belongs to, or of a body that belongs to it."""
    entity = entities().get(str(entity_id))
    whole = entity.part_of if isinstance(entity, Organisation) else None
    parts = (entities()[one] for one in mention.entities)
    return whole in mention.entities or any(
        isinstance(part, Organisation) and part.part_of == entity_id for part in parts
    )


def _says(said: str, words: str, *, apart: str = r"\w") -> bool:
    """Whether the words stand whole in what is said, whatever their case; ``apart`` cannot adjoin them."""
    pattern = rf"(?<!{apart}){re.escape(fold(words))}(?!{apart})"
    return re.search(pattern, fold(said), re.IGNORECASE) is not None
