"""CSV as bytes and as records: encoding, line ends, quoting, and the line of every row."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccdata.validation import csv_text
from ccdata.validation.findings import Findings
from ccdata.validation.plan import Dialect, Table


def table(**dialect: Any) -> Table:
    return Table(resource="things", form="csv", paths=("things.csv",), dialect=Dialect(**dialect))


def read(text: str, **dialect: Any) -> tuple[list[tuple[int, list[str]]], list[tuple[str, int | None]]]:
    """The records with their lines, and the rule and line of each violation."""
    findings = Findings()
    found = csv_text.records(text, table(**dialect), "things.csv", findings)
    return list(zip(found.lines, found.rows, strict=True)), broken(findings)


def broken(findings: Findings) -> list[tuple[str, int | None]]:
    return [
        (one.rule, one.line) for one in findings.report("held").violations if "nothing" not in one.message
    ]


def decode(content: bytes, **dialect: Any) -> tuple[str, list[tuple[str, int | None]]]:
    findings = Findings()
    text = csv_text.decoded(content, table(**dialect), "things.csv", findings)
    return text, broken(findings)


CELLS = st.lists(st.lists(st.text('ab,"\n\r ;', max_size=4), min_size=2, max_size=2), max_size=6)


@given(CELLS, st.sampled_from(["\n", "\r\n"]))
def test_each_record_has_the_line_that_it_begins_on(rows: list[list[str]], end: str) -> None:
    text, expected = "", []
    for row in rows:
        stream = io.StringIO(newline="")
        csv.writer(stream, lineterminator=end, quoting=csv.QUOTE_ALL).writerow(row)
        # The lines of an editor that ends one at each LF.
        expected.append((1 + text.count("\n"), row))
        text += stream.getvalue()
    assert read(text, line_terminator=end) == (expected, [])


@given(CELLS, st.integers(0, 2))
def test_lines_with_and_without_marks_are_read_as_the_module_reads_them(
    rows: list[list[str]], ends: int
) -> None:
    stream = io.StringIO(newline="")
    csv.writer(stream, lineterminator="\n").writerows(rows)
    text = stream.getvalue().replace("\r", "") + "\n" * ends
    findings = Findings()
    found = csv_text.records(text, table(), "things.csv", findings)
    assert found.rows == list(csv.reader(io.StringIO(text, newline="\n")))
    assert findings.total == 0
    # A record ends where the next begins.
    pieces = text.split("\n")
    for begin, end, row in zip(found.lines, [*found.lines[1:], len(pieces)], found.rows, strict=False):
        lines = "\n".join(pieces[begin - 1 : end - 1])
        assert row == next(csv.reader(io.StringIO(lines, newline="\n")), [])


@given(st.text('a,"\n', max_size=12))
def test_any_text_is_read_or_told(text: str) -> None:
    records, faults = read(text)
    try:
        rows = list(csv.reader(io.StringIO(text, newline="\n"), strict=True))
    except csv.Error:
        assert faults
    else:
        assert not faults
        assert [row for _, row in records] == rows


@given(CELLS)
def test_comments_are_lines_too(rows: list[list[str]]) -> None:
    text, expected = "# first\n", []
    for row in rows:
        stream = io.StringIO(newline="")
        csv.writer(stream, lineterminator="\n", quoting=csv.QUOTE_ALL).writerow(row)
        expected.append((1 + text.count("\n"), row))
        text += stream.getvalue() + "# between\n"
    assert read(text, comment_char="#", line_terminator="\n") == (expected, [])


def test_a_mark_of_comments_inside_a_quoted_cell_is_the_cells_own() -> None:
    assert read('"a\n# b",c\n', comment_char="#") == ([(1, ["a\n# b", "c"])], [])


def test_a_file_may_lack_its_last_line_end_and_may_be_empty() -> None:
    assert read("a,b\n1,2") == ([(1, ["a", "b"]), (2, ["1", "2"])], [])
    assert read("") == ([], [])


def test_lines_that_end_with_a_carriage_return_alone_are_lines() -> None:
    assert read("a,b\r1,2\r") == ([(1, ["a", "b"]), (2, ["1", "2"])], [])


def test_a_quotation_mark_without_its_pair_hides_no_line_after_its_own() -> None:
    records, faults = read('a,b\n"open,2\n3,4\n5,6\n')
    assert faults == [("csv-syntax", 2)]
    assert (3, ["3", "4"]) in records
    assert (4, ["5", "6"]) in records


def test_text_after_a_closing_mark_is_reported_on_the_line_that_its_row_begins_on() -> None:
    records, faults = read('a,b\n"x\ny"z,2\n3,4\n')
    # What is left of it is read as a row of its own, in which a mark inside a cell is only a mark.
    assert faults == [("csv-syntax", 2)]
    assert records[-1] == (4, ["3", "4"])


def test_many_open_marks_are_given_up_in_the_end() -> None:
    _, faults = read('"\n' + '"a"b\n' * 5_000)
    assert 0 < len(faults) <= 5_002


def test_a_cell_of_any_length_is_read_and_the_limit_of_the_module_is_left_as_it_was() -> None:
    before = csv.field_size_limit()
    assert read("x" * 200_000)[0] == [(1, ["x" * 200_000])]
    assert csv.field_size_limit() == before


def test_other_dialects() -> None:
    assert read("a;'b;c'\n", delimiter=";", quote_char="'")[0] == [(1, ["a", "b;c"])]
    assert read('a\t"b\n', delimiter="\t", quote_char=None)[0] == [(1, ["a", '"b'])]
    assert read('"a\\"b",c\n', double_quote=False, escape_char="\\")[0] == [(1, ['a"b', "c"])]
    assert read("a, b\n", skip_initial_space=True)[0] == [(1, ["a", "b"])]


def test_a_delimiter_of_several_characters() -> None:
    assert read("a||b|c\n1||2\n", delimiter="||")[0] == [(1, ["a", "b|c"]), (2, ["1", "2"])]


def test_bytes_of_another_encoding_are_told_by_line_and_replaced() -> None:
    text, faults = decode("a,b\n\xe9,1\nx,\xe9\xe9\n".encode("latin-1"))
    assert faults == [("csv-encoding", 2), ("csv-encoding", 3)]
    assert text == "a,b\n\ufffd,1\nx,\ufffd\ufffd\n"
    assert decode("é".encode("latin-1"), encoding="latin-1") == ("é", [])


def test_a_byte_order_mark_is_passed_over_and_a_nul_is_not() -> None:
    assert decode(b"\xef\xbb\xbfa,b\n") == ("a,b\n", [])
    assert decode(b"a,b\n1,\0\n")[1] == [("csv-encoding", 2)]


def test_an_encoding_that_there_is_not_is_a_violation() -> None:
    assert decode(b"a", encoding="utf-99")[1] == [("csv-encoding", None)]


@given(st.binary(max_size=40))
def test_any_bytes_are_text_or_told(content: bytes) -> None:
    text, faults = decode(content)
    try:
        plain = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        assert faults
    else:
        assert text == plain
        assert bool(faults) == ("\0" in plain)


def test_carriage_returns_are_a_fault_where_the_dialect_declares_line_feeds() -> None:
    def ends(text: str, **dialect: Any) -> list[tuple[str, int | None]]:
        findings = Findings()
        csv_text.check_line_ends(text, table(**dialect), "things.csv", findings)
        return broken(findings)

    assert ends('a,b\n1,2\n"x\n",3\r\n4,5\r\n', line_terminator="\n") == [("csv-line-ends", 4)]
    assert ends('a,b\n"1\r\n",2\n', line_terminator="\n") == []
    assert ends("a,b\r\n1,2\r\n") == []


@pytest.mark.parametrize(
    ("dialect", "header", "rows"),
    [
        ({}, ["a", "b"], [(2, ["c", "d"]), (3, ["1", "2"])]),
        ({"header": False}, None, [(1, ["a", "b"]), (2, ["c", "d"]), (3, ["1", "2"])]),
        ({"header_rows": (1, 2)}, ["a c", "b d"], [(3, ["1", "2"])]),
        ({"header_rows": (1, 2), "header_join": "-"}, ["a-c", "b-d"], [(3, ["1", "2"])]),
        ({"header_rows": (2,)}, ["c", "d"], [(3, ["1", "2"])]),
        ({"comment_rows": (2,)}, ["a", "b"], [(3, ["1", "2"])]),
        ({"header": False, "comment_rows": (1,)}, None, [(2, ["c", "d"]), (3, ["1", "2"])]),
    ],
)
def test_the_header_is_what_the_dialect_says(
    dialect: dict[str, Any], header: list[str] | None, rows: list[tuple[int, list[str]]]
) -> None:
    found = csv_text.records("a,b\nc,d\n1,2\n", table(**dialect), "things.csv", Findings())
    names, kept = csv_text.headed(found, Dialect(**dialect))
    assert names == header
    assert list(zip(kept.lines, kept.rows, strict=True)) == rows
