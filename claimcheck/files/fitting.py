"""What all models of the door share: what passes them, and how they tell what does not fit, and where."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated, TypeAlias

from pydantic import BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError

from claimcheck.files.faults import MISFIT
from claimcheck.files.located import Path
from claimcheck.model.time import Period


class MisfitError(ValueError):
    """A value that fits no record, and where it stands below the model that raised it."""

    def __init__(self, reason: str, path: Path = ()) -> None:
        self.reason = reason
        self.path = path
        super().__init__(reason)


@contextmanager
def at(*path: str) -> Iterator[None]:
    """Say of what goes wrong inside that it stands at `path`."""
    try:
        yield
    except MisfitError as misfit:
        raise MisfitError(misfit.reason, (*path, *misfit.path)) from misfit
    except ValueError as error:
        raise MisfitError(str(error), path) from error


@contextmanager
def told() -> Iterator[None]:
    """Tell pydantic of what goes wrong inside, with its place."""
    try:
        yield
    except ValueError as error:
        path = error.path if isinstance(error, MisfitError) else ()
        raise PydanticCustomError(MISFIT, "{reason}", {"reason": str(error), "path": path}) from error


class Model(BaseModel):
    """What all models have: nothing is coerced, nothing unknown passes."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, defer_build=True)


Text: TypeAlias = Annotated[str, Field(min_length=1)]


def form_of(value: object) -> str:
    """Return which of two written forms a value has: words alone, or a mapping of its parts."""
    return "parts" if isinstance(value, dict) else "words"


def read_period(words: str | None, key: str) -> Period | None:
    """Return a date or interval of EDTF."""
    if words is None:
        return None
    with at(key):
        return Period.parse(words)
