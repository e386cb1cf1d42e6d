// Package wording puts values into the words of a language. Stages make phrases,
// which name messages of data/ui; the edge chooses the language.
package wording

import (
	"strconv"
	"strings"

	"github.com/isnad-project/isnad"
)

// The messages that are no template: how their text is shown depends on the
// language.
const (
	dateMessage    = "date"     // EDTF
	numberMessage  = "number"   // decimal digits
	termMessage    = "term"     // a word of a list, or a word of an article
	capitalMessage = "sentence" // begins with a capital letter, where the script has them
)

// Text is words that are the same in every language: a name, or what an article
// writes.
func Text(s string) isnad.Phrase { return isnad.Phrase{Text: s} }

// Date is a date in EDTF.
func Date(edtf string) isnad.Phrase { return isnad.Phrase{Message: dateMessage, Text: edtf} }

// Number is a number as both languages write it.
func Number(n float64) isnad.Phrase {
	return isnad.Phrase{Message: numberMessage, Text: Thousands(n)}
}

// Thousands writes a number with a comma for every thousand.
func Thousands(n float64) string {
	s := strconv.FormatFloat(n, 'f', -1, 64)
	whole, fraction, point := strings.Cut(s, ".")
	for i := len(whole) - 3; i > 0 && whole[i-1] != '-'; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if point {
		return whole + "." + fraction
	}
	return whole
}

// Term is a word that the tables may have in both languages (countries, lost);
// one that they do not list stands as it is.
func Term(word string) isnad.Phrase { return isnad.Phrase{Message: termMessage, Text: word} }

// Message is the message with that id and what stands in its places.
func Message(id string, args ...isnad.Phrase) isnad.Phrase {
	return isnad.Phrase{Message: id, Args: args}
}

// Sentence begins with a capital letter.
func Sentence(p isnad.Phrase) isnad.Phrase { return Message(capitalMessage, p) }

// List joins phrases by a message with two places; no phrases say nothing.
func List(message string, phrases ...isnad.Phrase) isnad.Phrase {
	if len(phrases) == 0 {
		return isnad.Phrase{}
	}
	out := phrases[0]
	for _, p := range phrases[1:] {
		out = Message(message, out, p)
	}
	return out
}

// Commas joins phrases as a list in a sentence.
func Commas(phrases ...isnad.Phrase) isnad.Phrase { return List("list.comma", phrases...) }

// Bounded is a number with its bound.
func Bounded(op isnad.Op, n float64) isnad.Phrase {
	if id := bounds[op]; id != "" {
		return Message(id, Number(n))
	}
	return Number(n)
}

var bounds = map[isnad.Op]string{
	isnad.OpMore: "bound.more", isnad.OpAtLeast: "bound.at-least", isnad.OpLess: "bound.less",
	isnad.OpAtMost: "bound.at-most", isnad.OpAbout: "bound.about",
}

// Texts are words that are the same in every language.
func Texts(all []string) []isnad.Phrase {
	out := make([]isnad.Phrase, len(all))
	for i, s := range all {
		out[i] = Text(s)
	}
	return out
}

// Terms are words that the tables may have in both languages, as a list.
func Terms(all []string) isnad.Phrase {
	out := make([]isnad.Phrase, len(all))
	for i, s := range all {
		out[i] = Term(s)
	}
	return Commas(out...)
}
