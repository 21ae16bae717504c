"""The table ``defects``."""

from typing import ClassVar

from ccdata.tables.model.column import column
from ccdata.tables.model.row import Entry, Group
from ccdata.vocabulary.codebook.evidence import DefectKind


class Defect(Entry):
    """A fault of a source's own text: a truncated sentence, spam, residue of markup, a slip."""

    title: ClassVar[str] = "Defects of the sources"
    group: ClassVar[Group] = Group.EVIDENCE

    kind: DefectKind = column("What is wrong.")
    words: str = column("The words at fault, as they stand.", max_length=200)
    meant: str | None = column(
        "What they must mean, where a reader can tell, and on what ground.", max_length=200
    )
