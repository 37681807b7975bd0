"""Claims as the plain values of a claim file: the way back through `schemas`."""

from typing import TYPE_CHECKING, TypeAlias

from claimcheck.files.figures import read_difference, read_figure, write_number
from claimcheck.model.claim import NARRATOR, Anchor, Certainty, Claim, Source, Speaker, Zone
from claimcheck.model.quantity import Quantity
from claimcheck.model.statement import (
    AttributeStatement,
    ChangeStatement,
    ComparisonStatement,
    EventStatement,
    PredictionStatement,
    QuantityStatement,
    QuotationStatement,
    Statement,
)  # fmt: skip

if TYPE_CHECKING:
    from collections.abc import Mapping

Plain: TypeAlias = "str | int | float | list[Plain] | dict[str, Plain]"


def plain_claim(claim: Claim, *, with_article: bool) -> "dict[str, Plain]":
    """Return a claim as it stands in a file; what goes without saying is left out."""
    return _given(
        id=claim.id,
        text=claim.text,
        article=plain_source(claim.source) if with_article else None,
        anchor=None if claim.anchor is None else _anchor(claim.anchor),
        speaker=_speaker(claim.speaker),
        certainty=_certainty(claim.certainty),
        confidence=claim.confidence,
        zone=None if claim.zone is Zone.BODY else claim.zone.value,
        parent=claim.parent,
        statement=None if claim.statement is None else _statement(claim.statement),
        notes=claim.notes,
        extra=dict(claim.extra) or None,
    )


def plain_source(source: Source) -> "dict[str, Plain]":
    """Return where claims were published."""
    return _given(
        title=source.title,
        publisher=source.publisher,
        upstream=source.upstream,
        published=None if source.published is None else source.published.edtf,
        url=source.url,
        file=source.file,
        language=source.language,
    )


def _given(**values: "Mapping[str, Plain] | Plain | None") -> "dict[str, Plain]":
    """Return what is there, with hyphens in the keys."""
    return {key.replace("_", "-"): value for key, value in values.items() if value is not None}  # type: ignore[misc]


def _anchor(anchor: Anchor) -> "dict[str, Plain]":
    return {
        "start": anchor.start,
        "end": anchor.end,
        "exact": anchor.exact,
        **_given(prefix=anchor.prefix or None, suffix=anchor.suffix or None),
    }


def _speaker(speaker: Speaker) -> "dict[str, Plain]":
    if speaker == NARRATOR:
        return {"name": speaker.name, "mode": speaker.mode.value}
    return _given(
        name=speaker.name,
        role=speaker.role,
        affiliation=speaker.affiliation,
        kind=speaker.kind.value,
        mode=speaker.mode.value,
        via=None if speaker.via is None else _speaker(speaker.via),
    )


def _certainty(certainty: Certainty) -> Plain:
    return (
        {"level": certainty.level, "hedges": list(certainty.hedges)} if certainty.hedges else certainty.level
    )


def _statement(statement: Statement) -> "dict[str, Plain]":
    scope = statement.scope
    return {
        "kind": statement.kind,
        **_own(statement),
        **_given(
            time=None if statement.time is None else statement.time.edtf,
            when=statement.when,
            place=scope.place,
            scope=_given(population=scope.population, period=scope.period, metric=scope.metric) or None,
            negated=statement.negated or None,
            quantifier=None if statement.quantifier is None else statement.quantifier.value,
        ),
    }


def _own(statement: Statement) -> "dict[str, Plain]":
    """Return the keys that only this kind of statement has."""
    keys: dict[str, Plain]
    match statement:
        case QuantityStatement(property=name, value=value):
            keys = _given(property=name, value=_figure(value, value.unit), unit=value.unit)
        case ChangeStatement():
            keys = _change(statement)
        case ComparisonStatement(property=name, other=other, relation=relation, rank=rank):
            word = None if relation is None else relation.value
            keys = _given(property=name, other=other, relation=word, rank=rank)
        case EventStatement(event=event, object=other):
            keys = _given(event=event, object=other)
        case AttributeStatement(property=name, value=words):
            keys = _given(property=name, value=words)
        case QuotationStatement(subject=by, mode=mode, words=said, statement=inner):
            what = None if inner is None else _statement(inner)
            return _given(by=by, mode=mode, words=said, statement=what)
        case PredictionStatement(subject=subject, statement=told, horizon=horizon):
            own = None if subject == told.subject else subject
            time = None if horizon is None else horizon.edtf
            return _given(subject=own, statement=_statement(told), horizon=time)
        case _:
            keys = {}
    return {"subject": statement.subject, **keys}


def _change(change: ChangeStatement) -> "dict[str, Plain]":
    figures = [figure for figure in (change.start, change.end, change.by) if figure is not None]
    unit = figures[0].unit if figures else None
    return {
        "property": change.property,
        **({} if change.start is None else {"from": _figure(change.start, unit)}),
        **({} if change.end is None else {"to": _figure(change.end, unit)}),
        **({} if change.by is None else {"by": _figure(change.by, unit, is_difference=True)}),
        **_given(unit=unit, direction=None if change.direction is None else change.direction.value),
    }


def _figure(figure: Quantity, unit: str | None, *, is_difference: bool = False) -> Plain:
    """Return a figure as its words, where these read to its set, else with the set written out."""
    read = read_difference if is_difference else read_figure
    try:
        if read(figure.written, unit) == figure:
            return figure.written
    except ValueError:
        pass  # The words are none that can be read: the set is written out.
    low, high, number = figure.interval.low, figure.interval.high, figure.number
    return _given(
        written=figure.written,
        low=None if low is None else write_number(low),
        high=None if high is None else write_number(high),
        low_open=figure.interval.low_open or None,
        high_open=figure.interval.high_open or None,
        form=figure.form.value,
        number=None if number is None else write_number(number),
        unit=None if figure.unit == unit else figure.unit,
    )
