"""The cookie of a session, and what the browser forgets when it ends."""

from __future__ import annotations

from fastapi.responses import Response

from app.persistence.accounts import SESSION_LIFE
from app.web.site import Site


def keep_session(site: Site, answer: Response, token: str) -> Response:
    name, secure = site.settings.session_cookie
    answer.set_cookie(
        name,
        token,
        max_age=int(SESSION_LIFE.total_seconds()),
        path="/",
        secure=secure,
        httponly=True,
        samesite="lax",  # Lax, so that links in mails arrive signed in.
    )
    return answer


def end_session(site: Site, answer: Response) -> Response:
    """Pages that the browser kept are of the one who has gone."""
    name, secure = site.settings.session_cookie
    answer.delete_cookie(name, path="/", secure=secure, httponly=True, samesite="lax")
    answer.headers["clear-site-data"] = '"cache"'
    return answer
