"""A copy of the package to damage: with the descriptor left as it was, or signed again as a forger would."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from ccdata.packaging.files import csv_bytes, parquet_bytes
from ccdata.tables.model.catalogue import row_model
from ccdata.tables.model.row import Row
from ccdata.validation import Report, Violation, validate

Cells = dict[str, str]


@dataclass(frozen=True)
class Package:
    """A package in a folder of its own."""

    folder: Path

    @property
    def descriptor(self) -> Path:
        return self.folder / "datapackage.json"

    def csv(self, table: str) -> Path:
        return self.folder / "data" / f"{table}.csv"

    def parquet(self, table: str) -> Path:
        return self.folder / "data" / f"{table}.parquet"

    def rows(self, table: str) -> list[Cells]:
        """The rows of a table as text."""
        return list(csv.DictReader(io.StringIO(self.csv(table).read_bytes().decode(), newline="")))

    def first(self, table: str, *columns: str) -> int:
        """The number, from zero, of the first row in which none of the columns is empty."""
        return next(n for n, row in enumerate(self.rows(table)) if all(row[column] for column in columns))

    def edit_rows(self, table: str, edit: Callable[[list[Cells]], object]) -> None:
        """Change the rows of the CSV file only."""
        rows = self.rows(table)
        names = list(rows[0])
        edit(rows)
        buffer = io.StringIO(newline="")
        writer = csv.writer(buffer, lineterminator="\n")
        writer.writerow(names)
        writer.writerows([row[name] for name in names] for row in rows)
        self.csv(table).write_bytes(buffer.getvalue().encode())

    def edit_both(self, table: str, edit: Callable[[list[Cells]], object]) -> None:
        """Change the rows of both files alike, so that they still agree."""
        self.edit_rows(table, edit)
        model = row_model(table)
        rows: list[Row] = [
            model.model_validate({name: text or None for name, text in row.items()})
            for row in self.rows(table)
        ]
        self.csv(table).write_bytes(csv_bytes(model, rows))
        self.parquet(table).write_bytes(parquet_bytes(model, rows))

    def edit_bytes(self, table: str, edit: Callable[[bytes], bytes]) -> None:
        """Change the bytes of the CSV file."""
        self.csv(table).write_bytes(edit(self.csv(table).read_bytes()))

    def edit_parquet(self, table: str, edit: Callable[[pa.Table], pa.Table]) -> None:
        """Change the Parquet file only."""
        found = edit(pq.ParquetFile(self.parquet(table)).read())
        pq.write_table(found, self.parquet(table), compression="zstd", version="2.6")

    def edit_parquet_cell(self, table: str, row: int, column: str, value: object) -> None:
        """Change a cell of the Parquet file only."""

        def edit(found: pa.Table) -> pa.Table:
            place = found.schema.get_field_index(column)
            values = found.column(column).to_pylist()
            values[row] = value
            field = found.schema.field(column)
            return found.set_column(place, field, pa.array(values, field.type))

        self.edit_parquet(table, edit)

    def edit_descriptor(self, edit: Callable[[dict[str, Any]], object]) -> None:
        about = json.loads(self.descriptor.read_text(encoding="utf-8"))
        edit(about)
        self.descriptor.write_text(json.dumps(about), encoding="utf-8")

    def edit_resource(self, name: str, **changes: object) -> None:
        self.edit_descriptor(lambda about: resource(about, name).update(changes))

    def sign(self) -> None:
        """Renew the bytes and hash of every file that is there."""

        def renew(about: dict[str, Any]) -> None:
            for one in about["resources"]:
                path = self.folder / one["path"]
                if path.is_file():
                    content = path.read_bytes()
                    one |= {"bytes": len(content), "hash": f"sha256:{sha256(content).hexdigest()}"}

        self.edit_descriptor(renew)

    def validate(self) -> Report:
        return validate(self.folder)

    def signed(self) -> Report:
        """The report after the descriptor was signed again."""
        self.sign()
        return validate(self.folder)


def resource(about: dict[str, Any], name: str) -> dict[str, Any]:
    """A resource of a descriptor."""
    found: dict[str, Any] = next(one for one in about["resources"] if one["name"] == name)
    return found


def of_rule(report: Report, rule: str) -> list[Violation]:
    """The violations of a rule."""
    return [violation for violation in report.violations if violation.rule == rule]


def rules_of(report: Report) -> set[str]:
    """The rules that are broken."""
    return {violation.rule for violation in report.violations}


def the_one(report: Report, rule: str) -> Violation:
    """The only violation of a rule."""
    found = of_rule(report, rule)
    assert len(found) == 1, [str(one) for one in found] or rules_of(report)
    return found[0]
