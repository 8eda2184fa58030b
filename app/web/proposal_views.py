"""What the pages of Proposals show: a draft being edited, and a Proposal with everything that was said to it."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from copy import copy
from dataclasses import dataclass, field
from typing import Any

from app.governance import proposal_permissions as may
from app.governance.changes import (
    ORGANIZATION,
    Change,
    Examination,
    FoldIn,
    RemoveRole,
    change_from_body,
    check_all,
    ground_of,
    told,
)
from app.governance.changes.duties import origins
from app.governance.circles import circle_members, circles_of, circles_within, roles_represented
from app.governance.errors import NotFound, NotPermitted
from app.governance.events import Side
from app.governance.ledger import LEDGER
from app.governance.lines import INTERNAL, AccountabilityLine, DomainLine, PolicyLine, RoleKind, RoleLine
from app.governance.objections import QUESTIONS, Criterion, Objection
from app.governance.proposal_facts import changes_of, circle_now
from app.governance.proposal_steps import Step
from app.governance.proposals import Proposal
from app.governance.settings import effect_of, references
from app.governance.settings_vocabulary import SETTINGS
from app.governance.structure import Draft as StructureDraft
from app.governance.structure import Structure
from app.governance.surrogates import acting_facilitator, acting_secretary
from app.governance.verdicts import Reason, Verdict, no
from app.locale import language_now
from app.persistence import structures, words
from app.persistence.queries import people, processes, proposals, tensions
from app.persistence.unit_of_work import UnitOfWork
from app.web.dependencies import Reading
from app.web.drafting import Card, Typed, cards, items_of
from app.web.forms import Form
from app.web.grounds import around

NOTHING_HERE = Reason("", "not_found")


def proposal_seen(reader: Reading, proposal_id: str) -> Proposal:
    """A draft is there for its author alone."""
    kept: Proposal | None = processes.parsed(reader.connection, reader.here.id, "proposal", proposal_id)
    if kept is None or not may.may_see_draft(reader.me or "", kept):
        raise NotFound(NOTHING_HERE)
    found = copy(kept)  # The Floor is of this moment, the rest is shared by all who look.
    if found.in_meeting and found.meeting is not None:
        ground = around(reader, [found.circle])
        found.floor = processes.floor_now(
            reader.connection, reader.here.id, found.meeting, ground, reader.now, reader.today
        )
    return found


def may_write(reader: Reading, proposal: Proposal, for_person: str | None = None) -> Verdict:
    """Also Facilitator and Secretary of its meeting, for somebody without a device (§5.4.5-d)."""
    writer = for_person or reader.me or ""
    if writer != reader.me and not _keeps_records(reader, proposal):
        return no("5.4.1-a", "only_facilitator_or_secretary_ticks")
    if proposal.step is Step.PRESENT_PROPOSAL:
        return may.may_share_writing(writer, proposal)
    return may.may_write(writer, proposal)


def waits_unsent(proposal: Proposal, person: str | None) -> bool:
    """A meeting went on before it was presented: it is its Proposer's draft again."""
    return proposal.step is Step.PARKED and not proposal.versions and proposal.proposer == person


def _keeps_records(reader: Reading, proposal: Proposal) -> bool:
    return proposal.in_meeting and reader.me in (proposal.here.facilitator, proposal.here.secretary)


def allow(verdict: Verdict) -> None:
    if not verdict:
        raise NotPermitted(verdict.reason)


def again(work: UnitOfWork, step: str) -> UnitOfWork:
    """The next write of the same request, under a key of its own that comes from the form's."""
    return UnitOfWork(
        work.database,
        work.organization_id,
        actor=work.actor,
        now=work.now,
        key=f"{work.key}.{step}" if work.key else None,
    )


# Changes, told


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


# A draft


@dataclass(slots=True)
class Draft:
    """A Proposal being written: its cards, what they come to, and what stands in the way of sending it."""

    reader: Reading
    form: Form
    circle: str
    structure: Structure
    changes: list[Change]
    items: list[str]
    proposal: Proposal | None = None
    proposal_id: str | None = None
    tension: tensions.Sensed | None = None
    then: Structure | None = None
    """As it stood when what was typed was being looked at, where that is not now."""
    examination: Examination = field(init=False)
    told: list[ToldChange] = field(init=False)
    cards: list[Card] = field(init=False)

    def __post_init__(self) -> None:
        self.proposal_id = self.proposal.id if self.proposal is not None else None
        candidate = self.proposal.candidate if self.proposal is not None else None
        self.examination = check_all(self.structure, self.circle, self.changes, candidate=candidate)
        self.told = tell(self.structure, self.circle, self.changes, candidate)
        shown = dict.fromkeys([*self.items, *items_of(self.structure, self.changes)])
        self.cards = cards(self.structure, as_typed(self.structure, self.circle, self.changes), shown, self.changes)

    # Made from what was asked for, kept, or typed

    @classmethod
    def new(cls, reader: Reading, *, circle: str, role: str, policy: str, tension: str) -> Draft:
        from app.web.proposals import DraftForm

        sensed = tensions.one(reader.connection, reader.here.id, reader.me or "", tension) if tension else None
        whole = structures.load_structure(reader.connection, reader.here.id)
        item, heard = _asked_for(whole, role, policy)
        circle = _hearing(whole, reader, circle or heard or "", sensed)
        represented = roles_represented(whole, reader.me or "", circle, reader.today)
        form = DraftForm(
            circle=circle,
            role=_speaking_for(whole, represented, [sensed.role if sensed else None, role]),
            tension=sensed.id if sensed else "",
            tension_words=sensed.text if sensed else "",
        )
        return cls(reader, form, circle, whole, [], [item] if item else [], tension=sensed)

    @classmethod
    def of(cls, reader: Reading, proposal: Proposal, also: Sequence[str] = ()) -> Draft:
        from app.web.proposals import DraftForm

        writing = proposal.writing
        latest = proposal.latest if proposal.versions else None
        kept = writing.changes if writing is not None else latest.changes if latest is not None else []
        sensed = _brought(reader, proposal)
        form = DraftForm(
            circle=proposal.circle,
            role=proposal.role,
            tension_words=(writing.tension if writing else "") or (sensed.text if sensed else ""),
            example=writing.example if writing else "",
            helped=writing.helped if writing else "",
            summary=writing.summary if writing else "",
            version=proposal.latest.number if proposal.versions else None,
        )
        structure = structures.load_structure(reader.connection, reader.here.id)
        then = as_seen(reader, structure, writing.seen if writing else latest.record if latest is not None else None)
        return cls(reader, form, proposal.circle, structure, _readable(kept), _made_new(also), proposal, then=then)

    @classmethod
    def typed(
        cls, reader: Reading, form: Form, circle: str, proposal: Proposal | None = None, *, seen: int | None = None
    ) -> Draft:
        """What was typed on a page that was drawn after record `seen`."""
        structure = structures.load_structure(reader.connection, reader.here.id)
        if structure.find(RoleLine, circle) is None:
            raise NotFound(NOTHING_HERE)
        assert form.sent is not None
        then = as_seen(reader, structure, seen)
        sent = Typed(form.sent, then, circle, form.key)
        return cls(reader, form, circle, structure, sent.changes(), sent.items, proposal, then=then)

    def sent_values(self, name: str) -> list[str]:
        sent = self.form.sent
        return [value for value in sent.getlist(name) if isinstance(value, str)] if sent is not None else []

    # What its page asks

    @property
    def is_presented(self) -> bool:
        """In a meeting, before everybody's eyes (§5.4.5-a)."""
        return self.proposal is not None and self.proposal.step is Step.PRESENT_PROPOSAL

    @property
    def may_present(self) -> Verdict:
        """Its Proposer; who helps to write it does not."""
        if self.proposal is None:
            return no("5.4.5-a", "only_proposer_presents")
        writer = self.form.typed("for_person") or self.reader.me or ""
        return may.may_present(self.structure, writer, self.proposal, self.reader.today)

    def also(self, item: str) -> Draft:
        """The same with one more card, and nothing kept."""
        items = [*self.items, *_made_new([item])]
        return Draft(
            self.reader, self.form, self.circle, self.structure, self.changes, items, self.proposal, then=self.then
        )

    @property
    def is_amendment(self) -> bool:
        return self.proposal is not None and bool(self.proposal.versions) and not self.is_presented

    @property
    def circle_name(self) -> str:
        return self.structure.role(self.circle).name

    @property
    def represented(self) -> list[tuple[str, str]]:
        """The Roles for which its author may propose here (§5.3-a)."""
        found = roles_represented(self.structure, self.reader.me or "", self.circle, self.reader.today)
        return [(role, self.structure.role(role).name) for role in found]

    @property
    def may_propose(self) -> Verdict:
        return may.may_propose(self.structure, self.reader.me or "", self.circle, None, self.reader.today)

    @property
    def circles(self) -> list[tuple[str, str]]:
        """Where else its author could propose."""
        mine = circles_of(self.structure, self.reader.me or "")
        return sorted(((each, self.structure.role(each).name) for each in mine), key=lambda pair: pair[1].casefold())

    @property
    def to_add(self) -> list[tuple[str, str, str]]:
        """What else could be edited here: group, item, name."""
        here = set(items_of(self.structure, self.changes)) | set(self.items)
        roles = [
            ("roles", f"role:{role.lineage}", role.name)
            for role in sorted(self.structure.roles_in(self.circle), key=lambda line: line.name.casefold())
        ]
        policies = [
            ("policies", f"policy:{line.lineage}", line.title)
            for line in sorted(self.structure.held(PolicyLine, self.circle), key=lambda line: line.title.casefold())
        ]
        return [each for each in (*roles, *policies) if each[1] not in here]

    @property
    def origins(self) -> list[tuple[str, str]]:
        """Where a Domain can come from (§1.3.2-a)."""
        own = [(line.lineage, line.text) for line in origins(self.structure, self.circle)]
        anchor = self.structure.role(self.circle).circle is None
        return [*own, *([(ORGANIZATION, "")] if anchor else []), (INTERNAL, "")]

    @property
    def places(self) -> list[tuple[str, str]]:
        """Sub-Circles that a Role or Policy can move into."""
        return [(each, self.structure.role(each).name) for each in circles_within(self.structure, self.circle)]

    def serves(self, circle: str) -> list[tuple[str, str]]:
        """What a move can serve there: the purpose, or an accountability (§5.2-b)."""
        line = self.structure.role(circle)
        purpose = [("purpose", line.purpose)] if line.purpose else []
        return purpose + [(each.lineage, each.text) for each in self.structure.held(AccountabilityLine, circle)]

    @property
    def domains(self) -> list[tuple[str, str]]:
        """Domains that a Policy here can speak of: the Circle's own, and those of the Roles in it."""
        after = self.examination.after
        holders = [self.circle, *(role.lineage for role in after.roles_in(self.circle))]
        return [(line.lineage, line.text) for holder in holders for line in after.held(DomainLine, holder)]

    @property
    def settings(self) -> list[Any]:
        is_anchor = self.structure.role(self.circle).circle is None
        return [each for each in SETTINGS.values() if each.in_scope and (is_anchor or not each.anchor_only)]

    @property
    def all_roles(self) -> list[tuple[str, str]]:
        """Roles that a setting can name."""
        named = [
            (line.lineage, f"{line.name} · {self._around(line)}" if line.circle else line.name)
            for line in self.structure.all(RoleLine)
            if line.kind is not RoleKind.CIRCLE_LEAD
        ]
        return sorted(named, key=lambda pair: pair[1].casefold())

    def _around(self, line: RoleLine) -> str:
        circle = self.structure.find(RoleLine, line.circle)
        return circle.name if circle is not None else ""

    @property
    def problems(self) -> list[Reason]:
        """What stands in the way as a whole."""
        return [problem.reason for problem in self.examination.problems if problem.index is None and self.changes]

    @property
    def shifted(self) -> list[dict[str, Any]]:
        """What was changed by others while this was being written, three ways (5.3-f)."""
        if self.then is None or self.then is self.structure:
            return []
        base, now = ground_of(self.then, self.changes), ground_of(self.structure, self.changes)
        items = sorted(item for item in base.keys() | now.keys() if base.get(item) != now.get(item))
        return three_ways(self.then, self.structure, self.changes, items)

    @property
    def others(self) -> list[proposals.Listed]:
        """Open Proposals on the same Roles and Policies."""
        touched = {item.partition(":")[2] for item in items_of(self.structure, self.changes)}
        found = proposals.others_touching(self.reader.connection, self.reader.here.id, touched, self.proposal_id)
        return [each for each in found if each.proposer != self.reader.me]

    @property
    def overlapping(self) -> list[tuple[str, str, str]]:
        """Domain, the other Domain, and the Role that holds that (§1.3.2-a)."""
        after = self.examination.after
        return [(own.text, other.text, after.role(other.role).name) for own, other in self.examination.overlaps]

    @property
    def objections(self) -> list[Objection]:
        return self.proposal.standing_objections if self.proposal is not None else []


def _brought(reader: Reading, proposal: Proposal) -> tensions.Sensed | None:
    """Its Proposer's own Tension, which was put on the agenda of a meeting: to them alone, to be said there."""
    if proposal.tension_id is None or proposal.versions:
        return None
    return tensions.one(reader.connection, reader.here.id, reader.me or "", proposal.tension_id)


def _asked_for(structure: Structure, role: str, policy: str) -> tuple[str, str | None]:
    """The card to begin with, and the Circle that hears it: a Circle's own purpose goes further out (§5.2-c)."""
    line = structure.find(RoleLine, role)
    if line is not None:
        return f"role:{role}" if line.circle else "", line.circle or role
    held = structure.find(PolicyLine, policy)
    return (f"policy:{policy}", held.role) if held is not None else ("", None)


def _hearing(structure: Structure, reader: Reading, circle: str, sensed: tensions.Sensed | None) -> str:
    """The Circle asked for; else that of the Role from which the Tension is sensed; else one's first."""
    if structure.find(RoleLine, circle) is not None:
        return circle
    if sensed is not None and sensed.role and (line := structure.find(RoleLine, sensed.role)) and line.circle:
        return line.circle
    mine = circles_of(structure, reader.me or "")
    anchor = structure.anchor
    if not mine and anchor is None:
        raise NotFound(NOTHING_HERE)
    return mine[0] if mine else anchor.lineage  # type: ignore[union-attr]  # one of both is there


def _speaking_for(structure: Structure, represented: Sequence[str], wished: Sequence[str | None]) -> str:
    """The Role that the Tension is sensed from, or that is edited; else an ordinary one before a constitutional."""
    ordinary = [role for role in represented if structure.role(role).kind is RoleKind.ROLE]
    return next((role for role in (*wished, *ordinary, *represented) if role in represented), "") or ""


def _readable(bodies: Sequence[dict[str, Any]]) -> list[Change]:
    return [change_from_body(body) for body in bodies]


def _made_new(items: Sequence[str]) -> list[str]:
    """ "role" and "policy" ask for a new one, with an id of its own."""
    from uuid import uuid4

    return [f"new:{item}:{uuid4().hex}" if item in ("role", "policy") else item for item in items]


# A Proposal that was sent


def shown(reader: Reading, proposal: Proposal, version: int | None) -> dict[str, Any]:
    """Everything on its page. `version`: an earlier one, to read. What was not presented yet has no page."""
    seen = proposal.version(version or 0) if version or not proposal.versions else proposal.latest
    if seen is None:
        raise NotFound(NOTHING_HERE)
    changes = changes_of(seen.changes)
    now = ground_for(reader, proposal.circle, changes)
    then = ground_for(reader, proposal.circle, changes, seen.record)
    facts = circle_now(now, proposal, reader.today)
    shifted = proposal.shifted(facts) if proposal.is_open else []
    said = words.texts(reader.connection, reader.here.id, refs_of(proposal))
    previous = proposal.version(seen.number - 1)
    return {
        "proposal": proposal,
        "version": seen,
        "is_latest": seen.number == proposal.latest.number,
        "told": told_once(reader, proposal, seen.number, then),
        "before_that": told_once(reader, proposal, previous.number, then) if previous else [],
        "structure": now if now.find(RoleLine, proposal.circle) else then,
        "circle": now.find(RoleLine, proposal.circle) or then.role(proposal.circle),
        "path": [(line.lineage, line.name) for line in reversed(then.chain(proposal.circle))],
        "facts": facts,
        "awaited": sorted(proposal.awaited(reader.now, facts)) if proposal.is_open else [],
        "silence_counts": proposal.is_open and proposal.silence_counts(reader.now, facts),
        "shifted": three_ways(then, now, changes, shifted) if shifted else [],
        "said": said,
        "people": people.names(reader.connection, reader.here.id, speakers_of(proposal, facts.members)),
        "role_names": {role: _role_name(now, then, role) for role in _roles(proposal)},
        "facilitator": acting_facilitator(now, proposal.circle, reader.today) if proposal.is_open else None,
        "secretary": acting_secretary(now, proposal.circle, reader.today) if proposal.is_open else None,
        "deeds": deeds(reader, now, proposal) if reader.me else {},
        "objection_deeds": {each.id: objection_deeds(reader, now, proposal, each) for each in proposal.objections}
        if reader.me
        else {},
        "questions": QUESTIONS,
        "in_breakdown": now.breakdown(proposal.circle) is not None,
        "question": lambda criterion: QUESTIONS[Criterion(criterion)].asked(reader.language),
        "suggested_changes": lambda each: tell(then, proposal.circle, changes_of(each.changes)),
        "criteria": list(Criterion),
        "clauses": LEDGER,
        "typed": {},
    }


def deeds(reader: Reading, structure: Structure, proposal: Proposal) -> dict[str, Any]:
    """What the reader may do: the functions that the actions ask too."""
    me, today = reader.me or "", reader.today
    if structure.find(RoleLine, proposal.circle) is None or not proposal.is_open:
        go_on = may.may_continue(structure, me, proposal, today)
        return {"withdraw": may.may_withdraw(me, proposal), "is_mine": me == proposal.proposer, "continue": go_on}
    return {
        "is_member": me in circle_members(structure, proposal.circle),
        "is_mine": me == proposal.proposer,
        "answer": may.may_answer(structure, me, proposal, proposal.latest.number),
        "take_back": may.may_take_back(structure, me, proposal),
        "speak": may.may_speak(structure, me, proposal),
        "answer_questions": may.may_answer_questions(me, proposal),
        "concern": may.may_raise_concern(structure, me, proposal, None, reader.now, today),
        "represented": [
            (role, structure.role(role).name) for role in roles_represented(structure, me, proposal.circle, today)
        ],
        "escalate": may.may_escalate(structure, me, proposal),
        "amend": may.may_amend(structure, me, proposal, today),
        "withdraw": may.may_withdraw(me, proposal),
        "discard": may.may_discard(structure, me, proposal, today),
        "drop": may.may_drop(structure, me, proposal, today),
        "droppable": _droppable(proposal),
    }


def objection_deeds(reader: Reading, structure: Structure, proposal: Proposal, objection: Objection) -> dict[str, Any]:
    me, today = reader.me or "", reader.today
    if structure.find(RoleLine, proposal.circle) is None or not proposal.is_open:
        return {}
    return {
        "argue": may.may_argue(me, proposal, objection),
        "request_test": may.may_request_test(structure, me, proposal, objection),
        "test": may.may_test(structure, me, proposal, objection, today),
        "request_ruling": may.may_request_ruling(structure, me, proposal, objection, today),
        "rule": may.may_rule(structure, me, proposal, objection, today),
        "suggest": may.may_suggest(structure, me, proposal, objection),
        "confirm_objector": may.may_confirm(me, proposal, objection, Side.OBJECTOR),
        "confirm_proposer": may.may_confirm(me, proposal, objection, Side.PROPOSER),
        "abandon": may.may_abandon(structure, me, proposal, objection, today),
        "demand": may.may_demand(me, proposal, objection),
        "give_argument": may.may_give_argument(me, proposal),
    }


def _droppable(proposal: Proposal) -> list[tuple[str, int]]:
    """What a Proposal can be dropped for: a question on the Tension, or a demand, that was left without (§5.3.4)."""
    unanswered = [("unanswered", each.number) for each in proposal.remarks if each.about_tension]
    demands = [
        ("unargued", demand.number)
        for objection in proposal.standing_objections
        for demand in objection.demands
        if demand.argued_at is None
    ]
    return unanswered + demands


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


def refs_of(proposal: Proposal) -> list[str]:
    """Where everything that was said stands."""
    refs = [proposal.tension, proposal.example, proposal.helped, *(each.summary for each in proposal.versions)]
    refs += [ref for remark in proposal.remarks for ref in (remark.text, remark.answer)]
    if proposal.closing is not None:
        refs.append(proposal.closing.reason)
    for objection in proposal.objections:
        refs += [objection.concern, objection.reason, *(each.words for each in objection.arguments.values())]
        refs += [ref for test in objection.tests for ref in test.answers.values()]
        refs += [objection.ruling.reasoning] if objection.ruling else []
        refs += [ref for each in objection.suggestions for ref in (each.text, each.argument)]
        refs += [ref for each in objection.demands for ref in (each.example, each.argument)]
    return [ref for ref in refs if ref]


def speakers_of(proposal: Proposal, members: frozenset[str]) -> list[str | None]:
    found: list[str | None] = [proposal.proposer, *proposal.asked, *proposal.answers, *members]
    found += [*proposal.meeting_requested_by, *(each.by for each in proposal.versions)]
    found += [remark.by for remark in proposal.remarks]
    if proposal.closing is not None:
        found.append(proposal.closing.by)
    for objection in proposal.objections:
        found += [objection.by, objection.settled_by, objection.test_requested_by]
        found += [test.by for test in objection.tests] + [each.by for each in objection.suggestions]
        found += [objection.ruling.asked_by, objection.ruling.by] if objection.ruling else []
    return found


def _roles(proposal: Proposal) -> list[str]:
    return [proposal.role, *(objection.role for objection in proposal.objections)]


def _role_name(now: Structure, then: Structure, role: str) -> str:
    line = now.find(RoleLine, role) or then.find(RoleLine, role)
    return line.name if line is not None else ""
