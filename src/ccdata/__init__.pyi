"""Generated from the row models by `python -m ccdata.tables.model.generate`: do not edit.
"""

from collections.abc import Sequence
from datetime import date
from types import ModuleType
from typing import Literal, TypeAlias, overload

import pandas
import polars
import pyarrow

from ccdata import plot as plot
from ccdata.loaders.bibliography import Bibliography as Bibliography
from ccdata.loaders.catalogue import TableInfo as TableInfo
from ccdata.loaders.catalogue import TableList
from ccdata.loaders.catalogue import descriptor as descriptor
from ccdata.loaders.citing import cite as cite
from ccdata.loaders.errors import CcdataError as CcdataError
from ccdata.loaders.explanation import Explanation as Explanation
from ccdata.loaders.filtering import Filter
from ccdata.tables.agreement import Agreement as Agreement
from ccdata.tables.articles import ArticleRow as ArticleRow
from ccdata.tables.authorities import AuthorityRow as AuthorityRow
from ccdata.tables.cells import CellRow as CellRow
from ccdata.tables.changes import ChangeRow as ChangeRow
from ccdata.tables.citations import CitationRow as CitationRow
from ccdata.tables.codes import CodeRow as CodeRow
from ccdata.tables.conflicts import Conflict as Conflict
from ccdata.tables.copies import CopyRow as CopyRow
from ccdata.tables.criteria import Criterion as Criterion
from ccdata.tables.defects import Defect as Defect
from ccdata.tables.definitions import Definition as Definition
from ccdata.tables.delivery_model_authorities import DeliveryModelAuthority as DeliveryModelAuthority
from ccdata.tables.delivery_models import DeliveryModel as DeliveryModel
from ccdata.tables.effects import Effect as Effect
from ccdata.tables.entities import EntityRow as EntityRow
from ccdata.tables.events import Event as Event
from ccdata.tables.fact_values import FactValue as FactValue
from ccdata.tables.facts import Fact as Fact
from ccdata.tables.finances import Finance as Finance
from ccdata.tables.instruments import Instrument as Instrument
from ccdata.tables.interventions import Intervention as Intervention
from ccdata.tables.judgements import Judgement as Judgement
from ccdata.tables.mentions import MentionRow as MentionRow
from ccdata.tables.organisations import OrganisationRow as OrganisationRow
from ccdata.tables.passages import PassageRow as PassageRow
from ccdata.tables.people import PersonRow as PersonRow
from ccdata.tables.places import PlaceRow as PlaceRow
from ccdata.tables.positions import Position as Position
from ccdata.tables.reforms import Reform as Reform
from ccdata.tables.reviews import Review as Review
from ccdata.tables.roles import RoleHeld as RoleHeld
from ccdata.tables.sentences import SentenceRow as SentenceRow
from ccdata.tables.sources import SourceFile as SourceFile
from ccdata.tables.statistics import Statistic as Statistic
from ccdata.tables.successions import Succession as Succession
from ccdata.tables.surveys import SurveyGroup as SurveyGroup
from ccdata.tables.targets import Target as Target
from ccdata.tables.works import Work as Work
from ccdata.validation import Report as Report
from ccdata.validation import Violation as Violation
from ccdata.validation import validate as validate

__version__: str
data_version: str

TableName: TypeAlias = Literal[
    "articles",
    "copies",
    "passages",
    "sources",
    "authorities",
    "entities",
    "instruments",
    "organisations",
    "people",
    "places",
    "works",
    "criteria",
    "definitions",
    "delivery_model_authorities",
    "delivery_models",
    "effects",
    "events",
    "fact_values",
    "facts",
    "finances",
    "interventions",
    "judgements",
    "positions",
    "reforms",
    "roles",
    "statistics",
    "successions",
    "surveys",
    "targets",
    "agreement",
    "cells",
    "changes",
    "citations",
    "codes",
    "conflicts",
    "defects",
    "mentions",
    "reviews",
    "sentences",
]

# The package of row models, which is called to list the tables: a module and a function of one name.
class _Tables(ModuleType):
    def __call__(self) -> TableList: ...

tables: _Tables

def explain(table: TableName, id: str, column: str | None = None) -> Explanation: ...
@overload
def load(
    table: TableName,
    *,
    engine: Literal["pandas"] = "pandas",
    columns: Sequence[str] | None = None,
    filter: Filter | None = None,
    as_of: str | date | None = None,
    known: str | date | None = None,
    version: str | None = None,
) -> pandas.DataFrame: ...
@overload
def load(
    table: TableName,
    *,
    engine: Literal["pyarrow"],
    columns: Sequence[str] | None = None,
    filter: Filter | None = None,
    as_of: str | date | None = None,
    known: str | date | None = None,
    version: str | None = None,
) -> pyarrow.Table: ...
@overload
def load(
    table: TableName,
    *,
    engine: Literal["polars"],
    columns: Sequence[str] | None = None,
    filter: Filter | None = None,
    as_of: str | date | None = None,
    known: str | date | None = None,
    version: str | None = None,
) -> polars.DataFrame: ...
@overload
def rows(table: Literal["articles"]) -> list[ArticleRow]: ...
@overload
def rows(table: Literal["copies"]) -> list[CopyRow]: ...
@overload
def rows(table: Literal["passages"]) -> list[PassageRow]: ...
@overload
def rows(table: Literal["sources"]) -> list[SourceFile]: ...
@overload
def rows(table: Literal["authorities"]) -> list[AuthorityRow]: ...
@overload
def rows(table: Literal["entities"]) -> list[EntityRow]: ...
@overload
def rows(table: Literal["instruments"]) -> list[Instrument]: ...
@overload
def rows(table: Literal["organisations"]) -> list[OrganisationRow]: ...
@overload
def rows(table: Literal["people"]) -> list[PersonRow]: ...
@overload
def rows(table: Literal["places"]) -> list[PlaceRow]: ...
@overload
def rows(table: Literal["works"]) -> list[Work]: ...
@overload
def rows(table: Literal["criteria"]) -> list[Criterion]: ...
@overload
def rows(table: Literal["definitions"]) -> list[Definition]: ...
@overload
def rows(table: Literal["delivery_model_authorities"]) -> list[DeliveryModelAuthority]: ...
@overload
def rows(table: Literal["delivery_models"]) -> list[DeliveryModel]: ...
@overload
def rows(table: Literal["effects"]) -> list[Effect]: ...
@overload
def rows(table: Literal["events"]) -> list[Event]: ...
@overload
def rows(table: Literal["fact_values"]) -> list[FactValue]: ...
@overload
def rows(table: Literal["facts"]) -> list[Fact]: ...
@overload
def rows(table: Literal["finances"]) -> list[Finance]: ...
@overload
def rows(table: Literal["interventions"]) -> list[Intervention]: ...
@overload
def rows(table: Literal["judgements"]) -> list[Judgement]: ...
@overload
def rows(table: Literal["positions"]) -> list[Position]: ...
@overload
def rows(table: Literal["reforms"]) -> list[Reform]: ...
@overload
def rows(table: Literal["roles"]) -> list[RoleHeld]: ...
@overload
def rows(table: Literal["statistics"]) -> list[Statistic]: ...
@overload
def rows(table: Literal["successions"]) -> list[Succession]: ...
@overload
def rows(table: Literal["surveys"]) -> list[SurveyGroup]: ...
@overload
def rows(table: Literal["targets"]) -> list[Target]: ...
@overload
def rows(table: Literal["agreement"]) -> list[Agreement]: ...
@overload
def rows(table: Literal["cells"]) -> list[CellRow]: ...
@overload
def rows(table: Literal["changes"]) -> list[ChangeRow]: ...
@overload
def rows(table: Literal["citations"]) -> list[CitationRow]: ...
@overload
def rows(table: Literal["codes"]) -> list[CodeRow]: ...
@overload
def rows(table: Literal["conflicts"]) -> list[Conflict]: ...
@overload
def rows(table: Literal["defects"]) -> list[Defect]: ...
@overload
def rows(table: Literal["mentions"]) -> list[MentionRow]: ...
@overload
def rows(table: Literal["reviews"]) -> list[Review]: ...
@overload
def rows(table: Literal["sentences"]) -> list[SentenceRow]: ...
@overload
def sql(query: str, *, engine: Literal["pandas"] = "pandas") -> pandas.DataFrame: ...
@overload
def sql(query: str, *, engine: Literal["pyarrow"]) -> pyarrow.Table: ...
@overload
def sql(query: str, *, engine: Literal["polars"]) -> polars.DataFrame: ...
