package pipeline

import (
	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/identity"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/screen"
	"github.com/isnad-project/isnad/internal/view"
)

// Candidates returns the pairs of entities of a survey that may be one, by the
// likeness of names that lists are screened with, within and across scripts. The
// judgements are those that the survey was made with.
func Candidates(s *view.Survey, lex *lexicon.Lexicon, judgements ...isnad.Judgement) ([]isnad.Candidate, error) {
	who := identity.New(judgements)
	profiles := who.Profiles(s.Articles, s.Stories)
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
		return nil, err
	}
	return who.Candidates(profiles, func(form string, kind isnad.MentionType) []identity.Alike {
		near := index.Near(form, kindOf(kind))
		out := make([]identity.Alike, len(near))
		for i, n := range near {
			out[i] = identity.Alike{Entity: n.Entity, Score: n.Score, Words: reasons(n.Words)}
		}
		return out
	}), nil
}

func kindOf(t isnad.MentionType) screen.Kind {
	if t == isnad.MentionPerson {
		return screen.Person
	}
	return screen.Organisation
}

// reasons says of each word of two names how they answer each other.
func reasons(words []screen.Answer) []isnad.Reason {
	out := make([]isnad.Reason, 0, len(words))
	for _, w := range words {
		r := isnad.Reason{Kind: isnad.ReasonVariant, Words: [2]string{w.Name, w.Entry}}
		switch {
		case w.Name == "" || w.Entry == "":
			r.Kind = isnad.ReasonOmitted
		case w.Name == w.Entry:
			r.Kind = isnad.ReasonSame
		case w.Alike == 0:
			r.Kind = isnad.ReasonConflict
		}
		out = append(out, r)
	}
	return out
}
