"""`claimcheck references`: what is believed, and what is wrong with it."""

import argparse
from pathlib import Path

from claimcheck.cli import options, terminal

_DESCRIPTION = """\
List the references that the nearest claimcheck.toml declares, with what each holds. What could not be read
is told on standard error, with exit code 2."""
_EPILOG = """\
examples:
  claimcheck references
  claimcheck references claims/
  claimcheck references --config claims/claimcheck.toml"""


def add_to(commands: options.Commands) -> None:
    """Add the command's parser."""
    parser = options.parser(commands, "references", "list what is believed", _DESCRIPTION, _EPILOG)
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        type=Path,
        help="where to look for claimcheck.toml (default: here)",
    )
    options.add_configuration(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """List the references; return 2 where one could not be read."""
    from claimcheck.reports.listing import list_references
    from claimcheck.verify import open_references
    from claimcheck.verify.loading import reference_problems

    configuration = options.configuration(arguments, near=arguments.paths)
    catalogue = open_references(configuration, arguments.cache_dir)
    problems = reference_problems(catalogue)
    terminal.say(*map(str, problems))
    terminal.write_output(list_references(configuration, catalogue, terminal.page()))
    return 2 if problems else 0
