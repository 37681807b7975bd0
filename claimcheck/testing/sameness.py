"""The laws of what changes nothing: order, batches, repetition, copies, units, notation, names, text."""

from collections import Counter
from collections.abc import Iterable
from typing import TypeVar

import attrs
from hypothesis import strategies as st

from claimcheck.model.checker import Checker
from claimcheck.model.finding import Aspect, Finding
from claimcheck.model.reference import Provenance
from claimcheck.testing.cases import Case, numbered
from claimcheck.testing.evidence import Disputed, mixed_cases
from claimcheck.testing.rewrites import in_other_units, in_other_words, with_other_names
from claimcheck.testing.trial import EXAMPLES, Trial, ask, hold, on_trial, require, told

_Item = TypeVar("_Item")
_MEASURED = ("quantity", "presumed")
_INSERTED = (
    "It rained for most of that afternoon.",
    "Nobody could say who had moved the chairs.",
    "A second reporter stayed behind to count the boats.",
)


def order_changes_nothing(checker: Checker | Trial, max_examples: int = EXAMPLES) -> None:
    """The order of claims, references and rows changes nothing."""
    trial = on_trial(checker)

    def holds(pair: tuple[Case, Case]) -> None:
        one, other = (trial.ask(case) for case in pair)
        same = Counter(one) == Counter(other)
        require(same, f"it finds\n{told(one)}\nbut in another order\n{told(other)}", *pair)

    def is_the_same(pair: tuple[Case, Case]) -> None:
        require_same_verdicts(trial, pair, "with the rows on other lines")

    hold("order changes nothing", _shuffled(trial.any_cases(least=2)), holds, max_examples)
    hold("order changes nothing", _moved(trial.dispute_cases()), is_the_same, max_examples)


_turns = st.integers(1, 5)


def _moved(given: st.SearchStrategy[Case]) -> st.SearchStrategy[tuple[Case, Case]]:
    """Return a strategy for a case, and the same with its facts on each other's lines."""
    return st.tuples(given, _turns).map(
        lambda drawn: (drawn[0], drawn[0].with_references(facts=numbered(_turned(drawn[0].facts, drawn[1]))))
    )


def _shuffled(given: st.SearchStrategy[Case]) -> st.SearchStrategy[tuple[Case, Case]]:
    """Return a strategy for a case, and the same in another order."""
    return st.tuples(given, _turns).map(lambda drawn: (drawn[0], _reordered(*drawn)))


def _reordered(case: Case, turn: int) -> Case:
    return attrs.evolve(
        case,
        claims=_turned(case.claims, turn),
        stances=_turned(case.stances, turn),
        kinds=_turned(case.kinds, turn),
    ).with_references(
        facts=_turned(case.facts, turn),
        documents=_turned(case.documents, turn),
        entities=_turned(case.entities, turn),
    )


def _turned(items: tuple[_Item, ...], turn: int) -> tuple[_Item, ...]:
    """Return items in another order: backwards at an odd turn, else beginning `turn` places later."""
    if turn % 2:
        return items[::-1]
    start = turn % len(items) if items else 0
    return items[start:] + items[:start]


def batches_change_nothing(checker: Checker | Trial, max_examples: int = EXAMPLES) -> None:
    """A batch gives what its claims give one by one, consistency aside."""
    trial = on_trial(checker)

    def holds(case: Case) -> None:
        together = single(trial.findings(case))
        apart = single(one for claim in case.claims for one in trial.findings(case, [claim]))
        alone = single(
            one for claim in case.claims for one in trial.findings(attrs.evolve(case, claims=(claim,)))
        )
        for other, how in ((apart, "asked one by one"), (alone, "each the only one of its set")):
            same = Counter(together) == Counter(other)
            require(
                same, f"it finds\n{told(together)}\nof all claims at once, but {how}\n{told(other)}", case
            )

    hold("batches change nothing", trial.any_cases(least=2), holds, max_examples)


def single(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings that are about one claim alone: all but those of consistency."""
    return [finding for finding in findings if finding.aspect is not Aspect.CONSISTENCY]


def repetition_changes_nothing(checker: Checker | Trial, max_examples: int = EXAMPLES) -> None:
    """The same inputs give the same findings in the same order, whatever was asked before."""
    trial = on_trial(checker)

    def holds(pair: tuple[Case, Case]) -> None:
        used = trial.fresh()
        for case in (*pair, *pair):
            fresh, again = trial.ask(case), ask(used, case)
            same = fresh == again
            require(
                same, f"it finds\n{told(fresh)}\nbut after it was asked other things\n{told(again)}", *pair
            )

    hold("repetition changes nothing", st.tuples(trial.any_cases(), trial.any_cases()), holds, max_examples)


def copies_add_nothing(checker: Checker | Trial, max_examples: int = EXAMPLES) -> None:
    """A second copy of what an origin says adds nothing, whoever publishes it."""
    trial = on_trial(checker)

    def holds(pair: tuple[Case, Case]) -> None:
        require_same_verdicts(trial, pair, "with a second copy of what one origin says")

    hold("copies add nothing", _copied(trial.dispute_cases() | mixed_cases()), holds, max_examples)


def _copied(given: st.SearchStrategy[Case]) -> st.SearchStrategy[tuple[Case, Case]]:
    """Return a strategy for a case, and the same with a second copy of something."""
    return st.tuples(given, st.integers(0, 3)).map(lambda drawn: (drawn[0], _with_copy(*drawn)))


def _with_copy(case: Case, at: int) -> Case:
    facts, documents = case.facts, case.documents
    if facts:
        fact = facts[at % len(facts)]
        facts = (
            *facts,
            attrs.evolve(fact, provenance=_mirrored(fact.provenance, "references/mirror.jsonl:1")),
        )
    if documents:
        document, file = documents[at % len(documents)], "references/mirror.txt"
        mirrored = attrs.evolve(document, name=file, provenance=_mirrored(document.provenance, file))
        documents = (*documents, mirrored)
    return case.with_references(facts=facts, documents=documents)


def _mirrored(provenance: Provenance, locator: str) -> Provenance:
    return attrs.evolve(
        provenance,
        reference="mirror",
        publisher="Mirror Weekly",
        locator=locator,
        url="https://mirror.example/1",
    )


def later_knowledge_changes_nothing(checker: Checker | Trial, max_examples: int = EXAMPLES) -> None:
    """What was published after the day of the run does not count."""
    trial = on_trial(checker)

    def holds(disputed: Disputed) -> None:
        require_same_verdicts(trial, (disputed.before, disputed.after), "with what was known later")

    hold("later knowledge changes nothing", trial.disputes(known_later=True), holds, max_examples)


def units_change_nothing(checker: Checker | Trial, max_examples: int = EXAMPLES) -> None:
    """Exact conversion of the claim's unit, or of the references', changes no verdict."""
    trial = on_trial(checker)

    def holds(case: Case) -> None:
        for other in in_other_units(case):
            require_same_verdicts(trial, (case, other), "in another unit")

    hold("units change nothing", trial.cases(most=1, among=_MEASURED), holds, max_examples)


def notation_changes_nothing(checker: Checker | Trial, max_examples: int = EXAMPLES) -> None:
    """Another notation of the same number changes no verdict."""
    trial = on_trial(checker)

    def holds(case: Case) -> None:
        for other in in_other_words(case):
            require_same_verdicts(trial, (case, other), "in another notation")

    hold("notation changes nothing", trial.cases(most=1, among=_MEASURED), holds, max_examples)


def aliases_change_nothing(checker: Checker | Trial, max_examples: int = EXAMPLES) -> None:
    """An alias in the place of a name changes no verdict, in a claim as in a reference."""
    trial = on_trial(checker)

    def holds(drawn: tuple[Case, int]) -> None:
        for other in with_other_names(*drawn):
            require_same_verdicts(trial, (drawn[0], other), "by another name")

    hold("aliases change nothing", st.tuples(trial.any_cases(most=2), st.integers(1, 4)), holds, max_examples)


def text_elsewhere_changes_nothing(checker: Checker | Trial, max_examples: int = EXAMPLES) -> None:
    """Text inserted elsewhere in the zone of a claim changes no verdict."""
    trial = on_trial(checker)

    def holds(drawn: tuple[Case, list[str]]) -> None:
        case, inserted = drawn
        require_same_verdicts(trial, (case, case.with_claims(case.claims, inserted)), f"after {inserted}")

    inserted = st.lists(st.sampled_from(_INSERTED), min_size=1, max_size=3)
    hold("text elsewhere changes nothing", st.tuples(trial.any_cases(), inserted), holds, max_examples)


def require_same_verdicts(trial: Trial, pair: tuple[Case, Case], how: str) -> None:
    """Raise AssertionError unless both cases come to the same verdicts."""
    before, after = trial.findings(pair[0]), trial.findings(pair[1])
    same = trial.summed(pair[0], before) == trial.summed(pair[1], after)
    require(same, f"it finds\n{told(before)}\nbut {how}\n{told(after)}", *pair)
