# The two that you need: make serve, make test.

PORT ?= 8000
PYTHON := .venv/bin/python
BUNDLE := docs/assets/engine/.built
SITE := site/index.html
STEP := @echo >&2

SOURCES := $(shell find src -type f -not -name '*.pyc')
PAGES := mkdocs.yml budgets.toml $(shell find docs overrides \
	\( -path docs/assets/engine -o -path docs/rules \) -prune -o -print 2>/dev/null)

.DELETE_ON_ERROR:
.PHONY: help serve test build check bench clean

help: ## List these targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 10

serve: build ## Build the site and serve it at http://127.0.0.1:8000/ (PORT=8080 for another port)
	@PORT=$(PORT) $(PYTHON) -m explorer.serve

test: build ## Run all tests, in Python, in Pyodide and in a browser
	@tools/setup.sh chromium
	@.venv/bin/rules lint
	@$(PYTHON) -m pytest

build: $(SITE) ## Build the site into site/

check: .venv/ready ## Check format, lint, types, the rulebook, spelling and how hard the pages are
	@.venv/bin/ruff format --check
	@.venv/bin/ruff check
	@.venv/bin/mypy
	@.venv/bin/rules lint
	@.venv/bin/codespell docs src tests tools bench README.md CONTRIBUTING.md
	@$(PYTHON) tools/grade.py

bench: $(SITE) ## Measure the engine and the explorer's start
	@$(PYTHON) -m bench

clean: ## Remove everything that make has made
	rm -rf site docs/assets/engine docs/rules .venv node_modules

.venv/ready: .python-version pyproject.toml uv.lock tools/setup.sh tools/uv.txt
	@tools/setup.sh python
	@touch $@

node_modules/ready: package.json package-lock.json tools/setup.sh
	@tools/setup.sh node
	@touch $@

$(BUNDLE): .venv/ready node_modules/ready $(SOURCES)
	$(STEP) "Building the browser bundle"
	@$(PYTHON) -m explorer.bundle

$(SITE): $(BUNDLE) $(PAGES)
	$(STEP) "Building the site"
	@$(PYTHON) -m explorer.pages
	@NO_MKDOCS_2_WARNING=1 .venv/bin/mkdocs build --strict
	@$(PYTHON) -m explorer.offline
	@$(PYTHON) -m explorer.budget
	@touch $@
