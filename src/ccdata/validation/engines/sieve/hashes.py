"""Columns of hashes: 64 bits a row, in memory or on disk, and what repeats or is lacking in them.

A hash of zero stands for a row that has no value. The seeds are drawn anew for each process: nobody can
write a table whose values collide.
"""

from __future__ import annotations

import secrets
import tempfile
from collections.abc import Iterable, Iterator
from typing import IO, Any, TypeAlias
from weakref import finalize

import numpy as np
import polars as pl

Hashes: TypeAlias = np.ndarray[Any, np.dtype[np.uint64]]
Rows: TypeAlias = np.ndarray[Any, np.dtype[np.int64]]

BUDGET = 160 * 2**20
"""Bytes of hashes that all tables together keep in memory; what follows goes to disk."""

BITS = 6
"""First bits of a hash by which columns on disk are parted: each part has to fit into memory."""

_SEEDS = [secrets.randbits(64) for _ in range(8)]
_MIX = [secrets.randbits(64) | 1 for _ in range(2)]
KINDS = {"text": 0, "integer": 1, "other": 2}
"""Values of two kinds are never equal, whatever they are written like."""


def hashed(values: pl.Series, kind: str) -> Hashes:
    """The hash of each value, zero where it is null.

    >>> one, other = pl.Series(["a", None, "b"]), pl.Series(["b"])
    >>> first, second = hashed(one, "text").tolist(), hashed(other, "text").tolist()
    >>> first[1], first[2] == second[0], first[2] in hashed(other, "other")
    (0, True, False)
    """
    found = values.hash(_SEEDS[KINDS[kind]]).to_numpy()
    if not values.null_count() and found.all():
        return found
    found = np.where(found == 0, np.uint64(1), found)
    found[values.is_null().to_numpy()] = 0
    return found


def together(parts: list[Hashes]) -> Hashes:
    """The hash of several columns together, zero where one of them is."""
    if len(parts) == 1:
        return parts[0]
    found = np.zeros_like(parts[0])
    is_there = np.ones(found.size, bool)
    for part in parts:
        found = (found * np.uint64(_MIX[0])) ^ (part * np.uint64(_MIX[1])) ^ (found >> np.uint64(31))
        is_there &= part != 0
    found[found == 0] = 1
    found[~is_there] = 0
    return found


class Budget:
    """How many bytes are left, of those that all tables of a package may hold together."""

    def __init__(self, left: int) -> None:
        self.left = left


class HashColumn:
    """The hashes of a column of a table, in the order of its rows."""

    def __init__(self, budget: Budget) -> None:
        self._budget = budget
        self._parts: list[Hashes] = []
        self._file: IO[bytes] | None = None
        self._size = 0

    def __len__(self) -> int:
        return self._size

    @property
    def is_spilled(self) -> bool:
        """Whether it is on disk."""
        return self._file is not None

    def add(self, hashes: Hashes) -> None:
        """Add the hashes of rows that follow."""
        self._size += hashes.size
        if self._file is None and self._budget.left >= hashes.nbytes:
            self._budget.left -= hashes.nbytes
            self._parts.append(hashes)
            return
        if self._file is None:
            # Without a name: gone with the process, however it ends.
            self._file = tempfile.TemporaryFile(prefix="ccdata-")  # noqa: SIM115
            finalize(self, self._file.close)
            for part in self._parts:
                self._file.write(part.tobytes())
                self._budget.left += part.nbytes
            self._parts = []
        self._file.write(hashes.tobytes())

    def parts(self) -> Iterator[Hashes]:
        """The hashes, some at a time."""
        if self._file is None:
            yield from self._parts
            return
        self._file.seek(0)
        while content := self._file.read(8 * 2**20):
            yield np.frombuffer(content, np.uint64)
        self._file.seek(0, 2)

    def whole(self) -> Hashes:
        """All of them, of a column that is in memory."""
        if len(self._parts) > 1:
            self._parts = [np.concatenate(self._parts)]
        return self._parts[0] if self._parts else np.empty(0, np.uint64)


def buckets(*columns: HashColumn) -> Iterator[list[tuple[Hashes, Rows | None]]]:
    """The hashes of columns, parted so that equal ones meet, and each part fits into memory.

    With each part go the numbers of its rows, None where they are all rows in their order.
    """
    if not any(column.is_spilled for column in columns):
        yield [(column.whole(), None) for column in columns]
        return
    parted = [_Parted(column) for column in columns]
    for number in range(2**BITS):
        yield [one.bucket(number) for one in parted]


class _Parted:
    """A column whose hashes have been written to one file for each of their first bits, with their rows."""

    def __init__(self, column: HashColumn) -> None:
        self._files = [tempfile.TemporaryFile(prefix="ccdata-") for _ in range(2**BITS)]  # noqa: SIM115
        row = 0
        for hashes in column.parts():
            number = (hashes >> np.uint64(64 - BITS)).astype(np.uint8)
            order = np.argsort(number, kind="stable")
            ends = np.searchsorted(number[order], np.arange(2**BITS + 1))
            for bucket, file in enumerate(self._files):
                chosen = order[ends[bucket] : ends[bucket + 1]]
                np.stack((hashes[chosen], (chosen + row).astype(np.uint64)), axis=1).tofile(file)
            row += hashes.size

    def bucket(self, number: int) -> tuple[Hashes, Rows]:
        file = self._files[number]
        file.seek(0)
        found = np.frombuffer(file.read(), np.uint64).reshape(-1, 2)
        file.close()
        return found[:, 0].copy(), found[:, 1].astype(np.int64)


def repeated(column: HashColumn) -> Rows:
    """The rows whose hash another row has too, in their order."""
    found: list[Rows] = []
    for [(hashes, rows)] in buckets(column):
        ordered = np.sort(hashes)
        is_again = (ordered[1:] == ordered[:-1]) & (ordered[1:] != 0)
        if not is_again.any():
            continue
        again = pl.Series(ordered[1:][is_again]).unique()
        here = np.flatnonzero(pl.Series(hashes).is_in(again.implode()).to_numpy())
        found.append(here if rows is None else rows[here])
    return np.sort(np.concatenate(found)) if found else np.empty(0, np.int64)


def lacking(source: HashColumn, target: HashColumn, others: Iterable[int] = ()) -> Rows:
    """The rows of a column whose hash is neither in another nor among others, in their order."""
    also = pl.Series(list(others), dtype=pl.UInt64)
    found: list[Rows] = []
    for [(hashes, rows), (known, _)] in buckets(source, target):
        series = pl.Series(hashes)
        is_known = series.is_in(pl.Series(known).implode())
        if is_known.all():
            continue
        lost = ~is_known & (series != 0)
        if also.len():
            lost &= ~series.is_in(also.implode())
        here = np.flatnonzero(lost.to_numpy())
        found.append(here if rows is None else rows[here])
    return np.sort(np.concatenate(found)) if found else np.empty(0, np.int64)
