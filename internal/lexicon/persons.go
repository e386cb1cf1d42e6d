package lexicon

// Person is someone whom a list knows by name.
type Person struct {
	ID      string
	Caption string // full name in Latin letters
}

// Persons finds well-known people by the forms of their names that the list
// has. It helps with captions and with names that stand alone; nothing depends
// on it.
func (l *Lexicon) Persons() *Phrases[Person] {
	return get(l, "persons", func(l *Lexicon) (*Phrases[Person], error) {
		table, err := l.Table("ar/persons.tsv")
		if err != nil {
			return nil, err
		}
		p := NewPhrases[Person]()
		for _, row := range table.Rows {
			if row.Get("caption") == "" {
				return nil, row.Errorf("caption", "empty")
			}
			for _, name := range row.List("ar") {
				p.Add(name, Person{ID: row.ID(), Caption: row.Get("caption")})
			}
		}
		return p, nil
	})
}
