"""The shape of the repository: what stands where, who imports whom, and what may be written in no file."""

import configparser
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import ccdata

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
CONTRACTS = configparser.ConfigParser()
CONTRACTS.read(ROOT / ".importlinter", encoding="utf-8")

# Told in halves, so that this file passes its own test.
PACKAGE_REGISTRIES = [
    "pypi." + "org",
    "python" + "hosted.org",
    "registry." + "npmjs.org",
    "registry." + "yarnpkg.com",
]


def repository_files() -> list[Path]:
    """Every file that is, or would be, committed: what git ignores is not looked at."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode()
    return [path for name in listed.split("\0") if name and (path := ROOT / name).is_file()]


def files_with(pattern: str) -> list[str]:
    """The files in which a pattern is found, text or not. Not the seeds: they are as received."""
    return [
        path.relative_to(ROOT).as_posix()
        for path in repository_files()
        if ROOT / "seeds" not in path.parents and re.search(pattern.encode(), path.read_bytes())
    ]


def locked(lock: str) -> list[str]:
    """The requirements of a lock, each on one line with its hashes."""
    text = (ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8").replace("\\\n", "")
    return [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]


def lint_imports(source: Path) -> subprocess.CompletedProcess[str]:
    """Hold a `src` folder, this one or a broken copy, against the contracts."""
    command = (
        "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"
    )
    options = ["--config", str(ROOT / ".importlinter"), "--no-cache", "--no-logo"]
    return subprocess.run(
        [sys.executable, "-c", command, *options], cwd=source, capture_output=True, text=True
    )


def contract_name(contract: str) -> str:
    """What a contract says of itself, as it stands in the linter's report."""
    return CONTRACTS[f"importlinter:contract:{contract}"]["name"]


def extras_contracts() -> dict[str, configparser.SectionProxy]:
    """The contract of each extra."""
    prefix = "importlinter:contract:extra-"
    return {
        name.removeprefix(prefix): CONTRACTS[name] for name in CONTRACTS.sections() if name.startswith(prefix)
    }


@pytest.fixture
def copied_source(tmp_path: Path) -> Path:
    """A copy of `src` to break."""
    ignore = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "src" / "ccdata", tmp_path / "ccdata", ignore=ignore)
    return tmp_path


@pytest.mark.parametrize(
    "name",
    [
        "CHANGELOG.md",
        "CITATION.cff",
        "CONTRIBUTING.md",
        "LICENSE",
        "LICENSE-DATA",
        "Makefile",
        "README.md",
        "datapackage/datapackage.json",
        "pyproject.toml",
        "schemas",
        "seeds/RIGHTS.md",
        "seeds/register.csv",
        "src/ccdata/py.typed",
        "src/ccdata/vocabulary",
        "src/ccdata/parsers",
        "src/ccdata/tables",
        "src/ccdata/corpus",
        "src/ccdata/evidence",
        "src/ccdata/curation/articles",
        "src/ccdata/packaging",
        "src/ccdata/validation",
        "src/ccdata/commands",
    ],
)
def test_everything_stands_where_the_design_says(name: str) -> None:
    assert (ROOT / name).exists()


@pytest.mark.parametrize("host", PACKAGE_REGISTRIES)
def test_no_file_says_where_packages_come_from(host: str) -> None:
    assert files_with(re.escape(host)) == []


def test_no_file_names_a_place_on_somebodys_machine() -> None:
    # A path from the root, not the middle of an address or of a longer path.
    assert files_with(r"(?<![\w.)}*-])/(?:home|Users|root|opt|tmp|work)/\w") == []


@pytest.mark.parametrize("lock", ["run", "test"])
def test_a_lock_pins_every_package_by_its_hash(lock: str) -> None:
    requirements = locked(lock)
    pinned = re.compile(r"[\w.-]+==\S+( ; [^#]+?)?(\s+--hash=sha256:\w{64})+")
    assert requirements
    assert [requirement for requirement in requirements if not pinned.fullmatch(requirement)] == []


def test_make_and_make_test_run_the_same_versions() -> None:
    run, test = ({requirement.split()[0] for requirement in locked(lock)} for lock in ("run", "test"))
    assert run < test


def test_the_version_is_told_once() -> None:
    assert "version" in PROJECT["dynamic"]
    assert re.fullmatch(r"\d+\.\d+\.\d+", ccdata.__version__)
    source = (ROOT / "src/ccdata/__init__.py").read_text(encoding="utf-8")
    assert source.count(f'"{ccdata.__version__}"') == 1
    # That of the data is generated: CITATION.cff is held to the descriptor by tests/packaging/pages.
    assert ccdata.data_version in (ROOT / "CITATION.cff").read_text(encoding="utf-8")


def test_rooms_import_only_downwards() -> None:
    checked = lint_imports(ROOT / "src")
    assert checked.returncode == 0, checked.stdout + checked.stderr


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("parsers/upwards.py", "import ccdata.tables", "layers"),
        ("cellar/__init__.py", "", "layers"),
        ("loaders/sideways.py", "import ccdata.parsers", "loaders"),
        ("validation/upwards.py", "import ccdata.corpus", "validation"),
        ("tables/upwards.py", "import ccdata.loaders", "doors"),
        ("validation/heavy.py", "def f() -> None:\n    import frictionless", "frictionless"),
        ("validation/house/heavy.py", "from ccdata.tables import facts", "validation-light"),
        ("validation/engines/heavy.py", "def f() -> None:\n    import pandas", "validation-light"),
        ("validation/engines/plain.py", "import polars", "sieve"),
        ("validation/house/big.py", "import polars", "sieve"),
        ("validation/cells.py", "import ccdata.validation.engines.plain", "validation-layers"),
        ("corpus/heavy.py", "import polars", "extra-polars"),
        ("validation/heavy.py", "import duckdb", "extra-sql"),
        ("evidence/heavy.py", "from rich import text", "extra-terminal"),
    ],
)
def test_each_contract_refuses_what_it_forbids(
    copied_source: Path, module: str, line: str, contract: str
) -> None:
    broken = copied_source / "ccdata" / module
    broken.parent.mkdir(exist_ok=True)
    broken.write_text(f"{line}\n", encoding="utf-8")

    checked = lint_imports(copied_source)

    assert checked.returncode == 1
    assert f"{contract_name(contract)} BROKEN" in checked.stdout


def test_an_article_does_not_lean_on_another(copied_source: Path) -> None:
    articles = copied_source / "ccdata" / "curation" / "articles"
    (articles / "one.py").write_text("", encoding="utf-8")
    (articles / "other.py").write_text("import ccdata.curation.articles.one\n", encoding="utf-8")

    assert f"{contract_name('articles')} BROKEN" in lint_imports(copied_source).stdout


def test_what_an_extra_brings_is_held_to_its_rooms() -> None:
    brought = {
        extra: {re.split(r"[\[<>=!~; ]", requirement)[0] for requirement in requirements}
        for extra, requirements in PROJECT["optional-dependencies"].items()
    }
    held = {
        extra: set(contract["forbidden_modules"].split()) for extra, contract in extras_contracts().items()
    }
    assert held == brought


def test_an_extras_contract_leaves_out_only_the_rooms_that_the_extra_is_for() -> None:
    folders = (ROOT / "src" / "ccdata").iterdir()
    rooms = {f"ccdata.{folder.name}" for folder in folders if (folder / "__init__.py").is_file()}
    free = {
        extra: rooms - set(contract["source_modules"].split())
        for extra, contract in extras_contracts().items()
    }
    assert free == {
        "polars": {"ccdata.loaders", "ccdata.validation"},
        "sql": {"ccdata.loaders"},
        "excel": {"ccdata.packaging"},
        "terminal": {"ccdata.commands"},
        "plot": {"ccdata.plot"},
    }
