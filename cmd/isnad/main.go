// Command isnad reads news and keeps who said what, through whom, and where.
package main

import (
	"os"

	"github.com/isnad-project/isnad/internal/cli"
)

func main() {
	os.Exit(cli.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
