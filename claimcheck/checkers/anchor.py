"""The text still stands where the record says: moved, ambiguous, orphaned or other words."""

from collections.abc import Iterator, Sequence

from claimcheck.checkers.body import passage_of
from claimcheck.language.anchors import Ambiguous, Found, find_anchor
from claimcheck.model.checker import Context
from claimcheck.model.claim import Anchor, Article, Claim
from claimcheck.model.finding import Aspect, Evidence, Finding, Severity, Skip, Stance

MOVED, AMBIGUOUS, ORPHANED, DIFFERS = (
    "anchor-moved",
    "anchor-ambiguous",
    "anchor-orphaned",
    "anchor-words-differ",
)
_TOLD_PLACES = 5


class AnchorChecker:
    """Looks for a claim's words in its article. It tells of the record alone, so it decides nothing."""

    name = "anchor"
    codes = frozenset({MOVED, AMBIGUOUS, ORPHANED, DIFFERS})
    timeless = True  # what is asked about is as it is on every day

    def check(self, claims: Sequence[Claim], context: Context) -> Iterator[Finding | Skip]:
        """Yield a finding for each claim whose words do not stand at its anchor."""
        for claim in claims:
            article = context.article_of(claim)
            if claim.anchor is None or article is None:
                continue
            yield from _check_place(claim, claim.anchor, article)
            if " ".join(claim.text.split()) != " ".join(claim.anchor.exact.split()):
                message = f"the claim says “{claim.text}”, its anchor “{claim.anchor.exact}”"
                yield _finding(claim, DIFFERS, message, Severity.ERROR, ())


def _check_place(claim: Claim, anchor: Anchor, article: Article) -> Iterator[Finding]:
    found = find_anchor(article.text, anchor)
    if isinstance(found, Found):
        if found.moved:
            message = f"the words stand at {found.start}-{found.end} now, not at {anchor.start}-{anchor.end}"
            evidence = passage_of(article, found.start, found.end)
            yield _finding(claim, MOVED, message, Severity.WARNING, (evidence,))
        return
    if isinstance(found, Ambiguous):
        places = _places(found.starts)
        message = f"the words stand at several places ({places}), and their context tells none of them apart"
        yield _finding(claim, AMBIGUOUS, message, Severity.ERROR, ())
        return
    message = f"the words “{anchor.exact}” do not stand in {article.path} where the anchor says"
    if found.nearest:
        message += f"; with other words around them they stand at {_places(found.nearest)}"
    yield _finding(claim, ORPHANED, message, Severity.ERROR, ())


def _places(starts: tuple[int, ...]) -> str:
    told = ", ".join(str(start) for start in starts[:_TOLD_PLACES])
    return told + (", …" if len(starts) > _TOLD_PLACES else "")


def _finding(
    claim: Claim, code: str, message: str, severity: Severity, evidence: tuple[Evidence, ...]
) -> Finding:
    return Finding(
        claim=claim.id,
        checker=AnchorChecker.name,
        code=code,
        aspect=Aspect.SOURCE,
        stance=Stance.UNDECIDED,
        message=message,
        evidence=evidence,
        severity=severity,
    )
