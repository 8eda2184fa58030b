"""The scripts that pages load from the CDN: each one pinned to a version, and to its very bytes by an integrity hash.

`tests/test_cdn.py` holds each hash against the npm package of that version, which the CDN serves unchanged.
"""

from dataclasses import dataclass

CDN_URL = "https://cdn.jsdelivr.net/npm/"


@dataclass(frozen=True)
class CdnScript:
    name: str
    version: str
    path: str
    integrity: str

    def url(self, base: str = CDN_URL) -> str:
        """Where the script is, below the CDN or whatever a closed network serves in its place."""
        return f"{base.rstrip('/')}/{self.name}@{self.version}/{self.path}"


HTMX = CdnScript(
    "htmx.org",
    "4.0.1",
    "dist/htmx.min.js",
    "sha384-Qp9rdC8H7EqOoX+nR0P3RPG2Noji+qdwJlGpfzwQJsfOpp3sGwIdSP9xO3+UlEhn",
)
HTMX_SSE = CdnScript(
    "htmx.org",
    "4.0.1",
    "dist/ext/hx-sse.min.js",
    "sha384-v8HvucQ+ohQhMg0arboXc5049yNR46QKMjphs7YDch+Wm7zpfK5XVS01f26mQDJV",
)
HTMX_PRELOAD = CdnScript(
    "htmx.org",
    "4.0.1",
    "dist/ext/hx-preload.min.js",
    "sha384-7gaXKgQyxJfh9ekNnYPYQ27fsBHx1Qgya7sMCEFLlsW57R8l6rEnCWO8ucRcmYrP",
)
D3_HIERARCHY = CdnScript(
    "d3-hierarchy",
    "3.1.2",
    "dist/d3-hierarchy.min.js",
    "sha384-WNr9kP7FJlLJ8Cjg/MC+b23H5hRo5I5T8rbsrqZMi0Zl7bTsYgHDUoQ+qV2uLia3",
)

CDN_SCRIPTS: tuple[CdnScript, ...] = (HTMX, HTMX_SSE, HTMX_PRELOAD, D3_HIERARCHY)
