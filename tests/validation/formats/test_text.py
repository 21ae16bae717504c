"""The report for people."""

import unicodedata

import pytest

from ccdata.validation import Check, Report
from ccdata.validation.formats import pieces, render
from ccdata.validation.formats.characters import columns_of, encodable, printable, quoted, wrapped
from ccdata.validation.formats.grouping import sentences
from tests.validation.formats.reports import ALL, HOSTILE, hostile, report, violation


def test_a_sound_package_is_told_with_the_counts_of_its_checks() -> None:
    checks = (
        Check("descriptor-json", 1, 0),
        Check("cell-code", 1200, 0),
        Check("parquet-rows", 0, 0, ("roles: its Parquet file was not found",)),
    )
    assert render(Report("/a/datapackage.json", checks, ()), "text") == (
        "/a/datapackage.json\n"
        "\n"
        "check                     performed   failed\n"
        "descriptor-json                   1        0\n"
        "cell-code                     1,200        0\n"
        "parquet-rows                      0        0\n"
        "    skipped: roles: its Parquet file was not found\n"
        "\n"
        "sound: 3 checks, 2 passed, 0 failed, 1 skipped, 0 skipped in part; performed\n"
        "1,201 times\n"
    )


def test_the_violations_of_a_rule_stand_together_with_place_value_and_mend() -> None:
    text = render(report(violation(3), violation(9), violation(4, rule="cell-type")), "text")
    assert f"cell-code: 2 violations\n  {sentences('cell-code')[0]}\n" in text
    assert "cell-type: 1 violation\n" in text
    assert "  - data/judgements.csv:3, id medway-2019, column grade\n" in text
    assert text.count("    found: 'adequate'\n") == 3
    assert text.count("  mend: Use a code of the codebook.\n") == 2
    assert "3 violations: 4 checks, 1 passed, 2 failed, 1 skipped" in text


def test_only_the_first_few_violations_of_a_rule_are_shown_and_all_are_counted() -> None:
    text = render(report(*(violation(line) for line in range(2, 102))), "text")
    assert "cell-code: 100 violations" in text
    assert text.count("found:") == 5
    assert "  … and 95 more\n" in text


def test_violations_that_were_not_kept_are_counted_and_it_is_said() -> None:
    checks = (Check("cell-type", 9, 4), Check("cell-code", 2000, 1000))
    text = render(Report("data", checks, (violation(rule="cell-type"),), 1004), "text")
    assert "cell-type: 4 violations\n" in text
    assert "  … and 3 more\n" in text
    assert "cell-code: 1,000 violations\n" in text
    assert "  … and 1,000 more\n" in text
    assert "1,004 violations, of which the first 1 are kept: 2 checks" in " ".join(text.split())


def test_no_line_is_wider_than_80_columns_unless_one_word_is() -> None:
    wide = report(violation(3, value="many words " * 40, message="児童 " * 100), package="児童 " * 60)
    for line in render(wide, "text").splitlines():
        assert columns_of(line) <= 80 or len(line.split()) == 1


def test_a_report_as_text_is_what_is_printed() -> None:
    assert str(report(violation(3))) == render(report(violation(3)), "text")


def test_a_report_in_short_says_what_is_wrong() -> None:
    assert repr(report(violation(3), violation(5))) == "<Report of data: 2 violations, cell-code 2>"
    assert repr(report()) == "<Report of data: sound>"


@pytest.mark.parametrize("colour", [False, True])
def test_what_cannot_be_printed_is_shown_escaped_and_never_obeyed(colour: bool) -> None:
    text = "".join(pieces(hostile(), "text", colour=colour))
    for code in ("\x1b[31;1m", "\x1b[32;1m", "\x1b[1m", "\x1b[0m"):
        text = text.replace(code, "")
    assert all(character == "\n" or character.isprintable() for character in text)
    assert "\\x1b[31m&<]]>\"'\\x00\\r\\n::error::x%0A\\t\\x9b\\ufffe\\ud800 児童" in text
    text.encode()


@pytest.mark.parametrize("column", range(40, 90))
def test_no_line_begins_with_a_workflow_command(column: int) -> None:
    words = "x" * (column // 2) + " " + "y" * (column - column // 2) + " ::stop-commands::z and more words"
    broken = violation(message=words, value=words, mend=words, column=words)
    for line in render(report(broken, package=words), "text").splitlines():
        assert not line.lstrip().startswith("::")


def test_colour_changes_nothing_but_the_colour() -> None:
    for made in ALL.values():
        coloured = "".join(pieces(made, "text", colour=True))
        for code in ("\x1b[31;1m", "\x1b[32;1m", "\x1b[1m", "\x1b[0m"):
            coloured = coloured.replace(code, "")
        assert coloured == render(made, "text")
    assert "\x1b[31;1mcell-code: 1 violation\x1b[0m\n" in "".join(
        pieces(report(violation()), "text", colour=True)
    )


@pytest.mark.parametrize("columns", range(5, 40))
def test_a_value_is_shortened_to_the_columns_there_are(columns: int) -> None:
    for text in (HOSTILE, "児童" * 30, "a" * 100, "e\u0301" * 60):
        shown = quoted(text, columns)
        assert columns_of(shown) <= columns
        assert shown.endswith("…'")
        assert unicodedata.category(shown[1]) != "Mn"


def test_a_value_that_fits_is_whole() -> None:
    assert quoted("", 2) == "''"
    assert quoted("abc", 5) == "'abc'"
    assert quoted("abcd", 5) == "'ab…'"
    assert quoted("児童", 6) == "'児童'"


def test_lines_are_broken_at_blanks_only() -> None:
    path = "/a/" + "very-long-" * 12 + "path"
    assert wrapped(f"in {path} here", "- ", "  ") == ["- in", f"  {path}", "  here"]
    assert wrapped("") == []


def test_text_that_is_fine_is_left_alone() -> None:
    assert printable("£148.4m, 児童") == "£148.4m, 児童"
    assert encodable("é\n") == "é\n"
