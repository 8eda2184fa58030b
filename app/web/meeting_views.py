"""One view model for the three views of a meeting: participant's page, console, and the screen at the wall.

What is the same for all who follow it is `Shared`, kept in the process; what is one's own is asked of the permission
functions, which the actions ask too.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cached_property
from typing import Any

from markupsafe import Markup

from app.actions.agenda import shortened
from app.governance.election_steps import ElectionStep
from app.governance.ledger import LEDGER
from app.governance.meeting_facts import fair_share, quorum_of
from app.governance.meeting_floor import seats
from app.governance.meeting_moves import Move, moves_of, place_of
from app.governance.meeting_steps import ItemOutcome, ItemState, MeetingStep
from app.governance.objections import QUESTIONS, Criterion, Objection
from app.governance.verdicts import Reason, Verdict
from app.persistence.queries import people
from app.persistence.queries.history import Told
from app.persistence.queries.prepared_items import Prepared, prepared_for
from app.web import meeting_people, meeting_words
from app.web.dependencies import Reading
from app.web.meeting_deeds import Deeds
from app.web.meeting_now import MeetingNow
from app.web.meeting_parts import Clock, Line, Refused
from app.web.meeting_shared import shared
from app.web.meeting_words import StepWords
from app.web.proposal_views import question_of

BY_FORM = (ElectionStep.CALLED, ElectionStep.TIE)
"""Steps of an election that its Facilitator leaves by choosing something."""


@dataclass
class MeetingView(MeetingNow):
    """What beyond that is shown."""

    # The agenda, the clock, who is here

    @property
    def agenda(self) -> list[Line]:
        """What was taken, what is, and what waits, in this order."""
        over = [item for item in self.meeting.items if item.state in (ItemState.DONE, ItemState.RETURNED)]
        over.sort(key=lambda item: (item.ended_at is not None, item.ended_at))
        current = [self.meeting.current] if self.meeting.current is not None else []
        return [self.line_of(item) for item in (*over, *current, *self.meeting.waiting)]

    @property
    def gone_back(self) -> bool:
        """Something was not reached, or parked."""
        return any(item.outcome in (ItemOutcome.NOT_REACHED, ItemOutcome.PARKED) for item in self.meeting.items)

    @property
    def clock(self) -> Clock:
        now, item = self.reader.now, self.meeting.current
        share = fair_share(self.meeting, now)
        until = (
            item.began_at + share if item is not None and item.began_at is not None and share > timedelta() else None
        )
        return Clock(now, self.meeting.ends_at, until)

    @cached_property
    def seats(self) -> dict[str, Any]:
        """Who may take part, and as what."""
        return seats(self.structure, self.meeting, self.reader.today)

    @property
    def absent(self) -> list[str]:
        return [person for person in self.seats if person not in self.floor.members]

    @cached_property
    def expected(self) -> dict[str, str | None]:
        return meeting_people.expected(self)

    @cached_property
    def would_act(self) -> list[str]:
        return meeting_people.would_act(self)

    @cached_property
    def entered_for_me(self) -> list[Told]:
        return meeting_people.entered_for(self)

    @property
    def noted_gone_by(self) -> str | None:
        """Who noted that the reader has left, where they did not say so themselves."""
        last = self.entered_for_me[0] if self.entered_for_me and not self.is_here else None
        return last.actor if last is not None and last.kind == "meeting_left" else None

    @cached_property
    def quorum(self) -> Any:
        return quorum_of(self.structure, self.meeting, self.floor.present)

    @cached_property
    def prepared(self) -> list[Prepared]:
        """What the reader could put on the agenda with one press."""
        reader = self.reader
        found = prepared_for(reader.connection, reader.here.id, self.me or "", self.meeting.circle)
        on_it = {each for item in self.meeting.items for each in (item.tension, item.proposal)}
        return [each for each in found if each.id not in on_it]

    @staticmethod
    def shortened(text: str) -> str:
        return shortened(text)

    @property
    def could_be_guests(self) -> list[tuple[str, str]]:
        """Partners who have no seat here (§5.4.1-b)."""
        everybody = people.everybody(self.reader.connection, self.reader.here.id)
        return [(id, name) for id, name in everybody if id not in self.seats]

    # What the Facilitator may do to the meeting as a whole

    @cached_property
    def place(self) -> str:
        return place_of(self.meeting, self.subject)

    @cached_property
    def moves(self) -> list[Move]:
        reader = self.reader
        return moves_of(self.meeting, self.subject, self.structure, self.me or "", reader.today, reader.now)

    @cached_property
    def next_move(self) -> Move | None:
        """An election begins with its term, and a tie with the way to break it: these are forms of their own.
        Once it is over, the meeting goes back to its agenda as from any item.
        """
        if self.election_at in BY_FORM:
            return None
        found = next((move for move in self.moves if move.name in ("next", "pass_over")), None)
        if found is None or self.election_at is None or not found.verdict or found.to == MeetingStep.AGENDA:
            return found
        return replace(found, verdict=self.election_view.move_on)

    def move(self, name: str) -> Move | None:
        return next((move for move in self.moves if move.name == name), None)

    def label_of(self, number: int) -> str:
        return self.shared.label(self.meeting.find(number))

    def words_of(self, step: str) -> StepWords:
        """Of a step where a move leads."""
        return meeting_words.PROPOSAL.get(step) or meeting_words.ELECTION.get(step) or meeting_words.MEETING[step]

    def could_act(self, name: str) -> list[str]:
        """To whom the reader may hand over, or who they are to take over themselves (§5.3.6)."""
        return [person for person in self.floor.present if self.deeds.hand_over(name, person)]

    @property
    def refusals(self) -> list[Reason]:
        """Why what is not offered now is not, each once; not of what a form of its own does, nor of more time while
        there is enough.
        """
        told_already = self.election_at in BY_FORM or self.meeting.is_paused
        untold = {"next" if told_already else "", "extend" if not self.clock.is_short else ""}
        moves = [move for move in self.moves if move.name not in untold]
        reasons = [move.verdict.reason for move in moves if move.verdict.reason is not None]
        return list({reason.message: self.why(reason) for reason in reasons}.values())

    def why(self, given: Verdict | Reason) -> Reason:
        """A refusal names people by id; its sentence, by name."""
        reason = given.reason if isinstance(given, Verdict) else given
        assert reason is not None
        people = reason.parameters.get("people")
        if not isinstance(people, tuple):
            return reason
        names = ", ".join(self.names.get(each, "?") for each in people)
        return Reason(reason.clause, reason.message, {**reason.parameters, "people": names})

    # What people say

    def confirmed(self, objection: Objection) -> list[str]:
        """Which sides have confirmed that the version as it is now resolves it."""
        assert self.proposal is not None
        return [side for side, version in objection.confirmed.items() if version == self.proposal.latest.number]

    def is_test_due(self, objection: Objection) -> bool:
        """Asked for; or all that is left to do about a concern whose owner does not argue it to its end."""
        if objection.test_requested_by is not None:
            return True
        is_heard = self.turns is not None and self.turns.is_over
        return is_heard and objection.next_criterion is not None

    def asked_for(self, number: int) -> str | None:
        """The words of the question, or of the demand's example, that has this number."""
        assert self.proposal is not None
        demands = [each for objection in self.proposal.objections for each in objection.demands]
        said = {each.number: each.example for each in demands} | {
            each.number: each.text for each in self.proposal.remarks
        }
        return said.get(number) or None

    @property
    def clauses(self) -> Any:
        """What a concern may claim to be broken."""
        return LEDGER

    def question(self, criterion: Criterion) -> str:
        return question_of(criterion, self.reader.language)

    def article(self, criterion: Criterion) -> str:
        return QUESTIONS[Criterion(criterion)].clause

    # For whom one enters what they say

    @property
    def for_others(self) -> list[Deeds]:
        """Of everybody here without a device of their own, in the order of the round."""
        order = self.turns.order if self.turns is not None else list(self.floor.present)
        people = [*order, *(person for person in self.floor.present if person not in order)]
        return [self.deeds_of(person) for person in people if self.has_no_device(person)]

    # What is the same for all who look

    def board(self, part: str) -> Markup:
        """A part without forms or anything of the reader's own: drawn once for each record, for all its readers."""
        boards, reader = self.shared.boards, self.reader
        if part not in boards:
            given = {"view": self, "here": reader.here, "reader": None, "request": reader.request}
            boards[part] = reader.site.templates.part(f"meetings/{part}.html", reader.language, **given)
        return boards[part]

    # What was sent in vain

    def was_refused(self, path: str, person: str | None = None) -> bool:
        return self.refused is not None and self.refused.path == path and self.refused.person == person

    def typed(self, path: str, name: str, person: str | None = None) -> str:
        return self.refused.sent.get(name, "") if self.refused is not None and self.was_refused(path, person) else ""


def seen(reader: Reading, meeting_id: str, name: str, refused: Refused | None = None) -> MeetingView:
    return MeetingView(reader, shared(reader, meeting_id), name, refused)
