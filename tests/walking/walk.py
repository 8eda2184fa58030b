"""What every deed of a walk needs: who does it, to what, and through whom it is entered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule

from app.governance.changes import AddAccountability, AddRole, AmendRole, Change, RemoveRole, change_to_body
from app.governance.elections import Election
from app.governance.lines import RoleKind
from app.governance.meetings import Meeting
from app.governance.objections import Objection
from app.governance.proposal_steps import Step
from app.governance.proposals import Proposal
from app.governance.surrogates import acting
from app.persistence.unit_of_work import UnitOfWork
from tests.builders import (
    ANA,
    BAKERY,
    COUNTER,
    CREAMS,
    IDA,
    LEA,
    MAX,
    MILL,
    NOVA,
    OUTSIDER,
    OVENS,
    PASTRY,
    SAM,
    SHOP,
    SUGAR,
)
from tests.walking.saved import Saved
from tests.walking.world import World

PEOPLE = (ANA, SAM, LEA, MAX, IDA, OUTSIDER, NOVA)
MEMBERS = (ANA, SAM, LEA, MAX, IDA)
PERSON = st.sampled_from(PEOPLE)
TRIED = st.sampled_from([None] * 20 + list(PEOPLE))
"""Mostly whoever may; now and then somebody else."""
WHICH = st.integers(0, 5)
CHANGE = st.sampled_from(["duty", "duty", "purpose", "role", "removal"])
ROLES_OF = {BAKERY: (OVENS, COUNTER), MILL: (SHOP, BAKERY), PASTRY: (SUGAR, CREAMS)}
Deed = Callable[[], object]


@dataclass
class Tally:
    """Over a whole run: which rules were tried, which were done, and what the records tell of."""

    walks: int = 0
    steps: int = 0
    tried: Counter[str] = field(default_factory=Counter)
    done: Counter[str] = field(default_factory=Counter)
    seen: Counter[str] = field(default_factory=Counter)
    refusals: Counter[str] = field(default_factory=Counter)
    offered: dict[str, set[str]] = field(default_factory=dict)
    """By where a walk began: the rules that had a point there."""

    def near(self, wanted: frozenset[str]) -> tuple[str, ...]:
        """Where a walk that looks for these rules does well to begin."""
        return tuple(sorted(start for start, offered in self.offered.items() if offered & wanted))


class AllEnabled:
    """Hypothesis leaves some rules out of each walk, which is well, but for a walk that looks for just those."""

    def is_enabled(self, name: str) -> bool:
        return True


WHEN: dict[str, Callable[[Any], object] | None] = {}
"""By rule, when there is anything to do it to."""


def deed(when: Callable[[Any], object] | None = None, **drawn: Any) -> Callable[[Callable[..., None]], Any]:
    """A rule of the walk; `when` there is anything to do it to, and it was not refused twice as things stand.

    Counted as done once it was not refused.
    """

    def make(function: Callable[..., None]) -> Any:
        name = function.__name__

        @wraps(function)
        def fires(self: Any, **given: Any) -> None:
            self.done, self.world.rule = False, name
            function(self, **given)
            self.tally.steps += 1
            self.tally.tried[name] += 1
            self.tally.done[name] += self.done
            self.in_vain[self.world.moment, name] += not self.done

        WHEN[name] = when
        return precondition(lambda self: self.offers(name))(rule(**drawn)(fires))

    return make


class Walk(RuleBasedStateMachine):
    saved: ClassVar[Saved]
    tally: ClassVar[Tally]
    world: World
    wanted: ClassVar[frozenset[str]] = frozenset()
    """Rules that this walk looks for."""
    near: ClassVar[tuple[str, ...]] = ()
    """Where they have a point."""

    def __init__(self) -> None:
        super().__init__()
        if self.wanted:
            choosing: Any = self._rules_strategy
            choosing.enabled_rules_strategy = st.just(AllEnabled())
        self.done = False
        self.count = 0
        self.looked = (-1, False)
        self.in_vain: Counter[tuple[Any, str]] = Counter()

    # What is offered

    def offers(self, name: str) -> bool:
        """What has a point; and, on a walk that looks for some rules, nothing else where one of those has."""
        if not self._has_a_point(name):
            return False
        if not self.wanted or name in self.wanted:
            return True
        if self.looked[0] != self.tally.steps:
            self.looked = self.tally.steps, any(self._has_a_point(each) for each in self.wanted)
        return not self.looked[1]

    def _has_a_point(self, name: str) -> bool:
        when = WHEN[name]
        return self.in_vain[self.world.moment, name] < 2 and (when is None or bool(when(self)))

    def learns_what_is_offered(self, start: str) -> None:
        if start not in self.tally.offered:
            self.tally.offered[start] = {name for name in WHEN if self._has_a_point(name)}

    # What is going on

    @property
    def m(self) -> Meeting | None:
        return self.world.meeting

    @property
    def p(self) -> Proposal | None:
        """The Proposal that the meeting is at."""
        return self.world.sight.subject(self.m).proposal if self.m is not None else None

    @property
    def e(self) -> Election | None:
        return self.world.sight.subject(self.m).election if self.m is not None else None

    @property
    def at(self) -> Meeting:
        assert self.m is not None
        return self.m

    @property
    def circle(self) -> str:
        return self.m.circle if self.m is not None else BAKERY

    @property
    def is_open(self) -> bool:
        return self.m is not None and self.m.is_open

    @property
    def live(self) -> list[Proposal]:
        """Those that are not settled: the one in the meeting first."""
        found = [each for each in self.world.sight.proposals.values() if not each.is_closed and not each.is_draft]
        return sorted(found, key=lambda each: (not each.in_meeting, each.recorded, each.id))

    def some(self, which: int, *steps: Step) -> Proposal:
        found = [each for each in self.live if not steps or each.step in steps] or self.live
        return found[0 if which < 4 else which % len(found)]

    @property
    def objected(self) -> list[tuple[Proposal, Objection]]:
        """Unsettled ones first."""
        found = [(each, objection) for each in self.live for objection in each.objections]
        late = (Step.INTEGRATION, Step.OPEN)
        return sorted(found, key=lambda one: (not one[1].unsettled, one[0].step not in late, one[1].record))

    def objection(self, which: int) -> tuple[Proposal, Objection]:
        found = self.objected
        return found[0 if which < 4 else which % len(found)]

    @property
    def elections(self) -> list[Election]:
        found = [each for each in self.world.sight.elections.values() if not each.is_over]
        return sorted(found, key=lambda each: (not each.in_meeting, each.opened_record))

    # Who does it

    def acts(self, kind: RoleKind, circle: str = "") -> str:
        """Who acts in the meeting; else, by the structure."""
        circle = circle or self.circle
        if self.is_open and circle == self.at.circle:
            floor = self.world.sight.floor(self.at)
            found = floor.facilitator if kind is RoleKind.FACILITATOR else floor.secretary
        else:
            found = acting(self.world.sight.structure, circle, kind, self.world.sight.today).person
        return found or LEA

    @property
    def facilitator(self) -> str:
        return self.acts(RoleKind.FACILITATOR)

    @property
    def secretary(self) -> str:
        return self.acts(RoleKind.SECRETARY)

    def runs(self, found: Proposal | Election) -> str:
        """The Facilitator of its meeting; of its Circle, where it is in none."""
        if found.in_meeting and found.meeting == self.world.meeting_id:
            return self.facilitator
        structure, today = self.world.sight.structure, self.world.sight.today
        return acting(structure, found.circle, RoleKind.FACILITATOR, today).person or LEA

    def keeps(self, found: Proposal | Election) -> str:
        """The Secretary, likewise."""
        if found.in_meeting and found.meeting == self.world.meeting_id:
            return self.secretary
        structure, today = self.world.sight.structure, self.world.sight.today
        return acting(structure, found.circle, RoleKind.SECRETARY, today).person or SAM

    def rarely(self) -> bool:
        return len(self.world.log) % 4 == 0

    def by_structure(self, kind: RoleKind, circle: str) -> str:
        """Who acts in the Circle, whatever its meeting says."""
        return acting(self.world.sight.structure, circle, kind, self.world.sight.today).person or LEA

    def here(self, person: str) -> str:
        """Somebody who takes part; this one, if they do."""
        present = self.at.present
        return person if person in present or not present else present[0]

    def voice(
        self, person: str, where: Proposal | Election | Meeting | None = None
    ) -> tuple[UnitOfWork, dict[str, Any]]:
        """Whose write it is: their own; for whoever is ticked, that of who acts as Secretary."""
        here = self.m.here(person) if self.m is not None else None
        meeting = where.meeting if isinstance(where, Proposal | Election) else self.world.meeting_id
        if here is None or here.own_device or not self.is_open or meeting != self.world.meeting_id:
            return self.world.as_(person), {}
        if isinstance(where, Proposal | Election) and not where.in_meeting:
            return self.world.as_(person), {}
        return self.world.as_(self.secretary), {"for_person": person}

    def does(self, act: Deed) -> bool:
        done = self.world.tries(act)
        self.done = self.done or done
        return done

    # What it is about

    def bodies(self, kind: str, circle: str) -> list[dict[str, Any]]:
        one, other = ROLES_OF.get(circle, (OVENS, COUNTER))
        self.count += 1
        made: dict[str, Change] = {
            "duty": AddAccountability(role=other, accountability=f"duty-{self.count}", text=f"Duty {self.count}"),
            "purpose": AmendRole(role=one, purpose=f"Purpose {self.count}"),
            "role": AddRole(role=f"new-{self.count}", circle=circle, name=f"New {self.count}", purpose="Something"),
            "removal": RemoveRole(role=other),
        }
        return [change_to_body(made[kind])]
