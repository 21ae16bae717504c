"""Making all that is released from a copy of the checkout: the package, wheel, sdist and both zips."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.support.release.running import Failed, environment, offline, run

SUMS = "SHA256SUMS"


@dataclass(frozen=True)
class Surroundings:
    """What differs between two machines, and must not show in what they make."""

    folder: str
    zone: str
    language: str
    seed: str
    umask: int


TWO = (
    Surroundings("one", "UTC", "C.UTF-8", "1", 0o022),
    Surroundings("quite another place", "Pacific/Auckland", "C", "2", 0o077),
)


def copy(root: Path, to: Path) -> None:
    """Copy what is, or would be, committed: nothing that lies in the checkout by chance."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=root, capture_output=True, check=True).stdout.decode()
    for name in listed.split("\0"):
        if name and (root / name).is_file():
            (to / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(root / name, to / name)


def make(root: Path, place: Path, around: Surroundings, epoch: int, tell: Callable[[str], None]) -> Path:
    """Build, verify, validate and pack a copy of the checkout; gives the folder of what is released.

    Raises Failed at the first step that does not end well.
    """
    checkout, out = place / around.folder / "checkout", place / around.folder / "dist"
    copy(root, checkout)
    out.mkdir()
    variables = environment(
        [offline(place / around.folder / "offline"), checkout / "src"],
        SOURCE_DATE_EPOCH=str(epoch),
        TZ=around.zone,
        LC_ALL=around.language,
        PYTHONHASHSEED=around.seed,
    )

    def python(*words: str | Path) -> str:
        return run(sys.executable, *words, cwd=checkout, variables=variables, umask=around.umask)

    def ccdata(*words: str | Path) -> str:
        tell(f"ccdata {words[0]}{f' {words[1]}' if words[0] == 'export' else ''}")
        return python("-m", "ccdata.commands", *words)

    if not Path(python("-c", "import ccdata; print(ccdata.__file__)").strip()).is_relative_to(checkout):
        raise Failed("the copy of the checkout does not run its own code")
    ccdata("build")
    ccdata("verify")
    ccdata("validate")
    tell("wheel and sdist")
    python("-m", "build", "--no-isolation", "--sdist", "--wheel", "--outdir", out, checkout)
    _same_wheel(out, place / around.folder / "unpacked", python)
    version = json.loads((checkout / "datapackage" / "datapackage.json").read_text("utf-8"))["version"]
    ccdata("export", "zip", "--out", out / f"ccdata-data-{version}.zip")
    wordless = out / f"ccdata-data-{version}-no-text.zip"
    ccdata("export", "zip", "--no-text", "--out", wordless)
    # Whoever downloads either, checks it so.
    for zipped in sorted(out.glob("*.zip")):
        ccdata("validate", zipped)
    ccdata("verify", "--package", wordless)
    return out


def _same_wheel(out: Path, place: Path, python: Callable[..., str]) -> None:
    """Hold that the sdist gives the wheel that the checkout gives. Raises Failed."""
    (sdist,), (wheel,) = out.glob("*.tar.gz"), out.glob("*.whl")
    with tarfile.open(sdist) as archive:
        archive.extractall(place, filter="data")
    (source,) = place.iterdir()
    again = place.with_name("again")
    python("-m", "build", "--no-isolation", "--wheel", "--outdir", again, source)
    if (again / wheel.name).read_bytes() != wheel.read_bytes():
        raise Failed(f"{sdist.name} gives another {wheel.name} than the checkout does")


def sums(folder: Path) -> dict[str, str]:
    """The SHA-256 of each file that is released, by its name."""
    files = sorted(file for file in folder.iterdir() if file.name != SUMS)
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def differing(one: dict[str, str], other: dict[str, str]) -> list[str]:
    """The files that two runs did not make alike.

    >>> differing({"a": "1", "b": "1"}, {"b": "2", "c": "1"})
    ['a', 'b', 'c']
    """
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


def written(of: dict[str, str]) -> str:
    """The text of SHA256SUMS, as `sha256sum --check` reads it.

    >>> written({"a.zip": "0f"})
    '0f  a.zip\\n'
    """
    return "".join(f"{digest}  {name}\n" for name, digest in of.items())
