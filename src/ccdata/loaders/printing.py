"""An explanation as text, for a terminal of 80 columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from textwrap import wrap

from ccdata.loaders.explanation import Cell, Explanation, Quote, Reading, Review
from ccdata.tables.model.text import to_text
from ccdata.vocabulary.codebook.evidence import NegatorReading
from ccdata.vocabulary.codebook.reviewing import ReaderKind, ReviewStatus, Verdict

WIDTH = 80
NOT_REVIEWED = "read once, and not again"
NOT_SAID = "nothing: the source does not say, or it does not apply"

_HOW = {
    "verbatim": "the quoted words themselves",
    "parsed": "parsed from the words",
    "linked": "linked to what the words name",
    "coded": "coded by a reader from the words",
    "inferred": "inferred by a reader from all of these words",
    "summarised": "summarised by a reader from the words",
    "computed": "computed",
    "reference": "not in the sources, but in a public register",
}


def as_text(explanation: Explanation) -> str:
    """The explanation in lines of at most 80 columns, save that an address is never broken."""
    numbers = {work.id: number for number, work in enumerate(explanation.works, start=1)}
    lines = [*_labelled("table", f"{explanation.table}: {explanation.one_row_is}")]
    lines += _labelled("row", explanation.row_id)
    cells = list(explanation.cells.values())
    if len(cells) == 1:
        lines += _one(cells[0], numbers)
    else:
        said = (cell for cell in cells if cell.value is not None and cell.column != "id")
        lines += ["", *_grouped(said, numbers)]
        empty = [cell.column for cell in cells if cell.value is None]
        lines += _labelled("not said", ", ".join(empty)) if empty else []
    lines += _labelled("checked", checked(explanation)) if checked(explanation) else []
    for work in explanation.works:
        number = f"[{numbers[work.id]}] "
        lines += ["", *_wrapped(work.title, number, " " * len(number))]
        lines += [*_wrapped(work.byline, " " * len(number)), work.url]
    return "\n".join(lines)


def _one(cell: Cell, numbers: dict[str, int]) -> Iterator[str]:
    yield from _labelled("column", f"{cell.column}: {cell.description}")
    yield ""
    yield from _labelled("value", value_of(cell))
    if cell.meaning is not None:
        yield from _labelled("", cell.meaning)
    if cell.value is None:
        return
    yield from _labelled("how", how(cell))
    yield from _indented(" " * 10, _words(cell, numbers))
    if cell.inputs:
        yield "from"
        yield from _indented("  ", _grouped(cell.inputs, numbers, home=cell.row_id, follow=True))


def _grouped(
    cells: Iterable[Cell], numbers: dict[str, int], *, home: str | None = None, follow: bool = False
) -> Iterator[str]:
    """Yield a block for each run of cells that were taken in one way from the same words."""
    for _, run in groupby(cells, key=_origin):
        own = list(run)
        for cell in own:
            name = cell.id if home is not None and cell.row_id != home else cell.column
            yield from _wrapped(f"{name}: {value_of(cell)}", "", "    ")
        first = own[0]
        if first.derivation is not None:
            yield from _wrapped(how(first, whole=len(own) > 1), "    ")
        yield from _indented("    ", _words(first, numbers))
        if follow:
            yield from _indented("    ", _grouped(first.inputs, numbers, home=home, follow=True))
        yield ""


def _indented(by: str, lines: Iterable[str]) -> Iterator[str]:
    return ((by + line).rstrip() for line in lines)


def _origin(cell: Cell) -> tuple[object, ...]:
    """What is equal where cells need be explained only once."""
    if not cell.quotes:
        return (cell.id,)
    places = tuple((quote.source_id, quote.start, quote.end, quote.role) for quote in cell.quotes)
    return cell.derivation, [(reading.parser or "").partition(".")[0] for reading in cell.readings], places


def checked(explanation: Explanation) -> str:
    """Who has checked what a reader took from words; empty where no reader had a part in it."""
    cells = list({cell.id: cell for cell in explanation.all_cells() if cell.quotes}.values())
    if len(cells) == 1:
        return "; ".join(map(_told, cells[0].reviews)) or NOT_REVIEWED
    if not cells:
        empty = any(cell.value is None and cell.is_sourced for cell in explanation.all_cells())
        return f"an empty cell is {NOT_REVIEWED}" if empty else ""
    latest = [review for cell in cells if (review := _latest(cell)) is not None]
    told = f"{len(latest)} of {len(cells)} cells from words were read again"
    for kind in ReaderKind:
        counts = Counter(one.verdict.replace("_", " ") for one in latest if one.kind == kind)
        if counts:
            verdicts = ", ".join(f"{verdict} {count}" for verdict, count in counts.most_common())
            told += f"; by {kind.definition}: {verdicts}"
    return told


def _latest(cell: Cell) -> Review | None:
    """The last review of a cell that still holds."""
    return next((one for one in reversed(cell.reviews) if one.status == ReviewStatus.CURRENT), None)


def _told(review: Review) -> str:
    unseen = ", the value unseen" if review.blind else ""
    lapsed = "" if review.status == ReviewStatus.CURRENT else f" ({review.status})"
    own = f", has {review.own_value}" if review.verdict == Verdict.DIFFERS and review.own_value else ""
    why = "" if review.reason is None else f": {review.reason.rstrip('.')}"
    return (
        f"{review.reading}, {review.read_on}, by {ReaderKind(review.kind).definition}{unseen}: "
        f"{review.verdict.replace('_', ' ')}{own}{lapsed}{why}"
    )


def value_of(cell: Cell) -> str:
    """The value of a cell with its unit, or that there is none."""
    if cell.value is None:
        return NOT_SAID if cell.is_sourced else "nothing"
    return to_text(cell.value) + ("" if cell.unit is None else f" {cell.unit}")


def how(cell: Cell, *, whole: bool = False) -> str:
    """How a cell was derived, in a sentence; ``whole`` names the parser without the part of its result."""
    if cell.derivation is None:
        return "given with the row: a key, or a description that is no statement of a source"
    said = _HOW[cell.derivation]
    if not said.startswith(cell.derivation):
        said = f"{cell.derivation}: {said}"
    if cell.function is not None:
        named = ", ".join(one.column if one.row_id == cell.row_id else one.id for one in cell.inputs)
        return f"{said} by `{cell.function}`" + (f" from {named}" if named else "")
    if cell.register is not None:
        return f"{said}: {cell.register}"
    parser = next((reading.parser for reading in cell.readings), None)
    if parser is not None:
        said += f" by `{parser.partition('.')[0] if whole else parser}`"
    return said


def _words(cell: Cell, numbers: dict[str, int]) -> Iterator[str]:
    """Yield the words of a cell, those that carry the value first, and what their reading leans on."""
    for quote in cell.quotes:
        yield from marked(quote)
        yield f"  {place(cell, quote, numbers)}"
    for reading in cell.readings:
        yield from leanings(reading)


def place(cell: Cell, quote: Quote, numbers: dict[str, int]) -> str:
    """What a quote does for a cell, unless it carries the value, and where it stands."""
    again = any(quote in reading.quotes for reading in cell.readings[1:])
    label = "said again: " if again else "" if quote.role == "value" else f"{quote.role}: "
    return f"{label}{quote.passage} of [{numbers[quote.article_id]}], characters {quote.start} to {quote.end}"


def leanings(reading: Reading) -> Iterator[str]:
    """Yield what a reading leans on beyond words of its own: cells, and negators that were considered."""
    if isinstance(reading.anchor, Cell):
        yield from _narrow(f"counted from {reading.anchor.id}, {value_of(reading.anchor)}")
    elif reading.anchor is not None:
        yield from leanings(reading.anchor)
    if isinstance(reading.antecedent, Cell):
        yield from _narrow(f"standing for {reading.antecedent.id}, {value_of(reading.antecedent)}")
    elif reading.antecedent is not None:
        yield from leanings(reading.antecedent)
    for quote, read in reading.negators:
        yield from _narrow(f"“{quote.words}” was weighed: {NegatorReading(read).definition}")


def marked(quote: Quote) -> list[str]:
    """The words with a bar before each line, so that nothing is added to them."""
    return _fitted(" ".join(quote.words.split()), WIDTH - 16, "| ", "| ")


def _narrow(text: str) -> list[str]:
    return _fitted(text, WIDTH - 16, "", "  ")


def _labelled(label: str, text: str) -> list[str]:
    return _wrapped(text, f"{label:<10}", " " * 10)


def _wrapped(text: str, first: str, rest: str | None = None) -> list[str]:
    return _fitted(text, WIDTH, first, first if rest is None else rest)


def _fitted(text: str, width: int, first: str, rest: str) -> list[str]:
    return wrap(
        text,
        width,
        initial_indent=first,
        subsequent_indent=rest,
        # An address that is broken can no longer be opened.
        break_on_hyphens="://" not in text,
        break_long_words="://" not in text,
    )
