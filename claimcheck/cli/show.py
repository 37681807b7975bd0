"""`claimcheck show ID`: one claim as it is recorded, at its place."""

import argparse
from pathlib import Path

from claimcheck.cli import options, terminal

_DESCRIPTION = """\
Show one claim as it is recorded: its words where the article has them, who says it, what it states, and the
claims of which it is a part or that are its parts. It checks nothing: see 'claimcheck verify --explain'."""
_EPILOG = """\
examples:
  claimcheck show bridge/length
  claimcheck show bridge/length claims/bridge.yaml"""


def add_to(commands: options.Commands) -> None:
    """Add the command's parser."""
    parser = options.parser(commands, "show", "show one claim as it is recorded", _DESCRIPTION, _EPILOG)
    parser.add_argument("id", metavar="ID", help="the claim's id")
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        type=Path,
        help="claim files or folders (default: claims/, else here)",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Show the claim; return 2 where something could not be read."""
    from claimcheck.reports.listing import show_claim
    from claimcheck.verify.loading import load
    from claimcheck.verify.nearest import require_known

    loaded = load(arguments.paths or [Path("claims") if Path("claims").is_dir() else Path()])
    terminal.say(*map(str, loaded.problems))
    require_known([arguments.id], loaded.ids, where="claimcheck show", kind="claim")
    terminal.write_output(show_claim(arguments.id, loaded.claims, loaded.articles, terminal.page()))
    return 2 if loaded.problems else 0
