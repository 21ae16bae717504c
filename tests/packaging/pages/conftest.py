"""The shipped package, read once."""

import pytest

from ccdata.packaging.pages.package import Package, read
from tests.packaging.pages.checkout import ROOT


@pytest.fixture(scope="session")
def package() -> Package:
    """The package of this checkout, as the pages read it."""
    return read(ROOT / "datapackage")
