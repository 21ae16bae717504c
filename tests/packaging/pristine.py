"""The package as the seeds of this checkout give it, built once for all tests."""

from functools import cache
from pathlib import Path

from ccdata.packaging.building import Built, build

ROOT = Path(__file__).parents[2]


@cache
def pristine() -> Built:
    """The package in memory; tests look at it and change nothing."""
    return build(ROOT / "seeds")
