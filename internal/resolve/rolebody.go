package resolve

import "github.com/isnad-project/isnad"

// bodies finds the organisation of roles that do not name it inside their own
// words: a pronoun behind the role (a new leader of it) means the body named last
// before it, and a preposition of place behind the holder tells where the role is
// held (the researcher X at Y).
func (r *roleTier) bodies() {
	for i := range r.mentions {
		m := &r.mentions[i]
		if m.Role == nil || m.Role.Org != "" || m.Role.Holder == "" {
			continue
		}
		k := r.text.At(m.End - 1)
		if r.inLine(k+1) && ofIt[r.text.Fold(k+1)] {
			m.Role.Org = r.bodyBefore(i)
			continue
		}
		for j := i + 1; j < len(r.mentions) && r.mentions[j].Start <= m.End+2; j++ {
			if r.mentions[j].ID == m.Role.HolderMention {
				m.Role.Org = r.bodyWhere(r.text.At(r.mentions[j].End-1) + 1)
			}
		}
	}
}

// ofIt are the folded forms of l- with a pronoun: of it (feminine, masculine), of
// them.
var ofIt = map[string]bool{"\u0644\u0647\u0627": true, "\u0644\u0647": true, "\u0644\u0647\u0645": true}

// inWord is the preposition of place.
const inWord = "\u0641\u064A"

// inLine reports whether token k exists and stands in the line of the one before.
func (r *roleTier) inLine(k int) bool { return k < len(r.text.Tokens) && !r.text.Tokens[k].Line }

// bodyBefore returns the organisation that is named last before mention i in its
// line, or "".
func (r *roleTier) bodyBefore(i int) string {
	k := r.text.At(r.mentions[i].Start)
	for k > 0 && !r.text.Tokens[k].Line {
		k--
	}
	line := r.text.Tokens[k].Start
	for j := i - 1; j >= 0 && r.mentions[j].Start >= line; j-- {
		if m := &r.mentions[j]; m.Type == isnad.MentionOrg && !m.Nested {
			return m.Canonical
		}
	}
	return ""
}

// bodyWhere returns the organisation that a preposition at token k leads to, with
// at most a class noun and a quotation mark before its name, or "".
func (r *roleTier) bodyWhere(k int) string {
	const between = 3 // tokens
	if !r.inLine(k) || r.text.Fold(k) != inWord {
		return ""
	}
	for j := range r.mentions {
		m := &r.mentions[j]
		if m.Start <= r.text.Tokens[k].Start {
			continue
		}
		if m.Type != isnad.MentionOrg || r.text.At(m.Start) > k+between || !r.inLine(k+1) {
			return ""
		}
		return m.Canonical
	}
	return ""
}
