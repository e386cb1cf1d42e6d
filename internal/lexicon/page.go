package lexicon

import (
	"fmt"

	"github.com/isnad-project/isnad"
)

// PageWord is a phrase of the page around an article: a share bar, a comment
// form, a byline's label, a section's name.
type PageWord struct {
	ID    string
	Part  isnad.BlockKind // what a line with it is
	Match PageMatch
	Opens PageArea // what begins with its line; "" mostly
}

// PageMatch says how much of a line a phrase must fill to tell what it is.
type PageMatch string

// The ways to match.
const (
	PageWhole PageMatch = "whole" // the line holds nothing but such phrases and numbers
	PageLabel PageMatch = "label" // the line begins with it, and a mark or a few words follow
	PageStart PageMatch = "start" // the line begins with it
	PageAny   PageMatch = "any"   // it stands anywhere in the line
	PageLast  PageMatch = "last"  // the line ends with it, in brackets or behind a dash
	PageHint  PageMatch = "hint"  // it speaks for the part but proves nothing
)

// PageArea is a stretch of the page that a phrase opens.
type PageArea string

// The areas.
const (
	AreaComments PageArea = "comments" // nothing of the article follows
	AreaRelated  PageArea = "related"  // headlines of other articles follow
	AreaOutlet   PageArea = "outlet"   // the rest of the line names the outlet
)

// Page returns the phrases of pages around articles, in every language.
func (l *Lexicon) Page() *Phrases[PageWord] {
	return get(l, "page", func(l *Lexicon) (*Phrases[PageWord], error) {
		p := NewPhrases[PageWord]()
		for _, file := range []string{"ar/page.tsv", "en/page.tsv", "fr/page.tsv"} {
			t, err := l.Table(file)
			if err != nil {
				return nil, err
			}
			for _, row := range t.Rows {
				w, err := pageWord(row)
				if err != nil {
					return nil, err
				}
				p.Add(row.Get("text"), w)
			}
		}
		return p, nil
	})
}

func pageWord(row Row) (PageWord, error) {
	w := PageWord{
		ID: row.ID(), Part: isnad.BlockKind(row.Get("part")),
		Match: PageMatch(row.Get("match")), Opens: PageArea(row.Get("opens")),
	}
	switch w.Part {
	case isnad.BlockBoilerplate, isnad.BlockByline, isnad.BlockCaption, isnad.BlockKicker, isnad.BlockDateline:
	default:
		return w, row.Errorf("part", "%q is no part that words can tell", w.Part)
	}
	switch w.Match {
	case PageWhole, PageLabel, PageStart, PageAny, PageLast, PageHint:
	default:
		return w, row.Errorf("match", "%q is no way to match", w.Match)
	}
	switch w.Opens {
	case "", AreaComments, AreaRelated, AreaOutlet:
	default:
		return w, row.Errorf("opens", "%q is no area", w.Opens)
	}
	if row.Get("text") == "" || row.Get("example") == "" {
		return w, fmt.Errorf("%s: a page word needs its text and an example", row.ID())
	}
	return w, nil
}
