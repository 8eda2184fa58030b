"""What GlassFrog API v3 answers: its rows, gathered from every file that names them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Annotated, Any, TypeVar

from pydantic import BeforeValidator, Field

from app.exchange.neutral import Id, Line, Name, Row, Text
from app.exchange.parsing import place, read_row
from app.exchange.problems import Problem
from app.exchange.reading import Source
from app.exchange.report import Report, Section
from app.locale import N_


def _present(value: object) -> object:
    """A list of ids may hold nulls, which name nothing."""
    return [one for one in value if one is not None] if isinstance(value, list) else value


Ids = Annotated[list[Id] | None, BeforeValidator(_present)]


class CircleLinks(Row):
    roles: Ids = None
    policies: Ids = None
    domain: Ids = None
    supported_role: Id | None = None


class GfCircle(Row):
    id: Id
    name: Name | None
    short_name: Name | None = None
    strategy: Text | None = None
    links: CircleLinks = Field(default_factory=CircleLinks)


class RoleLinks(Row):
    circle: Id | None = None
    supporting_circle: Id | None = None
    domains: Ids = None
    accountabilities: Ids = None
    people: Ids = None


class GfRole(Row):
    id: Id
    name: Name | None
    is_core: bool | None = None
    purpose: Line | None = None
    elected_until: Name | None = None
    tag_names: list[Name] | None = None
    links: RoleLinks = Field(default_factory=RoleLinks)


class GfPerson(Row):
    id: Id
    name: Name | None
    email: Name | None = None
    external_id: Any = None
    tag_names: list[Name] | None = None


class AssignmentLinks(Row):
    person: Id
    role: Id


class GfAssignment(Row):
    id: Id
    focus: Line | None = None
    election: Name | None = None
    exclude_from_meetings: bool | None = None
    links: AssignmentLinks


class PolicyLinks(Row):
    role_id: Id | None = None
    circle_id: Id | None = None
    domain: Id | None = None


class GfPolicy(Row):
    id: Id
    title: Name | None = None
    body: Text | None = None
    links: PolicyLinks = Field(default_factory=PolicyLinks)


class GfText(Row):
    id: Id
    description: Line | None = None


class GfOrganization(Row):
    id: Id
    name: Name | None = None


READ: dict[str, tuple[type[Row], tuple[str, ...]]] = {
    "circles": (GfCircle, ("circles", "supporting_circles")),
    "roles": (GfRole, ("roles", "supported_roles")),
    "people": (GfPerson, ("people",)),
    "assignments": (GfAssignment, ("assignments",)),
    "policies": (GfPolicy, ("policies",)),
    "domains": (GfText, ("domains", "domain")),
    "accountabilities": (GfText, ("accountabilities",)),
    "organizations": (GfOrganization, ("organizations",)),
}
"""Our tables: their rows, and the names under which answers hold or link them."""

OPERATIONS = ("actions", "checklist_items", "custom_fields", "metrics", "projects", "triggers")
"""Collections of API v3 that are no governance."""

DERIVED = {
    "circles": {"organization_id"},
    "roles": {"organization_id", "name_with_circle_for_core_roles", "short_name"},
    "people": {"links", "settings"},
}
"""Keys that say what other keys say already."""

R = TypeVar("R", bound=Row)


@dataclass(slots=True)
class Tables:
    circles: dict[str, GfCircle] = field(default_factory=dict)
    roles: dict[str, GfRole] = field(default_factory=dict)
    people: dict[str, GfPerson] = field(default_factory=dict)
    assignments: dict[str, GfAssignment] = field(default_factory=dict)
    policies: dict[str, GfPolicy] = field(default_factory=dict)
    domains: dict[str, GfText] = field(default_factory=dict)
    accountabilities: dict[str, GfText] = field(default_factory=dict)
    organizations: dict[str, GfOrganization] = field(default_factory=dict)
    has_assignments: bool = False


def read_tables(source: Source, report: Report, problems: list[Problem]) -> Tables:
    """Every row once: from the answer that is about it, else from whichever links it first."""
    tables, unknown = Tables(), Counter[str]()
    answers = dict(_answers(source, report, problems))
    for name, (of, aliases) in READ.items():
        table = getattr(tables, name)
        for file, answer in answers.items():
            _take(table, of, name, _listed(answer, name, file, problems), file, problems, unknown, repeated=True)
        for file, answer in answers.items():
            linked: Any = answer.get("linked")
            for alias in aliases if isinstance(linked, dict) else ():
                _take(table, of, name, _listed(linked, alias, file, problems), file, problems, unknown)
    tables.has_assignments = any(isinstance(answer.get("assignments"), list) for answer in answers.values())
    if not tables.circles and not problems:
        problems.append(Problem(source.name, "circles.json", N_("There are no circles in these files.")))
    for key in sorted(unknown):
        message = N_("“%(key)s” is a key that this shape does not know; it was not kept.")
        report.tell(Section.LEFT_ASIDE, message, key=key)
    return tables


def _answers(source: Source, report: Report, problems: list[Problem]) -> Iterator[tuple[str, dict[str, Any]]]:
    report.left_aside(source.left_aside)
    for file, answer in source.files.items():
        stem = file.rsplit(".", 1)[0].lower()
        if isinstance(answer, dict) and "organization" in answer:
            problems.append(Problem(file, "", N_("is in the neutral shape, not in GlassFrog's.")))
            continue
        listed = isinstance(answer, list) and stem in READ
        if listed:  # The bare list of a collection, as some scripts save it.
            yield file, {stem: answer}
        elif isinstance(answer, dict) and (any(key in answer for key in READ) or "linked" in answer):
            _operations(file, answer, report)
            yield file, answer
        elif stem in READ:
            problems.append(Problem(file, "", N_("must be an object with the key “%(key)s”."), {"key": stem}))
        else:
            report.tell(
                Section.LEFT_ASIDE, N_("The file is no answer of GlassFrog API v3 that holds governance."), file=file
            )


def _operations(file: str, answer: dict[str, Any], report: Report) -> None:
    for key in OPERATIONS:
        if isinstance(answer.get(key), list) and answer[key]:
            message = N_("%(count)s %(key)s are operations and no governance; they were not kept.")
            report.tell(Section.LEFT_ASIDE, message, file=file, key=key, count=len(answer[key]))


def _listed(answer: dict[str, Any], key: str, file: str, problems: list[Problem]) -> list[Any]:
    rows = answer.get(key)
    if rows is None or isinstance(rows, list):
        return rows or []
    problems.append(Problem(file, key, N_("must be a list.")))
    return []


def _take(
    table: dict[str, R],
    of: type[R],
    name: str,
    rows: list[Any],
    file: str,
    problems: list[Problem],
    unknown: Counter[str],
    *,
    repeated: bool = False,
) -> None:
    """Rows that the table lacks. An answer that holds the same row twice (`repeated`) is refused."""
    own = set[str]()
    for number, raw in enumerate(rows):
        identity = str(raw.get("id")) if isinstance(raw, dict) else ""
        if identity in own and repeated:
            item = place(name, number, raw)
            problems.append(Problem(file, item, N_("The id “%(id)s” is used twice."), {"id": identity[:60]}))
        own.add(identity)
        if identity in table:
            continue
        row = read_row(raw, of, file, place(name, number, raw), problems, Counter())
        if row is not None:
            table[identity] = row
            unknown.update(f"{name}[].{key}" for key in row.model_extra or () if key not in DERIVED.get(name, ()))
