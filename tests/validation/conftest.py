"""A package as the build makes it, once a session, and copies of it to damage."""

import shutil
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
