"""The rehearsal of a release: what it must find, and that the workflow of a tag does the same."""

import re
import socket
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml

import ccdata
from tests.support.release import __main__ as rehearsal
from tests.support.release import making, running, wheels
from tests.support.release.contents import long_sentences, members, published_quotes, seeds_in
from tests.support.release.running import Failed

ROOT = Path(__file__).parents[2]
WORKFLOWS = ROOT / ".github" / "workflows"
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))


def workflow(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((WORKFLOWS / name).read_text("utf-8"))
    return loaded


def steps(job: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = workflow("release.yml")["jobs"][job]["steps"]
    return found


def runs(job: str) -> list[str]:
    return [step["run"] for step in steps(job) if "run" in step]


def uses(job: str) -> list[str]:
    return [step["uses"].partition("@")[0] for step in steps(job) if "uses" in step]


def make_targets() -> set[str]:
    return set(re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))


def test_a_tag_is_released_by_the_target_that_anyone_can_run() -> None:
    (check,) = [run for run in runs("make") if "release-check" in run]
    called = re.findall(r"make ([\w-]+)", " ".join(runs("make")))
    assert called == ["wheel-check", "release-check"]
    assert set(called) <= make_targets()
    assert 'TAG="$TAG"' in check
    # YAML 1.1 takes the word `on` for true.
    (starts,) = [value for key, value in workflow("release.yml").items() if str(key) == "True"]
    assert starts["push"] == {"tags": ["v*"]}


def test_nothing_is_skipped_where_a_release_is_made() -> None:
    (check,) = [step for step in steps("make") if "release-check" in step.get("run", "")]
    assert check["env"]["CCDATA_REQUIRE_ALL"] == "1"
    assert ".ci/run" in runs("make")


def test_what_was_made_is_attested_by_its_sums_and_published_as_it_is() -> None:
    assert uses("make")[-2:] == ["actions/attest-build-provenance", "actions/upload-artifact"]
    (attest,) = [step for step in steps("make") if "attest" in step.get("uses", "")]
    assert attest["with"]["subject-checksums"] == f"dist/{making.SUMS}"
    assert runs("publish")[0] == f"sha256sum --check --strict {making.SUMS}"
    assert uses("publish")[-1] == "pypa/gh-action-pypi-publish"
    assert not any("make" in run.split() for run in runs("publish")), "nothing is made where it is published"


def test_only_a_tag_is_published_and_nobody_needs_a_password() -> None:
    publish = workflow("release.yml")["jobs"]["publish"]
    assert publish["needs"] == "make"
    assert "github.ref_type == 'tag'" in publish["if"]
    assert publish["permissions"]["id-token"] == "write"
    text = (WORKFLOWS / "release.yml").read_text("utf-8")
    assert "secrets." not in text
    assert workflow("release.yml")["permissions"] == {"contents": "read"}


def test_no_input_is_part_of_a_script() -> None:
    """A tag may be named anything: it reaches the shell as a variable."""
    assert [run for job in ("make", "publish") for run in runs(job) if "${{" in run] == []


@pytest.mark.parametrize("file", sorted(WORKFLOWS.glob("*.yml")), ids=lambda file: file.name)
def test_every_action_is_pinned(file: Path) -> None:
    used = re.findall(r"uses: *(\S+)", file.read_text("utf-8"))
    assert used
    assert [
        one for one in used if not re.fullmatch(r"[\w./-]+@(v\d[\w.]*|release/v\d+|[0-9a-f]{40})", one)
    ] == []


def test_the_wheel_is_tried_on_each_python_that_it_says_it_runs_on() -> None:
    (setup,) = [step for step in steps("make") if "setup-python" in step.get("uses", "")]
    classifiers = re.findall(r"Python :: (3\.\d+)", (ROOT / "pyproject.toml").read_text("utf-8"))
    assert sorted(setup["with"]["python-version"].split()) == sorted(classifiers)


def test_a_tag_must_name_the_version_of_the_code() -> None:
    rehearsal.check_tag("")
    rehearsal.check_tag(f"v{ccdata.__version__}")
    with pytest.raises(Failed, match=r"the tag is v9\.9\.9"):
        rehearsal.check_tag("v9.9.9")


def test_a_tag_of_another_version_is_refused_before_anything_is_made(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert rehearsal.main(["--tag", "v9.9.9", "--out", str(tmp_path / "dist")]) == 1
    assert "mend:  tag v" in capsys.readouterr().err
    assert not (tmp_path / "dist").exists()


@pytest.mark.parametrize("told", ["", "yesterday"])
def test_a_time_that_is_none_is_refused(
    told: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", told)
    assert rehearsal.main([]) == 1
    assert "SOURCE_DATE_EPOCH" in capsys.readouterr().err


def test_files_of_somebody_else_are_left_alone(tmp_path: Path) -> None:
    made, out = tmp_path / "made", tmp_path / "out"
    for folder in (made, out):
        folder.mkdir()
    (made / "ccdata-1.whl").write_bytes(b"new")
    (out / "ccdata-0.whl").write_bytes(b"old")
    rehearsal._replace(out, made)
    assert [file.name for file in out.iterdir()] == ["ccdata-1.whl"]

    (out / "thesis.doc").write_bytes(b"mine")
    with pytest.raises(Failed, match=r"thesis\.doc"):
        rehearsal._replace(out, made)
    assert (out / "thesis.doc").exists()


def test_a_step_runs_offline(tmp_path: Path) -> None:
    """Nothing is called: a name is refused before it is asked for, an address before it is connected to."""
    variables = running.environment([running.offline(tmp_path / "offline")])
    connecting = "setdefaulttimeout(1); socket.socket().connect(('192.0.2.1', 80))"
    for call in ("getaddrinfo('example.org', 80)", connecting):
        with pytest.raises(Failed, match="a release is made offline"):
            running.run(
                sys.executable, "-c", f"import socket; socket.{call}", cwd=tmp_path, variables=variables
            )
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        call = f"import socket; socket.create_connection(('127.0.0.1', {port}), 5)"
        running.run(sys.executable, "-c", call, cwd=tmp_path, variables=variables)


def test_a_step_that_fails_says_what_it_said(tmp_path: Path) -> None:
    command = "import sys; print('what it said'); sys.exit(3)"
    with pytest.raises(Failed, match="status 3:\nwhat it said"):
        running.run(sys.executable, "-c", command, cwd=tmp_path, variables=running.environment([]))


def test_only_what_git_knows_or_would_take_is_copied(tmp_path: Path) -> None:
    checkout, copied = tmp_path / "checkout", tmp_path / "copied"
    checkout.mkdir()
    subprocess.run(["git", "init", "--quiet"], cwd=checkout, check=True)
    for name, text in {".gitignore": "/dist/\n", "kept": "", "dist/left": ""}.items():
        (checkout / name).parent.mkdir(exist_ok=True)
        (checkout / name).write_text(text, encoding="utf-8")
    making.copy(checkout, copied)
    assert sorted(path.name for path in copied.rglob("*")) == [".gitignore", "kept"]


def test_two_runs_are_in_unlike_surroundings() -> None:
    one, other = making.TWO
    for what in ("folder", "zone", "language", "seed", "umask"):
        assert getattr(one, what) != getattr(other, what)


def test_the_sums_are_as_sha256sum_reads_them(tmp_path: Path) -> None:
    (tmp_path / "b.zip").write_bytes(b"b")
    (tmp_path / "a.whl").write_bytes(b"a")
    (tmp_path / making.SUMS).write_text(making.written(making.sums(tmp_path)), encoding="utf-8")
    done = subprocess.run(
        ["sha256sum", "--check", "--strict", making.SUMS], cwd=tmp_path, capture_output=True, text=True
    )
    assert done.stdout.splitlines() == ["a.whl: OK", "b.zip: OK"]


@pytest.mark.parametrize("kind", [".whl", ".zip", ".tar.gz"])
@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("data/x.txt", SEEDS[0].read_bytes()),
        (f"data/{SEEDS[0].name}", b""),
        ("seeds/x", b""),
        ("x.py", f'TEXT = "{long_sentences(SEEDS[-1], published_quotes(ROOT))[0]}"'.encode()),
    ],
    ids=["its bytes", "its name", "its folder", "a sentence of it"],
)
def test_the_text_of_a_source_is_found_in_any_archive(
    kind: str, name: str, content: bytes, tmp_path: Path
) -> None:
    archive = tmp_path / f"ccdata{kind}"
    if kind == ".tar.gz":
        (tmp_path / "file").write_bytes(content)
        with tarfile.open(archive, "w:gz") as tar:
            tar.add(tmp_path / "file", f"ccdata-1/{name}")
    else:
        with zipfile.ZipFile(archive, "w") as zipped:
            zipped.writestr(name, content)
    assert list(members(archive)) == [name]
    assert seeds_in(archive, ROOT)


def test_a_harmless_archive_is_passed(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "ccdata.zip", "w") as zipped:
        zipped.write(ROOT / "datapackage" / "data" / "citations.csv", "citations.csv")
    assert seeds_in(tmp_path / "ccdata.zip", ROOT) == []


def test_a_release_without_a_file_or_with_a_wheel_without_data_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Failed, match="should hold one wheel"):
        rehearsal.look_inside(tmp_path)
    for name in ("c.whl", "c-1.zip", "c-1-no-text.zip"):
        with zipfile.ZipFile(tmp_path / name, "w"):
            pass
    with tarfile.open(tmp_path / "c.tar.gz", "w:gz"):
        pass
    with pytest.raises(Failed, match="lacks the data"):
        rehearsal.look_inside(tmp_path)


def test_a_wheel_says_what_it_needs(tmp_path: Path) -> None:
    wheel = tmp_path / "c.whl"
    about = (
        "Classifier: Programming Language :: Python :: 3\n"
        "Classifier: Programming Language :: Python :: 3.12\n"
        "Requires-Dist: pandas>=2.2\nProvides-Extra: sql\nRequires-Dist: duckdb>=1.3; extra == 'sql'\n"
    )
    with zipfile.ZipFile(wheel, "w") as zipped:
        zipped.writestr("c-1.dist-info/METADATA", about)
    assert wheels.metadata(wheel) == wheels.Metadata(("3.12",), ("pandas>=2.2",), {"sql": ("duckdb>=1.3",)})


def test_the_python_of_these_tests_is_found_and_an_unheard_of_one_is_not(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    base = Path(sys.base_prefix) / "bin"
    version = "{}.{}".format(*sys.version_info)
    # A shim that stands for nothing comes before it.
    (tmp_path / f"python{version}").write_text("#!/bin/sh\nexit 127\n", encoding="utf-8")
    (tmp_path / f"python{version}").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{base}")
    assert wheels.find_python(version) == base / f"python{version}"
    assert wheels.find_python("3.99") is None


@pytest.mark.parametrize(("required", "status"), [("1", 1), ("0", 0)])
def test_what_cannot_be_had_is_named_and_fails_only_where_all_is_required(
    required: str,
    status: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    monkeypatch.setenv("CCDATA_REQUIRE_ALL", required)
    monkeypatch.setattr(wheels, "check_all", lambda *_: (["one"], ["Python 3.99: not on this machine"], []))
    assert wheels.main(["--wheel", str(tmp_path / "c.whl")]) == status
    assert "not checked: Python 3.99" in capsys.readouterr().out


def test_a_wheel_that_nothing_could_be_tried_with_has_not_passed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("CCDATA_REQUIRE_ALL", raising=False)
    monkeypatch.setattr(wheels, "check_all", lambda *_: ([], ["Python 3.11: no packages"], []))
    assert wheels.main(["--wheel", str(tmp_path / "c.whl")]) == 2
    monkeypatch.setattr(wheels, "check_all", lambda *_: (["one"], [], ["Python 3.11: broken"]))
    assert wheels.main(["--wheel", str(tmp_path / "c.whl")]) == 1
