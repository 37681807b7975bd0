"""Claims to claim files: YAML for people, JSON and JSON Lines for machines, each as it is read again."""

import json
import os
import secrets
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Literal, TypeAlias

import attrs

from claimcheck.errors import InputError, Problem
from claimcheck.files.articles import load_article
from claimcheck.files.plain import Plain, plain_claim, plain_source
from claimcheck.files.yaml_text import write_yaml
from claimcheck.language.anchors import Found, find_anchor, make_anchor
from claimcheck.model.claim import Article, Claim, Source

Format: TypeAlias = Literal["yaml", "json", "jsonl"]
FORMATS: dict[str, Format] = {".yaml": "yaml", ".yml": "yaml", ".json": "json", ".jsonl": "jsonl"}


def dump_claims(claims: Iterable[Claim], format: Format, schema: str | None = None) -> str:  # noqa: A002 - its name
    """Return claims as the text of a claim file; `schema` is where editors find its schema, relative or an address."""
    kept = tuple(claims)
    if format == "jsonl":
        lines = (plain_claim(claim, with_article=claim.source != Source()) for claim in kept)
        return "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines)
    document = _document(kept)
    if format == "json":
        head: dict[str, Plain] = {} if schema is None else {"$schema": schema}
        return f"{json.dumps({**head, **document}, ensure_ascii=False, indent=2)}\n"
    comment = "" if schema is None else f"# yaml-language-server: $schema={schema}\n"
    return f"{comment}{write_yaml(document)}"


def write_claims(path: str | os.PathLike[str], claims: Iterable[Claim], schema: str | None = None) -> None:
    """Write a claim file whole or not at all, in the format of its name; fill in the quotes of anchors.

    Sources' files are relative to its folder. Raise InputError where the name has no known format or it cannot be
    written; what stood there then still stands there.
    """
    name = os.fspath(path)
    known = FORMATS.get(os.path.splitext(name)[1].lower())
    if known is None:
        raise InputError(Problem(file=name, message=f"expected a name that ends in {', '.join(FORMATS)}"))
    filled = _with_quotes(os.path.dirname(name), claims)
    try:
        replace_file(name, dump_claims(filled, known, schema).encode())
    except OSError as error:
        raise InputError(Problem(file=name, message=f"cannot be written: {error.strerror}")) from error


def replace_file(path: str, data: bytes) -> None:
    """Put `data` in the place of a file, in one step; a link stays a link. Raise OSError, with all as it was."""
    target = os.path.realpath(path)
    draft = f"{target}.{secrets.token_hex(4)}.tmp"
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o666)
    try:
        with open(descriptor, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(descriptor)
        if os.path.exists(target):
            os.chmod(draft, os.stat(target).st_mode & 0o7777)
        os.replace(draft, target)
    except BaseException:
        os.unlink(draft)
        raise


def _document(claims: Sequence[Claim]) -> "dict[str, Plain]":
    """Return the file: the article that most claims are from once, others with their claims."""
    counts = Counter(claim.source for claim in claims)
    source = max(counts, key=counts.__getitem__, default=Source())
    records: list[Plain] = [plain_claim(claim, with_article=claim.source != source) for claim in claims]
    article: dict[str, Plain] = {} if source == Source() else {"article": plain_source(source)}
    return {**article, "claims": records}


def _with_quotes(folder: str, claims: Iterable[Claim]) -> list[Claim]:
    """Return claims whose anchors have the words around them, where their articles can be read and they still hold."""
    articles: dict[Source, Article | None] = {}
    filled = []
    for claim in claims:
        source, anchor = claim.source, claim.anchor
        if source.file is None or anchor is None or anchor.prefix or anchor.suffix:
            filled.append(claim)
            continue
        if source not in articles:
            try:
                articles[source] = load_article(os.path.join(folder, source.file), source)
            except InputError:
                articles[source] = None  # Reading tells it, with its place; writing needs it for no more than this.
        article = articles[source]
        if article is not None and find_anchor(article.text, anchor) == Found(anchor.start, anchor.end, moved=False):
            anchor = make_anchor(article.text, anchor.start, anchor.end)
        filled.append(attrs.evolve(claim, anchor=anchor))
    return filled
