"""Words in quotation marks within what was said: whether a source has them, or quotes that passage otherwise."""

from collections.abc import Sequence

from claimcheck.checkers.gist import gist_of, shared_stems
from claimcheck.checkers.testimony import Testimony
from claimcheck.checkers.word_diff import Difference, Word, difference, find_words, is_content, words_of
from claimcheck.language.quotations import quoted_spans
from claimcheck.language.words import stem
from claimcheck.model.claim import Claim

SHORTEST = 3  # words of a quotation that is told apart without the clause around it
_CHANGED = 2  # words that may have been replaced in it


def quoted_parts(claim: Claim, words: str) -> tuple[str, ...]:
    """Return what the claim puts in quotation marks of these words."""
    return tuple(part for _, _, part in quoted_spans(claim.text) if find_words(part, words) is not None)


def has_parts(parts: Sequence[str], one: Testimony) -> bool:
    """Whether each part stands, word for word, in the testimony or in the sentence that gives it."""
    told = (one.words, one.evidence.excerpt)
    return all(any(find_words(part, text) is not None for text in told) for part in parts)


def changed_words(part: str, frame: str, one: Testimony) -> Difference | None:
    """Return where a source gives quoted words otherwise, by the clause around them or by the quotation itself."""
    found = difference(part, one.words, frame)
    if found is not None or not _on_the_matter(part, frame, one):
        return found
    differing = (_compare_quotations(part, quoted) for quoted in one.quoted)
    return next((found for found in differing if found is not None), None)


def _on_the_matter(part: str, frame: str, one: Testimony) -> bool:
    """Whether claim and source say something else alike, so that these may be the same words."""
    quoted = gist_of(f"{part} {one.sayer.name}").stems
    return bool(shared_stems(gist_of(frame), gist_of(one.evidence.excerpt)) - quoted)


def _compare_quotations(claimed: str, given: str) -> Difference | None:
    """Return the one stretch in which two short quotations part, None where less than half is the same."""
    ours, theirs = words_of(claimed), words_of(given)
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, [w.folded for w in ours], [w.folded for w in theirs], autojunk=False)
    opcodes = matcher.get_opcodes()
    same = [word for tag, low, high, _, _ in opcodes if tag == "equal" for word in ours[low:high]]
    changes = [opcode for opcode in opcodes if opcode[0] != "equal"]
    if len(ours) < SHORTEST or 2 * len(same) < len(ours) or not _content(same) or len(changes) != 1:
        return None
    ((_, low, high, start, end),) = changes
    mine, other = _content(ours[low:high]), _content(theirs[start:end])
    if max(high - low, end - start) > _CHANGED or not mine or not other or mine & other:
        return None
    return Difference(claimed=claimed.strip(" .,"), given=given.strip(" .,"), decisive=True)


def _content(words: Sequence[Word]) -> frozenset[str]:
    return frozenset(stem(word.folded) for word in words if is_content(word.folded))
