"""`claimcheck extract`: articles to claim files."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.cli import options, terminal

if TYPE_CHECKING:
    from claimcheck.files.articles import OpenedArticle
    from claimcheck.files.merging import Merged
    from claimcheck.model.extraction import Extraction, KnownTerms

_DESCRIPTION = """\
Read the claims of articles: text, Markdown or HTML files, folders of them, or '-' for standard input.
Each article becomes a claim file that you review, correct, and verify."""
_EPILOG = """\
examples:
  claimcheck extract article.txt                        the claims, to standard output
  claimcheck extract article.txt -o claims/             claims/article.yaml
  claimcheck extract article.html -o claims/bridge.yaml --published 2025-01-15
  claimcheck extract articles/ -o claims/               a claim file for each article of a folder
  claimcheck extract article.txt --format json          with check-worthiness, for machines
  curl -s https://example.org/news | claimcheck extract - -o claims/news.yaml --url https://example.org/news
  claimcheck verify claims/                             then: are they so?

Run it again when an article was edited: records that you changed or added stay as they are, records that you
deleted stay deleted, anchors move with their words, and what no longer stands in the article is told. Dates like
"on Tuesday" are read against the date of publication: give it where the article does not say it.
HTML, and any encoding but UTF-8, is stored as text beside the claim file, because anchors count in that text.
HTML needs the extra 'articles': pip install 'claimcheck-records[articles]'.

exit codes: 0 every article was read, 2 called wrongly or an article could not be read or has no claims (the
others are still extracted), 3 an extractor failed, 130 stopped with Ctrl-C (what was written is whole)"""


def add_to(commands: options.Commands) -> None:
    """Add the command's parser."""
    parser = options.parser(commands, "extract", "read the claims of articles", _DESCRIPTION, _EPILOG)
    parser.add_argument("articles", nargs="+", metavar="ARTICLE", help="a file, a folder of articles, or '-'")
    parser.add_argument(
        "-o", "--output", metavar="PATH",
        help="a folder, or for one article a claim file (default: standard output)",
    )  # fmt: skip
    parser.add_argument(
        "--format", choices=["yaml", "json"], default="yaml",
        help="a claim file (the default), or one JSON object with what stands beside the records",
    )  # fmt: skip
    source = parser.add_argument_group("what the article does not say of itself")
    source.add_argument("--title", metavar="TEXT", help="its title")
    source.add_argument("--publisher", metavar="NAME", help="who published it")
    source.add_argument(
        "--published", type=options.period, metavar="DATE", help="when: YYYY-MM-DD, or another EDTF date"
    )
    source.add_argument("--url", metavar="URL", help="where")
    reading = parser.add_argument_group("how to read it")
    reading.add_argument(
        "--extractor", default="rules", metavar="NAME", help="the extractor (default: rules, our own)"
    )
    options.add_configuration(reading)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Extract, write, tell what became of it, and return the exit code."""
    from claimcheck.errors import InputError, MissingExtraError
    from claimcheck.extract.article import load_extractor

    paths = _paths(arguments)
    load_extractor(arguments.extractor)  # before anything is read
    known = _known(arguments)
    failed = False
    with terminal.Progress("reading") as progress:
        for number, path in enumerate(paths):
            progress(path, number, len(paths))
            try:
                _one(arguments, path, known)
            except InputError as error:
                failed = True
                terminal.say(*map(str, error.problems))
            except MissingExtraError as error:
                failed = True
                terminal.say(f"{path}: {error}")
    return 2 if failed else 0


def _paths(arguments: argparse.Namespace) -> list[str]:
    """Return the articles; raise ConfigurationError where there are none, or several and one place for them."""
    from claimcheck.errors import ConfigurationError, Problem
    from claimcheck.files.articles import article_files

    found: list[str] = []
    for given in arguments.articles:
        if given != "-" and Path(given).is_dir():
            found += [path.as_posix() for path in article_files(Path(given))]
        else:
            found.append(given)
    found = list(dict.fromkeys(found))
    message = None
    if not found:
        message = "no articles found: the folder has no text, Markdown or HTML file"
    elif len(found) > 1 and (arguments.output is None or _is_file(arguments.output)):
        message = f"{len(found)} articles need a folder for their claim files: -o FOLDER"
    elif arguments.output is not None and arguments.format == "json":
        message = "--format json goes to standard output: leave out -o, or the format"
    names: dict[str, str] = {}
    for path in found:
        other = names.setdefault(_stem(path), path)
        if other != path and message is None:
            message = f"{other} and {path} would both become {_stem(path)}.yaml: rename one"
    if message is not None:
        raise ConfigurationError(Problem(file="claimcheck extract", message=message))
    return found


def _is_file(output: str) -> bool:
    return output.lower().endswith((".yaml", ".yml")) and not Path(output).is_dir()


def _stem(path: str) -> str:
    return "article" if path == "-" else Path(path).stem


def _known(arguments: argparse.Namespace) -> "KnownTerms":
    """Return the properties and entities that the nearest configuration declares."""
    from claimcheck.model.extraction import KnownTerms
    from claimcheck.verify import open_references

    if arguments.output is None and arguments.config is None:
        return KnownTerms()
    near = _nearest_folder(Path(arguments.output)) if arguments.output is not None else Path()
    configuration = options.configuration(arguments, near=[near])
    if configuration.file is None:
        return KnownTerms()
    catalogue = open_references(configuration, arguments.cache_dir)
    return KnownTerms(vocabulary=catalogue.vocabulary, entities=tuple(catalogue.entities()))


def _nearest_folder(path: Path) -> Path:
    while not path.is_dir() and path != path.parent:
        path = path.parent
    return path


def _one(arguments: argparse.Namespace, path: str, known: "KnownTerms") -> None:
    from claimcheck.files.extracted import dump_extraction, dump_extraction_json

    opened = _open(arguments, path)
    target = None if arguments.output is None else _target(arguments.output, path)
    extraction = _extraction(arguments, opened, target, known, path)
    if target is None:
        text = dump_extraction_json(extraction) if arguments.format == "json" else dump_extraction(extraction)
        terminal.write_output([text])
        return
    _write(extraction, target)


def _open(arguments: argparse.Namespace, path: str) -> "OpenedArticle":
    from claimcheck.files.articles import open_article, read_article_bytes
    from claimcheck.model.claim import Source

    given = Source(
        title=arguments.title, publisher=arguments.publisher, url=arguments.url, published=arguments.published
    )
    if path == "-":
        return read_article_bytes(sys.stdin.buffer.read(), "standard input", given)
    return open_article(path, given)


def _target(output: str, path: str) -> Path:
    return Path(output) if _is_file(output) else Path(output) / f"{_stem(path)}.yaml"


def _extraction(
    arguments: argparse.Namespace,
    opened: "OpenedArticle",
    target: Path | None,
    known: "KnownTerms",
    path: str,
) -> "Extraction":
    import attrs

    from claimcheck.errors import InputError, Problem
    from claimcheck.extract import extract

    article = opened.article
    if path != "-" or target is not None:
        file = _file_of(opened, target, path)
        article = attrs.evolve(article, source=attrs.evolve(article.source, file=file))
    name = _stem(path) if target is None else target.stem
    found = extract(
        article,
        name=None if target is None and path == "-" else name,
        extractor=arguments.extractor,
        known=known,
    )
    if not found.claims:
        raise InputError(Problem(file=article.path, message="no claims found in the article"))
    return found


def _file_of(opened: "OpenedArticle", target: Path | None, path: str) -> str | None:
    """Return the file of the article's text as the claim file names it: relative to its folder."""
    from os.path import relpath

    if target is None:
        return path if opened.is_stored else None
    if not opened.is_stored or path == "-":
        return f"{target.stem}.txt"
    return Path(relpath(path, target.parent)).as_posix()


def _write(extraction: "Extraction", target: Path) -> None:
    """Write the claim file, and the article's text beside it where its file does not hold it; tell what was done."""
    from claimcheck.files.merging import write_extraction

    merged = write_extraction(
        extraction, target, stores_text=extraction.article.source.file == f"{target.stem}.txt"
    )
    terminal.say(f"{target.as_posix()}: {_told(merged)}", *_trouble(merged, target))


def _told(merged: "Merged") -> str:
    counts = [
        f"{len(ids)} {word}"
        for word, ids in (
            ("added", merged.added),
            ("kept as you changed them", merged.kept),
            ("gone", merged.gone),
        )
        if ids
    ]
    return ", ".join(counts) or "nothing has changed"


def _trouble(merged: "Merged", target: Path) -> Sequence[str]:
    """Return a line for each record whose words are not found, or found several times."""
    lost = [
        f"{target.as_posix()}: {each}: its words no longer stand in the article" for each in merged.orphaned
    ]
    several = [
        f"{target.as_posix()}: {each}: its words stand at several places: say which by start and end"
        for each in merged.ambiguous
    ]
    return [*lost, *several]
