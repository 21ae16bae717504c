"""Articles, copies and passages, and the list that says which article stands where."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ccdata.corpus.errors import SeedError
from ccdata.corpus.lists import read_list
from ccdata.corpus.register import Source
from ccdata.vocabulary.codebook.sources import DateBasis, PassageKind

COLUMNS = ("id", "source_id", "title", "primary", "url", "published", "published_basis", "published_note")


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, heading, list item or field of a source: `source.text[start:end] == text`.

    The id is `<article>.<source number>.<kind>-<n>`: the n-th passage of its kind in that copy of the
    article, with `channel` in place of the article for the header of a feed. `copy_of` names the passage of
    the primary copy that has the same words, or with which the text begins that a summary repeats.
    """

    id: str
    source_id: str
    article_id: str | None
    kind: PassageKind
    start: int
    end: int
    text: str
    copy_of: str | None = None


@dataclass(frozen=True, slots=True)
class Copy:
    """Where an article stands in a source: from `start` to `end`, and its passages there in order."""

    article_id: str
    source_id: str
    start: int
    end: int
    primary: bool
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """A published work with its copies, the primary one first.

    `given_url` and `published` (EDTF) are what a hand gave because no source states it, None where one does.
    """

    id: str
    title: str
    copies: tuple[Copy, ...]
    given_url: str | None
    published: str | None
    published_basis: DateBasis
    published_note: str | None

    @property
    def source_ids(self) -> tuple[str, ...]:
        """The sources that the article stands in, that of the primary copy first."""
        return tuple(copy.source_id for copy in self.copies)

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The passages of the primary copy in order."""
        return self.copies[0].passages

    @property
    def url(self) -> str | None:
        """The address of the article: given by hand, or the link in the feed."""
        link = self.field(PassageKind.LINK)
        return self.given_url if link is None else link.text  # never both: see the check on reading

    def field(self, kind: PassageKind) -> Passage | None:
        """The one passage of a kind, from the primary copy or else from another; None where none has it.

        Raises ValueError for a kind of which a copy has several (paragraphs are not a field).
        """
        for copy in self.copies:
            found = [passage for passage in copy.passages if passage.kind is kind]
            if len(found) > 1:
                raise ValueError(f"{self.id} has {len(found)} passages of kind {kind} in {copy.source_id}")
            if found:
                return found[0]
        return None


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the list of articles: a copy, and what a hand must say of the article."""

    where: str
    article_id: str
    source_id: str
    title: str
    primary: bool
    url: str | None
    published: str | None
    published_basis: DateBasis
    published_note: str | None

    @property
    def given(self) -> tuple[str | None, ...]:
        """What the line says of the article, whichever the copy."""
        return (self.url, self.published, self.published_basis, self.published_note)


def read_entries(path: Path, sources: Mapping[str, Source]) -> list[Entry]:
    """The lines of the list of articles.

    Raises SeedError where a line names no source, an article has not exactly one primary copy, two lines name
    the same title of a source, the lines of an article do not agree, or a date is given without a basis
    outside the sources or the other way round.
    """
    entries: list[Entry] = []
    for line in read_list(path, COLUMNS):
        entry = Entry(
            where=line.where,
            article_id=line.text("id"),
            source_id=line.text("source_id"),
            title=line.text("title"),
            primary=line.flag("primary"),
            url=line.optional("url"),
            published=line.optional("published"),
            published_basis=line.code("published_basis", DateBasis),
            published_note=line.optional("published_note"),
        )
        if entry.source_id not in sources:
            raise SeedError(
                "not a source",
                entry.where,
                "the id of a registered source",
                entry.source_id,
                "correct the id",
            )
        if (entry.published is None) != (entry.published_basis is DateBasis.STATED):
            raise SeedError(
                "a date and its basis do not fit",
                entry.where,
                "no date with the basis stated, a date with any other",
                f"{entry.published or 'no date'}, {entry.published_basis}",
                "leave out a date that the source states, and give one where it does not",
            )
        if any((other.source_id, other.title) == (entry.source_id, entry.title) for other in entries):
            raise SeedError(
                "the same title of a source twice",
                entry.where,
                "one line a copy",
                entry.title,
                "delete one line",
            )
        entries.append(entry)
    _check_articles(entries)
    return entries


def _check_articles(entries: Sequence[Entry]) -> None:
    for entry in entries:
        lines = [other for other in entries if other.article_id == entry.article_id]
        primaries = [line for line in lines if line.primary]
        if len(primaries) != 1:
            raise SeedError(
                f"article {entry.article_id} has not one primary copy",
                entry.where,
                "true in primary on one of its lines",
                f"{len(primaries)} such lines",
                "choose the most complete copy",
            )
        if entry.given != primaries[0].given:
            raise SeedError(
                f"the lines of article {entry.article_id} do not agree",
                entry.where,
                f"as in {primaries[0].where}: {primaries[0].given}",
                str(entry.given),
                "say the same of the article on each line",
            )
