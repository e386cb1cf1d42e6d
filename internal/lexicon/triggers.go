package lexicon

import (
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
)

// Trigger is a word that calls up a claim frame: a row of data/ar/triggers.tsv.
type Trigger struct {
	ID    string
	Frame isnad.ClaimType
	Sense string   // what the word says within its frame: a kind, a status, a part played
	Part  string   // verb, noun or participle
	Preps []string // folded; a verb calls up the frame only with one of these behind it; none: with any
	Gloss string   // English for values that hold the word's meaning; may be empty
}

// Form is a trigger in one of the shapes that its word takes.
type Form struct {
	*Trigger
	Feats Feats
	rest  []string // folded words that follow in a phrase
}

// Feats are the grammatical features that a shape shows.
type Feats uint16

// The features. A verb that shows neither Imperfect nor Masdar is in the perfect.
const (
	Imperfect Feats = 1 << iota
	Masdar          // verbal noun of a verb
	Feminine
	Plural
	Dual
	FirstPerson
	Object  // an object pronoun is attached
	Owned   // a possessive pronoun is attached
	Defined // with the article
)

// Has reports whether f shows all of want.
func (f Feats) Has(want Feats) bool { return f&want == want }

// Triggers finds the words that call up frames.
type Triggers struct {
	forms map[string][]Form // folded first word → shapes
	first keyFilter         // of those words
}

// Triggers is the view of data/ar/triggers.tsv.
func (l *Lexicon) Triggers() *Triggers {
	return get(l, "triggers", buildTriggers)
}

func buildTriggers(l *Lexicon) (*Triggers, error) {
	table, err := l.Table("ar/triggers.tsv")
	if err != nil {
		return nil, err
	}
	t := &Triggers{forms: make(map[string][]Form, 32*len(table.Rows))}
	for _, row := range table.Rows {
		trigger := &Trigger{
			ID: row.ID(), Frame: isnad.ClaimType(row.Get("frame")), Sense: row.Get("sense"),
			Part: row.Get("part"), Gloss: row.Get("gloss"),
		}
		for _, p := range row.List("prep") {
			trigger.Preps = append(trigger.Preps, arabic.Fold(p))
		}
		words := row.List("ar")
		switch {
		case trigger.Part == "verb" && len(words) >= 2 && len(words) <= 3:
			t.add(trigger, words[0], inflectPerfect)
			t.add(trigger, words[1], inflectImperfect)
			if len(words) == 3 {
				t.add(trigger, words[2], inflectMasdar)
			}
		case trigger.Part == "noun":
			for i, w := range words {
				inflect := inflectNoun
				if i > 0 {
					inflect = inflectPlural
				}
				t.add(trigger, w, inflect)
			}
		case trigger.Part == "participle":
			for _, w := range words {
				t.add(trigger, w, inflectParticiple)
			}
		default:
			return nil, row.Errorf("part", "%q with %d words: a verb has its perfect, imperfect and at most one masdar; else noun or participle", trigger.Part, len(words))
		}
	}
	return t, nil
}

// add lists the shapes of a phrase, of which the first word inflects.
func (t *Triggers) add(trigger *Trigger, phrase string, inflect func(word string, emit func(string, Feats))) {
	words := strings.Fields(arabic.Fold(phrase))
	inflect(words[0], func(shape string, feats Feats) {
		if t.forms[shape] == nil {
			t.first.add(arabic.Key(shape))
		}
		t.forms[shape] = append(t.forms[shape], Form{Trigger: trigger, Feats: feats, rest: words[1:]})
	})
}

// Found is a trigger met in a text.
type Found struct {
	Form
	First, Last int    // tokens, Last exclusive
	Skip        int    // letters of the first token that do not belong to it
	Prefix      string // those letters, folded: a conjunction, a preposition, the future's س
}

// At appends to dst the triggers that begin at token i, with or without attached
// particles.
func (t *Triggers) At(dst []Found, tx *arabic.Text, i int) []Found {
	if tx.Tokens[i].Kind != arabic.Word || !t.first.mayAny(tx.Keys(i)) {
		return dst
	}
	var buf [8]arabic.Reading
	fold := tx.Fold(i)
	for _, r := range arabic.Readings(buf[:0], fold) {
		for _, form := range t.forms[r.Stem] {
			if form.follows(tx, i+1) {
				dst = append(dst, Found{
					Form: form, First: i, Last: i + 1 + len(form.rest), Skip: r.Skip, Prefix: firstLetters(fold, r.Skip),
				})
			}
		}
	}
	return dst
}

func (f *Form) follows(tx *arabic.Text, i int) bool {
	for k, w := range f.rest {
		if !tx.Is(i+k, w) || tx.Tokens[i+k].Line {
			return false
		}
	}
	return true
}

func firstLetters(s string, n int) string {
	for pos := range s {
		if n == 0 {
			return s[:pos]
		}
		n--
	}
	return s
}
