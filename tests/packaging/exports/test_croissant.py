"""Croissant: without an error or a warning to its own library, which reads the tables by it."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import Any

import pytest

from ccdata.packaging.exports import Package, export

# rdflib 7 reads with a class of its own that it tells others not to use.
# Its library reads Parquet as the pandas of a year ago would.
pytestmark = [
    pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning"),
    pytest.mark.filterwarnings("ignore:The inplace keyword in DataFrame.reset_index:DeprecationWarning"),
]


@pytest.fixture(scope="module")
def about(package: Package) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(export("croissant", package)[".json"])
    return told


@pytest.fixture(scope="module")
def dataset(about: dict[str, Any], folder: Path) -> Any:
    import mlcroissant  # type: ignore[import-untyped]

    path = folder / "croissant.json"
    path.write_text(json.dumps(about), encoding="utf-8")
    yield mlcroissant.Dataset(jsonld=path)
    path.unlink()


def test_its_library_finds_no_error_and_gives_no_warning(dataset: Any) -> None:
    issues = dataset.metadata.ctx.issues
    assert not issues.errors
    assert not issues.warnings
    assert dataset.metadata.conforms_to == ["http://mlcommons.org/croissant/1.1"]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"conformsTo": "http://mlcommons.org/croissant/9.9"}, "conformsTo"),
        ({"distribution": []}, "data/"),
        ({"@type": "sc:CreativeWork"}, "schema.org/Dataset"),
    ],
)
def test_its_library_would_tell_what_is_wrong(
    about: dict[str, Any], folder: Path, change: dict[str, Any], told: str
) -> None:
    import mlcroissant

    path = folder / "wrong.json"
    path.write_text(json.dumps({key: one for key, one in (about | change).items() if one is not None}))
    try:
        with pytest.raises((mlcroissant.ValidationError, ValueError), match=told):
            mlcroissant.Dataset(jsonld=path)
    finally:
        path.unlink()


def test_the_context_is_the_one_that_its_library_knows(
    dataset: Any, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        assert dataset.metadata.ctx.is_v1_1()
    assert "not standard" not in caplog.text


TABLES = ["finances", "judgements", "statistics", "articles", "mentions", "passages", "delivery_models"]


@pytest.mark.parametrize("name", TABLES)
def test_its_library_reads_the_rows_of_a_table_by_it(package: Package, dataset: Any, name: str) -> None:
    table = package.tables[name]
    read = list(dataset.records(name))
    expected = list(table.records())
    assert [row[f"{name}/id"].decode() for row in read] == [row["id"] for row in expected]
    for one, other in zip(read, expected, strict=True):
        for column, value in other.items():
            found = one[f"{name}/{column}"]
            if value is None:
                assert found is None
            elif isinstance(value, str):
                assert found.decode() == value
            elif hasattr(value, "isoformat"):
                assert found.date() == value
            else:
                assert found == pytest.approx(float(value))


def test_a_column_that_refers_to_a_table_says_to_which(about: dict[str, Any]) -> None:
    fields = {one["@id"]: one for records in about["recordSet"] for one in records["field"]}
    assert fields["judgements/entity"]["description"].endswith("Refers to entities/id.")
    assert "One of: inadequate" in fields["judgements/grade"]["description"]
