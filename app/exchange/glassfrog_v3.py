"""GlassFrog API v3: what GET /circles, /roles, /people and /assignments answer, a file each, into the neutral shape.

A file may be missing: what other answers link to (`linked`) stands in for it. GlassFrog shows a Circle twice, as a
circle and as the role that it supports in its parent; the neutral shape has one circle for both. Its constitutional
Roles are only known by their names, which an organization may have changed.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from app.exchange.export import DEFAULT_NAMES
from app.exchange.glassfrog_rows import GfAssignment, GfCircle, GfPerson, GfPolicy, GfRole, GfText, Tables, read_tables
from app.exchange.neutral import Document
from app.exchange.parsing import parse
from app.exchange.problems import ImportRefused, Problem
from app.exchange.reading import Source
from app.exchange.recognition import kind_by_name
from app.exchange.report import Report, Section, counts
from app.governance.lines import CONSTITUTIONAL, RoleKind
from app.locale import N_

Filling = dict[str, Any]
"""An assignment in the neutral shape."""


def to_neutral(source: Source) -> tuple[Document, Report]:
    """The neutral document that the answers make, and what is to be told of it already."""
    report = Report(source.name, "glassfrog-v3")
    problems: list[Problem] = []
    tables = read_tables(source, report, problems)
    if problems:
        raise ImportRefused(problems)
    conversion = _Conversion(source.name, tables, report)
    raw = conversion.document()
    if conversion.problems:
        raise ImportRefused(conversion.problems)
    document = parse(raw, source.name)
    document.format = "glassfrog-v3"
    report.counts = _counts(document, conversion.bare)
    return document, report


def _counts(document: Document, bare: set[str]) -> dict[str, int]:
    """GlassFrog gives every circle its core roles; those that carry nothing are counted apart."""
    found = counts(document)
    apart = {"roles": found.pop("roles") - len(bare), "core_roles": len(bare)}
    return {"circles": found.pop("circles"), **apart, **found}


@dataclass(slots=True)
class _Conversion:
    file: str
    tables: Tables
    report: Report
    problems: list[Problem] = field(default_factory=list)
    bare: set[str] = field(default_factory=set)
    """Constitutional Roles that carry nothing: nobody, no text of their own."""
    supported: dict[str, GfRole] = field(default_factory=dict)
    """The role that each circle is the inside of."""
    holder: dict[str, str | None] = field(default_factory=dict)
    """The circle that holds each role."""
    filling: dict[str, list[Filling]] = field(default_factory=dict)

    def document(self) -> dict[str, Any]:
        self._place_roles()
        self._fill_roles()
        policies = self._policies()
        ordinary: dict[str, list[GfRole]] = {circle: [] for circle in self.tables.circles}
        for role in self.tables.roles.values():
            if role.id in self.supporting or role.id in policies["role"]:
                continue
            holder = self.holder[role.id]
            if holder in ordinary:
                ordinary[holder].append(role)
            else:
                self._wrong(f"roles “{role.id}”", N_("There is no circle “%(id)s”."), id=holder or "")
        circles, roles = [], list[dict[str, Any]]()
        for circle in self.tables.circles.values():
            circles.append(self._circle(circle, policies["circle"].get(circle.id, [])))
            roles += self._roles(circle, ordinary[circle.id])
        for identity, theirs in policies["role"].items():
            circles.append(self._role_with_policies(self.tables.roles[identity], theirs))
            roles += self._lead_of(self.tables.roles[identity])
        place = {identity: number for number, identity in enumerate(self.tables.roles)}
        roles.sort(key=lambda row: place.get(row["id"], len(place)))
        return {
            "organization": self._organization(),
            "people": [self._person(person) for person in self.tables.people.values()],
            "circles": circles,
            "roles": roles,
        }

    @property
    def supporting(self) -> set[str]:
        return {role.id for role in self.supported.values()}

    def _organization(self) -> dict[str, Any]:
        named = self.tables.organizations
        if named:
            first = next(iter(named.values()))
            return {"id": first.id, "name": first.name}
        root = next((one for one in self.tables.circles.values() if self._parent(one) is None), None)
        return {"id": "organization", "name": root.name if root else None}

    def _person(self, person: GfPerson) -> dict[str, Any]:
        if person.tag_names or person.external_id:
            message = N_("Tags and external ids of people were not kept.")
            self.report.tell(Section.LEFT_ASIDE, message, f"people “{person.id}”")
        return {"id": person.id, "name": person.name, "email": person.email}

    # Where things stand

    def _place_roles(self) -> None:
        listed = {role: circle.id for circle in self.tables.circles.values() for role in circle.links.roles or ()}
        for role in self.tables.roles.values():
            self.holder[role.id] = role.links.circle or listed.get(role.id)
            if role.links.supporting_circle:
                self.supported.setdefault(role.links.supporting_circle, role)
        for circle in self.tables.circles.values():
            supported = self.tables.roles.get(circle.links.supported_role or "")
            if supported is not None:
                self.supported.setdefault(circle.id, supported)
        for identity in self.supported.keys() - self.tables.circles.keys():
            self._wrong(f"roles “{self.supported[identity].id}”", N_("There is no circle “%(id)s”."), id=identity)

    def _parent(self, circle: GfCircle) -> str | None:
        role = self.supported.get(circle.id)
        parent = self.holder.get(role.id) if role else None
        return None if parent == circle.id else parent

    def _fill_roles(self) -> None:
        """Who fills what: from the assignments, or where that file is missing from the people whom a role names."""
        people = self.tables.people
        if not people and (self.tables.assignments or any(role.links.people for role in self.tables.roles.values())):
            message = N_("There are no people in these files, so nobody was assigned to a Role.")
            self.report.tell(Section.LEFT_ASIDE, message, file="people.json")
            return
        rows = [self._filling_of(each) for each in self.tables.assignments.values()]
        if not self.tables.has_assignments:
            message = N_("There is no assignments.json: who fills a Role was read from the Role, without a focus.")
            self.report.tell(Section.CHANGED, message)
            rows = [
                (role.id, _filling(person, None, role.elected_until))
                for role in self.tables.roles.values()
                for person in role.links.people or ()
            ]
        for role_id, filling in rows:
            if role_id not in self.tables.roles:
                self._wrong("assignments", N_("There is no role “%(id)s”."), id=role_id)
            elif filling["person_id"] not in people:
                item = f"assignments: roles “{role_id}”"
                self._wrong(item, N_("There is no person “%(id)s”."), id=filling["person_id"])
            else:
                self.filling.setdefault(role_id, []).append(filling)

    def _filling_of(self, row: GfAssignment) -> tuple[str, Filling]:
        if row.exclude_from_meetings:
            message = N_("That somebody is excluded from meetings was not kept.")
            self.report.tell(Section.LEFT_ASIDE, message, f"assignments “{row.id}”")
        return row.links.role, _filling(row.links.person, row.focus, row.election)

    def _policies(self) -> dict[str, dict[str, list[GfPolicy]]]:
        """By the circle, or by the ordinary role, in which they bind; in the order in which their circle lists them."""
        known, taken = self.tables.policies, set[str]()
        by: dict[str, dict[str, list[GfPolicy]]] = {"circle": {}, "role": {}}
        for circle in self.tables.circles.values():
            for identity in circle.links.policies or ():
                if identity in known and known[identity].links.role_id is None and identity not in taken:
                    taken.add(identity)
                    by["circle"].setdefault(circle.id, []).append(known[identity])
        inside_of = {role.id: circle for circle, role in self.supported.items()}
        for policy in known.values():
            if policy.id in taken:
                continue
            circle_id = inside_of.get(policy.links.role_id or "") or (
                policy.links.circle_id if not policy.links.role_id else None
            )
            if circle_id in self.tables.circles:
                by["circle"].setdefault(circle_id or "", []).append(policy)
            elif policy.links.role_id in self.tables.roles:
                by["role"].setdefault(policy.links.role_id or "", []).append(policy)
            else:
                self.report.tell(Section.LEFT_ASIDE, N_("The Policy belongs to no circle."), f"policies “{policy.id}”")
        return by

    # Rows of the neutral shape

    def _circle(self, circle: GfCircle, policies: list[GfPolicy]) -> dict[str, Any]:
        role, parent = self.supported.get(circle.id), self._parent(circle)
        domains = (role.links.domains if role else None) or circle.links.domain or []
        item = f"circles “{circle.id}”"
        row = {
            "id": circle.id,
            "name": circle.name,
            "parent_id": parent,
            "purpose": role.purpose if role else None,
            "strategy": circle.strategy,
            "domains": self._texts(item, "domain", self.tables.domains, domains),
            "accountabilities": self._texts(
                item,
                "accountability",
                self.tables.accountabilities,
                (role.links.accountabilities if role else None) or [],
            ),
            "policies": [self._policy(policy) for policy in policies],
        }
        if circle.short_name and circle.short_name != circle.name:
            row["short_name"] = circle.short_name
        if role and role.name != circle.name:
            message = N_("The Circle is called “%(circle)s” and its Role “%(role)s”; the Circle's name was kept.")
            self.report.tell(Section.CHANGED, message, item, circle=circle.name, role=role.name)
        return row | ({"kind": "anchor"} if parent is None else {})

    def _roles(self, circle: GfCircle, ordinary: list[GfRole]) -> list[dict[str, Any]]:
        kinds = self._kinds(circle, ordinary)
        supported = self.supported.get(circle.id)
        leads = self.filling.get(supported.id, []) if supported else []
        rows = [self._role(role, circle.id, kinds.get(role.id)) for role in ordinary]
        for row in rows:
            if row["kind"] == RoleKind.CIRCLE_LEAD.value:
                own = {(each["person_id"], each["focus"]) for each in row["assignments"]}
                row["assignments"] += [each for each in leads if (each["person_id"], each["focus"]) not in own]
                leads = []
            self._count_apart(row, supported.purpose if supported else None)
        return rows + (self._lead_of(supported, circle.id) if supported and leads else [])

    def _count_apart(self, row: dict[str, Any], circle_purpose: str | None) -> None:
        own_purpose = row["purpose"] and not (
            row["kind"] == RoleKind.CIRCLE_LEAD.value and row["purpose"] == circle_purpose
        )
        if row["kind"] and not (own_purpose or row["domains"] or row["accountabilities"] or row["assignments"]):
            self.bare.add(row["id"])

    def _role(self, role: GfRole, circle: str, kind: RoleKind | None) -> dict[str, Any]:
        item = f"roles “{role.id}”"
        row: dict[str, Any] = {
            "id": role.id,
            "circle_id": circle,
            "name": role.name,
            "purpose": role.purpose,
            "domains": self._texts(item, "domain", self.tables.domains, role.links.domains or []),
            "accountabilities": self._texts(
                item, "accountability", self.tables.accountabilities, role.links.accountabilities or []
            ),
            "assignments": list(self.filling.get(role.id, [])),
            "kind": kind.value if kind else None,
            "is_core": bool(role.is_core or kind),
        }
        return row | ({"tags": role.tag_names} if role.tag_names else {})

    def _role_with_policies(self, role: GfRole, policies: list[GfPolicy]) -> dict[str, Any]:
        """Only circles hold policies in the neutral shape, and every Role is a Circle inside (§1.3.1-a)."""
        item = f"roles “{role.id}”"
        self.report.tell(
            Section.CHANGED, N_("The Role holds Policies, and came in as a Circle."), item, clause="1.3.1-a"
        )
        row = self._role(role, self.holder[role.id] or "", None)
        kept = {key: row[key] for key in ("id", "name", "purpose", "domains", "accountabilities")}
        return {**kept, "parent_id": row["circle_id"], "policies": [self._policy(policy) for policy in policies]}

    def _lead_of(self, role: GfRole, circle: str | None = None) -> list[dict[str, Any]]:
        """A circle_lead role to hold who fills the Circle's own Role, where the source has none."""
        if not self.filling.get(role.id):
            return []
        kind = RoleKind.CIRCLE_LEAD
        row: dict[str, Any] = {
            "id": role.id,
            "circle_id": circle or role.id,
            "name": DEFAULT_NAMES[kind],
            "purpose": None,
            "domains": [],
        }
        return [
            {**row, "accountabilities": [], "assignments": self.filling[role.id], "kind": kind.value, "is_core": True}
        ]

    def _policy(self, policy: GfPolicy) -> dict[str, Any]:
        domain = self.tables.domains.get(policy.links.domain or "")
        return {"title": policy.title, "text": policy.body} | ({"domain": domain.description} if domain else {})

    def _texts(self, item: str, what: str, known: dict[str, GfText], ids: list[str]) -> list[str | None]:
        for identity in ids:
            if identity not in known:
                message = N_("Its %(what)s “%(id)s” is in none of the files.")
                self._wrong(item, message, what=what, id=identity)
        return [known[identity].description for identity in ids if identity in known]

    # Constitutional Roles

    def _kinds(self, circle: GfCircle, roles: list[GfRole]) -> dict[str, RoleKind]:
        """By name; the one core role left over of another name is the one kind that GlassFrog would not leave out."""
        found: dict[str, RoleKind] = {}
        for role in roles:
            kind = kind_by_name(role.name or "", circle.name or "", circle.short_name or "")
            if kind and role.is_core is not False:
                found[role.id] = kind
        others = [role for role in roles if role.is_core and role.id not in found]
        expected = CONSTITUTIONAL - ({RoleKind.CIRCLE_REP} if self._parent(circle) is None else set())
        for role in others:
            missing = expected - set(found.values())
            leads = self._leads_as_well(circle, role)
            if RoleKind.CIRCLE_LEAD in missing and (leads or (len(missing) == 1 and len(others) == 1)):
                found[role.id] = RoleKind.CIRCLE_LEAD
            elif len(missing) == 1 and len(others) == 1:
                found[role.id] = next(iter(missing))
        for role in roles:
            if role.id in found:
                message = N_("“%(name)s” was recognised as the Circle's %(kind)s Role; its text is kept as it was.")
                self.report.tell(
                    Section.CHANGED, message, f"roles “{role.id}”", name=role.name, kind=found[role.id].value
                )
        return found

    def _leads_as_well(self, circle: GfCircle, role: GfRole) -> bool:
        """Whether whoever fills this core role is whoever fills the Circle's own Role."""
        supported = self.supported.get(circle.id)
        leads = (
            Counter(each["person_id"] for each in self.filling.get(supported.id, [])) if supported else Counter[str]()
        )
        return bool(leads) and leads == Counter(each["person_id"] for each in self.filling.get(role.id, []))

    def _wrong(self, item: str, message: str, /, **blanks: object) -> None:
        self.problems.append(Problem(self.file, item, message, blanks))


def _filling(person: str, focus: str | None, term: str | None) -> Filling:
    return {"person_id": person, "focus": focus, "elected_until": term or None}
