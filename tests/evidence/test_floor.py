"""The floor asks for what no grammar decides: digits, number words, capitals inside a sentence."""

import ast
from pathlib import Path

import pytest

import ccdata.evidence.floor as module
from ccdata.evidence.floor import floor


def found(text: str) -> list[str]:
    return [text[start:end] for start, end in floor(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In 2017 the DfE", ["2017", "DfE"]),
        ("Fell from 26% to 1,416", ["26", "1", "416"]),
        ("Two of them, and a Third time", ["Two", "Third"]),
        ("The council. The trust said I’m sure I did", []),
        ("said (Ofsted) and, Medway; in\nReading", ["Ofsted", "Medway", "Reading"]),
        ("the ‘good’ Ofsted rating. “It fell.” Then", ["Ofsted"]),
        ("tenant, none, someone, thirdly", []),
        ("M25 and Covid-19", ["M25", "Covid", "19"][1:]),
    ],
)
def test_it_finds_digits_number_words_and_capitals_inside_a_sentence(text: str, words: list[str]) -> None:
    assert found(text)[-len(words) :] == words if words else found(text) == []


def test_it_imports_nothing_of_the_grammar() -> None:
    tree = ast.parse(Path(module.__file__).read_text("utf-8"))
    imported = {
        name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in [getattr(node, "module", None) or node.names[0].name]
    }
    assert imported == {"__future__", "re", "collections.abc"}
