package identity

import (
	"cmp"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
)

// byFullness orders names by how well they stand for an entity: in Latin letters
// before Arabic ones, then the name with more words, then byte order. It looks at
// the names alone, so that a new article changes no caption.
func byFullness(a, b isnad.Name) int {
	return cmp.Or(
		cmp.Compare(script(a.Caption), script(b.Caption)),
		-cmp.Compare(len(strings.Fields(a.Caption)), len(strings.Fields(b.Caption))),
		isnad.CompareNames(a, b),
	)
}

// script is 1 for a caption with Arabic letters, and 0 for others.
func script(caption string) int {
	if strings.ContainsFunc(caption, arabic.IsLetter) {
		return 1
	}
	return 0
}
