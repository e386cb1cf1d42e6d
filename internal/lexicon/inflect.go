package lexicon

import "strings"

// The inflection of Arabic words as far as print shows it, on folded letters:
// vowels and doubling are not written, so active and passive fall together, and
// so do the moods of the imperfect but for the plural. Only the third person and
// the first person plural occur in reported news. After Wright, A Grammar of the
// Arabic Language, I §§ 76-110 (verbs), 166-176 (weak verbs), 308-317 (nouns).

const (
	alef, yeh, waw, teh, heh, noon, meem, lam = "\u0627", "\u064A", "\u0648", "\u062A", "\u0647", "\u0646", "\u0645", "\u0644"
)

// A final hamza and the seats that it takes before a pronoun.
const hamza, hamzaOnYeh, hamzaOnWaw = "\u0621", "\u0626", "\u0624"

// pronouns are the attached pronouns of the third person: his, her, their.
var pronouns = [...]string{heh, heh + alef, heh + meem, heh + meem + alef}

// inflectPerfect emits the shapes of a perfect given in the third person
// masculine singular. A final weak letter falls before an ending.
func inflectPerfect(word string, emit func(string, Feats)) {
	stem, weak := cutWeak(word)
	emit(word, 0)
	emit(stem+teh, Feminine)
	if weak {
		emit(word+teh, Feminine) // the fold does not tell a final hamza from a weak letter
	}
	emit(stem+teh+alef, Feminine|Dual)
	emit(stem+waw+alef, Plural)
	emit(stem+noon, Plural|Feminine)
	emit(word+noon+alef, FirstPerson|Plural)
	long := word
	if weak {
		long = stem + alef
	}
	for _, p := range pronouns {
		emit(long+p, Object)
		emit(stem+teh+p, Object|Feminine)
		emit(stem+waw+p, Object|Plural)
	}
}

// inflectImperfect emits the shapes of an imperfect given in the third person
// masculine singular, that is with the prefix yeh.
func inflectImperfect(word string, emit func(string, Feats)) {
	rest := strings.TrimPrefix(word, yeh)
	stem, _ := cutWeak(rest)
	emit(word, Imperfect)
	emit(teh+rest, Imperfect|Feminine)
	emit(noon+rest, Imperfect|FirstPerson|Plural)
	emit(yeh+stem+waw+noon, Imperfect|Plural)
	emit(yeh+stem+waw+alef, Imperfect|Plural)
	emit(yeh+stem+alef+noon, Imperfect|Dual)
	emit(teh+stem+alef+noon, Imperfect|Dual|Feminine)
	for _, p := range pronouns {
		emit(word+p, Imperfect|Object)
		emit(teh+rest+p, Imperfect|Object|Feminine)
		emit(yeh+stem+waw+noon+p, Imperfect|Object|Plural)
	}
}

// inflectMasdar emits the shapes of a verbal noun.
func inflectMasdar(word string, emit func(string, Feats)) {
	inflectNoun(word, func(s string, f Feats) { emit(s, f|Masdar) })
}

// inflectNoun emits the shapes of a singular noun: with the article, in the
// accusative, in the dual, with a possessive pronoun.
func inflectNoun(word string, emit func(string, Feats)) {
	emit(word, 0)
	emit(alef+lam+word, Defined)
	stem := construct(word)
	if stem == word {
		emit(word+alef, 0)
	}
	emit(stem+alef+noon, Dual)
	emit(stem+yeh+noon, Dual)
	emit(alef+lam+stem+alef+noon, Dual|Defined)
	emit(alef+lam+stem+yeh+noon, Dual|Defined)
	for _, p := range pronouns {
		emit(stem+p, Owned)
	}
	emit(stem+noon+alef, Owned|FirstPerson)
}

// inflectPlural emits the shapes of a plural noun as given.
func inflectPlural(word string, emit func(string, Feats)) {
	emit(word, Plural)
	emit(alef+lam+word, Plural|Defined)
	stem := construct(word)
	if stem == word && !strings.HasSuffix(word, waw+noon) && !strings.HasSuffix(word, yeh+noon) {
		emit(word+alef, Plural)
	}
	seats := []string{stem}
	if rest, ok := strings.CutSuffix(stem, hamza); ok {
		seats = append(seats, rest+hamzaOnYeh, rest+hamzaOnWaw) // its seat follows the case
	}
	for _, p := range pronouns {
		for _, seat := range seats {
			emit(seat+p, Plural|Owned)
		}
	}
}

// inflectParticiple emits the shapes of a participle or adjective given in the
// masculine singular, with and without the article.
func inflectParticiple(word string, emit func(string, Feats)) {
	for _, article := range [...]string{"", alef + lam} {
		var def Feats
		if article != "" {
			def = Defined
		}
		emit(article+word, def)
		emit(article+word+heh, def|Feminine)
		emit(article+word+waw+noon, def|Plural)
		emit(article+word+yeh+noon, def|Plural)
		emit(article+word+alef+teh, def|Plural|Feminine)
	}
	emit(word+alef, 0)
}

// cutWeak takes a final weak letter off a verb.
func cutWeak(word string) (stem string, weak bool) {
	for _, letter := range [...]string{alef, yeh, waw} {
		if rest, ok := strings.CutSuffix(word, letter); ok {
			return rest, true
		}
	}
	return word, false
}

// construct is the noun before a suffix: a folded teh marbuta opens to teh. The
// fold does not tell teh marbuta from heh; a radical heh (وجه) is rare enough.
func construct(word string) string {
	if rest, ok := strings.CutSuffix(word, heh); ok {
		return rest + teh
	}
	return word
}
