"""polnear: who says what in news (PolNeAR), by the contents that are found and who is said to have said them."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from claimcheck.language.attributions import find_attributions
from tests.benchmarks.accuracy.adapter import Adapter, Counted, Judge, Metric, Outcome, Row
from tests.benchmarks.accuracy.metrics import share_at
from tests.benchmarks.accuracy.quoted import KINDS, kind_of, quoted_spans
from tests.benchmarks.accuracy.reading import listed
from tests.benchmarks.accuracy.spans import Pieces, matched

OVERLAP = 0.5
_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_PRONOUNS = frozenset(
    "he she they it we i you who which that his her their him them these those this".split()
)
_DETERMINERS = frozenset("the a an this that these those his her their its our my some another other".split())
_SUFFIXES = frozenset("jr sr ii iii".split())
# What stands behind the head of a noun phrase: "officials at the ministry", "a woman who was there".
_BEHIND = frozenset("of at in for from with who which that to on by among close near familiar".split())
_CUT = re.compile(r"[,(–—]| [-–] ")  # "Ms. Roe, a lawyer", "Mr. Roe (R-IN)"
_JOINED = re.compile(r"\band\b|&")


class Said(NamedTuple):
    """One content and who is credited with it: `mention` is what stands in the text, `name` whom that stands for."""

    content: Pieces
    mention: str
    name: str


Reader = Callable[[str], list[Said]]


def read_attributions(text: str) -> list[Said]:
    """Return who says what in a text, as claimcheck finds it; the set marks nothing inside of a content."""
    return [
        Said(
            content=tuple(one.content),
            mention="" if one.source is None else text[slice(*one.source)],
            name="" if one.speaker is None else one.speaker.name,
        )
        for one in find_attributions(text)
        if one.content and not one.depth
    ]


def lost(row: Row) -> Counted:
    """Return what an article adds that nothing was found in."""
    return judge_with(lambda text: [], row).counted


def judge_with(read: Reader, row: Row) -> Outcome:
    """Match an article's contents, and the speakers of those that match."""
    text = row["text"]
    wanted = list(_wanted(row))
    found = read(text)
    pairs = matched([one.content for one in wanted], [one.content for one in found], OVERLAP)
    by_content = {one.content: one for one in found}
    quoted = quoted_spans(text)
    counted: list[int] = []
    for kind in KINDS:
        gold = [one for one in {one.content for one in wanted} if kind_of(text, one, quoted) == kind]
        ours = [one for one in by_content if kind_of(text, one, quoted) == kind]
        right = set(pairs.values())
        counted += [
            sum(one in pairs for one in gold),
            len(gold),
            sum(one in right for one in ours),
            len(ours),
        ]
    sources = [
        (one, by_content[pairs[one.content]], _is_same(one, by_content[pairs[one.content]], wanted))
        for one in wanted
        if one.content in pairs and one.mention
    ]
    missed = [_shown(text, one.content) for one in wanted if one.content not in pairs]
    surplus = [_shown(text, one) for one in by_content if one not in pairs.values()]
    misnamed = [
        f"{one.mention!r} is {ours.name or ours.mention!r}" for one, ours, same in sources if not same
    ]
    return Outcome(
        prediction=[{"content": one.content, "source": one.name or one.mention} for one in found],
        counted=(*counted, sum(same for _, _, same in sources), len(sources)),
        answered=bool(found) or not wanted,
        wrong=f"missed  {listed(missed)}\n    surplus {listed(surplus)}\n    speaker {listed(misnamed)}"
        if missed or surplus or misnamed
        else "",
    )


def _wanted(row: Row) -> Iterator[Said]:
    for one in row["attributions"]:
        content = tuple((start, end) for start, end in one["content"])
        if content:
            mention = one["source_text"] or ""
            yield Said(content, mention, mention)


def _shown(text: str, content: Pieces) -> str:
    return " … ".join(text[start:end] for start, end in content).replace("\n", " ")[:120]


# --- whether two speakers are the same ------------------------------------------------------------


def _is_same(wanted: Said, found: Said, all_wanted: Sequence[Said]) -> bool:
    """Whether the speaker found shares head name or noun with the one marked.

    A pronoun counts when it is resolved to a name that an earlier speaker of the article has.
    """
    ours = heads(found.name) | heads(found.mention)
    if not is_pronoun(wanted.mention):
        return bool(heads(wanted.mention) & ours)
    named = heads(found.name)
    earlier = (one for one in all_wanted if one.content < wanted.content and not is_pronoun(one.mention))
    return any(heads(one.mention) & named for one in earlier)


def is_pronoun(words: str) -> bool:
    """Whether a mention is a pronoun and nothing else."""
    return words.strip().casefold() in _PRONOUNS


def heads(mention: str) -> frozenset[str]:
    """Return the head name or noun of a mention in lower case, of either side of "and"; a pronoun has none."""
    found = set()
    for part in _JOINED.split(_CUT.split(mention, maxsplit=1)[0]):
        words = _WORD.findall(part)
        while words and words[0].casefold() in _DETERMINERS:
            words.pop(0)
        end = next((at for at, word in enumerate(words) if at and word.casefold() in _BEHIND), len(words))
        kept = [word for word in words[:end] if word.casefold().rstrip(".") not in _SUFFIXES]
        if kept and not is_pronoun(" ".join(words)):
            found.add(_plain(kept[-1]))
    return frozenset(found)


def _plain(word: str) -> str:
    return word.casefold().replace("’", "'").removesuffix("'s").removesuffix("s").rstrip(".")


# --- metrics --------------------------------------------------------------------------------------


def content_f1(kind: str) -> Metric:
    """Return the harmonic mean of precision and recall over the contents of a kind."""
    at = 4 * KINDS.index(kind)
    recall_at, precision_at = share_at(at), share_at(at + 2)

    def content_f1_there(counts: Mapping[Counted, int]) -> float | None:
        recall, precision = recall_at(counts), precision_at(counts)
        if recall is None:
            return None
        return 2 * recall * precision / (recall + precision) if recall and precision else 0.0

    return content_f1_there


def _open(_folder: Path, _rows: Sequence[Row]) -> Judge:
    return lambda row: judge_with(read_attributions, row)


SPEAKERS = Adapter(
    name="polnear",
    headline="content_f1_direct",
    metrics={
        **{f"content_f1_{kind}": content_f1(kind) for kind in KINDS},
        "source_accuracy": share_at(4 * len(KINDS)),
    },
    open=_open,
    lost=lost,
    published="agreement of annotators 0.923",
)
