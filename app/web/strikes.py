"""Striking what breaks the Constitution: asked by a Partner, done by a Secretary, with the clause (§4.2.2)."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Depends

from app.actions import strikes as actions
from app.governance.changes.organization import TABLES
from app.governance.errors import GovernanceError, NotFound
from app.governance.ledger import LEDGER
from app.governance.lines import AccountabilityLine, DomainLine, PolicyLine, RoleLine
from app.governance.permissions import may_ask_for_strike, may_strike
from app.governance.structure import Structure
from app.governance.verdicts import Reason
from app.locale import N_
from app.persistence import structures
from app.persistence.queries import history
from app.persistence.queries.strikes import strike_asked
from app.web.dependencies import Member, Reading, Work
from app.web.forms import Choice, Form, Paragraphs, Text
from app.web.pages import page, see_other
from app.web.routing import Pages
from app.web.ruling_views import clause_said
from app.web.strike_views import rests_on

router = Pages()
TEXTS = {RoleLine: "name", PolicyLine: "title", AccountabilityLine: "text", DomainLine: "text"}


class StrikeForm(Form):
    clause = Choice([clause.id for clause in LEDGER])
    reason = Paragraphs(required=True, longest=10_000)
    do = Choice(("ask", "strike"), required=False)
    seen = Text(longest=100_000)
    """What rested on the line when its Secretary looked."""


Sent = Annotated[StrikeForm, Depends(StrikeForm.bound)]


@router.get("/organizations/{slug}/strikes/new", name="new_strike")
def new(reader: Member, slug: str, table: str = "", line: str = "") -> Any:
    return _page(reader, table, line, StrikeForm())


@router.post("/organizations/{slug}/strikes", name="strikes")
def create(reader: Member, work: Work, slug: str, form: Sent, table: str = "", line: str = "") -> Any:
    """`do`: "ask" by any Partner, "strike" by the Secretary."""
    if form.errors:
        return _page(reader, table, line, form, status=422)
    _line(reader, table, line)
    reader.close()
    try:
        if form.do == "strike":
            record = actions.strike_governance(work, table, line, form.clause, form.reason, form.seen or None)
        else:
            record = actions.ask_for_strike(work, table, line, form.clause, form.reason)
    except GovernanceError as refused:
        return _page(reader, table, line, form, refused.reason, status=422)
    notice = (
        N_("Struck. The history keeps it, with the clause.") if form.do == "strike" else N_("The Secretary is asked.")
    )
    return see_other(reader, "record", slug=slug, number=record, notice=notice)


def _line(reader: Reading, table: str, lineage: str) -> tuple[Structure, str, str]:
    """What it says, and the Circle whose Governance it is."""
    of = TABLES.get(table)
    structure = structures.load_structure(reader.connection, reader.here.id)
    line = structure.find(of, lineage) if of in TEXTS else None
    if of is None or line is None:
        raise NotFound(Reason("", "not_found"))
    holder = line.lineage if isinstance(line, RoleLine) else line.role  # type: ignore[attr-defined]  # all name theirs
    circle = holder if isinstance(line, PolicyLine) else structure.role(holder).circle or holder
    return structure, getattr(line, TEXTS[of]), circle


def _others(structure: Structure, table: str, lineage: str) -> list[tuple[str, str, str]]:
    """What else of the same Role could be meant: table, line, text."""
    if table == PolicyLine.table:
        return []
    line = structure.get(TABLES[table], lineage)
    role = line.lineage if isinstance(line, RoleLine) else line.role  # type: ignore[attr-defined]  # all name theirs
    found = [(RoleLine.table, role, structure.role(role).name)]
    found += [(DomainLine.table, each.lineage, each.text) for each in structure.held(DomainLine, role)]
    return found + [
        (AccountabilityLine.table, each.lineage, each.text) for each in structure.held(AccountabilityLine, role)
    ]


def _page(
    reader: Reading, table: str, lineage: str, form: StrikeForm, refused: Reason | None = None, status: int = 200
) -> Any:
    structure, text, circle = _line(reader, table, lineage)
    asked = strike_asked(reader.connection, reader.here.id, lineage)
    request = history.one(reader.connection, reader.here.id, asked) if asked is not None else None
    if request is not None and form.sent is None:
        form = StrikeForm(clause=request.body.get("clause", ""))
    return page(
        reader,
        "strikes/new.html",
        status=status,
        form=form,
        refused=refused,
        table=table,
        line=lineage,
        text=text,
        words=policy.text if (policy := structure.find(PolicyLine, lineage)) is not None else "",
        circle=structure.role(circle),
        others=_others(structure, table, lineage),
        clauses=[(each.id, f"{each.id} · {each.title_in(reader.language)}") for each in LEDGER],
        asked=asked,
        asking=request,
        request_clause=clause_said(request.body.get("clause", ""), reader.language) if request is not None else "",
        rests=rests_on(reader, structure, table, lineage),
        role_type=RoleLine,
        may_ask=may_ask_for_strike(structure, reader.me or ""),
        may_strike=may_strike(structure, reader.me or "", circle, reader.today),
    )
