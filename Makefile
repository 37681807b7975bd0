# Everything that people and machines do here. Needs Python 3.11 or later, git and make; nothing else.
# `make verify` and `make test` each set up what they need, in .venv.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))

# The first Python on the path that is new enough; PYTHON=/path/to/python makes it another.
PYTHON ?= $(shell for python in python3 python3.11 python3.12 python3.13 python3.14 python; do \
	if $$python -c '$(NEW_ENOUGH)' 2>/dev/null; then echo $$python; break; fi; done)

# Debian packages that tests of real services need. None does yet.
SERVICES :=

export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help verify test lint format docs bench accuracy services clean

help:
	@echo "make verify    verify the article's claims in claims/"
	@echo "make test      lint, types, layers, documents and tests with coverage"
	@echo "make lint      ruff, mypy and import-linter alone"
	@echo "make format    let ruff mend and format the code"
	@echo "make docs      check the documents: links, examples, commands"
	@echo "make bench     measure speed against its limits"
	@echo "make accuracy  measure how often it is right, on the data sets in ../shared/bench"
	@echo "make services  install what tests of real services need"
	@echo "make clean     remove .venv, caches and what was built"

# A half-made environment is removed, so that the next call starts afresh.
$(STAMP): pyproject.toml claimcheck/__about__.py
	@python='$(PYTHON)'; \
	if [ -z "$$python" ]; then \
		echo "claimcheck needs Python 3.11 or later, and none was found: python3 is" \
			"$$(python3 --version 2>/dev/null || echo missing)." \
			"Install one, or name it: make PYTHON=/path/to/python3.11" >&2; exit 1; fi; \
	if ! "$$python" -c '$(NEW_ENOUGH)' 2>/dev/null; then \
		echo "claimcheck needs Python 3.11 or later, and $$python is" \
			"$$("$$python" --version 2>/dev/null || echo missing)." >&2; exit 1; fi; \
	echo "setting up $(VENV) with $$("$$python" --version), a minute or two the first time"; \
	if ! "$(BIN)/python" -c '$(NEW_ENOUGH)' 2>/dev/null; then \
		rm -rf $(VENV); "$$python" -m venv $(VENV) || { rm -rf $(VENV); exit 1; }; fi
	@$(BIN)/python -m pip install --quiet --quiet --editable '.[dev]'
	@touch $@

# The run decides nothing here: that it completed is what counts (exit 0 or 1), whatever it found.
verify: $(STAMP)
	@status=0; $(BIN)/claimcheck verify claims/ || status=$$?; \
	case $$status in \
		0) echo "make verify: the run completed and found nothing refuted or conflicting." ;; \
		1) echo "make verify: the run completed and found something refuted or conflicting; it is told above." ;; \
		*) echo "make verify: the run did not complete (exit code $$status)." >&2; exit $$status ;; \
	esac

# Both halves always run, so that one call tells everything; pytest has the last word.
test: $(STAMP)
	@lint=0; $(MAKE) --no-print-directory lint || lint=1; \
	tests=0; $(BIN)/python -m pytest -n auto --cov || tests=$$?; \
	if [ $$lint != 0 ]; then echo "make test: the linters found something; it is told above." >&2; fi; \
	exit $$((lint || tests))

lint: $(STAMP)
	@status=0; \
	for linter in "ruff check" "ruff format --check" mypy lint-imports; do \
		echo "$$linter"; $(BIN)/$$linter || status=1; done; \
	exit $$status

format: $(STAMP)
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

docs: $(STAMP)
	$(BIN)/python -m pytest tests/test_docs.py

bench: $(STAMP)
	@status=0; \
	for benchmark in startup cold_run reading extraction strategies; do \
		echo "$$benchmark"; $(BIN)/python -m tests.benchmarks.$$benchmark || status=1; done; \
	exit $$status

# Ten minutes; tells what moved against the committed figures.
accuracy: $(STAMP)
	$(BIN)/python -m tests.benchmarks.accuracy --compare

services:
ifeq ($(strip $(SERVICES)),)
	@echo "make accuracy  measure how often it is right, on the data sets in ../shared/bench"
	@echo "make services: no test needs a service yet, so there is nothing to install."
else
	@run=; if [ "$$(id -u)" != 0 ]; then run=sudo; fi; \
	$$run apt-get update --quiet=2 && \
	DEBIAN_FRONTEND=noninteractive $$run apt-get install --quiet=2 --yes --no-install-recommends $(SERVICES)
endif

clean:
	rm -rf $(VENV) build dist htmlcov .coverage .coverage.* \
		.hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find claimcheck tests -name __pycache__ -type d -prune -exec rm -rf {} +
