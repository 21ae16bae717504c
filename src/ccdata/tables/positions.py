"""The table ``positions``."""

from typing import ClassVar

from ccdata.tables.model.column import column, name_of, ref
from ccdata.tables.model.row import Statement
from ccdata.vocabulary.codebook.facts import Stance


class Position(Statement):
    """Someone's stance on an instrument, reform, person, body or event, and why."""

    title: ClassVar[str] = "Positions"

    holder: str | None = ref("entities", "Who holds it.")
    holder_name: str | None = name_of("holder")
    holder_text: str | None = column("Who holds it, in the source's words, where no entity.", max_length=200)
    stance: Stance = column("How the holder stands to the object.")
    object: str | None = ref("entities", "What it is about, where that is an entity.")
    object_name: str | None = name_of("object")
    topic: str = column("What exactly it is about, in a reader's few words.", max_length=200)
    reason: str | None = column("Why the holder takes it, in a reader's few words.", max_length=200)
