package eval_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/eval"
)

const (
	page = "رابطة الأنهار\nقال سامر نعوم إن الرابطة تضم 12 دولة.\n"
	gold = `{"file":"page.txt","published":{"value":"2031-04-02","precision":"day","basis":"inferred"},
"blocks":[{"line":1,"kind":"title"},{"line":2,"kind":"body"}],
"entities":[{"canonical":"Rivers League","type":"org","aliases":["League of Rivers"]}],
"mentions":[{"type":"org","text":"رابطة الأنهار","start":0,"end":13,"canonical":"Rivers League"},
 {"type":"person","text":"سامر نعوم","start":18,"end":27,"canonical":"Samer Naoum"},
 {"type":"quantity","text":"12 دولة","start":43,"end":50,"value":12,"op":"=","unit":"count","of":"دولة"}],
"quotes":[{"start":31,"end":50,"direct":false,"cue":"قال","speaker":"Samer Naoum","chain":["Samer Naoum"]}],
"claims":[{"id":"c","type":"membership","slots":{"org":"Rivers League","count":12,"op":"=","as_of":null},
 "start":39,"end":50,"chain":["Samer Naoum"],"status":"asserted"}]}`
)

func load(t *testing.T, record string) (*eval.Gold, error) {
	t.Helper()
	dir := t.TempDir()
	for name, body := range map[string]string{"page.txt": page, "gold.json": record} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(body), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return eval.Load(filepath.Join(dir, "gold.json"), dir)
}

func TestLoad(t *testing.T) {
	g, err := load(t, gold)
	if err != nil {
		t.Fatal(err)
	}
	a := g.Article
	if got := a.Mentions[2].Quantity.Of.In(a.Text); got != "دولة" {
		t.Errorf("the counted noun is %q", got)
	}
	if got := a.Attributions[0].Content.In(a.Text); got != "الرابطة تضم 12 دولة" {
		t.Errorf("the quote is %q", got)
	}
	c := a.Claims[0]
	if n, ok := c.Slots["count"].Float(); !ok || n != 12 || len(c.Slots) != 3 || c.Type != isnad.ClaimMembership {
		t.Errorf("the claim is %+v", c)
	}
	if got := g.Lines[1].In(a.Text); got != "قال سامر نعوم إن الرابطة تضم 12 دولة." {
		t.Errorf("the second line is %q", got)
	}
}

func TestLoadRefusesSpansThatAreNotTheirText(t *testing.T) {
	if _, err := load(t, `{"file":"page.txt","mentions":[{"type":"org","text":"الأنهار","start":0,"end":7}]}`); err == nil {
		t.Error("a mention that is not its span was taken")
	}
	if _, err := load(t, `{"file":"page.txt","claims":[{"type":"goal","start":5,"end":5000}]}`); err == nil {
		t.Error("a claim outside the text was taken")
	}
}

func TestLoadRefusesEvidenceThatIsNotItsSpan(t *testing.T) {
	if _, err := load(t, `{"file":"page.txt","claims":[{"type":"goal","start":0,"end":5,"evidence":"12 دولة"}]}`); err == nil {
		t.Error("a claim whose evidence stands elsewhere was taken")
	}
}

func TestLoadTakesTheTextOfARecordBeforeTheFile(t *testing.T) {
	g, err := load(t, `{"file":"page.txt","text":"نهر","mentions":[{"type":"place","text":"نهر","start":0,"end":3}]}`)
	if err != nil {
		t.Fatal(err)
	}
	if g.Article.Text != "نهر" {
		t.Errorf("the text is %q", g.Article.Text)
	}
}

// Every article of the bundled sample has a gold record whose spans hold what
// it says they hold, and only those articles are compared.
func TestSampleGold(t *testing.T) {
	files := eval.Files("../../sample/gold")
	if len(files) != 12 {
		t.Fatalf("%d gold records for 12 articles", len(files))
	}
	known := map[string]bool{}
	for _, file := range files {
		g, err := eval.Load(file, "../../sample")
		if err != nil {
			t.Error(err)
			continue
		}
		known[g.File] = true
	}
	groups, err := eval.Groups("../../sample/gold")
	if err != nil || len(groups) == 0 {
		t.Fatalf("%d comparisons, %v", len(groups), err)
	}
	for _, g := range groups {
		if len(g.Members) < 2 || g.Verdict == "" {
			t.Errorf("%s compares nothing", g.Slot)
		}
		for _, m := range g.Members {
			if !known[m.File] {
				t.Errorf("%s: no record of %s", g.Slot, m.File)
			}
		}
	}
}

func TestCompare(t *testing.T) {
	g, err := load(t, gold)
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	groups := `[{"slot":"membership.count/Rivers League","verdict":"changed","members":[{"file":"page.txt","value":12},{"file":"page.txt","value":">14"}]},
{"slot":"membership.org/Rivers League","verdict":"agree","members":[{"file":"page.txt","value":"Rivers League"},{"file":"page.txt","value":"not Rivers League"}]},
{"slot":"membership.count/unread","verdict":"differ","members":[{"file":"page.txt","value":1},{"file":"other.txt","value":2}]}]`
	if err := os.WriteFile(filepath.Join(folder, "comparisons.json"), []byte(groups), 0o600); err != nil {
		t.Fatal(err)
	}
	want, err := eval.Groups(folder)
	if err != nil {
		t.Fatal(err)
	}
	at := func(v isnad.Value, denied bool) isnad.Compared {
		return isnad.Compared{Path: "in/page.txt", Value: v, Denied: denied}
	}
	got := []isnad.Comparison{
		{Slot: "membership.count/League", Verdict: isnad.VerdictDiffer, Claims: []isnad.Compared{at(isnad.Number(12), false), at(isnad.Number(14), false)}},
		{Slot: "membership.org/League", Verdict: isnad.VerdictAgree, Claims: []isnad.Compared{at(isnad.Text("League of Rivers"), false), at(isnad.Text("Rivers League"), true)}},
		{Slot: "membership.count/elsewhere", Verdict: isnad.VerdictDiffer, Claims: []isnad.Compared{at(isnad.Number(3), false)}},
	}
	var table eval.Table
	table.Compare(want, []*eval.Gold{g}, got)
	for layer, count := range map[string]eval.Count{
		"comparison.found":   {Right: 2, Spurious: 1},
		"comparison.verdict": {Right: 1, Spurious: 2, Missed: 1},
	} {
		if have := table.Layer(layer); have != count {
			t.Errorf("%s: %+v, want %+v", layer, have, count)
		}
	}
}
