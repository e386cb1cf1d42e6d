package lists

import "strings"

// The consolidated list of the EU, CSV 1.1, parted by semicolons: a row for each
// name of an entity, whose number and type stand in each.
// https://data.europa.eu/data/datasets/consolidated-list-of-persons-groups-and-entities-subject-to-eu-financial-sanctions
const (
	euID    = "Entity_LogicalId"
	euType  = "Entity_SubjectType_ClassificationCode"
	euOld   = "Entity_SubjectType"
	euWhole = "NameAlias_WholeName"
)

func euIs(head []byte) bool { return header(head, ';', euID, euWhole) }

func euRead(content []byte, add func(Name)) error {
	return table(content, ';', func(c columns, row []string) {
		kind := Organisation
		switch strings.ToLower(c.get(row, euType) + c.get(row, euOld)) {
		case "p", "person", "pp":
			kind = Person
		}
		add(Name{ID: c.get(row, euID), Kind: kind, List: "eu", Name: c.get(row, euWhole)})
	}, euID, euWhole)
}
