package lexicon

import "github.com/isnad-project/isnad/arabic"

// Particles is function words by what they do in a sentence, keyed by their
// folded form. The classes are those of data/ar/particles.tsv.
type Particles struct{ classes map[string]string }

// Class returns the class of a folded word, or "".
func (p *Particles) Class(fold string) string { return p.classes[fold] }

// Particles returns the words of data/ar/particles.tsv.
func (l *Lexicon) Particles() *Particles {
	return get(l, "particles", func(l *Lexicon) (*Particles, error) {
		table, err := l.Table("ar/particles.tsv")
		if err != nil {
			return nil, err
		}
		p := &Particles{make(map[string]string, len(table.Rows))}
		for _, row := range table.Rows {
			p.classes[arabic.Fold(row.Get("word"))] = row.Get("class")
		}
		return p, nil
	})
}
