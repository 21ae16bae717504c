"""What is in the wheel and the sdist, and what must not be: the seeds' text is their publishers'."""

import re
from email import message_from_bytes
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.e2e.installation import ROOT, Distributions
from tests.support.release.contents import long_sentences, members, published_quotes, texts

SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
KINDS = ("wheel", "sdist", "wheel_of_sdist")


def archive(distributions: Distributions, kind: str) -> Path:
    found: Path = getattr(distributions, kind)
    return found


def sentences_of(seed: Path) -> list[str]:
    return long_sentences(seed, published_quotes(ROOT))


def test_the_wheel_carries_the_data_of_the_checkout(distributions: Distributions) -> None:
    data = ROOT / "datapackage"
    wanted = {
        f"ccdata/datapackage/{path.relative_to(data).as_posix()}": path.read_bytes()
        for path in data.rglob("*")
        if path.is_file()
    }
    held = members(distributions.wheel)
    assert len(wanted) > 50
    assert {name: held.get(name) for name in wanted} == wanted


def test_the_wheel_carries_every_module_the_stub_and_the_registers(distributions: Distributions) -> None:
    source = ROOT / "src"
    wanted = {
        path.relative_to(source).as_posix()
        for path in (source / "ccdata").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    held = members(distributions.wheel)
    assert {"ccdata/py.typed", "ccdata/__init__.pyi"} <= wanted
    assert any(name.endswith(".toml") for name in wanted)
    assert wanted <= held.keys()
    assert {name for name in held if ".dist-info/" not in name} == wanted | {
        name for name in held if name.startswith("ccdata/datapackage/")
    }


def test_the_sdist_gives_the_same_wheel(distributions: Distributions) -> None:
    wheel, again = members(distributions.wheel), members(distributions.wheel_of_sdist)
    assert wheel.keys() == again.keys()
    assert [name for name in wheel if wheel[name] != again[name]] == []


def test_the_sdist_has_what_a_packager_needs_and_no_tests(distributions: Distributions) -> None:
    held = members(distributions.sdist).keys()
    wanted = {"pyproject.toml", "hatch_build.py", "README.md", "CHANGELOG.md", "LICENSE", "LICENSE-DATA"}
    assert wanted <= held
    assert {name.partition("/")[0] for name in held if "/" in name} == {"src", "datapackage", "schemas"}


@pytest.mark.parametrize("kind", KINDS)
def test_no_seed_is_in_a_distribution_by_name(kind: str, distributions: Distributions) -> None:
    held = members(archive(distributions, kind))
    assert [name for name in held if "seeds" in Path(name).parts] == []
    assert {Path(name).name for name in held} & {seed.name for seed in SEEDS} == set()
    assert [name for name, content in held.items() if content in [seed.read_bytes() for seed in SEEDS]] == []


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
@pytest.mark.parametrize("kind", KINDS)
def test_no_sentence_of_a_seed_is_in_a_distribution_but_as_a_quote(
    kind: str, seed: Path, distributions: Distributions
) -> None:
    sentences = sentences_of(seed)
    assert len(sentences) > 10, "too few to tell"
    found = [
        (name, sentence)
        for name, content in members(archive(distributions, kind)).items()
        for text in texts(content, name)
        for sentence in sentences
        if sentence in text
    ]
    assert found == []


def test_the_search_would_find_a_sentence(tmp_path: Path) -> None:
    """Compressed, or folded over lines of Python, a sentence is still found."""
    sentence = sentences_of(SEEDS[0])[0]
    table = tmp_path / "t.parquet"
    pq.write_table(pa.table({"text": ["other", f"before {sentence} after", None]}), table, compression="zstd")
    module = f'TEXT = (\n    "{sentence[:50]}"\n    "{sentence[50:]}"\n)\n'
    assert any(sentence in text for text in texts(table.read_bytes(), "t.parquet"))
    assert any(sentence in text for text in texts(module.encode(), "t.py"))


def test_the_metadata_say_what_it_needs_and_under_which_licences(distributions: Distributions) -> None:
    held = members(distributions.wheel)
    (name,) = [name for name in held if name.endswith(".dist-info/METADATA")]
    about: Any = message_from_bytes(held[name])
    required = [line for line in about.get_all("Requires-Dist") if "extra ==" not in line]
    assert {re.split(r"[<>=~! ]", line)[0] for line in required} == {"pydantic", "pandas", "pyarrow"}
    assert set(about.get_all("Provides-Extra")) == {"excel", "polars", "plot", "sql", "terminal"}
    assert about["License-Expression"] == "MIT AND CC-BY-4.0"
    folder = name.rpartition("/")[0]
    assert {f"{folder}/licenses/LICENSE", f"{folder}/licenses/LICENSE-DATA"} <= held.keys()
    assert about["Requires-Python"] == ">=3.11"
    assert held[f"{folder}/entry_points.txt"].decode().splitlines() == [
        "[console_scripts]",
        "ccdata = ccdata.commands:console",
        "",
        "[pytest11]",
        "ccdata = ccdata.validation.pytest_plugin",
    ]
