"""schema.org/Dataset: typed as schema.org has it, and expanded by a JSON-LD processor without a loss."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from pyld import jsonld  # type: ignore[import-untyped]

from ccdata.packaging.exports import Package, export
from tests.packaging.exports.small import small, table
from tests.support.foreign import run_node

S = "https://schema.org/"


@pytest.fixture(scope="module")
def content(package: Package) -> bytes:
    return export("schema-org", package)[".jsonld"]


@pytest.fixture(scope="module")
def about(content: bytes) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(content)
    return told


def compiled(path: Path, about: dict[str, Any]) -> list[str]:
    path.write_text(json.dumps(about), encoding="utf-8")
    told: list[str] = json.loads(run_node("schema-dts.js", str(path)))
    return told


def test_its_types_are_those_of_schema_org(about: dict[str, Any], tmp_path: Path) -> None:
    assert compiled(tmp_path / "about.json", about) == []


@pytest.mark.parametrize(
    "wrong", [{"datePublishd": "2026"}, {"isAccessibleForFree": 3}, {"distribution": {"@type": "Downlod"}}]
)
def test_the_types_would_tell_what_is_wrong(
    about: dict[str, Any], tmp_path: Path, wrong: dict[str, Any]
) -> None:
    assert compiled(tmp_path / "about.json", about | wrong) != []


def test_a_processor_of_json_ld_reads_all_of_it(package: Package, about: dict[str, Any]) -> None:
    # The context of schema.org maps each name to itself; fetched from there, it would need a network.
    offline = about | {"@context": {"@vocab": S}}
    (read,) = jsonld.expand(offline, {"base": "https://example.org/"})
    assert read["@type"] == [f"{S}Dataset"]
    assert read[f"{S}name"] == [{"@value": package.descriptor["title"]}]
    assert len(read[f"{S}distribution"]) == len(package.descriptor["resources"])
    assert jsonld.compact(read, {"@vocab": S})["version"] == package.descriptor["version"]


def test_it_has_what_search_engines_ask_for(about: dict[str, Any]) -> None:
    assert 50 <= len(about["description"]) <= 5_000
    assert {"name", "creator", "license", "version", "keywords", "datePublished"} <= set(about)
    assert all({"contentUrl", "encodingFormat"} <= set(one) for one in about["distribution"])


def test_every_column_is_a_variable_with_its_unit(package: Package, about: dict[str, Any]) -> None:
    variables = {one["name"]: one for one in about["variableMeasured"]}
    assert len(variables) == sum(len(one.fields) for one in package.tables.values())
    assert variables["finances.amount_low"]["unitText"] == "gbp"


def test_it_cannot_end_the_script_of_a_page_that_it_stands_in() -> None:
    resource, rows = table("things", [{"name": "id"}], [["a"]])
    resource |= {"mediatype": "text/csv", "bytes": 1, "hash": "sha256:0", "description": "</script><b>"}
    content = export("schema-org", small((resource, rows)))[".jsonld"]
    assert b"</script" not in content
    assert json.loads(content)["distribution"][0]["description"] == "</script><b>"
