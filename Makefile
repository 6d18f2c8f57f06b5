# Two commands for everybody: `make site` builds the site, `make test` tests everything.
# For developers: `make bench`, `make format`, `make lint`, `make install PREFIX=…`, `make clean`.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := site

SWIFT ?= swift
PREFIX ?= /usr/local
PORT ?= 8080
BENCH_ARGUMENTS ?=

program := .build/release/gba-site

# The release program runs where there is no Swift and no libcmark: both are linked into it, and so is jemalloc, whose
# free lists suit trees of thousands of small nodes better than glibc's (a fifth less CPU time for a build). A linker takes
# the first library of a name that it finds, so it is shown a folder that holds only the archive of cmark; jemalloc is one
# object file, since the linker hides the symbols of archives, and glibc must see its malloc. It asks for large pages,
# which spares most of 60,000 page faults.
malloc_conf := thp:always,metadata_thp:always
static := $(CURDIR)/.build/static
link_static = PKG_CONFIG_PATH=$(static) $(SWIFT) build -c release --product gba-site --static-swift-stdlib \
  -Xlinker $(static)/jemalloc.o

# Warnings of our own targets are errors in tests; editors building the site aren't bothered.
export GBA_SITE_WARNINGS

swift_files = Package.swift $(shell find Sources Tests -name '*.swift' -not -path '*/.build/*')

sudo := $(if $(filter 0,$(shell id -u)),,sudo)

.PHONY: site
site: program
	$(program) build
	@echo
	@echo "The site is in public/. To look at it:"
	@echo "  python3 -m http.server --bind 127.0.0.1 --directory public $(PORT)"
	@echo "and open http://127.0.0.1:$(PORT)/ in a browser."

.PHONY: program
program: $(static)/libcmark.pc $(static)/jemalloc.o
	$(link_static)

$(static)/libcmark.pc: | libraries
	mkdir -p $(static)
	ln -sf "$$(pkg-config --variable=libdir libcmark)/libcmark.a" $(static)/
	printf 'Name: libcmark\nDescription: cmark as an archive\nVersion: %s\nLibs: -L%s -lcmark\nCflags: -I%s\n' \
	  "$$(pkg-config --modversion libcmark)" "$(static)" "$$(pkg-config --variable=includedir libcmark)" > $@

$(static)/jemalloc.o: | libraries
	mkdir -p $(static)
	printf '%s\n' '.data' '.balign 8' '.globl malloc_conf' 'malloc_conf: .quad 0f' '.section .rodata' \
	  '0: .asciz "$(malloc_conf)"' | as --noexecstack -o $(static)/malloc_conf.o -
	ld -r -o $@ $(static)/malloc_conf.o --whole-archive "$$(pkg-config --variable=libdir jemalloc)/libjemalloc_pic.a"

.PHONY: libraries
libraries:
	@pkg-config --exists libcmark jemalloc 2>/dev/null || { \
	  echo "Installing libcmark-dev and libjemalloc-dev"; \
	  $(sudo) apt-get update -qq; \
	  $(sudo) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
	    libcmark-dev libjemalloc-dev pkg-config binutils; }

.PHONY: test-tools
test-tools: libraries
	@command -v valgrind >/dev/null && command -v strace >/dev/null && command -v ldd >/dev/null || { \
	  echo "Installing valgrind and strace"; \
	  $(sudo) apt-get update -qq; \
	  $(sudo) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends valgrind strace; }

# The order is from quick to slow, so that a slip shows early.
.PHONY: test
test: GBA_SITE_WARNINGS := errors
test: test-tools lint
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --parallel
	$(MAKE) GBA_SITE_WARNINGS= test-leaks test-release test-site

# A leak of a C pointer shows as an exit code of its own.
.PHONY: test-leaks
test-leaks: program
	./Tests/leaks.sh $(program)

# The release program: no Swift and no cmark library needed, and the real site builds with it.
.PHONY: test-release
test-release: program
	./Tests/release.sh $(program)

# What others think of the real site.
.PHONY: test-site
test-site: program
	./Tests/Judges/judge.sh $(program) .build/judges

.PHONY: lint
lint:
	$(SWIFT) format lint --strict --parallel $(swift_files)

.PHONY: format
format:
	$(SWIFT) format --in-place --parallel $(swift_files)

.PHONY: bench
bench: program
	python3 Tests/Benchmarks/bench.py --gba-site $(program) $(BENCH_ARGUMENTS)

.PHONY: bench-terms
bench-terms: program
	python3 Tests/Benchmarks/bench_terms.py --gba-site $(program) $(BENCH_ARGUMENTS)

.PHONY: bench-templates
bench-templates:
	$(SWIFT) run -c release --package-path Tests/Benchmarks TemplateBenchmark

.PHONY: install
install: program
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 $(program) "$(DESTDIR)$(PREFIX)/bin/gba-site"

.PHONY: clean
clean:
	rm -rf .build .gba-site Tests/Benchmarks/.build
	find public -mindepth 1 ! -name .gitignore -delete
