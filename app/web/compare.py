"""What changed between two dates, for the organization or one Circle: old → new, and why."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from babel.dates import format_date

from app.governance.lines import (
    CONSTITUTIONAL,
    AccountabilityLine,
    AssignmentLine,
    DomainLine,
    Line,
    LinkLine,
    PartnerLine,
    PolicyLine,
    RoleLine,
    StrategyLine,
)
from app.governance.settings import effect_of, references
from app.locale import _, language_now, locale_of
from app.persistence import accounts
from app.persistence.queries import circles, compare, history, people
from app.persistence.queries.compare import Difference, Place
from app.web.browse import folded
from app.web.dependencies import Moment, Reader, Reading
from app.web.differences import by_word
from app.web.pages import page
from app.web.routing import Pages

router = Pages()
MOST = 400
"""Differences shown on one page; a whole import has more, and its record tells it better."""


@dataclass
class Group:
    """What changed about one Role or Circle; without one, about the organization's people."""

    place: Place | None
    path: list[Place] = field(default_factory=list)
    entries: list[dict[str, Any]] = field(default_factory=list)

    @property
    def order(self) -> list[str]:
        return [folded(one.name) for one in self.path] + ([folded(self.place.name)] if self.place else [])


@router.get("/organizations/{slug}/compare", name="compare")
def show(reader: Reader, slug: str, to: str = "", circle: str = "") -> Any:
    given = {"from": reader.request.query_params.get("from", "").strip(), "to": to.strip()}
    errors: dict[str, str] = {}
    start = _moment(reader, given["from"], "from", errors)
    end = _moment(reader, given["to"], "to", errors)
    asked: dict[str, Any] = {
        "given": given,
        "errors": errors,
        "circles": circles.every(reader.connection, reader.here.id),
        "chosen": circle,
        "place": "compare",
    }
    if errors or start is None:
        status = 422 if errors else 200
        return page(reader, "compare/show.html", status=status, groups=None, start=None, end=None, **asked)
    end = end or Moment(reader.here.head_number, None, "")
    found = compare.differences(reader.connection, reader.here.id, start.number, end.number)
    groups, numbers, names, left_out = _groups(reader, found, circle)
    return page(
        reader,
        "compare/show.html",
        start=start,
        end=end,
        groups=groups,
        left_out=left_out,
        origins=history.origins(reader.connection, reader.here.id, numbers),
        people=names,
        by_word=by_word,
        **asked,
    )


def _moment(reader: Reading, given: str, name: str, errors: dict[str, str]) -> Moment | None:
    """A day or a record's number; empty is not asked. What cannot be read is said beside its field."""
    if not given:
        return None
    zone, here = reader.here.timezone, reader.here.id
    found: tuple[int, date] | None = None
    if re.fullmatch(r"\d{1,12}", given, re.ASCII):
        found = accounts.moment_of(reader.connection, here, number=int(given), timezone=zone)
        if found is None and int(given) != 0:
            errors[name] = _("There is no record of this number.")
            return None
        return Moment(int(given), found[1] if found else None, given)
    try:
        day = date.fromisoformat(given) if re.fullmatch(r"\d{4}-\d{2}-\d{2}", given, re.ASCII) else None
    except ValueError:
        day = None
    if day is None or not 1 < day.year < 9999:
        errors[name] = _("Please write a date as year-month-day, like 2026-03-14, or the number of a record.")
        return None
    found = accounts.moment_of(reader.connection, here, day=day, timezone=zone)
    return Moment(found[0] if found else 0, day, given)


def _groups(reader: Reading, found: list[Difference], circle: str) -> tuple[list[Group], set[int], dict[str, str], int]:
    connection, here = reader.connection, reader.here
    placed = [(one, _holder(one)) for one in found if not _follows(one)]
    wanted = {holder for _one, holder in placed if holder} | {
        other for one in found for line in (one.before, one.after) if line is not None for other in _others(line)
    }
    places = compare.places(connection, here.id, wanted)
    groups: dict[str, Group] = {}
    numbers: set[int] = set()
    ids: set[str] = set()
    left_out = 0
    for one, holder in sorted(placed, key=lambda pair: ORDER.index(pair[0].of)):
        path = _path(places, holder)
        if circle and circle not in {holder, *(above.id for above in path)}:
            continue
        if sum(len(group.entries) for group in groups.values()) >= MOST:
            left_out += 1
            continue
        group = groups.setdefault(holder or "", Group(places.get(holder or ""), path))
        group.entries.append(_entry(one, places))
        numbers |= {*one.records[-3:]}
        ids |= {line.person for line in (one.before, one.after) if hasattr(line, "person")}
    ordered = sorted(groups.values(), key=lambda group: (group.place is None, group.order))
    return ordered, numbers, people.names(connection, here.id, ids), left_out


ORDER = [
    RoleLine, StrategyLine, AccountabilityLine, DomainLine, PolicyLine, AssignmentLine, LinkLine, PartnerLine
]  # fmt: skip


def _follows(one: Difference) -> bool:
    """The four Roles that the Constitution places come and go with their Circle: nobody decided on them."""
    line = one.after or one.before
    return isinstance(line, RoleLine) and line.kind in CONSTITUTIONAL and not (one.before and one.after)


def _holder(one: Difference) -> str | None:
    line = one.after or one.before
    if isinstance(line, RoleLine):
        return line.lineage
    return getattr(line, "role", None) or getattr(line, "circle", None)


def _others(line: Line) -> list[str]:
    """Other Roles and Circles that a line names."""
    named = [getattr(line, "circle", None), *(references(line).values() if isinstance(line, PolicyLine) else ())]
    return [one for one in named if one]


def _path(places: dict[str, Place], holder: str | None) -> list[Place]:
    path: list[Place] = []
    place = places.get(holder or "")
    while place is not None and place.circle and len(path) < 100:
        place = places.get(place.circle)
        if place is not None:
            path.insert(0, place)
    return path


def _entry(one: Difference, places: dict[str, Place]) -> dict[str, Any]:
    """What a template shows: what kind of fact, added, amended or ended, and each part before and after."""
    before, after = one.before, one.after
    what = "added" if before is None else "ended" if after is None else "amended"
    line = after or before
    parts = []
    for name in PARTS[one.of]:
        if name == "circle" and what != "amended" and one.of is RoleLine:
            continue  # Its place stands above it.
        old, new = _said(before, name, places), _said(after, name, places)
        if old != new:
            parts.append((name, old, new))
    return {"of": one.of.table, "what": what, "line": line, "parts": parts, "records": one.records[-3:]}


PARTS: dict[type[Line], tuple[str, ...]] = {
    RoleLine: ("name", "purpose", "circle", "is_circle"),
    AccountabilityLine: ("text",),
    DomainLine: ("text",),
    PolicyLine: ("title", "text", "value"),
    StrategyLine: ("text",),
    AssignmentLine: ("focus", "term", "stays"),
    LinkLine: ("circle",),
    PartnerLine: (),
}


def _said(line: Any, name: str, places: dict[str, Place]) -> str:
    if line is None:
        return ""
    value = getattr(line, name)
    if name == "circle":
        return places[value].name if value in places else ""
    if name == "is_circle":
        return _("a Circle") if value else ""
    if name == "value":
        return effect_of(line, {id: place.name for id, place in places.items()}, language_now())
    if isinstance(value, date):
        return format_date(value, "long", locale=locale_of(language_now()))
    return str(value or "")
