package arabic

import "strings"

// VerbForm is an inflected form of a verb, with what it tells of its subject.
type VerbForm struct {
	Form   string
	Tense  Tense
	Gender Gender
	Plural bool // the subject stands before the verb or was named before: plurals and duals
}

// Tense is what kind of form a verb stands in.
type Tense uint8

// The tenses that third-person reports use.
const (
	Past       Tense = iota + 1
	Present          // imperfect indicative
	Participle       // active participle as circumstantial accusative (hal)
)

// Gender is grammatical gender.
type Gender uint8

// The genders; the zero Gender is not known.
const (
	Masculine Gender = iota + 1
	Feminine
)

// Conjugate returns the third-person forms of a verb from its principal parts:
// the past and present of "he", and the active participle as an accusative
// (qala, yaqulu, qa'ilan). A part that is empty gives no forms. Endings follow
// the sound paradigm; of verbs with a weak last radical the radical falls before
// a vowel ending (Ryding, A Reference Grammar of Modern Standard Arabic, §24-§33).
func Conjugate(past, present, participle string) []VerbForm {
	var out []VerbForm
	add := func(t Tense, g Gender, plural bool, parts ...string) {
		out = append(out, VerbForm{strings.Join(parts, ""), t, g, plural})
	}
	if past != "" {
		stem, weak := weakStem(past)
		add(Past, Masculine, false, past)
		add(Past, Feminine, false, stem, string(teh))
		add(Past, Masculine, true, stem, string(waw), string(alef))
		if !weak {
			add(Past, Masculine, true, past, string(alef))
			add(Past, Feminine, true, past, string(teh), string(alef))
		}
	}
	if rest, ok := strings.CutPrefix(present, string(yeh)); ok {
		stem, weak := weakStem(present)
		add(Present, Masculine, false, present)
		add(Present, Feminine, false, string(teh), rest)
		add(Present, Masculine, true, stem, string(waw), string(noon))
		if weak && !strings.HasSuffix(present, string(waw)) {
			stem += string(yeh) // the radical comes back as yeh before the dual's ending
		} else {
			stem = present
		}
		add(Present, Masculine, true, stem, string(alef), string(noon))
	}
	if stem, ok := strings.CutSuffix(participle, string(alef)); ok {
		add(Participle, Masculine, false, participle)
		add(Participle, Feminine, false, stem, string(tehMarbuta))
		bare, _ := strings.CutSuffix(stem, string(yeh))
		add(Participle, Masculine, true, bare, string(yeh), string(noon))
	}
	return out
}

// weakStem takes a weak last radical off a form that ends in one.
func weakStem(form string) (stem string, weak bool) {
	for _, r := range []rune{alefMaksura, alef, waw, yeh} {
		if stem, ok := strings.CutSuffix(form, string(r)); ok {
			return stem, true
		}
	}
	return form, false
}
