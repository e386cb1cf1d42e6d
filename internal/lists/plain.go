package lists

import (
	"bytes"
	"fmt"
	"strings"
)

// plainIs reports whether the first line is one of a plain list: id, type (P
// person, O organisation, V other), lists and name, parted by tabs, no header.
func plainIs(head []byte) bool {
	line, _, _ := bytes.Cut(head, []byte("\n"))
	f := strings.Split(strings.TrimSuffix(string(line), "\r"), "\t")
	return len(f) == 4 && plainKind(f[1]) != 0
}

func plainRead(content []byte, add func(Name)) error {
	n := 0
	for line := range strings.Lines(string(content)) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if line == "" {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 4 {
			return fmt.Errorf("line %d has %d fields, not 4", n, len(f))
		}
		kind := plainKind(f[1])
		if kind == 0 {
			return fmt.Errorf("line %d: the type is %q, not P, O or V", n, f[1])
		}
		add(Name{ID: f[0], Kind: kind, List: f[2], Name: f[3]})
	}
	return nil
}

func plainKind(s string) Kind {
	switch s {
	case "P", "O", "V":
		return Kind(s[0])
	}
	return 0
}
