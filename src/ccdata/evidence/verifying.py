"""Verifying: the promises, checked on a published package against the seeds. No script is run."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import sha256
from itertools import chain
from operator import attrgetter
from typing import cast

from ccdata.corpus import Corpus, Passage
from ccdata.evidence.bibliography import given_cells
from ccdata.evidence.binding import unbound
from ccdata.evidence.check import Check, Rows
from ccdata.evidence.coherence import coherent
from ccdata.evidence.completeness import overlooked
from ccdata.evidence.computing import STATED_UNLESS_CODED, Context, compute, text_spans
from ccdata.evidence.following import followed
from ccdata.evidence.locating import occurrences
from ccdata.evidence.quoting import MOST_CHARACTERS
from ccdata.evidence.rederiving import UNREADABLE, Disagrees, Published, rederive, split_cell
from ccdata.tables.agreement import Agreement
from ccdata.tables.cells import CellRow
from ccdata.tables.citations import CitationRow
from ccdata.tables.model.catalogue import row_model, table_names
from ccdata.tables.model.columns import Column
from ccdata.tables.model.row import Statement
from ccdata.vocabulary.codebook.evidence import Derivation, Role
from ccdata.vocabulary.codebook.statements import Modality
from ccdata.vocabulary.codebook.values import Extent, Grade, Hedge, Unit
from ccdata.vocabulary.registers import public_registers


def verify(rows: Rows, corpus: Corpus) -> list[Check]:
    """Check the promises on the rows of a package against the seeds."""
    published = _published(rows, corpus)
    passages = {passage.id: passage for passage in corpus.passages}
    checks = [
        _sourced(rows, published),
        _quoted(published, passages, corpus),
        *_rederived(rows, published),
        _computed(rows, published, passages),
        followed(rows),
        coherent(rows),
        _whole(rows, published, passages),
        _read(rows),
        *overlooked(rows, corpus),
        _reviewed(rows),
    ]
    return checks


def _read(rows: Rows) -> Check:
    """Promise 7: every article is read, or said not to be."""
    check = Check(7, "nothing is silently skipped: every article is read")
    told = {
        getattr(row, "article_id", "")
        for table, own in rows.items()
        if issubclass(row_model(table), Statement)
        for row in own.values()
    }
    for article in sorted(rows["articles"]):
        if article in told:
            check.performed += 1
        else:
            check.skipped[f"no statement is taken from {article}: it has no script yet"] += 1
    return check


def _reviewed(rows: Rows) -> Check:
    """Promise 5: what the ledger says of readings, and which of them still hold."""
    check = Check(5, "every cell is checked, and the check lapses: readings that still hold")
    if not rows["reviews"]:
        check.not_made_yet = "there is no reading in the ledger yet"
        return check
    by_table: dict[str, list[Agreement]] = defaultdict(list)
    for row in cast(Iterable[Agreement], rows["agreement"].values()):
        by_table[row.table].append(row)
    for table, columns in by_table.items():
        twice, stale = sum(one.read_twice for one in columns), sum(one.stale for one in columns)
        once = sum(one.asked for one in columns) - twice
        check.performed += twice - stale
        if once:
            check.skipped[f"{table}: read once"] += once
        if stale:
            check.skipped[f"{table}: read twice, and changed since"] += stale
        check.details.append(f"{table}: {once:,} cells read once, {twice - stale:,} twice, {stale:,} stale")
    return check


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
    filled = dict(_filled(rows))
    registers = public_registers()
    for cell_id, column in sorted(filled.items()):
        cell = cells.get(cell_id)
        check.performed += 1
        if cell is None and cell_id.count("/") == 2 and cell_id.endswith("/id"):
            # The id of an entity that no script had cause to describe further is a key like any other.
            check.performed -= 1
            check.skipped["id of an entity that is only registered"] += 1
        elif cell is None:
            check.failed.append(f"{cell_id}: no derivation")
        elif not _fits(cell.derivation, column):
            check.failed.append(f"{cell_id}: a column of this type is not {cell.derivation}")
        elif cell.derivation is Derivation.COMPUTED:
            for source in _inputs(cell):
                if source not in filled and not _is_key(source, rows):
                    check.failed.append(f"{cell_id}: computed from {source}, which is empty")
        elif cell.derivation is Derivation.REFERENCE:
            if cell.register not in registers:
                check.failed.append(f"{cell_id}: no public register {cell.register}")
        elif not any(one.role is Role.VALUE for one in published.of_cell.get(cell_id, ())):
            check.failed.append(f"{cell_id}: no citation carries its value")
    for cell_id in sorted(set(cells) - set(filled)):
        check.performed += 1
        check.failed.append(f"{cell_id}: a derivation of an empty cell, or of none")
    for cell_id, citations in published.of_cell.items():
        check.performed += 1
        if cell_id not in cells:
            check.failed.append(f"{cell_id}: cited by {citations[0].id}, but has no derivation")
    return check


_PARSED_CODES = {Grade, Unit, Hedge, Extent}


def _fits(derivation: Derivation, column: Column) -> bool:
    """Whether a column can be derived so: a figure is not coded, a code is not the words themselves."""
    is_id = column.refers is not None or column.name == "id"
    is_words = column.value_type is str and column.draft_type == "str" and not is_id
    match derivation:
        case Derivation.CODED:
            # What a parser gives (a grade, a unit, a hedge) is never a reader's choice.
            return column.codes is not None and column.codes not in _PARSED_CODES
        case Derivation.LINKED:
            return is_id
        case Derivation.INFERRED:
            return is_id or column.codes is not None
        case Derivation.VERBATIM | Derivation.SUMMARISED:
            return is_words
        case Derivation.PARSED:
            return not is_words and not is_id
        case Derivation.COMPUTED:
            return column.function is not None or column.name == "modality"
        case Derivation.REFERENCE:
            return column.function is None


def _inputs(cell: CellRow) -> list[str]:
    """The ids of the cells that a cell was computed from; what is no list is an input that is not there."""
    written = cell.inputs or "[]"
    try:
        found = json.loads(written)
    except ValueError:
        return [written]
    return list(map(str, found)) if isinstance(found, list) else [written]


def _is_key(cell_id: str, rows: Rows) -> bool:
    """Whether a cell is a key column of a row that exists: it needs no source of its own."""
    table, row_id, column = split_cell(cell_id)
    return getattr(rows.get(table, {}).get(row_id), column, None) is not None


def _quoted(published: Published, passages: Mapping[str, Passage], corpus: Corpus) -> Check:
    """Promise 2: the words of every citation stand in the source where it says, exactly."""
    check = Check(2, "the quote is there: exact words at exact offsets of pinned sources")
    citations = published.citations.values()
    check.performed = len(citations)
    for citation, problem in chain(misquoted(citations, passages, corpus), _misplaced(citations, passages)):
        check.failed.append(
            f"{citation.id} ({citation.table}/{citation.row_id}/{citation.column}): {problem}"
        )
    return check


# All at once: looking up the fields of a model one by one takes longer than the checks themselves.
_PLACE = attrgetter("passage_id", "start", "end", "quote", "context_sha256")


def misquoted(
    citations: Iterable[CitationRow], passages: Mapping[str, Passage], corpus: Corpus
) -> Iterator[tuple[CitationRow, str]]:
    """Yield each citation whose words do not stand where it says, with what is wrong.

    A passage is hashed once. Nearly all citations are sound: one comparison passes them, and only the
    others are looked at more closely.
    """
    known: dict[str, tuple[str, int, int, str]] = {}
    for citation in citations:
        passage_id, start, end, quote, context = _PLACE(citation)
        expected = known.get(passage_id)
        if expected is None:
            passage = passages.get(passage_id)
            if passage is None:
                yield citation, f"no passage {passage_id}"
                continue
            text = corpus.sources[passage.source_id].text
            digest = sha256(passage.text.encode()).hexdigest()
            expected = known[passage_id] = text, passage.start, passage.end, digest
        text, first, last, digest = expected
        if (
            text[start:end] != quote
            or context != digest
            or start < first
            or end > last
            or end - start > MOST_CHARACTERS
        ):
            yield citation, _misquote(citation, passages[passage_id], corpus)


def _misquote(citation: CitationRow, passage: Passage, corpus: Corpus) -> str:
    """What is wrong with a citation whose words are not as its passage has them."""
    found = corpus.sources[passage.source_id].text[citation.start : citation.end]
    if found != citation.quote:
        return f"the source has {found!r} there, not {citation.quote!r}"
    if not passage.start <= citation.start <= citation.end <= passage.end:
        return f"the quote leaves the passage {passage.id}"
    if citation.end - citation.start > MOST_CHARACTERS:
        return f"the quote is longer than {MOST_CHARACTERS} characters"
    return "the passage is not the one that was read"


def _misplaced(
    citations: Iterable[CitationRow], passages: Mapping[str, Passage]
) -> Iterator[tuple[CitationRow, str]]:
    """Yield each citation that names another source or article, or another occurrence of its words."""
    for citation in citations:
        passage = passages.get(citation.passage_id)
        if passage is None:
            continue
        if (passage.source_id, passage.article_id) != (citation.source_id, citation.article_id):
            yield citation, f"the passage {passage.id} is of another source or article"
        place = citation.start - passage.start
        if citation.occurrence == 1 and passage.text.find(citation.quote) == place:
            continue
        starts = occurrences(passage.text, citation.quote)
        nth = next((nth for nth, start in enumerate(starts, 1) if start == place), None)
        if nth is not None and nth != citation.occurrence:
            yield citation, f"it is occurrence {nth} of the words, not {citation.occurrence}"


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
                elif again is not None and cell_id in cells and _inputs(cells[cell_id]) != list(inputs):
                    check.failed.append(f"{cell_id}: its inputs are not those it is computed from")
    for cell in cells.values():
        if cell.derivation is Derivation.COMPUTED and not _has_function(cell):
            check.performed += 1
            check.failed.append(f"{cell.id}: no function computes its column")
        if cell.parser == STATED_UNLESS_CODED:
            check.performed += 1
            if published.value(cell.id) is not Modality.STATED:
                check.failed.append(f"{cell.id}: a modality other than `stated` is coded, not computed")
    return check


def _has_function(cell: CellRow) -> bool:
    """Whether a computed cell is one that the build computes."""
    columns = row_model(cell.table).columns() if cell.table in table_names() else ()
    return cell.parser == STATED_UNLESS_CODED or any(
        column.name == cell.column and column.function == cell.parser for column in columns
    )


def _whole(rows: Rows, published: Published, passages: Mapping[str, Passage]) -> Check:
    """Promise 3: the evidence is the cell's own and whole, and every negator beside it was read."""
    check = Check(3, "the value is in the quote, whole: no mention or name cut, no listed negator unread")
    columns = {name: {one.name: one for one in row_model(name).columns()} for name in rows}
    for cell in _cells(rows).values():
        if cell.derivation is Derivation.COMPUTED:
            continue
        check.performed += 1
        try:
            problems = list(unbound(cell, columns[cell.table][cell.column], published, passages))
        except UNREADABLE as problem:
            problems = [f"its derivation cannot be followed: {problem!r}"]
        check.failed += [f"{cell.id}: {problem}" for problem in problems]
    return check
