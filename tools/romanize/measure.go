package main

import (
	"fmt"
	"hash/fnv"

	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/romanize"
)

// split sets a tenth of the names apart, by their spelling.
func split(names []name) (learnt, held []name) {
	for _, n := range names {
		h := fnv.New32a()
		h.Write([]byte(n.fold))
		switch {
		case h.Sum32()%10 != 0:
			learnt = append(learnt, n)
		case n.people != "1":
			held = append(held, n)
		}
	}
	return learnt, held
}

// measure prints, for names without the article and with it, how many are
// written exactly as they mostly are, and the edits needed for each letter of
// the right form.
func measure(names []name, model *lexicon.Listing) {
	for _, family := range []bool{false, true} {
		n, exact, edits, letters := 0, 0, 0, 0
		for _, x := range names {
			if x.family != family {
				continue
			}
			got := romanize.Word(x.fold, family, model)
			n++
			if got == x.latin {
				exact++
			}
			edits += distance(got, x.latin)
			letters += len(x.latin)
		}
		fmt.Printf("family %-5v names %d exact %d (%.1f %%) edits a letter %.3f\n",
			family, n, exact, 100*float64(exact)/float64(n), float64(edits)/float64(letters))
	}
}

// distance is the edit distance of a and b.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			substitute := diagonal
			if a[i] != b[j] {
				substitute++
			}
			diagonal = row[j+1]
			row[j+1] = min(substitute, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
