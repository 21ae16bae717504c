"""What the registers hold, held against the sources.

Three tiers: names stand in the sources, identifiers are pinned, references and codes fit together.
"""

import hashlib
import re
from collections import Counter
from pathlib import Path

import pytest

from ccdata.vocabulary.codebook.entities import (
    AuthorityType,
    InstrumentKind,
    OrganisationKind,
    Origin,
    PlaceKind,
    WorkKind,
)
from ccdata.vocabulary.registers import (
    Authority,
    Entity,
    Instrument,
    Organisation,
    Place,
    Work,
    entities,
    named,
    public_registers,
)
from ccdata.vocabulary.registers.folding import fold

SEEDS = Path(__file__).parents[2] / "seeds"
PIN = Path(__file__).parent / "identifiers_pin.txt"

# Names that two entities share. Each pair must be told apart by whoever cites it.
AMBIGUOUS = {
    "Labour": {"labour-government-1997", "labour-party"},
    "children's trusts": {"childrens-trust-pilots", "childrens-trusts"},
    "performance indicators": {"adoption-performance-indicators", "performance-indicators"},
}

PRONOUNS_AND_BARE_DESCRIPTIONS = {
    "it", "they", "the council", "council", "the company", "company", "the trust", "trust",
    "the authority", "authority", "the board", "board", "the government", "government", "regulator",
}  # fmt: skip


@pytest.fixture(scope="module")
def sources() -> list[str]:
    return [fold(path.read_bytes().decode("utf-8")) for path in sorted(SEEDS.glob("*.txt"))]


def stands_in(sources: list[str], name: str) -> bool:
    whole = re.compile(rf"(?<!\w){re.escape(fold(name))}(?!\w)")
    return any(whole.search(text) for text in sources)


@pytest.mark.parametrize("entity", entities().values(), ids=lambda entity: entity.id)
def test_every_name_stands_in_a_source_unless_the_register_says_why_not(
    entity: Entity, sources: list[str]
) -> None:
    """Catches a misremembered name, an alias that nobody uses, and a marker without need."""
    found = {name for name in entity.names if stands_in(sources, name)}
    if entity.origin is Origin.REGISTER:
        assert not found
        return
    assert found >= set(entity.names[1:])
    if entity.described:
        assert entity.name not in found
    elif isinstance(entity, Authority | Organisation):
        assert entity.name in found or entity.name == entity.official_name
    else:
        assert entity.name in found


@pytest.mark.parametrize(
    "place", [e for e in entities().values() if isinstance(e, Place)], ids=lambda place: place.id
)
def test_a_place_is_named_outside_every_longer_name(place: Place, sources: list[str]) -> None:
    """Catches a place that stands only inside the name of a body, as England does in Social Work England."""
    longer = {fold(name) for entity in entities().values() for name in entity.names if entity.id != place.id}
    for name in place.names:
        around = [other for other in longer if fold(name) in other]
        rest = [re.sub("|".join(map(re.escape, around)), "", text) if around else text for text in sources]
        assert stands_in(rest, name)


def test_two_entities_share_a_name_only_where_it_is_known() -> None:
    ids: dict[str, set[str]] = {}
    for entity in entities().values():
        for name in entity.names:
            ids.setdefault(fold(name), set()).add(entity.id)
    assert {name: of for name, of in ids.items() if len(of) > 1} == AMBIGUOUS


def test_no_two_entities_show_the_same_name() -> None:
    shown = Counter(entity.name.casefold() for entity in entities().values())
    assert [name for name, times in shown.items() if times > 1] == []


@pytest.mark.parametrize("name", sorted(PRONOUNS_AND_BARE_DESCRIPTIONS))
def test_pronouns_and_bare_descriptions_are_no_names(name: str) -> None:
    assert named(name) == ()


@pytest.mark.parametrize("slip", ["BBfC", "Victoria Climbi'", "HMI Probation", "Thatcherits"])
def test_a_slip_of_a_source_is_no_name(slip: str) -> None:
    assert named(slip) == ()


def test_a_name_is_found_in_whatever_typography() -> None:
    assert [entity.id for entity in named("Children’s Commissioner\n for England")] == [
        "childrens-commissioner"
    ]


def test_a_name_in_other_case_is_another_name() -> None:
    assert named("ofsted") == ()


def test_entities_are_in_the_order_of_their_ids() -> None:
    assert list(entities()) == sorted(entities())
    assert all(id == entity.id for id, entity in entities().items())


def test_entities_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        entities()["new"] = entities()["ofsted"]  # type: ignore[index]


def test_a_board_or_unit_says_what_it_is_part_of() -> None:
    parts = {OrganisationKind.BOARD, OrganisationKind.UNIT}
    for entity in entities().values():
        if isinstance(entity, Organisation) and entity.organisation_kind in parts:
            assert entity.part_of is not None, entity.id


def test_every_code_is_used() -> None:
    """Catches a kind that the sources do not need."""
    used: set[tuple[type, str]] = set()
    for e in entities().values():
        if isinstance(e, Authority):
            used.add((AuthorityType, e.type))
        elif isinstance(e, Organisation):
            used.add((OrganisationKind, e.organisation_kind))
        elif isinstance(e, Instrument):
            used.add((InstrumentKind, e.instrument_kind))
        elif isinstance(e, Work):
            used.add((WorkKind, e.work_kind))
        elif isinstance(e, Place):
            used.add((PlaceKind, e.place_kind))
    lists = (AuthorityType, OrganisationKind, InstrumentKind, WorkKind, PlaceKind)
    assert {(codes, code) for codes in lists for code in codes} == used


def test_every_authority_has_its_codes() -> None:
    authorities = [e for e in entities().values() if isinstance(e, Authority)]
    assert len(authorities) == 24
    for key in ("official_name", "gss_code", "dfe_code", "ofsted_urn", "wikidata", "region", "region_code"):
        values = [getattr(authority, key) for authority in authorities]
        assert None not in values, key


def test_no_two_bodies_share_an_identifier() -> None:
    keys = ("gss_code", "dfe_code", "ofsted_urn", "wikidata", "gov_organisation_code", "company_number")
    for key in keys:
        values = [v for e in entities().values() if (v := getattr(e, key, None)) is not None]
        assert len(values) == len(set(values)), key


def test_one_region_has_one_code() -> None:
    pairs = {(e.region, e.region_code) for e in entities().values() if isinstance(e, Authority)}
    assert len({region for region, _ in pairs}) == len({code for _, code in pairs}) == len(pairs)


def test_a_successor_begins_after_its_predecessor_ended() -> None:
    for entity in entities().values():
        for successor in getattr(entity, "successors", ()):
            begun = getattr(entities()[successor], "start_date", None)
            ended = getattr(entity, "end_date", None)
            assert begun is None or ended is None or ended < begun, (entity.id, successor)


def test_the_public_registers_vouch_for_keys_that_entities_have() -> None:
    keys = {key for register in public_registers().values() for key in register.keys}
    assert keys <= set(Authority.__dataclass_fields__) | set(Organisation.__dataclass_fields__)
    own = {"id", "kind", "name", "names", "origin", "described", "note", "organisation_kind", "part_of"}
    assert (set(Authority.__dataclass_fields__) | set(Organisation.__dataclass_fields__)) - own == keys


def test_the_identifiers_are_those_that_were_checked() -> None:
    """An identifier is not in the sources, so nothing else would notice that it changed.

    Renew the pin only after looking the changed identifier up in its public register.
    """
    keys = sorted(key for register in public_registers().values() for key in register.keys)
    triples = []
    for entity in entities().values():
        for key in keys:
            value = getattr(entity, key, None)
            if isinstance(value, tuple):
                value = " ".join(value) or None
            if value is not None:
                triples.append(f"{entity.id}\t{key}\t{value}\n")
    found = hashlib.sha256("".join(sorted(triples)).encode()).hexdigest()
    assert found == PIN.read_text(encoding="ascii").strip(), f"{len(triples)} identifiers hash to {found}"
