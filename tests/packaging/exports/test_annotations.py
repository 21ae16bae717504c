"""Web Annotations: read by a JSON-LD processor, held against the model, and true of the sources."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest
from pyld import jsonld  # type: ignore[import-untyped]
from rdflib import Graph, Namespace
from rdflib.namespace import RDF

from ccdata.corpus import read_corpus
from ccdata.packaging.exports import CannotExport, Options, Package, export
from ccdata.packaging.exports.annotations import BESIDE, ni
from ccdata.packaging.exports.wordless import without_text
from tests.packaging.pristine import ROOT

# rdflib 7 reads with a class of its own that it tells others not to use.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

OA = Namespace("http://www.w3.org/ns/oa#")
AS = "https://www.w3.org/ns/activitystreams#"

# The terms of http://www.w3.org/ns/anno.jsonld that are used, as the recommendation defines them: the whole
# context would have to be fetched.
TERMS: Mapping[str, Any] = {
    "oa": str(OA), "as": AS, "dc": "http://purl.org/dc/elements/1.1/", "dcterms": "http://purl.org/dc/terms/",
    "dctypes": "http://purl.org/dc/dcmitype/", "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#", "id": "@id", "type": "@type",
    **{name: f"oa:{name}" for name in ("Annotation", "SpecificResource", "TextQuoteSelector",
                                        "TextPositionSelector", "describing", "identifying",
                                        "exact", "prefix", "suffix")},
    **{name: f"dctypes:{name}" for name in ("Dataset", "Text")},
    "AnnotationCollection": "as:OrderedCollection", "AnnotationPage": "as:OrderedCollectionPage",
    **{name: {"@id": f"oa:has{name.title()}", "@type": "@id"}
       for name in ("body", "target", "source", "state", "selector", "purpose")},
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"},
    **{name: {"@id": f"oa:{name}", "@type": "xsd:nonNegativeInteger"} for name in ("start", "end")},
    "format": "dc:format", "language": "dc:language", "label": "rdfs:label",
    "rights": {"@id": "dcterms:rights", "@type": "@id"},
    "items": {"@id": "as:items", "@type": "@id", "@container": "@list"},
    "first": {"@id": "as:first", "@type": "@id"}, "last": {"@id": "as:last", "@type": "@id"},
    "partOf": {"@id": "as:partOf", "@type": "@id"},
    "total": {"@id": "as:totalItems", "@type": "xsd:nonNegativeInteger"},
    "startIndex": {"@id": "as:startIndex", "@type": "xsd:nonNegativeInteger"},
}  # fmt: skip


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return {source.id: source.text for source in read_corpus(ROOT / "seeds").sources.values()}


@pytest.fixture(scope="module")
def collection(package: Package) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(export("annotations", package)[".jsonld"])
    return told


@pytest.fixture(scope="module")
def items(collection: dict[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = collection["first"]["items"]
    return found


def test_every_citation_is_one_annotation(package: Package, collection: dict[str, Any]) -> None:
    citations = [f"urn:ccdata:citation:{one['id']}" for one in package.tables["citations"].records()]
    assert [one["id"] for one in collection["first"]["items"]] == citations
    assert collection["total"] == len(citations) > 6_000


def test_the_words_stand_at_the_position_in_the_source_of_that_hash(
    package: Package, items: list[dict[str, Any]], texts: dict[str, str]
) -> None:
    by_name = {ni(str(one["sha256"])): texts[str(one["id"])] for one in package.tables["sources"].records()}
    for item in items:
        target = item["target"][0]
        position, quote = target["selector"]
        text = by_name[target["source"]["id"]]
        assert text[position["start"] : position["end"]] == quote["exact"]
        assert ni(target["state"]["sha256"]) == target["source"]["id"]


def test_the_words_are_looked_for_in_the_article_as_well(items: list[dict[str, Any]]) -> None:
    """There is no position in its page, which nobody has pinned."""
    for item in items:
        target = item["target"][1]
        assert target["source"]["id"].startswith("https://")
        assert target["selector"] == item["target"][0]["selector"][1]


def test_no_words_beside_a_quote_are_given_without_the_sources(items: list[dict[str, Any]]) -> None:
    assert not [one for one in items if {"prefix", "suffix"} & set(one["target"][0]["selector"][1])]


def test_who_holds_the_sources_gets_the_words_beside_a_quote(package: Package, texts: dict[str, str]) -> None:
    told = json.loads(export("annotations", package, Options(texts=texts))[".jsonld"])
    for one, item in zip(package.tables["citations"].records(), told["first"]["items"], strict=True):
        position, quote = item["target"][0]["selector"]
        text, start, end = texts[str(one["source_id"])], position["start"], position["end"]
        around = text[max(start - BESIDE, 0) : end + BESIDE]
        assert quote["prefix"] + quote["exact"] + quote["suffix"] == around


def test_other_sources_are_refused(package: Package, texts: dict[str, str]) -> None:
    with pytest.raises(CannotExport, match="do not stand at its place") as problem:
        export("annotations", package, Options(texts={one: " " + text for one, text in texts.items()}))
    assert "mend:" in str(problem.value)


@pytest.fixture(scope="module")
def graph(collection: dict[str, Any]) -> Graph:
    """A part of the annotations as a processor of JSON-LD reads them: a term unknown to it is an error."""
    known, own = collection["@context"]
    assert known == "http://www.w3.org/ns/anno.jsonld"
    page = collection["first"] | {"items": collection["first"]["items"][:200]}
    part = collection | {"@context": [TERMS, own], "first": page}
    dropped: list[str] = []
    expanded = jsonld.expand(part, {"onPropertyDropped": lambda name: dropped.append(name)})
    _no_lost_key(part, dropped)
    graph = Graph()
    graph.parse(data=json.dumps(expanded), format="json-ld")
    return graph


def _no_lost_key(value: Any, dropped: list[str]) -> None:
    assert dropped == []
    known = {*TERMS, "@context", "sha256", "State"}
    if isinstance(value, dict):
        assert set(value) <= known, set(value) - known
        for key, one in value.items():
            if key != "@context":
                _no_lost_key(one, dropped)
    elif isinstance(value, list):
        for one in value:
            _no_lost_key(one, dropped)


def test_a_processor_of_json_ld_reads_them(graph: Graph) -> None:
    annotations = set(graph.subjects(RDF.type, OA.Annotation))
    assert len(annotations) == 200
    assert len(list(graph.subject_objects(OA.hasTarget))) == 400
    assert len(list(graph.subject_objects(OA.hasState))) == 200


SHAPES = """
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
[] a sh:NodeShape ; sh:targetClass oa:Annotation ;
   sh:property [ sh:path oa:hasTarget ; sh:minCount 1 ; sh:class oa:SpecificResource ] ;
   sh:property [ sh:path oa:motivatedBy ; sh:minCount 1 ; sh:nodeKind sh:IRI ] .
[] a sh:NodeShape ; sh:targetClass oa:SpecificResource ;
   sh:property [ sh:path oa:hasSource ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ;
   sh:property [ sh:path oa:hasSelector ; sh:minCount 1 ] .
[] a sh:NodeShape ; sh:targetClass oa:TextQuoteSelector ;
   sh:property [ sh:path oa:exact ; sh:minCount 1 ; sh:maxCount 1 ] ;
   sh:property [ sh:path oa:prefix ; sh:maxCount 1 ] ; sh:property [ sh:path oa:suffix ; sh:maxCount 1 ] .
[] a sh:NodeShape ; sh:targetClass oa:TextPositionSelector ;
   sh:property [ sh:path oa:start ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:nonNegativeInteger ] ;
   sh:property [ sh:path oa:end ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:nonNegativeInteger ] .
"""
"""What the Web Annotation Data Model demands of each part that is used."""


def test_they_are_as_the_model_demands(graph: Graph) -> None:
    from pyshacl import validate

    conforms, _, told = validate(graph, shacl_graph=Graph().parse(data=SHAPES, format="turtle"))
    assert conforms, told
    graph.remove((next(graph.subjects(OA.exact)), OA.exact, None))
    assert not validate(graph, shacl_graph=Graph().parse(data=SHAPES, format="turtle"))[0]


def test_a_hash_is_no_words_to_look_for(
    package: Package, items: list[dict[str, Any]], texts: Mapping[str, str]
) -> None:
    """The edition without quoted text gives positions; who holds the sources gets the words again."""
    edition = without_text(package)
    told = export("annotations", edition)[".jsonld"]
    assert b"sha256:" not in told
    for one in json.loads(told)["first"]["items"]:
        source, article = one["target"]
        assert [selector["type"] for selector in source["selector"]] == ["TextPositionSelector"]
        assert "selector" not in article
    again = json.loads(export("annotations", edition, Options(texts=texts))[".jsonld"])["first"]["items"]
    words = [[one["target"][1]["selector"]["exact"] for one in own] for own in (items, again)]
    assert words[0] == words[1]
