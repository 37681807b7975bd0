"""What a run's exit code says."""

from collections.abc import Collection, Iterable

from claimcheck.model.configuration import DEFAULT_FAIL_ON, Configuration
from claimcheck.model.report import Report
from claimcheck.model.verdict import Verdict
from claimcheck.verify.checking import known_codes
from claimcheck.verify.nearest import require_known


def exit_code(report: Report, fail_on: Collection[str] = DEFAULT_FAIL_ON) -> int:
    """Return 2 where input could not be read, 3 where a check was not completed, 1 where the run fails, or 0.

    `fail_on` has verdict words (of a claim, its attribution and its consistency) and codes of findings; what an
    earlier run found of the same claim does not fail this one.
    """
    if report.problems:
        return 2
    if not report.complete:
        return 3
    return int(any(report.failing(result, fail_on) for result in report.results))


def failing(
    configuration: Configuration, chosen: Iterable[str] = (), *, strict: bool = False
) -> frozenset[str]:
    """Return what fails a run: the words chosen, else the configuration's; `strict` adds not-enough-info.

    Raise ConfigurationError where one is neither a verdict word nor a code of an installed checker.
    """
    own = sorted(set(chosen))
    words = frozenset(own or configuration.fail_on)
    known = frozenset(verdict.value for verdict in Verdict)
    codes = words - known
    if codes:
        where = "--fail-on" if own else configuration.file or "fail-on"
        require_known(sorted(codes), known | known_codes((), codes), where=where, kind="verdict or code")
    return words | {Verdict.NOT_ENOUGH_INFO.value} if strict else words
