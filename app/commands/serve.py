"""Serving and migrating."""

from __future__ import annotations

import gc
import logging
import os
from secrets import token_hex
from typing import Annotated

import typer

from app.commands import fail, opened_database, read_settings, say, whisper

cli = typer.Typer()


@cli.command()
def serve(
    host: Annotated[str | None, typer.Option(help="The address to listen at (127.0.0.1).")] = None,
    port: Annotated[int | None, typer.Option(help="The port to listen at (8000).")] = None,
    workers: Annotated[int, typer.Option(min=1, help="Processes; more than one needs PostgreSQL.")] = 1,
) -> None:
    """Bring the database to the current schema, and serve the pages."""
    gc.disable()  # Nothing made while starting is thrown away; `create_app`'s lifespan turns it on again.
    import uvicorn

    from app.persistence.migrate import upgrade

    # The settings of every worker are read from the environment, so that is where the options go.
    for name, value in (("TENSEGRITY_HOST", host), ("TENSEGRITY_PORT", port)):
        if value is not None:
            os.environ[name] = str(value)
    settings = read_settings()
    if workers > 1 and settings.is_sqlite:
        fail("SQLite is written to by one process: leave --workers out, or use PostgreSQL.")
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    logging.getLogger("alembic").setLevel(logging.WARNING)
    upgrade(settings.database_url, say=whisper)
    _refresh_search()
    _welcome()
    uvicorn.run(
        "app.main:create_app",
        factory=True,
        host=settings.host,
        port=settings.port,
        workers=workers,
        server_header=False,
        access_log=False,  # One-time links stand in addresses.
        proxy_headers=bool(settings.forwarded_allow_ips),
        forwarded_allow_ips=settings.forwarded_allow_ips or None,
        log_level="warning",
        timeout_graceful_shutdown=10,
    )


def _refresh_search() -> None:
    """What another release indexed for the search is indexed again: its word forms may be others."""
    from app.persistence.search.index import refresh

    with opened_database(ready=False) as database:
        if count := refresh(database):
            whisper(f"Search: indexed {count} organizations again.")


def _welcome() -> None:
    """Where to go, and what first run will ask for."""
    from sqlalchemy import select

    from app.demo.sign_ins import refuse_known_password
    from app.persistence.rows import organization

    settings = read_settings()
    with opened_database(settings, ready=False) as database:
        if not settings.is_on_loopback and (refusal := refuse_known_password(database)):
            fail(refusal)
        whisper(f"Database: {database}")
        with database.connect() as connection:
            is_founded = connection.execute(select(organization.c.id).limit(1)).first() is not None
    if not is_founded and not settings.is_on_loopback:
        code = os.environ.setdefault("TENSEGRITY_WELCOME_CODE", token_hex(6))
        whisper(f"Nothing is here yet. Open {settings.address}/welcome with the code {code}")
    if not settings.is_on_loopback and settings.public_url is None:
        whisper("TENSEGRITY_PUBLIC_URL is not set: set it to the address in people's browsers, or forms are refused.")
    if not settings.is_on_loopback and not settings.is_https and not settings.insecure_cookies:
        whisper("Browsers keep sign-ins over https only: serve behind https, or see TENSEGRITY_INSECURE_COOKIES.")
    say(f"Tensegrity is at {settings.address}")


@cli.command()
def migrate() -> None:
    """Bring the database to this release's schema, after a backup of it."""
    from app.persistence.migrate import newest, upgrade

    upgrade(read_settings().database_url, say=say)
    _refresh_search()
    say(f"The schema is current ({newest()}).")
