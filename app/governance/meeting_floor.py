"""Who takes part in a meeting and why, who acts in it, and the Floor that its Proposals and elections stand on
(§5.4.1, §5.3.6).
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime

from app.governance.circles import circle_members, is_partner, roles_represented
from app.governance.floor import Floor
from app.governance.lines import RoleKind, RoleLine
from app.governance.meeting_state import MeetingState
from app.governance.meeting_steps import Seat, SeatKind
from app.governance.structure import Structure
from app.governance.surrogates import NOBODY, Acting, acting

KINDS = {"facilitator": RoleKind.FACILITATOR, "secretary": RoleKind.SECRETARY}
"""By the names by which a meeting calls them."""

Seats = dict[str, tuple[Seat, ...]]


def seats(structure: Structure, meeting: MeetingState, today: date) -> Seats:
    """Who may take part, and why: Circle Members, who acts as Facilitator or Secretary, guests; nobody else (§5.4.1).

    Asked anew whenever something is done, so that whoever stops being one of them is out at once.
    """
    if structure.find(RoleLine, meeting.circle) is None:
        return {}
    found: Seats = {
        person: tuple(Seat(why.reason.value, why.role) for why in reasons)
        for person, reasons in circle_members(structure, meeting.circle).items()
    }
    for name, kind in KINDS.items():
        for person in _who_may_act(structure, meeting, name, today):
            role = structure.core_role(meeting.circle, kind)
            _seat(found, structure, person, Seat(SeatKind(name).value, role.lineage if role else meeting.circle))
    for guest in meeting.guests:
        if guest.withdrawn_at is None:
            _seat(found, structure, guest.person, Seat(SeatKind.GUEST.value, guest.circle))
    return found


def _who_may_act(structure: Structure, meeting: MeetingState, name: str, today: date) -> list[str]:
    """Who acts; and who lawfully would, were everybody here, so that a surrogate from elsewhere can come in."""
    standing = acting(structure, meeting.circle, KINDS[name], today).person
    acts = meeting.acted(name)
    people = [acts.person] if meeting.is_open and acts is not None else []
    return list(dict.fromkeys([*people, *([standing] if standing is not None else [])]))


def _seat(found: Seats, structure: Structure, person: str, seat: Seat) -> None:
    if is_partner(structure, person):
        found[person] = (*found.get(person, ()), seat)


def taking_part(structure: Structure, meeting: MeetingState, today: date) -> list[str]:
    """Who is here, and still has a seat."""
    allowed = seats(structure, meeting, today)
    return [person for person in meeting.present if person in allowed]


# Who acts


def acting_here(
    structure: Structure,
    meeting: MeetingState,
    name: str,
    today: date,
    *,
    here: Collection[str] | None = None,
    declaring: str | None = None,
) -> Acting:
    """Who acts by the order of §5.3.6 where whoever is absent counts as unavailable; `here`: by default, who is."""
    if structure.find(RoleLine, meeting.circle) is None:
        return NOBODY
    present = taking_part(structure, meeting, today) if here is None else here
    return acting(structure, meeting.circle, KINDS[name], today, here=present, declaring=declaring)


def acts_as(meeting: MeetingState, name: str, present: Collection[str]) -> str | None:
    """Who acts in it now; nobody while whoever did is gone."""
    acted = meeting.acted(name)
    return acted.person if acted is not None and acted.person in present else None


# Whom they speak for


def represented_here(structure: Structure, meeting: MeetingState, present: Collection[str]) -> set[tuple[str, str]]:
    """Who represents a Role only in this meeting: who acts, that of Facilitator or Secretary; a guest, the Circle of
    the Rep who brought them, while the Tension is processed for which they came (§5.4.1).
    """
    found = set[tuple[str, str]]()
    for name, kind in KINDS.items():
        person, role = acts_as(meeting, name, present), structure.core_role(meeting.circle, kind)
        if person is not None and role is not None:
            found.add((person, role.lineage))
    item = meeting.current
    guest = meeting.guest(item.guest) if item is not None and item.guest is not None else None
    if item is not None and guest is not None and guest.person in present and item.added_at >= guest.invited_at:
        found.add((guest.person, guest.circle))
    return found


def roles_of(structure: Structure, meeting: MeetingState, person: str, today: date) -> list[str]:
    """The Roles whose Tensions somebody may put on the agenda; a guest, of the Circle for which they came."""
    roles = roles_represented(structure, person, meeting.circle, today)
    here = represented_here(structure, meeting, taking_part(structure, meeting, today))
    roles += sorted(role for each, role in here if each == person)
    guest = meeting.guest(person)
    if guest is not None:
        roles.append(guest.circle)
    return list(dict.fromkeys(roles))


def floor_of(structure: Structure, meeting: MeetingState, today: date, at: datetime | None = None) -> Floor:
    """The meeting as what is processed in it sees it. `at`: when it is asked, so that its end is seen too (§5.4.2)."""
    present = taking_part(structure, meeting, today)
    return Floor(
        meeting=meeting.id,
        present=tuple(present),
        represented=frozenset(represented_here(structure, meeting, present)),
        facilitator=acts_as(meeting, "facilitator", present),
        secretary=acts_as(meeting, "secretary", present),
        subject=meeting.subject,
        is_open=meeting.is_open and not (at is not None and meeting.is_up(at)),
        is_paused=meeting.is_paused,
    )
