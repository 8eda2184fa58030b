"""The log of an organization: what happened, in sentences, and each record with its hash."""

from __future__ import annotations

from typing import Any

from app.governance.lines import RoleLine
from app.persistence.accounts import MOST
from app.persistence.queries import history
from app.persistence.queries.exports import CHRONICLE, chronicle_of
from app.web.browse import before as end_of
from app.web.browse import not_found
from app.web.dependencies import Reader
from app.web.differences import by_word
from app.web.pages import page
from app.web.routing import Pages
from app.web.strike_views import of_record

router = Pages()


@router.get("/organizations/{slug}/records", name="records")
def index(reader: Reader, slug: str, before: int | None = None) -> Any:
    told, further = history.all_records(reader.connection, reader.here.id, before=before or end_of(reader))
    return page(
        reader, "records/index.html", moment=reader.moment, told=told, further=further, first=before is None,
        history_url="records", history_of={"slug": slug, "at": reader.at},
    )  # fmt: skip


@router.get("/organizations/{slug}/records/{number}", name="record")
def show(reader: Reader, slug: str, number: int) -> Any:
    record = history.one(reader.connection, reader.here.id, number) if 0 < number <= MOST else None
    if record is None:
        raise not_found()
    words = dict(record.words) if reader.person else {}
    return page(
        reader, "records/show.html", record=record, by_word=by_word, last=reader.here.head_number,
        chronicle=chronicle_of(words.pop(CHRONICLE, None)), words=words, strike=of_record(reader, record),
        role_type=RoleLine,
    )  # fmt: skip
