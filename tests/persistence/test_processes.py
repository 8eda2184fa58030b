"""Meetings, elections, rulings, breakdowns and audits: one object, one row, one log, on both engines."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import select, text

from app.governance.documents import to_json
from app.governance.errors import NotFound
from app.governance.meeting_steps import MeetingStep
from app.governance.processes import NOUNS
from app.governance.proposal_steps import Step
from app.governance.proposals import Proposal
from app.persistence import records, rows, words
from app.persistence.announcements import Announcement
from app.persistence.engine import Database, create_engine
from app.persistence.processes import TABLES, Changed, Processes
from app.persistence.queries import processes as read
from app.persistence.unit_of_work import UnitOfWork
from app.persistence.verify import verify
from tests.builders import ANA, BAKERY, FLOUR, LEA, MAX, MILL, OVENS, PASTRY, SAM, TODAY
from tests.persistence import going_on
from tests.persistence.going_on import MADE, START, all_going_on, at, tell
from tests.persistence.test_verify import by_hand
from tests.seeding import NOW, Seeded, seed

KEPT_AS = {noun: f"{noun}s" for noun in TABLES}


@pytest.fixture
def database(database_url: str) -> Database:
    return create_engine(database_url)


@pytest.fixture
def mill(database: Database) -> Seeded:
    return seed(database)


def repository(work: UnitOfWork, noun: str) -> Processes[Any]:
    found: Processes[Any] = getattr(work, KEPT_AS[noun])
    return found


# Keeping


@pytest.mark.parametrize("noun", TABLES)
def test_a_process_comes_back_as_it_was_written(database: Database, noun: str) -> None:
    mill = all_going_on(database)

    with mill.as_(LEA) as work:
        found = repository(work, noun).get(MADE[noun])

    assert isinstance(found, NOUNS[noun])
    again = NOUNS[noun].from_document(found.to_document())
    assert again == found
    assert verify(database).is_sound


def test_each_noun_of_a_process_has_its_table() -> None:
    assert set(TABLES) == set(NOUNS)


def test_columns_say_what_the_process_is(mill: Seeded) -> None:
    going_on.an_open_meeting(mill)

    with mill.database.connect() as connection:
        row = connection.execute(select(rows.meeting)).mappings().one()
    assert (row["circle_id"], row["kind"], row["step"], row["series_id"]) == (BAKERY, "regular", "check_in", "weekly")
    assert (row["starts_at"], row["ends_at"]) == (START, START + timedelta(hours=1))
    assert (row["opened_at"], row["settled_record"]) == (START, None)


def test_a_process_that_is_not_there_is_not_found(mill: Seeded) -> None:
    with mill.as_(LEA) as work:
        assert work.rulings.find("r9") is None
        with pytest.raises(NotFound):
            work.rulings.get("r9")


def test_the_same_process_is_one_object_in_one_write(mill: Seeded) -> None:
    going_on.a_ruling(mill)

    with mill.as_(LEA) as work:
        first = work.rulings.get("r1")
        assert work.rulings.get("r1") is first
        assert work.rulings.open_in([BAKERY]) == [first]


def test_what_is_over_is_open_no_longer(mill: Seeded) -> None:
    going_on.a_ruling(mill, "r1")
    going_on.a_ruling(mill, "r2", circle=PASTRY)
    with mill.as_(LEA) as work:
        work.rulings.get("r1").withdraw(at(work))
        tell(work, work.rulings.get("r1"))

    with mill.as_(LEA) as work:
        assert [each.id for each in work.rulings.open_in()] == ["r2"]
        assert [each.id for each in work.rulings.open_in([BAKERY])] == []
        assert [each.id for each in work.rulings.where(about_line=OVENS)] == ["r1", "r2"]
        assert [each.id for each in work.rulings.where(asked_by=LEA, settled_record=None)] == ["r2"]
    assert verify(mill.database).is_sound


def test_nothing_is_written_of_what_has_not_changed(mill: Seeded) -> None:
    going_on.a_ruling(mill)
    with mill.as_(LEA) as work:
        work.rulings.get("r1")

    with mill.database.connect() as connection:
        assert connection.execute(select(rows.ruling.c.version)).scalar_one() == 1


@pytest.mark.parametrize("noun", TABLES)
def test_a_version_that_moved_meanwhile_is_not_written_over(database: Database, noun: str) -> None:
    mill = all_going_on(database)

    work = mill.as_(LEA).__enter__()
    found = repository(work, noun).get(MADE[noun])
    found.recorded += 1
    work.connection.execute(text(f"UPDATE {noun} SET version = version + 1"))

    with pytest.raises(Changed):
        work.__exit__(None, None, None)


def test_a_meeting_of_another_organization_is_not_found(mill: Seeded) -> None:
    going_on.a_meeting(mill)
    with mill.database.connect() as connection:
        assert read.meeting_one(connection, "elsewhere", "m1") is None
        assert read.meeting_one(connection, mill.id, "m1") is not None


# Whose act


def test_an_act_entered_for_somebody_is_theirs_and_says_who_entered_it(mill: Seeded) -> None:
    with mill.as_(SAM) as work:
        work.record("said_something", circle=BAKERY, words={"text": "The ovens."}, by=ANA, entered_by=SAM)
        work.record("said_something", circle=BAKERY, by=SAM, entered_by=SAM)
        work.record("said_something", circle=BAKERY)

    entered, own, plain = mill.records()
    assert (entered.actor, entered.body["entered_by"]) == (ANA, SAM)
    assert own.actor == plain.actor == SAM
    assert "entered_by" not in own.body
    assert "entered_by" not in plain.body


def test_what_somebody_said_is_erased_with_them_whoever_entered_it(mill: Seeded) -> None:
    with mill.as_(SAM) as work:
        work.record("said_something", circle=BAKERY, words={"text": "The ovens."}, by=ANA, entered_by=SAM)
    with mill.database.writing() as connection:
        assert words.erase(connection, mill.id, SAM) == 0
        assert words.erase(connection, mill.id, ANA) == 1

    with mill.database.connect() as connection:
        number = mill.seeded + 1
        assert words.read(connection, mill.id, [number]) == {number: {"text": None}}


def test_words_of_a_meeting_can_be_forgotten_and_the_log_stays_sound(mill: Seeded) -> None:
    going_on.an_open_meeting(mill)
    with mill.as_(LEA, now=START) as work:
        meeting = work.meetings.get("m1")
        meeting.speak(at(work), at(work).words("text"))
        tell(work, meeting, text="I slept badly.")
    with mill.database.writing() as connection:
        assert words.erase(connection, mill.id, LEA) == 1

    assert verify(mill.database).is_sound


# Announcing


def test_a_write_without_a_record_is_announced_too(mill: Seeded) -> None:
    heard: list[Announcement] = []
    mill.database.announcer.listen(heard.append)

    with mill.as_(MAX) as work:
        work.touch("p1")
    with mill.as_(MAX):
        pass

    (told,) = [each for each in heard if each.organization == mill.id]
    assert told.items == frozenset({"p1"})
    assert told.last == told.first - 1 == mill.seeded


# The Floor


def a_proposal_in(mill: Seeded, step: Step) -> None:
    with mill.as_(LEA) as work:
        work.proposals.add(Proposal(id="p1", circle=BAKERY, proposer=LEA, role=FLOUR, meeting="m1", step=step))


def test_whoever_fetches_a_proposal_in_a_meeting_finds_the_floor_as_it_stands(mill: Seeded) -> None:
    going_on.an_open_meeting(mill, LEA, SAM)
    a_proposal_in(mill, Step.REACTION_ROUND)

    with mill.as_(LEA, now=START) as work:
        floor = work.proposals.get("p1").floor
        assert floor is not None
        assert (floor.meeting, set(floor.present), floor.facilitator, floor.is_open) == ("m1", {LEA, SAM}, LEA, True)
        meeting = work.meetings.get("m1")
        meeting.go_out(at(work), SAM)
        tell(work, meeting)
        left = work.proposals.get("p1").floor
        assert left is not None
        assert set(left.present) == {LEA}
    with mill.as_(LEA, now=START + timedelta(hours=2)) as work:
        late = work.proposals.get("p1").floor
        assert late is not None
        assert not late.is_open
    with mill.database.connect() as connection:
        then = read.proposal_one(connection, mill.id, "p1", mill.structure, START, TODAY)
        after = read.proposal_one(connection, mill.id, "p1", mill.structure, START + timedelta(hours=2), TODAY)
    assert then is not None
    assert then.floor is not None
    assert then.floor.is_open
    assert after is not None
    assert after.floor is not None
    assert not after.floor.is_open


@pytest.mark.parametrize("step", [Step.OPEN, Step.PARKED, Step.ADOPTED])
def test_a_proposal_outside_of_its_meeting_has_no_floor(mill: Seeded, step: Step) -> None:
    going_on.an_open_meeting(mill)
    a_proposal_in(mill, step)

    with mill.as_(LEA, now=START) as work:
        assert work.proposals.get("p1").floor is None
    with mill.database.connect() as connection:
        found = read.proposal_one(connection, mill.id, "p1", mill.structure, START, TODAY)
    assert found is not None
    assert found.floor is None


def test_an_election_in_a_meeting_has_its_floor(mill: Seeded) -> None:
    going_on.an_open_meeting(mill)
    going_on.an_election(mill, begun=False)
    with mill.as_(LEA, now=START) as work:
        election = work.elections.get("e1")
        assert election.floor is None
        election.meeting = "m1"
        work.join_floor(election)
        election.open_nominations(at(work), going_on.electorate(work, election), meeting="m1")
        tell(work, election)

    with mill.as_(LEA, now=START) as work:
        floor = work.elections.get("e1").floor
    with mill.database.connect() as connection:
        found = read.election_one(connection, mill.id, "e1", mill.structure, START, TODAY)
    assert floor is not None
    assert found is not None
    assert found.floor == floor
    assert verify(mill.database).is_sound


# Reading for pages


def test_pages_share_what_was_parsed_until_it_changes(mill: Seeded) -> None:
    going_on.an_open_meeting(mill)
    with mill.database.connect() as connection:
        first = read.meeting_one(connection, mill.id, "m1")
        assert read.meeting_one(connection, mill.id, "m1") is first
    with mill.as_(SAM, now=START) as work:
        meeting = work.meetings.get("m1")
        meeting.go_out(at(work), ANA)
        tell(work, meeting)

    with mill.database.connect() as connection:
        second = read.meeting_one(connection, mill.id, "m1")
    assert first is not None
    assert second is not None
    assert (ANA in first.present, ANA in second.present) == (True, False)


def test_only_so_many_are_kept_parsed() -> None:
    shared: read.Shared[str] = read.Shared(2)
    made: list[str] = []

    def make(text: str) -> str:
        made.append(text)
        return text

    for key in ("a", "b", "a", "c", "a", "b"):
        shared.get(key, 1, partial(make, key))

    assert made == ["a", "b", "c", "b"]


# Verifying


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE {noun} SET circle_id = 'shop'",
        "UPDATE {noun} SET settled_record = 3",
        "UPDATE {noun} SET document = replace(document, 'bakery', 'pastry')",
        "UPDATE {noun} SET document = replace(document, '\"circle\"', '\"ring\"')",
        "UPDATE {noun} SET document = replace(document, '\"recorded\"', '\"told\"')",
        "DELETE FROM {noun}",
        "UPDATE {noun} SET id = 'another' || id",
    ],
)
def test_what_somebody_changed_by_hand_is_found(database: Database, statement: str) -> None:
    """In whichever table."""
    all_going_on(database)
    assert verify(database).is_sound

    by_hand(database, "DELETE FROM ballot")  # Which points at its election.
    for noun in TABLES:
        by_hand(database, statement.format(noun=noun))

    (found,) = verify(database).organizations
    blamed = {problem.where.partition(" ")[0] for problem in found.problems}
    assert blamed >= TABLES.keys()


def test_a_report_counts_every_noun(database: Database) -> None:
    all_going_on(database)

    (found,) = verify(database).organizations

    assert found.processes == {
        "proposal": 0, "meeting": 1, "election": 1, "ruling": 1, "breakdown": 1, "audit": 1, "ballot": 1,
    }  # fmt: skip
    assert "Governance Meetings: 1" in "\n".join(verify(database).lines())


def test_a_record_that_tells_of_a_meeting_nobody_scheduled_cannot_be_replayed(mill: Seeded) -> None:
    with mill.as_(SAM) as work:
        work.record("meeting_cancelled", circle=BAKERY, subject="m9", body={})

    assert not verify(mill.database).is_sound


def test_a_record_of_a_meeting_that_names_another_circle_cannot_be_replayed(mill: Seeded) -> None:
    going_on.a_meeting(mill)
    with mill.as_(SAM) as work:
        work.record("meeting_lapsed", circle=MILL, subject="m1", body={})

    assert not verify(mill.database).is_sound


def test_a_process_replayed_is_the_one_in_its_table(database: Database) -> None:
    """Canonical bytes, and the step of an enum as text."""
    mill = all_going_on(database)

    with mill.as_(LEA) as work:
        meeting = work.meetings.get("m1")
    with database.connect() as connection:
        log = [record for record in records.read(connection, mill.id) if record.subject == "m1"]
    assert meeting.step is MeetingStep.CHECK_IN
    assert to_json(meeting)["step"] == "check_in"
    assert meeting.recorded == log[-1].number
    assert log[0].at >= NOW
