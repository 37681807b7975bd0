"""Units that are named without a number: "GDP in billions of US dollars", "the % of increase", "Length (km)".

What heads a column, or says into what something is converted. `find_quantities` has those that stand with a number.
"""

from collections.abc import Sequence

import attrs

from claimcheck.language.quantities import find_quantities
from claimcheck.language.taken_spans import Taken
from claimcheck.language.units import UnitWord, is_money, known_unit
from claimcheck.language.word_patterns import Late
from claimcheck.model.units import PHYSICAL

__all__ = ["NamedUnit", "find_named_units"]


@attrs.frozen(kw_only=True)
class NamedUnit:
    """A unit that a text names without a number: its span, and so many (`factor`) of the unit `unit.name`."""

    start: int
    end: int
    unit: UnitWord


_WORD = Late(r"(?<![\w%/=])%(?!\w)|(?<!\w)(?:[A-Z]{1,3}\$|[$€£¥₹])(?![\w.])|[^\W\d_]+(?:/[^\W\d_]+)?")
_MOST = 3  # words: "degrees celsius", "US dollars"
_LEAST = 2  # letters: "km", not "m"
# Words that mean something else more often than a unit, and times, which are no column's unit.
_OTHERWISE = frozenset(
    "us barrel barrels in second seconds pound pounds foot feet yard yards stone mark marks real won rand sol "
    "degree degrees minute minutes hour hours day days week weeks month months year years decade decades century "
    "may am pm are hand mi oz st at pt ct bar bars turn cup cups person people persons individual individuals rs "
    "rm le fold times sec mins mo lats lati lei kip lek dong birr sen fen p y ha as ms min h rank sigma knot "
    "knots quarter mole moles mil mils pa hz gray grays tesla grain grains link cable chain rod league mac all "
    "top try mad pen gel pts pp point points".split()
)


def find_named_units(text: str) -> list[NamedUnit]:
    """Return the units that a text names without a number, in order."""
    found: list[NamedUnit] = []
    taken = Taken((one.start, one.end) for one in find_quantities(text))
    matches = list(_WORD.finditer(text))
    at = 0
    while at < len(matches):
        count, unit = _longest(text, [match.span() for match in matches[at : at + _MOST]], taken)
        if unit is not None:
            start, end = matches[at].start(), matches[at + count - 1].end()
            found.append(NamedUnit(start=start, end=end, unit=unit))
        at += max(count, 1)
    return found


def _longest(text: str, spans: Sequence[tuple[int, int]], taken: Taken) -> tuple[int, UnitWord | None]:
    """Return how many of these words name a unit together, and which; 0 and None where they name none."""
    start = spans[0][0]
    for count in range(len(spans), 0, -1):
        end = spans[count - 1][1]
        written = text[start:end]
        if taken.touches(start, end) or "\n" in written:
            continue
        unit = None if written.casefold() in _OTHERWISE else known_unit(written)
        if unit is not None and (len(written) >= _LEAST or written in "%$€£¥₹") and _is_measure(unit):
            return count, unit
    return 0, None


def _is_measure(unit: UnitWord) -> bool:
    return is_money(unit.name) or (
        unit.name in PHYSICAL and PHYSICAL[unit.name].dimension not in ("time", "calendar")
    )
