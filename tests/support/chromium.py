"""Chromium: the one that this machine has, else Debian's, else Playwright's own.

`python -m tests.support.chromium` makes sure that there is one, and says which.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# As root there is no sandbox to have; the rest keeps the browser from calling home during tests.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
]


def find() -> str | None:
    if chosen := os.environ.get("TENSEGRITY_CHROMIUM"):
        return chosen
    return next((path for name in NAMES if (path := shutil.which(name))), None) or _playwrights_own()


def ensure() -> str:
    for install in (_nothing, _install_from_debian, _install_from_playwright):
        install()
        if path := find():
            return path
    raise SystemExit("No Chromium was found, and neither apt-get nor Playwright could install one.")


def _nothing() -> None:
    pass


def _install_from_debian() -> None:
    apt = shutil.which("apt-get")
    if apt is None:
        return
    as_root: list[str] = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
    if as_root and shutil.which("sudo") is None:
        return
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for arguments in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", "chromium"]):
        subprocess.run([*as_root, apt, *arguments], env=environment, check=False)


def _install_from_playwright() -> None:
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


def _playwrights_own() -> str | None:
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


if __name__ == "__main__":
    print(f"Chromium for the tests: {ensure()}")
