"""The laws that every checker keeps, each a function that raises AssertionError with the smallest example.

They are the section "Laws" of what claimcheck means by its words. `check_laws` tries all of them on one
checker, `check_judge_laws` those of verdicts on `judge`.
"""

from collections.abc import Callable, Collection
from functools import partial

from claimcheck.model.checker import Checker
from claimcheck.testing.grounds import (
    decisions_have_their_evidence,
    empty_references_decide_nothing,
    findings_are_well_formed,
)
from claimcheck.testing.judging import check_judge_laws
from claimcheck.testing.sameness import (
    aliases_change_nothing,
    batches_change_nothing,
    copies_add_nothing,
    later_knowledge_changes_nothing,
    notation_changes_nothing,
    order_changes_nothing,
    repetition_changes_nothing,
    text_elsewhere_changes_nothing,
    units_change_nothing,
)
from claimcheck.testing.trial import EXAMPLES, Trial, on_trial
from claimcheck.testing.weighing import (
    ends_are_kept,
    evidence_decides,
    more_evidence_never_turns,
    near_misses_decide_nothing,
    negation_swaps,
    tolerance_is_monotone,
    verdicts_follow_from_evidence,
)

__all__ = [
    "LAWS",
    "aliases_change_nothing",
    "batches_change_nothing",
    "check_judge_laws",
    "check_laws",
    "copies_add_nothing",
    "decisions_have_their_evidence",
    "empty_references_decide_nothing",
    "ends_are_kept",
    "evidence_decides",
    "findings_are_well_formed",
    "later_knowledge_changes_nothing",
    "more_evidence_never_turns",
    "near_misses_decide_nothing",
    "negation_swaps",
    "notation_changes_nothing",
    "order_changes_nothing",
    "repetition_changes_nothing",
    "text_elsewhere_changes_nothing",
    "tolerance_is_monotone",
    "units_change_nothing",
    "verdicts_follow_from_evidence",
]

Law = Callable[[Checker | Trial, int], None]

LAWS: tuple[Law, ...] = (
    findings_are_well_formed,
    verdicts_follow_from_evidence,
    ends_are_kept,
    near_misses_decide_nothing,
    order_changes_nothing,
    batches_change_nothing,
    repetition_changes_nothing,
    copies_add_nothing,
    more_evidence_never_turns,
    later_knowledge_changes_nothing,
    tolerance_is_monotone,
    negation_swaps,
    units_change_nothing,
    notation_changes_nothing,
    aliases_change_nothing,
    text_elsewhere_changes_nothing,
    decisions_have_their_evidence,
    empty_references_decide_nothing,
)


def check_laws(
    checker: Checker, *, max_examples: int = EXAMPLES, decides: Collection[str] = (), abstains: bool = False
) -> None:
    """Try all laws; raise AssertionError with the smallest example, or a group where several are broken.

    `decides` are kinds of cases (`strategies.KINDS`) that the checker is meant to decide: no silence there.
    `abstains` says that it reads running text: of a negated claim it may say nothing, but never the wrong thing.
    """
    trial = on_trial(checker, abstains=abstains)
    broken: list[AssertionError] = []
    asked: tuple[Law, ...] = (partial(evidence_decides, kinds=decides),) if decides else ()
    for law in (*LAWS, *asked):
        try:
            law(trial, max_examples)
        except AssertionError as error:
            broken.append(error)
    if len(broken) == 1:
        raise broken[0]
    if broken:
        message = f"the checker '{checker.name}' breaks {len(broken)} laws"
        raise ExceptionGroup(message, broken)
