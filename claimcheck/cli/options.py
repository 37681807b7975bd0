"""Options that several commands share, and how their values are read."""

import argparse
import datetime as dt
import re
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from claimcheck.model.configuration import Configuration
    from claimcheck.model.time import Period

_PLAIN_NUMBER = re.compile(r"\s*[-+]?[\d./]{1,40}\s*")

# argparse gives the types of what it returns no public names.
Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001
Group: TypeAlias = "argparse._ActionsContainer"  # noqa: SLF001


def parser(
    commands: Commands, name: str, summary: str, description: str, epilog: str
) -> argparse.ArgumentParser:
    """Return a new parser for a command."""
    return commands.add_parser(
        name,
        help=summary,
        description=description,
        epilog=epilog,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )


def add_list(group: Group, option: str, metavar: str, text: str) -> None:
    """Add an option that takes names, several with commas or by being given several times."""
    group.add_argument(
        option, action="extend", type=names, default=[], metavar=f"{metavar}[,{metavar}...]", help=text
    )


def add_configuration(group: Group) -> None:
    """Add the options that say where the configuration and the cache are."""
    group.add_argument(
        "--config",
        type=Path,
        metavar="FILE",
        help="follow this claimcheck.toml (default: the nearest, upwards)",
    )
    group.add_argument(
        "--cache-dir",
        type=Path,
        metavar="DIR",
        help="keep there what the next run need not read again (default: the user's cache)",
    )


def configuration(arguments: argparse.Namespace, near: Sequence[Path]) -> "Configuration":
    """Return the configuration that is named, else the nearest to the paths, else to the current folder."""
    from claimcheck.verify import find_configuration

    return find_configuration(near or [Path()], arguments.config)


def names(text: str) -> list[str]:
    """Read names with commas between them."""
    found = [name.strip() for name in text.split(",")]
    if not all(found):
        raise argparse.ArgumentTypeError(f"expected names with commas between them, not {text!r}")
    return found


def day(text: str) -> dt.date:
    """Read a day."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"expected a day, YYYY-MM-DD, not {text!r}") from error


def period(text: str) -> "Period":
    """Read a date of EDTF: a day, a month, a year."""
    from claimcheck.model.time import Period

    try:
        return Period.parse(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"expected a date, YYYY-MM-DD, not {text!r}") from error


def share(text: str) -> Fraction:
    """Read a share that is not negative, as a number or in per cent."""
    number, per_cent = (text[:-1], 100) if text.endswith("%") else (text, 1)
    try:
        # An exponent of nine digits would take for ever to write out.
        found = Fraction(number.strip() if _PLAIN_NUMBER.fullmatch(number) else "") / per_cent
    except (ValueError, ZeroDivisionError) as error:
        raise argparse.ArgumentTypeError(f"expected a share, 0.05 or 5%, not {text!r}") from error
    if found < 0:
        raise argparse.ArgumentTypeError(f"expected a share of at least 0, not {text!r}")
    return found
