"""Promise 4, checked on a published package against the seeds: nothing is overlooked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

from ccdata.corpus import Corpus, Passage
from ccdata.evidence.accounting import mention_row, sentence_row, values_of
from ccdata.evidence.census import Census, Entry, take_census
from ccdata.evidence.check import Check, Rows
from ccdata.evidence.dismissing import Dismissal
from ccdata.evidence.floor import floor
from ccdata.tables.cells import CellRow
from ccdata.tables.citations import CitationRow
from ccdata.tables.mentions import MentionRow
from ccdata.tables.model.row import Row
from ccdata.tables.sentences import SentenceRow
from ccdata.vocabulary.codebook.census import CensusStatus


def overlooked(rows: Rows, corpus: Corpus) -> Iterator[Check]:
    """Check that every mention and sentence of the seeds is accounted for, and the floor of both."""
    census = take_census(
        corpus,
        cast(Mapping[str, CellRow], rows["cells"]),
        cast(Mapping[str, CitationRow], rows["citations"]).values(),
        values_of({table: own.values() for table, own in rows.items()}),
        list(_dismissed_by_hand(rows, corpus)),
    )
    yield _accounted("mention", census, rows["mentions"])
    yield _accounted("sentence", census, rows["sentences"])
    yield _floor(cast(Mapping[str, MentionRow], rows["mentions"]), corpus)


def _dismissed_by_hand(rows: Rows, corpus: Corpus) -> Iterator[Dismissal]:
    """Yield what a package says that a hand dismissed: each row for itself."""
    passages: dict[str, list[Passage]] = defaultdict(list)
    for passage in corpus.passages:
        passages[passage.source_id].append(passage)
    for table in ("mentions", "sentences"):
        for row in cast(Iterable[MentionRow | SentenceRow], rows[table].values()):
            if row.status is CensusStatus.DISMISSED and row.rule is None and row.reason is not None:
                for passage in passages[row.source_id]:
                    if passage.start <= row.start and row.end <= passage.end:
                        yield Dismissal(
                            passage, row.start, row.end, row.reason, row.note, sentence=table == "sentences"
                        )


def _accounted(what: str, census: Census, published: Mapping[str, Row]) -> Check:
    """Every entry of the census is published, as the census finds it again, and nothing else is."""
    check = Check(4, f"nothing is overlooked: each {what} is extracted, or dismissed with a reason")
    entries: list[Entry] = census.mentions if what == "mention" else census.sentences
    for entry in entries:
        check.performed += 1
        where = f"{entry.passage.id} at {entry.start}, {entry.text[:40]!r}"
        row = published.get(entry.id)
        if row is None:
            check.failed.append(f"{where}: not in the census")
        elif entry.status is None:
            check.failed.append(f"{where}: is open, and the package has {_told(row)}")
        elif (again := _row(entry)) != row:
            check.failed.append(f"{where}: is {_told(again)}, and the package has {_told(row)}")
    for extra in sorted(set(published) - {entry.id for entry in entries}):
        check.performed += 1
        check.failed.append(f"{extra}: the sources have no such {what}")
    return check


def _row(entry: Entry) -> Row:
    return sentence_row(entry) if entry.mention is None else mention_row(entry)


def _told(row: Any) -> str:
    parts = (row.status, row.citation_id, row.reason, row.rule, row.note)
    return " ".join(str(part) for part in parts if part is not None)


def _floor(mentions: Mapping[str, MentionRow], corpus: Corpus) -> Check:
    """Every digit, number word and capitalised word inside a sentence lies in a published mention."""
    check = Check(4, "nothing is overlooked: each digit, number word and inner capital lies in a mention")
    covered: dict[str, set[int]] = defaultdict(set)
    for row in mentions.values():
        covered[row.source_id].update(range(row.start, row.end))
    for passage in corpus.passages:
        own = covered[passage.source_id]
        for start, end in floor(passage.text):
            check.performed += 1
            if not own.issuperset(range(passage.start + start, passage.start + end)):
                check.failed.append(
                    f"{passage.id} at {passage.start + start}: {passage.text[start:end]!r} lies in no mention"
                )
    return check
