"""A copy of the shipped package to damage, and processes that import ccdata afresh."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ccdata.loaders.shipped import package_folder


@pytest.fixture
def damaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the package, from which the loaders read."""
    copy = Path(shutil.copytree(package_folder(), tmp_path / "ccdata" / "datapackage"))
    monkeypatch.setattr("ccdata.loaders.shipped._HERE", copy.parent)
    return copy


@pytest.fixture(scope="session")
def afresh() -> Callable[[str], str]:
    """Runs code in a new process, and gives what it printed."""

    def run(code: str) -> str:
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        return done.stdout.strip()

    return run
