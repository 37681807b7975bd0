"""The values of Duckling's corpus, written in Haskell: `(simple Dollar 1e4)`, `(DurationData 2 Minute)`."""

import re
from fractions import Fraction
from typing import TypeAlias

# A word, a number, or a list or tuple of them.
Expression: TypeAlias = "str | Fraction | tuple[Expression, ...]"

_TOKEN = re.compile(r'\s*(?:([(),])|("[^"]*")|([^\s(),]+))')
_NUMBER = re.compile(r"-?\d+(?:\.\d*)?(?:e-?\d+)?")


def parse_expression(text: str) -> Expression:
    """Return the words and numbers of an expression, nested as it is; raise ValueError where brackets do not match."""
    stack: list[list[Expression]] = [[]]
    for bracket, string, word in _TOKEN.findall(text):
        if bracket == "(":
            stack.append([])
        elif bracket == ")":
            if len(stack) == 1:
                raise ValueError(f"{text!r} closes a bracket that is not open")
            inner = tuple(stack.pop())
            stack[-1].append(inner[0] if len(inner) == 1 else inner)
        elif bracket != ",":
            stack[-1].append(Fraction(word) if _NUMBER.fullmatch(word) else string or word)
    if len(stack) != 1 or not stack[0]:
        raise ValueError(f"{text!r} leaves a bracket open")
    return stack[0][0] if len(stack[0]) == 1 else tuple(stack[0])
