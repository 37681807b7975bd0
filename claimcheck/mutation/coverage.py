"""Whether the references could tell that a changed claim is wrong: worked out from the data, without any checker."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from claimcheck.language.clauses import find_clauses
from claimcheck.model.claim import SpeakerKind
from claimcheck.model.finding import Aspect, Evidence, Stance
from claimcheck.model.interval import Interval
from claimcheck.model.quantity import Form, Quantity
from claimcheck.model.reference import Catalogue, Fact, FactQuery
from claimcheck.model.report import Result
from claimcheck.model.statement import (
    AttributeStatement,
    ChangeStatement,
    EventStatement,
    Quantifier,
    QuantityStatement,
    QuotationStatement,
    Statement,
)
from claimcheck.model.time import Period
from claimcheck.model.units import BARE
from claimcheck.mutation.mutant import Mutant

_NAMED = (SpeakerKind.PERSON, SpeakerKind.ORGANISATION)


class Coverage(NamedTuple):
    """Whether some reference bears on what was changed; if none does, what would help."""

    covered: bool
    help: str = ""


COVERED = Coverage(covered=True)


def coverage(mutant: Mutant, original: Result, catalogue: Catalogue) -> Coverage:
    """Return whether the evidence that supports the original contradicts what the mutant says."""
    judge = _BY_OPERATOR.get(mutant.operator, _value)
    return judge(mutant, original, catalogue)


def _supporting(result: Result, aspect: Aspect) -> Iterator[Evidence]:
    for finding in result.findings:
        if finding.aspect is aspect and finding.stance is Stance.SUPPORTS:
            yield from finding.evidence


def _facts(statement: Statement, original: Result, catalogue: Catalogue) -> Sequence[Fact]:
    """Return the facts on what a statement speaks of that support the original."""
    name = _property(statement)
    if name is None:
        return ()
    (found,) = catalogue.facts([FactQuery(subject=statement.subject, property=name)])
    places = {
        (item.provenance.reference, item.provenance.locator) for item in _supporting(original, Aspect.CONTENT)
    }
    return [fact for fact in found if (fact.provenance.reference, fact.provenance.locator) in places]


def _property(statement: Statement) -> str | None:
    if isinstance(statement, EventStatement):
        return statement.event
    name = getattr(statement, "property", None)
    return name if isinstance(name, str) else None


def _value(mutant: Mutant, original: Result, catalogue: Catalogue) -> Coverage:
    """Numbers, dates, places, comparisons: covered where the evidence's value cannot be the mutant's."""
    statement, before = mutant.claim.statement, mutant.original.statement
    if statement is None or before is None:
        return Coverage(
            covered=False, help="a statement in the record: without one only its words are compared"
        )
    if statement == before:
        return Coverage(covered=False, help="a claim of its own: what was changed is not in the statement")
    facts = _facts(before, original, catalogue)
    if not facts:
        return Coverage(covered=False, help=f"a fact on {_what(before)} that the statement is compared with")
    if isinstance(statement, QuantityStatement):
        return _figure(statement.value, before, facts, catalogue)
    if statement.time != before.time:
        if any(_is_elsewhen(fact, statement.time) for fact in facts):
            return COVERED
        return Coverage(covered=False, help=f"a fact that gives the time of {_what(before)}")
    if isinstance(statement, ChangeStatement) and isinstance(before, ChangeStatement):
        return (
            COVERED
            if statement.direction is not before.direction
            else Coverage(covered=False, help="both figures")
        )
    return Coverage(covered=False, help=f"a fact that tells {mutant.new!r} from {mutant.old!r}")


def _figure(claimed: Quantity, before: Statement, facts: Sequence[Fact], catalogue: Catalogue) -> Coverage:
    """Return whether facts that support the original have another figure than the one claimed now."""
    what = _what(before)
    if any(_confirms(fact, claimed, catalogue) for fact in facts):
        return Coverage(covered=False, help=f"none: by what is known of {what} it is true after all")
    if any(_contradicts(fact, claimed, catalogue) for fact in facts):
        return COVERED
    if all(_known(fact, claimed.unit, catalogue) is None for fact in facts):
        unit = "" if claimed.unit == BARE else f" in {claimed.unit}, or what converts to it"
        return Coverage(covered=False, help=f"a figure for {what}{unit}")
    return Coverage(covered=False, help=f"a figure for {what} with two ends, not a bound")


def _what(statement: Statement) -> str:
    return f"'{_property(statement) or statement.kind}' of {statement.subject}"


def _contradicts(fact: Fact, claimed: Quantity, catalogue: Catalogue) -> bool:
    known = _known(fact, claimed.unit, catalogue)
    return known is not None and not _presumed(known).overlaps(claimed.interval)


def _confirms(fact: Fact, claimed: Quantity, catalogue: Catalogue) -> bool:
    known = _known(fact, claimed.unit, catalogue)
    return known is not None and claimed.interval.contains(known)


def _known(fact: Fact, unit: str, catalogue: Catalogue) -> Interval | None:
    """Return what a fact says in another unit; None for vague amounts and what does not convert."""
    if not isinstance(fact.value, Quantity) or fact.value.form is Form.VAGUE:
        return None
    factor = catalogue.vocabulary.units.factor(fact.value.unit, unit)
    return None if factor is None else fact.value.interval.scaled(factor)


_SLIP = 9  # "Values" in the contract: a one-sided figure lies within a factor of nine


def _presumed(known: Interval) -> Interval:
    if known.high is None and known.low is not None and known.low > 0:
        return Interval(known.low, known.low * _SLIP, low_open=known.low_open)
    return known


def _is_elsewhen(fact: Fact, time: Period | None) -> bool:
    """Whether a fact gives a time, and another one: that something was so on one day denies no other day."""
    return isinstance(fact.value, Period) and time is not None and not fact.value.overlaps(time, slack=1)


def _name(mutant: Mutant, _original: Result, catalogue: Catalogue) -> Coverage:
    """Another name: covered where a single-valued property of the subject that now stands there has another value."""
    statement, before = mutant.claim.statement, mutant.original.statement
    name = None if statement is None else _property(statement)
    if statement is None or before is None or name is None:
        return Coverage(covered=False, help="a statement whose property has a single value")
    if not isinstance(statement, AttributeStatement):
        if statement.subject != before.subject and isinstance(statement, QuantityStatement):
            (found,) = catalogue.facts([FactQuery(subject=statement.subject, property=name)])
            if any(_contradicts(fact, statement.value, catalogue) for fact in found):
                return COVERED
        return Coverage(covered=False, help=f"facts on {_what(statement)} too")
    if not _is_decisive(name, statement.value, catalogue):
        return Coverage(
            covered=False, help=f"'{name}' declared as single-valued, if it has one value at a time"
        )
    (found,) = catalogue.facts([FactQuery(subject=statement.subject, property=name)])
    other = [
        fact
        for fact in found
        if isinstance(fact.value, str | bool) and not _is_same(fact, statement, catalogue)
    ]
    return COVERED if other else Coverage(covered=False, help=f"facts on {_what(statement)} too")


def _is_decisive(name: str, value: str | bool, catalogue: Catalogue) -> bool:  # noqa: FBT001 - a statement's value
    found = catalogue.vocabulary.properties.get(name)
    definition = found or next(
        (known for known in catalogue.vocabulary.properties.values() if name in known.synonyms), None
    )
    return isinstance(value, bool) or (definition is not None and definition.single_valued)


def _is_same(fact: Fact, statement: AttributeStatement, catalogue: Catalogue) -> bool:
    if isinstance(fact.value, bool) or isinstance(statement.value, bool):
        return fact.value is statement.value
    one, other = catalogue.resolve([str(fact.value), statement.value])
    return str(fact.value).casefold() == statement.value.casefold() or bool(one and one == other)


def _negation(mutant: Mutant, original: Result, catalogue: Catalogue) -> Coverage:
    """The opposite: covered where a fact decides the statement both ways (a figure, a time, yes or no, one value)."""
    statement = mutant.original.statement
    if isinstance(statement, QuotationStatement):
        return _quotation(mutant, original, catalogue)
    if statement is None:
        return Coverage(
            covered=False, help="a statement in the record: without one only its words are compared"
        )
    facts = _facts(statement, original, catalogue)
    if not facts:
        return Coverage(covered=False, help=f"a fact on {_what(statement)}, not an excerpt that says so")
    if isinstance(statement, AttributeStatement) and not _is_decisive(
        statement.property, statement.value, catalogue
    ):
        return Coverage(covered=False, help=f"'{statement.property}' declared as single-valued, if it is")
    if isinstance(statement, QuantityStatement) and all(_is_bound(fact) for fact in facts):
        return Coverage(covered=False, help=f"a figure for {_what(statement)} with two ends, not a bound")
    return COVERED


def _is_bound(fact: Fact) -> bool:
    return isinstance(fact.value, Quantity) and fact.value.interval.is_one_sided


def _speaker(mutant: Mutant, original: Result, _catalogue: Catalogue) -> Coverage:
    """Another speaker: covered where evidence credits the words to a named speaker."""
    if mutant.original.speaker.kind not in _NAMED or mutant.claim.speaker.kind not in _NAMED:
        return Coverage(
            covered=False, help="named speakers: what a group says, another group may say as well"
        )
    if not _is_telling(mutant.original.statement):
        return Coverage(
            covered=False, help="what was said, in a whole sentence: a few words others may have said"
        )
    if any(True for aspect in (Aspect.ATTRIBUTION, Aspect.CONTENT) for _ in _supporting(original, aspect)):
        return COVERED
    return Coverage(
        covered=False, help=f"a page that gives the words with {mutant.original.speaker.name} as speaker"
    )


def _is_telling(statement: Statement | None) -> bool:
    """Whether what is said is quoted, or a sentence of its own: fragments may be said by anybody."""
    if not isinstance(statement, QuotationStatement) or statement.mode == "direct" or statement.words is None:
        return True
    return any(clause.verb is not None and clause.subject for clause in find_clauses(statement.words))


def _quotation(_mutant: Mutant, original: Result, _catalogue: Catalogue) -> Coverage:
    """A quoted word: covered where the page itself is there, not an excerpt of it."""
    pages = [item for item in _supporting(original, Aspect.CONTENT) if not item.provenance.excerpt_only]
    return (
        COVERED
        if pages
        else Coverage(covered=False, help="the page itself as a document, not an excerpt of it")
    )


def _quantifier(mutant: Mutant, original: Result, catalogue: Catalogue) -> Coverage:
    """All of them: covered where a fact says that not all do."""
    statement = mutant.original.statement
    facts = () if statement is None else _facts(statement, original, catalogue)
    if statement is not None and statement.quantifier is Quantifier.NOT_ALL and facts:
        return COVERED
    return Coverage(covered=False, help="a fact that says 'not all'")


def _never(why: str) -> Callable[[Mutant, Result, Catalogue], Coverage]:
    return lambda _mutant, _original, _catalogue: Coverage(covered=False, help=why)


_BY_OPERATOR: Mapping[str, Callable[[Mutant, Result, Catalogue], Coverage]] = {
    "entity-swapped": _name,
    "negated": _negation,
    "speaker-swapped": _speaker,
    "quotation-altered": _quotation,
    "quantifier-raised": _quantifier,
    "source-miscredited": _never("the credited source's own pages: that it lacks a story, no excerpt shows"),
}


def aspects(operator: str) -> Collection[Aspect]:
    """Return the questions that must be answered for the mutants of an operator to be made."""
    if operator == "speaker-swapped":
        return (Aspect.ATTRIBUTION,)
    return (Aspect.SOURCE,) if operator == "source-miscredited" else (Aspect.CONTENT,)
