package attribute

import (
	"strings"
	"unicode/utf8"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/syntax"
)

// contentStart passes over what joins content to the sentence before it.
func (p *page) contentStart(k, end int) int { return p.skipLead(k, end) }

// extent is the bytes of reported content and how it is reported. A run that is
// nothing but one quotation is direct speech, and goes without its marks.
func (p *page) extent(r tokens) (isnad.Span, isnad.Mode) {
	first := r.first
	r = p.trim(r)
	if r.empty() {
		return isnad.Span{}, ""
	}
	if q, ok := p.opening(r.first); ok && !p.nameInMarks(r.first) {
		if q.Closed && q.Close == r.last-1 {
			return q.Inside, isnad.ModeDirect
		}
		if !q.Closed {
			r.first++
			if r = p.trim(r); r.empty() {
				return isnad.Span{}, ""
			}
			return p.span(r), isnad.ModeDirect
		}
	}
	s := p.span(r)
	if before := p.class(first - 1); before == "" || p.punct(first-1) {
		s.Start = p.afterConjunction(r.first) // behind أن or a preposition there can be none
	}
	if p.quotesIn(r) {
		return s, isnad.ModeMixed
	}
	return s, isnad.ModeIndirect
}

// quotesIn reports whether a quotation of what was said, and not of a name,
// stands in r.
func (p *page) quotesIn(r tokens) bool {
	for k := r.first; k < r.last; k++ {
		if q, ok := p.opening(k); ok && q.Closed && q.Close < r.last && q.Words() > 1 && !p.nameInMarks(k) {
			return true
		}
	}
	return false
}

// trim takes marks off both ends of r, but for quotation marks and brackets
// with their partner in r.
func (p *page) trim(r tokens) tokens {
	for r.first < r.last && p.loose(r.first, r) {
		r.first++
	}
	for r.first < r.last && p.loose(r.last-1, r) {
		r.last--
	}
	return r
}

func (p *page) loose(k int, r tokens) bool {
	if !p.punct(k) {
		return false
	}
	if q, ok := p.opening(k); ok {
		return q.Closed && q.Close >= r.last
	}
	if q, ok := p.quoted(k); ok && q.Close == k {
		return q.Open < r.first
	}
	return !strings.ContainsAny(p.t.Surface(k), ")]}%\u066A$#!?\u061F") || p.t.Surface(k) == "\""
}

// afterConjunction is the byte where token k begins without an attached
// conjunction.
func (p *page) afterConjunction(k int) int {
	start := p.t.Tokens[k].Start
	fold := p.t.Fold(k)
	if p.t.Tokens[k].Kind != arabic.Word || p.radical(fold) {
		return start
	}
	if m, _ := p.mention(k); m != nil && m.Start <= start {
		return start
	}
	r, size := utf8.DecodeRuneInString(fold)
	if (r == '\u0648' || r == '\u0641') && utf8.RuneCountInString(fold[size:]) >= 3 {
		return p.t.Skip(k, 1)
	}
	return start
}

// radical reports whether the first letter of a folded word is known to be its own,
// in the form that is listed or with an ending.
func (p *page) radical(fold string) bool {
	if p.words.radical[fold] || p.words.radical[arabic.TrimArticle(fold)] {
		return true
	}
	for _, ending := range []string{"\u062A", "\u0648\u0627", "\u0627", "\u062A\u0647", "\u0647"} {
		if stem, ok := strings.CutSuffix(fold, ending); ok && p.words.radical[stem] {
			return true
		}
	}
	return false
}

// wordsIn is the number of words in a quotation, marks left out.
func (p *page) wordsIn(q syntax.Quote) int {
	n := 0
	for k := q.Open + 1; k < q.Close; k++ {
		if !p.punct(k) {
			n++
		}
	}
	return n
}

// restart is the first token of r from which the writer goes on in their own
// voice: a comma and وذلك.
func (p *page) restart(r tokens) int {
	for k := r.first + 1; k+1 < r.last; k++ {
		if p.comma(k) && p.class(k+1) == "" && p.classAfterConjunction(k+1) == "restart" {
			return k
		}
	}
	return r.last
}

// contrast is the first token of r that begins a clause of the writer's own behind
// a noun phrase that is reported: a comma and لكن، فيما, or قبل أن.
func (p *page) contrast(r tokens) int {
	for k := r.first + 1; k+1 < r.last; k++ {
		if p.comma(k) && (p.classAfterConjunction(k+1) == "clause" || p.class(k+1) == "prep" && p.class(k+2) == "that") {
			return k
		}
	}
	return r.last
}

// titled reports whether the words before the quotation that opens at k say that it
// is the title of something: فيلم، بعنوان.
func (p *page) titled(k int) bool {
	for i := k - 1; i >= max(0, k-2); i-- {
		if p.punct(i) || p.t.Tokens[i+1].Line {
			return false
		}
		var buf [8]arabic.Reading
		for _, r := range arabic.Readings(buf[:0], p.t.Fold(i)) {
			if p.words.particles.Class(arabic.TrimArticle(r.Stem)) == "title" {
				return true
			}
		}
	}
	return false
}

// phrasal reports whether function words or coordination hold the words of q
// together: names and labels are chains of nouns.
func (p *page) phrasal(q syntax.Quote) bool {
	for k := q.Open + 1; k < q.Close; k++ {
		if p.class(k) != "" || k > q.Open+1 && p.afterConjunction(k) > p.t.Tokens[k].Start {
			return true
		}
	}
	return false
}

// quotation reports whether q looks like speech rather than a name or a word
// that the writer keeps at a distance: six words, or four that make a phrase.
func (p *page) quotation(q syntax.Quote) bool {
	if !q.Closed || q.Inside.Empty() || p.nameInMarks(q.Open) {
		return false
	}
	n := p.wordsIn(q)
	return (n >= 6 || n >= 4 && p.phrasal(q)) && !p.titled(q.Open)
}
