package screen

// matcher compares words.
type matcher struct{ costs *Costs }

// Likeness of words, 0 to 1.
const (
	least      = 0.36 // words less alike than this are other words
	apartAlike = 0.30 // of names that are known to be different ones

	halfAlike = 0.85 // what is left of the likeness of a name and the same as a servant's or a father's

	sharedAlike = 0.93 // of forms of which one may write several names, the other's among them
)

// alike returns how alike two words are, 0 to 1.
func (m *matcher) alike(a, b *word) float32 {
	if a.concept != 0 && a.concept == b.concept {
		return 1
	}
	if a.apart.Family != 0 && a.apart.Family == b.apart.Family {
		switch common := a.apart.Names & b.apart.Names; {
		case common == 0:
			return apartAlike
		case common == a.apart.Names && common == b.apart.Names:
			return 1
		}
		return max(sharedAlike, m.sounds(a.script, b.script, a.sounds, b.sounds, a.mass, b.mass))
	}
	if tooFar(a.kinds, b.kinds) {
		return 0
	}
	best := m.sounds(a.script, b.script, a.sounds, b.sounds, a.mass, b.mass)
	if a.alt != "" {
		best = max(best, m.sounds(a.script, b.script, a.alt, b.sounds, a.altMass, b.mass)-readingLoss)
	}
	if b.alt != "" {
		best = max(best, m.sounds(a.script, b.script, a.sounds, b.alt, a.mass, b.altMass)-readingLoss)
	}
	return best
}

// readingLoss is what a likeness by another reading of a word counts less.
const readingLoss = 0.03

// sounds compares symbols: the cost of taking one for the other against what
// their length lets expect.
func (m *matcher) sounds(sa, sb script, a, b string, ma, mb float32) (like float32) {
	if a == b {
		return 1
	}
	if half(a) != half(b) {
		defer func() { like *= halfAlike }()
	}
	p := LatinLatin
	switch {
	case sa == arabicScript && sb == arabicScript:
		p = ArabicArabic
	case sa == arabicScript:
		p = ArabicLatin
	case sb == arabicScript:
		p, a, b, ma, mb = ArabicLatin, b, a, mb, ma
	}
	size := (ma + mb) / 2
	if p == ArabicLatin {
		size = min(ma, size)
	}
	scale := size * nats
	bound := scale * (1 - least)
	if longer := max(ma, mb) - 2*min(ma, mb); longer > 2 {
		return 0
	}
	d := m.costs.Distance(p, a, b, bound)
	if d >= bound {
		return 0
	}
	return 1 - d/scale
}

// half returns the mark of a first half that a name is made with, 0 for none.
func half(sounds string) byte {
	if sounds != "" && (sounds[0] == markAbd || sounds[0] == markKunya) {
		return sounds[0]
	}
	return 0
}

// nats is the cost for each unit of a word's mass at which two words are as
// unlike as can be.
const nats = 2.6

// mass is the length of a word: a consonant counts one, a vowel less.
func mass(sounds string, s script) float32 {
	sum := float32(0.3)
	for i := range len(sounds) {
		switch {
		case classes[sounds[i]] != 0:
			sum++
		case s == arabicScript:
			sum += 0.7
		default:
			sum += 0.45
		}
	}
	return sum
}
