"""The wheel on every Python that it says it runs on, with the lowest and the newest of its dependencies.

`python -m tests.support.release.wheels` builds a wheel, or takes `--wheel`, and installs it into environments
of their own: for each Python that the classifiers name and that is to be had, with the lowest versions that
pyproject.toml allows and its extras, with the newest and its extras, and with the newest alone. Packages come
from where uv is told to look, or with `--offline` from what it has kept. What cannot be had is named; under
`CCDATA_REQUIRE_ALL=1` it is a failure.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from argparse import ArgumentParser
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes
from pathlib import Path
from typing import Any

from tests.support.release.running import Failed, run
from tests.support.requirements import require_all

ROOT = Path(__file__).parents[3]
PROBE = Path(__file__).with_name("probe.py")


@dataclass(frozen=True)
class Metadata:
    """What a wheel says that it needs: Pythons, requirements, and the requirements of each extra."""

    pythons: tuple[str, ...]
    requirements: tuple[str, ...]
    extras: dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class Plan:
    """A way to install the wheel."""

    resolution: str
    with_extras: bool

    def __str__(self) -> str:
        return f"{self.resolution}, {'all extras' if self.with_extras else 'no extra'}"


PLANS = (Plan("lowest-direct", True), Plan("highest", True), Plan("highest", False))


def metadata(wheel: Path) -> Metadata:
    """What a wheel says of itself."""
    with zipfile.ZipFile(wheel) as archive:
        (name,) = [name for name in archive.namelist() if name.endswith(".dist-info/METADATA")]
        about: Any = message_from_bytes(archive.read(name))
    classified = (
        re.fullmatch(r"Programming Language :: Python :: (3\.\d+)", one)
        for one in about.get_all("Classifier")
    )
    needed: list[str] = []
    extras: dict[str, list[str]] = {extra: [] for extra in about.get_all("Provides-Extra") or ()}
    for line in about.get_all("Requires-Dist"):
        requirement, _, marker = line.partition(";")
        extra = re.search(r"extra == ['\"]([\w-]+)['\"]", marker)
        (extras[extra[1]] if extra else needed).append(requirement.strip())
    return Metadata(
        tuple(found[1] for found in classified if found),
        tuple(needed),
        {extra: tuple(lines) for extra, lines in extras.items()},
    )


def find_python(version: str) -> Path | None:
    """A Python of this minor version: on the path, or as pyenv keeps them. None where there is none."""
    for candidate in _candidates(version):
        # A shim on the path may stand for nothing.
        says = "import sys, venv; print('%d.%d' % sys.version_info[:2], sys.prefix == sys.base_prefix)"
        done = subprocess.run([candidate, "-I", "-c", says], capture_output=True, text=True, check=False)
        if done.returncode == 0 and done.stdout.split() == [version, "True"]:
            return candidate
    return None


def _candidates(version: str) -> Iterator[Path]:
    for folder in os.environ.get("PATH", "").split(os.pathsep):
        if found := shutil.which(f"python{version}", path=folder or os.curdir):
            yield Path(found)
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    yield from sorted(pyenv.glob(f"versions/{version}*/bin/python{version}"))


def check(
    wheel: Path, python: Path, plan: Plan, about: Metadata, folder: Path, offline: bool
) -> dict[str, str]:
    """Install the wheel as planned and use it; gives the versions that it ran with.

    Raises Unavailable where its packages cannot be had, Failed where it does not work with them.
    """
    environment = folder / "environment"
    inside = environment / ("Scripts" if os.name == "nt" else "bin")
    variables = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}

    def step(*command: str | Path) -> str:
        return run(*command, cwd=folder, variables=variables)

    def uv(*words: str | Path) -> str:
        kept = ["--offline"] if offline else []
        return step(sys.executable, "-m", "uv", "--no-config", "--quiet", *kept, *words)

    extras = about.extras if plan.with_extras else {}
    wanted = [*about.requirements, *(line for lines in extras.values() for line in lines)]
    (folder / "wanted.txt").write_text("\n".join(wanted) + "\n", encoding="utf-8")
    uv("venv", "--no-python-downloads", "--python", python, environment)
    install = ("pip", "install", "--python", inside / "python")
    try:
        # The wheel's own requirements are direct ones here: of these, not of theirs, the lowest are wanted.
        uv(*install, "--resolution", plan.resolution, "--only-binary", ":all:", "-r", folder / "wanted.txt")
    except Failed as problem:
        raise Unavailable(str(problem)) from None
    uv(*install, "--no-deps", wheel)
    step(inside / "ccdata", "--version")
    step(inside / "ccdata", "validate")
    step(inside / "ccdata", "export", "excel" if "excel" in extras else "zip", "--out", folder / "data")
    told = step(inside / "python", PROBE, *extras)
    versions: dict[str, str] = json.loads(told.splitlines()[-1])
    return versions


class Unavailable(Exception):
    """What a plan needs cannot be had here. The message says what is missing."""


def check_all(wheel: Path, offline: bool) -> tuple[list[str], list[str], list[str]]:
    """Check every Python and every plan; gives what was checked, what could not be, and what failed."""
    about = metadata(wheel)
    checked, skipped, failed = [], [], []
    for version in about.pythons:
        python = find_python(version)
        if python is None:
            skipped.append(f"Python {version}: not on this machine")
            continue
        for plan in PLANS:
            what = f"Python {version}, {plan}"
            with tempfile.TemporaryDirectory(prefix="ccdata-wheel-") as folder:
                try:
                    ran = check(wheel, python, plan, about, Path(folder), offline)
                except Unavailable as problem:
                    skipped.append(f"{what}: {problem}")
                except Failed as problem:
                    failed.append(f"{what}: {problem}")
                else:
                    checked.append(f"{what}: {', '.join(f'{name} {told}' for name, told in ran.items())}")
                    sys.stdout.write(f"wheel: {checked[-1]}\n")
                    sys.stdout.flush()
    return checked, skipped, failed


def main(arguments: list[str] | None = None) -> int:
    """Check the wheel; 0 where it works wherever it could be tried, 1 where not, 2 where nothing could be."""
    parser = ArgumentParser(prog="python -m tests.support.release.wheels", description=__doc__)
    parser.add_argument("--wheel", type=Path, help="the wheel (default: one is built)")
    parser.add_argument("--offline", action="store_true", help="take only packages that uv has kept")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="ccdata-wheel-") as folder:
        wheel = options.wheel.resolve() if options.wheel else _built(Path(folder))
        checked, skipped, failed = check_all(wheel, options.offline)
    for line in skipped:
        sys.stdout.write(f"wheel: not checked: {line}\n")
    for line in failed:
        sys.stderr.write(f"wheel: {line}\n")
    sys.stdout.write(f"wheel: {len(checked)} checked, {len(skipped)} not, {len(failed)} failed\n")
    if failed or (skipped and require_all()):
        return 1
    return 0 if checked else 2


def _built(folder: Path) -> Path:
    variables = dict(os.environ)
    run(
        sys.executable,
        "-m",
        "build",
        "--no-isolation",
        "--wheel",
        "--outdir",
        folder,
        ROOT,
        cwd=ROOT,
        variables=variables,
    )
    (wheel,) = folder.glob("*.whl")
    return wheel


if __name__ == "__main__":
    sys.exit(main())
