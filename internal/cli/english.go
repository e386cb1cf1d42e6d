package cli

import (
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/wording"
)

// english is the language of the command line.
func english() wording.Language { return wording.English(lexicon.Default()) }
