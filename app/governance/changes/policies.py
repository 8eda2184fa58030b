"""Policies: added, amended, removed and moved (§5.2, §5.2.1)."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, ClassVar, Literal

from app.governance import settings
from app.governance.changes.base import LONGEST_NAME
from app.governance.changes.hearing import Hearing
from app.governance.changes.roles import may_move, short_enough
from app.governance.lines import DomainLine, PolicyKind, PolicyLine, RoleLine
from app.governance.structure import Draft, Structure
from app.governance.verdicts import YES, Verdict, all_of, no


@dataclass(frozen=True, slots=True, kw_only=True)
class AddPolicy:
    """Add a Policy inside a Role (`role` is the Circle whose inside it binds)."""

    type: Literal["add_policy"] = "add_policy"
    proposable: ClassVar[bool] = True
    policy: str
    role: str
    title: str
    text: str = ""
    kinds: tuple[PolicyKind, ...] = ()
    domain: str | None = None
    setting: str | None = None
    value: dict[str, Any] = field(default_factory=dict)
    reaches_sub_circles: bool | None = None
    may_be_overridden: bool = True

    def check(self, structure: Structure, hearing: Hearing) -> Verdict:
        if structure.find(PolicyLine, self.policy) is not None:
            return no("5.2-a", "line_exists_already")
        verdict = hearing.may_change_inside(structure, self.role)
        return verdict and well_formed(structure, hearing, self._line())

    def apply(self, draft: Draft) -> None:
        line = self._line()
        draft.open(
            PolicyLine,
            self.policy,
            role=line.role,
            title=line.title.strip(),
            text=line.text.strip(),
            kinds=line.kinds,
            domain=line.domain,
            setting=line.setting,
            value=line.value,
            reaches_sub_circles=line.reaches_sub_circles,
            may_be_overridden=line.may_be_overridden,
        )

    def _line(self) -> PolicyLine:
        return PolicyLine(
            id="",
            since=0,
            lineage=self.policy,
            role=self.role,
            title=self.title,
            text=self.text,
            kinds=self.kinds,
            domain=self.domain,
            setting=self.setting,
            value=self.value,
            reaches_sub_circles=self.reaches_sub_circles,
            may_be_overridden=self.may_be_overridden,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendPolicy:
    """Amend a Policy: all that it says, as it shall read."""

    type: Literal["amend_policy"] = "amend_policy"
    proposable: ClassVar[bool] = True
    policy: str
    title: str
    text: str = ""
    kinds: tuple[PolicyKind, ...] = ()
    domain: str | None = None
    setting: str | None = None
    value: dict[str, Any] = field(default_factory=dict)
    reaches_sub_circles: bool | None = None
    may_be_overridden: bool = True

    def check(self, structure: Structure, hearing: Hearing) -> Verdict:
        line = structure.find(PolicyLine, self.policy)
        if line is None:
            return no("5.2-a", "policy_is_gone")
        verdict = hearing.may_change_inside(structure, line.role)
        return verdict and well_formed(structure, hearing, self._amended(line))

    def apply(self, draft: Draft) -> None:
        line = draft.structure.get(PolicyLine, self.policy)
        draft.amend(line, **self._facts())

    def _amended(self, line: PolicyLine) -> PolicyLine:
        return PolicyLine(id=line.id, since=line.since, lineage=line.lineage, role=line.role, **self._facts())

    def _facts(self) -> dict[str, Any]:
        return {
            "title": self.title.strip(),
            "text": self.text.strip(),
            "kinds": self.kinds,
            "domain": self.domain,
            "setting": self.setting,
            "value": self.value,
            "reaches_sub_circles": self.reaches_sub_circles,
            "may_be_overridden": self.may_be_overridden,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class RemovePolicy:
    type: Literal["remove_policy"] = "remove_policy"
    proposable: ClassVar[bool] = True
    policy: str

    def check(self, structure: Structure, hearing: Hearing) -> Verdict:
        line = structure.find(PolicyLine, self.policy)
        if line is None:
            return no("5.2-a", "policy_is_gone")
        return hearing.may_change_inside(structure, line.role)

    def apply(self, draft: Draft) -> None:
        line = draft.structure.get(PolicyLine, self.policy)
        draft.close(line)


@dataclass(frozen=True, slots=True, kw_only=True)
class MovePolicy:
    """Move a Policy into a Sub-Circle or out of one (§5.2-b); `serves` as for `MoveRole`."""

    type: Literal["move_policy"] = "move_policy"
    proposable: ClassVar[bool] = True
    policy: str
    to: str
    serves: str = ""

    def check(self, structure: Structure, hearing: Hearing) -> Verdict:
        line = structure.find(PolicyLine, self.policy)
        if line is None:
            return no("5.2-a", "policy_is_gone")
        return all_of(
            may_move(structure, hearing, line.role, self.to, self.serves),
            well_formed(structure, hearing, replace(line, role=self.to)),
        )

    def apply(self, draft: Draft) -> None:
        line = draft.structure.get(PolicyLine, self.policy)
        draft.amend(line, role=self.to)


def well_formed(structure: Structure, hearing: Hearing, policy: PolicyLine) -> Verdict:
    """A Policy has a title, says which of the four it is, and names a Domain or a setting that it can speak of
    (§5.2.1).
    """
    if not policy.title.strip():
        return no("", "a_policy_has_a_title")
    if len(policy.title) > LONGEST_NAME:
        return no("", "name_too_long", longest=LONGEST_NAME)
    if not policy.kinds:
        return no("5.2.1-a", "policy_needs_a_kind", policy=policy.title)
    if not policy.text.strip() and policy.setting is None:
        return no("5.2.1-a", "a_policy_says_something")
    return all_of(
        short_enough(policy.text),
        _about_a_domain(structure, policy),
        _carries_its_setting(structure, policy, policy.role),
    )


def _about_a_domain(structure: Structure, policy: PolicyLine) -> Verdict:
    """A Policy on a Domain names one that the Circle controls, or that it delegated to a Role in it (§1.3.2-b,
    §5.2.1-a).

    The Anchor Circle holds every Domain of the organization, so it need not name a line of its own (§1.3.3-a)."""
    circle = structure.role(policy.role)
    if policy.domain is None:
        if PolicyKind.DOMAIN in policy.kinds and circle.circle is not None:
            return no("5.2.1-a", "domain_policy_names_its_domain", circle=circle.name)
        return YES
    domain = structure.find(DomainLine, policy.domain)
    if domain is None:
        return no("5.2.1-a", "domain_is_gone")
    holder = structure.find(RoleLine, domain.role)
    if domain.role == policy.role or (holder is not None and holder.circle == policy.role):
        return YES
    return no("5.2.1-a", "domain_is_not_the_circles", circle=circle.name)


def _carries_its_setting(structure: Structure, policy: PolicyLine, circle: str) -> Verdict:
    if policy.setting is None:
        return YES
    return settings.may_carry(structure, circle, policy.setting, policy.value, policy.kinds, policy=policy.lineage)
