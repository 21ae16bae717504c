"""What a register may not say, and the error that tells its curator so."""

import pytest

from ccdata.vocabulary.registers import Organisation, RegisterError
from ccdata.vocabulary.registers.formats import IDENTIFIER_FORMATS, expected_format
from ccdata.vocabulary.registers.public import read_public_registers
from ccdata.vocabulary.registers.reading import read_registers

OFSTED = '[ofsted]\nname = "Ofsted"\nkind = "inspectorate"\n'
MEDWAY = '[medway]\nname = "Medway"\ntype = "unitary"\n'


def refusal(texts: dict[str, str]) -> RegisterError:
    with pytest.raises(RegisterError) as caught:
        read_registers(texts)
    return caught.value


def test_a_sound_register_is_read() -> None:
    ofsted = read_registers({"organisations.toml": OFSTED})["ofsted"]
    assert isinstance(ofsted, Organisation)
    assert ofsted.kind == "organisation"
    assert ofsted.organisation_kind == "inspectorate"
    assert ofsted.names == ("Ofsted",)


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ('nmaes = ["The inspectorate"]', "nmaes"),
        ('gss_code = "E06000035"', "gss_code"),
        ('id = "ofsted"', "id"),
        ('names = ["Ofsted"]', "names"),
        ("names = []", "names"),
        ('names = "OFSTED"', "names"),
        ('names = [" OFSTED"]', "names"),
        ('note = ""', "note"),
        ("described = false", "described"),
        ('origin = "named"', "origin"),
        ('origin = "hearsay"', "origin"),
        ('part_of = "nowhere"', "part_of"),
        ('part_of = "ofsted"', "part_of"),
        ('successors = ["nowhere"]', "successors"),
        ('wikidata = "2612019"', "wikidata"),
        ("charity_number = 216250", "charity_number"),
    ],
)
def test_a_faulty_line_is_refused_with_file_id_and_key(line: str, key: str) -> None:
    error = refusal({"organisations.toml": OFSTED + line})
    assert (error.file, error.id, error.key) == ("organisations.toml", "ofsted", key)


def test_a_missing_key_is_refused() -> None:
    error = refusal({"organisations.toml": '[ofsted]\nname = "Ofsted"'})
    assert (error.id, error.key, error.found) == ("ofsted", "kind", None)


def test_an_unknown_kind_is_refused_with_the_kinds_there_are() -> None:
    error = refusal({"organisations.toml": OFSTED.replace("inspectorate", "watchdog")})
    assert error.found == "watchdog"
    assert "inspectorate" in error.expected


@pytest.mark.parametrize("id", ["Ofsted", "the_ofsted", "ofsted-", "'the ofsted'", "a--b"])
def test_an_id_that_is_no_slug_is_refused(id: str) -> None:
    assert refusal({"people.toml": f'[{id}]\nname = "Ofsted"'}).key == "id"


def test_an_id_stands_once_over_all_files() -> None:
    error = refusal({"organisations.toml": OFSTED, "people.toml": '[ofsted]\nname = "Ofsted"'})
    assert error.file == "people.toml"
    assert "organisations.toml" in error.expected


def test_an_id_stands_once_in_a_file() -> None:
    assert refusal({"organisations.toml": OFSTED + OFSTED}).file == "organisations.toml"


def test_a_value_outside_a_table_is_refused() -> None:
    assert refusal({"people.toml": 'name = "Tina Russell"'}).key == "id"


def test_a_reference_may_lead_to_another_file() -> None:
    texts = {"authorities.toml": MEDWAY, "organisations.toml": OFSTED + 'part_of = "medway"'}
    assert list(read_registers(texts)) == ["medway", "ofsted"]


@pytest.mark.parametrize(
    ("key", "right", "wrong"),
    [
        ("gss_code", "E06000035", "E6000035"),
        ("region_code", "E12000008", "E06000035"),
        ("dfe_code", "887", "0887"),
        ("ofsted_urn", "80522", "80-522"),
        ("wikidata", "Q16997526", "Q0"),
        ("gov_organisation_code", "PB251", "pb251"),
        ("charity_number", "1092778", "SC046557"),
        ("charity_number_scotland", "SC046557", "1092778"),
        ("company_number", "04289790", "4289790"),
        ("start_date", "2009-04", "2009-13"),
        ("end_date", "2021-03-31", "31/03/2021"),
    ],
)
def test_an_identifier_in_the_wrong_form_is_refused(key: str, right: str, wrong: str) -> None:
    assert expected_format(key, right) is None
    assert expected_format(key, wrong) == IDENTIFIER_FORMATS[key].pattern
    assert expected_format(key, right + "\n") is not None


def test_the_message_says_where_and_what() -> None:
    error = refusal({"authorities.toml": MEDWAY + 'gss_code = "E6"'})
    assert str(error) == r"authorities.toml: [medway] gss_code: expected E\d{8}, found 'E6'"


def test_a_key_has_one_public_register() -> None:
    entry = '[{}]\nname = "a"\nwhat = "b"\nchecked = "c"\nkeys = ["gss_code"]\n'
    with pytest.raises(RegisterError, match="that \\[one\\] does not have"):
        read_public_registers(entry.format("one") + entry.format("two"))
