"""The changes of a Proposal as its pages tell them: one by one, three ways, and as they would read."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from app.governance.changes import (
    Change,
    FoldIn,
    RemoveRole,
    check_all,
    told,
)
from app.governance.lines import AccountabilityLine, DomainLine, PolicyLine, RoleLine
from app.governance.proposal_facts import changes_of
from app.governance.proposals import Proposal
from app.governance.settings import effect_of, references
from app.governance.structure import Draft as StructureDraft
from app.governance.structure import Structure
from app.governance.verdicts import Reason
from app.locale import language_now
from app.persistence import structures
from app.web.dependencies import Reading
from app.web.grounds import around


@dataclass(frozen=True, slots=True)
class ToldChange:
    story: dict[str, Any]
    problem: Reason | None = None
    effects: tuple[str, str] = ("", "")
    """What the setting of a Policy does, in words: before, and after."""


def tell(
    structure: Structure, circle: str | None, changes: Sequence[Change], candidate: str | None = None
) -> list[ToldChange]:
    """Each change as it would be made after those before it, with the reason where it cannot be.

    `candidate`: whom the election found whose Proposal it is.
    """
    examination = check_all(structure, circle, changes, candidate=candidate)
    problems = {problem.index: problem.reason for problem in examination.problems if problem.index is not None}
    running = structure.copy()
    draft = StructureDraft(running, structure.at + 1, added_by=circle)
    found = []
    for index, change in enumerate(changes):
        story, before = told(running, change), _effect(running, change)
        if index not in problems:
            change.apply(draft)
        found.append(ToldChange(story, problems.get(index), (before, _effect(running, change))))
    return found


def told_once(reader: Reading, proposal: Proposal, version: int, ground: Structure) -> list[ToldChange]:
    """The changes of one version, told on the ground of a past record, which stays as it is: once for all readers."""
    seen = proposal.version(version) or proposal.latest
    key = ("told", reader.here.id, proposal.id, version, ground.at, reader.language)
    changes = changes_of(seen.changes)
    return reader.site.kept_parts.get(key, lambda: tell(ground, proposal.circle, changes, proposal.candidate))


def _effect(structure: Structure, change: Change) -> str:
    policy = structure.find(PolicyLine, getattr(change, "policy", None))
    if policy is None:
        return ""
    names = {role: structure.role(role).name for role in references(policy).values() if structure.find(RoleLine, role)}
    return effect_of(policy, names, language_now())


def as_typed(structure: Structure, circle: str, changes: Sequence[Change]) -> Structure:
    """How things would read, whether they may be so or not: what was typed comes back with the reason against it."""
    draft = StructureDraft(structure.copy(), structure.at + 1, added_by=circle)
    for change in changes:
        with suppress(KeyError):
            change.apply(draft)
    return draft.structure


def as_seen(reader: Reading, structure: Structure, seen: int | None) -> Structure:
    """What the writer was looking at: `seen` is the record that their page was drawn after."""
    if seen is None or not 0 < seen < structure.at:
        return structure
    return structures.load_structure(reader.connection, reader.here.id, seen)


def ground_for(reader: Reading, circle: str, changes: Sequence[Change], at: int | None = None) -> Structure:
    """The Circle and what is around it; everything, where a Role with an inside would end."""
    if any(isinstance(change, RemoveRole | FoldIn) for change in changes):
        return structures.load_structure(reader.connection, reader.here.id, at)
    named = {getattr(change, "to", circle) for change in changes}
    return around(reader, {circle, *named}, at)


def three_ways(
    then: Structure, now: Structure, changes: Sequence[Change], shifted: Sequence[str]
) -> list[dict[str, Any]]:
    """Of each Role or Policy that was changed meanwhile: how it stood, how it stands, and how it would read (5.3-f)."""
    mine = check_all(then, None, changes).after
    return [
        {
            "name": _title(now, item) or _title(then, item) or item,
            "base": _reads(then, item),
            "theirs": _reads(now, item),
            "mine": _reads(mine, item),
        }
        for item in shifted
    ]


def _title(structure: Structure, item: str) -> str:
    role, policy = structure.find(RoleLine, item), structure.find(PolicyLine, item)
    return role.name if role else policy.title if policy else ""


def _reads(structure: Structure, item: str) -> list[str]:
    """A Role or Policy as lines of text; nothing where it is not there."""
    if (policy := structure.find(PolicyLine, item)) is not None:
        return [policy.title, policy.text]
    role = structure.find(RoleLine, item)
    if role is None:
        return []
    domains = [line.text for line in structure.held(DomainLine, item)]
    return [role.name, role.purpose, *domains, *(line.text for line in structure.held(AccountabilityLine, item))]
