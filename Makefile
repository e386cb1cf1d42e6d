# Isnad: `make demo` shows the main job, `make test` proves it.
GO      ?= go
BIN      = bin/isnad
VERSION  = $(shell git describe --tags --always --dirty 2>/dev/null || echo dev)
LDFLAGS  = -s -w -X github.com/isnad-project/isnad/internal/cli.version=$(VERSION)
DEMO     = build/demo.db

.PHONY: build demo run test bench lint fmt check generate packages clean

build: ## the binary, without cgo
	CGO_ENABLED=0 $(GO) build -trimpath -ldflags '$(LDFLAGS)' -o $(BIN) ./cmd/isnad

demo: build ## the main job on the bundled sample
	@mkdir -p build && rm -f $(DEMO)*
	$(BIN) add --store $(DEMO) sample/manifest.jsonl
	@echo && $(BIN) stories --store $(DEMO)
	@echo && $(BIN) compare --store $(DEMO) --verdict differ,superseded,changed,not_comparable
	@echo && echo "Look around:  make run        (the workbench on http://127.0.0.1:8417)" \
	      && echo "One subject:  $(BIN) dossier --store $(DEMO) 'تحالف الموانئ الآمنة'"

run: build ## the workbench over the same sample, on loopback
	@mkdir -p build && test -f $(DEMO) || $(BIN) add --store $(DEMO) sample/manifest.jsonl
	$(BIN) serve --store $(DEMO)

test: packages ## everything; installs what the tests need
	CGO_ENABLED=0 $(GO) build -o $(BIN) ./cmd/isnad
	$(GO) vet ./...
	$(GO) test ./...

packages: # a browser, for the tests of the workbench
	@command -v chromium >/dev/null || { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null; }

bench: ## benchmarks of each stage
	$(GO) test -run '^$$' -bench . -benchmem ./...

fmt:
	$(GO) run mvdan.cc/gofumpt@v0.12.0 -w .

lint:
	$(GO) vet ./...
	$(GO) run honnef.co/go/tools/cmd/staticcheck@v0.8.2 ./...

check: fmt lint test

generate: ## tables, templates
	$(GO) generate ./...

clean:
	rm -rf bin build
