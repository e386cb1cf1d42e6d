package resolve

import (
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/romanize"
)

// person is one person of the article, by the fullest form of the name.
type person struct {
	words   []string // folded
	skel    []string // skeletons of words
	caption string
}

// namePeople gives each person mention its canonical name: the full form names
// the short ones, wherever in the article it stands; of several people that a
// short form fits, the one named last before it, or else first behind it.
func namePeople(t *arabic.Text, mentions []isnad.Mention, lex *lexicon.Lexicon) {
	var at []int
	var forms []person
	for i := range mentions {
		if mentions[i].Type == isnad.MentionPerson {
			at = append(at, i)
			forms = append(forms, newPerson(mentions[i].In(t.Raw)))
		}
	}
	for i := range forms {
		full := fullest(forms, i)
		if full.caption == "" {
			full.caption = romanize.Name(full.words, lex)
		}
		mentions[at[i]].Canonical = full.caption
	}
}

func newPerson(surface string) person {
	t := arabic.Tokenize(surface)
	var p person
	for k := range t.Tokens {
		if t.Tokens[k].Kind != arabic.Punct {
			p.words = append(p.words, t.Fold(k))
		}
	}
	p.words = romanize.SplitAbd(p.words)
	for _, w := range p.words {
		p.skel = append(p.skel, skeleton(w))
	}
	return p
}

// fullest follows short forms to longer ones until there is none.
func fullest(forms []person, i int) *person {
	best := &forms[i]
	for range 3 {
		next := longer(forms, i, best)
		if next == nil {
			return best
		}
		best = next
	}
	return best
}

func longer(forms []person, i int, p *person) *person {
	for j := i; j >= 0; j-- {
		if forms[j].holds(p) {
			return &forms[j]
		}
	}
	for j := i + 1; j < len(forms); j++ {
		if forms[j].holds(p) {
			return &forms[j]
		}
	}
	return nil
}

// holds reports whether the longer name q has all words of p in their order,
// spelled the same but for vowels, and a shared word that is more than the name
// of a thousand others.
func (q *person) holds(p *person) bool {
	if len(q.words) <= len(p.words) || len(p.words) == 0 {
		return false
	}
	k := 0
	for i := range q.skel {
		if k < len(p.skel) && q.skel[i] == p.skel[k] {
			k++
		}
	}
	return k == len(p.skel) && q.skel[len(q.skel)-1] == p.skel[len(p.skel)-1] ||
		k == len(p.skel) && q.skel[0] == p.skel[0]
}

// skeleton is the folded word without the letters that spellings of one name
// differ in: long vowels inside the word, and the article.
func skeleton(fold string) string {
	word := arabic.TrimArticle(fold)
	var b strings.Builder
	for i, r := range word {
		switch r {
		case '\u0627', '\u0648', '\u064A', '\u0649':
			if i > 0 {
				continue
			}
		case '\u0637':
			r = '\u062A' // أنطوني, أنتوني
		}
		b.WriteRune(r)
	}
	return b.String()
}
