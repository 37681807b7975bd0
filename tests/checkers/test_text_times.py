"""Words such as "last year" in texts that nobody dated."""

import pytest

from claimcheck.model.finding import Stance
from tests.checkers.test_text import claim_of, document, findings


@pytest.mark.parametrize(
    ("said", "claimed"),
    [
        ("Acme opened a plant in Norway last year.", "Acme opened a plant in Norway in August 2022."),
        ("Acme opened a plant in Norway on Monday.", "Acme opened a plant in Norway on 3 March 2021."),
        ("Acme opened a plant in Norway on 3 March.", "Acme opened a plant in Norway on 4 April 2021."),
        ("Acme opened a plant in Norway in August 2022.", "Acme opened a plant in Norway last year."),
    ],
)
def test_relative_words_of_an_undated_text_deny_no_date(said: str, claimed: str) -> None:
    assert Stance.REFUTES not in {
        found.stance for found in findings(claim_of(claimed), document(said, published=None))
    }


def test_they_deny_a_date_where_the_text_is_dated() -> None:
    said = document("Acme opened a plant in Norway last year.", published="2025-01-10")
    (found,) = findings(claim_of("Acme opened a plant in Norway in August 2022."), said)
    assert Stance.REFUTES is found.stance


def test_two_relative_words_are_told_on_one_day() -> None:
    said = document("Acme opened a plant in Norway last year.", published=None)
    (found,) = findings(claim_of("Acme opened a plant in Norway last year."), said)
    assert Stance.SUPPORTS is found.stance
