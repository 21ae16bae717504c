import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccdata.corpus.sentences import sentences

PARTS = st.sampled_from(["It fell", "Dr", ".", "?", "!", " ", "\n", "”", "“", "2.5", "J", "he", "…", ")"])


def split(text: str) -> list[str]:
    return [text[span.start : span.end] for span in sentences(text)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It fell. It rose.", ["It fell.", "It rose."]),
        ("It fell to 2.5%. Then it rose.", ["It fell to 2.5%.", "Then it rose."]),
        ("“Is it good?” he asked. “It is.”", ["“Is it good?” he asked.", "“It is.”"]),
        ("Dr. Smith and J. Brown left. No. 10 stayed.", ["Dr. Smith and J. Brown left.", "No. 10 stayed."]),
        ("It was said (in 2017). Later it fell.", ["It was said (in 2017).", "Later it fell."]),
        ("a sentence that breaks off", ["a sentence that breaks off"]),
        ("They give their views… Then more.", ["They give their views…", "Then more."]),
        ("over\ntwo lines. And one.", ["over\ntwo lines.", "And one."]),
        ("", []),
    ],
)
def test_a_sentence_ends_at_its_stop_and_the_marks_that_close_with_it(text: str, parts: list[str]) -> None:
    assert split(text) == parts


@given(st.text() | st.lists(PARTS).map("".join))
def test_sentences_and_white_space_give_the_text_back(text: str) -> None:
    position = 0
    for span in sentences(text):
        assert text[position : span.start].strip() == ""
        assert text[span.start : span.end].strip() == text[span.start : span.end] != ""
        position = span.end
    assert text[position:].strip() == ""
