"""The distributions as they would be published, and the wheel installed where no checkout is."""

import pytest

from tests.e2e.installation import Distributions, Installation, build_distributions, install


@pytest.fixture(scope="session")
def distributions(tmp_path_factory: pytest.TempPathFactory) -> Distributions:
    """The wheel and the sdist of this checkout, and the wheel that the sdist gives."""
    return build_distributions(tmp_path_factory.mktemp("distributions"))


@pytest.fixture(scope="session")
def installed(distributions: Distributions, tmp_path_factory: pytest.TempPathFactory) -> Installation:
    """The wheel in an environment of its own; commands run in a folder that is no checkout."""
    return install(distributions.wheel, tmp_path_factory.mktemp("installed"))
