"""The page of the command names every option and command, and no other."""

import argparse
import re
from pathlib import Path

from claimcheck.cli.main import parser_of_all


def test_the_page_names_what_there_is(root: Path) -> None:
    page = (root / "docs/reference/cli.md").read_text(encoding="utf-8")
    commands = next(
        action for action in parser_of_all()._actions if isinstance(action, argparse._SubParsersAction)
    ).choices
    options = {option for command in commands.values() for option in command._option_string_actions}

    assert set(commands) == set(re.findall(r"^## `claimcheck (\w+)", page, re.MULTILINE))
    assert {option for option in options if option.startswith("--")} == set(
        re.findall(r"(?<![\w-])--[a-z][a-z-]*", page)
    )
