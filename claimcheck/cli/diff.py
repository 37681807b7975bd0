"""`claimcheck diff OLD NEW`: what turned between two reports."""

import argparse
from pathlib import Path

from claimcheck.cli import options, terminal

_DESCRIPTION = """\
Compare two reports of 'claimcheck verify --format json': which claims turned, and why, which are new, which gone."""
_EPILOG = """\
examples:
  claimcheck verify claims/ --as-of 2025-01-15 --format json=then.json
  claimcheck verify claims/ --format json=now.json
  claimcheck diff then.json now.json

exit codes: 0 nothing got worse, 1 a claim is refuted or conflicting that was not, 2 a report could not be read"""
_FORMATS = ("text", "json")


def add_to(commands: options.Commands) -> None:
    """Add the command's parser."""
    parser = options.parser(commands, "diff", "what turned between two reports", _DESCRIPTION, _EPILOG)
    parser.add_argument("old", metavar="OLD", type=Path, help="the earlier report, JSON")
    parser.add_argument("new", metavar="NEW", type=Path, help="the later report, JSON")
    parser.add_argument(
        "--format", metavar="NAME[=FILE]", default="text", help="text (the default) or json"
    )  # fmt: skip
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Tell the difference; return 1 where something got worse."""
    from claimcheck.cli.output import write_file
    from claimcheck.files.baseline import load_report
    from claimcheck.reports.page import PLAIN
    from claimcheck.reports.turned import difference, difference_json, difference_text
    from claimcheck.verify.nearest import require_known

    name, _, file = arguments.format.partition("=")
    require_known([name], _FORMATS, where="--format", kind="format")
    found = difference(load_report(arguments.old), load_report(arguments.new))
    if file in ("", "-"):
        page = terminal.page()
        terminal.write_output(difference_json(found) if name == "json" else difference_text(found, page))
    else:
        write_file(Path(file), difference_json(found) if name == "json" else difference_text(found, PLAIN))
    return int(found.is_worse)
