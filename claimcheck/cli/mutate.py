"""`claimcheck mutate`: if this article were wrong, would we notice?"""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.cli import options, terminal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.model.configuration import Configuration
    from claimcheck.mutation.survey import Survey
    from claimcheck.reports.page import Page

_DESCRIPTION = """\
Make plausible falsehoods and harmless rewrites out of the claims that the references support, verify them,
and tell which falsehoods nobody noticed and which rewrites raised a false alarm."""
_EPILOG = """\
examples:
  claimcheck mutate claims/
  claimcheck mutate claims/ --operator number-nudged,negated
  claimcheck mutate claims/ --threshold 95% --format json=mutants.json
  claimcheck mutate claims/ --pairs pairs.jsonl      the changed words beside the true ones, for training

A falsehood is *killed* when its claim, or who is credited with it, is refuted or conflicting; it *survived* when a
reference contradicts it and that was not noticed; it is *uncovered* when nothing in the references contradicts it.
One that is true after all is left out by [[silenced]] with mutant = "ID" and reason = "..." in claimcheck.toml.

exit codes: 0 fine, 1 fewer killed than --threshold, or a false alarm, 2 called wrongly or input could not be read,
3 a check could not be completed, 130 stopped with Ctrl-C"""
_MOST = 3


def add_to(commands: options.Commands) -> None:
    """Add the command's parser."""
    parser = options.parser(commands, "mutate", "would falsehoods be noticed?", _DESCRIPTION, _EPILOG)
    parser.add_argument("paths", nargs="+", metavar="PATH", type=Path, help="claim files, or folders of them")
    parser.add_argument(
        "--as-of",
        type=options.day,
        metavar="DATE",
        help="judge by what was known on that day (default: today)",
    )
    options.add_list(parser, "--operator", "NAME", "change claims in these ways alone (default: all)")
    parser.add_argument(
        "--most", type=_count, default=_MOST, metavar="N",
        help="so many changes of a claim by one operator, at most (default: %(default)s)",
    )  # fmt: skip
    parser.add_argument(
        "--seed", type=int, default=0, metavar="N", help="another draw of changes (default: 0)"
    )
    parser.add_argument(
        "--threshold", type=options.share, metavar="SHARE",
        help="exit 1 where a smaller share of the covered falsehoods is killed, 0.95 or 95%%",
    )  # fmt: skip
    parser.add_argument(
        "--format", dest="format", default="text", metavar="NAME[=FILE]", help="text (the default) or json"
    )
    parser.add_argument("--pairs", type=Path, metavar="FILE", help="write the changed words as JSON Lines")
    options.add_configuration(parser)
    parser.set_defaults(run=run)


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"expected a number of at least 1, not {text!r}")
    return int(text)


def run(arguments: argparse.Namespace) -> int:
    """Make the mutants, verify them, write what became of them, and return the exit code."""
    from claimcheck.cli import output
    from claimcheck.reports.mutants import pairs_jsonl
    from claimcheck.verify.nearest import require_known

    name, _, file = arguments.format.partition("=")
    require_known([name], ("json", "text"), where="--format", kind="format")
    configuration = options.configuration(arguments, near=arguments.paths)
    with terminal.Progress() as progress:
        found, code = _survey(arguments, configuration, progress)
    if file and file != "-":
        output.write_file(Path(file), _rendered(found, name))
    else:
        terminal.write_output(_rendered(found, name, terminal.page() if name == "text" else None))
    if arguments.pairs is not None:
        output.write_file(arguments.pairs, pairs_jsonl(found))
    return max(code, _judged(arguments, found), key=(0, 1, 3, 2).index)


def _rendered(survey: "Survey", name: str, page: "Page | None" = None) -> "Iterable[str]":
    from claimcheck.reports.mutants import mutants_json, mutants_text
    from claimcheck.reports.page import PLAIN

    return [mutants_json(survey)] if name == "json" else mutants_text(survey, page or PLAIN)


def _survey(
    arguments: argparse.Namespace, configuration: "Configuration", progress: terminal.Progress
) -> "tuple[Survey, int]":
    """Return the survey, and 2 or 3 where input could not be read or a check not be completed."""
    from claimcheck.mutation.operators import OPERATORS
    from claimcheck.mutation.survey import Plan, survey
    from claimcheck.verify import open_references, today
    from claimcheck.verify.loading import load, reference_problems
    from claimcheck.verify.nearest import require_known

    require_known(arguments.operator, OPERATORS, where="--operator", kind="operator")
    loaded = load(arguments.paths)
    catalogue = open_references(configuration, arguments.cache_dir)
    found = survey(
        loaded.claims,
        catalogue,
        plan=Plan(
            seed=arguments.seed,
            most=arguments.most,
            operators=[OPERATORS[name] for name in arguments.operator or OPERATORS],
            silenced={one.mutant: one.reason for one in configuration.silenced},
        ),
        articles=loaded.articles,
        as_of=arguments.as_of or today(),
        progress=progress,
    )
    problems = (*loaded.problems, *reference_problems(catalogue))
    terminal.say(*map(str, problems), *_told(found, configuration))
    if problems:
        return found, 2
    return found, 3 if any(skip.failed for skip in found.skips) else 0


def _told(found: "Survey", configuration: "Configuration") -> "Iterator[str]":
    """Yield what failed, and which silenced mutants are not made any more."""
    yield from (f"{skip.checker}: {skip.reason}" for skip in found.skips if skip.failed)
    made = {outcome.mutant.id for outcome in found.outcomes}
    for one in configuration.silenced:
        if one.mutant not in made:
            yield f"{configuration.file}: the silenced mutant '{one.mutant}' is not made any more"
    if not found.outcomes:
        yield "no claim is supported, so there is nothing to change"


def _judged(arguments: argparse.Namespace, found: "Survey") -> int:
    from claimcheck.mutation.survey import Fate

    killed = found.share_killed
    too_few = arguments.threshold is not None and killed is not None and killed < arguments.threshold
    return int(too_few or found.count(Fate.FALSE_ALARM) > 0)
