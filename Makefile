# Everything a person needs: `make audit` and `make test` set up a fresh Debian machine that has only a
# Swift toolchain, build, and run.

SWIFT ?= swift
# Real returns of others; tests that need them are skipped where they are absent.
SCRUTINEER_DATA ?= $(shell for d in RealData ../shared/data; do test -d $$d && cd $$d && pwd && break; done)
export SCRUTINEER_DATA
STAMP = .build/audited

.PHONY: setup build audit test bench fuzz lint docs data samples clean

setup:
	@Scripts/setup

build: setup
	@$(SWIFT) build -c release --product scrutineer

# A newer program audits everything anew, an unchanged one only what has changed.
audit: build
	@test -e $(STAMP) -a ! .build/release/scrutineer -nt $(STAMP) && force= || force=--force; \
	.build/release/scrutineer nightly --config Data/audit.toml $$force
	@touch $(STAMP)
	@echo "Reports are in Reports/: open Reports/index.md"

# Release mode: the tests work on whole countries. A folder of its own, so that building tests does not
# rebuild the program.
test: setup
	@$(SWIFT) test -c release -Xswiftc -enable-testing --scratch-path .build-tests

bench: build
	@Benchmarks/run
	@Benchmarks/readers

# Each reader of foreign bytes for FUZZ_SECONDS, with the sanitizers; stops at the first crash.
fuzz: setup
	@Fuzz/run

lint:
	@$(SWIFT) format lint --strict --recursive Sources Tests Package.swift

docs: build
	@mkdir -p Docs/analyses
	@for id in $$(.build/release/scrutineer explain | cut -d' ' -f1); do \
	  .build/release/scrutineer explain $$id > Docs/analyses/$$id.md; done

data:
	@Scripts/fetch-data $(if $(SCRUTINEER_DATA),$(SCRUTINEER_DATA),RealData)

samples: build
	@.build/release/scrutineer simulate --samples Data

clean:
	@rm -rf .build .build-tests
