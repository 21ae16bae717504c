"""The whole corpus: seeds, split into articles and passages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ccdata.corpus.articles import Article, Copy, Entry, Passage, read_entries
from ccdata.corpus.copies import map_copies, map_summary
from ccdata.corpus.errors import SeedError
from ccdata.corpus.feed import split_feed
from ccdata.corpus.outline import Mark, read_outline
from ccdata.corpus.page import split_page
from ccdata.corpus.pieces import Piece, fold
from ccdata.corpus.register import Source, read_sources
from ccdata.vocabulary.codebook.sources import DateBasis, PassageKind, SourceKind


@dataclass(frozen=True, slots=True)
class Corpus:
    """The sources and articles by id, and every passage, sorted by source and start.

    The passages of a source and the gaps between them, which are white space, give back its text exactly.
    """

    sources: Mapping[str, Source]
    articles: Mapping[str, Article]
    passages: tuple[Passage, ...]


def read_corpus(folder: Path) -> Corpus:
    """The corpus of a folder with seeds, `register.csv`, `articles.csv` and `outline.csv`.

    Raises SeedError where a seed is not as it was registered, or the lists and the seeds do not fit.

    >>> read_corpus(Path("no-such-folder"))
    Traceback (most recent call last):
    ccdata.corpus.errors.SeedError: no-such-folder/register.csv: a list is missing
      expected: a CSV file
      found:    no file
      to mend:  restore register.csv
    """
    sources = read_sources(folder)
    entries = read_entries(folder / "articles.csv", sources)
    outline = read_outline(folder / "outline.csv", sources)
    headers: list[Passage] = []
    copies: dict[str, Copy] = {}
    for source in sources.values():
        header, articles = _split(source, outline[source.id])
        headers.extend(_passages(source, None, header))
        listed = [entry for entry in entries if entry.source_id == source.id]
        for entry, pieces in _fit(source, listed, articles):
            copies[entry.where] = _copy(source, entry, pieces)
    articles_by_id = _articles(entries, copies)
    standing = [p for article in articles_by_id.values() for copy in article.copies for p in copy.passages]
    passages = sorted(headers + standing, key=lambda passage: (passage.source_id, passage.start))
    return Corpus(sources, articles_by_id, tuple(passages))


def _split(source: Source, marks: Sequence[Mark]) -> tuple[Sequence[Piece], Sequence[Sequence[Piece]]]:
    """The pieces of a source's header, which a page has not, and of each article in it."""
    if source.kind is SourceKind.FEED:
        feed = split_feed(source.text, source.name)
        return feed.channel, feed.items
    return (), [split_page(source.text, wrapped=source.kind is SourceKind.WRAPPED_PAGE, marks=marks)]


def _fit(
    source: Source, entries: Sequence[Entry], articles: Sequence[Sequence[Piece]]
) -> list[tuple[Entry, Sequence[Piece]]]:
    """Each article of a source with its line in the list of articles."""
    by_title = {fold(entry.title): entry for entry in entries}
    titles = [_title(source, pieces) for pieces in articles]
    for title in by_title:
        if title not in titles:
            raise SeedError(
                f"a registered article does not stand in {source.name}",
                by_title[title].where,
                f"one of the titles {titles}",
                title,
                "give the title as it stands in the source",
            )
    for title in titles:
        if titles.count(title) > 1 or title not in by_title:
            raise SeedError(
                "an article is not registered, or its title stands there twice",
                source.name,
                "one line in articles.csv for each article",
                title,
                "add a line with this title",
            )
    return [(by_title[title], pieces) for title, pieces in zip(titles, articles, strict=True)]


def _title(source: Source, pieces: Sequence[Piece]) -> str:
    for piece in pieces:
        if piece.kind is PassageKind.TITLE:
            return fold(source.text[piece.start : piece.end])
    raise SeedError("a page is empty", source.name, "a title", "nothing", "take the page out of the register")


def _passages(source: Source, article_id: str | None, pieces: Sequence[Piece]) -> list[Passage]:
    counts = dict.fromkeys(PassageKind, 0)
    passages = []
    for piece in pieces:
        counts[piece.kind] += 1
        passages.append(
            Passage(
                id=f"{article_id or 'channel'}.{source.number}.{piece.kind}-{counts[piece.kind]:02}",
                source_id=source.id,
                article_id=article_id,
                kind=piece.kind,
                start=piece.start,
                end=piece.end,
                text=source.text[piece.start : piece.end],
            )
        )
    return passages


def _copy(source: Source, entry: Entry, pieces: Sequence[Piece]) -> Copy:
    return Copy(
        article_id=entry.article_id,
        source_id=source.id,
        start=pieces[0].start,
        end=pieces[-1].end,
        primary=entry.primary,
        passages=tuple(_passages(source, entry.article_id, pieces)),
    )


def _articles(entries: Sequence[Entry], copies: Mapping[str, Copy]) -> dict[str, Article]:
    articles: dict[str, Article] = {}
    for entry in entries:
        if not entry.primary:
            continue
        primary = copies[entry.where]
        others = [
            copies[other.where]
            for other in entries
            if other.article_id == entry.article_id and not other.primary
        ]
        articles[entry.article_id] = _article(entry, primary, others)
    return articles


def _article(entry: Entry, primary: Copy, others: Sequence[Copy]) -> Article:
    article = Article(
        id=entry.article_id,
        title=fold(entry.title),
        copies=(
            _mapped(primary, primary.passages),
            *(_mapped(copy, map_copies(primary.passages, copy.passages)) for copy in others),
        ),
        given_url=entry.url,
        published=entry.published,
        published_basis=entry.published_basis,
        published_note=entry.published_note,
    )
    if article.published_basis is DateBasis.STATED and article.field(PassageKind.DATE) is None:
        raise SeedError(
            f"no source states the date of {article.id}",
            entry.where,
            "a date field in one of its copies",
            "none",
            "give the date and another basis",
        )
    if article.given_url is not None and article.field(PassageKind.LINK) is not None:
        raise SeedError(
            f"a source states the address of {article.id}",
            entry.where,
            "no address",
            article.given_url,
            "leave it out",
        )
    return article


def _mapped(copy: Copy, passages: Sequence[Passage]) -> Copy:
    return replace(copy, passages=map_summary(passages))
