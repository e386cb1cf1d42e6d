package screen

// pairing of words of a query with words of a listed name.
type link struct {
	alike float32
	to    int8 // word of the listed name, -1 for none
	joins int8 // +1: stands for two words of the query; +2: for two of the listed name
}

// alignment is how a query answers a listed name.
type alignment struct {
	links [mostWords]link
	used  [mostWords]bool // words of the listed name
	name  int             // number of words of the listed name
}

// align pairs the words of a query with those of a listed name, one to one, the
// best pairs first; two neighbours on one side may answer one on the other. The
// table holds the likeness of each query word and listed word.
func (m *matcher) align(query, listed []*word, table *[mostWords][mostWords]float32) alignment {
	a := alignment{name: len(listed)}
	for i := range a.links {
		a.links[i].to = -1
	}
	for {
		bi, bj, best := -1, -1, float32(least)
		for i := range query {
			if a.links[i].to >= 0 {
				continue
			}
			for j := range listed {
				if a.used[j] {
					continue
				}
				s := table[i][j]
				if s <= least {
					continue
				}
				// Of pairs alike, those in their places and those that tell more.
				s += 0.02*(query[i].weight+listed[j].weight) - 0.01*offset(i, j, len(query), len(listed))
				if s > best {
					bi, bj, best = i, j, s
				}
			}
		}
		if bi < 0 {
			break
		}
		a.links[bi] = link{table[bi][bj], int8(bj), 0}
		a.used[bj] = true
	}
	m.join(&a, query, listed)
	return a
}

func offset(i, j, n, m int) float32 {
	d := i - j
	if e := (n - i) - (m - j); abs(e) < abs(d) {
		d = e
	}
	return float32(abs(d))
}

func abs(i int) int { return max(i, -i) }

// join lets two neighbours answer one word where that is better.
func (m *matcher) join(a *alignment, query, listed []*word) {
	for i := 0; i+1 < len(query); i++ {
		free, half := a.links[i].to < 0, a.links[i+1].to < 0
		if !free && !half {
			continue
		}
		for j := range listed {
			if a.used[j] && a.links[i].to != int8(j) && a.links[i+1].to != int8(j) {
				continue
			}
			if !fits(query[i], query[i+1], listed[j]) {
				continue
			}
			both := joined(query[i], query[i+1])
			if s := m.alike(&both, listed[j]); s > joinedAlike && s > max(a.links[i].alike, a.links[i+1].alike)-0.05 {
				m.free(a, i)
				m.free(a, i+1)
				a.links[i], a.links[i+1] = link{s, int8(j), 1}, link{s, int8(j), 1}
				a.used[j] = true
				break
			}
		}
	}
	for j := 0; j+1 < len(listed); j++ {
		if a.used[j] && a.used[j+1] {
			continue
		}
		for i := range query {
			to := a.links[i].to
			if a.links[i].joins != 0 || (to >= 0 && to != int8(j) && to != int8(j+1)) {
				continue
			}
			if !fits(listed[j], listed[j+1], query[i]) {
				continue
			}
			both := joined(listed[j], listed[j+1])
			if s := m.alike(query[i], &both); s > joinedAlike && s > a.links[i].alike-0.05 {
				a.links[i] = link{s, int8(j), 2}
				a.used[j], a.used[j+1] = true, true
				break
			}
		}
	}
}

// joinedAlike is how alike two words written as one must be to the one.
const joinedAlike = 0.8

// fits reports whether two words together are about as long as the one.
func fits(a, b, one *word) bool {
	both := a.mass + b.mass
	return both < 1.6*one.mass && one.mass < 1.6*both
}

func (m *matcher) free(a *alignment, i int) {
	if to := a.links[i].to; to >= 0 {
		a.used[to] = false
		a.links[i] = link{to: -1}
	}
}

// joined returns two neighbours as one word: what a Latin spelling has only at the
// beginning or the end of a word goes.
func joined(a, b *word) word {
	first, second := a.sounds, b.sounds
	if n := len(first) - 1; n > 0 && a.script == latinScript {
		switch first[n] {
		case finalYeh:
			first = first[:n] + "i"
		case finalHeh:
			first = first[:n] + "h"
		}
	}
	if b.script == latinScript && len(second) > 1 && second[0] == hamza {
		second = second[1:]
	}
	return word{text: a.text + " " + b.text, sounds: first + second, script: a.script, weight: max(a.weight, b.weight), mass: a.mass + b.mass, kinds: a.kinds | b.kinds}
}
