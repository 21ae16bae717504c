"""Words put back into the edition without quoted text: from the sources alone, and only where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

import pytest

from ccdata.corpus import Corpus, read_corpus
from ccdata.evidence.check import Check, Rows
from ccdata.evidence.verifying import verify
from ccdata.packaging.exports import Package
from ccdata.packaging.exports.hashes import hashed, is_hash
from ccdata.packaging.exports.wordless import without_text
from ccdata.packaging.reading import read_package
from ccdata.packaging.restoring import restored
from ccdata.tables.model.row import Row
from tests.packaging.pristine import ROOT, pristine


@cache
def corpus() -> Corpus:
    return read_corpus(ROOT / "seeds")


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Rows:
    folder = tmp_path_factory.mktemp("edition")
    for path, content in without_text(Package(pristine().files)).files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return read_package(folder)


def as_built() -> Rows:
    return {name: {row.id: row for row in rows} for name, rows in pristine().tables.items()}


def hashes(rows: Rows) -> int:
    return sum(is_hash(value) for own in rows.values() for row in own.values() for _, value in row)


def test_the_rows_are_those_of_the_package(edition: Rows) -> None:
    whole, check = restored(edition, corpus(), pristine().tables)
    assert whole == as_built()
    assert check.ok


def test_the_words_of_the_sources_come_from_them_and_the_rest_are_counted(edition: Rows) -> None:
    """What a source does not hold is a reader's, or the project's own: only the build has it."""
    _, check = restored(edition, corpus(), pristine().tables)
    assert check.performed > 2 * sum(check.skipped.values()) > 0
    _, check = restored(edition, corpus(), {})
    assert not [one for one in check.failed if one.startswith(("citations/", "mentions/"))]


def test_without_the_build_every_citation_is_proved_all_the_same(edition: Rows) -> None:
    """What is left is a reader's; quotes, mentions and verbatim cells are the sources'."""
    nothing: dict[str, Iterable[Row]] = {}
    whole, _ = restored(edition, corpus(), nothing)
    assert whole["citations"] == as_built()["citations"]
    assert whole["mentions"] == as_built()["mentions"]
    checks: list[Check] = verify(whole, corpus())
    derived = [check for check in checks if re.search("quote is there|verbatim|parsed|linked", check.name)]
    assert [check.ok for check in derived] == [True] * 4


def with_quote(rows: Rows, place: int, words: str) -> tuple[Rows, str]:
    citations = dict(rows["citations"])
    id = sorted(citations)[place]
    citations[id] = citations[id].model_copy(update={"quote": words})
    return {**rows, "citations": citations}, id


def test_a_hash_of_no_words_is_told_with_its_place(edition: Rows) -> None:
    rows, id = with_quote(edition, 0, hashed("words that nobody wrote"))
    _, check = restored(rows, corpus(), pristine().tables)
    (failure,) = check.failed
    assert failure.startswith(f"citations/{id}/quote: no words of the sources")


def test_the_hash_of_words_that_stand_elsewhere_is_told_by_the_checks_that_follow(edition: Rows) -> None:
    other = getattr(edition["citations"][sorted(edition["citations"])[1]], "quote", "")
    rows, id = with_quote(edition, 0, other)
    whole, check = restored(rows, corpus(), pristine().tables)
    assert check.ok, "the words are known"
    (quoted,) = (one for one in verify(whole, corpus()) if "the quote is there" in one.name)
    assert any(failure.startswith(id) for failure in quoted.failed)


def test_other_sources_do_not_prove_it(edition: Rows) -> None:
    moved = {id: row.model_copy(update={"start": row.start + 1}) for id, row in edition["citations"].items()}  # type: ignore[attr-defined]
    _, check = restored({**edition, "citations": moved}, corpus(), {})
    assert not check.ok


def test_a_package_with_its_words_is_left_as_it_is() -> None:
    whole, check = restored(as_built(), corpus(), {})
    assert whole == as_built()
    assert (check.performed, check.failed) == (0, [])
    assert hashes(whole) == 0
