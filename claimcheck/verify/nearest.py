"""Names that a person wrote and that must be known: the error tells the nearest."""

from collections.abc import Collection, Iterable

from claimcheck.errors import ConfigurationError, Problem


def require_known(names: Iterable[str], known: Collection[str], *, where: str, kind: str) -> None:
    """Raise ConfigurationError with a problem for each name that is not known, which tells the nearest."""
    problems = [
        Problem(file=where, message=f"there is no {kind} '{name}'{suggestion(name, known)}")
        for name in names
        if name not in known
    ]
    if problems:
        raise ConfigurationError(*problems)


def suggestion(name: str, known: Collection[str]) -> str:
    """Return the end of a sentence: which known name is nearest, or which there are, where they are few."""
    from difflib import get_close_matches

    folded = {other.casefold(): other for other in sorted(known)}
    close = get_close_matches(name.casefold(), list(folded), n=1)
    if close:
        return f": did you mean '{folded[close[0]]}'?"
    few = sorted(known)
    if not few:
        return ": there are none"
    return f": there are {', '.join(few)}" if len(few) <= _FEW else ""


_FEW = 20
