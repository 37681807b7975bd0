"""Hypothesis strategies for all that claimcheck speaks of; most tests want `claims_with_evidence`.

Names are plural and arguments keyword-only, wrong arguments are told when the strategy is made, and nothing
that was drawn is thrown away.
"""

from claimcheck.testing.articles import PlantedArticle, articles
from claimcheck.testing.assertions import (
    attribute_statements,
    change_statements,
    comparison_statements,
    event_statements,
    names,
    opinion_statements,
    prediction_statements,
    quantity_statements,
    quotation_statements,
    statements,
)
from claimcheck.testing.cases import Case
from claimcheck.testing.evidence import (
    KINDS,
    Disputed,
    cases,
    claims_with_evidence,
    disputes,
    mixed_cases,
    near_misses,
)
from claimcheck.testing.hostile import hostile_text
from claimcheck.testing.records import (
    claims,
    entities,
    facts,
    findings,
    provenances,
    sources,
    speakers,
    vocabularies,
)
from claimcheck.testing.related import contradictions, paraphrases
from claimcheck.testing.results import references, reports
from claimcheck.testing.values import days, figures, intervals, periods, quantities, scopes

__all__ = [
    "KINDS",
    "Case",
    "Disputed",
    "PlantedArticle",
    "articles",
    "attribute_statements",
    "cases",
    "change_statements",
    "claims",
    "claims_with_evidence",
    "comparison_statements",
    "contradictions",
    "days",
    "disputes",
    "entities",
    "event_statements",
    "facts",
    "figures",
    "findings",
    "hostile_text",
    "intervals",
    "mixed_cases",
    "names",
    "near_misses",
    "opinion_statements",
    "paraphrases",
    "periods",
    "prediction_statements",
    "provenances",
    "quantities",
    "quantity_statements",
    "quotation_statements",
    "references",
    "reports",
    "scopes",
    "sources",
    "speakers",
    "statements",
    "vocabularies",
]
