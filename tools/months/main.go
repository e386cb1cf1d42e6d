// Command months builds data/ar/months-cldr.tsv, the names of the Gregorian and
// Hijri months in every Arabic locale of CLDR, from data/upstream/cldr/months.tsv.
// It is run from the data folder by go generate; the same input gives the same
// bytes.
package main

import (
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

func main() {
	log.SetFlags(0)
	dir := "."
	if len(os.Args) > 1 {
		dir = os.Args[1]
	}
	raw, err := os.ReadFile(filepath.Join(dir, "upstream", "cldr", "months.tsv"))
	if err != nil {
		log.Fatal("months: ", err)
	}
	out, err := build(string(raw))
	if err != nil {
		log.Fatal("months: ", err)
	}
	if err := os.WriteFile(filepath.Join(dir, "ar", "months-cldr.tsv"), []byte(out), 0o644); err != nil {
		log.Fatal("months: ", err)
	}
}

// build returns the table of the names in an extract of CLDR: one row a name,
// with the locales that use it. Its example is the third of the month.
func build(extract string) (string, error) {
	rows := []string{}
	for n, line := range strings.Split(strings.TrimSpace(extract), "\n")[1:] {
		f := strings.Split(line, "\t")
		if len(f) != 4 || len(f[1]) > 2 {
			return "", fmt.Errorf("months.tsv:%d: %q is no month", n+2, line)
		}
		locales := strings.Fields(f[2])
		id := fmt.Sprintf("cldr.%s.%02s.%s", f[0], f[1], strings.ToLower(locales[0]))
		rows = append(rows, strings.Join([]string{id, f[0], f[1], f[2], "3 " + f[3], f[3]}, "\t"))
	}
	slices.Sort(rows)
	return "id\tcalendar\tmonth\tlocales\texample\tar\n" + strings.Join(rows, "\n") + "\n", nil
}
