// Package cli is the command line: one subcommand a file, and the wiring of
// everything else.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"
)

// Exit codes of every command.
const (
	exitDone  = 0
	exitWork  = 1 // the work failed, or some of it
	exitUsage = 2 // the call was wrong
)

// failure ends a command with exit 1; everything else that a command returns
// without wrapping it is a wrong call.
type failure struct{ error }

func (f failure) Unwrap() error { return f.error }

func failed(format string, args ...any) error { return failure{fmt.Errorf(format, args...)} }

// Main runs the program and returns its exit code.
func Main(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	root := rootCommand()
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	err := root.ExecuteContext(ctx)
	if err == nil {
		return exitDone
	}
	fmt.Fprintf(stderr, "isnad: %v\n", err)
	if errors.As(err, new(failure)) {
		return exitWork
	}
	return exitUsage
}

func rootCommand() *cobra.Command {
	root := &cobra.Command{
		Use:           "isnad",
		Short:         "Who said it, through whom, where exactly, and who says otherwise",
		Version:       programVersion(),
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.CompletionOptions.HiddenDefaultCmd = true
	root.AddCommand(
		addCommand(),
		evalCommand(),
		annotateCommand(),
		compareCommand(),
		readCommand(),
		searchCommand(),
		serveCommand(),
		verifyCommand(),
		storiesCommand(),
		timelineCommand(),
		entitiesCommand(),
		dossierCommand(),
		judgeCommand(),
		claimsCommand(),
		listCommand(),
		screenCommand(),
		trainCommand(),
	)
	return root
}
