"""Assembling: from the drafts of all scripts to the finished rows of all tables."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from typing import NamedTuple

from pydantic import ValidationError

from ccdata.corpus import Corpus, Passage
from ccdata.evidence.bibliography import article_draft, fault_drafts
from ccdata.evidence.cited import Cited, Quoted
from ccdata.evidence.citing import evidence_of
from ccdata.evidence.clauses import sentence_around
from ccdata.evidence.computing import STATED_UNLESS_CODED, Context, compute, text_length, text_spans
from ccdata.evidence.dismissing import Dismissal
from ccdata.evidence.draft import Draft
from ccdata.evidence.errors import EvidenceError
from ccdata.evidence.quoting import PROSE, is_cut_short
from ccdata.evidence.record import Computed, Record
from ccdata.evidence.registered import registered_records
from ccdata.tables.codes import CodeRow
from ccdata.tables.copies import CopyRow
from ccdata.tables.model.catalogue import table_names
from ccdata.tables.model.row import Row, Statement
from ccdata.tables.passages import PassageRow
from ccdata.tables.sources import SourceFile
from ccdata.vocabulary.codebook.catalogue import code_lists
from ccdata.vocabulary.codebook.evidence import DefectKind
from ccdata.vocabulary.codebook.statements import Modality

Tables = dict[str, list[Row]]
"""The rows of each table, sorted by id."""


class Extraction(NamedTuple):
    """What a script takes from an article, and what it leaves out.

    ``dismissals`` is complete when all ``drafts`` have been taken.
    """

    article_id: str
    drafts: Iterable[Draft]
    dismissals: Sequence[Dismissal] = ()


def assemble(corpus: Corpus, extractions: Iterable[Extraction]) -> Tables:
    """Turn the corpus and the drafts of all scripts into the rows of all tables.

    Raises EvidenceError at the first cell that does not hold.
    """
    records = _Records()
    for record in registered_records():
        records.add(record)
    for article in corpus.articles.values():
        records.merge(article.id, article_draft(article, corpus))
        for fault in fault_drafts(article, corpus):
            records.merge(article.id, fault)
        record = records.by_table["articles"][article.id]
        record.values["published_basis"] = article.published_basis
        record.values["published_note"] = article.published_note
        record.values["characters"] = text_length(article)
    for extraction in extractions:
        for draft in extraction.drafts:
            records.merge(extraction.article_id, draft)
    _check_cut_short(records)
    _check_doubled(records, corpus)
    _compute(records, corpus)
    return _finish(records, corpus)


class _Records:
    """All records by table and id, filled draft by draft."""

    def __init__(self) -> None:
        self.by_table: dict[str, dict[str, Record]] = {name: {} for name in table_names()}
        self._positions: Counter[tuple[str, str]] = Counter()

    def __iter__(self) -> Iterator[Record]:
        for records in self.by_table.values():
            yield from records.values()

    def add(self, record: Record) -> None:
        self.by_table[record.table][record.id] = record

    def merge(self, article_id: str, draft: Draft) -> None:
        """Fill a record from a draft: a new one for a statement, perhaps a known one for an entity."""
        if "fact" in draft.keys:
            self._state(article_id, draft)
            return
        key = getattr(draft, "id")  # noqa: B009 - the base of all drafts has no id
        row_id = key.value if isinstance(key, Cited) else key
        record = self.by_table[draft.table].get(row_id)
        if record is None:
            record = Record(draft.table, row_id, {"id": row_id})
            self.add(record)
        record.fill(draft)

    def _state(self, article_id: str, draft: Draft) -> None:
        fact, statement = getattr(draft, "fact"), getattr(draft, "statement")  # noqa: B009
        row_id = ".".join(part for part in (article_id, fact, statement) if part)
        if row_id in self.by_table[draft.table]:
            raise EvidenceError(
                f"the script states {fact!r} twice in {draft.table}",
                where=article_id,
                mend="cite the second place with confirmed(), or tell the statements apart with statement=",
            )
        record = Record(draft.table, row_id, {"id": row_id, "fact": fact, "article_id": article_id})
        record.fill(draft)
        if draft.table == "criteria":
            of = (article_id, record.values["list_of"])
            self._positions[of] += 1
            record.values["position"] = self._positions[of]
        self.add(record)


def _quotes(records: _Records) -> Iterator[tuple[str, Quoted]]:
    """Yield the words that carry each cell, or help to, with the id of the cell."""
    for record in records:
        for column, origin in record.origins.items():
            if not isinstance(origin, Computed):
                for quoted in origin[0].quotes:
                    yield record.cell_id(column), quoted


def _check_cut_short(records: _Records) -> None:
    """A paragraph that is cited but breaks off must have that fault among the defects."""
    known = {
        quoted.passage.id
        for record in records.by_table["defects"].values()
        if record.values["kind"] is DefectKind.TRUNCATED
        for origin in record.origins.values()
        if not isinstance(origin, Computed)
        for quoted in origin[0].quotes
    }
    for cell, quoted in _quotes(records):
        if quoted.passage.id not in known and is_cut_short(quoted.passage):
            raise EvidenceError(
                "the paragraph breaks off before the end of a sentence",
                where=f"{quoted.passage.id}, cited for {cell}",
                quote=quoted.passage.text[-60:],
                mend="if the source stands so, give the fault a row of defects (truncated)",
            )


def _check_doubled(records: _Records, corpus: Corpus) -> None:
    """A cited sentence must not stand again in a paragraph of its article that the script passes over."""
    read = {quoted.passage.id for _, quoted in _quotes(records)}
    unread: dict[tuple[str, str | None], list[Passage]] = defaultdict(list)
    for passage in corpus.passages:
        if passage.kind in PROSE and passage.copy_of is None and passage.id not in read:
            unread[passage.source_id, passage.article_id].append(passage)
    for cell, quoted in _quotes(records):
        passage = quoted.passage
        sentence = sentence_around(passage.text, quoted.start - passage.start, quoted.end - passage.start)
        for other in unread[passage.source_id, passage.article_id]:
            if passage.kind in PROSE and sentence in other.text:
                raise EvidenceError(
                    f"the sentence of the quote stands again in {other.id}, from which nothing is cited",
                    where=f"{passage.id}, cited for {cell}",
                    quote=quoted.text,
                    mend="if both places say it, cite both: confirmed(), or a row of defects for the slip",
                )


def _compute(records: _Records, corpus: Corpus) -> None:
    """Fill the computed columns, and the modality of what is said outright."""
    for record in records:
        if issubclass(record.model, Statement) and record.values.get("modality") is None:
            inputs = tuple(record.cell_id(column) for column in record.origins)
            record.values["modality"] = Modality.STATED
            record.origins["modality"] = Computed(STATED_UNLESS_CODED, inputs)
    tables = {
        table: {row_id: record.values for row_id, record in rows.items()}
        for table, rows in records.by_table.items()
    }
    citations = (
        citation for record in records for evidence in evidence_of(record) for citation in evidence.citations
    )
    passages = {passage.id: passage for passage in corpus.passages}
    context = Context.of(tables, text_spans(citations, passages))
    for record in records:
        for column in record.model.columns():
            if column.function is None:
                continue
            value, inputs = compute(record.table, record.id, column, record.values, context)
            if value is not None:
                record.values[column.name] = value
                record.origins[column.name] = Computed(column.function, inputs)


def _finish(records: _Records, corpus: Corpus) -> Tables:
    tables: Tables = {name: [] for name in table_names()}
    for record in records:
        try:
            tables[record.table].append(record.row())
        except ValidationError as error:
            first = error.errors()[0]
            raise EvidenceError(
                f"{'.'.join(map(str, first['loc']))}: {first['msg']}",
                where=f"{record.table}/{record.id}",
                mend="give the draft what its row model asks for",
            ) from None
        for evidence in evidence_of(record):
            tables["cells"].append(evidence.cell)
            tables["citations"].extend(evidence.citations)
    tables["sources"].extend(_sources(corpus))
    tables["copies"].extend(_copies(corpus))
    tables["passages"].extend(_passages(corpus))
    tables["codes"].extend(_codes())
    for rows in tables.values():
        rows.sort(key=lambda row: row.id)
    return tables


def _sources(corpus: Corpus) -> Iterator[Row]:
    for source in corpus.sources.values():
        yield SourceFile(
            id=source.id,
            name=source.name,
            kind=source.kind,
            name_of_work=source.title,
            publisher=source.publisher,
            sha256=source.sha256,
            characters=source.characters,
            rights=source.rights,
        )


def _copies(corpus: Corpus) -> Iterator[Row]:
    for article in corpus.articles.values():
        for copy in article.copies:
            yield CopyRow(
                id=f"{article.id}.{copy.source_id}",
                article_id=article.id,
                source_id=copy.source_id,
                start=copy.start,
                end=copy.end,
                is_primary=copy.primary,
            )


def _passages(corpus: Corpus) -> Iterator[Row]:
    for passage in corpus.passages:
        yield PassageRow(
            id=passage.id,
            source_id=passage.source_id,
            article_id=passage.article_id,
            kind=passage.kind,
            start=passage.start,
            end=passage.end,
            sha256=sha256(passage.text.encode()).hexdigest(),
            copy_of=passage.copy_of,
        )


def _codes() -> Iterator[Row]:
    for codes in code_lists():
        for rank, code in enumerate(codes, start=1):
            yield CodeRow(
                id=f"{codes.__name__}.{code}",
                code_list=codes.__name__,
                code=str(code),
                rank=rank,
                is_ordered=codes.ordered(),
                definition=code.definition,
                example=code.example or None,
                boundary=code.boundary or None,
            )
