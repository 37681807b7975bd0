"""What is there, for people: checkers with their codes, references, one claim as it is recorded."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from inspect import getdoc

from claimcheck.model.checker import Checker
from claimcheck.model.claim import Article, Claim
from claimcheck.model.configuration import Configuration, Declaration
from claimcheck.model.reference import Catalogue, FactQuery
from claimcheck.reports.page import Page
from claimcheck.reports.terminal import Colour, harmless, paint, wrapped

_AROUND = 60  # code points of the article shown on either side of a claim


def list_checkers(checkers: Iterable[Checker], page: Page) -> Iterator[str]:
    """Yield each checker with what it checks and its codes."""
    for checker in checkers:
        yield f"{paint(harmless(checker.name), Colour.BOLD, on=page.colour)}\n"
        about = (getdoc(type(checker)) or "").partition("\n\n")[0]
        yield from _lines(about, page, "  ")
        yield from _lines(f"codes: {', '.join(sorted(checker.codes)) or 'none'}", page, "  ", "    ")


def list_references(configuration: Configuration, catalogue: Catalogue, page: Page) -> Iterator[str]:
    """Yield each declared reference with its kind, class and place, and how much all of them hold."""
    if not configuration.references:
        yield f"{configuration.file or 'no claimcheck.toml'}: no references are declared\n"
        return
    yield f"{harmless(configuration.file or 'references')}\n"
    for declaration in configuration.references:
        yield from _reference(declaration, page)
    facts = catalogue.facts([FactQuery(subject=None, property=None)])[0]
    held = (
        (len(facts), "fact", "facts"),
        (len({fact.provenance.origin.casefold() for fact in facts}), "origin of facts", "origins of facts"),
        (len(catalogue.documents()), "document", "documents"),
        (len(catalogue.entities()), "entity", "entities"),
        (len(catalogue.vocabulary.properties), "declared property", "declared properties"),
    )
    words = ", ".join(f"{number} {one if number == 1 else many}" for number, one, many in held)
    yield from _lines(f"together: {words}", page)


def _reference(declaration: Declaration, page: Page) -> Iterator[str]:
    name = paint(harmless(declaration.name), Colour.BOLD, on=page.colour)
    where = declaration.path or declaration.url or ""
    yield f"  {name}: {harmless(f'{declaration.kind}, {declaration.source_class}, {where}')}\n"


def show_claim(
    wanted: str, claims: Sequence[Claim], articles: Callable[[Claim], Article | None], page: Page
) -> Iterator[str]:
    """Yield one claim: where its record and its words stand, its family, and the record itself."""
    from claimcheck.files.writing import dump_claims

    claim = next(claim for claim in claims if claim.id == wanted)
    yield f"{paint(claim.id, Colour.BOLD, on=page.colour)}\n"
    yield from _lines(f"recorded: {claim.file}:{claim.line}", page, "  ")
    article = articles(claim)
    if article is not None and claim.anchor is not None:
        start, end = claim.anchor.start, claim.anchor.end
        before, after = article.text[max(0, start - _AROUND) : start], article.text[end : end + _AROUND]
        yield from _lines(f"stands in: {claim.source.file}, {start} to {end}", page, "  ")
        yield from _lines(f"…{before}【{article.text[start:end]}】{after}…", page, "    ")
    if claim.parent is not None:
        yield from _lines(f"part of: {claim.parent}", page, "  ")
    parts = [other.id for other in claims if other.parent == claim.id]
    if parts:
        yield from _lines(f"parts: {', '.join(parts)}", page, "  ")
    yield "\n"
    yield from (f"{harmless_line(line)}\n" for line in dump_claims([claim], "yaml").splitlines())


def harmless_line(line: str) -> str:
    """Return a line that a terminal only shows, its indent kept."""
    kept = line.lstrip(" ")
    return " " * (len(line) - len(kept)) + harmless(kept)


def _lines(text: str, page: Page, first: str = "", rest: str | None = None) -> Iterator[str]:
    yield from (
        f"{line}\n" for line in wrapped(text, page.width, first=first, rest=first if rest is None else rest)
    )
