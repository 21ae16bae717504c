"""`ccdata diff` sees what differs in a table however a package declares it, or says that it cannot.

A table that is passed over reads as "nothing differs": for whoever relies on it, the worst of all answers.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from ccdata.commands import CANNOT, FINE, WRONG, main
from tests.packaging.versions.small import BODIES, bodies, folder

HEADER, ADASS, OFSTED = BODIES
CHANGED = (HEADER, ADASS, (*OFSTED[:2], "149"))

Declare = Callable[[Path, dict[str, Any]], None]


def schema_in_a_file(package: Path, resource: dict[str, Any]) -> None:
    (package / "schema.json").write_text(json.dumps(resource["schema"]), "utf-8")
    resource["schema"] = "schema.json"


def parts(package: Path, resource: dict[str, Any]) -> None:
    *first, last = (package / resource["path"]).read_text("utf-8").splitlines(keepends=True)
    (package / "one.csv").write_text("".join(first), "utf-8")
    (package / "two.csv").write_text(last, "utf-8")
    resource["path"] = ["one.csv", "two.csv"]


def another_name(package: Path, resource: dict[str, Any]) -> None:
    (package / resource["path"]).rename(package / "bodies.txt")
    resource |= {"path": "bodies.txt", "format": "csv"}


def media_type(package: Path, resource: dict[str, Any]) -> None:
    (package / resource["path"]).rename(package / "bodies")
    resource |= {"path": "bodies", "mediatype": "text/csv"}


def upper_case(package: Path, resource: dict[str, Any]) -> None:
    (package / resource["path"]).rename(package / "BODIES.CSV")
    resource["path"] = "BODIES.CSV"


def tabs(package: Path, resource: dict[str, Any]) -> None:
    text = (package / resource["path"]).read_text("utf-8")
    (package / "bodies.tsv").write_text(text.replace(",", "\t"), "utf-8")
    resource["path"] = "bodies.tsv"


def dialect_in_a_file(package: Path, resource: dict[str, Any]) -> None:
    (package / "dialect.json").write_text('{"delimiter": "|", "quoteChar": "\'", "header": false}', "utf-8")
    text = (package / resource["path"]).read_text("utf-8").partition("\n")[2]
    (package / resource["path"]).write_text(text.replace(",", "|"), "utf-8")
    resource["dialect"] = "dialect.json"


def another_encoding(package: Path, resource: dict[str, Any]) -> None:
    text = (package / resource["path"]).read_text("utf-8")
    (package / resource["path"]).write_bytes(text.encode("utf-16"))
    resource["encoding"] = "utf-16"


def rows_in_the_descriptor(package: Path, resource: dict[str, Any]) -> None:
    lines = (package / resource.pop("path")).read_text("utf-8").splitlines()
    resource["data"] = [line.split(",") for line in lines]


def parquet(package: Path, resource: dict[str, Any]) -> None:
    header, *rows = [line.split(",") for line in (package / resource["path"]).read_text("utf-8").splitlines()]
    columns = dict(zip(header, zip(*rows, strict=True), strict=True))
    table = pa.table({name: list(column) for name, column in columns.items()})
    table = table.set_column(2, "budget", table["budget"].cast(pa.int64()))
    pq.write_table(table, package / "bodies.parquet")
    resource["path"] = "bodies.parquet"


DECLARED = (
    schema_in_a_file,
    parts,
    another_name,
    media_type,
    upper_case,
    tabs,
    dialect_in_a_file,
    another_encoding,
    rows_in_the_descriptor,
    parquet,
)


def declared(package: Path, declare: Declare) -> Path:
    """The package, with its table of bodies declared in another way."""
    file = package / "datapackage.json"
    about = json.loads(file.read_text("utf-8"))
    declare(package, about["resources"][0])
    file.write_text(json.dumps(about), "utf-8")
    return package


@pytest.mark.parametrize("declare", DECLARED)
def test_a_changed_cell_is_seen_however_its_table_is_declared(
    declare: Declare, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = declared(folder(tmp_path / "old", bodies()), declare)
    new = declared(folder(tmp_path / "new", bodies(CHANGED)), declare)
    assert main(["diff", str(old), str(new), "--format", "json"]) == WRONG
    changes = json.loads(capsys.readouterr().out)["changes"]
    assert [(one["id"], one["before"], one["after"]) for one in changes] == [
        ("bodies/ofsted/budget", "148", "149")
    ]


@pytest.mark.parametrize("declare", DECLARED)
def test_a_table_that_is_declared_in_another_way_is_not_taken_for_removed(
    declare: Declare, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = folder(tmp_path / "old", bodies())
    new = declared(folder(tmp_path / "new", bodies()), declare)
    assert main(["diff", str(old), str(new), "--format", "json"]) in (FINE, WRONG)
    changes = json.loads(capsys.readouterr().out)["changes"]
    assert {one["kind"] for one in changes} <= {"table_redefined"}


def no_schema_file(package: Path, resource: dict[str, Any]) -> None:
    resource["schema"] = "schema.json"


def schema_that_is_a_list(package: Path, resource: dict[str, Any]) -> None:
    (package / "schema.json").write_text("[]", "utf-8")
    resource["schema"] = "schema.json"


def no_schema(package: Path, resource: dict[str, Any]) -> None:
    del resource["schema"]


def spreadsheet(package: Path, resource: dict[str, Any]) -> None:
    (package / resource["path"]).rename(package / "bodies.xlsx")
    resource["path"] = "bodies.xlsx"


def packed(package: Path, resource: dict[str, Any]) -> None:
    resource["compression"] = "gz"


def part_that_is_not_there(package: Path, resource: dict[str, Any]) -> None:
    resource["path"] = [resource["path"], "two.csv"]


def no_fields(package: Path, resource: dict[str, Any]) -> None:
    resource["schema"] = {"primaryKey": "id"}


def row_that_is_too_short(package: Path, resource: dict[str, Any]) -> None:
    with (package / resource["path"]).open("a", encoding="utf-8") as file:
        file.write("short\n")


@pytest.mark.parametrize(
    ("declare", "said"),
    [
        (no_schema_file, "no such file"),
        (schema_that_is_a_list, "it is an array, not an object"),
        (no_schema, "it has no schema"),
        (spreadsheet, "is a table in xlsx"),
        (packed, "packed files are not read here"),
        (part_that_is_not_there, "no such file"),
        (no_fields, "no list of fields"),
        (row_that_is_too_short, "line 4: the row has 1 cells, the header 3"),
    ],
)
def test_a_table_that_cannot_be_read_is_an_error_and_no_silence(
    declare: Declare, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = declared(folder(tmp_path / "old", bodies()), declare)
    new = declared(folder(tmp_path / "new", bodies(CHANGED)), declare)
    assert main(["diff", str(old), str(new)]) == CANNOT
    shown = capsys.readouterr()
    assert (shown.out, "mend:" in shown.err) == ("", True)
    assert said in shown.err
    assert str(old) in shown.err


def test_two_packages_without_a_table_are_not_said_to_be_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", str(folder(tmp_path / "old")), str(folder(tmp_path / "new"))]) == CANNOT
    assert "neither has a table" in capsys.readouterr().err


def test_a_file_that_is_not_what_its_hash_says_is_compared_as_it_stands(tmp_path: Path) -> None:
    """Whoever edits a cell of a package and asks what differs has not yet written a new hash."""
    new = declared(
        folder(tmp_path / "new", bodies(CHANGED)), lambda _, one: one.update(hash="0" * 32, bytes=1)
    )
    assert main(["diff", str(folder(tmp_path / "old", bodies())), str(new)]) == WRONG
