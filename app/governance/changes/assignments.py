"""Who fills what: assignments, Strategies, mandates and pointers. None of these is an output of a Proposal (§1.3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal

from app.governance.candidates import may_stand, other_selection
from app.governance.changes.duties import says_something
from app.governance.changes.hearing import Hearing
from app.governance.circles import seats
from app.governance.lines import (
    ELECTED,
    AssignmentLine,
    Mandate,
    MandateLine,
    PointerLine,
    PolicyLine,
    RoleKind,
    RoleLine,
    StrategyLine,
)
from app.governance.structure import Draft, Structure
from app.governance.verdicts import YES, Verdict, no


@dataclass(frozen=True, slots=True, kw_only=True)
class Assign:
    """A person fills a Role, in an optional focus, until an optional term (§1.4.1)."""

    type: Literal["assign"] = "assign"
    proposable: ClassVar[bool] = False
    assignment: str
    role: str
    person: str
    focus: str = ""
    term: date | None = None

    def check(self, structure: Structure, hearing: Hearing) -> Verdict:
        line = structure.find(RoleLine, self.role)
        if line is None:
            return no("1.4.1-a", "role_is_gone")
        if line.kind in ELECTED:
            return no(
                "5.1.2-a" if line.kind is not RoleKind.CIRCLE_REP else "5.1.1-a",
                "elected_role_is_not_assigned",
                role=line.kind.value,
            )
        if line.kind is RoleKind.CIRCLE_LEAD:
            return no("1.4.1-a", "circle_lead_is_not_assigned", circle=structure.role(line.circle or "").name)
        return fills_once(structure, self.role, self.person, self.focus)

    def apply(self, draft: Draft) -> None:
        draft.open(
            AssignmentLine,
            self.assignment,
            role=self.role,
            person=self.person,
            focus=self.focus.strip(),
            term=self.term,
            added_by=None,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Elect:
    """An elected Role is filled: by an election, by setup or import, or by the Policy that finds the Rep otherwise
    (§5.1.1, §5.1.2).
    """

    type: Literal["elect"] = "elect"
    proposable: ClassVar[bool] = False
    """A Proposal elects only whom an election found (`Hearing.candidate`)."""
    assignment: str
    role: str
    person: str
    term: date | None = None
    replaces: tuple[str, ...] | None = None
    """The assignments that end with it, where several serve; None: all there are."""

    def check(self, structure: Structure, hearing: Hearing) -> Verdict:
        line = structure.find(RoleLine, self.role)
        if line is None:
            return no("5.1.2-a", "role_is_gone")
        if line.kind not in ELECTED:
            return no("5.1.2-a", "only_elected_roles_are_elected", role=line.name)
        if hearing.candidate is not None:
            return self._check_candidate(structure, line, hearing)
        if line.kind is RoleKind.CIRCLE_REP and any(
            own.person == self.person for own in structure.held(AssignmentLine, line.circle)
        ):
            return no("5.1.1-a", "a_circle_lead_is_no_rep", circle=structure.role(line.circle or "").name)
        return fills_once(structure, self.role, self.person, "")

    def _check_candidate(self, structure: Structure, role: RoleLine, hearing: Hearing) -> Verdict:
        """Whoever serves already may be elected again."""
        if hearing.candidate != self.person or role.circle != hearing.circle or role.circle is None:
            return no("5.1.2-a", "not_the_elections_candidate")
        stay = [line for line in structure.held(AssignmentLine, self.role) if not self._ends(line)]
        if len(stay) >= seats(structure, role.circle, role.kind):
            return no("5.1.1-a", "all_seats_are_taken", circle=structure.role(role.circle).name)
        policy = other_selection(structure, role.circle) if role.kind is RoleKind.CIRCLE_REP else None
        if policy is not None:
            return no("5.1.1-a", "rep_comes_from_another_process", policy=policy.title)
        return may_stand(structure, role.circle, role.kind, self.person)

    def _ends(self, line: AssignmentLine) -> bool:
        return self.replaces is None or line.lineage in self.replaces or line.person == self.person

    def apply(self, draft: Draft) -> None:
        structure = draft.structure
        draft.close_all(line for line in structure.held(AssignmentLine, self.role) if self._ends(line))
        # Who stood for those before, said they were away or declared themselves: that was about their time.
        draft.close_all(line for line in structure.held(MandateLine, self.role) if line.named_by != self.person)
        draft.open(
            AssignmentLine,
            self.assignment,
            role=self.role,
            person=self.person,
            term=self.term,
            elected=True,
            added_by=None,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendAssignment:
    """Amend focus, term, or what was agreed about resigning (§1.4.1-b, c): all three, as they shall read."""

    type: Literal["amend_assignment"] = "amend_assignment"
    proposable: ClassVar[bool] = False
    assignment: str
    focus: str = ""
    term: date | None = None
    stays: str = ""

    def check(self, structure: Structure, hearing: Hearing) -> Verdict:
        line = structure.find(AssignmentLine, self.assignment)
        if line is None:
            return no("1.4.1-a", "assignment_is_gone")
        return fills_once(structure, line.role, line.person, self.focus, besides=self.assignment)

    def apply(self, draft: Draft) -> None:
        line = draft.structure.get(AssignmentLine, self.assignment)
        # No Proposal and no election: what came in as it stood still does.
        stood = line.as_it_stood
        draft.amend(line, focus=self.focus.strip(), term=self.term, stays=self.stays.strip(), as_it_stood=stood)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unassign:
    """An assignment ends, by the Circle Lead's word or by resignation; the record's kind tells which."""

    type: Literal["unassign"] = "unassign"
    proposable: ClassVar[bool] = False
    assignment: str

    def check(self, structure: Structure, hearing: Hearing) -> Verdict:
        if structure.find(AssignmentLine, self.assignment) is None:
            return no("1.4.1-a", "assignment_is_gone")
        return YES

    def apply(self, draft: Draft) -> None:
        line = draft.structure.get(AssignmentLine, self.assignment)
        end_assignment(draft, line)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetStrategy:
    """A Circle's Strategy, as its Circle Lead words it (§1.4.3); empty text ends it."""

    type: Literal["set_strategy"] = "set_strategy"
    proposable: ClassVar[bool] = False
    circle: str
    text: str

    def check(self, structure: Structure, hearing: Hearing) -> Verdict:
        line = structure.find(RoleLine, self.circle)
        if line is None or not line.is_circle:
            return no("1.4.3", "circle_is_gone")
        return says_something(self.text) if self.text.strip() else YES

    def apply(self, draft: Draft) -> None:
        line = draft.structure.find(StrategyLine, f"strategy:{self.circle}")
        text = self.text.strip()
        if line is None and text:
            draft.open(StrategyLine, f"strategy:{self.circle}", circle=self.circle, text=text, added_by=None)
        elif line is not None and text:
            draft.amend(line, text=text)
        elif line is not None:
            draft.close(line)


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveMandate:
    """A person stands for a Role: as its representative (§5.1-b), by a loan (§5.3-a), or as a surrogate (§5.3.6)."""

    type: Literal["give_mandate"] = "give_mandate"
    proposable: ClassVar[bool] = False
    mandate: str
    kind: Mandate
    role: str
    circle: str
    person: str
    named_by: str | None = None
    expires: date | None = None

    def check(self, structure: Structure, hearing: Hearing) -> Verdict:
        if structure.find(RoleLine, self.role) is None or structure.find(RoleLine, self.circle) is None:
            return no("5.3-a", "role_is_gone")
        same = (self.kind, self.role, self.circle, self.person)
        for other in structure.held(MandateLine, self.role):
            if (other.kind, other.role, other.circle, other.person) == same:
                return no("5.3-a", "mandate_exists_already")
        return YES

    def apply(self, draft: Draft) -> None:
        draft.open(
            MandateLine,
            self.mandate,
            kind=self.kind,
            role=self.role,
            circle=self.circle,
            person=self.person,
            named_by=self.named_by,
            expires=self.expires,
            added_by=None,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class EndMandate:
    type: Literal["end_mandate"] = "end_mandate"
    proposable: ClassVar[bool] = False
    mandate: str

    def check(self, structure: Structure, hearing: Hearing) -> Verdict:
        return YES if structure.find(MandateLine, self.mandate) else no("5.3-a", "mandate_is_gone")

    def apply(self, draft: Draft) -> None:
        line = draft.structure.get(MandateLine, self.mandate)
        draft.close(line)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reroute:
    """A setting that names a Circle, or a Role in it, is pointed at another Role inside by its Circle Lead (§1.4.4)."""

    type: Literal["reroute"] = "reroute"
    proposable: ClassVar[bool] = False
    policy: str
    named: str
    role: str

    def check(self, structure: Structure, hearing: Hearing) -> Verdict:
        line, target = structure.find(PolicyLine, self.policy), structure.find(RoleLine, self.role)
        if line is None or target is None:
            return no("1.4.4", "policy_is_gone")
        named = structure.find(RoleLine, self.named)
        inside = {self.named, named.circle if named else None}
        if not any(above.lineage in inside for above in structure.chain(self.role)):
            return no("1.4.4", "pointer_stays_inside", role=target.name)
        return YES

    def apply(self, draft: Draft) -> None:
        lineage = f"pointer:{self.policy}:{self.named}"
        line = draft.structure.find(PointerLine, lineage)
        if self.role == self.named:
            draft.close_all([line] if line else [])
        elif line is None:
            draft.open(PointerLine, lineage, policy=self.policy, named=self.named, role=self.role, added_by=None)
        else:
            draft.amend(line, role=self.role)


def end_assignment(draft: Draft, line: AssignmentLine) -> None:
    """End an assignment, and what this person stood for or lent as one who filled the Role."""
    structure = draft.structure
    draft.close(line)
    if any(other.person == line.person for other in structure.held(AssignmentLine, line.role)):
        return
    for mandate in structure.held(MandateLine, line.role):
        # A loan to them needs no filling of the Role: it is its lender's to end.
        ends = mandate.named_by == line.person or (mandate.kind is not Mandate.LENT and mandate.person == line.person)
        if ends:
            draft.close(mandate)


def fills_once(structure: Structure, role: str, person: str, focus: str, besides: str = "") -> Verdict:
    for line in structure.held(AssignmentLine, role):
        if line.person == person and line.focus == focus.strip() and line.lineage != besides:
            return no("1.4.1-c", "already_assigned", person=person, role=structure.role(role).name)
    return YES
