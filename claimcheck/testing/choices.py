"""Strategies for one of a few values, made once each: Hypothesis looks at each new strategy from all sides."""

import functools
from collections.abc import Iterable
from typing import TypeVar, cast

from hypothesis import strategies as st

_Value = TypeVar("_Value")
_KEPT = 2048


def one_of_these(values: Iterable[_Value]) -> st.SearchStrategy[_Value]:
    """Return a strategy for one of these values, which are hashable."""
    kept = tuple(values)
    return cast("st.SearchStrategy[_Value]", _one_of(kept, tuple(map(type, kept))))


@functools.lru_cache(maxsize=_KEPT)
def _one_of(values: tuple[object, ...], _kinds: tuple[type, ...]) -> st.SearchStrategy[object]:
    """Return the strategy; `_kinds` tells equal values of other types apart (1 and True, 2 and Fraction(2))."""
    return st.sampled_from(values)


@functools.lru_cache(maxsize=_KEPT)
def in_any_order(values: tuple[str, ...]) -> st.SearchStrategy[list[str]]:
    """Return a strategy for these words in any order."""
    return st.permutations(values)
