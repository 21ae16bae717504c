"""The build is a function of the seeds and scripts: same seeds, same bytes, wherever and whenever it runs."""

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

import ccdata
from ccdata.packaging.building import Built, build, package, schema_files
from tests.packaging.pristine import ROOT

BUILD_ELSEWHERE = """
import sys
from hashlib import sha256
from pathlib import Path
from ccdata.packaging.building import build, schema_files
files = build(Path(sys.argv[1])).files
files |= {f"schemas/{name}": content for name, content in schema_files().items()}
for name, content in files.items():
    print(name, sha256(content).hexdigest())
"""


def digests(files: dict[str, bytes]) -> dict[str, str]:
    return {name: sha256(content).hexdigest() for name, content in files.items()}


def everything(built: Built) -> dict[str, bytes]:
    return built.files | {f"schemas/{name}": content for name, content in schema_files().items()}


def stands_in(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_building_twice_gives_the_same_bytes(built: Built) -> None:
    assert digests(build(ROOT / "seeds").files) == digests(built.files)


def test_laying_out_the_same_rows_twice_gives_the_same_bytes(built: Built) -> None:
    assert digests(package(built.corpus, built.tables, built.version)) == digests(built.files)


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8"},
        {"PYTHONHASHSEED": "4242", "TZ": "America/Anchorage", "LC_ALL": "C", "PYTHONUTF8": "0"},
    ],
    ids=["east", "west"],
)
def test_another_process_zone_locale_hash_seed_and_folder_give_the_same_bytes(
    environment: dict[str, str], built: Built, tmp_path: Path
) -> None:
    # Read from where this suite reads it, wherever the process stands.
    start = f"import sys; sys.path.insert(0, {str(Path(ccdata.__file__).parents[1])!r})\n"
    made = subprocess.run(
        [sys.executable, "-c", start + BUILD_ELSEWHERE, str(ROOT / "seeds")],
        cwd=tmp_path,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert made.returncode == 0, made.stderr
    assert dict(line.split() for line in made.stdout.splitlines()) == digests(everything(built))


def test_the_seeds_may_stand_anywhere(built: Built, tmp_path: Path) -> None:
    moved = tmp_path / "a folder with spaces and é"
    moved.mkdir()
    for path in (ROOT / "seeds").iterdir():
        (moved / path.name).write_bytes(path.read_bytes())
    assert digests(build(moved).files) == digests(built.files)


def test_the_package_in_the_checkout_is_what_a_build_makes(built: Built) -> None:
    assert digests(stands_in(ROOT / "datapackage")) == digests(built.files)


def test_the_schemas_in_the_checkout_are_what_a_build_makes() -> None:
    assert digests(stands_in(ROOT / "schemas")) == digests(schema_files())


def test_no_text_of_an_article_is_in_the_package_but_in_quotes(built: Built) -> None:
    """Passages go out as offsets and hashes: a long one must stand in no file."""
    everything_written = "\n".join(
        content.decode("utf-8") for name, content in built.files.items() if not name.endswith(".parquet")
    )
    long = [passage for passage in built.corpus.passages if len(passage.text) > 250]
    assert len(long) > 100
    assert [passage.id for passage in long if passage.text in everything_written] == []


def test_the_readme_of_the_package_names_every_table_with_its_rows(built: Built) -> None:
    readme = built.files["README.md"].decode("utf-8")
    assert readme.startswith("<!-- Generated")
    for name, rows in built.tables.items():
        assert f"| `{name}` | {len(rows)} |" in readme
