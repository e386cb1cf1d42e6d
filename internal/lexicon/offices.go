package lexicon

import "strings"

// Offices says which offices one person holds at a time.
type Offices struct {
	alone map[string]bool // the name of the office is enough: Prime Minister
	heads []string        // a portfolio must follow: Minister of
}

// Offices are those of schema/offices.tsv, by the English that role slots hold.
func (l *Lexicon) Offices() *Offices {
	return get(l, "offices", func(l *Lexicon) (*Offices, error) {
		table, err := l.Table("schema/offices.tsv")
		if err != nil {
			return nil, err
		}
		o := &Offices{alone: map[string]bool{}}
		for _, row := range table.Rows {
			head := row.Get("head")
			if row.Get("alone") == "yes" {
				o.alone[strings.ToLower(head)] = true
				head += " of"
			}
			o.heads = append(o.heads, strings.ToLower(head)+" ")
		}
		return o, nil
	})
}

// Sole reports whether one person at a time holds the office. One who is called
// former, or whose role says more in brackets, holds none.
func (o *Offices) Sole(role string) bool {
	role = strings.ToLower(role)
	if strings.Contains(role, "former") || strings.Contains(role, "(") {
		return false
	}
	if o.alone[role] {
		return true
	}
	for _, head := range o.heads {
		if strings.HasPrefix(role, head) {
			return true
		}
	}
	return false
}

// Rhythms are the levels of meetings that say how often or why a body meets, not
// who: annual, emergency.
func (l *Lexicon) Rhythms() map[string]bool {
	return get(l, "rhythms", func(l *Lexicon) (map[string]bool, error) {
		table, err := l.Table("schema/levels.tsv")
		if err != nil {
			return nil, err
		}
		words := map[string]bool{}
		for _, row := range table.Rows {
			words[row.ID()] = true
		}
		return words, nil
	})
}
