"""Which facts may speak about a claim: known time, copies, origins, slips, scope, valid time."""

import datetime as dt
from fractions import Fraction

import pytest

from claimcheck.checkers.attribute import AttributeChecker
from claimcheck.checkers.known import Knowledge, knowledge
from claimcheck.checkers.naming import Names
from claimcheck.checkers.origins import Origins, leading_name
from claimcheck.checkers.quantity import QuantityChecker
from claimcheck.checkers.scope import Fit, fit
from claimcheck.checkers.slips import differ_by_a_slip, is_power_of_ten
from claimcheck.model.claim import Article, Source
from claimcheck.model.finding import Finding, Note, Stance
from claimcheck.model.interval import Interval
from claimcheck.model.quantity import Form, Quantity
from claimcheck.model.reference import Entity, Fact, PropertyDefinition
from claimcheck.model.statement import AttributeStatement, QuantityStatement, Scope
from claimcheck.model.time import Period
from claimcheck.model.verdict import Verdict
from tests.checkers.world import World, check, claim, codes, fact, figure, run_of, verdict

STATE = PropertyDefinition(name="visitors", additive=True)
EVENT = PropertyDefinition(name="visitors", additive=True, temporal="event")
OFFICE = PropertyDefinition(name="spokesperson", single_valued=True)


def visitors(value: Quantity, **more: object) -> Fact:
    return fact(value, property="visitors", **more)  # type: ignore[arg-type]


def says(value: Quantity, **more: object) -> QuantityStatement:
    return QuantityStatement(subject="Lake", property="visitors", value=value, **more)  # type: ignore[arg-type]


def found(
    *facts: Fact,
    value: Quantity | None = None,
    definition: PropertyDefinition = EVENT,
    as_of: str = "2025-01-20",
    time: str | None = None,
    scope: Scope | None = None,
    url: str | None = None,
    publisher: str | None = None,
    upstream: str | None = None,
    articles: dict[str, Article] | None = None,
    entities: tuple[Entity, ...] = (),
) -> tuple[list[Finding], list[str]]:
    """Check a claim about visitors, plainly 500 unless told otherwise; return findings and rules."""
    run = run_of(
        *facts,
        definitions=[definition],
        as_of=dt.date.fromisoformat(as_of),
        articles=articles,
        entities=entities,
    )
    stated = says(
        value or figure(500),
        time=None if time is None else Period.parse(time),
        scope=scope or Scope(),
    )
    results = check(QuantityChecker(), run, claim(stated, url=url, publisher=publisher, upstream=upstream))
    return results, run.rules


class TestKnownTime:
    @pytest.mark.parametrize(
        ("published", "retrieved", "expected"),
        [
            ("2025-01-15", None, Knowledge.SURE),
            ("2025-01-16", None, Knowledge.LATER),
            ("2025-01", None, Knowledge.PERHAPS),
            ("2024", None, Knowledge.SURE),
            ("2025-02", None, Knowledge.LATER),
            (None, "2025-01-15", Knowledge.SURE),
            (None, "2025-01-16", Knowledge.LATER),
            (None, None, Knowledge.PERHAPS),
            ("2025-01", "2025-01-10", Knowledge.SURE),  # published before it was retrieved
            ("2025", "2026-03-01", Knowledge.PERHAPS),
            ("2025-01-10", "2024-12-01", Knowledge.SURE),  # a retrieval before the publication tells nothing
        ],
    )
    def test_what_was_known_on_15_january(
        self, published: str | None, retrieved: str | None, expected: Knowledge
    ) -> None:
        provenance = fact("x", published=published, retrieved=retrieved).provenance

        assert expected is knowledge(provenance, dt.date(2025, 1, 15))

    def test_what_was_published_later_does_not_count(self) -> None:
        results, rules = found(visitors(figure(900), published="2025-01-21"))

        assert [] == results
        assert ["known-later"] == rules

    def test_what_may_have_been_known_may_support(self) -> None:
        results, _ = found(visitors(figure(500), published="2025-01"))

        assert [("quantity-within-reference", Stance.SUPPORTS)] == codes(results)
        assert (Note.DATE_IMPRECISE,) == results[0].notes

    def test_what_may_have_been_known_never_refutes(self) -> None:
        results, _ = found(visitors(figure(900), published="2025-01"))

        assert [("quantity-overlaps", Stance.UNDECIDED)] == codes(results)
        assert "perhaps known only later" in results[0].message

    def test_it_counts_fully_once_its_month_is_over(self) -> None:
        results, _ = found(visitors(figure(100), published="2025-01"), as_of="2025-01-31")

        assert [("quantity-outside-reference", Stance.REFUTES)] == codes(results)

    def test_a_sure_copy_lends_the_unsure_one_its_date(self) -> None:
        results, _ = found(
            visitors(figure(900), published="2025-01", line=1),
            visitors(figure(900), published="2025-01-10", line=2),
        )

        assert Verdict.REFUTED is verdict(results)


class TestCopies:
    def test_the_address_of_the_article_is_no_evidence(self) -> None:
        results, rules = found(
            visitors(figure(500), url="http://news.example/a?utm_source=x"), url="https://www.news.example/a/"
        )

        assert [] == results
        assert ["article-copy"] == rules

    def test_the_bytes_of_the_article_are_no_evidence(self) -> None:
        article = Article(source=Source(), text="text", path="a.txt", sha256="ab")
        results, _ = found(visitors(figure(500), sha256="ab"), articles={"claim": article})

        assert [] == results

    def test_without_an_address_the_publisher_and_the_day_tell(self) -> None:
        same_day = visitors(figure(500), publisher="The Daily", published="2025-01-15")
        earlier = visitors(figure(500), publisher="The Daily", published="2025-01-14")

        assert ["article-copy"] == found(same_day, publisher="the daily")[1]
        assert ["compared"] == found(earlier, publisher="the daily")[1]

    def test_another_page_of_the_publisher_is_no_copy(self) -> None:
        other = visitors(
            figure(500), publisher="Daily", published="2025-01-15", url="https://daily.example/b"
        )

        assert ["compared"] == found(other, publisher="Daily", url="https://daily.example/a")[1]


class TestOrigins:
    @pytest.mark.parametrize(
        ("origin", "expected"),
        [
            ("Similarweb via Reuters", "Similarweb"),
            ("Reuters: a person close to the company", "Reuters"),
            ("Reuters (17 Jan)", "Reuters"),
            ("Reuters source", "Reuters"),
            ("Reuters translated", "Reuters"),
            ("AFP text", "AFP"),
            ("Mezha citing CDT", "CDT"),
            ("Reuters correction note", "Reuters"),
            ("China Daily", "China Daily"),
            ("source", "source"),
            ("Ipsos, as reported by AFP", "Ipsos,"),
        ],
    )
    def test_the_leading_name_is_who_first_knew(self, origin: str, expected: str) -> None:
        assert expected.rstrip(",") == leading_name(origin).rstrip(",")

    def test_an_alias_is_the_same_origin(self) -> None:
        world = World(bearers=(Entity(id="E1", name="Reuters", aliases=("路透社",)),))
        origins = Origins(world, Names(world))

        assert "Reuters" == origins.canonical("路透社")
        assert origins.same("路透社", "REUTERS: two sources")
        assert not origins.same(None, None)

    def test_an_origin_counts_once(self) -> None:
        results, rules = found(
            visitors(figure(500), origin="Wire", line=1),
            visitors(figure(500), origin="Wire via Daily", line=2),
            visitors(figure(900), origin="Survey", line=3),
        )

        assert Verdict.CONFLICTING is verdict(results)
        assert ["same-origin", "compared", "compared"] == rules

    def test_one_origin_against_two_is_outvoted(self) -> None:
        results, _ = found(
            visitors(figure(500), origin="Wire", line=1),
            visitors(figure(500), origin="Agency", line=2),
            visitors(figure(900), origin="Survey", line=3),
        )

        assert Verdict.SUPPORTED is verdict(results)

    def test_the_last_word_of_an_origin_counts(self) -> None:
        results, rules = found(
            visitors(figure(500), published="2025-01-10", line=1),
            visitors(figure(900), published="2025-01-12", line=2),
        )

        assert [("quantity-outside-reference", Stance.REFUTES)] == codes(results)
        assert "superseded" in rules

    def test_so_does_its_correction_of_the_same_day(self) -> None:
        results, _ = found(visitors(figure(500), line=1), visitors(figure(900), corrects=True, line=2))

        assert Verdict.REFUTED is verdict(results)

    def test_what_may_not_be_known_yet_replaces_nothing(self) -> None:
        results, _ = found(
            visitors(figure(500), published="2025-01-10", line=1),
            visitors(figure(900), published="2025-01-18/2025-01-31", line=2),
        )

        assert Verdict.SUPPORTED is verdict(results)

    def test_who_cannot_be_told_to_be_later_does_not_replace(self) -> None:
        results, _ = found(visitors(figure(500), line=1), visitors(figure(900), line=2))

        assert Verdict.CONFLICTING is verdict(results)

    def test_a_claim_that_rests_on_its_upstream_alone_is_noted(self) -> None:
        alone, _ = found(visitors(figure(500), origin="Wire source"), upstream="Wire")
        helped, _ = found(
            visitors(figure(500), origin="Wire", line=1), visitors(figure(500), line=2), upstream="Wire"
        )

        assert (Note.UPSTREAM_ONLY,) == alone[0].notes
        assert () == helped[0].notes


class TestSuspectedSlips:
    @pytest.mark.parametrize(
        ("slip", "right"), [(5, 50), (500, 50), (50_000, 50), (5_000_000, 500), (500_000_000, 500)]
    )
    def test_the_digits_of_two_origins_with_other_noughts_count_neither_way(
        self, slip: int, right: int
    ) -> None:
        results, rules = found(
            visitors(figure(slip), origin="A", line=1),
            visitors(figure(right), origin="B", line=2),
            visitors(figure(right), origin="C", line=3),
            value=figure(slip),
        )

        assert "suspected-slip" in rules
        assert Verdict.REFUTED is verdict(results)

    @pytest.mark.parametrize(
        ("others", "why"),
        [
            (["B"], "one origin is not enough"),
            (["B", "B"], "the same origin twice is one"),
        ],
    )
    def test_fewer_origins_do_not_make_a_slip(self, others: list[str], why: str) -> None:
        facts = [visitors(figure(50), origin=name, line=line) for line, name in enumerate(others, start=2)]
        _, rules = found(visitors(figure(500), origin="A"), *facts)

        assert "suspected-slip" not in rules, why

    def test_a_hundredfold_is_no_slip(self) -> None:
        facts = [visitors(figure(5), origin=name, line=line) for line, name in enumerate("BC", start=2)]

        assert "suspected-slip" not in found(visitors(figure(500), origin="A"), *facts)[1]

    @pytest.mark.parametrize(
        ("suspect", "why"),
        [
            (visitors(figure(0)), "nothing is no multiple of anything"),
            (visitors(figure(500, unit="download")), "it is in another unit"),
            (visitors(figure(500), negated=True), "it is what is not so"),
            (visitors(figure(500), scope=Scope(place="North")), "it is of another place"),
            (visitors(figure(7)), "it has other digits"),
        ],
    )
    def test_what_is_of_another_matter_is_no_slip(self, suspect: Fact, why: str) -> None:
        near = [
            visitors(figure(50), origin=name, line=line, scope=Scope(place="South"))
            for line, name in enumerate("BC", start=2)
        ]

        assert "suspected-slip" not in found(suspect, *near)[1], why

    @pytest.mark.parametrize(
        ("one", "other", "expected"),
        [(5, 50, True), (50, 5, True), (5, 500, False), (5, 0, False), (5, 5, False)],
    )
    def test_a_slip_is_by_certain_powers_of_ten(self, one: int, other: int, expected: bool) -> None:
        assert expected is differ_by_a_slip(Fraction(one), Fraction(other))

    def test_two_against_two_are_a_conflict_and_no_slip(self) -> None:
        facts = [
            visitors(figure(50 if name in "CD" else 500), origin=name, line=ord(name)) for name in "ABCD"
        ]
        results, rules = found(*facts)

        assert Verdict.CONFLICTING is verdict(results)
        assert "suspected-slip" not in rules

    def test_values_of_other_days_are_no_slips_of_each_other(self) -> None:
        facts = [visitors(figure(50), origin=name, line=ord(name), valid="2024-06-01") for name in "BC"]
        _, rules = found(visitors(figure(500), origin="A", valid="2025-01-10"), *facts)

        assert "suspected-slip" not in rules


class TestScope:
    @pytest.mark.parametrize(
        ("claimed", "reference", "expected"),
        [
            (Scope(), Scope(), Fit.SAME),
            (Scope(place="US"), Scope(place="the U.S."), Fit.SAME),
            (Scope(place="US"), Scope(place="United States"), Fit.SAME),
            (Scope(), Scope(place="US"), Fit.PART),
            (Scope(), Scope(period="two days"), Fit.PART),
            (Scope(), Scope(metric="downloads"), Fit.RELATED),
            (Scope(place="US"), Scope(), Fit.RELATED),
            (Scope(place="US"), Scope(place="China"), Fit.RELATED),
            (Scope(place="US"), Scope(place="US", population="women"), Fit.PART),
            (Scope(period="2025-01"), Scope(period="2025-01-01/2025-01-31"), Fit.SAME),
            (Scope(period="two days"), Scope(period="Two  days"), Fit.SAME),
        ],
    )
    def test_scopes_fit(self, claimed: Scope, reference: Scope, expected: Fit) -> None:
        world = World(bearers=(Entity(id="US", name="United States", aliases=("US", "U.S.")),))

        assert expected is fit(claimed, reference, Names(world))

    def test_the_time_of_a_claim_is_a_period_too(self) -> None:
        days = "2025-01-13/2025-01-14"

        assert Fit.SAME is fit(Scope(), Scope(period=days), Names(World()), Period.parse(days))

    def test_a_part_is_a_lower_bound_where_counts_add_up(self) -> None:
        part = visitors(figure(900), scope=Scope(place="North"))

        assert Verdict.REFUTED is verdict(found(part, value=figure(500))[0])
        assert Verdict.SUPPORTED is verdict(found(part, value=figure(500, Form.MORE_THAN))[0])
        assert [("quantity-overlaps", Stance.UNDECIDED)] == codes(found(part, value=figure(5000))[0])

    def test_a_part_is_only_related_where_they_do_not(self) -> None:
        level = PropertyDefinition(name="visitors", temporal="event")
        results, rules = found(visitors(figure(900), scope=Scope(place="North")), definition=level)

        assert [] == results
        assert ["related-scope"] == rules

    def test_a_lower_bound_presumes_nothing(self) -> None:
        results, _ = found(
            visitors(figure(9, Form.MORE_THAN), scope=Scope(place="North")), value=figure(5000)
        )

        assert [("quantity-overlaps", Stance.UNDECIDED)] == codes(results)

    def test_a_negated_part_decides_nothing(self) -> None:
        results, _ = found(visitors(figure(500), scope=Scope(place="North"), negated=True))

        assert [("quantity-overlaps", Stance.UNDECIDED)] == codes(results)

    def test_a_part_with_no_least_decides_nothing(self) -> None:
        results, _ = found(visitors(figure(900, Form.AT_MOST), scope=Scope(place="North")))

        assert [("quantity-overlaps", Stance.UNDECIDED)] == codes(results)


class TestStates:
    """A state holds at the claim's time, or as of the day that is asked about."""

    @staticmethod
    def spokesperson(*facts: Fact, time: str | None = None, as_of: str = "2025-01-20", when: str | None = None,
                     published: str | None = "2025-01-15", value: str = "Ann", negated: bool = False,
                     endings: tuple[PropertyDefinition, ...] = ()) -> tuple[list[Finding], list[str]]:  # fmt: skip
        run = run_of(*facts, definitions=[OFFICE, *endings], as_of=dt.date.fromisoformat(as_of))
        statement = AttributeStatement(
            subject="Ministry", property="spokesperson", value=value, negated=negated,
            time=None if time is None else Period.parse(time), when=when,  # type: ignore[arg-type]
        )  # fmt: skip
        return check(AttributeChecker(), run, claim(statement, published=published)), run.rules

    @staticmethod
    def office(name: str, **more: object) -> Fact:
        return fact(name, subject="Ministry", property="spokesperson", **more)  # type: ignore[arg-type]

    @pytest.mark.parametrize(
        ("valid", "time", "expected"),
        [
            ("2025-01-06", "2025-01-15", Verdict.SUPPORTED),  # holds until the next
            ("2025-01-06", "2025-01-01", Verdict.NOT_ENOUGH_INFO),
            ("2024/2025-01-10", "2025-01-15", Verdict.NOT_ENOUGH_INFO),
            ("2024/2025-01-14", "2025-01-15", Verdict.SUPPORTED),  # a day of slack
            ("2024/..", "2025-01-15", Verdict.SUPPORTED),
            ("../2025-01-15", "2025-01-15", Verdict.SUPPORTED),
            ("2025-01-10", "2025-01", Verdict.NOT_ENOUGH_INFO),  # not on every claimed day
            ("2025", "2025-01-15", Verdict.SUPPORTED),
        ],
    )
    def test_the_valid_time_contains_the_claimed_one(self, valid: str, time: str, expected: Verdict) -> None:
        results, _ = self.spokesperson(self.office("Ann", valid=valid), time=time)

        assert expected is verdict(results)

    def test_in_the_slack_it_never_refutes(self) -> None:
        results, _ = self.spokesperson(self.office("Bob", valid="2024/2025-01-14"), time="2025-01-15")

        assert [("attribute-unclear", Stance.UNDECIDED)] == codes(results)

    def test_a_dated_value_holds_until_the_next_and_is_told_as_last_known(self) -> None:
        facts = (
            self.office("Ann", valid="2024-03-01", line=1),
            self.office("Bob", valid="2025-01-06", line=2),
        )
        results, rules = self.spokesperson(*facts, value="Bob")

        assert [("attribute-agrees", Stance.SUPPORTS)] == codes(results)
        assert (Note.LAST_KNOWN,) == results[0].notes
        assert "last known 6 January 2025" in results[0].message
        assert "outside-valid-time" in rules
        assert Verdict.REFUTED is verdict(self.spokesperson(*facts, value="Ann")[0])

    def test_then_and_now_differ(self) -> None:
        facts = (
            self.office("Ann", valid="2024-03-01", line=1),
            self.office("Bob", valid="2025-01-18", line=2),
        )

        assert Verdict.SUPPORTED is verdict(self.spokesperson(*facts, as_of="2025-01-15")[0])
        assert Verdict.REFUTED is verdict(self.spokesperson(*facts, as_of="2025-01-20")[0])

    def test_what_is_undated_holds_from_its_publication(self) -> None:
        told = self.office("Ann", published="2025-01-10")

        assert Verdict.SUPPORTED is verdict(self.spokesperson(told)[0])
        assert Verdict.NOT_ENOUGH_INFO is verdict(self.spokesperson(told, time="2025-01-02")[0])

    def test_what_has_no_date_at_all_always_holds(self) -> None:
        results, _ = self.spokesperson(
            self.office("Ann", published=None, retrieved="2025-01-17"), time="2020"
        )

        assert [("attribute-agrees", Stance.SUPPORTS)] == codes(results)
        assert () == results[0].notes

    def test_undated_origins_that_differ_within_a_month_disagree(self) -> None:
        facts = (self.office("Ann", origin="A", published="2025-01-01", line=1),
                 self.office("Bob", origin="B", published="2025-01-10", line=2))  # fmt: skip

        assert Verdict.CONFLICTING is verdict(self.spokesperson(*facts)[0])

    def test_later_than_a_month_the_newer_one_is_the_next(self) -> None:
        facts = (self.office("Ann", origin="A", published="2024-11-01", line=1),
                 self.office("Bob", origin="B", published="2025-01-10", line=2))  # fmt: skip

        assert Verdict.REFUTED is verdict(self.spokesperson(*facts)[0])

    def test_one_origin_follows_itself_at_once(self) -> None:
        facts = (
            self.office("Ann", published="2025-01-09", line=1),
            self.office("Bob", published="2025-01-10", line=2),
        )

        assert Verdict.REFUTED is verdict(self.spokesperson(*facts)[0])

    def test_a_late_copy_of_an_old_word_ends_nothing(self) -> None:
        facts = (self.office("Ann", published="2024-01-09", line=1), self.office("Bob", published="2024-06-10", line=2),
                 self.office("Ann", published="2025-01-10", line=3))  # fmt: skip

        assert Verdict.REFUTED is verdict(self.spokesperson(*facts)[0])

    def test_an_event_ends_a_state(self) -> None:
        left = PropertyDefinition(name="left office", temporal="event", ends=("spokesperson",))
        ending = fact(Period.parse("2025-01-12"), subject="Ministry", property="left office", line=2)
        results, rules = self.spokesperson(self.office("Ann", valid="2024-03-01"), ending, endings=(left,))

        assert [] == results
        assert ["outside-valid-time"] == rules

    def test_an_event_of_before_ends_nothing(self) -> None:
        left = PropertyDefinition(name="left office", temporal="event", ends=("spokesperson",))
        ending = fact(True, subject="Ministry", property="left office", valid="2024-02-01", line=2)
        results, _ = self.spokesperson(self.office("Ann", valid="2024-03-01"), ending, endings=(left,))

        assert Verdict.SUPPORTED is verdict(results)

    def test_former_is_before_the_article(self) -> None:
        held = self.office("Ann", valid="2020/2024")

        assert Verdict.SUPPORTED is verdict(self.spokesperson(held, when="before")[0])
        assert Verdict.NOT_ENOUGH_INFO is verdict(self.spokesperson(held, when="after")[0])

    def test_former_is_supported_by_the_word(self) -> None:
        results, _ = self.spokesperson(self.office("former Ann", published="2025-01-15"), when="before")

        assert Verdict.SUPPORTED is verdict(results)

    def test_former_refutes_nobody_else(self) -> None:
        results, _ = self.spokesperson(self.office("Bob", valid="2020/2024"), when="before")

        assert Verdict.NOT_ENOUGH_INFO is verdict(results)

    def test_without_the_article_s_date_former_says_nothing(self) -> None:
        results, rules = self.spokesperson(
            self.office("Ann", valid="2020/2024"), when="before", published=None
        )

        assert [] == results
        assert ["no-date"] == rules


class TestEvents:
    @pytest.mark.parametrize(
        ("valid", "time", "expected"),
        [
            ("2025-01-10", None, Verdict.REFUTED),
            ("2025-01-16", None, Verdict.REFUTED),  # a day of slack
            ("2025-01-18", None, Verdict.NOT_ENOUGH_INFO),  # of after the article
            ("2025-01-10", "2025-01", Verdict.REFUTED),
            ("2025", "2025-01-10", Verdict.NOT_ENOUGH_INFO),  # perhaps of that day
            ("2024-06-01", "2025-01", Verdict.NOT_ENOUGH_INFO),
            (None, "2025-01", Verdict.NOT_ENOUGH_INFO),
            (None, "2025-01-18", Verdict.NOT_ENOUGH_INFO),
        ],
    )
    def test_a_count_of_another_time_does_not_refute(
        self, valid: str | None, time: str | None, expected: Verdict
    ) -> None:
        results, _ = found(visitors(figure(900), valid=valid), time=time)

        assert expected is verdict(results)

    def test_an_older_count_supports_only(self) -> None:
        results, _ = found(
            visitors(figure(100), valid="2025-01-02", origin="A", line=1),
            visitors(figure(500), valid="2025-01-10", origin="B", line=2),
        )

        assert Verdict.SUPPORTED is verdict(results)

    @pytest.mark.parametrize(
        ("known", "published", "additive", "expected"),
        [
            (900, "2025-01-16", True, Verdict.REFUTED),
            (900, "2025-01-18", True, Verdict.NOT_ENOUGH_INFO),  # it may have grown since the article
            (900, "2025-01-10/2025-01-20", True, Verdict.NOT_ENOUGH_INFO),
            (100, "2025-01-18", True, Verdict.REFUTED),  # it does not shrink
            (900, "2025-01-18", False, Verdict.REFUTED),  # and not every figure grows
        ],
    )
    def test_a_count_of_after_the_article_may_have_grown(
        self, known: int, published: str, additive: bool, expected: Verdict
    ) -> None:
        definition = PropertyDefinition(name="visitors", additive=additive, temporal="event")
        results, _ = found(visitors(figure(known), published=published), definition=definition)

        assert expected is verdict(results)

    def test_so_may_one_of_a_week_that_the_article_was_in(self) -> None:
        results, _ = found(visitors(figure(900), valid="2025-01-13/2025-01-19"))

        assert Verdict.NOT_ENOUGH_INFO is verdict(results)

    def test_a_range_may_have_grown_too(self) -> None:
        several = Quantity(
            written="800 to 900", interval=Interval(Fraction(800), Fraction(900)), unit="person"
        )
        results, _ = found(visitors(several, published="2025-01-18"))

        assert results[0].message.endswith(": perhaps counted later")

    def test_a_count_does_not_expire(self) -> None:
        results, _ = found(visitors(figure(500), valid="2024-01-02"))

        assert Verdict.SUPPORTED is verdict(results)


class TestProperties:
    def test_a_more_special_count_is_a_lower_bound(self) -> None:
        guests = PropertyDefinition(name="guests", broader=("visitors",))
        run = run_of(fact(figure(900), property="guests"), definitions=[EVENT, guests])
        results = check(QuantityChecker(), run, claim(says(figure(500))))

        assert Verdict.REFUTED is verdict(results)
        assert "a lower bound, being of guests" in results[0].message

    def test_a_synonym_is_the_same_property(self) -> None:
        named = PropertyDefinition(name="guests", synonyms=("visitors",), temporal="event")
        run = run_of(fact(figure(500), property="guests"), definitions=[named])

        assert Verdict.SUPPORTED is verdict(check(QuantityChecker(), run, claim(says(figure(500)))))


@pytest.mark.parametrize(
    ("factor", "expected"),
    [("10", True), ("1/1000", True), ("100", True), ("1", False), ("20", False), ("-10", False)],
)
def test_a_power_of_ten_is_known_as_such(factor: str, expected: bool) -> None:
    assert expected is is_power_of_ten(Fraction(factor))
