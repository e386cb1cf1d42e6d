package lists

import (
	"bytes"
	"strings"
)

// The consolidated list of the UN Security Council, XML: CONSOLIDATED_LIST with
// INDIVIDUALS and ENTITIES; a name in four parts, its original script, aliases.
// https://www.un.org/securitycouncil/content/un-sc-consolidated-list
func unIs(head []byte) bool {
	return bytes.Contains(head, []byte("CONSOLIDATED_LIST")) && root(head, "CONSOLIDATED_LIST")
}

func unRead(content []byte, add func(Name)) error {
	return records(content, func(e *element) {
		kind, alias := Person, "INDIVIDUAL_ALIAS"
		if e.name == "ENTITY" {
			kind, alias = Organisation, "ENTITY_ALIAS"
		}
		id := strings.TrimSpace(e.child("REFERENCE_NUMBER"))
		if id == "" {
			id = strings.TrimSpace(e.child("DATAID"))
		}
		name := func(s string) { add(Name{ID: id, Kind: kind, List: "un", Name: s}) }
		name(strings.Join([]string{e.child("FIRST_NAME"), e.child("SECOND_NAME"), e.child("THIRD_NAME"), e.child("FOURTH_NAME")}, " "))
		name(e.child("NAME_ORIGINAL_SCRIPT"))
		e.all(alias, func(a *element) {
			name(a.child("ALIAS_NAME"))
			name(a.child("NAME_ORIGINAL_SCRIPT"))
		})
	}, "INDIVIDUAL", "ENTITY")
}
