"""Agreement: how far a second reading of each column's cells agrees with the first, as counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal

import numpy as np

from ccdata.evidence.check import Rows
from ccdata.evidence.packet import asked_cells
from ccdata.evidence.rederiving import split_cell
from ccdata.tables.agreement import Agreement
from ccdata.tables.model.catalogue import row_model
from ccdata.tables.reviews import Review
from ccdata.vocabulary.codebook.reviewing import Reading, ReviewStatus, Verdict

Pair = tuple[str, str]
"""What the first and the second reader chose for one cell."""

_RESAMPLES, _SEED = 1000, 20011121
_LEAST = 10  # an interval of fewer pairs says nothing


def agreement_rows(rows: Rows, reviews: Iterable[Review]) -> list[Agreement]:
    """The rows of ``agreement``: one for each column that has cells with words behind them."""
    of: dict[tuple[str, str], list[Review]] = defaultdict(list)
    for review in sorted(reviews, key=lambda one: one.entry):
        of[review.table, review.column].append(review)
    return [
        _row(table, column, cells, of[table, column])
        for (table, column), cells in sorted(_asked(rows).items())
    ]


def _asked(rows: Rows) -> dict[tuple[str, str], list[str]]:
    """The cells that a second reader is asked about, by table and column."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for cell in asked_cells(rows):
        table, _, column = split_cell(cell)
        found[table, column].append(cell)
    return found


def _row(table: str, column: str, cells: Sequence[str], reviews: Iterable[Review]) -> Agreement:
    """The row of a column, from its reviews in the order in which they were made."""
    firsts: dict[str, Review] = {}
    seconds: dict[str, Review] = {}
    settled: dict[str, Review] = {}
    corrected: set[str] = set()
    for one in reviews:
        cell = f"{one.table}/{one.row_id}/{one.column}"
        if one.reading is Reading.SECOND:
            firsts.setdefault(cell, one)
            seconds[cell] = one
            settled.pop(cell, None)  # what was decided of an earlier reading does not settle this one
        elif one.reading is Reading.ADJUDICATION:
            settled[cell] = one
            if one.verdict is Verdict.CORRECTED:
                corrected.add(cell)
    read = [seconds[cell] for cell in cells if cell in seconds]
    agreed = [one for one in read if _agrees(one)]
    differing = [cell for cell in cells if cell in seconds and not _agrees(seconds[cell])]
    kept = sum(cell in settled and settled[cell].verdict is Verdict.KEPT for cell in differing)
    low, alpha, high = _alpha(table, column, read)
    return Agreement(
        id=f"{table}.{column}",
        table=table,
        column=column,
        asked=len(cells),
        read_twice=len(read),
        stale=sum(one.status is ReviewStatus.STALE for one in read),
        at_first=len(firsts),
        agreed_at_first=sum(map(_agrees, firsts.values())),
        corrected=len(corrected),
        agreed=len(agreed),
        kept=kept,
        open=len(differing) - kept,
        percent=_rounded(100 * len(agreed) / len(read)) if read else None,
        alpha=alpha,
        alpha_low=low,
        alpha_high=high,
    )


def _agrees(review: Review) -> bool:
    return review.verdict in (Verdict.AGREES, Verdict.SUPPORTED)


def _alpha(
    table: str, column: str, read: Sequence[Review]
) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
    """The lower end, the value and the upper end of alpha, for a coded column that was read blind."""
    codes = next(one for one in row_model(table).columns() if one.name == column).codes
    pairs = [
        (one.held_value, one.own_value)
        for one in read
        if one.blind and one.held_value is not None and one.own_value is not None
    ]
    if codes is None or not pairs:
        return None, None, None
    value = alpha_of(pairs)
    if value is None or len(pairs) < _LEAST:
        return None, None if value is None else _rounded(value), None
    low, high = interval_of(pairs)
    return _rounded(low), _rounded(value), _rounded(high)


def alpha_of(pairs: Sequence[Pair]) -> float | None:
    """Krippendorff's alpha of two readers over nominal codes; None where all chose one code alone.

    >>> alpha_of([("a", "a"), ("b", "b"), ("a", "b"), ("b", "b")])
    0.5333333333333333
    """
    coded, places = _coded(pairs)
    found = _alphas(coded[np.newaxis, :, :], len(places))[0]
    return None if np.isnan(found) else float(found)


def interval_of(pairs: Sequence[Pair]) -> tuple[float, float]:
    """The bootstrap interval of 95% of alpha: cells drawn with replacement, always the same draws."""
    coded, places = _coded(pairs)
    draws = np.random.default_rng(_SEED).integers(0, len(pairs), (_RESAMPLES, len(pairs)))
    found = _alphas(coded[draws], len(places))
    # A draw in which all chose one code agrees wholly.
    low, high = np.quantile(np.nan_to_num(found, nan=1.0), [0.025, 0.975])
    return float(low), float(high)


def _coded(pairs: Sequence[Pair]) -> tuple[np.ndarray, dict[str, int]]:
    places = {code: n for n, code in enumerate(sorted({code for pair in pairs for code in pair}))}
    return np.array([[places[one] for one in pair] for pair in pairs]), places


def _alphas(samples: np.ndarray, codes: int) -> np.ndarray:
    """Alpha of each sample of pairs: 1 less what disagrees against what would by chance."""
    pairs = samples.shape[1]
    disagreeing = (samples[:, :, 0] != samples[:, :, 1]).mean(axis=1)
    counts = np.stack([(samples == code).sum(axis=(1, 2)) for code in range(codes)], axis=1)
    values = 2 * pairs
    chance = 1 - (counts * (counts - 1)).sum(axis=1) / (values * (values - 1))
    with np.errstate(divide="ignore", invalid="ignore"):
        found: np.ndarray = 1 - disagreeing / chance
    found[chance == 0] = np.nan
    return found


def _rounded(value: float) -> Decimal:
    return Decimal(f"{value:.4f}")
