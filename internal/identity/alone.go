package identity

import (
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
)

// What speaks for a person whom articles call by one word being one whom others
// call by more: the word, most of all as the last one, and what is said around
// both. The word alone is never enough.
const (
	aloneLast    = 0.45
	aloneOther   = 0.35
	aloneOffice  = 0.20
	aloneBody    = 0.12
	aloneStory   = 0.15
	aloneCompany = 0.05 // for each person named beside both
	mostCompany  = 0.10
	aloneHighest = 0.74
	aloneAlike   = 0.8 // how alike the word must be to the other's
)

// alone returns the candidates of people with names of one word: those who have the
// word in their names, and share a story or a body with them.
func (w *weigher) alone(profiles []Profile, names Likeness) []isnad.Candidate {
	byID := map[string]int{}
	for i := range profiles {
		if profiles[i].Name.Type == isnad.MentionPerson {
			byID[profiles[i].Name.Entity()] = i
		}
	}
	var out []isnad.Candidate
	for i := range profiles {
		a := &profiles[i]
		if !a.single {
			continue
		}
		met := map[int]bool{i: true}
		for _, form := range a.Forms {
			for _, id := range names.Bearing(form, aloneAlike) {
				j, known := byID[id]
				if !known || met[j] {
					continue
				}
				met[j] = true
				if b := &profiles[j]; (!b.single || i < j) && (meet(a.stories, b.stories) || bodyOfBoth(a, b)) {
					if c, ok := w.weighAlone(a, b, names); ok {
						out = append(out, c)
					}
				}
			}
		}
	}
	return out
}

func bodyOfBoth(a, b *Profile) bool {
	_, same := shared(a, b)
	return same
}

// weighAlone says what a name of one word and another come to.
func (w *weigher) weighAlone(a, b *Profile, names Likeness) (c isnad.Candidate, ok bool) {
	if meet(a.articles, b.articles) {
		return c, false // inside an article the full name names the short one
	}
	base, words := 0.0, []Word(nil)
	for _, form := range a.Forms {
		for _, other := range b.Forms {
			if at, found := answered(names.Words(form, other), other); at > base {
				base, words = at, found
			}
		}
	}
	if base == 0 {
		return c, false
	}
	first, second := a, b
	if isnad.CompareNames(b.Name, a.Name) < 0 {
		first, second, words = b, a, turned(words)
	}
	if c, ok = w.pair(first, second, base, words); !ok {
		return c, false
	}
	if o, same := shared(a, b); same && o.office != "" {
		add(&c, isnad.ReasonOffice, aloneOffice, o.office, o.body)
	} else if same {
		add(&c, isnad.ReasonBody, aloneBody, o.body)
	}
	if meet(a.stories, b.stories) {
		add(&c, isnad.ReasonStory, aloneStory)
	}
	if who, some := company(a, b); some > 0 {
		add(&c, isnad.ReasonCompany, min(mostCompany, aloneCompany*float64(some)), who)
	}
	c.Score = min(c.Score, aloneHighest)
	return c, c.Score >= fromShown
}

// answered says what a name of one word comes to whose word is one of the other's.
func answered(words []Word, other string) (base float64, _ []Word) {
	for _, r := range words {
		switch r.Kind {
		case isnad.ReasonConflict, isnad.ReasonMeaning:
			return 0, nil
		case isnad.ReasonSame, isnad.ReasonVariant:
			if r.Alike < aloneAlike {
				return 0, nil
			}
			base = aloneOther
			if strings.HasSuffix(arabic.Fold(other), r.Words[1]) {
				base = aloneLast
			}
		}
	}
	return base, words
}
