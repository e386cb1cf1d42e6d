package lists

import "strings"

// The lists of the UK. The consolidated list of OFSI is CSV with a line for its
// date, then a header: the last part of a name in "Name 6", the others in 1 to 5,
// the type in "Group Type", the number in "Group ID". The list of the Foreign
// Office has the same parts under "Unique ID" and "Designation Type".
// https://www.gov.uk/government/publications/the-uk-sanctions-list
const (
	ukLast     = "Name 6"
	ukGroup    = "Group ID"
	ukType     = "Group Type"
	ukUnique   = "Unique ID"
	ukKind     = "Individual, Entity, Ship"
	ukDesigned = "Designation Type"
)

var ukScripts = []string{"Name Non-Latin Script", "Name non-latin script"}

func ukIs(head []byte) bool {
	return header(head, ',', ukLast, ukGroup) || header(head, ',', ukLast, ukUnique)
}

func ukRead(content []byte, add func(Name)) error {
	return table(content, ',', func(c columns, row []string) {
		id := c.get(row, ukUnique)
		if id == "" {
			id = c.get(row, ukGroup)
		}
		parts := make([]string, 0, 6)
		for _, column := range []string{"Name 1", "Name 2", "Name 3", "Name 4", "Name 5", ukLast} {
			parts = append(parts, c.get(row, column))
		}
		kind := ukKindOf(c.get(row, ukType) + c.get(row, ukDesigned) + c.get(row, ukKind))
		add(Name{ID: id, Kind: kind, List: "uk", Name: strings.Join(parts, " ")})
		for _, column := range ukScripts {
			add(Name{ID: id, Kind: kind, List: "uk", Name: c.get(row, column)})
		}
	}, ukLast)
}

func ukKindOf(s string) Kind {
	switch strings.ToLower(s) {
	case "individual":
		return Person
	case "ship":
		return Other
	}
	return Organisation
}
