package romanize

import (
	"os"
	"strings"
	"testing"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// TestNews counts how many of 172 surnames of news are spelled exactly as
// newspapers do, with or without the article: those that lists hold, the others,
// and all of them by the model alone. They were written down before the model was
// made; the table of surnames came later and holds most of them.
func TestNews(t *testing.T) {
	lex := lexicon.Default()
	raw, err := os.ReadFile("testdata/news.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var all, listed, model, modelAlone, n int
	for i, line := range strings.Split(strings.TrimSpace(string(raw)), "\n") {
		fields := strings.Split(line, "\t")
		if i == 0 {
			continue
		}
		n++
		word := arabic.Fold(fields[2])
		stem := arabic.TrimArticle(word)
		exact := func(latin string) bool {
			for _, want := range strings.Split(fields[1], "|") {
				if strings.TrimPrefix(strings.ToLower(want), "al-") == strings.TrimPrefix(strings.ToLower(latin), "al-") {
					return true
				}
			}
			return false
		}
		latin := Part(word, lex)
		byModel := exact(Word(stem, stem != word, lex.NameLetters()))
		if _, people := lex.NameToken(word); people < known && lex.Surnames()[word] == "" && lex.Surnames()[stem] == "" {
			model++
			if exact(latin) {
				modelAlone++
			}
		} else if exact(latin) {
			listed++
		}
		if byModel {
			all++
		}
	}
	t.Logf("%d names: %d of %d on lists exact, %d of %d others; the model alone would write %d", n, listed, n-model, modelAlone, model, all)
	if listed+modelAlone < n*80/100 || all < n*20/100 {
		t.Errorf("%d of %d names exact, by the model alone %d", listed+modelAlone, n, all)
	}
}
