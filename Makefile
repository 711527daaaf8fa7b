# What people type. Everything here installs what it needs, or says in one line what to install.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help site test browser fuzz sanitize lint docs bench clean

# What the program itself needs, and what its tests compare it with.
PROGRAM_PACKAGES := libcmark-gfm-dev libcmark-gfm-extensions-dev libexpat1-dev libspng-dev libturbojpeg0-dev libwebp-dev pkg-config
TEST_PACKAGES := gettext git libical3 libxml2-utils zbar-tools librsvg2-bin python3 python3-pip python3-jinja2 python3-dateutil python3-jsonschema python3-yaml rsync nodejs
# What the browser tests look with; the fonts have Arabic, and Urdu's Nastaliq, whose lines are tall.
BROWSER_PACKAGES := chromium default-jre-headless fonts-noto-core poppler-utils python3 python3-pip zbar-tools
BENCH_PACKAGES := python3 python3-pip valgrind

# Swift's library inside the program, without symbols: it starts sooner, and runs where no Swift is.
LINKED := --static-swift-stdlib -Xlinker -s

help:
	@echo "make site    build the program and the example school, into public/"
	@echo "make test    run all tests"
	@echo "make browser run only those in a real browser, after a change in the theme"
	@echo "make fuzz    try any bytes in each kind of file, a minute each (TARGET=catalog SECONDS=600 for one)"
	@echo "make sanitize  run the tests with the address and the thread sanitizer"
	@echo "make lint    check the layout of the code"
	@echo "make docs    write the manual's pages of the rules anew"
	@echo "make bench   measure the speed, beside Hugo on the same words"
	@echo "make clean   remove what these made"

site:
	@.ci/need $(PROGRAM_PACKAGES)
	@.ci/need-swift
	swift build -c release --product schoolgate $(LINKED)
	@"$$(swift build -c release --show-bin-path)/schoolgate" build --output public
	@echo
	@echo "The example school is in public/. To look at it:"
	@echo "    \"$$(swift build -c release --show-bin-path)/schoolgate\" serve"
	@echo "and open http://localhost:8080/ in a browser."

test:
	@.ci/need $(PROGRAM_PACKAGES) $(TEST_PACKAGES)
	@.ci/need-python
	@.ci/need-swift
	swift build --build-tests --explicit-target-dependency-import-check error
	@echo "The tests run for some minutes; what they say is in .build/tests.log"
	@swift test --skip-build >.build/tests.log 2>&1; status=$$?; grep '^✘' .build/tests.log | cut -c 1-600 | head -80; \
		grep 'Test run with' .build/tests.log || tail -20 .build/tests.log; exit $$status
	@$(MAKE) --no-print-directory browser

# The day is fixed, so that the same commit gives the same pages next year.
browser:
	@.ci/need $(PROGRAM_PACKAGES) $(BROWSER_PACKAGES)
	@.ci/need-browser
	@.ci/need-swift
	swift build --product schoolgate
	@mkdir -p .build/browser
	@rm -rf .build/browser/site .build/browser/gallery .build/browser/tricks .build/browser/tricks-site
	@"$$(swift build --show-bin-path)/schoolgate" build --today 2026-11-22 --output .build/browser/site >.build/browser/notes \
		|| { grep -A 3 ': error: ' .build/browser/notes; exit 1; }
	@"$$(swift build --show-bin-path)/schoolgate" theme gallery --output .build/browser/gallery >/dev/null
	@python3 Tests/Tricks/make_site.py .build/browser/tricks-site
	@"$$(swift build --show-bin-path)/schoolgate" build --no-checks --today 2026-11-22 --site .build/browser/tricks-site \
		--output .build/browser/tricks >/dev/null 2>&1 || test -f .build/browser/tricks/index.html
	@python3 Tests/Browser/run.py .build/browser/site --gallery .build/browser/gallery --tricks .build/browser/tricks \
		--screenshots .build/browser/screenshots

# libFuzzer has a main of its own, so what it calls is a library, linked here.
fuzz:
	@.ci/need $(PROGRAM_PACKAGES)
	@.ci/need-swift
	swift build -c release --product Fuzz --scratch-path .build/fuzz -Xswiftc -sanitize=fuzzer,address
	@swiftc -sanitize=fuzzer,address -Xlinker -u -Xlinker LLVMFuzzerTestOneInput -o .build/fuzz/fuzz \
		.build/fuzz/release/libFuzz.a $$(pkg-config --libs libcmark-gfm libturbojpeg libwebp spng expat)
	@Tests/Fuzz/run .build/fuzz/fuzz $(or $(SECONDS),60) $(TARGET)

# Leaks are not looked for, as Swift keeps what it knows of types for ever. The random calendars take minutes even without.
sanitize:
	@.ci/need $(PROGRAM_PACKAGES) $(TEST_PACKAGES)
	@.ci/need-swift
	swift build --build-tests --sanitize=address --scratch-path .build/address
	ASAN_OPTIONS=detect_leaks=0 swift test --skip-build --sanitize=address --scratch-path .build/address \
		--skip randomRulesGiveWhatDateutilGives
	swift build --build-tests --sanitize=thread --scratch-path .build/thread
	swift test --skip-build --sanitize=thread --scratch-path .build/thread --filter '^(CommonMark|Pipeline|Safety)Tests'

lint:
	@.ci/need-swift
	swift format lint --strict --recursive --configuration .swift-format Sources Tests Benchmarks Package.swift

docs:
	@.ci/need $(PROGRAM_PACKAGES)
	@.ci/need-swift
	swift build --product schoolgate
	@"$$(swift build --show-bin-path)/schoolgate" explain --write-pages docs/rules

bench:
	@.ci/need $(PROGRAM_PACKAGES) $(BENCH_PACKAGES)
	@.ci/need-swift
	swift build -c release --product schoolgate $(LINKED)
	swift build -c release --product CheckSpeed $(LINKED)
	@python3 Benchmarks/run.py "$$(swift build -c release --show-bin-path)/schoolgate"
	@python3 Benchmarks/checks.py "$$(swift build -c release --show-bin-path)"
	@python3 Benchmarks/calendars.py "$$(swift build -c release --show-bin-path)/schoolgate"

clean:
	rm -rf .build public public.new
