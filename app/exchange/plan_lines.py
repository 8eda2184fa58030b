"""The lines that a neutral document becomes: each Circle with its four constitutional Roles, outermost first.

Who fills a circle_lead role fills the Circle's own Role. What misses a rule is marked with the clauses that it misses
(ledger, *What stood before*).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from app.exchange.export import DEFAULT_NAMES, SourceId
from app.exchange.neutral import CIRCLE_REMARKS, ROLE_REMARKS, Assignment, Circle, Document, Role
from app.exchange.recognition import kind_by_name, says_so_itself
from app.exchange.report import Report, Section
from app.governance.changes.roles import core_role_id
from app.governance.lines import CONSTITUTIONAL, ELECTED, RoleKind, RoleLine
from app.locale import N_

LineFacts = dict[str, Any]
"""A line as `OpenLines` takes it: table, lineage, its facts, and whether it has ended."""

ROLES_A_RECORD = 200
TEXT_A_RECORD = 1_000_000
"""Characters."""
RECORDS = 100
"""Beyond so many Circles, small ones share a record: what is written ten thousand times over has its price."""

SECOND_OF = {
    RoleKind.CIRCLE_LEAD: "1.4-a",
    RoleKind.CIRCLE_REP: "5.1.1-a",
    RoleKind.FACILITATOR: "5.1.2-a",
    RoleKind.SECRETARY: "5.1.2-a",
}
FIXED_PURPOSE = {
    RoleKind.CIRCLE_LEAD: "1.4.5-a",
    RoleKind.CIRCLE_REP: "5.1.1-d",
    RoleKind.FACILITATOR: "1.3.5-a",
    RoleKind.SECRETARY: "1.3.5-a",
}
MISSES = {
    "1.1-a": N_("A Role with nothing but a name."),
    "1.3.2-a": N_("A Domain of no stated origin."),
    "1.3.5-a": N_("A purpose of its own on a Role whose purpose the Constitution fixes."),
    "1.4-a": N_("A second Circle Lead Role in one Circle; its holders lead the Circle with those of the first."),
    "1.4-b": N_("A lead of the Anchor Circle."),
    "1.4.5-a": N_("A purpose of its own on a Circle Lead Role, which carries that of its Circle."),
    "1.4.5-b": N_("A duty put on one Circle Lead Role alone."),
    "5.1.1-a": N_("More Circle Reps than one, or one who leads the Circle too."),
    "5.1.1-d": N_("A purpose of its own on a Circle Rep Role."),
    "5.1.2-a": N_("A second Facilitator or Secretary Role in one Circle; its holders act with those of the first."),
    "5.2.1-a": N_("A Policy that does not say which of the four it is."),
}


@dataclass(slots=True)
class Chunk:
    """What one record brings: a Circle, or a part of a large one."""

    circle: str
    lines: list[LineFacts] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Target:
    """The organization that is imported into."""

    id: str
    name: str
    language: str
    new_id: Callable[[], str]
    known: dict[tuple[str, str], str] = field(default_factory=dict)
    """Ids that things of the source have already, by kind and source id."""
    constitutional: frozenset[str] = frozenset()
    """Ids that are those of a Circle's constitutional Roles: what the source calls otherwise now is another Role."""
    before_adoption: bool = True
    """Whether what comes in stood before the Constitution was adopted (P-b)."""


class LineMaker:
    def __init__(self, document: Document, target: Target, report: Report) -> None:
        self.document, self.target, self.report = document, target, report
        self.both = {circle.id for circle in document.circles} & {role.id for role in document.roles}
        """What the source calls a Circle and another Role alike."""
        self.people = {person.id: self._known("person", person.id) for person in document.people}
        self.circles = {circle.id: self._known("circle", circle.id) for circle in document.circles}
        self.inside: dict[str, list[Role]] = {circle.id: [] for circle in document.circles}
        for role in document.roles:
            self.inside[role.circle_id].append(role)
        self.roles: dict[str, str] = {}
        self.core: dict[tuple[str, RoleKind], Role] = {}
        """The source's Role of each constitutional kind, by circle."""
        self.seconds: dict[str, RoleKind] = {}
        """Further Roles of a constitutional kind that the Circle has already, by id."""
        self.of_seconds: list[SourceId] = []
        self.partners: dict[str, None] = {}
        for circle in document.circles:
            self._recognise(circle)

    def chunks(self) -> list[Chunk]:
        """The lines, record by record."""
        chunks = [chunk for circle in self._outermost_first() for chunk in self._chunks(circle)]
        if len(chunks) > RECORDS:
            chunks = _gathered(chunks)
        return [part for chunk in chunks for part in _parted(chunk)]

    # Constitutional Roles

    def _recognise(self, circle: Circle) -> None:
        for role in self.inside[circle.id]:
            kind = None if role.archived else self._kind(circle, role)
            if kind is None:
                self.roles[role.id] = self._known("role", role.id)
            elif (circle.id, kind) not in self.core:
                self.core[circle.id, kind] = role
                self.roles[role.id] = core_role_id(self.circles[circle.id], kind)
            else:
                self.seconds[role.id] = kind
                self.roles[role.id] = self._known("role", role.id)

    def _kind(self, circle: Circle, role: Role) -> RoleKind | None:
        if role.kind:
            return RoleKind(role.kind)
        kind = kind_by_name(role.name or "", circle.name or "", circle.short_name or "")
        item = f"roles “{role.id}”"
        if kind and (role.is_core or (role.is_core is None and says_so_itself(role.name or ""))):
            message = N_("“%(name)s” was recognised as the Circle's %(kind)s Role; its text is kept as it was.")
            self.report.tell(Section.CHANGED, message, item, name=role.name, kind=kind.value)
            return kind
        if role.is_core:
            message = N_("“%(name)s” is marked as a core Role under a name that we do not know: an ordinary Role here.")
            self.report.tell(Section.CHANGED, message, item, name=role.name)
        elif kind:
            message = N_(
                "“%(name)s” is not marked as a core Role, so it came in as an ordinary one; the Circle's own "
                "%(kind)s Role stands beside it."
            )
            self.report.tell(Section.CHANGED, message, item, name=role.name, kind=kind.value)
        return None

    # Circles and their Roles

    def _outermost_first(self) -> Iterator[Circle]:
        children: dict[str | None, list[Circle]] = {}
        for circle in self.document.circles:
            children.setdefault(circle.parent_id, []).append(circle)
        waiting = deque(children[None])
        while waiting:
            circle = waiting.popleft()
            yield circle
            waiting.extend(children.get(circle.id, ()))

    def _chunks(self, circle: Circle) -> Iterator[Chunk]:
        identity = self.circles[circle.id]
        chunk = Chunk(identity, [*self._own_role(circle), *self._core_roles(circle)])
        core = {self.core[circle.id, kind].id for kind in CONSTITUTIONAL if (circle.id, kind) in self.core}
        ordinary = [role for role in self.inside[circle.id] if role.id not in core]
        for number, role in enumerate(ordinary, 1):
            chunk.lines += self._role(circle, role)
            if number % ROLES_A_RECORD == 0:
                yield chunk
                chunk = Chunk(identity)
        if chunk.lines:
            yield chunk

    def _own_role(self, circle: Circle) -> Iterator[LineFacts]:
        """The Role whose inside the Circle is, held by its Super-Circle, and what stands in the Circle itself."""
        identity, item = self.circles[circle.id], f"circles “{circle.id}”"
        holder = self.circles[circle.parent_id] if circle.parent_id else None
        remarks = {key: getattr(circle, key) for key in CIRCLE_REMARKS if key in circle.model_fields_set}
        if circle.cross_links is not None:
            remarks["cross_links"] = [self._linked(item, other) for other in circle.cross_links]
        yield self._line(
            "role_line",
            identity,
            item,
            [] if _says_something(circle) else ["1.1-a"],
            circle=holder,
            name=circle.name or circle.id,
            purpose=circle.purpose or "",
            is_circle=True,
            remarks=remarks,
            added_by=holder,
        )
        domains = list(
            self._texts("domain_line", circle, identity, item, [] if holder is None else ["1.3.2-a"], holder)
        )
        yield from domains
        yield from self._texts("accountability_line", circle, identity, item, [], holder)
        if circle.strategy:
            lineage = f"strategy:{identity}"
            yield self._line("strategy_line", lineage, item, [], circle=identity, text=circle.strategy)
        yield from self._policies(circle, {line["text"]: line["lineage"] for line in reversed(domains)})
        leads = [role for role in self.inside[circle.id] if self._leads(circle, role)]
        marks = ["1.4-b"] if holder is None else []
        for role in leads:
            yield from self._assignments(role, identity, marks, second=role.id in self.seconds)

    def _leads(self, circle: Circle, role: Role) -> bool:
        lead = RoleKind.CIRCLE_LEAD
        return self.core.get((circle.id, lead)) is role or self.seconds.get(role.id) is lead

    def _core_roles(self, circle: Circle) -> Iterator[LineFacts]:
        identity = self.circles[circle.id]
        for kind in RoleKind:
            if kind not in CONSTITUTIONAL:
                continue
            lineage, role = core_role_id(identity, kind), self.core.get((circle.id, kind))
            if role is None:
                yield self._line(
                    "role_line", lineage, "", [], circle=identity, kind=kind.value, name=DEFAULT_NAMES[kind]
                )
                continue
            marks = [FIXED_PURPOSE[kind]] if role.purpose and role.purpose != circle.purpose else []
            yield from self._role_lines(circle, role, lineage, kind, marks)
            if kind in ELECTED:
                yield from self._elected(circle, role, lineage, kind)

    def _elected(self, circle: Circle, role: Role, lineage: str, kind: RoleKind) -> Iterator[LineFacts]:
        """One person at a time is Circle Rep (§5.1.1-a); where more are, none of them is more so than the others."""
        seconds = [other for other in self.inside[circle.id] if self.seconds.get(other.id) is kind]
        serving = {each.person_id for one in (role, *seconds) for each in one.assignments or ()}
        marks = ["5.1.1-a"] if kind is RoleKind.CIRCLE_REP and len(serving) > 1 else []
        for one in (role, *seconds):
            yield from self._assignments(one, lineage, marks, elected=True, second=one is not role)

    def _role(self, circle: Circle, role: Role) -> Iterator[LineFacts]:
        lineage = self.roles[role.id]
        second = self.seconds.get(role.id)
        marks = [SECOND_OF[second]] if second else []
        if not _says_something(role):
            marks.append("1.1-a")
        lines = list(self._role_lines(circle, role, lineage, RoleKind.ROLE, marks))
        if second is None:
            lines += self._assignments(role, lineage, [], ended=bool(role.archived))
        for line in lines:
            if role.archived:
                line["ended"] = True
                line.pop("as_it_stood", None)
            yield line

    def _role_lines(
        self, circle: Circle, role: Role, lineage: str, kind: RoleKind, marks: list[str]
    ) -> Iterator[LineFacts]:
        holder, item = self.circles[circle.id], f"roles “{role.id}”"
        yield self._line(
            "role_line",
            lineage,
            item if not role.archived else "",
            marks,
            circle=holder,
            kind=kind.value,
            name=role.name or role.id,
            purpose=role.purpose or "",
            remarks={
                key: getattr(role, key) for key in ROLE_REMARKS if key in role.model_fields_set and key != "archived"
            },
            added_by=holder,
        )
        alone = ["1.4.5-b"] if kind is RoleKind.CIRCLE_LEAD else []
        yield from self._texts("domain_line", role, lineage, item, [*alone, "1.3.2-a"], holder)
        yield from self._texts("accountability_line", role, lineage, item, alone, holder)

    # Lines

    def _texts(
        self, table: str, row: Circle | Role, role: str, item: str, marks: list[str], holder: str | None
    ) -> Iterator[LineFacts]:
        key = "domains" if table == "domain_line" else "accountabilities"
        ended = isinstance(row, Role) and row.archived
        for index, text in enumerate(getattr(row, key) or ()):
            place = f"{item}: {key}[{index}]"
            if not text:
                self.report.tell(Section.LEFT_ASIDE, N_("The text is empty."), place)
                continue
            yield self._line(
                table, self.target.new_id(), "" if ended else place, marks, role=role, text=text, added_by=holder
            )

    def _policies(self, circle: Circle, domains: dict[str, str]) -> Iterator[LineFacts]:
        identity = self.circles[circle.id]
        for index, policy in enumerate(circle.policies or ()):
            item = f"circles “{circle.id}”: policies[{index}]"
            if policy.domain and policy.domain not in domains:
                message = N_("The Policy names a Domain that its Circle does not hold, and came in without it.")
                self.report.tell(Section.CHANGED, message, item)
            yield self._line(
                "policy_line",
                self.target.new_id(),
                item,
                ["5.2.1-a"],
                role=identity,
                title=policy.title or "",
                text=policy.text or "",
                domain=domains.get(policy.domain or ""),
                added_by=identity,
            )

    def _assignments(
        self,
        role: Role,
        filled: str,
        marks: list[str],
        *,
        elected: bool = False,
        second: bool = False,
        ended: bool = False,
    ) -> Iterator[LineFacts]:
        for index, assignment in enumerate(role.assignments or ()):
            lineage = self.target.new_id()
            if second:
                extra = {"role": self.roles[role.id]}
                self.of_seconds.append(SourceId("assignment", lineage, f"{role.id}#{index}", index, extra))
            if not ended:
                self.partners[self.people[assignment.person_id]] = None
            item = f"roles “{role.id}”: assignments[{index}]"
            yield self._assignment(assignment, lineage, filled, item, marks, elected)

    def _assignment(
        self, assignment: Assignment, lineage: str, filled: str, item: str, marks: list[str], elected: bool
    ) -> LineFacts:
        term = assignment.elected_until
        return self._line(
            "assignment_line",
            lineage,
            item,
            marks,
            role=filled,
            person=self.people[assignment.person_id],
            focus=assignment.focus or "",
            term=term.isoformat() if term else None,
            elected=elected,
        )

    def _line(self, table: str, lineage: str, item: str, marks: list[str], /, **facts: Any) -> LineFacts:
        """Only what differs from a line's defaults is written down: it enters the record's body."""
        for clause in marks if item else ():
            self.report.tell(Section.AS_IT_STOOD, MISSES[clause], item, clause=clause)
        line: LineFacts = {"table": table, "lineage": lineage}
        line |= {key: value for key, value in facts.items() if value or key in ("circle", "name", "title")}
        if line.get("kind") == RoleKind.ROLE:
            del line["kind"]
        if marks:
            line["as_it_stood"] = marks
        if not self.target.before_adoption:
            line["before_adoption"] = False
        return line

    def _linked(self, item: str, other: str) -> str:
        if other not in self.circles:
            message = N_("It would link into “%(other)s”, which is no circle of this file: kept as a remark.")
            self.report.tell(Section.CHANGED, message, item, other=other)
        return self.circles.get(other, other)

    def _known(self, kind: str, source: str) -> str:
        """The id that it has here already; a Role that has become a Circle since stays the same Role (§1.3.1-a)."""
        known = self.target.known
        if (kind, source) not in known and source not in self.both:
            kind = {"circle": "role", "role": "circle"}.get(kind, kind)
        found = known.get((kind, source))
        return found if found and found not in self.target.constitutional else self.target.new_id()


def _gathered(chunks: list[Chunk]) -> list[Chunk]:
    """Fewer records: Circles, outermost first, until there are enough Roles for one."""
    gathered, roles = [Chunk(chunks[0].circle)], 0
    for chunk in chunks:
        if roles >= ROLES_A_RECORD:
            gathered.append(Chunk(chunks[0].circle))
            roles = 0
        gathered[-1].lines += chunk.lines
        roles += sum(line["table"] == RoleLine.table for line in chunk.lines)
    return gathered


def _parted(chunk: Chunk) -> Iterator[Chunk]:
    """No record larger than can be held in memory several times over, however long the texts of one Circle are."""
    part, size = Chunk(chunk.circle), 0
    for line in chunk.lines:
        length = len(line.get("text", "")) + len(line.get("purpose", ""))
        if size + length > TEXT_A_RECORD:
            yield part
            part, size = Chunk(chunk.circle), 0
        part.lines.append(line)
        size += length
    yield part


def _says_something(row: Circle | Role) -> bool:
    return bool(row.purpose) or any(row.domains or ()) or any(row.accountabilities or ())
