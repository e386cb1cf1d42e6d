package lexicon

import "github.com/isnad-project/isnad"

// Countries maps an ISO 3166-1 alpha-2 code to the country's name in English.
func (l *Lexicon) Countries() map[string]string {
	return get(l, "countries", func(l *Lexicon) (map[string]string, error) {
		table, err := l.Table("ar/places.tsv")
		if err != nil {
			return nil, err
		}
		names := make(map[string]string, len(table.Rows))
		for _, row := range table.Rows {
			if row.Get("kind") == string(isnad.PlaceCountry) {
				names[row.Get("country")] = row.Get("en")
			}
		}
		return names, nil
	})
}
