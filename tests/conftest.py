"""What all tests share."""

import pytest
from hypothesis import HealthCheck, settings

from tests.support import requirements

# What `make thorough` runs: a hundred times the examples, other ones each time.
settings.register_profile(
    "thorough",
    max_examples=10_000,
    derandomize=False,
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)


def pytest_configure(config: pytest.Config) -> None:
    """Hold every skip to the rule, those of the doctests in src among them."""
    config.pluginmanager.register(requirements)
