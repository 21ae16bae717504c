"""The table ``passages``."""

from typing import ClassVar

from ccdata.tables.model.column import column
from ccdata.tables.model.row import Group, Row
from ccdata.vocabulary.codebook.sources import PassageKind


class PassageRow(Row):
    """A paragraph, heading, list item or feed field, as offsets and hash; its text is not published."""

    title: ClassVar[str] = "Passages"
    group: ClassVar[Group] = Group.SOURCES

    id: str = column("Article, source and place of the passage.", key=True)
    source_id: str = column("The source.", refers="sources", key=True)
    article_id: str | None = column("The article, if it belongs to one.", refers="articles", key=True)
    kind: PassageKind = column("What part the passage plays in its source.", key=True)
    start: int = column("Where it begins in the source.", unit="code points", key=True, ge=0)
    end: int = column("Where it ends, exclusive.", unit="code points", key=True, ge=0)
    sha256: str = column("SHA-256 of its text in UTF-8.", key=True, pattern=r"^[0-9a-f]{64}$")
    copy_of: str | None = column(
        "The passage whose words it repeats: in the primary copy, or in the body for a summary.",
        refers="passages",
        key=True,
    )
