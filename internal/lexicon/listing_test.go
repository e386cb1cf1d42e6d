package lexicon

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"pgregory.net/rapid"
)

func TestListingFindsWhatIsListed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		keys := rapid.SliceOfNDistinct(rapid.StringMatching(`[a-d]{1,4}`), 0, 40, rapid.ID[string]).Draw(t, "keys")
		slices.Sort(keys)
		var b strings.Builder
		for i, k := range keys {
			fmt.Fprintf(&b, "%s\t%d\n", k, i)
		}
		l, err := readListing(fstest.MapFS{"l": {Data: []byte(b.String())}}, "l")
		if err != nil {
			t.Fatal(err)
		}
		for i, k := range keys {
			if v, ok := l.Find(k); !ok || v != fmt.Sprint(i) {
				t.Fatalf("%s leads to %q, %t; want %d", k, v, ok, i)
			}
		}
		other := rapid.StringMatching(`[a-e]{1,5}`).Draw(t, "other")
		if l.Has(other) != slices.Contains(keys, other) {
			t.Fatalf("%s found: %t", other, l.Has(other))
		}
	})
}
