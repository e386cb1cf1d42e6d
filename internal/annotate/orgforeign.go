package annotate

import (
	"strings"
	"unicode"

	"github.com/isnad-project/isnad/arabic"
)

// foreign returns the token after the foreign name that begins at token i, or i
// when none does: words in Latin letters, letters called by their names, words
// that no list holds and news does not use as common ones.
func (g *orgGrammar) foreign(i int) int {
	const longest = 4
	k := i
	for k < i+longest {
		if k > i && g.glue(k) {
			k++
		}
		if last := g.letterNames(k); last > k {
			k = last
			continue
		}
		if !g.goesOn(k) || g.t.Tokens[k].Kind != arabic.Latin && !g.proper(k) || k > i && g.conjoined(k) {
			break
		}
		k++
	}
	if k > i && g.t.Tokens[k-1].Kind == arabic.Punct {
		k--
	}
	return k
}

// glue reports whether token i is a full stop or hyphen between two parts of a
// name, with no space around it.
func (g *orgGrammar) glue(i int) bool {
	if !g.goesOn(i+1) || !g.t.Tokens[i].Glued || !g.t.Tokens[i+1].Glued {
		return false
	}
	mark := g.t.Surface(i)
	return mark == "." || mark == "-" || mark == "&"
}

// conjoined reports whether token k is a word that news does not know as it
// stands, and "and" with another name otherwise.
func (g *orgGrammar) conjoined(k int) bool {
	const shortest = 6 // bytes
	fold := g.t.Fold(k)
	stem, ok := joined(fold)
	return ok && arabic.IsConjunction(fold[:len(fold)-len(stem)]) && len(stem) > shortest && !g.known.Has(fold)
}

// letterNames returns the token after an acronym that is read out letter by
// letter, or i when there is none. Letters that are words of the language too end
// one only when they are doubled (سي إن إن).
func (g *orgGrammar) letterNames(i int) int {
	k, sure := i, 0
	for g.goesOn(k) {
		if k > i && g.glue(k) && g.letterAt(k+1) {
			k++
		}
		letter, ok := g.letters[g.t.Fold(k)]
		if !ok || k == i && letter.Word && !g.letterAt(k+1) {
			break
		}
		k++
		if !letter.Word {
			sure++
		}
	}
	for k > i && g.letters[g.t.Fold(k-1)].Word && (k-i < 3 || g.t.Fold(k-1) != g.t.Fold(k-2) || k-i > 3 && g.t.Fold(k-1) == g.t.Fold(k-3)) {
		k--
	}
	if sure == 0 || k < i+2 {
		return i
	}
	return k
}

// letterAt reports whether token i names a letter and is no word.
func (g *orgGrammar) letterAt(i int) bool {
	if !g.goesOn(i) {
		return false
	}
	letter, ok := g.letters[g.t.Fold(i)]
	return ok && !letter.Word
}

// acronym reads the name of a body that is called by three letters or more, and
// belongs to no person's name behind it.
func (g *orgGrammar) acronym(i int) (orgFound, bool) {
	const fewest = 3
	first, skip := g.t.Fold(i), 0
	if stem, ok := joined(first); ok {
		if _, letter := g.letters[first]; !letter {
			first, skip = stem, 1
		}
	}
	if letter, ok := g.letters[first]; !ok || letter.Word || skip > 0 && !g.letterAt(i+1) {
		return orgFound{}, false
	}
	last := g.letterNames(i)
	if skip > 0 {
		last = g.letterNames(i + 1)
	}
	if last < i+fewest || g.proper(last) {
		return orgFound{}, false
	}
	return orgFound{first: i, last: last, skip: skip, named: [2]int{i, last}, rule: "org.acronym"}, true
}

// acronymCaption spells an acronym that is read out in Latin capitals.
func (g *orgGrammar) acronymCaption(f orgFound) (string, bool) {
	var b strings.Builder
	for i := f.first; i < f.last-f.alias; i++ {
		letter, ok := g.letters[g.foldOf(f, i)]
		if !ok {
			return "", false
		}
		b.WriteString(letter.Latin)
	}
	return b.String(), b.Len() > 1
}

// foldOf returns token i of f folded, without the particle in front of the name.
func (g *orgGrammar) foldOf(f orgFound, i int) string {
	if i != f.first || f.skip == 0 {
		return g.t.Fold(i)
	}
	return arabic.Fold(g.t.Raw[g.t.Skip(i, f.skip):g.t.Tokens[i].End])
}

// capitals reports whether token i is an acronym in Latin letters.
func (g *orgGrammar) capitals(i int) bool {
	const longest = 6
	s := g.t.Surface(i)
	if g.t.Tokens[i].Kind != arabic.Latin || len(s) < 2 || len(s) > longest {
		return false
	}
	return !strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsUpper(r) })
}

// product reports whether tokens [i, last) are the first words of what stands
// between two quotation marks and ends in a letter or number: a product, with its
// maker's name.
func (g *orgGrammar) product(i, last int) bool {
	const longest = 3
	if i == 0 || closingQuote(g.t.Surface(i-1)) == "" {
		return false
	}
	for k := last; g.goesOn(k) && k <= last+longest; k++ {
		if g.inQuotes(i, k) {
			_, letter := g.letters[g.t.Fold(k-1)]
			return k > last && (letter || g.t.Tokens[k-1].Kind == arabic.Number)
		}
	}
	return false
}
