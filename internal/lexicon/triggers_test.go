package lexicon_test

import (
	"slices"
	"testing"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
)

func TestEveryTriggerIsFoundInItsExample(t *testing.T) {
	lex := lexicon.Default()
	table, err := lex.Table("ar/triggers.tsv")
	if err != nil {
		t.Fatal(err)
	}
	triggers := lex.Triggers()
	for _, row := range table.Rows {
		if !slices.Contains(isnad.ClaimTypes, isnad.ClaimType(row.Get("frame"))) {
			t.Error(row.Errorf("frame", "%q is no claim type", row.Get("frame")))
		}
		tx := arabic.Tokenize(row.Get("example"))
		found := false
		for i := range tx.Tokens {
			for _, f := range triggers.At(nil, &tx, i) {
				found = found || f.ID == row.ID()
			}
		}
		if !found {
			t.Error(row.Errorf("example", "the trigger is not found in %s", row.Get("example")))
		}
	}
}

func TestTriggerShapes(t *testing.T) {
	for _, c := range []struct {
		word, id string
		want     lexicon.Feats
	}{
		{"وسيبحث", "mt-look-into", lexicon.Imperfect},
		{"شكّلته", "f-form", lexicon.Object | lexicon.Feminine},
		{"دعت", "g-call", lexicon.Feminine},
		{"أعدموا", "c-execute", lexicon.Plural},
		{"للاجتماع", "mt-meeting", lexicon.Defined},
		{"اجتماعه", "mt-meeting", lexicon.Owned},
		{"هجومين", "i-n-attack", lexicon.Dual},
		{"أنشأت", "f-set-up", lexicon.Feminine},
		{"المؤلفة", "m-composed", lexicon.Defined | lexicon.Feminine},
		{"لترؤس", "mt-chair", lexicon.Masdar},
		{"نعمل", "", 0},
	} {
		tx := arabic.Tokenize(c.word)
		found := c.id == ""
		for _, f := range lexicon.Default().Triggers().At(nil, &tx, 0) {
			found = found || (f.ID == c.id && f.Feats == c.want)
		}
		if !found {
			t.Errorf("%s is not read as %s %b", c.word, c.id, c.want)
		}
	}
}
