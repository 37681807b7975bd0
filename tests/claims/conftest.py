"""The article's claims: their records, their references, and what a run over them finds."""

import datetime as dt
import shutil
import tomllib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import attrs
import pytest

from claimcheck.files.claims import ClaimSet, read_claims
from claimcheck.model.claim import Claim
from claimcheck.model.report import Report, Result
from claimcheck.model.verdict import Verdict
from claimcheck.verify import verify

AS_OF = dt.date(2026, 11, 22)


@attrs.frozen(kw_only=True)
class Expectation:
    """What a careful person finds of one claim; `decided` says that the references settle it."""

    then: frozenset[str]
    now: frozenset[str]
    why: str
    decided: bool = False

    @classmethod
    def read(cls, row: Mapping[str, object]) -> "Expectation":
        """Read a table of expected.toml."""
        then, now = row["then"], row["now"]
        assert isinstance(then, list)
        assert isinstance(now, list)
        return cls(
            then=frozenset(then), now=frozenset(now), why=str(row["why"]), decided=bool(row.get("decided"))
        )


@pytest.fixture(scope="session")
def expected() -> dict[str, Expectation]:
    """What a run must find, by the number of the marked claim."""
    with (Path(__file__).parent / "expected.toml").open("rb") as file:
        rows = tomllib.load(file)
    return {seed: Expectation.read(row) for seed, row in rows.items()}


@pytest.fixture(scope="session")
def claims(root: Path) -> ClaimSet:
    """The records."""
    return read_claims([root / "claims"])


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the references are indexed, so that the tests leave nothing behind."""
    return tmp_path_factory.mktemp("store")


@pytest.fixture(scope="session")
def report(root: Path, store: Path) -> Report:
    """The run over the claims and references as they are."""
    return verify(root / "claims", as_of=AS_OF, cache_dir=store)


Change = Callable[[list[str]], Sequence[str]]


@pytest.fixture(scope="session")
def run_with(root: Path, store: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[Change], Report]:
    """Run over the same claims with facts that are changed: a function of their lines to new ones."""

    def run(change: Change) -> Report:
        folder = tmp_path_factory.mktemp("changed")
        for name in ("claims", "seeds"):
            shutil.copytree(root / name, folder / name)
        press = folder / "claims" / "references" / "press.jsonl"
        lines = change(press.read_text(encoding="utf-8").splitlines())
        press.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        return verify(folder / "claims", as_of=AS_OF, cache_dir=store)

    return run


def seed_of(claim: Claim) -> str | None:
    """The number of a claim in the list of marked claims, None for a part that the list does not have."""
    return dict(claim.extra).get("seed")


def marked(report: Report) -> dict[str, Result]:
    """The results of the marked claims, by number."""
    return {seed: result for result in report.results if (seed := seed_of(result.claim)) is not None}


def verdicts(report: Report) -> dict[str, Verdict]:
    """The verdicts of a run, by claim."""
    return {result.claim.id: result.verdict for result in report.results}
