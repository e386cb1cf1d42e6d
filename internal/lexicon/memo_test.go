package lexicon_test

import (
	"strconv"
	"sync"
	"testing"

	"github.com/isnad-project/isnad/internal/lexicon"
)

func TestMemoGivesEachWordItsOwn(t *testing.T) {
	m := lexicon.NewMemo[int]()
	length := func(word string) int { return len(word) }
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			for i := range 50_000 { // more than it holds
				word := strconv.Itoa(i * i)
				if got := m.Of(word, length); got != len(word) {
					t.Errorf("%s: %d", word, got)
					return
				}
			}
		})
	}
	all.Wait()
}

func TestMemoRemembers(t *testing.T) {
	m := lexicon.NewMemo[string]()
	worked := 0
	for range 3 {
		m.Of("نهر", func(word string) string { worked++; return word })
	}
	if worked != 1 {
		t.Errorf("worked %d times", worked)
	}
}
