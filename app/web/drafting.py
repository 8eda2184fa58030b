"""Editing in place: what a form shows of Roles and Policies, and the typed changes that what was typed comes to.

A form holds one card for each thing that is edited: "role:<id>" or "policy:<id>", its fields prefixed with that. Two
structures tell what to show and what has changed: `base` as it stands now, and `after`, with the draft's changes made.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from starlette.datastructures import FormData

from app.governance import changes as vocabulary
from app.governance.changes import Change
from app.governance.lines import AccountabilityLine, DomainLine, PolicyKind, PolicyLine, RoleKind, RoleLine
from app.governance.settings_grammar import Setting
from app.governance.settings_vocabulary import SETTINGS
from app.governance.structure import Structure
from app.web.forms import clean


@dataclass(slots=True)
class Card:
    """One thing that is edited, as its form shows it."""

    item: str
    """ "role:<id>" or "policy:<id>"; also the prefix of its fields."""
    line: RoleLine | PolicyLine | None
    """As it would read; None where it would be removed."""
    before: RoleLine | PolicyLine | None
    """As it stands now; None where it is new."""
    accountabilities: list[AccountabilityLine] = field(default_factory=list)
    domains: list[DomainLine] = field(default_factory=list)
    fate: str = "amend"
    to: str = ""
    serves: str = ""

    @property
    def id(self) -> str:
        return self.item.partition(":")[2]

    @property
    def is_role(self) -> bool:
        return self.item.startswith("role:")

    @property
    def shown(self) -> RoleLine | PolicyLine | None:
        return self.line or self.before

    @property
    def may_be_named(self) -> bool:
        """The name and purpose of a constitutional Role are fixed (§1.3.5, §1.4.5)."""
        return not isinstance(self.shown, RoleLine) or self.shown.kind is RoleKind.ROLE


# What is edited


def items_of(base: Structure, changes: Iterable[Change]) -> list[str]:
    """The cards that a list of changes needs, in its order."""
    found: dict[str, None] = {}
    added: dict[str, str] = {}
    for change in changes:
        for lineage in ("accountability", "domain"):
            if change.type == f"add_{lineage}":
                added[getattr(change, lineage)] = change.role  # type: ignore[union-attr]  # both name their Role
        if (item := _item(base, change, added)) is not None:
            found[item] = None
    return list(found)


def _item(base: Structure, change: Change, added: Mapping[str, str]) -> str | None:
    if "policy" in change.type:
        return f"policy:{change.policy}"  # type: ignore[union-attr]  # all of them name theirs
    for of, name in ((AccountabilityLine, "accountability"), (DomainLine, "domain")):
        if change.type in (f"amend_{name}", f"remove_{name}"):
            line = base.find(of, getattr(change, name))
            role = line.role if line is not None else added.get(getattr(change, name))  # type: ignore[attr-defined]
            return f"role:{role}" if role else None
    return f"role:{change.role}" if hasattr(change, "role") else None


def cards(base: Structure, after: Structure, items: Iterable[str], changes: Sequence[Change]) -> list[Card]:
    return [_card(base, after, item, changes) for item in dict.fromkeys(items) if _is_known(base, after, item)]


def _is_known(base: Structure, after: Structure, item: str) -> bool:
    kind, _, id = item.partition(":")
    if kind == "new":
        return id.startswith(("role:", "policy:"))
    of = RoleLine if kind == "role" else PolicyLine
    return kind in ("role", "policy") and (base.find(of, id) or after.find(of, id)) is not None


def _card(base: Structure, after: Structure, item: str, changes: Sequence[Change]) -> Card:
    if item.startswith("new:"):
        return Card(item.removeprefix("new:"), None, None)
    id = item.partition(":")[2]
    of: type[RoleLine] | type[PolicyLine] = RoleLine if item.startswith("role:") else PolicyLine
    card = Card(item, after.find(of, id), base.find(of, id))
    if of is RoleLine:
        card.accountabilities = after.held(AccountabilityLine, id)
        card.domains = after.held(DomainLine, id)
    for change in changes:
        if getattr(change, "role" if of is RoleLine else "policy", None) == id and change.type in FATES:
            card.fate = FATES[change.type]
            card.to, card.serves = getattr(change, "to", ""), getattr(change, "serves", "")
    return card


FATES = {
    "remove_role": "remove",
    "remove_policy": "remove",
    "move_role": "move",
    "move_policy": "move",
    "break_out": "break_out",
    "fold_in": "fold_in",
}


# What was typed


class Typed:
    """A sent form, read card by card into changes; ids of new lines come from the form's key, the same each time."""

    def __init__(self, sent: FormData, base: Structure, circle: str, key: str) -> None:
        self.sent, self.base, self.circle, self.key = sent, base, circle, key
        self._made = 0

    @property
    def items(self) -> list[str]:
        return [item for item in self.sent.getlist("items") if isinstance(item, str)][:200]

    def changes(self) -> list[Change]:
        found: list[Change] = []
        for item in dict.fromkeys(self.items):
            kind, _, id = item.partition(":")
            found += self._role(item, id) if kind == "role" else self._policy(item, id) if kind == "policy" else []
        return found

    def text(self, name: str, *, lines: bool = True) -> str:
        value = self.sent.get(name)
        return clean(value, lines=lines) if isinstance(value, str) else ""

    def _texts(self, name: str) -> list[str]:
        return [clean(text, lines=True) for text in self.sent.getlist(name) if isinstance(text, str)]

    def _new_id(self) -> str:
        self._made += 1
        return sha256(f"{self.key}:{self._made}".encode()).hexdigest()[:32]

    def _role(self, item: str, id: str) -> Iterator[Change]:
        before = self.base.find(RoleLine, id)
        fate = self.text(f"{item}:fate")
        if before is not None and fate == "remove":
            yield vocabulary.RemoveRole(role=id)
            return
        yield from self._name_and_purpose(item, id, before)
        yield from self._accountabilities(item, id)
        yield from self._domains(item, id)
        if before is not None and fate == "move" and self.text(f"{item}:to"):
            yield vocabulary.MoveRole(role=id, to=self.text(f"{item}:to"), serves=self.text(f"{item}:serves"))
        elif before is not None and fate == "break_out":
            yield vocabulary.BreakOut(role=id)
        elif before is not None and fate == "fold_in":
            yield vocabulary.FoldIn(role=id)

    def _name_and_purpose(self, item: str, id: str, before: RoleLine | None) -> Iterator[Change]:
        if f"{item}:name" not in self.sent:
            return
        name, purpose = self.text(f"{item}:name", lines=False), self.text(f"{item}:purpose")
        if before is None:
            yield vocabulary.AddRole(role=id, circle=self.circle, name=name, purpose=purpose)
            return
        new_name = name if name != before.name.strip() else None
        new_purpose = purpose if purpose != before.purpose.strip() else None
        if new_name is not None or new_purpose is not None:
            yield vocabulary.AmendRole(role=id, name=new_name, purpose=new_purpose)

    def _accountabilities(self, item: str, id: str) -> Iterator[Change]:
        for lineage in self._texts(f"{item}:accountability"):
            text = self.text(f"{item}:accountability:{lineage}")
            line = self.base.find(AccountabilityLine, lineage)
            if line is None:
                if text:
                    yield vocabulary.AddAccountability(role=id, accountability=lineage, text=text)
            elif not text:
                yield vocabulary.RemoveAccountability(accountability=lineage)
            elif text != line.text.strip():
                yield vocabulary.AmendAccountability(accountability=lineage, text=text)
        for text in self._texts(f"{item}:new-accountability"):
            if text:
                yield vocabulary.AddAccountability(role=id, accountability=self._new_id(), text=text)

    def _domains(self, item: str, id: str) -> Iterator[Change]:
        for lineage in self._texts(f"{item}:domain"):
            text = self.text(f"{item}:domain:{lineage}")
            origin = self.text(f"{item}:domain:{lineage}:origin") or None
            spending = bool(self.text(f"{item}:domain:{lineage}:spending"))
            line = self.base.find(DomainLine, lineage)
            if line is None:
                if text:
                    yield vocabulary.AddDomain(role=id, domain=lineage, text=text, origin=origin, spending=spending)
            elif not text:
                yield vocabulary.RemoveDomain(domain=lineage)
            elif (text, origin, spending) != (line.text.strip(), line.origin, line.spending):
                yield vocabulary.AmendDomain(
                    domain=lineage, text=text, origin=origin if origin != line.origin else None, spending=spending
                )
        fresh = self._texts(f"{item}:new-domain")
        chosen = self._texts(f"{item}:new-domain-origin")
        spends = self._texts(f"{item}:new-domain-spending")
        for index, text in enumerate(fresh):
            if text:
                yield vocabulary.AddDomain(
                    role=id,
                    domain=self._new_id(),
                    text=text,
                    origin=(chosen[index] if index < len(chosen) else "") or None,
                    spending=str(index) in spends,
                )

    def _policy(self, item: str, id: str) -> Iterator[Change]:
        before = self.base.find(PolicyLine, id)
        fate = self.text(f"{item}:fate")
        if before is not None and fate == "remove":
            yield vocabulary.RemovePolicy(policy=id)
            return
        if f"{item}:title" in self.sent:
            facts = self._policy_facts(item)
            if before is None:
                if any(facts[part] for part in ("title", "text", "setting")):
                    yield vocabulary.AddPolicy(policy=id, role=self.circle, **facts)
            elif any(getattr(before, part) != value for part, value in facts.items()):
                yield vocabulary.AmendPolicy(policy=id, **facts)
        if before is not None and fate == "move" and self.text(f"{item}:to"):
            yield vocabulary.MovePolicy(policy=id, to=self.text(f"{item}:to"), serves=self.text(f"{item}:serves"))

    def _policy_facts(self, item: str) -> dict[str, Any]:
        setting = SETTINGS.get(self.text(f"{item}:setting"))
        kinds = [PolicyKind(letter) for letter in self._texts(f"{item}:kinds") if letter in set(PolicyKind)]
        if setting is not None and setting.kind not in kinds:
            kinds.append(setting.kind)
        reach = self.text(f"{item}:reaches")
        return {
            "title": self.text(f"{item}:title", lines=False),
            "text": self.text(f"{item}:text"),
            "kinds": tuple(sorted(kinds)),
            "domain": self.text(f"{item}:domain-of") or None,
            "setting": setting.name if setting is not None else None,
            "value": self._value(item, setting) if setting is not None else {},
            "reaches_sub_circles": {"yes": True, "no": False}.get(reach),
            "may_be_overridden": not self.text(f"{item}:binding"),
        }

    def _value(self, item: str, setting: Setting) -> dict[str, Any]:
        """The setting's parameters, as their types have them; what cannot be read is left as typed, to be refused."""
        value: dict[str, Any] = {}
        for parameter in setting.parameters:
            typed = self.text(f"{item}:value:{setting.name}:{parameter.name}")
            if not typed:
                continue
            if parameter.type in ("days", "count"):
                value[parameter.name] = int(typed) if typed.isdecimal() and len(typed) < 10 else typed
            elif parameter.type == "texts":
                value[parameter.name] = [line.strip() for line in typed.splitlines() if line.strip()]
            else:
                value[parameter.name] = typed
        return value
