"""What a run needs and was not given: claims from files, the nearest configuration, the references."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, Protocol, TypeAlias, cast, runtime_checkable

from claimcheck.errors import ConfigurationError, InputError, Problem
from claimcheck.model.claim import Article, Claim
from claimcheck.model.configuration import Configuration
from claimcheck.model.reference import Catalogue

ArticleOf: TypeAlias = Callable[[Claim], Article | None]
Claims: TypeAlias = str | Path | Iterable[str | Path] | Iterable[Claim]
Articles: TypeAlias = Mapping[str, Article] | ArticleOf | None


class Loaded(NamedTuple):
    """Claims in the order of file and line, who knows their articles, and what could not be read."""

    claims: tuple[Claim, ...]
    articles: ArticleOf
    problems: tuple[Problem, ...] = ()
    paths: tuple[Path, ...] = ()

    @property
    def ids(self) -> frozenset[str]:
        """Return the ids of the claims."""
        return frozenset(claim.id for claim in self.claims)


def paths_in(claims: Claims) -> tuple[Claims, tuple[Path, ...]]:
    """Return what was given, to be read again, and which paths are in it."""
    if isinstance(claims, str | Path):
        return claims, (Path(claims),)
    given = tuple(claims)
    return cast("Claims", given), tuple(Path(item) for item in given if isinstance(item, str | Path))


def load(claims: Claims, articles: Articles = None) -> Loaded:
    """Return these claims, or those of the files at these paths; raise InputError where two share an id."""
    given, paths = paths_in(claims)
    if paths:
        from claimcheck.files.claims import read_claims

        read = read_claims(paths)
        return Loaded(_in_order(read.claims), read.article_of, tuple(read.problems), paths)
    found = _in_order(item for item in cast("Iterable[object]", given) if isinstance(item, Claim))
    taken: set[str] = set()
    for claim in found:
        if claim.id in taken:
            raise InputError(problem_of(claim, "id", f"'{claim.id}' is taken"))
        taken.add(claim.id)
    return Loaded(found, articles if callable(articles) else _by_file(articles or {}))


def problem_of(claim: Claim, field: str, message: str) -> Problem:
    """Return what is wrong with a field of a claim, with the place of its record."""
    return Problem(file=claim.file or "claims", line=claim.line, field=field, message=message)


def _in_order(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return claims in the order of file and line, whatever order they came in."""
    return tuple(sorted(claims, key=lambda claim: (claim.file or "", claim.line or 0, claim.id)))


def _by_file(articles: Mapping[str, Article]) -> ArticleOf:
    return lambda claim: None if claim.source.file is None else articles.get(claim.source.file)


def find_configuration(paths: Sequence[Path], named: Path | None = None) -> Configuration:
    """Return the configuration named, else the nearest to the paths; without any, the defaults.

    Raise ConfigurationError where it cannot be followed, or where the paths have different ones.
    """
    from claimcheck.files.configuration import load_configuration, load_configuration_file

    if named is not None:
        return load_configuration_file(named)
    found = {near.file and Path(near.file).resolve(): near for near in map(load_configuration, paths)}
    if len(found) > 1:
        files = " and ".join(sorted(near.file or "none" for near in found.values()))
        message = f"the paths have different configurations ({files}): say which one to follow, --config FILE"
        raise ConfigurationError(Problem(file=str(paths[0]), message=message))
    return next(iter(found.values()), Configuration())


def open_references(configuration: Configuration, cache_dir: Path | None = None) -> Catalogue:
    """Return the references that the configuration declares."""
    from claimcheck.references.catalogue import open_catalogue

    return open_catalogue(configuration, cache_dir)


@runtime_checkable
class _Placing(Protocol):
    """A catalogue that knows the file and line of what is wrong with its references."""

    def input_problems(self) -> Sequence[Problem]:
        """Return what could not be read or asked."""
        ...


def reference_problems(catalogue: Catalogue) -> tuple[Problem, ...]:
    """Return what could not be read or asked of the references."""
    if isinstance(catalogue, _Placing):
        return tuple(catalogue.input_problems())
    return tuple(Problem(file="references", message=message) for message in catalogue.problems())
