package cli

import (
	"fmt"
	"os"
	"strings"

	"github.com/isnad-project/isnad"
)

// The lines of a document between which `isnad eval --write` puts its table.
const (
	tableBegins = "<!-- isnad eval -->\n"
	tableEnds   = "<!-- end of isnad eval -->"
)

// writeInto puts the table into the document in file, in the place that two
// comment lines mark, so that a change of quality shows in its history.
func writeInto(file, table string) error {
	raw, err := os.ReadFile(file)
	if err != nil {
		return failure{err}
	}
	before, rest, begins := strings.Cut(string(raw), tableBegins)
	_, after, ends := strings.Cut(rest, tableEnds)
	if !begins || !ends {
		return failure{&isnad.InputError{
			Input: file, Reason: "it has no place for the table",
			Next: fmt.Sprintf("put the lines %q and %q where it should stand", strings.TrimSpace(tableBegins), tableEnds),
		}}
	}
	if err := os.WriteFile(file, []byte(before+tableBegins+"```\n"+table+"```\n"+tableEnds+after), 0o644); err != nil {
		return failure{err}
	}
	return nil
}
