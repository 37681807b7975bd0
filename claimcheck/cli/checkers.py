"""`claimcheck checkers`: what is installed, and the codes of each."""

import argparse

from claimcheck.cli import options, terminal

_DESCRIPTION = """\
List the checkers that are installed, built-in or from other packages, with what each checks and the codes
that --select, --ignore, --fail-on and claimcheck.toml know."""
_EPILOG = """\
examples:
  claimcheck checkers
  claimcheck checkers quantity"""


def add_to(commands: options.Commands) -> None:
    """Add the command's parser."""
    parser = options.parser(commands, "checkers", "list the checkers and their codes", _DESCRIPTION, _EPILOG)
    parser.add_argument("names", nargs="*", metavar="NAME", help="these alone")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """List the checkers; return 3 where one cannot be loaded."""
    from claimcheck.reports.diagnostics import failures
    from claimcheck.reports.listing import list_checkers
    from claimcheck.verify import load_checkers

    checkers, skips = load_checkers(arguments.names)
    terminal.write_output(list_checkers(checkers, terminal.page()))
    terminal.say(*failures(skips))
    return 3 if skips else 0
