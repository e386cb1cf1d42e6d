package identity

import (
	"cmp"
	"slices"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// Alike is another entity that a name may be a spelling of.
type Alike struct {
	Entity string // the id that its forms were indexed under
	Form   string // that the name is like
	Score  float64
	Words  []Word // of the name, then of the entity
	Father bool   // one of two people is the father of the other
}

// Word is a word of one name and what answers it in the other: same, variant,
// meaning, omitted or conflict.
type Word struct {
	isnad.Reason
	Tells float64 // how much the word tells of who is meant, 0 to 1
	Alike float64 // how alike the two are, 0 to 1
}

// Likeness compares names by their words.
type Likeness interface {
	// Near returns, among the forms of all profiles, those that a form may be
	// another spelling of, perhaps itself among them.
	Near(form string, kind isnad.MentionType) []Alike
	// Bearing returns the ids of the people among whose forms one has a word alike to
	// the word, from that likeness on.
	Bearing(word string, alike float64) []string
	// Words holds one name of a person against another.
	Words(a, b string) []Word
}

// fromShown is the score from which on a candidate is shown.
const fromShown = 0.6

// Candidates returns the pairs of entities that may be one, the likeliest first.
// What was judged different is left out; what nobody could tell is marked.
//
// A pair is found by its names or, when one name is a single word, by what is said
// around it. Nothing depends on how often the articles have a word, so an article
// that names neither changes no candidate of two others.
func (m *Map) Candidates(profiles []Profile, names Likeness, whose *lexicon.Whose) []isnad.Candidate {
	w := weigher{judged: m, whose: whose}
	var out []isnad.Candidate
	for pair, alike := range nearest(profiles, names) {
		if c, ok := w.weigh(&profiles[pair[0]], &profiles[pair[1]], alike); ok {
			out = append(out, c)
		}
	}
	out = append(out, w.alone(profiles, names)...)
	slices.SortFunc(out, func(a, b isnad.Candidate) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), isnad.CompareNames(a.Names[0], b.Names[0]), isnad.CompareNames(a.Names[1], b.Names[1]))
	})
	return out
}

// retold is what a likeness counts less that is seen only in how we write a name in
// Latin letters, while articles write both in Arabic ones.
const retold = 0.1

// nearest returns for each pair of profiles whose names are alike the best of the
// ways in which they are, the words of the earlier one first.
func nearest(profiles []Profile, names Likeness) map[[2]int]Alike {
	byID := make(map[string]int, len(profiles))
	for i := range profiles {
		byID[profiles[i].Name.Entity()] = i
	}
	best := map[[2]int]Alike{}
	for i := range profiles {
		a := &profiles[i]
		if a.single {
			continue
		}
		for _, form := range a.Forms {
			if a.Name.Type != isnad.MentionPerson && script(form) > script(a.Name.Caption) {
				continue // what it may bridge to is found from the other side
			}
			for _, found := range names.Near(form, a.Name.Type) {
				j, known := byID[found.Entity]
				if !known || j == i || profiles[j].single || !comparable(a, &profiles[j], form, found.Form) {
					continue
				}
				if a.Name.Type == isnad.MentionPerson && a.written && profiles[j].written && script(form)+script(found.Form) < 2 {
					found.Score -= retold
				}
				pair := [2]int{i, j}
				if j < i {
					pair, found.Words = [2]int{j, i}, turned(found.Words)
				}
				if was, ok := best[pair]; !ok || better(found, was) {
					best[pair] = found
				}
			}
		}
	}
	return best
}

// comparable reports whether a form of one entity says something of another's. The
// caption of a body says more than articles print: whose ministry it is. So bodies
// with captions in one script are compared by these, and the rest of their forms
// serves to bridge two scripts.
func comparable(a, b *Profile, form, other string) bool {
	if a.Name.Type != b.Name.Type {
		return false
	}
	latin := script(a.Name.Caption) == 0 && script(b.Name.Caption) == 0
	return a.Name.Type == isnad.MentionPerson || !latin || (script(form) == 0 && script(other) == 0)
}

// turned are the words with the two names exchanged.
func turned(words []Word) []Word {
	out := slices.Clone(words)
	for i := range out {
		out[i].Words[0], out[i].Words[1] = out[i].Words[1], out[i].Words[0]
	}
	return out
}

// better orders ways in which two entities are alike, whatever came first.
func better(a, b Alike) bool {
	if a.Score != b.Score {
		return a.Score > b.Score
	}
	return slices.CompareFunc(a.Words, b.Words, func(x, y Word) int {
		return cmp.Or(cmp.Compare(x.Kind, y.Kind), cmp.Compare(x.Words[0], y.Words[0]), cmp.Compare(x.Words[1], y.Words[1]))
	}) < 0
}
