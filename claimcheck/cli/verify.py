"""`claimcheck verify`: claims, or one sentence, against references."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.cli import options, terminal

if TYPE_CHECKING:
    from claimcheck.model.configuration import Configuration
    from claimcheck.model.report import Report

_DESCRIPTION = """\
Check the claims of files and folders against the references that the nearest claimcheck.toml declares,
or one sentence against files, folders or references of the configuration."""
_EPILOG = """\
examples:
  claimcheck verify claims/
  claimcheck verify claims/ --format text --format json=report.json
  claimcheck verify claims/ --as-of 2025-01-15          what was known on that day
  claimcheck verify claims/ --fail-on refuted --ignore summary-adds
  claimcheck verify claims/ --explain bridge/length     what was compared with what, and what was left out
  claimcheck verify --claim "The bridge is 120 m long" --against report.txt figures.jsonl
  claimcheck verify --claim "We will rebuild it" --speaker "Ada Ferry" --against press

A number in another notation is the same number; "over 700" is a bound. What the references do not mention is
not enough info, never supported.

exit codes: 0 nothing at the failing level, 1 something, 2 called wrongly or input could not be read,
3 a check could not be completed, 130 stopped with Ctrl-C; of several, 2 goes over 3 over 1"""


def add_to(commands: options.Commands) -> None:
    """Add the command's parser."""
    parser = options.parser(commands, "verify", "check claims against references", _DESCRIPTION, _EPILOG)
    parser.add_argument("paths", nargs="*", metavar="PATH", type=Path, help="claim files, or folders of them")
    sentence = parser.add_argument_group("one sentence on the spot")
    sentence.add_argument("--claim", metavar="TEXT", help="the sentence; its id in the report is 'claim'")
    sentence.add_argument("--speaker", metavar="NAME", help="ask whether NAME said it")
    sentence.add_argument(
        "--against", nargs="+", action="extend", default=[], metavar="FILE_OR_REFERENCE",
        help="documents, fact files, folders, or names of configured references (default: all of those)",
    )  # fmt: skip
    _add_judging(parser.add_argument_group("how to judge"))
    _add_telling(parser.add_argument_group("what to tell, and where"))
    parser.set_defaults(run=run)


def _add_judging(group: options.Group) -> None:
    group.add_argument(
        "--as-of",
        type=options.day,
        metavar="DATE",
        help="judge by what was known on that day (default: today)",
    )
    group.add_argument(
        "--tolerance", type=options.share, metavar="SHARE",
        help="widen claimed figures by so much, 0.05 or 5%% (default: the configuration's, else 0)",
    )  # fmt: skip
    options.add_list(
        group, "--checker", "NAME", "ask these checkers alone ('claimcheck checkers' lists them)"
    )
    options.add_list(group, "--select", "CODE", "tell, and count, findings with these codes alone")
    options.add_list(
        group, "--ignore", "CODE", "leave out findings with these codes, which then do not count"
    )
    options.add_configuration(group)


def _add_telling(group: options.Group) -> None:
    group.add_argument(
        "--format", action="append", metavar="NAME[=FILE]", dest="formats",
        help="text (the default), json, sarif, junit, markdown, csv, github, claimreview, annotations; to a file, or "
        "standard output; may be given several times",
    )  # fmt: skip
    options.add_list(
        group, "--fail-on", "WORD", "exit 1 for these verdicts and codes (default: refuted,conflicting)"
    )
    group.add_argument(
        "--baseline", type=Path, metavar="FILE",
        help="a JSON report of an earlier run: what it found already is marked, and does not fail this one",
    )  # fmt: skip
    group.add_argument(
        "--update-baseline", action="store_true", help="write this run's report to the file of --baseline"
    )
    group.add_argument("--strict", action="store_true", help="exit 1 for not-enough-info too")
    options.add_list(
        group, "--explain", "ID", "tell what this claim was compared with, what was left out, and why"
    )


def run(arguments: argparse.Namespace) -> int:
    """Verify, write the reports, tell what went wrong, and return the exit code."""
    from claimcheck.verify import recollection

    _require_sense(arguments)
    with recollection(arguments.paths, arguments.cache_dir):
        return _verify(arguments)


def _verify(arguments: argparse.Namespace) -> int:
    from claimcheck.cli import baseline, output
    from claimcheck.reports.diagnostics import diagnostics, ids_of
    from claimcheck.reports.page import Page
    from claimcheck.verify import exit_code, failing
    from claimcheck.verify.nearest import require_known

    known = baseline.load(arguments.baseline, update=arguments.update_baseline)
    wanted = output.outputs(arguments.formats or ["text"])
    configuration = options.configuration(arguments, near=arguments.paths)
    fail_on = failing(configuration, arguments.fail_on, strict=arguments.strict)
    with terminal.Progress() as progress:
        report = _report(arguments, configuration, progress)
    report = baseline.marked(report, known, arguments.baseline, update=arguments.update_baseline)
    terminal.say(*diagnostics(report))
    require_known(arguments.explain, ids_of(report), where="--explain", kind="claim")
    page = Page(explain=frozenset(arguments.explain), fail_on=fail_on, address=configuration.report_url)
    output.write(report, wanted, page)
    return exit_code(report, fail_on)


def _report(
    arguments: argparse.Namespace, configuration: "Configuration", progress: terminal.Progress
) -> "Report":
    from claimcheck.verify import Settings, today, verify_sentence, verify_with

    settings = Settings(
        configuration=configuration,
        checkers=arguments.checker or None,
        as_of=arguments.as_of or today(),
        tolerance=arguments.tolerance,
        select=arguments.select,
        ignore=arguments.ignore,
        cache_dir=arguments.cache_dir,
        progress=progress,
    )
    if arguments.claim is None:
        return verify_with(settings, arguments.paths)
    return verify_sentence(
        arguments.claim, speaker=arguments.speaker, against=arguments.against, settings=settings
    )


def _require_sense(arguments: argparse.Namespace) -> None:
    """Raise ConfigurationError where paths and a sentence are mixed, neither is given, or a name is empty."""
    from claimcheck.errors import ConfigurationError, Problem

    if arguments.claim is None and (arguments.speaker is not None or arguments.against):
        message = "--speaker and --against go with --claim TEXT"
    elif arguments.claim is None and not arguments.paths:
        message = "name a claim file or a folder, or ask about one sentence with --claim TEXT"
    elif arguments.update_baseline and arguments.baseline is None:
        message = "--update-baseline goes with --baseline FILE"
    elif arguments.claim is not None and arguments.paths:
        message = "check either claim files or one sentence (--claim), not both"
    elif arguments.speaker is not None and not arguments.speaker.strip():
        message = "--speaker: a speaker has a name"
    else:
        return
    raise ConfigurationError(Problem(file="claimcheck verify", message=message))
