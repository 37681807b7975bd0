"""`pytest claims/`: each claim of a folder with a claimcheck.toml is a test.

Refuted and conflicting claims fail, claims without enough information are skipped, supported ones pass. Nothing
but pytest is loaded before the first claim file is met.
"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

if TYPE_CHECKING:
    import datetime as dt

    from claimcheck.model.claim import Claim
    from claimcheck.model.configuration import Configuration
    from claimcheck.model.reference import Catalogue
    from claimcheck.model.report import Report, Result

_SUFFIXES = frozenset({".yaml", ".yml", ".json", ".jsonl"})
_CONFIGURATION = "claimcheck.toml"
_REFERENCES = "references"


class _Run(NamedTuple):
    """The report on all claim files below a configuration, what fails, what a baseline knows, the files."""

    report: "Report"
    fail_on: frozenset[str]
    known: frozenset[tuple[str, str]]
    files: frozenset[Path]


_RUNS = pytest.StashKey[dict[Path, _Run]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options."""
    group = parser.getgroup("claimcheck", "claims as tests")
    group.addoption(
        "--claimcheck-as-of",
        metavar="DATE",
        help="judge claims by what was known on that day (default: today)",
    )
    group.addoption(
        "--claimcheck-fail-on", metavar="WORD[,WORD...]",
        help="verdicts and codes that fail a claim (default: the configuration's, else refuted,conflicting)",
    )  # fmt: skip
    group.addoption(
        "--claimcheck-baseline", metavar="FILE",
        help="a JSON report of `claimcheck verify`: what it found already is expected to fail",
    )  # fmt: skip
    group.addoption(
        "--claimcheck-cache-dir",
        metavar="DIR",
        help="keep what one run keeps for the next there (default: the user's cache)",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Make room for the runs of this session."""
    config.stash[_RUNS] = {}


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> "ClaimFile | None":
    """Collect a claim file that has a claimcheck.toml beside it or above."""
    if file_path.suffix not in _SUFFIXES or _REFERENCES in file_path.parts:
        return None
    folder = _configured(file_path, parent.config.rootpath)
    if folder is None or not _holds_claims(file_path):
        return None
    return ClaimFile.from_parent(parent, path=file_path, folder=folder)


def _configured(file: Path, root: Path) -> Path | None:
    """Return the nearest folder with a configuration, up to pytest's root."""
    for folder in file.parents:
        if (folder / _CONFIGURATION).is_file():
            return folder
        if folder == root:
            return None
    return None


def _holds_claims(file: Path) -> bool:
    """Whether the file looks like claims: other YAML and JSON lies about in most folders."""
    try:
        text = file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return True  # the run tells what is wrong with it
    if file.suffix == ".jsonl":
        return '"text"' in text and '"id"' in text
    return "claims" in text


class UnreadableError(Exception):
    """A claim file, a reference or an option that cannot be read; its words are all there is to tell."""


class ClaimFile(pytest.File):
    """A claim file."""

    def __init__(self, *, folder: Path, **rest: object) -> None:
        super().__init__(**rest)  # type: ignore[arg-type]  # pytest's own keywords
        self.folder = folder

    def collect(self) -> Iterator[pytest.Item]:
        """Yield a test for each claim of the file."""
        run = _run_of(self.config, self.folder)
        own = self.path.resolve()
        others = run.files - {own}
        problems = [
            str(problem) for problem in run.report.problems if Path(problem.file).resolve() not in others
        ]
        if problems:
            yield ReadableItem.from_parent(self, name="is-readable", problems=problems)
        for result in run.report.results:
            if result.claim.file is not None and Path(result.claim.file).resolve() == own:
                yield ClaimItem.from_parent(self, name=result.claim.id, result=result, run=run)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException]) -> "str | object":  # type: ignore[override]
        """Return what is wrong, without a traceback of ours."""
        if isinstance(excinfo.value, UnreadableError):
            return str(excinfo.value)
        return super().repr_failure(excinfo)


class ReadableItem(pytest.Item):
    """Fails with what could not be read."""

    def __init__(self, *, problems: Sequence[str], **rest: object) -> None:
        super().__init__(**rest)  # type: ignore[arg-type]
        self.problems = problems

    def runtest(self) -> None:
        """Fail."""
        raise UnreadableError("\n".join(self.problems))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], *_: object) -> str:
        """Return what could not be read, a line each."""
        return str(excinfo.value)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Return where it stands."""
        return self.path, None, f"{self.path.name} is readable"


class RefutedError(Exception):
    """A claim that fails; its words are the report on it."""


class ClaimItem(pytest.Item):
    """A claim as a test: its verdict decides."""

    def __init__(self, *, result: "Result", run: _Run, **rest: object) -> None:
        super().__init__(**rest)  # type: ignore[arg-type]
        self.result = result
        self.run = run
        words = _words(result)
        for word in sorted(words):
            self.config.addinivalue_line("markers", f"{word}: a claim with this verdict or finding")
            self.add_marker(word)
        failing = words & run.fail_on
        if failing and all((result.claim.id, word) in run.known for word in failing):
            self.add_marker(pytest.mark.xfail(reason="known from the baseline", raises=RefutedError))
        self.user_properties += [("claim", result.claim.id), ("verdict", result.verdict.value)]

    def runtest(self) -> None:
        """Fail, skip or pass by the verdict."""
        from claimcheck.model.verdict import Verdict

        result, report = self.result, self.run.report
        broken = [f"{skip.checker}: {skip.reason}" for skip in report.skips if skip.failed]
        if not result.complete:
            raise UnreadableError("a check could not be completed\n" + "\n".join(broken))
        if _words(result) & self.run.fail_on:
            raise RefutedError(_report_on(result, report))
        if result.verdict in (Verdict.NOT_ENOUGH_INFO, Verdict.NOT_CHECKABLE):
            from claimcheck.reports.reasons import in_words, why

            pytest.skip(f"{in_words(result.verdict)}: {why(result)}")

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], *_: object) -> "str | object":  # type: ignore[override]
        """Return the report on the claim: nothing of ours is in it."""
        if isinstance(excinfo.value, RefutedError | UnreadableError):
            return str(excinfo.value)
        return super().repr_failure(excinfo)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Return file, line (from 0) and id."""
        line = self.result.claim.line
        return self.path, None if line is None else line - 1, self.name


def _words(result: "Result") -> frozenset[str]:
    """Return the verdicts of a claim, and the codes of what was found."""
    verdicts = (result.verdict, result.attribution, result.consistency)
    codes = {finding.code for finding in result.findings}
    return frozenset({verdict.value for verdict in verdicts if verdict is not None} | codes)


def _report_on(result: "Result", report: "Report") -> str:
    import attrs

    from claimcheck.reports.page import Page
    from claimcheck.reports.text import render

    alone = attrs.evolve(report, results=(result,), skips=(), problems=(), warnings=())
    pieces = "".join(render(alone, Page(width=100, explain=frozenset())))
    return pieces.rpartition("\n\n")[0]


def _run_of(config: pytest.Config, folder: Path) -> _Run:
    """Return the run over a folder; it is made once a session."""
    runs = config.stash[_RUNS]
    if folder not in runs:
        runs[folder] = _verified(config, folder)
    return runs[folder]


def _verified(config: pytest.Config, folder: Path) -> _Run:
    from claimcheck.errors import ClaimcheckError
    from claimcheck.verify import Settings, failing, find_configuration, today, verify_with

    try:
        configuration = find_configuration([folder])
        chosen = config.getoption("--claimcheck-fail-on")
        fail_on = failing(configuration, () if chosen is None else chosen.split(","))
        cache = config.getoption("--claimcheck-cache-dir")
        settings = Settings(
            configuration=configuration,
            as_of=_as_of(config) or today(),
            cache_dir=None if cache is None else Path(cache),
        )
        files = [file for file in _files(folder) if _holds_claims(file)]
        return _Run(
            verify_with(settings, files),
            fail_on,
            _baseline(config),
            frozenset(file.resolve() for file in files),
        )
    except ClaimcheckError as error:
        raise UnreadableError(str(error)) from error


def _files(folder: Path) -> list[Path]:
    """Return the files below a folder that may hold claims, but those of a configuration of their own."""
    found = (path for path in folder.rglob("*") if path.suffix in _SUFFIXES and _REFERENCES not in path.parts)
    return sorted(path for path in found if path.is_file() and _configured(path, folder) == folder)


def _as_of(config: pytest.Config) -> "dt.date | None":
    import datetime as dt

    given = config.getoption("--claimcheck-as-of")
    try:
        return None if given is None else dt.date.fromisoformat(given)
    except ValueError as error:
        message = f"--claimcheck-as-of: expected a day, YYYY-MM-DD, not {given!r}"
        raise pytest.UsageError(message) from error


def _baseline(config: pytest.Config) -> frozenset[tuple[str, str]]:
    """Return what an earlier report found, as pairs of claim and word."""
    import json

    file = config.getoption("--claimcheck-baseline")
    if file is None:
        return frozenset()
    try:
        claims = json.loads(Path(file).read_text(encoding="utf-8"))["claims"]
        return frozenset(
            (claim["id"], word)
            for claim in claims
            for word in (
                *(claim[name] for name in ("verdict", "attribution", "consistency") if claim[name]),
                *(finding["code"] for finding in claim["findings"]),
            )
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        message = f"--claimcheck-baseline: {file} is no JSON report of `claimcheck verify`: {error}"
        raise pytest.UsageError(message) from error


@pytest.fixture(scope="session")
def claimcheck_catalogue(pytestconfig: pytest.Config) -> "Catalogue":
    """The references of the claimcheck.toml nearest to pytest's root, or of the `claims` folder below it."""
    from claimcheck.verify import open_references

    cache = pytestconfig.getoption("--claimcheck-cache-dir")
    return open_references(_configuration(pytestconfig), None if cache is None else Path(cache))


def _configuration(config: pytest.Config) -> "Configuration":
    from claimcheck.verify import find_configuration

    claims = config.rootpath / "claims"
    near = claims if (claims / _CONFIGURATION).is_file() else config.rootpath
    return find_configuration([near])


VerifyClaim = Callable[..., "Result"]


@pytest.fixture
def verify_claim(pytestconfig: pytest.Config, claimcheck_catalogue: "Catalogue") -> VerifyClaim:
    """A function that verifies a sentence, or a claim, against the references, and returns its result."""

    def verify_one(claim: "str | Claim", *, speaker: str | None = None) -> "Result":
        from claimcheck.verify import Settings, claim_from_text, today, verify_with

        settings = Settings(configuration=_configuration(pytestconfig), as_of=_as_of(pytestconfig) or today())
        asked = (
            claim_from_text(claim, claimcheck_catalogue, speaker=speaker) if isinstance(claim, str) else claim
        )
        (result,) = verify_with(settings, [asked], claimcheck_catalogue).results
        return result

    return verify_one
