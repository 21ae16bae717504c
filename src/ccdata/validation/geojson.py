"""GeoJSON (RFC 7946) and TopoJSON objects: whether they are well formed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

_DEPTHS = {
    "Point": 0,
    "MultiPoint": 1,
    "LineString": 1,
    "MultiLineString": 2,
    "Polygon": 2,
    "MultiPolygon": 3,
}
"""How many arrays deep the positions of each geometry lie."""

_NESTED = 32
"""Collections of collections any deeper are no map but an attack."""


def problem(value: Mapping[str, Any], form: str = "default") -> str | None:
    """What is wrong with an object of GeoJSON, or of TopoJSON where ``form`` is ``topojson``.

    >>> problem({"type": "Point", "coordinates": [0.5, 51]})
    >>> problem({"type": "Point", "coordinates": "here"})
    'the coordinates of a Point are not a position'
    """
    return _topology(value) if form == "topojson" else _geojson(value, 0)


def _geojson(value: Any, depth: int) -> str | None:
    kind = value.get("type") if isinstance(value, dict) else None
    if kind == "FeatureCollection":
        features = value.get("features")
        if not isinstance(features, list):
            return "a FeatureCollection has no array of features"
        return _first(features, _feature)
    if kind == "Feature":
        return _feature(value)
    return _geometry(value, depth)


def _feature(value: Any) -> str | None:
    if not isinstance(value, dict) or value.get("type") != "Feature":
        return "a feature is not of type Feature"
    if "geometry" not in value or "properties" not in value:
        return "a Feature has no geometry or no properties"
    if not isinstance(value["properties"], dict | None):
        return "the properties of a Feature are not an object"
    return None if value["geometry"] is None else _geometry(value["geometry"], 0)


def _geometry(value: Any, depth: int) -> str | None:
    kind = value.get("type") if isinstance(value, dict) else None
    if kind == "GeometryCollection":
        geometries = value.get("geometries")
        if not isinstance(geometries, list):
            return "a GeometryCollection has no array of geometries"
        if depth == _NESTED:
            return "collections are nested too deeply"
        return _first(geometries, lambda one: _geometry(one, depth + 1))
    if not isinstance(kind, str) or kind not in _DEPTHS:
        return "its type is none of GeoJSON"
    coordinates = value.get("coordinates")
    # An empty array of coordinates is a geometry without a place (RFC 7946, 3.1).
    if coordinates == [] or _holds(coordinates, _DEPTHS[kind], _is_position):
        return _lines(kind, coordinates)
    return f"the coordinates of a {kind} are not {'a position' if kind == 'Point' else 'those of one'}"


def _lines(kind: str, coordinates: Any) -> str | None:
    if kind in {"LineString", "MultiLineString"}:
        lines = [coordinates] if kind == "LineString" else coordinates
        if any(len(line) == 1 for line in lines):
            return "a line has one position only"
    if kind in {"Polygon", "MultiPolygon"}:
        rings = coordinates if kind == "Polygon" else [ring for one in coordinates for ring in one]
        if any(len(ring) < 4 or ring[0] != ring[-1] for ring in rings):
            return "a ring of a polygon does not close, or has fewer than four positions"
    return None


def _is_position(value: Any) -> bool:
    return isinstance(value, list) and len(value) >= 2 and all(map(_is_number, value))


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float | Decimal) and not isinstance(value, bool)


def _holds(value: Any, depth: int, is_leaf: Callable[[Any], bool]) -> bool:
    if depth == 0:
        return is_leaf(value)
    return isinstance(value, list) and all(_holds(one, depth - 1, is_leaf) for one in value)


def _topology(value: Mapping[str, Any]) -> str | None:
    if value.get("type") != "Topology":
        return "its type is not Topology"
    if not isinstance(value.get("objects"), dict):
        return "a Topology has no objects"
    if not _holds(value.get("arcs"), 2, _is_position):
        return "the arcs of a Topology are not arrays of positions"
    return _first(list(value["objects"].values()), lambda one: _object(one, 0))


_ARCS = {"LineString": 1, "MultiLineString": 2, "Polygon": 2, "MultiPolygon": 3}


def _object(value: Any, depth: int) -> str | None:
    kind = value.get("type") if isinstance(value, dict) else None
    if kind == "GeometryCollection":
        if not isinstance(value.get("geometries"), list) or depth == _NESTED:
            return "a GeometryCollection has no array of geometries, or is nested too deeply"
        return _first(value["geometries"], lambda one: _object(one, depth + 1))
    if not isinstance(kind, str | None):
        return "an object's type is none of TopoJSON"
    if kind in {"Point", "MultiPoint"}:
        held = _holds(value.get("coordinates"), _DEPTHS[kind], _is_position)
        return None if held else f"the coordinates of a {kind} are not positions"
    if kind in _ARCS:
        held = _holds(value.get("arcs"), _ARCS[kind], lambda one: type(one) is int)
        return None if held else f"the arcs of a {kind} are not numbers of arcs"
    return None if isinstance(value, dict) and kind is None else "an object's type is none of TopoJSON"


def _first(values: list[Any], check: Callable[[Any], str | None]) -> str | None:
    return next((said for said in map(check, values) if said is not None), None)
