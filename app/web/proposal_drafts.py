"""A Proposal being written: what its page shows, asks and sends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from app.actions.base import LONGEST_SAYING
from app.governance import proposal_permissions as may
from app.governance.changes import (
    ORGANIZATION,
    Change,
    Examination,
    change_from_body,
    change_to_body,
    check_all,
    ground_of,
)
from app.governance.changes.duties import origins
from app.governance.circles import circles_of, circles_within, roles_represented
from app.governance.errors import NotFound
from app.governance.lines import INTERNAL, AccountabilityLine, DomainLine, PolicyLine, RoleKind, RoleLine
from app.governance.objections import Objection
from app.governance.proposal_steps import Step, Writing
from app.governance.proposals import Proposal
from app.governance.settings_vocabulary import SETTINGS
from app.governance.structure import Structure
from app.governance.verdicts import Reason, Verdict, no
from app.persistence import structures
from app.persistence.queries import proposals, tensions
from app.web.browse import role_said
from app.web.dependencies import Reading
from app.web.drafting import Card, Typed, cards, items_of
from app.web.forms import Choice, Form, Paragraphs, Whole
from app.web.in_meeting import InMeeting
from app.web.proposal_changes import ToldChange, as_seen, as_typed, tell, three_ways


class DraftForm(InMeeting):
    """The words of a Proposal; its cards are read by `Typed`."""

    role = Choice(open_ended=True, required=False)
    circle = Choice(open_ended=True, required=False)
    tension = Choice(open_ended=True, required=False)
    tension_words = Paragraphs(longest=LONGEST_SAYING)
    example = Paragraphs(longest=LONGEST_SAYING)
    helped = Paragraphs(longest=LONGEST_SAYING)
    summary = Paragraphs(longest=LONGEST_SAYING)
    version = Whole(required=False)
    seen = Whole(required=False)
    """The record that the page was drawn after."""
    page = Choice(open_ended=True, required=False)
    """This opened page, where several write together; `after` is the edition that it showed."""
    after = Whole(required=False)
    add = Choice(open_ended=True, required=False)

    @property
    def does(self) -> str:
        """The button that was pressed: keep, add, send; more words after a colon name what it is about."""
        value = self.sent.get("do") if self.sent is not None else None
        return value if isinstance(value, str) else "keep"

    @property
    def words(self) -> dict[str, str]:
        return {name: getattr(self, name) for name in ("tension_words", "example", "helped", "summary")}


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
            raise NotFound(Reason("", "not_found"))
        assert form.sent is not None
        then = as_seen(reader, structure, seen)
        sent = Typed(form.sent, then, circle, form.key)
        return cls(reader, form, circle, structure, sent.changes(), sent.items, proposal, then=then)

    def sent_values(self, name: str) -> list[str]:
        sent = self.form.sent
        return [value for value in sent.getlist(name) if isinstance(value, str)] if sent is not None else []

    # Written by several (§5.4.5-a)

    @property
    def page(self) -> str:
        return self.form.typed("page") or uuid4().hex

    @property
    def standing(self) -> Writing | None:
        return self.proposal.writing if self.proposal is not None and self.is_presented else None

    @property
    def theirs(self) -> Writing | None:
        """What somebody else wrote after this page was opened: beside what was typed here, until it is shown again."""
        if self.form.sent is None or self.proposal is None or not self.is_presented:
            return None
        page, after = self.form.typed("page"), self.form.values["after"] or 0
        return None if may.may_write_over(self.proposal, page, after) else self.proposal.writing

    @property
    def told_by_them(self) -> list[ToldChange]:
        return tell(self.structure, self.circle, _readable(self.theirs.changes)) if self.theirs is not None else []

    # What its page asks

    @property
    def bodies(self) -> list[dict[str, Any]]:
        return [change_to_body(change) for change in self.changes]

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
        return [(role, role_said(self.structure.role(role))) for role in found]

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
        raise NotFound(Reason("", "not_found"))
    return mine[0] if mine else anchor.lineage  # type: ignore[union-attr]  # one of both is there


def _speaking_for(structure: Structure, represented: Sequence[str], wished: Sequence[str | None]) -> str:
    """The Role that the Tension is sensed from, or that is edited; else an ordinary one before a constitutional."""
    ordinary = [role for role in represented if structure.role(role).kind is RoleKind.ROLE]
    return next((role for role in (*wished, *ordinary, *represented) if role in represented), "") or ""


def _readable(bodies: Sequence[dict[str, Any]]) -> list[Change]:
    return [change_from_body(body) for body in bodies]


def _made_new(items: Sequence[str]) -> list[str]:
    """ "role" and "policy" ask for a new one, with an id of its own."""
    return [f"new:{item}:{uuid4().hex}" if item in ("role", "policy") else item for item in items]
