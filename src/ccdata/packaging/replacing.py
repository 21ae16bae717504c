"""Replacing a folder whole: the new one is written beside it and takes its place at the end."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path


class CannotWrite(OSError):
    """A folder cannot be written; what stood there is untouched."""


def replace_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make ``folder`` hold exactly ``files`` (contents by relative path), or leave it as it was.

    The files are written to a temporary folder beside it, which then takes its place. Raises
    CannotWrite.
    """
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    except OSError as error:
        raise _cannot(folder, error) from None
    try:
        for path, content in files.items():
            target = made / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        made.chmod(0o755)
        _swap(made, folder)
    except OSError as error:
        raise _cannot(folder, error) from None
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _swap(made: Path, folder: Path) -> None:
    """Put the new folder in the place of the old; the old one is whole until then, and back if it fails."""
    if not folder.exists():
        made.replace(folder)
        return
    aside = Path(tempfile.mkdtemp(prefix=f".{folder.name}-old-", dir=folder.parent))
    old = aside / folder.name
    folder.replace(old)
    try:
        made.replace(folder)
    except OSError:
        old.replace(folder)
        raise
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _cannot(folder: Path, error: OSError) -> CannotWrite:
    return CannotWrite(
        f"cannot write {folder}: {error.strerror or error}\n"
        "  what stood there is untouched\n"
        "  mend:  choose a folder that you may write to, with --out DIR"
    )
