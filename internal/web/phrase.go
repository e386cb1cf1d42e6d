package web

import (
	"context"
	"io"
	"strings"
	"unicode"

	"github.com/a-h/templ"
	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/wording"
)

// phraseOf writes a phrase in the reader's language. What is of another language
// (a name, words of an article) stands isolated, so that its direction does not
// move what is around it.
func phraseOf(l locale, p isnad.Phrase) templ.Component {
	return templ.ComponentFunc(func(_ context.Context, w io.Writer) error {
		var out strings.Builder
		for _, part := range l.say().Parts(p) {
			switch {
			case part.Value != "":
				writeTime(&out, part.Text, part.Value)
			case part.Own:
				out.WriteString(isolated(part.Text))
			default:
				out.WriteString(templ.EscapeString(part.Text))
			}
		}
		_, err := io.WriteString(w, out.String())
		return err
	})
}

// dateOf writes a date in words, with its EDTF value for machines and on hover.
func dateOf(l locale, edtf string) templ.Component {
	return templ.ComponentFunc(func(_ context.Context, w io.Writer) error {
		var out strings.Builder
		if edtf != "" {
			writeTime(&out, l.say().Date(edtf), edtf)
		}
		_, err := io.WriteString(w, out.String())
		return err
	})
}

// interval is a time from one day to another, in EDTF.
func interval(from, to string) string {
	if from == to {
		return from
	}
	return from + "/" + to
}

func writeTime(out *strings.Builder, words, edtf string) {
	out.WriteString("<time")
	if !strings.ContainsAny(edtf, "/~?%X.") {
		out.WriteString(` datetime="` + templ.EscapeString(edtf) + `"`) // what HTML has a form for
	}
	out.WriteString(` title="` + templ.EscapeString(edtf) + `"><bdi>` + templ.EscapeString(words) + "</bdi></time>")
}

// say is the wording of the page's language.
func (l locale) say() wording.Language { return wording.In(l.words, l.Language) }

// scriptLanguage is the language that the script of a text shows: names are
// English, articles mostly Arabic; "" for digits.
func scriptLanguage(text string) string {
	switch {
	case strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Arabic, r) }):
		return "ar"
	case strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Latin, r) }):
		return "en"
	}
	return ""
}

// languageOf is the lang attribute of a text.
func languageOf(text string) templ.Attributes {
	if language := scriptLanguage(text); language != "" {
		return templ.Attributes{"lang": language}
	}
	return nil
}

// isolated is a text of another language as an element of its own.
func isolated(text string) string {
	lang := ""
	if language := scriptLanguage(text); language != "" {
		lang = ` lang="` + language + `"`
	}
	return "<bdi" + lang + ">" + templ.EscapeString(text) + "</bdi>"
}
