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
TESTS := --scratch-path $(SCRATCH) --disable-xctest
SOURCES := Sources Tests Package.swift

.PHONY: report build test sweep fuzz nightly pictures lint format schema clean help

report: build  ## Evaluate the year (YEAR=Reports/2016) and write its workbook; the default
	@"$$(swift build $(RELEASE) --show-bin-path)/bangvang" evaluate $(YEAR)

build:  ## Install what is missing and build for release
	@.ci/install build
	@swift build $(RELEASE)

test:  ## Install what is missing, build and run all tests
	@.ci/install build test
	@swift test $(TESTS)

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
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
