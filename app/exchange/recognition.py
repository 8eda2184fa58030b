"""Constitutional Roles under the names that older data, other tools and other languages give them."""

from __future__ import annotations

import re
import unicodedata

from app.governance.lines import RoleKind

NAMES: dict[RoleKind, tuple[str, ...]] = {
    RoleKind.CIRCLE_LEAD: (
        "circle lead", "lead link", "circle lead link", "leader de cercle", "premier lien", "1er lien", "lien premier",
        "lider de circulo", "enlace principal", "primer enlace", "kreisleitung", "cirkel lead", "leader di cerchio",
    ),
    RoleKind.CIRCLE_REP: (
        "circle rep", "rep link", "circle representative", "representative link", "representant de cercle",
        "representante de cercle", "second lien", "2nd lien", "2eme lien", "deuxieme lien", "enlace representante",
        "segundo enlace", "representante de circulo", "kreisreprasentant", "kreisvertretung", "cirkel rep",
    ),
    RoleKind.FACILITATOR: (
        "facilitator", "facilitateur", "facilitatrice", "facilitateur rice", "facilitateur trice", "facilitateurtrice",
        "facilitador", "facilitadora", "facilitatore", "animateur", "animatrice",
    ),
    RoleKind.SECRETARY: (
        "secretary", "scribe", "secretaire", "secretario", "secretaria", "segretario", "sekretar", "sekretariat",
        "secretaris",
    ),
}  # fmt: skip
BY_NAME = {name: kind for kind, names in NAMES.items() for name in names}

TELLING = {name for kind in (RoleKind.CIRCLE_LEAD, RoleKind.CIRCLE_REP) for name in NAMES[kind]}
"""Names that say so by themselves. A Secretary or Facilitator may as well be somebody's office of that name."""


def kind_by_name(name: str, *circle_names: str) -> RoleKind | None:
    """The constitutional Role of this name, with or without the Circle's own beside it ("Finance Lead Link")."""
    plain = _plain(name)
    if plain in BY_NAME:
        return BY_NAME[plain]
    for circle in filter(None, map(_plain, circle_names)):
        for bare in (plain.removeprefix(f"{circle} "), plain.removesuffix(f" {circle}")):
            if bare in BY_NAME:
                return BY_NAME[bare]
    return None


def says_so_itself(name: str) -> bool:
    return _plain(name) in TELLING


def _plain(name: str) -> str:
    """Small letters without accents, words parted by single blanks."""
    letters = "".join(c for c in unicodedata.normalize("NFKD", name[:200]) if not unicodedata.combining(c))
    return " ".join(re.findall(r"[^\W_]+", letters.casefold()))
