"""An import's update: lines that came in before follow their source, as long as setup lasts (§1.3.3-b)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Literal

from app.governance.changes.hearing import Hearing
from app.governance.changes.organization import TABLES, typed
from app.governance.changes.roles import end_role
from app.governance.lines import RoleKind, RoleLine
from app.governance.structure import Draft, Structure
from app.governance.verdicts import YES, Verdict, no


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendLines:
    """Lines as their source has them now, `{"table", "lineage", …facts that differ}` each, and those it has no more."""

    type: Literal["amend_lines"] = "amend_lines"
    proposable: ClassVar[bool] = False
    lines: tuple[dict[str, Any], ...] = ()
    ended: tuple[dict[str, str], ...] = ()
    """`{"table", "lineage"}` each; a Role takes its inside along."""

    def check(self, structure: Structure, hearing: Hearing) -> Verdict:
        if not structure.in_setup:
            anchor = structure.anchor
            return no("1.3.3-b", "governance_changes_by_proposal", circle=anchor.name if anchor else "")
        for facts in (*self.lines, *self.ended):
            of = TABLES.get(facts["table"])
            if of is None or structure.find(of, facts["lineage"]) is None:
                return no("1.3.1-b", "line_is_gone")
        for facts in self.ended:
            role = structure.find(RoleLine, facts["lineage"]) if facts["table"] == RoleLine.table else None
            if role is not None and role.circle is None:
                return no("1.3.3-a", "anchor_circle_stays", circle=role.name)
            if role is not None and role.kind is not RoleKind.ROLE:
                return no("1.3.1-a", "constitutional_role_not_removed", role=role.kind.value)
        return self._nests(structure)

    def _nests(self, structure: Structure) -> Verdict:
        """No Circle would stand inside itself once all Roles have moved (§1.3.1-b)."""
        moved = {facts["lineage"]: facts["circle"] for facts in self.lines if "circle" in facts}
        for role in moved:
            step: str | None = role
            above: set[str] = set()
            while step is not None:
                line = structure.find(RoleLine, step)
                if line is None:
                    return no("1.3.1-b", "circle_is_gone")
                if step in above:
                    return no("1.3.1-b", "circle_would_contain_itself", circle=line.name)
                above.add(step)
                step = moved.get(step, line.circle)
        return YES

    def apply(self, draft: Draft) -> None:
        for facts in self.lines:
            of = TABLES[facts["table"]]
            line = draft.structure.find(of, facts["lineage"])
            assert line is not None  # It has been checked.
            values = {key: typed(of, key, value) for key, value in facts.items() if key not in ("table", "lineage")}
            draft.amend(line, **values)
        for facts in self.ended:
            line = draft.structure.find(TABLES[facts["table"]], facts["lineage"])
            if isinstance(line, RoleLine):
                end_role(draft, line)
            elif line is not None:  # Else it ended with the Role that held it.
                draft.close(line)
