import pytest

from ccdata.packaging.building import Built
from tests.packaging.pristine import pristine


@pytest.fixture(scope="session")
def built() -> Built:
    """The package in memory."""
    return pristine()
