# make             from the seeds to the verified Data Package
# make test        every check, then the tests         (PYTEST_ARGS="-k dates" runs some; CCDATA_REQUIRE_ALL=1 skips none)
# make thorough    the property tests with ten thousand examples each (half an hour)
# make generate    write again what follows from the code: drafts, the stub of the API, the pages of rules and of reference;
#                  and from the built package: dictionary, datasheet, corrections, CITATION.cff
# make pictures    draw the pictures of docs/ again, from the built package
# make tutorial    run the notebook docs/tutorial.ipynb again, in place
# make diff        write what changed since the last release, cell by cell, to docs/changes/
# make release-check  make twice, offline, what a tag would publish, compare it, look inside, and write dist/ with its sums
# make wheel-check the wheel on each Python that is here, with the lowest and the newest of its dependencies
# make format      rewrite the code as the checks want it
# make benchmarks  the figures of the README's performance section
# make benchmarks-validation  docs/validation-benchmark.md: validation beside other validators (an hour)
# make pin-release pin the package that stands in datapackage/ as the release that the next version is compared with
# make lock        choose the newest versions of everything that is installed, and pin them
# make clean       remove what these commands installed and cached; what is built stays

PYTHON ?= python3
PYTEST_ARGS ?=

VENV := .venv
BIN := $(VENV)/bin
# Installed scripts name their interpreter by its path, which may hold spaces: -m is sure to work.
RUN := $(BIN)/python -m
PIP := $(RUN) pip --quiet --disable-pip-version-check --no-input

.DELETE_ON_ERROR:
.PHONY: package test thorough lint types layers generated generate pictures tutorial diff format benchmarks \
	benchmarks-validation pin-release release-check wheel-check lock clean

package: $(VENV)/installed-run
	$(BIN)/ccdata build
	$(BIN)/ccdata verify
	$(BIN)/ccdata validate

# The tests come last: pytest's summary is the last line.
test: lint types layers generated $(VENV)/installed-foreign
	$(RUN) pytest -n auto --dist worksteal $(PYTEST_ARGS)

thorough: $(VENV)/installed-foreign
	$(RUN) pytest -n auto --dist worksteal --hypothesis-profile thorough -m hypothesis $(PYTEST_ARGS)

lint: $(VENV)/installed-test
	$(RUN) ruff check --quiet
	$(RUN) ruff format --quiet --check

types: $(VENV)/installed-test
	$(RUN) mypy --no-error-summary

layers: $(VENV)/installed-test
	$(BIN)/lint-imports --no-logo

generated: $(VENV)/installed-test
	$(RUN) ccdata.tables.model.generate --check
	$(RUN) ccdata.packaging.pages --check
	$(RUN) tests.support.reference_page --check
	$(RUN) tests.support.generated

generate: $(VENV)/installed-test
	$(RUN) ccdata.tables.model.generate
	$(RUN) ccdata.packaging.pages
	$(RUN) tests.support.rules_page
	$(RUN) tests.support.reference_page

pictures: $(VENV)/installed-test
	$(RUN) ccdata.plot docs/pictures

tutorial: $(VENV)/installed-test
	$(RUN) tests.support.tutorial

diff: $(VENV)/installed-test
	$(RUN) tests.support.changes_page

format: $(VENV)/installed-test
	$(RUN) ruff check --quiet --fix-only
	$(RUN) ruff format --quiet

benchmarks: $(VENV)/installed-test
	$(RUN) benchmarks

# Other validators and what they depend on, in an environment of their own.
benchmarks-validation: $(VENV)/peers/installed
	$(RUN) benchmarks.validation

$(VENV)/peers/installed: benchmarks/peers/requirements.txt $(VENV)/installed-test
	$(PYTHON) -m venv $(VENV)/peers
	$(VENV)/peers/bin/python -m pip --quiet --disable-pip-version-check --no-input install --require-hashes \
		--only-binary :all: --requirement $<
	@touch $@

pin-release: $(VENV)/installed-run
	$(RUN) ccdata.packaging.versions.releases

# Offline: the wheel is tried with what wheel-check has fetched, and what it lacks is named. TAG, where one is released,
# is held to the version of the code; SOURCE_DATE_EPOCH is the time of the last commit, unless it is told.
TAG ?=
release-check: $(VENV)/installed-test
	$(RUN) tests.support.release --tag '$(TAG)'
	$(RUN) tests.support.release.wheels --offline --wheel "$$(echo dist/*.whl)"

wheel-check: $(VENV)/installed-test
	$(RUN) tests.support.release.wheels

# Universal: one lock for every system and every Python from 3.11 on. Without index or host: whoever installs
# says where from.
COMPILE = $(RUN) uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock' pyproject.toml requirements/run.in
lock: $(VENV)/installed-test
	$(COMPILE) --extra terminal --output-file requirements/run.txt
	$(COMPILE) requirements/test.in --all-extras --constraints requirements/run.txt --output-file requirements/test.txt
	$(RUN) uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock' \
		benchmarks/peers/requirements.in --output-file benchmarks/peers/requirements.txt

clean:
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find src tests -name __pycache__ -type d -prune -exec rm -rf {} +

# The locked versions and nothing else: hashes checked, nothing compiled; then the checkout itself, as it stands.
# jsonpath-rw, which the validator of Croissant needs, is published as Python sources alone.
$(VENV)/installed-%: requirements/%.txt pyproject.toml hatch_build.py | $(BIN)/pip
	$(PIP) install --require-hashes --only-binary :all: --no-binary jsonpath-rw \
		--requirement requirements/$*.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

# The readers in JavaScript that open the exports in the tests: pinned, and their scripts are not run.
$(VENV)/installed-foreign: tests/foreign/package-lock.json $(VENV)/installed-test
	$(RUN) tests.support.foreign
	@touch $@

$(BIN)/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "ccdata needs Python 3.11 or later; say which with `make PYTHON=...`, this is " + sys.version)'
	$(PYTHON) -m venv $(VENV)
