"""Rulings on a Policy of the Bakery: asked of SAM, its Secretary, and appealed to MAX, the Mill's (§4.2.1)."""

from collections.abc import Callable

import pytest

from app.actions.rulings import (
    appeal_ruling,
    ask_for_ruling,
    overrule_ruling,
    publish_ruling,
    rule,
    uphold_ruling,
    withdraw_appeal,
    withdraw_ruling,
)
from app.governance.errors import InvalidChange, NotFound, NotPermitted, OutOfOrder
from app.governance.lines import RoleKind
from app.governance.rulings import Ruling
from app.persistence import words
from app.persistence.queries import history, rulings
from app.persistence.verify import verify
from tests.builders import ANA, BAKERY, LEA, MAX, MILL, NOVA, OUTSIDER, OVENS, SAM, SHOP, Building, a_structure
from tests.seeding import Seeded

Seed = Callable[..., Seeded]
RULE = "quiet-hours"
QUESTION = "Does “after nine” mean at night as well?"


@pytest.fixture
def mill(seeded: Seed) -> Seeded:
    return seeded(Building(a_structure()).policy(RULE, BAKERY).elects(MAX, RoleKind.SECRETARY, MILL).done)


def sound(mill: Seeded) -> bool:
    return [str(problem) for each in verify(mill.database).organizations for problem in each.problems] == []


def asked(mill: Seeded, circle: str = BAKERY, clause: str = "") -> str:
    return ask_for_ruling(mill.as_(OUTSIDER), "policy_line", RULE, circle, QUESTION, clause)


def ruled(mill: Seeded, *, publish: bool = False) -> str:
    ruling = asked(mill)
    rule(mill.as_(SAM), ruling, "No.", "It speaks of the morning's noise.", publish=publish)
    return ruling


def one(mill: Seeded, ruling: str) -> Ruling:
    with mill.database.connect() as connection:
        return next(each for each in rulings.all_rulings(connection, mill.id) if each.id == ruling)


@pytest.mark.clause("4.2.1-a", "4.2")
def test_a_ruling_is_asked_given_and_found_from_its_text(mill: Seeded) -> None:
    ruling = asked(mill)
    assert mill.mails() == [("ruling_asked", SAM)]
    rule(mill.as_(SAM), ruling, "No.", "It speaks of the morning's noise.")

    assert ("ruling_given", OUTSIDER) in mill.mails()
    with mill.database.connect() as connection:
        (found,) = rulings.about(connection, mill.id, [RULE])
        told, _ = history.of_item(connection, mill.id, RULE)
        assert found.standing is not None
        said = words.texts(connection, mill.id, [found.question, found.standing.answer, found.standing.logic])
    assert sorted(map(str, said.values())) == [QUESTION, "It speaks of the morning's noise.", "No."]
    assert {"ruling_asked", "ruling_given"} <= {record.kind for record in told}
    assert found.standing.ground.text
    assert sound(mill)


@pytest.mark.clause("4.2.1-a")
def test_only_the_secretary_asked_rules_and_only_once(mill: Seeded) -> None:
    ruling = asked(mill)

    for person in (ANA, LEA, MAX, OUTSIDER):
        with pytest.raises(NotPermitted):
            rule(mill.as_(person), ruling, "No.", "Because.")
    with pytest.raises(InvalidChange):
        rule(mill.as_(SAM), ruling, "No.", "  ")
    rule(mill.as_(SAM), ruling, "No.", "Because.")
    with pytest.raises(OutOfOrder):
        rule(mill.as_(SAM), ruling, "Yes.", "On second thoughts.")


@pytest.mark.clause("4.2.1-a")
def test_only_partners_ask_and_only_of_a_circle_that_the_text_affects(mill: Seeded) -> None:
    with pytest.raises(NotPermitted):
        ask_for_ruling(mill.as_(NOVA), "policy_line", RULE, BAKERY, QUESTION)
    with pytest.raises(NotPermitted):
        asked(mill, SHOP)
    with pytest.raises(NotFound):
        asked(mill, "nowhere")
    with pytest.raises(InvalidChange):
        ask_for_ruling(mill.as_(OUTSIDER), "policy_line", RULE, BAKERY, " ")
    with pytest.raises(InvalidChange):
        asked(mill, clause="99.9")


@pytest.mark.clause("4.2.1-a")
def test_whoever_asked_withdraws_while_it_is_unanswered(mill: Seeded) -> None:
    ruling = asked(mill)

    with pytest.raises(NotPermitted):
        withdraw_ruling(mill.as_(SAM), ruling)
    withdraw_ruling(mill.as_(OUTSIDER), ruling)

    with pytest.raises(OutOfOrder):
        rule(mill.as_(SAM), ruling, "No.", "Because.")
    with pytest.raises(OutOfOrder):
        withdraw_ruling(mill.as_(OUTSIDER), ruled(mill))
    assert sound(mill)


@pytest.mark.clause("4.2.1-c")
def test_what_was_published_is_followed_or_departed_from_for_a_new_circumstance(mill: Seeded) -> None:
    first = ruled(mill, publish=True)
    second = asked(mill)

    with pytest.raises(InvalidChange):
        rule(mill.as_(SAM), second, "Yes.", "I see it otherwise now.")
    with pytest.raises(InvalidChange):
        rule(mill.as_(SAM), second, "Yes.", "I see it otherwise now.", departs={first: "  "})
    rule(mill.as_(SAM), second, "Yes.", "The ovens run at night now.", departs={first: "The night shift is new."})

    standing = one(mill, second).standing
    assert standing is not None
    with mill.database.connect() as connection:
        said = words.texts(connection, mill.id, standing.departs.values())
    assert said[standing.departs[first]] == "The night shift is new."
    assert sound(mill)


@pytest.mark.clause("4.2.1-c")
def test_a_ruling_that_nobody_published_binds_no_later_one(mill: Seeded) -> None:
    first = ruled(mill)
    second = asked(mill)
    rule(mill.as_(SAM), second, "Yes.", "I see it otherwise.")

    with pytest.raises(NotPermitted):
        publish_ruling(mill.as_(OUTSIDER), first)
    publish_ruling(mill.as_(SAM), first)
    assert one(mill, first).published
    with pytest.raises(OutOfOrder):
        publish_ruling(mill.as_(SAM), first)


@pytest.mark.clause("4.2.1-c")
def test_a_published_ruling_from_above_comes_first_too(mill: Seeded) -> None:
    above = ask_for_ruling(mill.as_(OUTSIDER), "constitution", "5.2.1-a", MILL, "Is bowing a domain?")
    rule(mill.as_(MAX), above, "No.", "A Domain is a thing to control.", publish=True)
    ruling = asked(mill, clause="5.2.1-a")

    with pytest.raises(InvalidChange):
        rule(mill.as_(SAM), ruling, "No.", "Because.")
    rule(mill.as_(SAM), ruling, "No.", "As the Mill says.", follows=[above])

    standing = one(mill, ruling).standing
    assert standing is not None
    assert standing.follows == [above]


@pytest.mark.clause("4.2.1-b")
def test_a_ruling_is_appealed_and_overruled_by_the_circle_above(mill: Seeded) -> None:
    ruling = ruled(mill)
    with pytest.raises(NotPermitted):
        appeal_ruling(mill.as_(NOVA), ruling, MILL, "It says nothing of mornings.")
    with pytest.raises(NotPermitted):
        appeal_ruling(mill.as_(OUTSIDER), ruling, SHOP, "It says nothing of mornings.")
    appeal_ruling(mill.as_(OUTSIDER), ruling, MILL, "It says nothing of mornings.")
    assert ("ruling_appealed", MAX) in mill.mails()

    with pytest.raises(NotPermitted):
        overrule_ruling(mill.as_(SAM), ruling, "Yes.", "Nine is nine.")
    overrule_ruling(mill.as_(MAX), ruling, "Yes.", "Nine is nine.", publish=True)

    found = one(mill, ruling)
    assert found.standing is not None
    assert (found.standing.circle, found.standing.by, found.published) == (MILL, MAX, True)
    assert {OUTSIDER, SAM} == {person for template, person in mill.mails() if template == "ruling_overruled"}
    with pytest.raises(OutOfOrder):
        overrule_ruling(mill.as_(MAX), ruling, "No.", "After all.")
    assert sound(mill)


@pytest.mark.clause("4.2.1-b")
def test_who_ruled_and_who_was_to_decide_are_told_that_an_appeal_is_withdrawn(mill: Seeded) -> None:
    ruling = ruled(mill)
    appeal_ruling(mill.as_(OUTSIDER), ruling, MILL, "It says nothing of mornings.")
    with pytest.raises(NotPermitted):
        withdraw_appeal(mill.as_(SAM), ruling)

    withdraw_appeal(mill.as_(OUTSIDER), ruling)

    assert {SAM, MAX} == {person for template, person in mill.mails() if template == "ruling_appeal_withdrawn"}
    with pytest.raises(OutOfOrder):
        uphold_ruling(mill.as_(MAX), ruling, "It is as SAM says.")
    assert sound(mill)


@pytest.mark.clause("4.2.1-b")
def test_a_ruling_that_is_upheld_stands_and_goes_no_higher_than_there_is(mill: Seeded) -> None:
    ruling = ruled(mill)
    appeal_ruling(mill.as_(OUTSIDER), ruling, MILL, "It says nothing of mornings.")
    with pytest.raises(InvalidChange):
        uphold_ruling(mill.as_(MAX), ruling, " ")
    uphold_ruling(mill.as_(MAX), ruling, "It is as SAM says.")

    found = one(mill, ruling)
    assert found.standing is not None
    assert found.standing.circle == BAKERY
    with pytest.raises(OutOfOrder):
        uphold_ruling(mill.as_(MAX), ruling, "Again.")
    top = ask_for_ruling(mill.as_(OUTSIDER), "role_line", OVENS, MILL, "Is a stove an oven?")
    rule(mill.as_(MAX), top, "Yes.", "It bakes.")
    with pytest.raises(NotPermitted):
        appeal_ruling(mill.as_(OUTSIDER), top, MILL, "It does not.")
    assert sound(mill)
