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

// alike returns how alike two words are, 0 to 1; 0 for less than [least].
func (m *matcher) alike(a, b *word) float32 { return m.alikeFrom(a, b, least) }

// alikeFrom is alike for who does not care for less than a floor.
func (m *matcher) alikeFrom(a, b *word, floor float32) float32 {
	if a.concept != 0 && a.concept == b.concept {
		return 1
	}
	first, second := reading{a.sounds, a.mass, a.half}, reading{b.sounds, b.mass, b.half}
	if a.apart.Family != 0 && a.apart.Family == b.apart.Family {
		switch common := a.apart.Names & b.apart.Names; {
		case common == 0:
			return apartAlike
		case common == a.apart.Names && common == b.apart.Names:
			return 1
		}
		return max(sharedAlike, m.sounds(a.script, b.script, first, second, floor))
	}
	if tooFar(a.kinds, b.kinds) {
		return 0
	}
	best := m.sounds(a.script, b.script, first, second, floor)
	if a.alt != "" {
		best = max(best, m.sounds(a.script, b.script, reading{a.alt, a.altMass, a.altHalf}, second, floor)-readingLoss)
	}
	if b.alt != "" {
		best = max(best, m.sounds(a.script, b.script, first, reading{b.alt, b.altMass, b.altHalf}, floor)-readingLoss)
	}
	return best
}

// readingLoss is what a likeness by another reading of a word counts less.
const readingLoss = 0.03

// reading is one way to read a word.
type reading struct {
	sounds string
	mass   float32
	half   byte
}

// pairing returns which scripts are held against each other, and whether the
// second has to come first for that.
func pairing(a, b script) (p Pairing, turned bool) {
	switch {
	case a == arabicScript && b == arabicScript:
		return ArabicArabic, false
	case a == arabicScript:
		return ArabicLatin, false
	case b == arabicScript:
		return ArabicLatin, true
	}
	return LatinLatin, false
}

// scale is the cost at which two words are as unlike as can be.
func scale(p Pairing, a, b float32) float32 {
	size := (a + b) / 2
	if p == ArabicLatin {
		size = min(a, size)
	}
	return size * nats
}

// sounds compares two readings: the cost of taking one for the other against what
// their length lets expect.
func (m *matcher) sounds(sa, sb script, a, b reading, floor float32) float32 {
	if a.sounds == b.sounds {
		return 1
	}
	p, turned := pairing(sa, sb)
	if turned {
		a, b = b, a
	}
	if longer := max(a.mass, b.mass) - 2*min(a.mass, b.mass); longer > 2 {
		return 0
	}
	full := scale(p, a.mass, b.mass)
	bound := full * (1 - floor)
	d := m.costs.Distance(p, a.sounds, b.sounds, bound)
	if d >= bound {
		return 0
	}
	if a.half != b.half {
		return (1 - d/full) * halfAlike
	}
	return 1 - d/full
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
