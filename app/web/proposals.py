"""Proposals: drafted by editing in place, sent, answered in two clicks, amended, and read for ever (§5.3)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import Depends

from app.actions import proposals as actions
from app.governance.changes import Change, change_to_body
from app.governance.errors import GovernanceError, GroundShifted, InvalidChange, OutOfOrder
from app.governance.events import DropGround
from app.governance.verdicts import Reason
from app.locale import N_
from app.persistence.queries import proposals as queries
from app.web import proposal_views as views
from app.web.dependencies import Member, Reader, Reading, Work
from app.web.forms import Choice, Flag, Form, Paragraphs, Whole
from app.web.pages import page, see_other
from app.web.routing import Pages

router = Pages()

LONGEST = 10_000


class DraftForm(Form):
    """The words of a Proposal; its cards are read by `Typed`."""

    role = Choice(open_ended=True, required=False)
    circle = Choice(open_ended=True, required=False)
    tension = Choice(open_ended=True, required=False)
    tension_words = Paragraphs(longest=LONGEST)
    example = Paragraphs(longest=LONGEST)
    helped = Paragraphs(longest=LONGEST)
    summary = Paragraphs(longest=LONGEST)
    version = Whole(required=False)
    seen = Whole(required=False)
    """The record that the page was drawn after."""
    add = Choice(open_ended=True, required=False)

    @property
    def does(self) -> str:
        """The button that was pressed: keep, add, send; more words after a colon name what it is about."""
        value = self.sent.get("do") if self.sent is not None else None
        return value if isinstance(value, str) else "keep"

    @property
    def words(self) -> dict[str, str]:
        return {name: getattr(self, name) for name in ("tension_words", "example", "helped", "summary")}


class WordsForm(Form):
    text = Paragraphs(longest=LONGEST)
    reason = Paragraphs(longest=LONGEST)
    about_tension = Flag()
    version = Whole(required=False)
    ground = Choice([ground.value for ground in DropGround], required=False)
    because = Whole(required=False)


Drafted = Annotated[DraftForm, Depends(DraftForm.bound)]
Said = Annotated[WordsForm, Depends(WordsForm.bound)]


# Reading


@router.get("/organizations/{slug}/proposals", name="proposals")
def index(reader: Member, slug: str, before: int | None = None) -> Any:
    listed = queries.listed(reader.connection, reader.here.id, reader.me or "", before=before)
    return page(reader, "proposals/index.html", place="proposals", listed=listed)


@router.get("/proposals/new", name="new_proposal")
def new(reader: Member, circle: str = "", role: str = "", policy: str = "", tension: str = "") -> Any:
    """Where a change is heard follows from the thing that it changes (§5.2-c)."""
    return _editor(reader, views.Draft.new(reader, circle=circle, role=role, policy=policy, tension=tension))


@router.get("/proposals/{proposal_id}", name="proposal")
def show(reader: Reader, proposal_id: str, version: int | None = None) -> Any:
    proposal = views.proposal_seen(reader, proposal_id)
    if proposal.is_draft:
        return _editor(reader, views.Draft.of(reader, proposal))
    return page(
        reader, "proposals/show.html", fragment="proposals/_proposal.html", **views.shown(reader, proposal, version)
    )


@router.get("/proposals/{proposal_id}/edit", name="edit_proposal")
def edit(reader: Member, proposal_id: str, also: str = "") -> Any:
    """The draft, or the next version of one that is open; for whoever proposes it."""
    proposal = views.proposal_seen(reader, proposal_id)
    views.allow(views.may_write(reader, proposal))
    return _editor(reader, views.Draft.of(reader, proposal, also=[also] if also else []))


# Drafting


@router.post("/proposals/preview", name="preview_proposal")
def preview(reader: Member, form: Drafted) -> Any:
    """What was typed so far comes to these changes: nothing is kept."""
    draft = views.Draft.typed(reader, form, form.circle, seen=form.seen)
    return page(reader, "proposals/preview.html", fragment="proposals/_preview.html", draft=draft)


@router.post("/proposals", name="create_proposal")
def create(reader: Member, work: Work, form: Drafted) -> Any:
    draft = views.Draft.typed(reader, form, form.circle, seen=form.seen)
    reader.close()
    try:
        if form.errors:
            raise InvalidChange(Reason("", "look_at_the_fields"))
        proposal = actions.draft_proposal(
            work, form.circle, form.role, form.tension or None, bodies(draft.changes), **form.words, seen=form.seen
        )
    except GovernanceError as refused:
        return _editor(reader, draft, refused=refused.reason, status=422)
    return _continue(reader, work, proposal, form, draft)


@router.post("/proposals/{proposal_id}", name="update_proposal")
def update(reader: Member, work: Work, proposal_id: str, form: Drafted) -> Any:
    proposal = views.proposal_seen(reader, proposal_id)
    draft = views.Draft.typed(reader, form, proposal.circle, proposal, seen=form.seen)
    reader.close()
    try:
        if form.errors:
            raise InvalidChange(Reason("", "look_at_the_fields"))
        if form.does == "drop":
            actions.drop_draft(work, proposal_id)
            return _after_drop(reader, proposal.is_draft, proposal_id)
        role = form.role if proposal.is_draft and form.role else None
        actions.edit_proposal(work, proposal_id, bodies(draft.changes), **form.words, role=role, seen=form.seen)
    except GovernanceError as refused:
        return _editor(reader, draft, refused=refused.reason, status=422)
    return _continue(reader, work, proposal_id, form, draft)


def _after_drop(reader: Reading, was_draft: bool, proposal_id: str) -> Any:
    if was_draft:
        return see_other(reader, "tensions", notice=N_("The draft is gone."))
    return see_other(reader, "proposal", proposal_id=proposal_id, notice=N_("The Proposal stays as it was sent."))


def _continue(reader: Reading, work: Any, proposal: str, form: DraftForm, draft: views.Draft) -> Any:
    """Everything typed is kept by now; then what the button asked for."""
    if form.does == "add" and form.add:
        return see_other(reader, "edit_proposal", proposal_id=proposal, also=form.add, _anchor="added")
    if form.does != "send":
        return see_other(reader, "edit_proposal", proposal_id=proposal, notice=N_("Kept. Only you see it so far."))
    try:
        if draft.is_amendment:
            takes = [int(each) for each in draft.sent_values("takes") if each.isdecimal()]
            actions.amend_proposal(
                views.again(work, "amend"), proposal, form.version or 0, bodies(draft.changes), form.summary, takes,
                draft.sent_values("confirms"), form.seen,
            )  # fmt: skip
        else:
            actions.send_proposal(views.again(work, "send"), proposal)
    except GovernanceError as refused:
        draft.proposal_id = proposal
        return _editor(
            reader,
            draft,
            refused=refused.reason,
            status=409 if isinstance(refused, OutOfOrder | GroundShifted) else 422,
        )
    notice = N_("The new version is sent.") if draft.is_amendment else N_("Sent to all Circle Members.")
    return see_other(reader, "proposal", proposal_id=proposal, notice=notice)


def bodies(changes: Sequence[Change]) -> list[dict[str, Any]]:
    return [change_to_body(change) for change in changes]


def _editor(reader: Reading, draft: views.Draft, *, refused: Reason | None = None, status: int = 200) -> Any:
    return page(
        reader, "proposals/edit.html", status=status, place="proposals", draft=draft, refused=refused, form=draft.form
    )


# Answering


@router.post("/proposals/{proposal_id}/answers", name="answers")
def answer(reader: Member, work: Work, proposal_id: str, form: Said) -> Any:
    actions.say_no_objection(work, proposal_id, form.version or 0)
    return see_other(reader, "proposal", proposal_id=proposal_id, notice=N_("Noted: no objection."))


@router.post("/proposals/{proposal_id}/answers/taken-back", name="take_back_answer")
def take_back(reader: Member, work: Work, proposal_id: str) -> Any:
    actions.take_back_answer(work, proposal_id)
    return see_other(reader, "proposal", proposal_id=proposal_id, notice=N_("Your answer is taken back."))


@router.post("/proposals/{proposal_id}/questions", name="questions")
def ask(reader: Member, work: Work, proposal_id: str, form: Said) -> Any:
    if refusal := _unsaid(reader, proposal_id, form, "question"):
        return refusal
    actions.ask_question(work, proposal_id, form.text, about_tension=form.about_tension)
    return see_other(reader, "proposal", proposal_id=proposal_id, _anchor="remarks")


@router.post("/proposals/{proposal_id}/questions/{number}/answer", name="answer_question")
def answer_question(reader: Member, work: Work, proposal_id: str, number: int, form: Said) -> Any:
    """Without words: declined."""
    actions.answer_question(work, proposal_id, number, form.text)
    return see_other(reader, "proposal", proposal_id=proposal_id, _anchor="remarks")


@router.post("/proposals/{proposal_id}/reactions", name="reactions")
def react(reader: Member, work: Work, proposal_id: str, form: Said) -> Any:
    if refusal := _unsaid(reader, proposal_id, form, "reaction"):
        return refusal
    actions.react(work, proposal_id, form.text)
    return see_other(reader, "proposal", proposal_id=proposal_id, _anchor="remarks")


# Ending


@router.post("/proposals/{proposal_id}/escalation", name="escalate_proposal")
def escalate(reader: Member, work: Work, proposal_id: str, form: Said) -> Any:
    actions.request_meeting(work, proposal_id, form.reason)
    return see_other(reader, "proposal", proposal_id=proposal_id, notice=N_("A meeting is asked for."))


@router.post("/proposals/{proposal_id}/withdrawal", name="withdraw_proposal")
def withdraw(reader: Member, work: Work, proposal_id: str, form: Said) -> Any:
    actions.withdraw_proposal(work, proposal_id, form.reason)
    return see_other(reader, "proposal", proposal_id=proposal_id, notice=N_("Withdrawn. Nothing has changed."))


@router.post("/proposals/{proposal_id}/discarding", name="discard_proposal")
def discard(reader: Member, work: Work, proposal_id: str, form: Said) -> Any:
    actions.discard_proposal(work, proposal_id, form.reason)
    return see_other(reader, "proposal", proposal_id=proposal_id, notice=N_("Discarded, with your reason."))


@router.post("/proposals/{proposal_id}/dropping", name="drop_proposal")
def drop(reader: Member, work: Work, proposal_id: str, form: Said) -> Any:
    if not form.ground:
        raise InvalidChange(Reason("", "look_at_the_fields"))
    actions.drop_proposal(work, proposal_id, DropGround(form.ground), form.because or 0, form.reason)
    return see_other(reader, "proposal", proposal_id=proposal_id, notice=N_("Dropped, with your reason."))


def _unsaid(reader: Reading, proposal_id: str, form: WordsForm, about: str) -> Any:
    """What was too long or empty comes back, beside its field."""
    if not form.errors:
        return None
    proposal = views.proposal_seen(reader, proposal_id)
    shown = views.shown(reader, proposal, None)
    return page(reader, "proposals/show.html", status=422, **{**shown, "typed": {about: form}})
