"""Domains and accountabilities of a Role (§1.1, §1.3.2)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from app.governance.changes.base import LONGEST_TEXT
from app.governance.changes.hearing import Hearing
from app.governance.lines import INTERNAL, AccountabilityLine, DomainLine, RoleLine
from app.governance.structure import Draft, Structure
from app.governance.verdicts import YES, Verdict, all_of, no

ORGANIZATION = "organization"
"""Origin of a Domain that the Anchor Circle grants: it holds every Domain of the organization (§1.3.3-a)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddAccountability:
    type: Literal["add_accountability"] = "add_accountability"
    proposable: ClassVar[bool] = True
    role: str
    accountability: str
    text: str

    def check(self, structure: Structure, hearing: Hearing) -> Verdict:
        if structure.find(AccountabilityLine, self.accountability) is not None:
            return no("5.2-a", "line_exists_already")
        return all_of(hearing.may_add_to_role(structure, self.role), says_something(self.text))

    def apply(self, draft: Draft) -> None:
        draft.open(AccountabilityLine, self.accountability, role=self.role, text=self.text.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendAccountability:
    type: Literal["amend_accountability"] = "amend_accountability"
    proposable: ClassVar[bool] = True
    accountability: str
    text: str

    def check(self, structure: Structure, hearing: Hearing) -> Verdict:
        line = structure.find(AccountabilityLine, self.accountability)
        if line is None:
            return no("5.2-a", "accountability_is_gone")
        return all_of(hearing.may_change_line(structure, line), says_something(self.text))

    def apply(self, draft: Draft) -> None:
        line = draft.structure.get(AccountabilityLine, self.accountability)
        draft.amend(line, text=self.text.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveAccountability:
    type: Literal["remove_accountability"] = "remove_accountability"
    proposable: ClassVar[bool] = True
    accountability: str

    def check(self, structure: Structure, hearing: Hearing) -> Verdict:
        line = structure.find(AccountabilityLine, self.accountability)
        if line is None:
            return no("5.2-a", "accountability_is_gone")
        return hearing.may_change_line(structure, line)

    def apply(self, draft: Draft) -> None:
        line = draft.structure.get(AccountabilityLine, self.accountability)
        draft.close(line)


@dataclass(frozen=True, slots=True, kw_only=True)
class AddDomain:
    """Grant a Domain, saying where it comes from (§1.3.2-a), and whether it brings control over spending (§1.3.2-c).

    `origin` is the lineage of the Circle's own Domain, `INTERNAL` for the Circle's inner processes alone, or
    `ORGANIZATION` where the Anchor Circle grants it.
    """

    type: Literal["add_domain"] = "add_domain"
    proposable: ClassVar[bool] = True
    role: str
    domain: str
    text: str
    origin: str | None = None
    spending: bool = False

    def check(self, structure: Structure, hearing: Hearing) -> Verdict:
        if structure.find(DomainLine, self.domain) is not None:
            return no("5.2-a", "line_exists_already")
        return all_of(
            hearing.may_add_to_role(structure, self.role),
            says_something(self.text),
            comes_from(structure, hearing, self.text, self.origin),
        )

    def apply(self, draft: Draft) -> None:
        draft.open(
            DomainLine,
            self.domain,
            role=self.role,
            text=self.text.strip(),
            origin=self.origin,
            spending=self.spending,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendDomain:
    """Amend a Domain; None leaves a part as it is. A Domain whose origin was never stated gets one now."""

    type: Literal["amend_domain"] = "amend_domain"
    proposable: ClassVar[bool] = True
    domain: str
    text: str | None = None
    origin: str | None = None
    spending: bool | None = None

    def check(self, structure: Structure, hearing: Hearing) -> Verdict:
        line = structure.find(DomainLine, self.domain)
        if line is None:
            return no("5.2-a", "domain_is_gone")
        origin = self.origin if self.origin is not None else line.origin
        unchanged = self.origin is None and line.origin is not None
        return all_of(
            hearing.may_change_line(structure, line),
            says_something(self.text if self.text is not None else line.text),
            YES if unchanged else comes_from(structure, hearing, line.text, origin),
        )

    def apply(self, draft: Draft) -> None:
        line = draft.structure.get(DomainLine, self.domain)
        draft.amend(
            line,
            text=line.text if self.text is None else self.text.strip(),
            origin=line.origin if self.origin is None else self.origin,
            spending=line.spending if self.spending is None else self.spending,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveDomain:
    type: Literal["remove_domain"] = "remove_domain"
    proposable: ClassVar[bool] = True
    domain: str

    def check(self, structure: Structure, hearing: Hearing) -> Verdict:
        line = structure.find(DomainLine, self.domain)
        if line is None:
            return no("5.2-a", "domain_is_gone")
        return hearing.may_change_line(structure, line)

    def apply(self, draft: Draft) -> None:
        line = draft.structure.get(DomainLine, self.domain)
        draft.close(line)


def origins(structure: Structure, circle: str) -> list[DomainLine]:
    """The Circle's own Domains, from which it may grant (§1.3.2-a)."""
    return structure.held(DomainLine, circle)


def comes_from(structure: Structure, hearing: Hearing, domain: str, origin: str | None) -> Verdict:
    if origin == INTERNAL or hearing.circle is None:
        # Ratifiers state what stands; only what a Proposal grants must say where it comes from.
        return YES
    circle = structure.find(RoleLine, hearing.circle)
    if origin == ORGANIZATION and circle is not None and circle.circle is None:
        return YES
    if any(own.lineage == origin for own in origins(structure, hearing.circle)):
        return YES
    return no("1.3.2-a", "domain_needs_an_origin", domain=domain, circle=circle.name if circle else "")


def says_something(text: str) -> Verdict:
    if not text.strip():
        return no("", "text_is_empty")
    if len(text) > LONGEST_TEXT:
        return no("", "text_too_long", longest=LONGEST_TEXT)
    return YES
