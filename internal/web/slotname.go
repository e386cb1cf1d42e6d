package web

import "strings"

// slotName is the slot of a comparison in the reader's language, and what it is
// about: "membership.count/Body/2024" is membership: count of Body, 2024.
func slotName(l locale, slot string) (name, about string) {
	fields, path, _ := strings.Cut(slot, "/")
	names := strings.Split(fields, "|")
	for i, field := range names {
		claim, part, _ := strings.Cut(field, ".")
		names[i] = l.T("claim."+claim) + ": " + l.T("slot."+part)
	}
	return strings.Join(names, " · "), strings.ReplaceAll(path, "/", " · ")
}
