"""Generated files: written anew where they are out of step, or, with ``--check``, only told."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path


def renew(made: Iterable[tuple[str, Path, str]], source: str, arguments: Sequence[str]) -> int:
    """Write each file that does not hold its text, or with ``--check`` say so; returns the exit status.

    ``made`` gives what a file is called, where it stands and its text; ``source`` what the texts follow from.
    """
    stale = 0
    for name, path, text in made:
        if path.exists() and path.read_text(encoding="utf-8") == text:
            continue
        stale += 1
        if "--check" in arguments:
            sys.stderr.write(f"{name} is out of step with the {source}: run `make generate`\n")
        else:
            path.write_text(text, encoding="utf-8", newline="\n")
            sys.stdout.write(f"wrote {name}\n")
    return 1 if stale and "--check" in arguments else 0
