"""The detector of mentions against marks that were made by reading: precision, recall, and every difference.

``python -m benchmarks.detection`` prints the figures; ``--markdown`` writes them, and the kinds of the
codebook, into docs/census.md.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Sequence

from benchmarks.checkout import ROOT
from benchmarks.mentions import samples
from benchmarks.mentions.samples import Mark
from benchmarks.mentions.scoring import (
    AGREEMENTS,
    Compared,
    Difference,
    Score,
    compare,
    differences,
    of_kind,
    score,
    small,
)
from ccdata.vocabulary.codebook.mentions import MentionKind

PAGE = ROOT / "docs" / "census.md"
COMMAND = "python -m benchmarks.detection --markdown"
WORDS_AROUND = 3
KINDS = tuple(kind for kind in MentionKind if kind is not MentionKind.CAPITALISED)


def kinds_section() -> str:
    """The kinds of the codebook, as they are defined there."""
    headings = ("kind", "is", "for example", "where another kind begins")
    lines = [(f"`{kind}`", kind.definition, kind.example or "-", kind.boundary) for kind in MentionKind]
    return _table(headings, lines, to_the_right=0)


def figures_section() -> str:
    """The figures and all differences of all samples."""
    return "\n".join(
        f"### {title}\n\n{_of_sample(compare(pieces), what)}"
        for title, what, pieces in (
            ("Passages of the seeds", "passages", samples.seeds()),
            ("Prose of the field", "files", samples.field()),
            ("Prose on other subjects", "files", samples.prose()),
        )
    )


def _of_sample(sample: Sequence[Compared], what: str) -> str:
    whole = score(sample)
    scores = {f"`{kind}`": score(sample, chosen=of_kind(kind)) for kind in KINDS} | {"all": whole}
    without = score(sample, chosen=lambda piece, mark: not small(piece, mark))
    if without != whole:
        scores |= {"names with a small letter": score(sample, chosen=small), "all but those": without}
    found = [one for compared in sample for one in differences(compared)]
    return "\n".join(
        (
            f"{whole.marked} mentions were marked in {len(sample)} {what}; {whole.found} were found.\n",
            _table(
                ("kind", "marked", "found", "right", "precision", "recall"),
                [_line(name, of) for name, of in scores.items() if (of.marked, of.found) != (0, 0)],
                to_the_right=5,
            ),
            _table(
                ("counted as right", "of the found", "of the marked", "precision", "recall"),
                [_loosely(name, score(sample, agree)) for name, agree in AGREEMENTS.items()],
                to_the_right=4,
            ),
            _table(
                ("the detector says it is", "found", "right", "precision"),
                [_told(sample, unsure) for unsure in (False, True)],
                to_the_right=3,
            ),
            f"Every difference ({len(found)}):\n",
            _table(
                ("in", "marked by reading", "found by the detector", "the words around"),
                [_shown(one) for one in sorted(found, key=lambda one: one.piece.name)],
                to_the_right=0,
            ),
        )
    )


def _line(name: str, of: Score) -> tuple[str, ...]:
    return (
        name,
        str(of.marked),
        str(of.found),
        str(of.marked_right),
        percent(of.precision),
        percent(of.recall),
    )


def _loosely(name: str, of: Score) -> tuple[str, ...]:
    return (name, str(of.found_right), str(of.marked_right), percent(of.precision), percent(of.recall))


def _told(sample: Iterable[Compared], unsure: bool) -> tuple[str, ...]:
    right = [
        mark in one.piece.marks for one in sample for mark in one.found if (mark in one.unsure) is unsure
    ]
    of = Score(0, len(right), 0, sum(right))
    return ("unsure" if unsure else "sure", str(of.found), str(of.found_right), percent(of.precision))


def percent(part: float | None) -> str:
    """A part as percent, never rounded up: nothing short of all is 100%.

    >>> percent(1999 / 2000), percent(1.0), percent(None)
    ('99.9%', '100.0%', '-')
    """
    return "-" if part is None else f"{int(part * 1000 + 1e-9) / 10:.1f}%"


def _shown(difference: Difference) -> tuple[str, ...]:
    text = difference.piece.text
    places = (*difference.missed, *difference.extra)
    start, end = min(mark.start for mark in places), max(mark.end for mark in places)
    before = text[:start].split()[-WORDS_AROUND:]
    after = text[end:].split()[:WORDS_AROUND]
    # What touches the words without a space is shown so.
    left = "" if text[:start].rstrip() == text[:start] else " "
    right = "" if text[end:].lstrip() == text[end:] else " "
    around = f"{' '.join(before)}{left}[{text[start:end]}]{right}{' '.join(after)}"
    return (
        difference.piece.name,
        _listed(text, difference.missed),
        _listed(text, difference.extra),
        _code(around),
    )


def _listed(text: str, marks: Iterable[Mark]) -> str:
    return "; ".join(f"{mark.kind} {_code(text[mark.start : mark.end])}" for mark in marks) or "-"


def _code(words: str) -> str:
    """Words as they stand, on one line of a table."""
    return f"`{' '.join(words.split())}`".replace("|", "\\|")


def _table(headings: Sequence[str], lines: Iterable[Sequence[str]], to_the_right: int) -> str:
    """A Markdown table, the last so many columns set to the right."""
    rules = ["---"] * (len(headings) - to_the_right) + ["---:"] * to_the_right
    return "".join(f"| {' | '.join(line)} |\n" for line in (headings, rules, *lines))


def with_sections(page: str) -> str:
    """The page with what is generated in it put in anew.

    Raises ValueError where a pair of markers is not there.
    """
    for name, section in (("kinds", kinds_section()), ("figures", figures_section())):
        opening, closing = f"<!-- {name}: generated by `{COMMAND}` -->\n", f"<!-- /{name} -->\n"
        before, begun, rest = page.partition(opening)
        _, ended, after = rest.partition(closing)
        if begun == "" or ended == "":
            raise ValueError(f"docs/census.md has no section between {opening.strip()} and {closing.strip()}")
        page = f"{before}{opening}\n{section}\n{closing}{after}"
    return page


def main() -> int:
    """Print the figures, or write them into the page. The exit status is 0 whatever they are."""
    parser = ArgumentParser(prog="python -m benchmarks.detection", description=__doc__)
    parser.add_argument("--markdown", action="store_true", help="write the sections of docs/census.md")
    if parser.parse_args().markdown:
        PAGE.write_text(with_sections(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    else:
        sys.stdout.write(figures_section())
    return 0


if __name__ == "__main__":
    sys.exit(main())
