"""An organization as outline, as circle map and as JSON: one tree, read once for each record and kept."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import orjson
from fastapi.responses import Response
from markupsafe import Markup

from app.persistence.queries import outline
from app.persistence.queries.outline import Chart, Node
from app.web.browse import at, folded, not_found, part
from app.web.dependencies import Reader, Reading
from app.web.pages import page, unchanged
from app.web.routing import Pages

router = Pages()
FIRST_ROLES = 130
"""Roles that an outline shows at first; deeper ones are fetched as they are opened."""
FIRST_CIRCLES = 600
"""Circles, round ones, that the map draws at first."""


@router.get("/organizations/{slug}", name="organization")
def show(reader: Reader, slug: str) -> Any:
    number = _number(reader)
    if same := unchanged(reader, f"o{number}"):
        return same
    chart = _chart(reader)
    if chart.root is None:
        return page(reader, "organizations/empty.html", place="organization", moment=reader.moment)
    return page(
        reader,
        "organizations/show.html",
        fragments={"fallback": "organizations/_outline.html"},
        etag=f"o{number}",
        moment=reader.moment,
        place="organization",
        branch=_outline(reader, chart, chart.root["id"]),
        chart=chart,
        **_counts(reader, chart),
    )


@router.get("/organizations/{slug}/outline/{circle}", name="outline_part")
def show_part(reader: Reader, slug: str, circle: str) -> Any:
    """What is inside one Circle, for the outline to open."""
    chart = _chart(reader)
    if circle not in chart.nodes:
        raise not_found()
    etag = f"p{_number(reader)}-{circle}"
    if same := unchanged(reader, etag):
        return same
    return page(
        reader,
        "organizations/part.html",
        fragment="organizations/_part.html",
        etag=etag,
        moment=reader.moment,
        branch=_outline(reader, chart, circle),
        node=chart.nodes[circle],
        path=[(node["id"], node["name"]) for node in chart.path(circle)],
    )


@router.get("/organizations/{slug}/map", name="map")
def show_map(reader: Reader, slug: str, circle: str = "") -> Any:
    number = _number(reader)
    if same := unchanged(reader, f"m{number}-{circle}"):
        return same
    chart = _chart(reader)
    if chart.root is None:
        return page(reader, "organizations/empty.html", place="map", moment=reader.moment)
    focus = circle if circle in chart.nodes else chart.root["id"]
    return page(
        reader,
        "organizations/map.html",
        etag=f"m{number}-{circle}",
        moment=reader.moment,
        place="map",
        focus=focus,
        branch=_outline(reader, chart, focus),
        **_counts(reader, chart),
    )


@router.get("/organizations/{slug}/map.json", name="map_data")
def map_data(reader: Reader, slug: str, circle: str = "") -> Any:
    """The map around one Circle: as many levels as can be drawn, with what was left out counted."""
    etag = f'"map{_number(reader)}-{circle}-{reader.language}"'
    chart = _chart(reader)
    if chart.root is None or (circle and circle not in chart.nodes):
        raise not_found()
    focus = circle or chart.root["id"]
    key = ("map", reader.here.id, chart.number, focus)
    return _bytes(reader, etag, lambda: reader.site.kept.get(key, lambda: orjson.dumps(_map(chart, focus))))


@router.get("/organizations/{slug}/chart.json", name="chart")
def chart_data(reader: Reader, slug: str) -> Any:
    """The whole chart with holders: `{"organization", "record", "chart": {…, "holders", "roles"}}`."""
    number = _number(reader)

    def make() -> bytes:
        key = ("chart.json", reader.here.id, number)
        return reader.site.kept.get(key, lambda: _whole(reader.here.name, _chart(reader)))

    return _bytes(reader, f'"chart{number}"', make)


def _whole(name: str, chart: Chart) -> bytes:
    return orjson.dumps({"organization": name, "record": chart.number, "chart": chart.root})


def _bytes(reader: Reading, etag: str, make: Any) -> Response:
    headers = {"etag": etag, "cache-control": "private, no-cache", "vary": "Cookie, Accept-Language"}
    if reader.request.headers.get("if-none-match") == etag:
        return Response(status_code=304, headers=headers)
    return Response(make(), media_type="application/json", headers=headers)


def _number(reader: Reading) -> int:
    moment = reader.moment
    return moment.number if moment else reader.here.head_number


def _chart(reader: Reading) -> Chart:
    """Of one record there is only one chart, whoever reads it."""
    number = _number(reader)
    then = at(reader)
    if then == reader.here.head_number:
        then = None

    def make() -> Chart:
        return outline.chart(reader.connection, reader.here.id, number, then)

    return reader.site.kept.get(("chart", reader.here.id, number), make)


def _outline(reader: Reading, chart: Chart, circle: str) -> Markup:
    """The list of what is inside a Circle, as HTML; the same for all who read it in one language."""
    key = ("outline", reader.here.id, chart.number, circle, reader.language, reader.at)

    def make() -> Markup:
        node = chart.nodes[circle]
        unfolded = _unfolded(node, FIRST_ROLES)
        return part(
            reader, "organizations/_branch.html", node=node, unfolded=unfolded, listed=listed, within=chart.within,
            at=reader.at,
        )  # fmt: skip

    return reader.site.kept.get(key, make)


def _unfolded(top: Node, most: int) -> frozenset[str]:
    """The Circles whose inside is sent at once: level by level, as long as there is room for all of it."""
    unfolded, shown, waiting = {top["id"]}, len(top["roles"]), [top]
    while waiting:
        inside = [node for circle in waiting for node in circle["roles"] if node["roles"]]
        waiting = []
        for node in sorted(inside, key=lambda node: len(node["roles"])):
            if shown + len(node["roles"]) <= most:
                shown += len(node["roles"])
                unfolded.add(node["id"])
                waiting.append(node)
    return frozenset(unfolded)


def listed(node: Node) -> list[Node]:
    """What the outline lists inside: Roles, then Circles, then who was elected. An empty Facilitator Role says little
    here; the Circle's page tells who acts.
    """
    shown = [one for one in node["roles"] if one["kind"] == "role" or one["holders"]]
    return sorted(shown, key=lambda one: (one["kind"] != "role", bool(one["roles"]), folded(one["name"])))


def _counts(reader: Reading, chart: Chart) -> dict[str, Any]:
    def make() -> dict[str, Any]:
        ordinary = [node for node in chart.nodes.values() if node["kind"] == "role"]
        people = {holder["id"] for node in chart.nodes.values() for holder in node["holders"]}
        return {
            "circles": sum(1 for node in ordinary if node["is_circle"]),
            "roles": sum(1 for node in ordinary if not node["is_circle"]),
            "unfilled": sum(1 for node in ordinary if node["unfilled"] and not node["is_circle"]),
            "people": len(people),
        }

    return reader.site.kept.get(("counts", reader.here.id, chart.number), make)


def _map(chart: Chart, focus: str) -> dict[str, Any]:
    top = chart.nodes[focus]
    unfolded = _unfolded(top, FIRST_CIRCLES)
    return {
        "path": [{"id": node["id"], "name": node["name"]} for node in chart.path(focus)],
        "tree": _mapped(chart, top, unfolded),
    }


def _mapped(chart: Chart, node: Node, unfolded: Iterable[str]) -> dict[str, Any]:
    told: dict[str, Any] = {
        "id": node["id"],
        "name": node["name"],
        "circle": node["is_circle"],
        "unfilled": node["unfilled"],
        "holders": [holder["name"] for holder in node["holders"][:5]],
    }
    inside = [one for one in node["roles"] if one["kind"] == "role"]
    if inside and node["id"] in unfolded:
        ordered = sorted(inside, key=lambda one: folded(one["name"]))
        told["roles"] = [_mapped(chart, one, unfolded) for one in ordered]
    elif inside:
        told["more"] = chart.within[node["id"]]
    return told
