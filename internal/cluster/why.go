package cluster

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/edtf"
)

// The reasons are one English sentence each, without a full stop inside: what
// the values are, and what makes the verdict.

func (r *reader) whyAgree(g *group, lines []line) string {
	said := sayings(g, lines)
	switch {
	case len(said) == 1 && len(lines) == 2:
		return "Both say " + said[0] + "."
	case len(said) == 1:
		return "All say " + said[0] + "."
	case g.kind == kindWording:
		return "In different words, of which none contradicts another."
	case g.kind == kindNumber:
		return sentence(said) + ": the bounds are near."
	case g.kind == kindDate:
		return sentence(said) + ": they overlap."
	case g.kind == kindPlace:
		return sentence(said) + ": one lies in the other, or may."
	case slices.ContainsFunc(lines, func(l line) bool { return r.names.described(l.value.String()) }):
		return "Named by some, described by others."
	}
	return sentence(said) + ": one may be finer than the other."
}

func whyClash(g *group, v isnad.Verdict, lines []line) string {
	switch v {
	case isnad.VerdictSuperseded:
		var plans, facts []line
		for _, l := range lines {
			if l.fact.planned() {
				plans = append(plans, l)
			} else {
				facts = append(facts, l)
			}
		}
		return "Planned: " + strings.Join(sayings(g, plans), "; ") + "; then: " + strings.Join(sayings(g, facts), "; ") + "."
	case isnad.VerdictChanged:
		return sentence(dated(g, lines)) + ": each at its time."
	}
	return sentence([]string{strings.Join(fewOf(sayings(g, lines)), " against ")}) + ": both cannot be right."
}

// whyBare is the reason of a group in which at most one line has a value.
func whyBare(g *group, lines, bare []line) string {
	if len(lines) == 0 {
		return "Nobody gives a figure."
	}
	return fmt.Sprintf("%s on one side, no figure on the other.", sayings(g, lines)[0])
}

// sayings are the different values in the order in which they held.
func sayings(g *group, lines []line) []string {
	var out []string
	for _, l := range lines {
		if s := say(g, l); !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// dated are the different values with the first time at which each held.
func dated(g *group, lines []line) []string {
	var seen, out []string
	for _, l := range lines {
		s := say(g, l)
		if slices.Contains(seen, s) {
			continue
		}
		seen = append(seen, s)
		if l.when != "" {
			s += " in " + edtf.Words(month(l.when))
			if g.pace == paceDay {
				s = say(g, l) + " on " + edtf.Words(l.when)
			}
		}
		out = append(out, s)
	}
	return out
}

// month cuts a date to its month: how precisely most sizes are known.
func month(when string) string {
	if m := edtf.Parse(when).Month(); m != "" {
		return m
	}
	return when
}

// shown is how many values a reason names.
const shown = 5

// fewOf cuts a list of values to what a person reads.
func fewOf(said []string) []string {
	if len(said) <= shown {
		return said
	}
	return append(slices.Clone(said[:shown]), fmt.Sprintf("%d more", len(said)-shown))
}

// sentence joins values and begins with a capital letter.
func sentence(said []string) string {
	s := strings.Join(fewOf(said), ", ")
	if s != "" && s[0] >= 'a' && s[0] <= 'z' {
		s = string(s[0]-'a'+'A') + s[1:]
	}
	return s
}

// say puts a value into words.
func say(g *group, l line) string {
	s := l.value.String()
	if n, ok := l.value.Float(); ok {
		s = bounds[l.op] + thousands(n)
	}
	if b, ok := l.value.Bool(); ok {
		switch {
		case g.kind != kindTruth:
			s = l.fact.text("person") + " did not come"
		case b:
			s = "present"
		default:
			s = "absent"
		}
	}
	if g.kind == kindDate {
		s = edtf.Words(s)
	}
	if l.denied {
		s = "not " + s
	}
	return s
}

var bounds = map[isnad.Op]string{
	isnad.OpMore: "more than ", isnad.OpAtLeast: "at least ", isnad.OpLess: "less than ",
	isnad.OpAtMost: "at most ", isnad.OpAbout: "about ",
}

// thousands writes a number with a comma for every thousand.
func thousands(n float64) string {
	s := strconv.FormatFloat(n, 'f', -1, 64)
	whole, fraction, point := strings.Cut(s, ".")
	for i := len(whole) - 3; i > 0 && whole[i-1] != '-'; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if point {
		return whole + "." + fraction
	}
	return whole
}
