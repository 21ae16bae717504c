"""The lists beside the seeds are read strictly: what does not fit is refused with its place."""

from pathlib import Path

import pytest

from ccdata.corpus import SeedError
from ccdata.corpus.lists import read_list


def write(tmp_path: Path, data: str) -> Path:
    path = tmp_path / "list.csv"
    path.write_bytes(data.encode("utf-8"))
    return path


def test_a_record_keeps_its_place_and_an_empty_value_is_none(tmp_path: Path) -> None:
    (line,) = read_list(write(tmp_path, 'id,note\na,"x, ""y"""\n'), ("id", "note"))
    assert line.where.endswith("list.csv, line 2")
    assert line.text("note") == 'x, "y"'
    (line,) = read_list(write(tmp_path, "id,note\na,\n"), ("id", "note"))
    assert line.optional("note") is None


@pytest.mark.parametrize("header", ["id", "note,id", "id,note,more", "\ufeffid,note", ""])
def test_other_columns_are_refused(tmp_path: Path, header: str) -> None:
    with pytest.raises(SeedError, match="the columns are not those of this list"):
        read_list(write(tmp_path, f"{header}\na,b\n"), ("id", "note"))


@pytest.mark.parametrize("record", ["a", "a,b,c"])
def test_a_record_of_the_wrong_length_is_refused_with_its_line(tmp_path: Path, record: str) -> None:
    with pytest.raises(SeedError, match=r"list\.csv, line 3: a record of the wrong length"):
        read_list(write(tmp_path, f"id,note\na,b\n{record}\n"), ("id", "note"))


def test_a_list_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes("id\ncafé\n".encode("latin-1"))
    with pytest.raises(SeedError, match="a list is not UTF-8"):
        read_list(path, ("id",))


def test_a_flag_is_true_or_false_and_nothing_else(tmp_path: Path) -> None:
    yes, no, other = read_list(write(tmp_path, "flag\ntrue\nfalse\nyes\n"), ("flag",))
    assert yes.flag("flag") is True
    assert no.flag("flag") is False
    with pytest.raises(SeedError, match="not a flag"):
        other.flag("flag")
