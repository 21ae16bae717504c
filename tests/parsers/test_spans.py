"""Times with two named ends."""

import edtf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccdata.parsers.edtf import bounds
from ccdata.parsers.spans import span
from ccdata.parsers.values import Refusal, When
from ccdata.vocabulary.codebook.values import Extent

ANCHOR = When("2024-09-24")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from summer 2023 to August 2024", "2023-22/2024-08"),
        ("summer 2023 until August 2024", "2023-22/2024-08"),
        ("from 1 October 2019 to 30 September 2024", "2019-10-01/2024-09-30"),
        ("from May 1997 to June 2007", "1997-05/2007-06"),
    ],
)
def test_two_dates_are_a_span_throughout(text: str, expected: str) -> None:
    assert span(text) == When(expected, Extent.THROUGHOUT)
    edtf.parse_edtf(expected)


def test_an_end_may_be_told_from_the_anchor() -> None:
    assert span("in 2018 until last year", ANCHOR).edtf == "2018/2023"


@pytest.mark.parametrize(
    "text",
    [
        "from 2018 until last year",
        "from August 2024 to summer 2023",
        "from the noughties to 2024",
        "from inception until last year",
        "2018",
        "to 2018",
        "",
    ],
)
def test_what_is_no_span_is_refused(text: str) -> None:
    with pytest.raises(Refusal):
        span(text)


@given(st.text())
def test_no_text_raises_anything_but_a_refusal(text: str) -> None:
    try:
        start, end = bounds(span(f"from {text} to {text}", ANCHOR).edtf)
    except Refusal:
        return
    assert start is not None
    assert end is not None
    assert start <= end
