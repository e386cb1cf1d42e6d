package tagger

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/isnad-project/isnad/arabic"
)

// kinds maps the labels of the public data sets to ours; what is not here is no
// name for us. The fine labels are those of WikiFANE (Alotaibi and Lee 2013).
var kinds = map[string]Kind{
	"PER": Person, "PERS": Person, "ORG": Org, "LOC": Place, "GPE": Place,
	"Politician": Person, "Other_PER": Person, "Artist": Person, "Scientist": Person, "Religious_PER": Person,
	"Police": Person, "Athlete": Person, "Businessperson": Person, "Engineer": Person, "Lawyer": Person,
	"Commercial": Org, "Non-Governmental": Org, "Government": Org, "Sports": Org, "Media": Org, "Educational": Org,
	"Religious_ORG": Org, "Entertainment": Org, "Medical-Science": Org,
	"Nation": Place, "Population-Center": Place, "State-or-Province": Place, "Water-Body": Place, "Continent": Place,
	"Land-Region-Natural": Place, "County-or-District": Place, "GPE-Cluster": Place, "Building-Grounds": Place,
	"Airport": Place,
}

// annotated is a line of a data set: offsets count code points.
type annotated struct {
	ID       string `json:"id"`
	Text     string `json:"text"`
	Entities []struct {
		Start, End int
		Type       string
	} `json:"entities"`
}

// longestLine bounds a line of a data set, in bytes.
const longestLine = 1 << 20

// Samples reads JSON lines of {"text","entities":[{"start","end","type"}]}. Of
// names inside names it keeps the outer one.
func Samples(in io.Reader) ([]Sample, error) {
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, longestLine)
	var out []Sample
	for n := 1; lines.Scan(); n++ {
		var a annotated
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		out = append(out, a.sample())
	}
	return out, lines.Err()
}

func (a *annotated) sample() Sample {
	text, moved := rejoin(a.Text)
	s := Sample{Text: arabic.Tokenize(text)}
	s.Last = len(s.Text.Tokens)
	slices.SortStableFunc(a.Entities, func(x, y struct {
		Start, End int
		Type       string
	}) int {
		return cmp.Or(x.Start-y.Start, y.End-x.End)
	})
	end := 0
	for _, e := range a.Entities {
		kind, ok := kinds[e.Type]
		if !ok || e.Start < 0 || e.Start >= e.End || e.End > len(moved)-1 {
			continue
		}
		name := Name{First: s.Text.At(moved[e.Start]), Last: s.Text.At(moved[e.End]-1) + 1, Kind: kind}
		if name.First >= end && name.First < name.Last && name.Last <= s.Last {
			s.Names = append(s.Names, name)
			end = name.Last
		}
	}
	return s
}

// Some data sets set attached particles and pronouns apart; news does not.
const (
	particles = "\u0648\u0641\u0628\u0644\u0643"
	pronouns  = " \u0647 \u0647\u0627 \u0647\u0645 \u0647\u0645\u0627 \u0646\u0627 "
)

// rejoin puts particles and pronouns that stand apart back on their words. It
// returns, for each code point of text and its end, the byte where it went.
func rejoin(text string) (joined string, moved []int) {
	var b strings.Builder
	words := strings.SplitAfter(text, " ")
	for i, word := range words {
		bare := strings.TrimSuffix(word, " ")
		next := ""
		if i+1 < len(words) {
			next = strings.TrimSuffix(words[i+1], " ")
		}
		drop := bare != word && (utf8.RuneCountInString(bare) == 1 && strings.Contains(particles, bare) ||
			next != "" && strings.Contains(pronouns, " "+next+" "))
		for _, r := range bare {
			moved = append(moved, b.Len())
			b.WriteRune(r)
		}
		if bare != word {
			moved = append(moved, b.Len())
			if !drop {
				b.WriteByte(' ')
			}
		}
	}
	return b.String(), append(moved, b.Len())
}
