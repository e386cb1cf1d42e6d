// Package screen finds the listed names that a name may be a spelling of: within
// and across the Arabic and the Latin script. The design is docs/screening.md.
package screen

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// Match is a listed name that a name may mean: a candidate with its reasons,
// never a fact.
type Match struct {
	Entity string
	Kind   Kind
	List   string
	Name   string  // as listed
	Score  float64 // 0 to 1
	Band   Band
	Why    []Reason // one less what they take is the score
	Shared int      // how many listed ones have a name of the same consonants, this one among them
}

// Band is how far a match is to be trusted.
type Band string

// The bands, best first.
const (
	BandMatch    Band = "match"
	BandLikely   Band = "likely"
	BandPossible Band = "possible"
)

// Scores from which on a match is in a band. Below the last it is none.
const (
	fromMatch    = 0.90
	fromLikely   = 0.70
	fromPossible = 0.05
	singleLimit  = fromLikely - 0.04 // a kunya or a single word alone stays below
)

// Faint is the score below which a match is hardly worth a person's look: it stands
// in a list of ten for programs that rank for themselves.
const Faint = 0.30

func bandOf(score float64) Band {
	switch {
	case score >= fromMatch:
		return BandMatch
	case score >= fromLikely:
		return BandLikely
	}
	return BandPossible
}

// Screen returns the listed ones that the name may mean, best first, at most
// limit of them, each by its best name.
func (x *Index) Screen(name string, limit int) []Match {
	best := map[bearer]int{}
	var found []candidate
	for _, c := range x.search(name) {
		id := x.entries[c.entry].bearer()
		at, known := best[id]
		switch {
		case !known:
			best[id] = len(found)
			found = append(found, c)
		case found[at].score < c.score:
			found[at] = c
		}
	}
	slices.SortFunc(found, func(a, b candidate) int {
		one, other := &x.entries[a.entry], &x.entries[b.entry]
		return cmp.Or(cmp.Compare(b.score, a.score), strings.Compare(one.ID, other.ID), strings.Compare(one.List, other.List))
	})
	out := make([]Match, min(len(found), limit))
	for i := range out {
		out[i] = x.match(&found[i])
	}
	return out
}

func (x *Index) match(c *candidate) Match {
	e := &x.entries[c.entry]
	s := x.shelf(e.Kind)
	return Match{
		Entity: e.ID, Kind: e.Kind, List: e.List, Name: e.Name,
		Score: c.score, Band: bandOf(c.score), Why: c.reasons(s.weighing), Shared: x.sharing(s, c.listed),
	}
}

// sharing counts the listed ones that have a name of the same consonants.
func (x *Index) sharing(s *shelf, listed []*word) int {
	ids := map[bearer]bool{}
	for _, n := range s.wholes.find(wholeKey(listed)) {
		ids[x.entries[s.names[n]].bearer()] = true
	}
	return len(ids)
}

// candidate is a listed name held against a query.
type candidate struct {
	entry         uint32
	score         float64
	query, listed []*word
	align         alignment
	taken         deductions
}

// search holds each reading of the name against what the index has that is
// like it.
func (x *Index) search(name string) []candidate {
	var out []candidate
	for i, reading := range readings(name) {
		loss := clipLoss * float32(i)
		out = x.persons.candidates(out, &x.matcher, x.reader.person(reading), loss)
		out = x.bodies.candidates(out, &x.matcher, x.reader.body(reading), loss)
	}
	for i := range out {
		if c := &out[i]; !strings.EqualFold(x.entries[c.entry].Name, name) {
			c.taken[forLetters] += notTheSame
			c.score -= notTheSame
		}
	}
	return out
}

// notTheSame is what a name takes that is not, to the letter (capitals
// aside), the listed one: it orders those that fold alike.
const notTheSame = 0.002

// clipLoss is what a name counts less that is found without its first letter.
const clipLoss = 0.04

// readings are the name as it stands and, where its first letter may be an
// attached particle, without it.
func readings(name string) []string {
	name = strings.TrimSpace(name)
	first, size := utf8.DecodeRuneInString(name)
	word, _, _ := strings.Cut(name, " ")
	if strings.ContainsRune("\u0648\u0641\u0628\u0644\u0643", first) && utf8.RuneCountInString(word) >= 4 {
		return []string{name, name[size:]}
	}
	return []string{name}
}
