"""The reports: each change by its key, with the words before and after; nothing of a package is run."""

import json
from html.parser import HTMLParser

import pytest

from ccdata.packaging.versions.comparing import Difference, compare
from ccdata.packaging.versions.counting import counts
from ccdata.packaging.versions.formats import pieces
from tests.packaging.versions.small import BODIES, bodies, package, table

HEADER, ADASS, OFSTED = BODIES
CITATIONS = ("id", "table", "row_id", "column", "role", "article_id", "source_id", "start", "quote")
HOSTILE = "<script>alert(1)</script>\x1b[31m & more"


def cited(quote: str, name: str = "c1") -> dict[str, object]:
    row = (name, "bodies", "ofsted", "budget", "value", "article", "seed", "7", quote)
    return table("citations", [CITATIONS, row], derived=True)


@pytest.fixture
def difference() -> Difference:
    old = package(bodies(), cited("£148m"), version="1.0.0", name="old.zip")
    changed = (HEADER, ADASS, (*OFSTED[:2], "149"), ("new", HOSTILE, ""))
    why = ("bodies/ofsted/budget", "1.0.0", "a slip")
    changes = table("changes", [("id", "since", "reason"), why], derived=True)
    new = package(bodies(changed), cited("£149m", "c2"), changes, version="1.0.1", name="new.zip")
    return compare(old, new)


def report(difference: Difference, form: str) -> str:
    return "".join(pieces(difference, form))


def test_text_shows_the_cell_its_words_and_why(difference: Difference) -> None:
    text = report(difference, "text")
    for line in (
        "bodies: 1 row(s) added, 1 cell(s) changed",
        "  + new  (row added)",
        "  ~ ofsted/budget",
        "      ‘148’ -> ‘149’",
        "      words before: “£148m”",
        "      words after: “£149m”",
        "      why: a slip",
        "  + c2  (row added)",
        "      of bodies/ofsted/budget",
        "      words: “£149m”",
    ):
        assert line in text.splitlines()
    assert text.endswith(
        "minor changes: 1.0.0 is followed by 1.1.0, and 1.0.1 is declared: that does not fit\n"
    )


def test_text_marks_the_words_that_changed() -> None:
    old = package(bodies((HEADER, ("a", "roles of all users", ""))))
    new = package(bodies((HEADER, ("a", "roles of all practitioners", ""))))
    assert "roles of all [-users-]{+practitioners+}" in report(compare(old, new), "text")


def test_json_has_it_all(difference: Difference) -> None:
    about = json.loads(report(difference, "json"))
    assert (about["level"], about["follows"], about["fits"]) == ("minor", "1.1.0", False)
    assert (about["old"], about["new"]["version"]) == ({"name": "old.zip", "version": "1.0.0"}, "1.0.1")
    by_id = {one["id"]: one for one in about["changes"]}
    cell = by_id["bodies/ofsted/budget"]
    assert (cell["before"], cell["after"], cell["reason"]) == ("148", "149", "a slip")
    assert cell["evidence_before"] == [{"words": "£148m", "article_id": "article", "role": "value"}]
    assert [quote["words"] for quote in cell["evidence_after"]] == ["£149m"]
    assert by_id["bodies/new"]["row"] == {"id": "new", "name": HOSTILE}
    assert [one["table"] for one in about["counts"]] == ["bodies", "citations"]


def test_html_is_whole_and_runs_nothing(difference: Difference) -> None:
    open_: list[str] = []
    met: set[str] = set()

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            met.add(tag)
            if tag != "meta":
                open_.append(tag)

        def handle_endtag(self, tag: str) -> None:
            assert open_.pop() == tag

    page = report(difference, "html")
    Reader().feed(page)
    assert open_ == []
    assert {"del", "ins", "blockquote", "table"} <= met
    assert not met & {"script", "link", "img", "iframe"}
    assert "“£148m”" in page
    assert "<del>148</del> → <ins>149</ins>" in page
    assert "Why: a slip" in page


def test_nothing_in_a_package_moves_the_cursor_of_a_terminal() -> None:
    new = package(bodies((HEADER, ("adass", HOSTILE, "12"), OFSTED, ("\x1b[2J", "", ""))))
    text = report(compare(package(bodies()), new), "text")
    assert "alert" in text
    assert "\x1b" not in text


def test_reasons_for_changes_since_another_version_are_not_given() -> None:
    why = ("bodies/ofsted/budget", "0.9.0", "a slip")
    changes = table("changes", [("id", "since", "reason"), why], derived=True)
    new = package(bodies((HEADER, ADASS, (*OFSTED[:2], "149"))), changes)
    assert "a slip" not in report(compare(package(bodies()), new), "text")


def test_a_computed_cell_is_shown_with_the_words_of_what_it_is_computed_from() -> None:
    cells = table(
        "cells",
        [("id", "inputs"), ("bodies/adass/name", '["bodies/ofsted/budget", "bodies/adass/name"]')],
        derived=True,
    )
    old = package(bodies(), cited("£148m"), cells)
    new = package(bodies((HEADER, ("adass", "Directors", "12"), OFSTED)), cited("£148m"), cells)
    (change,) = json.loads(report(compare(old, new), "json"))["changes"]
    assert [quote["words"] for quote in change["evidence_before"]] == ["£148m"]


def test_a_new_table_counts_its_rows_and_lists_none() -> None:
    difference = compare(package(bodies()), package(bodies(), table("roles", [("id",), ("a",), ("b",)])))
    assert [(one.table, one.state, one.added) for one in counts(difference)] == [("roles", "new", 2)]
    assert "roles: a table that is new, of 2 rows\n\nminor" in report(difference, "text")


def test_two_packages_that_do_not_differ_say_so() -> None:
    text = report(compare(package(bodies()), package(bodies())), "text")
    assert text.endswith(
        "nothing differs: nothing that counts changed since 1.0.0, and 1.0.0 is declared: that fits\n"
    )


def test_a_package_without_a_version_does_not_fit_after_one_with(difference: Difference) -> None:
    unsaid = "and the newer package declares no version: that does not fit\n"
    text = report(compare(package(bodies()), package(bodies(), version=None)), "text")
    assert text.endswith(f"nothing that counts changed since 1.0.0, {unsaid}")
    text = report(compare(package(bodies()), package(bodies((HEADER, ADASS)), version=None)), "text")
    assert text.endswith(f"1.0.0 is followed by 2.0.0, {unsaid}")
    text = report(compare(package(bodies(), version=None), package(bodies())), "text")
    assert "declares no version that another could follow" in text
