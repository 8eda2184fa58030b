"""Jinja environments, one for each language, and the filters and globals that every template may use."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import lru_cache
from typing import TYPE_CHECKING
from uuid import uuid4
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_datetime, format_timedelta
from babel.numbers import format_decimal
from jinja2 import FileSystemLoader, StrictUndefined
from markupsafe import Markup

from app import __version__
from app.governance.messages import say, say_article
from app.governance.terms import term
from app.governance.verdicts import Reason, Verdict
from app.locale import COLONS, LANGUAGES, NAMES, catalog, locale_of, typeset
from app.locale.moments import day_and_hour, hour
from app.resources import templates_dir
from app.web.cdn import D3_HIERARCHY, HTMX, HTMX_PRELOAD, HTMX_SSE, CdnScript
from app.web.differences import by_word
from app.web.folding import Folding
from app.web.markdown import markdown

if TYPE_CHECKING:
    from app.web.dependencies import Reading
    from app.web.site import Site

SCRIPTS = {"htmx": HTMX, "sse": HTMX_SSE, "preload": HTMX_PRELOAD, "d3-hierarchy": D3_HIERARCHY}


class Templates:
    def __init__(self, site: Site) -> None:
        self.environments = {language: make_environment(language, site) for language in LANGUAGES}
        self.version = site.static.files["app.css"].hash[:4] + __version__
        """Changes with what pages look like, so that no browser keeps one from before an update."""

    def render(self, name: str, language: str, /, **context: object) -> str:
        return self.environments[language].get_template(name).render(**context)

    def part(self, name: str, language: str, /, **context: object) -> Markup:
        """To stand in other pages as it is: what people wrote has been escaped in it."""
        return Markup(self.render(name, language, **context))  # noqa: S704


def make_environment(language: str, site: Site) -> Folding:
    environment = Folding(
        loader=FileSystemLoader(templates_dir()),
        autoescape=True,  # Whatever the file is called.
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
        extensions=["jinja2.ext.i18n", "jinja2.ext.do", "jinja2.ext.loopcontrols"],
    )
    spoken = catalog(language)
    environment.install_gettext_callables(  # type: ignore[attr-defined]
        spoken.gettext, spoken.ngettext, newstyle=True, pgettext=spoken.pgettext, npgettext=spoken.npgettext
    )
    environment.policies["ext.i18n.trimmed"] = True
    environment.globals.update(
        url_for=site.urls,
        has_page=site.urls.__contains__,
        static=site.static.url,
        cdn=_cdn(site.settings.cdn_url),
        settings=site.settings,
        language=language,
        language_says=spoken.gettext,
        languages=NAMES,
        new_key=lambda: uuid4().hex,
        shared=shared_part,
        by_word=by_word,
        say=_say(language),
        colon=COLONS[language],
    )
    environment.filters.update(
        markdown=markdown,
        date=_date(language),
        datetime=_datetime(language),
        age=_age(language),
        day_and_hour=lambda moment, timezone: day_and_hour(moment, timezone, language),
        hour=hour,
        number=lambda value: format_decimal(value, locale=locale_of(language)),
        article=lambda clause: say_article(clause, language),
        term=lambda key: typeset(term(key, language), language),
        say=_say(language),
    )
    return environment


def shared_part(reader: Reading, template: str, *key: object, **context: object) -> Markup:
    """A part that reads the same to all who may see the page, drawn once for all of them at each head of the log.

    It knows no reader and has no form. `key` says which thing it is of; `context` depends on nothing but that and the
    log, as two hundred people follow one thing and ask for it again within a second.
    """
    here, site = reader.here, reader.site
    known = {"here": here, "moment": None, **context}
    return site.kept_parts.get(
        (template, here.id, here.head_number, reader.language, *key),
        lambda: Markup(site.templates.render(template, reader.language, **known)),  # noqa: S704  # Our own template.
    )


def _cdn(base: str) -> Callable[..., Markup]:
    tags = {name: _tag(script, base) for name, script in SCRIPTS.items()}
    return lambda *names: Markup("\n").join(tags[name] for name in names)


def _tag(script: CdnScript, base: str) -> Markup:
    return Markup('<script src="{}" integrity="{}" crossorigin="anonymous" defer></script>').format(
        script.url(base), script.integrity
    )


def _say(language: str) -> Callable[[Reason | Verdict | None], str]:
    """The sentence of a refusal, with its article; empty for a yes."""

    def sentence(refusal: Reason | Verdict | None) -> str:
        reason = refusal.reason if isinstance(refusal, Verdict) else refusal
        return typeset(say(reason, language), language) if reason else ""

    return sentence


def _date(language: str) -> Callable[..., str]:
    """ "3 March 2026"; a moment in time needs the organization's time zone to know its day."""

    @lru_cache(maxsize=4096)
    def of_day(day: date, form: str) -> str:
        return format_date(day, form, locale=locale_of(language))

    def filtered(value: date | datetime | str | None, timezone: str | tzinfo | None = None, form: str = "long") -> str:
        moment = _moment(value)
        if moment is None:
            return ""
        return of_day(_local(moment, timezone).date() if isinstance(moment, datetime) else moment, form)

    return filtered


def _datetime(language: str) -> Callable[..., str]:
    @lru_cache(maxsize=4096)
    def of_minute(minute: datetime, pattern: str) -> str:
        return format_datetime(minute, pattern, locale=locale_of(language))

    def filtered(value: datetime | str | None, timezone: str | tzinfo | None = None, form: str = "long") -> str:
        moment = _moment(value)
        if not isinstance(moment, datetime):
            return ""
        local = _local(moment, timezone)
        pattern = {"fr": "d MMMM y 'à' HH:mm"}.get(language, "d MMMM y, HH:mm") if form == "long" else form
        # Without its zone: moments of two zones are equal to each other, and read differently.
        return of_minute(local.replace(tzinfo=None, second=0, microsecond=0), pattern)

    return filtered


def _age(language: str) -> Callable[[datetime, datetime], str]:
    """ "3 days": how long ago, given now."""

    def filtered(then: datetime, now: datetime | None = None) -> str:
        past = (now or datetime.now(UTC)) - then
        return format_timedelta(max(past, timedelta(minutes=1)), granularity="minute", locale=locale_of(language))

    return filtered


def _moment(value: date | datetime | str | None) -> date | datetime | None:
    if isinstance(value, str):
        return datetime.fromisoformat(value) if len(value) > 10 else date.fromisoformat(value) if value else None
    return value


def _local(moment: datetime, timezone: str | tzinfo | None) -> datetime:
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return moment.astimezone(zone(timezone) if isinstance(timezone, str) else timezone or UTC)


@lru_cache(maxsize=256)
def zone(name: str) -> tzinfo:
    return ZoneInfo(name)
