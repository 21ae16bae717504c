import contextlib
import inspect

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccdata.parsers.registry import NEEDS_ANCHOR, PARSERS, TAKES_ANCHOR, parse
from ccdata.parsers.values import Refusal, When

# Enough of the grammar's own words to lead random text deep into it, and characters that break parsers.
FRAGMENTS = st.sampled_from(
    ["about", "over", "£", "5", "1,416", "m", "%", "-", "to", "from", "in", "of the", "153", "one",
     "twenty", "five",
     "year", "years", "ago", "last", "this", "autumn", "January", "2024", "2023-24", "since", "then",
     "by", "good",
     "requires improvement", "'", "and", "hundred", "thousand", "a", "third", "(72%)", "or more", "٣",
     "²", "½", "ſ",
     "K", "İ", "\u0000", "\ud7ff", "\u0301", "9" * 5000, "0", ",", ".", "the", "31 February 2023",
     "next", "decades"]
)  # fmt: skip
TEXTS = (
    st.text() | st.lists(FRAGMENTS, max_size=8).map(" ".join) | st.lists(FRAGMENTS, max_size=8).map("".join)
)


@given(
    st.sampled_from(sorted(PARSERS)),
    TEXTS,
    st.sampled_from(["2024-01-22", "2016", "0001", "9999-12-31", "20"]),
)
def test_a_parser_gives_a_value_or_a_refusal_and_nothing_else(name: str, text: str, anchor: str) -> None:
    anchors = {"anchor": When(anchor)} if name in TAKES_ANCHOR else {}
    with contextlib.suppress(Refusal):
        assert parse(name, text, **anchors) is not None


def test_an_unknown_parser_is_refused_with_the_names_that_there_are() -> None:
    with pytest.raises(Refusal, match="financial_year"):
        parse("pounds", "£5")


@pytest.mark.parametrize(
    ("name", "anchors"), [("relative", {}), ("money", {"anchor": "2016"}), ("since", {"ankor": "2016"})]
)
def test_an_anchor_that_is_missing_or_not_asked_for_is_refused(name: str, anchors: dict[str, str]) -> None:
    with pytest.raises(Refusal, match="anchor"):
        parse(name, "last year", **{key: When(edtf) for key, edtf in anchors.items()})


def test_the_anchors_are_those_of_the_signatures() -> None:
    parameters = {name: inspect.signature(parser).parameters for name, parser in PARSERS.items()}
    assert {name for name, those in parameters.items() if "anchor" in those} == TAKES_ANCHOR
    needed = {name for name in TAKES_ANCHOR if parameters[name]["anchor"].default is inspect.Parameter.empty}
    assert needed == NEEDS_ANCHOR
