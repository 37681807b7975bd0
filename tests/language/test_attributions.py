"""Attributions: who, by a text, says what."""

import pytest

from claimcheck.language.attributions import find_attributions


@pytest.mark.parametrize(
    ("text", "source", "content", "kind"),
    [
        ("Ann Lee said the bridge was safe.", "Ann Lee", "the bridge was safe", "indirect"),
        ("“The bridge is safe,” Ann Lee said.", "Ann Lee", "“The bridge is safe,”", "direct"),
        ("“The bridge is safe,” said Ann Lee.", "Ann Lee", "“The bridge is safe,”", "direct"),
        ("Lee said the bridge was “as safe as houses”.", "Lee", "the bridge was “as safe as houses”", "mixed"),
        ("The bridge was safe, Lee said.", "Lee", "The bridge was safe", "indirect"),
    ],
)  # fmt: skip
def test_speech_is_credited(text: str, source: str, content: str, kind: str) -> None:
    (found,) = find_attributions(text)
    assert found.source is not None
    assert source == text[slice(*found.source)]
    assert [content] == [text[start:end] for start, end in found.content]
    assert kind == found.kind
