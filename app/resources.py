"""Where the files that are not Python lie: at the top of a checkout, or inside the package of an installed wheel."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
BUNDLE = PACKAGE / "_bundle"
TOP = BUNDLE if BUNDLE.is_dir() else PACKAGE.parent


def templates_dir() -> Path:
    return TOP / "templates"


def migrations_dir() -> Path:
    return TOP / "migrations"


def alembic_ini() -> Path:
    return TOP / "alembic.ini"


def static_dir() -> Path:
    return PACKAGE / "static"


def locale_dir() -> Path:
    return PACKAGE / "locale"
