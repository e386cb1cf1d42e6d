package lists

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
)

// rows calls visit for each row of a CSV file (RFC 4180; the separator may be
// another).
func rows(content []byte, separator rune, visit func([]string)) error {
	r := reading(content, separator)
	for {
		f, err := r.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if len(f) > maxColumn {
			return fmt.Errorf("a row has %d columns, over %d", len(f), maxColumn)
		}
		visit(f)
	}
}

func reading(content []byte, separator rune) *csv.Reader {
	// OFAC ends its files with a control character.
	r := csv.NewReader(bytes.NewReader(bytes.TrimRight(content, "\x1A\r\n ")))
	r.Comma, r.FieldsPerRecord, r.LazyQuotes, r.ReuseRecord = separator, -1, true, true
	return r
}

// firstRow returns the first row of a file.
func firstRow(head []byte, separator rune) []string {
	f, err := reading(head, separator).Read()
	if err != nil {
		return nil
	}
	return f
}

// columns are the places of the named columns in a header.
type columns map[string]int

func columnsOf(header []string) columns {
	c := columns{}
	for i, name := range header {
		name = strings.TrimSpace(strings.TrimPrefix(name, "\uFEFF"))
		if _, twice := c[name]; !twice {
			c[name] = i
		}
	}
	return c
}

func (c columns) has(names ...string) bool {
	for _, name := range names {
		if _, ok := c[name]; !ok {
			return false
		}
	}
	return true
}

// get returns the field in the named column, "" when the row has none.
func (c columns) get(row []string, name string) string {
	if i, ok := c[name]; ok && i < len(row) {
		return strings.TrimSpace(row[i])
	}
	return ""
}

// table calls visit for each row behind the header that has the columns.
func table(content []byte, separator rune, visit func(columns, []string), needs ...string) error {
	var c columns
	err := rows(content, separator, func(row []string) {
		switch {
		case c != nil:
			visit(c, row)
		default:
			if h := columnsOf(row); h.has(needs...) {
				c = h
			}
		}
	})
	if err == nil && c == nil {
		err = fmt.Errorf("has no header with %s", strings.Join(needs, ", "))
	}
	return err
}

// header reports whether one of the first rows has the columns.
func header(head []byte, separator rune, needs ...string) bool {
	r := reading(head, separator)
	for range 3 {
		f, err := r.Read()
		if err != nil {
			return false
		}
		if columnsOf(f).has(needs...) {
			return true
		}
	}
	return false
}

func number(s string) bool {
	s = strings.TrimSpace(s)
	return s != "" && strings.Trim(s, "0123456789") == ""
}
