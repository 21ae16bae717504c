"""Starting pyarrow for no more than is asked of it here."""

from __future__ import annotations

import sys

_NOT_NEEDED = (
    "numpy", "pyarrow._azurefs", "pyarrow._gcsfs", "pyarrow._hdfs", "pyarrow._s3fs",
)  # fmt: skip


def start_arrow() -> None:
    """Start pyarrow without NumPy, which would take as long again, and without the parts for remote files.

    Nothing here asks for either, and pyarrow does without them. Only for a process that was started to
    validate and for nothing else.
    """
    if "pyarrow" in sys.modules or any(name in sys.modules for name in _NOT_NEEDED):
        return
    for name in _NOT_NEEDED:
        sys.modules[name] = None  # type: ignore[assignment]
    try:
        import pyarrow.parquet  # noqa: F401
    except ImportError:
        # Before version 18 it cannot: then it starts as ever.
        pass
    finally:
        for name in _NOT_NEEDED:
            del sys.modules[name]
