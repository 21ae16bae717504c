"""From cited values to the rows of cells and citations."""

import json
import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccdata.corpus import Passage
from ccdata.evidence.cited import Cited
from ccdata.evidence.citing import CellEvidence, evidence_of
from ccdata.evidence.locating import locate, occurrences
from ccdata.evidence.reading import PassageReader
from ccdata.evidence.record import Computed, Record
from ccdata.tables.cells import CellRow
from ccdata.tables.citations import CitationRow
from ccdata.vocabulary.codebook.evidence import Derivation, NegatorReading, Role
from tests.evidence.making import START, passage, reader
from tests.evidence.real import real_corpus, real_rows, real_tables

CITATION_ID = re.compile(r"c[0-9a-f]{16}")


def evidence(cited: Cited[object], take: tuple[str, ...] = (), row_id: str = "a.b") -> CellEvidence:
    record = Record("finances", row_id, {"id": row_id})
    record.origins["amount_low"] = (cited, take)
    (only,) = evidence_of(record)
    return only


def cells() -> Iterator[CellRow]:
    for row in real_tables()["cells"]:
        assert isinstance(row, CellRow)
        yield row


def citations() -> Iterator[CitationRow]:
    for row in real_tables()["citations"]:
        assert isinstance(row, CitationRow)
        yield row


def test_a_citation_has_the_words_and_where_they_stand() -> None:
    (citation,) = evidence(reader("It cost £83,000 then.").money("£83,000"), ("low",)).citations
    assert (citation.start, citation.end, citation.quote) == (START + 8, START + 15, "£83,000")
    assert (citation.role, citation.occurrence) == (Role.VALUE, 1)
    assert (citation.table, citation.row_id, citation.column) == ("finances", "a.b", "amount_low")


def test_the_parser_is_written_with_the_way_to_the_cell() -> None:
    pair = reader("It fell from 26% to 18% then.").share_change("from 26% to 18%")
    cell = evidence(pair.before, ("low",)).cell
    assert (cell.parser, cell.arguments) == ("share_change.before.low", None)


def test_an_anchor_is_written_by_its_citation() -> None:
    read = reader("It closed in 2017. The following year it opened again.")
    made = evidence(read.relative("The following year", read.date("in 2017")))
    roles = {citation.role: citation for citation in made.citations}
    arguments = json.loads(made.cell.arguments or "")
    assert arguments == {"anchor": {"citation": roles[Role.ANCHOR].id, "parser": "date"}}
    assert roles[Role.ANCHOR].quote == "in 2017"


def test_an_antecedent_and_a_negator_are_written_by_their_citations() -> None:
    read = reader("Ofsted came. The body was not £83,000 off.")
    linked = evidence(read.link("The body", antecedent=read.link("Ofsted")))
    (antecedent,) = (one for one in linked.citations if one.role is Role.ANTECEDENT)
    assert json.loads(linked.cell.arguments or "") == {"antecedent": {"citation": antecedent.id}}

    denied = evidence(read.money("£83,000", negators={"not": NegatorReading.ELSEWHERE}))
    (negator,) = (one for one in denied.citations if one.role is Role.CONTEXT)
    assert json.loads(denied.cell.arguments or "") == {"negators": {negator.id: "elsewhere"}}


def test_every_place_that_gives_the_value_is_cited_and_told_apart() -> None:
    read = reader("It cost £83,000. The £83,000 was paid.")
    made = evidence(read.money("£83,000", nth=1).confirmed(read.money("£83,000", nth=2)), ("low",))
    arguments = json.loads(made.cell.arguments or "")
    assert [one.occurrence for one in made.citations] == [1, 2]
    assert arguments["citation"] == made.citations[0].id
    assert [one["citation"] for one in arguments["also"]] == [made.citations[1].id]


def test_ids_follow_from_the_content_alone() -> None:
    first = evidence(reader("It cost £83,000 then.").money("£83,000")).citations
    again = evidence(reader("It cost £83,000 then.").money("£83,000")).citations
    other_row = evidence(reader("It cost £83,000 then.").money("£83,000"), row_id="a.c").citations
    moved = evidence(reader("It has cost £83,000 then.").money("£83,000")).citations
    assert first == again
    assert len({first[0].id, other_row[0].id, moved[0].id}) == 3
    assert CITATION_ID.fullmatch(first[0].id)


def test_the_context_is_the_whole_passage() -> None:
    """Words added to a passage leave its quotes where they are, and must still be noticed."""
    short = evidence(reader("It cost £83,000 then.").money("£83,000")).citations[0]
    long = evidence(reader("It cost £83,000 then. Not so.").money("£83,000")).citations[0]
    assert short.id == long.id
    assert short.context_sha256 != long.context_sha256


def test_a_computed_cell_names_its_function_and_its_inputs() -> None:
    record = Record("finances", "a.b", {"id": "a.b"})
    record.origins["is_first"] = Computed("is_first", ("articles/a/published",))
    (made,) = evidence_of(record)
    assert (made.cell.derivation, made.cell.parser) == (Derivation.COMPUTED, "is_first")
    assert json.loads(made.cell.inputs or "") == ["articles/a/published"]
    assert made.citations == ()


# On the real articles ------------------------------------------------------------------------


def strings(value: object) -> Iterator[str]:
    """Every string in a JSON value that is not a key."""
    if isinstance(value, dict):
        for one in value.values():
            yield from strings(one)
    elif isinstance(value, list):
        for one in value:
            yield from strings(one)
    else:
        assert isinstance(value, str), f"{value!r}: a number can only be a literal"
        yield value


def test_arguments_hold_ids_and_names_of_parsers_and_no_literal() -> None:
    """A year that stands in the arguments was typed, or would be believed without its words."""
    known = {row.id for row in real_tables()["citations"]} | {row.id for row in real_tables()["cells"]}
    readings = set(NegatorReading)
    for cell in cells():
        for text in strings(json.loads(cell.arguments or "{}")):
            parser = re.fullmatch(r"[a-z_]+(\.[a-z_]+)*", text)
            assert text in known or text in readings or parser, f"{cell.id}: {text!r}"


def test_arguments_name_only_citations_of_their_own_cell() -> None:
    own = {(f"{one.table}/{one.row_id}/{one.column}", one.id) for one in citations()}
    for cell in cells():
        for named in CITATION_ID.findall(cell.arguments or ""):
            assert (cell.id, named) in own


def test_no_two_citations_have_one_id() -> None:
    ids = [one.id for one in citations()]
    assert len(ids) == len(set(ids)) > 0


def test_every_citation_is_what_stands_in_the_source() -> None:
    sources = real_corpus().sources
    assert all(sources[one.source_id].text[one.start : one.end] == one.quote for one in citations())


PASSAGES = [one for one in real_corpus().passages if len(one.text) > 1]


@given(st.sampled_from(PASSAGES), st.data())
def test_words_quoted_anywhere_in_the_sources_are_cited_to_the_character(
    here: Passage, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(here.text) - 1))
    words = here.text[start : data.draw(st.integers(start + 1, min(len(here.text), start + 200)))]
    nth = list(occurrences(here.text, words)).index(start) + 1
    quoted = locate(here, words, nth, PASSAGES)
    (citation,) = evidence(Cited("x", Derivation.VERBATIM, (quoted,))).citations
    source = real_corpus().sources[here.source_id].text
    assert source[citation.start : citation.end] == citation.quote
    assert citation.quote == words
    assert here.start <= citation.start < citation.end <= here.end


@pytest.mark.parametrize("copies", [1, 3])
def test_the_same_words_in_the_same_role_are_cited_once(copies: int) -> None:
    read = PassageReader(passage("It cost £83,000 then."), ())
    cited = read.money("£83,000").supported(*[read.words("It cost") for _ in range(copies)])
    assert len(evidence(cited).citations) == 2


def test_every_fact_row_has_evidence_for_what_it_says() -> None:
    rows = real_rows()
    cited = {(one.table, one.row_id) for one in citations()}
    for table in ("judgements", "finances", "statistics", "delivery_models"):
        assert rows[table]
        assert {(table, row_id) for row_id in rows[table]} <= cited
