// Package lists reads the files in which authorities publish the people and
// bodies that they have listed: one format a file, told by its content. What it
// reads is hostile until proven otherwise: sizes, depths and counts are bounded.
package lists

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/isnad-project/isnad"
)

// Kind is what a list entry names.
type Kind byte

// The kinds.
const (
	Person       Kind = 'P'
	Organisation Kind = 'O'
	Other        Kind = 'V' // a ship, an aircraft, anything else
)

// Name is one name of one listed entity.
type Name struct {
	ID   string // the list's own
	Kind Kind
	List string // which list it is on
	Name string
}

// Bounds of a list.
const (
	MaxBytes  = 512 << 20
	maxNames  = 8 << 20
	maxField  = 1 << 10 // bytes of an id or a name; longer ones are cut out
	maxColumn = 256
)

// format is one way in which lists are published.
type format struct {
	name string
	is   func(head []byte) bool // told by the first kilobytes
	read func(content []byte, add func(Name)) error
}

// formats in the order in which they are tried; the plain list takes what is
// left.
var formats = []format{
	{"UN XML", unIs, unRead},
	{"OFAC XML", ofacXMLIs, ofacXMLRead},
	{"OpenSanctions CSV", openIs, openRead},
	{"EU CSV", euIs, euRead},
	{"UK CSV", ukIs, ukRead},
	{"OFAC CSV", ofacCSVIs, ofacCSVRead},
	{"OFAC aliases CSV", ofacAltIs, ofacAltRead},
	{"plain", plainIs, plainRead},
}

// head is how much of a file tells its format.
const head = 32 << 10

// Read returns the names in a list, in the order of the file, and the name of
// its format. The input names the file in errors, which are [isnad.InputError].
func Read(input string, content []byte) (names []Name, kind string, err error) {
	if len(content) > MaxBytes {
		return nil, "", &isnad.InputError{Input: input, Reason: fmt.Sprintf("is larger than %d MiB", MaxBytes>>20)}
	}
	content = bytes.TrimPrefix(content, []byte("\xEF\xBB\xBF"))
	for _, f := range formats {
		if !f.is(content[:min(len(content), head)]) {
			continue
		}
		err := f.read(content, func(n Name) {
			n.ID, n.Name, n.List = strings.TrimSpace(n.ID), strings.Join(strings.Fields(n.Name), " "), strings.TrimSpace(n.List)
			if n.ID != "" && n.Name != "" && len(n.ID) <= maxField && len(n.Name) <= maxField && len(names) < maxNames && utf8.ValidString(n.Name) {
				names = append(names, n)
			}
		})
		if err == nil && len(names) == 0 {
			err = fmt.Errorf("holds no names")
		}
		if err != nil {
			return nil, f.name, &isnad.InputError{Input: input, Reason: fmt.Sprintf("read as a list of the format %q: %v", f.name, err)}
		}
		return names, f.name, nil
	}
	return nil, "", &isnad.InputError{
		Input: input, Reason: "is no list that is known",
		Next: "give the XML of the UN, the CSV or XML of OFAC, the CSV of the EU, of the UK or of OpenSanctions, or lines of id, type (P, O, V), list and name parted by tabs",
	}
}
