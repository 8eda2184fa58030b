"""Where a Policy's setting points at a Circle or into it, its Circle Leads point it at another Role inside (§1.4.4)."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Depends

from app.actions.pointers import move_pointer
from app.governance.errors import GovernanceError
from app.governance.lines import PolicyLine, RoleLine
from app.governance.permissions import may_reroute
from app.governance.settings import meant, references
from app.governance.structure import Structure
from app.governance.verdicts import Reason
from app.locale import N_
from app.persistence import structures
from app.web.browse import not_found
from app.web.dependencies import Member, Reading, Work
from app.web.forms import Choice, Form
from app.web.pages import page, see_other
from app.web.routing import Pages

router = Pages()


class PointerForm(Form):
    named = Choice(open_ended=True)
    role = Choice(open_ended=True)


Sent = Annotated[PointerForm, Depends(PointerForm.bound)]


@router.get("/policies/{policy_id}/pointers", name="pointers")
def show(reader: Member, policy_id: str) -> Any:
    return _page(reader, policy_id)


@router.post("/policies/{policy_id}/pointers", name="move_pointer")
def update(reader: Member, work: Work, policy_id: str, form: Sent) -> Any:
    if form.errors:
        return _page(reader, policy_id, Reason("", "look_at_the_fields"))
    try:
        move_pointer(work, policy_id, form.named, form.role)
    except GovernanceError as refused:
        return _page(reader, policy_id, refused.reason)
    return see_other(reader, "policy", policy_id=policy_id, notice=N_("It points there from now on."))


def _page(reader: Reading, policy_id: str, refused: Reason | None = None) -> Any:
    structure = structures.load_structure(reader.connection, reader.here.id)
    policy = structure.find(PolicyLine, policy_id)
    if policy is None:
        raise not_found()
    pointers = [
        (structure.find(RoleLine, named), meant(structure, policy, name), _choices(structure, reader, policy, named))
        for name, named in references(policy).items()
    ]
    return page(
        reader,
        "policies/pointers.html",
        status=422 if refused else 200,
        policy=policy,
        pointers=[each for each in pointers if each[0] is not None],
        refused=refused,
    )


def _choices(structure: Structure, reader: Reading, policy: PolicyLine, named: str) -> list[tuple[str, str]]:
    """The Roles at which the reader may point it."""
    line = structure.find(RoleLine, named)
    around = {named, line.circle if line is not None else None}
    inside = [role for circle in around if circle for role in (structure.role(circle), *structure.inside(circle))]
    found = {
        role.lineage: role.name
        for role in inside
        if may_reroute(structure, reader.me or "", policy, named, role.lineage)
    }
    return sorted(found.items(), key=lambda pair: pair[1].casefold())
