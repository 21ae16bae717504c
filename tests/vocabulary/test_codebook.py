"""The codebook: a code that a reader chooses has a definition, an example and a line to its neighbours."""

import re
from functools import cache
from pathlib import Path

import pytest

from ccdata.vocabulary.codebook import entities as kinds
from ccdata.vocabulary.codebook.catalogue import code_lists
from ccdata.vocabulary.codebook.code import Code
from ccdata.vocabulary.registers import Authority, Instrument, Organisation, Place, Work, entities
from ccdata.vocabulary.registers.entity import Entity
from ccdata.vocabulary.registers.folding import fold

SEEDS = Path(__file__).parents[2] / "seeds"

CHOSEN = [code for codes in code_lists() for code in codes]

CODES_OF_ENTITIES = [code for codes in code_lists() if codes.__module__ == kinds.__name__ for code in codes]

# What the sources have no words for, so far; a code that is met there must leave this list.
NOT_MET = {
    "Derivation.computed",
    "Derivation.reference",
    "DismissalReason.example",
    "DismissalReason.markup",
    "MentionKind.address",
    "MentionKind.digits",
    "MentionKind.measure",
    "MentionKind.multiple",
    "MentionKind.score",
    "MentionKind.section",
    "MentionKind.version",
    "Hedge.at_least",
    "Hedge.at_most",
    "Hedge.less_than",
    "Hedge.up_to",
    "TargetFate.met",
    "TargetFate.missed",
    "Unit.day",
    "Unit.month",
    "YesNo.no",
}

# Lists of what the dataset makes of the sources: they have no words there.
OF_THE_DATASET = {
    "Certainty",
    "ChangeKind",
    "ChoiceReason",
    "ConflictKind",
    "Level",
    "ReaderKind",
    "Reading",
    "ReasonBasis",
    "ResolutionBasis",
    "ReviewStatus",
    "Verdict",
}

# Codes of what the sources do not say: their examples come from a register or from the list of articles.
REGISTERED = {"Origin.register", "DateBasis.from_url", "DateBasis.inferred"}


@cache
def words_of_the_sources() -> str:
    return " ".join(fold(path.read_text("utf-8")) for path in sorted(SEEDS.glob("*.txt")))


def name(code: Code) -> str:
    return f"{type(code).__name__}.{code}"


def codes_of(entity: Entity) -> set[str]:
    codes: list[Code] = [entity.kind, entity.origin]
    match entity:
        case Authority():
            codes.append(entity.type)
        case Organisation():
            codes.append(entity.organisation_kind)
        case Instrument():
            codes.append(entity.instrument_kind)
        case Work():
            codes.append(entity.work_kind)
        case Place():
            codes.append(entity.place_kind)
    return {name(code) for code in codes}


@pytest.mark.parametrize("codes", code_lists(), ids=lambda codes: codes.__name__)
def test_every_code_of_every_list_has_a_definition_and_a_line_to_its_neighbours(codes: type[Code]) -> None:
    assert all(code.definition for code in codes)
    assert all(code.boundary for code in codes)
    assert codes.__doc__


@pytest.mark.parametrize("code", CHOSEN, ids=name)
def test_a_code_that_a_reader_chooses_draws_the_line_to_its_neighbours(code: Code) -> None:
    assert code.boundary


@pytest.mark.parametrize("code", CHOSEN, ids=name)
def test_its_example_stands_in_the_sources(code: Code) -> None:
    if name(code) in NOT_MET or type(code).__name__ in OF_THE_DATASET:
        assert code.example == ""
    elif name(code) in REGISTERED:
        assert fold(code.example) not in words_of_the_sources()
    else:
        assert fold(code.example) in words_of_the_sources()
        assert code.example


@pytest.mark.parametrize("code", CODES_OF_ENTITIES, ids=name)
def test_the_example_of_a_kind_names_something_of_that_kind(code: Code) -> None:
    """Catches an example that stands in the sources and is coded otherwise, and a name of no register."""
    named = {
        word for entity in entities().values() if name(code) in codes_of(entity) for word in entity.names
    }
    assert any(re.search(rf"(?<!\w){re.escape(fold(word))}(?!\w)", fold(code.example)) for word in named)
