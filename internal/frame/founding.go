package frame

import (
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// foundingReach is how far behind the verb its date may stand.
const foundingReach = 14

// founding reads when, by whom and what for a body was set up.
func founding(p *page, s *sentence) {
	for i := range s.hits {
		h := &s.hits[i]
		if h.Frame != isnad.ClaimFounding || h.Feats.Has(lexicon.Imperfect) {
			continue
		}
		org, founder := p.founded(s, h)
		if org == nil {
			continue
		}
		date := p.after(h.Last, min(s.last, h.Last+foundingReach), yearDate)
		if date == nil {
			continue
		}
		first, last := h.First, date.last
		if org.last <= h.First && h.First-org.last < 6 {
			first = org.first
		}
		purpose, end := p.purpose(s, h, org, date)
		last = max(last, end)
		slots := isnad.Slots{
			"org": isnad.Text(name(org)), "date": isnad.Text(date.Timex.Value), "purpose": isnad.Text(purpose),
			"founder": isnad.Text(name(founder)),
		}
		prefix := h.Prefix
		if first != h.First {
			prefix = ""
		}
		p.add(draft{
			kind: isnad.ClaimFounding, rule: "founding." + h.Sense, slots: slots,
			span: p.span(first, last, prefix), status: p.status(s, h),
		})
	}
}

// founded is the body that was set up, and who did it where the verb says so.
func (p *page) founded(s *sentence, h *lexicon.Found) (org, founder *mention) {
	switch {
	case h.Sense == "founded":
		return p.subject(s, h, body), nil
	case h.Feats.Has(lexicon.Object):
		return p.antecedent(s, h, body), p.subjectBehind(s, h, agent)
	}
	first := p.after(h.Last, min(s.last, h.Last+4), agent)
	if first == nil || first.prep != "" {
		if bare := s.hit(h.Last, min(s.last, h.Last+2), isnad.ClaimMembership, "body"); bare != nil {
			return p.bodyAt(bare), nil
		}
		return nil, nil
	}
	if second := p.after(first.last, min(s.last, first.last+3), body); second != nil && second.prep == "" && !h.Feats.Has(lexicon.Masdar) {
		return second, first
	}
	if !body(first) {
		return nil, nil
	}
	return first, nil
}

// yearDate accepts calendar dates.
func yearDate(m *mention) bool {
	return m.Type == isnad.MentionDate && m.Timex != nil && m.Timex.Value != ""
}

// purpose is what the body is for, as written, and where that ends: a verbal
// noun behind the founding, what the sentence says that it aims at, or the
// purpose in its name.
func (p *page) purpose(s *sentence, h *lexicon.Found, org, date *mention) (text string, end int) {
	for t := h.Last; t < s.last && t < date.last+8; t++ {
		if t > date.last && p.clauseMark(t) {
			break
		}
		if start, ok := p.forMasdar(t); ok {
			end = p.phraseEnd(t, s.last)
			if r := p.relativeIn(t+1, end); r > 0 {
				end = r
			}
			return p.a.Text[start:p.tx.Tokens[end-1].End], end
		}
	}
	if aim := s.hit(s.first, h.First, isnad.ClaimGoal, "aim", "seek"); aim != nil {
		if t := p.aimed(s, aim, date.last); t > 0 {
			end = p.phraseEnd(t, s.last)
			return p.a.Text[p.tx.Tokens[t].Start:p.tx.Tokens[end-1].End], end
		}
	}
	for t := org.first + 1; t < org.last; t++ {
		if start, ok := p.forMasdar(t); ok {
			return p.a.Text[start:org.End], 0
		}
	}
	return "", 0
}

// relativeIn is the first relative pronoun in [from, to), or 0.
func (p *page) relativeIn(from, to int) int {
	for t := from; t < to; t++ {
		if p.is(t, lexicon.Relative) {
			return t
		}
	}
	return 0
}

// forMasdar reports whether token t is a verbal noun with ل attached (لمحاربة),
// and the byte where the wording begins: behind the ل, or, where the article has
// merged with it (للحد), with the whole word.
func (p *page) forMasdar(t int) (start int, ok bool) {
	fold := strings.TrimPrefix(p.tx.Fold(t), letterWaw)
	skip := len([]rune(p.tx.Fold(t))) - len([]rune(fold))
	rest, found := strings.CutPrefix(fold, letterLam)
	if !found || p.verbOf(t-1, isnad.ClaimTerritory, "under") {
		return 0, false
	}
	masdars := p.lex.Masdars()
	if masdars[rest] {
		return p.tx.Skip(t, skip+1), true
	}
	if inner, ok := strings.CutPrefix(rest, letterLam); ok && masdars[inner] {
		return p.tx.Skip(t, skip), true
	}
	return 0, false
}

// aimed is the token behind the preposition that a verb of aiming calls for,
// looked for from token from on; 0 when there is none.
func (p *page) aimed(s *sentence, aim *lexicon.Found, from int) int {
	for t := max(aim.Last, from); t < s.last; t++ {
		for _, prep := range aim.Preps {
			if p.tx.Is(t, prep) && t+1 < s.last {
				return t + 1
			}
		}
	}
	return 0
}
