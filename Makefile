# `make site` from nothing: a virtual environment, the chronology, the site.  Needs Python 3.11 or newer, make and git.
#
#   make site      docs/ and site/ from seeds/             make site BASE=https://example.org/libya/
#   make serve     the site with live reload               make test      all tests
#   make check     validates articles, decisions, rules    make lint      ruff, mypy
#   make bench     speed, accuracy, beside other programs  make fuzz      hostile input, for a minute

# The first Python that is new enough; `make PYTHON=…` names another.
PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11 python3.14 python; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
VENV := .venv
BIN := $(VENV)/bin
BASE ?=
export PIP_DISABLE_PIP_VERSION_CHECK = 1

.DEFAULT_GOAL := site
.PHONY: site build serve check test lint format bench fuzz clean

site: $(VENV)/.installed
	$(BIN)/chronology site $(if $(BASE),--base $(BASE))

build: $(VENV)/.installed
	$(BIN)/chronology build $(if $(BASE),--base $(BASE))

serve: $(VENV)/.installed
	$(BIN)/chronology serve

check: $(VENV)/.installed
	$(BIN)/chronology check

# ARGS goes to pytest: make test ARGS=tests/dates
test: $(VENV)/.tested
	$(BIN)/python -m pytest $(ARGS)

lint: $(VENV)/.tested
	$(BIN)/ruff format --check generator tests benchmarks
	$(BIN)/ruff check generator tests benchmarks
	$(BIN)/mypy

format: $(VENV)/.tested
	$(BIN)/ruff format generator tests benchmarks
	$(BIN)/ruff check --fix generator tests benchmarks

bench: $(VENV)/.installed
	for file in benchmarks/*.py benchmarks/*/run.py; do echo "== $$file"; $(BIN)/python $$file || exit 1; done

# Examples that hypothesis has not tried before, more of them than `make test` takes time for; then atheris, where it is installed.
fuzz: $(VENV)/.tested
	$(BIN)/python -m pytest -q -p no:cacheprovider -m hypothesis --hypothesis-profile=fuzz $(shell grep -rl hypothesis tests --include='test_*.py')
	KILLS=50 $(BIN)/python -m pytest -q -p no:cacheprovider tests/test_building.py -k kills
	$(BIN)/python tests/fuzzing.py 60

clean:
	rm -rf $(VENV) site .cache .mypy_cache .pytest_cache .ruff_cache

# The stamps say what is installed: a second `make` installs nothing, a changed pin does.
$(VENV)/.installed: requirements.txt pyproject.toml
	@test -n "$(PYTHON)" || { echo "chronology needs Python 3.11 or newer: install it, or name it: make PYTHON=/path/to/python3.12"; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet -r requirements.txt
	$(BIN)/python -m pip install --quiet --no-deps camel-tools==1.6.0
	$(BIN)/python -m pip install --quiet --no-deps --config-settings editable_mode=compat --editable .
	@touch $@

$(VENV)/.tested: $(VENV)/.installed requirements-dev.txt
	$(BIN)/python -m pip install --quiet -r requirements-dev.txt
	@touch $@
