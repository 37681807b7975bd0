"""`claimcheck COMMAND …`: which command was meant, and what becomes of errors."""

import argparse
from collections.abc import Iterable, Sequence
from importlib import import_module

from claimcheck.__about__ import __version__
from claimcheck.cli import terminal

COMMANDS = (
    "extract",
    "verify",
    "diff",
    "show",
    "mutate",
    "checkers",
    "references",
    "schema",
)  # each is a module of this room
CALLED_WRONGLY = 2
NOT_COMPLETED = 3
INTERRUPTED = 130

_EPILOG = """\
examples:
  claimcheck verify claims/                       the claims of a folder, against its claimcheck.toml
  claimcheck verify claims/ --format json         the same for machines
  claimcheck verify --claim "The bridge is 120 m long" --against report.txt
  claimcheck show bridge/length claims/           one claim as it is recorded

exit codes: 0 nothing refuted or conflicting, 1 something was, 2 called wrongly or input could not be read,
3 a check could not be completed, 130 stopped with Ctrl-C; of several, 2 goes over 3 over 1"""


def main(argv: Sequence[str]) -> int:
    """Run the command that the arguments name and return the exit code."""
    terminal.open_missing_streams()
    try:
        return _run(argv)
    except KeyboardInterrupt:
        terminal.say("stopped: no report was written, and nothing on disk was changed by halves")
        return INTERRUPTED
    except Exception:  # noqa: BLE001 - Python's own code for it is 1, which here says that something was found
        import traceback

        traceback.print_exc()
        terminal.say("this is a fault of claimcheck itself: please report it with the lines above")
        return NOT_COMPLETED


def _run(argv: Sequence[str]) -> int:
    from claimcheck.errors import ClaimcheckError, InputError, PluginError

    named = [name for name in COMMANDS if list(argv[:1]) == [name]]
    arguments = parser_of(named or COMMANDS).parse_args(argv)
    try:
        return int(arguments.run(arguments))
    except InputError as error:
        terminal.say(*map(str, error.problems))
    except PluginError as error:
        terminal.say(str(error))
        return NOT_COMPLETED
    except (ClaimcheckError, OSError) as error:
        terminal.say(str(error))
    return CALLED_WRONGLY


def parser_of_all() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    return parser_of(COMMANDS)


def parser_of(names: Iterable[str]) -> argparse.ArgumentParser:
    """Return the parser of a command line that has these commands; the others are not loaded."""
    parser = argparse.ArgumentParser(
        prog="claimcheck",
        description="Verify what an article claims against references that you trust.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"claimcheck {__version__}")
    # Without `prog` argparse would work it out, which imports shutil with all its archives.
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True, prog=parser.prog)
    for name in names:
        import_module(f"claimcheck.cli.{name}").add_to(commands)
    return parser
