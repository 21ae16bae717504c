"""The table ``criteria``."""

from typing import ClassVar

from ccdata.tables.model.column import column, name_of, ref
from ccdata.tables.model.row import Statement
from ccdata.vocabulary.codebook.facts import CriterionKind


class Criterion(Statement):
    """An item of a list: a criterion, reason, benefit, finding. One bullet or enumerated item is one row."""

    title: ClassVar[str] = "Criteria, reasons and other listed items"

    list_of: str = column("What the list is of, in a reader's few words.", max_length=200)
    kind: CriterionKind = column("What the items of the list are.")
    entity: str | None = ref("entities", "The body or instrument that the list is about, where named.")
    entity_name: str | None = name_of("entity")
    position: int = column("Place of the item in its list, from one.", key=True, ge=1)
    item: str = column("The item, in the source's words.", max_length=200)
    item_entity: str | None = ref("entities", "The item, where it is a body or instrument.")
    item_entity_name: str | None = name_of("item_entity")
