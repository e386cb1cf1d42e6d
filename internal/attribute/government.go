package attribute

import "github.com/isnad-project/isnad/arabic"

// inRelative reports whether token k stands in an aside that a comma and a relative
// pronoun open behind token first: what it governs is not the verb's.
func (p *page) inRelative(first, k int) bool {
	for i := k - 1; i > first && !p.comma(i); i-- {
		if p.classAfterConjunction(i) == "who" {
			return p.comma(i - 1)
		}
	}
	return false
}

// afterAccording reports whether ما at k belongs to a phrase like بحسب ما.
func (p *page) afterAccording(k int) bool {
	_, ok := p.words.according.Longest(&p.t, k-1)
	return ok
}

// annexed reports whether the noun at k belongs to the name of a body before it
// (أعلنت لجنة تنظيم السباق): then it is no object.
func (p *page) annexed(k, first int) bool {
	return k > first && p.sourceNoun(k-1).Kind != "" && p.cover[k-1] == 0 && !arabic.HasArticle(p.t.Fold(k-1))
}

// laterClause reports whether the verb's own preposition comes again before a
// clause: in حذر مسؤول من الوزارة من أن the first من belongs to the subject.
func (p *page) laterClause(c *cue, k, end int) bool {
	for ; k+1 < min(end, c.last+20) && !p.comma(k); k++ {
		if p.class(k) == "min" && p.class(k+1) == "that" {
			return true
		}
	}
	return false
}

// laterBeh reports whether the verb's own preposition comes again behind a comma:
// in أوصى الخبراء، في ختام بحثهم، بأن the first ب belongs to the aside.
func (p *page) laterBeh(k, end int) bool {
	for limit := min(end, k+12); k+1 < limit; k++ {
		if p.comma(k) {
			return p.that(k+1) || p.attached(k+1, letterBeh) && arabic.HasArticle(p.t.Fold(k + 1)[2:])
		}
	}
	return false
}

// laterIla reports whether إلى comes behind token k before a comma: then a lam
// there belongs to the subject (دعت الهيئة العليا للملاحة إلى).
func (p *page) laterIla(k, end int) bool {
	for limit := min(end, k+reach); k < limit && !p.comma(k); k++ {
		if p.class(k) == "ila" {
			return true
		}
	}
	return false
}
