"""``ccdata review``: what a blind second reader gets, and how the answers come back into the ledger."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from ccdata.commands import FINE, WRONG, CannotRun
from ccdata.commands.checkout import seeds_folder

HELP = "make the packet of a blind second reading, or take its answers into the ledger"


def configure(parser: ArgumentParser) -> None:
    """Add the parts of a review: what goes out, and what comes in."""
    parser.add_argument(
        "--seeds", type=Path, metavar="DIR", help="the folder of the seeds (default: that of the checkout)"
    )
    parts = parser.add_subparsers(dest="part", metavar="PART", required=True)
    packet = parts.add_parser("packet", help="what a second reader gets: nothing of what the first one made")
    packet.add_argument("articles", nargs="*", metavar="ARTICLE", help="ids of articles (default: all)")
    packet.add_argument(
        "--unread", action="store_true", help="only the cells without a second reading that still holds"
    )
    packet.add_argument(
        "--sample",
        type=_share,
        metavar="SHARE",
        help="only a share of the rows (0.2: a fifth), drawn by --seed",
    )
    packet.add_argument("--seed", type=int, default=1, metavar="N", help="what draws the sample (default: 1)")
    packet.add_argument(
        "--from-scratch",
        action="store_true",
        help="passages without any row, to find rows that are missing; --sample takes a share of them",
    )
    packet.add_argument(
        "--out",
        type=Path,
        required=True,
        metavar="DIR",
        help="where to write it; keep key.json from the reader",
    )
    answers = parts.add_parser(
        "answers", help="check a reader's answers, compare them, enter them in the ledger"
    )
    answers.add_argument("file", type=Path, metavar="FILE", help="the answers: JSON lines, one a question")
    answers.add_argument("--key", type=Path, required=True, metavar="FILE", help="the key.json of the packet")
    decisions = parts.add_parser("decisions", help="enter what was decided where two readings differ")
    decisions.add_argument("file", type=Path, metavar="FILE", help="JSON lines: cell, verdict, reason")
    for part in (answers, decisions):
        part.add_argument("--reader", required=True, metavar="ID", help="a short id of who or what read")
        part.add_argument(
            "--kind",
            required=True,
            choices=("human", "assisted", "process"),
            help="a person alone, a person with a process that proposed, or a process alone",
        )
        part.add_argument(
            "--on", type=date.fromisoformat, metavar="DAY", help="the day of the reading (default: today)"
        )
    answers.add_argument(
        "--compared",
        type=Path,
        metavar="FILE",
        help='whether words mean the same: JSON lines {"ask": …, "same": true|false}; without it, the pairs '
        "to compare are printed and nothing is entered",
    )


def run(options: Namespace) -> int:
    """Make a packet, or take answers in."""
    from ccdata.corpus import SeedError
    from ccdata.evidence.errors import EvidenceError
    from ccdata.vocabulary.registers import RegisterError

    try:
        return _PARTS[options.part](options)
    except (SeedError, RegisterError, EvidenceError) as problem:
        sys.stderr.write(f"ccdata review: {problem}\n")
        return WRONG


def _packet(options: Namespace) -> int:
    from secrets import token_hex

    from ccdata.evidence.packet import (
        asked_cells,
        packet,
        packet_files,
        sampled_cells,
        unread_cells,
    )
    from ccdata.evidence.rederiving import split_cell
    from ccdata.evidence.scratch import scratch_files
    from ccdata.packaging.building import build
    from ccdata.packaging.replacing import CannotWrite, replace_folder

    built = build(seeds_folder(options.seeds, "review"))
    known = sorted(built.corpus.articles)
    unknown = [article for article in options.articles if article not in known]
    if unknown:
        raise CannotRun(f"no article {unknown[0]}\n  mend:  give ids of {', '.join(known)}")
    rows = {table: {row.id: row for row in own} for table, own in built.tables.items()}
    articles = options.articles or known
    if options.from_scratch:
        written = scratch_files(rows, built.corpus, articles, options.sample or 1.0, options.seed)
        told = f"{written['passages.jsonl'].count(10)} passages"
    else:
        cells = unread_cells(rows) if options.unread else asked_cells(rows)
        own = [cell for cell in cells if split_cell(cell)[1].partition(".")[0] in articles]
        if options.sample is not None:
            own = sampled_cells(own, options.sample, options.seed)
        made = packet(rows, built.corpus, articles, token_hex(16), frozenset(own))
        told = f"{len(made.items)} items, {len(made.key)} questions"
        written = packet_files(made)
    try:
        replace_folder(options.out, written)
    except (CannotWrite, OSError) as problem:
        raise CannotRun(str(problem)) from None
    kept = "" if options.from_scratch else "give the reader all files but key.json\n"
    sys.stdout.write(f"{told}, written to {options.out}\n{kept}")
    return FINE


def _share(text: str) -> float:
    try:
        share = float(text)
    except ValueError:
        share = 0.0
    if not 0 < share <= 1:
        raise ArgumentTypeError(f"{text!r} is no share: give a number above 0, at most 1")
    return share


def _answers(options: Namespace) -> int:
    from ccdata.curation.ledger import enter
    from ccdata.evidence.answers import entries_of, read_answers, read_key, to_compare
    from ccdata.vocabulary.codebook.reviewing import ReaderKind

    key = read_key(_text(options.key), str(options.key))
    given = read_answers(_text(options.file), key, str(options.file))
    pairs = to_compare(given, key)
    if options.compared is None and pairs:
        sys.stdout.writelines(json.dumps(pair, ensure_ascii=False) + "\n" for pair in pairs)
        sys.stderr.write(f"{len(pairs)} answers in words are to be compared; nothing was entered\n")
        return FINE
    same = {} if options.compared is None else _same(options.compared)
    entries = entries_of(
        given,
        key,
        same,
        reader=options.reader,
        kind=ReaderKind(options.kind),
        read_on=options.on or datetime.now(UTC).date(),
    )
    path = enter(entries)
    differing = sum(entry.verdict not in ("agrees", "supported") for entry in entries)
    sys.stdout.write(
        f"{len(entries)} readings entered in {path.name}, {differing} of them to be adjudicated\n"
    )
    return FINE


def _decisions(options: Namespace) -> int:
    from ccdata.curation.ledger import enter, ledger
    from ccdata.evidence.answers import adjudications_of
    from ccdata.packaging.building import build
    from ccdata.vocabulary.codebook.reviewing import ReaderKind

    tables = build(seeds_folder(options.seeds, "review")).tables
    rows = {table: {row.id: row for row in own} for table, own in tables.items()}
    entries = adjudications_of(
        _text(options.file),
        rows,
        ledger(),
        str(options.file),
        reader=options.reader,
        kind=ReaderKind(options.kind),
        read_on=options.on or datetime.now(UTC).date(),
    )
    path = enter(entries)
    sys.stdout.write(f"{len(entries)} decisions entered in {path.name}\n")
    return FINE


def _same(path: Path) -> dict[str, bool]:
    found: dict[str, bool] = {}
    for number, line in enumerate(_text(path).splitlines(), start=1):
        try:
            read: dict[str, Any] = json.loads(line)
            ask, same = read["ask"], read["same"]
        except (ValueError, KeyError, TypeError) as error:
            raise CannotRun(
                f'{path}, line {number}: {error!r}\n  mend:  write {{"ask": "…", "same": true}}, or false'
            ) from None
        if not isinstance(same, bool):
            raise CannotRun(f"{path}, line {number}: same is {same!r}\n  mend:  write true or false")
        found[str(ask)] = same
    return found


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        raise CannotRun(f"cannot read {path}: {problem}\n  mend:  give a text file in UTF-8") from None


_PARTS = {"packet": _packet, "answers": _answers, "decisions": _decisions}
