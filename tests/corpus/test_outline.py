"""A mark of the outline finds its words exactly once, or stops the reading."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ccdata.corpus import Piece, SeedError, read_corpus
from ccdata.corpus.outline import Mark, cut
from ccdata.corpus.pieces import Span
from ccdata.vocabulary.codebook.sources import PassageKind, Reach

Edit = Callable[[Path, Callable[[list[dict[str, str]]], None]], None]

TEXT = "Title\n\nOwen Davies, national\nofficer, Unison\nThe fragile relationship.\n\nMore words."
SPANS = [Span(7, 70), Span(72, 83)]


def words(text: str) -> Mark:
    return Mark("outline.csv, line 2", text, Reach.WORDS, PassageKind.CONTRIBUTOR)


def block(text: str) -> Mark:
    return Mark("outline.csv, line 3", text, Reach.BLOCK, PassageKind.STANDFIRST)


def test_words_are_cut_out_of_their_paragraph_across_a_line_break() -> None:
    parts = cut(TEXT, SPANS, [words("Owen Davies, national officer, Unison")])
    assert parts == [Piece(7, 44, PassageKind.CONTRIBUTOR), Span(45, 70), Span(72, 83)]


def test_words_in_the_middle_leave_what_stands_before_and_after() -> None:
    assert cut(TEXT, SPANS, [words("officer, Unison")])[:3] == [
        Span(7, 28),
        Piece(29, 44, PassageKind.CONTRIBUTOR),
        Span(45, 70),
    ]


def test_a_mark_of_a_block_takes_what_the_cut_words_leave_of_it() -> None:
    parts = cut(TEXT, SPANS, [block("The fragile"), words("Owen Davies, national officer, Unison")])
    assert parts[:2] == [Piece(7, 44, PassageKind.CONTRIBUTOR), Piece(45, 70, PassageKind.STANDFIRST)]


@pytest.mark.parametrize("text", ["Owen Davis", "or"])
def test_words_that_do_not_stand_exactly_once_are_refused(text: str) -> None:
    with pytest.raises(SeedError, match="do not stand exactly once"):
        cut(TEXT, SPANS, [words(text)])


def test_words_that_run_over_the_end_of_a_paragraph_are_refused() -> None:
    with pytest.raises(SeedError, match="run over a paragraph's end"):
        cut(TEXT, SPANS, [words("relationship. More")])


def test_words_that_two_marks_claim_are_refused() -> None:
    with pytest.raises(SeedError, match="other marked words"):
        cut(TEXT, SPANS, [words("Owen Davies"), words("Davies, national")])


def test_a_block_is_marked_by_the_words_that_open_it() -> None:
    with pytest.raises(SeedError, match="do not open their paragraph"):
        cut(TEXT, SPANS, [block("words.")])


@pytest.mark.parametrize(
    ("column", "value", "what"),
    [
        ("source_id", "009_x", "not a page"),
        ("source_id", "003_94971244c0b2db0a", "not a page"),
        ("kind", "aside", "an unknown code in kind"),
        ("reach", "page", "an unknown code in reach"),
    ],
)
def test_an_outline_that_names_what_is_not_there_is_refused(
    seeds: Path, edit_list: Edit, column: str, value: str, what: str
) -> None:
    edit_list(seeds / "outline.csv", lambda records: records[0].update({column: value}))
    with pytest.raises(SeedError, match=what):
        read_corpus(seeds)
