"""The command `claimcheck`, also as `python -m claimcheck`.

`--version` is answered before anything else is imported, argparse included: it has 80 ms.
"""

from __future__ import annotations

import sys

from claimcheck.__about__ import __version__


def main(argv: list[str] | None = None) -> int:
    """Run the command line with `argv`, the process's own arguments unless given; return the exit code."""
    arguments = sys.argv[1:] if argv is None else argv
    if arguments == ["--version"]:
        sys.stdout.write(f"claimcheck {__version__}\n")
        return 0
    try:
        from claimcheck.cli.main import main as run
    except KeyboardInterrupt:  # Ctrl-C before there is anything to say
        return 130
    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
