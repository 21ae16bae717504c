"""What the corpus itself says of an article: the fields of the feed, and what a hand gave instead."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ccdata.corpus import Article, Corpus, Passage
from ccdata.evidence.cited import Cited
from ccdata.evidence.drafts import ArticleDraft, DefectDraft
from ccdata.evidence.errors import EvidenceError
from ccdata.evidence.names import named_in
from ccdata.evidence.reading import PassageReader
from ccdata.evidence.record import cell_id
from ccdata.parsers.values import Quantity, When
from ccdata.vocabulary.codebook.entities import EntityKind
from ccdata.vocabulary.codebook.evidence import DefectKind, Derivation
from ccdata.vocabulary.codebook.sources import DateBasis, PassageKind
from ccdata.vocabulary.registers import named

REGISTER = "address"
"""The public register of what is known from an article's web address, not from its text."""


PROJECT_LIST = "project-list"
"""The register of what neither the text nor the address shows: a hand gave it, with its ground."""


class _Fields:
    """The fields of one article, as cited values."""

    def __init__(self, article: Article, corpus: Corpus) -> None:
        self.article = article
        self.corpus = corpus

    def passage(self, kind: PassageKind) -> Passage | None:
        return self.article.field(kind)

    def reader(self, kind: PassageKind) -> PassageReader | None:
        passage = self.article.field(kind)
        return None if passage is None else PassageReader(passage, self.corpus.passages)

    def verbatim(self, kind: PassageKind) -> Cited[str] | None:
        reader = self.reader(kind)
        return None if reader is None else reader.verbatim(reader.passage.text)

    def url(self) -> Cited[str]:
        given = self.article.given_url
        cited = self.verbatim(PassageKind.LINK) if given is None else self.reference(given)
        if cited is None:
            raise EvidenceError(
                "the article has no address", where=self.article.id, mend="give it in seeds/articles.csv"
            )
        return cited

    def published(self) -> Cited[When]:
        given = self.article.published
        if given is not None:
            cell = cell_id("articles", self.article.id, "published")
            inferred = self.article.published_basis is DateBasis.INFERRED
            register = PROJECT_LIST if inferred else REGISTER
            return Cited(When(given), Derivation.REFERENCE, (), register=register, cell=cell)
        reader = self.reader(PassageKind.LINK)
        if reader is None:
            raise EvidenceError(
                "the article has no date", where=self.article.id, mend="give it in seeds/articles.csv"
            )
        return reader.address_date(reader.passage.text)

    def timestamp(self) -> Cited[When] | None:
        reader = self.reader(PassageKind.DATE)
        return None if reader is None else reader.timestamp(reader.passage.text)

    def comment_count(self) -> Cited[Quantity] | None:
        reader = self.reader(PassageKind.COMMENT_COUNT)
        return None if reader is None else reader.count(reader.passage.text)

    def author(self) -> Cited[str] | None:
        reader = self.reader(PassageKind.BYLINE)
        if reader is None:
            return None
        names = [name for name, entity in named_in(reader.passage.text) if entity.kind is EntityKind.PERSON]
        whole = max(names, key=len, default="")
        # A shorter name inside the whole one is the same person; any other is a second author.
        return reader.link(whole) if names and all(name in whole for name in names) else None

    def publisher(self) -> Cited[str]:
        source = self.corpus.sources[self.article.copies[0].source_id]
        bearers = named(source.publisher)
        if not bearers:
            raise EvidenceError(
                f"the publisher {source.publisher!r} is in no register",
                where=f"seeds/register.csv, {source.name}",
                mend="give it an entry (kind publisher) in vocabulary/registers/organisations.toml",
            )
        return self.reference(bearers[0].id)

    @staticmethod
    def reference(value: str) -> Cited[str]:
        return Cited(value, Derivation.REFERENCE, (), register=REGISTER)


def published(article: Article, corpus: Corpus) -> Cited[When]:
    """When an article was published, as the anchor of what its script reads."""
    return _Fields(article, corpus).published()


def article_draft(article: Article, corpus: Corpus) -> ArticleDraft:
    """The row of ``articles`` that follows from the fields alone."""
    fields = _Fields(article, corpus)
    return ArticleDraft(
        id=article.id,
        name=fields.verbatim(PassageKind.TITLE),
        author=fields.author(),
        publisher=fields.publisher(),
        published=fields.published(),
        published_at=fields.timestamp(),
        url=fields.url(),
        guid=fields.verbatim(PassageKind.GUID),
        comments_url=fields.verbatim(PassageKind.COMMENTS_LINK),
        comment_count=fields.comment_count(),
        image_url=fields.verbatim(PassageKind.IMAGE_URL),
        image_credit=fields.verbatim(PassageKind.IMAGE_CREDIT),
        image_caption=fields.verbatim(PassageKind.IMAGE_CAPTION),
    )


_FAULTS = {PassageKind.INJECTED_SPAM: DefectKind.SPAM, PassageKind.MARKUP_RESIDUE: DefectKind.MARKUP}


def fault_drafts(article: Article, corpus: Corpus) -> Iterator[DefectDraft]:
    """The defects of any copy of the article that its text has no part in: spam, residue of markup."""
    counted: Counter[str] = Counter()
    for copy in article.copies:
        for passage in copy.passages:
            fault = _FAULTS.get(passage.kind)
            if fault is None:
                continue
            slug = passage.kind.replace("_", "-")
            counted[slug] += 1
            reader = PassageReader(passage, corpus.passages)
            yield DefectDraft(
                fact=slug,
                statement=f"place-{counted[slug]}" if counted[slug] > 1 else "",
                kind=reader.code(passage.text, fault),
                words=reader.verbatim(passage.text),
            )


def given_cells(corpus: Corpus) -> dict[str, object]:
    """What no source states and a hand gave: the values of reference cells of articles, by cell id."""
    found: dict[str, object] = {}
    for article in corpus.articles.values():
        fields = _Fields(article, corpus)
        found[cell_id("articles", article.id, "publisher")] = fields.publisher().value
        found[cell_id("articles", article.id, "url")] = article.given_url
        found[cell_id("articles", article.id, "published")] = article.published
    return found
