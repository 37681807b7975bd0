"""The run: claims in, a report out."""

import datetime as dt
from collections.abc import Iterable
from fractions import Fraction
from pathlib import Path

from claimcheck.model.checker import Checker
from claimcheck.model.configuration import Configuration
from claimcheck.model.reference import Catalogue
from claimcheck.model.report import Report
from claimcheck.verify.checking import chosen_checkers, known_codes
from claimcheck.verify.loading import (
    Articles,
    Claims,
    Loaded,
    find_configuration,
    load,
    open_references,
    paths_in,
    reference_problems,
)
from claimcheck.verify.nearest import require_known
from claimcheck.verify.recollection import recollection
from claimcheck.verify.remembered import RememberedCatalogue
from claimcheck.verify.results import Run
from claimcheck.verify.settings import Progress, Settings, silent, today
from claimcheck.verify.telling import Telling
from claimcheck.verify.unstated import with_statements

NO_REFERENCES = "no references are declared: nothing is decided but what needs none"


def verify(  # noqa: PLR0913 - the library's one call: each argument is an option of the command
    claims: Claims,
    catalogue: Catalogue | None = None,
    *,
    articles: Articles = None,
    checkers: Iterable[Checker | str] | None = None,
    as_of: dt.date | None = None,
    tolerance: Fraction | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    configuration: Configuration | None = None,
    cache_dir: Path | None = None,
    progress: Progress = silent,
) -> Report:
    """Check claims, or the claim files at one path or several, against references.

    What is not given comes from the nearest `claimcheck.toml` of the paths. All installed checkers are asked,
    or those given or named; `as_of` is today, `tolerance` a share; `articles` finds a claim's article, by its
    `source.file` if it is a mapping. Input that cannot be read is told in the report. Raise ConfigurationError
    for what cannot be followed, InputError where two of the claims given share an id or one is its own ancestor.
    """
    settings = Settings(
        configuration=configuration,
        checkers=None if checkers is None else tuple(checkers),
        as_of=as_of or today(),
        tolerance=tolerance,
        select=tuple(select),
        ignore=tuple(ignore),
        cache_dir=cache_dir,
        progress=progress,
    )
    return verify_with(settings, claims, catalogue, articles)


def verify_with(
    settings: Settings, claims: Claims, catalogue: Catalogue | None = None, articles: Articles = None
) -> Report:
    """Do as `verify` does, with settings."""
    given, paths = paths_in(claims)
    with recollection(paths, settings.cache_dir):
        loaded = load(given, articles)
        configuration = settings.configuration
        if configuration is None:
            configuration = find_configuration(paths)
        return _verified(settings, configuration, loaded, catalogue)


def _verified(
    settings: Settings, configuration: Configuration, loaded: Loaded, catalogue: Catalogue | None
) -> Report:
    checkers, unloaded = chosen_checkers(settings.checkers)
    telling = Telling.of(configuration, settings.select, settings.ignore)
    codes = known_codes(checkers, telling.codes)
    require_known(settings.select, codes, where="--select", kind="code")
    require_known(settings.ignore, codes, where="--ignore", kind="code")
    telling.require_known(codes, configuration.file)
    tolerance = configuration.tolerance if settings.tolerance is None else settings.tolerance
    asked = open_references(configuration, settings.cache_dir) if catalogue is None else catalogue
    remembered = RememberedCatalogue(asked)
    run = Run(
        claims=with_statements(loaded.claims, remembered),
        articles={claim.id: loaded.articles(claim) for claim in loaded.claims},
        catalogue=remembered,
        checkers=checkers,
        unloaded=unloaded,
        as_of=settings.as_of,
        tolerance=tolerance,
        telling=telling,
        progress=settings.progress,
    )
    results, skips = run.results()
    undeclared = () if catalogue is not None or configuration.references else (NO_REFERENCES,)
    return Report(
        as_of=settings.as_of,
        results=results,
        skips=skips,
        problems=(*loaded.problems, *reference_problems(asked)),
        warnings=(*undeclared, *telling.warnings(settings.as_of)),
    )
