"""Links of a Role into other Circles (§1.3.4), made and ended on the Role's page."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Depends

from app.actions.links import link_role, unlink_role
from app.governance.errors import GovernanceError
from app.governance.lines import RoleLine
from app.governance.links import may_link
from app.governance.settings import references
from app.locale import N_
from app.persistence import structures
from app.persistence.queries import policies
from app.web.browse import not_found
from app.web.dependencies import Member, Reading, Work
from app.web.forms import Choice, Form
from app.web.pages import page, see_other
from app.web.routing import Pages

router = Pages()


class LinkForm(Form):
    circle = Choice(required=True, open_ended=True)


Bound = Annotated[LinkForm, Depends(LinkForm.bound)]


@router.get("/roles/{role_id}/links/new", name="new_link")
def new(reader: Member, role_id: str) -> Any:
    return _form(reader, role_id, LinkForm())


@router.post("/roles/{role_id}/links", name="links")
def create(reader: Member, work: Work, role_id: str, form: Bound) -> Any:
    if form.errors:
        return _form(reader, role_id, form, status=422)
    try:
        link_role(work, role_id, form.circle)
    except GovernanceError as refusal:
        return _form(reader, role_id, form, status=403, refusal=refusal)
    return see_other(reader, "role", role_id=role_id, notice=N_("Linked."))


@router.post("/roles/{role_id}/links/{link}/ending", name="unlinkings")
def end(reader: Member, work: Work, role_id: str, link: str) -> Any:
    unlink_role(work, link)
    return see_other(reader, "role", role_id=role_id, notice=N_("Unlinked."))


def _form(
    reader: Reading, role_id: str, form: LinkForm, *, status: int = 200, refusal: GovernanceError | None = None
) -> Any:
    """Only the Circles whose Policies, or those of Circles above, invite the Role are to choose from."""
    connection, here = reader.connection, reader.here
    found = policies.listed(connection, here.id, setting="link_invitation")
    inviting = [policy for policy, _ in found if role_id in references(policy).values()]
    structure = structures.load_structure(connection, here.id) if inviting else None
    role = structure.find(RoleLine, role_id) if structure else None
    circles: list[tuple[str, str]] = []
    if structure is not None and role is not None:
        within = {one.lineage: one for policy in inviting for one in structure.inside(policy.role) if one.is_circle}
        within |= {policy.role: structure.role(policy.role) for policy in inviting}
        circles = [(id, line.name) for id, line in within.items() if may_link(structure, reader.me or "", role_id, id)]
    if role is None:
        lines: list[RoleLine] = structures.lines(connection, here.id, RoleLine, lineage=[role_id])
        if not lines:
            raise not_found()
        role = lines[0]
    return page(
        reader, "links/new.html", status=status, form=form, role=role, circles=sorted(circles, key=lambda one: one[1]),
        refused=refusal.reason if refusal else None,
    )  # fmt: skip
