"""The table ``articles``."""

from datetime import date
from decimal import Decimal
from typing import ClassVar

from ccdata.tables.model.column import SLUG, column, first_day, last_day, low, name_of, ref, when
from ccdata.tables.model.holding import Holds
from ccdata.tables.model.row import Group, Row
from ccdata.vocabulary.codebook.sources import DateBasis


class ArticleRow(Row):
    """A published work: title, author, publisher, address, date with its basis, and the feed's fields."""

    title: ClassVar[str] = "Articles"
    group: ClassVar[Group] = Group.SOURCES
    life: ClassVar[Holds | None] = Holds(begin=("published",))

    id: str = column("Publisher, date and subject of the article.", key=True, pattern=SLUG)
    name: str = column("The title of the article.")
    author: str | None = ref("people", "Who wrote it, where the source says.")
    author_name: str | None = name_of("author")
    publisher: str | None = ref("organisations", "Who published it.")
    publisher_name: str | None = name_of("publisher")
    published: str = when("The publisher's local day of publication.")
    published_start: date | None = first_day("published")
    published_end: date | None = last_day("published")
    published_basis: DateBasis = column("How the date is known.", key=True)
    published_note: str | None = column("On what ground, where the source does not state it.", key=True)
    published_at: str | None = when("The feed's time of publication, in UTC.")
    url: str = column("Address of the article.")
    guid: str | None = column("The feed's lasting identifier of the article.")
    comments_url: str | None = column("Address of the readers' comments.")
    comments: int | None = low("comment_count", "Number of comments when the feed was built.", unit="count")
    image_url: str | None = column("Address of the lead picture.")
    image_credit: str | None = column("Who made or owns the lead picture.")
    image_caption: str | None = column("What the lead picture shows.")
    characters: int = column(
        "Length of the article's text, without its fields and the page's furniture; repeats count once.",
        unit="code points",
        key=True,
        ge=0,
    )
    quoted_percent: Decimal = column(
        "Share of the article's text that the citations quote.",
        unit="percent",
        function="quoted_percent",
        from_=("id",),
        ge=0,
        le=100,
    )
