"""A source that changed stops the build: at its pin, and with the pin renewed at the cell that it touches.

What is changed stands in the two articles on Worcestershire; the build that must stop is that of the command.
"""

import re
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from ccdata.commands import FINE, WRONG, main
from ccdata.corpus import Passage, read_corpus
from ccdata.evidence.errors import EvidenceError
from ccdata.evidence.quoting import PROSE, is_cut_short
from ccdata.tables.citations import CitationRow
from ccdata.vocabulary.codebook.sources import PassageKind
from tests.curation.seeds import FEED, change, copied, renew
from tests.evidence.real import JANUARY, OCTOBER, SEEDS, assembled, real_corpus, real_tables

SEED_NAMES = sorted(path.name for path in SEEDS.glob("*.txt"))
STATEMENT = "finances", f"{JANUARY}.wcf-gross-expenditure-budget", "amount_low"


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    return copied(tmp_path)


def test_seeds_that_did_not_change_build(seeds: Path, tmp_path: Path) -> None:
    """Or every test below would pass for a reason of its own."""
    renew(seeds, FEED)
    assert main(["build", "--seeds", str(seeds), "--out", str(tmp_path / "out")]) == FINE


JAN = f"{JANUARY}.003"
OCT = f"{OCTOBER}.003"

# What is changed: the passage, what stands there, what comes, and a piece of the quote that no longer holds.
CHANGES = {
    "a digit of an amount": (f"{JAN}.paragraph-06", "£148.4m", "£148.5m", "£148.4m"),
    "a digit of an amount in the other article": (f"{OCT}.paragraph-12", "£83,000", "£38,000", "£83,000"),
    "the unit of an amount": (f"{JAN}.paragraph-06", "£7.6m", "£7.6bn", "£7.6m"),
    "a digit of a year": (f"{JAN}.paragraph-22", "in 2015", "in 2016", "in 2015"),
    "a digit of a count": (f"{JAN}.paragraph-20", "11 of the 153", "12 of the 153", "11 of the 153"),
    "a hedge before an amount": (f"{JAN}.paragraph-06", "£28.6m", "about £28.6m", "£28.6m"),
    "a range of an amount": (f"{OCT}.paragraph-12", "£83,000", "£83,000-£90,000", "£83,000"),
    "not before a grade": (f"{JAN}.paragraph-11", "earning a good grade", "earning not a good grade",
                           "good grade"),
    "not before a rating": (f"{OCT}.paragraph-17", "good rating", "not good rating",
                                              "good rating"),
    "not inside a quoted grade": (f"{JAN}.paragraph-09", "an inadequate", "a not inadequate", "inadequate"),
    "never before a date": (f"{JAN}.paragraph-22", "was established", "was never established",
                            "was established"),
    "another grade": (f"{JAN}.paragraph-04", "good, in 2023", "outstanding, in 2023", "to good, in 2023"),
    "two years swapped": (f"{JAN}.paragraph-04", "in 2019, to good, in 2023", "in 2023, to good, in 2019",
                          "in 2019"),
    "curly quotes turned straight": (f"{JAN}.paragraph-05", "council’s cabinet", "council's cabinet",
                                     "council’s"),
    "names run together, parted": (f"{OCT}.paragraph-18", "HerefordshireNorth", "Herefordshire North",
                                                     "HerefordshireNorth"),
    "a name": (f"{JAN}.paragraph-13", "Tina Russell", "Tina Russel", "Tina Russell"),
}  # fmt: skip


@pytest.mark.parametrize(("passage", "old", "new", "quote"), CHANGES.values(), ids=CHANGES.keys())
def test_a_change_of_cited_words_stops_the_build_at_the_cell(
    seeds: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    passage: str,
    old: str,
    new: str,
    quote: str,
) -> None:
    change(seeds, passage, old, new)
    out = tmp_path / "out"
    assert main(["build", "--seeds", str(seeds), "--out", str(out)]) == WRONG
    told = capsys.readouterr().err
    assert passage.partition(".")[0] in told, "the article"
    assert re.search(rf"where: +.*{re.escape(passage)}|where: +{passage.partition('.')[0]}\n", told), (
        "the passage"
    )
    assert re.search(rf"quote: +.*{re.escape(quote)}", told), "the quote"
    assert "nothing was written" in told
    assert not out.exists()


# Every sentence that is cited, doubled or cut -------------------------------------------------


def stops(seeds: Path, passage: Passage, old: str, new: str) -> None:
    """Fail unless the scripts stop at a cell once this is in the passage."""
    change(seeds, passage.id, old, new)
    with pytest.raises(EvidenceError) as caught:
        assembled(read_corpus(seeds))
    assert caught.value.where.startswith((JANUARY, OCTOBER))
    assert caught.value.quote


def cited_paragraphs() -> Iterator[Passage]:
    cited = {row.passage_id for row in real_tables()["citations"] if isinstance(row, CitationRow)}
    for passage in real_corpus().passages:
        if passage.id in cited and passage.kind in PROSE and passage.source_id in FEED:
            yield passage


PARAGRAPHS = list(cited_paragraphs())
SENTENCE = re.compile(r"\S.*?(?:[.?!][”’)]*(?=\s|$)|$)", re.DOTALL)
SENTENCES = [(passage, match[0]) for passage in PARAGRAPHS for match in SENTENCE.finditer(passage.text)]
QUOTES = {(row.passage_id, row.quote) for row in real_tables()["citations"] if isinstance(row, CitationRow)}


def is_cited(passage: Passage, sentence: str) -> bool:
    return any(of == passage.id and quote in sentence for of, quote in QUOTES)


CITED = [(passage, sentence) for passage, sentence in SENTENCES if is_cited(passage, sentence)]
NAMES = [f"{passage.id}-{sentence[:20]}" for passage, sentence in CITED]


def test_there_are_sentences_to_change() -> None:
    assert len(CITED) > 45
    assert {passage.article_id for passage in PARAGRAPHS} == {JANUARY, OCTOBER}


@pytest.mark.parametrize(("passage", "sentence"), CITED, ids=NAMES)
def test_a_cited_sentence_that_is_doubled_stops_the_build(
    seeds: Path, passage: Passage, sentence: str
) -> None:
    stops(seeds, passage, sentence, f"{sentence} {sentence}")


@pytest.mark.parametrize(("passage", "sentence"), CITED, ids=NAMES)
def test_a_cited_sentence_that_stands_again_in_a_paragraph_of_its_own_stops_the_build(
    seeds: Path, passage: Passage, sentence: str
) -> None:
    stops(seeds, passage, passage.text, f"{passage.text}\n{sentence}")


def ways_to_cut() -> Iterator[tuple[str, Passage, str]]:
    """Each cited paragraph, cut after its third word, in the middle, and before its last word."""
    for passage in PARAGRAPHS:
        spaces = [match.start() for match in re.finditer(" ", passage.text)]
        for way, at in (("start", spaces[2]), ("middle", spaces[len(spaces) // 2]), ("end", spaces[-1])):
            yield f"{way}-{passage.id}", passage, passage.text[:at]


CUTS = list(ways_to_cut())


@pytest.mark.parametrize(("passage", "left"), [cut[1:] for cut in CUTS], ids=[cut[0] for cut in CUTS])
def test_a_cited_paragraph_that_breaks_off_stops_the_build(seeds: Path, passage: Passage, left: str) -> None:
    """Also where the words after the last quote are lost: what they said of it is not known any more."""
    stops(seeds, passage, passage.text, left)


@pytest.mark.parametrize(
    ("number", "lost"),
    [
        ("07", " a year from winding up the company."),
        ("07", " from winding up the company."),
        ("18", " to be inadequate."),
        ("18", " inadequate."),
    ],
)
def test_a_cited_sentence_that_lost_its_end_within_a_paragraph_stops_the_build(
    seeds: Path, number: str, lost: str
) -> None:
    passage = next(one for one in PARAGRAPHS if one.id == f"{JAN}.paragraph-{number}")
    stops(seeds, passage, lost, "")


def test_speech_that_breaks_off_so_early_that_it_looks_like_a_heading_stops_the_build(seeds: Path) -> None:
    passage = next(one for one in PARAGRAPHS if one.id == f"{JAN}.paragraph-19")
    left = passage.text[: passage.text.index(" and will continue")]
    change(seeds, passage.id, passage.text, left)
    corpus = read_corpus(seeds)
    (cut,) = (one for one in corpus.passages if one.text == left)
    assert cut.kind is PassageKind.HEADING
    assert is_cut_short(cut)
    # The script quotes what is lost: that is told first.
    with pytest.raises(EvidenceError, match="stands nowhere"):
        assembled(corpus)


# Without the pin renewed ----------------------------------------------------------------------


def build(seeds: Path, folder: Path) -> list[str]:
    return ["build", "--seeds", str(seeds), "--out", str(folder / "out")]


def verify(seeds: Path, folder: Path) -> list[str]:
    return ["verify", "--seeds", str(seeds), "--package", str(folder / "none")]


def explain(seeds: Path, folder: Path) -> list[str]:
    return ["explain", *STATEMENT, "--seeds", str(seeds)]


@pytest.mark.parametrize("command", [build, verify, explain])
@pytest.mark.parametrize("name", SEED_NAMES)
def test_one_byte_changed_stops_every_command_at_the_pin(
    seeds: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    name: str,
    command: Callable[[Path, Path], list[str]],
) -> None:
    data = (SEEDS / name).read_bytes()
    changed = data[:-1] + bytes([data[-1] ^ 1])
    (seeds / name).write_bytes(changed)
    assert main(command(seeds, tmp_path)) == WRONG
    told = capsys.readouterr().err
    assert name in told
    assert sha256(data).hexdigest() in told, "what was expected"
    assert sha256(changed).hexdigest() in told, "what stands there"
    assert not (tmp_path / "out").exists()


def test_there_are_five_seeds() -> None:
    assert len(SEED_NAMES) == 5
