package lexicon

// Messages are the words of the workbench in its two languages, by message id.
type Messages struct{ byLanguage map[string]map[string]string }

// Messages returns the view of data/ui/messages.tsv.
func (l *Lexicon) Messages() *Messages {
	return get(l, "messages", func(l *Lexicon) (*Messages, error) {
		t, err := l.Table("ui/messages.tsv")
		if err != nil {
			return nil, err
		}
		m := &Messages{byLanguage: map[string]map[string]string{"ar": {}, "en": {}}}
		for _, row := range t.Rows {
			for language, messages := range m.byLanguage {
				text := row.Get(language)
				if text == "" {
					return nil, row.Errorf(language, "is empty")
				}
				messages[row.ID()] = text
			}
		}
		return m, nil
	})
}

// Get returns the message in language "ar" or "en". An id that is not listed
// comes back without its prefix, so that a new slot or kind shows as written.
func (m *Messages) Get(language, id string) string {
	if s, ok := m.byLanguage[language][id]; ok {
		return s
	}
	for i := 0; i < len(id); i++ {
		if id[i] == '.' {
			return id[i+1:]
		}
	}
	return id
}
