"""What is done outside of Proposals: people, setup, adoption, and who fills what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Self

from app.actions.assignments import agree_to_stay, assign_role, resign_from_role, unassign_role
from app.actions.links import link_role
from app.actions.mandates import lend_role, name_surrogate
from app.actions.organizations import adopt_constitution, found_organization, name_ratifiers
from app.actions.people import add_person, admit_partner, depart
from app.actions.rulings import ask_for_ruling, rule
from app.actions.strategies import set_strategy
from app.actions.strikes import ask_for_strike, strike_governance
from app.actions.structure import edit_structure
from app.demo.cast import DOMAIN
from app.demo.words import Words
from app.governance.changes import Change, change_to_body
from app.governance.lines import AssignmentLine, PolicyLine, RoleKind


class Acts(Words):
    """Each is done by whoever `by` named last."""

    # People

    def found(self, person: str, name: str) -> Self:
        made = found_organization(self.work, name, email_of(person), purpose=self.says(self.content.purpose))
        self.people[person], self.administrator = made["person"], person
        anchor = self.work.structure.anchor
        assert anchor is not None
        self.anchor = anchor.lineage
        return self

    def adds(self, person: str, name: str) -> Self:
        self.people[person] = add_person(self.work, name, email_of(person))
        return self

    def names_ratifiers(self, *people: str) -> Self:
        name_ratifiers(self.work, [self.person(person) for person in people])
        return self

    def adopts(self, *partners: str) -> Self:
        adopt_constitution(self.work, [self.person(person) for person in partners])
        return self

    def admits(self, person: str) -> Self:
        admit_partner(self.work, self.person(person))
        return self

    def departs(self, person: str) -> Self:
        depart(self.work, self.person(person))
        return self

    # Setup

    def edits(self, circle: str, changes: Sequence[Change]) -> Self:
        edit_structure(self.work, self.role(circle), [change_to_body(change) for change in changes], inside=True)
        return self

    def writes_policies(self, *keys: str) -> Self:
        for key in keys:
            self.edits(self.policies[key].role, [self.new_policy(key)])
        return self

    def fills(self, assignments: Iterable[tuple[str, str, str]]) -> Self:
        for role, person, focus in assignments:
            self.assigns(role, person, focus)
        return self

    def elects(self, elected: Iterable[tuple[str, RoleKind, str]]) -> Self:
        for circle, kind, person in elected:
            self.assigns(f"{circle}:{kind.value}", person)
        return self

    # Who fills what

    def assigns(self, role: str, person: str, focus: str = "", term: int | None = None) -> Self:
        """`term` ends so many days before the story does; below zero, after it."""
        words = self.says(self.content.focuses[focus]) if focus else ""
        assign_role(self.work, self.role(role), self.person(person), words, self._day(term))
        return self

    def agrees_to_stay(self, role: str, saying: str) -> Self:
        words = self.says(self.content.sayings[saying])
        agree_to_stay(self.work, self._assignment(role, self.work.actor.person), words)
        return self

    def lends(self, role: str, circle: str, to: str, until: int) -> Self:
        lend_role(self.work, self.role(role), self.role(circle), self.person(to), self._day(until))
        return self

    def names_surrogate(self, circle: str, kind: RoleKind, surrogate: str) -> Self:
        name_surrogate(self.work, self.role(circle), kind.value, self.person(surrogate))
        return self

    def _day(self, days_ago: int | None) -> date | None:
        return None if days_ago is None else (self.until - timedelta(days=days_ago)).date()

    def relieves(self, role: str, person: str) -> Self:
        unassign_role(self.work, self._assignment(role, self.person(person)))
        return self

    def resigns(self, *roles: str) -> Self:
        for role in roles:
            resign_from_role(self.work, self._assignment(role, self.work.actor.person))
        return self

    def _assignment(self, role: str, person: str | None) -> str:
        held = self.work.structure.held(AssignmentLine, self.role(role))
        return next(line.lineage for line in held if line.person == person)

    def sets_strategy(self, circle: str, strategy: str) -> Self:
        set_strategy(self.work, self.role(circle), self.says(self.content.strategies[strategy]))
        return self

    def links(self, role: str, circle: str) -> Self:
        link_role(self.work, self.role(role), self.role(circle))
        return self

    # What a text means

    def asks_for_a_ruling(self, policy: str, circle: str, saying: str) -> str:
        question = self.says(self.content.sayings[saying])
        return ask_for_ruling(self.work, PolicyLine.table, self.policy(policy), self.role(circle), question)

    def rules(self, ruling: str, answer: str, logic: str) -> Self:
        """And publishes it."""
        said = self.content.sayings
        rule(self.work, ruling, self.says(said[answer]), self.says(said[logic]), publish=True)
        return self

    # What breaks the Constitution

    def asks_to_strike(self, policy: str, clause: str, saying: str) -> Self:
        reason = self.says(self.content.sayings[saying])
        ask_for_strike(self.work, PolicyLine.table, self.policy(policy), clause, reason)
        return self

    def strikes(self, policy: str, clause: str, saying: str) -> Self:
        reason = self.says(self.content.sayings[saying])
        strike_governance(self.work, PolicyLine.table, self.policy(policy), clause, reason)
        return self


def email_of(person: str) -> str:
    return f"{person}@{DOMAIN}"
