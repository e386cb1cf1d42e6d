package main

// passes is how often the centres of classes are moved.
const passes = 10

// cluster puts each vector into one of k classes. The first centres are the
// vectors of frequent words, so that the result is always the same.
func cluster(vectors []vector, k int) []int {
	const spread = 7919 // a prime: words of all ranks among the first 10 k
	centres := make([]vector, k)
	for c := range centres {
		centres[c] = vectors[c*spread%min(len(vectors), 10*k)]
	}
	class := make([]int, len(vectors))
	for range passes {
		for i := range vectors {
			class[i] = nearest(centres, &vectors[i])
		}
		clear(centres)
		for i, c := range class {
			for d, x := range vectors[i] {
				centres[c][d] += x
			}
		}
		for c := range centres {
			normalise(&centres[c])
		}
	}
	return class
}

func nearest(centres []vector, v *vector) int {
	best, most := 0, float32(-2)
	for c := range centres {
		if s := dot(v, &centres[c]); s > most {
			best, most = c, s
		}
	}
	return best
}
