"""Facts: the statements of one slug, gathered, with the value that the dataset gives of each column."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import cast

from ccdata.evidence.choosing import Field, Told, choose, excluding, fields
from ccdata.evidence.record import cell_id
from ccdata.tables.articles import ArticleRow
from ccdata.tables.conflicts import Conflict
from ccdata.tables.fact_values import FactValue
from ccdata.tables.facts import Fact
from ccdata.tables.model.catalogue import row_model, table_names
from ccdata.tables.model.row import Row, Statement
from ccdata.tables.model.text import to_text
from ccdata.vocabulary.codebook.reconciling import ChoiceReason

Rows = Mapping[str, Iterable[Row]]
"""The rows of each table."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """The statements of one fact, in the order in which they can have been published."""

    table: str
    fact: str
    told: tuple[tuple[Statement, ArticleRow], ...]

    @property
    def id(self) -> str:
        """The id of the fact."""
        return f"{self.table}.{self.fact}"

    def giving(self, field: Field) -> list[Told]:
        """The statements that give a value of a field."""
        found = []
        for row, article in self.told:
            values = tuple(getattr(row, column.name) for column in field)
            if any(value is not None for value in values):
                found.append(Told(row, values, _first_day(article)))
        return found


def gather(rows: Rows) -> Iterator[Gathered]:
    """Yield every fact with its statements."""
    articles = {row.id: cast(ArticleRow, row) for row in rows["articles"]}
    for table in table_names():
        if not issubclass(row_model(table), Statement):
            continue
        by_fact: dict[str, list[Statement]] = defaultdict(list)
        for row in rows[table]:
            statement = cast(Statement, row)
            by_fact[statement.fact].append(statement)
        for fact, statements in sorted(by_fact.items()):
            told = sorted(
                ((row, articles[row.article_id]) for row in statements),
                key=lambda pair: (_first_day(pair[1]), pair[0].id),
            )
            yield Gathered(table, fact, tuple(told))


def fact_rows(rows: Rows, conflicts: Sequence[Conflict], cells_of: Mapping[str, Sequence[str]]) -> list[Row]:
    """The rows of ``facts``; ``cells_of`` gives the cells of each conflict by its id."""
    found: list[Row] = []
    for gathered in gather(rows):
        own = {f"{gathered.table}/{row.id}/" for row, _ in gathered.told}
        disputed = [
            one for one in conflicts if any(cell.rpartition("/")[0] + "/" in own for cell in cells_of[one.id])
        ]
        found.append(
            Fact(
                id=gathered.id,
                table=gathered.table,
                fact=gathered.fact,
                statements=len(gathered.told),
                articles=len({article.id for _, article in gathered.told}),
                witnesses=len({_witness(row, article) for row, article in gathered.told}),
                first_published=min(_first_day(article) for _, article in gathered.told),
                last_published=max(article.published_end or date.max for _, article in gathered.told),
                conflicts=len(disputed),
            )
        )
    return found


def value_rows(rows: Rows, resolved: Mapping[str, str]) -> list[Row]:
    """The rows of ``fact_values``; ``resolved`` gives the conflict by the id of the cell that holds."""
    found: list[Row] = []
    for gathered in gather(rows):
        for field in fields(cast(type[Statement], row_model(gathered.table))):
            told = gathered.giving(field)
            if not told:
                continue
            # A ruling among plans does not outdo a fact.
            pool = [one for one in told if one.is_fact] or told
            held = next((one for one in pool if _cell(gathered, one, field) in resolved), None)
            conflict = None if held is None else resolved[_cell(gathered, held, field)]
            chosen, reason = choose(field, told) if held is None else (held, ChoiceReason.RESOLVED)
            for column, value in zip(field, chosen.values, strict=True):
                if value is not None:
                    found.append(
                        FactValue(
                            id=f"{gathered.id}.{column.name}",
                            fact_id=gathered.id,
                            table=gathered.table,
                            fact=gathered.fact,
                            column=column.name,
                            value=to_text(value),
                            row_id=chosen.row.id,
                            reason=reason,
                            statements=len(told),
                            different=len({one.values for one in told}),
                            conflict_id=conflict,
                        )
                    )
    return found


def contradictions(rows: Rows) -> Iterator[list[str]]:
    """Yield the cells of statements of one fact that exclude each other, facts apart from plans."""
    for gathered in gather(rows):
        for field in fields(cast(type[Statement], row_model(gathered.table))):
            for against in excluding(field, gathered.giving(field)):
                yield [_cell(gathered, one, field) for one in against]


def _cell(gathered: Gathered, told: Told, field: Field) -> str:
    """The first filled cell of a field in a statement."""
    column = next(column for column, value in zip(field, told.values, strict=True) if value is not None)
    return cell_id(gathered.table, told.row.id, column.name)


def _witness(row: Statement, article: ArticleRow) -> str:
    """Whose word it is: the work it is taken from, whoever says it, or else the article's publisher."""
    return str(row.attributed_via or row.attributed_to or row.attributed_text or article.publisher)


def _first_day(article: ArticleRow) -> date:
    return article.published_start or date.min
