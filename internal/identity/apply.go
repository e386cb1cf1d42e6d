package identity

import (
	"slices"
	"strings"

	"github.com/isnad-project/isnad"
)

// Apply returns the articles with every entity under one name, the one that stands
// for it: in mentions, roles, attributions, claims and their chains. The texts and
// spans stay, and so do the articles that were given.
func (m *Map) Apply(articles []isnad.Article) []isnad.Article {
	names := m.renaming(articles)
	if len(names.to) == 0 {
		return articles
	}
	out := slices.Clone(articles)
	for i := range out {
		if in := names.in(&out[i]); in.touches(&out[i]) {
			out[i] = in.rename(out[i])
		}
	}
	return out
}

// renaming says what names are written as. The slots of claims do not say what
// kind of thing stands in them: there a caption goes by its letters alone.
type renaming struct {
	to    map[isnad.Name]string
	slots map[string]string
	kept  map[string]bool // captions of this article that name something of another kind
}

// renaming gathers the names that articles and judgements write in several ways,
// and those that were joined.
func (m *Map) renaming(articles []isnad.Article) renaming {
	seen := map[isnad.Name]isnad.Name{} // name → folded
	first := map[isnad.Name]isnad.Name{}
	note := func(n isnad.Name) {
		if _, known := seen[n]; known {
			return
		}
		key := n.Folded()
		seen[n] = key
		if was, ok := first[key]; !ok || isnad.CompareNames(n, was) < 0 {
			first[key] = n
		}
	}
	for i := range articles {
		for j := range articles[i].Mentions {
			if n, ok := articles[i].Mentions[j].Name(); ok {
				note(n)
			}
		}
	}
	for _, set := range m.sets {
		for _, n := range set {
			note(n)
		}
	}
	out := renaming{to: map[isnad.Name]string{}, slots: map[string]string{}}
	for n, key := range seen {
		stands := first[key]
		if at, joined := m.set[key]; joined {
			stands = m.sets[at][0]
		}
		if stands.Caption != n.Caption {
			out.to[n] = stands.Caption
			if was, ok := out.slots[n.Caption]; !ok || stands.Caption < was {
				out.slots[n.Caption] = stands.Caption
			}
		}
	}
	return out
}

// in is the renaming in one article.
func (names renaming) in(a *isnad.Article) renaming {
	names.kept = map[string]bool{}
	for i := range a.Mentions {
		if n, ok := a.Mentions[i].Name(); ok && names.slots[n.Caption] != "" && names.to[n] == "" {
			names.kept[n.Caption] = true
		}
	}
	return names
}

// touches reports whether the article has a name that is written otherwise.
func (names renaming) touches(a *isnad.Article) bool {
	other := func(caption string) bool { return names.of(caption) != caption }
	for i := range a.Mentions {
		m := &a.Mentions[i]
		if n, ok := m.Name(); ok && names.to[n] != "" {
			return true
		}
		if m.Role != nil && (other(m.Role.Holder) || other(m.Role.Org)) {
			return true
		}
	}
	for i := range a.Attributions {
		if other(a.Attributions[i].Source) || slices.ContainsFunc(a.Attributions[i].Chain, other) {
			return true
		}
	}
	for i := range a.Claims {
		if slices.ContainsFunc(a.Claims[i].Chain, other) {
			return true
		}
		for slot, v := range a.Claims[i].Slots {
			if !names.value(slot, v).Equal(v) {
				return true
			}
		}
	}
	return false
}

func (names renaming) rename(a isnad.Article) isnad.Article {
	a.Mentions = slices.Clone(a.Mentions)
	for i := range a.Mentions {
		mention := &a.Mentions[i]
		if n, ok := mention.Name(); ok && names.to[n] != "" {
			mention.Canonical = names.to[n]
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
		c.Chain = names.all(c.Chain)
		slots := make(isnad.Slots, len(c.Slots))
		for slot, v := range c.Slots {
			slots[slot] = names.value(slot, v)
		}
		c.Slots = slots
	}
	return a
}

func (names renaming) of(caption string) string {
	if to, ok := names.slots[caption]; ok && !names.kept[caption] {
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
	for end := len(caption); end > 0; end = strings.LastIndexByte(caption[:end], ' ') {
		if head := caption[:end]; names.of(head) != head {
			return names.of(head) + caption[end:]
		}
	}
	return caption
}
