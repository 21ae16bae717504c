"""A package as the build makes it, once a session, and copies of it to damage."""

import shutil
import sys
from pathlib import Path

import pytest

from ccdata.packaging.building import build
from ccdata.packaging.replacing import replace_folder
from tests.validation.damage import Package

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="session")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Package:
    """The package as it is built. Not to be changed: `package` is the copy for that."""
    folder = tmp_path_factory.mktemp("pristine") / "package"
    replace_folder(folder, build(SEEDS).files)
    return Package(folder)


@pytest.fixture
def package(pristine: Package, tmp_path: Path) -> Package:
    return Package(Path(shutil.copytree(pristine.folder, tmp_path / "package")))


@pytest.fixture
def library() -> None:
    """Asked for by the tests that are about frictionless: see `_without_library`."""


@pytest.fixture(autouse=True)
def _without_library(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Most of the time of a validation is frictionless's; only the tests that are about it wait for it."""
    if "library" not in request.fixturenames:
        monkeypatch.setitem(sys.modules, "frictionless", None)
