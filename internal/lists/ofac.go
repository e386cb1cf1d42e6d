package lists

import (
	"bytes"
	"strings"
)

// The lists of the US Office of Foreign Assets Control, SDN.XML and CONS_PRIM.XML:
// sdnList with sdnEntry, a name in two parts and a list of aliases.
// https://ofac.treasury.gov/specially-designated-nationals-list-sdn-list
func ofacXMLIs(head []byte) bool {
	return bytes.Contains(head, []byte("sdnList")) && root(head, "sdnList")
}

func ofacXMLRead(content []byte, add func(Name)) error {
	return records(content, func(e *element) {
		id, kind := strings.TrimSpace(e.child("uid")), ofacKind(e.child("sdnType"))
		name := func(of *element) {
			add(Name{ID: id, Kind: kind, List: "ofac", Name: of.child("firstName") + " " + of.child("lastName")})
		}
		name(e)
		e.all("akaList", func(list *element) { list.all("aka", name) })
	}, "sdnEntry")
}

// SDN.CSV has no header and twelve columns: number, name, type, …; ALT.CSV five:
// number of the entity, of the alias, its type (aka, fka, nka), the name, remarks.
// What is not known is "-0-".
const ofacNothing = "-0-"

func ofacCSVIs(head []byte) bool {
	first := firstRow(head, ',')
	return len(first) == 12 && number(first[0]) && (strings.Contains(first[11], ofacNothing) || strings.Contains(first[3], ofacNothing) || ofacKnown(first[2]))
}

func ofacKnown(kind string) bool {
	switch strings.ToLower(strings.TrimSpace(kind)) {
	case ofacNothing, "individual", "vessel", "aircraft":
		return true
	}
	return false
}

func ofacCSVRead(content []byte, add func(Name)) error {
	return rows(content, ',', func(f []string) {
		if len(f) < 3 {
			return
		}
		n := Name{ID: f[0], Kind: ofacKind(f[2]), List: "ofac", Name: f[1]}
		if n.Kind == Person {
			n.Name = givenFirst(n.Name)
		}
		add(n)
	})
}

func ofacAltIs(head []byte) bool {
	first := firstRow(head, ',')
	if len(first) != 5 || !number(first[0]) || !number(first[1]) {
		return false
	}
	switch strings.TrimSpace(first[2]) {
	case "aka", "fka", "nka":
		return true
	}
	return false
}

// ofacAltRead reads aliases. The file does not say what they name; a comma
// stands in the names of people alone.
func ofacAltRead(content []byte, add func(Name)) error {
	return rows(content, ',', func(f []string) {
		if len(f) < 4 {
			return
		}
		n := Name{ID: f[0], Kind: Organisation, List: "ofac", Name: givenFirst(f[3])}
		if n.Name != f[3] {
			n.Kind = Person
		}
		add(n)
	})
}

// givenFirst turns "FAMILY, Given" around. What stands in capitals behind a
// comma is a legal form.
func givenFirst(name string) string {
	family, given, ok := strings.Cut(name, ",")
	if !ok || strings.Contains(given, ",") || given == strings.ToUpper(given) || family != strings.ToUpper(family) {
		return name
	}
	return strings.TrimSpace(given) + " " + family
}

func ofacKind(s string) Kind {
	switch strings.ToLower(strings.TrimSpace(s)) {
	case "individual":
		return Person
	case "vessel", "aircraft":
		return Other
	}
	return Organisation
}
