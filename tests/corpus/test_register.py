"""The pins: nothing is read from a seed that is not the file that was registered."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from ccdata.corpus import Corpus, SeedError
from ccdata.corpus.register import read_sources

NAMES = [
    "000_691aa027dd8c01fa.txt",
    "001_76039b7620939de8.txt",
    "002_3b3e17a4109cb12e.txt",
    "003_94971244c0b2db0a.txt",
    "004_53e5cc9320f63c85.txt",
]

Edit = Callable[[Path, Callable[[list[dict[str, str]]], None]], None]


def set_first(column: str, value: str) -> Callable[[list[dict[str, str]]], None]:
    return lambda records: records[0].update({column: value})


@pytest.mark.parametrize("name", NAMES)
def test_one_changed_byte_stops_the_reading_and_both_hashes_are_told(seeds: Path, name: str) -> None:
    path = seeds / name
    data = bytearray(path.read_bytes())
    expected = hashlib.sha256(data).hexdigest()
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    with pytest.raises(SeedError) as caught:
        read_sources(seeds)
    message = str(caught.value)
    assert name in message
    assert expected in message
    assert hashlib.sha256(data).hexdigest() in message
    assert "to mend:" in message


def test_converted_line_ends_are_a_changed_seed(seeds: Path) -> None:
    path = seeds / NAMES[0]
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    with pytest.raises(SeedError, match="not those that were registered"):
        read_sources(seeds)


def test_a_missing_seed_is_named(seeds: Path) -> None:
    (seeds / NAMES[2]).unlink()
    with pytest.raises(SeedError, match=r"002_3b3e17a4109cb12e\.txt: a registered seed is missing"):
        read_sources(seeds)


def test_a_text_that_is_not_registered_is_named_with_its_hash(seeds: Path) -> None:
    (seeds / "005_new.txt").write_bytes(b"words")
    with pytest.raises(SeedError, match="a seed is not registered") as caught:
        read_sources(seeds)
    assert "005_new.txt" in caught.value.where
    assert hashlib.sha256(b"words").hexdigest() in caught.value.mend


def test_a_missing_register_is_named(seeds: Path) -> None:
    (seeds / "register.csv").unlink()
    with pytest.raises(SeedError, match="a list is missing"):
        read_sources(seeds)


@pytest.mark.parametrize(
    ("column", "value", "what"),
    [
        ("characters", "9208", "the length of a seed"),
        ("characters", "many", "not a number"),
        ("kind", "book", "an unknown code in kind"),
        ("rights", "", "a column is empty"),
    ],
)
def test_a_register_that_contradicts_itself_is_refused(
    seeds: Path, edit_list: Edit, column: str, value: str, what: str
) -> None:
    edit_list(seeds / "register.csv", set_first(column, value))
    with pytest.raises(SeedError, match=what):
        read_sources(seeds)


def test_a_registered_name_stays_inside_the_folder(seeds: Path, edit_list: Edit) -> None:
    (seeds / NAMES[0]).rename(seeds.parent / NAMES[0])
    edit_list(seeds / "register.csv", set_first("name", f"../{NAMES[0]}"))
    with pytest.raises(SeedError, match="not the name of a seed"):
        read_sources(seeds)


def test_two_sources_never_share_the_number_that_passage_ids_carry(seeds: Path, edit_list: Edit) -> None:
    (seeds / NAMES[0]).rename(seeds / "004_other.txt")
    edit_list(seeds / "register.csv", set_first("name", "004_other.txt"))
    with pytest.raises(SeedError, match="two sources have one number"):
        read_sources(seeds)


def test_a_seed_that_is_not_utf8_is_refused(seeds: Path, edit_list: Edit) -> None:
    data = "café".encode("latin-1")
    (seeds / NAMES[0]).write_bytes(data)
    edit_list(seeds / "register.csv", set_first("sha256", hashlib.sha256(data).hexdigest()))
    with pytest.raises(SeedError, match="a seed is not UTF-8"):
        read_sources(seeds)


def test_a_source_is_the_decoded_bytes_without_newline_translation(seeds: Path, corpus: Corpus) -> None:
    assert [source.name for source in corpus.sources.values()] == NAMES
    for source_id, source in corpus.sources.items():
        data = (seeds / source.name).read_bytes()
        assert source.id == source_id == source.name.removesuffix(".txt")
        assert source.text.encode("utf-8") == data
        assert source.sha256 == hashlib.sha256(data).hexdigest()
        assert source.characters == len(source.text)
