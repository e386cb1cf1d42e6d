package ledger_test

import (
	"testing"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/ledger"
)

// FuzzJudgementOf: whatever bytes an entry holds, they are refused, or are a
// judgement that a log may hold, and encoding it anew gives the bytes back.
func FuzzJudgementOf(f *testing.F) {
	for _, payload := range []string{
		`{"type":"person","names":["Layla al-Mansuri","Leila al-Mansouri"],"verdict":"same","reason":"one","by":"desk","on":"2031-04-03"}`,
		`{"type":"org","names":["ب","ت"],"verdict":"unsure","reason":"","by":"","on":""}`,
		`{"type":"place","names":["b","a"],"verdict":"different","reason":"","by":"","on":""}`,
		`{"type":"person","names":["a"],"verdict":"same"}`, `{}`, ``, `[`, "{\"type\":\"person\",\"names\":[\"a\",\"\xff\"]}",
	} {
		f.Add([]byte(payload))
	}
	f.Fuzz(func(t *testing.T, payload []byte) {
		j, err := ledger.JudgementOf(isnad.Entry{Kind: isnad.EntryJudgement, Payload: payload})
		if err != nil {
			return
		}
		log := ledger.NewMemory()
		var again isnad.Entry
		err = log.Update(t.Context(), func(w ledger.Writer) error {
			if added, err := ledger.Judge(w, j); err != nil || !added {
				t.Fatalf("%v: added %t, %v", j, added, err)
			}
			last, err := w.Latest(isnad.EntryJudgement, ledger.JudgementKey(j))
			if err == nil {
				again, err = w.Entry(last.Seq)
			}
			return err
		})
		if err != nil || string(again.Payload) != string(payload) {
			t.Fatalf("%q became %q (%v)", payload, again.Payload, err)
		}
	})
}
