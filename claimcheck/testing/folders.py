"""A claim folder that is changed step by step, and what verifying it must tell whenever it is asked."""

import json
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)

from claimcheck.files.writing import write_claims
from claimcheck.language.quantities import read_quantity
from claimcheck.model.claim import Claim
from claimcheck.model.report import Report
from claimcheck.model.statement import QuantityStatement
from claimcheck.model.verdict import Verdict
from claimcheck.reports.json import render
from claimcheck.testing import world
from claimcheck.verify import verify

FILES = ("a.yaml", "b.json", "c.jsonl", "below/d.yaml")
_PROPERTY = "network length"
_BROKEN = ("claims: [", "claims: 7\n", '{"claims": [{"id": "x"}]}', "\x00\ufffe", "- claims\n")
_FIGURES = ("5 km", "40 km", "7,000 m", "7 km")
_SUBJECTS = tuple(entity.name for entity in world.ENTITIES[:3])
_CONFIGURATION = """
vocabulary = "references/properties.toml"

[[references]]
name = "facts"
kind = "facts"
path = "references/facts.jsonl"
class = "official"
"""
_VOCABULARY = f"""
[properties."{_PROPERTY}"]
unit = "km"
single-valued = true
value = "quantity"
"""


class Written(NamedTuple):
    """A claim as it stands in a file: the length that its subject is said to have."""

    id: str
    subject: str
    figure: str


class ClaimFolder(RuleBasedStateMachine):
    """Claims and files added, changed, moved, broken and removed; each check is of all that is there then.

    A subclass may verify the folder in a way of its own.
    """

    def __init__(self) -> None:
        super().__init__()
        self.home = Path(tempfile.mkdtemp(prefix="claimcheck-"))
        self.folder = self.home / "claims"
        self.claims: dict[str, list[Written]] = {}
        self.broken: set[str] = set()
        self.facts: dict[str, str] = {}
        self.made = 0
        for below in ("references", "below"):
            (self.folder / below).mkdir(parents=True)
        (self.folder / "claimcheck.toml").write_text(_CONFIGURATION, encoding="utf-8")
        (self.folder / "references" / "properties.toml").write_text(_VOCABULARY, encoding="utf-8")
        self._write_facts()

    def verify(self, paths: Sequence[Path], cache: Path) -> Report:
        """Verify claim files or folders, with what is kept between runs in `cache`."""
        return verify(list(paths), as_of=world.AS_OF, cache_dir=cache)

    def teardown(self) -> None:
        """Check once more, and remove the folder."""
        try:
            self.is_told_as_it_is()
        finally:
            shutil.rmtree(self.home)

    @initialize(subject=st.sampled_from(_SUBJECTS), figure=st.sampled_from(_FIGURES))
    def begin(self, subject: str, figure: str) -> None:
        """Begin with one claim."""
        self.add_claim("a.yaml", subject, figure)

    @rule(file=st.sampled_from(FILES), subject=st.sampled_from(_SUBJECTS), figure=st.sampled_from(_FIGURES))
    def add_claim(self, file: str, subject: str, figure: str) -> None:
        """Write another claim; a file that was broken is mended."""
        self.made += 1
        self.broken.discard(file)
        self.claims.setdefault(file, []).append(Written(f"claim-{self.made}", subject, figure))
        self._write(file)

    @precondition(lambda self: self.claims)
    @rule(at=st.integers(0, 9), figure=st.sampled_from(_FIGURES))
    def edit_claim(self, at: int, figure: str) -> None:
        """Write another figure into a claim."""
        file, place = self._place(at)
        self.claims[file][place] = self.claims[file][place]._replace(figure=figure)
        self._write(file)

    @precondition(lambda self: self.claims)
    @rule(at=st.integers(0, 9), to=st.sampled_from(FILES))
    def move_claim(self, at: int, to: str) -> None:
        """Move a claim to the end of a file."""
        claim = self._taken(at)
        self.broken.discard(to)
        self.claims.setdefault(to, []).append(claim)
        self._write(to)

    @precondition(lambda self: self.claims)
    @rule(at=st.integers(0, 9))
    def remove_claim(self, at: int) -> None:
        """Remove a claim, and its file with the last one."""
        self._taken(at)

    @precondition(lambda self: self.claims or self.broken)
    @rule(at=st.integers(0, 9))
    def remove_file(self, at: int) -> None:
        """Remove a file with all that is in it."""
        files = sorted({*self.claims, *self.broken})
        file = files[at % len(files)]
        self.claims.pop(file, None)
        self.broken.discard(file)
        (self.folder / file).unlink()

    @rule(file=st.sampled_from(FILES), text=st.sampled_from(_BROKEN))
    def break_file(self, file: str, text: str) -> None:
        """Write what is no claim file in its place."""
        self.claims.pop(file, None)
        self.broken.add(file)
        (self.folder / file).write_text(text, encoding="utf-8")

    @rule(subject=st.sampled_from(_SUBJECTS), figure=st.none() | st.sampled_from(_FIGURES))
    def know(self, subject: str, figure: str | None) -> None:
        """Change what the references know, or have them know nothing."""
        self.facts.pop(subject, None)
        if figure is not None:
            self.facts[subject] = figure
        self._write_facts()

    @rule()
    def is_told_as_it_is(self) -> None:
        """Verify: what is there is told, as a first run tells it, in whatever order files are named."""
        report = self.verify([self.folder], self.home / "kept")
        self._require_claims(report)
        self._require_problems(report)
        first = self.verify([self.folder], self.home / f"first-{self.made}-{len(list(self.home.iterdir()))}")
        _require(
            _told(report) == _told(first),
            "with what was kept of earlier runs it tells something else",
            report,
            first,
        )
        files = [self.folder / file for file in sorted({*self.claims, *self.broken}, reverse=True)]
        if files:
            backwards = self.verify(files, self.home / "kept")
            same = report.results == backwards.results and set(report.problems) == set(backwards.problems)
            # Problems are told in the order in which files were named.
            _require(same, "with its files in another order it tells something else", report, backwards)

    def _require_claims(self, report: Report) -> None:
        expected = [(one.id, str(self.folder / file), _sentence(one.subject, one.figure)[:-1], self._verdict(one))
                    for file, claims in sorted(self.claims.items()) for one in claims]  # fmt: skip
        found = [(one.claim.id, one.claim.file, one.claim.text, one.verdict) for one in report.results]
        _require(
            sorted(expected) == sorted(found, key=str), f"there is {expected}, but it tells {found}", report
        )
        files = [one.claim.file or "" for one in report.results]
        _require(files == sorted(files), f"the files come in the order {files}", report)

    def _require_problems(self, report: Report) -> None:
        expected = {str(self.folder / file) for file in self.broken}
        found = {problem.file for problem in report.problems}
        # A folder without any claim is a problem too, told under its own name.
        _require(
            expected == found - {str(self.folder)}, f"{expected} cannot be read, but it tells {found}", report
        )

    def _verdict(self, claim: Written) -> Verdict:
        """Return what the references say of a claim; where they are silent, whether another one contradicts it."""
        known = self.facts.get(claim.subject)
        if known is None:
            lengths = {_LENGTH[one.figure] for claims in self.claims.values() for one in claims
                       if one.subject == claim.subject}  # fmt: skip
            return Verdict.CONFLICTING if len(lengths) > 1 else Verdict.NOT_ENOUGH_INFO
        return Verdict.SUPPORTED if _LENGTH[known] == _LENGTH[claim.figure] else Verdict.REFUTED

    def _place(self, at: int) -> tuple[str, int]:
        places = [
            (file, place) for file, claims in sorted(self.claims.items()) for place in range(len(claims))
        ]
        return places[at % len(places)]

    def _taken(self, at: int) -> Written:
        file, place = self._place(at)
        claim = self.claims[file].pop(place)
        if self.claims[file]:
            self._write(file)
        else:
            del self.claims[file]
            (self.folder / file).unlink()
        return claim

    def _write(self, file: str) -> None:
        write_claims(self.folder / file, [_claim(one) for one in self.claims[file]])

    def _write_facts(self) -> None:
        rows = [
            {"subject": subject, "property": _PROPERTY, "value": figure, "origin": world.ORIGINS[0],
             "published": "2025-06-15", "excerpt": _sentence(subject, figure)}
            for subject, figure in sorted(self.facts.items())
        ]  # fmt: skip
        lines = "".join(f"{json.dumps(row)}\n" for row in rows)
        (self.folder / "references" / "facts.jsonl").write_text(lines, encoding="utf-8")


_LENGTH = {"5 km": 5, "40 km": 40, "7,000 m": 7, "7 km": 7}  # km


def _sentence(subject: str, figure: str) -> str:
    return f"The {_PROPERTY} of {subject} is {figure}."


def _claim(written: Written) -> Claim:
    value = read_quantity(written.figure)
    statement = QuantityStatement(subject=written.subject, property=_PROPERTY, value=value)
    return Claim(id=written.id, text=_sentence(written.subject, written.figure)[:-1], statement=statement)


def _told(report: Report) -> str:
    return "".join(render(report))


def _require(holds: bool, message: str, *reports: Report) -> None:  # noqa: FBT001 - reads as a sentence
    if not holds:
        raise AssertionError("\n".join([message, *map(_told, reports)]))


_BEGINNINGS = (2, 4)  # steps that are tried before longer ways: a failure that takes few is told in few


def check_folder_laws(
    machine: type[ClaimFolder] = ClaimFolder, *, max_examples: int = 10, steps: int = 12
) -> None:
    """Change a claim folder in up to so many steps, so many times, and verify it; raise AssertionError with the steps.

    The same steps are tried each time, fewer first. Nothing is shrunk, which would take minutes.
    """
    for count in (*(fewer for fewer in _BEGINNINGS if fewer < steps), steps):
        run_state_machine_as_test(
            machine,
            settings=settings(
                max_examples=max_examples,
                stateful_step_count=count,
                derandomize=True,
                database=None,
                deadline=None,
                report_multiple_bugs=False,
                phases=(Phase.generate,),
                suppress_health_check=list(HealthCheck),
            ),
        )
