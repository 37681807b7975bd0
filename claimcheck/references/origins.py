"""Where data comes from, as a declaration says it for rows and texts that say nothing."""

from typing import TYPE_CHECKING

from claimcheck.errors import Problem
from claimcheck.model.configuration import Declaration

if TYPE_CHECKING:
    from claimcheck.references.schemas import OriginRow


def origin_of(declaration: Declaration) -> tuple["OriginRow", list[Problem]]:
    """Return what the options of a declaration say, less the wrong ones, and what is wrong with these."""
    from pydantic import ValidationError

    from claimcheck.references.refusals import refusals
    from claimcheck.references.schemas import OriginRow, fields_of

    problems: list[Problem] = []
    said = {"url": declaration.url, **declaration.options} if declaration.url else dict(declaration.options)
    try:
        return OriginRow.model_validate(said), problems
    except ValidationError as error:
        found = refusals(error, fields_of(OriginRow))
    wrong = {field.partition(".")[0].partition("[")[0] for field, _ in found}
    problems.extend(
        Problem(file="", line=declaration.line, field=f"references.{declaration.name}.{field}", message=words)
        for field, words in found
    )
    return OriginRow.model_validate(
        {name: value for name, value in said.items() if name not in wrong}
    ), problems
