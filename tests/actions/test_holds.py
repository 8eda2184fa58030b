"""Whether a walk would notice: what really happened holds, and each forgery of it breaks the very invariant it forges.

`tests/walking/holds.py` is asked about acts on a real database, and then about copies of them in which one thing is
other than it was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass, replace
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from app.actions import elections, meetings, objections, proposals
from app.actions.assignments import assign_role
from app.governance.changes import change_to_body
from app.governance.events import Side
from app.governance.lines import AccountabilityLine, AssignmentLine, RoleKind
from app.governance.meeting_steps import ItemState, MeetingStep
from app.governance.records import Record
from app.persistence.engine import create_engine
from tests.builders import ANA, BAKERY, COUNTER, IDA, LEA, MAX, OUTSIDER, OVENS, SAM, core
from tests.meeting_builder import Held, a_duty, a_meeting
from tests.seeding import Seeded, seed
from tests.walking.holds import Holds
from tests.walking.world import Sight, World


@pytest.fixture
def mill(sqlite_url: str) -> Iterator[Seeded]:
    made = seed(create_engine(sqlite_url))
    yield made
    made.database.dispose()


@dataclass
class Scene:
    """How it stood, how it stands, and everything written so far."""

    before: Sight
    after: Sight
    log: list[Record]

    @property
    def last(self) -> Record:
        return self.log[-1]

    def rewrite(self, told: str, /, **other: Any) -> None:
        """The last record of this kind, told otherwise."""
        place = max(number for number, record in enumerate(self.log) if record.kind == told)
        body = {**self.log[place].body, **other.pop("body", {})}
        self.log[place] = replace(self.log[place], body=body, **other)

    @property
    def meeting(self) -> Any:
        return next(iter(self.after.meetings.values()))

    @property
    def met(self) -> Any:
        """The meeting as it stood."""
        return next(iter(self.before.meetings.values()))

    @property
    def proposal(self) -> Any:
        return next(iter(self.after.proposals.values()))

    @property
    def election(self) -> Any:
        return next(iter(self.after.elections.values()))

    def holds(self) -> Holds:
        return Holds(self.before, self.after, self.log)


Forgery = tuple[str, Callable[[Scene], object]]
"""The check that notices, and what is forged."""


def a_scene(held: Held, act: Callable[[], object]) -> Scene:
    saved: Any = SimpleNamespace(mill=held.mill)
    world = World(saved, SimpleNamespace(now=held.now, meeting=held.id))  # type: ignore[arg-type]  # A start, half.
    before = world.sight
    act()
    world.look()
    return Scene(before, world.sight, world.log)


def notices(scene: Scene, *forgeries: Forgery) -> None:
    scene.holds().everything()
    for number, (check, forge) in enumerate(forgeries):
        forged = deepcopy(scene)
        forge(forged)
        with pytest.raises(AssertionError) as caught:
            forged.holds().everything()
        names = [entry.name for entry in caught.traceback]
        assert check in names, f"Forgery {number} was to be noticed by {check}, and was by {names[-1]}."


def test_it_notices_a_log_that_was_tampered_with(mill: Seeded) -> None:
    held = a_meeting(mill, at="check_in")
    scene = a_scene(held, lambda: meetings.speak_in_round(held.as_(LEA), held.id, "Well"))

    notices(
        scene,
        ("_the_log_goes_on", lambda s: s.rewrite("meeting_spoke", number=s.last.number + 1)),
        ("_the_log_goes_on", lambda s: s.rewrite("meeting_spoke", previous_hash="0" * 64)),
        ("_the_log_goes_on", lambda s: s.rewrite("meeting_spoke", at=s.last.at - timedelta(days=1))),
        ("_each_change_has_its_cause", lambda s: s.rewrite("meeting_spoke", body={"changes": [{}]})),
    )


def test_it_notices_what_is_done_while_a_meeting_is_paused_or_over(mill: Seeded) -> None:
    held = a_meeting(mill, at="time_out")
    scene = a_scene(held, lambda: meetings.extend_meeting(held.as_(SAM), held.id, 10))

    def over(forged: Scene, **other: Any) -> None:
        forged.met.ends_at = forged.last.at
        forged.met.paused_at = None
        forged.rewrite("meeting_extended", **other)

    notices(
        scene,
        ("_is_in_time", lambda s: s.rewrite("meeting_extended", kind="meeting_spoke")),
        ("_is_in_time", over),
        ("_is_in_time", lambda s: over(s, kind="meeting_item_added")),
        ("_is_in_time", lambda s: over(s, kind="meeting_closed", actor=None)),
    )


def test_it_notices_who_speaks_for_another_or_from_outside(mill: Seeded) -> None:
    held = a_meeting(mill, at="objection_round")
    turn = held.turn or ""
    scene = a_scene(held, lambda: held.says_no_objection(turn))

    notices(
        scene,
        ("_is_nobody_elses", lambda s: s.rewrite("proposal_answered", body={"entered_by": ANA}, actor=IDA)),
        ("_is_nobody_elses", lambda s: s.rewrite("proposal_answered", body={"entered_by": SAM}, actor=MAX)),
        ("_is_nobody_elses", lambda s: s.rewrite("proposal_answered", body={"entered_by": SAM}, actor=OUTSIDER)),
        ("_is_nobody_elses", lambda s: s.rewrite("proposal_answered", actor=OUTSIDER)),
    )


def test_it_notices_an_objection_for_a_role_of_somebody_else(mill: Seeded) -> None:
    held = a_meeting(mill, at="objection_round")
    while (turn := held.turn) != ANA:
        held.says_no_objection(turn or "")
    scene = a_scene(held, lambda: objections.raise_concern(held.as_(ANA), held.proposal, COUNTER, "Nobody could sell"))

    def whose(forged: Scene, **other: str) -> None:
        (objection,) = forged.proposal.objections
        objection.by, objection.role = other.get("by", objection.by), other.get("role", objection.role)

    notices(
        scene,
        ("_for_a_role_of_theirs", lambda s: whose(s, role=OVENS)),
        ("_for_a_role_of_theirs", lambda s: whose(s, by=MAX)),
    )


def test_it_notices_an_adoption_that_was_not_everybodys(mill: Seeded) -> None:
    held = a_meeting(mill, at="objection_round")
    held.nobody_objects()
    scene = a_scene(held, held.advance)
    other = AccountabilityLine(id="99.1", lineage="unasked", since=99, role=COUNTER, text="Nobody adopted this")

    def over(forged: Scene) -> None:
        forged.met.step = MeetingStep.CLOSED

    def objected(forged: Scene) -> None:
        forged.proposal.__class__ = type("Held up", (type(forged.proposal),), {"unsettled": ["one"], "__slots__": ()})

    notices(
        scene,
        ("_adopted", objected),
        ("_adopted", lambda s: s.rewrite("proposal_adopted", body={"version": 9})),
        ("_adopted", lambda s: s.rewrite("proposal_adopted", body={"silent": [IDA]})),
        ("_adopted", lambda s: s.rewrite("proposal_answered", kind="proposal_reacted")),
        ("_adopted", lambda s: s.rewrite("proposal_answered", kind="proposal_amended")),
        ("_asked", over),
        ("_changes_what_was_adopted", lambda s: s.after.structure.add(other)),
        ("everything", lambda s: s.after.structure.add(replace(other, role="no-role"))),
    )


def test_it_notices_an_objection_that_only_one_side_resolved(mill: Seeded) -> None:
    held = a_meeting(mill, at="integration")
    proposal = held.proposal
    bodies = [change_to_body(a_duty("Sweeping at noon"))]
    proposals.amend_proposal(held.as_(MAX), proposal, 1, bodies)
    objections.confirm_resolution(held.as_(ANA), proposal, held.objection, Side.OBJECTOR, 2)
    scene = a_scene(
        held, lambda: objections.confirm_resolution(held.as_(MAX), proposal, held.objection, Side.PROPOSER, 2)
    )

    def confirmed(forged: Scene, **sides: int) -> None:
        (objection,) = forged.proposal.objections
        objection.confirmed = {Side(side): version for side, version in sides.items()}

    notices(
        scene,
        ("_resolved_by_both", lambda s: confirmed(s, objector=2)),
        ("_resolved_by_both", lambda s: confirmed(s, objector=2, proposer=3)),
        ("_resolved_by_both", lambda s: confirmed(s, objector=1, proposer=1)),
    )


def test_it_notices_two_things_at_once_and_what_is_left_behind(mill: Seeded) -> None:
    held = a_meeting(mill, at="clarifying_questions")
    scene = a_scene(held, lambda: proposals.ask_question(held.as_(ANA), held.proposal, "Which mice?"))

    def second(forged: Scene) -> None:
        forged.meeting.items.append(replace(forged.meeting.current, number=2))

    def elsewhere(forged: Scene) -> None:
        forged.meeting.current.proposal = "another"

    def closed(forged: Scene) -> None:
        forged.meeting.step = MeetingStep.CLOSED

    notices(
        scene,
        ("_one_thing_at_a_time", second),
        ("_one_thing_at_a_time", lambda s: setattr(s.meeting.current, "state", ItemState.WAITING)),
        ("_one_thing_at_a_time", lambda s: s.meeting.attendance.append(s.meeting.attendance[0])),
        ("_one_thing_at_a_time", elsewhere),
        ("_one_thing_at_a_time", closed),
    )


def test_it_notices_a_ballot_that_is_known_or_cast_twice(mill: Seeded) -> None:
    held = a_meeting(mill, at="nomination")
    election = held.election
    elections.cast_ballot(held.as_(LEA), election, ANA)
    scene = a_scene(held, lambda: elections.cast_ballot(held.as_(SAM), election, ANA))

    notices(
        scene,
        ("_ballots_are_sealed", lambda s: s.rewrite("election_ballot_cast", body={"candidate": ANA})),
        ("_ballots_are_sealed", lambda s: s.rewrite("election_ballot_cast", actor=LEA)),
        ("_ballots_are_sealed", lambda s: s.election.nominations.update({SAM: None})),
        ("_ballots_are_sealed", lambda s: s.election.counts.append(None)),
        ("_one_thing_at_a_time", lambda s: setattr(s.meeting.current, "election", "another")),
    )


def test_it_notices_ballots_that_are_opened_before_all_are_in(mill: Seeded) -> None:
    held = a_meeting(mill, at="nomination")
    election = held.election
    for person in held.present:
        elections.cast_ballot(held.entering(person), election, ANA, for_person=held.entered(person))
    scene = a_scene(held, held.advance)
    some = scene.last.body["ballots"][1:]

    notices(scene, ("_opened", lambda s: s.rewrite("election_ballots_opened", body={"ballots": some})))


def test_it_notices_ballots_that_are_opened_without_a_member_outside_of_a_meeting(mill: Seeded) -> None:
    held = a_meeting(mill, at="scheduled")
    election = elections.call_election(held.as_(ANA), BAKERY, core(BAKERY, RoleKind.SECRETARY))
    elections.begin_election(held.as_(LEA), election)
    for person in (ANA, SAM, LEA, MAX):
        elections.cast_ballot(held.as_(person), election, ANA)
    scene = a_scene(held, lambda: elections.cast_ballot(held.as_(IDA), election, ANA))
    some = next(each for each in scene.log if each.kind == "election_ballots_opened").body["ballots"][1:]

    notices(scene, ("_opened", lambda s: s.rewrite("election_ballots_opened", body={"ballots": some})))


def test_it_notices_who_serves_without_having_been_elected(mill: Seeded) -> None:
    held = a_meeting(mill, at="proposed")
    held.nobody_objects()
    scene = a_scene(held, held.advance)

    notices(
        scene,
        ("_elected_by_elections", lambda s: s.rewrite("election_decided", kind="election_counted")),
        ("_elected_by_elections", lambda s: setattr(s.election, "candidate", OUTSIDER)),
    )


def test_it_notices_a_circle_lead_who_is_circle_rep(mill: Seeded) -> None:
    held = a_meeting(mill, at="scheduled")
    scene = a_scene(held, lambda: assign_role(held.as_(ANA), COUNTER, MAX))
    scene.holds()._no_lead_is_rep()

    rep = core(BAKERY, RoleKind.CIRCLE_REP)
    line = AssignmentLine(id="99.1", lineage="both", since=99, role=rep, person=ANA, elected=True)
    scene.after.structure.add(line)

    with pytest.raises(AssertionError):
        scene.holds()._no_lead_is_rep()
