package tagger

// Tags are what the model says of one sentence.
type Tags struct {
	Names []Name
	// against holds, for each token of the sentence, how much better the best
	// reading is than the best one in which the token is outside names, or part of
	// one of a kind: nats, by kind.
	against [][Place + 1]float32
	first   int // token of the text
}

// Against returns how much better, in nats, the model likes its own reading than
// one in which token i of the text is part of a name of the kind; kind 0 is
// outside names. 0 is the model's own choice.
func (t *Tags) Against(i int, kind Kind) float64 {
	return float64(t.against[i-t.first][kind])
}

// decide finds the labels with the highest sum of scores and steps (Viterbi),
// and how much worse the others are.
func (m *Model) decide(scores [][labels]int32, first int) Tags {
	t := Tags{first: first}
	if len(scores) == 0 {
		return t
	}
	forth, back := m.forth(scores), m.back(scores)
	t.against = make([][Place + 1]float32, len(scores))
	best := impossible
	for _, s := range forth[len(forth)-1] {
		best = max(best, s)
	}
	for i := range scores {
		kinds := [Place + 1]int32{impossible, impossible, impossible, impossible}
		for l := range labels {
			kinds[l.kind()] = max(kinds[l.kind()], forth[i][l]+back[i][l])
		}
		for k, sum := range kinds {
			t.against[i][k] = float32(float64(best-sum) * m.unit)
		}
	}
	t.Names = names(m.path(scores, forth), first, nil)
	return t
}

// path returns the labels of the best reading.
func (m *Model) path(scores, forth [][labels]int32) []Label {
	last := len(scores) - 1
	path := make([]Label, len(scores))
	for l, s := range forth[last] {
		if s > forth[last][path[last]] {
			path[last] = Label(l)
		}
	}
	for i := last; i > 0; i-- {
		l := path[i]
		for b := range labels {
			if l.follows(b) && forth[i-1][b]+m.steps[b][l]+scores[i][l] == forth[i][l] {
				path[i-1] = b
				break
			}
		}
	}
	return path
}

// impossible is less than any sum of scores.
const impossible int32 = -1 << 29

// forth returns, for each token and label, the best sum up to there; a sentence
// begins as if behind a token outside names.
func (m *Model) forth(scores [][labels]int32) [][labels]int32 {
	out := make([][labels]int32, len(scores))
	for l := range labels {
		out[0][l] = impossible
		if l.follows(Outside) {
			out[0][l] = scores[0][l] + m.steps[Outside][l]
		}
	}
	for i := 1; i < len(scores); i++ {
		for l := range labels {
			best := impossible
			for b := range labels {
				if l.follows(b) {
					best = max(best, out[i-1][b]+m.steps[b][l])
				}
			}
			out[i][l] = best + scores[i][l]
		}
	}
	return out
}

// back returns, for each token and label, the best sum behind it.
func (m *Model) back(scores [][labels]int32) [][labels]int32 {
	out := make([][labels]int32, len(scores))
	for i := len(scores) - 2; i >= 0; i-- {
		for b := range labels {
			best := impossible
			for l := range labels {
				if l.follows(b) {
					best = max(best, m.steps[b][l]+scores[i+1][l]+out[i+1][l])
				}
			}
			out[i][b] = best
		}
	}
	return out
}
