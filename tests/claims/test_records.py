"""The records say what the article says, and nothing else."""

import datetime as dt
import json
import re
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest

from claimcheck.files.claims import ClaimSet
from claimcheck.language.quantities import find_quantities
from claimcheck.language.times import find_dated
from claimcheck.language.words import fold, stem, tokens
from claimcheck.model.claim import NARRATOR, Claim
from claimcheck.model.quantity import Quantity
from claimcheck.model.statement import StatementBase
from claimcheck.model.time import Period
from tests.claims.conftest import seed_of

PUBLISHED = dt.date(2025, 1, 15)
ZONES = {"summary_bullet": "summary", "source_line": "source-line"}
# Words that a statement may have beside the article's: they join, they name no thing.
JOINING = {stem(word) for word in ("of", "on", "the", "a", "and", "is")}
# The terms of the vocabulary that a statement may have; they stand for no name, number or date.
OWN_TERMS = {"property", "event"}


def statements(claims: ClaimSet) -> Iterator[tuple[Claim, StatementBase]]:
    """Every statement of the records, with those inside quotations and predictions."""
    for claim in claims.claims:
        inner: object = claim.statement
        while isinstance(inner, StatementBase):
            yield claim, inner
            inner = getattr(inner, "statement", None)


def values(statement: StatementBase) -> Iterator[tuple[str, object]]:
    """What a statement holds, by field, but for the terms of the vocabulary and for closed sets."""
    for field in attrs.fields(type(statement)):
        if field.name not in OWN_TERMS | {"when", "quantifier", "mode", "direction", "relation"}:
            yield field.name, getattr(statement, field.name)
    yield from statement.scope.parts()


def words_of(text: str) -> set[str]:
    """The stems of a text."""
    return {stem(part) for word, _, _ in tokens(text) for part in re.split(r"[-‐]", fold(word)) if part}


@pytest.fixture(scope="module")
def article(root: Path) -> str:
    """The article's text."""
    (path,) = (root / "seeds").glob("*.txt")
    return path.read_text(encoding="ascii")


def test_the_article_is_kept_as_it_was_found(root: Path, shared: Path) -> None:
    (path,) = (root / "seeds").glob("*.txt")

    assert (shared / "seed" / path.name).read_bytes() == path.read_bytes()


def test_every_record_can_be_read(claims: ClaimSet) -> None:
    assert () == claims.problems
    assert claims.claims


def test_every_marked_claim_has_one_record_with_its_words_place_and_zone(
    claims: ClaimSet, shared: Path
) -> None:
    marked = [json.loads(line) for line in (shared / "seed" / "claims.jsonl").read_text("utf-8").splitlines()]
    wanted = [
        (row["claim_id"], row["text"], row["start"], row["end"], ZONES.get(row["zone"], row["zone"]))
        for row in marked
    ]
    found = [
        (seed, claim.text, claim.anchor.start, claim.anchor.end, str(claim.zone))
        for claim in claims.claims
        if (seed := seed_of(claim)) is not None and claim.anchor is not None
    ]

    assert sorted(wanted) == sorted(found)


def test_the_hedges_of_the_marked_claims_are_kept(claims: ClaimSet, shared: Path) -> None:
    marked = [json.loads(line) for line in (shared / "seed" / "claims.jsonl").read_text("utf-8").splitlines()]
    wanted = {row["claim_id"]: sorted(row["hedges"]) for row in marked}
    found = {seed: sorted(claim.certainty.hedges) for claim in claims.claims if (seed := seed_of(claim))}

    assert wanted == found
    assert all((claim.certainty.level == "hedged") == bool(claim.certainty.hedges) for claim in claims.claims)


def test_the_words_of_every_record_stand_at_its_anchor(claims: ClaimSet, article: str) -> None:
    for claim in claims.claims:
        assert claim.anchor is not None, claim.id
        assert claim.text == article[claim.anchor.start : claim.anchor.end], claim.id


def test_every_record_says_where_it_was_published_and_on_whose_word(claims: ClaimSet) -> None:
    for claim in claims.claims:
        assert "tech360.tv" == claim.source.publisher
        assert "Reuters" == claim.source.upstream
        assert Period.of(PUBLISHED) == claim.source.published


def test_every_number_in_a_statement_is_found_in_its_claim(claims: ClaimSet) -> None:
    seen = 0
    for claim, statement in statements(claims):
        for name, value in values(statement):
            if isinstance(value, Quantity):
                seen += 1
                found = [one.quantity.interval for one in find_quantities(claim.text)]
                assert value.interval in found, f"{claim.id}: {name}"
    assert seen


def test_every_date_in_a_statement_is_found_in_the_article(claims: ClaimSet, article: str) -> None:
    found = {one.period.edtf for one in find_dated(article, PUBLISHED)}
    for claim, statement in statements(claims):
        for name, value in values(statement):
            if isinstance(value, Period):
                assert value.edtf in found, f"{claim.id}: {name}"


def test_every_word_of_a_statement_and_so_every_name_stands_in_the_article(
    claims: ClaimSet, article: str
) -> None:
    known = words_of(article) | JOINING
    for claim, statement in statements(claims):
        for name, value in values(statement):
            if isinstance(value, str) and value != NARRATOR.name:
                assert set() == words_of(value) - known, f"{claim.id}: {name}"


def test_every_speaker_stands_in_the_article(claims: ClaimSet, article: str) -> None:
    for claim in claims.claims:
        if not claim.speaker.is_narrator:
            for words in (claim.speaker.name, claim.speaker.role, claim.speaker.affiliation):
                assert words is None or words_of(words) <= words_of(article), claim.id


def test_no_verdict_is_stored_beside_the_claims(root: Path) -> None:
    """Records and references say what was said; what it comes to is computed."""
    told = re.compile(r"\b(?:supported|refuted|conflicting|not-enough-info|not-checkable|verdict|expected)\b")
    data = [path for path in (root / "claims").rglob("*") if path.suffix in {".yaml", ".toml", ".jsonl"}]

    assert data
    for path in data:
        lines = path.read_text(encoding="utf-8").splitlines()
        assert [] == [line for line in lines if not line.startswith("#") and told.search(line)], path.name
