"""When a story's next deed is done, by whom, and what the keys of `cast.py` stand for: ids, changes, words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from typing import Self
from uuid import UUID, uuid5

from app.demo.cast import ANCHOR, ORIGINS, POLICIES, SPENDING, PolicyFacts
from app.demo.texts import Content
from app.governance.changes import (
    ORGANIZATION,
    AddAccountability,
    AddDomain,
    AddPolicy,
    AddRole,
    AmendAccountability,
    AmendPolicy,
    AmendRole,
    Change,
    RemoveAccountability,
)
from app.governance.lines import INTERNAL, PolicyLine
from app.locale import typeset
from app.persistence.unit_of_work import SYSTEM, Actor, UnitOfWork

NAMESPACE = UUID("6d0a3f1e-6f0e-4c57-9f43-3d0a4f6b2c11")
MORNING = 8
"""The hour, UTC, at which a working day begins."""


class Words:
    def __init__(
        self, work: UnitOfWork, content: Content, until: datetime, policies: Mapping[str, PolicyFacts] = POLICIES
    ) -> None:
        self.work = work
        self.content = content
        self.until = until
        self.policies = policies
        self.people: dict[str, str] = {}
        self.anchor = ""
        self.administrator = ""
        self.pace = timedelta(minutes=7)
        """Between one deed and the next."""

    # When and by whom

    def on(self, days_ago: int) -> Self:
        """The morning of a working day, so many days before the story ends."""
        morning = self.morning(days_ago)
        if morning.date() < self.work.now.date() and self.anchor:
            raise ValueError(f"{days_ago} days ago is before what was told last, on {self.work.now:%Y-%m-%d}.")
        self.work.now = max(morning, self.work.now) if self.anchor else morning
        return self

    def morning(self, days_ago: int) -> datetime:
        day = (self.until - timedelta(days=days_ago)).date()
        day -= timedelta(days=max(0, day.weekday() - 4))
        return datetime.combine(day, time(MORNING), self.until.tzinfo)

    def by(self, person: str | None) -> Self:
        """Who acts next, a while later (`pace`); None: the program itself."""
        self._end_deed()
        if person is None:
            self.work.actor = SYSTEM
        else:
            self.work.actor = Actor(self.person(person), is_administrator=person == self.administrator)
        self.work.now += self.pace
        return self

    def _end_deed(self) -> None:
        """Each is a version of what it touches, written and read again as if it were a transaction of its own."""
        self.work.flush()
        for kept in ("proposals", "meetings", "elections", "rulings"):
            vars(self.work).pop(kept, None)

    # Keys

    def id(self, kind: str, key: str) -> str:
        return uuid5(NAMESPACE, f"{self.content.slug}:{kind}:{key}").hex

    def person(self, key: str) -> str:
        return self.people[key]

    def role(self, key: str) -> str:
        """A Role's id by its key; "fields:facilitator" is one of the four that the Constitution places in a Circle."""
        name, _, kind = key.partition(":")
        role = self.anchor if name == ANCHOR else self.id("role", name)
        return f"{role}-{kind.replace('_', '-')}" if kind else role

    def policy(self, key: str) -> str:
        return self.id("policy", key)

    def accountability(self, key: str) -> str:
        return self.id("accountability", key)

    def domain(self, key: str) -> str:
        return key if key in (INTERNAL, ORGANIZATION) else self.id("domain", key)

    def says(self, text: str) -> str:
        return typeset(text, self.content.language)

    # Changes

    def new_role(self, key: str, circle: str) -> list[Change]:
        """With the accountabilities and Domains with which it begins."""
        text = self.content.roles[key]
        return [
            AddRole(role=self.role(key), circle=self.role(circle), name=text.name, purpose=self.says(text.purpose)),
            *(self.new_accountability(f"{key}/{name}", words) for name, words in text.accountabilities.items()),
            *(self._new_domain(f"{key}/{name}", words) for name, words in text.domains.items()),
        ]

    def new_accountability(self, key: str, words: str) -> Change:
        role = self.role(key.partition("/")[0])
        return AddAccountability(role=role, accountability=self.accountability(key), text=self.says(words))

    def _new_domain(self, key: str, words: str) -> Change:
        return AddDomain(
            role=self.role(key.partition("/")[0]),
            domain=self.domain(key),
            text=self.says(words),
            origin=self.domain(ORIGINS.get(key, ORGANIZATION)),
            spending=key in SPENDING,
        )

    def new_policy(self, key: str) -> Change:
        text, known = self.content.policies[key], self.policies[key]
        value = {**known.value, **{name: self._typeset(words) for name, words in text.value.items()}}
        value |= {parameter: self.role(role) for parameter, role in known.names.items()}
        return AddPolicy(
            policy=self.policy(key),
            role=self.role(known.role),
            title=self.says(text.title),
            text=self.says(text.text),
            kinds=(known.kind,),
            domain=self.domain(known.domain) if known.domain else None,
            setting=known.setting,
            value=value,
            reaches_sub_circles=known.reaches,
        )

    def _typeset(self, words: object) -> object:
        return [self.says(each) for each in words] if isinstance(words, list) else self.says(str(words))

    def amended_policy(self, key: str, title: str, text: str, **value: object) -> Change:
        """The Policy as it stands, with other words and parameters."""
        line = self.work.structure.find(PolicyLine, self.policy(key))
        assert line is not None, key
        return AmendPolicy(
            policy=line.lineage,
            title=self.says(title),
            text=self.says(text),
            kinds=line.kinds,
            domain=line.domain,
            setting=line.setting,
            value={**line.value, **value},
            reaches_sub_circles=line.reaches_sub_circles,
            may_be_overridden=line.may_be_overridden,
        )

    def amended_role(self, key: str, name: str | None = None, purpose: str | None = None) -> Change:
        return AmendRole(role=self.role(key), name=name, purpose=self.says(purpose) if purpose else None)

    def amended(self, key: str, words: str) -> Change:
        return AmendAccountability(accountability=self.accountability(key), text=self.says(words))

    def without(self, key: str) -> Change:
        return RemoveAccountability(accountability=self.accountability(key))
