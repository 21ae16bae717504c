"""The version that code was written for: data that fit are loaded, others refused, nothing is guessed."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import ccdata
from ccdata.loaders.errors import NotAVersion, OtherVersion
from ccdata.loaders.version import begins

ENGINES = ("pandas", "polars", "pyarrow")


def released_as(version: str, package: Path) -> None:
    """Give the data of a package another version."""
    file = package / "datapackage.json"
    about = json.loads(file.read_text(encoding="utf-8"))
    file.write_text(json.dumps(about | {"version": version}), encoding="utf-8")


def beginnings(version: str) -> list[str]:
    numbers = version.split(".")
    return [".".join(numbers[:length]) for length in range(1, len(numbers) + 1)]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("version", beginnings(ccdata.data_version))
def test_data_that_fit_are_loaded_as_if_nothing_had_been_asked(engine: Any, version: str) -> None:
    assert ccdata.load("roles", engine=engine, version=version).equals(ccdata.load("roles", engine=engine))


@pytest.mark.parametrize("engine", ENGINES)
def test_data_that_do_not_fit_are_refused_by_every_engine(engine: Any) -> None:
    with pytest.raises(OtherVersion):
        ccdata.load("roles", engine=engine, version="0.1")


@pytest.mark.parametrize(
    ("there", "asked", "fits"),
    [
        ("1.20.3", "1", True),
        ("1.20.3", "1.20", True),
        ("1.20.3", "1.20.3", True),
        ("0.1.0", "0", True),
        ("10.0.0", "1", False),
        ("1.0.0", "10", False),
        ("1.20.3", "1.2", False),
        ("1.2.3", "1.20", False),
        ("1.2.30", "1.2.3", False),
        ("1.2.3", "1.2.30", False),
        ("1.2.3", "2", False),  # neither what is newer
        ("1.2.3", "1.1", False),  # nor what is older
        ("1.2.3", "2.3", False),  # it begins there, and does not end so
    ],
)
def test_each_number_counts_as_a_whole_from_the_first_on(there: str, asked: str, fits: bool) -> None:
    assert begins(there, asked) is fits


def test_the_version_is_that_of_the_data_that_are_there(damaged: Path) -> None:
    released_as("10.2.0", damaged)
    assert len(ccdata.load("roles", version="10.2")) == len(ccdata.load("roles"))
    for other in ("1", "10.2.1", ccdata.__version__):
        with pytest.raises(OtherVersion):
            ccdata.load("roles", version=other)


def test_a_refusal_says_what_is_there_what_was_asked_and_how_to_go_on(damaged: Path) -> None:
    released_as("2.0.1", damaged)
    with pytest.raises(ValueError, match=r"^the data are version 2\.0\.1, not 1\.4\n") as raised:
        ccdata.load("roles", version="1.4")
    assert isinstance(raised.value, ccdata.CcdataError)
    for way in ("install the release of ccdata that ships 1.4", "`ccdata diff`", 'ask for "2.0.1"'):
        assert way in str(raised.value)


@pytest.mark.parametrize(
    "wrong",
    ["latest", "v1", "", " 1", "1 ", "1\n", "1.", ".1", "1..0", "1.x", "1.*", ">=1", "01", "1.0.0.0",
     "1.0.0-rc1", "-1", "²", "١", 1, 1.0, True, 0, b"1", (1, 0)],
)  # fmt: skip
def test_what_is_no_version_is_refused_with_the_form_of_one(wrong: Any) -> None:
    with pytest.raises(NotAVersion) as raised:
        ccdata.load("roles", version=wrong)
    assert isinstance(raised.value, ccdata.CcdataError)
    assert str(raised.value).startswith(f"{wrong!r} is no version of the data\n  give:  ")
    assert '"1.0.0"' in str(raised.value)


@pytest.mark.parametrize("engine", ENGINES)
def test_a_version_goes_with_columns_filter_and_both_times(engine: Any) -> None:
    asked: dict[str, Any] = {
        "engine": engine,
        "columns": ["id", "grade"],
        "filter": ("grade", ">=", "requires_improvement"),
        "as_of": "2024-01-31",
        "known": "2024-12-31",
    }
    found = ccdata.load("judgements", version=ccdata.data_version, **asked)
    assert len(found) > 0
    assert found.equals(ccdata.load("judgements", **asked))
    with pytest.raises(OtherVersion):
        ccdata.load("judgements", version="0.1", **asked)


@pytest.mark.parametrize(
    "asked",
    [
        {"table": "renamed"},
        {"table": "roles", "columns": ["renamed"]},
        {"table": "roles", "filter": {"renamed": 1}},
    ],
)
def test_data_of_another_version_are_told_before_what_they_lack(asked: dict[str, Any]) -> None:
    with pytest.raises(OtherVersion):
        ccdata.load(**asked, version="0.1")


def test_a_version_that_is_not_asked_for_costs_no_import(afresh: Callable[[str], str]) -> None:
    asked = "{'ccdata.loaders.version', 'ccdata.loaders.catalogue'}"
    code = f"import sys, ccdata; ccdata.load('roles', engine='pyarrow'); print({asked} & set(sys.modules))"
    assert afresh(code) == "set()"


@pytest.mark.parametrize("version", ["0.1", "latest"])
def test_a_refusal_imports_nothing_heavy(version: str, afresh: Callable[[str], str]) -> None:
    code = (
        "import sys, ccdata\n"
        f"try: ccdata.load('roles', version={version!r})\n"
        "except ccdata.CcdataError: print({'pandas', 'pyarrow', 'importlib.metadata'} & set(sys.modules))"
    )
    assert afresh(code) == "set()"
