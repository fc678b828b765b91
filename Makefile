# make demo   set up an environment and summarise a sample
# make test   set up an environment and run the tests
# make lint   formatter, linter, types, import floors
# make eval   the evaluation gate over eval/gold and data/samples
# make check  all of it

VENV := .venv
BIN := $(VENV)/bin
UV := $(shell command -v uv 2>/dev/null)
# The first Python that is new enough; override with: make PYTHON=/path/to/python3.12
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3 python; do \
	$$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null && { echo $$p; break; }; done)
SAMPLE := data/samples/einzelner-top.txt

.PHONY: demo test lint eval check clean
.DEFAULT_GOAL := check

demo: $(VENV)/ready
	@$(BIN)/protokollant summarise $(SAMPLE)

test: $(VENV)/ready-dev
	$(BIN)/python -m pytest

lint: $(VENV)/ready-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

eval: $(VENV)/ready-dev
	$(BIN)/protokollant eval check eval/gold
	$(BIN)/protokollant eval gate

check: lint test eval

$(VENV)/ready: pyproject.toml
	@test -n "$(PYTHON)" || { echo "Python 3.11, 3.12 or 3.13 is needed and was not found." >&2; exit 1; }
ifdef UV
	@test -x $(BIN)/python || uv venv --quiet --seed --python "$(PYTHON)" $(VENV)
	@uv pip install --quiet --compile-bytecode --python $(BIN)/python --editable .
else
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Setting up $(VENV); this takes about a minute." >&2
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
endif
	@$(BIN)/python -m compileall -q pipeline prompts eval
	@touch $@

$(VENV)/ready-dev: $(VENV)/ready
ifdef UV
	@uv pip install --quiet --python $(BIN)/python --group dev
else
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --group dev
endif
	@touch $@

clean:
	rm -rf $(VENV) dist out .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
