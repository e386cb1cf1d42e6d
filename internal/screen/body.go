package screen

import (
	"strings"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// body reads a name as that of an organisation: its common words are known by
// their meaning, whatever their language.
func (r *reader) body(name string) []word {
	pieces := split(fold(name))
	var out []word
	for i, p := range pieces {
		if len(out) == mostWords {
			break
		}
		known := r.words.Word(p.text)
		if known.Class == lexicon.ScreenArticle && i+1 < len(pieces) && isArticle(pieces, i) {
			continue
		}
		out = append(out, r.bodyWord(p.text, known))
	}
	return out
}

// joinedPrepositions are letters that are attached before the article of an
// Arabic word: and, for, with, as.
func (r *reader) bodyWord(text string, known lexicon.ScreenWord) word {
	w := word{text: text}
	bare := text
	if isArabic(text) {
		w.script = arabicScript
		bare = arabic.TrimArticle(bodyStem(text))
		if known.Class == lexicon.ScreenPlain {
			known = r.words.Word(bare)
		}
	}
	w.sounds = string(read(nil, bare))
	switch known.Class {
	case lexicon.ScreenLegal:
		w.concept, w.weight, w.given = int32(known.Concept), legalWeight, true
	case lexicon.ScreenFunction:
		w.concept, w.weight, w.given = int32(known.Concept), functionWeight, true
	case lexicon.ScreenGeneric:
		w.concept, w.weight = int32(known.Concept), genericWeight
	default:
		w.weight = max(r.seen.weight(w.sounds), 0.55)
		if single(text) {
			w.weight = initialWeight
		}
	}
	return w.weighed()
}

// bodyStem takes an attached letter off a word that goes on with the article.
func bodyStem(text string) string {
	for _, joined := range []string{"\u0648" + ofThe, "\u0628" + ofThe} {
		if rest, ok := strings.CutPrefix(text, joined); ok && len(rest) >= twoArb {
			return ofThe + rest
		}
	}
	if rest, ok := strings.CutPrefix(text, "\u0644\u0644"); ok && len(rest) >= 2*twoArb-2 {
		return ofThe + rest
	}
	return text
}
