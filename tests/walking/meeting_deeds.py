"""What people do to a meeting: convene, come and go, take turns, build the agenda, pause, extend and end it (§5.4)."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import strategies as st

from app.actions import agenda, meetings
from app.actions.tensions import log_tension
from app.governance.lines import RoleKind
from app.governance.meeting_steps import MeetingStep
from tests.builders import ANA, BAKERY, FLOUR, IDA, LEA, MAX, MILL, OUTSIDER, OVENS, PASTRY, SAM, core
from tests.walking.walk import MEMBERS, PERSON, TRIED, WHICH, Walk, deed

CIRCLE = st.sampled_from([BAKERY, BAKERY, MILL, PASTRY])
ELECTED = st.sampled_from([RoleKind.FACILITATOR, RoleKind.SECRETARY, RoleKind.CIRCLE_REP, RoleKind.CIRCLE_LEAD])
GUEST = st.sampled_from([OUTSIDER, OUTSIDER, LEA, "nova"])
ACTED = st.sampled_from(["facilitator", "secretary"])
MINUTES = st.sampled_from([1, 2, 5, 10, 25])


def open_now(walk: Walk) -> bool:
    return walk.is_open


def ahead(walk: Walk) -> bool:
    return walk.m is not None and walk.m.is_ahead


def building(walk: Walk) -> bool:
    return walk.m is not None and walk.m.step is MeetingStep.AGENDA


class Convening(Walk):
    def _is_free(self) -> bool:
        """For another meeting; now and then while one goes on."""
        lasting = sum(not each.is_over for each in self.world.sight.meetings.values())
        return lasting == 0 or (lasting < 3 and self.rarely())

    def _calls(self) -> str:
        return self.by_structure(RoleKind.SECRETARY, self.circle)

    def _turns_to(self, meeting: str) -> None:
        self.world.meeting_id = meeting

    @deed(lambda walk: walk._is_free(), tried=TRIED, circle=CIRCLE, times=st.sampled_from([1, 1, 2]))
    def convenes(self, tried: str | None, circle: str, times: int) -> None:
        by, starts = tried or self.by_structure(RoleKind.SECRETARY, circle), self.world.now + timedelta(minutes=10)
        made: list[str] = []
        self.does(lambda: made.extend(
            meetings.schedule_meeting(self.world.as_(by), circle, starts, 60, times=times, every_weeks=times - 1)
        ))  # fmt: skip
        if made and (self.m is None or self.m.is_over):
            self._turns_to(made[0])

    @deed(lambda walk: walk._is_free(), tried=TRIED, limit=st.sampled_from(["", "roles", "tension"]))
    def asks_for_a_special_one(self, tried: str | None, limit: str) -> None:
        roles = [OVENS, PASTRY] if limit == "roles" else []
        tension = "The smoke" if limit == "tension" else ""
        made: list[str] = []
        self.does(lambda: made.append(
            meetings.request_special_meeting(self.world.as_(tried or MAX), BAKERY, "It smokes", roles, tension)
        ))  # fmt: skip
        if made and (self.m is None or self.m.is_over):
            self._turns_to(made[0])

    @deed(lambda walk: ahead(walk) and walk.at.step is MeetingStep.REQUESTED, tried=TRIED)
    def schedules_what_was_asked_for(self, tried: str | None) -> None:
        starts = self.world.now + timedelta(minutes=10)
        self.does(lambda: meetings.schedule_special_meeting(
            self.world.as_(tried or self._calls()), self.at.id, starts, 60
        ))  # fmt: skip

    @deed(ahead, tried=TRIED)
    def moves_it(self, tried: str | None) -> None:
        starts = self.world.now + timedelta(minutes=20)
        self.does(lambda: meetings.reschedule_meeting(self.world.as_(tried or self._calls()), self.at.id, starts, 45))

    @deed(lambda walk: ahead(walk) and walk.rarely(), tried=TRIED)
    def cancels(self, tried: str | None) -> None:
        self.does(lambda: meetings.cancel_meeting(self.world.as_(tried or self._calls()), self.at.id, "All ill"))

    @deed(lambda walk: len(walk.world.sight.meetings) > 1, which=WHICH)
    def another_meeting_goes_on(self, which: int) -> None:
        """From here on the walk is in that one; what the first was at stays as it is."""
        others = [each for each in self.world.sight.meetings.values() if each.id != self.world.meeting_id]
        still = sorted(
            (each for each in others if not each.is_over), key=lambda each: (not each.is_open, each.recorded)
        )
        if still:
            self._turns_to(still[which % len(still)].id)
            self.done = True

    @deed(lambda walk: ahead(walk) and walk.at.step is MeetingStep.SCHEDULED)
    def the_hour_comes_and_it_opens(self) -> None:
        starts = self.at.starts_at
        assert starts is not None
        self.world.until(starts)
        able = [*dict.fromkeys([self.facilitator, self.secretary, *MEMBERS])]
        for person in able[:4]:
            self._joins(person)
        for person in able[4:5]:
            self._is_ticked(person)
        self.does(lambda: meetings.open_meeting(self.world.as_(self.facilitator), self.at.id))

    def _joins(self, person: str) -> None:
        self.does(lambda: meetings.join_meeting(self.world.as_(person), self.at.id))

    def _is_ticked(self, person: str) -> None:
        self.does(lambda: meetings.mark_present(self.world.as_(self.secretary), self.at.id, person))

    @deed(ahead, tried=TRIED)
    def opens(self, tried: str | None) -> None:
        self.does(lambda: meetings.open_meeting(self.world.as_(tried or self.facilitator), self.at.id))


class Attending(Convening):
    @deed(lambda walk: ahead(walk) or (walk.m is not None and walk.rarely()), person=PERSON)
    def joins(self, person: str) -> None:
        self.does(lambda: meetings.join_meeting(self.world.as_(person), self.at.id))

    @deed(lambda walk: ahead(walk) or (walk.m is not None and walk.rarely()), person=PERSON, tried=TRIED)
    def ticks(self, person: str, tried: str | None) -> None:
        self.does(lambda: meetings.mark_present(self.world.as_(tried or self.secretary), self.at.id, person))

    @deed(lambda walk: open_now(walk) and walk.rarely(), person=PERSON, tried=TRIED)
    def unticks(self, person: str, tried: str | None) -> None:
        self.does(lambda: meetings.mark_absent(self.world.as_(tried or self.secretary), self.at.id, person))

    @deed(lambda walk: open_now(walk) and walk.rarely(), person=PERSON)
    def leaves(self, person: str) -> None:
        self.does(lambda: meetings.leave_meeting(self.world.as_(person), self.at.id))

    @deed(
        lambda walk: walk.m is not None and walk.rarely(),
        tried=TRIED,
        guest=GUEST,
    )
    def brings_a_guest(self, tried: str | None, guest: str) -> None:
        by = tried or IDA
        self.does(lambda: meetings.invite_guest(self.world.as_(by), self.at.id, guest, PASTRY, "The cream is sour"))
        if self.done and self.at.is_open:
            self.does(lambda: meetings.join_meeting(self.world.as_(guest), self.at.id))

    @deed(lambda walk: walk.m is not None and any(each.withdrawn_at is None for each in walk.m.guests), tried=TRIED)
    def sends_the_guest_away(self, tried: str | None) -> None:
        self.does(lambda: meetings.withdraw_guest(self.world.as_(tried or IDA), self.at.id, OUTSIDER))

    @deed(
        lambda walk: open_now(walk) and walk.rarely(),
        tried=TRIED,
        to=PERSON,
        kind=st.sampled_from(["facilitator", "secretary"]),
    )
    def hands_over(self, tried: str | None, to: str, kind: str) -> None:
        by = tried or self.acts(RoleKind(kind))
        self.does(lambda: meetings.hand_over(self.world.as_(by), self.at.id, kind, to))


class Running(Attending):
    @deed(lambda walk: open_now(walk) and walk.at.is_round, tried=TRIED)
    def speaks(self, tried: str | None) -> None:
        work, entered = self.voice(tried or self.at.round.turn or LEA)
        self.does(lambda: meetings.speak_in_round(work, self.at.id, "Good morning", **entered))

    @deed(lambda walk: open_now(walk) and walk.at.is_round)
    def everybody_speaks(self) -> None:
        while self.at.is_round and (turn := self.at.round.turn) is not None:
            work, entered = self.voice(turn)
            if not self.does(lambda: meetings.speak_in_round(work, self.at.id, **entered)):  # noqa: B023
                break

    @deed(open_now, tried=TRIED, old=st.sampled_from([False] * 9 + [True]))
    def presses_next(self, tried: str | None, old: bool) -> None:
        place = "long ago" if old else self.world.place
        by = tried or self.facilitator
        done = self.does(lambda: meetings.advance(self.world.as_(by), self.at.id, place))
        assert not (done and old)
        assert not done or self.world.place != place

    @deed(lambda walk: open_now(walk) and not walk.at.is_paused)
    def goes_on(self) -> None:
        """Whoever is awaited says nothing more, and the Facilitator presses."""
        by = self.facilitator
        self.does(lambda: meetings.advance(self.world.as_(by), self.at.id, self.world.place))

    @deed(building, tried=TRIED, role=TRIED)
    def adds_an_item(self, tried: str | None, role: str | None) -> None:
        person = tried or self.here(role or MAX)
        mine = self.world.roles(person, self.circle) or [FLOUR]
        work, entered = self.voice(person)
        self.does(lambda: agenda.add_item(work, self.at.id, f"Item {len(self.at.items)}", mine[0], **entered))

    @deed(building, tried=TRIED, kind=ELECTED)
    def calls_for_an_election(self, tried: str | None, kind: RoleKind) -> None:
        work, entered = self.voice(tried or self.here(ANA))
        role = core(self.circle, kind)
        self.does(lambda: agenda.add_item(work, self.at.id, "", election_role=role, **entered))

    @deed(building, person=PERSON)
    def brings_a_prepared_tension(self, person: str) -> None:
        person = self.here(person)
        mine = self.world.roles(person, self.circle) or [OVENS]
        made: list[str] = []
        self.does(lambda: made.append(log_tension(self.world.as_(person), "It is too warm", mine[0])))
        if made:
            self.does(lambda: agenda.prepare(self.world.as_(person), made[0], self.circle))
            self.done = self.does(lambda: agenda.add_item(self.world.as_(person), self.at.id, "", tension=made[0]))

    @deed(building, which=WHICH)
    def brings_a_proposal(self, which: int) -> None:
        """What waits for a meeting, or was drafted."""
        waits = [each for each in self.world.sight.proposals.values() if each.is_draft or not each.is_closed]
        mine = sorted(
            waits, key=lambda each: (each.step not in ("parked", "escalated", "draft"), each.recorded, each.id)
        )
        if mine:
            brought = mine[which % len(mine) if which > 3 else 0]
            work, entered = self.voice(brought.proposer)
            self.does(lambda: agenda.add_item(work, self.at.id, "Again", proposal=brought.id, **entered))

    @deed(lambda walk: building(walk) and walk.at.items, tried=TRIED, which=WHICH, gone=st.booleans())
    def changes_an_item(self, tried: str | None, which: int, gone: bool) -> None:
        item = self.at.items[which % len(self.at.items)]
        work = self.world.as_(tried or item.owner)
        if gone:
            self.does(lambda: agenda.remove_item(work, self.at.id, item.number))
        else:
            self.does(lambda: agenda.amend_item(work, self.at.id, item.number, "Otherwise"))

    @deed(lambda walk: building(walk) and len(walk.at.order) > 1, tried=TRIED)
    def orders(self, tried: str | None) -> None:
        by = tried or (self.at.requested_by if self.at.is_special and self.at.requested_by else self.facilitator)
        self.does(lambda: agenda.order_agenda(self.world.as_(by), self.at.id, self.at.order[::-1]))

    @deed(lambda walk: building(walk) and walk.rarely(), person=PERSON)
    def asks_for_elections_first(self, person: str) -> None:
        work, entered = self.voice(self.here(person))
        self.does(lambda: agenda.request_elections_first(work, self.at.id, **entered))

    @deed(lambda walk: building(walk) and walk.at.order, tried=TRIED, which=WHICH)
    def begins_an_item(self, tried: str | None, which: int) -> None:
        number = self.at.order[which % len(self.at.order)]
        by = tried or self.facilitator
        self.does(lambda: agenda.begin_item(self.world.as_(by), self.at.id, number, self.world.place))

    @deed(lambda walk: open_now(walk) and walk.at.item is not None and walk.rarely(), tried=TRIED, done=st.booleans())
    def ends_an_item(self, tried: str | None, done: bool) -> None:
        by, number = tried or self.facilitator, self.at.item or 0
        outcome = "done" if done else "parked"
        who = self.world.as_(self.at.find(number).owner if done and tried is None else by)
        self.does(lambda: agenda.end_item(who, self.at.id, number, self.world.place, outcome))


class Timing(Running):
    @deed(lambda walk: open_now(walk) and walk.rarely(), tried=TRIED, granted=st.booleans())
    def asks_for_a_time_out(self, tried: str | None, granted: bool) -> None:
        if granted:
            by = tried or self.facilitator
            self.does(lambda: meetings.begin_time_out(self.world.as_(by), self.at.id))
            return
        work, entered = self.voice(tried or SAM)
        self.does(lambda: meetings.request_time_out(work, self.at.id, **entered))

    @deed(lambda walk: open_now(walk) and walk.at.is_paused, tried=TRIED)
    def ends_the_time_out(self, tried: str | None) -> None:
        self.does(lambda: meetings.end_time_out(self.world.as_(tried or self.facilitator), self.at.id))

    @deed(lambda walk: open_now(walk) and walk.rarely(), tried=TRIED)
    def goes_to_closing(self, tried: str | None) -> None:
        by = tried or self.facilitator
        self.does(lambda: meetings.go_to_closing(self.world.as_(by), self.at.id, self.world.place))

    @deed(lambda walk: open_now(walk) and walk.at.step is MeetingStep.CLOSING, tried=TRIED)
    def closes(self, tried: str | None) -> None:
        by = tried or self.facilitator
        self.does(lambda: meetings.close_meeting(self.world.as_(by), self.at.id, self.world.place))

    @deed(lambda walk: open_now(walk) and walk.rarely(), tried=TRIED)
    def extends(self, tried: str | None) -> None:
        self.does(lambda: meetings.extend_meeting(self.world.as_(tried or self.secretary), self.at.id, 15))

    @deed(lambda walk: open_now(walk) and walk.rarely(), tried=TRIED)
    def opposes_extending(self, tried: str | None) -> None:
        work, entered = self.voice(tried or SAM)
        self.does(lambda: meetings.oppose_extension(work, self.at.id, **entered))

    @deed(minutes=MINUTES)
    def time_passes(self, minutes: int) -> None:
        self.world.later(minutes=minutes)
        self.done = True

    @deed(lambda walk: open_now(walk) and walk.rarely(), late=st.booleans())
    def its_end_comes(self, late: bool) -> None:
        assert self.at.ends_at is not None
        self.world.until(self.at.ends_at + timedelta(minutes=31 if late else 0))
        self.done = True
