"""The ledger of clauses, with the tests that stand for each."""

from __future__ import annotations

from typing import Annotated

import typer

from app.commands import fail, say

cli = typer.Typer()


@cli.command()
def constitution(
    as_json: Annotated[bool, typer.Option("--json", help="{id, mode, title, rule, in_scope, tests} of each.")] = False,
    check: Annotated[
        bool, typer.Option("--check", help="Fail where no test stands for a clause that this release keeps.")
    ] = False,
    language: Annotated[str, typer.Option(help="en or fr.")] = "en",
) -> None:
    """Print the rules that the program keeps, clause by clause, and the tests behind each."""
    import orjson
    from rich.console import Console

    from app import constitution_report as ledger

    if language not in ("en", "fr"):
        fail("The ledger is written in English (en) and French (fr).")
    tests = ledger.checkout_tests()
    if check:
        complaints = ledger.complaints(tests, language)
        for complaint in complaints:
            typer.echo(complaint, err=True)
        if complaints:
            raise typer.Exit(1)
        return
    rows = ledger.report(tests, language)
    if as_json:
        say(orjson.dumps(rows, option=orjson.OPT_INDENT_2).decode())
    else:
        ledger.print_report(Console(), rows, language)
