"""`claimcheck schema`: the schema of claim files, for editors."""

import argparse

from claimcheck.cli import options, terminal

_DESCRIPTION = """\
Print the JSON Schema of claim files. An editor that knows YAML schemas checks a claim file against it while
you write, when the file's first line names it."""
_EPILOG = """\
example:
  claimcheck schema > claim-file.schema.json
  # and in the claim file: # yaml-language-server: $schema=claim-file.schema.json"""


def add_to(commands: options.Commands) -> None:
    """Add the command's parser."""
    parser = options.parser(commands, "schema", "print the schema of claim files", _DESCRIPTION, _EPILOG)
    parser.set_defaults(run=run)


def run(_arguments: argparse.Namespace) -> int:
    """Print the schema."""
    from claimcheck.files.schema import claim_file_schema

    terminal.write_output([claim_file_schema()])
    return 0
