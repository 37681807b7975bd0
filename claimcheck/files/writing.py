"""Claims to claim files: YAML for people, JSON and JSON Lines for machines, each as it is read again."""

import json
import os
import secrets
import stat
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
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
    """Return claims as the text of a claim file; `schema` is where editors find its schema."""
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
    """Write a claim file whole or not at all, in the format of its name; fill in anchors.

    Sources' files are relative to its folder. Raise InputError where the name has no known format or it
    cannot be written; what stood there then still stands there.
    """
    name = os.fspath(path)
    known = FORMATS.get(Path(name).suffix.lower())
    if known is None:
        raise InputError(Problem(file=name, message=f"expected a name that ends in {', '.join(FORMATS)}"))
    filled = _with_quotes(Path(name).parent, claims)
    try:
        replace_file(name, dump_claims(filled, known, schema).encode())
    except OSError as error:
        raise InputError(Problem(file=name, message=f"cannot be written: {error.strerror}")) from error


def replace_file(path: str, data: bytes) -> None:
    """Put `data` in the place of a file, in one step; a link stays a link. Raise OSError."""
    target = Path(path).resolve()
    draft = target.with_name(f"{target.name}.{secrets.token_hex(4)}.tmp")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o666)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(descriptor)
        if target.exists():
            draft.chmod(stat.S_IMODE(target.stat().st_mode))
        draft.replace(target)
    except BaseException:
        draft.unlink()
        raise


def _document(claims: Sequence[Claim]) -> "dict[str, Plain]":
    """Return the file: the article that most claims are from once, others with their claims."""
    counts = Counter(claim.source for claim in claims)
    source = max(counts, key=counts.__getitem__, default=Source())
    records: list[Plain] = [plain_claim(claim, with_article=claim.source != source) for claim in claims]
    article: dict[str, Plain] = {} if source == Source() else {"article": plain_source(source)}
    return {**article, "claims": records}


def _with_quotes(folder: Path, claims: Iterable[Claim]) -> list[Claim]:
    """Return claims with the words around their anchors, where these can be read and hold."""
    articles: dict[Source, Article | None] = {}
    filled = []
    for claim in claims:
        source, anchor = claim.source, claim.anchor
        if source.file is None or anchor is None or anchor.prefix or anchor.suffix:
            filled.append(claim)
            continue
        if source not in articles:
            try:
                articles[source] = load_article(folder / source.file, source)
            except InputError:
                articles[source] = (
                    None  # Reading tells it, with its place; writing needs it for no more than this.
                )
        article = articles[source]
        if article is not None and find_anchor(article.text, anchor) == Found(
            anchor.start, anchor.end, moved=False
        ):
            anchor = make_anchor(article.text, anchor.start, anchor.end)
        filled.append(attrs.evolve(claim, anchor=anchor))
    return filled
