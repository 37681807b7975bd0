"""Spans, quotation marks, stretches of time and Haskell values, as the adapters compare them."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.language.times import FoundTime, TimeKind
from claimcheck.model.time import Period
from tests.benchmarks.accuracy.adapters.duckling import is_interpreted
from tests.benchmarks.accuracy.detokenised import detokenised
from tests.benchmarks.accuracy.haskell import parse_expression
from tests.benchmarks.accuracy.moments import (
    Length,
    Stretch,
    length_from,
    length_of,
    parse_moment,
    same_stretch,
    stretch_of,
)
from tests.benchmarks.accuracy.quoted import kind_of, quoted_spans
from tests.benchmarks.accuracy.spans import Pieces, matched, overlap_of

SPANS = st.tuples(st.integers(0, 50), st.integers(1, 20)).map(lambda pair: ((pair[0], pair[0] + pair[1]),))
DAY = dt.datetime(2016, 11, 7)  # noqa: DTZ001 - a local day


def test_the_overlap_is_the_intersection_over_the_union() -> None:
    assert 0.5 == overlap_of(((0, 10),), ((0, 5),))
    assert 5 / 15 == overlap_of(((0, 10),), ((5, 15),))
    assert 8 / 10 == overlap_of(((0, 4), (6, 12)), ((0, 4), (6, 10)))
    assert 0 == overlap_of(((0, 1),), ((1, 2),))


def test_each_span_is_used_once_and_the_best_overlap_first() -> None:
    wanted: list[Pieces] = [((0, 10),), ((11, 14),)]
    found: list[Pieces] = [((0, 9),), ((0, 10),)]
    assert {((0, 10),): ((0, 10),)} == matched(wanted, found, 0.5)


@given(st.lists(SPANS, max_size=12), st.lists(SPANS, max_size=12))
def test_matches_are_overlaps_and_no_span_is_used_twice(wanted: list[Pieces], found: list[Pieces]) -> None:
    pairs = matched(wanted, found, 0.5)
    assert len(set(pairs.values())) == len(pairs)
    assert all(overlap_of(one, other) >= 0.5 for one, other in pairs.items())


@given(st.lists(SPANS, max_size=12))
def test_spans_match_themselves(spans: list[Pieces]) -> None:
    assert {span: span for span in spans} == matched(spans, spans, 0.5)


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("direct", "“It rose,”"),
        ("direct", "“It rose,” … “and fell.”"),
        ("mixed", "that it “rose twice”"),
        ("indirect", "that it rose"),
        ("direct", '"It rose,"'),
        ("direct", "''It rose,''"),
    ],
)
def test_contents_are_direct_where_all_their_words_are_in_quotation_marks(kind: str, content: str) -> None:
    text = f"She said {content} she said."
    at = text.index(content)
    pieces = (
        tuple((text.index(part), text.index(part) + len(part)) for part in content.split(" … "))
        if "…" in content
        else ((at, at + len(content)),)
    )
    assert kind == kind_of(text, pieces, quoted_spans(text))


def test_a_quotation_that_is_not_closed_ends_with_its_paragraph() -> None:
    text = "“It rose.\n“And it fell,” she said. Nobody knew."
    assert ["It rose.", "And it fell,"] == [text[start:end] for start, end in quoted_spans(text)]


@pytest.mark.parametrize(
    ("plain", "split"),
    [
        ("Palencia, Spain.", "Palencia , Spain ."),
        ('born (as "Jo") in 1990', "born -LRB- as `` Jo '' -RRB- in 1990"),
        ("It didn't.", "It did n't ."),
        ("the river's bed", "the river 's bed"),
    ],
)
def test_split_words_are_written_plainly_again(plain: str, split: str) -> None:
    assert plain == detokenised(split)


@pytest.mark.parametrize("text", ["It rose, then fell.", "The 3.5 m (11 ft) wall.", "“Why?” she asked.", ""])
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert text == detokenised(text)


@pytest.mark.parametrize(
    ("months", "seconds", "written"),
    [
        (0, 259_200, "P3D"),
        (0, 5_400, "PT1.5H"),
        (27, 0, "P2Y3M"),
        (0, 180, "PT3M"),
        (3, 0, "P3M"),
        (0, 1_209_600, "P2W"),
        (12, 183_604, "P1Y2DT3H4S"),
    ],
)
def test_iso_lengths_are_months_and_seconds(months: int, seconds: int, written: str) -> None:
    assert Length(Fraction(months), Fraction(seconds)) == length_of(written)


@pytest.mark.parametrize("written", [None, "", "P", "XXXX-WXX-1", "T15", "3 days"])
def test_what_is_no_length_is_none(written: str | None) -> None:
    assert length_of(written) is None


def test_lengths_agree_by_months_or_by_days() -> None:
    years, months = length_from(Fraction(9, 4), "year"), length_from(Fraction(27), "month")
    days, month_and_half = length_from(Fraction(45), "day"), length_of("P1.5M")
    assert years is not None
    assert months is not None
    assert days is not None
    assert month_and_half is not None
    assert years.agrees(months)
    assert days.agrees(month_and_half)
    assert not days.agrees(months)
    assert length_from(Fraction(3), "metre") is None


def test_a_period_holds_its_last_day_and_a_stretch_ends_behind_it() -> None:
    found = FoundTime(start=0, end=1, kind=TimeKind.DATE, period=Period.parse("2016-11-07"))
    assert Stretch(DAY, DAY + dt.timedelta(days=1)) == stretch_of(found)


def test_open_ends_are_none() -> None:
    since = FoundTime(start=0, end=1, kind=TimeKind.DATE, period=Period.parse("2016-11-07/.."))
    assert Stretch(DAY, None) == stretch_of(since)


def test_durations_are_no_stretch() -> None:
    assert stretch_of(FoundTime(start=0, end=1, kind=TimeKind.DURATION, duration="P3D")) is None


def test_a_moment_is_another_than_what_begins_with_it() -> None:
    at_eight = DAY.replace(hour=8)
    moment = FoundTime(start=0, end=1, kind=TimeKind.DATE, period=Period.parse("2016-11-07"), begin=at_eight)
    stretch = stretch_of(moment)
    assert stretch is not None
    assert same_stretch(Stretch(at_eight, at_eight), stretch)
    assert not same_stretch(Stretch(at_eight, None), stretch)


def test_without_a_day_only_the_clock_counts() -> None:
    moment, dayless = parse_moment("08:00:00")
    assert dayless
    assert same_stretch(
        Stretch(moment, moment, dayless=True), Stretch(DAY.replace(hour=8), DAY.replace(hour=8))
    )


def test_moments_are_read_with_an_end_of_the_day() -> None:
    assert (DAY + dt.timedelta(days=1), False) == parse_moment("2016-11-07 24:00:00")
    with pytest.raises(ValueError, match="Invalid isoformat"):
        parse_moment("not resolved")


def test_haskell_values_keep_their_nesting() -> None:
    assert ("between", "INR", (Fraction(7), Fraction(900_000))) == parse_expression("(between INR (7, 9e5))")
    assert ("NumeralValue", Fraction(-3_200_000)) == parse_expression("(NumeralValue (-3200000))")


@pytest.mark.parametrize("text", ["(simple Dollar 1", "simple)", ""])
def test_brackets_must_match(text: str) -> None:
    with pytest.raises(ValueError, match="bracket"):
        parse_expression(text)


def test_what_is_not_interpreted_is_told() -> None:
    assert is_interpreted("(datetime (2013, 2, 15, 0, 0, 0) Day)")
    assert is_interpreted('(datetimeHoliday (2013, 2, 15, 0, 0, 0) Day "Easter")')
    assert not is_interpreted("(datetime (2013, 2, 15, 0, 0, 0) Fortnight)")
    assert not is_interpreted('(EmailData "a@b")')
    assert not is_interpreted("(simple Dollar")
