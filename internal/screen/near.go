package screen

import (
	"slices"
	"strings"
)

// Near is an entry of the index that a name may be another spelling of, word by
// word: what [Match] says in sentences.
type Near struct {
	Entity string
	Name   string  // as listed
	Score  float64 // 0 to 1
	Words  []Answer
	Father bool // of two people one is the father of the other: X bin Y, and Y bin Z
}

// Answer is a word of a name, folded, and the word of the other that answers it.
// One of them is "" when nothing does.
type Answer struct {
	Name, Entry string
	Alike       float64 // 0 to 1
	Tells       float64 // how much the word tells of who is meant, 0 to 1: a common one little
	Meaning     bool    // the two are other words of one meaning: union, federation
	Kunya       bool    // one is the other with "father of" before it
}

// Near returns the entries of a kind that the name may be another spelling of, as
// [Index.Screen] scores them, in no order; an entity with several names stands
// there several times. The name is taken as it is, without other readings of its
// first letter.
func (x *Index) Near(name string, kind Kind) []Near {
	var found []candidate
	if kind == Person {
		found = x.persons.candidates(nil, &x.matcher, x.reader.person(name), 0)
	} else {
		found = x.bodies.candidates(nil, &x.matcher, x.reader.body(name), 0)
	}
	out := make([]Near, len(found))
	for i := range found {
		c, e := &found[i], &x.entries[found[i].entry]
		out[i] = Near{e.ID, e.Name, c.score, c.answers(), c.father()}
	}
	return out
}

// Answers holds one name of a kind against another, word by word, whatever the
// index holds.
func (x *Index) Answers(name, other string, kind Kind) []Answer {
	read := x.reader.body
	if kind == Person {
		read = x.reader.person
	}
	c := candidate{query: pointers(read(name)), listed: pointers(read(other))}
	var table [mostWords][mostWords]float32
	for i := range c.query {
		for j := range c.listed {
			table[i][j] = x.matcher.alike(c.query[i], c.listed[j])
		}
	}
	c.align = x.matcher.align(c.query, c.listed, &table)
	return c.answers()
}

// father reports whether the given name of one is the father's name of the other,
// who has another given name.
func (c *candidate) father() bool {
	if len(c.query) == 0 || len(c.listed) == 0 {
		return false
	}
	first := c.align.links[0].to
	if first < 0 {
		return len(c.query) > 1 && c.query[1].father && c.align.links[1].to == 0 && c.align.links[1].joins == 0
	}
	return first == 1 && c.listed[1].father && !c.align.used[0] && c.align.links[0].joins == 0
}

// answers pairs the words of the query with those of the entry; what stands alone
// on both sides is paired in order, unlike as it is.
func (c *candidate) answers() []Answer {
	var out []Answer
	var left, right []*word
	for i := range c.query {
		w := c.query[i]
		switch l := c.align.links[i]; {
		case l.to < 0:
			left = append(left, w)
		case l.joins == 1 && i > 0 && c.align.links[i-1].to == l.to:
		case l.joins == 1:
			both := joined(w, c.query[i+1])
			out = append(out, answer(&both, c.listed[l.to], l.alike))
		case l.joins == 2:
			both := joined(c.listed[l.to], c.listed[l.to+1])
			out = append(out, answer(w, &both, l.alike))
		default:
			out = append(out, answer(w, c.listed[l.to], l.alike))
		}
	}
	for j := range c.listed {
		if !c.align.used[j] {
			right = append(right, c.listed[j])
		}
	}
	for i := range max(len(left), len(right)) {
		var a, b *word
		if i < len(left) {
			a = left[i]
		}
		if i < len(right) {
			b = right[i]
		}
		out = append(out, answer(a, b, 0))
	}
	return out
}

// answer tells of two words, of which one may be nil.
func answer(a, b *word, alike float32) Answer {
	out := Answer{Alike: float64(alike)}
	if a != nil {
		out.Name, out.Tells = a.text, float64(a.weight)
	}
	if b != nil {
		out.Entry, out.Tells = b.text, max(out.Tells, float64(b.weight))
	}
	out.Kunya = a != nil && b != nil && isKunya(a) != isKunya(b)
	out.Meaning = a != nil && b != nil && a.concept != 0 && a.concept == b.concept && a.script == b.script && a.sounds != b.sounds
	return out
}

func isKunya(w *word) bool { return strings.HasPrefix(w.sounds, string(markKunya)) }

// Bearing returns the people of the index, by id in byte order and each once, who
// have a word in a name that is alike to the word, from a likeness of 0 to 1 on.
// A name of several words is borne by nobody.
func (x *Index) Bearing(word string, alike float64) []string {
	words := x.reader.person(word)
	if len(words) != 1 {
		return nil
	}
	s := &x.persons
	t := s.scratch.Get().(*tally)
	defer func() {
		t.reset()
		s.scratch.Put(t)
	}()
	var out []string
	for _, l := range s.like(&x.matcher, &words[0], t) {
		if float64(l.alike) < alike {
			continue
		}
		for _, n := range s.postings[s.firsts[l.id]:s.firsts[l.id+1]] {
			out = append(out, x.entries[s.names[n]].ID)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
