"""The file of rulings: what is written otherwise is told with its entry and what was expected."""

import pytest

from ccdata.curation.rulings import rulings
from ccdata.evidence.errors import EvidenceError

SOUND = '''
[a-question]
kind = "with_arithmetic"
about = "A question."
cells = ["a/b/c"]
basis = "unresolved"
reason = """Nothing
  decides it."""
'''


def test_an_entry_is_read_and_its_words_are_joined() -> None:
    (ruling,) = rulings(SOUND)
    assert (ruling.id, ruling.cells, ruling.holds) == ("a-question", ("a/b/c",), None)
    assert ruling.reason == "Nothing decides it."


@pytest.mark.parametrize(
    ("before", "after", "problem"),
    [
        ('about = "A question."', "", "it lacks about"),
        ('about = "A question."', 'about = "A question."\nwhy = "x"', "it has why"),
        ('"with_arithmetic"', '"arithmetic"', "an unknown code: 'arithmetic'"),
        ('"unresolved"', '"none"', "an unknown code: 'none'"),
        ("[a-question]", "[a-question", "it is no TOML"),
    ],
)
def test_an_entry_that_is_written_otherwise_is_told(before: str, after: str, problem: str) -> None:
    with pytest.raises(EvidenceError, match=problem) as caught:
        rulings(SOUND.replace(before, after))
    assert caught.value.where.startswith("src/ccdata/curation/conflicts.toml")
    assert caught.value.mend


def test_the_rulings_of_the_project_give_their_ground() -> None:
    found = rulings()
    assert len({ruling.id for ruling in found}) == len(found)
    assert all(len(ruling.reason) > 20 and ruling.about.endswith(".") for ruling in found)
