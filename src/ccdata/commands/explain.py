"""``ccdata explain``: the words behind a cell, and the passage that they stand in."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING

from ccdata.commands import FINE, WRONG, CannotRun
from ccdata.commands.checkout import seeds_folder

if TYPE_CHECKING:
    from ccdata.corpus import Passage
    from ccdata.loaders.explanation import Quote

HELP = "show where a cell comes from: the words, how they were read, and the passage that they stand in"

WIDTH = 80
# While lines are broken, one character stands for the beginning of a quote and one for its end: both are
# of Unicode's private use, which no source holds.
_BEGIN, _END = "\ue000", "\ue001"


def configure(parser: ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("table", metavar="TABLE", help="the table, such as judgements")
    parser.add_argument("id", metavar="ID", help="the id of the row")
    parser.add_argument("column", metavar="COLUMN", nargs="?", help="the column (default: all of the row)")
    parser.add_argument(
        "--seeds",
        type=Path,
        metavar="DIR",
        help="the folder of the seeds, whose passages are shown (default: that of the checkout)",
    )


def run(options: Namespace) -> int:
    """Print the explanation, and the passages where the seeds are at hand."""
    from ccdata.loaders.errors import CcdataError
    from ccdata.loaders.explaining import explain

    try:
        explanation = explain(options.table, options.id, options.column)
    except CcdataError as problem:
        raise CannotRun(str(problem)) from None
    sys.stdout.write(f"{explanation}\n")
    quotes = explanation.all_quotes()
    return _show_passages(quotes, options.seeds) if quotes else FINE


def _show_passages(quotes: Sequence[Quote], given: Path | None) -> int:
    from ccdata.corpus import SeedError, read_corpus

    try:
        folder = seeds_folder(given, "explain")
    except CannotRun:
        if given is not None:
            raise
        sys.stdout.write(
            "\nThe text of the passages is not in the package; it needs the seeds: --seeds DIR.\n"
        )
        return FINE
    try:
        passages = {passage.id: passage for passage in read_corpus(folder).passages}
    except SeedError as problem:
        sys.stderr.write(f"ccdata explain: {problem}\n")
        return WRONG
    bold = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    for passage_id, own in groupby(sorted(quotes, key=_place), key=lambda quote: quote.passage_id):
        passage = passages.get(passage_id)
        spans = [(quote.start, quote.end, quote.words) for quote in own]
        if passage is None or any(_slice(passage, start, end) != words for start, end, words in spans):
            sys.stderr.write(
                f"ccdata explain: {passage_id}: the package was not built from these seeds\n"
                "  mend:  build it again with `ccdata build`\n"
            )
            return WRONG
        if (passage.start, passage.end) in _merged([(start, end) for start, end, _ in spans]):
            continue  # an address or a title, quoted whole: there is no more of it to see
        sys.stdout.write(f"\n{passage_id}\n")
        marked = _marked(passage, [(start, end) for start, end, _ in spans])
        sys.stdout.writelines(f"{line}\n" for line in (_bold(marked) if bold else _bracketed(marked)))
    return FINE


def _place(quote: Quote) -> tuple[str, str, int, int]:
    return quote.source_id, quote.passage_id, quote.start, quote.end


def _slice(passage: Passage, start: int, end: int) -> str:
    return passage.text[start - passage.start : end - passage.start]


def _marked(passage: Passage, spans: Sequence[tuple[int, int]]) -> str:
    """The text of a passage with its quotes marked; quotes that overlap are marked as one."""
    pieces, reached = [], passage.start
    for start, end in _merged(spans):
        pieces += [_slice(passage, reached, start), _BEGIN, _slice(passage, start, end), _END]
        reached = end
    pieces.append(_slice(passage, reached, passage.end))
    return " ".join("".join(pieces).split())


def _merged(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def _bracketed(text: str) -> list[str]:
    return _wrapped(text.replace(_BEGIN, "[[").replace(_END, "]]"))


def _bold(text: str) -> Iterator[str]:
    """Yield lines in which quotes stand in bold: begun again on each line, so that no indent is bold."""
    inside = False
    for line in _wrapped(text):
        words = line.lstrip()
        begun = "\x1b[1m" if inside else ""
        for character in words:
            inside = character == _BEGIN or (inside and character != _END)
        ended = "\x1b[0m" if inside else ""
        shown = words.replace(_BEGIN, "\x1b[1m").replace(_END, "\x1b[0m")
        yield f"{' ' * (len(line) - len(words))}{begun}{shown}{ended}"


def _wrapped(text: str) -> list[str]:
    return wrap(
        text,
        WIDTH,
        initial_indent="  ",
        subsequent_indent="  ",
        break_long_words=False,
        break_on_hyphens=False,
    )
