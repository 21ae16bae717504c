"""Runs of words across quotes: a sentence that was cited in pieces is found as one."""

from __future__ import annotations

from ccdata.packaging.exports.runs import Names, Span, stretches


def test_neighbours_and_overlaps_are_joined_and_a_gap_that_may_hold_a_word_is_not() -> None:
    text = "It is said, that all of it is so."
    spans = [Span("a", start, end, text[start:end]) for start, end in ((0, 10), (12, 20), (18, 23), (27, 33))]
    assert list(stretches(spans)) == ["It is said that all of", "is so."]


def test_other_sources_are_other_stretches() -> None:
    assert list(stretches([Span("a", 0, 2, "on"), Span("b", 2, 4, "to")])) == ["on", "to"]


def test_a_quote_within_another_adds_nothing() -> None:
    assert list(stretches([Span("a", 0, 9, "all of it"), Span("a", 4, 6, "of")])) == ["all of it"]


def test_the_longest_name_counts_as_one_word() -> None:
    names = Names(["Kent County Council", "Kent County"])
    assert list(names.runs("in Kent County Council today", 3)) == [("in", "kent county council", "today")]
