# Everything a person needs: `make audit` and `make test` set up a fresh Debian machine that has only a
# Swift toolchain, build, and run.

SWIFT ?= swift
# Real returns of others; tests that need them are skipped where they are absent.
SCRUTINEER_DATA ?= $(shell for d in RealData ../shared/data; do test -d $$d && cd $$d && pwd && break; done)
export SCRUTINEER_DATA
# Whether Swift's libraries are linked into the program; `auto`: where the toolchain has them for that.
STATIC_STDLIB ?= auto
export SWIFT STATIC_STDLIB
STAMP = .build/audited

.PHONY: setup build audit test instructions instructions-renew soak bench bench-scaling cluster-test fuzz lint docs validate data samples install install-files uninstall clean

setup:
	@Scripts/setup

build: setup
	@Scripts/build scrutineer

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
	@Scripts/build benchmark
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

PREFIX ?= /usr/local
DESTDIR ?=
SYSTEMD_UNITS ?= $(PREFIX)/lib/systemd/system
SYSUSERS ?= $(PREFIX)/lib/sysusers.d
BUILT ?= .build/release/scrutineer
INSTALLED = $(DESTDIR)$(PREFIX)
DOCUMENTS = $(INSTALLED)/share/doc/scrutineer
UNITS = scrutineer.service scrutineer.timer scrutineer-watch@.path
COMPLETIONS = share/bash-completion/completions/scrutineer share/zsh/site-functions/_scrutineer \
  share/fish/vendor_completions.d/scrutineer.fish

install: build
	@$(MAKE) --no-print-directory install-files

# What is built already (BUILT): puts the files in place.
install-files:
	@install -D -m 755 $(BUILT) $(INSTALLED)/bin/scrutineer
	@install -D -m 644 Packaging/man/scrutineer.1 $(INSTALLED)/share/man/man1/scrutineer.1
	@install -D -m 644 -t $(DOCUMENTS) Packaging/audit.toml.example Docs/operations.md \
	  Docs/scaling.md
	@install -D -m 755 Packaging/cluster/scrutineer-cluster $(INSTALLED)/bin/scrutineer-cluster
	@sed 's|@PREFIX@|$(PREFIX)|' Packaging/cron/scrutineer > $(DOCUMENTS)/cron.example
	@for file in $(COMPLETIONS); do install -d $$(dirname $(INSTALLED)/$$file) || exit 1; done
	@set -- $(COMPLETIONS); for shell in bash zsh fish; do \
	  $(BUILT) --generate-completion-script $$shell > $(INSTALLED)/$$1 || exit 1; shift; done
	@install -d $(DESTDIR)$(SYSTEMD_UNITS)
	@for unit in $(UNITS); do sed 's|@PREFIX@|$(PREFIX)|' Packaging/systemd/$$unit \
	  > $(DESTDIR)$(SYSTEMD_UNITS)/$$unit || exit 1; done
	@install -D -m 644 Packaging/systemd/scrutineer.sysusers $(DESTDIR)$(SYSUSERS)/scrutineer.conf
	@echo "Installed below $(INSTALLED); Docs/operations.md says how to go on"

# Folders that others use too are left; those that are empty then are not.
uninstall:
	@rm -f $(INSTALLED)/bin/scrutineer $(INSTALLED)/bin/scrutineer-cluster \
	  $(INSTALLED)/share/man/man1/scrutineer.1 \
	  $(addprefix $(INSTALLED)/,$(COMPLETIONS)) $(patsubst %,$(DESTDIR)$(SYSTEMD_UNITS)/%,$(UNITS)) \
	  $(DESTDIR)$(SYSUSERS)/scrutineer.conf
	@rm -rf $(DOCUMENTS)
	@for folder in bin share/man/man1 share/doc $(dir $(COMPLETIONS)) lib/systemd/system lib/sysusers.d; do \
	  test ! -d $(INSTALLED)/$$folder || \
	  (cd $(INSTALLED) && rmdir -p --ignore-fail-on-non-empty $$folder) || exit 1; done

clean:
	@rm -rf .build .build-tests .build-fuzz
