"""The census of plain text: its speed against one regular expression, and its memory.

``python -m benchmarks.census`` tells the peak of memory, which the table of `python -m benchmarks`, in
seconds, has no column for.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections import deque
from collections.abc import Iterable

from benchmarks.checkout import ROOT, SEEDS
from benchmarks.measuring import Effort, Figure, Timed, alternate, call
from ccdata.corpus import read_corpus
from ccdata.parsers.streaming import scan_stream

BUDGET = 10.0
LINEAR = 1.5
"""At most so many times as long for a character of the longest text as for one of the shortest."""
SHORTEST = 100_000
LONGEST = 1_000
"""So many times the shortest: 100 million characters."""
CHUNK = 65_536

_NUMBER_WORDS = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million
    billion dozen half third thirds quarter quarters once twice first second fourth fifth sixth seventh eighth
    ninth tenth
"""
PEER = re.compile(rf"\b(?:[0-9]+|{'|'.join(_NUMBER_WORDS.split())}|[A-Z]\w+)\b")

_PEAK = """
import tracemalloc
from benchmarks.census import drain, repeated
text = repeated(1)
drain([text])  # compiles the expressions, which any length of text needs
tracemalloc.start()
drain(text for _ in range({times}))
print(tracemalloc.get_traced_memory()[1])
"""


def figures(effort: Effort) -> list[Figure]:
    """A figure for each length of text, per character, and the longest against the shortest as often."""
    lengths = sorted({min(scale, LONGEST) for scale in effort.scales})
    found = []
    for times in lengths:
        text = repeated(times)
        # A long text is its own repetition.
        own, peer = alternate(_scanned(text), _searched(text), max(2, effort.runs // times))
        name = f"census, for each of {len(text):,} characters / one expression"
        found.append(Figure(name, own / len(text), peer / len(text), BUDGET))
    longest = lengths[-1]
    at_once, in_goes = alternate(_scanned(repeated(longest)), _scanned(repeated(1), goes=longest), runs=1)
    name = f"census, {SHORTEST * longest:,} characters at once / {SHORTEST:,}, {longest:,} times"
    return [*found, Figure(name, at_once, in_goes, LINEAR)]


def repeated(times: int) -> str:
    """The seeds' own text, as often as it takes to make so many times the shortest length."""
    text = "\n\n".join(source.text for source in read_corpus(SEEDS).sources.values()) + "\n\n"
    return (text * (SHORTEST // len(text) + 1))[:SHORTEST] * times


def drain(chunks: Iterable[str]) -> None:
    """Find all mentions and keep none."""
    deque(scan_stream(chunks), maxlen=0)


def peak(times: int) -> int:
    """The most bytes that a scan of so many times the shortest text held at once, in a process of its own.

    What the scan itself allocated: not the interpreter, the compiled expressions or the text handed in.
    """
    command = [sys.executable, "-c", _PEAK.format(times=times)]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True)
    return int(done.stdout)


def _scanned(text: str, goes: int = 1) -> Timed:
    def scanned() -> None:
        for _ in range(goes):
            drain(text[start : start + CHUNK] for start in range(0, len(text), CHUNK))

    return call(scanned)


def _searched(text: str) -> Timed:
    return call(lambda: deque(map(re.Match.span, PEER.finditer(text)), maxlen=0))


def main() -> int:
    """Print the peaks at 1 and at 100 million characters. This takes minutes."""
    small, large = (peak(times) for times in (10, LONGEST))
    for times, size in ((10, small), (LONGEST, large)):
        sys.stdout.write(f"census, peak at {SHORTEST * times:,} characters: {size / 1e6:.2f} MB\n")
    sys.stdout.write(f"{large / small:.2f} times as much\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
