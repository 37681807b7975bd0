"""The command `claimcheck`, also as `python -m claimcheck`.

`--version` is answered before anything else is imported, argparse included: it has 80 ms.
"""

from __future__ import annotations

import sys

from claimcheck.__about__ import __version__

COLLECTED_EVERY = 200_000  # more objects, some 20 MB


def main(argv: list[str] | None = None) -> int:
    """Run the command line with `argv`, the process's own arguments unless given; return the exit code."""
    arguments = sys.argv[1:] if argv is None else argv
    if arguments == ["--version"]:
        sys.stdout.write(f"claimcheck {__version__}\n")
        return 0
    # A run makes many values that live to its end and hardly any cycles: at Python's own threshold the collector
    # would look through all of them some two hundred times, for a tenth of the run.
    import gc

    gc.set_threshold(COLLECTED_EVERY)
    try:
        from claimcheck.cli.main import main as run
    except KeyboardInterrupt:  # Ctrl-C before there is anything to say
        return 130
    code = run(arguments)
    if (
        argv is None
    ):  # the process ends here, and its memory with it: nothing is gained by looking for cycles before
        gc.freeze()
    return code


if __name__ == "__main__":
    sys.exit(main())
