package identity

import (
	"slices"

	"github.com/isnad-project/isnad"
)

// Bearers decides which captions name one person or body where claims of several
// articles are compared. It is looser than an entity: print leaves out parts of a
// name and writes a vowel more or less, and a comparison that missed that would
// report a contradiction that is none. It joins nothing for good, and what people
// judged different it never takes for one. Names judged the same are one already,
// by [Map.Apply].
type Bearers struct{ judged *Map }

// Bearers returns what decides who bears the names in claims.
func (m *Map) Bearers() Bearers { return Bearers{m} }

// Standing returns what stands for each of the captions that name one bearer with
// another of them, the fullest; captions that stand for themselves are left out.
// The captions are in byte order, each once. One that leaves out parts of another
// joins it only when it fits no second one that is itself somebody else, and not
// when something else that fits was judged different from it.
func (b Bearers) Standing(captions []string) map[string]string {
	blocks := map[string][]string{}
	for _, caption := range captions {
		key := lastName(caption)
		blocks[key] = append(blocks[key], caption)
	}
	standing := map[string]string{}
	for _, block := range blocks {
		b.stand(standing, block)
	}
	return standing
}

// stand notes who stands for whom among captions that share their last name, the
// longest first.
func (b Bearers) stand(standing map[string]string, block []string) {
	slices.SortStableFunc(block, func(x, y string) int { return len(nameParts(y)) - len(nameParts(x)) })
	var full []string
	for _, caption := range block {
		var fits []string
		for _, f := range full {
			if sameName(f, caption) {
				fits = append(fits, f)
			}
		}
		if len(fits) == 1 && !b.partedFrom(caption, fits[0], block) {
			standing[caption] = fits[0]
			continue
		}
		full = append(full, caption)
	}
}

// partedFrom reports whether the caption was judged different from the full one,
// or from another that fits it just as well: then nobody can tell which it is.
func (b Bearers) partedFrom(caption, full string, block []string) bool {
	if len(b.judged.verdict) == 0 {
		return false
	}
	return slices.ContainsFunc(block, func(other string) bool {
		return (other == full || sameName(full, other)) && b.Apart(caption, other)
	})
}

// MayBeOne reports whether two captions, of which nothing says that they name one
// bearer, may be two spellings or forms of one name.
func (b Bearers) MayBeOne(x, y string) bool {
	return !b.Apart(x, y) && (sameName(x, y) || alikeName(x, y))
}

// Apart reports whether the captions, of one kind of thing, were judged to name
// two, by these or by any other of their names.
func (b Bearers) Apart(x, y string) bool {
	if len(b.judged.verdict) == 0 || x == y {
		return false
	}
	return slices.ContainsFunc(entityTypes, func(t isnad.MentionType) bool {
		return b.judged.Verdict(isnad.Name{Type: t, Caption: x}, isnad.Name{Type: t, Caption: y}) == isnad.IdentityDifferent
	})
}

// entityTypes are the mentions that name entities.
var entityTypes = []isnad.MentionType{isnad.MentionPerson, isnad.MentionOrg, isnad.MentionPlace}
