# Python 3.11 or newer and make are all that a fresh machine needs.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet

.PHONY: help install run test lint bench torture lock
help:
	@echo "make install | run | test | lint | bench | torture | lock"

install: .venv/installed

# Each stamp says that what stands before it in the line has been done, so that a second run is quick.
.venv/made:
	@test -n "$(PYTHON)" || { echo "Tensegrity needs Python 3.11 or newer; none was found."; exit 1; }
	$(PYTHON) -m venv .venv
	@touch $@

.venv/installed: .venv/made requirements/run.txt pyproject.toml
	$(PIP) --require-hashes -r requirements/run.txt
	$(PIP) --no-deps --no-build-isolation --editable .
	$(BIN)/python -m compileall -q app
	@touch $@

.venv/tested: .venv/installed requirements/test.txt
	$(PIP) --require-hashes -r requirements/test.txt
	@touch $@

run: install
	$(BIN)/tensegrity demo
	exec $(BIN)/tensegrity serve

test: .venv/tested
	$(BIN)/python -m tests.support.chromium
	$(BIN)/python -m pytest -n auto --dist worksteal

lint: .venv/tested
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/tensegrity constitution --check

bench: .venv/tested
	$(BIN)/python -m tests.bench

# The same tests as above, with larger numbers and no limit on their time.
torture: .venv/tested
	$(BIN)/python -m tests.support.chromium
	TENSEGRITY_TORTURE=1 $(BIN)/python -m pytest -m torture --timeout 0

# Pins again what pyproject.toml allows, on purpose; the locks name hashes but no address.
COMPILE := $(BIN)/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-header --no-annotate --upgrade
lock: .venv/tested
	$(COMPILE) --group build --output-file requirements/run.txt
	$(COMPILE) --group build --group test --constraint requirements/run.txt --output-file requirements/test.txt
