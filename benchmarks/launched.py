"""A whole process, measured: its seconds, its processor's seconds and the most memory that it held.

The command is started by a small process of its own (`_LAUNCHER`): what a process held before it became the
command counts as the command's on Linux, and whoever calls this may be big.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

_LAUNCHER = """
import json, os, signal, sys, time
limit, out, *command = sys.argv[1:]
def stop(*_):
    os.killpg(child, signal.SIGKILL)
signal.signal(signal.SIGALRM, stop)
said = os.open(out, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
errors = os.open(out + ".err", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
signal.setitimer(signal.ITIMER_REAL, float(limit))
started = time.perf_counter()
child = os.posix_spawn(
    command[0],
    command,
    os.environ,
    file_actions=[(os.POSIX_SPAWN_DUP2, said, 1), (os.POSIX_SPAWN_DUP2, errors, 2)],
    setpgroup=0,
)
_, status, used = os.wait4(child, 0)
seconds = time.perf_counter() - started
print(json.dumps([os.waitstatus_to_exitcode(status), seconds, used.ru_utime + used.ru_stime, used.ru_maxrss]))
"""
_KILLED = -9


@dataclass(frozen=True, slots=True)
class Launched:
    """A process that has ended.

    ``status`` is its exit status, ``seconds`` and ``processor`` the time that it took and the time that it
    calculated, ``memory`` in MiB, ``said`` its standard output and ``complained`` its standard error.
    """

    status: int
    seconds: float
    processor: float
    memory: float
    said: str
    complained: str

    @property
    def was_stopped(self) -> bool:
        """Whether it took longer than it was given (or more memory than there is)."""
        return self.status == _KILLED


def launch(command: Sequence[str], limit: float) -> Launched:
    """Run a command for ``limit`` seconds at most; its first item is a path."""
    # As a user has it: compiled modules are kept, and nothing of the caller's is inherited.
    variables = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    with TemporaryDirectory() as folder:
        out = Path(folder) / "out"
        done = subprocess.run(
            [sys.executable, "-S", "-E", "-c", _LAUNCHER, str(limit), str(out), *command],
            env=variables,
            capture_output=True,
            text=True,
            check=True,
        )
        status, seconds, processor, memory = json.loads(done.stdout)
        said = out.read_text(encoding="utf-8", errors="replace")
        complained = (out.parent / "out.err").read_text(encoding="utf-8", errors="replace")
    # Linux counts in KiB, macOS in bytes.
    mebibytes = memory / (1024**2 if sys.platform == "darwin" else 1024)
    return Launched(status, seconds, processor, mebibytes, said, complained)
