package wording

import (
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// Language is the words of one language.
type Language struct {
	tag   string
	words *lexicon.Messages
}

// In returns the words of language "ar" or "en".
func In(words *lexicon.Messages, tag string) Language { return Language{tag, words} }

// English returns the English words of a lexicon.
func English(lex *lexicon.Lexicon) Language { return In(lex.Messages(), "en") }

// Part is a stretch of what is said.
type Part struct {
	Text  string
	Own   bool   // words of an article or a name, in whatever language these are
	Value string // of a date, its EDTF
}

// Say puts a phrase into words.
func (l Language) Say(p isnad.Phrase) string {
	var out strings.Builder
	for _, part := range l.Parts(p) {
		out.WriteString(part.Text)
	}
	return out.String()
}

// Parts puts a phrase into words and keeps apart what is not of the language
// itself. No part is empty.
func (l Language) Parts(p isnad.Phrase) []Part {
	switch p.Message {
	case "", termMessage:
		if word, ok := l.term(p); ok {
			return text(word)
		}
		return own(p.Text)
	case numberMessage:
		return text(p.Text)
	case dateMessage:
		if words := l.Date(p.Text); words != p.Text {
			return []Part{{Text: words, Value: p.Text}}
		}
		return own(p.Text)
	case capitalMessage:
		return capital(l.Parts(p.Args[0]))
	}
	return l.fill(l.words.Get(l.tag, p.Message), p.Args)
}

// term is a listed word in the language.
func (l Language) term(p isnad.Phrase) (string, bool) {
	if p.Message != termMessage {
		return "", false
	}
	return l.words.Lookup(l.tag, "term."+termID.Replace(p.Text))
}

var termID = strings.NewReplacer(" ", "_", "-", "_")

// Term is a word that the tables may list, in the language.
func (l Language) Term(word string) string { return l.Say(Term(word)) }

// fill puts the arguments into the places of a template.
func (l Language) fill(template string, args []isnad.Phrase) []Part {
	var out []Part
	for template != "" {
		at := strings.IndexByte(template, '{')
		if at < 0 || at+2 >= len(template) || template[at+2] != '}' {
			return append(out, text(template)...)
		}
		out = append(out, text(template[:at])...)
		if n := int(template[at+1] - '0'); n < len(args) {
			out = append(out, l.Parts(args[n])...)
		}
		template = template[at+3:]
	}
	return out
}

func text(s string) []Part {
	if s == "" {
		return nil
	}
	return []Part{{Text: s}}
}

func own(s string) []Part {
	if s == "" {
		return nil
	}
	return []Part{{Text: s, Own: true}}
}

// capital turns a small Latin letter at the beginning into a capital one.
func capital(parts []Part) []Part {
	if len(parts) > 0 {
		if s := parts[0].Text; s[0] >= 'a' && s[0] <= 'z' {
			parts[0].Text = string(s[0]-'a'+'A') + s[1:]
		}
	}
	return parts
}
