"""Rehearse a release: make everything twice, compare, look inside, and write dist/ with its sums."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path

import ccdata
from tests.support.generated import differences, fingerprints
from tests.support.release.contents import members, seeds_in
from tests.support.release.making import SUMS, TWO, differing, make, sums, written
from tests.support.release.running import Failed

ROOT = Path(__file__).parents[3]


def main(arguments: list[str] | None = None) -> int:
    """Rehearse; 0 where all is well, 1 where something is wrong with the release, 2 where it cannot run."""
    parser = ArgumentParser(prog="python -m tests.support.release", description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="where to put what is made")
    parser.add_argument("--tag", default="", help="the tag that is released: v and the version of the code")
    options = parser.parse_args(arguments)
    try:
        epoch = _epoch()
        check_tag(options.tag)
        with tempfile.TemporaryDirectory(prefix="ccdata-release-") as place:
            made = rehearse(Path(place), epoch)
            _replace(options.out, made)
    except Failed as problem:
        sys.stderr.write(f"release-check: {problem}\n")
        return 1
    except (OSError, subprocess.CalledProcessError) as problem:
        sys.stderr.write(f"release-check: cannot run: {problem}\n")
        return 2
    sys.stdout.write((options.out / SUMS).read_text("utf-8"))
    sys.stdout.write(f"release-check: made twice, alike, at SOURCE_DATE_EPOCH={epoch}; see {options.out}\n")
    return 0


def rehearse(place: Path, epoch: int) -> Path:
    """Make everything twice, in unlike surroundings; gives the folder of what is released. Raises Failed."""
    first, second = (make(ROOT, place, around, epoch, _told(around.folder)) for around in TWO)
    if unlike := differing(sums(first), sums(second)):
        raise Failed("two runs made unlike files: " + ", ".join(unlike))
    stale = differences(fingerprints(ROOT), fingerprints(first.parent / "checkout"))
    if stale:
        raise Failed(
            "what is committed is not what is built\n  "
            + "\n  ".join(stale)
            + "\n  mend:  run `make`, look at the change, commit it"
        )
    look_inside(first)
    (first / SUMS).write_text(written(sums(first)), encoding="utf-8", newline="\n")
    return first


def look_inside(folder: Path) -> None:
    """Hold that there is all that is released, with the data in the wheel, and nothing of the seeds.

    Raises Failed.
    """
    kinds = {"wheel": "*.whl", "sdist": "*.tar.gz", "zip": "*[0-9].zip", "zip without text": "*-no-text.zip"}
    for kind, pattern in kinds.items():
        if len(list(folder.glob(pattern))) != 1:
            raise Failed(f"{folder} should hold one {kind}, {pattern}")
    (wheel,) = folder.glob("*.whl")
    held, package = members(wheel), ROOT / "datapackage"
    files = [file for file in package.rglob("*") if file.is_file()]
    lacking = [
        name
        for file in files
        if held.get(f"ccdata/datapackage/{(name := file.relative_to(package).as_posix())}")
        != file.read_bytes()
    ]
    if lacking or not files:
        raise Failed(f"{wheel.name} lacks the data, or has others: {', '.join(lacking[:5]) or 'all'}")
    if seeds := [line for file in sorted(folder.iterdir()) for line in seeds_in(file, ROOT)]:
        raise Failed("the text of the sources may not be published\n  " + "\n  ".join(seeds[:20]))


def check_tag(tag: str) -> None:
    """Hold that a tag names the version that is told in the code. Raises Failed."""
    if tag and tag != f"v{ccdata.__version__}":
        raise Failed(
            f"the tag is {tag}, the code is {ccdata.__version__}\n"
            f"  mend:  tag v{ccdata.__version__}, or set __version__ in src/ccdata/__init__.py"
        )


def _epoch() -> int:
    """The time that is written into archives: as told, or else that of the last commit."""
    told = os.environ.get("SOURCE_DATE_EPOCH")
    if told is None:
        command = ["git", "log", "-1", "--format=%ct"]
        told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    try:
        return int(told)
    except ValueError:
        raise Failed(f"SOURCE_DATE_EPOCH is {told!r}, no number of seconds since 1970") from None


def _told(run: str) -> Callable[[str], None]:
    def tell(step: str) -> None:
        sys.stdout.write(f"{run}: {step}\n")
        sys.stdout.flush()

    return tell


def _replace(out: Path, made: Path) -> None:
    """Put what was made in the place of what an earlier rehearsal left, and of nothing else.

    Raises Failed.
    """
    left = sorted(out.iterdir()) if out.exists() else []
    if foreign := [file.name for file in left if not _is_released(file)]:
        raise Failed(
            f"{out} holds other files: {', '.join(foreign[:5])}\n"
            "  mend:  move them away, or give another folder with --out"
        )
    for file in left:
        file.unlink()
    out.mkdir(parents=True, exist_ok=True)
    for file in made.iterdir():
        shutil.copyfile(file, out / file.name)


def _is_released(file: Path) -> bool:
    return file.name == SUMS or (file.name.startswith("ccdata-") and file.suffix in (".whl", ".gz", ".zip"))


if __name__ == "__main__":
    sys.exit(main())
