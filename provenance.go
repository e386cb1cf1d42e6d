package isnad

// Provenance says what made an analysis, so that it can be made again.
type Provenance struct {
	Version string // of the program
	Data    Digest // of the language data
}
