"""Building the distributions, and installing the wheel into an empty environment, without a network."""

import os
import subprocess
import sys
import sysconfig
import tarfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Distributions:
    """The files that would be published, and the wheel that is built from the sdist alone."""

    wheel: Path
    sdist: Path
    wheel_of_sdist: Path


@dataclass(frozen=True)
class Installation:
    """An environment with the wheel in it, and a folder to stand in that is no checkout."""

    environment: Path
    elsewhere: Path

    @property
    def python(self) -> Path:
        return self.environment / "bin" / "python"

    @property
    def ccdata(self) -> Path:
        return self.environment / "bin" / "ccdata"

    def run(self, *command: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run a command elsewhere; nothing of the checkout is on the path."""
        return subprocess.run(
            [str(word) for word in command],
            cwd=self.elsewhere,
            env=clean_environment() | environment,
            capture_output=True,
            encoding="utf-8",
            stdin=subprocess.DEVNULL,
            check=False,
        )

    def python_says(self, source: str, **environment: str) -> str:
        """What a piece of Python prints; it must end well and say nothing on standard error."""
        done = self.run(self.python, "-c", source, **environment)
        assert done.returncode == 0, done.stderr
        assert done.stderr == ""
        return done.stdout


def clean_environment() -> dict[str, str]:
    """The environment without what would lead Python back to the checkout or change how it prints."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PYTEST"))}


def build_distributions(folder: Path) -> Distributions:
    """Build wheel and sdist from the checkout, and a wheel from the unpacked sdist."""
    _build(ROOT, folder / "dist", "--sdist", "--wheel")
    (wheel,) = (folder / "dist").glob("*.whl")
    (sdist,) = (folder / "dist").glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        archive.extractall(folder / "unpacked", filter="data")
    (unpacked,) = (folder / "unpacked").iterdir()
    _build(unpacked, folder / "again", "--wheel")
    (again,) = (folder / "again").glob("*.whl")
    return Distributions(wheel, sdist, again)


def _build(source: Path, out: Path, *options: str) -> None:
    # hatchling is installed: without isolation nothing is fetched.
    command = [sys.executable, "-m", "build", "--no-isolation", *options, "--outdir", str(out), str(source)]
    made = subprocess.run(command, capture_output=True, text=True, env=clean_environment(), check=False)
    assert made.returncode == 0, made.stdout + made.stderr


def install(wheel: Path, folder: Path) -> Installation:
    """Install the wheel into a new environment, which borrows its dependencies from that of the tests.

    The dependencies come by a path file. Path files in the borrowed folder are not followed, so the
    checkout, which is installed there for editing by such a file, is not found; and the wheel's own
    folder comes first.
    """
    environment, elsewhere = folder / "environment", folder / "elsewhere"
    elsewhere.mkdir()
    _check(sys.executable, "-m", "venv", "--without-pip", environment)
    python = environment / "bin" / "python"
    options = ["--quiet", "--disable-pip-version-check", "--no-index", "--no-deps"]
    _check(sys.executable, "-m", "pip", "--python", python, "install", *options, wheel)
    (site,) = environment.glob("lib/python*/site-packages")
    borrowed = dict.fromkeys(sysconfig.get_path(name) for name in ("purelib", "platlib"))
    (site / "borrowed.pth").write_text("".join(f"{path}\n" for path in borrowed), encoding="utf-8")
    return Installation(environment, elsewhere)


def borrowing() -> dict[str, str]:
    """Variables with which pip installs a checkout into an empty environment without a network.

    What it is built with and what it needs are those of the tests. Path files in a folder on the path are
    not followed: the checkout, which is installed there for editing, is not found by it.
    """
    borrowed = dict.fromkeys(sysconfig.get_path(name) for name in ("purelib", "platlib"))
    # pip reads the second as the value of `build_isolation`.
    pip = {"PIP_NO_INDEX": "1", "PIP_NO_BUILD_ISOLATION": "0", "PIP_NO_DEPS": "1"}
    return pip | {"PYTHONPATH": os.pathsep.join(borrowed)}


def _check(*command: str | Path) -> None:
    done = subprocess.run(
        [str(word) for word in command], capture_output=True, text=True, env=clean_environment(), check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
