"""Who is a Circle Member of which Circle now, kept in a table so that what waits for a person is one join."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, bindparam, delete, insert, select

from app.governance.circles import circle_members, containing_circles
from app.governance.lines import (
    AssignmentLine,
    Line,
    LinkLine,
    MandateLine,
    PartnerLine,
    PolicyLine,
    RoleKind,
    RoleLine,
)
from app.governance.structure import Structure
from app.persistence.direct import Direct
from app.persistence.rows import circle_member

CHUNK = 500
MANY = 2_000
_MEMBERS = select(circle_member.c.circle_id, circle_member.c.person_id).where(
    circle_member.c.organization_id == bindparam("organization"),
    circle_member.c.circle_id.in_(bindparam("circles", expanding=True)),
)
_INSERT = Direct(insert(circle_member), *circle_member.c.keys())
_GONE = delete(circle_member).where(
    circle_member.c.organization_id == bindparam("o"),
    circle_member.c.circle_id == bindparam("c"),
    circle_member.c.person_id == bindparam("p"),
)


def concerned(structure: Structure, lines: Iterable[Line]) -> tuple[set[str], bool]:
    """The Circles whose members may be others after these lines opened or closed, and whether all within are meant.

    More than need be is fine, fewer is not. When all within are meant, `structure` must hold the whole organization.
    """
    lines = list(lines)
    if len(lines) > MANY:  # An import: asking for all is quicker than finding out for whom.
        gone = {line.lineage for line in lines if isinstance(line, RoleLine)}
        return gone | {role.lineage for role in structure.all(RoleLine) if role.is_circle}, True
    circles: set[str] = set()
    deep = False
    for line in lines:
        for role in _roles(structure, line):
            found, inside = _around(structure, role)
            circles |= found
            deep |= inside
        if isinstance(line, RoleLine):
            circles |= {line.circle, line.lineage} if line.circle else {line.lineage}
            deep |= line.is_circle
        if isinstance(line, LinkLine | MandateLine):
            circles.add(line.circle)
    return circles, deep


def _roles(structure: Structure, line: Line) -> Iterator[str]:
    if isinstance(line, RoleLine):
        yield line.lineage
    elif isinstance(line, AssignmentLine | LinkLine | MandateLine | PolicyLine):
        yield line.role
    elif isinstance(line, PartnerLine):
        yield from (filling.role for filling in structure.by_person(AssignmentLine, line.person))


def _around(structure: Structure, role: str) -> tuple[set[str], bool]:
    """Where its leads are members: its Circle, those it links into, and all that it leads by default as a Circle."""
    line = structure.find(RoleLine, role)
    if line is None:
        return set(), False
    inside = structure.inside(role) if line.is_circle else []
    circles: set[str] = set()
    for each in (line, *inside):
        circles |= {each.lineage} if each.is_circle else set()
        circles |= {each.circle} if each.circle else set()
        circles |= {link.circle for link in structure.links_of(each.lineage)}
        if each.kind is RoleKind.CIRCLE_REP and each.circle:
            circles |= set(containing_circles(structure, each.circle))
    return circles, line.is_circle


def rewrite(connection: Connection, structure: Structure, circles: Iterable[str]) -> None:
    """Bring the members of these Circles up to the structure; a Circle that is gone has none."""
    ordered = sorted(circles)
    for start in range(0, len(ordered), CHUNK):
        _rewrite(connection, structure, ordered[start : start + CHUNK])


def _rewrite(connection: Connection, structure: Structure, circles: list[str]) -> None:
    organization = structure.organization
    stood = {tuple(row) for row in connection.execute(_MEMBERS, {"organization": organization, "circles": circles})}
    stands = {(circle, person) for circle in circles for person in members_of(structure, circle)}
    if gone := sorted(stood - stands):
        connection.execute(_GONE, [{"o": organization, "c": circle, "p": person} for circle, person in gone])
    if new := sorted(stands - stood):
        _INSERT.write(
            connection,
            *({"organization_id": organization, "circle_id": circle, "person_id": person} for circle, person in new),
        )


def members_of(structure: Structure, circle: str) -> list[str]:
    line = structure.find(RoleLine, circle)
    return list(circle_members(structure, circle)) if line is not None and line.is_circle else []


def all_members(structure: Structure) -> set[tuple[str, str]]:
    """What the table should hold for the whole organization."""
    circles = [role.lineage for role in structure.all(RoleLine) if role.is_circle]
    return {(circle, person) for circle in circles for person in members_of(structure, circle)}
