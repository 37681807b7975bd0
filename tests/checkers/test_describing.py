"""What a claim calls its speaker must be what the document calls that speaker."""

import pytest

from claimcheck.checkers.describing import descriptions
from claimcheck.checkers.quotation import QuotationChecker
from claimcheck.model.finding import Stance
from tests.checkers.speech import check, document, fact, said, told

S, U = Stance.SUPPORTS, Stance.UNDECIDED
WORDS = "the bridge is safe"


@pytest.mark.parametrize(
    ("name", "role", "text", "expected"),
    [
        ("Ann Lee", "Mayor", "Mayor Ann Lee spoke. Lee said that the bridge is safe.", S),
        ("Ann Lee", "Mayor", "Ann Lee, the mayor, said that the bridge is safe.", S),
        ("Ann Lee", "Mayor", "Ann Lee said that the bridge is safe. She ran. Lee was mayor of Norland.", S),
        ("Ann Lee", "harbour board chair", "Lee, who chairs the harbour board, said the bridge is safe.", S),
        ("Ann Lee", "harbour spokeswoman", "Harbour spokesperson Ann Lee said that the bridge is safe.", S),
        ("Ann Lee", "Mayor", "Ann Lee, a councillor, said that the bridge is safe. The mayor left.", U),
        ("Ann Lee", "Mayor", "Ann Lee said that the bridge is safe. Mayor Ben Quist left.", U),
        ("Ann Lee", "Mayor", "Ann Lee, the former mayor, said that the bridge is safe.", U),
        ("Ann Lee", "Mayor", "Ann Lee said that the bridge is safe. Lee is not mayor.", U),
        ("Ann Lee", "former mayor", "Ann Lee, the former mayor, said that the bridge is safe.", S),
        ("Ann Lee", "former mayor", "Mayor Ann Lee said that the bridge is safe.", U),
        ("Ann Lee", "French engineer", "Engineer Ann Lee said that the bridge is safe.", U),
        ("Mayor Ann Lee", None, "Ann Lee said that the bridge is safe.", U),
        ("Mayor Ann Lee", None, "Mayor Ann Lee said that the bridge is safe.", S),
        ("Ms Ann Lee", None, "Ann Lee said that the bridge is safe.", S),
        ("the mayor", None, "The mayor said that the bridge is safe.", S),
    ],
)
def test_a_document_that_does_not_call_the_speaker_so_leaves_it_open(
    name: str, role: str | None, text: str, expected: Stance
) -> None:
    claim = said(f"{role or ''} {name} said that {WORDS}", name, WORDS, mode="indirect", role=role)
    code = "saying-found" if expected is S else "speaker-described-otherwise"

    assert [(code, expected)] == told(check(QuotationChecker(), claim, documents=[document(text)]))


def test_a_role_that_the_text_of_the_claim_does_not_tell_is_not_asked_for() -> None:
    claim = said(f"Ann Lee said that {WORDS}", "Ann Lee", WORDS, mode="indirect", role="Mayor")
    found = check(QuotationChecker(), claim, documents=[document(f"Ann Lee said that {WORDS}.")])

    assert [("saying-found", S)] == told(found)


def test_a_cutting_need_not_say_who_the_speaker_is() -> None:
    claim = said(f"Mayor Ann Lee said that {WORDS}", "Ann Lee", WORDS, mode="indirect", role="Mayor")
    found = check(QuotationChecker(), claim, facts=[fact("Ann Lee", "said", WORDS)])

    assert [("saying-found", S)] == told(found)


def test_one_document_that_calls_the_speaker_so_is_enough() -> None:
    claim = said(f"“{WORDS}”, Mayor Ann Lee said", "Mayor Ann Lee", WORDS)
    documents = [
        document(f"“{WORDS}”, Ann Lee said.", origin="Alpha", name="alpha.txt"),
        document(f"“{WORDS}”, Mayor Ann Lee said.", origin="Beta", name="beta.txt"),
    ]

    (found,) = check(QuotationChecker(), claim, documents=documents)

    assert ("quotation-found", S) == (found.code, found.stance)
    assert ["Beta"] == [one.provenance.origin for one in found.evidence]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Transport director Amir Lee told us this.", "Transport director"),
        ("Lee, a nurse at St. Anne's, spoke.", "nurse at St. Anne's"),
        ("Lee is a nurse.", "is a nurse"),
        ("The new head of research is Lee.", "The new head of research"),
    ],
)
def test_phrases_that_say_what_somebody_is(text: str, expected: str) -> None:
    assert expected in descriptions(text, "Lee")
