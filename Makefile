# Where Swift keeps what it builds.
SCRATCH ?= .build
# The year's folder that `make report` evaluates.
YEAR ?= Reports/2016
# How long `make fuzz` tries each reader.
SECONDS ?= 60
# How many random years `make sweep` tries for each number of units.
SEEDS ?= 20

RELEASE := --scratch-path $(SCRATCH) -c release --product bangvang
# With the Swift library inside, the program starts in half the time and runs where Swift is not installed.
ifeq ($(shell uname),Linux)
RELEASE += --static-swift-stdlib
endif
# Where the sources lie is none of the program's business: it is the same wherever it is built.
RELEASE += -Xcc -ffile-prefix-map=$(CURDIR)/=
PROGRAM = $(SCRATCH)/release/bangvang
# Where `make install` lays the program, below DESTDIR if that is given.
PREFIX ?= /usr/local
BENCHMARKS := --package-path Tests/Benchmarks $(filter-out --product bangvang --scratch-path $(SCRATCH),$(RELEASE))
PEERS := Tests/Benchmarks/.build/peers
TESTS := --scratch-path $(SCRATCH) --disable-xctest
SOURCES := Sources Tests Package.swift

.PHONY: report build test coverage install uninstall deb deb-test sweep fuzz nightly programs bench instructions pictures lint format schema clean help

report: build  ## Evaluate the year (YEAR=Reports/2016) and write its workbook; the default
	@"$$(swift build $(RELEASE) --show-bin-path)/bangvang" evaluate $(YEAR)

build:  ## Install what is missing and build for release
	@.ci/install build
	@swift build $(RELEASE)

test:  ## Install what is missing, build and run all tests; tells how long each takes
	@.ci/stage install .ci/install build test
	@.ci/stage build swift build --build-tests $(TESTS)
	@.ci/stage tests swift test --skip-build $(TESTS)

coverage:  ## Tell how many lines of Scoring, Intake and Spreadsheet the tests reach, and which not; fail below 95 %
	@.ci/install build test
	@.ci/coverage $(SCRATCH)-coverage

# Under sudo what the user built is laid, so that the folder of builds stays theirs.
install:  ## Install the program, manual, completions and examples (PREFIX=/usr/local DESTDIR=)
	@[ -n "$$SUDO_USER" ] && [ -x $(PROGRAM) ] || $(MAKE) --no-print-directory build
	@.ci/install package
	@.ci/packaging/install $(PROGRAM) "$(DESTDIR)$(PREFIX)"

uninstall:  ## Remove what `make install` installed
	@.ci/packaging/uninstall "$(DESTDIR)$(PREFIX)"

deb: build  ## Build the Debian package
	@.ci/install package
	@.ci/packaging/deb $(PROGRAM) $(SCRATCH)

deb-test: deb  ## Install the Debian package in a clean root and run it there (as root, over the network)
	@.ci/install test package-test
	@.ci/deb-test $(SCRATCH)/bangvang_$$($(PROGRAM) --version)_$$(dpkg --print-architecture).deb

sweep:  ## Prove the workbook's formulas on many random years of 1, 2, 54 and 600 units (SEEDS=20 each)
	@.ci/install build test
	@BANGVANG_SWEEP=$(SEEDS) swift test $(TESTS) --filter holdsOnManyYears

pictures: build  ## Draw every sheet of the year's workbook into its out folder, and the README's picture
	@.ci/install test
	@.ci/pictures "$$(swift build $(RELEASE) --show-bin-path)/bangvang" $(YEAR)

fuzz:  ## Feed every reader with what libFuzzer makes up (SECONDS=60 each, SEED of the day)
	@SECONDS_EACH=$(SECONDS) .ci/nightly fuzz

nightly:  ## Run what is too slow for every change: faults, sweeps, fuzzing, sanitizers (SEED=20240131)
	@.ci/nightly

# Builds the product and the programs of the benchmarks for release, and says where they are.
programs: build
	@swift build $(BENCHMARKS) >&2
	@echo "$$(swift build $(RELEASE) --show-bin-path)/bangvang"
	@swift build $(BENCHMARKS) --show-bin-path

bench: build  ## Measure everything beside its peers and write Tests/Benchmarks/RESULTS.md (QUICK=1: small, not kept)
	@.ci/install build bench
	@[ -x $(PEERS)/bin/python ] || python3 -m venv $(PEERS)
	@$(PEERS)/bin/pip install --quiet --disable-pip-version-check -r Tests/Benchmarks/requirements.txt
	@where=$$($(MAKE) -s programs) && $(PEERS)/bin/python Tests/Benchmarks/bench.py $$(echo "$$where" | grep ^/) \
	  $(if $(QUICK),--quick) $(ROWS)

instructions:  ## Compare the instructions of the main job and the kernels with the committed counts
	@.ci/instructions

lint:  ## Check the format
	@swift format lint --strict -r $(SOURCES)

format:  ## Put the sources into the format
	@swift format -i -r $(SOURCES)

schema: build  ## Write the schemas with which editors complete and check criteria files
	@"$$(swift build $(RELEASE) --show-bin-path)/bangvang" schema criteria >Criteria/schema.json
	@"$$(swift build $(RELEASE) --show-bin-path)/bangvang" schema metrics >Criteria/metrics.schema.json

clean:  ## Remove what was built
	@rm -rf $(SCRATCH)

help:  ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
