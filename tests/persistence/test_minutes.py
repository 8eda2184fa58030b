"""Minutes read from the log, on both engines: as it stood when the meeting closed, in a few statements."""

from datetime import timedelta

import pytest
from sqlalchemy import event

from app.actions import proposals
from app.persistence.engine import create_engine
from app.persistence.queries import minutes
from app.persistence.queries.minutes import Minutes
from tests.builders import ANA, MAX
from tests.meeting_builder import START, Held, a_meeting
from tests.seeding import Seeded, seed
from tests.web.whole_meeting import AMENDED, NOT_REACHED, a_whole_meeting, close


@pytest.fixture
def mill(database_url: str) -> Seeded:
    return seed(create_engine(database_url))


def read(held: Held) -> Minutes:
    with held.mill.database.connect() as connection:
        found = minutes.of_meeting(connection, held.mill.id, held.id)
    assert found is not None
    return found


def test_minutes_end_with_the_record_that_closed_the_meeting(mill: Seeded) -> None:
    held = a_whole_meeting(mill)

    found = read(held)

    closing = next(record for record in mill.records() if record.kind == "meeting_closed")
    assert (found.last.number, found.last.hash) == (closing.number, closing.hash)
    assert found.meeting.is_over
    assert found.meeting == held.meeting


def test_minutes_say_what_was_decided_and_what_was_not_reached(mill: Seeded) -> None:
    found = read(a_whole_meeting(mill))

    adopted, elected = found.decisions
    assert [part["after"] for story in adopted.stories for part in story["parts"]] == [AMENDED]
    assert (elected.elected, elected.role) == (
        next(iter(found.elections.values())).candidate,
        "bakery-facilitator",
    )
    assert [found.said[item.label] for item in found.unfinished] == [NOT_REACHED]


def test_minutes_stay_what_they_were_whatever_becomes_of_what_was_parked(mill: Seeded) -> None:
    held = a_meeting(mill, at="clarifying_questions")
    proposal = held.proposal
    close(held)
    before = read(held)

    proposals.withdraw_proposal(held.as_(MAX), proposal, "It has settled itself.")

    after = read(held)
    assert after.last == before.last
    assert after.proposals[proposal].step == before.proposals[proposal].step == "parked"


def test_a_meeting_that_goes_on_has_minutes_so_far(mill: Seeded) -> None:
    held = a_meeting(mill, at="reaction_round")

    found = read(held)

    assert not found.meeting.is_over
    assert found.last.number == mill.records()[-1].number


def test_a_long_meeting_takes_no_more_statements_than_a_short_one(mill: Seeded) -> None:
    short, long = a_meeting(mill, at="clarifying_questions"), a_whole_meeting(mill, start=START + timedelta(days=1))
    counted: dict[str, int] = {}

    for held in (short, long):
        with mill.database.connect() as connection:
            asked: list[str] = []
            event.listen(connection, "before_cursor_execute", lambda *given, asked=asked: asked.append(given[2]))
            minutes.of_meeting(connection, mill.id, held.id)
            counted[held.id] = len(asked)

    assert counted[long.id] == counted[short.id] <= 6


def test_of_no_meeting_there_are_no_minutes(mill: Seeded) -> None:
    with mill.database.connect() as connection:
        assert minutes.of_meeting(connection, mill.id, "nothing") is None
        assert minutes.of_meeting(connection, mill.id, ANA) is None
