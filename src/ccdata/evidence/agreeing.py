"""Agreement: how far a second reading of each column's cells agrees with the first, as counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import cast

import numpy as np

from ccdata.evidence.check import Rows
from ccdata.evidence.packet import is_asked
from ccdata.tables.agreement import Agreement
from ccdata.tables.cells import CellRow
from ccdata.tables.citations import CitationRow
from ccdata.tables.model.catalogue import row_model
from ccdata.tables.reviews import Review
from ccdata.vocabulary.codebook.reviewing import Reading, ReviewStatus, Verdict

Pair = tuple[str, str]
"""What the first and the second reader chose for one cell."""

_RESAMPLES, _SEED = 1000, 20011121
_LEAST = 10  # an interval of fewer pairs says nothing


def agreement_rows(rows: Rows, reviews: Iterable[Review]) -> list[Agreement]:
    """The rows of ``agreement``: one for each column that has cells with words behind them."""
    asked = _asked(rows)
    seconds: dict[str, Review] = {}
    settled: dict[str, Review] = {}
    for review in sorted(reviews, key=lambda one: (one.read_on, one.id)):
        cell = f"{review.table}/{review.row_id}/{review.column}"
        if review.reading is Reading.SECOND and review.status is not ReviewStatus.GONE:
            seconds[cell] = review
        elif review.reading is Reading.ADJUDICATION:
            settled[cell] = review
    return [_row(table, column, cells, seconds, settled) for (table, column), cells in sorted(asked.items())]


def _asked(rows: Rows) -> dict[tuple[str, str], list[str]]:
    """The cells that a second reader is asked about, by table and column."""
    cited = {
        f"{one.table}/{one.row_id}/{one.column}"
        for one in cast(Iterable[CitationRow], rows["citations"].values())
    }
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for cell in cast(Iterable[CellRow], rows["cells"].values()):
        if cell.id in cited and is_asked(cell):
            found[cell.table, cell.column].append(cell.id)
    return found


def _row(
    table: str,
    column: str,
    cells: Sequence[str],
    seconds: Mapping[str, Review],
    settled: Mapping[str, Review],
) -> Agreement:
    read = [seconds[cell] for cell in cells if cell in seconds]
    agreed = [one for one in read if one.verdict in (Verdict.AGREES, Verdict.SUPPORTED)]
    differing = [cell for cell in cells if cell in seconds and seconds[cell] not in agreed]
    verdicts = [settled[cell].verdict for cell in differing if cell in settled]
    low, alpha, high = _alpha(table, column, read)
    return Agreement(
        id=f"{table}.{column}",
        table=table,
        column=column,
        asked=len(cells),
        read_twice=len(read),
        stale=sum(one.status is ReviewStatus.STALE for one in read),
        agreed=len(agreed),
        kept=verdicts.count(Verdict.KEPT),
        corrected=verdicts.count(Verdict.CORRECTED),
        open=len(differing) - verdicts.count(Verdict.KEPT) - verdicts.count(Verdict.CORRECTED),
        percent=_rounded(100 * len(agreed) / len(read)) if read else None,
        alpha=alpha,
        alpha_low=low,
        alpha_high=high,
    )


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
