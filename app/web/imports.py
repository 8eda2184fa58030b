"""Bringing an organization in: a file that is looked at first, then imported, with a report of either."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends
from fastapi.responses import Response

from app.actions.imports import Wish, import_organization, understand
from app.exchange.problems import ImportRefused
from app.exchange.reading import MIB, MOST_BYTES, read_bytes
from app.exchange.report import Report
from app.locale import N_, _
from app.persistence import structures
from app.persistence.queries.imports import list_imports
from app.persistence.unit_of_work import UnitOfWork
from app.web.dependencies import Administrator, Reading, Work
from app.web.forms import Choice, Day, Flag, Form
from app.web.pages import page, see_other
from app.web.routing import Pages

router = Pages()

CHECK, IMPORT = "check", "import"


class ImportForm(Form):
    file = Flag()  # Stands for the upload, so that a sentence can stand beside it.
    update = Flag()
    adopted = Day()
    deed = Choice((CHECK, IMPORT))


Bound = Annotated[ImportForm, Depends(ImportForm.bound)]


@router.get("/organizations/{slug}/imports", name="imports")
def index(reader: Administrator, slug: str) -> Response:
    return _page(reader, ImportForm())


@router.post("/organizations/{slug}/imports", name="import_now")
def create(reader: Administrator, work: Work, form: Bound, slug: str) -> Response:
    upload = form.upload("file")
    if upload is None:
        form.refuse("file", _("Please choose a file."))
    if form.errors or upload is None:
        return _page(reader, form, 422)
    content = upload.file.read(MOST_BYTES + 1)
    try:
        report = _do(work, upload.filename or "", content, form)
    except ImportRefused as refused:
        form.refuse("file", _("Nothing was written. Please look at what is wrong with this file."))
        return _page(reader, form, 422, refused=refused)
    if report.dry_run:
        return _page(reader, form, report=report)
    if report.records is None:
        return see_other(reader, "imports", slug=slug, notice=N_("Nothing differs. Nothing was written."))
    return see_other(reader, "imports", slug=slug, notice=N_("The import is done; its report is below."))


def _do(work: UnitOfWork, name: str, content: bytes, form: ImportForm) -> Report:
    """Nothing is kept of a file that is only looked at, not even its write key."""
    document, report = understand(read_bytes(name, content))
    wish = Wish(update=form.update, adopted=form.adopted, dry_run=form.deed != IMPORT)
    if wish.dry_run:
        work.key = None
    return import_organization(work, document, report, wish)


def _page(
    reader: Reading,
    form: ImportForm,
    status: int = 200,
    report: Report | None = None,
    refused: ImportRefused | None = None,
) -> Response:
    head = structures.empty(reader.connection, reader.here.id)
    return page(
        reader,
        "imports/index.html",
        status=status,
        form=form,
        in_setup=head.in_setup,
        ratifies=reader.me in head.ratifiers,
        imports=list_imports(reader.connection, reader.here.id),
        report=report,
        refused=refused,
        most=MOST_BYTES // MIB,
    )
