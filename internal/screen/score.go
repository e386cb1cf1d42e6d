package screen

import "slices"

// reason is what takes from a score.
type reason int

// The reasons, in the order in which they are told.
const (
	forSpelling reason = iota // what answers is spelt otherwise
	forAgainst                // words on both sides that nothing answers: they contradict each other
	forMissing                // words that only one side has
	forOrder                  // words that changed places
	forLineage                // a father who is the son in the other, a given name that is a family's
	forLetters                // the same, in other letters
	forAlone                  // a single word, or a kunya, alone
	forParticle               // a first letter left out
	reasons
)

// deductions are what each reason takes from a score of 1.
type deductions [reasons]float32

// score returns how surely a query and a listed name mean the same one, from 0
// to 1.
func (d *deductions) score() float32 {
	s := float32(1)
	for _, x := range d {
		s -= x
	}
	return max(0, s)
}

// features are what a score is made of, each but the counts a share of all the
// weight there is, 0 to 1.
type features struct {
	exact   float32 // of what is written alike to the letter, and half of what is at least with or without the article
	unlike  float32 // of what both have, by how unlike it is
	far     float32 // of words that are hardly alike, by the square of what they lack
	against float32 // of what stands on both sides with no answer
	more    parts   // of what only the query has
	less    parts   // of what only the listed name has
	moved   int     // words that changed places
	turned  bool    // a father or a family name changed places
	words   int     // words that tell something and are answered
	sum     float32 // all the weight there is, not a share; 0 for nothing to weigh
}

// parts are the weight of words that stand before all that both names have, between
// that, and behind.
type parts [3]float32

func (p *parts) total() float32 { return p[0] + p[1] + p[2] }

// hardly is the likeness below which words are hardly alike.
const hardly = 0.8

// measure sums up an alignment.
func measure(query, listed []*word, a *alignment) features {
	var f features
	var tells [mostWords]bool // words of the listed name that tell something and are answered
	answered, sum := 0, float32(0)
	for i := range query {
		w, l := query[i], a.links[i]
		if l.to < 0 {
			continue
		}
		weight := linkWeight(w, listed, l)
		sum += weight
		f.unlike += weight * (1 - l.alike)
		if l.alike < hardly {
			f.far += weight * (hardly - l.alike) * (hardly - l.alike)
		}
		switch {
		case l.joins != 0:
		case w.text == listed[l.to].text:
			f.exact += weight
		case w.article == listed[l.to].article:
			f.exact += weight / 2
		}
		if !w.given && l.alike > 0.6 {
			answered++
			tells[l.to] = !listed[l.to].given
			if l.joins == 2 {
				tells[l.to+1] = !listed[l.to+1].given
			}
		}
	}
	f.words = min(answered, count(tells[:]))
	f.moved, f.turned = moves(query, listed, a)
	sum += f.lone(query, listed, a)
	if sum <= 0 {
		return features{}
	}
	f.sum = sum
	for _, share := range []*float32{&f.exact, &f.unlike, &f.far, &f.against, &f.more[0], &f.more[1], &f.more[2], &f.less[0], &f.less[1], &f.less[2]} {
		*share /= sum
	}
	return f
}

// linkWeight is what a word of a query and its answer weigh.
func linkWeight(w *word, listed []*word, l link) float32 {
	switch l.joins {
	case 0:
		return (w.weight + listed[l.to].weight) / 2
	case 2:
		return max(w.weight, listed[l.to].weight)
	}
	return w.weight
}

// lone weighs the words that nothing answers. Those of the lighter side contradict
// as much of the other; the rest is missing, before, between or behind what both
// have. It returns the weight of all.
func (f *features) lone(query, listed []*word, a *alignment) float32 {
	f.more = scatter(query, func(i int) bool { return a.links[i].to >= 0 })
	f.less = scatter(listed, func(j int) bool { return a.used[j] })
	left, right := f.more.total(), f.less.total()
	f.against = min(left, right)
	f.more.scale(left - f.against)
	f.less.scale(right - f.against)
	return max(left, right)
}

// scale brings the parts to a sum.
func (p *parts) scale(sum float32) {
	now := p.total()
	for i := range p {
		if now > 0 {
			p[i] *= sum / now
		}
	}
}

// scatter weighs the words that are not answered before, between and behind those
// that are.
func scatter(words []*word, answered func(int) bool) (into parts) {
	begin, end := len(words), -1
	for i := range words {
		if answered(i) && !words[i].given {
			begin, end = min(begin, i), i
		}
	}
	for i := range words {
		switch {
		case answered(i):
		case i < begin:
			into[0] += words[i].weight
		case i > end:
			into[2] += words[i].weight
		default:
			into[1] += words[i].weight
		}
	}
	return into
}

// moves counts the words that would have to be moved to bring the answers into the
// order of the query, and reports whether that turns a lineage around: X bin Y is
// not Y bin X, and a name is not the family that is called by it.
func moves(query, listed []*word, a *alignment) (moved int, turned bool) {
	var longest [mostWords]int // of the answers in order that end with this one
	best, all := 0, 0
	nasab := anyFather(query) && anyFather(listed)
	for i := range query {
		l := a.links[i]
		if l.to < 0 || query[i].given || l.joins == 1 && i > 0 && a.links[i-1].to == l.to {
			continue
		}
		all++
		longest[i] = 1
		for h := range i {
			before := a.links[h]
			if longest[h] == 0 {
				continue
			}
			if before.to < l.to {
				longest[i] = max(longest[i], longest[h]+1)
				continue
			}
			turned = turned || nasab && (query[i].father || listed[before.to].father) ||
				query[i].article != listed[l.to].article || query[h].article != listed[before.to].article
		}
		best = max(best, longest[i])
	}
	return all - best, turned
}

func anyFather(words []*word) bool {
	return slices.ContainsFunc(words, func(w *word) bool { return w.father })
}

func count(yes []bool) (n int) {
	for _, y := range yes {
		if y {
			n++
		}
	}
	return n
}

// penalties are what takes from a score, each for a whole name of it but for those
// of order, which are for a word that changed its place.
type penalties struct {
	unlike, far, against                         float32
	more, less                                   parts
	alone, order, again, loose, lineage, letters float32
}

// Both were chosen on a development set; see docs/screening.md.
var (
	ofPersons = penalties{
		unlike: 0.68, far: 3, against: 1.33, more: parts{1.5, 0.78, 1.12}, less: parts{0.63, 0.56, 0.87},
		alone: 1, order: 0.18, again: 0.05, loose: 0.05, lineage: 0.3, letters: 0.004,
	}
	ofBodies = penalties{
		unlike: 0.75, far: 0.5, against: 1.07, more: parts{0.75, 0.52, 0.69}, less: parts{0.73, 0.53, 0.68},
		alone: 1.5, order: 0.03, again: 0.03, loose: 0.23, letters: 0.004,
	}
)

// ofLink is what a pair of words that is so much alike takes, were it the whole name.
func (p *penalties) ofLink(alike float32) float32 {
	short := max(0, hardly-alike)
	return p.unlike*(1-alike) + p.far*short*short
}

// mostOrder bounds what disorder takes.
const mostOrder = 0.35

// deduct returns what each reason takes from the score.
func (f *features) deduct(p *penalties) deductions {
	var d deductions
	if f.sum == 0 {
		d[forMissing] = 1
		return d
	}
	d[forSpelling] = p.unlike*f.unlike + p.far*f.far // the sum of ofLink
	d[forAgainst] = p.against * f.against
	for i := range f.more {
		d[forMissing] += p.more[i]*f.more[i] + p.less[i]*f.less[i]
	}
	if f.words < 2 {
		d[forMissing] *= p.alone
	}
	if f.moved > 0 {
		d[forOrder] = min(mostOrder, p.order+p.again*float32(f.moved-1)+p.loose*f.unlike)
	}
	if f.turned {
		d[forLineage] = p.lineage
	}
	d[forLetters] = p.letters * (1 - f.exact)
	return d
}
