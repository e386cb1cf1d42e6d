package annotate

import (
	"strings"

	"github.com/isnad-project/isnad/arabic"
)

// The tagger reads one sentence at a time. What it says is held here against
// the grammar of names and against the rest of the article, which names people
// in full once and then shortens.

// agree mends the names that the tagger found: halves are joined, names that
// only began go on, and words that other mentions of the same name do not have
// are left out.
func (f *nameFinder) agree(names []named) []named {
	f.tags = make([]bool, len(f.words))
	for _, p := range names {
		for k := p.first; k < p.last; k++ {
			f.tags[k] = true
		}
	}
	names = f.joined(names)
	f.full = f.fullForms(names)
	for i := range names {
		end := len(f.words)
		if i+1 < len(names) {
			end = names[i+1].first
		}
		names[i] = f.completed(names[i], end)
	}
	f.full = f.fullForms(names)
	var out []named
	for _, p := range names {
		out = append(out, f.parted(f.asWritten(f.shortened(p)))...)
	}
	names = f.joined(out)
	f.surnames = f.wordSurnames(f.full)
	return names
}

// wordSurnames returns the surnames of the article that are common words too, and
// stand once alone as the subject of a verb ("said Star" tells that Star is a
// person in this article), and those that are months. Times have been found
// before: a month that is part of none is left.
func (f *nameFinder) wordSurnames(full fullForms) map[string]bool {
	found, months := map[string]bool{}, f.d.lex.NameEndsOf("calendar")
	for k := 1; k < len(f.words); k++ {
		fold, w := f.text.Fold(k), f.words[k]
		if full.last[fold] == "" || f.text.Tokens[k].Line || !w.common && !months[fold] || w.article || w.placed {
			continue
		}
		if f.speaks(k) || months[fold] {
			found[fold] = true
		}
	}
	return found
}

// joined makes one name of two that stand side by side with nothing between
// them, when one of them is a single word and no short form of another name.
func (f *nameFinder) joined(names []named) []named {
	var out []named
	full := f.fullForms(names)
	for _, p := range names {
		if n := len(out); n > 0 && f.halves(out[n-1], p) && full.last[f.text.Fold(out[n-1].last-1)] == "" {
			out[n-1].last = p.last
			continue
		}
		out = append(out, p)
	}
	return out
}

func (f *nameFinder) halves(a, b named) bool {
	w, first := f.words[b.first], f.words[a.first]
	if (first.common || first.ends) && !first.given && first.people < famousPeople {
		return false
	}
	fold := f.text.Fold(b.first)
	joined := arabic.IsJoined(fold) && !w.given && w.people == 0 && !f.classes.Has(fold)
	return a.last == b.first && b.skip == 0 && !f.text.Tokens[b.first].Line && b.last-a.first <= 4 &&
		(a.last-a.first == 1 || b.last-b.first == 1) && !w.clitic && !joined && !arabic.HasArticle(f.bare(a))
}

// bare is the folded first word of p without attached particles.
func (f *nameFinder) bare(p named) string {
	return arabic.Fold(f.text.Raw[f.text.Skip(p.first, p.skip):f.text.Tokens[p.first].End])
}

// fullForms are the names of two words and more that an article uses.
type fullForms struct {
	first map[string]bool   // folded first words
	last  map[string]string // folded last word → the whole name
	words map[string]bool   // all words of them
	short map[string]string // folded last word → the shortest of these names
	alone map[string]bool   // words that stand alone as a name
}

func (f *nameFinder) fullForms(names []named) fullForms {
	full := fullForms{
		first: map[string]bool{}, last: map[string]string{}, words: map[string]bool{}, short: map[string]string{}, alone: map[string]bool{},
	}
	for _, p := range names {
		if p.last-p.first < 2 {
			full.alone[f.bare(p)] = true
			continue
		}
		whole := strings.TrimSpace(f.bare(p) + " " + f.folded(p.first+1, p.last))
		for i, w := range strings.Fields(whole) {
			if i == 0 {
				full.first[w] = true
			}
			full.words[w] = true
		}
		last := f.text.Fold(p.last - 1)
		if len(whole) > len(full.last[last]) {
			full.last[last] = whole
		}
		if short := full.short[last]; short == "" || len(whole) < len(short) {
			full.short[last] = whole
		}
	}
	return full
}
