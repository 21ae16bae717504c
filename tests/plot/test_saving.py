"""The pictures as files, and those in docs/."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ccdata.loaders.errors import MissingPackage
from ccdata.plot.saving import PICTURES, save_all

Rendered = Callable[[str], str]

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "ccdata.plot", *arguments]
    return subprocess.run(command, capture_output=True, text=True, env={**os.environ, **environment})


@pytest.mark.parametrize("name", PICTURES)
def test_the_picture_in_docs_is_in_step_with_the_data(name: str, rendered: Rendered) -> None:
    kept = (DOCS / "pictures" / f"{name}.svg").read_text(encoding="utf-8")
    assert kept == rendered(name), "run `python -m ccdata.plot docs/pictures`, and look at what changed"


def test_the_page_shows_every_picture_and_no_other() -> None:
    page = (DOCS / "pictures.md").read_text(encoding="utf-8")
    assert sorted(re.findall(r"\(pictures/(\w+)\.svg\)", page)) == list(PICTURES)
    assert sorted(path.stem for path in (DOCS / "pictures").iterdir()) == list(PICTURES)
    assert all(f"`ccdata.plot.{name}()`" in page for name in PICTURES)


@pytest.mark.usefixtures("rendered")
def test_the_files_are_the_same_bytes_wherever_the_clock_stands(tmp_path: Path) -> None:
    east, west = (
        run(str(tmp_path / "east"), TZ="Asia/Tokyo"),
        run(str(tmp_path / "west"), TZ="America/New_York"),
    )
    assert (east.returncode, west.returncode) == (0, 0), east.stderr + west.stderr
    for name in PICTURES:
        file = f"{name}.svg"
        assert (tmp_path / "east" / file).read_bytes() == (tmp_path / "west" / file).read_bytes()
    assert east.stdout.splitlines() == [str(tmp_path / "east" / f"{name}.svg") for name in PICTURES]


def test_a_file_tells_who_cannot_see_it_what_it_shows(rendered: Rendered) -> None:
    picture = rendered("money")
    assert re.search(r"<title>Money: .*</title>\n<desc>.*£148\.4m.*</desc>", picture)


@pytest.mark.usefixtures("rendered")
def test_a_folder_that_cannot_be_written_is_told_without_a_traceback(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    done = run(str(tmp_path / "taken"))
    assert done.returncode == 2
    assert "taken" in done.stderr
    assert "Traceback" not in done.stderr


def test_without_vl_convert_no_file_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    with pytest.raises(MissingPackage, match="pip install vl-convert-python"):
        save_all(tmp_path / "pictures")
    assert not (tmp_path / "pictures").exists()


def test_importing_the_room_imports_neither_altair_nor_pandas() -> None:
    code = "import sys, ccdata.plot; print(sorted({'altair', 'pandas', 'pyarrow'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
