package main

import (
	"bytes"
	"os"
	"testing"

	"github.com/isnad-project/isnad/internal/cli"
	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"isnad": func() { os.Exit(cli.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) },
	})
}

// Each script shows one command, or one kind of bad input, as a user meets it.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"bytes": writeBytes,
			"cut":   cutFile,
			"flip":  flip,
			"gzip":  packGzip,
			"zstd":  packZstd,
		},
	})
}

// flip changes one bit of a store, inside the first compressed text in the file.
func flip(ts *testscript.TestScript, _ bool, args []string) {
	path := ts.MkAbs(args[0])
	b, err := os.ReadFile(path)
	ts.Check(err)
	frame := bytes.Index(b, []byte{0x28, 0xB5, 0x2F, 0xFD}) // RFC 8878, section 3.1.1
	if frame < 0 {
		ts.Fatalf("%s holds no compressed text", args[0])
	}
	b[frame+24] ^= 1
	ts.Check(os.WriteFile(path, b, 0o600))
}
