"""What happens around a meeting while it goes on: Roles change hands, Partners leave, lines are struck, ways break."""

from __future__ import annotations

from hypothesis import strategies as st

from app.actions import assignments, breakdowns, mandates, people, rulings, strikes
from app.governance.lines import AssignmentLine, PolicyLine, RoleKind
from tests.builders import ANA, BAKERY, COUNTER, IDA, LEA, MAX, MILL, OUTSIDER, OVENS, PASTRY, SAM, SUGAR
from tests.walking.starts import RULE
from tests.walking.walk import PERSON, TRIED, Walk, deed

ROLE = st.sampled_from([COUNTER, OVENS, PASTRY, BAKERY, SUGAR])
POWER = st.sampled_from(["take", "take", "lead", "back", "note"])
KIND = st.sampled_from(["facilitator", "secretary"])


class Around(Walk):
    @deed(lambda walk: walk.rarely(), role=ROLE, person=PERSON, tried=TRIED)
    def assigns(self, role: str, person: str, tried: str | None) -> None:
        """The Bakery's own Role too: its Circle Lead then."""
        by = tried or (MAX if role == SUGAR else ANA)
        self.does(lambda: assignments.assign_role(self.world.as_(by), role, person))

    @deed(lambda walk: walk.rarely(), which=st.integers(0, 20), tried=TRIED, resigns=st.booleans())
    def gives_a_role_back(self, which: int, tried: str | None, resigns: bool) -> None:
        held = sorted(self.world.sight.structure.all(AssignmentLine), key=lambda line: line.lineage)
        line = held[which % len(held)]
        if resigns:
            self.does(lambda: assignments.resign_from_role(self.world.as_(tried or line.person), line.lineage))
        else:
            self.does(lambda: assignments.unassign_role(self.world.as_(tried or ANA), line.lineage))

    @deed(lambda walk: walk.rarely(), person=st.sampled_from([LEA, MAX, ANA, OUTSIDER]), back=st.booleans())
    def is_a_partner_no_longer(self, person: str, back: bool) -> None:
        """By their own word; and perhaps again."""
        self.does(lambda: people.release_partner(self.world.as_(person), person))
        if back:
            self.does(lambda: people.admit_partner(self.world.as_(ANA), person))

    @deed(lambda walk: walk.rarely(), kind=KIND, tried=TRIED, surrogate=PERSON)
    def names_a_surrogate(self, kind: str, tried: str | None, surrogate: str) -> None:
        by = tried or (LEA if kind == "facilitator" else SAM)
        self.does(lambda: mandates.name_surrogate(self.world.as_(by), BAKERY, kind, surrogate))

    @deed(lambda walk: walk.rarely(), kind=KIND, tried=TRIED)
    def is_unavailable(self, kind: str, tried: str | None) -> None:
        holder = LEA if kind == "facilitator" else SAM
        self.does(lambda: mandates.mark_unavailable(self.world.as_(tried or holder), BAKERY, kind, holder))

    @deed(lambda walk: walk.rarely(), role=st.sampled_from([COUNTER, OVENS, PASTRY]), to=PERSON, tried=TRIED)
    def lends_a_role(self, role: str, to: str, tried: str | None) -> None:
        by = tried or {COUNTER: ANA, OVENS: SAM, PASTRY: MAX}[role]
        self.does(lambda: mandates.lend_role(self.world.as_(by), role, BAKERY, to))

    @deed(lambda walk: walk.rarely(), tried=TRIED, asked=st.booleans(), role=st.booleans())
    def is_struck(self, tried: str | None, asked: bool, role: bool) -> None:
        """A Policy; or a Role, under the feet of what is proposed about it."""
        table, line = ("role_line", COUNTER) if role else ("policy_line", RULE)
        ground = (table, line, "5.2-a", "It is no Governance")
        if asked:
            self.does(lambda: strikes.ask_for_strike(self.world.as_(OUTSIDER), *ground))
        by = tried or self.acts(RoleKind.SECRETARY, BAKERY)
        self.done = self.does(lambda: strikes.strike_governance(self.world.as_(by), *ground))

    @deed(lambda walk: walk.rarely() and walk.world.sight.structure.find(PolicyLine, RULE), appealed=st.booleans(),
          upheld=st.booleans(), tried=TRIED)  # fmt: skip
    def a_ruling_is_given(self, appealed: bool, upheld: bool, tried: str | None) -> None:
        made: list[str] = []
        self.does(lambda: made.append(
            rulings.ask_for_ruling(self.world.as_(OUTSIDER), "policy_line", RULE, BAKERY, "At night too?")
        ))  # fmt: skip
        if not made:
            return
        by = self.world.as_(tried or self.acts(RoleKind.SECRETARY, BAKERY))
        self.does(lambda: rulings.rule(by, made[0], "No.", "It speaks of noise.", publish=False))
        if appealed:
            self.does(lambda: rulings.appeal_ruling(self.world.as_(IDA), made[0], MILL, "It says nothing of noise"))
            above = self.world.as_(self.acts(RoleKind.SECRETARY, MILL))
            if upheld:
                self.does(lambda: rulings.uphold_ruling(above, made[0], "It does."))
            else:
                self.does(lambda: rulings.overrule_ruling(above, made[0], "Yes.", "It does not."))

    @deed(lambda walk: walk.rarely(), tried=TRIED)
    def a_breakdown_is_declared(self, tried: str | None) -> None:
        by = tried or self.acts(RoleKind.FACILITATOR, BAKERY)
        self.does(lambda: breakdowns.declare_breakdown(self.world.as_(by), BAKERY, "No way out"))

    def _breakdown(self) -> str:
        line = self.world.sight.structure.breakdown(BAKERY)
        return line.process if line is not None else ""

    @deed(lambda walk: bool(walk._breakdown()), tried=TRIED, what=POWER,
          kind=KIND, person=PERSON)  # fmt: skip
    def its_powers_are_used(self, tried: str | None, what: str, kind: str, person: str) -> None:
        work, id = self.world.as_(tried or self.acts(RoleKind.FACILITATOR, MILL)), self._breakdown()
        acts = {
            "take": lambda: breakdowns.take_over(work, id, kind),
            "lead": lambda: breakdowns.add_circle_lead(work, id, person),
            "back": lambda: breakdowns.hand_back(work, id, kind),
            "note": lambda: breakdowns.note_restoring(work, id, "We talked"),
        }
        self.does(acts[what])

    @deed(lambda walk: bool(walk._breakdown()), tried=TRIED)
    def due_process_is_restored(self, tried: str | None) -> None:
        by = tried or self.acts(RoleKind.FACILITATOR, MILL)
        self.does(lambda: breakdowns.restore_process(self.world.as_(by), self._breakdown(), "All agree"))
