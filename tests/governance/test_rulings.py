"""Rulings: asked, given, published, appealed; found from their text, and flagged once that has changed (§4.2)."""

import pytest

from app.governance.documents import to_json
from app.governance.errors import InvalidChange, OutOfOrder
from app.governance.events import event_from_body
from app.governance.lines import AccountabilityLine, PolicyLine, RoleKind, RoleLine
from app.governance.process import Moment, Process, replay_step
from app.governance.ruling_permissions import (
    circles_of_appeal,
    may_appeal,
    may_ask_for_ruling,
    may_decide_appeal,
    may_publish,
    may_rule,
    may_withdraw_appeal,
    may_withdraw_ruling,
)
from app.governance.ruling_texts import (
    CONSTITUTION,
    Changed,
    changed_since,
    circles_affected,
    ground_of_text,
    precedents,
    text_of,
)
from app.governance.rulings import Answer, Ground, Ruling, State
from app.governance.structure import Structure
from tests.builders import (
    ANA,
    BAKERY,
    LEA,
    MAX,
    MILL,
    NOVA,
    OUTSIDER,
    OVENS,
    PASTRY,
    SAM,
    SHOP,
    TODAY,
    Building,
    a_structure,
)
from tests.proposing import NOON

RULE = "quiet-hours"
POLICY = ("policy_line", RULE)
HEATING = f"{OVENS}:Heating the ovens before five"


def with_a_policy() -> Building:
    mill = Building(a_structure()).policy(RULE, BAKERY).accountability(BAKERY, "Baking for the whole valley")
    return mill.elects(MAX, RoleKind.SECRETARY, MILL)


def a_ruling(ruling: str = "r1", circle: str = BAKERY, text: tuple[str, str] = POLICY, clause: str = "") -> Ruling:
    now = Moment(101, NOON, OUTSIDER)
    return Ruling.ask(now, ruling, circle, *text, now.words("question"), clause)


def answered(number: int, structure: Structure | None = None, **more: object) -> tuple[Moment, Answer]:
    now = Moment(number, NOON, SAM)
    ground = ground_of_text(structure, *POLICY) if structure else Ground()
    return now, Answer(answer=now.words("answer"), logic=now.words("logic"), ground=ground, **more)  # type: ignore[arg-type]


def ruled(structure: Structure | None = None, ruling: Ruling | None = None, publish: bool = False) -> Ruling:
    made = ruling or a_ruling()
    made.rule(*answered(102, structure, publish=publish))
    return made


# Asking


@pytest.mark.clause("4.2.1-a")
def test_a_partner_asks_the_secretary_of_a_circle_affected() -> None:
    structure = with_a_policy().done

    for circle in (BAKERY, MILL, PASTRY):
        assert may_ask_for_ruling(structure, OUTSIDER, *POLICY, circle)
    assert not may_ask_for_ruling(structure, OUTSIDER, *POLICY, SHOP)
    assert not may_ask_for_ruling(structure, NOVA, *POLICY, BAKERY)
    assert not may_ask_for_ruling(structure, OUTSIDER, "policy_line", "gone", BAKERY)
    assert not may_ask_for_ruling(Building(structure).in_setup().done, OUTSIDER, *POLICY, BAKERY)


@pytest.mark.clause("4.2.1-a")
def test_a_clause_of_the_constitution_concerns_every_circle() -> None:
    structure = with_a_policy().done

    assert may_ask_for_ruling(structure, OUTSIDER, CONSTITUTION, "5.3.2-a", SHOP)
    assert not may_ask_for_ruling(structure, OUTSIDER, CONSTITUTION, "99.9", SHOP)
    assert set(circles_affected(structure, CONSTITUTION, "4.2")) == {MILL, BAKERY, PASTRY, SHOP}


@pytest.mark.clause("4.2.1-a")
def test_a_policy_role_domain_or_accountability_can_be_asked_about() -> None:
    structure = with_a_policy().done

    texts = [(RoleLine.table, OVENS), (AccountabilityLine.table, HEATING), ("domain_line", f"{OVENS}:Ovens"), POLICY]

    found = [text_of(structure, *text) for text in texts]
    assert [(each.circle, each.words) for each in found if each] == [
        (BAKERY, "Ovens"), (BAKERY, "Heating the ovens before five"), (BAKERY, "Ovens"), (BAKERY, "Quiet Hours"),
    ]  # fmt: skip
    assert text_of(structure, "assignment_line", f"{SAM}@{OVENS}:") is None


@pytest.mark.clause("4.2.1-a")
def test_its_asker_withdraws_it_while_it_is_unanswered() -> None:
    ruling = a_ruling()

    assert may_withdraw_ruling(OUTSIDER, ruling)
    assert not may_withdraw_ruling(SAM, ruling)
    ruling.withdraw(Moment(102, NOON, OUTSIDER))

    assert (ruling.state, ruling.settled_record) == (State.WITHDRAWN, 102)
    assert not may_withdraw_ruling(OUTSIDER, ruled())
    with pytest.raises(OutOfOrder):
        ruled().withdraw(Moment(103, NOON, OUTSIDER))
    with pytest.raises(OutOfOrder):
        ruling.rule(*answered(103))


@pytest.mark.clause("4.2.1-a")
def test_a_question_and_an_answer_with_its_logic_are_given() -> None:
    now = Moment(101, NOON, OUTSIDER)
    with pytest.raises(InvalidChange):
        Ruling.ask(now, "r1", BAKERY, *POLICY, "")
    for answer, logic in (("102.answer", ""), ("", "102.logic")):
        with pytest.raises(InvalidChange):
            a_ruling().rule(Moment(102, NOON, SAM), Answer(answer=answer, logic=logic, ground=Ground()))


# Ruling


@pytest.mark.clause("4.2.1-a")
def test_the_acting_secretary_of_the_circle_asked_rules_and_nobody_else() -> None:
    structure, ruling = with_a_policy().done, a_ruling()

    assert may_rule(structure, SAM, ruling, TODAY)
    for person in (ANA, LEA, MAX, OUTSIDER):
        assert not may_rule(structure, person, ruling, TODAY)
    assert not may_rule(structure, SAM, ruled(), TODAY)
    with pytest.raises(OutOfOrder):
        ruled().rule(*answered(103))


@pytest.mark.clause("4.2.1-a")
def test_it_is_flagged_when_its_text_changes() -> None:
    mill = with_a_policy()
    ruling = ruled(mill.done)

    assert changed_since(mill.done, ruling) is None
    assert changed_since(mill.amended(PolicyLine, RULE, text="From nine.").done, ruling) is Changed.TEXT
    assert changed_since(mill.without(PolicyLine, RULE).done, ruling) is Changed.GONE


@pytest.mark.clause("4.2.1-a", "4.2")
def test_it_is_flagged_when_what_its_text_serves_changes() -> None:
    mill = with_a_policy()
    ruling = ruled(mill.done)

    mill.amended(AccountabilityLine, f"{OVENS}:Heating the ovens before five", text="Heating them at six")
    assert changed_since(mill.done, ruling) is None
    mill.amended(RoleLine, BAKERY, purpose="Bread for everybody by six")
    assert changed_since(mill.done, ruling) is Changed.CONTEXT


@pytest.mark.clause("4.2.1-a")
def test_a_ruling_on_a_role_reads_what_the_role_answers_for() -> None:
    mill = with_a_policy()
    text = (RoleLine.table, OVENS)
    ruling = a_ruling(text=text)
    now = Moment(102, NOON, SAM)
    ground = ground_of_text(mill.done, *text)
    ruling.rule(now, Answer(answer=now.words("answer"), logic=now.words("logic"), ground=ground))

    mill.accountability(OVENS, "Sweeping them")

    assert changed_since(mill.done, ruling) is Changed.TEXT


# Publishing, and following what was published


@pytest.mark.clause("4.2.1-c")
def test_the_secretary_publishes_it_once() -> None:
    structure, ruling = with_a_policy().done, ruled()

    assert not may_publish(structure, SAM, a_ruling(), TODAY)
    assert may_publish(structure, SAM, ruling, TODAY)
    assert not may_publish(structure, OUTSIDER, ruling, TODAY)
    ruling.publish(Moment(103, NOON, SAM))

    assert ruling.published
    with pytest.raises(OutOfOrder):
        ruling.publish(Moment(104, NOON, SAM))


@pytest.mark.clause("4.2.1-c")
def test_published_rulings_of_the_circle_and_of_those_above_come_first() -> None:
    structure, ruling = with_a_policy().done, a_ruling(clause="5.2.1-a")
    same_text = ruled(ruling=a_ruling("here"), publish=True)
    same_clause = ruled(ruling=a_ruling("above", MILL, (CONSTITUTION, "5.2.1-a"), "5.2.1-a"), publish=True)
    others = [
        ruling,
        same_text,
        same_clause,
        ruled(ruling=a_ruling("unpublished")),
        ruled(ruling=a_ruling("inside", PASTRY), publish=True),
        ruled(ruling=a_ruling("beside", SHOP, clause="5.2.1-a"), publish=True),
        ruled(ruling=a_ruling("other", text=("role_line", OVENS)), publish=True),
    ]

    assert precedents(structure, ruling, BAKERY, others) == [same_text, same_clause]


@pytest.mark.clause("4.2.1-c")
def test_no_ruling_passes_over_a_published_one() -> None:
    with pytest.raises(InvalidChange):
        a_ruling().rule(*answered(102, precedents=["r0"]))

    ruling = a_ruling()
    ruling.rule(*answered(102, precedents=["r0"], follows=["r0"]))
    assert ruling.standing is not None
    assert ruling.standing.follows == ["r0"]


@pytest.mark.clause("4.2.1-c")
def test_one_that_departs_names_the_new_circumstance() -> None:
    with pytest.raises(InvalidChange):
        a_ruling().rule(*answered(102, precedents=["r0"], departs={"r0": ""}))

    ruling = a_ruling()
    ruling.rule(*answered(102, precedents=["r0"], departs={"r0": "102.departs.r0"}))
    assert ruling.standing is not None
    assert ruling.standing.departs == {"r0": "102.departs.r0"}
    assert replayed(ruling) == ruling


# Appeals


@pytest.mark.clause("4.2.1-b")
def test_a_ruling_is_appealed_to_any_circle_above_and_to_no_other() -> None:
    structure, ruling = with_a_policy().done, ruled(ruling=a_ruling(circle=PASTRY))

    assert circles_of_appeal(structure, ruling) == [BAKERY, MILL]
    assert may_appeal(structure, OUTSIDER, ruling, MILL)
    assert not may_appeal(structure, OUTSIDER, ruling, SHOP)
    assert not may_appeal(structure, OUTSIDER, ruling, PASTRY)
    assert not may_appeal(structure, NOVA, ruling, MILL)
    assert not may_appeal(structure, OUTSIDER, a_ruling(), MILL)
    assert not may_appeal(structure, OUTSIDER, ruled(ruling=a_ruling(circle=MILL)))


def appealed() -> Ruling:
    ruling = ruled()
    now = Moment(103, NOON, OUTSIDER)
    ruling.appeal(now, MILL, now.words("reason"))
    return ruling


@pytest.mark.clause("4.2.1-b")
def test_the_secretary_it_was_appealed_to_decides() -> None:
    structure, ruling = with_a_policy().done, appealed()

    assert ruling.waits_for == MILL
    assert ruling.settled_record is None
    assert may_decide_appeal(structure, MAX, ruling, TODAY)
    for person in (SAM, ANA, OUTSIDER):
        assert not may_decide_appeal(structure, person, ruling, TODAY)
    assert not may_decide_appeal(structure, MAX, ruled(), TODAY)
    assert not may_appeal(structure, OUTSIDER, ruling, MILL)


@pytest.mark.clause("4.2.1-b")
def test_an_appeal_is_withdrawn_by_whoever_made_it_and_the_ruling_stands() -> None:
    structure, ruling = with_a_policy().done, appealed()
    assert may_withdraw_appeal(structure, OUTSIDER, ruling)
    assert not may_withdraw_appeal(structure, SAM, ruling)

    ruling.withdraw_appeal(Moment(104, NOON, OUTSIDER))

    assert (ruling.state, ruling.waits_for, ruling.settled_record) == (State.RULED, None, 104)
    assert not ruling.appeals[0].waits
    assert ruling.appeals[0].overruled is None
    assert not may_withdraw_appeal(structure, OUTSIDER, ruling)
    assert not may_decide_appeal(structure, MAX, ruling, TODAY)
    assert may_appeal(structure, OUTSIDER, ruling, MILL)
    assert replayed(ruling) == ruling
    assert Ruling.from_document(ruling.to_document()) == ruling
    with pytest.raises(OutOfOrder):
        ruling.withdraw_appeal(Moment(105, NOON, OUTSIDER))


@pytest.mark.clause("4.2.1-b")
def test_any_partner_withdraws_an_appeal_that_nobody_else_would() -> None:
    structure, ruling = with_a_policy().done, appealed()
    assert not may_withdraw_appeal(structure, SAM, ruling)

    ruling.appeals[0].by = NOVA  # No Partner.

    assert may_withdraw_appeal(structure, SAM, ruling)
    assert not may_withdraw_appeal(structure, "somebody", ruling)
    ruling.appeals[0].by, ruling.appeals[0].circle = OUTSIDER, "a Circle that is no more"
    assert may_withdraw_appeal(structure, SAM, ruling)


@pytest.mark.clause("4.2.1-b")
def test_a_ruling_that_is_overruled_gives_way() -> None:
    structure, ruling = with_a_policy().done, appealed()
    ruling.overrule(*answered(104))

    assert [decision.circle for decision in ruling.decisions] == [BAKERY, MILL]
    assert ruling.standing is ruling.decisions[1]
    assert ruling.appeals[0].overruled is True
    assert may_publish(structure, MAX, ruling, TODAY)
    assert not may_publish(structure, SAM, ruling, TODAY)
    assert not may_appeal(structure, OUTSIDER, ruling)
    assert replayed(ruling) == ruling


@pytest.mark.clause("4.2.1-b")
def test_a_ruling_that_is_upheld_stands() -> None:
    ruling = appealed()
    now = Moment(104, NOON, MAX)
    with pytest.raises(InvalidChange):
        ruling.uphold(now, "")
    ruling.uphold(now, now.words("logic"))

    assert [decision.circle for decision in ruling.decisions] == [BAKERY]
    assert (ruling.appeals[0].overruled, ruling.state) == (False, State.RULED)
    assert replayed(ruling) == ruling
    assert Ruling.from_document(ruling.to_document()) == ruling
    with pytest.raises(OutOfOrder):
        ruling.uphold(Moment(105, NOON, MAX), "105.logic")
    with pytest.raises(OutOfOrder):
        ruling.overrule(*answered(105))


def replayed(process: Process) -> Process | None:
    found: Process | None = None
    for moment, event in process.events:
        body = to_json({**event.to_body(), "words": event.words()})
        found = replay_step(found, event_from_body(event.kind, moment.number, body), moment)
    return found
