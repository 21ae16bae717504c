"""CITATION.cff: sound by the schema of the Citation File Format, and of the version that is built.

The schema is that of version 1.2.0, as its authors publish it (CC BY 4.0, citation-file-format.github.io).
Their own checker, cffconvert, asks for a jsonschema too old to be installed beside the other tests.
"""

import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft7Validator, FormatChecker  # type: ignore[import-untyped]

from ccdata.packaging.pages.package import Package
from tests.packaging.pages.checkout import ROOT

SCHEMA = json.loads((Path(__file__).parent / "cff-1.2.0.schema.json").read_text(encoding="utf-8"))


def read() -> dict[str, object]:
    # A day stays a text, as the schema has it.
    text = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    return dict(yaml.load(text, Loader=yaml.BaseLoader))


def problems(citation: object) -> list[str]:
    return [
        one.message for one in Draft7Validator(SCHEMA, format_checker=FormatChecker()).iter_errors(citation)
    ]


def test_it_is_sound_by_the_schema_of_the_format() -> None:
    assert problems(read()) == []


def test_it_cites_the_data_of_this_version(package: Package) -> None:
    cited = read()
    assert cited["type"] == "dataset"
    assert cited["version"] == package.about["version"]
    assert cited["date-released"] == str(package.about["created"])[:10]
    assert cited["license"] == ["CC-BY-4.0"]


@pytest.mark.parametrize(
    "damage", [{"type": "data"}, {"date-released": "2026"}, {"authors": []}, {"licence": "x"}]
)
def test_the_schema_finds_what_is_wrong(damage: dict[str, object]) -> None:
    assert problems(read() | damage)
