"""Whether the server lives. It asks no database and waits for no thread, so that it answers under any load."""

from fastapi import APIRouter
from fastapi.responses import PlainTextResponse

router = APIRouter(include_in_schema=False)


@router.get("/healthz", name="healthz")
async def healthz() -> PlainTextResponse:
    return PlainTextResponse("ok\n")
