package lexicon

import (
	"strings"

	"github.com/isnad-project/isnad/arabic"
)

// OfficeNames names in English the offices that titles with their complements hold.
type OfficeNames struct {
	titles *Phrases[Title]
	names  map[string]string // country and key → office
}

// OfficeNames gives the English names of offices, some by the country or body they
// belong to.
func (l *Lexicon) OfficeNames() *OfficeNames {
	return get(l, "office names", func(l *Lexicon) (*OfficeNames, error) {
		table, err := l.Table("ar/offices.tsv")
		if err != nil {
			return nil, err
		}
		o := &OfficeNames{titles: l.Titles(), names: map[string]string{}}
		for _, row := range table.Rows {
			if row.Get("office") == "" {
				return nil, row.Errorf("office", "empty")
			}
			for _, phrase := range row.List("ar") {
				words := strings.Fields(arabic.Fold(phrase))
				o.names[row.Get("of")+"|"+o.key(words)] = row.Get("office")
			}
		}
		return o, nil
	})
}

// anyComplement stands in the table for whatever a title is held of.
const anyComplement = "*"

// key makes one of all ways to write the same words: without the article, the
// title in its masculine form.
func (o *OfficeNames) key(words []string) string {
	var b strings.Builder
	for i, w := range words {
		if t := o.titles.Exact(w); t != nil && i < 3 {
			w = t[0].ID
		}
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(arabic.TrimArticle(strings.TrimPrefix(w, lamArticle)))
	}
	return b.String()
}

const lamArticle = "\u0644\u0644"

// Name returns the office that the folded words of a title phrase, adjectives of
// country left out, name in the given country: by as many of the words as the
// table knows. It is "" when it knows none of them.
func (o *OfficeNames) Name(words []string, of string) string {
	for n := len(words); n > 0; n-- {
		key := o.key(words[:n])
		if name := o.names[of+"|"+key]; name != "" {
			return name
		}
		if name := o.names["|"+key]; name != "" {
			return name
		}
	}
	return ""
}

// Any returns the office of a title word that changes its name when it is held
// of a body (head, not president), or "".
func (o *OfficeNames) Any(word string) string {
	return o.names["|"+o.key([]string{word})+" "+anyComplement]
}
