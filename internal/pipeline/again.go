package pipeline

import (
	"github.com/isnad-project/isnad/internal/ledger"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/record"
)

// Again reads the capture of an analysis once more and names every difference
// from what was recorded. There is none when the program and its language data
// are those that made it.
func Again(a ledger.Analysis, lex *lexicon.Lexicon) ([]string, error) {
	article, err := Read(a.Capture, lex)
	if err != nil {
		return nil, err
	}
	is, err := record.Encode(&article)
	if err != nil {
		return nil, err
	}
	return record.Differences(a.Entry.Payload, is), nil
}
