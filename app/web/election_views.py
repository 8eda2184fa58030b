"""What the pages of an election show: its own, and the parts of it that stand in a meeting.

Before the ballots are opened nothing that is read here says whom anybody nominated: no function of it reads a ballot.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from typing import Any

from app.governance import ballots
from app.governance import election_permissions as may
from app.governance.candidates import EVERY_PARTNER, candidates_by, candidates_of, seats
from app.governance.circles import elected, seats_allowed_by
from app.governance.election_events import TieBreak
from app.governance.election_facts import electorate_now
from app.governance.election_steps import SEALED, Count, ElectionStep, Electorate, Nomination
from app.governance.elections import Election, place_of
from app.governance.lines import AssignmentLine, PartnerLine, PolicyLine, RoleKind, RoleLine
from app.governance.proposal_facts import may_still_be_made
from app.governance.proposals import Proposal
from app.governance.settings import settings_in_force
from app.governance.structure import Structure
from app.governance.surrogates import Acting, acting_facilitator
from app.governance.verdicts import Verdict, no
from app.persistence import structures, words
from app.persistence.queries import people, processes
from app.web.dependencies import Reading

S = ElectionStep
SHOWN = (S.NOMINATION, S.REASONS, S.CHANGES, S.COUNT, S.PROPOSED)
"""The steps that a page draws in a row; a tie is a part of the count."""
NOTHING = no("5.3.5-a", "election_is_elsewhere")


@dataclass(frozen=True, slots=True)
class Draw:
    """How anybody repeats a draw by hand."""

    seed: str
    text: str
    """What is hashed."""
    digits: str
    number: int
    ordered: list[str]
    place: int


@dataclass
class ElectionView:
    reader: Reading
    election: Election
    structure: Structure
    within: Any = None
    """The view of the meeting that it is shown in (its `name` and `id` go with each form); None on its own page."""
    person: str | None = None
    """Whose part it is where somebody enters it for them; None: the reader's own."""
    said: dict[str, str | None] = field(init=False)
    names: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self.structure = with_every_candidate(self.reader, self.election.circle, self.structure)
        connection, here = self.reader.connection, self.reader.here.id
        self.said = words.texts(connection, here, _refs(self.election))
        self.names = people.names(connection, here, self._people())

    def for_person(self, person: str) -> ElectionView:
        """The same for somebody without a device, in the mode in which others enter what they say."""
        other = copy(self)
        other.person = person
        return other

    # What it is

    @property
    def id(self) -> str:
        return self.election.id

    @property
    def me(self) -> str:
        return self.person or self.reader.me or ""

    @cached_property
    def role(self) -> RoleLine | None:
        return self.structure.find(RoleLine, self.election.role)

    @cached_property
    def circle(self) -> RoleLine | None:
        return self.structure.find(RoleLine, self.election.circle)

    @property
    def place(self) -> str:
        return place_of(self.election)

    @property
    def is_sealed(self) -> bool:
        return self.election.step in SEALED

    @cached_property
    def steps(self) -> list[tuple[ElectionStep, bool]]:
        now = {S.TIE: S.COUNT, S.ASKING: S.COUNT}.get(self.election.step, self.election.step)
        return [(each, each is now) for each in SHOWN]

    @cached_property
    def electorate(self) -> Electorate:
        return electorate_now(self.structure, self.election)

    @cached_property
    def facilitator(self) -> Acting:
        return acting_facilitator(self.structure, self.election.circle, self.reader.today)

    @cached_property
    def candidates(self) -> list[tuple[str, Verdict]]:
        """Everybody who might stand, by name, with the reason of those who may not."""
        if self.role is None or self.circle is None:
            return []
        found = candidates_of(self.structure, self.election.circle, self.role.kind)
        return sorted(found.items(), key=lambda each: self.names.get(each[0], "").casefold())

    @property
    def eligible(self) -> list[str]:
        return [person for person, verdict in self.candidates if verdict]

    @property
    def excluded(self) -> list[tuple[str, Verdict]]:
        return [(person, verdict) for person, verdict in self.candidates if not verdict]

    # Who is in it

    @property
    def awaited(self) -> list[str]:
        return self.election.awaited(self.electorate)

    @property
    def turn(self) -> str | None:
        return self.election.whose_turn(self.electorate)

    @property
    def is_mine(self) -> bool:
        return bool(self.cast or self.give_reason or self.change or self.choose)

    @cached_property
    def nominations(self) -> list[tuple[str, Nomination, bool]]:
        """One by one, with their reasons (§5.3.5-c): while reasons are given, those whose turn has come; in the order
        of the round, as far as it goes.
        """
        asked = self.election.round.order
        order = sorted(self.election.nominations, key=lambda each: asked.index(each) if each in asked else len(asked))
        shown = set(order)
        if self.election.step is S.REASONS:
            shown = set(self.election.round.heard) | ({self.turn} if self.turn else set())
        return [(person, self.election.nominations[person], person in shown) for person in order]

    # What the reader may do

    @property
    def cast(self) -> Verdict:
        return may.may_cast(self.me, self.election, self.reader.now, self.electorate)

    @property
    def give_reason(self) -> Verdict:
        return may.may_give_reason(self.me, self.election, self.reader.now, self.electorate)

    @property
    def change(self) -> Verdict:
        return may.may_change(self.me, self.election, self.reader.now, self.electorate)

    @property
    def choose(self) -> Verdict:
        return may.may_choose(self.me, self.election, self.reader.now, self.electorate)

    @property
    def begin(self) -> Verdict:
        return may.may_begin(self.structure, self.me, self.election, self.reader.today)

    @property
    def facilitates(self) -> bool:
        return bool(may.may_facilitate(self.structure, self.me, self.election, self.reader.today))

    @property
    def move_on(self) -> Verdict:
        reader = self.reader
        return may.may_move_on(self.structure, self.me, self.election, reader.today, reader.now, self.electorate)

    @property
    def ways_to_break(self) -> list[tuple[TieBreak, Verdict]]:
        return [(method, self.election.may_break_by(method, self.electorate)) for method in TieBreak]

    @cached_property
    def proposal(self) -> Proposal | None:
        if self.election.proposal is None:
            return None
        reader, of = self.reader, self.election.proposal
        connection, here = reader.connection, reader.here.id
        return processes.proposal_one(connection, here, of, self.structure, reader.now, reader.today)

    @cached_property
    def discard(self) -> Verdict:
        if self.proposal is None:
            return NOTHING
        return may.may_discard(
            self.structure,
            self.me,
            self.election,
            self.reader.today,
            is_objected_to=bool(self.proposal.standing_objections),
            may_be_made=bool(may_still_be_made(self.structure, self.proposal)),
        )

    @property
    def call_off(self) -> Verdict:
        return may.may_call_off(self.structure, self.me, self.election, self.reader.today)

    # Whom it replaces

    @cached_property
    def serving(self) -> list[AssignmentLine]:
        return elected(self.structure, self.election.circle, self.role.kind) if self.role is not None else []

    @cached_property
    def seats(self) -> int:
        return seats(self.structure, self.election.circle, self.role.kind) if self.role is not None else 1

    @cached_property
    def policies(self) -> list[PolicyLine]:
        """What changes this election: who may stand, how many serve, by when one has answered."""
        if self.role is None or self.circle is None:
            return []
        circle, limit = self.election.circle, self.electorate.limit
        is_rep = self.role.kind is RoleKind.CIRCLE_REP
        found = [
            candidates_by(self.structure, circle, self.role.kind),
            seats_allowed_by(self.structure, circle) if is_rep else None,
            self.structure.find(PolicyLine, limit.policy) if limit is not None else None,
        ]
        return [policy for policy in found if policy is not None]

    # The count

    def draw_of(self, count: Count) -> Draw:
        ordered = sorted(count.tied)
        text = ballots.drawn_from(count.seed, ordered)
        digits = sha256(text.encode()).hexdigest()[:12]
        return Draw(count.seed, text, digits, int(digits, 16), ordered, ballots.place_drawn(count.seed, ordered))

    def _people(self) -> Iterator[str | None]:
        election = self.election
        yield from (election.called_by, election.begun_by, election.candidate, election.closed_by)
        yield from (*election.asked, *election.cast, *election.late, *election.tied, *self.electorate.members)
        yield from self.electorate.serving
        for person, nomination in election.nominations.items():
            yield from (person, nomination.candidate, nomination.first)
        yield from (each.candidate for each in election.discarded)
        for count in election.counts:
            yield from (*count.counts, *count.ignored)
        if self.role is not None and self.circle is not None:
            yield from candidates_of(self.structure, election.circle, self.role.kind)
            yield from (self.facilitator.person, *self.facilitator.candidates)


def election_view(
    reader: Reading, election: Election, structure: Structure, within: Any = None, person: str | None = None
) -> ElectionView:
    """For `elections/_panel.html`, on its own page or, `within` its view, in a meeting."""
    return ElectionView(reader, election, structure, within, person)


def _refs(election: Election) -> list[str]:
    said = [ref for each in election.nominations.values() for ref in (each.reason, each.change)]
    return [*said, *(each.reason for each in election.discarded), election.closing]


def with_every_candidate(reader: Reading, circle: str, structure: Structure) -> Structure:
    """A part of the organization knows the Partners of that part; a Policy may let every Partner stand (§5.1.2)."""
    policies = settings_in_force(structure, circle, "candidates") if structure.find(RoleLine, circle) else []
    if not any(policy.value.get("add") == EVERY_PARTNER for policy in policies):
        return structure
    whole = structure.copy()
    known = {line.person for line in whole.all(PartnerLine)}
    found = structures.lines(reader.connection, reader.here.id, PartnerLine, reader.here.head_number)
    whole.add(*(line for line in found if line.person not in known))
    return whole
