package cli

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"time"

	"github.com/isnad-project/isnad/internal/api"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/sqlite"
	"github.com/isnad-project/isnad/internal/web"
	"github.com/spf13/cobra"
)

const defaultAddress = "127.0.0.1:8417"

func serveCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "serve",
		Short: "Open the workbench: pages to read, compare and check what the store holds",
		Args:  cobra.NoArgs,
	}
	dsn := storeFlag(c)
	address := c.Flags().String("listen", defaultAddress, "address and port; only this machine unless told otherwise")
	c.RunE = func(cmd *cobra.Command, _ []string) error {
		hosts, err := allowedHosts(*address)
		if err != nil {
			return err
		}
		store, err := readStore(cmd.Context(), *dsn)
		if err != nil {
			return err
		}
		defer store.Close()
		listener, err := net.Listen("tcp", *address)
		if err != nil {
			return failed("--listen %s: %w; choose another port with --listen 127.0.0.1:0", *address, err)
		}
		log := slog.New(slog.NewTextHandler(cmd.ErrOrStderr(), nil))
		fmt.Fprintf(cmd.OutOrStdout(), "The workbench is open at http://%s (Ctrl-C closes it)\n", listener.Addr())
		return serveUntilDone(cmd.Context(), listener, routes(store, *dsn, log, hosts))
	}
	return c
}

// routes is the workbench and what programs ask it.
func routes(store *sqlite.Store, dsn string, log *slog.Logger, hosts []string) http.Handler {
	lists := &desk{store: store, log: log}
	shelf := &shelf{store: store, lists: lists, dsn: dsn}
	mux := http.NewServeMux()
	mux.Handle("GET /api/screen", web.Guard(lists, hosts...))
	mux.Handle("/api/", web.Guard(api.Handler(shelf, log), hosts...))
	mux.Handle("/", web.Handler(shelf, lexicon.Default(), log, hosts...))
	return mux
}

// allowedHosts returns the names under which the workbench answers: on loopback
// those of loopback alone, elsewhere any.
func allowedHosts(address string) ([]string, error) {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		return nil, fmt.Errorf("--listen %s: %w; write it as 127.0.0.1:8417", address, err)
	}
	if ip := net.ParseIP(host); host == "localhost" || (ip != nil && ip.IsLoopback()) {
		return []string{"localhost", "127.0.0.1", "::1", host}, nil
	}
	return nil, nil
}

// serveUntilDone answers requests until ctx ends, then lets those under way
// finish for a few seconds.
func serveUntilDone(ctx context.Context, listener net.Listener, h http.Handler) error {
	server := &http.Server{
		Handler: h, ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 15 * time.Second,
		WriteTimeout: time.Minute, IdleTimeout: 2 * time.Minute, MaxHeaderBytes: 64 << 10,
	}
	stopped := make(chan error, 1)
	go func() {
		<-ctx.Done()
		last, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
		defer cancel()
		stopped <- server.Shutdown(last)
	}()
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return failure{err}
	}
	return <-stopped
}
