package pipeline

import (
	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/identity"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/screen"
	"github.com/isnad-project/isnad/internal/view"
)

// Questions returns what only a person can say of a survey's entities: which pairs
// may be one, by the likeness of names that lists are screened with, within and
// across scripts; and which may be several under one name. The judgements are those
// that the survey was made with.
func Questions(s *view.Survey, lex *lexicon.Lexicon, judgements ...isnad.Judgement) (view.Questions, error) {
	who := identity.New(judgements)
	profiles := who.Profiles(s.Articles, s.Stories, lex.Whose())
	index, err := screen.Build(lex.Screening(), func(yield func(screen.Entry) bool) {
		for i := range profiles {
			p := &profiles[i]
			for _, form := range p.Forms {
				if !yield(screen.Entry{ID: p.Name.Entity(), Kind: kindOf(p.Name.Type), Name: form}) {
					return
				}
			}
		}
	})
	if err != nil {
		return view.Questions{}, err
	}
	return view.Questions{
		Candidates: who.Candidates(profiles, likeness{index}, lex.Whose()),
		Doubts:     identity.Doubts(profiles, lex),
	}, nil
}

// likeness compares names as lists are screened.
type likeness struct{ index *screen.Index }

// Near returns the forms of the index that a form may be another spelling of.
func (l likeness) Near(form string, kind isnad.MentionType) []identity.Alike {
	near := l.index.Near(form, kindOf(kind))
	out := make([]identity.Alike, len(near))
	for i, n := range near {
		out[i] = identity.Alike{Entity: n.Entity, Form: n.Name, Score: n.Score, Words: answers(n.Words), Father: n.Father}
	}
	return out
}

// Bearing returns the people of the index who have the word in a name.
func (l likeness) Bearing(word string, alike float64) []string { return l.index.Bearing(word, alike) }

// Words holds one name of a person against another.
func (l likeness) Words(a, b string) []identity.Word {
	return answers(l.index.Answers(a, b, screen.Person))
}

func kindOf(t isnad.MentionType) screen.Kind {
	if t == isnad.MentionPerson {
		return screen.Person
	}
	return screen.Organisation
}

// answers says of each word of two names how they answer each other.
func answers(words []screen.Answer) []identity.Word {
	out := make([]identity.Word, 0, len(words))
	for _, w := range words {
		r := isnad.Reason{Kind: isnad.ReasonVariant, Words: [2]string{w.Name, w.Entry}}
		switch {
		case w.Name == "" || w.Entry == "":
			r.Kind = isnad.ReasonOmitted
		case w.Name == w.Entry:
			r.Kind = isnad.ReasonSame
		case w.Meaning:
			r.Kind = isnad.ReasonMeaning
		case w.Alike == 0, w.Kunya:
			r.Kind = isnad.ReasonConflict
		}
		out = append(out, identity.Word{Reason: r, Tells: w.Tells, Alike: w.Alike})
	}
	return out
}
