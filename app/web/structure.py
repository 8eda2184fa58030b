"""Setup: Ratifiers edit a Role, what is inside it and its Policies. After adoption these pages say where to go."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Depends
from starlette.datastructures import FormData

from app.actions.structure import NEW, edit_structure
from app.governance import permissions
from app.governance.errors import GovernanceError
from app.governance.lines import (
    CONSTITUTIONAL,
    INTERNAL,
    AccountabilityLine,
    DomainLine,
    PolicyKind,
    PolicyLine,
    RoleLine,
)
from app.governance.settings import SETTINGS, Parameter, Setting
from app.governance.structure import Structure
from app.locale import N_, _
from app.persistence import structures
from app.persistence.queries import circles
from app.web.browse import folded, not_found
from app.web.dependencies import Member, Reading, Work
from app.web.errors import STATUS
from app.web.forms import Choice, Flag, Form, Paragraphs, Several, Text, Whole, clean
from app.web.pages import page, see_other
from app.web.routing import Pages

router = Pages()


class RoleForm(Form):
    """A Role as it shall read: an emptied line ends, an empty new one is none."""

    name = Text(required=True, longest=200)
    purpose = Paragraphs(longest=5_000)
    accountability = Several(longest=5_000, lines=True)
    accountability_id = Several()
    domain = Several(longest=5_000, lines=True)
    domain_id = Several()
    seen = Whole(required=False)
    """The record that the page was drawn after."""


class NewRoleForm(Form):
    new_name = Text(required=True, longest=200)
    new_purpose = Paragraphs(longest=5_000)
    new_accountabilities = Paragraphs(longest=20_000)


class DeedForm(Form):
    """What happens to the Role as a whole."""

    deed = Choice(("break_out", "fold_in", "remove_role", "move_role"))
    to = Choice(required=False, open_ended=True)
    seen = Whole(required=False)


class PolicyForm(Form):
    title = Text(required=True, longest=200)
    text = Paragraphs(longest=100_000)
    kinds = Several()
    domain = Choice(required=False, open_ended=True)
    setting = Choice(list(SETTINGS), required=False)
    reach = Choice(("", "yes", "no"), required=False)
    firm = Flag()
    seen = Whole(required=False)


Amended = Annotated[RoleForm, Depends(RoleForm.bound)]
Added = Annotated[NewRoleForm, Depends(NewRoleForm.bound)]
Done = Annotated[DeedForm, Depends(DeedForm.bound)]
Worded = Annotated[PolicyForm, Depends(PolicyForm.bound)]


@router.get("/roles/{role_id}/edit", name="edit_role")
def edit(reader: Member, role_id: str) -> Any:
    return _page(reader, role_id)


@router.post("/roles/{role_id}/edit", name="amend_role")
def update(reader: Member, work: Work, role_id: str, form: Amended) -> Any:
    if form.errors:
        return _page(reader, role_id, form=form, status=422)
    structure, role = _role(reader, role_id)
    edits = _amendments(structure, role, form)
    reader.close()
    if edits:
        try:
            edit_structure(work, role_id, edits, seen=form.seen)
        except GovernanceError as refusal:
            return _page(reader, role_id, form=form, refusal=refusal)
    return see_other(reader, "circle" if role.is_circle else "role", notice=N_("Saved."), **_to(role))


@router.post("/roles/{role_id}/roles", name="add_role")
def add(reader: Member, work: Work, role_id: str, form: Added) -> Any:
    if form.errors:
        return _page(reader, role_id, new=form, status=422)
    duties = [line.strip() for line in form.new_accountabilities.splitlines() if line.strip()]
    edits: list[dict[str, Any]] = [
        {"type": "add_role", "role": NEW, "circle": role_id, "name": form.new_name, "purpose": form.new_purpose}
    ]
    edits += [
        {"type": "add_accountability", "role": NEW, "accountability": f"{NEW}{number}", "text": text}
        for number, text in enumerate(duties)
    ]
    try:
        edit_structure(work, role_id, edits, inside=True)
    except GovernanceError as refusal:
        return _page(reader, role_id, new=form, refusal=refusal)
    return see_other(reader, "circle", circle_id=role_id, notice=N_("The Role is added."), _anchor="roles")


@router.post("/roles/{role_id}/deeds", name="role_deeds")
def do(reader: Member, work: Work, role_id: str, form: Done) -> Any:
    if form.errors:
        return _page(reader, role_id, status=422)
    _structure, role = _role(reader, role_id)
    reader.close()
    change: dict[str, Any] = {"type": form.deed, "role": role_id}
    if form.deed == "move_role":
        change["to"] = form.to
    try:
        edit_structure(work, role_id, [change], seen=form.seen)
    except GovernanceError as refusal:
        return _page(reader, role_id, refusal=refusal)
    if form.deed == "remove_role":
        return see_other(reader, "circle", circle_id=role.circle, notice=N_("The Role is removed."))
    return see_other(reader, "circle", circle_id=role_id, notice=N_("Saved."))


@router.get("/roles/{role_id}/policies/edit", name="edit_policy")
def edit_policy(reader: Member, role_id: str, policy: str = "") -> Any:
    return _policy_page(reader, role_id, policy)


@router.post("/roles/{role_id}/policies", name="save_policy")
def save_policy(reader: Member, work: Work, role_id: str, form: Worded, policy: str = "", remove: bool = False) -> Any:
    if remove and policy:
        edit_structure(work, role_id, [{"type": "remove_policy", "policy": policy}], inside=True, seen=form.seen)
        return see_other(reader, "circle", circle_id=role_id, notice=N_("The Policy is removed."))
    value = _value(form)
    if form.errors:
        return _policy_page(reader, role_id, policy, form, status=422)
    facts: dict[str, Any] = {
        "title": form.title,
        "text": form.text,
        "kinds": [kind for kind in form.kinds if kind in set(PolicyKind)],
        "domain": form.domain or None,
        "setting": form.setting or None,
        "value": value,
        "reaches_sub_circles": {"yes": True, "no": False}.get(form.reach),
        "may_be_overridden": not form.firm,
    }
    if policy:
        change = {"type": "amend_policy", "policy": policy, **facts}
    else:
        change = {"type": "add_policy", "policy": NEW, "role": role_id, **facts}
    try:
        edit_structure(work, role_id, [change], inside=True, seen=form.seen)
    except GovernanceError as refusal:
        return _policy_page(reader, role_id, policy, form, refusal=refusal)
    return see_other(reader, "circle", circle_id=role_id, notice=N_("The Policy is saved."), _anchor="policies")


def _amendments(structure: Structure, role: RoleLine, form: RoleForm) -> list[dict[str, Any]]:
    """From how the Role stands to how it shall read."""
    edits: list[dict[str, Any]] = []
    if role.kind not in CONSTITUTIONAL:
        facts = {"name": form.name, "purpose": form.purpose}
        changed = {key: text for key, text in facts.items() if text != getattr(role, key)}
        if changed:
            edits.append({"type": "amend_role", "role": role.lineage, **changed})
    nouns: tuple[tuple[str, type[Any]], ...] = (("accountability", AccountabilityLine), ("domain", DomainLine))
    for noun, of in nouns:
        stands = {line.lineage: line.text for line in structure.held(of, role.lineage)}
        given = zip(getattr(form, f"{noun}_id"), getattr(form, noun), strict=False)
        for number, (id, text) in enumerate(given):
            if id in stands and not text:
                edits.append({"type": f"remove_{noun}", noun: id})
            elif id in stands and text != stands[id]:
                edits.append({"type": f"amend_{noun}", noun: id, "text": text})
            elif id not in stands and text:
                change = {"type": f"add_{noun}", "role": role.lineage, noun: f"{NEW}{noun}{number}", "text": text}
                edits.append(change | ({"origin": INTERNAL} if noun == "domain" else {}))
    return edits


def _page(
    reader: Reading, role_id: str, *, form: RoleForm | None = None, new: NewRoleForm | None = None, status: int = 200,
    refusal: GovernanceError | None = None,
) -> Any:  # fmt: skip
    structure, role = _role(reader, role_id)
    duties = structure.held(AccountabilityLine, role_id)
    domains = structure.held(DomainLine, role_id)
    return page(
        reader,
        "structure/edit.html",
        status=_status(refusal) if refusal else status,
        role=role,
        may=permissions.may_edit_structure(structure, reader.me or "", role_id),
        form=form or RoleForm(name=role.name, purpose=role.purpose),
        duties=_lines(form, "accountability", [(line.lineage, line.text) for line in duties]),
        domains=_lines(form, "domain", [(line.lineage, line.text) for line in domains]),
        new=new or NewRoleForm(),
        inside=sorted(
            (one for one in structure.roles_in(role_id) if one.kind not in CONSTITUTIONAL),
            key=lambda one: folded(one.name),
        ),
        circles=[(id, name) for id, name in circles.every(reader.connection, reader.here.id) if id != role_id],
        circle=structure.find(RoleLine, role.circle),
        is_constitutional=role.kind in CONSTITUTIONAL,
        refused=refusal.reason if refusal else None,
    )


def _lines(form: RoleForm | None, noun: str, stands: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Pairs of id and text: as typed, or as they stand with room for two more."""
    if form is None or form.sent is None:
        return [*stands, ("", ""), ("", "")]
    ids = form.given.get(f"{noun}_id", [])
    texts = form.given.get(noun, [])
    return list(zip(ids, texts, strict=False))


def _role(reader: Reading, role_id: str) -> tuple[Structure, RoleLine]:
    structure = structures.load_around(reader.connection, reader.here.id, [role_id], people=[reader.me or ""])
    role = structure.find(RoleLine, role_id)
    if role is None:
        raise not_found()
    return structure, role


def _to(role: RoleLine) -> dict[str, str]:
    return {"circle_id": role.lineage} if role.is_circle else {"role_id": role.lineage}


def _status(refusal: GovernanceError) -> int:
    return next(STATUS[of] for of in type(refusal).__mro__ if of in STATUS)


# Policies


def _policy_page(
    reader: Reading, role_id: str, policy: str, form: PolicyForm | None = None, *, status: int = 200,
    refusal: GovernanceError | None = None,
) -> Any:  # fmt: skip
    structure, role = _role(reader, role_id)
    line = structure.find(PolicyLine, policy) if policy else None
    if policy and (line is None or line.role != role_id):
        raise not_found()
    around = [one for one in structure.all(RoleLine) if one.kind not in CONSTITUTIONAL and one.circle]
    domains = [*structure.held(DomainLine, role_id)]
    domains += [domain for one in structure.roles_in(role_id) for domain in structure.held(DomainLine, one.lineage)]
    chosen = [each for each in SETTINGS.values() if each.in_scope and (role.circle is None or not each.anchor_only)]
    return page(
        reader,
        "structure/policy.html",
        status=_status(refusal) if refusal else status,
        role=role,
        line=line,
        may=permissions.may_edit_structure(structure, reader.me or "", role_id),
        form=form or _begun(line),
        values=_typed_values(form, line),
        settings=chosen,
        choices=[(each.name, each.label[reader.language == "fr"]) for each in chosen],
        roles=sorted(((one.lineage, one.name) for one in around), key=lambda one: folded(one[1])),
        domains=[(domain.lineage, domain.text) for domain in domains],
        refused=refusal.reason if refusal else None,
    )


def _begun(line: PolicyLine | None) -> PolicyForm:
    if line is None:
        return PolicyForm()
    reach = {True: "yes", False: "no", None: ""}[line.reaches_sub_circles]
    return PolicyForm(
        title=line.title, text=line.text, kinds=list(line.kinds), domain=line.domain or "", setting=line.setting or "",
        reach=reach, firm=not line.may_be_overridden,
    )  # fmt: skip


def _typed_values(form: PolicyForm | None, line: PolicyLine | None) -> dict[str, str]:
    """What stands in the fields of the settings' parameters, by "setting.parameter"."""
    if form is not None and form.sent is not None:
        return {name: str(value) for name, value in form.sent.items() if "." in name and isinstance(value, str)}
    if line is None or not line.setting:
        return {}
    return {
        f"{line.setting}.{name}": "\n".join(value) if isinstance(value, list) else str(value)
        for name, value in line.value.items()
    }


def _value(form: PolicyForm) -> dict[str, Any]:
    """The chosen setting's parameters; what cannot be read is said beside its field."""
    setting = SETTINGS.get(form.setting)
    if setting is None or form.sent is None:
        return {}
    found: dict[str, Any] = {}
    for parameter in setting.parameters:
        given = _given(form.sent, setting, parameter)
        if given is not None:
            found[parameter.name] = given
        if given is not None and not parameter.fits(given):
            form.refuse(f"{setting.name}.{parameter.name}", _("Please look at this once more."))
    return found


def _given(sent: FormData, setting: Setting, parameter: Parameter) -> Any:
    typed = sent.get(f"{setting.name}.{parameter.name}")
    text = clean(typed, lines=True) if isinstance(typed, str) else ""
    if not text:
        return None
    if parameter.type in ("days", "count"):
        return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else text
    if parameter.type == "texts":
        return [line.strip() for line in text.splitlines() if line.strip()]
    return text
