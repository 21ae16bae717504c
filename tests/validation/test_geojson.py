"""GeoJSON and TopoJSON objects, well formed and not."""

from typing import Any

import pytest

from ccdata.validation.geojson import problem

POINT: dict[str, Any] = {"type": "Point", "coordinates": [0, 51]}
RING = [[0, 0], [1, 0], [1, 1], [0, 0]]
FEATURE: dict[str, Any] = {"type": "Feature", "geometry": POINT, "properties": None}


@pytest.mark.parametrize(
    "value",
    [
        POINT,
        {"type": "Point", "coordinates": []},
        {"type": "Point", "coordinates": [0, 51, 12.5]},
        {"type": "LineString", "coordinates": [[0, 0], [1, 1]]},
        {"type": "Polygon", "coordinates": [RING]},
        {"type": "MultiPolygon", "coordinates": [[RING]]},
        {"type": "GeometryCollection", "geometries": [POINT]},
        FEATURE,
        {"type": "Feature", "geometry": None, "properties": {"a": 1}},
        {"type": "FeatureCollection", "features": [FEATURE]},
    ],
)
def test_what_is_well_formed(value: dict[str, Any]) -> None:
    assert problem(value) is None


@pytest.mark.parametrize(
    "value",
    [
        {},
        {"type": "Circle"},
        {"type": ["Point"], "coordinates": [0, 51]},
        {"type": "Point", "coordinates": [0]},
        {"type": "Point", "coordinates": [0, True]},
        {"type": "Point", "coordinates": [[0, 51]]},
        {"type": "LineString", "coordinates": [[0, 0]]},
        {"type": "Polygon", "coordinates": [RING[:3]]},
        {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 1]]]},
        {"type": "MultiPolygon", "coordinates": [RING]},
        {"type": "GeometryCollection", "geometries": [7]},
        {"type": "GeometryCollection"},
        {"type": "Feature", "geometry": POINT},
        {"type": "Feature", "geometry": POINT, "properties": []},
        {"type": "FeatureCollection", "features": [POINT]},
        {"type": "FeatureCollection", "features": {}},
    ],
)
def test_what_is_not(value: dict[str, Any]) -> None:
    assert problem(value) is not None


def test_collections_of_collections_end_somewhere() -> None:
    value: dict[str, Any] = POINT
    for _ in range(10_000):
        value = {"type": "GeometryCollection", "geometries": [value]}
    assert problem(value) == "collections are nested too deeply"
    assert problem({"type": "Topology", "objects": {"a": value}, "arcs": []}, "topojson") is not None


def test_a_topology_is_no_geojson_and_the_other_way_round() -> None:
    topology = {"type": "Topology", "objects": {"a": {"type": "LineString", "arcs": [0]}}, "arcs": [RING]}
    assert problem(topology, "topojson") is None
    assert problem(topology) is not None
    assert problem(POINT, "topojson") == "its type is not Topology"
    for objects, arcs in ({"a": {"type": "LineString", "arcs": ["0"]}}, [RING]), (None, []), ({}, [7]):
        assert problem({"type": "Topology", "objects": objects, "arcs": arcs}, "topojson") is not None


@pytest.mark.parametrize("kind", [[], {}, 7, "Topology"])
def test_an_object_of_a_topology_has_a_type_of_topojson(kind: Any) -> None:
    value = {"type": "Topology", "objects": {"a": {"type": kind}}, "arcs": []}
    assert problem(value, "topojson") == "an object's type is none of TopoJSON"
