"""Where reports go: `--format NAME` to standard output, `--format NAME=FILE` to a file."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

from claimcheck.cli import terminal
from claimcheck.errors import ConfigurationError, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.model.report import Report
    from claimcheck.reports.page import Page, Writer

_GROUP = "claimcheck.reports"
_OPTION = "--format"


class Output(NamedTuple):
    """One report to write; no file is standard output."""

    name: str
    writer: "Writer"
    file: Path | None = None


def outputs(wanted: Sequence[str]) -> tuple[Output, ...]:
    """Return what `--format` asks for; raise ConfigurationError for unknown ones and for two in one place."""
    from claimcheck import plugins
    from claimcheck.verify.nearest import require_known

    pairs = [
        (name, None if file in ("", "-") else Path(file))
        for name, _, file in (one.partition("=") for one in wanted)
    ]
    points = plugins.find(_GROUP)
    require_known([name for name, _ in pairs], points, where=_OPTION, kind="format")
    files = [file for _, file in pairs]
    if len(set(files)) < len(files):
        where = "standard output" if files.count(None) > 1 else "one file"
        raise ConfigurationError(
            Problem(
                file=_OPTION,
                message=f"two reports cannot both go to {where}: name a file, {pairs[0][0]}=FILE",
            )
        )
    return tuple(
        Output(name=name, writer=cast("Writer", plugins.load(points[name])), file=file)
        for name, file in pairs
    )


def write(report: "Report", wanted: Sequence[Output], plain: "Page") -> None:
    """Write each report to its place: files first, each whole or not at all, then standard output.

    `plain` is the page that a file is; standard output has its own width and colours.
    """
    for output in sorted(wanted, key=lambda output: output.file is None):
        if output.file is None:
            shown = terminal.page()
            terminal.write_output(
                output.writer(report, plain._replace(width=shown.width, colour=shown.colour))
            )
        else:
            write_file(output.file, output.writer(report, plain))


def write_file(path: Path, pieces: "Iterable[str]") -> None:
    """Write a file in UTF-8, whole or not at all; raise ConfigurationError where that cannot be done."""
    from claimcheck.files.writing import replace_file

    data = "".join(pieces).encode("utf-8", "backslashreplace")
    try:
        replace_file(str(path), data)
    except OSError as error:
        message = f"the report cannot be written: {error.strerror or error}"
        raise ConfigurationError(Problem(file=str(path), message=message)) from error
