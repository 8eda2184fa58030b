"""Something valid to start from; a test says only what matters to it.

`a_structure()` is a small mill that has adopted the Constitution, its people the same in every test:

    Mill (Anchor Circle; ANA leads it, as a Policy of its own says)
      Bakery (Circle; ANA leads it)
        Ovens: SAM      Flour: LEA      Counter: nobody      Pastry (Circle): MAX
          Facilitator: LEA      Secretary: SAM      Circle Rep: SAM
        Pastry holds Sugar: IDA, and Creams: nobody; its Circle Rep is IDA
      Shop (Circle; OUTSIDER leads it) holds Window: NOVA, who is no Partner

OUTSIDER is a Partner and no Circle Member of the Bakery. A Role's id is its name in small letters ("ovens"); a
constitutional Role's is its Circle's with its own ("bakery-circle-lead").
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, TypeVar

from app.governance.lines import (
    AccountabilityLine,
    AssignmentLine,
    DomainLine,
    Line,
    LinkLine,
    Mandate,
    MandateLine,
    PartnerLine,
    PolicyKind,
    PolicyLine,
    RoleKind,
    RoleLine,
    StrategyLine,
)
from app.governance.structure import Structure

ANA, SAM, LEA, MAX, IDA = "ana", "sam", "lea", "max", "ida"
OUTSIDER = "outsider"
"""A Partner who is no Circle Member of the Bakery."""
NOVA = "nova"
"""Fills a Role without being a Partner (P-c)."""
PARTNERS = (ANA, SAM, LEA, MAX, IDA, OUTSIDER)

MILL, BAKERY, PASTRY, SHOP = "mill", "bakery", "pastry", "shop"
OVENS, FLOUR, COUNTER, SUGAR, CREAMS, WINDOW = "ovens", "flour", "counter", "sugar", "creams", "window"

ADOPTED = date(2026, 1, 5)
TODAY = date(2026, 3, 16)

L = TypeVar("L", bound=Line)
CORE_NAMES = {
    RoleKind.CIRCLE_LEAD: "Circle Lead",
    RoleKind.CIRCLE_REP: "Circle Rep",
    RoleKind.FACILITATOR: "Facilitator",
    RoleKind.SECRETARY: "Secretary",
}


def core(circle: str, kind: RoleKind) -> str:
    """The id of a constitutional Role: "bakery-circle-lead"."""
    return f"{circle}-{kind.value.replace('_', '-')}"


class Building:
    """Adds lines to a Structure, each verb at a record of its own, and each returning the Building for the next.

    >>> Building(a_structure()).role("jam", BAKERY, filled_by=[SAM]).setting(BAKERY, "representation_limit", n=1).done
    """

    def __init__(self, structure: Structure | None = None) -> None:
        self.done = structure if structure is not None else an_empty_structure()

    def add(self, of: type[L], lineage: str, **facts: Any) -> L:
        """A line as it would stand after the next record."""
        self.done.at += 1
        line = of(id=f"{self.done.at}.0", lineage=lineage, since=self.done.at, **facts)
        self.done.add(line)
        return line

    def partners(self, *people: str) -> Building:
        for person in people:
            self.add(PartnerLine, f"partner:{person}", person=person)
        return self

    def role(
        self,
        role: str,
        circle: str | None,
        *,
        filled_by: Iterable[str] = (),
        purpose: str | None = None,
        accountabilities: Iterable[str] = (),
        domains: Iterable[str] = (),
        name: str | None = None,
        **facts: Any,
    ) -> Building:
        name = name or role.replace("-", " ").title()
        purpose = f"{name} as it should be" if purpose is None else purpose
        self.add(RoleLine, role, circle=circle, name=name, purpose=purpose, added_by=circle, **facts)
        for text in accountabilities:
            self.accountability(role, text, added_by=circle)
        for text in domains:
            self.domain(role, text, added_by=circle)
        for person in filled_by:
            self.fills(person, role)
        return self

    def circle(self, circle: str, inside: str | None = MILL, *, led_by: Iterable[str] = (), **facts: Any) -> Building:
        """A Role that is a Circle, with the four constitutional Roles in it."""
        self.role(circle, inside, filled_by=led_by, is_circle=True, **facts)
        for kind, name in CORE_NAMES.items():
            self.add(RoleLine, core(circle, kind), circle=circle, kind=kind, name=name)
        return self

    def fills(self, person: str, role: str, *, focus: str = "", **facts: Any) -> Building:
        self.add(AssignmentLine, f"{person}@{role}:{focus}", role=role, person=person, focus=focus, **facts)
        return self

    def elects(self, person: str, kind: RoleKind, circle: str, **facts: Any) -> Building:
        return self.fills(person, core(circle, kind), elected=True, **facts)

    def accountability(self, role: str, text: str, **facts: Any) -> Building:
        self.add(AccountabilityLine, f"{role}:{text}", role=role, text=text, **facts)
        return self

    def domain(self, role: str, text: str, **facts: Any) -> Building:
        self.add(DomainLine, f"{role}:{text}", role=role, text=text, **facts)
        return self

    def policy(self, policy: str, role: str, *kinds: PolicyKind, title: str = "", **facts: Any) -> Building:
        kinds = kinds or (PolicyKind.CONSTRAINS,)
        title = title or policy.replace("-", " ").title()
        facts.setdefault("added_by", role)
        self.add(PolicyLine, policy, role=role, title=title, kinds=kinds, **facts)
        return self

    def setting(self, role: str, setting: str, /, *kinds: PolicyKind, policy: str = "", **value: Any) -> Building:
        """A Policy with a setting; what the Policy itself is told (reach, overriding) goes through `amended`."""
        from app.governance.settings import SETTINGS

        kinds = kinds or (SETTINGS[setting].kind,)
        return self.policy(policy or f"{role}:{setting}", role, *kinds, setting=setting, value=value)

    def linked(self, role: str, circle: str, policy: str = "") -> Building:
        """The Role links into the Circle by a Policy there that invites it, made here unless one is named."""
        if not policy:
            policy = f"{circle}:invites:{role}"
            self.setting(circle, "link_invitation", policy=policy, role=role)
        self.add(LinkLine, f"{role}>{circle}", role=role, circle=circle, policy=policy, added_by=circle)
        return self

    def strategy(self, circle: str, text: str) -> Building:
        self.add(StrategyLine, f"strategy:{circle}", circle=circle, text=text)
        return self

    def mandate(self, kind: Mandate, role: str, circle: str, person: str, **facts: Any) -> Building:
        """REPRESENTATIVE, LENT or SURROGATE; `named_by` and `expires` as the line has them."""
        self.add(MandateLine, f"{kind}:{role}:{person}", kind=kind, role=role, circle=circle, person=person, **facts)
        return self

    def amended(self, of: type[Line], lineage: str, **facts: Any) -> Building:
        from dataclasses import replace

        line = self.done.find(of, lineage)
        assert line is not None, lineage
        self.done.at += 1
        self.done.add(replace(line, id=f"{self.done.at}.0", since=self.done.at, **facts))
        return self

    def without(self, of: type[Line], lineage: str) -> Building:
        assert self.done.find(of, lineage) is not None, lineage
        self.done.at += 1
        self.done.drop(of, lineage)
        return self

    def in_setup(self, *ratifiers: str) -> Building:
        self.done.adopted, self.done.ratifiers = None, frozenset(ratifiers or (ANA,))
        return self


def an_empty_structure(**facts: Any) -> Structure:
    facts.setdefault("adopted", ADOPTED)
    facts.setdefault("ratifiers", frozenset({ANA}))
    return Structure("millers", **facts)


def a_structure(*, anchor_led: bool = True) -> Structure:
    """The mill of the head of this module; `anchor_led=False` leaves the Anchor Circle without a Circle Lead."""
    mill = Building().partners(*PARTNERS).circle(MILL, None, purpose="Good bread for everyone")
    if anchor_led:
        mill.setting(MILL, "anchor_circle_lead", named_by="whoever founded the mill").fills(ANA, MILL)
    return (
        mill.circle(BAKERY, MILL, led_by=[ANA], purpose="Bread on the shelves by seven")
        .role(OVENS, BAKERY, filled_by=[SAM], accountabilities=["Heating the ovens before five"], domains=["Ovens"])
        .role(FLOUR, BAKERY, filled_by=[LEA], accountabilities=["Ordering flour every Monday"])
        .role(COUNTER, BAKERY, accountabilities=["Selling bread over the counter"])
        .circle(PASTRY, BAKERY, led_by=[MAX], purpose="Something sweet for every day")
        .role(SUGAR, PASTRY, filled_by=[IDA])
        .role(CREAMS, PASTRY)
        .circle(SHOP, MILL, led_by=[OUTSIDER], purpose="A shop that people like to enter")
        .role(WINDOW, SHOP, filled_by=[NOVA])
        .elects(LEA, RoleKind.FACILITATOR, BAKERY)
        .elects(SAM, RoleKind.SECRETARY, BAKERY)
        .elects(SAM, RoleKind.CIRCLE_REP, BAKERY)
        .elects(IDA, RoleKind.CIRCLE_REP, PASTRY)
        .done
    )


def a_circle(**roles: Iterable[str]) -> Structure:
    """The Anchor Circle alone, which ANA leads, with the Roles that a test gives: `a_circle(ovens=[SAM], till=[])`."""
    building = Building().partners(*PARTNERS).circle(MILL, None, purpose="Good bread for everyone")
    building.setting(MILL, "anchor_circle_lead", named_by="whoever founded the mill").fills(ANA, MILL)
    for role, people in roles.items():
        building.role(role, MILL, filled_by=people)
    return building.done
