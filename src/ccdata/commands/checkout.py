"""Where a checkout keeps what the wheel does not carry."""

from __future__ import annotations

from pathlib import Path

import ccdata
from ccdata.commands import CannotRun


def checkout(command: str) -> Path:
    """The root of the checkout that this package runs from, else of the one it is run in.

    Raises CannotRun where there is none.
    """
    for folder in (Path(ccdata.__file__).parents[2], Path.cwd(), *Path.cwd().parents):
        if (folder / "seeds" / "register.csv").is_file():
            return folder
    raise CannotRun(
        f"`{command}` needs the source documents: no seeds/register.csv stands in this folder, above it, or "
        "beside the package\n"
        "  mend:  run it in a checkout that has its seeds/, or say where they are with --seeds DIR"
    )


def seeds_folder(given: Path | None, command: str) -> Path:
    """The folder of the seeds: the one given, or that of the checkout. Raises CannotRun."""
    if given is None:
        return checkout(command) / "seeds"
    if not given.is_dir():
        raise CannotRun(f"no folder {given}\n  mend:  give the folder that holds register.csv and the seeds")
    return given
