"""What the README promises is there."""

import re
from pathlib import Path

import pytest
import typer

from app.cli import app
from app.config import Settings

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
COMMANDS = list(typer.main.get_command(app).commands)  # type: ignore[attr-defined]


@pytest.mark.parametrize("setting", list(Settings.model_fields))
def test_every_setting_stands_in_the_readme(setting: str) -> None:
    assert f"`TENSEGRITY_{setting.upper()}`" in README


def test_the_readme_names_no_setting_that_is_not_there() -> None:
    named = set(re.findall(r"TENSEGRITY_([A-Z_]+)", README))

    assert {name.lower() for name in named} <= set(Settings.model_fields)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_stands_in_the_readme(command: str) -> None:
    assert f"`tensegrity {command}" in README


def test_the_readme_names_no_command_that_is_not_there() -> None:
    assert set(re.findall(r"tensegrity ([a-z]+)\b", README)) <= set(COMMANDS)


def test_every_file_that_the_readme_links_to_is_there() -> None:
    linked = re.findall(r"\]\(([^)#:]+)\)", README)

    assert linked
    assert all((Path(__file__).parent.parent / path).exists() for path in linked)
