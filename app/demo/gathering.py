"""Meetings and elections, told through the actions that their pages call."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from typing import Self

from app.actions import agenda, elections, meetings, objections, proposals
from app.actions.agenda import subject_of
from app.actions.election_steps import election_of
from app.actions.meetings_base import meeting_of
from app.demo.telling import Telling, bodies_of
from app.governance.changes import Change
from app.governance.election_events import TieBreak
from app.governance.election_steps import ElectionStep
from app.governance.events import Finding, Side
from app.governance.meeting_moves import place_of
from app.governance.meetings import Meeting
from app.governance.objections import Criterion
from app.governance.proposals import Proposal

BEFORE_THE_CANDIDATE = (
    ElectionStep.NOMINATION,
    ElectionStep.REASONS,
    ElectionStep.CHANGES,
    ElectionStep.COUNT,
)


class Gathering(Telling):
    meeting = ""
    """The one that is told of."""
    serving = ""
    """Who facilitates it."""

    @contextmanager
    def in_a_meeting(self) -> Iterator[Self]:
        """Where a minute passes between one deed and the next."""
        pace, self.pace = self.pace, timedelta(minutes=1)
        yield self
        self.pace = pace

    # Ahead of it

    def schedules(
        self, by: str, circle: str, at: datetime, minutes: int, where: str, times: int = 1, every_weeks: int = 0
    ) -> Self:
        self.by(by)
        self.meeting = meetings.schedule_meeting(
            self.work, self.role(circle), at, minutes, times=times, every_weeks=every_weeks, place=self._heard(where)
        )[0]
        return self

    def asks_for_a_meeting(self, by: str, circle: str, reason: str, *roles: str) -> Self:
        self.by(by)
        limit = [self.role(role) for role in roles]
        meetings.request_special_meeting(self.work, self.role(circle), self._heard(reason), limit)
        return self

    def prepares(self, tension: str, circle: str) -> Self:
        agenda.prepare(self.work, tension, self.role(circle))
        return self

    # In it

    def begins(self, facilitator: str, joining: Iterable[str], ticked_by: str, ticked: Iterable[str]) -> Self:
        at = self._meeting.starts_at
        assert at is not None
        self.work.now, self.serving = at - timedelta(minutes=10), facilitator
        for person in joining:
            self.by(person)
            meetings.join_meeting(self.work, self.meeting)
        for person in ticked:
            self.by(ticked_by)
            meetings.mark_present(self.work, self.meeting, self.person(person))
        self.by(facilitator)
        self.work.now = at
        meetings.open_meeting(self.work, self.meeting)
        return self

    def round(self, said: Mapping[str, str]) -> Self:
        """In turn; who is not named passes."""
        sayings = {self.person(person): self._heard(saying) for person, saying in said.items()}
        while (turn := self._meeting.round.turn) is not None:
            entered = self._speaks(turn)
            meetings.speak_in_round(self.work, self.meeting, sayings.get(turn, ""), for_person=entered)
        return self.next()

    def next(self) -> Self:
        self.by(self.serving)
        found = self._meeting
        meetings.advance(self.work, self.meeting, place_of(found, subject_of(self.work, found)))
        return self

    def closes(self) -> Self:
        self.by(self.serving)
        found = self._meeting
        meetings.go_to_closing(self.work, self.meeting, place_of(found))
        return self

    def item(self, by: str, role: str, label: str) -> Self:
        entered = self._speaks(self.person(by))
        agenda.add_item(self.work, self.meeting, self._heard(label), self.role(role), for_person=entered)
        return self

    def election_item(self, by: str, role: str, label: str) -> Self:
        entered = self._speaks(self.person(by))
        kind = self.role(role)
        agenda.add_item(self.work, self.meeting, self._heard(label), election_role=kind, for_person=entered)
        return self

    # Its Proposal

    def presents(self, by: str, changes: Iterable[Change], key: str) -> Self:
        entered = self._speaks(self.person(by))
        proposals.present_proposal(
            self.work, self._proposal.id, bodies_of(changes), tension_words=self._heard(f"{key}-tension"),
            example=self._heard(f"{key}-example"), helped=self._heard(f"{key}-helped"), for_person=entered,
        )  # fmt: skip
        return self

    def clarifies(self, key: str, by: str, proposer: str) -> Self:
        entered = self._speaks(self.person(by))
        asked = proposals.ask_question(self.work, self._proposal.id, self._heard(f"{key}-question"), for_person=entered)
        entered = self._speaks(self.person(proposer))
        proposals.answer_question(self.work, self._proposal.id, asked, self._heard(f"{key}-answer"), for_person=entered)
        return self.next()

    def react(self, said: Mapping[str, str]) -> Self:
        sayings = {self.person(person): self._heard(saying) for person, saying in said.items()}
        while (turn := self._proposal.round_now.turn) is not None:
            entered = self._speaks(turn)
            if turn in sayings:
                proposals.react(self.work, self._proposal.id, sayings[turn], for_person=entered)
            else:
                proposals.pass_turn(self.work, self._proposal.id, for_person=entered)
        return self.next()

    def objection_round(self, concerns: Mapping[str, tuple[str, str, tuple[Criterion, ...]]] | None = None) -> Self:
        """`concerns`: by person, the Role for which they speak, the key of what they say, the criteria argued."""
        raised = {self.person(person): concern for person, concern in (concerns or {}).items()}
        while self._meeting.item is not None and (turn := self._proposal.round_now.turn) is not None:
            entered = self._speaks(turn)
            if turn in raised:
                self._objects(turn, *raised[turn])
            else:
                version = self._proposal.latest.number
                proposals.say_no_objection(self.work, self._proposal.id, version, for_person=entered)
        return self

    def _objects(self, person: str, role: str, key: str, criteria: tuple[Criterion, ...]) -> None:
        proposal = self._proposal.id
        concern = objections.raise_concern(self.work, proposal, self.role(role), self._heard(f"{key}-concern"))
        self.objections[key] = concern
        for criterion in criteria:
            argument = self._heard(f"{key}-{criterion.value}")
            objections.argue_criterion(self.work, proposal, concern, criterion, True, argument)

    def tests(self, key: str, missing: Criterion) -> Self:
        """For one criterion no argument was given; the Objection is discarded (§5.3.4)."""
        self.by(self.serving)
        proposal, objection = self._proposal, self.objections[key]
        findings = dict.fromkeys(proposal.objection(objection).criteria, Finding.ARGUMENT_GIVEN)
        findings[missing] = Finding.NO_ARGUMENT
        objections.record_test(self.work, proposal.id, objection, findings, {})
        return self

    def integrates_here(self, key: str, objector: str, proposer: str, changes: Iterable[Change], summary: str) -> Self:
        proposal, objection, bodies = self._proposal.id, self.objections[key], bodies_of(changes)
        self._speaks(self.person(objector))
        suggested = objections.suggest_amendment(
            self.work, proposal, objection, bodies, self._heard(f"{key}-suggestion"), self._heard(f"{key}-argument")
        )
        entered = self._speaks(self.person(proposer))
        proposals.amend_proposal(
            self.work, proposal, self._proposal.latest.number, bodies, self._heard(summary), [suggested], [objection],
            for_person=entered,
        )  # fmt: skip
        self._speaks(self.person(objector))
        version = self._proposal.latest.number
        objections.confirm_resolution(self.work, proposal, objection, Side.OBJECTOR, version)
        return self.next()

    # Elections

    def elects_here(self, term: int, votes: Mapping[str, tuple[str, str]], tie: TieBreak | None = None) -> Self:
        """`votes`: by person, whom they name and the key of the reason; nobody changes theirs."""
        election = self._meeting.subject
        assert election is not None
        self.opens_election(election, self.serving, term).vote(election, votes)
        while (found := election_of(self.work, election)).step in BEFORE_THE_CANDIDATE:
            turn = found.round.turn if found.step in (ElectionStep.REASONS, ElectionStep.CHANGES) else None
            if turn is None:
                self.next()
            elif found.step is ElectionStep.REASONS:
                elections.give_reason(self.work, election, "", for_person=self._speaks(turn))
            else:
                elections.keep_nomination(self.work, election, for_person=self._speaks(turn))
        if tie is not None:
            self.by(self.serving)
            elections.draw_by(self.work, election, tie, self.id("draw", election))
        return self

    def calls(self, by: str, circle: str, role: str) -> str:
        self.by(by)
        return elections.call_election(self.work, self.role(circle), self.role(role))

    def opens_election(self, election: str, by: str, term: int) -> Self:
        """`term`: days from the end of the story."""
        self.by(by)
        until: date | None = self._day(-term)
        elections.begin_election(self.work, election, term=until)
        return self

    def vote(self, election: str, votes: Mapping[str, tuple[str, str]]) -> Self:
        for person, (candidate, reason) in votes.items():
            entered = self._speaks(self.person(person)) if self.meeting and self._meeting.is_open else None
            if entered is None:
                self.by(person)
            elections.cast_ballot(
                self.work, election, self.person(candidate), self._heard(reason) if reason else "", for_person=entered
            )
        return self

    # Shared

    @property
    def _meeting(self) -> Meeting:
        return meeting_of(self.work, self.meeting)

    @property
    def _proposal(self) -> Proposal:
        found = subject_of(self.work, self._meeting).proposal
        assert found is not None
        return found

    def _speaks(self, person: str) -> str | None:
        """They themselves, or the Secretary for somebody without a device."""
        here = self._meeting.here(person)
        entered = here is not None and not here.own_device
        secretary = self._meeting.secretary
        whose = secretary.person if entered and secretary is not None else person
        self.by(next(key for key, id in self.people.items() if id == whose))
        return person if entered else None

    def _heard(self, saying: str) -> str:
        return self.says(self.content.sayings[saying])
