"""Which table describes the entities of each kind, and what the registers call a kind of their own."""

from __future__ import annotations

from ccdata.vocabulary.codebook.entities import EntityKind

TABLE_OF_KIND = {
    EntityKind.AUTHORITY: "authorities",
    EntityKind.ORGANISATION: "organisations",
    EntityKind.PERSON: "people",
    EntityKind.INSTRUMENT: "instruments",
    EntityKind.WORK: "works",
    EntityKind.PLACE: "places",
}
"""The table that describes the entities of each kind."""

OWN_KIND = {
    "organisations": "organisation_kind",
    "instruments": "instrument_kind",
    "works": "work_kind",
    "places": "place_kind",
}
"""What the column ``kind`` of a table is called in the registers, where an entity has a kind of its own."""
