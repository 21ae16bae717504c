"""The census of small made-up passages: what extracts, what dismisses, and what stays open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from ccdata.corpus import Corpus, Passage
from ccdata.evidence.accounting import account
from ccdata.evidence.census import Census, Entry, take_census
from ccdata.evidence.dismissing import Dismissal
from ccdata.evidence.errors import EvidenceError
from ccdata.tables.cells import CellRow
from ccdata.tables.citations import CitationRow
from ccdata.tables.mentions import MentionRow
from ccdata.tables.sentences import SentenceRow
from ccdata.vocabulary.codebook.census import CensusStatus, DismissalReason, DismissalRule
from ccdata.vocabulary.codebook.evidence import Derivation, Role
from ccdata.vocabulary.codebook.sources import PassageKind
from tests.evidence.making import passage

TEXT = "Ofsted judged two trusts. In one case Ofsted paid £3m."


def cited(at: Passage, quote: str, derivation: Derivation, value: Any) -> tuple[CellRow, CitationRow, Any]:
    """A cell with its value and the citation of a quote of the passage."""
    start = at.start + at.text.index(quote)
    cell = CellRow(
        id=f"t/{quote}/c", table="t", row_id=quote, column="c", derivation=derivation,
        parser="money.low" if "£" in quote else "count.low", arguments=None, inputs=None, register=None,
    )  # fmt: skip
    citation = CitationRow(
        id="c" + f"{start:016}", table="t", row_id=quote, column="c", role=Role.VALUE, source_id=at.source_id,
        article_id=str(at.article_id), passage_id=at.id, start=start, end=start + len(quote), quote=quote,
        occurrence=1, context_sha256="0" * 64,
    )  # fmt: skip
    return cell, citation, value


def census(
    passages: Sequence[Passage],
    *evidence: tuple[CellRow, CitationRow, Any],
    dismissals: Sequence[Dismissal] = (),
) -> Census:
    values = {cell.id: value for cell, _, value in evidence}
    return take_census(
        Corpus({}, {}, tuple(passages)),
        {cell.id: cell for cell, _, _ in evidence},
        [citation for _, citation, _ in evidence],
        values.__getitem__,
        dismissals,
    )


def told(entries: Sequence[Entry]) -> list[tuple[str, str, str]]:
    """The words of each entry, its status and its rule or reason."""
    return [
        (entry.text, str(entry.status or "open"), str(entry.rule or entry.reason or "")) for entry in entries
    ]


def dismissal(at: Passage, words: str, *, sentence: bool = False) -> Dismissal:
    start = at.start + at.text.index(words)
    return Dismissal(at, start, start + len(words), DismissalReason.BACKGROUND, "a note", sentence)


def test_without_evidence_everything_is_open() -> None:
    found = census([passage(TEXT)])
    assert [entry.text for entry in found.mentions] == ["Ofsted", "two", "one", "Ofsted", "£3m"]
    assert [entry.text for entry in found.sentences] == TEXT.replace(". ", ".|").split("|")
    assert len(found.open) == 7


def test_a_mention_is_extracted_by_the_cell_that_carries_it_and_its_bearer_again_by_rule() -> None:
    own = passage(TEXT)
    found = census(
        [own],
        cited(own, "Ofsted", Derivation.LINKED, "ofsted"),
        cited(own, "two trusts", Derivation.PARSED, 2),
        cited(own, "£3m", Derivation.PARSED, 3_000_000),
    )
    assert told(found.mentions) == [
        ("Ofsted", "extracted", ""),
        ("two", "extracted", ""),
        ("one", "open", ""),
        ("Ofsted", "dismissed", "another_mention"),
        ("£3m", "extracted", ""),
    ]
    assert found.mentions[3].note == found.mentions[0].id
    assert {entry.status for entry in found.sentences} == {CensusStatus.EXTRACTED}


def test_a_quote_that_does_not_carry_a_mention_leaves_it_open_but_cites_its_sentence() -> None:
    own = passage(TEXT)
    found = census([own], cited(own, "two trusts", Derivation.CODED, "trust"))
    assert ("two", "open", "") in told(found.mentions)
    assert [entry.status for entry in found.sentences] == [CensusStatus.EXTRACTED, None]


def test_a_citation_that_has_only_a_part_of_a_mention_does_not_extract_it() -> None:
    own = passage("It paid £3m in 2017.")
    cell, citation, value = cited(own, "£3", Derivation.VERBATIM, "£3")
    assert census([own], (cell, citation, value)).mentions[0].status is None


def test_a_hand_dismisses_mentions_but_not_the_sentence_around_them() -> None:
    own = passage(TEXT)
    found = census([own], dismissals=[dismissal(own, "In one case")])
    assert [entry.text for entry in found.mentions if entry.status is not None] == ["one"]
    assert [entry.status for entry in found.sentences] == [None, None]
    assert found.mentions[2].note == "a note"


def test_a_hand_dismisses_a_sentence_with_its_mentions() -> None:
    own = passage(TEXT)
    found = census([own], dismissals=[dismissal(own, "In one case Ofsted paid £3m.", sentence=True)])
    assert [entry.status is None for entry in found.mentions] == [True, True, False, False, False]
    assert [entry.status is None for entry in found.sentences] == [True, False]


def test_a_dismissal_of_what_is_extracted_is_unused_and_stops_the_build() -> None:
    own = passage("It paid £3m.")
    found = census([own], cited(own, "£3m", Derivation.PARSED, 3_000_000), dismissals=[dismissal(own, "£3m")])
    assert found.open == []
    with pytest.raises(EvidenceError, match="dismisses what is extracted already"):
        account(found)


@pytest.mark.parametrize(
    ("kind", "rule"),
    [
        (PassageKind.SHARE_BOX, DismissalRule.FURNITURE),
        (PassageKind.INJECTED_SPAM, DismissalRule.INJECTED),
        (PassageKind.MARKUP_RESIDUE, DismissalRule.RESIDUE),
    ],
)
def test_what_is_not_of_the_article_is_dismissed_by_the_kind_of_its_passage(
    kind: PassageKind, rule: DismissalRule
) -> None:
    found = census([passage(TEXT, kind=kind)])
    assert {entry.rule for entry in found.mentions} == {rule}
    assert found.sentences == []


def test_a_set_phrase_and_an_enumerator_need_no_hand_but_any_other_ordinal_does() -> None:
    found = census([passage("First, one thing is clear. The first council left.")])
    assert told(found.mentions) == [
        ("First", "dismissed", "enumerator"),
        ("one thing", "dismissed", "set_phrase"),
        ("first", "open", ""),
    ]


def test_a_heading_repeats_what_the_text_of_its_article_accounts_for_and_nothing_else() -> None:
    heading = passage("Ofsted paid £3m to two", kind=PassageKind.HEADING)
    own = passage(TEXT)
    other = passage("It paid £3m.", article="another-article")
    evidence = cited(own, "£3m", Derivation.PARSED, 3_000_000)
    assert told(census([heading, own, other], evidence).mentions[:3]) == [
        ("Ofsted", "open", ""),
        ("£3m", "dismissed", "headline"),
        ("two", "open", ""),
    ]
    assert told(census([heading, other], cited(other, "£3m", Derivation.PARSED, 3)).mentions)[1][1] == "open"


def test_a_copy_repeats_its_original_mention_by_mention() -> None:
    own = passage("It paid £3m in 2017.")
    copy = replace(
        passage("It paid £3m in 2018.", number=2, source="002_other"), copy_of=own.id, start=0, end=20
    )
    found = census([own, copy])
    by_copy = [entry for entry in found.mentions if entry.passage is copy]
    assert told(by_copy) == [("£3m", "dismissed", "copy"), ("2018", "open", "")]
    assert by_copy[0].note == found.mentions[0].id
    assert [entry.note for entry in found.sentences if entry.passage is copy] == [own.id]


def test_an_open_mention_stops_the_build_and_is_named_with_its_place() -> None:
    own = passage(TEXT)
    with pytest.raises(EvidenceError) as caught:
        account(census([own]))
    message = str(caught.value)
    assert "7 mention(s) or sentence(s) are neither extracted nor dismissed" in message
    assert f"{own.id} at {own.start + TEXT.index('£3m')}: money 'In one case Ofsted paid [£3m].'" in message
    assert "p.dismiss(quote, reason)" in message


def test_a_long_list_of_open_ones_is_counted_not_told() -> None:
    with pytest.raises(EvidenceError, match="and 12 more"):
        account(census([passage(" ".join(f"It paid £{n}m." for n in range(3, 19)))]))


def test_what_is_accounted_for_becomes_rows() -> None:
    own = passage("It paid £3m.")
    tables = account(census([own], cited(own, "£3m", Derivation.PARSED, 3_000_000)))
    (mention,), (sentence,) = tables["mentions"], tables["sentences"]
    assert isinstance(mention, MentionRow)
    assert isinstance(sentence, SentenceRow)
    assert (mention.text, mention.start, mention.end) == ("£3m", own.start + 8, own.start + 11)
    assert mention.citation_id == sentence.citation_id
    assert mention.status is CensusStatus.EXTRACTED
    assert (sentence.start, sentence.end) == (own.start, own.end)
