# Everything a person needs: `make audit` and `make test` set up a fresh Debian machine that has only a
# Swift toolchain, build, and run.

SWIFT ?= swift
# Real returns of others; tests that need them are skipped where they are absent.
SCRUTINEER_DATA ?= $(shell for d in RealData ../shared/data; do test -d $$d && cd $$d && pwd && break; done)
export SCRUTINEER_DATA
STAMP = .build/audited

.PHONY: setup build audit test instructions instructions-renew soak bench bench-scaling cluster-test fuzz lint docs validate data samples install uninstall clean

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
test:
	@Scripts/setup --tests
	@$(SWIFT) test -c release -Xswiftc -enable-testing --scratch-path .build-tests

# Instructions of fixed jobs against the committed figures; the program is that of the tests.
instructions instructions-renew:
	@Scripts/setup --tests
	@$(SWIFT) build -c release -Xswiftc -enable-testing --scratch-path .build-tests --product scrutineer
	@Benchmarks/instructions .build-tests/release/scrutineer $(if $(findstring renew,$@),--renew)

# The long form of the tests that kill a night at work.
KILLS ?= 5000
soak: setup
	@SCRUTINEER_KILLS=$(KILLS) $(SWIFT) test -c release -Xswiftc -enable-testing \
	  --scratch-path .build-tests --filter 'KillTests|FaultTests'

# PEERS=long: peers of many minutes in full. About half an hour without.
bench: build
	@$(SWIFT) build -c release --product benchmark
	@Benchmarks/run

# What an archive costs, on this machine and by a model on a cluster; writes Docs/scaling.md.
bench-scaling: build
	@Benchmarks/scaling

# Debian's Slurm on this machine with several nodes, one of which dies; the same bytes as one process.
cluster-test: build
	@Scripts/cluster-test

# Each reader of foreign bytes for FUZZ_SECONDS, with the sanitizers; stops at the first crash.
fuzz: setup
	@Fuzz/run

lint:
	@$(SWIFT) format lint --strict --recursive Sources Tests Package.swift

docs: build
	@.build/release/scrutineer explain --write Docs/analyses

# Hours in full, in parts that are kept: `make validate SCALE=0.1 MINUTES=20` does some of it.
SCALE ?= 1
validate: build
	@.build/release/scrutineer validate --parts .build/validation --scale $(SCALE) \
	  $(if $(MINUTES),--minutes $(MINUTES))

data:
	@Scripts/fetch-data $(if $(SCRUTINEER_DATA),$(SCRUTINEER_DATA),RealData)

samples: build
	@.build/release/scrutineer simulate --samples Data

# STATIC_STDLIB=yes: for machines without a Swift toolchain.
PREFIX ?= /usr/local
DESTDIR ?=
SYSTEMD_UNITS ?= $(PREFIX)/lib/systemd/system
STATIC_STDLIB ?= no
UNITS = scrutineer.service scrutineer.timer scrutineer-watch.path
INSTALLED = $(DESTDIR)$(PREFIX)

install: setup
	@$(SWIFT) build -c release --product scrutineer \
	  $(if $(filter yes,$(STATIC_STDLIB)),--static-swift-stdlib)
	@install -D -m 755 .build/release/scrutineer $(INSTALLED)/bin/scrutineer
	@install -D -m 644 Packaging/man/scrutineer.1 $(INSTALLED)/share/man/man1/scrutineer.1
	@install -D -m 644 Packaging/audit.toml.example \
	  $(INSTALLED)/share/doc/scrutineer/audit.toml.example
	@install -D -m 755 Packaging/cluster/scrutineer-cluster $(INSTALLED)/bin/scrutineer-cluster
	@install -D -m 644 Docs/operations.md $(INSTALLED)/share/doc/scrutineer/operations.md
	@install -D -m 644 Docs/scaling.md $(INSTALLED)/share/doc/scrutineer/scaling.md
	@install -d $(INSTALLED)/share/bash-completion/completions \
	  $(INSTALLED)/share/zsh/site-functions $(INSTALLED)/share/fish/vendor_completions.d
	@.build/release/scrutineer --generate-completion-script bash \
	  > $(INSTALLED)/share/bash-completion/completions/scrutineer
	@.build/release/scrutineer --generate-completion-script zsh \
	  > $(INSTALLED)/share/zsh/site-functions/_scrutineer
	@.build/release/scrutineer --generate-completion-script fish \
	  > $(INSTALLED)/share/fish/vendor_completions.d/scrutineer.fish
	@for unit in $(UNITS); do install -d $(DESTDIR)$(SYSTEMD_UNITS); \
	  sed 's|@PREFIX@|$(PREFIX)|' Packaging/systemd/$$unit > $(DESTDIR)$(SYSTEMD_UNITS)/$$unit; done
	@echo "Installed below $(INSTALLED); Docs/operations.md says how to go on"

uninstall:
	@rm -f $(INSTALLED)/bin/scrutineer $(INSTALLED)/bin/scrutineer-cluster \
	  $(INSTALLED)/share/man/man1/scrutineer.1 \
	  $(INSTALLED)/share/bash-completion/completions/scrutineer \
	  $(INSTALLED)/share/zsh/site-functions/_scrutineer \
	  $(INSTALLED)/share/fish/vendor_completions.d/scrutineer.fish \
	  $(patsubst %,$(DESTDIR)$(SYSTEMD_UNITS)/%,$(UNITS))
	@rm -rf $(INSTALLED)/share/doc/scrutineer

clean:
	@rm -rf .build .build-tests .build-fuzz
