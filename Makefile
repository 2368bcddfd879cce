# generate, check, test, lint, golden, conformance, fuzz, sbom, bench: each sets up what it needs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: generate check test lint golden conformance fuzz bench sbom clean

generate: $(READY)
	$(BIN)/python -m generator generate

check: $(READY)
	$(BIN)/python -m generator check

test: $(READY)
	bash tools/toolchains
	$(BIN)/python -m pytest -n 2

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/black --check --quiet .
	$(BIN)/mypy
	$(BIN)/python -m generator fmt --check

sbom: $(READY)
	@$(BIN)/python tools/sbom.py

golden: $(READY)
	$(BIN)/python -m pytest --update-golden

conformance: $(READY)
	bash tools/toolchains
	PYTHONPATH=tests $(BIN)/python -m conformance

fuzz: $(READY)
	$(BIN)/python -m fuzz --seconds $(or $(SECONDS),60) $(ARGS)

bench: $(READY)
	$(BIN)/python bench/run.py $(ARGS)

clean:
	rm -rf $(VENV) dist

$(READY): requirements.lock
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.lock
	touch $@
