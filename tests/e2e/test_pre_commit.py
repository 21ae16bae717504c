"""The hook of pre-commit, run by pre-commit on a repository made for it, without a network."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.e2e.installation import ROOT, borrowing, clean_environment
from tests.e2e.packages import write_package

# What pre-commit builds ccdata from; a clone has more, which it does not need.
BUILT_FROM = [
    "src",
    "datapackage",
    "pyproject.toml",
    "hatch_build.py",
    "README.md",
    "LICENSE",
    "LICENSE-DATA",
]
# A user's own configuration of git must not change the outcome, and a commit wants a name.
GIT = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    **dict.fromkeys(("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"), "nobody"),
    **dict.fromkeys(("GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"), "nobody@example.org"),
}


def run(here: Path, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in clean_environment().items() if not name.startswith("GIT_")}
    return subprocess.run(
        command,
        cwd=here,
        env=kept | GIT | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        encoding="utf-8",
        check=False,
    )


def git(here: Path, *arguments: str) -> str:
    done = run(here, "git", *arguments)
    assert done.returncode == 0, done.stdout
    return done.stdout.strip()


def commit(folder: Path) -> str:
    """Make a repository of a folder; returns its only commit."""
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "all")
    return git(folder, "rev-parse", "HEAD")


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """The repository of ccdata, as a configuration of pre-commit names it."""
    folder = tmp_path_factory.mktemp("hooks")
    for name in [*BUILT_FROM, ".pre-commit-hooks.yaml"]:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, folder / name)
    return {"repo": str(folder), "rev": commit(folder)}


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Where pre-commit keeps what it installed: once for all tests."""
    return borrowing() | {"PRE_COMMIT_HOME": str(tmp_path_factory.mktemp("cache"))}


def pre_commit(
    folder: Path, hooks: dict[str, object], cache: dict[str, str], **options: object
) -> subprocess.CompletedProcess[str]:
    """Run the hook on a repository, with all its files staged."""
    hook = {"id": "ccdata-validate"} | options
    configuration = {"repos": [hooks | {"hooks": [hook]}]}
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(configuration), encoding="utf-8")
    git(folder, "add", "--all")
    return run(folder, sys.executable, "-m", "pre_commit", "run", "--verbose", "--color=never", **cache)


@pytest.mark.parametrize("path", [".", "data"])
def test_a_commit_of_a_sound_package_passes(
    path: str, tmp_path: Path, hooks: dict[str, object], cache: dict[str, str]
) -> None:
    write_package(tmp_path / path)
    git(tmp_path, "init", "--quiet")
    # The root of the repository is the default.
    done = pre_commit(tmp_path, hooks, cache, **({} if path == "." else {"args": [path]}))
    assert done.returncode == 0, done.stdout
    assert "validate a Data Package" in done.stdout
    assert "Passed" in done.stdout
    assert "sound:" in done.stdout


def test_a_commit_of_a_broken_package_is_refused_and_told_why(
    tmp_path: Path, hooks: dict[str, object], cache: dict[str, str]
) -> None:
    write_package(tmp_path, "lately")
    git(tmp_path, "init", "--quiet")
    done = pre_commit(tmp_path, hooks, cache)
    assert done.returncode == 1
    assert "- exit code: 1" in done.stdout
    assert "cell-type: 1 violation" in done.stdout
    assert "- councils.csv:3, id medway, column founded" in done.stdout


def test_a_commit_that_touches_no_data_does_not_wait_for_it(
    tmp_path: Path, hooks: dict[str, object], cache: dict[str, str]
) -> None:
    write_package(tmp_path, "lately")
    commit(tmp_path)
    (tmp_path / "notes.txt").write_text("nothing of the package", encoding="utf-8")
    done = pre_commit(tmp_path, hooks, cache)
    assert done.returncode == 0, done.stdout
    assert "(no files to check)Skipped" in done.stdout
