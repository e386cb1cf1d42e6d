package lexicon

import (
	"strconv"

	"github.com/isnad-project/isnad"
)

// MarkupName is what a word in the class or id of an element suggests.
type MarkupName struct {
	Part    isnad.BlockKind
	Longest int // words that a line of that part has at most
}

// MarkupNames returns the words in classes and ids, in lower case.
func (l *Lexicon) MarkupNames() map[string]MarkupName {
	return get(l, "markup", func(l *Lexicon) (map[string]MarkupName, error) {
		t, err := l.Table("html/classes.tsv")
		if err != nil {
			return nil, err
		}
		names := make(map[string]MarkupName, len(t.Rows))
		for _, row := range t.Rows {
			longest, err := strconv.Atoi(row.Get("longest"))
			if err != nil {
				return nil, row.Errorf("longest", "%v", err)
			}
			names[row.ID()] = MarkupName{isnad.BlockKind(row.Get("part")), longest}
		}
		return names, nil
	})
}
