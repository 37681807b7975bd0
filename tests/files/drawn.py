"""Claims of every kind with odd but valid values: all Unicode, words that YAML reads as something else, any set."""

from fractions import Fraction
from typing import Any, Literal

from hypothesis import strategies as st

from claimcheck.model.claim import (
    NARRATOR,
    Anchor,
    Certainty,
    Claim,
    Mode,
    Source,
    Speaker,
    SpeakerKind,
    Zone,
)
from claimcheck.model.interval import Interval
from claimcheck.model.quantity import Form, Quantity
from claimcheck.model.statement import (
    AttributeStatement,
    ChangeStatement,
    ComparisonStatement,
    Direction,
    EventStatement,
    OpinionStatement,
    PredictionStatement,
    Quantifier,
    QuantityStatement,
    QuotationStatement,
    Relation,
    Scope,
    Statement,
)
from claimcheck.model.time import Period

_TRAPS = (
    "yes", "No", "null", "~", "true", "1", "0x1F", "1e3", ".inf", "-", "- a", "? a", "a: b", "a #b", "#", "<<", "*a",
    "&a", "!a", "%a", "@a", "`a", "|", ">", "'", '"', "\\", "a\\u0041", "{a}", "[a]", "2025-01-15", "12:30", "=",
    "---", "...", " a", "a ", "a\n", "\n", "a\tb", "\x00", "\x7f", "\x85", "\u2028", "\ufeff", "\ufffe", "𝄞", "小红书",
    "over 700,000", "3.4 million", "19.9 %", "between 3 and 4 million", "a" * 1100,
)  # fmt: skip
texts = st.sampled_from(_TRAPS) | st.text(min_size=1, max_size=12)
_words = texts.filter(str.strip)
_maybe = st.none() | texts
_periods = st.sampled_from(
    tuple(
        map(
            Period.parse,
            ("2025", "2025-01", "2025-01-15", "2025-01-13/2025-01-15", "../2025", "201X", "2025-21"),
        )
    )
)
_ids = st.text("abzAZ019-_/.", min_size=1, max_size=8)
_fractions = st.fractions(min_value=-(10**9), max_value=10**9, max_denominator=10**6) | st.sampled_from(
    (Fraction(7, 10), Fraction(700000), Fraction(-1, 1000), Fraction(1, 3), Fraction(0))
)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = sorted((draw(_fractions), draw(_fractions)))
    if low == high:
        return Interval(low, high)
    ends = draw(st.sampled_from(((low, high), (low, None), (None, high), (None, None))))
    return Interval(*ends, draw(st.booleans()), draw(st.booleans()))


_units = st.sampled_from(("1", "%", "person", "km", "USD", "percentage point", "times")) | texts
quantities = st.builds(
    Quantity,
    written=texts,
    interval=intervals(),
    unit=_units,
    form=st.sampled_from(Form),
    number=st.none() | _fractions,
)
_scopes = st.builds(Scope, place=_maybe, population=_maybe, period=_maybe, metric=_maybe)
_shared: dict[str, st.SearchStrategy[Any]] = {
    "time": st.none() | _periods,
    "when": st.sampled_from((None, "before", "after")),
    "scope": st.just(Scope()) | _scopes,
    "negated": st.booleans(),
    "quantifier": st.none() | st.sampled_from(Quantifier),
}


@st.composite
def _changes(draw: st.DrawFn) -> ChangeStatement:
    start, end, by = (draw(st.none() | quantities) for _ in range(3))
    directions = st.sampled_from(Direction)
    direction = draw(directions if start is end is by is None else st.none() | directions)
    shared: dict[str, Any] = {name: draw(strategy) for name, strategy in _shared.items()}
    return ChangeStatement(
        subject=draw(texts), property=draw(texts), start=start, end=end, by=by, direction=direction, **shared
    )


@st.composite
def _quotations(draw: st.DrawFn, inner: st.SearchStrategy[Statement]) -> QuotationStatement:
    mode: Literal["direct", "indirect"] = draw(st.sampled_from(("direct", "indirect")))
    statement = draw(st.none() | inner)
    words = draw(texts if mode == "direct" or statement is None else st.none() | texts)
    shared: dict[str, Any] = {name: draw(strategy) for name, strategy in _shared.items()}
    return QuotationStatement(subject=draw(texts), mode=mode, words=words, statement=statement, **shared)


_plain_statements: st.SearchStrategy[Statement] = st.one_of(
    st.builds(QuantityStatement, subject=texts, property=texts, value=quantities, **_shared),
    _changes(),
    st.builds(
        ComparisonStatement,
        subject=texts,
        property=texts,
        other=texts,
        relation=st.sampled_from(Relation),
        rank=st.none() | st.integers(1, 10**6),
        **_shared,
    ),
    st.builds(EventStatement, subject=texts, event=texts, object=_maybe, **_shared),
    st.builds(AttributeStatement, subject=texts, property=texts, value=texts | st.booleans(), **_shared),
    st.builds(OpinionStatement, subject=texts, **_shared),
)
statements: st.SearchStrategy[Statement] = st.recursive(
    _plain_statements,
    lambda inner: st.one_of(
        _quotations(inner),
        st.builds(
            PredictionStatement, subject=texts, statement=inner, horizon=st.none() | _periods, **_shared
        ),
    ),
    max_leaves=3,
)
_speakers = st.just(NARRATOR) | st.builds(
    Speaker,
    name=texts,
    role=_maybe,
    affiliation=_maybe,
    kind=st.sampled_from(SpeakerKind),
    mode=st.sampled_from(Mode),
    via=st.none() | st.builds(Speaker, name=texts, mode=st.sampled_from(Mode)),
)
sources = st.builds(
    Source,
    publisher=_maybe,
    title=_maybe,
    url=_maybe,
    published=st.none() | _periods,
    upstream=_maybe,
    language=_maybe,
)
_anchors = st.builds(
    lambda start, exact, prefix, suffix: Anchor(
        start=start, end=start + len(exact), exact=exact, prefix=prefix, suffix=suffix
    ),
    st.integers(0, 10**6),
    texts,
    st.just("") | texts,
    st.just("") | texts,
)
_certainties = st.builds(
    Certainty, level=st.sampled_from(("asserted", "hedged")), hedges=st.lists(texts, max_size=2).map(tuple)
)
claims = st.builds(
    Claim,
    id=_ids,
    text=_words,
    source=st.just(Source()) | sources,
    anchor=st.none() | _anchors,
    speaker=_speakers,
    confidence=st.floats(0, 1),
    certainty=_certainties,
    statement=st.none() | statements,
    zone=st.sampled_from(Zone),
    parent=st.none() | _ids,
    notes=_maybe,
    extra=st.dictionaries(st.text(max_size=3) | texts, st.text(max_size=3) | texts, max_size=2).map(
        lambda extra: tuple(extra.items())
    ),
)
