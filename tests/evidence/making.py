"""Small passages to quote from, made up so that each says one thing."""

from __future__ import annotations

from ccdata.corpus import Passage
from ccdata.evidence.reading import PassageReader
from ccdata.vocabulary.codebook.sources import PassageKind

# Not zero: an offset in the passage that is taken for one in the source would go unseen.
START = 1000


def passage(
    text: str,
    *,
    number: int = 1,
    kind: PassageKind = PassageKind.PARAGRAPH,
    article: str = "an-article",
    source: str = "001_source",
) -> Passage:
    """A passage of a source that is longer than it."""
    return Passage(
        id=f"{article}.001.{kind}-{number:02}",
        source_id=source,
        article_id=article,
        kind=kind,
        start=START,
        end=START + len(text),
        text=text,
    )


def reader(text: str, *others: Passage, kind: PassageKind = PassageKind.PARAGRAPH) -> PassageReader:
    """A reader of a passage with this text, among others in which a quote may stand as well."""
    own = passage(text, kind=kind)
    return PassageReader(own, (own, *others))
