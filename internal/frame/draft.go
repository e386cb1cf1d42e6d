package frame

import (
	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// draft is a claim on its way.
type draft struct {
	kind   isnad.ClaimType
	rule   string
	slots  isnad.Slots
	span   isnad.Span
	status isnad.Status // asserted when empty
	own    bool         // the article's own voice, also inside what others say
}

// add makes a claim of d. Slots without a value are left out; a draft whose
// evidence is no span of the text is dropped.
func (p *page) add(d draft) {
	for slot, v := range d.slots {
		if v.IsZero() {
			delete(d.slots, slot)
		}
	}
	c, err := isnad.NewClaim(p.a.Text, d.kind, d.slots, d.span)
	if err != nil {
		return
	}
	c.Rule = d.rule
	if d.status != "" {
		c.Status = d.status
	}
	if !d.own {
		if said := p.saidIn(d.span); said != nil {
			c.Chain = said.Chain
		}
	}
	p.claims = append(p.claims, c)
}

// saidIn is the innermost attribution whose content holds most of the span.
func (p *page) saidIn(span isnad.Span) *isnad.Attribution {
	var best *isnad.Attribution
	for i := range p.a.Attributions {
		said := &p.a.Attributions[i]
		common := min(said.Content.End, span.End) - max(said.Content.Start, span.Start)
		if common*5 < span.Len()*3 {
			continue
		}
		if best == nil || said.Content.Len() < best.Content.Len() {
			best = said
		}
	}
	return best
}

// statusReach is how far before a word the words lie that make a plan or an
// opinion of it, in tokens.
const statusReach = 12

// status is how the clause with the trigger h puts its fact forward.
func (p *page) status(s *sentence, h *lexicon.Found) isnad.Status {
	if p.is(h.First-1, lexicon.Negation) {
		return isnad.StatusDenied
	}
	if len(h.Prefix) > 0 && h.Prefix[len(h.Prefix)-len(letterSeen):] == letterSeen && h.Feats.Has(lexicon.Imperfect) {
		return isnad.StatusPlanned
	}
	return p.modality(s, h.First)
}

// modality is what the words before token i in its sentence make of it.
func (p *page) modality(s *sentence, i int) isnad.Status {
	for t := i - 1; t >= s.first && t > i-statusReach; t-- {
		switch {
		case p.is(t, lexicon.Denies):
			return isnad.StatusDenied
		case p.is(t, lexicon.Planned):
			return isnad.StatusPlanned
		case p.is(t, lexicon.Assessed):
			return isnad.StatusAssessed
		}
		if p.is(t, lexicon.Stop) {
			break
		}
	}
	return isnad.StatusAsserted
}

// distinct keeps of the claims that say the same the fullest: one whose slots
// all stand in another of its type and status adds nothing.
func distinct(claims []isnad.Claim) []isnad.Claim {
	var out []isnad.Claim
next:
	for i := range claims {
		for j := range claims {
			if i != j && claims[i].Type == claims[j].Type && claims[i].Status == claims[j].Status &&
				within(claims[i].Slots, claims[j].Slots) &&
				(len(claims[i].Slots) < len(claims[j].Slots) || j < i) {
				continue next
			}
		}
		out = append(out, claims[i])
	}
	return out
}

// within reports whether every slot of a stands in b with the same value.
func within(a, b isnad.Slots) bool {
	for slot, v := range a {
		if !v.Equal(b[slot]) {
			return false
		}
	}
	return true
}
