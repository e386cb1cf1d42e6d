package lists

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
)

// Bounds of an XML list.
const (
	deepest  = 32
	longText = 4 << 10 // of one element, in bytes
)

// element is an XML element with what it holds, names without their spaces.
type element struct {
	name     string
	text     string
	children []element
}

// child returns the text of the first child of that name.
func (e *element) child(name string) string {
	for i := range e.children {
		if e.children[i].name == name {
			return e.children[i].text
		}
	}
	return ""
}

// all calls visit for every child of that name.
func (e *element) all(name string, visit func(*element)) {
	for i := range e.children {
		if e.children[i].name == name {
			visit(&e.children[i])
		}
	}
}

// records reads an XML file and calls visit for each element that has one of
// the names, with all it holds. No entity that a file declares is expanded.
func records(content []byte, visit func(*element), names ...string) error {
	d := xml.NewDecoder(bytes.NewReader(content))
	d.CharsetReader = func(charset string, _ io.Reader) (io.Reader, error) {
		return nil, fmt.Errorf("the character set %q is not read; save the file as UTF-8", charset)
	}
	for depth := 0; ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		switch t := token.(type) {
		case xml.StartElement:
			if depth++; depth > deepest {
				return fmt.Errorf("is nested deeper than %d", deepest)
			}
			for _, name := range names {
				if t.Name.Local != name {
					continue
				}
				e, err := readElement(d, name, depth)
				if err != nil {
					return err
				}
				depth--
				visit(&e)
				break
			}
		case xml.EndElement:
			depth--
		}
	}
}

func readElement(d *xml.Decoder, name string, depth int) (element, error) {
	e := element{name: name}
	if depth > deepest {
		return e, fmt.Errorf("is nested deeper than %d", deepest)
	}
	for {
		token, err := d.Token()
		if err != nil {
			return e, err
		}
		switch t := token.(type) {
		case xml.StartElement:
			c, err := readElement(d, t.Name.Local, depth+1)
			if err != nil {
				return e, err
			}
			e.children = append(e.children, c)
		case xml.CharData:
			if len(e.text)+len(t) <= longText {
				e.text += string(t)
			}
		case xml.EndElement:
			return e, nil
		}
	}
}

// root reports whether the first element of an XML file has that name.
func root(head []byte, name string) bool {
	d := xml.NewDecoder(bytes.NewReader(head))
	d.Strict = false
	d.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil }
	for {
		token, err := d.RawToken()
		if err != nil {
			return false
		}
		if t, ok := token.(xml.StartElement); ok {
			return t.Name.Local == name
		}
	}
}
