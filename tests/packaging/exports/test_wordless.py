"""The edition without quoted text: none of its files repeats more than a few words of a source in a row.

Held against the seeds themselves, not against the quotes: of the sources, a package knows what it quotes.
"""

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
from ccdata.packaging.exports.hashes import hashed, is_hash
from ccdata.packaging.exports.withholding import MOST
from ccdata.packaging.exports.wordless import NAME, without_text
from ccdata.packaging.exports.zipped import zip_files
from ccdata.parsers.folding import fold
from tests.packaging.pristine import ROOT

NAMES = re.compile(r"(.*_)?names?|name_of_work")
ADDRESSES = re.compile(r"(.*_)?url|guid")
SMALL_WORDS = frozenset({"of", "for", "the", "and", "in", "to", "on", "at", "by", "a", "s", "&"})

WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")

Run = tuple[str, ...]


@pytest.fixture(scope="module")
def edition(package: Package) -> Package:
    return without_text(package)


def words(text: str) -> list[str]:
    """The words of a text, without regard to case, punctuation, and the form of quotes and dashes.

    >>> words("“It’s time”, he said")
    ["it's", 'time', 'he', 'said']
    """
    return WORD.findall(fold(text).lower())


def runs(text: str) -> set[Run]:
    """The runs of one word more than may be repeated."""
    found = words(text)
    return {tuple(found[start : start + MOST + 1]) for start in range(len(found) - MOST)}


def cells(package: Package) -> Iterator[tuple[str, str, str]]:
    """Each cell of the CSV files that is not empty, with its table and column."""
    for name, one in package.tables.items():
        for record in csv.DictReader(io.StringIO(one.content.decode("utf-8"), newline="")):
            yield from ((name, column, text) for column, text in record.items() if text)


def is_capital(name: str) -> bool:
    """Whether all words of a name have a capital, but for the small ones and years: a proper name.

    >>> is_capital("Department for Education"), is_capital("research by the Institute for Fiscal Studies")
    (True, False)
    """
    found = re.findall(r"[\w&]+", name)
    return found[0][0].isupper() and all(
        one in SMALL_WORDS or one[0].isupper() or one.isdecimal() for one in found
    )


@pytest.fixture(scope="module")
def names(package: Package) -> list[str]:
    """Proper names, and the titles of works: facts, and what a source is cited by. Longest first."""
    titles = {("articles", "name"), ("sources", "name_of_work"), ("works", "name")}
    found = {text for table, column, text in cells(package) if (table, column) in titles}
    for _, column, text in cells(package):
        if NAMES.fullmatch(column):
            found |= {one for one in text.split("; ") if is_capital(one)}
    joined = {" ".join(words(one)) for one in found}
    return sorted((one for one in joined if " " in one), key=len, reverse=True)


@pytest.fixture(scope="module")
def sources(names: list[str]) -> set[Run]:
    """The runs of the seeds, in which a name counts as one word."""
    texts = [path.read_text("utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
    assert len(texts) == 5
    return {run for text in texts for run in runs(counted(text, names))}


def counted(text: str, names: list[str]) -> str:
    """A text in which each name is one word.

    >>> counted("At the Department for Education.", ["department for education"])
    'at the departmentforeducation'
    """
    whole = f" {' '.join(words(text))} "
    for name in names:
        if name in whole:
            whole = whole.replace(f" {name} ", f" {re.sub('[^a-z0-9]', '', name)} ")
    return whole.strip()


def repeated(text: str, names: list[str], sources: set[Run]) -> bool:
    return not sources.isdisjoint(runs(counted(text, names)))


def test_the_package_itself_repeats_the_sources(
    package: Package, names: list[str], sources: set[Run]
) -> None:
    """Else the searches below would find nothing in anything."""
    found = {(table, column) for table, column, text in cells(package) if repeated(text, names, sources)}
    assert found >= {
        ("citations", "quote"),
        ("codes", "example"),
        ("criteria", "item"),
        ("entities", "other_names"),
        ("fact_values", "value"),
        ("reviews", "own_value"),
        ("reviews", "reason"),
        ("changes", "after"),
    }


def test_no_cell_repeats_more_than_a_few_words_of_a_source(
    edition: Package, names: list[str], sources: set[Run]
) -> None:
    left = {
        (table, column, text)
        for table, column, text in cells(edition)
        if not ADDRESSES.fullmatch(column) and repeated(text, names, sources)
    }
    assert left == set()


def test_no_other_file_repeats_more_than_a_few_words_of_a_source(
    edition: Package, names: list[str], sources: set[Run]
) -> None:
    """Addresses, which hold the words of titles, apart."""
    for path, content in zip_files(edition, {}).items():
        if not path.startswith("data/"):
            text = re.sub(r"https?://[^\s\"<>)]+", "|", content.decode("utf-8"))
            assert not [run for run in runs(counted(text, names)) if run in sources], path


def test_a_parquet_file_holds_what_is_searched(edition: Package) -> None:
    """Each holds what the CSV file beside it holds, which is searched."""
    for name, table in edition.tables.items():
        read = pq.ParquetFile(io.BytesIO(edition.files[f"data/{name}.parquet"])).read()
        assert read.column_names == table.columns
        assert [tuple(row.values()) for row in read.to_pylist()] == list(table.rows())


def test_no_words_are_left_where_a_column_holds_nothing_else(edition: Package) -> None:
    held = {("citations", "quote"), ("mentions", "text"), ("codes", "example")}
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
    """What is no text is as it was, and so is what dates it or says where it is."""
    for name, table in package.tables.items():
        kept = {
            one["name"]
            for one in table.fields
            if one["type"] != "string" or "categories" in one or ADDRESSES.fullmatch(one["name"])
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


def test_proper_names_and_titles_stay(package: Package, edition: Package, names: list[str]) -> None:
    kept = {text for _, column, text in cells(edition) if NAMES.fullmatch(column)}
    lost = {text for _, column, text in cells(package) if NAMES.fullmatch(column)} - kept
    assert {"Association of Directors of Children's Services"} <= kept
    assert "target to end child poverty by 2020" in lost, "a description of the source"
    assert not {" ".join(words(text)) for text in lost}.intersection(names)
    assert len(lost) < len(kept) / 10


def test_a_short_reading_and_the_projects_own_words_stay(package: Package, edition: Package) -> None:
    """Nothing is withheld that cannot repeat a source: the edition is still to be of use."""
    before, after = (
        {
            (table, column, text)
            for table, column, text in cells(one)
            if table in {"codes", "conflicts", "criteria"}
        }
        for one in (package, edition)
    )
    short = {one for one in before if len(words(one[2])) <= MOST and one[1] == "list_of"}
    assert short
    assert short <= after
    told = {one for one in before if one[1] in {"definition", "boundary"} and one[0] == "codes"}
    assert len(told - after) <= 5


def test_an_edition_that_still_holds_words_loses_them(package: Package, edition: Package) -> None:
    """Its name alone proves nothing: it may have been made by an earlier rule."""
    about = {**package.descriptor, "name": NAME}
    again = without_text(Package({**package.files, "datapackage.json": json.dumps(about).encode()}))
    assert {name: one.content for name, one in again.tables.items()} == {
        name: one.content for name, one in edition.tables.items()
    }


def test_a_package_that_is_without_words_is_left_as_it_is(edition: Package) -> None:
    """Its title and description would say so twice."""
    assert without_text(edition).files == edition.files


def test_made_twice_it_is_the_same(package: Package, edition: Package) -> None:
    assert without_text(package).files == edition.files
    again = without_text(edition)
    assert {name: one.content for name, one in again.tables.items()} == {
        name: one.content for name, one in edition.tables.items()
    }
