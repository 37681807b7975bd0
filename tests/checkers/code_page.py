"""The example of a page about a code: one fenced block of YAML, read as people's files are."""

import json
import re
from collections.abc import Mapping
from pathlib import Path

import attrs
import yaml

from claimcheck.files.claims import read_claims
from claimcheck.files.configuration import load_configuration
from claimcheck.model.claim import Article, Claim
from claimcheck.model.reference import Catalogue
from claimcheck.references.catalogue import open_catalogue

_BLOCK = re.compile(r"^```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@attrs.frozen(kw_only=True)
class Example:
    """What a page shows: claims of one article, references, and the finding that is expected on one of them."""

    claims: tuple[Claim, ...]
    article: Article | None
    catalogue: Catalogue
    claim: str
    code: str
    stance: str


def load_example(page: Path, folder: Path) -> Example:
    """Return the example of a page; its files are written to an empty folder. One block of YAML, no more."""
    (block,) = _BLOCK.findall(page.read_text(encoding="utf-8"))
    content = yaml.safe_load(block)
    claims_file = folder / "claims.yaml"
    told = {key: content[key] for key in ("article", "claims") if key in content}
    claims_file.write_text(yaml.safe_dump(told, allow_unicode=True), encoding="utf-8")
    _write_references(content.get("references", {}), folder)
    loaded = read_claims([claims_file])
    assert () == tuple(loaded.problems)
    catalogue = open_catalogue(load_configuration(claims_file), cache_dir=folder / "cache")
    assert [] == list(catalogue.problems())
    expected = content["expect"]
    source = loaded.claims[0].source
    article = content.get("text")
    return Example(
        claims=tuple(loaded.claims),
        article=article and Article(source=source, text=article, path="article.txt", sha256="of the article"),
        catalogue=catalogue,
        claim=expected["claim"],
        code=expected["code"],
        stance=expected["stance"],
    )


def _write_references(references: Mapping[str, object], folder: Path) -> None:
    tables: list[str] = []
    for kind in ("facts", "entities"):
        rows = references.get(kind)
        if isinstance(rows, list):
            lines = "".join(json.dumps(row, ensure_ascii=False, default=str) + "\n" for row in rows)
            (folder / f"{kind}.jsonl").write_text(lines, encoding="utf-8")
            tables.append(_declaration(name=kind, kind=kind, path=f"{kind}.jsonl"))
    documents = references.get("documents")
    for number, document in enumerate(documents if isinstance(documents, list) else (), start=1):
        options = dict(document)
        (folder / f"document-{number}.txt").write_text(options.pop("text"), encoding="utf-8")
        name = f"document-{number}"
        tables.append(_declaration(name=name, kind="documents", path=f"{name}.txt", **options))
    properties = references.get("properties")
    if isinstance(properties, dict):
        (folder / "references").mkdir()
        lines = "".join(
            f"[properties.{json.dumps(name)}]\n"
            + "".join(f"{key} = {json.dumps(value)}\n" for key, value in body.items())
            for name, body in properties.items()
        )
        (folder / "references" / "properties.toml").write_text(lines, encoding="utf-8")
    (folder / "claimcheck.toml").write_text("\n".join(tables), encoding="utf-8")


def _declaration(**options: object) -> str:
    lines = "".join(f"{key} = {json.dumps(str(value))}\n" for key, value in options.items())
    return f"[[references]]\n{lines}"
