"""Blocks cover every word of a stretch of text and nothing outside it."""

from collections.abc import Callable, Iterable

from hypothesis import given
from hypothesis import strategies as st

from ccdata.corpus.pieces import Span, blocks, trim

TEXTS = st.text(st.sampled_from("ab.• \n\n\n\r\t\u00a0\u2028\x1c"), max_size=60)


@given(text=TEXTS, wrapped=st.booleans())
def test_blocks_and_white_space_give_back_any_text(
    text: str, wrapped: bool, check_split: Callable[[str, Iterable[Span]], None]
) -> None:
    check_split(text, blocks(text, 0, len(text), wrapped=wrapped))


@given(text=TEXTS, wrapped=st.booleans(), data=st.data())
def test_blocks_stay_inside_their_stretch(text: str, wrapped: bool, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    spans = list(blocks(text, start, end, wrapped=wrapped))
    assert all(start <= span.start < span.end <= end for span in spans)
    assert "".join(text[s.start : s.end] for s in spans).split() or text[start:end].strip() == ""


@given(text=TEXTS)
def test_a_block_is_one_line_unless_lines_are_wrapped(text: str) -> None:
    assert all("\n" not in text[s.start : s.end] for s in blocks(text, 0, len(text), wrapped=False))


def test_a_line_of_no_break_spaces_parts_wrapped_blocks() -> None:
    assert len(list(blocks("one\n\u00a0\ntwo", 0, 9, wrapped=True))) == 2


def test_trimming_white_space_alone_leaves_nothing() -> None:
    assert trim("a \u00a0\n b", 1, 4) is None
