"""A page is split without loss, whatever stands on it."""

from collections.abc import Callable, Iterable

from hypothesis import given
from hypothesis import strategies as st

from ccdata.corpus import Piece, split_page
from ccdata.vocabulary.codebook.sources import PassageKind

LINES = st.one_of(
    st.text(max_size=30),
    st.sampled_from(
        [
            "",
            "",
            "\u00a0",
            "By Ray Jones",
            "Photo by Ray Jones",
            "  • an item;",
            "A heading",
            "A sentence.  ",
            "Share your story",
            ", , , ,",
            "One Response to A heading",
            "  1. Alec Fraher September 5, 2024 at 12:26 pm #",
            "    a comment",
            "Comments are closed.",
            "About Claudia Wood",
            "]]>",
        ]
    ),
)
PAGES = st.lists(LINES, max_size=20).map("\n".join)


@given(text=PAGES, wrapped=st.booleans())
def test_pieces_and_white_space_give_back_any_page(
    text: str, wrapped: bool, check_split: Callable[[str, Iterable[Piece]], None]
) -> None:
    check_split(text, split_page(text, wrapped=wrapped))


@given(text=PAGES, wrapped=st.booleans())
def test_the_first_piece_of_a_page_is_its_title_and_no_other(text: str, wrapped: bool) -> None:
    kinds = [piece.kind for piece in split_page(text, wrapped=wrapped)]
    assert [kind is PassageKind.TITLE for kind in kinds] == [index == 0 for index in range(len(kinds))]


def test_a_page_without_words_has_no_pieces() -> None:
    assert split_page(" \n\u00a0\n", wrapped=False) == ()
