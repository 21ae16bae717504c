"""Verifying: the promises, checked on a published package against the seeds. No script is run."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import cast

from ccdata.corpus import Corpus, Passage
from ccdata.evidence.bibliography import given_cells
from ccdata.evidence.clauses import negators
from ccdata.evidence.computing import STATED_UNLESS_CODED, Context, compute, text_spans
from ccdata.evidence.locating import occurrences
from ccdata.evidence.names import longer_name
from ccdata.evidence.quoting import MOST_CHARACTERS
from ccdata.evidence.rederiving import Disagrees, Published, readings, rederive
from ccdata.parsers.scan import cuts
from ccdata.tables.cells import CellRow
from ccdata.tables.citations import CitationRow
from ccdata.tables.model.catalogue import row_model
from ccdata.tables.model.column import Column
from ccdata.tables.model.row import Row
from ccdata.vocabulary.codebook.evidence import Derivation, Role
from ccdata.vocabulary.codebook.facts import Modality
from ccdata.vocabulary.registers import public_registers


@dataclass(slots=True)
class Check:
    """What became of a check: how often it was made, left out and why, and where it failed."""

    promise: int
    name: str
    performed: int = 0
    skipped: Counter[str] = field(default_factory=Counter)
    failed: list[str] = field(default_factory=list)
    not_made_yet: str = ""

    @property
    def ok(self) -> bool:
        """Whether it was made at all, and never failed. A check that is not made yet is never ok."""
        return self.performed > 0 and not self.failed and not self.not_made_yet


Rows = Mapping[str, Mapping[str, Row]]
"""The rows of a package, by table and id."""


def verify(rows: Rows, corpus: Corpus) -> list[Check]:
    """Check the promises on the rows of a package against the seeds."""
    published = _published(rows, corpus)
    passages = {passage.id: passage for passage in corpus.passages}
    checks = [
        _sourced(rows, published),
        _quoted(published, passages, corpus),
        *_rederived(rows, published),
        _computed(rows, published, passages),
        _whole(rows, published, passages),
        Check(4, "nothing is overlooked: the census", not_made_yet="the census is not built yet"),
        Check(
            5,
            "every cell is checked, and the check lapses",
            not_made_yet="no cell has been read a second time yet",
        ),
    ]
    return checks


def _published(rows: Rows, corpus: Corpus) -> Published:
    citations = cast(Mapping[str, CitationRow], rows["citations"])
    of_cell: dict[str, list[CitationRow]] = defaultdict(list)
    for citation in citations.values():
        of_cell[f"{citation.table}/{citation.row_id}/{citation.column}"].append(citation)
    return Published(
        rows, citations, {cell: tuple(own) for cell, own in of_cell.items()}, given_cells(corpus)
    )


def _cells(rows: Rows) -> Mapping[str, CellRow]:
    return cast(Mapping[str, CellRow], rows["cells"])


def _filled(rows: Rows) -> Iterator[tuple[str, Column]]:
    """Yield the id and column of every cell that is neither empty nor a key."""
    for table, own in rows.items():
        columns = [column for column in row_model(table).columns() if column.draft or column.function]
        for row_id, row in own.items():
            for column in columns:
                if getattr(row, column.name) is not None:
                    yield f"{table}/{row_id}/{column.name}", column


def _sourced(rows: Rows, published: Published) -> Check:
    """Promise 1: every cell is cited, computed from cells that are, or taken from a register."""
    check = Check(1, "nothing without a source: each cell is cited, computed or referred")
    cells = _cells(rows)
    filled = {cell for cell, _ in _filled(rows)}
    registers = public_registers()
    for cell_id in sorted(filled):
        cell = cells.get(cell_id)
        check.performed += 1
        if cell is None and cell_id.count("/") == 2 and cell_id.endswith("/id"):
            # The id of an entity that no script had cause to describe further is a key like any other.
            check.performed -= 1
            check.skipped["id of an entity that is only registered"] += 1
        elif cell is None:
            check.failed.append(f"{cell_id}: no derivation")
        elif cell.derivation is Derivation.COMPUTED:
            for source in json.loads(cell.inputs or "[]"):
                if source not in filled and not _is_key(source, rows):
                    check.failed.append(f"{cell_id}: computed from {source}, which is empty")
        elif cell.derivation is Derivation.REFERENCE:
            if cell.register not in registers:
                check.failed.append(f"{cell_id}: no public register {cell.register}")
        elif not any(one.role is Role.VALUE for one in published.of_cell.get(cell_id, ())):
            check.failed.append(f"{cell_id}: no citation carries its value")
    for cell_id in sorted(set(cells) - filled):
        check.performed += 1
        check.failed.append(f"{cell_id}: a derivation of an empty cell, or of none")
    for cell_id, citations in published.of_cell.items():
        check.performed += 1
        if cell_id not in cells:
            check.failed.append(f"{cell_id}: cited by {citations[0].id}, but has no derivation")
    return check


def _is_key(cell_id: str, rows: Rows) -> bool:
    """Whether a cell is a key column of a row that exists: it needs no source of its own."""
    table, _, rest = cell_id.partition("/")
    row_id, _, column = rest.rpartition("/")
    return getattr(rows.get(table, {}).get(row_id), column, None) is not None


def _quoted(published: Published, passages: Mapping[str, Passage], corpus: Corpus) -> Check:
    """Promise 2: the words of every citation stand in the source where it says, exactly."""
    check = Check(2, "the quote is there: exact words at exact offsets of pinned sources")
    for citation in published.citations.values():
        check.performed += 1
        problem = _misquote(citation, passages.get(citation.passage_id), corpus)
        if problem:
            check.failed.append(
                f"{citation.id} ({citation.table}/{citation.row_id}/{citation.column}): {problem}"
            )
    return check


def _misquote(citation: CitationRow, passage: Passage | None, corpus: Corpus) -> str:
    if citation.source_id not in corpus.sources:
        return f"no source {citation.source_id}"
    if passage is None:
        return f"no passage {citation.passage_id}"
    text = corpus.sources[citation.source_id].text
    found = text[citation.start : citation.end]
    if found != citation.quote:
        return f"the source has {found!r} there, not {citation.quote!r}"
    if (passage.source_id, passage.article_id) != (citation.source_id, citation.article_id):
        return f"the passage {passage.id} is of another source or article"
    if not passage.start <= citation.start <= citation.end <= passage.end:
        return f"the quote leaves the passage {passage.id}"
    starts = list(occurrences(passage.text, citation.quote))
    if starts.index(citation.start - passage.start) + 1 != citation.occurrence:
        return f"it is not occurrence {citation.occurrence} of the words"
    if sha256(passage.text.encode()).hexdigest() != citation.context_sha256:
        return "the passage is not the one that was read"
    if len(citation.quote) > MOST_CHARACTERS:
        return f"the quote is longer than {MOST_CHARACTERS} characters"
    return ""


_BY_MACHINE = {
    Derivation.VERBATIM: "verbatim: the words themselves",
    Derivation.PARSED: "parsed: the parser run again on the quote",
    Derivation.LINKED: "linked: a registered name, or a cited antecedent",
    Derivation.REFERENCE: "reference: as the register has it",
}


def _rederived(rows: Rows, published: Published) -> Iterator[Check]:
    """Promise 3: the value follows again from the quote."""
    by_reader = Counter(
        f"{cell.derivation} by a reader"
        for cell in _cells(rows).values()
        if cell.derivation in {Derivation.CODED, Derivation.INFERRED, Derivation.SUMMARISED}
    )
    for derivation, name in _BY_MACHINE.items():
        check = Check(3, f"the value is in the quote; {name}")
        if derivation is Derivation.VERBATIM:
            check.skipped.update(by_reader)
        for cell in _cells(rows).values():
            if cell.derivation is derivation:
                _attempt(check, cell, lambda cell=cell: rederive(cell, published))  # type: ignore[misc]
        yield check


def _attempt(check: Check, cell: CellRow, derive: Callable[[], int]) -> None:
    try:
        check.performed += derive()
    except Disagrees as problem:
        check.performed += 1
        check.failed.append(f"{cell.id}: {problem}")


def _computed(rows: Rows, published: Published, passages: Mapping[str, Passage]) -> Check:
    """Promise 3: computed cells follow again from their inputs."""
    check = Check(3, "the value is in the quote; computed: the function run again on its inputs")
    tables = {table: {row_id: row.model_dump() for row_id, row in own.items()} for table, own in rows.items()}
    context = Context.of(tables, text_spans(published.citations.values(), passages))
    cells = _cells(rows)
    for table, own in tables.items():
        functions = [column for column in row_model(table).columns() if column.function]
        for row_id, values in own.items():
            for column in functions:
                check.performed += 1
                cell_id = f"{table}/{row_id}/{column.name}"
                try:
                    again, inputs = compute(table, row_id, column, values, context)
                except (KeyError, ValueError) as problem:
                    check.failed.append(f"{cell_id}: cannot be computed again: {problem}")
                    continue
                if again != values[column.name]:
                    check.failed.append(f"{cell_id}: is {values[column.name]!r}, but computes to {again!r}")
                elif (
                    again is not None
                    and cell_id in cells
                    and json.loads(cells[cell_id].inputs or "[]") != list(inputs)
                ):
                    check.failed.append(f"{cell_id}: its inputs are not those it is computed from")
    for cell in cells.values():
        if cell.parser == STATED_UNLESS_CODED:
            check.performed += 1
            if published.value(cell.id) is not Modality.STATED:
                check.failed.append(f"{cell.id}: a modality other than `stated` is coded, not computed")
    return check


def _whole(rows: Rows, published: Published, passages: Mapping[str, Passage]) -> Check:
    """Promise 3: quotes hold whole mentions and names, and every negator beside them was read."""
    check = Check(3, "the value is in the quote, whole: no mention or name cut, no negator unread")
    for cell in _cells(rows).values():
        if cell.derivation not in {Derivation.PARSED, Derivation.LINKED}:
            continue
        try:
            for reading in readings(cell, published):
                citation = published.citations[reading["citation"]]
                check.performed += 1
                problem = _cut(cell, citation, passages[citation.passage_id], reading)
                if problem:
                    check.failed.append(f"{cell.id}: {problem}")
        except (Disagrees, KeyError) as problem:
            check.performed += 1
            check.failed.append(f"{cell.id}: {problem}")
    return check


def _cut(cell: CellRow, citation: CitationRow, passage: Passage, reading: Mapping[str, object]) -> str:
    start, end = citation.start - passage.start, citation.end - passage.start
    if cell.derivation is Derivation.LINKED:
        name = None if "antecedent" in reading else longer_name(passage.text, start, end)
        return "" if name is None else f"{citation.quote!r} is a part of the name {name!r}"
    mention = cuts(passage.text, start, end)
    if mention is not None:
        return f"{citation.quote!r} is a part of {mention.text!r}"
    read = cast(Mapping[str, str], reading.get("negators", {}))
    unread = sum(1 for _ in negators(passage.text, start, end)) - len(read)
    return f"{unread} negator(s) in the clause of {citation.quote!r} were not read" if unread else ""
