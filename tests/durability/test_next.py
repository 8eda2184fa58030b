"""Two who press "next" together move the meeting once: no step is skipped, and none is taken twice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import NamedTuple

import pytest

from app.actions import agenda, meetings
from app.actions.agenda import subject_of
from app.actions.meetings_base import meeting_of
from app.governance.errors import OutOfOrder
from app.governance.meeting_moves import place_of
from app.persistence.engine import Database, create_engine
from app.persistence.unit_of_work import Actor, UnitOfWork
from app.persistence.verify import verify
from tests.builders import LEA, MAX, PASTRY
from tests.meeting_builder import Held, a_duty, a_meeting
from tests.seeding import seed
from tests.support.scale import scale

PRESSES = 500
FOLLOWS = {
    "agenda": {"present_proposal"},
    "clarifying_questions": {"reaction_round"},
    "reaction_round": {"reaction_round", "option_to_clarify"},
    "option_to_clarify": {"objection_round"},
    "objection_round": {"adopted"},
    "adopted": {"agenda"},
}


@pytest.fixture
def held(engine_name: str, make_database: Callable[..., str]) -> Iterator[Held]:
    database = create_engine(make_database(engine_name))
    yield a_meeting(seed(database), at="agenda")
    database.dispose()


@pytest.mark.clause("5.4.3-a")
@pytest.mark.timeout(600)
def test_two_who_press_next_together_move_once(held: Held, engine_name: str) -> None:
    beside = create_engine(held.mill.database.url.render_as_string(hide_password=False))
    moved: list[tuple[str, str]] = []

    with ThreadPoolExecutor(2) as pool:
        for press in range(scale(PRESSES if engine_name == "sqlite" else 60, PRESSES)):
            _do_what_people_do_themselves(held, press)
            before = _look(held)
            _press_together(pool, (held.mill.database, beside), held, before.place)
            after = _look(held)
            moved.append((before.step, after.step))
            if moved[-1] == ("reaction_round", "reaction_round"):
                assert after.heard == before.heard + 1

    beside.dispose()
    assert [each for each in moved if each[1] not in FOLLOWS[each[0]]] == []
    assert {before for before, _ in moved} == FOLLOWS.keys()
    assert verify(held.mill.database).is_sound


def _press_together(pool: ThreadPoolExecutor, databases: Iterable[Database], held: Held, place: str) -> None:
    barrier = Barrier(2)

    def press(database: Database) -> str:
        work = UnitOfWork(database, held.mill.id, actor=Actor(LEA), now=held.now)
        barrier.wait(20)
        try:
            meetings.advance(work, held.id, place)
        except OutOfOrder as refused:
            return refused.reason.message if refused.reason is not None else ""
        return "moved"

    assert sorted(pool.map(press, databases)) == ["meeting_moved_on", "moved"]


def _do_what_people_do_themselves(held: Held, number: int) -> None:
    """Before the Facilitator may go on."""
    match _look(held).step:
        case "agenda":
            agenda.add_item(held.as_(MAX), held.id, f"The counter, evening {number}", PASTRY)
        case "present_proposal":
            held.presents([a_duty(f"Sweeping the counter on evening {number}")])
        case "objection_round":
            held.nobody_objects()


class Sight(NamedTuple):
    place: str
    step: str
    heard: int


def _look(held: Held) -> Sight:
    with held.as_(None) as work:
        meeting = meeting_of(work, held.id)
        subject = subject_of(work, meeting)
        proposal = subject.proposal
        step = proposal.step if proposal is not None else meeting.step
        heard = len(proposal.round_now.heard) if proposal is not None else 0
        return Sight(place_of(meeting, subject), str(step), heard)
