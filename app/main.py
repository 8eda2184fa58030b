"""create_app(settings) wires everything and decides nothing."""

from __future__ import annotations

import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib import import_module
from pkgutil import iter_modules

from fastapi import APIRouter, FastAPI
from starlette.types import ASGIApp

from app import web
from app.config import Settings
from app.persistence.engine import create_engine
from app.web.errors import handle_errors
from app.web.middleware import BodyLimit, CleanAddresses, LastResort, SameOrigin, SecurityHeaders
from app.web.site import Site


def create_app(settings: Settings | None = None) -> FastAPI:
    """The database has to be migrated already: `tensegrity serve` does so first."""
    settings = settings or Settings()
    site = Site(settings, create_engine(settings.database_url))
    app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None, lifespan=_lifespan, redirect_slashes=False)
    app.state.site = site
    for router in routers():
        # Not included, which would analyse every route once more and try addresses by routers first: simply there.
        app.router.routes.extend(router.routes)
    site.learn(app)
    if settings.scheduler:
        site.tasks.append(_keep_time)
    handle_errors(app)
    _raise_walls(app, settings)
    return app


def routers() -> list[APIRouter]:
    """Every module of `app/web` that has a router: being there is enough."""
    # What is read most is found first: addresses are tried one after another.
    read_most = ("app.web.roles", "app.web.circles", "app.web.organizations")
    names = sorted(found.name for found in iter_modules(web.__path__, "app.web."))
    modules = sorted(names, key=lambda name: name not in read_most)
    found = [getattr(import_module(name), "router", None) for name in modules]
    return [router for router in found if isinstance(router, APIRouter)]


def _raise_walls(app: FastAPI, settings: Settings) -> None:
    """What every request passes, from the inside out."""
    walls: list[tuple[type[ASGIApp], dict[str, object]]] = [
        (BodyLimit, {"settings": settings}),
        (SameOrigin, {"settings": settings}),
        (CleanAddresses, {}),
        (LastResort, {}),
        (SecurityHeaders, {"settings": settings}),
    ]
    for wall, options in walls:
        app.add_middleware(wall, **options)  # type: ignore[arg-type]


async def _keep_time(site: Site) -> None:
    from app.delivery.clock import jobs_for, keep_time

    await keep_time(jobs_for(site.database, site.settings))


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    site: Site = app.state.site
    # What was made by now stays: the collector need not look at it again.
    gc.freeze()
    gc.enable()
    # A chart of 10,000 Roles makes so many things at once that looking at them all takes longer than the chart.
    gc.set_threshold(10_000, 10, 10)
    async with site.background():
        yield
    site.database.dispose()
