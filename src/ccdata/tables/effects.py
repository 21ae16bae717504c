"""The table ``effects``."""

from typing import ClassVar

from ccdata.tables.model.column import column, name_of, ref
from ccdata.tables.model.row import Statement
from ccdata.vocabulary.codebook.facts import Direction


class Effect(Statement):
    """A claimed effect: cause, effect, direction, who claims it, on what evidence."""

    title: ClassVar[str] = "Effects"

    cause: str = column("What is said to bring it about, in a reader's few words.", max_length=200)
    cause_entity: str | None = ref("entities", "The cause, where it is an entity.")
    cause_entity_name: str | None = name_of("cause_entity")
    direction: Direction = column("Which way the effect goes.")
    effect: str = column("What is brought about, or not, in a reader's few words.", max_length=200)
    affected: str | None = ref("entities", "Whom or what it affects, where that is an entity.")
    affected_name: str | None = name_of("affected")
    evidence: str | None = column("What the claim is said to rest on, in the source's words.", max_length=200)
