"""A Process Breakdown in the structure: who may do what while it lasts, and that nothing of it outlasts it (§5.5.2)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from app.governance.changes.assignments import end_assignment, fills_once
from app.governance.changes.hearing import Hearing
from app.governance.lines import AssignmentLine, BreakdownLine, RoleKind, RoleLine
from app.governance.structure import Draft, Structure
from app.governance.verdicts import YES, Verdict, no


def breakdown_id(circle: str) -> str:
    """The lineage of a Circle's Process Breakdown: it has one at most."""
    return f"breakdown:{circle}"


@dataclass(frozen=True, slots=True, kw_only=True)
class BeginBreakdown:
    type: Literal["begin_breakdown"] = "begin_breakdown"
    proposable: ClassVar[bool] = False
    circle: str
    process: str

    def check(self, structure: Structure, hearing: Hearing) -> Verdict:
        line = structure.find(RoleLine, self.circle)
        if line is None or not line.is_circle:
            return no("5.5-a", "circle_is_gone")
        if structure.breakdown(self.circle) is not None:
            return no("5.5-a", "already_in_breakdown", circle=line.name)
        return YES

    def apply(self, draft: Draft) -> None:
        draft.open(BreakdownLine, breakdown_id(self.circle), circle=self.circle, process=self.process, added_by=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeOver:
    """Somebody acts as the Circle's Facilitator or Secretary while it lasts; `person` None gives the place back."""

    type: Literal["take_over"] = "take_over"
    proposable: ClassVar[bool] = False
    circle: str
    kind: RoleKind
    person: str | None

    def check(self, structure: Structure, hearing: Hearing) -> Verdict:
        return _in_breakdown(structure, self.circle)

    def apply(self, draft: Draft) -> None:
        line = draft.structure.get(BreakdownLine, breakdown_id(self.circle))
        draft.amend(line, **{self.kind.value: self.person})


@dataclass(frozen=True, slots=True, kw_only=True)
class AddLead:
    """One more Circle Lead, while it lasts; whoever was added before in the same way makes way."""

    type: Literal["add_lead"] = "add_lead"
    proposable: ClassVar[bool] = False
    circle: str
    assignment: str
    person: str

    def check(self, structure: Structure, hearing: Hearing) -> Verdict:
        verdict = _in_breakdown(structure, self.circle)
        return verdict and fills_once(structure, self.circle, self.person, "")

    def apply(self, draft: Draft) -> None:
        line = draft.structure.get(BreakdownLine, breakdown_id(self.circle))
        _end_lead(draft, line)
        draft.open(AssignmentLine, self.assignment, role=self.circle, person=self.person, added_by=None)
        draft.amend(line, lead=self.assignment)


@dataclass(frozen=True, slots=True, kw_only=True)
class EndBreakdown:
    """Due process is restored: whoever took over gives way, and the Circle Lead who was added is none any more."""

    type: Literal["end_breakdown"] = "end_breakdown"
    proposable: ClassVar[bool] = False
    circle: str

    def check(self, structure: Structure, hearing: Hearing) -> Verdict:
        return _in_breakdown(structure, self.circle)

    def apply(self, draft: Draft) -> None:
        line = draft.structure.get(BreakdownLine, breakdown_id(self.circle))
        _end_lead(draft, line)
        draft.close(line)


def _in_breakdown(structure: Structure, circle: str) -> Verdict:
    if structure.breakdown(circle) is not None:
        return YES
    return no("5.5.2-b", "not_in_breakdown", circle=structure.name_of(circle))


def _end_lead(draft: Draft, line: BreakdownLine) -> None:
    added = draft.structure.find(AssignmentLine, line.lead)
    if added is not None:
        end_assignment(draft, added)
