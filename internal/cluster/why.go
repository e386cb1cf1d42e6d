package cluster

import (
	"slices"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/edtf"
	"github.com/isnad-project/isnad/internal/wording"
)

// The reasons are one sentence each: what the values are, and what makes the
// verdict. Their words are the messages why.… of data/ui/phrases.tsv.

func (r *reader) whyAgree(g *group, lines []line) isnad.Phrase {
	said := r.sayings(g, lines)
	reason := func(id string) isnad.Phrase { return wording.Message(id, sentence(said)) }
	switch {
	case len(said) == 1 && len(lines) == 2:
		return wording.Message("why.agree.both", said[0])
	case len(said) == 1:
		return wording.Message("why.agree.all", said[0])
	case g.kind == kindWording:
		return wording.Message("why.agree.words")
	case g.kind == kindNumber:
		return reason("why.agree.near")
	case g.kind == kindDate:
		return reason("why.agree.overlap")
	case g.kind == kindPlace:
		return reason("why.agree.inside")
	case slices.ContainsFunc(lines, func(l line) bool { return r.names.described(l.value.String()) }):
		return wording.Message("why.agree.described")
	}
	return reason("why.agree.finer")
}

func (r *reader) whyClash(g *group, v isnad.Verdict, lines []line, mutated bool) isnad.Phrase {
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
		parted := func(lines []line) isnad.Phrase { return wording.List("list.semicolon", r.sayings(g, lines)...) }
		return wording.Message("why.superseded", parted(plans), parted(facts))
	case isnad.VerdictChanged:
		return wording.Message("why.changed", sentence(r.dated(g, lines)))
	}
	against := wording.Sentence(wording.List("list.against", fewOf(r.sayings(g, lines))...))
	if mutated {
		return wording.Message("why.differ.mutated", against)
	}
	return wording.Message("why.differ", against)
}

// whyBare is the reason of a group in which at most one line has a value.
func (r *reader) whyBare(g *group, lines []line) isnad.Phrase {
	if len(lines) == 0 {
		return wording.Message("why.apart.none")
	}
	return wording.Message("why.apart.bare", say(g, lines[0]))
}

// sayings are the different values in the order in which they held.
func (r *reader) sayings(g *group, lines []line) []isnad.Phrase {
	out, _ := r.apart(g, lines)
	return out
}

// apart are the values that read differently, and the first line of each.
func (r *reader) apart(g *group, lines []line) (values []isnad.Phrase, firsts []line) {
	var seen []string
	for _, l := range lines {
		value := say(g, l)
		if s := r.english.Say(value); !slices.Contains(seen, s) {
			seen = append(seen, s)
			values, firsts = append(values, value), append(firsts, l)
		}
	}
	return values, firsts
}

// dated are the different values with the first time at which each held.
func (r *reader) dated(g *group, lines []line) []isnad.Phrase {
	values, firsts := r.apart(g, lines)
	for i, l := range firsts {
		switch {
		case l.when == "":
		case g.pace == paceDay:
			values[i] = wording.Message("value.on", values[i], wording.Date(l.when))
		default:
			values[i] = wording.Message("value.at", values[i], wording.Date(month(l.when)))
		}
	}
	return values
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
func fewOf(said []isnad.Phrase) []isnad.Phrase {
	if len(said) <= shown {
		return said
	}
	return append(slices.Clone(said[:shown]), wording.Message("list.more", wording.Number(float64(len(said)-shown))))
}

// sentence joins values and begins with a capital letter.
func sentence(said []isnad.Phrase) isnad.Phrase {
	return wording.Sentence(wording.Commas(fewOf(said)...))
}

// say puts a value into words.
func say(g *group, l line) isnad.Phrase {
	p := affirmed(g, l)
	if l.denied {
		return wording.Message("value.not", p)
	}
	return p
}

// affirmed is the value as if it were affirmed.
func affirmed(g *group, l line) isnad.Phrase {
	if n, ok := l.value.Float(); ok {
		return wording.Bounded(l.op, n)
	}
	if b, ok := l.value.Bool(); ok {
		switch {
		case g.kind != kindTruth:
			return wording.Message("value.absence", wording.Text(l.fact.text("person")))
		case b:
			return wording.Message("value.present")
		}
		return wording.Message("value.absent")
	}
	switch g.kind {
	case kindDate:
		return wording.Date(l.value.String())
	case kindChoice:
		return wording.Terms(l.value.Texts())
	}
	return wording.Commas(wording.Texts(l.value.Texts())...)
}
