"""Links: a Role linked into another Circle by a Policy that invites it (§1.3.4)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from app.governance.changes.hearing import Hearing
from app.governance.lines import AccountabilityLine, DomainLine, LinkLine, RoleLine
from app.governance.links import ends_with
from app.governance.structure import Draft, Structure
from app.governance.verdicts import YES, Verdict, no


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A Role links into a Circle. Whether a Policy invites it, and who may do it, is asked in `governance/links.py`."""

    type: Literal["link"] = "link"
    proposable: ClassVar[bool] = False
    link: str
    role: str
    circle: str
    policy: str

    def check(self, structure: Structure, hearing: Hearing) -> Verdict:
        role, circle = structure.find(RoleLine, self.role), structure.find(RoleLine, self.circle)
        if role is None or circle is None:
            return no("1.3.4-a", "role_is_gone")
        if any(above.lineage == self.role for above in structure.chain(self.circle)) or role.circle == self.circle:
            return no("1.3.4-a", "role_links_elsewhere", role=role.name, circle=circle.name)
        if any(link.circle == self.circle for link in structure.links_of(self.role)):
            return no("1.3.4-a", "already_linked", role=role.name, circle=circle.name)
        return YES

    def apply(self, draft: Draft) -> None:
        self._leave_to_its_source(draft)
        draft.open(LinkLine, self.link, role=self.role, circle=self.circle, policy=self.policy, added_by=None)

    def _leave_to_its_source(self, draft: Draft) -> None:
        """What a Circle added to the Role while holding it moved away with the Role, and does not end with a link
        back (§1.3.4-c).
        """
        source = draft.structure.role(self.role).circle
        for of in (AccountabilityLine, DomainLine):
            for line in draft.structure.held(of, self.role):
                if line.added_by == self.circle:
                    stood = {"before_adoption": line.before_adoption, "as_it_stood": line.as_it_stood}
                    draft.amend(line, added_by=source, **stood)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlink:
    type: Literal["unlink"] = "unlink"
    proposable: ClassVar[bool] = False
    link: str

    def check(self, structure: Structure, hearing: Hearing) -> Verdict:
        return YES if structure.find(LinkLine, self.link) else no("1.3.4-c", "link_is_gone")

    def apply(self, draft: Draft) -> None:
        line = draft.structure.get(LinkLine, self.link)
        end_link(draft, line)


def end_link(draft: Draft, link: LinkLine) -> None:
    """End a link: everything that its Circle had added to the Role goes with it, and nothing else (§1.3.4-c)."""
    draft.close_all(ends_with(draft.structure, link))
    draft.close(link)
