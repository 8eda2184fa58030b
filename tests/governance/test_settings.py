"""Settings: what a Policy may carry, how far it reaches, and which one holds (§5.2.1, §4.1.1)."""

import re
from typing import Any

import pytest

from app.governance.lines import PointerLine, PolicyKind, PolicyLine, RoleKind
from app.governance.messages import say
from app.governance.settings import (
    SETTINGS,
    effect_of,
    limit_in_force,
    may_carry,
    meant,
    reaches_sub_circles,
    references,
    setting_in_force,
    settings_in_force,
)
from app.governance.settings_grammar import Setting
from app.governance.structure import Structure
from app.governance.verdicts import Verdict
from tests.builders import BAKERY, FLOUR, MILL, OVENS, PASTRY, SHOP, SUGAR, WINDOW, Building, a_structure, core

IN_SCOPE = [setting for setting in SETTINGS.values() if setting.in_scope]


def carrying(role: str, name: str, value: dict[str, Any], structure: Structure | None = None) -> Verdict:
    return may_carry(structure or a_structure(), role, name, value, (SETTINGS[name].kind,))


def said(verdict: Verdict, language: str = "en") -> str:
    assert verdict.reason is not None
    return say(verdict.reason, language)


def test_every_setting_speaks_both_languages_with_the_same_blanks() -> None:
    for setting in SETTINGS.values():
        assert all(setting.label)
        assert all(setting.effect)
        blanks = [set(re.findall(r"{(\w+)", sentence)) for sentence in setting.effect]
        assert blanks[0] == blanks[1]
        assert blanks[0] <= {parameter.name for parameter in setting.parameters}


@pytest.mark.clause("5.2.1-a")
def test_a_setting_that_waits_cannot_be_chosen_yet() -> None:
    for setting in SETTINGS.values():
        if not setting.in_scope:
            verdict = carrying(MILL, setting.name, {})

            assert not verdict
            assert verdict.reason is not None
            assert verdict.reason.message == "setting_waits"


@pytest.mark.clause("5.2.1-a")
def test_a_setting_nobody_knows_is_refused() -> None:
    verdict = may_carry(a_structure(), BAKERY, "free_bread", {}, (PolicyKind.GRANTS,))

    assert said(verdict) == (
        "“free_bread” is no setting that the program knows. Leave the Policy its words alone (§5.2.1)."
    )


@pytest.mark.clause("5.2.1-a")
def test_a_policy_says_the_kind_that_its_setting_is() -> None:
    verdict = may_carry(
        a_structure(), BAKERY, "asynchronous_response_time_limit", {"days": 3}, (PolicyKind.CONSTRAINS,)
    )

    assert "changes a default rule" in said(verdict)
    assert "change une règle par défaut" in said(verdict, "fr")
    assert carrying(BAKERY, "asynchronous_response_time_limit", {"days": 3})


VALUES: list[tuple[str, str, dict[str, Any], bool]] = [
    (BAKERY, "asynchronous_response_time_limit", {"days": 3}, True),
    (BAKERY, "asynchronous_response_time_limit", {"days": 0}, False),
    (BAKERY, "asynchronous_response_time_limit", {"days": True}, False),
    (BAKERY, "asynchronous_response_time_limit", {"days": 2.5}, False),
    (BAKERY, "asynchronous_response_time_limit", {"days": "3"}, False),
    (BAKERY, "asynchronous_response_time_limit", {"days": 366}, False),
    (BAKERY, "asynchronous_response_time_limit", {}, False),
    (BAKERY, "asynchronous_response_time_limit", {"days": 3, "weeks": 1}, False),
    (BAKERY, "asynchronous_escalation_stays_open", {}, True),
    (BAKERY, "representation_limit", {"n": 1}, True),
    (BAKERY, "representation_limit", {"n": -1}, False),
    (BAKERY, "assignment_authority", {"role": OVENS}, True),
    (BAKERY, "assignment_authority", {"role": SUGAR}, True),
    (BAKERY, "assignment_authority", {"process": "Drawn by lot every spring"}, True),
    (BAKERY, "assignment_authority", {"role": OVENS, "process": "Drawn by lot"}, False),
    (BAKERY, "assignment_authority", {}, False),
    (BAKERY, "assignment_authority", {"role": "gone"}, False),
    (BAKERY, "assignment_authority", {"role": WINDOW}, False),
    (BAKERY, "assignment_authority", {"role": core(BAKERY, RoleKind.CIRCLE_LEAD)}, False),
    (BAKERY, "assignment_limits", {"per_person": 3, "longest_term_days": 365}, True),
    (BAKERY, "assignment_limits", {}, False),
    (BAKERY, "strategy_authority", {"role": FLOUR}, True),
    (BAKERY, "strategy_authority", {"role": FLOUR, "over": "priorities"}, True),
    (BAKERY, "strategy_authority", {"role": FLOUR, "over": "everything"}, False),
    (BAKERY, "anchor_circle_lead", {"process": "The founders agree"}, False),
    (MILL, "anchor_circle_definition", {"purpose": "Bread for all", "accountabilities": ["Baking"]}, True),
    (MILL, "anchor_circle_definition", {"accountabilities": []}, False),
    (MILL, "anchor_circle_definition", {"accountabilities": [" "]}, False),
    (BAKERY, "link_invitation", {"role": WINDOW}, True),
    (BAKERY, "link_invitation", {"role": WINDOW, "where": "circles_within", "unlink": "At the season's end"}, True),
    (BAKERY, "link_invitation", {"role": OVENS}, False),
    (BAKERY, "link_invitation", {"role": MILL}, False),
    (BAKERY, "link_invitation", {"role": core(SHOP, RoleKind.SECRETARY)}, False),
    (BAKERY, "links_kept", {}, True),
    (BAKERY, "meeting_notice", {"days": 7}, True),
    (BAKERY, "meeting_notice", {}, False),
    (BAKERY, "quorum", {"n": 3}, True),
    (BAKERY, "quorum", {"percent": 50}, True),
    (BAKERY, "quorum", {"percent": 101}, False),
    (BAKERY, "quorum", {"n": 3, "percent": 50}, False),
    (BAKERY, "quorum", {}, False),
    (BAKERY, "governance_meeting_additions", {"steps": ["Read the aims"], "where": "after_check_in"}, True),
    (BAKERY, "governance_meeting_additions", {"steps": ["Read the aims"]}, False),
    (BAKERY, "governance_meeting_additions", {"steps": [], "where": "before_closing"}, False),
    (BAKERY, "governance_meeting_additions", {"steps": ["Vote"], "where": "instead_of_objections"}, False),
    (MILL, "partner_status", {"role": OVENS}, True),
    (BAKERY, "partner_status", {"role": OVENS}, False),
    (MILL, "number_of_circle_reps", {"n": 2}, True),
    (MILL, "number_of_circle_reps", {"n": 0}, False),
    (MILL, "number_of_circle_reps", {}, False),
    (BAKERY, "rep_representation_replaced", {"role": PASTRY, "instead": "Its lead writes"}, True),
    (BAKERY, "rep_representation_replaced", {"role": PASTRY}, False),
    (BAKERY, "rep_representation_replaced", {"role": SHOP, "instead": "Its lead writes"}, False),
    (BAKERY, "other_rep_selection", {"role": FLOUR}, True),
    (BAKERY, "other_rep_selection", {"process": "Drawn by lot every spring"}, True),
    (BAKERY, "other_rep_selection", {"role": FLOUR, "process": "Drawn by lot"}, False),
    (BAKERY, "other_rep_selection", {}, False),
    (BAKERY, "candidates", {"add": "partners"}, True),
    (BAKERY, "candidates", {"over": "secretary", "add": "", "only_role": OVENS}, True),
    (BAKERY, "candidates", {"over": "circle_rep", "add": "partners"}, False),
    (BAKERY, "candidates", {"over": "facilitator"}, False),
    (BAKERY, "candidates", {"add_role": "gone"}, False),
    (BAKERY, "election_time_limit", {"days": 3}, True),
    (BAKERY, "election_time_limit", {}, False),
]  # fmt: skip


@pytest.mark.clause("5.2.1-a")
@pytest.mark.parametrize("role,name,value,fits", VALUES, ids=[f"{v[1]}-{n}" for n, v in enumerate(VALUES)])
def test_a_setting_takes_only_what_it_can_obey(role: str, name: str, value: dict[str, Any], fits: bool) -> None:
    verdict = carrying(role, name, value)

    assert bool(verdict) is fits
    if not fits:
        assert said(verdict)
        assert said(verdict, "fr")


def test_every_setting_in_scope_has_a_value_that_fits() -> None:
    assert {setting.name for setting in IN_SCOPE} <= {name for _, name, _, fits in VALUES if fits} | {
        "anchor_circle_lead"
    }


@pytest.mark.clause("5.2.1-a")
def test_a_circle_holds_one_policy_for_the_same_setting_and_thing() -> None:
    bakery = Building(a_structure()).setting(BAKERY, "representation_limit", n=2).done

    assert "has a Policy for this setting already" in said(carrying(BAKERY, "representation_limit", {"n": 1}, bakery))
    assert carrying(PASTRY, "representation_limit", {"n": 1}, bakery)
    assert may_carry(
        bakery,
        BAKERY,
        "representation_limit",
        {"n": 1},
        (PolicyKind.CHANGES_DEFAULT,),
        policy="bakery:representation_limit",
    )


@pytest.mark.clause("1.4.3", "5.2.1-a")
@pytest.mark.parametrize(
    "first,second,fits", [(None, "both", False), ("both", "strategies", False), ("strategies", "priorities", True)]
)
def test_strategies_and_priorities_are_granted_once_each(first: str | None, second: str, fits: bool) -> None:
    over = {"over": first} if first else {}
    bakery = Building(a_structure()).setting(BAKERY, "strategy_authority", role=FLOUR, **over).done

    assert bool(carrying(BAKERY, "strategy_authority", {"role": OVENS, "over": second}, bakery)) is fits


@pytest.mark.clause("1.3.4-a")
def test_a_circle_may_invite_two_roles_by_two_policies() -> None:
    bakery = Building(a_structure()).setting(BAKERY, "link_invitation", role=WINDOW).done

    assert carrying(BAKERY, "link_invitation", {"role": SHOP}, bakery)
    assert not carrying(BAKERY, "link_invitation", {"role": WINDOW}, bakery)


# Reach


@pytest.mark.clause("5.2.1-b")
@pytest.mark.parametrize("kind,reaches", [("a", True), ("b", True), ("d", False)])
def test_grants_and_constraints_reach_sub_circles_and_changed_defaults_do_not(kind: str, reaches: bool) -> None:
    policy = PolicyLine(id="1.0", lineage="p", since=1, role=MILL, title="P", kinds=(PolicyKind(kind),))

    assert reaches_sub_circles(policy) is reaches


@pytest.mark.clause("5.2.1-b")
def test_what_a_policy_states_of_its_reach_counts() -> None:
    mill = Building(a_structure()).setting(MILL, "asynchronous_response_time_limit", policy="limit", days=5)
    assert setting_in_force(mill.done, BAKERY, "asynchronous_response_time_limit") is None

    mill.amended(PolicyLine, "limit", reaches_sub_circles=True)

    assert in_force(mill.done, BAKERY) == "limit"
    assert in_force(mill.done, PASTRY) == "limit"


@pytest.mark.clause("5.2.1-b")
def test_a_constraint_can_be_kept_to_its_own_circle() -> None:
    mill = Building(a_structure()).setting(MILL, "links_kept", policy="kept")
    assert settings_in_force(mill.done, PASTRY, "links_kept")

    mill.amended(PolicyLine, "kept", reaches_sub_circles=False)

    assert not settings_in_force(mill.done, PASTRY, "links_kept")
    assert settings_in_force(mill.done, MILL, "links_kept")


@pytest.mark.clause("5.2.1-b")
@pytest.mark.parametrize("name", ["assignment_authority", "strategy_authority"])
def test_what_a_circle_lead_holds_is_granted_over_this_circle_alone(name: str) -> None:
    mill = Building(a_structure()).setting(BAKERY, name, policy="given", role=FLOUR)
    mill.amended(PolicyLine, "given", reaches_sub_circles=True)

    assert setting_in_force(mill.done, BAKERY, name) is not None
    assert setting_in_force(mill.done, PASTRY, name) is None


def in_force(structure: Structure, circle: str) -> str | None:
    policy = setting_in_force(structure, circle, "asynchronous_response_time_limit")
    return policy.lineage if policy is not None else None


@pytest.mark.clause("4.1.1", "5.2.1-b")
def test_a_changed_default_is_the_innermost_ones() -> None:
    mill = Building(a_structure())
    mill.setting(MILL, "asynchronous_response_time_limit", policy="outer", days=9)
    mill.amended(PolicyLine, "outer", reaches_sub_circles=True)
    mill.setting(BAKERY, "asynchronous_response_time_limit", policy="inner", days=2)

    assert in_force(mill.done, BAKERY) == "inner"
    assert in_force(mill.done, MILL) == "outer"
    assert in_force(mill.done, SHOP) == "outer"
    assert in_force(mill.done, PASTRY) == "outer"  # The Bakery's own binds the Bakery only.


@pytest.mark.clause("4.1.1", "5.2.1-b")
def test_unless_one_further_out_forbids_to_override_it() -> None:
    mill = Building(a_structure())
    mill.setting(BAKERY, "asynchronous_response_time_limit", policy="inner", days=2)
    mill.setting(MILL, "asynchronous_response_time_limit", policy="outer", days=9)
    mill.amended(PolicyLine, "outer", reaches_sub_circles=True, may_be_overridden=False)

    assert in_force(mill.done, BAKERY) == "outer"
    verdict = carrying(PASTRY, "asynchronous_response_time_limit", {"days": 1}, mill.done)
    assert "forbids Sub-Circles to change this default" in said(verdict)


@pytest.mark.clause("4.1.1")
def test_limits_hold_together_so_that_the_strictest_counts() -> None:
    mill = Building(a_structure())
    mill.setting(MILL, "assignment_limits", policy="outer", per_person=2, per_role=9)
    mill.setting(BAKERY, "assignment_limits", policy="inner", per_person=5, per_role=3)

    of_a_person = limit_in_force(mill.done, BAKERY, "assignment_limits", "per_person")
    of_a_role = limit_in_force(mill.done, BAKERY, "assignment_limits", "per_role")

    assert of_a_person is not None
    assert of_a_role is not None
    assert (of_a_person[0].lineage, of_a_person[1]) == ("outer", 2)
    assert (of_a_role[0].lineage, of_a_role[1]) == ("inner", 3)
    assert limit_in_force(mill.done, BAKERY, "assignment_limits", "longest_term_days") is None


@pytest.mark.clause("4.1.1")
def test_of_two_policies_for_two_things_each_is_found_by_its_own() -> None:
    mill = Building(a_structure()).setting(BAKERY, "link_invitation", policy="window", role=WINDOW)
    mill.setting(BAKERY, "link_invitation", policy="shop", role=SHOP)

    found = [setting_in_force(mill.done, BAKERY, "link_invitation", role=role) for role in (WINDOW, SHOP, SUGAR)]

    assert [policy.lineage if policy else None for policy in found] == ["window", "shop", None]


@pytest.mark.clause("5.2.1-b")
def test_what_is_forbidden_further_out_is_that_setting_for_that_thing_alone() -> None:
    mill = Building(a_structure()).setting(MILL, "link_invitation", policy="outer", role=WINDOW, where="circles_within")
    mill.amended(PolicyLine, "outer", may_be_overridden=False)

    assert not carrying(BAKERY, "link_invitation", {"role": WINDOW}, mill.done)
    assert carrying(BAKERY, "link_invitation", {"role": SHOP}, mill.done)
    assert carrying(BAKERY, "representation_limit", {"n": 1}, mill.done)


# What a setting names and says


@pytest.mark.clause("1.4.4")
def test_a_policy_knows_the_roles_that_its_setting_names() -> None:
    bakery = Building(a_structure()).setting(
        BAKERY, "link_invitation", policy="invites", role=WINDOW, unlink_role=FLOUR, unlink="Ask first"
    )
    policy = bakery.done.get(PolicyLine, "invites")

    assert references(policy) == {"role": WINDOW, "unlink_role": FLOUR}


@pytest.mark.clause("1.4.4")
def test_a_pointer_moves_what_a_setting_means_and_not_what_it_says() -> None:
    mill = Building(a_structure()).setting(MILL, "partner_status", policy="status", role=BAKERY)
    mill.add(PointerLine, f"pointer:status:{BAKERY}", policy="status", named=BAKERY, role=FLOUR)
    policy = mill.done.get(PolicyLine, "status")

    assert meant(mill.done, policy) == FLOUR
    assert references(policy) == {"role": BAKERY}


@pytest.mark.parametrize(
    "name,value,english,french",
    [
        (
            "asynchronous_response_time_limit",
            {"days": 1},
            "In each round of an asynchronous Proposal, silence for 1 day counts as no objection.",
            "À chaque tour d'une Proposition asynchrone, 1 jour de silence valent absence d'objection.",
        ),
        (
            "assignment_limits",
            {"per_person": 3},
            "Assignments in this Circle are limited: 3 Roles for one person at most.",
            "Les affectations de ce Cercle sont limitées : 3 Rôles par personne au plus.",
        ),
        (
            "strategy_authority",
            {"role": FLOUR},
            "Flour sets the Strategies and priorities of this Circle, instead of its Circle Leads.",
            "Flour fixe les Stratégies et les priorités de ce Cercle, à la place de ses Leaders de Cercle.",
        ),
        (
            "link_invitation",
            {"role": WINDOW, "where": "circles_within", "unlink": "ask"},
            "Window may link into the Circles within this one; it is also unlinked this way: ask.",
            "Window peut se relier dans les Cercles contenus dans celui-ci ; il est aussi délié ainsi : ask.",
        ),
    ],
)
def test_a_setting_says_its_effect_in_one_sentence(name: str, value: dict[str, Any], english: str, french: str) -> None:
    setting: Setting = SETTINGS[name]
    policy = PolicyLine(
        id="1.0", lineage="p", since=1, role=BAKERY, title="P", kinds=(setting.kind,), setting=name, value=value
    )
    names = {FLOUR: "Flour", WINDOW: "Window"}

    assert effect_of(policy, names, "en") == english
    assert effect_of(policy, names, "fr") == french
