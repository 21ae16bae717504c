"""Replacing a folder or file whole: the new one is written beside it and takes its place at the end."""

from __future__ import annotations

import re
import shutil
import stat
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from secrets import token_hex


class CannotWrite(OSError):
    """A folder or file cannot be written; what stood there is untouched."""


def replace_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make ``folder`` hold exactly ``files`` (contents by relative path), or leave it as it was.

    The files are written to a temporary folder beside it, which then takes its place. A folder that
    holds anything but an earlier version of the files is refused: what else is in it would be lost.
    Raises CannotWrite.
    """
    folder = folder.resolve()
    _refuse_others(folder, files)
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


def replace_files(path: Path, suffix: str, files: Mapping[str, bytes]) -> dict[Path, bytes]:
    """Write files beside each other, in the place of those that stand there; returns them by their paths.

    ``files`` are contents by what their names end in. That of ``suffix`` is written to ``path`` itself, any
    other beside it. Each is whole before the first takes its place; see `replace_file`. Raises CannotWrite.
    """
    targets = {
        path if own == suffix else path.with_name(path.stem + own): content for own, content in files.items()
    }
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace({target: [content] for target, content in targets.items()})
    except OSError as error:
        where = error.filename if isinstance(error, _Refused) else path
        raise CannotWrite(_UNTOUCHED.format(where, error.strerror or error, "--out PATH")) from None
    return targets


def replace_file(path: Path, pieces: Iterable[bytes]) -> None:
    """Write a file in the place of the one that stands there, which is whole until the new one is.

    A link to a file is followed: the file that it leads to is replaced, and keeps its permissions. What is no
    plain file (a folder, a device, a pipe) is refused: it would be lost. Raises OSError.
    """
    _replace({path: pieces})


class _Refused(OSError):
    """A place that is not written to: its path, and why."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(22, why, str(path))


def _replace(files: Mapping[Path, Iterable[bytes]]) -> None:
    """Write the files under other names beside their places, then move each to its place."""
    made: dict[Path, Path] = {}
    try:
        for path, pieces in files.items():
            target = _target(path)
            if target in made:
                raise _Refused(path, "it is another of the files that are written, by a link")
            made[target] = target.with_name(f".ccdata-{token_hex(8)}")
            with made[target].open("xb") as stream:
                stream.writelines(pieces)
            if target.exists():
                shutil.copymode(target, made[target])
        for target, temporary in made.items():
            temporary.replace(target)
    finally:
        for temporary in made.values():
            temporary.unlink(missing_ok=True)


def _target(path: Path) -> Path:
    """The place that is written to, where a link leads to it. Raises _Refused where it is no plain file."""
    try:
        target = path.resolve()
        if not target.exists():
            return target
        mode = target.stat().st_mode
    except RuntimeError:  # so before Python 3.13
        raise _Refused(path, "a link that leads round in circles stands there") from None
    except OSError as error:
        raise _Refused(path, error.strerror or str(error)) from None
    if stat.S_ISDIR(mode):
        raise _Refused(path, "a folder stands there")
    if not stat.S_ISREG(mode):
        raise _Refused(path, "a device or pipe stands there, and would be lost")
    return target


_UNTOUCHED = (
    "cannot write {}: {}\n  what stood there is untouched\n  mend:  name a file that you may write, with {}"
)


# What an earlier version of a package, or of the schemas, may hold and this one does not.
_OURS = re.compile(r"README\.md|data/[a-z_]+\.(csv|parquet)|[a-z_]+\.(schema|table)\.json")


def _refuse_others(folder: Path, files: Mapping[str, bytes]) -> None:
    """Refuse a place where anything stands that no version of the files can be: it would be lost."""
    try:
        if not folder.exists():
            return
        if not folder.is_dir():
            raise _cannot(folder, OSError("something else stands there, and would be lost"))
        standing = [path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir()]
    except CannotWrite:
        raise
    except OSError as error:
        raise _cannot(folder, error) from None
    others = sorted(path for path in standing if path not in files and not _OURS.fullmatch(path))
    # Neither a README nor some table tells whose a folder is.
    known = any(path in files for path in standing if path != "README.md")
    if others or (standing and not known):
        first = (others or standing)[0]
        raise _cannot(folder, OSError(f"something else stands there, and would be lost: {first}"))


def _swap(made: Path, folder: Path) -> None:
    """Put the new folder in the place of the old; the old one is whole until then, and back if it fails."""
    if not folder.exists():
        made.replace(folder)
        return
    aside = Path(tempfile.mkdtemp(prefix=f".{folder.name}-old-", dir=folder.parent))
    old = aside / folder.name
    try:
        folder.replace(old)
        made.replace(folder)
    except BaseException:
        # Also when it is interrupted: what was set aside is the only copy.
        if old.exists() and not folder.exists():
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
