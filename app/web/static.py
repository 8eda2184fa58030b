"""Our own stylesheet, scripts and icon: read once, known by their hash, kept by browsers for a year."""

from __future__ import annotations

import gzip
from hashlib import sha256
from pathlib import Path

from fastapi import APIRouter
from fastapi.responses import Response
from starlette.requests import Request

from app.resources import static_dir

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".ico": "image/x-icon",
    ".webmanifest": "application/manifest+json",
    ".txt": "text/plain; charset=utf-8",
}
FOREVER = "public, max-age=31536000, immutable"
router = APIRouter()


class StaticFile:
    def __init__(self, content: bytes, suffix: str) -> None:
        self.content = content
        self.type = TYPES[suffix]
        self.hash = sha256(content).hexdigest()[:12]
        self.zipped = gzip.compress(content, mtime=0) if suffix != ".png" and len(content) > 500 else None


class StaticFiles:
    """`app.css` is the files of `static/css` one after another: one request, and each part has a file of its own."""

    def __init__(self, folder: Path | None = None) -> None:
        folder = folder or static_dir()
        self.files: dict[str, StaticFile] = {}
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.suffix in TYPES and path.parent.name != "css":
                self.files[path.relative_to(folder).as_posix()] = StaticFile(path.read_bytes(), path.suffix)
        parts = [path.read_bytes() for path in sorted((folder / "css").glob("*.css"))]
        self.files["app.css"] = StaticFile(b"\n".join(parts), ".css")

    def url(self, name: str) -> str:
        return f"/static/{name}?v={self.files[name].hash}"


@router.get("/static/{path:path}", name="static", include_in_schema=False)
async def static(request: Request, path: str) -> Response:
    file = request.app.state.site.static.files.get(path)
    if file is None:
        return Response("Not found", 404, media_type="text/plain")
    headers = {"etag": f'"{file.hash}"', "cache-control": "public, max-age=300", "vary": "Accept-Encoding"}
    if request.query_params.get("v") == file.hash:
        headers["cache-control"] = FOREVER
    if request.headers.get("if-none-match") == headers["etag"]:
        return Response(status_code=304, headers=headers)
    content = file.content
    if file.zipped is not None and "gzip" in request.headers.get("accept-encoding", ""):
        content, headers["content-encoding"] = file.zipped, "gzip"
    return Response(content, headers=headers, media_type=file.type)
