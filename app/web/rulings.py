"""Rulings: the register, the page of one, asking, ruling, publishing and appealing (§4.2.1)."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Depends

from app.actions import rulings as actions
from app.actions.base import LONGEST_SAYING
from app.governance import ruling_permissions as permissions
from app.governance.errors import GovernanceError
from app.governance.ledger import LEDGER
from app.governance.lines import RoleLine
from app.governance.ruling_texts import CONSTITUTION, circles_affected, precedents, text_of, texts_beside
from app.governance.rulings import Ruling, State
from app.governance.structure import Structure
from app.governance.surrogates import acting_secretary
from app.governance.verdicts import Reason, Verdict
from app.locale import N_
from app.persistence import structures
from app.persistence.queries import people, processes, rulings
from app.web.browse import folded, not_found
from app.web.dependencies import Member, Reading, Work
from app.web.errors import STATUS
from app.web.forms import Choice, Flag, Form, Paragraphs
from app.web.pages import page, see_other
from app.web.routing import Pages
from app.web.ruling_views import clause_said, clauses, register

router = Pages()
SHOWN = ("waiting", "published")


class QuestionForm(Form):
    circle = Choice(open_ended=True)
    clause = Choice([each.id for each in LEDGER], required=False)
    question = Paragraphs(required=True, longest=LONGEST_SAYING)


class AnswerForm(Form):
    """A ruling, or what an appeal to it comes to; beside these `stand:<ruling>` and `circumstance:<ruling>`."""

    decision = Choice(("rule", "uphold", "overrule"), required=False)
    answer = Paragraphs(longest=LONGEST_SAYING)
    logic = Paragraphs(required=True, longest=LONGEST_SAYING)
    publish = Flag()

    @property
    def follows(self) -> list[str]:
        return [name.removeprefix("stand:") for name, value in self._sent("stand:") if value == "follows"]

    @property
    def departs(self) -> dict[str, str]:
        """With the new circumstance, which may be missing."""
        leaving = [name.removeprefix("stand:") for name, value in self._sent("stand:") if value == "departs"]
        said = dict(self._sent("circumstance:"))
        return {ruling: said.get(f"circumstance:{ruling}", "") for ruling in leaving}

    def _sent(self, prefix: str) -> list[tuple[str, str]]:
        items = self.sent.multi_items() if self.sent is not None else []
        return [(name, value) for name, value in items if name.startswith(prefix) and isinstance(value, str)]


class AppealForm(Form):
    circle = Choice(open_ended=True)
    reason = Paragraphs(required=True, longest=LONGEST_SAYING)


Asked = Annotated[QuestionForm, Depends(QuestionForm.bound)]
Answered = Annotated[AnswerForm, Depends(AnswerForm.bound)]
Appealed = Annotated[AppealForm, Depends(AppealForm.bound)]


@router.get("/organizations/{slug}/rulings", name="rulings")
def index(reader: Member, slug: str, circle: str = "", only: str = "") -> Any:
    """The register of the organization, or of one Circle."""
    connection, here = reader.connection, reader.here
    only = only if only in SHOWN else ""
    found = [each for each in rulings.all_rulings(connection, here.id) if _chosen(each, circle, only)]
    kept = register(reader, found)
    on_objections = [] if only else rulings.on_objections(connection, here.id, circle or None)
    circles = [line for line in kept.structure.all(RoleLine) if line.is_circle]
    return page(
        reader,
        "rulings/index.html",
        register=kept,
        on_objections=on_objections,
        names=people.names(connection, here.id, {each.by for each in on_objections if each.by}),
        circles=sorted(((line.lineage, line.name) for line in circles), key=lambda pair: folded(pair[1])),
        chosen={"circle": circle, "only": only},
        role_type=RoleLine,
        clause_said=clause_said,
    )


def _chosen(ruling: Ruling, circle: str, only: str) -> bool:
    if circle and circle not in (ruling.circle, ruling.ruling_circle, ruling.waits_for):
        return False
    return {"": True, "waiting": ruling.waits_for is not None, "published": ruling.published}[only]


@router.get("/organizations/{slug}/rulings/new", name="new_ruling")
def new(reader: Member, slug: str, table: str = CONSTITUTION, line: str = "", circle: str = "") -> Any:
    return _question(reader, table, line, QuestionForm(circle=circle))


@router.post("/organizations/{slug}/rulings", name="ask_for_ruling")
def create(reader: Member, work: Work, slug: str, form: Asked, table: str = CONSTITUTION, line: str = "") -> Any:
    line = form.clause if table == CONSTITUTION and not line else line
    if form.errors:
        return _question(reader, table, line, form, status=422)
    try:
        made = actions.ask_for_ruling(work, table, line, form.circle, form.question, form.clause)
    except GovernanceError as refused:
        return _question(reader, table, line, form, refused)
    return see_other(reader, "one_ruling", ruling_id=made, notice=N_("The Secretary is asked."))


def _question(
    reader: Reading,
    table: str,
    line: str,
    form: QuestionForm,
    refused: GovernanceError | None = None,
    status: int = 200,
) -> Any:
    structure = structures.load_structure(reader.connection, reader.here.id)
    text = text_of(structure, table, line) if line else None
    if line and text is None:
        raise not_found()
    affected = circles_affected(structure, table, line) if line else _all_circles(structure)
    return page(
        reader,
        "rulings/new.html",
        status=STATUS[type(refused)] if refused else status,
        form=form,
        refused=refused.reason if refused else None,
        table=table,
        line=line,
        words=clause_said(line, reader.language) if table == CONSTITUTION and line else text.words if text else "",
        beside=texts_beside(structure, text) if text is not None else [],
        circles=[(id, _with_secretary(reader, structure, id)) for id in affected],
        clauses=clauses(reader.language),
        may_ask=permissions.may_ask_for_ruling(structure, reader.me or "", table, line or LEDGER[0].id),
        before=register(reader, rulings.about(reader.connection, reader.here.id, [line]), structure) if line else None,
    )


def _all_circles(structure: Structure) -> list[str]:
    return [line.lineage for line in structure.all(RoleLine) if line.is_circle]


def _with_secretary(reader: Reading, structure: Structure, circle: str) -> str:
    """The Circle, and who acts as its Secretary."""
    now = acting_secretary(structure, circle, reader.today).person
    name = structure.role(circle).name
    return f"{name} · {people.names(reader.connection, reader.here.id, {now}).get(now, '?')}" if now else name


@router.get("/rulings/{ruling_id}", name="one_ruling")
def show(reader: Member, ruling_id: str) -> Any:
    return _page(reader, ruling_id)


@router.post("/rulings/{ruling_id}/answer", name="answer_ruling")
def answer(reader: Member, work: Work, ruling_id: str, form: Answered) -> Any:
    """The Secretary's, or that of the Secretary above to whom it was appealed."""
    if form.errors:
        return _page(reader, ruling_id, form, status=422)
    reader.close()
    try:
        _decide(work, ruling_id, form)
    except GovernanceError as refused:
        return _page(reader, ruling_id, form, refused=refused.reason, status=STATUS[type(refused)])
    return see_other(reader, "one_ruling", ruling_id=ruling_id, notice=N_("Your ruling is kept."))


def _decide(work: Work, ruling_id: str, form: AnswerForm) -> None:
    if form.decision == "uphold":
        actions.uphold_ruling(work, ruling_id, form.logic)
        return
    decide = actions.overrule_ruling if form.decision == "overrule" else actions.rule
    decide(work, ruling_id, form.answer, form.logic, form.follows, form.departs, form.publish)


@router.post("/rulings/{ruling_id}/publication", name="publish_ruling")
def publish(reader: Member, work: Work, ruling_id: str) -> Any:
    actions.publish_ruling(work, ruling_id)
    return see_other(reader, "one_ruling", ruling_id=ruling_id, notice=N_("Published. Later rulings look at it first."))


@router.post("/rulings/{ruling_id}/withdrawal", name="withdraw_ruling")
def withdraw(reader: Member, work: Work, ruling_id: str) -> Any:
    actions.withdraw_ruling(work, ruling_id)
    return see_other(reader, "one_ruling", ruling_id=ruling_id, notice=N_("Your question is withdrawn."))


@router.post("/rulings/{ruling_id}/appeals", name="appeal_ruling")
def appeal(reader: Member, work: Work, ruling_id: str, form: Appealed) -> Any:
    if form.errors:
        return _page(reader, ruling_id, appealing=form, status=422)
    reader.close()
    try:
        actions.appeal_ruling(work, ruling_id, form.circle, form.reason)
    except GovernanceError as refused:
        return _page(reader, ruling_id, appealing=form, refused=refused.reason, status=STATUS[type(refused)])
    return see_other(reader, "one_ruling", ruling_id=ruling_id, notice=N_("The Secretary above is asked."))


@router.post("/rulings/{ruling_id}/appeals/withdrawal", name="withdraw_appeal")
def withdraw_appeal(reader: Member, work: Work, ruling_id: str) -> Any:
    actions.withdraw_appeal(work, ruling_id)
    return see_other(
        reader, "one_ruling", ruling_id=ruling_id, notice=N_("The appeal is withdrawn; the ruling stands.")
    )


def _page(
    reader: Reading,
    ruling_id: str,
    form: AnswerForm | None = None,
    *,
    appealing: AppealForm | None = None,
    refused: Reason | None = None,
    status: int = 200,
) -> Any:
    connection, here = reader.connection, reader.here
    found: Ruling | None = processes.ruling_one(connection, here.id, ruling_id)
    if found is None:
        raise not_found()
    structure = structures.load_structure(connection, here.id)
    kept = register(reader, [found], structure)
    before = precedents(
        structure, found, found.waits_for or found.ruling_circle, rulings.published(connection, here.id)
    )
    known = {each.id for decision in found.decisions for each in _named(reader, decision.follows, decision.departs)}
    return page(
        reader,
        "rulings/show.html",
        status=status,
        one=kept.shown[0],
        register=kept,
        precedents=register(reader, before, structure),
        known=known,
        role_type=RoleLine,
        clause_words=clause_said(found.clause, reader.language) if found.clause else "",
        form=form or AnswerForm(decision="rule"),
        appealing=appealing or AppealForm(),
        refused=refused,
        awaited=_awaited(reader, structure, found),
        may=_deeds(reader, structure, found),
        above=[(id, _with_secretary(reader, structure, id)) for id in permissions.circles_of_appeal(structure, found)]
        if found.state is State.RULED
        else [],
    )


def _deeds(reader: Reading, structure: Structure, ruling: Ruling) -> dict[str, Verdict]:
    """What the reader may do: the functions that the actions ask too."""
    me, today = reader.me or "", reader.today
    return {
        "rule": permissions.may_rule(structure, me, ruling, today),
        "publish": permissions.may_publish(structure, me, ruling, today),
        "withdraw": permissions.may_withdraw_ruling(me, ruling),
        "appeal": permissions.may_appeal(structure, me, ruling),
        "withdraw_appeal": permissions.may_withdraw_appeal(structure, me, ruling),
        "decide": permissions.may_decide_appeal(structure, me, ruling, today),
    }


def _named(reader: Reading, *rulings_: Any) -> list[Ruling]:
    """Rulings that this one follows or departs from, as far as they are there."""
    ids = {id for each in rulings_ for id in each}
    found = (processes.ruling_one(reader.connection, reader.here.id, id) for id in sorted(ids))
    return [each for each in found if each is not None]


def _awaited(reader: Reading, structure: Structure, ruling: Ruling) -> list[tuple[str, str]]:
    """Who is to answer: the acting Secretary, or those of whom the first to declare themselves will."""
    circle = ruling.waits_for
    if circle is None or structure.find(RoleLine, circle) is None:
        return []
    now = acting_secretary(structure, circle, reader.today)
    ids = [now.person] if now.person else list(now.candidates)
    names = people.names(reader.connection, reader.here.id, set(ids))
    return [(id, names.get(id, "?")) for id in ids]
