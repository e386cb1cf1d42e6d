package lexicon

import "strings"

// WithArticle returns the English name of a country or of a body of countries as
// it stands behind "of": the United Kingdom, France.
func (l *Lexicon) WithArticle(name string) string {
	const article = "the "
	parts := get(l, "country articles", buildArticles)
	words := strings.Fields(name)
	if len(words) == 0 || strings.HasPrefix(name, article) || !parts.first[words[0]] && !parts.last[words[len(words)-1]] {
		return name
	}
	return article + name
}

// articleView holds the words that call for the article, as the first of a name
// or as the last.
type articleView struct{ first, last map[string]bool }

func buildArticles(l *Lexicon) (*articleView, error) {
	table, err := l.Table("en/country-articles.tsv")
	if err != nil {
		return nil, err
	}
	v := &articleView{map[string]bool{}, map[string]bool{}}
	for _, row := range table.Rows {
		part := map[string]map[string]bool{"first": v.first, "last": v.last}[row.Get("part")]
		if part == nil {
			return nil, row.Errorf("part", "%q is neither first nor last", row.Get("part"))
		}
		for _, word := range row.List("en") {
			part[word] = true
		}
	}
	return v, nil
}
