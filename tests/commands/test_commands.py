"""The command line as a whole: what a process of its own says, leaves behind and imports."""

import subprocess
import sys

import pytest

from ccdata.commands import COMMANDS

COMMAND = [sys.executable, "-m", "ccdata.commands"]


@pytest.mark.parametrize(
    ("arguments", "status", "said", "warned"),
    [
        (["--version"], 0, "ccdata ", ""),
        (["validate", "nowhere"], 2, "", "ccdata validate: "),
        (["nothing"], 2, "", "usage: ccdata"),
        ([], 2, "usage: ccdata", ""),
        (["validate", "--help"], 0, "usage: ccdata validate", ""),
    ],
    ids=["version", "nowhere", "no-command", "none", "help"],
)
def test_a_process_ends_with_its_status_and_has_said_all(
    arguments: list[str], status: int, said: str, warned: str
) -> None:
    done = subprocess.run([*COMMAND, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == status
    assert done.stdout.startswith(said)
    assert done.stderr.startswith(warned)
    assert (done.stdout == "", done.stderr == "") == (said == "", warned == "")


def test_a_command_that_is_named_is_imported_without_the_others() -> None:
    code = "import sys; from ccdata.commands import main; main(['explain', '-h']); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = [name for name in COMMANDS if f"ccdata.commands.{name}" in done.stdout.split()]
    assert loaded == ["explain"]


def test_without_a_command_the_help_names_all() -> None:
    done = subprocess.run([*COMMAND, "--help"], capture_output=True, text=True, check=True)
    assert [name for name in COMMANDS if f"\n    {name} " not in done.stdout] == []
