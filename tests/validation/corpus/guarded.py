"""Validate a package in a process of its own, with bounds on memory and time, and report what it did.

Given a path and an engine, it prints a JSON object: the violations, and whatever was opened outside the
package (beside code), every socket, process and change of files.
"""

from __future__ import annotations

import json
import os
import resource
import sys
from pathlib import Path
from typing import Any

MEMORY = 6 * 2**30
"""Bytes of addresses: polars and pyarrow set much aside that they never use."""

_FORBIDDEN = ("socket.", "subprocess.", "os.system", "os.exec", "os.fork", "os.spawn", "os.posix_spawn",
              "os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.truncate",
              "os.chmod", "os.chown", "shutil.", "urllib.", "ftplib.", "http.")  # fmt: skip


def main(path: str, engine: str) -> None:
    """Validate the package at ``path``."""
    done: list[str] = []
    package = os.path.realpath(path)
    code = {os.path.realpath(one) for one in [*sys.path, sys.prefix, sys.base_prefix] if one}

    def watch(event: str, arguments: tuple[Any, ...]) -> None:
        if event.startswith(_FORBIDDEN):
            done.append(f"{event} {arguments!r:.100}")
        elif event == "open" and isinstance(arguments[0], str | bytes | os.PathLike):
            name, mode, flags = os.fspath(arguments[0]), arguments[1], arguments[2]
            real = os.path.realpath(os.fsdecode(name))
            is_written = bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)) or (mode or "r")[0] in "wax"
            is_code = any(real.startswith(f"{folder}{os.sep}") for folder in code)
            # What a library asks of its own machine, such as the number of its processors.
            is_system = real.startswith(("/proc/", "/sys/", "/usr/", "/etc/localtime", "/dev/null"))
            is_inside = real == package or real.startswith(f"{package}{os.sep}")
            if not is_inside and (is_written or not (is_code or is_system)):
                done.append(f"open {real} {mode}")

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    sys.addaudithook(watch)
    from ccdata.validation import CannotValidate, validate

    try:
        report = validate(path, engine=engine)  # type: ignore[arg-type]
    except CannotValidate as error:
        sys.stdout.write(json.dumps({"cannot": str(error), "done": done}))
        return
    len(str(report))
    violations = [
        (one.rule, one.file, one.line or one.row, one.column, one.message) for one in report.violations[:20]
    ]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    sys.stdout.write(
        json.dumps({"violations": violations, "total": report.total, "done": done, "peak": peak})
    )


if __name__ == "__main__":
    sys.dont_write_bytecode = True
    sys.path.insert(0, str(Path(__file__).parents[3]))
    main(sys.argv[1], sys.argv[2])
