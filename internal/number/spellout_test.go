package number_test

import (
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/number"
)

// rule is one rule of CLDR's rule-based number format.
type rule struct {
	base, divisor int
	text          string
}

// spellout holds the rule sets of an Arabic spell-out, by name.
type spellout map[string][]rule

func readSpellout(t *testing.T) spellout {
	t.Helper()
	raw, err := os.ReadFile("../../data/upstream/cldr/spellout.tsv")
	if err != nil {
		t.Fatal(err)
	}
	s := spellout{}
	for _, line := range strings.Split(strings.TrimSpace(string(raw)), "\n")[1:] {
		f := strings.Split(line, "\t")
		base, over, explicit := strings.Cut(f[1], "/")
		b, err := strconv.Atoi(base)
		if err != nil {
			continue // minus and decimals
		}
		div := 1
		for div*10 <= b {
			div *= 10
		}
		if explicit {
			if div, err = strconv.Atoi(over); err != nil {
				t.Fatal(err)
			}
			for div*div <= b && div < 1000 {
				div *= div
			}
		}
		s[f[0]] = append(s[f[0]], rule{b, div, strings.TrimSuffix(f[2], ";")})
	}
	return s
}

// say spells n out by a rule set (CLDR, Rule-Based Number Formatting): ← is the
// quotient and → the rest by the rule's divisor; brackets are left out when
// nothing rests.
func (s spellout) say(set string, n int) string {
	rules := s[set]
	r := rules[0]
	for _, next := range rules {
		if next.base <= n {
			r = next
		}
	}
	rest := n % r.divisor
	text := r.text
	if open, end := strings.IndexByte(text, '['), strings.IndexByte(text, ']'); open >= 0 {
		if rest == 0 {
			text = text[:open] + text[end+1:]
		} else {
			text = text[:open] + text[open+1:end] + text[end+1:]
		}
	}
	text = s.fill(text, "←", set, n/r.divisor)
	return s.fill(text, "→", set, rest)
}

func (s spellout) fill(text, arrow, set string, n int) string {
	before, rest, ok := strings.Cut(text, arrow)
	if !ok {
		return text
	}
	name, after, _ := strings.Cut(rest, arrow)
	if name == "" {
		name = set
	}
	return before + s.say(name, n) + after
}

// Numbers spelled out by CLDR's Arabic rules read back, from 0 to a billion.
func TestReadsBackSpelledOutNumbers(t *testing.T) {
	s := readSpellout(t)
	words := lexicon.Default().Numbers("ar")
	r := rand.New(rand.NewPCG(1, 2))
	check := func(n int) {
		said := s.say("%spellout-numbering", n)
		text := arabic.Tokenize(said)
		got := number.Scan(&text, words)
		if len(got) != 1 || got[0].Value != float64(n) || got[0].Last != len(text.Tokens) {
			t.Errorf("%d: %q reads as %+v", n, said, got)
		}
	}
	for n := range 3000 {
		check(n)
	}
	for limit := 10_000; limit <= 1_000_000_000; limit *= 10 {
		for range 3000 {
			check(r.IntN(limit))
		}
		check(limit)
	}
}
