"""What all tests share."""

import pytest

from tests.support import requirements


def pytest_configure(config: pytest.Config) -> None:
    """Hold every skip to the rule, those of the doctests in src among them."""
    config.pluginmanager.register(requirements)
