"""Expressions in linear time: they match what ``re`` matches, and never hang."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccdata.validation import patterns
from ccdata.validation.automaton import Automaton, Unsupported

_ATOMS = st.sampled_from(
    ["a", "b", "é", ".", "[ab]", "[^a]", "[b-é]", r"\d", r"\w", r"\S", r"[\da]", "(?:(?![a])[ab])"]
)
_EXPRESSIONS = st.recursive(
    _ATOMS,
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=3).map("".join),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: f"({'|'.join(parts)})"),
        st.tuples(inner, st.sampled_from(["*", "+", "?", "{2}", "{0,2}", "{1,}", "*?"])).map(
            lambda pair: f"(?:{pair[0]}){pair[1]}"
        ),
    ),
    max_leaves=6,
)
_LOOKS = st.sampled_from(["", "", "^", "(?=a)", "(?!.*b)", "^(?!a)(?=.*é)"])


@given(_EXPRESSIONS, _LOOKS, st.lists(st.text("abé1 \n", max_size=8), max_size=8))
def test_it_matches_what_re_matches(expression: str, look: str, texts: list[str]) -> None:
    pattern = f"{look}{expression}"
    automaton = Automaton.of(pattern)
    for text in texts:
        assert automaton.matches(text) == (re.fullmatch(pattern, text) is not None)


@given(_EXPRESSIONS, st.booleans(), st.booleans(), st.text("abé1\n", max_size=8))
def test_it_finds_what_re_finds(expression: str, is_begun: bool, is_ended: bool, text: str) -> None:
    pattern = f"{'^' if is_begun else ''}{expression}{'$' if is_ended else ''}"
    # Of `$` alone, Python says that it also stands before a last line end.
    wanted = re.search(rf"{pattern.removesuffix('$')}\Z" if is_ended else pattern, text)
    assert Automaton.of(pattern, is_search=True).matches(text) == (wanted is not None)


@given(_EXPRESSIONS)
def test_re_has_one_way_where_every_step_is_decided(expression: str) -> None:
    """Sixty characters, at the worst sixty times each."""
    if not Automaton.of(expression).is_decided:
        return
    compiled = re.compile(expression)
    for text in ("a" * 60 + "!", "ab" * 30 + "!", "1" * 60 + "é", "é" * 60 + "a"):
        begin = time.perf_counter()
        compiled.fullmatch(text)
        assert time.perf_counter() - begin < 1


CATASTROPHES = [
    "(a+)+", "(a*)*", "(a|a)*", "(a|aa)+", "(?:a?){30}a{30}", "(.*)*b", "(.*a){12}", "(a|b|ab)*c", "(x+x+)+y",
    "([a-z]+)*=", r"(\w+\s?)*", "(a{1,9}){1,9}b", ".*.*.*.*.*b", r"^(([a-z])+.)+[A-Z]([a-z])+$", "(?!c)(a+)+",
]  # fmt: skip


@pytest.mark.parametrize("pattern", CATASTROPHES)
def test_no_pattern_takes_for_ever(pattern: str) -> None:
    begin = time.perf_counter()
    for text in ("a" * 20_000 + "!\n", "a " * 10_000 + "!\n", "x" * 20_000 + "!\n"):
        assert not patterns.matcher(pattern)(text)
    assert time.perf_counter() - begin < 5


@pytest.mark.parametrize(
    "pattern", [r"(a+)+\1", r"(a+)+\b", r"((?=a)a+)+", "(?i)(a+)+", "(a{1,4000}){1,4000}"]
)
def test_what_cannot_be_bounded_is_said_to_be_so(pattern: str) -> None:
    with pytest.raises(ValueError, match="cannot be checked in a time that has bounds"):
        patterns.matcher(pattern)
    with pytest.raises(Unsupported):
        Automaton.of(pattern)


@pytest.mark.parametrize(
    "pattern", ["[a-z]+(_[a-z]+)*", r"[0-9]{4}(-[0-9]{2}){0,2}", "yes|no", r"\d+(\.\d+)?"]
)
def test_what_people_write_is_left_to_re(pattern: str) -> None:
    assert Automaton.of(pattern).is_decided
    assert patterns.is_quick(pattern)
