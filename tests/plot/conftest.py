"""The pictures as specifications, and the tables as the csv module reads them."""

import csv
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

import ccdata.plot
from ccdata.loaders.shipped import table_file
from ccdata.plot.saving import svg

Rows = list[dict[str, Any]]


@cache
def _specification(name: str) -> dict[str, Any]:
    specification: dict[str, Any] = getattr(ccdata.plot, name)().to_dict()
    return specification


@pytest.fixture
def specification() -> Callable[[str], dict[str, Any]]:
    """The Vega-Lite specification of a picture, which altair has held against the schema."""
    return _specification


@cache
def _svg(name: str) -> str:
    return svg(name)


@pytest.fixture
def rendered() -> Callable[[str], str]:
    """A picture as SVG. The test is skipped, and says so, where vl-convert is missing."""
    pytest.importorskip("vl_convert", reason="vl-convert is not installed: draws the pictures")
    return _svg


@pytest.fixture
def drawn() -> Callable[[str, str], Rows]:
    """The rows that a layer of a picture draws."""

    def rows(name: str, layer: str) -> Rows:
        specification = _specification(name)
        (data,) = (one["data"] for one in specification["layer"] if one["name"] == layer)
        found: Rows = specification["datasets"][data["name"]] if "name" in data else data["values"]
        return found

    return rows


@pytest.fixture
def records() -> Callable[[str], list[dict[str, str]]]:
    """The records of a table as its CSV has them: another way in than the one that the pictures go."""

    def read(table: str) -> list[dict[str, str]]:
        with table_file(table, ".csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    return read
