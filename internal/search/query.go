package search

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Query is what is looked for: the words and phrases rank the articles, the
// others leave some out.
type Query struct {
	Words   []string // any of them; more of them, and rarer ones, rank higher
	Phrases []string // all of them, word for word
	Not     []string // none of these words or phrases
	Outlet  string   // part of the outlet's name or domain
	After   string   // EDTF: published on it or later
	Before  string   // EDTF: published earlier
}

// Hit is one article that a query found.
type Hit struct {
	Seq   int64   // entry of the analysis that holds
	Score float64 // higher is better; only comparable within one query
}

// maxPieces bounds the words and phrases of one query.
const maxPieces = 200

// Parse reads a query: words; "words in this order"; -word or -"phrase" for what
// must not occur; outlet:NAME, after:DATE, before:DATE with dates such as 2021,
// 2021-06 or 2021-06-30. Quotation marks may be straight, curly or angular; one
// that is not closed reaches to the end.
func Parse(s string) (Query, error) {
	var q Query
	pieces := 0
	for s = strings.TrimSpace(s); s != ""; s = strings.TrimSpace(s) {
		if pieces++; pieces > maxPieces {
			return q, fmt.Errorf("the query has more than %d words", maxPieces)
		}
		rest, not := strings.CutPrefix(s, "-")
		field, rest := cutField(rest)
		word, phrase, rest := cutPiece(rest)
		s = rest
		if err := q.add(field, word, not, phrase); err != nil {
			return q, err
		}
	}
	if len(q.Words) == 0 && len(q.Phrases) == 0 && q.Outlet == "" && q.After == "" && q.Before == "" {
		return q, fmt.Errorf("the query says nothing to look for: give a word, a \"phrase\", an outlet:NAME or a date as after:2021")
	}
	return q, nil
}

func (q *Query) add(field, word string, not, phrase bool) error {
	switch {
	case word == "" && field != "":
		return fmt.Errorf("%s: names nothing", field)
	case word == "":
	case field == "outlet":
		q.Outlet = word
	case field == "after" || field == "before":
		if !isDay(word) {
			return fmt.Errorf("%s:%s is no date; write 2021, 2021-06 or 2021-06-30", field, word)
		}
		if field == "after" {
			q.After = word
		} else {
			q.Before = word
		}
	case not:
		q.Not = append(q.Not, word)
	case phrase:
		q.Phrases = append(q.Phrases, word)
	default:
		q.Words = append(q.Words, word)
	}
	return nil
}

// cutField takes a known field's name and colon off the front of s.
func cutField(s string) (field, rest string) {
	for _, name := range []string{"outlet", "after", "before"} {
		if rest, ok := strings.CutPrefix(s, name+":"); ok {
			return name, rest
		}
	}
	return "", s
}

// closing gives for each opening quotation mark the one that ends it.
var closing = map[rune]rune{'"': '"', '\u201C': '\u201D', '\u201D': '\u201C', '\u00AB': '\u00BB', '\u00BB': '\u00AB'}

// cutPiece takes the first word, or the phrase in quotation marks, off s.
func cutPiece(s string) (piece string, phrase bool, rest string) {
	first, size := utf8.DecodeRuneInString(s)
	if end, quoted := closing[first]; quoted {
		inside, rest, _ := strings.Cut(s[size:], string(end))
		return strings.TrimSpace(inside), true, rest
	}
	if i := strings.IndexFunc(s, unicode.IsSpace); i >= 0 {
		return s[:i], false, s[i:]
	}
	return s, false, ""
}

// isDay reports whether s is written as a year, a month or a day of EDTF.
func isDay(s string) bool {
	const shape = "0000-00-00"
	if len(s) != 4 && len(s) != 7 && len(s) != 10 {
		return false
	}
	for i := range len(s) {
		if digit := s[i] >= '0' && s[i] <= '9'; digit != (shape[i] == '0') || (!digit && s[i] != '-') {
			return false
		}
	}
	return true
}
