package screen

// Spell returns the symbols of one word of either script.
func Spell(word string) []byte { return read(nil, fold(word)) }
