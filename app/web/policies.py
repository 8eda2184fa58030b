"""All Policies of an organization, and the page of one."""

from __future__ import annotations

from typing import Any

from app.governance import permissions
from app.governance.lines import AccountabilityLine, DomainLine, PolicyKind, PolicyLine, RoleLine
from app.governance.policies import settings_of
from app.governance.settings import SETTINGS, effect_of, reaches_sub_circles, references
from app.persistence import structures
from app.persistence.queries import circles, history, policies, roles
from app.web.browse import an_empty_structure, at, before, excerpt, marks, may_write, named, not_found
from app.web.dependencies import Reader
from app.web.pages import page
from app.web.routing import Pages
from app.web.ruling_views import on_this

router = Pages()


@router.get("/organizations/{slug}/policies", name="policies")
def index(reader: Reader, slug: str, circle: str = "", kind: str = "", setting: str = "") -> Any:
    kind = kind if kind in set(PolicyKind) else ""
    setting = setting if setting in SETTINGS else ""
    connection, here = reader.connection, reader.here
    found = policies.listed(connection, here.id, at(reader), circle=circle, kind=kind, setting=setting)
    mentioned = {role for policy, _ in found for role in references(policy).values()}
    names = circles.role_names(connection, here.id, mentioned, at(reader))
    lines = [policy for policy, _ in found]
    french = reader.language == "fr"
    return page(
        reader,
        "policies/index.html",
        place="policies",
        moment=reader.moment,
        found=found,
        excerpt=excerpt,
        effects={policy.lineage: effect_of(policy, names, reader.language) for policy in lines if policy.setting},
        origin=marks(reader, lines),
        holders=policies.holders(connection, here.id, at(reader)),
        settings=[(name, each.label[french]) for name, each in SETTINGS.items() if each.in_scope],
        chosen={"circle": circle, "kind": kind, "setting": setting},
    )


@router.get("/policies/{policy_id}", name="policy")
def show(reader: Reader, policy_id: str) -> Any:
    connection, here = reader.connection, reader.here
    found = structures.lines(connection, here.id, PolicyLine, at(reader), lineage=[policy_id])
    if not found:
        return _gone(reader, policy_id)
    policy: PolicyLine = found[0]
    structure = an_empty_structure(reader)
    roles.around_role(connection, structure, policy.role, at(reader), reader.me)
    if structure.find(PolicyLine, policy_id) is None:
        structure.add(policy)
    told, further = history.of_item(connection, here.id, policy_id, before=before(reader), limit=8)
    touching = roles.proposals_touching(connection, here.id, policy_id) if reader.person and not at(reader) else []
    names = named(reader, structure, lines=[policy], people=[each.proposer for each in touching])
    wording = {line.lineage: line.name for line in structure.all(RoleLine)}
    standing = next((each for each in settings_of(structure, policy.role) if each.policy.lineage == policy_id), None)
    return page(
        reader,
        "policies/show.html",
        moment=reader.moment,
        place="policies",
        policy=policy,
        structure=structure,
        holder=structure.find(RoleLine, policy.role),
        path=[(line.lineage, line.name) for line in reversed(structure.chain(policy.role))],
        domain=structure.find(DomainLine, policy.domain),
        effect=effect_of(policy, wording, reader.language),
        setting=SETTINGS.get(policy.setting or ""),
        reaches=reaches_sub_circles(policy),
        standing=standing,
        named={name: structure.find(RoleLine, role) for name, role in references(policy).items()},
        touching=touching,
        people=names.people,
        origin=names.origin,
        told=told,
        further=further,
        serves=structure.held(AccountabilityLine, policy.role),
        writes=may_write(reader),
        rulings=on_this(reader, PolicyLine.table, policy_id, policy.role, [policy.domain] if policy.domain else []),
        edit=permissions.may_edit_structure(structure, reader.me, policy.role) if reader.me else False,
    )


@router.get("/policies/{policy_id}/history", name="policy_history")
def show_history(reader: Reader, policy_id: str, before: int | None = None) -> Any:
    told, further = history.of_item(reader.connection, reader.here.id, policy_id, before=before)
    return page(
        reader, "policies/history.html", told=told, further=further, policy_id=policy_id,
        history_url="policy_history", history_of={"policy_id": policy_id},
    )  # fmt: skip


def _gone(reader: Reader, policy_id: str) -> Any:
    told, _ = history.of_item(reader.connection, reader.here.id, policy_id, limit=200)
    if not told:
        raise not_found()
    return page(
        reader, "policies/gone.html", status=404, moment=reader.moment, last=told[0], first=told[-1],
        policy_id=policy_id,
    )  # fmt: skip
