package lexicon

import "maps"

// Messages are the words of the workbench in its two languages, by message id.
type Messages struct{ byLanguage map[string]map[string]string }

// Locales are those in which the workbench speaks, its first one first.
var Locales = []string{"ar", "en"}

// Messages returns the view of data/ui: the words of the pages, and the templates
// of sentences with {0}, {1} … for what stands in them.
func (l *Lexicon) Messages() *Messages {
	return get(l, "messages", func(l *Lexicon) (*Messages, error) {
		m := &Messages{byLanguage: map[string]map[string]string{}}
		for _, language := range Locales {
			m.byLanguage[language] = map[string]string{}
		}
		for _, name := range []string{"ui/messages.tsv", "ui/phrases.tsv"} {
			t, err := l.Table(name)
			if err != nil {
				return nil, err
			}
			for _, row := range t.Rows {
				if err := m.add(row); err != nil {
					return nil, err
				}
			}
		}
		return m, nil
	})
}

func (m *Messages) add(row Row) error {
	for language, messages := range m.byLanguage {
		text := row.Get(language)
		if text == "" {
			return row.Errorf(language, "is empty")
		}
		if _, twice := messages[row.ID()]; twice {
			return row.Errorf("id", "%s stands in another table too", row.ID())
		}
		messages[row.ID()] = text
	}
	return nil
}

// Lookup returns the message in a language, and whether it is listed.
func (m *Messages) Lookup(language, id string) (string, bool) {
	s, ok := m.byLanguage[language][id]
	return s, ok
}

// IDs yields the ids of all messages, in no order.
func (m *Messages) IDs() func(yield func(string) bool) { return maps.Keys(m.byLanguage["en"]) }

// Get returns the message in language "ar" or "en". An id that is not listed
// comes back without its prefix, so that a new slot or kind shows as written.
func (m *Messages) Get(language, id string) string {
	if s, ok := m.Lookup(language, id); ok {
		return s
	}
	for i := 0; i < len(id); i++ {
		if id[i] == '.' {
			return id[i+1:]
		}
	}
	return id
}
