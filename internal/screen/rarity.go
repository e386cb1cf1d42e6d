package screen

import (
	"math"
	"strconv"
	"strings"
)

// rarity is how many people bear a name that sounds like this, by the skeleton
// of the name, in a fixed table: what a list holds never changes what a name is
// worth.
type rarity map[string]float32

// The least that a common name tells, and how fast it tells less.
const (
	commonest = 0.45
	commoner  = 0.08
)

// readRarity reads lines of a skeleton, a tab, and a count.
func readRarity(table string) (rarity, error) {
	r := make(rarity, strings.Count(table, "\n"))
	for line := range strings.Lines(table) {
		key, count, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		n, err := strconv.Atoi(count)
		if err != nil {
			return nil, err
		}
		r[key] = float32(max(commonest, 1-commoner*math.Log(1+float64(n)/12)))
	}
	return r, nil
}

// confused is the weight of the names that the table of likely confusions has:
// they are the commonest of all.
const confused = 0.6

// lower makes a name common.
func (r rarity) lower(sounds []byte) {
	key := string(skeleton(nil, sounds))
	if w, ok := r[key]; !ok || w > confused {
		r[key] = confused
	}
}

// weight returns the weight of a word by its symbols.
func (r rarity) weight(sounds string) float32 {
	var buf [longestSkeleton]byte
	if w, ok := r[string(skeleton(buf[:0], []byte(sounds)))]; ok {
		return w
	}
	return 1
}

// Skeleton returns the consonants of a word by which its rarity is known.
func Skeleton(sounds []byte) string { return string(skeleton(nil, sounds)) }
