"""Records: rows on their way from a draft to a table, each cell with where it came from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ccdata.evidence.cited import Cited
from ccdata.evidence.draft import Draft
from ccdata.evidence.errors import ValueRefused
from ccdata.parsers.values import Quantity
from ccdata.tables.model.catalogue import row_model
from ccdata.tables.model.columns import Column
from ccdata.tables.model.row import Row
from ccdata.vocabulary.codebook.values import Unit


@dataclass(frozen=True, slots=True)
class Computed:
    """Where a computed cell came from: a named function of other cells, by their ids."""

    function: str
    inputs: tuple[str, ...]


@dataclass(slots=True)
class Record:
    """A row being filled: its values by column, and for each cell that is not a key its origin.

    The origin of a filled cell is its cited value with the path that leads to the cell.
    """

    table: str
    id: str
    values: dict[str, Any]
    origins: dict[str, tuple[Cited[Any], tuple[str, ...]] | Computed] = field(default_factory=dict)

    @property
    def model(self) -> type[Row]:
        """The row model of the record's table."""
        return row_model(self.table)

    def cell_id(self, column: str) -> str:
        """The id of a cell of the record."""
        return cell_id(self.table, self.id, column)

    def fill(self, draft: Draft) -> None:
        """Fill the columns that draw from the cited values of a draft."""
        for column in self.model.columns():
            if column.draft is None:
                continue
            cited: Cited[Any] | None = getattr(draft, column.draft)
            if cited is not None:
                self._fill_cell(column, cited)

    def _fill_cell(self, column: Column, cited: Cited[Any]) -> None:
        value = cited.value
        for step in column.take:
            if isinstance(value, Quantity) and column.unit in set(Unit) and value.unit != column.unit:
                raise ValueRefused(
                    f"{self.cell_id(column.name)} holds {column.unit}, and the quote is in {value.unit}",
                    where=cited.quotes[0].passage.id if cited.quotes else "",
                    quote=cited.quotes[0].text if cited.quotes else "",
                    mend="use the parser of the column's unit, or another table",
                )
            value = getattr(value, step)
        if value is None:
            return
        known = self.values.get(column.name)
        if known is None:
            self.values[column.name] = value
            self.origins[column.name] = (cited, column.take)
        elif known == value and isinstance(origin := self.origins.get(column.name), tuple):
            # What several articles say of an entity is cited from each of them.
            first, take = origin
            if cited.quotes and first.quotes and first.value == cited.value:
                self.origins[column.name] = (first.confirmed(cited), take)
        elif known != value:
            raise ValueRefused(
                f"{self.cell_id(column.name)} is {known!r} already, and now {value!r}",
                where=cited.quotes[0].passage.id if cited.quotes else "",
                quote=cited.quotes[0].text if cited.quotes else "",
                mend="two articles that differ make two statements of a fact table",
            )

    def row(self) -> Row:
        """The finished row, validated by its model."""
        return self.model.model_validate(
            {column.name: self.values.get(column.name) for column in self.model.columns()}
        )


def cell_id(table: str, row_id: str, column: str) -> str:
    """The id of a cell.

    >>> cell_id("authorities", "medway-council", "gss_code")
    'authorities/medway-council/gss_code'
    """
    return f"{table}/{row_id}/{column}"
