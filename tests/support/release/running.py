"""Running the steps of a release, away from the network and from the checkout that they are started in."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

# Python imports this module of the path when it starts; what it starts in turn does the same.
OFFLINE = '''\
"""Refuses every connection but those of the machine with itself."""

import sys

HERE = ("127.0.0.1", "::1", "localhost", "", None)


def refuse(event, arguments):
    if event == "socket.getaddrinfo" and arguments[0] not in HERE:
        raise OSError(f"a release is made offline: {arguments[0]} was asked for")
    if event == "socket.connect" and isinstance(arguments[1], tuple) and arguments[1][0] not in HERE:
        raise OSError(f"a release is made offline: {arguments[1][0]} was called")


sys.addaudithook(refuse)
'''


class Failed(Exception):
    """A step of the release did not end well. The message says which, and what it said."""


def offline(folder: Path) -> Path:
    """Make a folder that keeps any Python with it on its path from the network."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "sitecustomize.py").write_text(OFFLINE, encoding="utf-8")
    return folder


def environment(path: Sequence[Path], **more: str) -> dict[str, str]:
    """The variables of a step: none of Python's own but what is given, and no package index."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PYTEST"))}
    pip = {"PIP_NO_INDEX": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    return kept | pip | {"PYTHONPATH": os.pathsep.join(map(str, path))} | more


def run(
    *command: str | Path, cwd: Path, variables: Mapping[str, str], umask: int = 0o022, status: int = 0
) -> str:
    """Run a step and give what it printed. Raises Failed where it ends with another status."""
    words = [str(word) for word in command]
    done = subprocess.run(
        words,
        cwd=cwd,
        env=dict(variables),
        umask=umask,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="backslashreplace",
        check=False,
    )
    if done.returncode != status:
        told = "\n".join((done.stdout + done.stderr).strip().splitlines()[-20:])
        raise Failed(f"`{' '.join(words[1:])}` ended with status {done.returncode}:\n{told}")
    return done.stdout
