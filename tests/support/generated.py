"""Holds that what is generated is up to date: builds in place, and fails where that changed a file.

The comparison is with the working tree, not with the last commit, so that it says the same before and
after a commit, and needs no git.
"""

import hashlib
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]
# src: the package's own generated modules, such as the overloads of `load`.
GENERATED = ("datapackage", "schemas", "src", "README.md", "CHANGELOG.md")


def fingerprints(root: Path) -> dict[str, str]:
    """The SHA-256 of every file that a build may write, by its path below `root`; no cache is one."""
    return {
        path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for folder in GENERATED
        for path in (root / folder, *(root / folder).rglob("*"))
        if path.is_file()
        and not any(part == "__pycache__" or part[0] == "." for part in path.relative_to(root).parts)
    }


def differences(before: Mapping[str, str], after: Mapping[str, str]) -> list[str]:
    """One line for each file that is new, gone or changed, in the order of their paths.

    >>> differences({"a": "1", "b": "1"}, {"b": "2", "c": "1"})
    ['gone: a', 'changed: b', 'new: c']
    """
    lines = []
    for path in sorted(before.keys() | after.keys()):
        if path not in after:
            lines.append(f"gone: {path}")
        elif path not in before:
            lines.append(f"new: {path}")
        elif before[path] != after[path]:
            lines.append(f"changed: {path}")
    return lines


def main() -> int:
    """Build, and report what that changed."""
    before = fingerprints(ROOT)
    command = "import sys; from ccdata.commands import main; sys.exit(main())"
    build = subprocess.run([sys.executable, "-c", command, "build"], cwd=ROOT, capture_output=True, text=True)
    if build.returncode != 0:
        sys.stderr.write(
            f"{build.stdout}{build.stderr}`ccdata build` failed with status {build.returncode}.\n"
        )
        return 1
    changed = differences(before, fingerprints(ROOT))
    if changed:
        sys.stderr.write("\n".join(changed))
        sys.stderr.write("\nThese were out of date. They are rebuilt now: look at them and commit them.\n")
        return 1
    sys.stdout.write(f"generated: {len(before)} files, unchanged by a build.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
