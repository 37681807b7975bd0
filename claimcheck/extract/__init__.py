"""From the words of an article to the claims that it makes.

What a reading needs is loaded when it is first used: other rooms borrow single modules of this one.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from claimcheck.model.claim import Article, Source
    from claimcheck.model.extraction import Extraction, Extractor, KnownTerms

__all__ = ["extract"]


def extract(
    article: "str | Article",
    *,
    source: "Source | None" = None,
    name: str | None = None,
    extractor: "str | Extractor" = "rules",
    known: "KnownTerms | None" = None,
) -> "Extraction":
    """Return the claims of an article, text or loaded; `name` goes before their ids (else its title does).

    What `source` leaves open is filled in from what the article says. `extractor` is the name of a plugin, or one;
    `known` are properties and entities that statements may be read by. Raise PluginError where there is no such
    extractor, or it fails.
    """
    from claimcheck.extract.article import read_article

    return read_article(article, source=source, name=name, extractor=extractor, known=known)
