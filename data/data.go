// Package data embeds the words: tables that a linguist edits, with no Go.
// README.md says how; package lexicon reads and checks them.
package data

import "embed"

//go:generate go run ../tools/places .
//go:generate go run ../tools/months .
//go:generate go run ../tools/romanize upstream/nametokens

//go:embed ar en fr html schema ui upstream/ant upstream/namecosts upstream/nametokens models
var files embed.FS

// FS holds every table, by its path below this folder.
var FS = Files{files}

// Files are the embedded tables.
type Files struct{ embed.FS }

// Text returns the large table at path as it lies in the program, and whether it
// is one of those that are at hand that way; the file system gives copies.
func (Files) Text(path string) (text string, ok bool) {
	switch path {
	case "ar/gazetteer.tsv":
		return gazetteer, true
	case "models/ner-ar/names.bin":
		return names, true
	case "upstream/ant/classes.txt":
		return classes, true
	case "upstream/ant/clusters.txt":
		return clusters, true
	case "upstream/ant/words.txt":
		return words, true
	case "upstream/nametokens/letters.txt":
		return letters, true
	case "upstream/nametokens/tokens.txt":
		return tokens, true
	}
	return "", false
}

// The large tables once more: the linker keeps one of equal contents.
var (
	//go:embed ar/gazetteer.tsv
	gazetteer string
	//go:embed models/ner-ar/names.bin
	names string
	//go:embed upstream/ant/classes.txt
	classes string
	//go:embed upstream/ant/clusters.txt
	clusters string
	//go:embed upstream/ant/words.txt
	words string
	//go:embed upstream/nametokens/letters.txt
	letters string
	//go:embed upstream/nametokens/tokens.txt
	tokens string
)
