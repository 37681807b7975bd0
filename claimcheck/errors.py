"""Everything that can go wrong, as one tree.

ClaimcheckError
├── InputError            a file, line and field that could not be read; carries `Problem`s
│   └── ConfigurationError   the same, in claimcheck.toml
├── ReferenceDataError   reference data could not be opened or asked
├── PluginError           a plugin could not be loaded, or two share a name
└── MissingExtraError     an optional part is not installed; names the extra
"""

import attrs


@attrs.frozen(kw_only=True)
class Problem:
    """One thing wrong with the input: where (file, line counted from 1, field path) and what was expected."""

    file: str
    message: str
    line: int | None = None
    field: str | None = None

    def __str__(self) -> str:
        where = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{where}: {self.field}: {self.message}" if self.field else f"{where}: {self.message}"


class ClaimcheckError(Exception):
    """What every error of claimcheck is; its text tells a person what to do."""


class InputError(ClaimcheckError):
    """Input that could not be read; `problems` has one line each."""

    def __init__(self, *problems: Problem) -> None:
        self.problems = problems
        super().__init__("\n".join(str(problem) for problem in problems))


class ConfigurationError(InputError):
    """A claimcheck.toml or a command line that cannot be followed."""


class ReferenceDataError(ClaimcheckError):
    """Reference data that could not be opened or asked."""


class PluginError(ClaimcheckError):
    """A plugin that cannot be loaded, or two that share a name."""


class MissingExtraError(ClaimcheckError):
    """An optional part that is not installed."""

    def __init__(self, extra: str, purpose: str) -> None:
        self.extra = extra
        super().__init__(f"{purpose} needs the extra '{extra}': pip install 'claimcheck-records[{extra}]'")
