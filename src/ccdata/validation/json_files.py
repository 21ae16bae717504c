"""JSON from someone else: bounded in size, depth and number of values, strict, and with exact numbers."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from ccdata.validation import rules
from ccdata.validation.opening import Container, read_bytes
from ccdata.validation.rules import Rule
from ccdata.validation.zips import Refused, printable

MAX_BYTES = 50_000_000
MAX_DEPTH = 64
MAX_VALUES = 4_000_000
"""Brackets and commas: what a file of a few megabytes may unfold to in memory is bounded by them."""
MAX_COPIES = 20
"""Of keys that stand twice, so many are named."""

_BOM = b"\xef\xbb\xbf"
_STRING = re.compile(rb'"(?:[^"\\]|\\.)*+"', re.DOTALL)
_NO_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))
_HALF = re.compile(rb"\\u[dD][89a-fA-F]")


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a file of JSON: the rule, what was found, and the line where it is known."""

    rule: Rule
    message: str
    line: int | None = None


def read_json(container: Container, name: str) -> tuple[Any, list[Problem]]:
    """The value of a file (None where there is none) and what is wrong with the file.

    Numbers with a point are Decimal. Raises OSError (also Refused) where the file cannot be read.
    """
    try:
        content = read_bytes(container, name, MAX_BYTES)
    except Refused as error:
        if error.is_limit:
            return None, [Problem(rules.PACKAGE_LIMITS, error.reason)]
        raise
    return parse_json(content)


def parse_json(content: bytes) -> tuple[Any, list[Problem]]:
    """The value of a text of JSON (None where it is none) and what is wrong with the text.

    >>> parse_json(b'{"minimum": 0.1}')
    ({'minimum': Decimal('0.1')}, [])
    >>> parse_json(b'{"a": 1, "a": 2}')[1][0].message
    "the key 'a' stands twice in an object"
    """
    problems: list[Problem] = []
    if content.startswith(_BOM):
        problems.append(Problem(rules.DESCRIPTOR_JSON, "the file begins with a byte order mark", 1))
        content = content.removeprefix(_BOM)
    excess = _excess(content)
    if excess is not None:
        return None, [*problems, Problem(rules.PACKAGE_LIMITS, excess)]
    copies: dict[str, None] = {}

    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) != len(pairs):
            keys = [key for key, _ in pairs]
            copies.update((key, None) for key, _ in zip(_repeated(keys), range(MAX_COPIES), strict=False))
        return found

    try:
        found = json.loads(
            content.decode("utf-8"),
            object_pairs_hook=unique,
            parse_float=_decimal,
            parse_int=_integer,
            parse_constant=_no_constant,
        )
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = f"byte {error.start} is not UTF-8 ({error.reason})"
        return None, [*problems, Problem(rules.DESCRIPTOR_JSON, message, line)]
    except json.JSONDecodeError as error:
        message = f"{error.msg} at character {error.colno} of the line"
        return None, [*problems, Problem(rules.DESCRIPTOR_JSON, message, error.lineno)]
    except (ValueError, RecursionError) as error:
        return None, [*problems, Problem(rules.DESCRIPTOR_JSON, str(error))]
    for key in list(copies)[:MAX_COPIES]:
        message = f"the key {printable(key)[:80]!r} stands twice in an object"
        problems.append(Problem(rules.DESCRIPTOR_JSON, message, _line_of_copy(content, key)))
    if _HALF.search(content) is not None:
        found, is_whole = _whole(found)
        if not is_whole:
            message = "a text holds half of a surrogate pair (such as \\ud800), which is no character"
            problems.append(Problem(rules.DESCRIPTOR_JSON, message))
    return found, problems


def _excess(content: bytes) -> str | None:
    """What a text has too much of to be parsed, or None."""
    if len(content) > MAX_BYTES:
        return f"the file has more than {MAX_BYTES:,} bytes"
    brackets = content.count(b"[") + content.count(b"{")
    if brackets + content.count(b",") > MAX_VALUES:
        return f"the JSON has more than {MAX_VALUES:,} values"
    if brackets > MAX_DEPTH:
        depth = 0
        for one in _STRING.sub(b"", content).translate(None, _NO_BRACKETS):
            # "[" and "{" are 0x5B and 0x7B, their ends two more.
            depth += 1 if one in b"[{" else -1
            if depth > MAX_DEPTH:
                return f"the JSON is nested more than {MAX_DEPTH} deep"
    return None


def _decimal(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation:
        raise ValueError(f"the number {text[:40]} is beyond all measure") from None


def _integer(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise ValueError(f"the number {text[:40]}… has {len(text):,} digits") from None


def _no_constant(text: str) -> None:
    raise ValueError(f"{text} is no JSON: a number is written in digits")


def _repeated(keys: list[str]) -> list[str]:
    seen: set[str] = set()
    found: dict[str, None] = {}
    for key in keys:
        if key in seen:
            found[key] = None
        seen.add(key)
    return list(found)


def _line_of_copy(content: bytes, key: str) -> int | None:
    """The line of the key's second place in the file, if it stands there just twice."""
    try:
        written = re.escape(json.dumps(key, ensure_ascii=False).encode())
    except UnicodeEncodeError:
        return None
    places = [found.start() for found in re.finditer(written + rb"\s*:", content)]
    return content.count(b"\n", 0, places[1]) + 1 if len(places) == 2 else None


def _whole(value: Any) -> tuple[Any, bool]:
    """The value with every half surrogate pair replaced, and whether there was none. As deep as MAX_DEPTH."""
    if isinstance(value, str):
        try:
            value.encode("utf-8")
        except UnicodeEncodeError:
            return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace"), False
        return value, True
    if isinstance(value, list):
        parts = [_whole(one) for one in value]
        return [part for part, _ in parts], all(is_whole for _, is_whole in parts)
    if isinstance(value, dict):
        pairs = [(_whole(key), _whole(one)) for key, one in value.items()]
        is_whole = all(key[1] and one[1] for key, one in pairs)
        return {key[0]: one[0] for key, one in pairs}, is_whole
    return value, True
