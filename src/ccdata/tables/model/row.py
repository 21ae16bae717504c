"""Rows: the base of every row model, and of every statement that an article makes."""

from datetime import date
from functools import cache
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from pydantic import BaseModel, ConfigDict

from ccdata.tables.model.column import SLUG, column, name_of, ref
from ccdata.tables.model.holding import Holds
from ccdata.vocabulary.codebook.code import Code
from ccdata.vocabulary.codebook.statements import Modality

if TYPE_CHECKING:
    from ccdata.tables.model.columns import Column

ROW_ID = r"^[a-z0-9]+([-./][a-z0-9]+)*$"
"""A row id: slugs joined by points (article, fact) or slashes (table, row, column)."""


class Group(Code):
    """The four groups of tables, in the order in which they are listed."""

    SOURCES = "sources", "the documents and where their words stand"
    ENTITIES = "entities", "who and what the sources name"
    FACTS = "facts", "what the sources say"
    EVIDENCE = "evidence", "how each cell was derived, from which words"


class IdForm(NamedTuple):
    """The columns that an id is made of, and what joins them; a part of its own may follow where so said."""

    fields: tuple[str, ...]
    joined_by: str = "."
    may_continue: bool = False


class Row(BaseModel):
    """A row of a table: frozen, closed to unknown columns, identified by its ``id``.

    The docstring of a row model says what one row is; ``title`` and ``group`` say where the table
    belongs, ``life`` which columns tell from when to when a row holds, and ``id_form`` what its id is made
    of, where it is made of other columns. ``derived`` says that the rows follow from those of other tables,
    or from the census and the ledger, and their ids with them. A string cell is never empty: what is not
    said is None.
    """

    # What validates is made when it is first needed: rows() of the shipped files does without.
    model_config = ConfigDict(frozen=True, extra="forbid", str_min_length=1, defer_build=True)

    title: ClassVar[str]
    group: ClassVar[Group]
    life: ClassVar[Holds | None] = None
    id_form: ClassVar[IdForm | None] = None
    derived: ClassVar[bool] = False

    id: str = column("Key of the row: readable, and stable across versions.", key=True)

    @classmethod
    @cache
    def columns(cls) -> "tuple[Column, ...]":
        """The columns of the table, in the order in which they are written."""
        from ccdata.tables.model.columns import column_of  # which rows() does without

        return tuple(column_of(name, cls.model_fields[name]) for name in cls._order())

    @classmethod
    def _order(cls) -> list[str]:
        return list(cls.model_fields)

    @classmethod
    def table_name(cls) -> str:
        """The name of the table: that of the module that defines its row."""
        return cls.__module__.rpartition(".")[2]


class Entry(Row):
    """What the reading of one article yields: a row of its own for each article."""

    # A third part where an article states the fact twice.
    id_form: ClassVar[IdForm | None] = IdForm(("article_id", "fact"), may_continue=True)

    id: str = column("Key of the row: the article and the fact.", key=True, pattern=ROW_ID)
    fact: str = column("The fact stated; the same in every article that states it.", key=True, pattern=SLUG)
    is_first: bool = column(
        "Whether this is the earliest statement of the fact, to count facts; values may stand in later ones.",
        function="is_first",
        from_=("fact", "article_id"),
    )
    article_id: str = column("The article that says it.", refers="articles", key=True)
    article_date: date | None = column(
        "First day on which the article can have been published.",
        function="article_date",
        from_=("article_id",),
    )
    article_url: str | None = column("Address of the article.", function="article_url", from_=("article_id",))

    @classmethod
    def _order(cls) -> list[str]:
        """Put what a table says first, then who says it, then which article."""
        key, article = list(Entry.model_fields)[:2], list(Entry.model_fields)[2:]
        said = [name for name in Statement.model_fields if name not in Entry.model_fields]
        own = [name for name in cls.model_fields if name not in {*key, *said, *article}]
        return [*key, *own, *(name for name in said if name in cls.model_fields), *article]


class Statement(Entry):
    """What one article says of one fact: a row of a fact table."""

    group: ClassVar[Group] = Group.FACTS

    modality: Modality = column("How the source stands to what it says: fact, forecast, claim, plan.")
    attributed_to: str | None = ref(
        "entities", "Who says it, where the article reports someone; empty where the article says it itself."
    )
    attributed_to_name: str | None = name_of("attributed_to")
    attributed_text: str | None = column(
        "Who says it, in the source's words, where no entity.", max_length=200
    )
    attributed_via: str | None = ref(
        "entities", "The work or body through which `attributed_to` is reported, where told."
    )
    attributed_via_name: str | None = name_of("attributed_via")
