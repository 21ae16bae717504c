"""Every citation as a W3C Web Annotation: the words in their source, and the cell that they carry.

A target is a source in the state in which it was read: its name holds its hash (RFC 6920), so the positions
hold for these bytes and no others. The words alone are looked for in the article as it is published, whose
page has other positions. Words before and after a quote are given only to who holds the sources: they are the
publishers', and are no part of what the project hands out. Of the edition without quoted text only the
position is given: a hash is nothing to look for, unless the sources are at hand to put the words back.
"""

from __future__ import annotations

from base64 import urlsafe_b64encode
from collections.abc import Iterator, Mapping
from typing import Any

from ccdata.packaging.building import json_bytes
from ccdata.packaging.exports.errors import CannotExport, unsound
from ccdata.packaging.exports.hashes import hashed, is_hash
from ccdata.packaging.exports.options import Options
from ccdata.packaging.exports.package import Package

BESIDE = 32
"""So many characters before and after a quote tell it from the same words elsewhere."""

_CONTEXT = [
    "http://www.w3.org/ns/anno.jsonld",
    {"sha256": "https://schema.org/sha256", "State": "http://www.w3.org/ns/oa#State"},
]
_BASE = "urn:ccdata:"


def export(package: Package, options: Options) -> Mapping[str, bytes]:
    """All citations as one collection of one page. Raises CannotExport where a source is not as cited."""
    items = list(_annotations(package, options.texts))
    told = package.descriptor
    name = f"{_BASE}{told['name']}:{told['version']}:annotations"
    page = {"id": f"{name}:1", "type": "AnnotationPage", "partOf": name, "startIndex": 0, "items": items}
    collection = {
        "@context": _CONTEXT,
        "id": name,
        "type": "AnnotationCollection",
        "label": f"{told['title']}: the words that each cell was taken from",
        "rights": told["licenses"][0]["path"],
        "total": len(items),
        "first": page,
        "last": page["id"],
    }
    return {".jsonld": json_bytes(collection)}


def ni(digest: str) -> str:
    """The name of what has a SHA-256 (in hexadecimal digits), as RFC 6920 writes it.

    >>> ni("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    'ni:///sha-256;47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU'
    """
    return f"ni:///sha-256;{urlsafe_b64encode(bytes.fromhex(digest)).decode('ascii').rstrip('=')}"


def _annotations(package: Package, texts: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    for name in ("sources", "articles", "citations"):
        if name not in package.tables:
            raise unsound(f"the package has no table {name}: it has nothing to annotate")
    sources = {str(one["id"]): one for one in package.tables["sources"].records()}
    articles = {str(one["id"]): one for one in package.tables["articles"].records()}
    for citation in package.tables["citations"].records():
        text = texts.get(str(citation["source_id"]))
        if text is not None and citation["quote"] not in (cut := _cut(text, citation), hashed(cut)):
            raise CannotExport(
                f"citation {citation['id']}: its words do not stand at its place in {citation['source_id']}\n"
                "  mend:  give the seeds of the package with --seeds: `ccdata verify` says where they differ"
            )
        yield _annotation(
            citation, sources[str(citation["source_id"])], articles[str(citation["article_id"])], text
        )


def _cut(text: str, citation: Mapping[str, Any]) -> str:
    return text[citation["start"] : citation["end"]]


def _annotation(
    citation: Mapping[str, Any], source: Mapping[str, Any], article: Mapping[str, Any], text: str | None
) -> dict[str, Any]:
    quote = _quote(citation, text)
    position = {"type": "TextPositionSelector", "start": citation["start"], "end": citation["end"]}
    cell = f"{_BASE}cell:{citation['table']}/{citation['row_id']}/{citation['column']}"
    purpose = "describing" if citation["role"] == "value" else "identifying"
    return {
        "id": f"{_BASE}citation:{citation['id']}",
        "type": "Annotation",
        "motivation": purpose,
        "body": {"id": cell, "type": "Dataset", "purpose": purpose},
        "target": [
            {
                "type": "SpecificResource",
                "source": _text(ni(source["sha256"]), "text/plain"),
                "state": {"type": "State", "sha256": source["sha256"]},
                "selector": [position, quote] if quote else [position],
            },
            {
                "type": "SpecificResource",
                "source": _text(article["url"], "text/html"),
                **({"selector": quote} if quote else {}),
            },
        ],
    }


def _quote(citation: Mapping[str, Any], text: str | None) -> dict[str, Any]:
    """What selects the words themselves; empty where they are withheld and no source has them."""
    if text is not None:
        start, end = citation["start"], citation["end"]
        return {
            "type": "TextQuoteSelector",
            "exact": _cut(text, citation),
            "prefix": text[max(start - BESIDE, 0) : start],
            "suffix": text[end : end + BESIDE],
        }
    return {} if is_hash(citation["quote"]) else {"type": "TextQuoteSelector", "exact": citation["quote"]}


def _text(name: str, form: str) -> dict[str, str]:
    return {"id": name, "type": "Text", "format": form, "language": "en"}
