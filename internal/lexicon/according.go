package lexicon

// According returns the phrases that name a source without a verb; each leads to
// what follows it: "source" (a noun phrase), "lam" (one with an attached lam) or
// "clause" (a reporting verb with its subject). See data/ar/according.tsv.
func (l *Lexicon) According() *Phrases[string] {
	return get(l, "according", func(l *Lexicon) (*Phrases[string], error) {
		return phrasesOf(l, "ar/according.tsv", "joins")
	})
}

// Connectives returns the phrases with which a sentence draws on the one before
// it (data/ar/connectives.tsv).
func (l *Lexicon) Connectives() *Phrases[string] {
	return get(l, "connectives", func(l *Lexicon) (*Phrases[string], error) {
		return phrasesOf(l, "ar/connectives.tsv", "id")
	})
}

// phrasesOf lists the phrase column of a table, each leading to another column.
func phrasesOf(l *Lexicon, file, column string) (*Phrases[string], error) {
	table, err := l.Table(file)
	if err != nil {
		return nil, err
	}
	p := NewPhrases[string]()
	for _, row := range table.Rows {
		p.Add(row.Get("phrase"), row.Get(column))
	}
	return p, nil
}
