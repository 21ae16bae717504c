"""JSON from someone else: what is no JSON, what is too much of it, and numbers as they were written."""

from __future__ import annotations

import time
from decimal import Decimal

import pytest

from ccdata.validation import json_files
from ccdata.validation.json_files import parse_json


def said(content: bytes) -> list[tuple[str, int | None]]:
    _, problems = parse_json(content)
    return [(one.rule.id, one.line) for one in problems]


def test_numbers_are_those_that_stand_there() -> None:
    found, problems = parse_json(b'{"a": 0.1, "b": 1152921504606846977, "c": 1e400}')
    assert found == {"a": Decimal("0.1"), "b": 2**60 + 1, "c": Decimal("1e400")}
    assert problems == []


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"", 1),
        (b"{", 1),
        (b'{\n"a": 1,\n}', 3),
        (b"{'a': 1}", 1),
        (b"{} {}", 1),
        (b'{"a": "\n"}', 1),
        (b'{"a": 01}', 1),
        (b'{\n"a": "\xff"}', 2),
    ],
)
def test_what_is_no_json_is_found_at_its_line(content: bytes, line: int) -> None:
    assert parse_json(content)[0] is None
    assert said(content) == [("descriptor-json", line)]


@pytest.mark.parametrize("word", [b"NaN", b"Infinity", b"-Infinity"])
def test_what_only_python_calls_a_number(word: bytes) -> None:
    assert said(b"[" + word + b"]") == [("descriptor-json", None)]


@pytest.mark.parametrize("digits", [b"9" * 5000, b"1e" + b"9" * 30])
def test_a_number_beyond_measure(digits: bytes) -> None:
    assert said(b"[" + digits + b"]") == [("descriptor-json", None)]


def test_a_byte_order_mark_is_a_fault_and_hides_nothing() -> None:
    assert parse_json(b"\xef\xbb\xbf[1]")[0] == [1]
    assert said(b"\xef\xbb\xbf[1]") == [("descriptor-json", 1)]


def test_a_key_that_stands_twice_is_found_at_its_second_place() -> None:
    assert said(b'{\n"a": 1,\n"b": 2,\n"a": 3}') == [("descriptor-json", 4)]
    assert said(b'[{"a": 1},\n{"a": 2, "a": 3}]') == [("descriptor-json", None)]


def test_of_many_keys_that_stand_twice_some_are_named() -> None:
    keys = ",".join(f'"{number % 50}": 1' for number in range(100))
    assert len(said(f"{{{keys}}}".encode())) == json_files.MAX_COPIES


@pytest.mark.parametrize("text", [rb'"\ud800"', rb'{"\udc00": 1}', rb'["a", "\ud800b"]'])
def test_half_a_surrogate_pair_is_replaced_and_said(text: bytes) -> None:
    found, _ = parse_json(text)
    assert said(text) == [("descriptor-json", None)]
    str(found).encode("utf-8")


def test_a_whole_surrogate_pair_is_a_character() -> None:
    assert parse_json(rb'"\ud83d\ude00"') == ("\U0001f600", [])


@pytest.mark.parametrize("opening", [b"[", b'{"a":'])
@pytest.mark.parametrize("depth", [json_files.MAX_DEPTH + 1, 1_000_000])
def test_what_is_nested_too_deep_is_not_parsed(opening: bytes, depth: int) -> None:
    began = time.monotonic()
    assert said(opening * depth) == [("package-limits", None)]
    assert time.monotonic() - began < 5


def test_brackets_in_texts_nest_nothing() -> None:
    content = b'["' + b"[{" * 1000 + rb"\"" + b"[" * 1000 + b'"]'
    assert said(content) == []


def test_depth_is_counted_and_not_the_number_of_brackets() -> None:
    deepest = b"[" * json_files.MAX_DEPTH + b"]" * json_files.MAX_DEPTH
    assert said(b"[" + b",".join([deepest[1:-1]] * 100) + b"]") == []


def test_more_values_than_can_be_held_are_not_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_files, "MAX_VALUES", 10)
    assert said(b"[" + b"1," * 8 + b"1]") == []
    assert said(b"[" + b"1," * 10 + b"1]") == [("package-limits", None)]


def test_more_bytes_than_can_be_held_are_not_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_files, "MAX_BYTES", 10)
    assert said(b'"' + b"a" * 8 + b'"') == []
    assert said(b'"' + b"a" * 9 + b'"') == [("package-limits", None)]
