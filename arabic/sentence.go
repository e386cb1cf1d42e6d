package arabic

import "unicode/utf8"

// Sentence is a run of tokens, [First, Last), that ends with a full stop, a
// question or exclamation mark, or with its line.
type Sentence struct{ First, Last int }

// Sentences cuts the tokens of t into sentences. A full stop between digits or
// glued to Latin letters on both sides (3.5, khaleej.online) ends none, nor do
// dots inside quotation marks that close right behind them: the closing mark
// belongs to the sentence that it ends.
func (t *Text) Sentences() []Sentence {
	var out []Sentence
	first := 0
	end := func(last int) {
		if last > first {
			out = append(out, Sentence{first, last})
		}
		first = last
	}
	for i := range t.Tokens {
		if i < first {
			continue
		}
		if t.Tokens[i].Line {
			end(i)
		}
		if t.ends(i) {
			last := i + 1
			for last < len(t.Tokens) && t.closes(last) {
				last++
			}
			end(last)
		}
	}
	end(len(t.Tokens))
	return out
}

// ends reports whether token i is a mark that ends a sentence.
func (t *Text) ends(i int) bool {
	if t.Tokens[i].Kind != Punct {
		return false
	}
	switch t.Surface(i) {
	case "!", "?", "\u061F", "\u2026", "\u06D4":
		return true
	case ".":
		if i+1 == len(t.Tokens) || i == 0 {
			return true
		}
		before, after := t.Tokens[i-1].Kind, t.Tokens[i+1].Kind
		inside := t.Tokens[i].Glued && t.Tokens[i+1].Glued &&
			before != Word && before != Punct && after != Word && after != Punct
		return !inside
	}
	return false
}

// closes reports whether token i goes on with the end of the sentence before
// it: further stops, and quotation marks or brackets that close.
func (t *Text) closes(i int) bool {
	tok := t.Tokens[i]
	if tok.Kind != Punct || tok.Line {
		return false
	}
	r, _ := utf8.DecodeRuneInString(t.Raw[tok.Start:tok.End])
	switch r {
	case '.', '!', '?', '\u061F', '\u2026', '\u201D', '\u00BB', ')', ']':
		return true
	case '"', '\'':
		return tok.Glued
	}
	return false
}
