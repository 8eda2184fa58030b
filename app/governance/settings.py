"""Settings: what a Policy may carry beside its words, so that the program obeys it (§5.2.1).

Which settings there are is in `settings_vocabulary.py`; here is what one says, which of them holds in a Circle, and
whether a Policy may carry it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from app.governance.lines import CONSTITUTIONAL, LinkLine, PointerLine, PolicyKind, PolicyLine, RoleKind, RoleLine
from app.governance.phrases import in_words
from app.governance.settings_grammar import KIND_WORDS, Parameter, Setting
from app.governance.settings_vocabulary import BOTH, CIRCLES_WITHIN, HERE, PRIORITIES, SETTINGS, STRATEGIES
from app.governance.structure import Structure
from app.governance.verdicts import YES, Verdict, no

__all__ = ["BOTH", "CIRCLES_WITHIN", "HERE", "PRIORITIES", "SETTINGS", "STRATEGIES", "Parameter", "Setting"]

# What a Policy's setting says


def setting_of(policy: PolicyLine) -> Setting | None:
    return SETTINGS.get(policy.setting or "")


def reaches_sub_circles(policy: PolicyLine) -> bool:
    """Grants and constraints do unless stated otherwise; a changed default does only where stated (§5.2.1-b)."""
    setting = setting_of(policy)
    if setting is not None and setting.own_circle_only:
        return False
    if policy.setting == "link_invitation":
        return policy.value.get("where") in (CIRCLES_WITHIN, BOTH)
    if policy.reaches_sub_circles is not None:
        return policy.reaches_sub_circles
    kinds = {setting.kind} if setting is not None else set(policy.kinds)
    return kinds != {PolicyKind.CHANGES_DEFAULT}


def _thing(setting: Setting, value: Mapping[str, Any]) -> tuple[object, ...]:
    """What the setting is about: a Circle's two Policies for two invited Roles are not the same Policy twice."""
    return tuple(value.get(name) or (BOTH if name == "over" else None) for name in setting.thing)


def _same_thing(setting: Setting, one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Strategies and priorities together are the same thing as either."""
    pairs = zip(_thing(setting, one), _thing(setting, other), strict=True)
    return all(first == second or BOTH in (first, second) for first, second in pairs)


def references(policy: PolicyLine) -> dict[str, str]:
    """The Roles that a Policy's setting names, by parameter (§1.4.4)."""
    setting = setting_of(policy)
    if setting is None:
        return {}
    named = [parameter.name for parameter in setting.parameters if parameter.type == "role"]
    return {name: str(policy.value[name]) for name in named if policy.value.get(name)}


def meant(structure: Structure, policy: PolicyLine, parameter: str = "role") -> str | None:
    """The Role that a setting means now: the one it names, or whichever its Circle Lead pointed to (§1.4.4)."""
    named = references(policy).get(parameter)
    pointer = structure.find(PointerLine, f"pointer:{policy.lineage}:{named}") if named else None
    return pointer.role if pointer is not None else named


def effect_of(policy: PolicyLine, role_names: Mapping[str, str], language: str) -> str:
    """The setting's sentence with the Policy's own parameters in it; empty for a Policy of words alone."""
    setting = setting_of(policy)
    if setting is None:
        return ""
    french = language.startswith("fr")
    said: dict[str, object] = {}
    for parameter in setting.parameters:
        value = policy.value.get(parameter.name)
        if parameter.type == "role" and value:
            value = role_names.get(str(value), str(value))
        elif parameter.type == "texts" and value:
            value = "; ".join(value)
        elif parameter.type == "choice":
            phrase = dict(parameter.choices).get(str(value), parameter.choices[0][1])
            value = phrase[french]
        said[parameter.name] = value or ""
    return in_words(setting.effect[french], said, french)


# Which setting holds


def settings_in_force(structure: Structure, circle: str, name: str, **thing: object) -> list[PolicyLine]:
    """Every Policy whose setting of this name reaches the Circle, outermost first, overridden or not.

    Limits hold together, so that the strictest counts (`limit_in_force`); of changed defaults one wins
    (`setting_in_force`).
    """
    found = []
    for holder in reversed(structure.chain(circle)):
        for policy in structure.held(PolicyLine, holder.lineage):
            if policy.setting != name or any(policy.value.get(key) != value for key, value in thing.items()):
                continue
            if holds_in(policy, circle):
                found.append(policy)
    return found


def holds_in(policy: PolicyLine, circle: str) -> bool:
    """Whether a Policy of the Circle, or of one above it, bears on the Circle; an invitation says so itself."""
    if policy.role != circle:
        return reaches_sub_circles(policy)
    return policy.setting != "link_invitation" or policy.value.get("where") != CIRCLES_WITHIN


def setting_in_force(structure: Structure, circle: str, name: str, **thing: object) -> PolicyLine | None:
    """The Policy that says what holds here: the innermost, unless one further out forbids overriding (§4.1.1)."""
    found = settings_in_force(structure, circle, name, **thing)
    firm = next((policy for policy in found if not policy.may_be_overridden and policy.role != circle), None)
    return firm or (found[-1] if found else None)


def grants_in_force(structure: Structure, circle: str, name: str) -> list[PolicyLine]:
    """What is given away here, outermost first; a grant to a Role that is gone stands no more (§1.4.5-c)."""
    return [policy for policy in settings_in_force(structure, circle, name) if not _given_to_nobody(structure, policy)]


def _given_to_nobody(structure: Structure, policy: PolicyLine) -> bool:
    named = meant(structure, policy)
    return named is not None and structure.find(RoleLine, named) is None


def limit_in_force(structure: Structure, circle: str, name: str, parameter: str) -> tuple[PolicyLine, int] | None:
    """The strictest of the limits that hold together in the Circle (§4.1.1), with the Policy that sets it."""
    limits = [(policy, policy.value.get(parameter)) for policy in settings_in_force(structure, circle, name)]
    given = [(policy, value) for policy, value in limits if isinstance(value, int)]
    return min(given, key=lambda limit: limit[1], default=None)


# Whether a Policy may carry it


def may_carry(
    structure: Structure,
    role: str,
    name: str,
    value: Mapping[str, Any],
    kinds: Iterable[PolicyKind],
    *,
    policy: str | None = None,
    clash: bool = True,
) -> Verdict:
    """Whether a Policy of the Role may carry the setting.

    `policy` is its own id when it is amended; `clash=False` leaves aside what other Policies say.
    """
    setting = SETTINGS.get(name)
    if setting is None:
        return no("5.2.1-a", "setting_unknown", setting=name)
    if not setting.in_scope:
        return no(setting.clause, "setting_waits", setting=setting.label)
    if setting.kind not in set(kinds):
        return no("5.2.1-a", "setting_needs_its_kind", setting=setting.label, kind=KIND_WORDS[setting.kind])
    anchor = structure.anchor
    if setting.anchor_only and (anchor is None or anchor.lineage != role):
        return no(setting.clause, "setting_is_the_anchor_circles", setting=setting.label)
    return (
        _complete(setting, value)
        and _names_roles(structure, setting, value)
        and _fits_the_role(structure, role, setting, value)
        and (_no_clash(structure, role, setting, value, policy) if clash else YES)
    )


def _complete(setting: Setting, value: Mapping[str, Any]) -> Verdict:
    known = {parameter.name: parameter for parameter in setting.parameters}
    for name in value:
        if name not in known:
            return no("5.2.1-a", "setting_has_no_such_parameter", setting=setting.label, parameter=name)
    for parameter in setting.parameters:
        given = value.get(parameter.name)
        if given is None or given == "" or given == []:
            if parameter.required:
                return no(setting.clause, "setting_lacks", setting=setting.label, parameter=parameter.label)
        elif not parameter.fits(given):
            return no(setting.clause, "setting_does_not_take", setting=setting.label, parameter=parameter.label)
    chosen = [name for name in setting.any_of if value.get(name)]
    if setting.any_of and (not chosen or (setting.not_both and len(chosen) > 1)):
        labels = tuple(" / ".join(known[name].label[i] for name in setting.any_of) for i in (0, 1))
        message = "setting_takes_one_of" if setting.not_both else "setting_lacks_any_of"
        return no(setting.clause, message, setting=setting.label, parameters=labels)
    return YES


def _names_roles(structure: Structure, setting: Setting, value: Mapping[str, Any]) -> Verdict:
    for parameter in setting.parameters:
        named = value.get(parameter.name)
        if parameter.type == "role" and named and structure.find(RoleLine, named) is None:
            return no(setting.clause, "setting_names_no_role", setting=setting.label, parameter=parameter.label)
    return YES


def _fits_the_role(structure: Structure, role: str, setting: Setting, value: Mapping[str, Any]) -> Verdict:
    """A grant goes to a Role within (§5.2.1-a); an invitation to one from elsewhere than where it leads (§1.3.4-a)."""
    named = value.get("role")
    if not named:
        return YES
    line = structure.role(named)
    if setting.name == "link_invitation":
        there_already = line.circle == role and value.get("where") not in (CIRCLES_WITHIN, BOTH)
        if line.circle is None or there_already or line.kind in CONSTITUTIONAL or named == role:
            return no("1.3.4-a", "invitation_names_a_role_from_elsewhere", role=line.name)
        return YES
    linked = any(link.circle == role for link in structure.held(LinkLine, role) if link.role == named)
    if setting.name == "rep_representation_replaced":
        contained = line.kind is RoleKind.ROLE and (line.circle == role or linked)
        return YES if contained else no("5.1.1-c", "replaces_reps_of_a_circle_within", role=line.name)
    if line.kind is RoleKind.CIRCLE_LEAD:
        return no(setting.clause, "setting_names_another_role_than_circle_lead", setting=setting.label)
    within = any(around.lineage == role for around in structure.chain(named)[1:])
    if not within and not linked:
        return no("5.2.1-a", "grant_goes_to_a_role_within", role=line.name, circle=structure.role(role).name)
    return YES


def _no_clash(
    structure: Structure, role: str, setting: Setting, value: Mapping[str, Any], policy: str | None
) -> Verdict:
    for other in structure.held(PolicyLine, role):
        same = other.setting == setting.name and _same_thing(setting, other.value, value)
        if same and other.lineage != policy:
            return no("5.2.1-a", "setting_already_held", circle=structure.role(role).name, policy=other.title)
    if setting.kind is not PolicyKind.CHANGES_DEFAULT:
        return YES
    for holder in structure.chain(role)[1:]:
        for other in structure.held(PolicyLine, holder.lineage):
            same = other.setting == setting.name and _same_thing(setting, other.value, value)
            if same and not other.may_be_overridden and reaches_sub_circles(other):
                return no("5.2.1-b", "setting_forbidden_further_out", circle=holder.name, policy=other.title)
    return YES
