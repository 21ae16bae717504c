"""What is said where there is nothing to look at."""

from pathlib import Path

import pytest

from ccdata.validation import CannotValidate, validate


def test_the_path_is_told_on_one_line_whatever_it_is_called() -> None:
    with pytest.raises(CannotValidate) as caught:
        validate("no\n::error::x\x1b[31m ##[error]y")
    first, second = str(caught.value).split("\n")
    assert first == r"no\n::error::x\x1b[31m #\x23[error]y: no such file or folder"
    assert second.startswith("  mend:  give the folder")
    assert caught.value.path == Path("no\n::error::x\x1b[31m ##[error]y")
