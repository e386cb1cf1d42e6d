package lexicon

import (
	"github.com/isnad-project/isnad/arabic"
)

// WordClass is a set of classes of the small words that hold clauses together.
type WordClass uint32

// The classes of clause words, as data/ar/clauses.tsv names them.
const (
	Preposition WordClass = 1 << iota // prep
	Relative                          // relative: relative pronouns
	That                              // that: opens a clause of content
	Negation                          // negation
	Planned                           // planned: what follows is expected or intended
	Assessed                          // assessed: what follows is an opinion or an attempt
	And                               // and: coordinates
	ClassNoun                         // class: stands before a name and says its kind (the city of)
	LastOf                            // last: the latest before now
	FirstOf                           // first: for the first time
	WhenAsked                         // asks-when
	WhereAsked                        // asks-where
	Among                             // among: opens a list of some of those counted
	Stop                              // stop: opens another clause
	NumberOf                          // number-of
	Several                           // several
	Where                             // where: prepositions that say where
	Toward                            // toward: working towards what follows
	Ongoing                           // ongoing: says that what follows goes on
	Working                           // working: work or cooperation for what follows with the preposition of purpose
	We                                // we
	Copula                            // copula: is, was, who is
	Hand                              // hand: by the hand of
	Between                           // between
	Cause                             // cause: prepositions of reason
	Instead                           // instead: in the place of someone
	Denies                            // denies: says that what follows is not so
	Onto                              // onto: prepositions of what an attack is on
	Split                             // split: says how something is shared
	Aside                             // aside: set phrases that begin like a preposition (at least)
)

var wordClasses = map[string]WordClass{
	"prep": Preposition, "relative": Relative, "that": That, "negation": Negation, "planned": Planned,
	"assessed": Assessed, "and": And, "class": ClassNoun, "last": LastOf, "first": FirstOf,
	"asks-when": WhenAsked, "asks-where": WhereAsked, "among": Among, "stop": Stop, "number-of": NumberOf, "several": Several, "where": Where, "toward": Toward, "ongoing": Ongoing, "working": Working, "we": We, "copula": Copula, "hand": Hand, "between": Between, "cause": Cause, "instead": Instead, "denies": Denies,
	"onto": Onto, "split": Split, "aside": Aside,
}

// ClauseWords are the small words that hold clauses together.
type ClauseWords struct {
	phrases *Phrases[WordClass]
}

// ClauseWords is the view of data/ar/clauses.tsv.
func (l *Lexicon) ClauseWords() *ClauseWords {
	return get(l, "clauses", func(l *Lexicon) (*ClauseWords, error) {
		table, err := l.Table("ar/clauses.tsv")
		if err != nil {
			return nil, err
		}
		c := &ClauseWords{phrases: NewPhrases[WordClass]()}
		for _, row := range table.Rows {
			class, ok := wordClasses[row.Get("class")]
			if !ok {
				return nil, row.Errorf("class", "%q is no class of clause words", row.Get("class"))
			}
			c.phrases.Add(row.Get("ar"), class)
		}
		return c, nil
	})
}

// At returns the classes of the word or phrase that begins at token i, with or
// without a conjunction attached, and how many tokens it has; 0 when none does.
func (c *ClauseWords) At(t *arabic.Text, i int) (WordClass, int) {
	m, ok := c.phrases.Longest(t, i)
	if !ok {
		return 0, 0
	}
	var class WordClass
	for _, v := range m.Values {
		class |= v
	}
	return class, m.Last - m.First
}

// Where reports whether the folded preposition says where something happens.
func (c *ClauseWords) Where(prep string) bool {
	for _, class := range c.phrases.Exact(prep) {
		if class&Where != 0 {
			return true
		}
	}
	return false
}
