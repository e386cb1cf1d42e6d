package lexicon

import (
	"fmt"
	"io/fs"
	"strings"
	"unicode/utf8"

	"github.com/isnad-project/isnad/arabic"
	"golang.org/x/text/unicode/norm"
)

// Table is a strictly read TSV file: a header, then rows sorted by an ASCII id
// in the first column, the column of Arabic text last.
type Table struct {
	File    string
	Columns []string
	Rows    []Row
}

// Row is one line of a table.
type Row struct {
	Line   int
	fields []string
	table  *Table
}

// Get returns the field in the named column, and "" when the table has no such
// column, so that an optional column may be left out of a file.
func (r Row) Get(column string) string {
	for i, c := range r.table.Columns {
		if c == column {
			return r.fields[i]
		}
	}
	return ""
}

// ID returns the first field.
func (r Row) ID() string { return r.fields[0] }

// List returns the field in the named column cut at "|", with empty pieces left
// out.
func (r Row) List(column string) []string {
	var out []string
	for piece := range strings.SplitSeq(r.Get(column), "|") {
		if piece != "" {
			out = append(out, piece)
		}
	}
	return out
}

// Errorf returns an error about the row that names its file, line and column.
func (r Row) Errorf(column, format string, args ...any) error {
	return fmt.Errorf("%s:%d: %s: %s", r.table.File, r.Line, column, fmt.Sprintf(format, args...))
}

// ReadTable reads the table in file. A byte that the format does not allow is an
// error that names file, line and column: a missing or empty header, a row with
// another number of fields, ids unsorted, twice or not ASCII, text that is not
// in NFC, a bidirectional control.
func ReadTable(fsys fs.FS, file string) (*Table, error) {
	raw, err := readText(fsys, file)
	if err != nil {
		return nil, err
	}
	lines := strings.Split(strings.TrimSuffix(raw, "\n"), "\n")
	t := &Table{File: file, Columns: strings.Split(lines[0], "\t")}
	if t.Columns[0] != "id" {
		return nil, fmt.Errorf("%s:1: the first column is %q, not \"id\"", file, t.Columns[0])
	}
	t.Rows = make([]Row, 0, len(lines)-1)
	last := ""
	for i, line := range lines[1:] {
		row := Row{Line: i + 2, fields: strings.Split(line, "\t"), table: t}
		if len(row.fields) != len(t.Columns) {
			return nil, row.Errorf("id", "%d fields, the header has %d", len(row.fields), len(t.Columns))
		}
		if err := row.check(last); err != nil {
			return nil, err
		}
		last = row.ID()
		t.Rows = append(t.Rows, row)
	}
	return t, nil
}

func (r Row) check(last string) error {
	id := r.ID()
	if id == "" || strings.TrimFunc(id, func(c rune) bool { return c > ' ' && c < 0x7F }) != "" {
		return r.Errorf("id", "%q is not ASCII without spaces", id)
	}
	switch {
	case id == last:
		return r.Errorf("id", "%q stands twice", id)
	case id < last:
		return r.Errorf("id", "%q stands after %q: sort the rows by id (LC_ALL=C sort)", id, last)
	}
	for i, field := range r.fields {
		if strings.TrimSpace(field) != field {
			return r.Errorf(r.table.Columns[i], "white space around %q", field)
		}
		if plain(field) {
			continue
		}
		if !norm.NFC.IsNormalString(field) {
			return r.Errorf(r.table.Columns[i], "%q is not in NFC", field)
		}
		if strings.ContainsFunc(field, arabic.IsIgnorable) {
			return r.Errorf(r.table.Columns[i], "an invisible control character in %q", field)
		}
	}
	return nil
}

// plain reports whether the field is of ASCII and of the letters of the Arabic
// alphabet, hamza to yeh, alone: those are in NFC, and visible.
func plain(field string) bool {
	for _, c := range field {
		if c >= utf8.RuneSelf && (c < 0x0621 || c > 0x064A) {
			return false
		}
	}
	return true
}
