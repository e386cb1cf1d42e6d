package annotate

import (
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/number"
)

// counted reads the noun phrase that the number counts: the noun behind it with
// a nisba adjective that agrees and a second noun joined to it, or the noun
// behind "of". It stays short, as wording of what is counted.
func (q *measurer) counted(f *figure, n number.Numeral) bool {
	i := f.last
	if n.Words && n.Form == number.Cardinal && (n.Value == 1 || n.Definite && n.Value < 1000 && !q.directNoun(i)) {
		return false
	}
	if q.prepositionAt(i, lexicon.RangeFrom) && (n.Form != number.Cardinal || n.Words || q.whole(i+1)) {
		return q.countedOf(f, i+1)
	}
	if !q.noun(i) || q.joinedWord(i) {
		return false
	}
	definite := arabic.HasArticle(q.text.Fold(i))
	if definite && n.Form == number.Cardinal && !n.Definite && n.Value < 11 && n.Value != 0.5 && n.Digits > 0 {
		return false
	}
	end := q.withAdjective(i)
	if q.text.Tokens[i].Kind == arabic.Latin {
		end = q.latinPhrase(i)
	}
	end = q.withSecond(i, end)
	q.setOf(f, i, end)
	return true
}

// latinPhrase returns where the noun phrase that begins at token i ends where
// adjectives come before or behind their noun: at most two words, and none
// behind a plural.
func (q *measurer) latinPhrase(i int) int {
	end := i + 1
	for end < i+2 && !strings.HasSuffix(q.text.Fold(end-1), "s") && q.noun(end) && q.text.Tokens[end].Kind == arabic.Latin && q.text.Tokens[end-1].Kind == arabic.Latin {
		end++
	}
	return end
}

// whole reports whether token i names what the counted ones are some of: it has
// the article or a possessive pronoun.
func (q *measurer) whole(i int) bool {
	return q.noun(i) && (arabic.HasArticle(q.text.Fold(i)) || arabic.HasPossessive(q.text.Fold(i)))
}

// joinedWord reports whether token i begins with the conjunction and is none of
// the nouns that begin so themselves.
func (q *measurer) joinedWord(i int) bool {
	fold := q.text.Fold(i)
	if uncounted, listed := q.uncounted[fold]; listed && !uncounted {
		return false
	}
	return arabic.IsJoined(fold)
}

// directNoun reports whether a definite noun follows a definite number ("the five
// permanent members" puts it before, and counts nothing new).
func (q *measurer) directNoun(i int) bool {
	return q.noun(i) && !arabic.HasArticle(q.text.Fold(i))
}

// countedOf reads the noun behind "of", with the noun that it belongs to.
func (q *measurer) countedOf(f *figure, i int) bool {
	if !q.noun(i) {
		return false
	}
	end := i + 1
	if !arabic.HasArticle(q.text.Fold(i)) && q.noun(end) && arabic.HasArticle(q.text.Fold(end)) {
		end++
	}
	q.setOf(f, i, end)
	return true
}

func (q *measurer) setOf(f *figure, first, end int) {
	f.last, f.end = end, q.text.Tokens[end-1].End
	f.Of = isnad.Span{Start: q.text.Tokens[first].Start, End: f.end}
}

// shareOf reads what a percentage is a share of, behind "of".
func (q *measurer) shareOf(i int) isnad.Span {
	if !q.prepositionAt(i, lexicon.RangeFrom) || !q.noun(i+1) {
		return isnad.Span{}
	}
	end := i + 2
	if q.noun(end) && arabic.HasArticle(q.text.Fold(end)) {
		end++
	}
	return isnad.Span{Start: q.text.Tokens[i+1].Start, End: q.text.Tokens[end-1].End}
}

// shareAhead reads what a percentage is a share of where it stands between the
// word for a share and the number: "the rate of unemployment (reached about) 12
// percent". The number begins at token i.
func (q *measurer) shareAhead(i int) isnad.Span {
	const widest = 2 // words: a noun and its adjective or genitive
	last := i - 1
	if last > 0 && !q.text.Tokens[i].Line && !q.noun(last) { // "to", "about"
		last--
	}
	for first := last; first > 0 && first > last-widest && q.noun(first) && arabic.HasArticle(q.text.Fold(first)); first-- {
		m, ok := q.labels.Longest(&q.text, first-1)
		if ok && m.Last == first && m.Values[0] == lexicon.LabelShare {
			return isnad.Span{Start: q.text.Tokens[first].Start, End: q.text.Tokens[last].End}
		}
	}
	return isnad.Span{}
}

// noun reports whether token i may be a counted noun.
func (q *measurer) noun(i int) bool {
	if i >= len(q.text.Tokens) || q.text.Tokens[i].Line {
		return false
	}
	if k := q.text.Tokens[i].Kind; k != arabic.Word && k != arabic.Latin {
		return false
	}
	fold := q.text.Fold(i)
	if q.uncounted[fold] || len(fold) < 4 && q.text.Tokens[i].Kind == arabic.Word || len(fold) < 3 {
		return false
	}
	if rest, ok := arabic.TrimConjunction(fold); ok && q.uncounted[rest] {
		return false
	}
	_, bound := q.bounds.Longest(&q.text, i)
	return !bound
}

// withAdjective returns where the noun at token i ends with a nisba adjective
// behind it that is as indefinite as the noun.
func (q *measurer) withAdjective(i int) int {
	next := i + 1
	if !q.noun(next) || arabic.HasArticle(q.text.Fold(i)) != arabic.HasArticle(q.text.Fold(next)) {
		return next
	}
	if fold := q.text.Fold(next); arabic.Conjunction(fold) == 0 && arabic.IsNisba(fold) {
		return next + 1
	}
	return next
}

// withSecond returns where a second noun that is counted along ends: joined by
// the conjunction and with the ending of the first ("countries and organisations").
func (q *measurer) withSecond(i, end int) int {
	if end >= len(q.text.Tokens) || q.text.Tokens[end].Line || q.text.Tokens[end].Kind != arabic.Word {
		return end
	}
	fold, first := q.text.Fold(end), q.text.Fold(i)
	rest, ok := arabic.TrimConjunction(fold)
	if !ok || arabic.HasArticle(rest) || !q.noun(end) || !arabic.SameEnding(first, rest) {
		return end
	}
	if last := q.withAdjective(end); last > end+1 || arabic.IsAccusative(first) {
		return last
	}
	return end
}

// countDuals adds the nouns that count two by their ending alone.
func (q *measurer) countDuals() {
	next := 0
	for i := range q.text.Tokens {
		if q.text.Tokens[i].Kind != arabic.Word || !arabic.IsDual(q.text.Fold(i)) {
			continue
		}
		start, end, unit, ok := q.dual(i)
		if !ok || !q.annotated(q.text.Tokens[i].Start) {
			continue
		}
		for next < len(q.expressions) && q.expressions[next].End <= start {
			next++
		}
		if next < len(q.expressions) && q.expressions[next].Start < end || q.inMention(start) {
			continue
		}
		s := isnad.Span{Start: start, End: end}
		q.add(isnad.Mention{Span: s, Type: isnad.MentionQuantity, Rule: "quantity.dual", Quantity: &isnad.Quantity{
			Value: 2, Op: isnad.OpEqual, Unit: unit, Of: s,
		}})
	}
}

// dual reads a noun or unit in the dual at token i.
func (q *measurer) dual(i int) (start, end int, unit isnad.Unit, ok bool) {
	if m, ok := q.units.Longest(&q.text, i); ok {
		start, end = m.Span(&q.text)
		return start, end, m.Values[0], m.Last == i+1
	}
	m, ok := q.duals.Longest(&q.text, i)
	if !ok {
		return 0, 0, "", false
	}
	start, end = m.Span(&q.text)
	return start, end, isnad.UnitCount, true
}

// inMention reports whether a quantity found before covers byte pos.
func (q *measurer) inMention(pos int) bool {
	for i := range q.mentions {
		if m := &q.mentions[i]; m.Type == isnad.MentionQuantity && m.Start <= pos && pos < m.End {
			return true
		}
	}
	return false
}

func (q *measurer) prepositionAt(i int, name lexicon.RangeWord) bool {
	return i >= 0 && i < len(q.text.Tokens) && !q.text.Tokens[i].Line && q.lex.RangeWords(q.Language)[q.text.Fold(i)] == name
}

func (q *measurer) prepositionBefore(i int, name lexicon.RangeWord) bool {
	return i > 0 && !q.text.Tokens[i].Line && q.lex.RangeWords(q.Language)[q.text.Fold(i-1)] == name
}
