"""Regular expressions of XML Schema."""

import re
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ccdata.validation.patterns import compiled


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("[A-Z]{2}", "GB"),
        (r"\i\c*", "_a-1"),
        (r"\p{L}+", "Éa"),
        (r"\P{Nd}", "x"),
        ("[a-z-[aeiou]]+", "xyz"),
        (r"[\p{Lu}\-]+", "A-B"),
        (r"[^\P{Lu}]", "Z"),
        (r"[\i-[:]]", "a"),
        ("^ab$", "ab"),
        (r"a\.b", "a.b"),
        (r"\I", "1"),
    ],
)
def test_a_pattern_takes_a_text(pattern: str, text: str) -> None:
    assert compiled(pattern).fullmatch(text) is not None


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("[A-Z]{2}", "GBR"),
        (r"\i\c*", "1a"),
        (r"\p{Lu}", "a"),
        (r"\P{Nd}", "7"),
        ("[a-z-[aeiou]]+", "bad"),
        (r"[\i-[:]]", ":"),
        (r"[^\P{Lu}]", "z"),
        (r"\C", "a"),
    ],
)
def test_a_pattern_does_not_take_a_text(pattern: str, text: str) -> None:
    assert compiled(pattern).fullmatch(text) is None


@pytest.mark.parametrize(
    "pattern", ["[", "(", r"\p{Xx}", r"\p{}", r"\pL", "a{2", r"[\p{L", "*", r"\p{L}\\"[:-1]]
)
def test_what_is_no_pattern_is_refused_or_read_as_python_reads_it(pattern: str) -> None:
    try:
        re.compile(pattern)
    except re.error:
        with pytest.raises(ValueError, match="is no regular expression"):
            compiled(pattern)
    else:
        compiled(pattern)


@settings(deadline=None)  # A negated category looks at every character there is.
@given(st.text(r"\pPicIC{}Lu[]^-ab*+"))
def test_no_text_ends_in_anything_but_a_pattern_or_a_refusal(pattern: str) -> None:
    with suppress(ValueError):
        compiled(pattern)
