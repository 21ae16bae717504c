"""Coherence: what the cells of a row, or the rows of a list, cannot be beside one another.

Each rule stands for a kind of error that second readings found more than once in what a reader chose: no
parser can derive such a cell, but some values exclude each other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import cast

from ccdata.evidence.check import Check, Rows
from ccdata.evidence.errors import EvidenceError
from ccdata.parsers.edtf import bounds
from ccdata.tables.articles import ArticleRow
from ccdata.tables.criteria import Criterion
from ccdata.tables.definitions import Definition
from ccdata.tables.delivery_models import DeliveryModel
from ccdata.tables.effects import Effect
from ccdata.tables.entities import EntityRow
from ccdata.tables.model.row import Row
from ccdata.tables.reforms import Reform
from ccdata.vocabulary.codebook.entities import EntityKind
from ccdata.vocabulary.codebook.facts import ReformKind

Problem = tuple[str, str]
"""A cell, and why it cannot be so."""

_EXAMPLES = ("such as", "for example", "for instance")


def problems(rows: Rows) -> Iterator[Problem]:
    """Yield each cell that cannot be what it is beside the others."""
    for rule in _RULES:
        yield from rule(rows)


def refuse(tables: Mapping[str, Iterable[Row]]) -> None:
    """Raise EvidenceError at the first cell that cannot be what it is beside the others."""
    for cell, why in problems({name: {row.id: row for row in own} for name, own in tables.items()}):
        raise EvidenceError(why, where=cell, mend="read the passage again, with the codebook")


def coherent(rows: Rows) -> Check:
    """Promise 3: what a reader chose is coherent."""
    check = Check(3, "the value is in the quote; chosen: codes and links that exclude each other")
    check.performed = sum(len(rows[table]) for table in _TABLES)
    check.failed = [f"{cell}: {why}" for cell, why in problems(rows)]
    return check


def _introduced(rows: Rows) -> Iterator[Problem]:
    """What is still to come has not been introduced."""
    for row in cast(Iterable[Reform], rows["reforms"].values()):
        published = bounds(cast(ArticleRow, rows["articles"][row.article_id]).published)[1]
        late = published is not None and row.date_start is not None and row.date_start > published
        if row.kind == ReformKind.INTRODUCED and late:
            yield f"reforms/{row.id}/kind", f"it is introduced on {row.date_start}, after the article"


def _lists(rows: Rows) -> Iterator[Problem]:
    """The items of one list are of one kind, and about one entity."""
    first: dict[tuple[str, str], Criterion] = {}
    for row in cast(Iterable[Criterion], rows["criteria"].values()):
        one = first.setdefault((row.article_id, row.list_of), row)
        for column in ("kind", "entity"):
            if getattr(one, column) != getattr(row, column):
                yield (
                    f"criteria/{row.id}/{column}",
                    f"{one.id} of the same list has {getattr(one, column)}, this {getattr(row, column)}",
                )


def _affected(rows: Rows) -> Iterator[Problem]:
    """A place is where something happens, and not whom it changes."""
    for row in cast(Iterable[Effect], rows["effects"].values()):
        entity = rows["entities"].get(row.affected or "")
        if isinstance(entity, EntityRow) and entity.kind == EntityKind.PLACE:
            yield f"effects/{row.id}/affected", f"{entity.name} is a place"


def _forms(rows: Rows) -> Iterator[Problem]:
    """One article gives one body one form."""
    told: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for row in cast(Iterable[DeliveryModel], rows["delivery_models"].values()):
        if row.form is not None and row.entity is not None:
            told[row.article_id, row.entity][row.form] = row.id
    for forms in told.values():
        if len(forms) > 1:
            row_id, both = min(forms.values()), " and ".join(sorted(forms))
            yield f"delivery_models/{row_id}/form", f"one article has {both} of the same body"


def _meanings(rows: Rows) -> Iterator[Problem]:
    """An example is no definition."""
    for row in cast(Iterable[Definition], rows["definitions"].values()):
        found = next((words for words in _EXAMPLES if words in row.definition.lower()), None)
        if found is not None:
            yield f"definitions/{row.id}/definition", f"“{found}” gives an example, not what the term means"


_TABLES = ("reforms", "criteria", "effects", "delivery_models", "definitions")
_RULES: tuple[Callable[[Rows], Iterator[Problem]], ...] = (_introduced, _lists, _affected, _forms, _meanings)
