package identity

import (
	"slices"
	"strings"

	"github.com/isnad-project/isnad"
)

// Apply returns the articles with every joined name written as the one that
// stands for it: in mentions, roles, attributions, claims and their chains. The
// texts and spans stay, and so do the articles that were given.
func (m *Map) Apply(articles []isnad.Article) []isnad.Article {
	if len(m.sets) == 0 {
		return articles
	}
	out := slices.Clone(articles)
	for i := range out {
		out[i] = m.rename(out[i])
	}
	return out
}

// renaming is what captions are written as in one article.
type renaming map[string]string

// renaming returns what the slots of the article, which do not say what kind of
// thing stands in them, are to say: a caption that names a thing of another kind
// there is left as it is.
func (m *Map) renaming(a *isnad.Article) renaming {
	names := renaming{}
	for _, set := range m.sets {
		for _, n := range set[1:] {
			names[n.Caption] = set[0].Caption
		}
	}
	for i := range a.Mentions {
		if n, ok := a.Mentions[i].Name(); ok && m.Of(n) == n {
			delete(names, n.Caption)
		}
	}
	return names
}

func (m *Map) rename(a isnad.Article) isnad.Article {
	names := m.renaming(&a)
	a.Mentions = slices.Clone(a.Mentions)
	for i := range a.Mentions {
		mention := &a.Mentions[i]
		if n, ok := mention.Name(); ok {
			mention.Canonical = m.Of(n).Caption
		}
		if mention.Role != nil {
			r := *mention.Role
			r.Holder, r.Org = names.of(r.Holder), names.of(r.Org)
			mention.Role = &r
		}
	}
	a.Attributions = slices.Clone(a.Attributions)
	for i := range a.Attributions {
		t := &a.Attributions[i]
		t.Source, t.Chain = names.of(t.Source), names.all(t.Chain)
	}
	a.Claims = slices.Clone(a.Claims)
	for i := range a.Claims {
		c := &a.Claims[i]
		c.Slots, c.Chain = names.slots(c.Slots), names.all(c.Chain)
	}
	return a
}

func (names renaming) of(caption string) string {
	if to, ok := names[caption]; ok {
		return to
	}
	return caption
}

func (names renaming) all(captions []string) []string {
	out := slices.Clone(captions)
	for i, c := range out {
		out[i] = names.of(c)
	}
	return out
}

func (names renaming) slots(slots isnad.Slots) isnad.Slots {
	out := make(isnad.Slots, len(slots))
	for slot, v := range slots {
		out[slot] = names.value(slot, v)
	}
	return out
}

func (names renaming) value(slot string, v isnad.Value) isnad.Value {
	texts := slices.Clone(v.Texts())
	for i, t := range texts {
		texts[i] = names.of(t)
		if slot == "what" || slot == "meeting" || slot == "incident" {
			texts[i] = names.event(t)
		}
	}
	switch {
	case slices.Equal(texts, v.Texts()):
		return v
	case v.IsList():
		return isnad.List(texts...)
	}
	return isnad.Text(texts[0])
}

// event writes the name of an event anew, at whose head the name of its host
// stands: the longest that fits.
func (names renaming) event(caption string) string {
	head := ""
	for name := range names {
		if len(name) > len(head) && strings.HasPrefix(caption+" ", name+" ") {
			head = name
		}
	}
	if head == "" {
		return caption
	}
	return names[head] + caption[len(head):]
}
