package isnad

import (
	"slices"
	"strconv"
	"strings"
)

// Slots are the filled slots of a claim by name. A slot that is absent was not
// said; names are those of the claim type's schema in data/schema.
type Slots map[string]Value

// Names returns the names of the filled slots in byte order.
func (s Slots) Names() []string {
	names := make([]string, 0, len(s))
	for name := range s {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// Value fills a slot: one or more texts, a number, or a truth. The zero Value
// is no value.
type Value struct {
	kind  valueKind
	num   float64
	texts []string
}

type valueKind uint8

const (
	noValue valueKind = iota
	textValue
	numberValue
	truthValue
	listValue
)

// Text is the value of a slot that holds a name, a date or wording.
func Text(s string) Value {
	if s == "" {
		return Value{}
	}
	return Value{kind: textValue, texts: []string{s}}
}

// List is the value of a slot that may hold several texts. It keeps its order.
func List(s ...string) Value {
	if len(s) == 0 {
		return Value{}
	}
	return Value{kind: listValue, texts: slices.Clone(s)}
}

// Number is the value of a slot that holds a number.
func Number(n float64) Value { return Value{kind: numberValue, num: n} }

// Truth is the value of a slot that holds yes or no.
func Truth(b bool) Value {
	v := Value{kind: truthValue}
	if b {
		v.num = 1
	}
	return v
}

// IsZero reports whether v is no value.
func (v Value) IsZero() bool { return v.kind == noValue }

// Texts returns the texts of a text or list value, and nil for others.
func (v Value) Texts() []string { return v.texts }

// IsList reports whether v was made by [List].
func (v Value) IsList() bool { return v.kind == listValue }

// Float returns the number and whether v is one.
func (v Value) Float() (float64, bool) { return v.num, v.kind == numberValue }

// Bool returns the truth and whether v is one.
func (v Value) Bool() (value, ok bool) { return v.num != 0, v.kind == truthValue }

// Equal reports whether the two values are the same; lists in any order.
func (v Value) Equal(w Value) bool {
	if v.kind != w.kind || v.num != w.num || len(v.texts) != len(w.texts) {
		return false
	}
	a, b := slices.Sorted(slices.Values(v.texts)), slices.Sorted(slices.Values(w.texts))
	return slices.Equal(a, b)
}

// String shows the value for a person.
func (v Value) String() string {
	switch v.kind {
	case numberValue:
		return strconv.FormatFloat(v.num, 'f', -1, 64)
	case truthValue:
		return strconv.FormatBool(v.num != 0)
	default:
		return strings.Join(v.texts, ", ")
	}
}
