"""Text in pieces: how it is divided changes nothing, and no text is too long."""

import re
from collections.abc import Iterator
from itertools import chain, islice, repeat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccdata.parsers.scan import Mention, scan_all
from ccdata.parsers.streaming import LONGEST, Lines, _Latest, _paragraphs, scan_stream

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))

WORDS = st.sampled_from(
    ["Ofsted", "told", "Dr. Ann", "Green", "about", "£5m", "in", "2019", "a third", "of", "it", "one",
     "good.", "The", "1.2", ".", "Why?”", " ", "\n", "\r\n", "\n\n", "\n \n", " \n\t\n\n ", "\u00a0",
     "\u2028", "£200,000\n–£300,000"]
)  # fmt: skip
TEXTS = st.lists(WORDS).map(" ".join) | st.lists(WORDS).map("".join)


LIMITS = st.sampled_from([7, 60])  # Paragraphs are cut soon, so that short texts show how.


@pytest.fixture(autouse=True, scope="module")
def compiled() -> None:
    """Expressions are compiled when they are first needed; no example is to be blamed for that."""
    for seed in SEEDS:
        scan_all(seed.read_bytes().decode())


def divided(text: str, places: list[int]) -> list[str]:
    ends = [*sorted(place % (len(text) + 1) for place in places), len(text)]
    return [text[start:end] for start, end in zip([0, *ends], ends, strict=False)]


def by_paragraph(text: str) -> list[Mention]:
    """What a reader would do who has all of the text: one paragraph after the other, in one document."""
    known: set[str] = set()
    found, start = [], 0
    breaks = [match.end() for match in re.finditer(r"\n\s*\n\s*", text)]
    for end in [*breaks, len(text)]:
        for mention in scan_all(text[start:end], known):
            place = start + mention.start, start + mention.end
            found.append(
                Mention(
                    mention.kind, *place, text=mention.text, entities=mention.entities, doubt=mention.doubt
                )
            )
        start = end
    return found


@given(TEXTS)
def test_a_stream_has_the_mentions_of_each_paragraph_in_turn(text: str) -> None:
    assert list(scan_stream([text])) == by_paragraph(text)


@given(TEXTS)
def test_a_stream_has_the_mentions_of_the_whole_text(text: str) -> None:
    text = text.replace("\r", "").replace("\t", " ")  # see the next test
    assert list(scan_stream([text])) == scan_all(text)


def test_a_stream_has_the_mentions_of_the_whole_text_also_where_lines_end_as_on_windows() -> None:
    text = "one\n \r\n The"
    assert list(scan_stream([text])) == scan_all(text)


@pytest.mark.parametrize("seed", SEEDS, ids=[seed.stem for seed in SEEDS])
def test_a_stream_of_a_source_has_the_mentions_of_the_whole_source(seed: Path) -> None:
    text = seed.read_bytes().decode()
    chunks = [text[start : start + 1000] for start in range(0, len(text), 1000)]
    assert list(scan_stream(chunks)) == scan_all(text)


@given(TEXTS, st.lists(st.integers(0, 1000)))
def test_how_a_text_is_divided_changes_nothing(text: str, places: list[int]) -> None:
    assert list(scan_stream(divided(text, places))) == list(scan_stream([text])) == list(scan_stream(text))


@given(TEXTS, st.lists(st.integers(0, 1000)), LIMITS)
def test_how_a_text_is_divided_changes_no_cut(text: str, places: list[int], longest: int) -> None:
    parts = list(_paragraphs([text], longest))
    assert list(_paragraphs(divided(text, places), longest)) == parts
    assert list(_paragraphs(text, longest)) == parts


@given(TEXTS, LIMITS)
def test_the_parts_have_all_of_the_text_but_white_space_at_their_places(text: str, longest: int) -> None:
    position = 0
    for offset, part in _paragraphs([text], longest):
        assert text[position:offset].strip() == ""
        assert text[offset : offset + len(part)] == part
        assert 0 < len(part) <= longest
        position = offset + len(part)
    assert text[position:].strip() == ""


def test_a_long_paragraph_is_cut_after_a_sentence() -> None:
    sentence = "Dr. Green spent £5 million on it. "
    text = sentence * (3 * LONGEST // len(sentence))
    parts = [part for _, part in _paragraphs([text], LONGEST)]
    assert len(parts) == 4
    assert all(part.startswith("Dr. Green spent") for part in parts)
    assert "".join(parts) == text
    assert len([mention for mention in scan_stream([text]) if mention.text == "£5 million"]) == text.count(
        "£"
    )


def test_a_paragraph_without_sentences_is_cut_at_white_space() -> None:
    text = "councils in 2017 " * (2 * LONGEST // 17)
    assert {mention.text for mention in scan_stream([text])} == {"2017"}


def test_a_mention_comes_as_soon_as_its_paragraph_has_ended() -> None:
    read: list[str] = []

    def chunks() -> Iterator[str]:
        for chunk in ["in 2017\n", "\n", "in 2018"]:
            read.append(chunk)
            yield chunk

    assert next(scan_stream(chunks())).text == "2017"
    assert read == ["in 2017\n", "\n"]


@pytest.mark.parametrize("endless", ["a", "word ", "5", ".", "£5. ", "A", "-"], ids=repr)
def test_an_endless_line_neither_hangs_nor_grows(endless: str) -> None:
    """Its pieces are counted, not its seconds: no more is ever read ahead than a paragraph may be long."""
    read = 0

    def chunks() -> Iterator[str]:
        nonlocal read
        for chunk in repeat(endless * 200):
            read += len(chunk)
            yield chunk

    for offset, part in islice(_paragraphs(chunks(), LONGEST), 5):
        assert len(part) <= LONGEST
        assert read <= offset + LONGEST + len(endless) * 200


@pytest.mark.parametrize("white", ["\n", " ", "\r\n", " \n"], ids=repr)
def test_endless_white_space_is_kept_nowhere(white: str) -> None:
    parts = list(_paragraphs(chain(["in 2017 "], repeat(white * 1000, 500), ["in 2018"]), LONGEST))
    assert sum(len(part) for _, part in parts) <= LONGEST + len("in 2018")
    assert parts[-1][1] == "in 2018"


def test_an_endless_line_of_one_chunk_is_cut_too() -> None:
    assert sum(1 for _ in scan_stream(["9" * (3 * LONGEST)])) == 3


def test_a_name_is_known_by_its_last_word_in_later_paragraphs() -> None:
    text = "It was led by Ann Zebedee.\n\nZebedee knew."
    assert [mention.text for mention in scan_stream([text])] == ["Ann Zebedee", "Zebedee"]


def test_only_the_latest_names_are_kept_in_mind() -> None:
    known = _Latest(2)
    for word in ["Ann", "Ben", "Ann", "Cat"]:
        known.add(word)
    assert known == {"Ann", "Cat"}


@given(TEXTS, st.lists(st.integers(0, 1000)))
def test_places_are_lines_and_columns_from_one(text: str, places: list[int]) -> None:
    lines = Lines()
    for mention in scan_stream(lines.watch(divided(text, places))):
        before = text[: mention.start].split("\n")
        assert lines.place(mention.start) == (len(before), len(before[-1]) + 1)
    assert lines.reached == (text.count("\n") + 1, len(text.split("\n")[-1]) + 1)


def test_lines_do_not_grow_with_a_text_without_mentions() -> None:
    lines = Lines()
    assert list(scan_stream(lines.watch(repeat("\n" * 1000, 500)))) == []
    assert len(lines._ends) <= LONGEST + 1000
