# The two commands: `make` builds the bibliography of sources/, `make test` proves the code.
# Both install what they need into .venv once, and again only after pyproject.toml changed;
# in between neither asks the network for anything but the links that are checked.

VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip --disable-pip-version-check install --quiet --quiet
# PYTHON=... on the command line names the interpreter; otherwise the first good one below is taken.
CANDIDATES := $(or $(PYTHON),python3.13 python3.12 python3.11 python3)
# A name on the PATH may be a shim that refuses to run, an older Python, or one that cannot make environments.
GOOD := import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))

# An environment whose interpreter is gone (upgraded, moved) is made anew.
IGNORED := $(shell $(PY) -c '' 2>/dev/null || rm -rf $(VENV))

.DEFAULT_GOAL := build
.PHONY: build test format bench docs clean distclean

build: $(VENV)/.installed ## sources/ -> bib/ -> references.bib and build/index.html
	@$(PY) -m citekit build

test: $(VENV)/.installed-dev ## lint, format, types, tests
	@echo "ruff check"; $(PY) -m ruff check --quiet .
	@echo "ruff format --check"; $(PY) -m ruff format --check --quiet . \
		|| { echo "some files are not formatted; run: make format" >&2; exit 1; }
	@echo "mypy"; $(PY) -m mypy --no-error-summary
	@$(PY) -m pytest -q

format: $(VENV)/.installed-dev ## mend what ruff can mend
	@$(PY) -m ruff check --fix --quiet . ; $(PY) -m ruff format .

bench: $(VENV)/.installed-dev ## every benchmark in turn; each compares two things in one run
	@for file in tests/bench/[a-z]*.py; do echo "== $$file"; $(PY) "$$file" || exit 1; done

docs: $(VENV)/.installed-docs ## the manual, into build/site
	@$(PY) -m mkdocs build --strict --quiet && echo "build/site/index.html"

clean: ## what can be made again; never bib/, references.bib or .citekit/
	@rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
	@find citekit tests -name __pycache__ -type d -prune -exec rm -rf {} +

distclean: clean ## the environment as well
	@rm -rf $(VENV)

$(PY):
	@for python in $(CANDIDATES); do \
		"$$python" -c '$(GOOD)' >/dev/null 2>&1 || continue; \
		echo "creating $(VENV) with $$("$$python" -c 'import sys; print(sys.executable, sys.version.split()[0])')"; \
		"$$python" -m venv --clear $(VENV) && exit 0; \
	done; \
	echo "citekit needs Python 3.11 or newer with the venv module; tried: $(CANDIDATES)" >&2; \
	echo "Install one (Debian: python3 and python3-venv) or name yours: make PYTHON=/path/to/python3" >&2; \
	exit 1

# Order-only: the interpreter's own time stamp is the system's and says nothing about what is installed.
$(VENV)/.installed: pyproject.toml | $(PY)
	@echo "installing citekit[csl] into $(VENV) (once, and after pyproject.toml changed)"
	@$(PIP) --editable '.[csl]' && touch $@

$(VENV)/.installed-%: pyproject.toml | $(PY)
	@echo "installing citekit[$*] into $(VENV) (once, and after pyproject.toml changed)"
	@$(PIP) --editable '.[$*]' && touch $@ $(VENV)/.installed
