import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccdata.parsers.folding import fold, fold_characters


@pytest.mark.parametrize(
    ("raw", "folded"),
    [
        ("‘inadequate’", "'inadequate'"),
        ("“good”", '"good"'),
        ("£200,000 – £300,000", "£200,000 - £300,000"),
        ("in\u00a02017,\u2009on\nthe", "in 2017, on the"),
        ("  two  new ", "two new"),
        ("m²", "m²"),
        ("Climbie\u0301", "Climbi\u00e9"),
    ],
)
def test_folding_takes_away_type_and_nothing_else(raw: str, folded: str) -> None:
    assert fold(raw) == folded


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet=st.characters() | st.sampled_from("‘’“”–— \n\u00a0²")))
def test_folding_characters_keeps_every_offset(text: str) -> None:
    assert len(fold_characters(text)) == len(text)


@given(st.text(alphabet="ab‘”—\u00a0 "))
def test_both_foldings_agree_but_for_runs_of_white_space(text: str) -> None:
    assert fold(fold_characters(text)) == fold(text)


def test_a_paragraph_break_stays_a_break() -> None:
    assert fold_characters("589\n911\n \n£9.95") == "589 911\n\n\n£9.95"
