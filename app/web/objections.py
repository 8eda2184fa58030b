"""Concerns and Objections: raised for a Role, argued one question at a time, tested, integrated (§5.3.2 to §5.3.4)."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Depends

from app.actions import objections as actions
from app.actions import proposals as proposal_actions
from app.actions.base import LONGEST_SAYING
from app.governance.errors import GovernanceError, InvalidChange, NotFound
from app.governance.events import Finding, Side
from app.governance.objections import Criterion
from app.governance.proposals import Proposal
from app.governance.verdicts import Reason
from app.locale import N_
from app.persistence import words
from app.web import proposal_drafts as drafts
from app.web import proposal_views as views
from app.web.dependencies import Member, Reading, Work
from app.web.forms import Choice, Form, Paragraphs, Whole
from app.web.in_meeting import InMeeting, acted, back_to_meeting
from app.web.meeting_parts import PAGES
from app.web.pages import page, see_other
from app.web.routing import Pages

router = Pages()
AT = "/proposals/{proposal_id}/objections/{objection}"


class ConcernForm(InMeeting):
    role = Choice(open_ended=True)
    concern = Paragraphs(required=True, longest=LONGEST_SAYING)
    breaks = Choice(open_ended=True, required=False)


class ArgumentForm(InMeeting):
    """One criterion: whether it is met, and how."""

    criterion = Choice([each.value for each in Criterion])
    met = Choice(["yes", "no"])
    argument = Paragraphs(longest=LONGEST_SAYING)


class TestForm(InMeeting):
    """What was asked of each criterion, and found: `finding:<criterion>` and `answer:<criterion>`."""

    __test__ = False  # No test of ours.

    def findings(self, criteria: tuple[Criterion, ...]) -> dict[Criterion, Finding]:
        return {each: Finding(given) for each in criteria if (given := self._sent(f"finding:{each.value}"))}

    def answers(self, criteria: tuple[Criterion, ...]) -> dict[Criterion, str]:
        return {each: text for each in criteria if (text := self._sent(f"answer:{each.value}"))}

    def _sent(self, name: str) -> str:
        value = self.sent.get(name) if self.sent is not None else None
        return value.strip() if isinstance(value, str) else ""


class SettlingForm(InMeeting):
    breaks = Choice(["yes", "no"], required=False)
    reasoning = Paragraphs(longest=LONGEST_SAYING)
    reason = Paragraphs(longest=LONGEST_SAYING)
    text = Paragraphs(longest=LONGEST_SAYING)
    argument = Paragraphs(longest=LONGEST_SAYING)
    example = Paragraphs(longest=LONGEST_SAYING)
    side = Choice([side.value for side in Side], required=False)
    version = Whole(required=False)
    suggestion = Whole(required=False)


class SuggestionForm(drafts.DraftForm):
    """An amended Proposal, as its Objector would have it."""

    text = Paragraphs(longest=LONGEST_SAYING)
    argument = Paragraphs(longest=LONGEST_SAYING)


Concern = Annotated[ConcernForm, Depends(ConcernForm.bound)]
Argued = Annotated[ArgumentForm, Depends(ArgumentForm.bound)]
Tested = Annotated[TestForm, Depends(TestForm.bound)]
Settling = Annotated[SettlingForm, Depends(SettlingForm.bound)]
Suggested = Annotated[SuggestionForm, Depends(SuggestionForm.bound)]


@router.post("/proposals/{proposal_id}/objections", name="objections")
def create(reader: Member, work: Work, proposal_id: str, form: Concern) -> Any:
    if form.errors and not form.is_in_meeting:
        return _page(reader, proposal_id, {"concern": form})
    raised: list[str] = []

    def act() -> None:
        found = actions.raise_concern(
            work, proposal_id, form.role, form.concern, form.breaks or "", for_person=form.speaker
        )
        raised.append(found)

    answer = acted(reader, form, act, "proposal", proposal_id=proposal_id)
    return answer if form.is_in_meeting else _back(reader, proposal_id, raised[0])


@router.post(f"{AT}/arguments", name="arguments")
def argue(reader: Member, work: Work, proposal_id: str, objection: str, form: Argued) -> Any:
    def act() -> None:
        criterion, met = Criterion(form.criterion), form.met == "yes"
        actions.argue_criterion(work, proposal_id, objection, criterion, met, form.argument, for_person=form.speaker)

    if form.is_in_meeting:
        return _acted(reader, form, proposal_id, objection, act)
    if form.errors or not form.met:
        return _page(reader, proposal_id, {f"argument:{objection}": form})
    try:
        act()
    except GovernanceError as refused:
        return _page(reader, proposal_id, {f"argument:{objection}": form}, refused.reason)
    return _back(reader, proposal_id, objection)


@router.post(f"{AT}/withdrawal", name="withdraw_concern")
def withdraw(reader: Member, work: Work, proposal_id: str, objection: str, form: Settling) -> Any:
    return _acted(
        reader,
        form,
        proposal_id,
        objection,
        lambda: actions.withdraw_concern(work, proposal_id, objection, for_person=form.speaker),
    )


@router.post(f"{AT}/test-request", name="request_test")
def request_test(reader: Member, work: Work, proposal_id: str, objection: str, form: Settling) -> Any:
    return _acted(
        reader,
        form,
        proposal_id,
        objection,
        lambda: actions.request_test(work, proposal_id, objection, for_person=form.speaker),
    )


@router.post(f"{AT}/tests", name="tests")
def test(reader: Member, work: Work, proposal_id: str, objection: str, form: Tested) -> Any:
    criteria = views.proposal_seen(reader, proposal_id).objection(objection).criteria
    reader.close()

    def act() -> None:
        try:
            findings, answers = form.findings(criteria), form.answers(criteria)
        except ValueError:
            raise InvalidChange(Reason("", "look_at_the_fields")) from None
        actions.record_test(work, proposal_id, objection, findings, answers, for_person=form.speaker)

    if form.is_in_meeting:
        return _acted(reader, form, proposal_id, objection, act)
    try:
        act()
    except GovernanceError as refused:
        return _page(reader, proposal_id, {f"test:{objection}": form}, refused.reason)
    return _back(reader, proposal_id, objection)


test.__test__ = False  # type: ignore[attr-defined]  # No test of ours.


@router.post(f"{AT}/ruling-request", name="request_ruling")
def request_ruling(reader: Member, work: Work, proposal_id: str, objection: str, form: Settling) -> Any:
    return _acted(
        reader,
        form,
        proposal_id,
        objection,
        lambda: actions.request_ruling(work, proposal_id, objection, for_person=form.speaker),
    )


@router.post(f"{AT}/ruling", name="ruling")
def rule(reader: Member, work: Work, proposal_id: str, objection: str, form: Settling) -> Any:
    if not form.is_in_meeting and (form.errors or not form.breaks):
        return _page(reader, proposal_id, {f"ruling:{objection}": form})

    def act() -> None:
        if not form.breaks:
            raise InvalidChange(Reason("", "look_at_the_fields"))
        actions.rule_on_breach(
            work, proposal_id, objection, form.breaks == "yes", form.reasoning, for_person=form.speaker
        )

    return _acted(reader, form, proposal_id, objection, act)


# Integration


@router.get(f"{AT}/suggestions/new", name="new_suggestion")
def new_suggestion(reader: Member, proposal_id: str, objection: str, meeting: str = "", view: str = "") -> Any:
    proposal = views.proposal_seen(reader, proposal_id)
    proposal.objection(objection)
    draft = drafts.Draft.of(reader, _as_sent(proposal))
    form = SuggestionForm(meeting=meeting, view=view if view in PAGES else "")
    return _suggesting(reader, proposal, objection, draft, form)


@router.post(f"{AT}/suggestions", name="suggestions")
def suggest(reader: Member, work: Work, proposal_id: str, objection: str, form: Suggested) -> Any:
    proposal = views.proposal_seen(reader, proposal_id)
    draft = drafts.Draft.typed(reader, form, proposal.circle, proposal)
    changes = draft.bodies if draft.items else []
    reader.close()
    if form.errors:
        return _suggesting(reader, proposal, objection, draft, form, status=422)
    try:
        actions.suggest_amendment(
            work, proposal_id, objection, changes, form.text, form.argument, for_person=form.speaker
        )
    except GovernanceError as refused:
        return _suggesting(reader, proposal, objection, draft, form, refused.reason, status=422)
    return back_to_meeting(reader, form) if form.is_in_meeting else _back(reader, proposal_id, objection)


@router.post("/proposals/{proposal_id}/suggestions/{number}/taking", name="take_suggestion")
def take(reader: Member, work: Work, proposal_id: str, number: int, form: Settling) -> Any:
    """Begin the next version from what was suggested; nothing is sent yet."""
    proposal = views.proposal_seen(reader, proposal_id)
    reader.close()
    found = next((each for one in proposal.objections for each in one.suggestions if each.number == number), None)
    if found is None:
        raise NotFound(Reason("", "not_found"))
    if found.changes:
        proposal_actions.edit_proposal(work, proposal_id, found.changes)
    there = {"meeting": form.meeting, "view": form.view}
    return see_other(reader, "edit_proposal", proposal_id=proposal_id, takes=number, **there)


@router.post(f"{AT}/taking-up", name="take_up")
def take_up(reader: Member, work: Work, proposal_id: str, objection: str, form: Settling) -> Any:
    """The Objection that a meeting integrates next (§5.4.5-f)."""
    return _acted(reader, form, proposal_id, objection, lambda: actions.take_up(work, proposal_id, objection))


@router.post(f"{AT}/confirmations", name="confirmations")
def confirm(reader: Member, work: Work, proposal_id: str, objection: str, form: Settling) -> Any:
    side, version = Side(form.side or Side.OBJECTOR), form.version or 0
    return _acted(
        reader,
        form,
        proposal_id,
        objection,
        lambda: actions.confirm_resolution(work, proposal_id, objection, side, version, for_person=form.speaker),
    )


@router.post(f"{AT}/abandonment", name="abandon_objection")
def abandon(reader: Member, work: Work, proposal_id: str, objection: str, form: Settling) -> Any:
    return _acted(
        reader,
        form,
        proposal_id,
        objection,
        lambda: actions.abandon_objection(work, proposal_id, objection, form.reason, for_person=form.speaker),
    )


@router.post(f"{AT}/demands", name="demands")
def demand(reader: Member, work: Work, proposal_id: str, objection: str, form: Settling) -> Any:
    suggestion = form.suggestion or 0
    return _acted(
        reader,
        form,
        proposal_id,
        objection,
        lambda: actions.demand_argument(
            work, proposal_id, objection, suggestion, form.example, for_person=form.speaker
        ),
    )


@router.post(f"{AT}/demands/{{number}}/argument", name="give_argument")
def give_argument(reader: Member, work: Work, proposal_id: str, objection: str, number: int, form: Settling) -> Any:
    return _acted(
        reader,
        form,
        proposal_id,
        objection,
        lambda: actions.give_argument(work, proposal_id, objection, number, form.argument, for_person=form.speaker),
    )


def _acted(reader: Reading, form: InMeeting, proposal_id: str, objection: str, act: Any) -> Any:
    return acted(reader, form, act, "proposal", proposal_id=proposal_id, _anchor=f"objection-{objection}")


def _as_sent(proposal: Proposal) -> Proposal:
    """What its Proposer writes privately is not shown to others."""
    proposal.writing = None
    return proposal


def _suggesting(
    reader: Reading,
    proposal: Proposal,
    objection: str,
    draft: drafts.Draft,
    form: SuggestionForm,
    refused: Reason | None = None,
    status: int = 200,
) -> Any:
    found = next((each for each in proposal.objections if each.id == objection), None)
    concern = words.texts(reader.connection, reader.here.id, [found.concern]) if found is not None else {}
    return page(
        reader, "proposals/suggest.html", status=status, place="proposals", proposal=proposal, objection=objection,
        draft=draft, form=form, refused=refused, concern=concern.get(found.concern) if found is not None else None,
    )  # fmt: skip


def _back(reader: Reading, proposal_id: str, objection: str) -> Any:
    return see_other(reader, "proposal", proposal_id=proposal_id, _anchor=f"objection-{objection}")


def _page(reader: Reading, proposal_id: str, typed: dict[str, Form], refused: Reason | None = None) -> Any:
    """The Proposal's page with what was typed, and why it was not taken."""
    proposal = views.proposal_seen(reader, proposal_id)
    shown = {**views.shown(reader, proposal, None), "typed": typed, "refused": refused}
    return page(reader, "proposals/show.html", status=422, **shown)


__all__ = ["N_", "router"]
