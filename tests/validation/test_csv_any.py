"""CSV that the csv module cannot read; and where it can, both read the same."""

from __future__ import annotations

import csv
import io
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccdata.validation.csv_any import is_usual, read_any
from ccdata.validation.plan import Dialect


def read(text: str, dialect: Dialect) -> list[tuple[list[str], int]]:
    return [(one.cells, one.line) for one in read_any(text, dialect)]


@pytest.mark.parametrize(
    ("text", "options", "rows"),
    [
        ("a::b\n1::2\n", {"delimiter": "::"}, [["a", "b"], ["1", "2"]]),
        ("a:b::c\n", {"delimiter": "::"}, [["a:b", "c"]]),
        ('"a::b"::c\n', {"delimiter": "::"}, [["a::b", "c"]]),
        ('"a""b"::\n', {"delimiter": "::"}, [['a"b', ""]]),
        ("a::  b\n", {"delimiter": "::", "skip_initial_space": True}, [["a", "b"]]),
        ("a\\::b::c\n", {"delimiter": "::", "escape_char": "\\", "quote_char": None}, [["a::b", "c"]]),
        ("#x\na::b\n#y\n", {"delimiter": "::", "comment_char": "#"}, [["a", "b"]]),
        (
            "id,name;1,apple;2,orange",
            {"line_terminator": ";"},
            [["id", "name"], ["1", "apple"], ["2", "orange"]],
        ),
        ("id,name;1,apple;\n", {"line_terminator": ";"}, [["id", "name"], ["1", "apple"]]),
        ('1,"a;b";2,c', {"line_terminator": ";"}, [["1", "a;b"], ["2", "c"]]),
        ("a|b||c|d||", {"line_terminator": "||", "delimiter": "|"}, [["a", "b", "", "c", "d", "", ""]]),
        ("", {"delimiter": "::"}, []),
        ("a\n\nb\n", {"delimiter": "::"}, [["a"], [], ["b"]]),
    ],
)
def test_what_is_read(text: str, options: dict[str, str], rows: list[list[str]]) -> None:
    dialect = Dialect(**options)  # type: ignore[arg-type]
    assert not is_usual(dialect)
    assert [cells for cells, _ in read(text, dialect)] == rows


def test_lines_are_counted_within_quotes_too() -> None:
    text = 'a::b\n"1\n1"::2\r\n3::4\n'
    assert [line for _, line in read(text, Dialect(delimiter="::"))] == [1, 2, 4]


def test_a_quotation_mark_without_its_pair_hides_no_other_record() -> None:
    records = list(read_any('a::"b\nc::d\n"e"f::g\nh::i\n', Dialect(delimiter="::")))
    assert [(one.cells, one.line, one.problem is not None) for one in records] == [
        ([], 1, True),
        (["c", "d"], 2, False),
        ([], 3, True),
        (["h", "i"], 4, False),
    ]


def test_a_text_of_nothing_but_quotation_marks_comes_to_an_end() -> None:
    began = time.monotonic()
    records = list(read_any('"a\n' * 200_001, Dialect(delimiter="::")))
    assert time.monotonic() - began < 20
    assert records[-1].problem == "the file is not read any further"


@given(st.text(alphabet="a1 ,\n", max_size=30))
def test_what_the_csv_module_reads_is_read_alike(text: str) -> None:
    """Where the delimiter is doubled, and so not one that the module knows."""
    expected = list(csv.reader(io.StringIO(text, newline="\n"), strict=True))
    assert [cells for cells, _ in read(text.replace(",", ",,"), Dialect(delimiter=",,"))] == expected
