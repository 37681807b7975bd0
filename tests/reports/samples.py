"""Results for the reports to render."""

import datetime as dt

from claimcheck.errors import Problem
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Aspect, Consideration, Finding, Skip, Stance
from claimcheck.model.report import Report, Result
from claimcheck.model.statement import OpinionStatement
from tests.verify.fakes import claim, evidence, finding

DAY = dt.date(2026, 11, 22)
THEN = dt.date(2025, 1, 15)
AGAINST = finding(
    "length",
    Stance.REFUTES,
    evidence("River Board", day="2025-03-01", excerpt="The bridge is 90 m long"),
    evidence("Gazette", day="2025-04", excerpt="all of its ninety metres"),
    evidence("Ferry News", day="2025-05-01", excerpt="90 metres"),
    message="the claim says 120 m; River Board has 90 m (2025)",
)


def result(about: Claim, *findings: Finding, **others: object) -> Result:
    """Return a result as of the day."""
    return Result(claim=about, as_of=DAY, findings=findings, **others)  # type: ignore[arg-type]


def refuted() -> Result:
    """Return a claim that was supported when published and is refuted since."""
    about = claim("length", file="claims/bridge.yaml", line=7)
    before = Result(claim=about, as_of=THEN, findings=(finding("length", message="says 120 m; so it is"),))
    said = finding(
        "length", Stance.REFUTES, aspect=Aspect.ATTRIBUTION, message="Ada Ferry said so, not Bo Bridge"
    )
    return result(about, AGAINST, said, at_publication=before)


def report() -> Report:
    """Return a report with a result of each kind."""
    opinion = Claim(id="taste", text="It is a fine bridge", statement=OpinionStatement(subject="bridge"))
    explained = Consideration(
        claim="open", checker="quantity", rule="related-scope", message="of another year"
    )
    return Report(
        as_of=DAY,
        results=(
            refuted(),
            result(
                claim("open", file="claims/bridge.yaml", line=9), explanations=(explained,), complete=False
            ),
            result(opinion),
            result(claim("right"), finding("right", Stance.SUPPORTS, "Gazette", message="so it is")),
            result(
                claim("torn"), finding("torn", Stance.SUPPORTS, "A"), finding("torn", Stance.REFUTES, "B")
            ),
        ),
        skips=(Skip(checker="quantity", reason="ValueError: down", claim="open", failed=True),),
        problems=(Problem(file="claims/bad.yaml", line=3, field="claims[0].id", message="is missing"),),
        warnings=("an ignore is over",),
    )
