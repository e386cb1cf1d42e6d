package pipeline

import (
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/cluster"
	"github.com/isnad-project/isnad/internal/identity"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/romanize"
	"github.com/isnad-project/isnad/internal/view"
)

// Survey brings the articles of a ledger together: who is who in them by the
// judgements that hold, their stories, and the comparisons between their claims.
func Survey(articles []isnad.Article, lex *lexicon.Lexicon, judgements ...isnad.Judgement) view.Survey {
	who := identity.New(judgements)
	articles = who.Apply(articles)
	stories := cluster.Stories(articles, who.Bearers(), lex)
	return view.Survey{
		Articles:    articles,
		Stories:     stories,
		Comparisons: cluster.Comparisons(articles, stories, who.Bearers(), lex),
		Joined:      who.Sets(),
		Romanized:   romanized(articles, lex),
	}
}

// romanized writes the captions that no list knows in Latin letters.
func romanized(articles []isnad.Article, lex *lexicon.Lexicon) map[string]string {
	out := map[string]string{}
	for i := range articles {
		for j := range articles[i].Mentions {
			n, ok := articles[i].Mentions[j].Name()
			if !ok || out[n.Caption] != "" || !strings.ContainsFunc(n.Caption, arabic.IsLetter) {
				continue
			}
			out[n.Caption] = romanize.Title(strings.Fields(arabic.Fold(n.Caption)), lex)
		}
	}
	return out
}
