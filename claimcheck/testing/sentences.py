"""Plain English sentences that say what a statement or a fact says, so that drawn records have words."""

from claimcheck.model.quantity import Quantity
from claimcheck.model.statement import (
    AttributeStatement,
    ChangeStatement,
    ComparisonStatement,
    EventStatement,
    OpinionStatement,
    PredictionStatement,
    QuantityStatement,
    QuotationStatement,
    Relation,
    Scope,
    Statement,
)
from claimcheck.model.time import Period

_RELATIONS = {Relation.MORE: "more than", Relation.LESS: "less than", Relation.EQUAL: "equal to"}
_WRITTEN_WITH_FIGURE = frozenset({"1", "%"})


def sentence_of(statement: Statement) -> str:
    """Return a sentence that says what the statement says."""
    return f"{_clause(statement)}{_scope(statement.scope)}{_time(statement.time)}."


def value_sentence(  # noqa: PLR0913 - a fact has as many parts
    subject: str,
    name: str,
    value: Quantity | str | bool | Period,  # noqa: FBT001 - a yes/no value is a value
    *,
    negated: bool = False,
    scope: Scope | None = None,
    valid: Period | None = None,
) -> str:
    """Return a sentence that says that this property of the subject has, or has not, the value."""
    clause = _has_value(subject, name, value, negated=negated)
    return f"{clause}{_scope(scope or Scope())}{_time(valid)}."


def amount(quantity: Quantity) -> str:
    """Return a quantity in words, with its unit."""
    return (
        quantity.written if quantity.unit in _WRITTEN_WITH_FIGURE else f"{quantity.written} {quantity.unit}"
    )


def _has_value(subject: str, name: str, value: Quantity | str | bool | Period, *, negated: bool) -> str:  # noqa: FBT001
    if isinstance(value, bool):
        return f"{subject} is {'' if value != negated else 'not '}{name}"
    if isinstance(value, Period):
        return f"The {name} of {subject} was {'not ' if negated else ''}on {value.edtf}"
    written = amount(value) if isinstance(value, Quantity) else value
    return f"The {name} of {subject} is {'not ' if negated else ''}{written}"


def _clause(statement: Statement) -> str:
    no = "not " if statement.negated else ""
    match statement:
        case QuantityStatement() | AttributeStatement():
            return _has_value(
                statement.subject, statement.property, statement.value, negated=statement.negated
            )
        case ChangeStatement():
            return f"The {statement.property} of {statement.subject} has {no}gone{_course(statement)}"
        case ComparisonStatement():
            return f"The {statement.property} of {statement.subject} is {no}{_relation(statement)}"
        case EventStatement():
            about = "" if statement.object is None else f" with {statement.object}"
            return f"The {statement.event} of {statement.subject}{about} was {no}there"
        case QuotationStatement():
            return _quotation(statement, no)
        case PredictionStatement():
            by = "" if statement.horizon is None else f" by {statement.horizon.edtf}"
            return f"It will {no}come about{by} that: {_clause(statement.statement)}"
        case OpinionStatement():
            return f"{statement.subject} is {no}lovely"


def _quotation(statement: QuotationStatement, no: str) -> str:
    verb = "did not say" if no else "said"
    if statement.mode == "direct":
        return f"{statement.subject} {verb} “{statement.words}”"
    said = statement.words or ("" if statement.statement is None else _clause(statement.statement))
    return f"{statement.subject} {verb} that {said.rstrip('.')}"


def _course(statement: ChangeStatement) -> str:
    found = "" if statement.direction is None else f" {statement.direction}"
    parts = (("by", statement.by), ("from", statement.start), ("to", statement.end))
    return found + "".join(f" {word} {amount(value)}" for word, value in parts if value is not None)


def _relation(statement: ComparisonStatement) -> str:
    if statement.rank is not None:
        return f"number {statement.rank}"
    if statement.relation in _RELATIONS:
        return f"{_RELATIONS[statement.relation]} that of {statement.other}"
    return f"the {statement.relation}"


def _scope(scope: Scope) -> str:
    parts = scope.parts()
    return f" ({', '.join(f'{name}: {words}' for name, words in parts)})" if parts else ""


def _time(period: Period | None) -> str:
    return "" if period is None else f", {period.edtf}"
