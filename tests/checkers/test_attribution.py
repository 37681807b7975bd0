"""Did this speaker say it?"""

import pytest

from claimcheck.checkers.attribution import AttributionChecker
from claimcheck.model.claim import Claim, Mode, Speaker, SpeakerKind
from claimcheck.model.finding import Aspect, Stance
from claimcheck.model.statement import AttributeStatement
from tests.checkers.speech import check, document, fact, said, told

LEE = Speaker(name="Ann Lee", kind=SpeakerKind.PERSON, mode=Mode.INDIRECT)
SAFE = Claim(
    id="safe",
    text="the bridge is safe",
    speaker=LEE,
    statement=AttributeStatement(subject="bridge", property="condition", value="safe"),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Lee said that the bridge is safe.", [("attribution-found", Stance.SUPPORTS)]),
        ("Ann Lee said that the bridge is not safe.", [("attribution-differs", Stance.REFUTES)]),
        ("Carl Okafor said that the bridge is safe.", [("speaker-differs", Stance.REFUTES)]),
        ("The bridge is safe.", []),
        ("The bridge is not safe.", []),
    ],
)
def test_who_is_credited_is_told_apart_from_what_is_so(text: str, expected: list[tuple[str, Stance]]) -> None:
    found = check(AttributionChecker(), SAFE, documents=[document(text)])

    assert expected == told(found)
    assert {Aspect.ATTRIBUTION} >= {one.aspect for one in found}


def test_facts_are_asked_as_well() -> None:
    found = check(AttributionChecker(), SAFE, facts=[fact("Ann Lee", "said", "the bridge is safe")])

    assert [("attribution-found", Stance.SUPPORTS)] == told(found)


def test_quotations_and_the_narrator_have_no_attribution_of_their_own() -> None:
    """Of a quotation the verdict on content is the attribution; what nobody is credited with has none."""
    claims = [said("Ann Lee said no", "Ann Lee", "no"), Claim(id="rain", text="the bridge is safe")]

    assert [] == check(AttributionChecker(), claims, documents=[document("Ann Lee said the bridge is safe.")])


def test_a_claim_without_a_statement_is_compared_by_its_text() -> None:
    claim = Claim(id="safe", text="the bridge is safe", speaker=LEE)

    found = check(AttributionChecker(), claim, documents=[document("Ann Lee said the bridge is safe.")])

    assert [("attribution-found", Stance.SUPPORTS)] == told(found)
