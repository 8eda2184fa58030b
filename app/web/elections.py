"""Elections: called from a Circle, held on a page of their own or in a meeting, in the same forms (§5.3.5)."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Depends

from app.actions import election_terms, elections
from app.actions.base import LONGEST_SAYING
from app.governance.candidates import candidates_of, other_selection
from app.governance.election_events import TieBreak
from app.governance.election_permissions import may_name_rep
from app.governance.errors import GovernanceError, NotFound
from app.governance.lines import RoleKind
from app.governance.verdicts import Reason
from app.locale import N_
from app.persistence.queries import people, processes
from app.web.dependencies import Member, Reading, Work
from app.web.election_views import election_view, with_every_candidate
from app.web.errors import STATUS
from app.web.forms import Choice, Day, Paragraphs, Several
from app.web.grounds import around
from app.web.in_meeting import InMeeting, acted
from app.web.pages import page, see_other
from app.web.routing import Pages

__all__ = ["election_view", "router"]

router = Pages()


class CallForm(InMeeting):
    role = Choice(open_ended=True)


class BeginForm(InMeeting):
    term = Day(required=False)
    replaces = Several(most=100)
    chosen = Choice(["1"], required=False)
    """The form asked whom it replaces."""


class NominationForm(InMeeting):
    candidate = Choice(open_ended=True, required=False)
    reason = Paragraphs(longest=LONGEST_SAYING)
    do = Choice(["keep", "change"], required=False)
    text = Paragraphs(longest=LONGEST_SAYING)


class StepForm(InMeeting):
    place = Choice(open_ended=True, required=False)
    reason = Paragraphs(longest=LONGEST_SAYING)


class TieForm(InMeeting):
    method = Choice([each.value for each in TieBreak])


class RepForm(InMeeting):
    candidate = Choice(open_ended=True)
    term = Day(required=False)


Called = Annotated[CallForm, Depends(CallForm.bound)]
Begun = Annotated[BeginForm, Depends(BeginForm.bound)]
Nominated = Annotated[NominationForm, Depends(NominationForm.bound)]
Stepped = Annotated[StepForm, Depends(StepForm.bound)]
Tied = Annotated[TieForm, Depends(TieForm.bound)]
Named = Annotated[RepForm, Depends(RepForm.bound)]


# Reading


@router.get("/elections/{election_id}", name="election")
def show(reader: Member, election_id: str) -> Any:
    """For people of the organization: who nominated whom is theirs to know, however public their Governance is."""
    return _shown(reader, election_id)


def _shown(
    reader: Reading,
    election_id: str,
    *,
    form: InMeeting | None = None,
    refused: Reason | None = None,
    status: int = 200,
) -> Any:
    circle = processes.parsed(reader.connection, reader.here.id, "election", election_id)
    if circle is None:
        raise NotFound(Reason("", "not_found"))
    structure = around(reader, [circle.circle])
    found = processes.election_one(reader.connection, reader.here.id, election_id, structure, reader.now, reader.today)
    assert found is not None
    view = election_view(reader, found, structure)
    return page(
        reader, "elections/show.html", fragment="elections/_election.html", status=status, e=view, form=form,
        refused=refused,
    )  # fmt: skip


# Calling


@router.post("/circles/{circle_id}/elections", name="call_election")
def call(reader: Member, work: Work, circle_id: str, form: Called) -> Any:
    if form.errors:
        raise NotFound(Reason("", "not_found"))
    election = elections.call_election(work, circle_id, form.role)
    return see_other(reader, "election", election_id=election, notice=N_("The election is called."))


@router.post("/elections/{election_id}/nominations", name="begin_election")
def begin(reader: Member, work: Work, election_id: str, form: Begun) -> Any:
    replaces = form.replaces if form.chosen else None
    return _acted(
        reader,
        form,
        election_id,
        lambda: elections.begin_election(work, election_id, term=form.term, replaces=replaces),
        N_("Nominations are open."),
    )


# Nominating


@router.post("/elections/{election_id}/ballots", name="cast_ballot")
def cast(reader: Member, work: Work, election_id: str, form: Nominated) -> Any:
    return _acted(
        reader,
        form,
        election_id,
        lambda: elections.cast_ballot(work, election_id, form.candidate, form.reason, for_person=form.speaker),
        N_("Your ballot is in. Nobody sees it before all are."),
    )


@router.post("/elections/{election_id}/reasons", name="give_reason")
def give_reason(reader: Member, work: Work, election_id: str, form: Nominated) -> Any:
    return _acted(
        reader, form, election_id, lambda: elections.give_reason(work, election_id, form.text, for_person=form.speaker)
    )


@router.post("/elections/{election_id}/changes", name="change_nomination")
def change(reader: Member, work: Work, election_id: str, form: Nominated) -> Any:
    """Keep it, or change it with a reason (§5.3.5-c)."""

    def act() -> None:
        if form.do == "keep":
            elections.keep_nomination(work, election_id, for_person=form.speaker)
        else:
            elections.change_nomination(work, election_id, form.candidate, form.reason, for_person=form.speaker)

    return _acted(reader, form, election_id, act, N_("Noted."))


@router.post("/elections/{election_id}/choices", name="choose_among")
def choose(reader: Member, work: Work, election_id: str, form: Nominated) -> Any:
    return _acted(
        reader,
        form,
        election_id,
        lambda: elections.choose_among(work, election_id, form.candidate, for_person=form.speaker),
        N_("Noted."),
    )


# What the Facilitator does


@router.post("/elections/{election_id}/steps", name="move_election_on")
def move_on(reader: Member, work: Work, election_id: str, form: Stepped) -> Any:
    return _acted(reader, form, election_id, lambda: elections.move_election_on(work, election_id, form.place))


@router.post("/elections/{election_id}/ties", name="break_tie")
def break_tie(reader: Member, work: Work, election_id: str, form: Tied) -> Any:
    if form.errors or not form.method:
        return _shown(reader, election_id, status=422)
    return _acted(reader, form, election_id, lambda: elections.break_tie(work, election_id, TieBreak(form.method)))


@router.post("/elections/{election_id}/discards", name="discard_candidate")
def discard(reader: Member, work: Work, election_id: str, form: Stepped) -> Any:
    return _acted(
        reader,
        form,
        election_id,
        lambda: elections.discard_candidate(work, election_id, form.reason),
        N_("The candidate is discarded."),
    )


@router.post("/elections/{election_id}/calling-off", name="call_off_election")
def call_off(reader: Member, work: Work, election_id: str, form: Stepped) -> Any:
    return _acted(
        reader,
        form,
        election_id,
        lambda: elections.call_off(work, election_id, form.reason),
        N_("The election is called off."),
    )


def _acted(reader: Reading, form: InMeeting, election_id: str, act: Any, notice: str | None = None) -> Any:
    """Refused on its own page, it is shown again with what was typed; in a meeting, `acted` sees to that."""
    if form.is_in_meeting:
        return acted(reader, form, act, "election", election_id=election_id)
    if form.errors:
        return _shown(reader, election_id, form=form, status=422)
    try:
        act()
    except NotFound:
        raise
    except GovernanceError as refused:
        status = next(STATUS[of] for of in type(refused).__mro__ if of in STATUS)
        return _shown(reader, election_id, form=form, refused=refused.reason, status=status)
    return see_other(reader, "election", election_id=election_id, notice=notice)


# The other way to a Circle Rep


@router.get("/circles/{circle_id}/rep", name="new_rep")
def new_rep(reader: Member, circle_id: str) -> Any:
    return _rep_page(reader, circle_id, RepForm())


@router.post("/circles/{circle_id}/rep", name="name_rep")
def name_rep(reader: Member, work: Work, circle_id: str, form: Named) -> Any:
    if form.errors:
        return _rep_page(reader, circle_id, form, status=422)
    election_terms.name_rep(work, circle_id, form.candidate, form.term)
    return see_other(reader, "circle", circle_id=circle_id, notice=N_("The Circle Rep is named."))


def _rep_page(reader: Reading, circle_id: str, form: RepForm, status: int = 200) -> Any:
    structure = with_every_candidate(reader, circle_id, around(reader, [circle_id]))
    found = [each for each, verdict in candidates_of(structure, circle_id, RoleKind.CIRCLE_REP).items() if verdict]
    names = people.names(reader.connection, reader.here.id, found)
    options = sorted(names.items(), key=lambda each: each[1].casefold())
    me = reader.me or ""
    verdict = may_name_rep(structure, me, circle_id, found[0] if found else me, reader.today)
    return page(
        reader, "elections/rep.html", status=status, form=form, circle=structure.role(circle_id), verdict=verdict,
        policy=other_selection(structure, circle_id), options=options,
    )  # fmt: skip
