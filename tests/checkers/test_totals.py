"""Parts and totals, a change and its two ends."""

import attrs
import pytest

from claimcheck.language.quantities import read_quantity
from claimcheck.model.statement import (
    ChangeStatement,
    Scope,
    Statement,
)
from claimcheck.model.time import Period
from tests.checkers.bridge import R, asked, count, on, owner, states
from tests.checkers.speech import told


class TestSums:
    @pytest.mark.parametrize(
        ("total", "parts", "exceeds"),
        [
            ("1,000", ("800", "900"), True),
            ("1,000", ("300", "400"), False),
            ("about 1,000", ("500", "540"), False),
            ("over 1,000", ("800", "900"), False),
            ("1,000", ("1,700",), False),
            ("1,000", ("up to 800", "up to 900"), False),
        ],
    )
    def test_parts_never_come_to_more_than_their_total(
        self, total: str, parts: tuple[str, ...], exceeds: bool
    ) -> None:
        claims = [states("total", count(total))]
        for number, part in enumerate(parts):
            piece = states(f"part{number}", count(part, scope=Scope(place=f"shore {number}")))
            claims.append(attrs.evolve(piece, parent="total"))

        assert ([("parts-exceed-total", R)] if exceeds else []) == told(asked(*claims))

    @pytest.mark.parametrize(
        "part",
        [
            count("900"),
            count("900", scope=Scope(place="same")),
            count("900", negated=True, scope=Scope(place="x")),
            count("900", time=Period.parse("2020"), scope=Scope(place="x")),
            owner("Ann Lee"),
            attrs.evolve(count("900", scope=Scope(place="x")), value=read_quantity("900", "km")),
            attrs.evolve(count("900", scope=Scope(place="x")), property="lamps"),
        ],
    )  # fmt: skip
    def test_what_may_be_counted_twice_is_not_added(self, part: Statement) -> None:
        first = attrs.evolve(states("one", count("800", scope=Scope(place="same"))), parent="total")
        second = attrs.evolve(states("two", part), parent="total")

        found = asked(states("total", count("1,000")), first, second)

        assert [] == on(found, "total")

    @pytest.mark.parametrize(
        ("start", "end", "by", "fits"),
        [
            ("1,000", "1,200", "200", True),
            ("1,000", "1,200", "20 %", True),
            ("1,200", "1,000", "200", True),
            ("1,000", "1,200", "500", False),
            ("1,000", "1,200", "80 %", False),
            ("over 1,000", "1,200", "80 %", True),
            ("0", "1,200", "80 %", True),
            ("1,000", "1,200", "80 km", True),
        ],
    )
    def test_a_change_leads_from_its_start_to_its_end(
        self, start: str, end: str, by: str, fits: bool
    ) -> None:
        unit = None if by[-1] in "%m" else "visitor"
        statement = ChangeStatement(
            subject="bridge",
            property="visitors",
            start=read_quantity(start, "visitor"),
            end=read_quantity(end, "visitor"),
            by=read_quantity(by, unit),
        )

        assert ([] if fits else [("change-does-not-add-up", R)]) == told(asked(states("a", statement)))
