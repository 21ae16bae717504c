from pathlib import Path

import pytest

from ccdata.packaging.exports import Package
from tests.packaging.pristine import pristine


@pytest.fixture(scope="session")
def package() -> Package:
    """The package of this checkout."""
    return Package(pristine().files)


@pytest.fixture(scope="session")
def folder(package: Package, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package on disk."""
    place = tmp_path_factory.mktemp("exports") / "package"
    for path, content in package.files.items():
        (place / path).parent.mkdir(parents=True, exist_ok=True)
        (place / path).write_bytes(content)
    return place
