"""Questions: what of a claim is asked of the references, one property of one subject at a time."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeVar

from claimcheck.language.words import fold
from claimcheck.model.checker import Context
from claimcheck.model.claim import Claim
from claimcheck.model.statement import PredictionStatement, StatementBase
from claimcheck.model.time import Period

StatementT = TypeVar("StatementT", bound=StatementBase)

_POSSIBILITY = frozenset(
    {"may", "might", "can", "could", "possibly", "perhaps", "maybe", "potentially", "conceivably", "possible"}
)


class Question(NamedTuple):
    """One property of one subject, as a claim's statement has it.

    `statement` is what is compared: of a prediction, what is predicted. `state` says whether the property is
    asked about as a state; None leaves that to its definition. A `series` is asked about at every date,
    and without a `subject` every subject is asked about.
    """

    claim: Claim
    statement: StatementBase
    subject: str | None
    property: str
    prediction: bool = False
    horizon: Period | None = None
    state: bool | None = None
    series: bool = False


def matters(
    claims: Sequence[Claim], kind: type[StatementT], context: Context
) -> Iterator[tuple[Claim, StatementT, PredictionStatement | None]]:
    """Yield the claims whose statement is of a kind, and the predictions of one whose time has come."""
    for claim in claims:
        statement = claim.statement
        if isinstance(statement, kind):
            yield claim, statement, None
        elif isinstance(statement, PredictionStatement) and isinstance(statement.statement, kind):
            horizon = statement.horizon
            if horizon is None or horizon.last <= context.as_of.toordinal():
                yield claim, statement.statement, statement


def is_bare_possibility(claim: Claim) -> bool:
    """Whether the claim says only that something is possible, which can be supported, not refuted."""
    return any(word in _POSSIBILITY for hedge in claim.certainty.hedges for word in fold(hedge).split())
