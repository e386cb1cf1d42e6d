package lists

import "strings"

// The simplified CSV of OpenSanctions, targets.simple.csv: a row for each
// target, its aliases parted by semicolons, its lists in "dataset".
// https://www.opensanctions.org/docs/bulk/csv/
func openIs(head []byte) bool { return header(head, ',', "id", "schema", "name", "aliases") }

func openRead(content []byte, add func(Name)) error {
	return table(content, ',', func(c columns, row []string) {
		n := Name{ID: c.get(row, "id"), Kind: openKind(c.get(row, "schema")), List: c.get(row, "dataset")}
		if n.List == "" || len(n.List) > maxField {
			n.List = "opensanctions"
		}
		for name := range strings.SplitSeq(c.get(row, "name")+";"+c.get(row, "aliases"), ";") {
			n.Name = strings.Trim(name, `" `)
			add(n)
		}
	}, "id", "schema", "name", "aliases")
}

func openKind(schema string) Kind {
	switch schema {
	case "Person":
		return Person
	case "Vessel", "Airplane", "Vehicle", "CryptoWallet", "Security":
		return Other
	}
	return Organisation
}
