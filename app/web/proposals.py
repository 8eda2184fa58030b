"""Proposals: drafted by editing in place, sent, answered in two clicks, amended, and read for ever (§5.3)."""

from __future__ import annotations

from typing import Annotated, Any, cast

from fastapi import Depends
from fastapi.responses import Response

from app.actions import proposals as actions
from app.actions.base import LONGEST_SAYING
from app.governance.errors import GovernanceError, GroundShifted, InvalidChange, OutOfOrder
from app.governance.events import DropGround
from app.governance.proposal_steps import Step
from app.governance.verdicts import Reason
from app.locale import N_
from app.persistence.queries import proposals as queries
from app.web import proposal_drafts as drafts
from app.web import proposal_views as views
from app.web.dependencies import Member, Reader, Reading, Work
from app.web.forms import Choice, Flag, Paragraphs, Several, Whole
from app.web.in_meeting import InMeeting, acted, back_to_meeting
from app.web.meeting_parts import PAGES
from app.web.pages import page, see_other
from app.web.routing import Pages

router = Pages()


class WordsForm(InMeeting):
    text = Paragraphs(longest=LONGEST_SAYING)
    reason = Paragraphs(longest=LONGEST_SAYING)
    about_tension = Flag()
    version = Whole(required=False)
    ground = Choice([ground.value for ground in DropGround], required=False)
    because = Whole(required=False)
    declined = Flag()
    helpers = Several(most=200)


Drafted = Annotated[drafts.DraftForm, Depends(drafts.DraftForm.bound)]
Said = Annotated[WordsForm, Depends(WordsForm.bound)]


# Reading


@router.get("/organizations/{slug}/proposals", name="proposals")
def index(reader: Member, slug: str, before: int | None = None) -> Any:
    listed = queries.listed(reader.connection, reader.here.id, reader.me or "", before=before)
    return page(reader, "proposals/index.html", place="proposals", listed=listed)


@router.get("/proposals/new", name="new_proposal")
def new(reader: Member, circle: str = "", role: str = "", policy: str = "", tension: str = "") -> Any:
    """Where a change is heard follows from the thing that it changes (§5.2-c)."""
    return _editor(reader, drafts.Draft.new(reader, circle=circle, role=role, policy=policy, tension=tension))


@router.get("/proposals/{proposal_id}", name="proposal")
def show(reader: Reader, proposal_id: str, version: int | None = None) -> Any:
    proposal = views.proposal_seen(reader, proposal_id)
    if proposal.is_draft or views.waits_unsent(proposal, reader.me):
        return _editor(reader, drafts.Draft.of(reader, proposal))
    if not proposal.versions:  # Nothing of it was presented: what there is to see, its meeting shows.
        return see_other(reader, "meeting", meeting_id=proposal.meeting)
    return page(
        reader, "proposals/show.html", fragment="proposals/_proposal.html", **views.shown(reader, proposal, version)
    )


@router.get("/proposals/{proposal_id}/edit", name="edit_proposal")
def edit(
    reader: Member, proposal_id: str, also: str = "", meeting: str = "", view: str = "", for_person: str = ""
) -> Any:
    """The draft, or the next version of one that is open; for whoever proposes it, or may help in a meeting."""
    proposal = views.proposal_seen(reader, proposal_id)
    views.allow(views.may_write(reader, proposal, for_person or None))
    if for_person and proposal.versions and proposal.step is not Step.PRESENT_PROPOSAL:
        proposal.writing = None  # What its Proposer writes privately is theirs.
    draft = drafts.Draft.of(reader, proposal, also=[also] if also else [])
    form = cast("drafts.DraftForm", draft.form)
    form.meeting, form.view, form.for_person = meeting, view if view in PAGES else "", for_person
    return _editor(reader, draft)


# Drafting


@router.post("/proposals/preview", name="preview_proposal")
def preview(reader: Member, form: Drafted) -> Any:
    """What was typed so far comes to these changes: nothing is kept."""
    draft = drafts.Draft.typed(reader, form, form.circle, seen=form.seen)
    return page(reader, "proposals/preview.html", fragment="proposals/_preview.html", draft=draft)


@router.post("/proposals", name="create_proposal")
def create(reader: Member, work: Work, form: Drafted) -> Any:
    draft = drafts.Draft.typed(reader, form, form.circle, seen=form.seen)
    reader.close()
    try:
        if form.errors:
            raise InvalidChange(Reason("", "look_at_the_fields"))
        proposal = actions.draft_proposal(
            work,
            form.circle,
            form.role,
            form.tension or None,
            draft.bodies,
            **form.words,
            seen=form.seen,
        )
    except GovernanceError as refused:
        return _editor(reader, draft, refused=refused.reason, status=422)
    return _continue(reader, work, proposal, form, draft)


@router.post("/proposals/{proposal_id}", name="update_proposal")
def update(reader: Member, work: Work, proposal_id: str, form: Drafted) -> Any:
    proposal = views.proposal_seen(reader, proposal_id)
    draft = drafts.Draft.typed(reader, form, proposal.circle, proposal, seen=form.seen)
    reader.close()
    try:
        if form.errors:
            raise InvalidChange(Reason("", "look_at_the_fields"))
        if form.does == "drop":
            actions.drop_draft(work, proposal_id)
            return _after_drop(reader, proposal.is_draft, proposal_id)
        if draft.is_presented:
            _share(work, proposal_id, form, draft)
            return _present(reader, work, proposal_id, form, draft)
        if form.speaker is not None:  # For somebody without a device: only what is sent is kept.
            if form.does == "add":
                return _editor(reader, draft.also(form.add))
            return _continue(reader, work, proposal_id, form, draft)
        role = form.role if proposal.is_draft and form.role else None
        actions.edit_proposal(work, proposal_id, draft.bodies, **form.words, role=role, seen=form.seen)
    except GovernanceError as refused:
        status = 409 if isinstance(refused, OutOfOrder) else 422
        return _editor(reader, draft, refused=refused.reason, status=status)
    return _continue(reader, work, proposal_id, form, draft)


@router.post("/proposals/{proposal_id}/writing", name="share_writing")
def share(reader: Member, work: Work, proposal_id: str, form: Drafted) -> Any:
    """While somebody types what is presented: all see it grow, and nothing is swapped on the page that sent it."""
    proposal = views.proposal_seen(reader, proposal_id)
    draft = drafts.Draft.typed(reader, form, proposal.circle, proposal, seen=form.seen)
    reader.close()
    _share(work, proposal_id, form, draft)
    return Response(status_code=204)


def _share(work: Any, proposal: str, form: drafts.DraftForm, draft: drafts.Draft) -> None:
    changes = draft.bodies
    actions.share_writing(
        work,
        proposal,
        changes,
        **form.words,
        seen=form.seen,
        for_person=form.speaker,
        page=form.page,
        after=form.after or 0,
    )


def _present(reader: Reading, work: Any, proposal: str, form: drafts.DraftForm, draft: drafts.Draft) -> Any:
    """In a meeting: what is written is there for all to see; then it is presented, if that was pressed (§5.4.5-a)."""
    if form.does == "send":
        actions.present_proposal(
            views.again(work, "present"), proposal, draft.bodies, form.summary, seen=form.seen,
            tension_words=form.tension_words, example=form.example, helped=form.helped, for_person=form.speaker,
        )  # fmt: skip
    elif form.does == "add":
        return _edit_more(reader, proposal, form)
    return back_to_meeting(reader, form) if form.is_in_meeting else see_other(reader, "proposal", proposal_id=proposal)


def _edit_more(reader: Reading, proposal: str, form: drafts.DraftForm) -> Any:
    return see_other(
        reader, "edit_proposal", proposal_id=proposal, also=form.add, meeting=form.meeting, view=form.view,
        for_person=form.for_person, _anchor="added",
    )  # fmt: skip


def _after_drop(reader: Reading, was_draft: bool, proposal_id: str) -> Any:
    if was_draft:
        return see_other(reader, "tensions", notice=N_("The draft is gone."))
    return see_other(reader, "proposal", proposal_id=proposal_id, notice=N_("The Proposal stays as it was sent."))


def _continue(reader: Reading, work: Any, proposal: str, form: drafts.DraftForm, draft: drafts.Draft) -> Any:
    """Everything typed is kept by now; then what the button asked for."""
    if form.does == "add" and form.add:
        return _edit_more(reader, proposal, form)
    if form.does != "send":
        return see_other(reader, "edit_proposal", proposal_id=proposal, notice=N_("Kept. Only you see it so far."))
    try:
        if draft.is_amendment:
            takes = [int(each) for each in draft.sent_values("takes") if each.isdecimal() and len(each) < 10]
            actions.amend_proposal(
                views.again(work, "amend"), proposal, form.version or 0, draft.bodies, form.summary, takes,
                draft.sent_values("confirms"), form.seen, form.speaker,
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
    if form.is_in_meeting:
        return back_to_meeting(reader, form)
    notice = N_("The new version is sent.") if draft.is_amendment else N_("Sent to all Circle Members.")
    return see_other(reader, "proposal", proposal_id=proposal, notice=notice)


def _editor(reader: Reading, draft: drafts.Draft, *, refused: Reason | None = None, status: int = 200) -> Any:
    return page(
        reader, "proposals/edit.html", status=status, place="proposals", draft=draft, refused=refused, form=draft.form
    )


# Answering


@router.post("/proposals/{proposal_id}/answers", name="answers")
def answer(reader: Member, work: Work, proposal_id: str, form: Said) -> Any:
    return _acted(
        reader,
        form,
        proposal_id,
        lambda: actions.say_no_objection(work, proposal_id, form.version or 0, for_person=form.speaker),
        N_("Noted: no objection."),
    )


@router.post("/proposals/{proposal_id}/answers/taken-back", name="take_back_answer")
def take_back(reader: Member, work: Work, proposal_id: str) -> Any:
    actions.take_back_answer(work, proposal_id)
    return see_other(reader, "proposal", proposal_id=proposal_id, notice=N_("Your answer is taken back."))


@router.post("/proposals/{proposal_id}/questions", name="questions")
def ask(reader: Member, work: Work, proposal_id: str, form: Said) -> Any:
    if refusal := _unsaid(reader, proposal_id, form, "question"):
        return refusal
    return _acted(
        reader,
        form,
        proposal_id,
        lambda: actions.ask_question(
            work, proposal_id, form.text, about_tension=form.about_tension, for_person=form.speaker
        ),
        at="remarks",
    )


@router.post("/proposals/{proposal_id}/questions/{number}/answer", name="answer_question")
def answer_question(reader: Member, work: Work, proposal_id: str, number: int, form: Said) -> Any:
    """Without words: declined, or answered aloud."""
    text = "" if form.declined else form.text
    return _acted(
        reader,
        form,
        proposal_id,
        lambda: actions.answer_question(work, proposal_id, number, text, for_person=form.speaker),
        at="remarks",
    )


@router.post("/proposals/{proposal_id}/reactions", name="reactions")
def react(reader: Member, work: Work, proposal_id: str, form: Said) -> Any:
    """In the round of a meeting one may react aloud: without words, one is heard all the same."""
    if refusal := _unsaid(reader, proposal_id, form, "reaction"):
        return refusal

    def act() -> None:
        if form.is_in_meeting and not form.text:
            actions.pass_turn(work, proposal_id, for_person=form.speaker)
        else:
            actions.react(work, proposal_id, form.text, for_person=form.speaker)

    return _acted(reader, form, proposal_id, act, at="remarks")


# In a meeting


@router.post("/proposals/{proposal_id}/helpers", name="allow_help")
def allow_help(reader: Member, work: Work, proposal_id: str, form: Said) -> Any:
    """Who may write with its Proposer while it is presented: those named, and nobody else (§5.4.5-a)."""
    return _acted(
        reader,
        form,
        proposal_id,
        lambda: actions.allow_help(work, proposal_id, form.helpers, for_person=form.speaker),
    )


@router.post("/proposals/{proposal_id}/tension", name="state_tension")
def state_tension(reader: Member, work: Work, proposal_id: str, form: Drafted) -> Any:
    words = {"tension": form.tension_words, "example": form.example, "helped": form.helped}
    return _acted(
        reader,
        form,
        proposal_id,
        lambda: actions.state_tension(work, proposal_id, **words, for_person=form.speaker),
        at="tension",
    )


@router.post("/proposals/{proposal_id}/parking", name="park_proposal")
def park(reader: Member, work: Work, proposal_id: str, form: Said) -> Any:
    return _acted(
        reader,
        form,
        proposal_id,
        lambda: actions.park_proposal(work, proposal_id, for_person=form.speaker),
        N_("It waits with its Proposer."),
    )


@router.post("/proposals/{proposal_id}/continuation", name="continue_proposal")
def go_on(reader: Member, work: Work, proposal_id: str) -> Any:
    """What a meeting parked, to everybody: all are asked again (§5.3-d)."""
    actions.continue_asynchronously(work, proposal_id)
    return see_other(reader, "proposal", proposal_id=proposal_id, notice=N_("Sent to all Circle Members."))


# Ending


@router.post("/proposals/{proposal_id}/escalation", name="escalate_proposal")
def escalate(reader: Member, work: Work, proposal_id: str, form: Said) -> Any:
    actions.request_meeting(work, proposal_id, form.reason)
    return see_other(reader, "proposal", proposal_id=proposal_id, notice=N_("A meeting is asked for."))


@router.post("/proposals/{proposal_id}/withdrawal", name="withdraw_proposal")
def withdraw(reader: Member, work: Work, proposal_id: str, form: Said) -> Any:
    return _acted(
        reader,
        form,
        proposal_id,
        lambda: actions.withdraw_proposal(work, proposal_id, form.reason, for_person=form.speaker),
        N_("Withdrawn. Nothing has changed."),
    )


@router.post("/proposals/{proposal_id}/discarding", name="discard_proposal")
def discard(reader: Member, work: Work, proposal_id: str, form: Said) -> Any:
    return _acted(
        reader,
        form,
        proposal_id,
        lambda: actions.discard_proposal(work, proposal_id, form.reason),
        N_("Discarded, with your reason."),
    )


@router.post("/proposals/{proposal_id}/dropping", name="drop_proposal")
def drop(reader: Member, work: Work, proposal_id: str, form: Said) -> Any:
    if not form.ground:
        raise InvalidChange(Reason("", "look_at_the_fields"))
    ground = DropGround(form.ground)
    return _acted(
        reader,
        form,
        proposal_id,
        lambda: actions.drop_proposal(work, proposal_id, ground, form.because or 0, form.reason),
        N_("Dropped, with your reason."),
    )


def _acted(
    reader: Reading,
    form: InMeeting,
    proposal_id: str,
    act: Any,
    notice: str | None = None,
    at: str = "",
) -> Any:
    return acted(reader, form, act, "proposal", proposal_id=proposal_id, notice=notice, _anchor=at or None)


def _unsaid(reader: Reading, proposal_id: str, form: WordsForm, about: str) -> Any:
    """What was too long or empty comes back, beside its field."""
    if not form.errors or form.is_in_meeting:
        return None
    proposal = views.proposal_seen(reader, proposal_id)
    shown = views.shown(reader, proposal, None)
    return page(reader, "proposals/show.html", status=422, **{**shown, "typed": {about: form}})
