package lexicon

import "github.com/isnad-project/isnad/arabic"

// Efforts tells the line of effort of a goal by its words: military, finance,
// fighters, messaging, stabilisation, justice, returns.
type Efforts struct {
	phrases *Phrases[string]
}

// EffortOther is the line of a goal whose words tell none.
const EffortOther = "other"

// effortRank says which line wins when a goal has words of several: the more
// special one (fighting the funding is finance, not fighting).
var effortRank = map[string]int{
	"finance": 8, "fighters": 7, "messaging": 6, "returns": 5, "stabilisation": 4, "justice": 3, effortCivil: 2, "military": 1,
}

// effortCivil marks words that are fought without arms (corruption, poverty): a
// fight against them is of no line.
const effortCivil = "civil"

// Efforts is the view of data/ar/efforts.tsv.
func (l *Lexicon) Efforts() *Efforts {
	return get(l, "efforts", func(l *Lexicon) (*Efforts, error) {
		table, err := l.Table("ar/efforts.tsv")
		if err != nil {
			return nil, err
		}
		e := &Efforts{phrases: NewPhrases[string]()}
		for _, row := range table.Rows {
			line := row.Get("line")
			if effortRank[line] == 0 {
				return nil, row.Errorf("line", "%q is no line of effort", line)
			}
			phrase := row.Get("ar")
			e.phrases.Add(phrase, line)
			if tx := arabic.Tokenize(phrase); len(tx.Tokens) == 1 && !arabic.HasArticle(tx.Fold(0)) {
				e.phrases.Add(alef+lam+phrase, line)
				for _, p := range pronouns {
					e.phrases.Add(construct(arabic.Fold(phrase))+p, line)
				}
			}
		}
		return e, nil
	})
}

// Line returns the line of effort of tokens [first, last).
func (e *Efforts) Line(t *arabic.Text, first, last int) string {
	best := EffortOther
	for i := first; i < last; i++ {
		m, ok := e.phrases.Longest(t, i)
		if ok && m.Last <= last && effortRank[m.Values[0]] > effortRank[best] {
			best = m.Values[0]
		}
	}
	if best == effortCivil {
		return EffortOther
	}
	return best
}
