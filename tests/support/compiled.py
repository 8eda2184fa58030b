"""Pages' templates, compiled once in a run instead of once for each program that a test starts."""

from functools import cache
from hashlib import sha256
from pathlib import Path

from jinja2 import FileSystemBytecodeCache

from app.web.site import Site
from app.web.templates import Templates
from tests.support.shared import run_dir


def keep_compiled(templates: Templates, site: Site) -> None:
    """What is folded into them (`app/web/folding.py`) tells one kept version from another."""
    hashes = sorted(file.hash for file in site.static.files.values())
    for language, environment in templates.environments.items():
        version = sha256(repr((language, site.settings.cdn_url, hashes)).encode()).hexdigest()[:12]
        environment.bytecode_cache = FileSystemBytecodeCache(str(folder()), f"{version}-%s.cache")


@cache
def folder() -> Path:
    folder = run_dir() / "templates"
    folder.mkdir(exist_ok=True)
    return folder
