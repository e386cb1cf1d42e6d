package screen

// Near is an entry of the index that a name may be another spelling of, word by
// word: what [Match] says in sentences.
type Near struct {
	Entity string
	Score  float64 // 0 to 1
	Words  []Answer
}

// Answer is a word of a name, folded, and the word of the other that answers it.
// One of them is "" when nothing does.
type Answer struct {
	Name, Entry string
	Alike       float64 // 0 to 1
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
		out[i] = Near{x.entries[found[i].entry].ID, found[i].score, found[i].answers()}
	}
	return out
}

// answers pairs the words of the query with those of the entry; what stands alone
// on both sides is paired in order, unlike as it is.
func (c *candidate) answers() []Answer {
	var out []Answer
	var left, right []string
	for i, w := range c.query {
		switch l := c.align.links[i]; {
		case l.to < 0:
			left = append(left, w.text)
		case l.joins == 1 && i > 0 && c.align.links[i-1].to == l.to:
		case l.joins == 1:
			out = append(out, Answer{w.text + " " + c.query[i+1].text, c.listed[l.to].text, float64(l.alike)})
		case l.joins == 2:
			out = append(out, Answer{w.text, c.listed[l.to].text + " " + c.listed[l.to+1].text, float64(l.alike)})
		default:
			out = append(out, Answer{w.text, c.listed[l.to].text, float64(l.alike)})
		}
	}
	for j, w := range c.listed {
		if !c.align.used[j] {
			right = append(right, w.text)
		}
	}
	for i := range max(len(left), len(right)) {
		var a Answer
		if i < len(left) {
			a.Name = left[i]
		}
		if i < len(right) {
			a.Entry = right[i]
		}
		out = append(out, a)
	}
	return out
}
