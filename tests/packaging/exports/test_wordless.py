"""The edition without quoted text: no quote of more than a few words is left in any of its files."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pyarrow.parquet as pq
import pytest

import ccdata
from ccdata.packaging.exports import Options, Package, export
from ccdata.packaging.exports.wordless import FEW, NAME, hashed, is_hash, without_text
from ccdata.packaging.exports.zipped import zip_files
from ccdata.parsers.folding import fold

NAMES = re.compile(r"(.*_)?names?|name_of_work|(.*_)?url|guid")
"""Names of bodies and works, and addresses: facts, and what a source is cited by."""

WORD = re.compile(r"[^\W_]+")


@pytest.fixture(scope="module")
def edition(package: Package) -> Package:
    return without_text(package)


def words(text: str) -> str:
    """A text as its words, each between spaces, without regard to case and punctuation.

    >>> words("“It’s time”, he said")
    ' it s time he said '
    """
    found = WORD.findall(fold(text).lower())
    return f" {' '.join(found)} "


def cells(package: Package) -> Iterator[tuple[str, str, str]]:
    """Each cell of the CSV files that is not empty, with its table and column."""
    for name, table in package.tables.items():
        for record in csv.DictReader(io.StringIO(table.content.decode("utf-8"), newline="")):
            yield from ((name, column, text) for column, text in record.items() if text)


@pytest.fixture(scope="module")
def quotes(package: Package) -> set[str]:
    """The quotes of more than a few words that are no part of a name or title."""
    named = " | ".join({words(text) for _, column, text in cells(package) if NAMES.fullmatch(column)})
    found = {words(str(one["quote"])) for one in package.tables["citations"].records()}
    return {quote for quote in found if len(quote.split()) > FEW and quote not in named}


def test_there_are_quotes_to_look_for(package: Package, quotes: set[str]) -> None:
    """Else the searches below would find nothing in anything."""
    whole = " | ".join(words(text) for _, column, text in cells(package) if not NAMES.fullmatch(column))
    assert len(quotes) > 150
    assert all(quote in whole for quote in quotes)


def test_no_quote_is_in_a_table(edition: Package, quotes: set[str]) -> None:
    whole = " | ".join(words(text) for _, column, text in cells(edition) if not NAMES.fullmatch(column))
    assert [quote for quote in quotes if quote in whole] == []


def test_no_quote_is_in_a_parquet_file(edition: Package) -> None:
    """Each holds what the CSV file beside it holds, which is searched."""
    for name, table in edition.tables.items():
        read = pq.ParquetFile(io.BytesIO(edition.files[f"data/{name}.parquet"])).read()
        assert read.column_names == table.columns
        for place, row in enumerate(table.rows()):
            if any(map(is_hash, row)):
                assert [read.column(column)[place].as_py() for column in table.columns] == list(row)


def test_no_quote_is_in_another_file(edition: Package, quotes: set[str]) -> None:
    for path, content in zip_files(edition, {}).items():
        if not path.startswith("data/"):
            whole = words(content.decode("utf-8"))
            assert [quote for quote in quotes if quote in whole] == [], path


def test_no_words_are_left_where_a_column_holds_nothing_else(edition: Package) -> None:
    held = {("citations", "quote"), ("mentions", "text")}
    left = [text for table, column, text in cells(edition) if (table, column) in held and not is_hash(text)]
    assert left == []


def test_no_verbatim_cell_keeps_its_words_but_titles_and_addresses(edition: Package) -> None:
    rows = {name: {str(row["id"]): row for row in table.records()} for name, table in edition.tables.items()}
    verbatim = [one for one in rows["cells"].values() if one["derivation"] == "verbatim"]
    left = {
        (str(one["table"]), str(one["column"]))
        for one in verbatim
        if not is_hash(rows[str(one["table"])][str(one["row_id"])][str(one["column"])])
    }
    assert verbatim
    assert left == {("articles", column) for column in ("name", "url", "guid", "comments_url", "image_url")}


def test_a_copy_of_a_withheld_cell_is_withheld(package: Package, edition: Package) -> None:
    before = {str(row["id"]): row for row in package.tables["fact_values"].records()}
    held = {(str(row["table"]), str(row["row_id"]), str(row["column"])): row
            for row in edition.tables["cells"].records() if row["derivation"] == "verbatim"}  # fmt: skip
    copies = [row for row in edition.tables["fact_values"].records()
              if (str(row["table"]), str(row["row_id"]), str(row["column"])) in held]  # fmt: skip
    assert copies
    assert all(row["value"] == hashed(str(before[str(row["id"])]["value"])) for row in copies)


def test_a_hash_is_that_of_the_words(package: Package, edition: Package) -> None:
    for one, other in zip(
        package.tables["citations"].records(), edition.tables["citations"].records(), strict=True
    ):
        digest = sha256(str(one["quote"]).encode("utf-8")).hexdigest()
        assert other == one | {"quote": f"sha256:{digest}"}


def test_values_codes_ids_and_offsets_stay(package: Package, edition: Package) -> None:
    """What is no text is as it was, and so is what names or dates it."""
    for name, table in package.tables.items():
        kept = {
            one["name"]
            for one in table.fields
            if one["type"] != "string" or "categories" in one or NAMES.fullmatch(one["name"])
        }
        for one, other in zip(table.records(), edition.tables[name].records(), strict=True):
            assert {key: other[key] for key in kept | {"id"}} == {key: one[key] for key in kept | {"id"}}


def test_the_descriptor_says_what_it_is(package: Package, edition: Package) -> None:
    told = edition.descriptor
    assert told["name"] == NAME
    assert "without quoted text" in told["title"]
    assert "sha256:" in told["description"]
    assert told["description"] in edition.files["README.md"].decode("utf-8")
    for resource in told["resources"]:
        content = edition.files[resource["path"]]
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{sha256(content).hexdigest()}"
    (quote,) = (one for one in edition.tables["citations"].fields if one["name"] == "quote")
    assert "their hash" in quote["description"]
    (quote,) = (one for one in package.tables["citations"].fields if one["name"] == "quote")
    assert "their hash" not in quote["description"], "the package itself is left alone"


def test_it_is_sound(package: Package, tmp_path: Path) -> None:
    path = tmp_path / "edition.zip"
    path.write_bytes(export("zip", package, Options(no_text=True))[".zip"])
    report = ccdata.validate(path)
    assert report.ok, report.violations[:3]
    assert any("without quoted text" in why for check in report.checks for why in check.skipped), json.dumps(
        [check.rule for check in report.checks]
    )


def test_made_twice_it_is_the_same(package: Package, edition: Package) -> None:
    assert without_text(package).files == edition.files
    again = without_text(edition)
    assert {name: one.content for name, one in again.tables.items()} == {
        name: one.content for name, one in edition.tables.items()
    }
