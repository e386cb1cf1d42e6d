// Package data embeds the words: tables that a linguist edits, with no Go.
// README.md says how; package lexicon reads and checks them.
package data

import "embed"

//go:generate go run ../tools/places .
//go:generate go run ../tools/months .

// FS holds every table, by its path below this folder.
//
//go:embed ar en fr html schema ui upstream/ant upstream/namecosts upstream/nametokens models
var FS embed.FS
