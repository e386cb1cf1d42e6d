package eval

import "github.com/isnad-project/isnad"

// mentionTypes are the scored types, as the guidelines list them.
var mentionTypes = []isnad.MentionType{
	isnad.MentionDate, isnad.MentionDuration, isnad.MentionQuantity,
	isnad.MentionPerson, isnad.MentionRole, isnad.MentionOrg, isnad.MentionPlace,
}

// mentions scores one type: spans that are exact, spans that overlap by half,
// and the reading of the latter. Nominal and nested mentions are optional on
// either side.
func (t *Table) mentions(kind isnad.MentionType, n names, gold, got []isnad.Mention) {
	gold, got = ofType(kind, gold), ofType(kind, got)
	all := pair(spansOf(gold), spansOf(got), nil)
	ignored, need := 0, 0
	for i := range gold {
		if !optional(&gold[i]) {
			need++
		}
	}
	var required []match
	for _, m := range all {
		if optional(&gold[m.gold]) {
			ignored++
		} else {
			required = append(required, m)
		}
	}
	for _, j := range rest(len(got), all) {
		if optional(&got[j]) {
			ignored++
		}
	}
	count := func(layer string, atLeast float64, ok func(g, s *isnad.Mention) bool) {
		right := 0
		for _, m := range required {
			if m.overlap >= atLeast && (ok == nil || ok(&gold[m.gold], &got[m.got])) {
				right++
			}
		}
		t.add(string(kind)+"."+layer, right, len(got), need, ignored)
	}
	count("exact", 1, nil)
	count("span", 0.5, nil)
	switch kind {
	case isnad.MentionDate, isnad.MentionDuration:
		count("value", 0, sameTime)
	case isnad.MentionQuantity:
		count("value", 0, sameQuantity)
	case isnad.MentionRole:
		count("holder", 0.5, func(g, s *isnad.Mention) bool { return s.Role != nil && n.same(g.Role.Holder, s.Role.Holder) })
	case isnad.MentionPlace:
		count("country", 0.5, func(g, s *isnad.Mention) bool { return s.Place != nil && g.Place.Country == s.Place.Country })
	}
}

func sameTime(g, s *isnad.Mention) bool {
	return s.Timex != nil && plainDate(g.Timex.Value) == plainDate(s.Timex.Value)
}

func sameQuantity(g, s *isnad.Mention) bool {
	return s.Quantity != nil && g.Quantity.Value == s.Quantity.Value && orEqual(g.Quantity.Op) == orEqual(s.Quantity.Op)
}

func orEqual(op isnad.Op) isnad.Op {
	if op == "" {
		return isnad.OpEqual
	}
	return op
}

func optional(m *isnad.Mention) bool { return m.Nominal || m.Nested }

func ofType(kind isnad.MentionType, mentions []isnad.Mention) []isnad.Mention {
	var out []isnad.Mention
	for _, m := range mentions {
		if m.Type == kind {
			out = append(out, m)
		}
	}
	return out
}

func spansOf(mentions []isnad.Mention) []isnad.Span {
	out := make([]isnad.Span, len(mentions))
	for i := range mentions {
		out[i] = mentions[i].Span
	}
	return out
}
