// Package data embeds the words: tables that a linguist edits, with no Go.
// README.md says how; package lexicon reads and checks them.
package data

import "embed"

// FS holds every table, by its path below this folder.
//
//go:embed ar en fr html schema ui upstream
var FS embed.FS
