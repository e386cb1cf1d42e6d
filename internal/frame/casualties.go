package frame

import (
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// casualties reads who was killed, wounded, executed or detained.
func casualties(p *page, s *sentence) {
	used := map[*mention]bool{}
	for i := range s.hits {
		h := &s.hits[i]
		if h.Frame != isnad.ClaimCasualties || h.Sense == "sentence" || p.is(h.First-1, lexicon.Negation) || p.sentenced(s, h) {
			continue
		}
		if _, ok := p.takes(s, h, 10); len(h.Preps) > 0 && !ok {
			continue // "met 12 people" is no death without "their end"
		}
		if h.Sense == "halt" || s.hit(h.First, h.Last, isnad.ClaimCasualties, "halt") != nil {
			continue // came to a halt, was not stopped
		}
		if h.Sense == "lost" && len(h.Preps) == 0 && p.loser(s, h) == nil {
			continue
		}
		if q := p.victims(s, h); q != nil {
			if !used[q] && (p.people(q) || len(used) > 0 && h.Prefix != "" && q.Quantity.Of.Empty() || p.is(h.First-1, lexicon.NumberOf)) {
				used[q] = true
				p.counted(s, h, q)
			}
			continue
		}
		p.victim(s, h)
	}
}

// sentenced reports whether the deed is only ordered: a sentence to death, an
// order of arrest.
func (p *page) sentenced(s *sentence, h *lexicon.Found) bool {
	return h.Feats.Has(lexicon.Masdar) && s.hit(max(s.first, h.First-3), h.First, isnad.ClaimCasualties, "sentence") != nil
}

// victims is the count that the word at h is about: the quantity that holds it
// (12 قتيلا), the one behind it, with nothing but the doer between, or the one
// right before a plural verb.
func (p *page) victims(s *sentence, h *lexicon.Found) *mention {
	if m := p.mentionAt(h.First); m != nil && m.Type == isnad.MentionQuantity {
		if h.Gloss == "victims" && counted(m) {
			return m
		}
		return nil
	}
	if h.Gloss == "victims" {
		return p.toll(s, h)
	}
	finite := h.Part == "verb" && !h.Feats.Has(lexicon.Masdar)
	if m := p.victimsAhead(s, h); finite && m != nil && h.Sense != "lost" {
		return m
	}
	reach := h.Last + subjectReach
	for t := h.Last; t < min(s.last, reach); t++ {
		m := p.mentionAt(t)
		switch {
		case m != nil && m.first == t && counted(m):
			return m
		case m != nil && finite && (yearDate(m) || p.located(m)):
			reach += 2 // "were killed on Tuesday in the city …"
		case m != nil && !attacker(m):
			return nil
		case m == nil && t > h.Last && s.hit(t, t+1, isnad.ClaimCasualties) != nil:
			return nil // the count of another deed (killing one and wounding 8)
		case p.clauseMark(t) || (m == nil && s.verbAt(t)) || p.is(t, lexicon.Relative|lexicon.Among|lexicon.That):
			return nil
		}
	}
	return nil
}

// aheadReach is how far before a plural verb the count of its subject may stand.
const aheadReach = 9

// victimsAhead is the count before the verb whose subject it is: right before it,
// or, before a verb in the plural, with an aside between ("14 men at least, among
// them two guards, were killed").
func (p *page) victimsAhead(s *sentence, h *lexicon.Found) *mention {
	if m := p.mentionAt(h.First - 1); m != nil && counted(m) && h.Prefix == "" {
		return m
	}
	if h.Prefix != "" || !h.Feats.Has(lexicon.Plural) && !h.Feats.Has(lexicon.Dual) {
		return nil
	}
	for t := h.First - 1; t >= max(s.first, h.First-aheadReach); t-- {
		if m := p.mentionAt(t); m != nil && counted(m) && p.people(m) && !p.is(m.first-1, lexicon.Among) {
			return m
		}
		if s.verbAt(t) || p.is(t, lexicon.Relative|lexicon.That) {
			return nil
		}
	}
	return nil
}

// tollReach is how far behind its noun the figure of a toll may stand.
const tollReach = 14

// toll reads "the number of the dead rose to 12": the figure behind the noun.
func (p *page) toll(s *sentence, h *lexicon.Found) *mention {
	if !p.is(h.First-1, lexicon.NumberOf) {
		return nil // the dead, without a number
	}
	for t := h.Last; t < min(s.last, h.Last+tollReach); t++ {
		if m := p.mentionAt(t); m != nil && m.first == t && counted(m) {
			return m
		}
		if p.clauseMark(t) || p.is(t, lexicon.Relative|lexicon.That) {
			return nil
		}
	}
	return nil
}

// people reports whether the quantity counts human beings: by its noun, or, bare,
// by what follows (12 من الجنود, 12 آخرين).
func (p *page) people(q *mention) bool {
	people := p.lex.People()
	for t := q.first; t < q.last; t++ {
		if people.Has(p.tx.Fold(t)) || p.nisbaPeople(t) {
			return true
		}
	}
	for t := q.last; t < min(len(p.tx.Tokens), q.last+4); t++ {
		if people.Has(p.tx.Fold(t)) || p.nisbaPeople(t) {
			return true
		}
		if m := p.mentionAt(t); m != nil && body(m) {
			return true
		}
		if p.clauseMark(t) {
			break
		}
	}
	return q.Quantity.Vague && q.last-q.first == 1
}

// nisbaPeople reports whether token t is a relational adjective used for people:
// Syrians, a Palestinian.
func (p *page) nisbaPeople(t int) bool {
	n, ok := p.lex.Nisbas().Longest(&p.tx, t)
	return ok && !n.Values[0].Form.Feminine
}

// counted claims a number of victims.
func (p *page) counted(s *sentence, h *lexicon.Found, q *mention) {
	slot := h.Sense
	if slot == "suicide" || slot == "died" || slot == "lost" {
		slot = "killed"
	}
	if p.bothKilledAndWounded(s, h) {
		slot = "killed_and_wounded"
	} else if p.joinedBefore(s, h) {
		return
	}
	of, last := p.ofWhom(s, q)
	if h.Gloss == "victims" && p.tx.At(q.Quantity.Of.Start) == h.First && last == q.last && h.Last == q.last {
		of = "" // "12 dead" does not say who
	}
	slots := isnad.Slots{
		slot: isnad.Number(q.Quantity.Value), "op": isnad.Text(string(q.Quantity.Op)), "of_whom": isnad.Text(of),
	}
	if q.Quantity.Vague {
		slots["vague"] = isnad.Truth(true)
	}
	if at, ok := p.takes(s, h, 10); ok && at < s.last {
		last = max(last, at+1) // "met their end"
	}
	p.situate(s, h, slots, q.first, max(last, h.Last))
	first, prefix := h.First, h.Prefix
	if q.first < first {
		first, prefix = q.first, ""
	}
	p.add(draft{
		kind: isnad.ClaimCasualties, rule: "casualties." + h.Sense, slots: slots,
		span: p.from(first, prefix, q, max(last, h.Last)), status: p.status(s, h),
	})
}

// from is the stretch from token first, or from the start of the mention m when
// that is the first word, to the end of token last-1.
func (p *page) from(first int, prefix string, m *mention, last int) isnad.Span {
	span := p.span(first, last, prefix)
	if m != nil && m.first == first {
		span.Start = m.Start
	}
	return span
}

// bothKilledAndWounded reports whether the next word is wounding, joined to
// killing, before the number (مقتل وإصابة الآلاف).
func (p *page) bothKilledAndWounded(s *sentence, h *lexicon.Found) bool {
	next := s.hit(h.Last, min(s.last, h.Last+1), isnad.ClaimCasualties, "wounded")
	return h.Sense == "killed" && next != nil && len(next.Prefix) > 0 && p.mentionAt(h.First) == nil
}

// joinedBefore reports whether the word at h is the second of such a pair.
func (p *page) joinedBefore(s *sentence, h *lexicon.Found) bool {
	before := s.hit(max(s.first, h.First-1), h.First, isnad.ClaimCasualties, "killed")
	return h.Sense == "wounded" && len(h.Prefix) > 0 && before != nil && p.mentionAt(before.First) == nil
}

// ofWhom is the wording that says who the victims were: the counted noun with
// its adjectives, the whole that they are part of, and some who are named among
// them; and where that ends.
func (p *page) ofWhom(s *sentence, q *mention) (text string, last int) {
	last = q.last
	start := q.Quantity.Of.Start
	if q.Quantity.Of.Empty() {
		if q.last >= s.last {
			return "", last
		}
		start = p.tx.Tokens[q.last].Start
		if !p.is(q.last, lexicon.Preposition) && !p.nisbaPeople(q.last) && !p.lex.People().Has(p.tx.Fold(q.last)) {
			return "", last
		}
	} else {
		last = max(last, min(s.last, p.tx.At(q.Quantity.Of.End-1)+1))
	}
	for last < s.last && last < q.last+3 && p.describes(s, last) {
		last++
	}
	if last < s.last && p.is(last, lexicon.Preposition) && p.partOf(last) {
		last = p.partEnd(s, last+1)
	}
	if t := p.amongAt(last, min(s.last, last+2)); t > 0 {
		last = p.amongEnd(s, t)
	}
	end := max(q.End, p.tx.Tokens[last-1].End)
	return p.a.Text[min(start, end):end], last
}

// describes reports whether token t is an adjective of the people counted before
// it: of nationality, or with an ending that agrees.
func (p *page) describes(s *sentence, t int) bool {
	if p.mentionAt(t) != nil || p.punct(t) || p.classes[t] != 0 || s.verbAt(t) || s.hit(t, t+1, isnad.ClaimCasualties) != nil {
		return false
	}
	if _, ok := p.lex.Nisbas().Longest(&p.tx, t); ok || p.lex.People().Has(p.tx.Fold(t)) {
		return true
	}
	fold := p.tx.Fold(t)
	return strings.HasSuffix(fold, letterYeh+letterNoon) || strings.HasSuffix(fold, letterYeh+letterAlef)
}

// partOf reports whether token t is the preposition that takes some out of a
// whole (من): a body or people follow.
func (p *page) partOf(t int) bool {
	if m := p.mentionAt(t + 1); m != nil {
		return m.Type == isnad.MentionOrg
	}
	return t+1 < len(p.tx.Tokens) && (p.lex.People().Has(p.tx.Fold(t+1)) || (t+2 < len(p.tx.Tokens) && p.mentionAt(t+2) != nil && body(p.mentionAt(t+2))))
}

// partEnd is where the whole ends that begins at token t.
func (p *page) partEnd(s *sentence, t int) int {
	for k := t; k < min(s.last, t+3); k++ {
		if m := p.mentionAt(k); m != nil && body(m) {
			return m.last
		}
	}
	end := t + 1
	for end < s.last && end < t+3 && p.describes(s, end) {
		end++
	}
	return end
}

// amongEnd is where the list of some among the victims ends, which begins at
// token t.
func (p *page) amongEnd(s *sentence, t int) int {
	end := t
	for end < s.last && end < t+6 && !p.clauseMark(end) && !s.verbAt(end) {
		if p.is(end, lexicon.Preposition|lexicon.Stop|lexicon.Relative|lexicon.That|lexicon.Copula) && end > t && !p.partOf(end) {
			break
		}
		if m := p.mentionAt(end); m != nil && (m.Type == isnad.MentionDate || (m.Type == isnad.MentionPlace && m.prep != "")) {
			break
		}
		end++
	}
	return end
}

// victim claims the death of one named person.
func (p *page) victim(s *sentence, h *lexicon.Found) {
	if h.Gloss == "victims" || h.Sense == "died" || h.Sense == "lost" {
		return // who dies in bed is no casualty
	}
	var who *mention
	switch {
	case h.Part == "verb" && !h.Feats.Has(lexicon.Masdar) && p.antecedent(s, h, person) != nil:
		who = p.antecedent(s, h, person)
	case h.Feats.Has(lexicon.Object), h.Feats.Has(lexicon.Owned), h.Feats.Has(lexicon.Plural):
		return
	default:
		if who = p.patient(s, h); who == nil && h.Part == "verb" && !h.Feats.Has(lexicon.Masdar) {
			who = p.patientAhead(h)
		}
	}
	if who == nil {
		return
	}
	slot, manner := h.Sense, h.Sense
	if slot == "suicide" {
		slot = "killed"
	}
	slots := isnad.Slots{
		slot: isnad.Number(1), "op": isnad.Text(string(isnad.OpEqual)), "of_whom": isnad.Text(name(who)),
	}
	if slot == "killed" {
		slots["manner"] = isnad.Text(manner)
	}
	first, last := min(h.First, who.first), max(h.Last, who.last)
	last = p.situate(s, h, slots, first, last)
	prefix := h.Prefix
	if first != h.First {
		prefix = ""
	}
	p.add(draft{
		kind: isnad.ClaimCasualties, rule: "casualties." + h.Sense + "-person", slots: slots,
		span: p.from(first, prefix, who, last), status: p.status(s, h),
	})
}

// loser is who lost people at the verb h, named around it, or, where an attack
// took them, the people themselves; nil where something else may be lost.
func (p *page) loser(s *sentence, h *lexicon.Found) *mention {
	if m := p.subject(s, h, attacker); m != nil && m.inSentence(s) {
		return m
	}
	q := p.mentionAt(h.Last)
	if q == nil || !counted(q) || !h.Feats.Has(lexicon.Feminine) {
		return nil
	}
	if s.hit(q.last, min(s.last, q.last+3), isnad.ClaimIncident, attackNouns...) != nil {
		return q // in an attack: lives, whoever lost them
	}
	return p.topic(s.index, attacker)
}

func person(m *mention) bool { return m.Type == isnad.MentionPerson }

// patientAhead is the person right before the verb at h (سامر نعوم قد قتل).
func (p *page) patientAhead(h *lexicon.Found) *mention {
	for t := h.First - 1; t >= h.First-2; t-- {
		if m := p.mentionAt(t); m != nil && person(m) && m.prep == "" {
			return m
		}
	}
	return nil
}

// patient is the person behind the word at h, with a title between at most.
func (p *page) patient(s *sentence, h *lexicon.Found) *mention {
	reach := h.Last + subjectReach
	for t := h.Last; t < min(s.last, reach); t++ {
		m := p.mentionAt(t)
		if m != nil && m.first == t {
			reach += m.last - m.first - 1 // a long title is one step
		}
		switch {
		case m != nil && person(m) && m.prep == "":
			return m
		case m == nil && (p.clauseMark(t) || s.verbAt(t) || p.is(t, lexicon.Preposition|lexicon.Relative|lexicon.That|lexicon.Stop)):
			return nil
		case m != nil && m.Type != isnad.MentionRole && m.Type != isnad.MentionOrg:
			return nil
		}
	}
	return nil
}

// placeBefore is the place of the clause before, whose result the casualties are:
// where it happened, or the country that suffers it.
func (p *page) placeBefore(s *sentence, first int) *mention {
	if m := p.before(max(s.first, first-30), first, p.located); m != nil {
		return m
	}
	return p.before(s.first, first, wide)
}

// wide accepts countries and continents that a clause is about.
func wide(m *mention) bool {
	return m.Type == isnad.MentionPlace && m.prep == "" && m.Place != nil &&
		(m.Place.Kind == isnad.PlaceCountry || m.Place.Kind == isnad.PlaceContinent)
}

// situate fills place, date and incident, and returns where the words that say
// so end.
func (p *page) situate(s *sentence, h *lexicon.Found, slots isnad.Slots, first, last int) int {
	end := last
	if m := p.dateNear(s, first, last); m != nil {
		slots["date"] = isnad.Text(m.Timex.Value)
		end = max(end, m.last)
	}
	place := p.placeNear(s, first, last)
	if place != nil {
		end = max(end, place.last)
	}
	it := p.incidentOf(s, place)
	if at := p.attackOn(s, max(h.Last, last)); at != nil && it == nil {
		it, end = at, max(end, at.last)
	}
	if place == nil && it == nil {
		place = p.placeBefore(s, first)
	}
	if _, ok := slots["date"]; !ok {
		if m := p.before(s.first, first, yearDate); m != nil {
			slots["date"] = isnad.Text(value(m))
		}
	}
	slots["place"] = isnad.Text(name(place))
	if it == nil {
		return end
	}
	slots["incident"] = isnad.Text(it.title())
	if place == nil {
		slots["place"] = isnad.Text(it.place)
	}
	if at := slots["date"].String(); at == "" || it.date != "" && it.sentence == s.index && it.first >= first && p.toldOn(s, first, at) {
		slots["date"] = isnad.Text(it.date)
	}
	return end
}

// toldOn reports whether the date stands before token first, with a verb of its
// own: the day of the report, not of what it tells.
func (p *page) toldOn(s *sentence, first int, date string) bool {
	m := p.before(s.first, first, yearDate)
	if m == nil || value(m) != date {
		return false
	}
	said := p.saidIn(p.span(first, first+1, ""))
	return said != nil && m.End <= said.Content.Start
}
