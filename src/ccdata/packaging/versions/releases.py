"""The last release, pinned: what the build compares with, and how a package becomes the next one.

``releases/<version>.zip`` holds the descriptor and every CSV file of a released package. A zip, because
`ccdata diff` and `ccdata validate` read it as they read any other; without Parquet, which holds the same rows
again; and with all tables, so that the evidence before a change can be shown. ``releases/pinned.toml`` names
the release that the next version is compared with, and its SHA-256.
"""

from __future__ import annotations

import io
import json
import sys
import tomllib
import zipfile
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from ccdata.evidence.errors import EvidenceError
from ccdata.packaging.versions.snapshot import Snapshot
from ccdata.packaging.versions.written import snapshot

DESCRIPTOR = "datapackage.json"
PINNED = "pinned.toml"
_BESIDE_CODE = Path(__file__).parents[4]
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # of a zip: so that its bytes do not tell when it was made


def last_release(seeds: Path) -> Snapshot:
    """The release that is pinned beside the seeds, or else beside the code.

    Raises EvidenceError where there is none, or where it is not the one that was pinned.
    """
    folder = next(
        (
            one
            for one in (seeds.resolve().parent / "releases", _BESIDE_CODE / "releases")
            if (one / PINNED).is_file()
        ),
        None,
    )
    if folder is None:
        raise EvidenceError(
            "there is no release to compare with: the build says what changed since the last one",
            where=f"releases/{PINNED}",
            mend="run it in a checkout, which has its releases/",
        )
    return _pinned(folder)


def _pinned(folder: Path) -> Snapshot:
    where = f"releases/{PINNED}"
    try:
        pin = tomllib.loads((folder / PINNED).read_text("utf-8"))
        version, digest = str(pin["version"]), str(pin["sha256"])
    except (OSError, ValueError, KeyError) as problem:
        raise EvidenceError(
            f"it pins no release: {problem}", where=where, mend="give `version` and `sha256`"
        ) from None
    name = f"{version}.zip"
    try:
        content = (folder / name).read_bytes()
    except OSError as problem:
        raise EvidenceError(
            f"the last release cannot be read: {problem.strerror}",
            where=f"releases/{name}",
            mend="take the file out of the repository again",
        ) from None
    found = sha256(content).hexdigest()
    if found != digest:
        raise EvidenceError(
            f"the last release is not the one that was pinned: its SHA-256 is {found}",
            where=f"releases/{name}",
            mend="take the file out of the repository again; a release is never changed",
        )
    archive = zipfile.ZipFile(io.BytesIO(content))
    return snapshot(archive.read, DESCRIPTOR, f"releases/{name}")


def release_file(folder: Path) -> tuple[str, bytes]:
    """The version of the package in a folder, and the bytes of its release file.

    Raises OSError, and ValueError where the folder holds no package.
    """
    about: dict[str, Any] = json.loads((folder / DESCRIPTOR).read_bytes())
    about["resources"] = [one for one in about["resources"] if one["format"] == "csv"]
    files = {DESCRIPTOR: (json.dumps(about, indent=2, ensure_ascii=False) + "\n").encode()}
    files |= {one["path"]: (folder / one["path"]).read_bytes() for one in about["resources"]}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path, content in files.items():
            entry = zipfile.ZipInfo(path, _EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            entry.create_system = 3  # the same on every system
            archive.writestr(entry, content)
    return str(about["version"]), buffer.getvalue()


def pin(folder: Path, releases: Path) -> Path:
    """Make the package in a folder the release that the next version is compared with; returns its file.

    Raises OSError, and FileExistsError where that version was released with other content.
    """
    version, content = release_file(folder)
    target = releases / f"{version}.zip"
    if target.exists() and target.read_bytes() != content:
        raise FileExistsError(17, "that version was released already, with other content", str(target))
    releases.mkdir(exist_ok=True)
    target.write_bytes(content)
    (releases / PINNED).write_text(
        "# The release that the next version is compared with. Written by `make pin-release`.\n"
        f'version = "{version}"\nsha256 = "{sha256(content).hexdigest()}"\n',
        "utf-8",
        newline="\n",
    )
    return target


def main(arguments: Sequence[str]) -> int:
    """Pin the package in the folder given, or that of the checkout."""
    folder = Path(arguments[0]) if arguments else _BESIDE_CODE / "datapackage"
    try:
        target = pin(folder, _BESIDE_CODE / "releases")
    except (OSError, ValueError, KeyError) as problem:
        sys.stderr.write(f"cannot pin {folder}: {problem}\n  mend:  build the package first: ccdata build\n")
        return 2
    sys.stdout.write(f"pinned {target}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
