"""Did this speaker say it? Asked of claims whose statement is what was said, not the saying."""

from collections.abc import Iterator, Sequence

from claimcheck.checkers.crediting import DESCRIBED, SPEAKER, Told
from claimcheck.checkers.hearing import Hearing
from claimcheck.checkers.quotation import check_saying, said_words
from claimcheck.checkers.speakers import sayer_of
from claimcheck.checkers.word_diff import has_words
from claimcheck.model.checker import Context
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Aspect, Finding, Skip
from claimcheck.model.statement import QuotationStatement

FOUND, DIFFERS = "attribution-found", "attribution-differs"


class AttributionChecker:
    """Compares whom the article credits with a claim with whom documents and facts credit."""

    name = "attribution"
    codes = frozenset({FOUND, DIFFERS, SPEAKER, DESCRIBED})

    def check(self, claims: Sequence[Claim], context: Context) -> Iterator[Finding | Skip]:
        """Yield who is credited with each claim that has a speaker; of a quotation content answers that."""
        hearing = Hearing.open(context, self.name)
        for claim in claims:
            if not isinstance(claim.statement, QuotationStatement):
                yield from _check_speaker(claim, hearing)


def _check_speaker(claim: Claim, hearing: Hearing) -> Iterator[Finding]:
    said_by = sayer_of(claim)
    if said_by is None:
        return
    words = said_words(claim)
    if not has_words(words):
        return
    told = Told(
        claim=claim, checker=AttributionChecker.name, aspect=Aspect.ATTRIBUTION, said_by=said_by, words=words
    )
    credited = hearing.by_speaker(hearing.testimonies(claim, said_by, words), said_by)
    yield from check_saying(told, credited, hearing, codes=(FOUND, DIFFERS))
