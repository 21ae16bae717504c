"""The table ``sources``."""

from typing import ClassVar

from ccdata.tables.model.column import column
from ccdata.tables.model.row import Group, Row
from ccdata.vocabulary.codebook.sources import SourceKind


class SourceFile(Row):
    """A source document as received, pinned by its hash."""

    title: ClassVar[str] = "Sources"
    group: ClassVar[Group] = Group.SOURCES

    id: str = column("The file's name without `.txt`.", key=True)
    name: str = column("The file's name.", key=True)
    kind: SourceKind = column("What the file is, and so how it is split.", key=True)
    name_of_work: str = column("Title of the page or feed.", key=True)
    publisher: str = column("Who published it.", key=True)
    sha256: str = column("SHA-256 of the file's bytes.", key=True, pattern=r"^[0-9a-f]{64}$")
    characters: int = column("Length in Unicode code points.", key=True, unit="code points", ge=1)
    rights: str = column("Whose text it is, and what follows.", key=True)
