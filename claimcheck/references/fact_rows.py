"""Facts from rows: every field checked, and told with its line where it is wrong."""

from collections.abc import Iterator, Mapping, Sequence

from pydantic import ValidationError

from claimcheck.errors import Problem
from claimcheck.model.configuration import Declaration
from claimcheck.model.reference import Fact, Provenance, Vocabulary
from claimcheck.model.statement import Scope
from claimcheck.references.contents import Contents
from claimcheck.references.names import PropertyNames, name_key
from claimcheck.references.origins import origin_of
from claimcheck.references.refusals import FieldError, refusals, slip
from claimcheck.references.rows import Row, csv_rows, json_rows
from claimcheck.references.schemas import FactRow, OriginRow, ScopeRow, fields_of
from claimcheck.references.source_files import SourceFile
from claimcheck.references.values import read_value

_SCOPE = ("population", "period", "metric")
_FLAGS = ("negated", "corrects")
_TRUTH = {"true": True, "yes": True, "false": False, "no": False}


def facts_of(declaration: Declaration, files: Sequence[SourceFile], vocabulary: Vocabulary) -> Contents:
    """Return the facts of files, and what is wrong with rows that state none."""
    defaults, problems = origin_of(declaration)
    reader = _Reader(declaration, defaults, vocabulary)
    facts: list[Fact] = []
    for file in files:
        for found in reader.read(file):
            if isinstance(found, Problem):
                problems.append(found)
            else:
                facts.append(found)
    return Contents(facts=tuple(facts), problems=tuple(problems))


class _Reader:
    """Reads rows with what the declaration and the vocabulary say."""

    def __init__(self, declaration: Declaration, defaults: OriginRow, vocabulary: Vocabulary) -> None:
        self._declaration = declaration
        self._defaults = defaults
        self._vocabulary = vocabulary
        self._properties = PropertyNames.of(vocabulary)
        self._known = fields_of(FactRow)

    def read(self, file: SourceFile) -> Iterator[Fact | Problem]:
        """Give the facts of a file, and a problem for each fault of a row that has any."""
        is_csv = file.shown.lower().endswith(".csv")
        for row in csv_rows(file) if is_csv else json_rows(file):
            if isinstance(row, Problem):
                yield row
                continue
            faults = [
                (name, f"is no known field: did you mean '{near}'?")
                for name in row.fields
                if name not in self._columns(is_csv=is_csv)
                and (near := slip(name, self._columns(is_csv=is_csv)))
            ]
            found = faults or self._fact(_nested(row.fields) if is_csv else row.fields, file, row)
            if isinstance(found, Fact):
                yield found
            else:
                yield from (
                    Problem(file=file.shown, line=row.line, field=name, message=words)
                    for name, words in found
                )

    def _columns(self, *, is_csv: bool) -> Sequence[str]:
        return [*(name for name in self._known if name != "scope"), *_SCOPE] if is_csv else self._known

    def _fact(self, fields: Mapping[str, object], file: SourceFile, row: Row) -> Fact | list[tuple[str, str]]:
        try:
            parsed = FactRow.model_validate(fields)
            return self._record(parsed, file, row.line)
        except ValidationError as error:
            return refusals(error, fields_of(ScopeRow))
        except FieldError as error:
            return [(error.field, str(error))]

    def _record(self, row: FactRow, file: SourceFile, line: int) -> Fact:
        """Return the fact that a row states; raise FieldError."""
        if not name_key(row.subject):
            raise FieldError("subject", "expected a name, with letters or digits")
        canonical = self._properties.canonical(row.property)
        definition = None if canonical is None else self._vocabulary.properties[canonical]
        value = read_value(row.value, row.type, row.unit, definition)
        scope = Scope(
            place=row.place, population=row.scope.population, period=row.scope.period, metric=row.scope.metric
        )
        return Fact(
            subject=row.subject, property=row.property, value=value, entity=row.subject,
            canonical_property=canonical or row.property, valid=row.valid, scope=scope, negated=row.negated,
            provenance=self._provenance(row, file, line),
        )  # fmt: skip

    def _provenance(self, row: FactRow, file: SourceFile, line: int) -> Provenance:
        defaults = self._defaults
        origin = row.origin or defaults.origin or row.publisher or defaults.publisher
        if origin is None:
            raise FieldError("origin", "is missing: name who first knew it, here or in the declaration")
        return Provenance(
            reference=self._declaration.name, origin=origin, locator=f"{file.shown}:{line}",
            excerpt=(row.excerpt or "").strip(), publisher=row.publisher or defaults.publisher,
            url=row.url or defaults.url, published=row.published or defaults.published,
            retrieved=row.retrieved or defaults.retrieved, sha256=file.sha256,
            source_class=row.source_class or self._declaration.source_class,
            language=row.language or defaults.language, corrects=row.corrects,
        )  # fmt: skip


def _nested(cells: Mapping[str, object]) -> dict[str, object]:
    """Return the fields of a CSV row as those of an object: the scope in one, yes and no as such."""
    fields = {name: cell for name, cell in cells.items() if name not in _SCOPE}
    fields.update(
        {name: _TRUTH.get(str(cells[name]).casefold(), cells[name]) for name in _FLAGS if name in cells}
    )
    scope = {name: cells[name] for name in _SCOPE if name in cells}
    return {**fields, "scope": scope} if scope else fields
