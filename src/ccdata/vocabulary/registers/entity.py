"""What a register holds of an entity. A key of the TOML files is a field here, and no other is allowed.

A field that is None is not verified or not known; it never says that there is none.
"""

from dataclasses import dataclass

from ccdata.vocabulary.codebook.entities import (
    AuthorityType,
    EntityKind,
    InstrumentKind,
    OrganisationKind,
    Origin,
    PlaceKind,
    WorkKind,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Something that a statement can be about.

    ``names`` are all the words that denote it in the sources, ``name`` first, exactly as they stand but
    for typography. ``described`` says that ``name`` itself is ours: the sources describe the thing, misspell
    it or never give its name whole.
    """

    id: str
    kind: EntityKind
    name: str
    names: tuple[str, ...]
    origin: Origin = Origin.NAMED
    described: bool = False
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority(Entity):
    """A local authority. Dates are EDTF; ``successors`` are ids."""

    type: AuthorityType
    official_name: str | None = None
    gss_code: str | None = None
    dfe_code: str | None = None
    ofsted_urn: str | None = None
    wikidata: str | None = None
    region: str | None = None
    region_code: str | None = None
    start_date: str | None = None
    end_date: str | None = None
    successors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Entity):
    """Any other body. Dates are EDTF; ``part_of`` is the id of the body it belongs to."""

    organisation_kind: OrganisationKind
    part_of: str | None = None
    official_name: str | None = None
    wikidata: str | None = None
    gov_organisation_code: str | None = None
    charity_number: str | None = None
    charity_number_scotland: str | None = None
    company_number: str | None = None
    start_date: str | None = None
    end_date: str | None = None
    successors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Entity):
    """A person. Roles are facts with citations, and stand elsewhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument(Entity):
    """A means of measuring, judging, targeting or changing services."""

    instrument_kind: InstrumentKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Work(Entity):
    """Something written or said. Authors and dates are facts with citations, and stand elsewhere."""

    work_kind: WorkKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Entity):
    """A place that is not meant as its council: where something is, or how far it reaches."""

    place_kind: PlaceKind
