"""The table ``definitions``."""

from typing import ClassVar

from ccdata.tables.model.column import column, name_of, ref
from ccdata.tables.model.row import Statement


class Definition(Statement):
    """What a source says a term means."""

    title: ClassVar[str] = "Definitions"

    term: str = column("The term, in the source's words.", max_length=200)
    entity: str | None = ref("entities", "The instrument or body that the term denotes, where registered.")
    entity_name: str | None = name_of("entity")
    definition: str = column("What it is said to mean, in the source's words.", max_length=200)
